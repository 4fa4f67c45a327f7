"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import (
    agenda,
    agenda_one,
    arriving,
    calendar,
    cleanup,
    cleanup_list,
    cleanup_what_if,
    home,
    messages,
    persona,
    purpose,
    purpose_start,
    purpose_suggest,
    requests,
    results,
    review,
    search,
    sources,
    start,
    talks,
    thread,
    undo,
)
from cerchia.show.web.visit import Page

PAGES: tuple[Page, ...] = (
    *agenda.PAGES,
    *agenda_one.PAGES,
    *arriving.PAGES,
    *calendar.PAGES,
    *cleanup.PAGES,
    *cleanup_list.PAGES,
    *cleanup_what_if.PAGES,
    *home.PAGES,
    *messages.PAGES,
    *persona.PAGES,
    *purpose.PAGES,
    *purpose_start.PAGES,
    *purpose_suggest.PAGES,
    *requests.PAGES,
    *results.PAGES,
    *review.PAGES,
    *search.PAGES,
    *sources.PAGES,
    *start.PAGES,
    *talks.PAGES,
    *thread.PAGES,
    *undo.PAGES,
)
