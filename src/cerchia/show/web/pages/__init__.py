"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import (
    agenda,
    agenda_one,
    arriving,
    calendar,
    home,
    people,
    people_several,
    person,
    person_marks,
    person_rights,
    person_same,
    persona,
    purpose,
    purpose_start,
    purpose_suggest,
    requests,
    results,
    review,
    sources,
    start,
    undo,
)
from cerchia.show.web.visit import Page

PAGES: tuple[Page, ...] = (
    *agenda.PAGES,
    *agenda_one.PAGES,
    *arriving.PAGES,
    *calendar.PAGES,
    *home.PAGES,
    *people.PAGES,
    *people_several.PAGES,
    *person_marks.PAGES,
    *person_rights.PAGES,
    *person_same.PAGES,
    *person.PAGES,
    *persona.PAGES,
    *purpose.PAGES,
    *purpose_start.PAGES,
    *purpose_suggest.PAGES,
    *requests.PAGES,
    *results.PAGES,
    *review.PAGES,
    *sources.PAGES,
    *start.PAGES,
    *undo.PAGES,
)
