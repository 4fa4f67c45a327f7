"""Messages: a draft taken, changed with the lint beside it, copied, found in the history, taken back."""

from __future__ import annotations

import re
from itertools import product

import pytest
from playwright.sync_api import expect

from bench.served import Served
from cerchia.model.mark import COPIED_MOST
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow
CRISTINA = "/messages?to=Cristina+Frare"
GENERIC = "Buongiorno, ho visto il suo profilo e mi piacerebbe entrare in contatto."


def test_a_question_that_waits_gets_three_drafts_that_say_on_what_they_rest(tab: Open) -> None:
    page = tab(lang="it").go(CRISTINA)
    assert page.locator("h1").inner_text() == "A Cristina Frare: una risposta"
    drafts = page.locator(".drafts .rows > li")
    assert drafts.count() == 3
    assert page.locator("#text").input_value() == drafts.first.locator(".letter").inner_text()
    rests = drafts.first.get_by_role("link")
    assert "la sua domanda del 10\u00a0novembre 2026" in rests.inner_text()
    assert str(rests.get_attribute("href")).startswith("/conversations/")


def test_the_lint_changes_as_one_types(tab: Open) -> None:
    one = tab()
    page = one.go(CRISTINA)
    assert "Personal" in page.locator("#verdict").inner_text()
    page.locator("#text").fill(GENERIC)
    page.locator("#verdict", has_text="Generic").wait_for()
    assert page.locator(".findings li").count() > 1
    assert "Better:" in page.locator(".findings").inner_text()
    assert "mi piacerebbe entrare in contatto" in " ".join(
        page.locator(".twin mark").all_inner_texts()
    )
    page.locator("#text").fill("")
    page.locator("#verdict", has_text="Write, and see").wait_for()
    assert one.wrong == []


def test_one_key_copies_it_and_the_history_has_it_until_it_is_taken_back(tab: Open) -> None:
    one = tab()
    page = one.go(CRISTINA)
    text = page.locator("#text").input_value()
    page.keyboard.press("c")
    page.wait_for_url(re.compile("said="))
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert page.locator("#text").input_value() == text
    page.locator(".rail").get_by_role("link", name="Messages").click()
    assert "You copied 1 message" in page.locator("#history").inner_text()
    assert text[:60] in page.locator(".rows .quoted").inner_text()
    page.get_by_role("link", name="Take it up again").click()
    assert page.locator("#text").input_value() == text
    page.go_back()
    page.get_by_role("button", name="Undo: Cristina Frare").click()
    assert "nothing yet" in page.locator("#history").inner_text()
    assert one.wrong == []


def test_once_it_is_copied_what_the_agenda_proposed_can_be_said_done(tab: Open) -> None:
    page = tab().go(CRISTINA)
    expect(page.locator("#open")).to_have_count(0)
    page.keyboard.press("c")
    page.wait_for_url(re.compile("said="))
    assert page.locator("#open").inner_text() == "The agenda waits for this: is it done?"
    page.keyboard.press("d")
    page.locator("#open").wait_for(state="detached")
    page.locator(".just").get_by_role("button", name="Undo").click()
    expect(page.locator("#open")).to_have_count(1)


def test_what_was_typed_is_not_lost_by_another_draft_nor_by_an_error(tab: Open) -> None:
    page = tab(script=False).go(CRISTINA)
    page.locator("#text").fill("Cara Cristina,\n\nne parliamo lunedì?")
    page.get_by_role("button", name="Take this one: draft 2").click()
    assert "10 novembre 2026" in page.locator("#text").input_value()
    page.locator("summary").click()
    page.get_by_role("button", name="Put it back").click()
    assert page.locator("#text").input_value() == "Cara Cristina,\n\nne parliamo lunedì?"
    page.locator("#text").fill("a" * (COPIED_MOST + 1))
    page.get_by_role("button", name="I have copied it: note it").click()
    assert "What you wrote still stands below." in page.locator(".note.wrong").inner_text()
    assert page.locator("#text").input_value() == "a" * (COPIED_MOST + 1)
    assert "10,001 letters" in page.locator("#verdict").inner_text()


def test_the_kind_the_language_and_the_reason_make_other_drafts_of_the_same_page(tab: Open) -> None:
    page = tab(script=False).go(CRISTINA)
    page.locator("#text").fill("mine")
    page.locator("#language").select_option("en")
    page.locator("#reason").fill("I read your piece on returns.")
    page.get_by_role("button", name="Draft again").click()
    drafts = page.locator(".drafts .rows > li")
    assert "Hi Cristina" in drafts.first.inner_text() or "Cristina," in drafts.first.inner_text()
    assert "the reason you gave" in page.locator(".drafts").inner_text()
    assert page.locator("#text").input_value() == "mine"


def test_a_draft_that_cannot_be_made_says_what_is_missing(tab: Open) -> None:
    page = tab().go(f"{CRISTINA}&kind=intro_request")
    assert "whom you want to reach is missing" in page.locator("#drafts").inner_text()
    assert page.locator("#about").is_visible()
    page = tab().go(f"{CRISTINA}&kind=thank")
    assert (
        "No draft: nothing on record about Cristina Frare" in page.locator("#drafts").inner_text()
    )
    assert page.locator("#text").input_value() == ""


def test_people_are_found_and_a_name_of_several_lists_them(tab: Open) -> None:
    page = tab().go("/messages?q=frare&kind=opener")
    page.locator("section").first.get_by_role("link", name="Cristina Frare").click()
    assert "To Cristina Frare: a first message" in page.locator("h1").inner_text()
    assert page.goto(page.url.split("?")[0] + "?to=Giulia").status == 200  # type: ignore[union-attr]
    expect(page.locator("ul.rows > li")).to_have_count(12)
    assert page.goto(page.url.split("?")[0] + "?to=Nobody+At+All").status == 404  # type: ignore[union-attr]
    assert page.locator("#find").input_value() == "Nobody At All"


def test_a_post_is_read_for_nobody_and_copied_without_a_trace(tab: Open) -> None:
    page = tab().go("/messages?kind=post")
    page.locator("#text").fill("Compra subito il mio corso, sconto del 50% solo oggi!")
    page.locator("#verdict", has_text="pitch").wait_for()
    page.get_by_role("button", name="Copy").click()
    page.locator(".told", has_text="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Compra subito")
    assert "said=" not in page.url


def test_the_whole_comparison_keeps_the_text(tab: Open) -> None:
    page = tab().go(CRISTINA)
    page.locator("#text").fill(GENERIC)
    page.get_by_role("button", name="Compare with all").click()
    assert page.locator("#text").input_value() == GENERIC
    assert "Compared with every message" in page.locator(".written").inner_text()


def test_hostile_words_and_names_stay_words(tab: Open, desk: Served) -> None:
    text = '<script>alert(1)</script> =HYPERLINK("x") \u202eedoc'
    page = tab().go(CRISTINA)
    page.locator("#text").fill(text)
    page.locator("#checked .twin, #checked .findings").first.wait_for()
    expect(page.locator("#checked script")).to_have_count(0)
    found = desk.ask("/messages?to=%3Cscript%3E")
    assert found.status == 404
    assert "<script>" not in found.text.partition("<body")[2]
    for asked in (
        "?page=-3",
        "?page=99999999999999",
        "?kind=nothing",
        f"{CRISTINA[9:]}&again=7777",
    ):
        assert desk.ask(f"/messages{asked}").status == 200
    assert desk.ask("/messages/done", {"id": "nothing", "seen": "0"}).status == 404


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    for path in (
        CRISTINA,
        f"{CRISTINA}&kind=thank",
        "/messages?q=giulia",
        "/messages?kind=profile",
    ):
        page = one.go(path)
        if page.locator("#text").count():
            page.locator("#text").fill(GENERIC)
            page.locator(".findings").wait_for()
        assert one.violations() == []
        assert one.wrong == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
