"""People by what is typed: by the search where it is built, by the findings until then."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.desk_errors import SearchMissingError
from cerchia.model.people_table import Wanted
from cerchia.show.phrases import excerpt
from cerchia.show.tongue import NAME
from cerchia.show.web.visit import ASK, Visit, address, person

MOST, LONGEST, DOES = 12, 1_000, 90


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person found: where the page is, where one writes to them."""

    name: str
    href: str
    write: str
    does: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The first of those found, and how many there are, in words and as a number."""

    said: str
    total: int
    rows: tuple[Somebody, ...]


def people(visit: Visit, asked: str) -> Listed:
    """Return who is found by name, company or title."""
    try:
        found = visit.circle.find_people(ASK, asked, MOST)
        rows = [(one.id, one.name, one.position, one.company) for one in found.people]
        total = found.total
    except SearchMissingError:
        # more than `MOST` come, as a page of people has 50
        table = visit.circle.people_table(ASK, Wanted(letters=asked[:LONGEST], contacts=False))
        listed = [one.row for one in table.rows[:MOST]]
        rows = [(one.id, one.name, one.position, one.company) for one in listed]
        total = table.total
    said = visit.tongue.say("search.people" if total else "web.search_nobody", n=total)
    return Listed(said, total, tuple(_one(visit, *row) for row in rows))


def _one(visit: Visit, known: str, name: str, position: str, company: str) -> Somebody:
    return Somebody(
        name=excerpt(name, NAME) or visit.tongue.say("web.msg_gone"),
        href=person(known),
        write=address("/messages", to=known, kind=visit.query.get("kind")),
        does=excerpt(", ".join(filter(None, (position, company))), DOES),
    )
