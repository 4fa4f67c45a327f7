"""A desk in a process of its own over the fictional circle, and a real browser before it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page

from bench.served import Served, served
from cerchia.beside import demo_purpose, write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask

WIDE, PHONE = (1280, 900), (390, 844)


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional archive."""
    made = tmp_path_factory.mktemp("archive") / "Complete_LinkedInDataExport_11-15-2026.zip"
    write_demo(made)
    return made


def made(folder: Path, archive: Path, *, purpose: bool = True) -> Path:
    """Make the fictional circle in a folder, worked through; return the folder."""
    before = os.umask(0o077)  # as every entry of the program does
    try:
        circle = Circle.open(folder, "Europe/Rome")
        circle.add([archive])
        if purpose:
            circle.keep_purpose(demo_purpose())
        circle.audit(Ask())
    finally:
        os.umask(before)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, archive: Path) -> Path:
    """A fictional circle for the tests of one file; what one decides, the next may see."""
    return made(tmp_path_factory.mktemp("desk") / "circle", archive)


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Served]:
    """Serve that circle, in English."""
    with served(folder) as one:
        one.ready()
        yield one


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab at the desk, and all that went wrong in it: errors of scripts, refusals of the policy."""

    page: Page
    desk: Served
    wrong: list[str]

    def go(self, path: str) -> Page:
        """Go to a page of the desk."""
        self.page.goto(self.desk.url + path)
        return self.page

    def violations(self) -> list[str]:
        """Return what axe finds (WCAG 2.2 AA), with everything unfolded."""
        for summary in self.page.locator("details:not([open]) > summary").all():
            if summary.is_visible():
                summary.click()
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        options = {"runOnly": {"type": "tag", "values": tags}}
        found = Axe().run(self.page, options=options).response["violations"]
        return [
            f"{one['id']}: {one['nodes'][0]['html'][:200]} ({len(one['nodes'])})" for one in found
        ]


Open = Callable[..., Tab]


@pytest.fixture
def tab(browser: Browser, desk: Served) -> Iterator[Open]:
    """Return what opens a tab: its size, theme, language, with script or without."""
    contexts = []

    def opened(
        size: tuple[int, int] = WIDE, theme: str = "light", lang: str = "en", *, script: bool = True
    ) -> Tab:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=script
        )
        contexts.append(context)
        desk.enter(context)
        kept = {"cerchia-lang": lang, "cerchia-theme": theme}
        context.add_cookies([{"name": n, "value": v, "url": desk.url} for n, v in kept.items()])
        if script:
            context.grant_permissions(["clipboard-read", "clipboard-write"], origin=desk.url)
        wrong: list[str] = []
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith((desk.url, "data:")) else wrong.append(asked.url)
            ),
        )
        return Tab(page, desk, wrong)

    yield opened
    for context in contexts:
        context.close()
