"""Search over a million messages: `python -m bench.search --write docs/benchmarks.md`.

An invented archive is read into a circle and its search built as `serve` builds it. Then a few
hundred questions are asked, the same at every run, made of words that stand in its messages: common
words alone, two together, beginnings as they are typed, phrases, rare words. Each is timed as a page
pays for it, from what was typed to the hits with names and excerpts, with findings and search open.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from bench.make_archive import cached, size_of
from bench.run import put
from cerchia import __version__
from cerchia.answers.search import find_people, search
from cerchia.circle import Circle
from cerchia.engine.duckdb import Engine
from cerchia.engine.findings import base_of
from cerchia.engine.search import Search, SearchFile
from cerchia.language.fold import fold
from cerchia.model.ask import Ask
from cerchia.model.search import MANY, Order

EACH = 60
"""Questions of each kind."""
SAMPLE = 20_000
"""Messages whose words the questions are made of."""
RARE, COMMON = 5, 400
"""Messages of the sample up to which a word is rare, and from which it is common."""
BUILD_SECONDS, NEWEST_MS, RANKED_MS, PEOPLE_MS = 10.0, 15.0, 120.0, 10.0

Ms = list[float]


@dataclass(frozen=True, slots=True)
class Line:
    """One row: milliseconds of many questions against a limit at the 95th of a hundred."""

    what: str
    took: Ms
    limit: float | None = None

    @property
    def fine(self) -> bool:
        """Whether it keeps within its limit."""
        return self.limit is None or self.p95 <= self.limit

    @property
    def p95(self) -> float:
        """What 95 of a hundred do not exceed."""
        return quantiles(self.took, n=20)[-1]

    def row(self) -> str:
        """Return the row of the table."""
        limit = f"{self.limit:,.0f}" if self.limit else ""
        verdict = ("ok" if self.fine else "over") if self.limit else ""
        middle = quantiles(self.took, n=2)[0]
        return f"| {self.what} | {len(self.took)} | {middle:.1f} | {self.p95:.1f} | {limit} | {verdict} |"


@contextmanager
def circle(messages: int, folder: Path | None) -> Iterator[Circle]:
    """Give the circle in a folder, or one of an invented archive of this size."""
    if folder is not None:
        yield Circle.open(folder)
        return
    with TemporaryDirectory(prefix="bench-") as made:
        opened = Circle.open(Path(made) / "circle", "Europe/Rome")
        opened.add([cached(messages)])
        yield opened


def questions(engine: Engine) -> dict[str, list[str]]:
    """Return what is asked, by kind; the blank at an end says the word is whole."""
    texts = [text for (text,) in engine.rows(f"select content from read_text using sample reservoir({SAMPLE} rows) repeatable (7)")]  # fmt: skip
    said = [fold(text).split() for text in texts]
    counted = Counter(word for words in said for word in set(words))
    chance = random.Random(7)
    common = sorted(word for word, n in counted.items() if n >= COMMON and len(word) > 2)
    rare = sorted(word for word, n in counted.items() if n <= RARE and len(word) > 3)
    talks = [words for words in said if len(words) > 5]

    def pairs(gap: int) -> Iterator[tuple[str, str]]:
        while True:
            words = chance.choice(talks)
            at = chance.randrange(len(words) - gap)
            yield words[at], words[at + gap]

    near, far = pairs(1), pairs(3)
    return {
        "one common word": [chance.choice(common) + " " for _ in range(EACH)],
        "two words of one message": ["{} {} ".format(*next(far)) for _ in range(EACH)],
        "a phrase": ['"{} {}"'.format(*next(near)) for _ in range(EACH)],
        "as it is typed": [
            (word := chance.choice(common))[: chance.randint(2, len(word))] for _ in range(EACH)
        ],
        "a rare word": [chance.choice(rare or common) + " " for _ in range(EACH)],
        "one word without another": [
            f"{chance.choice(common)} -{chance.choice(common)} " for _ in range(EACH)
        ],
    }


def timed(ask: Callable[[], object]) -> float:
    """Return the milliseconds of one question."""
    start = time.perf_counter()
    ask()
    return (time.perf_counter() - start) * 1000


def lines(engine: Engine, index: Search) -> Iterator[Line]:
    """Ask everything both ways and people by their words."""
    asked = questions(engine)
    both: tuple[Order, Order] = ("newest", "ranked")
    took: dict[Order, Ms] = {order: [] for order in both}
    for kind, typed in asked.items():
        for order in both:
            one = [
                timed(lambda text=text, order=order: search(engine, index, text, order=order))  # type: ignore[misc]
                for text in typed
                if order == "newest" or not search(engine, index, text, most=1).more
            ]
            took[order] += one
            if len(one) > 1:
                yield Line(f"{order}: {kind}", one)
    yield Line("**newest, all of them**", took["newest"], NEWEST_MS)
    yield Line(f"**ranked, up to {MANY:,} hits**", took["ranked"], RANKED_MS)
    yield Line("**people, as it is typed**", people(engine, index), PEOPLE_MS)


def people(engine: Engine, index: Search) -> Ms:
    """Ask for people by the beginnings of one or two of their words."""
    rows = engine.rows(
        "select name, company from resolve_person where contact order by id limit 500"
    )
    chance = random.Random(8)
    typed: list[str] = []
    for name, company in chance.sample(rows, min(len(rows), 4 * EACH)):
        words: Sequence[str] = chance.sample([*name.split(), *company.split()], 2)
        typed.append(
            " ".join(word[: chance.randint(1, 6)] for word in words[: chance.randint(1, 2)])
        )
    return [timed(lambda text=text: find_people(index, text)) for text in typed]  # type: ignore[misc]


def main() -> int:
    """Build, ask, print the table, write it if asked; 1 if something went over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1M", help="messages, such as 20k or 1M")
    parser.add_argument(
        "--circle", type=Path, help="a circle that is there, instead of one made now"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    asked = parser.parse_args()
    with circle(size_of(asked.size), asked.circle) as opened, opened.findings(Ask()) as (engine, _):
        where = SearchFile(opened.folder, base_of(engine))
        build = timed(lambda: where.build(engine, fold, lambda _: None, lambda: True)) / 1000
        size = where.file.stat().st_size / (1 << 20)
        counted = engine.value("select count(*) from resolve_message")
        met = engine.value("select count(*) from resolve_person")
        rows = list(lines(engine, where.open()))
    text = (
        f"{counted:,} messages, {met:,} people; built in {build:.1f} s (limit {BUILD_SECONDS:.0f} s), {size:.0f} MiB;"
        f" {datetime.now(tz=UTC):%d %B %Y}; {os.cpu_count()} cores, Python {platform.python_version()},"
        f" cerchia {__version__}. Milliseconds, 50 hits with names and excerpts.\n\n"
        "| what is asked | questions | median | p95 | limit | verdict |\n"
        "| ------------- | --------: | -----: | --: | ----: | ------- |\n"
    ) + "\n".join(row.row() for row in rows)
    print(text)
    if asked.write:
        asked.write.write_text(put(asked.write.read_text("utf-8"), "search", text), "utf-8")
    return 0 if build <= BUILD_SECONDS and all(row.fine for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
