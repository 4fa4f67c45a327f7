"""Purpose: the start, the personas with who fits as one writes, suggestions, results, review."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.served import Served, served
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from tests.show.web.conftest import PHONE, WIDE, Open, made

pytestmark = pytest.mark.slow
PAGES = (
    "/purpose", "/purpose/start", "/purpose/persona/1", "/purpose/persona/new",
    "/purpose/suggestions", "/purpose/results",
)  # fmt: skip
FIRST = "Titolare di PMI manifatturiera"


def undo(page: Page) -> None:
    page.locator("form.just").get_by_role("button", name="Undo").click()


def test_the_purpose_stands_as_a_sentence_with_its_personas(tab: Open) -> None:
    page = tab().go("/purpose")
    assert "150 minutes a week" in page.locator("h1").inner_text()
    told = page.locator("section[aria-labelledby=people]").inner_text()
    assert "481 of the 919 contacts we can judge" in told
    assert page.get_by_role("link", name="236 in line").get_attribute("href") == (
        "/people?persona=Titolare+di+PMI+manifatturiera&line=in"
    )
    expect(page.locator("section[aria-labelledby=worth] .reasons > li")).to_have_count(6)


def test_the_count_follows_what_is_ticked_and_equals_the_audit_once_kept(
    tab: Open, folder: Path
) -> None:
    page = tab().go("/purpose/persona/1")
    expect(page.locator("#fit .big")).to_contain_text("236 fit, of 916 we can judge")
    page.get_by_label("Words that rule out").fill("")
    page.get_by_label("sales", exact=True).check()
    expect(page.locator("#fit .big")).not_to_contain_text("236 fit", timeout=15_000)
    told = page.locator("#fit").inner_text()
    counted = int(told.split(" count for this persona")[0].split()[-1])
    whole = int(told.split("With the whole purpose: ")[1].split()[0])
    page.locator("body").click(position={"x": 1, "y": 1})
    page.keyboard.press("s")
    expect(page.locator("form.just")).to_contain_text("Noted: the purpose")
    audit = Circle.open(folder).audit(Ask())
    assert audit.alignment is not None
    assert audit.alignment.share.k == whole
    assert {one.persona: one.in_line for one in audit.coverage}[FIRST] == counted
    undo(page)
    expect(page.locator("form.just")).to_contain_text("Taken back: the purpose")
    expect(page.locator("#fit .big")).to_contain_text("236 fit")


def test_a_persona_is_added_and_removed_without_script(tab: Open) -> None:
    page = tab(script=False).go("/purpose/persona/new")
    assert "Say what you look for" in page.locator("#fit").inner_text()
    page.get_by_role("button", name="Keep").click()
    assert "Like this nothing can be counted" in page.locator("#fit").inner_text()
    page.get_by_label("Name", exact=True).fill("<script>alert(1)</script>")
    page.get_by_label("legal", exact=True).check()
    page.get_by_role("button", name="Keep").click()
    assert page.locator("h1").inner_text() == "<script>alert(1)</script>"
    page.get_by_role("button", name="Remove this persona").click()
    assert "Noted: the purpose" in page.locator("form.just").inner_text()
    assert "alert" not in page.locator("section[aria-labelledby=people]").inner_text()


def test_a_change_made_meanwhile_is_not_overwritten(tab: Open, folder: Path) -> None:
    page = tab().go("/purpose/persona/1")
    page.get_by_label("Where", exact=True).fill("Treviso, Padova")
    circle = Circle.open(folder)
    purpose = circle.purpose()
    assert purpose is not None
    from dataclasses import replace  # noqa: PLC0415

    said = circle.keep_purpose(replace(purpose, way="With another way"))
    page.get_by_role("button", name="Keep").click()
    assert "changed meanwhile" in page.locator(".note.wrong").inner_text()
    assert page.get_by_label("Where", exact=True).input_value() == "Treviso, Padova"
    assert circle.purpose() == replace(purpose, way="With another way")
    circle.undo(said)


def test_a_file_that_cannot_be_used_is_explained_line_by_line_and_stays(tab: Open) -> None:
    page = tab(script=False).go("/purpose")
    text = 'goal = "clients"\nweekly_minutes = 30\n'
    page.get_by_label("The text of a purpose.toml").fill(text)
    page.get_by_role("button", name="Read and keep").click()
    assert "cannot be used yet: " in page.locator("#wrong").inner_text()
    assert page.get_by_label("The text of a purpose.toml").input_value().strip() == text.strip()


def test_the_file_that_is_downloaded_can_be_read_again(desk: Served) -> None:
    from cerchia.beside import read_purpose_text  # noqa: PLC0415

    answer = desk.ask("/purpose/purpose.toml")
    found, _ = read_purpose_text(answer.text)
    assert found is not None
    assert found.personas[0].name == FIRST


def test_a_result_is_booked_and_taken_back_and_what_was_typed_stays(tab: Open) -> None:
    page = tab().go("/purpose/results")
    page.get_by_label("With whom").fill("Ottorino Dassie")
    page.get_by_label("Worth").fill("1.200")
    page.get_by_role("button", name="Book it").click()
    assert "one way only" in page.locator("section[aria-labelledby=add]").inner_text()
    assert page.get_by_label("With whom").input_value() == "Ottorino Dassie"
    page.get_by_label("Worth").fill("1200.50")
    page.get_by_label("Hours spent").fill("6")
    page.get_by_role("button", name="Book it").click()
    row = page.locator("section[aria-labelledby=ledger]").inner_text()
    assert "Ottorino Dassie" in row
    assert "1,200.50" in row
    undo(page)
    expect(page.locator("section[aria-labelledby=ledger]")).to_have_count(0)


def test_a_table_is_shown_before_it_is_kept(tab: Open) -> None:
    page = tab(script=False).go("/purpose/results")
    table = "name,kind,date,amount\nOttorino Dassie,contract,2026-05-04,900\n=HYPERLINK(1),meeting,2026-05-05,\n"
    page.get_by_label("The CSV’s text").fill(table)
    page.get_by_role("button", name="See how it is read").click()
    expect(page.locator("section[aria-labelledby=ledger]")).to_have_count(0)
    page.get_by_role("button", name="Keep 2 results").click()
    expect(page.locator("section[aria-labelledby=ledger] li")).to_have_count(2)
    page.get_by_role("button", name="Remove all of results.csv").first.click()
    expect(page.locator("section[aria-labelledby=ledger]")).to_have_count(0)


def test_the_funnel_narrows(tab: Open) -> None:
    page = tab().go("/purpose/results")
    cells = page.locator("section[aria-labelledby=funnel] td.r").all_inner_texts()
    counts = [int(one) for one in cells]
    assert counts[0] == 481
    assert counts == sorted(counts, reverse=True)


def test_a_suggested_persona_is_added_with_one_press(tab: Open) -> None:
    page = tab().go("/purpose/suggestions")
    button = page.get_by_role("button", name="Add to the purpose").first
    expect(button).to_be_visible(timeout=60_000)
    button.click()
    assert page.url.split("?")[0].endswith("/purpose/persona/6")
    assert page.locator("form.just").inner_text().startswith("Noted: the purpose")
    page.locator(
        "form.just button"
    ).click()  # the page of a persona that is gone leads to the purpose
    expect(page.locator("section[aria-labelledby=people] li")).to_have_count(5)


def test_the_review_waits_and_then_says_what_moved(tab: Open) -> None:
    page = tab().go("/purpose/review?since=2026-08-01")
    expect(page.locator("#moved")).to_be_visible(timeout=60_000)
    assert "August 2026" in page.locator("h1").inner_text()
    assert "Alignment: from" in page.locator("main").inner_text()


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    for path in PAGES:
        page = one.go(path)
        expect(page.locator("progress")).to_have_count(0, timeout=60_000)
        assert (path, one.violations()) == (path, [])
        assert one.wrong == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path


@pytest.fixture(scope="module")
def purposeless(tmp_path_factory: pytest.TempPathFactory, archive: Path) -> Iterator[Served]:
    folder = made(tmp_path_factory.mktemp("start") / "circle", archive, purpose=False)
    with served(folder) as one:
        one.ready()
        yield one


@pytest.mark.parametrize("script", [False, True])
def test_three_questions_lead_to_a_purpose_and_to_the_circle(
    tab: Open, purposeless: Served, script: bool
) -> None:
    opened = tab(script=script)
    page = opened.page
    purposeless.enter(page.context)
    page.goto(purposeless.url + "/purpose")
    if not script:
        assert page.url.endswith("/purpose/start")
    page.goto(purposeless.url + "/purpose/start")
    page.get_by_label("Through whom?").fill("xyzzy")
    page.get_by_role("button", name="Keep the purpose").click()
    assert "do not tell what they do" in page.locator(".note.wrong").inner_text()
    page.get_by_label("Through whom?").fill(
        "directors of marketing in small manufacturers in Veneto"
    )
    if script:
        expect(page.locator("#understood")).to_contain_text("manufacturers", timeout=15_000)
        expect(page.locator("#understood .big")).to_contain_text("we can judge")
    page.get_by_role("button", name="Keep the purpose").click()
    assert page.url.split("?")[0] == purposeless.url + "/"
    for _ in range(40):  # a slow machine takes longer than the page waits; it says so meanwhile
        if "contacts we can judge" in page.locator("h1").inner_text():
            break
        expect(page.locator("p.just")).to_have_count(1)
        page.wait_for_timeout(500)
        page.reload()
    assert "contacts we can judge" in page.locator("h1").inner_text()
