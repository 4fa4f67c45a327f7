"""Requests: the verdicts, the answer ready, the policy, what was answered; by keys alone and without script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.served import Served
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def asked(folder: Path) -> Circle:
    """The same circle, asked beside the desk."""
    return Circle.open(folder, "Europe/Rome")


@pytest.fixture
def kept(asked: Circle) -> Iterator[Circle]:
    """Take back whatever a test decided, so that each begins with the same requests."""
    before = {one.number for one in asked.history()}
    yield asked
    for one in reversed(asked.history()):
        if one.number not in before and one.undone is None and not one.fixed:
            asked.undo(one.number)


def names(page: Page) -> list[str]:
    return [one.inner_text() for one in page.locator(".rows.requests .who").all()]


def verdicts(circle: Circle) -> list[tuple[str, str]]:
    return [(one.person.name, one.kind) for one in circle.answered(Ask())]


def test_the_requests_stand_with_verdict_reasons_and_answer(tab: Open, kept: Circle) -> None:
    page = tab().go("/requests")
    desk = kept.desk(Ask())
    assert (desk.total, desk.by_verdict) == (14, {"accept": 11, "ask": 0, "ignore": 3})
    told = page.locator("h1").inner_text()
    assert told == "14 requests wait: 11 to accept, 0 to ask why, 3 to ignore."
    assert names(page) == [one.person for one in desk.rows]
    first = page.locator(".rows.requests > li").first
    assert "The note gives a reason of its own." in first.inner_text()
    assert desk.rows[0].note[:60] in first.inner_text()
    assert first.locator("textarea").input_value() == desk.rows[0].answer


@pytest.mark.usefixtures("kept")
def test_counts_by_verdict_are_filters(tab: Open) -> None:
    page = tab().go("/requests")
    page.locator(".chips").get_by_role("link", name="Ignore 3").click()
    assert len(names(page)) == 3
    assert page.locator(".chips [aria-current]").inner_text() == "Ignore 3"
    page.locator(".chips").get_by_role("link", name="Ask why 0").click()
    assert "None with this verdict waits." in page.locator("main").inner_text()
    page.go_back()
    assert len(names(page)) == 3


def test_by_keys_alone(tab: Open, kept: Circle) -> None:
    page = tab().go("/requests")
    all_names = names(page)
    answer = page.locator("textarea").first.input_value()
    for key in ("c", "a", "i"):
        page.keyboard.press("j")
        page.keyboard.press(key)
        expect(page.locator(".just")).to_be_visible()
        page.wait_for_load_state()
    assert page.evaluate("navigator.clipboard.readText()") == answer
    assert names(page) == all_names[3:]
    assert verdicts(kept) == [
        (all_names[2], "ignore"),
        (all_names[1], "accept"),
        (all_names[0], "accept"),
    ]
    assert [one.text for one in kept.copied()][:1] == [answer]
    page.keyboard.press("u")
    expect(page.locator(".just")).to_contain_text("Taken back")
    assert names(page) == all_names[2:]


def test_w_brings_the_question_and_c_copies_it(tab: Open, kept: Circle) -> None:
    page = tab().go("/requests")
    name = names(page)[0]
    row = page.locator(".rows.requests > li").first
    before = row.locator("textarea").input_value()
    page.keyboard.press("j")
    page.keyboard.press("w")
    expect(row.get_by_role("button", name="Copy the question")).to_be_visible()
    question = row.locator("textarea").input_value()
    assert question != before
    page.keyboard.press("w")
    expect(page.locator(".just")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == question
    assert verdicts(kept) == [(name, "ask")]
    assert kept.copied()[0].kind == "ask_why"


def test_what_was_answered_says_what_the_export_shows_and_can_be_undone(
    tab: Open, kept: Circle
) -> None:
    row = kept.desk(Ask()).rows[0]
    kept.answer_request(row.id, "accept")
    page = tab().go("/requests")
    section = page.locator("section[aria-labelledby=answered]")
    assert "1 answered; an export shows 0 of them already" in section.inner_text()
    assert row.person in section.inner_text()
    assert "The next export will tell" in section.inner_text()
    section.get_by_role("button", name=f"Undo: {row.person}").click()
    expect(section).to_have_count(0)
    assert names(page)[0] == row.person


def test_the_policy_is_switched_and_taken_back(tab: Open, kept: Circle) -> None:
    page = tab().go("/requests")
    page.get_by_label("Selective").check()
    expect(page.locator(".just")).to_contain_text("the policy for requests: selective")
    assert page.get_by_label("Selective").is_checked()
    counts = kept.desk(Ask(), policy="selective").by_verdict
    assert counts["ask"] > 0
    assert f"{counts['ask']} to ask why" in page.locator("h1").inner_text()
    page.keyboard.press("u")
    expect(page.get_by_label("Open")).to_be_checked()


def test_a_policy_kept_elsewhere_is_not_written_over(desk: Served, kept: Circle) -> None:
    kept.keep_policy("selective")
    answer = desk.ask("/requests/policy", {"policy": "open", "seen": "0"})
    assert answer.status == 409
    assert kept.policy() == "selective"


@pytest.mark.usefixtures("kept")
def test_ones_own_that_wait_too_long_are_named(tab: Open) -> None:
    page = tab().go("/requests")
    section = page.locator("section[aria-labelledby=own]").inner_text()
    assert "1 of your 6 that wait has waited more than 60 days" in section
    assert "Irma Salvalaio" in section
    assert "for 72 days" in section


def test_everything_without_script(tab: Open, kept: Circle) -> None:
    page = tab(script=False).go("/requests")
    first, second = names(page)[:2]
    row = page.locator(".rows.requests > li").first
    row.get_by_role("link", name="Ask why").click()
    row = page.locator(".rows.requests > li").first
    row.get_by_role("button", name="Copied: I asked why").click()
    assert verdicts(kept) == [(first, "ask")]
    page.locator(".rows.requests > li").first.get_by_role("button", name="Just accept").click()
    assert verdicts(kept) == [(second, "accept"), (first, "ask")]
    page.locator(".just").get_by_role("button", name="Undo").click()
    assert names(page)[0] == second
    page.get_by_label("Selective").check()
    page.get_by_role("button", name="Keep this policy").click()
    assert kept.policy() == "selective"


@pytest.mark.parametrize(
    ("path", "form", "status"),
    [
        ("/requests/0123456789ab", {"verdict": "accept"}, 404),
        ("/requests/0123456789ab/copied", {"verdict": "accept", "text": "Hello"}, 404),
        ("/requests/policy", {"policy": "none"}, 400),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_kept(
    desk: Served, kept: Circle, path: str, form: dict[str, str], status: int
) -> None:
    before = len(kept.history())
    assert desk.ask(path, form).status == status
    assert len(kept.history()) == before


def test_an_answer_to_a_request_that_is_gone_is_not_there(desk: Served) -> None:
    assert desk.ask("/requests/0123456789ab/ask").status == 404


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, kept: Circle, size: tuple[int, int], theme: str, lang: str
) -> None:
    kept.answer_request(kept.desk(Ask()).rows[0].id, "accept")
    one = tab(size, theme, lang)
    page = one.go("/requests")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert one.violations() == []
    assert one.wrong == []
