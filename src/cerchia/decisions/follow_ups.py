"""Follow-ups: the owner's own dates with people; moving one or having done it is said of it again."""

from __future__ import annotations

import json
import secrets
from collections.abc import Sequence
from datetime import date

from cerchia.decisions.spoken import as_said, marked, read, say, unreadable, written
from cerchia.decisions.store import Decision, Store
from cerchia.model.plan import FollowUp

KIND = "follow_up"


def name() -> str:
    """Return an id that no other follow-up has."""
    return secrets.token_hex(6)


def save(store: Store, said: FollowUp, by: str = "owner", seen: int | None = None) -> int:
    """Keep a follow-up as it stands now; return the decision's number. seen: as for proposals."""
    return say(store, KIND, said.id, _body(said), by, seen)


def save_all(store: Store, said: Sequence[FollowUp], by: str = "owner") -> list[int]:
    """Keep new follow-ups in one step; return the decisions' numbers."""
    return store.say_all(KIND, [(one.id, as_said(_body(one))) for one in said], by)


def _body(said: FollowUp) -> dict[str, object]:
    return {
        "person": said.person,
        "day": said.day.isoformat(),
        "words": said.words,
        "done": said.done.isoformat() if said.done else None,
        "minutes": said.minutes,
        "gone": said.gone,
        **written(said.mark),
    }


def all_follow_ups(store: Store) -> tuple[FollowUp, ...]:
    """Return the follow-ups that count, done ones too, in the order they were said; not those taken off."""
    return tuple(one for said in store.now(KIND) if not (one := _follow_up(store, said)).gone)


def about(decision: Decision) -> str:
    """Return the owner's words for one."""
    body = json.loads(decision.body)
    return str(body.get("words", "")) if isinstance(body, dict) else ""


def named(decision: Decision) -> str:
    """Return the kind by what was said of it, as history names it."""
    body = json.loads(decision.body)
    if not isinstance(body, dict):
        return KIND
    return f"{KIND}_gone" if body.get("gone") else f"{KIND}_done" if body.get("done") else KIND


def _follow_up(store: Store, decision: Decision) -> FollowUp:
    plain = read(store, decision)
    try:
        return FollowUp(
            id=decision.subject,
            person=str(plain["person"]),
            day=date.fromisoformat(plain["day"]),
            words=str(plain["words"]),
            mark=marked(plain),
            done=date.fromisoformat(plain["done"]) if plain["done"] else None,
            minutes=int(plain["minutes"]),
            gone=bool(plain["gone"]),
            number=decision.id,
        )
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise unreadable(store, decision) from error
