"""How quick the desk is: every page, while eight people click every two seconds.

`python -m bench.desk --write docs/benchmarks.md`, of a circle of a million messages made first. "Made" is
the server's own time, from the whole request to the answer; "there" is what whoever clicks waits, to the
last byte, the clicking on the same machine included; size as it is sent.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bench.make_archive import size_of
from bench.run import put
from bench.search import circle
from bench.served import Served, served
from cerchia import __version__
from cerchia.beside import demo_purpose
from cerchia.circle import Circle
from cerchia.model.ask import Ask

USERS, EVERY, SECONDS = 8, 2.0, 120.0
P95, LARGE = 50.0, 100
WORDS = ("preventivo", "formazione+vendite", "incontro", "fiera", "buongiorno+proposta")
WARM = 3
"""Rounds over every page before anything is counted."""


@dataclass
class Page:
    """A page by its addresses; of each answer how long it took to come, and the server to make it (ms).

    size: of the last one; wrong: how many were no page.
    """

    name: str
    paths: tuple[str, ...]
    took: list[float] = field(default_factory=list)
    made: list[float] = field(default_factory=list)
    size: int = 0
    wrong: int = 0


def percentile(times: list[float], share: float) -> float:
    """Return the time that `share` of the answers stay under."""
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))] if ranked else 0.0


def pages(of: Circle) -> list[Page]:
    """Return every page to walk, with people and conversations of this circle."""
    with of.findings(Ask()) as (engine, _):
        near, far = (
            _addresses(
                engine.rows(
                    "select id from resolve_person join measure_tie using (person) where rank > $1 order by rank limit 200",
                    after,
                ),
                "/people/",
            )
            for after in (0, 2000)
        )
        talks = _addresses(
            engine.rows(
                "select id from resolve_thread where not is_group order by messages desc, id limit 200"
            ),
            "/conversations/",
        )
    return [
        Page("circle", ("/",)),
        Page("agenda", ("/agenda",)),
        Page("requests", ("/requests",)),
        Page("conversations", ("/conversations",)),
        Page("conversations, unclear", ("/conversations?unclear=yes",)),
        Page("conversation, of the 200 longest", talks),
        Page("people", ("/people",)),
        Page("people, core by name", ("/people?standing=core&sort=name",)),
        Page("person, of the 200 nearest", near),
        Page("person, of 200 beyond rank 2000", far),
        Page("clean-up", ("/cleanup",)),
        Page("messages", tuple(one.replace("/people/", "/messages?to=") for one in near[:20])),
        Page("purpose", ("/purpose",)),
        Page("results", ("/purpose/results",)),
        Page("sources", ("/sources",)),
        Page("search", tuple(f"/search?q={word}" for word in WORDS)),
        Page("search, ranked", tuple(f"/search?q={word}&order=ranked" for word in WORDS)),
    ]  # fmt: skip


def _addresses(ids: Sequence[tuple[str]], before: str) -> tuple[str, ...]:
    return tuple(before + known for (known,) in ids)


def click(desk: Served, page: Page, pick: random.Random, *, counts: bool = True) -> None:
    """Ask for a page once, at one of its addresses."""
    began = time.perf_counter()
    answer = desk.ask(pick.choice(page.paths))
    took = 1000 * (time.perf_counter() - began)
    if counts:
        page.took.append(took)
        page.made.append(float(answer.headers["server-timing"].partition("dur=")[2]))
        page.size = len(answer.text.encode())
        page.wrong += answer.status != 200


def walk(desk: Served, listed: list[Page], seed: int, until: float) -> None:
    """Click on pages by chance, one every two seconds, as a person does."""
    pick = random.Random(seed)
    time.sleep(pick.random() * EVERY)
    while time.monotonic() < until:
        began = time.monotonic()
        click(desk, pick.choice(listed), pick)
        time.sleep(max(0.0, EVERY - (time.monotonic() - began)))


def table(listed: list[Page]) -> str:
    """Return the figures as a table, the slowest first."""
    lines = [
        "| page | clicks | made p50 ms | made p95 ms | there p50 ms | there p95 ms | kB |",
        "|---|---|---|---|---|---|---|",
    ]
    for one in sorted(listed, key=lambda one: -percentile(one.made, 0.95)):
        times = [percentile(of, share) for of in (one.made, one.took) for share in (0.5, 0.95)]
        told = f"| {one.name} | {len(one.took)} | {' | '.join(f'{one:.0f}' for one in times)} | {one.size / 1000:.0f} |"
        lines.append(told + (f" {one.wrong} wrong" if one.wrong else ""))
    return "\n".join(lines)


def main() -> int:
    """Serve the circle, let eight people click, print the table, write it if asked; 1 if one went over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1M", help="messages, such as 20k or 1M")
    parser.add_argument(
        "--circle", type=Path, help="a circle that is there, instead of one made now"
    )
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    asked = parser.parse_args()
    with circle(size_of(asked.size), asked.circle) as opened:
        if opened.purpose() is None:
            opened.keep_purpose(demo_purpose())
        facts = opened.audit(Ask()).circle
        opened.build_search(Ask())
        listed = pages(opened)
        opened.close_search()
        with served(opened.folder) as desk:
            desk.ready()
            clicked(desk, listed)
    text = (
        f"{facts.contacts:,} contacts, {facts.messages:,} messages; {USERS} people, a click each {EVERY:.0f} s;"
        f" {datetime.now(tz=UTC):%d %B %Y}; {os.cpu_count()} cores, Python {platform.python_version()},"
        f" cerchia {__version__}. Limits: p95 {P95:.0f} ms, {LARGE} kB (the rings aside).\n\n{table(listed)}"
    )
    print(text)
    if asked.write:
        asked.write.write_text(put(asked.write.read_text("utf-8"), "desk", text), "utf-8")
    return int(any(percentile(one.made, 0.95) > P95 or one.wrong for one in listed))


def clicked(desk: Served, listed: list[Page]) -> None:
    """Walk every page until all is warm, then let the people click for a minute."""
    warm = random.Random(0)
    for _ in range(WARM):
        for page in listed:
            click(desk, page, warm, counts=False)
    until = time.monotonic() + SECONDS
    people = [
        threading.Thread(target=walk, args=(desk, listed, seed, until)) for seed in range(USERS)
    ]
    for one in people:
        one.start()
    for one in people:
        one.join()


if __name__ == "__main__":
    sys.exit(main())
