"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import (
    arriving,
    home,
    messages,
    persona,
    purpose,
    purpose_start,
    purpose_suggest,
    results,
    review,
    search,
    sources,
    start,
    undo,
)
from cerchia.show.web.visit import Page

PAGES: tuple[Page, ...] = (
    *home.PAGES,
    *messages.PAGES,
    *search.PAGES,
    *purpose.PAGES,
    *purpose_start.PAGES,
    *purpose_suggest.PAGES,
    *persona.PAGES,
    *results.PAGES,
    *review.PAGES,
    *arriving.PAGES,
    *sources.PAGES,
    *start.PAGES,
    *undo.PAGES,
)
