"""Speed and memory of cerchia beside the floor and what we compare with: `make bench SIZE=10M`.

Every run is a process of its own, its peak memory asked of the kernel when it ends. This process
stays small, since a child's peak never lies under its parent's: the archive too is made by a child.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
CERCHIA = str(Path(sys.executable).parent / "cerchia")
AIM = 2.5  # times the floor
TAIL = 12  # lines of what a failed run said
HELP_RUNS = 7
MIB = 1 << 20
CHUNK = 1 << 20
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in one ru_maxrss


@dataclass(frozen=True, slots=True)
class Limit:
    """What a contender may take: times the floor, seconds, peak MiB up to 1 M messages and above."""

    ratio: float = 0
    seconds: float = 0
    mebibytes: tuple[int, int] = (0, 0)

    def peak(self, messages: int) -> int:
        """Return the peak in MiB allowed at this size, 0 for any."""
        return self.mebibytes[messages > 1_000_000]


CONTENDERS: dict[str, tuple[str, Limit]] = {
    "floor": ("floor: unzip, DuckDB to Parquet (2 threads)", Limit()),
    "rows": ("Python's csv, rows only", Limit()),
    "pandas": ("pandas, ties and turns only", Limit()),
    "audit": ("cerchia audit", Limit(ratio=4, mebibytes=(1536, 4096))),
    "first": ("cerchia audit into a circle", Limit()),
    "again": ("the same archive read again", Limit(seconds=0.5)),
    "second": ("audit of the unchanged circle", Limit(seconds=1)),
    "help": ("cerchia --help", Limit(seconds=0.2)),
}


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall seconds, peak bytes, exit code (-1: not started), and what it said."""

    seconds: float
    peak: int
    code: int
    said: str
    complained: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: the median of its runs, or the run that failed."""

    name: str
    seconds: float
    mebibytes: float
    verdict: str
    ratio: float | None = None
    failed: Run | None = None

    @property
    def fine(self) -> bool:
        """Whether it ran and kept its limit."""
        return not self.verdict or self.verdict.startswith("ok")


def run(command: Sequence[str]) -> Run:
    """Run a command and wait for it; what cannot be started is a run that failed."""
    env = {name: value for name, value in os.environ.items() if name != "CERCHIA_CIRCLE"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.perf_counter()
        try:
            process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=err)
        except OSError as error:
            return Run(0, 0, -1, "", str(error))
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        said, complained = (_text(stream) for stream in (out, err))
    return Run(seconds, usage.ru_maxrss * PEAK_UNIT, process.returncode, said, complained)


def _text(stream: Any) -> str:
    stream.seek(0)
    return str(stream.read().decode("utf-8", "replace"))


@dataclass(slots=True)
class Bench:
    """One archive and a scratch folder; runs contenders on them."""

    archive: Path
    messages: int
    scratch: Path
    _filled: Run | None = field(default=None, init=False)

    @property
    def circle(self) -> Path:
        """The folder of the circle that is filled by `first`."""
        return self.scratch / "circle"

    def runs(self, name: str, repeat: int) -> Iterator[Run]:
        """Run a contender so many times; stop at a run that failed."""
        if name in {"again", "second"} and self._filled is None:
            self._filled = self._once("first")
        if name in {"again", "second"} and self._filled is not None and self._filled.code != 0:
            yield self._filled
            return
        for _ in range(repeat):
            done = self._once(name)
            yield done
            if done.code != 0:
                return

    def _once(self, name: str) -> Run:
        if name == "first":
            shutil.rmtree(self.circle, ignore_errors=True)
        done = run(self._command(name))
        if name == "first":
            self._filled = done
        return done

    def _command(self, name: str) -> list[str]:
        python, archive, circle = [sys.executable, "-m"], str(self.archive), str(self.circle)
        return {
            "floor": [*python, "bench.floor", archive],
            "rows": [*python, "bench.rows", archive],
            "pandas": [*python, "bench.pandas_tables", archive],
            "audit": [CERCHIA, "audit", archive, "--json"],
            "first": [CERCHIA, "audit", archive, "--circle", circle, "--json"],
            "again": [CERCHIA, "read", archive, "--circle", circle, "--json"],
            "second": [CERCHIA, "audit", "--circle", circle, "--json"],
            "help": [CERCHIA, "--help"],
        }[name]

    def line(self, name: str, repeat: int, floor: float | None) -> Line:
        """Run a contender and hold it against its limit and against what it should have read."""
        done = list(self.runs(name, repeat))
        last, peak = done[-1], max(one.peak for one in done) / MIB
        if last.code != 0:
            return Line(name, last.seconds, peak, f"failed, exit {last.code}", failed=last)
        seconds = median(_seconds(name, one) for one in done)
        ratio = seconds / floor if floor and name != "help" else None
        read = _read(name, last.said)
        if read is not None and read != self.messages:
            verdict = f"wrong: {read:,} messages of {self.messages:,}"
            return Line(name, seconds, peak, verdict, ratio, last)
        verdict = _verdict(CONTENDERS[name][1], (seconds, ratio, peak), self.messages)
        return Line(name, seconds, peak, verdict, ratio)


def _seconds(name: str, done: Run) -> float:
    """Return the wall time; of the floor its work alone, so that Python's start is on our side."""
    return float(json.loads(done.said)["seconds"]) if name == "floor" else done.seconds


def _read(name: str, said: str) -> int | None:
    """Return how many messages a run says it read, None if it does not say."""
    if name not in {"floor", "rows", "audit", "first", "second"}:
        return None
    try:
        found = json.loads(said)
        return int(found["rows"] if name in {"floor", "rows"} else found["circle"]["messages"])
    except (ValueError, KeyError, TypeError):
        return 0


def _verdict(limit: Limit, took: tuple[float, float | None, float], messages: int) -> str:
    seconds, ratio, peak = took
    over = [
        word
        for word, value, most in (
            ("time", seconds, limit.seconds),
            ("time", ratio or 0, limit.ratio),
            ("memory", peak, limit.peak(messages)),
        )
        if most and value > most
    ]
    if over:
        return "over: " + ", ".join(over)
    if limit == Limit():
        return ""
    missed = limit.ratio and (ratio or 0) > AIM
    return f"ok (aim of {AIM} × missed)" if missed else "ok"


def table(lines: Sequence[Line], messages: int) -> str:
    """Return the lines as a Markdown table whose columns stand straight in a terminal too."""
    rows = [("what", "seconds", "× floor", "peak MiB", "limit", "verdict")]
    for line in lines:
        what, limit = CONTENDERS[line.name]
        most = [
            f"{limit.ratio:g} × floor" if limit.ratio else "",
            f"{limit.seconds:g} s" if limit.seconds else "",
            f"{limit.peak(messages):,} MiB" if limit.peak(messages) else "",
        ]
        ratio = "–" if line.ratio is None else f"{line.ratio:.2f}"
        figures = (f"{line.seconds:.2f}", ratio, f"{line.mebibytes:,.0f}")
        rows.append((what, *figures, ", ".join(one for one in most if one), line.verdict))
    wide = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    left = (0, 4, 5)
    text = [
        [cell.ljust(n) if place in left else cell.rjust(n) for place, (cell, n) in enumerate(pairs)]
        for pairs in (list(zip(row, wide, strict=True)) for row in rows)
    ]
    text.insert(
        1, ["-" * n if place in left else "-" * (n - 1) + ":" for place, n in enumerate(wide)]
    )
    return "\n".join("| " + " | ".join(row) + " |" for row in text) + "\n"


def circumstances(archive: Path, messages: int, repeat: int) -> str:
    """Return in a sentence what was measured, on what, with what."""
    made = json.loads((archive.parent / "made.json").read_text("utf-8"))
    packages = ", ".join(f"{name} {_version(name)}" for name in ("cerchia", "duckdb", "pandas"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    runs = "one run" if repeat == 1 else f"median of {repeat} runs"
    return (
        f"{messages:,} messages ({made['mebibytes']:,.0f} MiB of messages.csv in a zip of"
        f" {archive.stat().st_size / MIB:,.0f} MiB), {made['contacts']:,} contacts; {runs},"
        f" {datetime.now(tz=UTC):%d %B %Y}; {os.cpu_count()} cores, {memory:.0f} GiB;"
        f" Python {platform.python_version()}, {packages}.\n"
    )


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def put(page: str, size: str, text: str) -> str:
    """Return the page with the text between the two comments of this size; ValueError for one alone."""
    opening, closing = f"<!-- bench {size} -->", f"<!-- /bench {size} -->"
    block = f"{opening}\n{text.strip()}\n{closing}"
    if opening not in page and closing not in page:
        return f"{page.rstrip()}\n\n{block}\n".lstrip()
    found = re.compile(f"{re.escape(opening)}.*?{re.escape(closing)}", re.DOTALL)
    if page.count(opening) != 1 or page.count(closing) != 1 or not found.search(page):
        raise ValueError(size)
    return found.sub(lambda _: block, page)


def made(size: str) -> tuple[Path, int]:
    """Make the archive or find it; return it and how many messages it holds. Exits if refused."""
    done = run([sys.executable, "-m", "bench.make_archive", size])
    if done.code != 0:
        sys.exit(done.complained.strip())
    path, _, figures = done.said.partition("\n")
    archive = (ROOT / path).resolve()
    with archive.open("rb") as stream:
        while stream.read(CHUNK):  # so that whoever comes first does not read it from a cold disk
            pass
    return archive, int(json.loads(figures)["messages"])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1M", help="messages, such as 20k, 1M or 10M")
    parser.add_argument("--repeat", type=int, help="runs of each; 3, above 1M messages 1")
    parser.add_argument("--only", choices=CONTENDERS, help="this one, and the floor for the ratio")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    found = parser.parse_args()
    if found.only and found.write:
        parser.error("a table of one is not written: leave out --only or --write")
    if found.repeat is not None and found.repeat < 1:
        parser.error("--repeat is 1 or more")
    return found


def main() -> int:
    """Run the contenders, print the table, write it if asked; 1 if one failed or went over."""
    asked = _arguments()
    archive, messages = made(asked.size)
    repeat = asked.repeat or (3 if messages <= 1_000_000 else 1)
    lines: list[Line] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        bench = Bench(archive, messages, Path(scratch))
        for name in CONTENDERS:
            if asked.only in {None, name} or name == "floor":
                print(f"{name} …", file=sys.stderr, flush=True)
                floor = lines[0].seconds if lines and not lines[0].failed else None
                lines.append(bench.line(name, HELP_RUNS if name == "help" else repeat, floor))
    text = circumstances(archive, messages, repeat) + "\n" + table(lines, messages)
    print(text)
    for line in lines:
        if line.failed:
            tail = line.failed.complained.strip().splitlines()[-TAIL:]
            print(f"{line.name}: {line.verdict}", *tail, sep="\n  ")
    if asked.write:
        page = asked.write.read_text("utf-8") if asked.write.exists() else "# Benchmarks\n"
        try:
            asked.write.write_text(put(page, asked.size, text), "utf-8")
        except ValueError:
            sys.exit(
                f"{asked.write} has not both comments of {asked.size} once. Mend or remove them."
            )
    return 0 if all(line.fine for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
