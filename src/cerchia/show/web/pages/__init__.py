"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import (
    home,
    people,
    people_several,
    person,
    person_marks,
    person_rights,
    undo,
)
from cerchia.show.web.visit import Page

PEOPLE = (
    *people.PAGES,
    *people_several.PAGES,
    *person_marks.PAGES,
    *person_rights.PAGES,
    *person.PAGES,
)
PAGES: tuple[Page, ...] = (*home.PAGES, *PEOPLE, *undo.PAGES)
