"""Search before it is built: people are found, the messages come by themselves; a build that fails is told."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.served import served
from cerchia.show import coded
from cerchia.show.web.child import Preparing

pytestmark = pytest.mark.slow


def test_people_are_found_at_once_and_the_messages_come_by_themselves(
    browser: Browser, folder: Path
) -> None:
    assert not list(folder.glob("search-*"))
    with served(folder) as desk:
        first = desk.ask("/search?q=formazione").text
        assert "being made ready" in first
        assert '<noscript><meta http-equiv="refresh"' in first
        assert "Cristina Frare" in first
        context = browser.new_context()
        desk.enter(context)
        page = context.new_page()
        page.goto(f"{desk.url}/search?q=formazione")
        page.locator(".hits > li").first.wait_for()
        expect(page.locator(".hits > li")).to_have_count(3)
        assert page.url.endswith("/search?q=formazione")
        context.close()
    (file,) = folder.glob("search-*.db")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_search_that_cannot_be_built_says_why_once_and_is_tried_again(tmp_path: Path) -> None:
    preparing = Preparing(tmp_path / "circle")  # nothing was imported there
    assert preparing.search() == ""
    child = preparing._child
    assert child is not None
    child.wait(60)
    said = preparing.search()
    assert "still empty" in coded.told(said, "en")
    assert "ancora vuota" in coded.told(said, "it")
    assert preparing.search() == ""
    preparing.stop()
