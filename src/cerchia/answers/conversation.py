"""Conversation: the one that is meant, by its id or by whom it is with."""

from __future__ import annotations

from datetime import datetime

from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.model.errors import (
    ConversationAmbiguousError,
    ConversationUnknownError,
    ConversationWordlessError,
    PersonUnknownError,
)

_BY_ID = "select id, last from resolve_thread where id = $1 and not is_group"
_WITH = "select id, last from resolve_thread where person = $1 and not is_group order by last, id"
_SILENT = (
    "select count(*) from resolve_person where contact and left(md5('silent|' || id), 12) = $1"
)


def meant(engine: Engine, which: str) -> tuple[str, datetime]:
    """Return the id of the one conversation of two that is meant, and its last moment (naive UTC).

    Raises ConversationUnknownError; ConversationAmbiguousError for somebody one talked to in
    several; ConversationWordlessError where no word was ever written; PersonAmbiguousError.
    """
    which = which.strip()
    found: list[tuple[str, datetime]] = engine.rows(_BY_ID, which)
    if not found:
        if engine.value(_SILENT, which):
            raise ConversationWordlessError(which=which)
        try:
            found = engine.rows(_WITH, find(engine, which))
        except PersonUnknownError as error:
            raise ConversationUnknownError(which=which) from error
    if not found:
        raise ConversationWordlessError(which=which)
    if len(found) > 1:
        ids = ", ".join(known for known, _ in found)
        raise ConversationAmbiguousError(which=which, ids=ids, count=len(found))
    return found[0]
