"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import (
    arriving,
    home,
    persona,
    purpose,
    purpose_start,
    purpose_suggest,
    results,
    review,
    sources,
    start,
    talks,
    thread,
    undo,
)
from cerchia.show.web.visit import Page

PAGES: tuple[Page, ...] = (
    *home.PAGES,
    *purpose.PAGES,
    *purpose_start.PAGES,
    *purpose_suggest.PAGES,
    *persona.PAGES,
    *results.PAGES,
    *review.PAGES,
    *arriving.PAGES,
    *sources.PAGES,
    *start.PAGES,
    *talks.PAGES,
    *thread.PAGES,
    *undo.PAGES,
)
