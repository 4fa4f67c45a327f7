"""People query: which people an address of the browser asks for, and the address of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from cerchia.model.people_table import COLUMNS, Ignored, Wanted
from cerchia.model.vocabulary import FUNCTIONS, LANGUAGES, RHYTHMS, SENIORITIES, STANDINGS

PATH = "/people"
LONGEST = 200
"""Characters of a value that are read."""
LINES = ("in", "off", "unknown")
LISTS: Mapping[str, tuple[str, ...]] = {
    "standing": STANDINGS,
    "line": LINES,
    "rhythm": RHYTHMS,
    "function": (*FUNCTIONS, "unknown"),
    "seniority": (*SENIORITIES, "unknown"),
    "language": LANGUAGES,
}
"""Filters that take values of a closed list, several with a comma between."""
KNOWN = ("in", "off")
"""What `line=known` stands for: those who can be judged."""
_SAID: Mapping[tuple[str, str], tuple[str, object]] = {
    ("ambassador", "yes"): ("ambassador", True),
    ("ambassador", "no"): ("ambassador", False),
    ("gone", "yes"): ("gone", True),
    ("gone", "no"): ("gone", False),
    ("ball", "mine"): ("mine", True),
    ("way", "up"): ("descending", False),
    ("way", "down"): ("descending", True),
    **{("sort", one): ("sort", one) for one in COLUMNS},
}
"""Name and value in an address -> what of the table they stand for."""
_CHOSEN = {"page", *(name for name, _ in _SAID)}
_PLAIN = ("company", "letters")
_BETWEEN = "|"
"""Between personas, whose names may hold commas."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: of the table, by a tag, by words of messages; and what it says wrongly."""

    wanted: Wanted = field(default_factory=Wanted)
    tag: str = ""
    words: str = ""
    ignored: tuple[Ignored, ...] = ()

    def address(self, path: str = PATH) -> str:
        """Return the address that asks for this."""
        query = urlencode(pairs(self))
        return f"{path}?{query}" if query else path

    def but(self, **changed: Any) -> Asked:
        """Return the same with some of the filters changed, from the first page."""
        own = {name: changed.pop(name) for name in ("tag", "words") if name in changed}
        return replace(self, wanted=replace(self.wanted, **{"page": 1, **changed}), **own)

    @property
    def filtered(self) -> bool:
        """Say whether anything narrows the list."""
        return any(name not in {"sort", "way", "page"} for name, _ in pairs(self))


@dataclass(slots=True)
class _Read:
    """What was read so far."""

    plain: dict[str, Any] = field(default_factory=dict)
    own: dict[str, str] = field(default_factory=dict)
    ignored: list[Ignored] = field(default_factory=list)


def asked(query: Mapping[str, str]) -> Asked:
    """Return what an address asks for; what is not understood is left out of it, and told."""
    read = _Read()
    for name, value in query.items():
        text = value[:LONGEST].strip()
        if text:
            _take(read, name, text)
    return Asked(Wanted(**read.plain), **read.own, ignored=tuple(read.ignored))


def _take(read: _Read, name: str, text: str) -> None:
    if name in LISTS:
        _several(read, name, text.split(","))
    elif name == "persona":
        read.plain[name] = tuple(dict.fromkeys(text.split(_BETWEEN)))
    elif name in _PLAIN:
        read.plain[name] = text
    elif name in {"tag", "words"}:
        read.own[name] = text
    elif name == "page" and text.isdecimal() and len(text) < 7:
        read.plain[name] = int(text)
    elif (name, text) in _SAID:
        known, value = _SAID[name, text]
        read.plain[known] = value
    elif name in _CHOSEN:
        read.ignored.append(Ignored(name, text))


def _several(read: _Read, name: str, values: list[str]) -> None:
    said = [one.strip() for one in values]
    if name == "line":
        said = [each for one in said for each in (KNOWN if one == "known" else (one,))]
    read.plain[name] = tuple(dict.fromkeys(one for one in said if one in LISTS[name]))
    read.ignored += [Ignored(name, one) for one in said if one and one not in LISTS[name]]


def pairs(of: Asked) -> list[tuple[str, str]]:
    """Return the address of a list as names and values, as `asked` reads it."""
    wanted = of.wanted
    made = [(name, ",".join(getattr(wanted, name))) for name in LISTS]
    made += [("persona", _BETWEEN.join(wanted.persona))]
    made += [(name, getattr(wanted, name)) for name in _PLAIN]
    made += [("tag", of.tag), ("words", of.words)]
    if wanted.ambassador is not None:
        made.append(("ambassador", "yes" if wanted.ambassador else "no"))
    made += [("ball", "mine")] if wanted.mine else []
    made += [("gone", "yes")] if wanted.gone else []
    made += [("sort", wanted.sort)] if wanted.sort != "strength" else []
    if wanted.descending is not None:
        made.append(("way", "down" if wanted.descending else "up"))
    made += [("page", str(wanted.page))] if wanted.page > 1 else []
    return [(name, value) for name, value in made if value]
