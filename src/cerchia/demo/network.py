"""Connections.csv and Invitations.csv of the fictional circle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from cerchia.demo import chance, source
from cerchia.demo.circle import EXPORTED, OWNER, ZONE, Circle
from cerchia.demo.people import Person, plain
from cerchia.demo.sheet import american, csv_bytes

CONNECTION = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
INVITATION = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses'
    " are missing. You will only see email addresses for connections who have allowed their"
    " connections to see or download their email address using this setting"
    " https://www.linkedin.com/psettings/privacy/email. You can learn more here"
    ' https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
HIDDEN = 9
"""Contacts who closed or hid their profile: nothing is left of them but the date."""
LISTED_SINCE = date(2026, 8, 17)
"""Older invitations are no longer in the list."""
CAME_IN = 65
"""Percent of the recent contacts who asked, where no conversation says it."""
REQUESTS = {"inbound_request": "INCOMING", "outbound_request": "OUTGOING"}

Invitation = tuple[datetime, str, str, Person]
"""When (local time), direction, note, and the other person."""


def connections(circle: Circle) -> bytes:
    """Return Connections.csv: the notes, the contacts newest first, no newline at the end."""
    rows = [
        (
            one.connected,
            [p.first, p.last, p.url, p.email, p.company, p.position, _day(one.connected)],
        )
        for one in circle.contacts
        for p in (one.person,)
    ]
    hidden = [chance.pick(circle.contacts, "hidden", number).connected for number in range(HIDDEN)]
    rows += [(day, ["", "", "", "", "", "", _day(day)]) for day in hidden]
    rows.sort(key=lambda row: row[0], reverse=True)
    return NOTES.encode() + csv_bytes(CONNECTION, (row for _, row in rows)).rstrip(b"\n")


def invitations(circle: Circle) -> bytes:
    """Return Invitations.csv: the accepted ones of the last months and all open ones."""
    found = sorted([*_accepted(circle), *_open()], key=lambda one: one[0], reverse=True)
    return csv_bytes(INVITATION, (_row(*one) for one in found))


def _accepted(circle: Circle) -> Iterator[Invitation]:
    began = {thread.person.slug: thread.began for thread in circle.threads}
    for contact in circle.contacts:
        person = contact.person
        if contact.connected < LISTED_SINCE:
            continue
        came = chance.happens(CAME_IN, "invitation", person.slug)
        silent = "inbound_request" if came else "outbound_request"
        direction = REQUESTS.get(began.get(person.slug, silent))
        if direction:
            yield _before(contact.connected, person.slug), direction, "", person


def _open() -> Iterator[Invitation]:
    for row in source.records("invitations.jsonl"):
        at = datetime.fromisoformat(row["at"]).replace(tzinfo=ZONE)
        slug = plain(f"{row['first']}-{row['last']}")
        yield at, row["direction"], row["note"], Person(row["first"], row["last"], slug)


def _before(connected: date, slug: str) -> datetime:
    """Return a moment of the day before the connection."""
    minutes = 7 * 60 + chance.number("sent", slug) % (15 * 60)
    midnight = datetime.combine(connected - timedelta(days=1), datetime.min.time(), ZONE)
    return min(midnight + timedelta(minutes=minutes), EXPORTED.astimezone(ZONE))


def _row(at: datetime, direction: str, note: str, other: Person) -> list[str]:
    sides = (other, OWNER) if direction == "INCOMING" else (OWNER, other)
    names, urls = [side.name for side in sides], [side.url for side in sides]
    return [*names, american(at), note, direction, *urls]


def _day(day: date) -> str:
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year}"
