"""Dates of a chat: which field is the day is decided from all of them, never from one line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from cerchia.read.whatsapp.heads import afternoon, plain

if TYPE_CHECKING:
    from cerchia.read.whatsapp.heads import Form
    from cerchia.read.whatsapp.record import Order

_NUMBER = re.compile(r"\d+")
_SINCE = 2009  # before it there was no WhatsApp
_UNTIL = 2100
_KEPT = 100_000  # dates and times remembered; more than a day has seconds
_ORDERS: dict[Order, tuple[int, int, int]] = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}
"""Where year, month and day stand."""
_FAR: tuple[Order, ...] = ("dmy", "mdy")


class Decided(NamedTuple):
    """The order of the fields, and whether the dates themselves decide it."""

    order: Order
    certain: bool


def fields(text: str) -> tuple[int, int, int]:
    """Return the three numbers of a date, as they stand."""
    one, two, three = map(int, _NUMBER.findall(text))
    return one, two, three


@dataclass(slots=True)
class Evidence:
    """What the dates of one form say for each order: how many are none, how often time turns back.

    differ: whether any date says two things. Holds a few numbers, however long the chat is.
    """

    absurd: dict[Order, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    back: dict[Order, int] = field(default_factory=lambda: dict.fromkeys(_ORDERS, 0))
    last: dict[Order, tuple[int, int, int]] = field(default_factory=dict)
    differ: str = ""
    _text: str = ""

    def take(self, text: str) -> None:
        """Take the next date of the file."""
        if text == self._text:
            return
        self._text = text
        found = fields(text)
        if found[0] != found[1] and max(found[:2]) <= 12:
            self.differ = self.differ or text
        for order, (year, month, day) in _ORDERS.items():
            key = _full(found[year]), found[month], found[day]
            if not (_SINCE <= key[0] < _UNTIL and 1 <= key[1] <= 12 and 1 <= key[2] <= 31):
                self.absurd[order] += 1
                continue
            self.back[order] += key < self.last.get(order, key)
            self.last[order] = key

    def decide(self, form: Form, language: str) -> Decided:
        """Return the order, by what the dates allow; where they allow two, by how such phones write."""
        if form.first:
            return Decided("ymd", certain=True)
        weight = {order: (self.absurd[order], self.back[order]) for order in _ORDERS}
        if form.years == 2 and weight["ymd"] < min(weight["dmy"], weight["mdy"]):
            return Decided("ymd", certain=True)
        if weight["dmy"] == weight["mdy"]:
            return Decided(_habit(form, language), certain=not self.differ)
        return Decided(min(_FAR, key=weight.__getitem__), certain=True)


def _full(year: int) -> int:
    return year + 2000 if year < 100 else year


def _habit(form: Form, language: str) -> Order:
    """Month first is the habit of one country: slashes, two-digit years, capital AM and PM, English."""
    american = form.sign == "/" and form.half == "AM" and form.years == 2
    return "mdy" if american and language in {"", "en"} else "dmy"


class Clock:
    """Turns dates and times as written into moments; each text is worked out once."""

    def __init__(self, order: Order, *, local: bool) -> None:
        self._order = _ORDERS[order]
        self._zone = None if local else UTC
        self._dates: dict[str, date | None] = {}
        self.times: dict[str, time | None] = {}
        """Those worked out so far, to be looked up without a call."""

    def day(self, text: str) -> date | None:
        """Return the day, or None if it is none in this order."""
        if text in self._dates:
            return self._dates[text]
        year, month, day = (fields(text)[place] for place in self._order)
        try:
            found = date(_full(year), month, day)
        except ValueError:
            found = None
        if len(self._dates) > _KEPT:
            self._dates.clear()
        self._dates[text] = found
        return found

    def at(self, day: date, text: str) -> datetime | None:
        """Return the moment on that day, or None if the time is none."""
        try:
            found = self.times[text]
        except KeyError:
            found = self._time(text)
        return None if found is None else datetime.combine(day, found)

    def _time(self, text: str) -> time | None:
        hour, minute, *second = map(int, _NUMBER.findall(text))
        late = afternoon(plain(text))
        if late is not None:
            hour = hour % 12 + (12 if late else 0) if hour <= 12 else hour
        try:
            found = time(hour, minute, sum(second), tzinfo=self._zone)
        except ValueError:
            found = None
        if len(self.times) > _KEPT:
            self.times.clear()
        self.times[text] = found
        return found


def absurd(day: date) -> bool:
    """Say whether a chat cannot be of that day: another calendar, or a wrong clock."""
    return not _SINCE <= day.year < _UNTIL
