"""Where things stand in a TOML file: tomllib gives the values, this gives their lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and list places from the top of the document, as one would index what tomllib returns."""

_SKIP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)+")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|' + r"'''.*?'{3,5}|" + r'"(?:[^"\\\n]|\\.)*"|' + r"'[^'\n]*'",
    re.DOTALL,
)
_KEY = re.compile(r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[ \t.])+""")
_PLAIN = re.compile(r"[^,\]}#\n]+")


@dataclass(slots=True)
class _Scanner:
    """Walks over a text that tomllib has accepted, so that every shape it meets is a known one."""

    text: str
    place: int = 0
    line: int = 1
    found: dict[Path, int] = field(default_factory=dict)
    counts: dict[Path, int] = field(default_factory=dict)

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.place)
        taken = match[0] if match else ""
        self.place += len(taken)
        self.line += taken.count("\n")
        return taken

    def step(self, sign: str) -> bool:
        if not self.text.startswith(sign, self.place):
            return False
        self.place += len(sign)
        return True

    def document(self) -> None:
        table: Path = ()
        self.take(_SKIP)
        while self.place < len(self.text):
            table = self.header(table)
            self.take(_SKIP)

    def header(self, table: Path) -> Path:
        """Read one statement; return the table that the next one belongs to."""
        if self.step("[["):
            path = self.resolved(_parts(self.take(_KEY)))
            self.counts[path] = self.counts.get(path, -1) + 1
            self.note((*path, self.counts[path]), path)
            self.step("]]")
            return (*path, self.counts[path])
        if self.step("["):
            path = self.resolved(_parts(self.take(_KEY)))
            self.note(path)
            self.step("]")
            return path
        self.pair(table)
        return table

    def resolved(self, parts: Path) -> Path:
        """Put into a header's path the places of the lists it goes through."""
        path: Path = ()
        for number, part in enumerate(parts):
            path = (*path, part)
            if path in self.counts and number < len(parts) - 1:
                path = (*path, self.counts[path])
        return path

    def note(self, path: Path, *more: Path) -> None:
        for one in (path, *more):
            for length in range(1, len(one) + 1):
                self.found.setdefault(one[:length], self.line)

    def pair(self, table: Path) -> None:
        path = (*table, *_parts(self.take(_KEY)))
        self.note(path)
        self.step("=")
        self.take(_SKIP)
        self.value(path)

    def value(self, path: Path) -> None:
        if self.step("["):
            self.members(path, "]")
        elif self.step("{"):
            self.members(path, "}")
        elif not self.take(_STRING):
            self.take(_PLAIN)

    def members(self, path: Path, end: str) -> None:
        number = 0
        self.take(_SKIP)
        while self.place < len(self.text) and not self.step(end):
            if end == "}":
                self.pair(path)
            else:
                self.note((*path, number))
                self.value((*path, number))
            number += 1
            self.take(_SKIP)
            self.step(",")
            self.take(_SKIP)


def _parts(written: str) -> Path:
    """Return the keys of a dotted key; tomllib knows what quotes and escapes mean."""
    parts: Path = ()
    node: object = tomllib.loads(f"{written} = 0")
    while isinstance(node, Mapping):
        key, node = next(iter(node.items()))
        parts = (*parts, str(key))
    return parts


def lines(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every key, table and list member of a text tomllib accepts."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.found
