"""One person: who and why, what was said, notes and the like with undo, the file, being forgotten."""

from __future__ import annotations

import json
import re
import time
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
WHO = "Giordano Noventa"


def page_of(tab: Open, who: str = WHO, **looks: object) -> Page:
    return tab(**looks).go(f"/people/{who}")


def test_the_page_says_who_and_why_with_where_it_comes_from(tab: Open) -> None:
    page = page_of(tab)
    assert re.search(r"/people/[0-9a-f]{12}$", page.url)
    assert page.locator("h1").inner_text() == f"{WHO} is company: off line, but in touch."
    aside = page.locator("aside").inner_text()
    assert "from “Pediatra”, Connections.csv, row 2" in aside
    assert "The company’s size is not in the archive." in aside
    assert "Tie: number 1 of 1,204" in aside
    main = page.locator("main").inner_text()
    assert "2 messages of yours on 2 days, 2 of theirs on 2." in main
    assert "E quanto costerebbe impostarlo?" in main


def test_links_lead_to_agenda_composer_and_conversation(tab: Open) -> None:
    page = page_of(tab)
    hrefs = page.locator("main a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    known = page.url.rsplit("/", 1)[1]
    assert f"/messages?to={known}" in hrefs
    assert f"/messages?to={known}&kind=reply" in hrefs
    assert any(re.fullmatch(r"/agenda#[0-9a-f]{12}", one) for one in hrefs if one)
    assert any(re.fullmatch(r"/conversations/[0-9a-f]{12}", one) for one in hrefs if one)


def test_a_note_is_added_changed_and_taken_back(tab: Open) -> None:
    page = page_of(tab)
    page.locator("#note").fill("Chiamare dopo le 18\n<script>alert(1)</script>")
    page.get_by_role("button", name="Add the note").click()
    assert "Noted" in page.locator(".just").inner_text()
    assert "<script>alert(1)" in page.locator(".own-note .says").inner_text()
    page.locator(".own-note summary").click()
    page.locator(".own-note textarea").fill("Chiamare dopo le 19")
    page.locator(".own-note").get_by_role("button", name="Save").click()
    assert page.locator(".own-note .says").inner_text() == "Chiamare dopo le 19"
    page.locator(".just").get_by_role("button", name="Undo").click()
    assert "dopo le 18" in page.locator(".own-note .says").inner_text()
    page.get_by_role("button", name="Remove the note").click()
    expect(page.locator(".own-note")).to_have_count(0)
    page.locator(".just").get_by_role("button", name="Undo").click()
    expect(page.locator(".own-note")).to_have_count(1)
    assert page.locator("#said").inner_text().endswith("about this person")


def test_two_voices_on_a_note_lose_neither(tab: Open) -> None:
    first, second = page_of(tab, "Ottorino Dassie"), page_of(tab, "Ottorino Dassie")
    first.locator("#note").fill("la prima versione")
    first.get_by_role("button", name="Add the note").click()
    second.reload()
    for page, words in ((first, "la seconda versione"), (second, "la terza versione")):
        page.locator(".own-note summary").click()
        page.locator(".own-note textarea").fill(words)
        page.locator(".own-note").get_by_role("button", name="Save").click()
    told = second.locator("main").inner_text()
    assert "la terza versione" in second.content()
    assert "la seconda versione" in told


def test_words_that_cannot_be_kept_stay_in_the_form(tab: Open) -> None:
    page = page_of(tab, "Lapo Oberti")
    page.locator("#note").fill("x" * 4001)
    page.get_by_role("button", name="Add the note").click()
    assert "4,000" in page.locator("[role=alert]").inner_text()
    assert page.locator("#note").input_value() == "x" * 4001


def test_tags_a_cadence_a_date_and_the_safelist(tab: Open) -> None:
    page = page_of(tab, "Veronica Martinelli", script=False)
    page.locator("aside [name=text]").first.fill("fiera")
    page.get_by_role("button", name="Add", exact=True).click()
    assert page.locator(".own-tags a").inner_text() == "#fiera"
    page.get_by_label("Be in touch every").fill("30")
    page.locator("section[aria-labelledby=cadence]").get_by_role("button", name="Save").click()
    assert page.locator("#cadence").inner_text() == "To be in touch every 30 days"
    page.locator(".just").get_by_role("button", name="Undo").click()
    assert page.locator("#cadence").inner_text() == "No cadence"
    page.locator("#date [name=day]").fill("2099-01-15")
    page.locator("#date [name=text]").fill("il listino")
    page.locator("#date button").click()
    assert "15\u00a0January 2099" in page.locator("section[aria-labelledby=next]").inner_text()
    page.get_by_role("button", name="Never propose").click()
    assert "Never proposed for clean-up" in page.locator("aside").inner_text()
    page.get_by_role("button", name="Take back").click()
    expect(page.get_by_role("button", name="Never propose")).to_have_count(1)
    page.get_by_role("button", name="Remove the tag fiera").click()
    expect(page.locator(".own-tags")).to_have_count(0)


def test_a_result_is_booked_and_a_bad_amount_said(tab: Open) -> None:
    page = page_of(tab, "Gerardo Vezzali", script=False)
    page.locator("section[aria-labelledby=results] summary").click()
    page.get_by_label("Worth, in euros").fill("tanto")
    section = page.locator("section[aria-labelledby=results]")
    section.get_by_label("Note").fill("il corso")
    section.get_by_role("button", name="Save").click()
    assert "“tanto” is not a number." in page.locator("[role=alert]").inner_text()
    assert section.get_by_label("Note").input_value() == "il corso"
    page.get_by_label("Worth, in euros").fill("1.200,50")
    section.get_by_role("button", name="Save").click()
    assert "meeting, 1,200.50\u00a0EUR: il corso" in section.inner_text()
    section.get_by_role("button", name="Remove").click()
    assert "No result yet" in section.inner_text()


def test_what_can_be_offered_is_kept_for_all(tab: Open) -> None:
    page = page_of(tab, script=False)
    section = page.locator("section[aria-labelledby=offer]")
    section.locator("summary").click()
    section.get_by_label("I can offer").fill("un posto alla prova di marzo")
    section.get_by_role("button", name="Save").click()
    other = page_of(tab, "Marisa Cozzi").locator("section[aria-labelledby=offer]")
    assert "un posto alla prova di marzo" in other.inner_text()


def test_nobody_and_several_and_nothing_said(tab: Open, desk: Served) -> None:
    answer = desk.ask("/people/ffffffffffff")
    assert answer.status == 404
    assert "This person is not in the circle" in answer.text
    page = page_of(tab, "Rossi")
    expect(page).to_have_url(re.compile("/people\\?letters=Rossi"))
    page = tab().go("/people?sort=strength&way=up")
    page.locator("table.people tbody th a").first.click()
    assert "You have never written to each other" in page.locator("main").inner_text()


def test_the_file_holds_everything_and_is_sent(tab: Open, desk: Served) -> None:
    page = page_of(tab)
    known = page.url.rsplit("/", 1)[1]
    found = json.loads(desk.ask(f"/people/{known}/file").text)
    assert found["person"] == WHO
    assert any("Pediatra" in str(one) for one in found["facts"])
    with page.expect_download() as loading:
        page.get_by_role("link", name="to read").click()
    assert loading.value.suggested_filename == f"cerchia-{known}.md"
    assert desk.ask("/people/ffffffffffff/file").status == 404


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    for path in (f"/people/{WHO}", "/people/Eleonora Zennaro/same"):
        page = one.go(path)
        assert one.violations() == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert one.wrong == []


def test_the_page_says_the_same_without_script(tab: Open) -> None:
    with_script, without = (
        page_of(tab, script=one).locator("main").inner_text() for one in (True, False)
    )
    assert with_script == without


@pytest.fixture
def own(tmp_path: Path, archive: Path) -> Iterator[tuple[Served, Path]]:
    """A circle of its own, served, for what cannot be undone."""
    folder = made(tmp_path / "circle", archive)
    with served(folder) as one:
        one.ready()
        yield one, folder


def _until(desk: Served, path: str) -> str:
    end = time.monotonic() + 60
    while (answer := desk.ask(path)).status == 503 and time.monotonic() < end:
        time.sleep(0.2)
    return answer.text


def test_forgetting_asks_once_tells_what_goes_and_leaves_nothing(
    own: tuple[Served, Path],
) -> None:
    desk, folder = own
    known = Circle.open(folder).person_page(Ask(), WHO).row.id
    desk.ask(f"/people/{known}/note", {"text": "zibibbo al tramonto"})
    asked = desk.ask(f"/people/{known}/forget").text
    assert f"You are about to forget {WHO}" in asked
    assert "and 1 decision." in asked
    wrong = desk.ask(f"/people/{known}/forget", {"confirm": "qualcun altro"})
    assert wrong.status == 400
    assert "Nothing was changed" in wrong.text
    assert WHO in desk.ask(f"/people/{known}").text
    done = desk.ask(f"/people/{known}/forget", {"confirm": WHO.lower()})
    assert done.status == 303
    where = done.headers["location"]
    assert re.fullmatch(r"/people\?forgotten=\d+\.\d+\.1", where)
    told = _until(desk, where)
    assert "One person is no longer in the circle" in told
    assert WHO not in told
    assert desk.ask(f"/people/{known}").status == 404
    assert WHO not in _until(desk, f"/people?letters={WHO.split()[1]}").replace(
        f'"{WHO.split()[1]}"', ""
    )
    assert not [
        one
        for one in folder.rglob("*")
        if one.is_file() and b"zibibbo al tramonto" in one.read_bytes()
    ]


def test_two_made_one_lead_to_the_kept_one_and_apart_again(own: tuple[Served, Path]) -> None:
    desk, folder = own
    circle = Circle.open(folder)
    kept, gone = (circle.person_page(Ask(), one).row.id for one in (WHO, "Ottorino Dassie"))
    answer = desk.ask(f"/people/{kept}/merge", {"kept": kept, "gone": gone})
    number = re.findall(r"said=(\d+)", answer.headers["location"])[0]
    end = time.monotonic() + 60
    while desk.ask(f"/people/{gone}").status != 303 and time.monotonic() < end:
        time.sleep(0.2)
    assert desk.ask(f"/people/{gone}").headers["location"] == f"/people/{kept}"
    assert "Ottorino Dassie" in desk.ask(f"/people/{kept}/same").text
    desk.ask("/undo", {"number": number})
    while desk.ask(f"/people/{gone}").status != 200 and time.monotonic() < end:
        time.sleep(0.2)
    assert desk.ask(f"/people/{gone}").status == 200
