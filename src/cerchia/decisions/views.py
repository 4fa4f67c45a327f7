"""Saved views: a page with its filters, under a name the owner chose, one decision each."""

from __future__ import annotations

import json
import re

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Store
from cerchia.model.mark import QUERY_MOST, VIEW_MOST, View
from cerchia.model.mark_errors import ViewInvalidError, ViewTakenError, WordsLongError

KIND = "view"
_PAGE = re.compile(r"[a-z][a-z_-]{0,39}")
_QUERY = re.compile(r"[!-~]*")
"""A query as browsers write it: whatever is beyond is percent-encoded."""


def save(store: Store, said: View, by: str = "owner", seen: int | None = None) -> View:
    """Keep a view, a new one where it has no id; return it as it counts now.

    Raises ViewInvalidError, ViewTakenError, WordsMissingError, WordsLongError, MarkUnknownError,
    ConflictError.
    """
    name, query = wording.line(said.name, KIND, VIEW_MOST), said.query.removeprefix("?")
    if not _PAGE.fullmatch(said.page) or not _QUERY.fullmatch(query) or "#" in query:
        raise ViewInvalidError(page=said.page[:40])
    if len(query) > QUERY_MOST:
        raise WordsLongError(what=KIND, most=QUERY_MOST, count=len(query))
    known = wording.known(said.id, KIND) if said.id else wording.new_id()
    if said.id:
        wording.there(store, KIND, known, known)
    for other in all_views(store):
        same = other.page == said.page and other.name.casefold() == name.casefold()
        if same and other.id != known:
            raise ViewTakenError(name=name)
    body = json.dumps({"name": name, "page": said.page, "query": query}, sort_keys=True)
    return View(known, name, said.page, query, store.settle(KIND, known, body, by, seen))


def remove(store: Store, known: str, by: str = "owner", seen: int | None = None) -> int:
    """Take a view out; `undo` brings it back. MarkUnknownError, ConflictError."""
    wording.there(store, KIND, wording.known(known, KIND), known)
    return store.settle(KIND, known, json.dumps({wording.REMOVED: True}), by, seen)


def all_views(store: Store, page: str = "") -> list[View]:
    """Return the views of one page, or of all, by name."""
    bodies = ((one, wording.body(store, one)) for one in store.now(KIND))
    found = [_view(store, one, plain) for one, plain in bodies if not plain.get(wording.REMOVED)]
    kept = [one for one in found if not page or one.page == page]
    return sorted(kept, key=lambda one: one.name.casefold())


def _view(store: Store, decision: Decision, plain: dict[str, object]) -> View:
    try:
        name, page, query = (str(plain[one]) for one in ("name", "page", "query"))
    except KeyError as error:  # changed by other hands than ours
        raise wording.broken(store, decision) from error
    return View(decision.subject, name, page, query, decision.id)
