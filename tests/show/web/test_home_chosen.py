"""The rings with a filter: who stands out, in the address, with the way back; and the slices in words on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.people_table import Wanted
from tests.show.web.conftest import PHONE, Open

pytestmark = pytest.mark.slow


def test_a_chip_makes_some_stand_out_and_the_way_back_is_the_browsers(
    tab: Open, folder: Path
) -> None:
    one = tab()
    page = one.go("/")
    expect(page.locator(".over")).to_have_count(0)
    page.get_by_text("Pick out only some").click()
    page.locator(".sieve a", has_text="Core").click()
    assert page.url.endswith("/?standing=core")
    chosen = Circle.open(folder).rings_chosen(Ask(), Wanted(standing=("core",)))
    told = page.locator("figure h2").inner_text()
    assert told == f"{len(chosen)} of 1,204 contacts stand out: Core"
    assert page.locator(".over > .core > circle").count() == len(chosen)
    assert page.locator(".over title").text_content() == told
    link = page.locator("figure h2 a").get_attribute("href")
    assert link == "/people?standing=core"
    page.locator(".sieve a", has_text="Live").click()
    assert page.url.endswith("/?standing=core&rhythm=live")
    both = Circle.open(folder).rings_chosen(Ask(), Wanted(standing=("core",), rhythm=("live",)))
    assert page.locator("figure h2").inner_text().startswith(f"{len(both)} of")
    page.go_back()
    assert page.locator("figure h2").inner_text() == told
    page.locator(".sieve [aria-current]").click()
    expect(page.locator(".over")).to_have_count(0)
    assert one.wrong == []


def test_a_persona_stands_out_without_script_and_a_filter_nobody_knows_is_none(tab: Open) -> None:
    page = tab(script=False).go("/")
    page.get_by_text("Pick out only some").click()
    group = page.get_by_role("group", name="Persona")
    group.get_by_role("link").first.click()
    assert "persona=" in page.url
    expect(page.locator(".over")).to_have_count(1)
    assert tab(script=False).go("/?standing=nonsense").locator(".over").count() == 0


def test_the_dots_lead_to_their_people_with_a_filter_too(tab: Open) -> None:
    page = tab().go("/?standing=extra")
    expect(page.locator(".rings .hits a")).to_have_count(1204)


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_axe_violation_on_a_phone_and_the_slices_stand_in_words(
    tab: Open, theme: str, lang: str
) -> None:
    one = tab(PHONE, theme, lang)
    page = one.go("/?standing=core")
    expect(page.locator(".slices li")).to_have_count(7)
    assert page.locator(".slices").is_visible()
    assert one.violations() == []
    assert one.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
