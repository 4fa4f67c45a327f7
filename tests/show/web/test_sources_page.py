"""Sources: what was read and how fresh, a newer export, the reading report, taking out, the backup."""

from __future__ import annotations

import re
import zipfile
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.served import Served, served
from cerchia.beside import restore
from cerchia.circle import Circle
from tests.show.web.conftest import PHONE, WIDE, Open, made

pytestmark = pytest.mark.slow
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MESSAGES = '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER"\n'


def export(file: Path, **members: str) -> Path:
    """Write an export with these tables."""
    with zipfile.ZipFile(file, "w") as out:
        for name, text in members.items():
            out.writestr(f"{name}.csv", text)
    return file


def test_the_page_says_what_was_read_and_how_fresh_it_is(tab: Open, folder: Path) -> None:
    page = tab().go("/sources")
    told = page.locator("main").inner_text()
    assert re.search(r"The newest export is \d+ \w+ old", page.locator("h1").inner_text())
    assert "3,135 of 3,144 rows read, from 1 export" in told
    assert "1,204 contacts, 1,737 messages, 33 requests; and 161 rows in 22 other files" in told
    assert str(folder / "decisions.db") in told
    assert "72 hours" in str(page.locator("details").text_content())


def test_the_report_accounts_for_every_row(tab: Open) -> None:
    page = tab().go("/sources")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/linkedin-*")
    cells = page.locator("tr", has_text="Connections.csv").locator("td").all_inner_texts()
    assert [cells[0], cells[1], cells[2]] == ["1,213", "1,204", "9"]
    assert "9 hidden members" in cells[3]
    assert "PhoneNumbers.csv" in page.locator("main").inner_text()


def test_a_file_that_is_no_export_is_named_beside_the_form(tab: Open, tmp_path: Path) -> None:
    wrong = tmp_path / "page.zip"
    wrong.write_text("<html>Sign in</html>")
    page = tab().go("/sources")
    page.get_by_label("Your export").set_input_files(wrong)
    page.get_by_role("button", name="Read it").click()
    note = page.locator(".note.wrong")
    expect(note).to_contain_text("page.zip did not come in", timeout=30_000)
    assert "scratch" not in note.inner_text()
    assert page.get_by_label("Your export").is_visible()


def test_somebody_elses_and_the_same_again(tab: Open, tmp_path: Path, archive: Path) -> None:
    other = export(
        tmp_path / "Complete_LinkedInDataExport_11-20-2026.zip",
        Profile="First Name,Last Name,Headline\nZeno,Altri,Nobody\n",
        Connections=CONNECTIONS
        + "Ada,Rossi,https://www.linkedin.com/in/ada,,Acme,CEO,05 Mar 2024\n",
    )
    for file, said in ((other, "Zeno Altri"), (archive, "it added nothing")):
        page = tab().go("/sources")
        page.get_by_label("Your export").set_input_files(file)
        page.get_by_role("button", name="Read it").click()
        expect(page.locator(".note")).to_contain_text(said, timeout=30_000)


def test_problems_are_paged_and_hostile_names_are_harmless(tmp_path: Path) -> None:
    """A circle of its own: four files with more than twenty wrong rows each, under names that mean harm."""
    rows = "".join(f'"c{n}","","A","","B","","{n} is no date","","x","INBOX"\n' for n in range(30))
    names = ("messages", "guide_messages", "learning_coach_messages", "learning_role_play_messages")
    file = export(tmp_path / "Complete_LinkedInDataExport_11-15-2026.zip",
                  **dict.fromkeys(names, MESSAGES + rows),
                  **{"<script>alert(1)<": "a,b\n1,2\n"})  # fmt: skip
    circle = Circle.open(tmp_path / "circle", "Europe/Rome")
    [done] = circle.add([file])
    problems = len(done.import_.problems)
    assert problems > 50
    with served(tmp_path / "circle") as desk:
        first = desk.ask(f"/sources/{done.import_.id}").text
        assert first.count("<tr data-row>") == 50
        assert f"/sources/{done.import_.id}?from=50" in first
        assert "<script>alert" not in first
        assert "&lt;script&gt;alert" in first
        second = desk.ask(f"/sources/{done.import_.id}?from=50").text
        assert second.count("<tr data-row>") == min(50, problems - 50)


def test_taking_out_wants_one_tick_and_leads_to_the_start(tmp_path: Path, archive: Path) -> None:
    folder = made(tmp_path / "circle", archive)
    [one] = Circle.open(folder).sources()
    with served(folder) as desk:
        unsure = desk.ask(f"/sources/{one.id}/remove", {})
        assert unsure.status == 400
        assert "Nothing was taken out" in unsure.text
        assert Circle.open(folder).sources() == [one]
        assert desk.ask(f"/sources/{one.id}/remove", {"sure": "yes"}).status == 303
        assert Circle.open(folder).sources() == []
        assert desk.ask("/sources").headers["location"] == "/start"
        assert desk.ask(f"/sources/{one.id}").status == 400
        assert Circle.open(folder).purpose() is not None


def test_the_backup_comes_whole_and_leaves_nothing(
    tab: Open, folder: Path, tmp_path: Path, desk: Served
) -> None:
    page = tab().go("/sources")
    page.get_by_label("Passphrase").fill("sette mele")
    page.get_by_label("Once more").fill("sette mele")
    with page.expect_download(timeout=60_000) as coming:
        page.get_by_role("button", name="Download the copy").click()
    file = tmp_path / "kept.backup"
    coming.value.save_as(file)
    assert re.fullmatch(r"cerchia-\d{4}-\d\d-\d\d\.backup", coming.value.suggested_filename)
    again = restore(file, tmp_path / "again", lambda: "sette mele")
    assert [one.id for one in Circle.open(again).sources()] == [
        one.id for one in Circle.open(folder).sources()
    ]
    assert not list((folder / "scratch").glob("*/circle.backup"))
    refused = desk.ask("/sources/backup", {"words": "una", "again": "altra", "back": "/sources"})
    assert refused.status == 400
    assert "passphrase" in refused.text
    assert "altra" not in refused.text


def test_an_import_while_pages_are_open_switches_them_when_it_is_ready(
    tmp_path: Path, archive: Path
) -> None:
    older = export(
        tmp_path / "Basic_LinkedInDataExport_06-01-2026.zip",
        Connections=CONNECTIONS
        + "Ada,Rossi,https://www.linkedin.com/in/adarossi1,,Acme,CEO,05 Mar 2024\n",
    )
    folder = made(tmp_path / "circle", archive)
    with served(folder) as desk:
        desk.ready()
        Circle.open(folder).add([older])
        waiting = desk.ask("/")
        assert waiting.status == 200
        assert "New data or a new purpose is being worked through" in waiting.text
        while "is being worked through" in (page := desk.ask("/")).text:
            assert page.status == 200
        assert "2 exports read" in desk.ask("/sources").text


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, folder: Path, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    for path in ("/sources", f"/sources/{Circle.open(folder).sources()[0].id}"):
        page = one.go(path)
        assert one.violations() == []
        assert one.wrong == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_page_says_the_same_without_script(tab: Open) -> None:
    with_script, without = (
        tab(script=script).go("/sources").locator("section[aria-labelledby=read]")
        for script in (True, False)
    )
    assert with_script.inner_text() == without.inner_text()


def test_a_file_dropped_on_the_form_is_read(tab: Open) -> None:
    one = tab()
    page = one.go("/sources")
    page.evaluate(
        """() => {
            const carried = new DataTransfer();
            carried.items.add(new File(["no zip at all"], "dropped.zip"));
            const form = document.querySelector("form[data-upload]");
            form.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.locator(".note.wrong")).to_contain_text(
        "dropped.zip did not come in", timeout=30_000
    )
    assert one.wrong == []


def test_a_file_too_large_is_told_without_script_too(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "big.zip"
    with file.open("wb") as made:
        made.truncate(300 << 20)
    with served(tmp_path / "circle", CERCHIA_UPLOAD_MOST=str(1 << 20)) as desk:
        context = browser.new_context(java_script_enabled=False)
        desk.enter(context)
        page = context.new_page()
        page.goto(desk.url + "/start")
        page.locator("input[type=file]").set_input_files(file)
        page.get_by_role("button", name="Read it").click()
        expect(page.locator("main")).to_contain_text("The file is too large: up to 1 MB are taken")
        context.close()


def test_a_file_too_large_is_told_before_it_is_sent(tab: Open, tmp_path: Path) -> None:
    one = tab()
    page = one.go("/sources")
    page.evaluate("document.querySelector('form[data-upload]').dataset.most = '10'")
    file = tmp_path / "big.zip"
    file.write_bytes(bytes(1000))
    page.get_by_label("Your export").set_input_files(file)
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert")).to_contain_text("The file is too large")
    assert page.url.endswith("/sources")
