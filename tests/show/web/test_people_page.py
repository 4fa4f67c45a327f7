"""People: what the table finds, filters in the address, several at once with one undo, views, the sheet."""

from __future__ import annotations

import csv
import io
import json
import re
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.served import Served
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow


def names(page: Page) -> list[str]:
    return page.locator("table.people tbody th a").all_inner_texts()


def test_the_headline_counts_as_the_circle_does_and_each_number_leads_on(tab: Open) -> None:
    page = tab().go("/people")
    assert (
        page.locator("h1").inner_text() == "Of 1,204 contacts, 481 are in line, 15 of them active"
    )
    page.locator("h1").get_by_role("link", name="481").click()
    assert page.locator("h1").inner_text() == "481 of 1,204 are in line, 15 of them active"
    page.locator("h1").get_by_role("link", name="15").click()
    assert page.locator("h1").inner_text().startswith("15 of 1,204 are core")
    assert len(names(page)) == 15
    page.go_back()
    assert page.locator("h1").inner_text().startswith("481 of 1,204")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/people?line=off", "438 of 1,204 are off line"),
        ("/people?line=unknown", "285 of 1,204 say too little to be judged"),
        ("/people?line=known", "919 of 1,204 can be judged"),
        ("/people?standing=core", "15 of 1,204 are core"),
        ("/people?letters=zzzqqq", "None of the 1,204 contacts matches"),
        ("/people?standing=nonsense&sort=sideways", "Of 1,204 contacts"),
        ("/people?page=999999", "Of 1,204 contacts"),
    ],
)
def test_an_address_is_enough(desk: Served, path: str, said: str) -> None:
    answer = desk.ask(path)
    assert answer.status == 200
    told = re.sub(r"<[^>]+>", "", re.findall(r"<h1>(.*?)</h1>", answer.text, re.DOTALL)[0])
    assert said in told


def test_what_is_not_understood_is_said(desk: Served) -> None:
    told = desk.ask("/people?standing=nonsense&sort=sideways").text
    note = re.findall(r"The address holds something unknown[^<]*", told)[0]
    assert "nonsense" in note
    assert "sideways" in note


def test_ambassadors_and_personas_and_order(tab: Open) -> None:
    page = tab().go("/people?ambassador=yes")
    rows = page.locator("table.people tbody tr")
    assert rows.count() == page.locator("table.people tbody .ambassador").count() > 0
    page = tab().go("/people?sort=name")
    shown = names(page)
    assert shown == sorted(shown, key=str.casefold) or shown[0].casefold() < shown[-1].casefold()
    page.get_by_role("link", name="Person").click()
    expect(page.locator("thead [aria-sort=descending]")).to_have_count(1)
    assert names(page) != shown


def test_fifty_a_page_and_the_next_begins_where_this_one_ends(tab: Open) -> None:
    page = tab().go("/people")
    first = names(page)
    page.locator("body").press("n")
    expect(page).to_have_url(re.compile("page=2"))
    assert len(first) == len(names(page)) == 50
    assert not set(first) & set(names(page)) or len(set(first)) < 50
    assert len(page.content()) < 100_000


def test_filters_toggle_and_stand_as_chips(tab: Open) -> None:
    page = tab().go("/people")
    page.get_by_text("Filters", exact=True).click()
    page.locator("dd .chips").first.get_by_role("link", name="Core").click()
    expect(page).to_have_url(re.compile("standing=core"))
    page.locator(".chips .off").click()
    expect(page).not_to_have_url(re.compile("standing"))


def test_search_by_letters_keeps_the_filters(tab: Open) -> None:
    page = tab().go("/people?line=in")
    page.get_by_label("Name, company or title").fill("srl")
    page.get_by_role("button", name="Search", exact=True).click()
    expect(page).to_have_url(re.compile("line=in"))
    assert "letters=srl" in page.url


def test_words_in_messages_find_their_people(tab: Open, folder: Path) -> None:
    page = tab().go("/people?words=curriculum")
    if not Circle.open(folder).has_search(Ask()):
        assert "still being built" in page.content()
        Circle.open(folder).build_search(Ask())
        page.reload()
    found = page.locator("table.people tbody tr").count()
    assert 0 < found < 50
    assert "in messages: “curriculum”" in page.content()


def test_with_keys_rows_are_chosen_tagged_and_taken_back(tab: Open) -> None:
    page = tab().go("/people?sort=name")
    for key in "jxjx":
        page.locator("body").press(key)
    expect(page.locator("[name=ticked]:checked")).to_have_count(2)
    chosen = page.locator("tr:has(:checked) th a").all_inner_texts()
    page.locator("[name=tag]").fill("fiera 2026")
    page.get_by_role("button", name="Add the tag").click()
    assert page.locator(".just").inner_text().startswith("Noted: a tag on 2 people")
    page.goto(page.url.split("?")[0] + "?tag=fiera%202026")
    assert sorted(names(page)) == sorted(chosen)
    page.go_back()
    page.locator("body").press("u")
    expect(page.locator(".just")).to_contain_text("Taken back for 2 people")
    page.goto(page.url.split("?")[0] + "?tag=fiera%202026")
    assert names(page) == []


def test_a_date_for_several_and_nobody_ticked(tab: Open) -> None:
    page = tab().go("/people?sort=name")
    page.locator("[name=day]").fill("2099-01-15")
    page.get_by_label("Why, in a few words").fill("dopo la fiera")
    page.get_by_role("button", name="Set a date").click()
    assert "Nobody was selected" in page.locator("[role=alert]").inner_text()
    assert page.get_by_label("Why, in a few words").input_value() == "dopo la fiera"
    assert page.locator("[name=day]").input_value() == "2099-01-15"
    page.locator("[data-ticks]").check()
    expect(page.locator("[name=ticked]:checked")).to_have_count(50)
    page.get_by_role("button", name="Set a date").click()
    assert "a date with 50 people" in page.locator(".just").inner_text()
    page.get_by_role("button", name="Undo").click()
    assert "Taken back for 50 people" in page.locator(".just").inner_text()


def test_what_cannot_be_done_to_several_loses_nothing(tab: Open) -> None:
    page = tab().go("/people?sort=name")
    page.locator("[name=ticked]").first.check()
    page.locator("[name=day]").fill("2001-01-15")
    page.get_by_label("Why, in a few words").fill("troppo tardi")
    page.locator("form.several").evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Set a date").click()
    expect(page.locator("[role=alert]")).to_have_count(1)
    assert page.get_by_label("Why, in a few words").input_value() == "troppo tardi"
    expect(page.locator("[name=ticked]:checked")).to_have_count(1)


def test_the_safelist_takes_each_once(tab: Open) -> None:
    page = tab(script=False).go("/people?sort=name&page=3")
    page.locator("[name=ticked]").first.check()
    page.get_by_role("button", name="Never propose").click()
    assert "1 person always stays" in page.locator(".just").inner_text()
    page.locator("[name=ticked]").first.check()
    page.get_by_role("button", name="Never propose").click()
    assert "It was so already" in page.locator(".just").inner_text()


def test_a_view_is_kept_found_again_and_removed(tab: Open) -> None:
    page = tab(script=False).go("/people?line=in&sort=name")
    page.get_by_text("Saved views", exact=True).click()
    page.get_by_label("Save these filters as").fill("In linea, per nome")
    page.get_by_role("button", name="Save", exact=True).click()
    assert "Noted" in page.locator(".just").inner_text()
    page.goto(page.url.split("?")[0])
    page.locator(".chips").get_by_role("link", name="In linea, per nome").click()
    assert "line=in" in page.url
    assert "sort=name" in page.url
    page.get_by_text("Saved views", exact=True).click()
    page.get_by_role("button", name="Remove the view").click()
    expect(page.locator(".chips").get_by_role("link", name="In linea")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".chips").get_by_role("link", name="In linea")).to_have_count(1)
    page.get_by_text("Saved views", exact=True).click()
    page.get_by_role("button", name="Remove the view").click()


def test_the_sheet_is_what_is_shown_all_of_it(desk: Served) -> None:
    answer = desk.ask("/people.csv?standing=core&sort=name")
    rows = list(csv.reader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert rows[0][0] == "Name"
    assert len(rows) == 16
    assert "attachment" in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    ("path", "kind", "begins"),
    [("vcf", "text/vcard", "BEGIN:VCARD"), ("gexf", "application/xml", "<?xml"), ("hubspot.csv", "text/csv", "\ufeffFirst Name"),
     ("json", "application/json", '{"schema"'), ("xlsx", "application/vnd.openxmlformats", "PK")],
)  # fmt: skip
def test_the_list_can_be_taken_along(desk: Served, path: str, kind: str, begins: str) -> None:
    answer = desk.ask(f"/people.{path}?standing=core&sort=name")
    assert (answer.status, answer.headers["content-type"].startswith(kind)) == (200, True)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "attachment" in answer.headers["content-disposition"]
    assert "no-store" in answer.headers["cache-control"]
    assert answer.text.startswith(begins)
    if path == "vcf":
        assert answer.text.count("END:VCARD") == 15
    if path == "json":
        assert {one["standing"] for one in json.loads(answer.text)["people"]} == {"core"}


def test_the_menu_of_downloads_keeps_the_filters(tab: Open) -> None:
    page = tab(WIDE, "light", "en").go("/people?standing=core&sort=name")
    page.get_by_text("Download these people", exact=True).click()
    link = page.get_by_role("link", name="vCard, for an address book")
    assert link.get_attribute("href") == "/people.vcf?standing=core&sort=name"
    with page.expect_download() as found:
        link.click()
    assert found.value.suggested_filename == "people.vcf"


def test_decisions_of_another_kind_are_not_undone_in_one_go(desk: Served) -> None:
    desk.ask("/people/several/undo", {"go": "1-1", "query": ""})
    assert "Of 1,204 contacts, 481" in re.sub(r"<[^>]+>", "", desk.ask("/people").text)


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    page = one.go("/people?line=in&letters=a")
    assert one.violations() == []
    assert one.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
