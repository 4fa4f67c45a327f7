"""The rings and the report at three sizes of circle: `python -m bench.pictures --write docs/benchmarks.md`.

50 contacts (the newest of the demo), 1,204 (the demo) and 30,000 (an invented archive), each read by
the ordinary reader and held against the demo's purpose. Times are medians; reading is not in them.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.make_archive import cached
from bench.run import put
from cerchia import __version__
from cerchia.beside import demo_purpose, write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.show.draw import rings
from cerchia.show.report import render

RUNS = 9
MESSAGES = 20_000
"""Messages of the archive of 30,000 contacts: the pictures hang on contacts, not on them."""
SMALL = 50
RINGS_SECONDS, RINGS_KB, REPORT_KB = 0.3, 300, 1_500


@dataclass(frozen=True, slots=True)
class Line:
    """One size: seconds and kilobytes of the rings, of the rings alone without names, of the report."""

    contacts: int
    rings: tuple[float, float]
    bare: tuple[float, float]
    report: tuple[float, float]

    @property
    def fine(self) -> bool:
        """Whether it keeps within the limits."""
        quick = self.rings[0] < RINGS_SECONDS
        return quick and self.rings[1] < RINGS_KB and self.report[1] < REPORT_KB


@contextmanager
def archives() -> Iterator[tuple[Path, ...]]:
    """Give an export of each size."""
    with TemporaryDirectory(prefix="bench-") as folder:
        small, demo = Path(folder) / "small", Path(folder) / "demo.zip"
        write_demo(small)
        write_demo(demo)
        contacts = small / "Connections.csv"
        lines = contacts.read_text("utf-8").splitlines(keepends=True)
        head = next(n for n, line in enumerate(lines) if line.startswith("First Name"))
        contacts.write_text("".join(lines[: head + 1 + SMALL]), "utf-8")
        yield small, demo, cached(MESSAGES)


def timed(make: Callable[[], str]) -> tuple[float, float]:
    """Return the median of the seconds, and the kilobytes made."""
    took = []
    text = make()
    for _ in range(RUNS):
        start = time.perf_counter()
        make()
        took.append(time.perf_counter() - start)
    return median(took), len(text.encode()) / 1000


def measured(archive: Path) -> Line:
    """Read one export and draw it."""
    with Circle.temporary("Europe/Rome") as circle:
        circle.add([archive])
        found = circle.report(Ask(demo_purpose()))
    return Line(
        len(found.rings.dots),
        timed(lambda: rings.draw(found.rings, "it")),
        timed(lambda: rings.alone(found.rings, "it", incognito=True)),
        timed(lambda: render(found, "it")),
    )


def table(lines: list[Line]) -> str:
    """Return the table."""
    head = (
        "| contacts | rings, s | rings, kB | alone and without names, kB | report, s | report, kB | verdict |\n"
        "| -------: | -------: | --------: | --------------------------: | --------: | ---------: | ------- |\n"
    )
    return head + "\n".join(
        f"| {one.contacts:,} | {one.rings[0]:.3f} | {one.rings[1]:.0f} | {one.bare[1]:.0f} |"
        f" {one.report[0]:.2f} | {one.report[1]:.0f} | {'ok' if one.fine else 'over'} |"
        for one in lines
    )


def circumstances() -> str:
    """Return in a sentence what was measured, on what."""
    return (
        f"Median of {RUNS} runs, {datetime.now(tz=UTC):%d %B %Y}; {os.cpu_count()} cores,"
        f" Python {platform.python_version()}, cerchia {__version__}. Limits: rings {RINGS_SECONDS} s"
        f" and {RINGS_KB} kB, report {REPORT_KB:,} kB."
    )


def main() -> int:
    """Measure, print the table, write it if asked; 1 if one went over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    asked = parser.parse_args()
    with archives() as found:
        lines = [measured(archive) for archive in found]
    text = f"{circumstances()}\n\n{table(lines)}"
    print(text)
    if asked.write:
        asked.write.write_text(put(asked.write.read_text("utf-8"), "pictures", text), "utf-8")
    return 0 if all(line.fine for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
