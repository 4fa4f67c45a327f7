"""The pictures of the README and the guide, taken of the demo: `python -m bench.screenshots docs/pictures`.

Needs chromium. The fonts are those of the machine: Source Serif and Source Sans where it has them.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from cerchia.beside import demo_purpose, write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.report import Report
from cerchia.show.draw import rings
from cerchia.show.report import render

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SHOTS: tuple[tuple[str, str, Literal["light", "dark"], int, int], ...] = (
    ("report-light", "en", "light", 1120, 1400),
    ("report-dark", "en", "dark", 1120, 1400),
    ("rapporto-telefono", "it", "light", 390, 844),
)
"""Name, language, theme, width and height of each."""


def demo() -> Report:
    """Return the report of the fictional circle."""
    with TemporaryDirectory(prefix="cerchia-shots-") as folder:
        archive = Path(folder) / "Complete_LinkedInDataExport_11-15-2026.zip"
        write_demo(archive)
        with Circle.temporary("Europe/Rome") as circle:
            circle.add([archive])
            return circle.report(Ask(demo_purpose()))


def shoot(browser: Browser, page: Path, folder: Path) -> None:
    """Take each picture."""
    for name, lang, theme, width, height in SHOTS:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            device_scale_factor=2 if width < 500 else 1,
        )
        shown = context.new_page()
        shown.goto(page.with_name(f"{lang}.html").as_uri())
        shown.screenshot(path=folder / f"{name}.png")
        context.close()


def main() -> None:
    """Write the rings as SVG and the screenshots as PNG into the folder named."""
    if len(sys.argv) != 2:
        sys.exit("Say where to: python -m bench.screenshots docs/pictures")
    folder = Path(sys.argv[1])
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        sys.exit("Chromium is missing. Install it: sudo apt-get install chromium")
    folder.mkdir(parents=True, exist_ok=True)
    report = demo()
    (folder / "rings.svg").write_text(rings.alone(report.rings, "en", incognito=True), "utf-8")
    with TemporaryDirectory(prefix="cerchia-shots-") as aside, sync_playwright() as play:
        for lang in ("it", "en"):
            (Path(aside) / f"{lang}.html").write_text(render(report, lang), "utf-8")
        browser = play.chromium.launch(executable_path=found, args=QUIET)
        shoot(browser, Path(aside) / "page.html", folder)
        browser.close()
    for file in sorted(folder.iterdir()):
        print(f"{file}  {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
