"""Answers that are worked out anew: the page that waits shows them by itself, but not over what is typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect

from cerchia.circle import Circle
from tests.show.web.conftest import Open

pytestmark = pytest.mark.slow


def narrow(folder: Path, personas: int) -> None:
    """Say elsewhere, as another window or the command line would, that fewer personas count."""
    circle = Circle.open(folder)
    purpose = circle.purpose()
    assert purpose is not None
    circle.keep_purpose(replace(purpose, personas=purpose.personas[:personas]))


def test_a_page_shows_the_new_answers_by_itself(tab: Open, folder: Path) -> None:
    before = tab().go("/").locator("h1").inner_text()
    narrow(folder, 2)
    page = tab().go("/")
    expect(page.locator("[data-again] .just")).to_contain_text("is being worked through")
    assert page.locator("h1").inner_text() == before
    expect(page.locator("[data-again]")).to_have_count(0, timeout=30_000)
    assert page.locator("h1").inner_text() != before


def test_what_somebody_is_typing_stays(tab: Open, folder: Path) -> None:
    narrow(folder, 1)
    page = tab().go("/purpose/persona/1")
    expect(page.locator("[data-again] .just")).to_contain_text("is being worked through")
    page.get_by_label("Words that rule out").fill("bar, pizzeria")
    expect(page.locator("[data-finished]")).to_contain_text("are ready", timeout=30_000)
    assert page.get_by_label("Words that rule out").input_value() == "bar, pizzeria"


def test_without_a_script_it_is_said(tab: Open) -> None:
    page = tab(script=False).go("/anew")
    assert "are ready" in page.locator(".just").inner_text()
