"""What was read and what was not, and how each number is made and how sure it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from cerchia.model.reading import FileReport
from cerchia.model.report import Report
from cerchia.show.phrases import remedy, say, what
from cerchia.show.tongue import Tongue

PROBLEMS = 12
HOW = ("line", "unknown", "active", "standing", "ties", "study", "replies", "requests", "proposals",
       "intervals", "ambassadors", "not_shown")  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """One file that was read."""

    name: str
    rows: str
    read: str
    told: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that was wrong: where, what, what now."""

    place: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Read:
    """The section on what was read."""

    heading: str
    sources: tuple[str, ...]
    files: tuple[File, ...]
    left: tuple[str, ...]
    problems: str
    wrong: tuple[Wrong, ...]
    more: int


def was_read(tongue: Tongue, found: Report, *, incognito: bool) -> Read:
    """Return the section on what was read and what was not."""
    audit = found.audit
    files = [file for one in audit.sources for file in one.files]
    used = [file for file in files if file.status == "read"]
    total, read = sum(file.rows for file in used), sum(file.read for file in used)
    problems = audit.problems
    shown = problems[:PROBLEMS]
    return Read(
        heading=tongue.say("reading.heading", rows=total, read=read, files=len(used)),
        sources=()
        if incognito
        else tuple(
            tongue.say(
                "reading.source",
                file=PurePath(one.path).name,
                source=one.source,
                exported=one.exported,
            )
            for one in audit.sources
        ),
        files=() if incognito else tuple(_file(tongue, file) for file in used),
        left=tuple(_left(tongue, files)),
        problems=tongue.say("reading.problems", n=sum(one.count for one in problems))
        if problems
        else "",
        wrong=tuple(
            Wrong(
                f"{one.file}:{one.line}" if one.line else one.file,
                what(one, tongue.lang),
                remedy(one, tongue.lang),
            )
            for one in shown
        ),
        more=len(problems) - len(shown),
    )


def _file(tongue: Tongue, file: FileReport) -> File:
    told = "; ".join(
        filter(
            None,
            (_reasons("skipped", [file.skipped], tongue), _reasons("noted", [file.noted], tongue)),
        )
    )
    return File(file.file, tongue.number(file.rows), tongue.number(file.read), told)


def _left(tongue: Tongue, files: Iterable[FileReport]) -> Iterable[str]:
    by = Counter(file.status for file in files)
    for status in ("unused", "sensitive", "unknown"):
        if by[status]:
            yield tongue.say(f"reading.{status}_files", n=by[status])


def _reasons(kind: str, counted: Iterable[dict[str, int]], tongue: Tongue) -> str:
    total: Counter[str] = Counter()
    for one in counted:
        total.update(one)
    return ", ".join(
        say(f"{kind}.{name}", tongue.lang, n=n) for name, n in total.most_common() if n
    )


def how(tongue: Tongue, found: Report) -> tuple[tuple[str, str], ...]:
    """Return how each number is made, and how sure it is."""
    return tuple(
        (tongue.say(f"how.{name}"), tongue.say(f"how.{name}.is", n=found.unclear)) for name in HOW
    )
