"""Agenda: the week, its drafts, what is said of each thing, dates, minutes, the calendar; by click and by key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from bench.served import Served, served
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from tests.show.web.conftest import PHONE, WIDE, Open, made

pytestmark = pytest.mark.slow

TODAY = datetime.now(ZoneInfo("Europe/Rome")).date()


@pytest.fixture(scope="module")
def asked(folder: Path) -> Circle:
    """The same circle, asked beside the desk."""
    return Circle.open(folder, "Europe/Rome")


@pytest.fixture
def kept(asked: Circle) -> Iterator[Circle]:
    """Take back whatever a test decided, so that each begins with the same week."""
    before = {one.number for one in asked.history()}
    yield asked
    for one in reversed(asked.history()):
        if one.number not in before and one.undone is None and not one.fixed:
            asked.undo(one.number)


def rows(page: Page) -> list[str]:
    return [str(one.get_attribute("id")) for one in page.locator(".rows.agenda > li").all()]


def test_the_week_is_told_in_one_sentence_and_owed_replies_come_first(
    tab: Open, kept: Circle
) -> None:
    page = tab().go("/agenda")
    plan = kept.plan(Ask(), TODAY)
    replies = plan.groups[0]
    assert replies.kind == "reply"
    told = page.locator("h1").inner_text()
    assert f"This week {len(plan.items)} things in {plan.planned} minutes" in told
    assert f"{len(replies.items) + replies.more} people wait for your reply" in told
    assert f"0 of your {plan.budget} minutes" in told
    assert rows(page) == [f"thing-{one.proposal.id}" for one in plan.items]
    assert page.locator("section").first.get_attribute("aria-labelledby") == "reply"


def test_the_rail_counts_what_the_week_asks_for(tab: Open, kept: Circle) -> None:
    page = tab().go("/")
    assert page.locator(".rail .due").inner_text().split()[0] == str(
        len(kept.plan(Ask(), TODAY).items)
    )


@pytest.mark.usefixtures("kept")
def test_only_the_first_draft_is_made_and_another_is_loaded_where_it_is_opened(tab: Open) -> None:
    one = tab()
    page = one.go("/agenda")
    expect(page.locator("textarea")).to_have_count(1)
    assert page.locator("textarea").input_value()
    second = page.locator(".rows.agenda > li").nth(1)
    second.locator("summary").first.click()
    expect(second.locator("textarea")).to_be_visible()
    assert second.locator("textarea").input_value()
    assert "Rests on" in second.inner_text()
    assert one.wrong == []


@pytest.mark.usefixtures("kept")
def test_the_lint_speaks_as_one_writes(tab: Open) -> None:
    page = tab().go("/agenda")
    row = page.locator(".rows.agenda > li").first
    row.locator("textarea").fill("Dear Sir or Madam, we are the leading provider. Buy now!")
    expect(row.locator(".linted li").first).to_be_visible()
    row.locator("textarea").fill("")
    expect(row.locator(".linted")).to_contain_text("here you see how it sounds")


def test_the_keys_copy_and_say_done_then_undo(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    before = rows(page)
    text = page.locator("textarea").first.input_value()
    page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.locator(".just")).to_contain_text("done, something on the agenda")
    assert page.evaluate("navigator.clipboard.readText()") == text
    assert before[0] not in rows(page)
    assert "5 of your" in page.locator("h1").inner_text()
    taken = kept.copied()[0]
    assert (taken.text, taken.kind) == (text, "reply")
    assert "The next export will tell" in page.locator("section[aria-labelledby=done]").inner_text()
    page.keyboard.press("u")
    expect(page.locator(".just")).to_contain_text("Taken back")
    assert rows(page) == before
    assert kept.copied() == []  # nothing was taken anywhere, then


@pytest.mark.usefixtures("kept")
def test_what_stands_in_a_draft_outlives_tomorrow_and_other_rows(tab: Open) -> None:
    page = tab().go("/agenda")
    first, second = rows(page)[:2]
    made = page.locator("textarea").first.input_value()
    page.locator("textarea").first.fill("Mine, half written")
    page.locator(f"#{second} summary").first.click()
    page.locator(f"#{second} textarea").fill("Also mine")
    page.locator(f"#{first}").get_by_role("button", name="Tomorrow").click()
    expect(page.locator(f"#{first}")).to_have_count(0)
    assert page.locator(f"#{second} textarea").input_value() == "Also mine"
    page.goto(tab().desk.url + "/agenda/" + first.removeprefix("thing-"))
    expect(page.locator("main")).to_contain_text("Your own words, as you left them.")
    assert page.locator("textarea").input_value() == "Mine, half written"
    page.get_by_role("link", name="Another wording: 1").click()
    expect(page.locator("textarea")).to_have_value(made)


def test_what_stands_in_a_draft_is_kept_when_the_page_is_left(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    item = kept.plan(Ask(), TODAY).items[0].proposal
    page.locator("textarea").first.fill("Half a word")
    page.get_by_role("link", name="People").first.click()
    page.wait_for_url("**/people")
    page.wait_for_load_state("networkidle")
    assert kept.kept_draft(item.person_id, item.id) == "Half a word"
    kept.do(item.id)
    assert kept.kept_draft(item.person_id, item.id) == ""


def test_a_draft_too_long_says_so_and_nothing_is_done(desk: Served, kept: Circle) -> None:
    before = len(kept.history())
    which = kept.plan(Ask(), TODAY).items[0].proposal.id
    answer = desk.ask(f"/agenda/{which}/copied", {"text": "x" * 10_001})
    assert (answer.status, len(kept.history())) == (400, before)
    assert "10,001" in answer.text


def test_c_opens_a_draft_before_it_copies_it(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    page.keyboard.press("j")
    page.keyboard.press("j")
    second = page.locator(".rows.agenda > li").nth(1)
    page.keyboard.press("c")
    expect(second.locator("textarea")).to_be_visible()
    assert kept.plan(Ask(), TODAY).done == ()
    text = second.locator("textarea").input_value()
    page.keyboard.press("c")
    expect(page.locator(".just")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_tomorrow_two_weeks_and_done_by_key(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    for key, days in (("d", 1), ("w", 14)):
        first = rows(page)[0]
        page.keyboard.press("j")
        page.keyboard.press(key)
        expect(page.locator(f"#{first}")).to_have_count(0)
        later = {f"thing-{one.id}": one.until for one in kept.plan(Ask(), TODAY).later}
        assert later[first] == TODAY + timedelta(days=days)
    first = rows(page)[0]
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(f"#{first}")).to_have_count(0)
    assert [f"thing-{one.id}" for one in kept.plan(Ask(), TODAY).done] == [first]
    assert kept.copied() == [] or kept.plan(Ask(), TODAY).booked > 0


@pytest.mark.usefixtures("kept")
def test_not_this_one_says_why_and_is_brought_back(tab: Open) -> None:
    page = tab().go("/agenda")
    row = page.locator(".rows.agenda > li").first
    which = rows(page)[0]
    page.keyboard.press("j")
    page.keyboard.press("n")
    row.get_by_label("Why not").select_option("known_otherwise")
    row.get_by_label("A few words of yours").fill("we play tennis")
    row.get_by_role("button", name="Take it off the agenda").click()
    expect(page.locator(f"#{which}")).to_have_count(0)
    page.get_by_text("0 things put off, 1 taken off.").click()
    off = page.locator("details[open] table")
    expect(off).to_contain_text("in touch elsewhere: we play tennis")
    off.get_by_role("button", name="Bring it back").click()
    expect(page.locator(f"#{which}")).to_have_count(1)


def test_until_a_date_of_ones_own(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    row, which = page.locator(".rows.agenda > li").first, rows(page)[0]
    row.get_by_text("Another day, or not at all").click()
    until = TODAY + timedelta(days=40)
    row.get_by_label("Back on").fill(until.isoformat())
    row.get_by_role("button", name="Put off").click()
    expect(page.locator(f"#{which}")).to_have_count(0)
    assert [one.until for one in kept.plan(Ask(), TODAY).later] == [until]


def test_a_date_is_kept_moved_done_and_its_minutes_corrected(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    who = kept.plan(Ask(), TODAY).items[0].proposal.person
    page.get_by_label("With whom").fill(who)
    page.locator("#day").fill((TODAY + timedelta(days=30)).isoformat())
    page.locator("#words").fill("the price list")
    page.get_by_role("button", name="Keep the date").click()
    dates = page.locator("section[aria-labelledby=dates]")
    expect(dates.locator("tbody tr")).to_have_count(1)
    expect(dates).to_contain_text("the price list")
    dates.get_by_label("Move to").fill(TODAY.isoformat())
    dates.get_by_role("button", name="Move").click()
    expect(page.locator("#dates")).to_contain_text("1 by Sunday")
    dates.get_by_role("button", name="Done").click()
    done = page.locator("section[aria-labelledby=done]")
    expect(done).to_contain_text("a date of yours")
    minutes = done.get_by_label(f"Minutes for {who}")
    assert minutes.input_value() == "5"
    minutes.fill("12")
    minutes.press("Tab")
    expect(page.locator("h1")).to_contain_text("12 of your")
    assert kept.plan(Ask(), TODAY).booked == 12


@pytest.mark.usefixtures("kept")
def test_a_date_that_cannot_be_kept_loses_nothing_typed(tab: Open) -> None:
    page = tab().go("/agenda")
    page.get_by_label("With whom").fill("Nobody At All")
    page.locator("#day").fill((TODAY + timedelta(days=3)).isoformat())
    page.locator("#words").fill("ask about the fair")
    page.get_by_role("button", name="Keep the date").click()
    expect(page.locator(".note.wrong[role=alert]")).to_contain_text("Nobody At All")
    assert page.locator("#who").input_value() == "Nobody At All"
    assert page.locator("#words").input_value() == "ask about the fair"


def test_a_date_is_taken_off_and_that_too_is_undone(tab: Open, kept: Circle) -> None:
    who = kept.plan(Ask(), TODAY).items[0].proposal.person_id
    kept.follow(who, TODAY + timedelta(days=9), "the fair")
    page = tab().go("/agenda")
    dates = page.locator("section[aria-labelledby=dates]")
    dates.get_by_role("button", name="Take off").click()
    expect(dates.locator("tbody tr")).to_have_count(0)
    page.keyboard.press("u")
    expect(dates.locator("tbody tr")).to_have_count(1)


def test_another_tab_that_spoke_first_is_heard(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    which = rows(page)[0].removeprefix("thing-")
    kept.put_off(which, TODAY + timedelta(days=5))
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator(".conflict")).to_be_visible()
    assert kept.plan(Ask(), TODAY).done == ()


def test_more_of_a_kind_stands_on_pages_of_its_own(tab: Open, kept: Circle) -> None:
    page = tab().go("/agenda")
    group = next(one for one in kept.plan(Ask(), TODAY).groups if one.kind == "rekindle")
    page.get_by_role("link", name=f"{group.more} more for another week").click()
    assert f"{group.more} ties to rekindle" in page.locator("h1").inner_text()
    assert len(rows(page)) == 25
    page.get_by_role("link", name="Next page").click()
    assert len(rows(page)) == group.more - 25


def test_the_week_is_downloaded_as_a_calendar(desk: Served, kept: Circle) -> None:
    answer = desk.ask("/agenda.ics")
    plan = kept.plan(Ask(), TODAY)
    assert answer.headers["content-type"].startswith("text/calendar")
    events = Calendar.from_ical(answer.text).walk("VEVENT")
    assert len(events) == len(plan.items)
    assert f"Reply to {plan.items[0].proposal.person}" in [str(one["SUMMARY"]) for one in events]
    assert plan.items[0].proposal.because.text[:40] not in answer.text


def test_the_feed_answers_without_a_cookie_until_it_is_revoked(
    tab: Open, desk: Served, kept: Circle
) -> None:
    page = tab().go("/agenda")
    page.get_by_role("button", name="Make the address").click()
    address = page.locator("#feed").input_value()
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    assert address.startswith(f"{desk.url}/feed/")
    path = address.removeprefix(desk.url)
    bare = {"Cookie": None, "Sec_Fetch_Site": None}
    answer = desk.ask(path, **bare)
    assert answer.status == 200
    assert Calendar.from_ical(answer.text).walk("VEVENT")
    page.get_by_role("button", name="A new address").click()
    renewed = page.locator("#feed").input_value().removeprefix(desk.url)
    assert renewed != path
    assert [desk.ask(one, **bare).status for one in (path, renewed)] == [404, 200]
    page.get_by_role("button", name="Revoke").click()
    expect(page.locator("#feed")).to_have_count(0)
    gone = desk.ask(renewed, **bare)
    assert gone.status == 404
    name = kept.plan(Ask(), TODAY).items[0].proposal.person
    assert name not in gone.text


@pytest.mark.parametrize("path", ["/feed/x.ics", "/feed/.ics", "/feed/x.ics?said=1", "/feed/à.ics"])
def test_who_does_not_know_the_token_learns_nothing(desk: Served, path: str) -> None:
    from urllib.parse import quote  # noqa: PLC0415

    answer = desk.ask(quote(path, safe="/?="), Cookie=None, Sec_Fetch_Site=None)
    assert answer.status == 404
    assert "Nothing" in answer.text or "nothing" in answer.text
    assert 'role="status" method="post"' not in answer.text


def test_every_flow_without_script(tab: Open, kept: Circle) -> None:
    page = tab(script=False).go("/agenda")
    which = rows(page)[1].removeprefix("thing-")
    page.locator(f"#thing-{which} summary").first.click()
    page.locator(f"#thing-{which}").get_by_role("link", name="Open the draft").click()
    assert page.url.endswith(f"/agenda/{which}")
    assert page.locator("textarea").input_value()
    page.get_by_role("button", name="I have copied it: say done").click()
    assert "done, something on the agenda" in page.locator(".just").inner_text()
    done = page.locator("section[aria-labelledby=done]")
    done.locator("input[name=minutes]").fill("9")
    done.get_by_role("button", name="Save").click()
    assert "9 of your" in page.locator("h1").inner_text()
    page.locator("textarea").fill("My own words")
    page.locator(".rows.agenda > li").first.get_by_role("button", name="Tomorrow").click()
    page.locator(".just").get_by_role("button", name="Undo").click()
    assert "Taken back" in page.locator(".just").inner_text()
    assert kept.plan(Ask(), TODAY).later == ()
    assert page.locator("textarea").input_value() == "My own words"


@pytest.mark.parametrize(
    ("form", "path"),
    [
        ({"minutes": "-4"}, "done"),
        ({"minutes": "9" * 9}, "done"),
        ({"until": "yesterday"}, "later"),
        ({"until": "2001-01-01"}, "later"),
        ({"days": "0"}, "later"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_kept(
    desk: Served, kept: Circle, form: dict[str, str], path: str
) -> None:
    before = len(kept.history())
    which = kept.plan(Ask(), TODAY).items[0].proposal.id
    answer = desk.ask(f"/agenda/{which}/{path}", form)
    assert answer.status == 400
    assert 'class="note wrong"' in answer.text
    assert len(kept.history()) == before


def test_a_thing_that_is_not_there_says_so(desk: Served) -> None:
    gone = desk.ask("/agenda/0123456789ab")
    assert gone.status == 404
    assert "see the agenda as it is now" in gone.text
    assert "cerchia agenda" not in gone.text
    assert 'class="do quiet" href="/agenda"' in gone.text
    assert desk.ask("/agenda/more/nothing").status == 404


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, kept: Circle, size: tuple[int, int], theme: str, lang: str
) -> None:
    items = kept.plan(Ask(), TODAY).items
    kept.do(items[-1].proposal.id)
    kept.put_off(items[-2].proposal.id, TODAY + timedelta(days=9))
    kept.follow(items[-3].proposal.person_id, TODAY + timedelta(days=2), "the fair")
    one = tab(size, theme, lang)
    page = one.go("/agenda")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert one.violations() == []
    page.wait_for_load_state("networkidle")
    assert one.wrong == []


def test_a_hostile_name_is_shown_and_does_nothing(archive: Path, tmp_path: Path) -> None:
    circle = Circle.open(made(tmp_path / "circle", archive), "Europe/Rome")
    who = circle.plan(Ask(), TODAY).items[0].proposal.person_id
    circle.follow(who, TODAY + timedelta(days=1), "<script>alert(1)</script>")
    with served(circle.folder) as desk:
        desk.ready()
        text = desk.ask("/agenda").text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)" in text
    assert re.search(r"on\w+=", text.split("<body")[1]) is None
