"""From a vCard to an entry, with what Apple, Google, Android and Outlook each write."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from cerchia.formats.vcard import Card, Property, texts
from cerchia.read.addressbook.entry import Entry, is_name, joined, listed, why_left

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

KIND = "vcard"
_KINDS = {"group": "list", "org": "company", "organization": "company", "location": "company"}
_LISTED = {
    "EMAIL": "emails", "TEL": "phones", "URL": "urls", "X-SOCIALPROFILE": "urls", "NOTE": "note",
    "CATEGORIES": "labels", "NICKNAME": "nickname", "TITLE": "title", "ROLE": "title", "BDAY": "birthday",
    "UID": "uid", "REV": "revised",
}  # fmt: skip
_UNANSWERED = frozenset({"fax", "pager"})
"""Types of a number behind which nobody answers: it reaches no person, and is told with the rest."""
_TAKEN = {
    *_LISTED,
    "FN",
    "N",
    "ORG",
    "ADR",
    "VERSION",
    "PRODID",
    "KIND",
    "X-ADDRESSBOOKSERVER-KIND",
}


def entry(card: Card) -> Entry:
    """Return what a card says."""
    said: dict[str, list[Property]] = defaultdict(list)
    for one in card.properties:
        nobody = one.name == "TEL" and not _UNANSWERED.isdisjoint(one.types)
        said["" if nobody else one.name].append(one)
    cells = dict.fromkeys(_LISTED.values(), "")
    for name, column in _LISTED.items():
        if name in said:
            found = [text for one in _preferred(said[name]) for text in texts(one.value)]
            cells[column] = listed([*cells[column].split("\n"), *found])
    cells["title"], _, other = cells["title"].partition("\n")  # what is left of it is the role
    company, department = _firm(said["ORG"])
    name = _name(said, cells["nickname"])
    rest = [_told(one) for one in card.properties if one.name not in _TAKEN] + [
        _told(one) for one in said[""]
    ]
    rest += [f"ADR: {joined(*texts(one.value, ';'))}" for one in said["ADR"]] + (
        [other] if other else []
    )
    left = _no_person(said, company) or why_left(name, cells["emails"], cells["phones"])
    return Entry(
        card.line, KIND, left, name=name, company=company, department=department,
        place=_place(said["ADR"]), rest="\n".join(rest), **cells,
    )  # fmt: skip


def _preferred(found: Sequence[Property]) -> Sequence[Property]:
    """Return properties, the preferred ones first."""
    return sorted(found, key=lambda one: "pref" not in one.types) if len(found) > 1 else found


def _name(said: Mapping[str, Sequence[Property]], nickname: str) -> str:
    """Return the name as shown, else put together, else the nickname."""
    shown = [joined(*texts(one.value)) for one in said.get("FN", ())]
    for one in said.get("N", ()):
        family, given, middle, *_ = [*texts(one.value, ";"), "", "", ""]
        shown.append(joined(given, middle, family))
    return next((one for one in [*shown, nickname.partition("\n")[0]] if is_name(one)), "")


def _firm(found: Sequence[Property]) -> tuple[str, str]:
    for one in found:
        firm, *units = texts(one.value, ";")
        if firm or any(units):
            return joined(firm), joined(*units)
    return "", ""


def _place(found: Sequence[Property]) -> str:
    """Return city and country of the first address that has them."""
    for one in found:
        cells = [joined(text) for text in texts(one.value, ";")]
        _, _, _, city, _, _, country, *_ = [*cells, *[""] * 7]
        if city or country:
            return ", ".join(part for part in (city, country) if part)
    return ""


def _no_person(said: Mapping[str, Sequence[Property]], company: str) -> str:
    """Say why a card is nobody's: a list of people, a firm; "" where it is somebody's."""
    for name in ("KIND", "X-ADDRESSBOOKSERVER-KIND"):
        for one in said.get(name, ()):
            if why := _KINDS.get(one.value.strip().lower(), ""):
                return why
    shows = [one.value.strip().upper() for one in said.get("X-ABSHOWAS", ())]
    named = any(any(texts(one.value, ";")[:2]) for one in said.get("N", ()))
    return "company" if "COMPANY" in shows and company and not named else ""


def _told(one: Property) -> str:
    label = one.label or ",".join(one.types)
    return f"{one.name}{f' ({label})' if label else ''}: {joined(*texts(one.value))}"
