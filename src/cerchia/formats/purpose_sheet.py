"""The values of a purpose.toml, taken one by one; what cannot be used is told with its line."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from cerchia.formats.purpose_words import Words
from cerchia.formats.toml_lines import Path
from cerchia.model.origin import Problem

W = TypeVar("W", bound=str)

SHORT = 80
"""How much of what stood there a problem shows, in characters."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One value and where in the document it stands."""

    path: Path
    value: object


Entries = Mapping[str, Entry]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document's lines, and what was found wrong in it so far."""

    file: str
    lines: Mapping[Path, int]
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, path: Path, seen: object = "", hint: str = "") -> None:
        """Add a problem at the line of `path`, or of what is around it."""
        line = next(
            (self.lines[path[:n]] for n in range(len(path), 0, -1) if path[:n] in self.lines), 0
        )
        self.problems.append(Problem(code, self.file, line, cut(seen), hint=hint))

    def entries(
        self, tables: Iterable[Entry], keys: Words[str], *known: Words[str]
    ) -> dict[str, Entry]:
        """Return the entries of tables under our names for their keys; tell of the unknown ones.

        known: names of another table, offered as near matches too.
        """
        found: dict[str, Entry] = {}
        for table in tables:
            for entry in members(table):
                key = str(entry.path[-1])
                named = keys.find(key)
                if not named:
                    hint = next(filter(None, (words.near(key) for words in (keys, *known))), "")
                    self.tell("purpose_key_unknown", entry.path, key, hint)
                elif named[0] in found:
                    self.tell("purpose_key_twice", entry.path, key)
                else:
                    found[named[0]] = entry
        return found

    def unknown(self, entry: Entry, hint: str = "") -> None:
        """Tell of a value we can do nothing with."""
        self.tell("purpose_value_unknown", entry.path, entry.value, hint)

    def text(self, entry: Entry | None) -> str:
        """Return a text; the items of a list are joined."""
        if entry is None:
            return ""
        if isinstance(entry.value, str):
            return entry.value
        return "; ".join(self._strings(entry, split=""))

    def strings(self, entry: Entry | None, split: str = ",;") -> tuple[str, ...]:
        """Return words without doubles; a text instead of a list is split at the signs given."""
        return tuple(dict.fromkeys(self._strings(entry, split))) if entry else ()

    def _strings(self, entry: Entry, split: str) -> Iterator[str]:
        for one in items(entry, split):
            if isinstance(one.value, int | float) and not isinstance(one.value, bool):
                yield str(one.value)
            elif not isinstance(one.value, str):
                self.unknown(one)
            elif one.value.strip():
                yield one.value

    def known(self, entry: Entry | None, words: Words[W]) -> tuple[W, ...]:
        """Return those of a closed list that are named; tell of what is not on it."""
        found: dict[W, None] = {}
        for one in items(entry, ",;") if entry else ():
            text = one.value if isinstance(one.value, str) else ""
            named = words.find(text)
            if not named and (text.strip() or not isinstance(one.value, str)):
                self.unknown(one, words.near(text) if text else "")
            found.update(dict.fromkeys(named))
        return tuple(found)

    def minutes(self, entry: Entry | None, default: int) -> int:
        """Return whole minutes, also from "150" and "150 min"; the default when it is no number."""
        if entry is None:
            return default
        value = entry.value
        if isinstance(value, str):
            written = re.fullmatch(
                r"\s*([+-]?\d{1,9})\s*(?:m|min|mins|minut[ieo]s?)?\.?\s*",
                value,
                re.ASCII | re.IGNORECASE,
            )
            value = int(written[1]) if written else None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.unknown(entry)
        return default

    def weight(self, entry: Entry) -> float | None:
        """Return a number of 0 or more; None, told, when it is none."""
        value = entry.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                number = float(value)
            except OverflowError:
                number = math.inf
            if math.isfinite(number) and number >= 0:
                return number
        self.unknown(entry)
        return None

    def day(self, entry: Entry | None) -> date | None:
        """Return a day: TOML's own, 2027-06-30, or 30/06/2027 where only one reading is possible."""
        if entry is None:
            return None
        value = entry.value
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        found = _day(value.strip()) if isinstance(value, str) else None
        if found is None and value != "":
            self.unknown(entry, "2027-06-30")
        return found


def _day(text: str) -> date | None:
    numbers = [int(part) for part in re.findall(r"\d+", text[:20])]
    try:
        if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", text, re.ASCII):
            return date(numbers[0], numbers[1], numbers[2])
        if re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}", text, re.ASCII):
            first, second, year = numbers
            if first > 12 or first == second:  # below, June 7 and July 6 look alike
                return date(year, second, first)
            return date(year, first, second) if second > 12 else None
    except ValueError:
        return None
    return None


def members(table: Entry) -> list[Entry]:
    """Return the entries of a table, none when it is no table."""
    if not isinstance(table.value, Mapping):
        return []
    return [Entry((*table.path, str(key)), value) for key, value in table.value.items()]


def items(entry: Entry, split: str) -> list[Entry]:
    """Return the members of a list, the parts of a text, or the value alone."""
    if isinstance(entry.value, list):
        return [Entry((*entry.path, number), value) for number, value in enumerate(entry.value)]
    if isinstance(entry.value, str) and split:
        parts = re.split(f"[{re.escape(split)}]", entry.value)
        return [Entry(entry.path, part.strip()) for part in parts]
    return [entry]


def cut(seen: object) -> str:
    """Return what stood there on one short line."""
    try:
        text = " ".join(str(seen).split())
    except (ValueError, RecursionError):  # a number of thousands of digits, a list nested as deep
        return "…"
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"
