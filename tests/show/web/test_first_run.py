"""First run: from an empty folder to the first headline in a real browser, the fictional circle one click away."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bench.served import Served, served
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow
FEW = 60.0
"""Seconds for the whole way on the demo's archive; the promise is 180 with a person's own time."""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Served]:
    """Serve an empty circle, each test its own."""
    with served(tmp_path / "circle") as one:
        yield one


def _give(page: Page, archive: Path) -> None:
    page.get_by_label("Your export").set_input_files(archive)
    page.get_by_role("button", name="Read it").click()


def _headline(page: Page) -> str:
    """Wait for the circle's own page: the page that waits opens it by itself."""
    expect(page.locator("figure .rings")).to_be_visible(timeout=60_000)
    return page.locator("h1").inner_text()


@pytest.mark.parametrize("script", [True, False])
def test_from_an_empty_folder_to_the_first_headline(
    tab: Open, archive: Path, *, script: bool
) -> None:
    began = time.monotonic()
    page = tab(script=script).go("/")
    assert page.url.endswith("/start")
    assert "Nobody here yet" in page.locator("h1").inner_text()
    _give(page, archive)
    expect(page.locator("h1")).to_contain_text("rows are read", timeout=30_000)
    assert page.get_by_role("link", name="three questions").get_attribute("href") == (
        "/purpose/start"
    )
    page.get_by_role("link", name="See it first").click()
    assert "1,204" in _headline(page)
    assert time.monotonic() - began < FEW


def test_the_fictional_circle_is_one_click_away_and_apart(
    tab: Open, desk: Served, tmp_path: Path
) -> None:
    page = tab().go("/")
    page.get_by_role("button", name="Open the fictional circle").click()
    assert "Of the 919 contacts we can judge, 481" in _headline(page)
    for path in ("/", "/sources"):
        page.goto(desk.url + path)
        expect(page.locator(".fiction")).to_contain_text("none of these people exists")
    expect(page.get_by_label("Your export")).to_have_count(0)
    assert not list((tmp_path / "circle" / "facts").glob("*"))
    page.get_by_role("button", name="Back to yours").click()
    assert page.url.endswith("/start")
    expect(page.locator(".fiction")).to_have_count(0)


def test_a_form_of_one_circle_is_refused_by_the_other(tab: Open, desk: Served) -> None:
    mine = desk.mark()
    page = tab().go("/")
    page.get_by_role("button", name="Open the fictional circle").click()
    _headline(page)
    assert page.locator("body").get_attribute("data-csrf") != mine
    assert desk.ask("/undo", {"csrf": mine}).status == 403
    assert desk.ask("/fiction/leave", {}).status == 303
    assert desk.mark() == mine


def test_the_fictional_circle_goes_with_the_desk(
    tmp_path: Path,
) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    with served(tmp_path / "circle", TMPDIR=str(aside)) as desk:
        assert desk.ask("/fiction", {}).status == 303
        assert list(aside.glob("cerchia-circle-*"))
    assert not list(aside.glob("cerchia-circle-*"))


def test_stopped_while_it_is_read_nothing_stays(tab: Open, tmp_path: Path) -> None:
    big = tmp_path / "Complete_LinkedInDataExport_11-15-2026.zip"
    _large(big)
    page = tab(script=False).go("/")
    _give(page, big)
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".note h2")).to_contain_text("was stopped")
    assert page.url.endswith("/sources") or page.url.endswith("/start")
    circle = tmp_path / "circle"
    assert not list((circle / "facts").glob("*"))
    assert not list((circle / "scratch").glob("*"))


def _large(file: Path) -> None:
    """Write an export that takes some seconds to read."""
    import zipfile  # noqa: PLC0415

    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
    row = "c{n},,Ada Rossi,https://www.linkedin.com/in/ada,Bo Verdi,https://www.linkedin.com/in/bo,2025-06-01 14:03:22 UTC,,Ciao {n},INBOX\n"
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out,
        out.open("messages.csv", "w") as to,
    ):
        to.write(head.encode())
        for first in range(0, 1_500_000, 50_000):
            to.write("".join(row.format(n=n) for n in range(first, first + 50_000)).encode())


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation_and_nothing_goes_wrong(
    tab: Open, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    page = one.go("/start")
    assert one.violations() == []
    assert one.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert re.search(r"Nobody|nessuno", page.locator("h1").inner_text())
