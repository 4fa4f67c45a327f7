"""Clean-up: ticks and what they would change, the list by hand, who always stays; with script and without."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.served import Served, served
from cerchia.beside import demo_purpose
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.cleanup import Choice
from tests.conftest import Exports, Who, contact
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow
LOOKS = [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]


def who(page: Page, row: int) -> str:
    return page.locator(".pick tbody tr").nth(row).locator("th").inner_text()


def test_the_sentence_is_the_answer_and_every_row_says_why(tab: Open, folder: Path) -> None:
    page = tab().go("/cleanup")
    circle = Circle.open(folder)
    ids = circle.cleanup_ids(Ask())
    found = circle.what_if(Ask(), ids)
    assert found.after.alignment is not None
    expect(page.locator("h1")).to_contain_text(f"Letting {len(ids)} people go would lift alignment")
    under = page.locator("#sentence .under").inner_text()
    share = found.after.alignment.share
    assert f"afterwards {share.k} of {share.n}" in under
    rows = page.locator(".pick tbody tr")
    assert rows.count() == 50
    expect(page.locator(".pick input:checked")).to_have_count(50)
    assert all("." in row.locator(".wide").inner_text() for row in rows.all())
    known = [str(box.get_attribute("value")) for box in page.locator(".pick input").all()]
    assert known == ids[:50]


def test_the_page_weighs_little(desk: Served) -> None:
    assert len(desk.ask("/cleanup").text.encode()) < 100_000


def test_company_is_never_among_them(folder: Path) -> None:
    circle = Circle.open(folder)
    every = circle.sorted_out(Ask())
    company = {row.id for row in circle.people(Ask()) if row.standing == "company"}
    assert company
    assert not company & {row.id for row in every.rows}


def test_a_tick_changes_what_if_at_once_and_as_the_button_without_script(tab: Open) -> None:
    page, plain = tab().go("/cleanup"), tab(script=False).go("/cleanup")
    before = page.locator("h1").inner_text()
    for box in page.locator(".pick input").all()[:40]:
        box.click()
    expect(page.locator("h1")).not_to_have_text(before)
    expect(page.locator("#chosen button").first).to_contain_text("Make my list of")
    for box in plain.locator(".pick input").all()[:40]:
        box.uncheck()
    plain.get_by_role("button", name="What would change?").click()
    assert "but=" in plain.url
    for part in ("#sentence", "#changes"):
        expect(page.locator(part)).to_have_text(
            plain.locator(part).inner_text(), use_inner_text=True
        )
    assert plain.locator(".pick input:checked").count() == 10
    assert not page.get_by_role("button", name="What would change?").is_visible()


def test_ticks_go_along_to_the_next_page_and_back(tab: Open) -> None:
    page = tab(script=False).go("/cleanup")
    first = who(page, 0)
    page.locator(".pick input").first.uncheck()
    page.get_by_role("button", name="Next").click()
    assert "page=2" in page.url
    assert who(page, 0) != first
    page.get_by_role("button", name="Earlier").click()
    assert not page.locator(".pick input").first.is_checked()
    page.go_back()
    assert "page=2" in page.url


def test_filters_are_in_the_address_and_nobody_may_be_ticked(tab: Open) -> None:
    page = tab().go("/cleanup")
    page.get_by_role("button", name="Spam only").click()
    assert "why=spam" in page.url
    expect(page.get_by_role("button", name="Spam only")).to_have_attribute("aria-pressed", "true")
    page.go_back()
    page.get_by_role("button", name="Tick nobody").click()
    expect(page.locator("h1")).to_have_text("Nobody goes: the circle stays as it is.")
    expect(page.locator(".pick input:checked")).to_have_count(0)
    page.locator(".pick input").first.check()
    expect(page.locator("h1")).to_contain_text("Letting 1 person go")
    page.get_by_role("button", name="in doubt").click()
    page.wait_for_url("**doubt=1**")
    expect(page.locator(".pick input:checked")).to_have_count(1)


def test_both_circles_are_drawn_for_those_chosen(tab: Open) -> None:
    page = tab().go("/cleanup?none=1")
    expect(page.locator(".two-rings svg")).to_have_count(2)
    expect(page.locator(".two-rings .big").nth(1)).to_have_text("1,204")
    page.locator(".pick input").first.check()
    expect(page.locator(".two-rings .big").nth(1)).to_have_text("1,203")
    plain = tab(script=False).go("/cleanup")
    plain.get_by_role("link", name="See the circle before and after").click()
    assert plain.locator(".pair svg").count() == 2


def test_somebody_is_kept_for_good_with_one_key_and_undone_with_another(tab: Open) -> None:
    page = tab().go("/cleanup")
    first, second = who(page, 0), who(page, 1)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("#chosen b")).to_contain_text("of")
    page.keyboard.press("k")
    page.keyboard.press("s")
    page.wait_for_url("**said=**")
    assert who(page, 0) == second
    assert not page.locator(".pick input").first.is_checked()  # no tick is lost
    safe = tab().go("/cleanup/safe")
    assert "1 person" in safe.locator("h1").inner_text()
    assert first in safe.locator("main").inner_text()
    page.keyboard.press("u")
    page.wait_for_url("**undone=**")
    assert who(page, 0) == first
    safe.reload()
    assert "Nobody so far" in safe.locator("h1").inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_all_without_a_tick_are_kept_for_good_in_one_press_and_undone_in_one(
    tab: Open, folder: Path, *, script: bool
) -> None:
    page = tab(script=script).go("/cleanup")
    names = [who(page, row) for row in (0, 3, 5)]
    for row in (0, 3, 5):
        page.locator(".pick input").nth(row).uncheck()
    page.get_by_role("button", name="Keep everybody on this page without a tick for good").click()
    page.wait_for_url("**go=**")
    assert "3 people" in page.locator(".just").inner_text()
    assert sorted(one.person for one in Circle.open(folder).safelist()) == sorted(names)
    assert who(page, 0) not in names
    expect(page.locator(".pick input:checked")).to_have_count(50)
    page.locator(".just").get_by_role("button", name="Undo").click()
    expect(page.locator(".just")).to_contain_text("Taken back")
    assert page.url.split("?")[0].endswith("/cleanup")
    assert who(page, 0) == names[0]
    assert Circle.open(folder).safelist() == []


def test_who_would_go_stands_as_a_ghost_in_the_circle_as_it_is(tab: Open) -> None:
    page = tab().go("/cleanup?none=1")
    expect(page.locator(".two-rings svg")).to_have_count(2)
    expect(page.locator(".two-rings .gone circle")).to_have_count(0)
    page.locator(".pick input").first.check()
    expect(page.locator(".two-rings .gone circle")).to_have_count(1)
    expect(page.locator(".two-rings figcaption").first).to_contain_text("who would go is dotted")


def test_who_stays_may_be_proposed_again(tab: Open) -> None:
    page = tab(script=False).go("/cleanup")
    first = who(page, 0)
    page.get_by_role("button", name="Keep for good").first.click()
    page.goto(f"{page.url.split('/cleanup')[0]}/cleanup/safe")
    page.get_by_role("button", name=f"May be proposed again: {first}").click()
    assert "Taken back" in page.locator(".just").inner_text()
    expect(page.locator(".rows li")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_the_list_is_worked_through_by_hand(tab: Open, *, script: bool) -> None:
    one = tab(script=script)
    page = one.go("/cleanup/list")
    assert "No clean-up list" in page.locator("h1").inner_text()
    page.get_by_role("link", name="See who could go").click()
    page.get_by_role("button", name="Tick nobody").click()
    for box in page.locator(".pick input").all()[:3]:
        box.check()
    names = [who(page, row) for row in range(3)]
    if not script:
        page.get_by_role("button", name="What would change?").click()
    page.get_by_role("button", name="Make my list of 3").click()
    page.wait_for_url("**/cleanup/list?said=**")
    expect(page.locator("h1")).to_have_text("3 of 3 are left to remove by hand.")
    assert page.locator("h2#next").inner_text() == names[0]
    link = page.get_by_role("link", name="Open the profile on the network").first
    assert str(link.get_attribute("href")).startswith("https://")
    assert link.get_attribute("rel") == "noopener noreferrer"
    if script:
        page.keyboard.press("x")
    else:
        page.locator("section[aria-labelledby=next]").get_by_role("button", name="Done").click()
    expect(page.locator("h1")).to_have_text("2 of 3 are left to remove by hand.")
    assert page.locator("h2#next").inner_text() == names[1]
    assert "the next export will confirm it" in page.locator("main").inner_text()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("h1")).to_have_text("3 of 3 are left to remove by hand.")
    page.locator("section[aria-labelledby=next]").get_by_role(
        "button", name="Keep for good"
    ).click()
    expect(page.locator("h1")).to_have_text("2 of 3 are left to remove by hand.")
    page.get_by_role("button", name="Undo").click()
    one.go("/cleanup")
    page.get_by_role("link", name="Go on with it").click()
    for _ in range(3):
        page.locator("section[aria-labelledby=next]").get_by_role("button", name="Done").click()
    expect(page.locator("h1")).to_have_text("The list is done: 3 people.")
    circle = Circle.open(desk_folder(one.desk))
    for _ in range(4):
        circle.undo()
    assert one.wrong == []


def desk_folder(desk: Served) -> Path:
    """Return the folder the desk works on, from its own command."""
    args = desk.process.args
    assert isinstance(args, list)
    return Path(str(args[args.index("--circle") + 1]))


@pytest.mark.parametrize("path", ["/cleanup?doubt=1", "/cleanup/list", "/cleanup/safe"])
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.usefixtures("worked")
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, path: str, look: tuple[tuple[int, int], str, str]
) -> None:
    one = tab(*look)
    page = one.go(path)
    if path.startswith("/cleanup?"):
        expect(page.locator(".two-rings svg")).to_have_count(2)
    assert one.violations() == []
    assert one.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= look[0][0]


@pytest.fixture
def worked(folder: Path) -> None:
    """Have a list under way, and somebody who always stays."""
    circle = Circle.open(folder)
    if circle.latest("cleanup", ("",))[""]:
        return
    rows = circle.sorted_out(Ask()).rows
    circle.keep(rows[0].id)
    circle.start_chosen(Choice().chosen(rows)[1:])
    circle.tick_off([rows[2].id])


EVIL = Who('<script>alert(1)</script> =HYPERLINK("http://evil.example","x")', "evil")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a circle in which whoever could go has a name that means harm, and no profile."""
    place = tmp_path_factory.mktemp("hostile")
    row = contact(EVIL.name, EVIL.slug, "08 Feb 2019", company="<b>Acme", position="Infermiere")
    row["URL"] = "javascript:alert(1)"
    circle = Circle.open(place / "circle", "Europe/Rome")
    new = contact("Eva Blu", "eva-blu", "10 Nov 2026")  # who makes the other one old
    circle.add([Exports(place).write({"Connections.csv": [row, new]})])
    circle.keep_purpose(demo_purpose())
    circle.audit(Ask())
    with served(place / "circle") as one:
        one.ready()
        yield one


def test_hostile_names_and_addresses_are_harmless(hostile: Served) -> None:
    told = hostile.ask("/cleanup?doubt=1").text
    assert "<script>alert" not in told
    assert "&lt;script&gt;" in told
    circle = Circle.open(desk_folder(hostile))
    circle.start_chosen([row.id for row in circle.sorted_out(Ask()).rows])
    told = hostile.ask("/cleanup/list").text
    assert "javascript:" not in told
    assert "look the name up on the network" in told
