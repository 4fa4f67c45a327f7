"""Endorsements and recommendations, received and given, of the fictional circle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from cerchia.demo import chance, source
from cerchia.demo.circle import EXPORTED, Circle, Contact
from cerchia.demo.people import Person
from cerchia.demo.sheet import american, csv_bytes

Way = Literal["received", "given"]

ENDORSEMENT = (
    "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status"
)
RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
COUNTS: dict[Way, int] = {"received": 60, "given": 25}
WHO: dict[Way, str] = {"received": "Endorser", "given": "Endorsee"}
STATUS = (("ACCEPTED", 85), ("HIDDEN", 8), ("PENDING", 7))
SKILLS = (
    ("export", "Export"),
    ("marketing", "Marketing"),
    ("commercial", "Vendite"),
    ("vendite", "Vendite"),
    ("acquisti", "Acquisti"),
    ("qualità", "Gestione della qualità"),
    ("logistic", "Logistica"),
    ("avvocat", "Diritto commerciale"),
    ("commercialista", "Bilancio"),
    ("designer", "Design"),
)
"""What the owner endorses people for, by a word of their title."""
_LATEST = timedelta(days=1_200)

Endorsement = tuple[datetime, str, Person, str]
"""When (UTC), skill, the other person, status."""


def endorsements(circle: Circle, way: Way) -> bytes:
    """Return Endorsement_Received_Info.csv or Endorsement_Given_Info.csv, newest first."""
    found = [*_by_hand(circle, way)]
    found += _by_chance(circle, way, COUNTS[way] - len(found))
    found.sort(key=lambda one: (one[0], one[1]), reverse=True)
    rows = (
        [f"{at:%Y/%m/%d %H:%M:%S} UTC", skill, who.first, who.last, _bare(who), status]
        for at, skill, who, status in found
    )
    return csv_bytes(ENDORSEMENT.format(WHO[way]), rows)


def recommendations(circle: Circle, way: Way) -> bytes:
    """Return Recommendations_Received.csv or Recommendations_Given.csv, newest first."""
    contacts = _contacts(circle)
    found = [one for one in source.records("recommendations.jsonl") if one["way"] == way]
    rows = []
    for one in sorted(found, key=lambda one: str(one["at"]), reverse=True):
        person = contacts[one["first"], one["last"]].person
        at = american(datetime.fromisoformat(one["at"]), padded=True)
        work = person.company, person.position
        rows.append([person.first, person.last, *work, one["text"], at, one["status"]])
    return csv_bytes(RECOMMENDATION, rows)


def _contacts(circle: Circle) -> dict[tuple[str, str], Contact]:
    return {(one.person.first, one.person.last): one for one in circle.contacts}


def _by_hand(circle: Circle, way: Way) -> Iterator[Endorsement]:
    contacts = _contacts(circle)
    for listed, first, last, year, skills in source.rows("praise.tsv", 5):
        if listed != way:
            continue
        contact = contacts[first, last]
        from_day = max(date(int(year), 1, 7), contact.connected)
        until = date(int(year), 12, 20)
        at = _moment(from_day, until, first, last)
        for place, skill in enumerate(skills.split(";")):
            yield at + timedelta(seconds=4 * place), skill, contact.person, "ACCEPTED"


def _by_chance(circle: Circle, way: Way, count: int) -> Iterator[Endorsement]:
    """Yield endorsements between the owner and people who are not in the written list."""
    listed = {(first, last) for _, first, last, _, _ in source.rows("praise.tsv", 5)}
    fit = [
        (one, skill)
        for one in circle.contacts
        if (one.person.first, one.person.last) not in listed and (skill := _skill(one, way))
    ]
    for contact, skill in chance.shuffled(fit, "endorsed", way)[:count]:
        slug = contact.person.slug
        until = min(contact.connected + _LATEST, EXPORTED.date() - timedelta(days=2))
        at = _moment(contact.connected, until, slug)
        status = chance.weighed(STATUS, "status", slug) if way == "received" else "ACCEPTED"
        yield at, skill, contact.person, status


def _skill(contact: Contact, way: Way) -> str:
    """Return what this contact is endorsed for, or endorses the owner for; "" for nothing."""
    if way == "received":
        return chance.pick(owner_skills(), "skill", contact.person.slug)
    title = contact.person.position.lower()
    return next((skill for word, skill in SKILLS if word in title), "")


def owner_skills() -> list[str]:
    """Return the skills on the owner's profile."""
    return source.ready_made()["Skills.csv"].decode().splitlines()[1:]


def _moment(first: date, last: date, *words: object) -> datetime:
    """Return a moment by day between two days."""
    days = max((last - first).days, 0)
    day = first + timedelta(days=chance.number("endorsed on", *words) % (days + 1))
    seconds = chance.number("endorsed at", *words) % (14 * 3_600)
    return datetime.combine(day, time(6), UTC) + timedelta(seconds=seconds)


def _bare(person: Person) -> str:
    """Return a profile's address as endorsements write it, without the scheme."""
    return person.url.removeprefix("https://")
