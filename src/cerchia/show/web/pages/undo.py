"""Undo: take a decision back, from wherever it was just taken."""

from __future__ import annotations

from cerchia.show.web.visit import DIGITS, Page, Visit, Went


def take_back(visit: Visit) -> Went:
    """Undo the decision the form names; NothingToUndoError, DecisionFixedError."""
    said = visit.form.get("number", "")
    known = said.isdecimal() and len(said) < DIGITS
    done = visit.circle.undo(int(said) if known else 0 if said else None)
    return Went(visit.back(), undone=done.was.number)


PAGES = (Page("/undo", post=take_back),)
