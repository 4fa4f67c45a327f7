"""Who met whom in a meeting, and why it makes no tie where it makes none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.model.event import NOBODY, Party

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cerchia.read.calendar.meeting import Meeting
    from cerchia.read.calendar.people import Guest

_AUTOMATIC = re.compile(
    r"festività|holidays?\b|feiertage|jours fériés|\bfêtes\b|festivos|feriados|giorni festivi"
    r"|birthdays?$|compleanni|geburtstage|anniversaires|cumpleaños|aniversários"
    r"|fasi lunari|phases of the moon|week numbers|numeri delle settimane|#holiday@|#contacts@|@group\.v\.calendar",
    re.IGNORECASE,
)
_NOTES = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
"""METHODs of a file that is an answer about a meeting and no meeting."""


@dataclass(frozen=True, slots=True)
class Company:
    """Who called a meeting and who was in it; out: why it makes no tie; mine: whether the owner called."""

    sender: Party
    to: tuple[Party, ...]
    out: str
    mine: bool | None


def is_automatic(name: str) -> bool:
    """Say whether a calendar of this name is nobody's: holidays, birthdays and the like."""
    return _AUTOMATIC.search(name.strip()) is not None


def company(meeting: Meeting, owners: Collection[str], method: str, *, automatic: bool) -> Company:
    """Return who was in a meeting; owners: the owner's addresses, as far as anything tells them."""
    organizer = _organizer(meeting)
    everybody = _merged([organizer, *meeting.guests] if organizer else list(meeting.guests))
    own = {f"email:{one}" for one in owners}
    people = [one for one in everybody if one.sort == "person"]
    others = [one for one in people if one.party.key not in own]
    came = [one for one in others if not one.absent]
    if method == "CANCEL" or meeting.status == "CANCELLED":
        out = "cancelled"
    elif automatic or method in _NOTES:
        out = "automatic"
    else:
        out = _out(meeting, everybody, others, came, own)
    calls = organizer and next((one for one in people if _same(one, organizer)), None)
    absent = out == "declined" or not came
    sender = (
        calls.party if calls and (absent or not calls.absent or calls not in others) else NOBODY
    )
    to = [one.party for one in people if one is not calls and (absent or not one.absent)]
    mine = organizer.party.key in own if organizer and own and calls else None
    return Company(sender, tuple(to), out, mine)


def _organizer(meeting: Meeting) -> Guest | None:
    return meeting.organizer or next((one for one in meeting.guests if one.organizer), None)


def _out(
    meeting: Meeting,
    everybody: Sequence[Guest],
    others: Sequence[Guest],
    came: Sequence[Guest],
    own: Collection[str],
) -> str:
    """Return why a meeting that was not called off makes no tie, "" where it makes one.

    Where nobody says who the owner is, they are one of those it names: of two who are named, both
    must have come; one who called it and nobody else is the owner alone.
    """
    sorts = {one.sort for one in everybody if one.party.key not in own}
    known = any(one.party.key in own for one in everybody) or bool(own)
    organizer = _organizer(meeting)
    only_caller = len(others) == 1 and organizer is not None and _same(others[0], organizer)
    if any(one.absent for one in everybody if one.party.key in own):
        return "declined"
    if not others or (not known and only_caller and not sorts - {"person", "thing"}):
        return "automatic" if "machine" in sorts else "list" if "list" in sorts else "alone"
    if not came or (not known and len(came) < 2 <= len(others)):
        return "declined"
    return "all_day" if meeting.long else "free" if meeting.free else ""


def _same(one: Guest, other: Guest) -> bool:
    if one.party.key or other.party.key:
        return one.party.key == other.party.key
    return one.party.name == other.party.name


def _merged(guests: Sequence[Guest]) -> list[Guest]:
    """Return everybody once: with a name if any line gives one, absent if any line says so."""
    found: dict[str, Guest] = {}
    for one in guests:
        key = one.party.key or one.party.name
        if not key:
            continue
        before = found.get(key, one)
        party = before.party if before.party.name else one.party
        sort = one.sort if before.sort == "person" else before.sort
        absent = before.absent or one.absent
        found[key] = type(one)(party, sort, absent, before.organizer or one.organizer)
    return list(found.values())
