"""Proposals settled: done, put off or declined; one decision a proposal, the last word counts."""

from __future__ import annotations

import json
from datetime import date

from cerchia.decisions.spoken import marked, read, say, unreadable, written
from cerchia.decisions.store import Decision, Store
from cerchia.model.plan import REFUSALS, SETTLINGS, Settled
from cerchia.model.vocabulary import KINDS

KIND = "proposal"


def save(store: Store, said: Settled, by: str = "owner", seen: int | None = None) -> int:
    """Keep what was said of a proposal; return the decision's number.

    seen: the number the owner had before the eyes; ConflictError when another counts by now.
    """
    body = {
        "person": said.person,
        "kind": said.kind,
        "cause": said.cause,
        "state": said.state,
        "day": said.day.isoformat(),
        "minutes": said.minutes,
        "until": said.until.isoformat() if said.until else None,
        "why": said.why,
        "words": said.words,
        **written(said.mark),
    }
    return say(store, KIND, said.id, body, by, seen)


def all_settled(store: Store) -> tuple[Settled, ...]:
    """Return what counts now, one word a proposal, in the order it was said."""
    return tuple(_settled(store, one) for one in store.now(KIND))


def named(decision: Decision) -> str:
    """Return the kind by its state, as history names it."""
    body = json.loads(decision.body)
    state = body.get("state") if isinstance(body, dict) else None
    return f"{KIND}_{state}" if state in SETTLINGS else KIND


def _settled(store: Store, decision: Decision) -> Settled:
    plain = read(store, decision)
    try:
        known = (
            plain["state"] in SETTLINGS
            and plain["kind"] in KINDS
            and plain["why"] in {None, *REFUSALS}
            and plain["cause"] in {"owed", *KINDS}
        )
        if not known:
            raise unreadable(store, decision)
        return Settled(
            id=decision.subject,
            person=str(plain["person"]),
            kind=plain["kind"],
            cause=str(plain["cause"]),
            state=plain["state"],
            day=date.fromisoformat(plain["day"]),
            mark=marked(plain),
            minutes=int(plain["minutes"]),
            until=date.fromisoformat(plain["until"]) if plain["until"] else None,
            why=plain["why"],
            words=str(plain["words"]),
            number=decision.id,
        )
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise unreadable(store, decision) from error
