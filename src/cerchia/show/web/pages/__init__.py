"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import agenda, agenda_one, calendar, home, requests, undo
from cerchia.show.web.visit import Page

PAGES: tuple[Page, ...] = (
    *home.PAGES,
    *undo.PAGES,
    *agenda.PAGES,
    *agenda_one.PAGES,
    *calendar.PAGES,
    *requests.PAGES,
)
