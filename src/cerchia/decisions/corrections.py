"""Corrections: what the owner says became of a conversation, one decision a conversation."""

from __future__ import annotations

import json
from datetime import datetime
from typing import get_args

from cerchia.decisions.store import Decision, Store
from cerchia.model.correction import Correction
from cerchia.model.errors import UnreadableError
from cerchia.model.vocabulary import OUTCOMES, TOPICS, Ball

KIND = "outcome"


def save(store: Store, said: Correction, by: str = "owner", seen: int | None = None) -> int:
    """Keep a correction; return the decision's number. The same words are not said twice.

    seen: as in `Store.say`; ConflictError.
    """
    body = json.dumps(
        {
            "outcome": said.outcome,
            "ball": said.ball,
            "topic": said.topic,
            "last": said.last.isoformat(),
        },
        sort_keys=True,
    )
    return store.settle(KIND, said.id, body, by, seen)


def all_corrections(store: Store) -> list[Correction]:
    """Return what counts now, one correction a conversation, in the order it was said."""
    return [_correction(store, one) for one in store.now(KIND)]


def _correction(store: Store, decision: Decision) -> Correction:
    try:
        plain = json.loads(decision.body)
        known = (
            plain["outcome"] in OUTCOMES
            and plain["ball"] in {None, *get_args(Ball)}
            and plain["topic"] in {None, *TOPICS}
        )
        last = datetime.fromisoformat(plain["last"])
    except (ValueError, KeyError, TypeError) as error:  # changed by other hands than ours
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}") from error
    if not known or last.tzinfo is not None:
        raise UnreadableError(path=store.place, why=f"{decision.kind} {decision.id}")
    return Correction(decision.subject, plain["outcome"], plain["ball"], plain["topic"], last)
