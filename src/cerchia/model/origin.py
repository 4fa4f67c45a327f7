"""Where a record comes from, and what is wrong with a row we cannot use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what we were given; show/phrases.py makes the sentence and the remedy.

    `line` is the line of the file, counted from 1; 0 means the file as a whole.
    `seen` is what stood there, cut short. `count` says how often it happened in this file.
    `hint` is what was probably meant, "" when nothing comes near.
    """

    code: str
    file: str = ""
    line: int = 0
    seen: str = ""
    count: int = 1
    hint: str = ""


MOST_PROBLEMS = 20
"""Of one kind in one file so many are kept, each with its line; the rest is counted."""


@dataclass(slots=True)
class Problems:
    """The problems of one file: the first of each kind, and how many more there were.

    However many rows are wrong, the memory is that of a few.
    """

    _kept: dict[str, list[Problem]] = field(default_factory=dict)
    _more: dict[str, int] = field(default_factory=dict)

    def add(self, problem: Problem) -> None:
        """Take a problem."""
        kept = self._kept.setdefault(problem.code, [])
        if len(kept) < MOST_PROBLEMS:
            kept.append(problem)
        else:
            self._more[problem.code] = self._more.get(problem.code, 0) + problem.count

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take several."""
        for problem in problems:
            self.add(problem)

    def all(self) -> list[Problem]:
        """Return those kept, sorted by code; behind those of a kind, one that counts the rest."""
        found = []
        for code in sorted(self._kept):
            found += self._kept[code]
            if more := self._more.get(code):
                found.append(replace(self._kept[code][0], line=0, seen="", count=more))
        return found
