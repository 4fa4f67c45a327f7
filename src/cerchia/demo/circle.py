"""The circle as a whole: who is connected since when, and who wrote to whom at which moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate, islice
from zoneinfo import ZoneInfo

from cerchia.demo import calendar_2016, chance, people, source
from cerchia.demo.people import Person
from cerchia.demo.source import Line, Told

ZONE = ZoneInfo("Europe/Rome")
OWNER = Person("Elena", "Marchetto", "elena-marchetto")
CONTACTS = 1_204
JOINED = date(2009, 2, 24)
EXPORTED = datetime(2026, 11, 15, 7, 26, tzinfo=UTC)
YEARS = (
    (2009, 22), (2010, 34), (2011, 46), (2012, 52), (2013, 78), (2014, 104), (2015, 118),
    (2016, 26), (2017, 42), (2018, 36), (2019, 32), (2020, 26), (2021, 24), (2022, 22),
    (2023, 20), (2024, 18), (2025, 17), (2026, 14),
)  # fmt: skip
"""How thickly the others came in, year by year; of 2016 only what followed the study."""
EARLIER = ((0, 60), (1, 25), (2, 10), (3, 5))
"""Days from a request accepted to the first message, in percent."""
LONG_BEFORE = (40, 700)
"""Days of connection before people who simply write to each other do so, from and to."""


@dataclass(frozen=True, slots=True)
class Said:
    """One message with its moment (UTC)."""

    mine: bool
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation: with whom, since when connected (None: never), began how, its messages."""

    person: Person
    connected: date | None
    began: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Contact:
    """A first-degree contact and the day of the connection."""

    person: Person
    connected: date


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody and everything said between two."""

    threads: tuple[Thread, ...]
    contacts: tuple[Contact, ...]


@cache
def circle() -> Circle:
    """Return the circle: its threads, and its contacts the newest first."""
    told = source.talks()
    special = [(row[0], row[1]) for row in source.rows("special.tsv", 6)]
    open_requests = [(row["first"], row["last"]) for row in source.records("invitations.jsonl")]
    spoken = [(one.first, one.last) for one in told]
    names = people.Names([*spoken, *special, *open_requests, (OWNER.first, OWNER.last)])
    names.slugs.add(OWNER.slug)
    threads = tuple(_threads(told, names))
    contacts = [Contact(t.person, t.connected) for t in threads if t.connected is not None]
    others = list(people.written(names))
    others += islice(people.invented(names), CONTACTS - len(contacts) - len(others))
    days = chance.shuffled(list(_spread(len(others))), "connected")
    contacts += [Contact(*pair) for pair in zip(others, days, strict=True)]
    return Circle(threads, tuple(_newest_first(contacts)))


def local(day: date, at: str) -> datetime:
    """Return the moment (UTC) of a day and HH:MM in the owner's zone."""
    return datetime.combine(day, time.fromisoformat(at), ZONE).astimezone(UTC)


def _threads(told: Sequence[Told], names: people.Names) -> Iterator[Thread]:
    strangers = {(first, last) for first, last, _ in source.rows("strangers.tsv", 3)}
    for one, start in zip(told, calendar_2016.starts(told), strict=True):
        encoded = chance.happens(50, "encoded", one.first, one.last)
        person = names.person(one.first, one.last, encoded=encoded)
        person = Person(person.first, person.last, person.slug, "", one.company, one.position)
        connected = None if (one.first, one.last) in strangers else _connected(one, start)
        yield Thread(person, connected, one.began, tuple(_said(one.lines, start, person.slug)))


def _connected(one: Told, start: date) -> date:
    """Return the day of the connection: just before the first words, or long before them."""
    words = "connected", one.first, one.last
    if one.began == "outbound_request":  # the note of the request is the first message
        return start
    if one.began == "inbound_request":
        return start - timedelta(days=chance.weighed(EARLIER, *words))
    least, most = LONG_BEFORE
    earlier = timedelta(days=least + chance.number(*words) % (most - least))
    return max(start - earlier, JOINED)


def _said(lines: Sequence[Line], start: date, slug: str) -> Iterator[Said]:
    """Yield the messages with seconds, always one after the other."""
    before = datetime.min.replace(tzinfo=UTC)
    for number, line in enumerate(lines):
        at = local(start + timedelta(days=line.day), line.at)
        at += timedelta(seconds=chance.number("seconds", slug, number) % 60)
        at = max(at, before + timedelta(seconds=9))
        before = at
        yield Said(line.mine, at, line.text)


def _spread(count: int) -> Iterator[date]:
    """Yield so many days on which somebody else came in, none within the months of the study."""
    total = sum(weight for _, weight in YEARS)
    ends = list(accumulate(weight for _, weight in YEARS))
    for number in range(count):
        place = next(n for n, end in enumerate(ends) if end * count > (number + 0.5) * total)
        first, last = _within(YEARS[place][0])
        yield first + timedelta(days=chance.number("came in", number) % ((last - first).days + 1))


def _within(year: int) -> tuple[date, date]:
    """Return the first and last day of a year on which others came in."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    first = {2009: JOINED, 2016: calendar_2016.LAST + timedelta(days=3)}.get(year, first)
    return first, min(last, EXPORTED.date() - timedelta(days=4))


def _newest_first(contacts: list[Contact]) -> list[Contact]:
    shown = [Contact(people.with_email(one.person), one.connected) for one in contacts]
    order = {one.person.slug: chance.number("order", one.person.slug) for one in shown}
    return sorted(shown, key=lambda one: (one.connected, order[one.person.slug]), reverse=True)
