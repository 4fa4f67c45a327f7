"""Pictures of every page of the desk: `python -m bench.desk_shots reports/desk [page …]`.

Wide and phone, light and dark, Italian and English, of the fictional circle, to be looked at one by one.
"""

from __future__ import annotations

import shutil
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from bench.screenshots import NAMES, QUIET
from bench.served import Served, served
from cerchia.beside import demo_purpose, write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask

PAGES = {
    "circle": "/", "chosen": "/?standing=core", "agenda": "/agenda", "requests": "/requests",
    "conversations": "/conversations", "thread": "/conversations/5d605bd30423",
    "people": "/people", "person": "/people/Giordano%20Noventa", "people-filtered": "/people?line=in&standing=core",
    "messages": "/messages", "composer": "/messages?to=Cristina+Frare", "post": "/messages?kind=post",
    "search": "/search?q=formazione",
    "cleanup": "/cleanup", "cleanup-list": "/cleanup/list", "cleanup-safe": "/cleanup/safe", "sources": "/sources",
    "reading": "/sources/{source}", "start": "/start", "purpose": "/purpose", "purpose-start": "/purpose/start",
    "purpose-persona": "/purpose/persona/1", "purpose-new": "/purpose/persona/new",
    "purpose-suggestions": "/purpose/suggestions", "purpose-results": "/purpose/results",
    "purpose-review": "/purpose/review",
}  # fmt: skip
"""Name of the picture -> address of the page; {source}: the import that is there."""
SIZES = {"wide": (1280, 860), "phone": (390, 844)}


def shoot(browser: Browser, desk: Served, folder: Path, wanted: list[str], source: str) -> None:
    """Take every picture, the whole length of each page."""
    looks = product(SIZES.items(), ("light", "dark"), ("it", "en"))
    for (size, (width, height)), theme, lang in looks:
        context = browser.new_context(viewport={"width": width, "height": height})
        desk.enter(context)
        kept = {"cerchia-lang": lang, "cerchia-theme": theme}
        context.add_cookies([{"name": n, "value": v, "url": desk.url} for n, v in kept.items()])
        page = context.new_page()
        for name, path in PAGES.items():
            if not wanted or name in wanted:
                page.goto(desk.url + path.replace("{source}", source))
                page.wait_for_load_state("networkidle")
                page.screenshot(path=folder / f"{name}-{size}-{theme}-{lang}.png", full_page=True)
        context.close()


def main() -> None:
    """Serve the fictional circle and take the pictures."""
    if len(sys.argv) < 2:
        sys.exit("Say where to: python -m bench.desk_shots reports/desk")
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        sys.exit("Chromium is missing. Install it: sudo apt-get install chromium")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="cerchia-shots-") as aside, sync_playwright() as play:
        archive = Path(aside) / "Complete_LinkedInDataExport_11-15-2026.zip"
        write_demo(archive)
        circle = Circle.open(Path(aside) / "circle", "Europe/Rome")
        circle.add([archive])
        circle.keep_purpose(demo_purpose())
        circle.audit(Ask())
        browser = play.chromium.launch(executable_path=found, args=QUIET)
        with served(circle.folder) as desk:
            desk.ready()
            shoot(browser, desk, folder, sys.argv[2:], circle.sources()[0].id)
        browser.close()


if __name__ == "__main__":
    main()
