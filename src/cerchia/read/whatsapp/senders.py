"""Who wrote a line: the name before the first colon, unless the line is an event with a colon in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cerchia.read.whatsapp import titles, wording
from cerchia.read.whatsapp.heads import MARKS, plain
from cerchia.read.whatsapp.wording import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cerchia.read.whatsapp.record import Shape

_LONGEST = 120
_KEPT = 20_000
_OFTEN = 3  # so often the same words before a colon are a name, whatever they look like
_COLON = re.compile(r":(?= |\n|\Z)")
_PARTICLES = frozenset(
    ["di", "de", "da", "del", "della", "dei", "dal", "la", "le", "lo", "van", "von", "der", "den", "el", "al", "bin", "ben", "e", "y", "dos", "das", "do"]
)  # fmt: skip
_GROUP = frozenset(
    ["created", "subject", "icon", "description", "joined", "left", "added", "removed", "admin"]
)


class Names:
    """The senders of one file, each worked out once."""

    def __init__(self, seen: Mapping[str, int], *, iphone: bool) -> None:
        self.known: dict[str | None, str] = {}
        self.profiles: set[str] = set()
        self._none: set[str] = set()
        self._seen = seen
        self._iphone = iphone
        self._people = {plain(one).strip() for one, count in _most(seen) if one and count > 1}

    def part(self, raw: str, body: str) -> tuple[str, str]:
        """Return the sender and the body; "" and the whole line where nobody wrote it."""
        if not raw:
            first = body.split("\n", 1)[0][: _LONGEST + 1]
            colon = _COLON.search(first)
            if not colon or not colon.start():
                return "", body
            raw, rest = body[: colon.start()], body[colon.end() :]
        else:
            rest = body
        if raw in self._none or (raw not in self.known and not self._learn(raw)):
            return "", f"{raw}:{rest}"
        return self.known[raw], rest

    def _learn(self, raw: str) -> bool:
        """Decide once whether these words are a name."""
        if len(self.known) + len(self._none) > _KEPT:
            self.known.clear()
            self._none.clear()
        if not self._iphone and self._is_event(raw):
            self._none.add(raw)
            return False
        name, profile = titles.person(raw)
        self.known[raw] = name
        if profile and len(self.profiles) < _KEPT:
            self.profiles.add(name)
        return True

    def _is_event(self, raw: str) -> bool:
        """Say whether what stands before the colon is part of an event: its quotes, wording or verb."""
        text = plain(raw).strip()
        if wording.event(fold(text)) and (_torn(text) or self._seen.get(raw, 0) < _OFTEN):
            return True
        if self._seen.get(raw, 0) >= _OFTEN:
            return False
        if _torn(text):
            return True
        return self._begins_with_somebody(text) and self._seen.get(raw, 0) <= 1

    def _begins_with_somebody(self, text: str) -> bool:
        """Say whether a known sender stands first and a word that is no name behind: a verb."""
        words = text.split(" ")
        for count in range(1, len(words)):
            if " ".join(words[:count]) in self._people:
                word = words[count]
                if word[:1].islower() and word not in _PARTICLES:
                    return True
        return False


def _most(seen: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(seen.items(), key=lambda pair: -pair[1])[:2000]


def _torn(text: str) -> bool:
    """Say whether a quote is open at the end of a text."""
    german = text.count("„")
    opened, closed = text.count("“"), text.count("”")
    if german:
        return german != opened + closed
    return bool(
        text.count('"') % 2 or opened != closed or text.count("«") != text.count("»")
    )  # fmt: skip


def shape(title: str, said: Mapping[str, int], events: Collection[str]) -> Shape:
    """Say whether a chat is a group: by what happened, how many wrote, and whether it is named for one."""
    if len(said) > 2 or _GROUP & set(events):
        return "group"
    if title and len(said) == 2:
        return "one" if any(alike(name, title) for name in said) else "group"
    return "unknown"


def alike(name: str, title: str) -> bool:
    """Say whether a chat's title, which is a file's name, is this name."""
    return _folded(name) == _folded(title)


def _folded(name: str) -> str:
    """Fold a name as file systems change it."""
    bare = "".join(sign for sign in plain(name) if sign not in MARKS)
    return re.sub(r"[\W_]+", " ", bare).strip().casefold()
