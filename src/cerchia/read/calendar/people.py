"""Who is in a meeting: people, told from rooms, lists and machines, with what they answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote

from cerchia.formats.content import texts
from cerchia.model.event import Party

if TYPE_CHECKING:
    from cerchia.formats.content import Content

Sort = Literal["person", "list", "thing", "machine"]

_ADDRESS = re.compile(r"[^\s<>\"'(),;:@]+@[^\s<>\"'(),;:@]+\.[^\s<>\"'(),;:@.]+")
_BRACKETED = re.compile(
    r"\s*[(<\[]\s*(?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+\s*[)>\]]\s*$", re.IGNORECASE
)
_THINGS = ("@resource.calendar.google.com",)
_CALENDARS = (
    "@group.calendar.google.com",
    "@group.v.calendar.google.com",
    "@import.calendar.google.com",
)
_MACHINE = re.compile(
    r"(?:no|do[._-]?not|non?)[._-]?(?:reply|rispondere)|(?:calendar[._-])?notifications?"
    r"|unknownorganizer|mailer-daemon|noreply[._+-].*|notetaker|meeting[._-]?(?:bot|assistant)"
)
_MACHINES = frozenset({
    "calendar-notification@google.com", "fred@fireflies.ai", "pilot@otter.ai",
    "executive_assistant@e.read.ai", "meetings@fathom.video",
})  # fmt: skip
_ABSENT = frozenset({"DECLINED", "DELEGATED"})


@dataclass(frozen=True, slots=True)
class Guest:
    """One ATTENDEE or ORGANIZER: who, what kind of party, and whether they said they do not come.

    organizer: whether vCalendar 1.0 says so in the line of an attendee.
    """

    party: Party
    sort: Sort = "person"
    absent: bool = False
    organizer: bool = False


@lru_cache(maxsize=8192)
def guest(one: Content) -> Guest:
    """Return what a line says of somebody."""
    address = _address(one)
    name = _name(one, address)
    answer = (one.parameter("PARTSTAT") or one.parameter("STATUS")).upper().strip()
    role = one.parameter("ROLE").upper().strip()
    party = Party(f"email:{address}" if address else "", name)
    kind = _sort(address, one.parameter("CUTYPE").upper().strip(), role)
    return Guest(party, kind, answer in _ABSENT, role in {"ORGANIZER", "OWNER"})


def addresses(text: str) -> list[str]:
    """Return the mail addresses that stand in a text, in lower case."""
    return [one.lower() for one in _ADDRESS.findall(text)]


def _address(one: Content) -> str:
    """Return the mail address: of mailto:, of EMAIL= beside a calendar's own key, or in brackets."""
    value = texts(one.value)[0]
    plain = value
    if value.lower().startswith("mailto:"):
        plain = unquote(value[len("mailto:") :].partition("?")[0])
    for said in (plain, one.parameter("EMAIL"), one.parameter("X-EMAIL")):
        if found := addresses(said):
            return found[0]
    return ""


def _name(one: Content, address: str) -> str:
    """Return the name as written, without an address in brackets; "" where it is the address."""
    said = ", ".join(value for key, value in one.parameters if key == "CN")
    if not said and ":" not in (value := texts(one.value)[0]) and not value.startswith("/"):
        said = value  # vCalendar 1.0 has no CN
    name = " ".join(_BRACKETED.sub("", said).replace("\\", "").split()).strip("'\" ")
    if not name or name.lower().removeprefix("mailto:") == address or _ADDRESS.fullmatch(name):
        return ""
    return name


def _sort(address: str, kind: str, role: str) -> Sort:
    local, _, _ = address.partition("@")
    if kind in {"ROOM", "RESOURCE"} or address.endswith(_THINGS) or role == "NON-PARTICIPANT":
        return "thing"
    if kind == "GROUP" or address.endswith(_CALENDARS):
        return "list"
    if address in _MACHINES or _MACHINE.fullmatch(local):
        return "machine"
    return "person"
