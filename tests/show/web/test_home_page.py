"""Circle: the headline with its numbers linked, the rings, the week; in every look, without script too."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import expect

from bench.served import Served
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow


def test_the_headline_says_how_many_are_in_line_and_leads_to_them(tab: Open) -> None:
    page = tab().go("/")
    told = page.locator("h1").inner_text()
    assert "Of the 919 contacts we can judge, 481" in told
    assert page.get_by_role("link", name="481").get_attribute("href") == "/people?line=in"


def test_every_dot_leads_to_its_person(tab: Open) -> None:
    page = tab().go("/")
    links = page.locator(".rings .hits a")
    assert links.count() == 1204
    assert str(links.first.get_attribute("href")).startswith("/people/")


def test_three_things_of_the_week_stand_beside_the_rings(tab: Open) -> None:
    page = tab().go("/")
    expect(page.locator("section[aria-labelledby=week] .rows > li")).to_have_count(3)


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    page = one.go("/")
    assert one.violations() == []
    assert one.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_page_says_the_same_without_script(tab: Open) -> None:
    with_script, without = (tab(script=script).go("/").locator("main") for script in (True, False))
    assert with_script.inner_text() == without.inner_text()


def test_language_and_theme_are_chosen_by_a_link_and_stay(tab: Open) -> None:
    page = tab(theme="", script=False).go("/")
    page.locator(".rail .end").get_by_role("link", name="Italiano").click()
    assert page.locator("html").get_attribute("lang") == "it"
    page.locator(".rail .end").get_by_role("link", name="Tema").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert "lang=" not in page.url
    page.reload()
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_a_page_that_is_not_there_says_so(desk: Served) -> None:
    answer = desk.ask("/nowhere")
    assert answer.status == 404
    assert "There is nothing here" in answer.text
