"""The pages of the desk, one file each."""

from __future__ import annotations

from cerchia.show.web.pages import home, messages, search, undo
from cerchia.show.web.visit import Page

PAGES: tuple[Page, ...] = (
    *home.PAGES,
    *messages.PAGES,
    *search.PAGES,
    *undo.PAGES,
)
