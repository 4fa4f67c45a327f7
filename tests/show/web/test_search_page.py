"""Search: people on top, messages with the hits marked, the state before it is ready, hostile words."""

from __future__ import annotations

import time
from itertools import product
from urllib.parse import quote_plus

import pytest
from playwright.sync_api import expect

from bench.served import PATIENCE, Served
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def ready(desk: Served) -> None:
    """Wait until the search is built, as `serve` has it built by itself."""
    until = time.monotonic() + PATIENCE
    while "data-await" in desk.ask("/search?q=formazione").text:
        assert time.monotonic() < until
        time.sleep(0.2)


def test_people_stand_on_top_and_the_hits_are_marked(tab: Open) -> None:
    page = tab().go("/search?q=formazione")
    assert page.locator("h1").inner_text() == "“formazione”: 5 people, 3 messages"
    expect(page.locator("section[aria-labelledby=people] .rows > li")).to_have_count(5)
    expect(page.locator(".hits > li")).to_have_count(3)
    assert page.locator(".hits mark").all_inner_texts() == ["formazione"] * 3
    first = page.locator(".hits > li").first
    assert "Cristina Frare" in first.inner_text()
    assert "10\u00a0November 2026" in first.inner_text()


def test_a_hit_leads_to_the_page_of_its_conversation_and_to_the_message(tab: Open) -> None:
    page = tab().go("/search?q=formazione")
    href = str(page.locator(".hits .quoted a").first.get_attribute("href"))
    assert href.startswith("/conversations/")
    assert href.partition("#")[2].startswith("m")


def test_a_phrase_and_a_word_left_out_narrow(tab: Open) -> None:
    quoted = quote_plus('"giornata di formazione"')
    phrase = tab().go(f"/search?q={quoted}")
    assert phrase.locator(".hits > li").count() == 1
    assert phrase.locator(".hits mark").all_inner_texts() == ["giornata di formazione"]
    without = tab().go("/search?q=formazione+-giornata")
    assert without.locator(".hits > li").count() == 2


def test_order_and_pages_are_addresses(tab: Open) -> None:
    page = tab().go("/search?q=grazie")
    expect(page.locator(".hits > li")).to_have_count(50)
    newest = page.locator(".hits .kind").first.inner_text()
    page.get_by_role("link", name="Next page").click()
    assert "page=2" in page.url
    assert page.locator(".hits .kind").first.inner_text() != newest
    page.get_by_role("link", name="the closest first").click()
    assert "order=ranked" in page.url
    assert page.locator(".chips [aria-current]").inner_text() == "the closest first"


def test_keys_focus_the_field_walk_and_open(tab: Open) -> None:
    page = tab().go("/")
    page.keyboard.press("/")
    page.keyboard.type("Cristina Frare")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=Cristina+Frare")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/*")


def test_nothing_found_and_nothing_asked_say_so(tab: Open) -> None:
    page = tab().go("/search?q=xylofonqw")
    assert "No message with these words." in page.locator("main").inner_text()
    assert "Nobody with this name" in page.locator("main").inner_text()
    assert "What are you looking for?" in tab().go("/search").locator("h1").inner_text()
    assert "nothing here to look for" in tab().go("/search?q=-a").locator("main").inner_text()


@pytest.mark.parametrize(
    "asked",
    ["<script>alert(1)</script>", "\"'`;--", '"', '"""', "a" * 10_000, "NEAR(a b) OR *", "\u202e",
     "\x00a", "%", "ä\u0301 ☃ 🎻", "-", "- -a"],
)  # fmt: skip
def test_hostile_queries_are_words(desk: Served, asked: str) -> None:
    for path in ("/search", "/search/messages"):
        answer = desk.ask(f"{path}?q={quote_plus(asked)}&order=ranked&page=3")
        assert answer.status == 200
        assert "<script>alert" not in answer.text
        assert len(answer.text) < 100_000
    assert desk.ask(f"/search?q=a&page={quote_plus(asked[:20])}&order=no").status == 200


def test_the_page_says_the_same_without_script(tab: Open) -> None:
    both = (
        tab(script=script).go("/search?q=formazione").locator("main") for script in (True, False)
    )
    assert len({one.inner_text() for one in both}) == 1


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    for path in ("/search", "/search?q=grazie", "/search?q=xylofonqw"):
        page = one.go(path)
        assert one.violations() == []
        assert one.wrong == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
