"""Undo: take a decision back, from wherever it was just taken."""

from __future__ import annotations

from cerchia.show.web.visit import Page, Visit, Went


def take_back(visit: Visit) -> Went:
    """Undo the decision the form names; NothingToUndoError, DecisionFixedError."""
    said = visit.form.get("number", "")
    done = visit.circle.undo(int(said) if said.isdecimal() else None)
    return Went(visit.back(), undone=done.was.number)


PAGES = (Page("/undo", post=take_back),)
