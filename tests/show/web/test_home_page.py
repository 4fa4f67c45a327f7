"""Circle: the headline with its numbers linked, the rings, the week; in every look, without script too."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.served import Served, served
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.show.draw import rings as picture
from tests.conftest import Exports, contact
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


def test_in_a_crowd_whom_one_points_at_is_named_and_opened(
    browser: Browser, exports: Exports, tmp_path: Path
) -> None:
    many = [contact(f"Pers Ona{n:04}", f"p-{n:04}", "08 Feb 2019") for n in range(1_600)]
    many[7]["First Name"] = "<script>alert(1)</script>"
    made = Circle.open(tmp_path / "crowd", "Europe/Rome")
    made.add([exports.write({"Connections.csv": many})])
    made.audit(Ask())
    dot = picture.places(made.rings(Ask()), "en").rest[900]
    with served(made.folder) as desk:
        desk.ready()
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        desk.enter(context)
        page = context.new_page()
        page.goto(desk.url)
        page.locator(".laid").scroll_into_view_if_needed()
        at = page.evaluate(
            "([x, y]) => { const p = new DOMPoint(x, y).matrixTransform("
            "document.querySelector('.laid svg').getScreenCTM()); return [p.x, p.y]; }",
            [dot.x, dot.y],
        )
        page.mouse.move(*at)
        expect(page.locator(".laid .tip text")).to_have_text(dot.dot.name)
        page.mouse.click(*at)
        page.wait_for_url(f"**/people/{dot.dot.id}")
        for asked in ("", "?x=a&y=b", "?x=nan&y=inf", "?x=9999&y=0", "?x=1e999&y=1"):
            answer = desk.ask(f"/near{asked}")
            assert (answer.status, answer.text.strip()) == (200, "")
        context.close()


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
