"""Talk query: which conversations an address of the browser asks for, and the address of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, get_args

from cerchia.model.talk_table import COHORTS, LINES, PARTS, SORTS, Behind, Wanted
from cerchia.model.vocabulary import OUTCOMES, TOPICS, Ball, Began

Pairs = Iterable[tuple[str, str]]
Ignored = tuple[tuple[str, str], ...]
"""Names and values an address holds that say nothing: a person typed them."""

_SEVERAL: dict[str, tuple[str, tuple[str, ...]]] = {
    "outcome": ("outcomes", OUTCOMES),
    "ball": ("balls", get_args(Ball)),
    "topic": ("topics", TOPICS),
    "line": ("lines", LINES),
    "began": ("began", get_args(Began)),
}
_FLAGS = {"unclear": "unclear", "corrected": "corrected"}
_BEHIND = {"study": PARTS, "cohort": COHORTS}
LONGEST = 200
"""Characters of a value that are read."""


@dataclass(slots=True)
class _Read:
    """What was read so far."""

    plain: dict[str, Any] = field(default_factory=dict)
    behind: dict[str, Any] = field(default_factory=dict)


def wanted(pairs: Pairs) -> tuple[Wanted, Ignored]:
    """Return what an address asks for, and what of it is not understood and left out."""
    read, ignored = _Read(), []
    for name, value in pairs:
        if value and (len(value) > LONGEST or not _take(read, name, value)):
            ignored.append((name, value[:LONGEST]))
    found = Wanted(**read.plain)
    if read.behind:
        if not {"part", "cohort"} & read.behind.keys():
            read.behind["cohort"] = "all"  # a bare period is one of all of them
        found = replace(found, behind=Behind(**read.behind))
    return found, tuple(ignored)


def _take(read: _Read, name: str, value: str) -> bool:
    """Take one value; False where it says nothing."""
    if name in _SEVERAL:
        known, values = _SEVERAL[name]
        if value in values:
            read.plain[known] = tuple(dict.fromkeys((*read.plain.get(known, ()), value)))
        return value in values
    if (name in _FLAGS or name == "settled") and value in {"yes", "no"}:
        read.plain[name] = value == "yes"
        return True
    if name in {"persona", "name"}:
        read.plain[name] = value
        return True
    if name == "sort" and value in SORTS:
        read.plain["sort"] = value
        return True
    if name in {"page", "waiting"} and value.isdecimal() and len(value) < 7:
        read.plain[name] = int(value)
        return True
    return _take_behind(read, name, value)


def _take_behind(read: _Read, name: str, value: str) -> bool:
    """Take which number of the study it is, and its cohort and period."""
    if name in _BEHIND and value in _BEHIND[name]:
        read.behind["part" if name == "study" else name] = value
        return True
    if name in {"from", "to"}:
        try:
            read.behind["first" if name == "from" else "last"] = date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return False


def pairs(of: Wanted) -> list[tuple[str, str]]:
    """Return the address of a list, as `wanted` reads it; without the ids, which no address holds."""
    made = [(name, value) for name, (known, _) in _SEVERAL.items() for value in getattr(of, known)]
    made += [(name, "yes") for name, known in _FLAGS.items() if getattr(of, known)]
    if of.settled is not None:
        made.append(("settled", "yes" if of.settled else "no"))
    made += [(name, getattr(of, name)) for name in ("persona", "name") if getattr(of, name)]
    if of.waiting is not None:
        made.append(("waiting", str(of.waiting)))
    if of.behind is not None:
        made += [("study", of.behind.part), ("cohort", of.behind.cohort)]
        days = (("from", of.behind.first), ("to", of.behind.last))
        made += [(name, day.isoformat()) for name, day in days if day is not None]
    made += [("sort", of.sort)] if of.sort != "newest" else []
    return made + ([("page", str(of.page))] if of.page > 1 else [])
