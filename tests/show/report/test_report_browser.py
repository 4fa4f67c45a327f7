"""The report in a real browser: nothing asked of the network, no axe violation, right on a phone and on paper."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from bench.circles import circle
from cerchia.beside import demo_purpose, write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.show.report import render
from tests.show.report.test_report_page import STATES

if TYPE_CHECKING:
    from cerchia.model.report import Report
    from tests.show.conftest import Made

pytestmark = pytest.mark.slow
Theme = Literal["light", "dark"]
WIDE, PHONE = 1280, 390


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Report:
    archive = tmp_path_factory.mktemp("demo") / "Complete_LinkedInDataExport_11-15-2026.zip"
    write_demo(archive)
    with Circle.temporary("Europe/Rome") as one:
        one.add([archive])
        return one.report(Ask(demo_purpose()))


class Shown:
    """A report open in a page, with all it asked for and complained of."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.asked: list[str] = []
        self.wrong: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.wrong.append(message.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.goto(file.as_uri())
        self.file = file


def shown(
    browser: Browser, file: Path, width: int = WIDE, theme: Theme = "light"
) -> Iterator[Shown]:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    try:
        yield Shown(context.new_page(), file)
    finally:
        context.close()


def written(folder: Path, html: str) -> Path:
    file = folder / "report.html"
    file.write_text(html, "utf-8")
    return file


def violations(page: Page, *, unfold: bool = False) -> list[str]:
    """Return what axe finds; unfold: in the tables behind the pictures too."""
    for summary in page.locator("summary").all() if unfold else ():
        summary.click()
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])})" for one in found]


def test_the_judge_bites(browser: Browser, tmp_path: Path) -> None:
    file = written(tmp_path, '<html lang="en"><title>x</title><img src="x.png"><p>no landmark')
    for one in shown(browser, file):
        assert any(found.startswith("image-alt") for found in violations(one.page))
        assert len(one.asked) == 2


@pytest.mark.parametrize("look", [*product([WIDE, PHONE], ["light", "dark"])])
@pytest.mark.parametrize("lang", ["it", "en"])
def test_the_demo_reads_well_and_asks_for_nothing(
    lang: str, look: tuple[int, Theme], browser: Browser, demo: Report, tmp_path: Path
) -> None:
    width, theme = look
    file = written(tmp_path, render(demo, lang))
    for one in shown(browser, file, width, theme):
        assert violations(one.page) == []
        assert one.asked == [file.as_uri()]
        assert one.wrong == []
        wide = one.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
        paper = one.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert paper == {"light": "rgb(252, 252, 250)", "dark": "rgb(20, 22, 26)"}[theme]


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_free_of_violations_on_a_phone(
    state: str, browser: Browser, made: Made, tmp_path: Path
) -> None:
    file = written(tmp_path, render(STATES[state](made), "en"))
    for one in shown(browser, file, PHONE):
        assert violations(one.page) == []
        assert one.asked == [file.as_uri()]
        assert one.wrong == []
        assert one.page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_pointer_and_focus_name_a_person_without_a_script(
    browser: Browser, demo: Report, tmp_path: Path
) -> None:
    file = written(tmp_path, render(demo, "it"))
    for one in shown(browser, file):
        dot = one.page.locator('a[href="#p400"]')
        label = dot.locator("text")
        assert label.evaluate("node => getComputedStyle(node).opacity") == "0"
        dot.locator("circle").hover()
        assert label.evaluate("node => getComputedStyle(node).opacity") == "1"
        assert label.text_content() == demo.rings.dots[399].name
        third = one.page.locator('a[href="#p3"]')
        third.focus()
        one.page.keyboard.press("Tab")
        focused = one.page.evaluate("document.activeElement.textContent")
        assert focused == demo.rings.dots[3].name
        one.page.keyboard.press("Enter")
        row = one.page.locator("tr#p4")
        assert row.is_visible()  # the table behind the picture has opened at the person
        assert demo.rings.dots[3].name in (row.text_content() or "")


def test_the_way_past_the_picture_is_one_stop_of_the_tab_key(
    browser: Browser, demo: Report, tmp_path: Path
) -> None:
    for one in shown(browser, written(tmp_path, render(demo, "en"))):
        stops = []
        for _ in range(24):
            one.page.keyboard.press("Tab")
            stops.append(one.page.evaluate("document.activeElement.getAttribute('href')"))
        assert stops[4] == "#after-rings"
        assert stops[5:20] == [f"#p{rank}" for rank in range(1, 16)]
        assert not str(stops[20]).startswith("#p")


def test_it_prints_on_a4_with_nothing_cut(browser: Browser, demo: Report, tmp_path: Path) -> None:
    file = written(tmp_path, render(demo, "it"))
    pdf = tmp_path / "report.pdf"
    for one in shown(browser, file, theme="dark"):
        one.page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
    told = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    assert "A4" in told
    pages = int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages:")))
    assert 6 <= pages <= 14
    first, *rest = printed(pdf, pages)
    assert "La cerchia di Elena Marchetto" in first
    assert "Tocca a te" in first  # the key below the rings stands on the cover too
    text = " ".join(rest)
    for file_name in ("Connections.csv", "messages.csv"):
        assert file_name in text
    for one_thing in demo.audit.proposals[:25]:
        assert one_thing.person.split()[-1] in text
    assert all(len(page.split()) > 15 for page in rest)  # no page with a leftover line


def printed(pdf: Path, pages: int) -> list[str]:
    return [
        subprocess.run(
            ["pdftotext", "-f", str(n), "-l", str(n), "-layout", pdf, "-"], capture_output=True, text=True, check=True
        ).stdout
        for n in range(1, pages + 1)
    ]  # fmt: skip


def test_print_is_light_whatever_the_theme(browser: Browser, demo: Report, tmp_path: Path) -> None:
    for one in shown(browser, written(tmp_path, render(demo, "it")), theme="dark"):
        one.page.emulate_media(media="print")
        ink = one.page.evaluate("getComputedStyle(document.body).color")
        assert ink == "rgb(27, 28, 31)"


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_the_tables_behind_the_pictures_are_free_of_violations(
    width: int, browser: Browser, made: Made, tmp_path: Path
) -> None:
    file = written(tmp_path, render(made.report(rings=circle(60)), "it"))
    for one in shown(browser, file, width):
        assert violations(one.page, unfold=True) == []
        assert one.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("total", [50, 30_000])
def test_a_small_and_a_large_circle_fit_the_page(
    total: int, browser: Browser, made: Made, tmp_path: Path
) -> None:
    file = written(tmp_path, render(made.report(rings=circle(total)), "it"))
    for one in shown(browser, file, PHONE, "dark"):
        assert one.page.evaluate("document.documentElement.scrollWidth") <= PHONE
        assert violations(one.page) == []
