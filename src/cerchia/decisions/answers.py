"""Requests answered: the verdict the owner took for one, one decision a request."""

from __future__ import annotations

from datetime import date

from cerchia.decisions.spoken import marked, read, say, unreadable, written
from cerchia.decisions.store import Decision, Store
from cerchia.model.plan import Answered
from cerchia.model.requests import VERDICTS

KIND = "request"


def save(store: Store, said: Answered, by: str = "owner", seen: int | None = None) -> int:
    """Keep the answer to a request; return the decision's number. seen: as for proposals."""
    body = {
        "person": said.person,
        "verdict": said.verdict,
        "day": said.day.isoformat(),
        "text": said.text,
        "minutes": said.minutes,
        **written(said.mark),
    }
    return say(store, KIND, said.id, body, by, seen)


def all_answers(store: Store) -> tuple[Answered, ...]:
    """Return what counts now, one verdict a request, in the order it was said."""
    return tuple(_answered(store, one) for one in store.now(KIND))


def _answered(store: Store, decision: Decision) -> Answered:
    plain = read(store, decision)
    try:
        if plain["verdict"] not in VERDICTS:
            raise unreadable(store, decision)
        return Answered(
            id=decision.subject,
            person=str(plain["person"]),
            verdict=plain["verdict"],
            day=date.fromisoformat(plain["day"]),
            text=str(plain["text"]),
            mark=marked(plain),
            minutes=int(plain["minutes"]),
            number=decision.id,
        )
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise unreadable(store, decision) from error
