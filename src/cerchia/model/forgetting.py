"""Forgetting somebody: the marks they are known by, what goes, and what went.

A mark is a short text that says who or what is meant: `url:`, `email:`, `phone:` and what stands
there normalised, `thread:` a conversation that is theirs whole, `group:` one they are in with
others, `in:` a name in one conversation, `said:` one message in a group, `row:` a name in one row of a list, told from others by its day, and `name:` a name alone. All but
the last are kept as a keyed hash, so that a later import does not bring somebody back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

_NO_DIGIT = re.compile(r"\D")
Knows = Callable[[str], bool]
"""Says whether a mark is one of somebody who is forgotten."""
LOOSE = 9
"""Last digits of a telephone number that are compared: one is written with and without its country."""


def email_mark(text: str) -> str:
    """Return the mark of an e-mail address, "" for what is none."""
    clean = text.strip().lower()
    return f"email:{clean}" if "@" in clean else ""


def phone_mark(text: str) -> str:
    """Return the mark of a telephone number, "" for what is too short to be one."""
    digits = text.removeprefix("+")
    if not digits.isdecimal():
        digits = _NO_DIGIT.sub("", digits)
    return f"phone:{digits[-LOOSE:]}" if len(digits) >= 7 else ""


def lasting(mark: str) -> bool:
    """Say whether a mark may be kept as a hash: never one of a name alone."""
    return not mark.startswith("name:") and not mark.endswith("|")


@dataclass(frozen=True, slots=True)
class Leaving:
    """What leaves one import: rows in all, and how many of them are messages.

    path: the archive it was read from, which stays where it is.
    """

    import_id: str
    path: str
    rows: int
    messages: int


@dataclass(frozen=True, slots=True)
class Farewell:
    """Somebody about to be forgotten: who, what leaves, and the marks and ids that find it.

    namesakes: the ids of others who bear the name; they stay.
    """

    person: str
    person_id: str
    url: str
    namesakes: tuple[str, ...]
    leaving: tuple[Leaving, ...]
    decisions: int
    marks: dict[str, tuple[str, ...]]
    ids: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many rows leave, over all imports."""
        return sum(one.rows for one in self.leaving)

    @property
    def messages(self) -> int:
        """How many of them are messages."""
        return sum(one.messages for one in self.leaving)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What went: by import, how many decisions, and which old copies of the decisions."""

    leaving: tuple[Leaving, ...]
    decisions: int
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Struck:
    """What leaves one segment.

    rows: record numbers of whole rows. cells: record number, column, and what stands there
    instead. learnt: marks these rows add. others: marks seen in rows of other people, which are
    therefore nobody's own.
    """

    rows: frozenset[int] = frozenset()
    cells: tuple[tuple[int, str, str], ...] = ()
    learnt: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Say whether anything leaves."""
        return bool(self.rows or self.cells)
