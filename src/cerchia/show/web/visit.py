"""What a page is asked with, and what it may answer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

from cerchia.model.ask import Ask
from cerchia.show.tongue import Tongue
from cerchia.show.web.arrivals import Arrivals
from cerchia.show.web.fiction import Fiction

if TYPE_CHECKING:
    from cerchia.resident import Resident

DIGITS = 16
"""Of a decision's number at most: the journal holds no longer ones."""
ASK = Ask()
"""The desk always asks for the circle's own purpose and day."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: the circle, the language, what stands in the address and in the form.

    path: what the address of the page leaves open. query, form: the first value of each name;
    `every` gives all of a query's. arrivals: exports on their way in; fiction: the circle to look
    round in. origin: where the desk is, as an address begins.
    """

    circle: Resident
    tongue: Tongue
    here: str = "/"
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    ticked: tuple[str, ...] = ()
    arrivals: Arrivals = field(default_factory=Arrivals)
    fiction: Fiction = field(default_factory=Fiction)
    origin: str = ""
    every: tuple[tuple[str, str], ...] = ()

    @property
    def lang(self) -> str:
        """It or en."""
        return self.tongue.lang

    @property
    def today(self) -> date:
        """The day in the owner's zone."""
        return datetime.now(ZoneInfo(self.circle.zone)).date()

    @property
    def seen(self) -> int | None:
        """The number of the decision the form was filled in over; None where it says none."""
        said = self.form.get("seen", "")
        return int(said[:DIGITS]) if said.isdecimal() else None

    def back(self, otherwise: str = "/") -> str:
        """Return where a form says to go next: a place of ours, else `otherwise`."""
        return ours(self.form.get("back", "")) or otherwise


def ours(address: str) -> str:
    """Return an address within the desk, "" for any other: nobody is led elsewhere."""
    if not address.startswith("/") or address.startswith(("//", "/\\")) or "\\" in address:
        return ""
    found = urlsplit(address)
    return "" if found.scheme or found.netloc or not address.isprintable() else address


def address(path: str, **query: str | int | None) -> str:
    """Return a path with what is asked of it; None and "" are left out."""
    asked = {name: str(value) for name, value in query.items() if value not in {None, ""}}
    return f"{path}?{urlencode(asked)}" if asked else path


def addressed(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """Return a path with what is asked of it, names that come several times too."""
    asked = urlencode(list(pairs))
    return f"{path}?{asked}" if asked else path


def person(known: str) -> str:
    """Return the address of somebody's page, by his id."""
    return f"/people/{known}"


@dataclass(frozen=True, slots=True)
class Shown:
    """A page: its template, its typed context, the place in the rail, its title.

    refresh: seconds after which it comes again by itself, 0 for never.
    """

    template: str
    page: object
    place: str
    title: str
    status: int = 200
    refresh: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a page, for a page that is open already."""

    template: str
    page: object


@dataclass(frozen=True, slots=True)
class Went:
    """On to another page; said: the decision just taken, undone: the one just taken back."""

    to: str
    said: int | None = None
    undone: int | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A file."""

    content: bytes | Iterator[str] | Iterator[bytes]
    kind: str
    name: str


Answer = Shown | Piece | Went | Sent
Handler = Callable[[Visit], Answer]


class UnmarkedError(Exception):
    """What was sent does not carry the mark of our forms."""


@dataclass(frozen=True, slots=True)
class Body:
    """What is being sent, as it comes: its headers, its bytes; marked: whether a form's mark is ours."""

    headers: Mapping[str, str]
    stream: AsyncIterator[bytes]
    marked: Callable[[str], bool]


Receiver = Callable[[Visit, Body], Awaitable[Answer]]
"""Takes what no form may hold. It counts what it takes, and writes nothing before the mark is seen."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the desk: its address, what shows it, what a form sent to it does.

    receive: instead of `post`, where what is sent is larger than any form.
    """

    path: str
    get: Handler | None = None
    post: Handler | None = None
    receive: Receiver | None = None
