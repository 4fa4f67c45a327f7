"""From a row of an address book as CSV to an entry: Google's, Outlook's and Thunderbird's."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from cerchia.formats import profile_url
from cerchia.language.fold import fold
from cerchia.read.addressbook.entry import Entry, is_name, joined, listed, why_left
from cerchia.read.addressbook.headings import DROPPED, GOOGLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cerchia.formats.rows import Row
    from cerchia.read.addressbook.headings import Layout

_SEVERAL = re.compile(r"\s*:::\s*")
_NO_DATE = re.compile(r"0+([./-])0+\1?0*")
_ANSWERED_BY_NOBODY = frozenset(
    {"fax", "telefax", "telecopie", "pager", "cercapersone", "buscapersonas"}
)
_YES = frozenset({"true", "vero", "wahr", "vrai", "verdadero", "yes", "si", "ja", "oui", "1"})
_EVERYBODY = frozenset({"mycontacts", "my contacts"})
"""Google's group of all contacts: to be in it says nothing."""
Said = dict[str, list[str]]


def entry(row: Row, layout: Layout) -> Entry:
    """Return what a row says."""
    said, rest = _said(row, layout)
    if any(
        fold(one) in _YES for one in said["private"]
    ):  # the owner said so: nothing of it is kept
        return Entry(row.line, layout.kind, "private")
    name, emails, phones = _name(said), listed(said["email"]), listed(said["phone"])
    company, *firms = _listed(said["company"])
    title, *posts = _listed(said["title"])
    rest += [f"company: {one}" for one in firms] + [f"title: {one}" for one in posts]
    left = "company" if company and not (name or emails) else why_left(name, emails, phones)
    return Entry(
        row.line, layout.kind, left, name=name, nickname=listed(said["nickname"]), emails=emails,
        phones=phones, company=company, department=joined(*said["department"]), title=title,
        place=_place(row.cells, layout), urls=listed(said["urls"]),
        birthday=listed(said["birthday"]), labels=listed(said["labels"]), note=listed(said["note"]),
        rest="\n".join(rest),
    )  # fmt: skip


def _listed(values: list[str]) -> list[str]:
    """Return values, doubles gone, and at least an empty one."""
    return listed(values).split("\n")


def _said(row: Row, layout: Layout) -> tuple[Said, list[str]]:
    """Return what the cells say, by what their columns say, and the rest with its names."""
    said, rest = defaultdict[str, list[str]](list), list[str]()
    for column, cell in zip(layout.columns, row.cells, strict=True):
        text = cell.strip()
        if not text or column.says == DROPPED or _NO_DATE.fullmatch(text):
            continue
        label = row.cells[column.label] if column.label >= 0 else ""
        for says, told, value in _values(column.says, text, label, layout.kind):
            if says:
                said[says].append(value)
            elif value:
                rest.append(f"{told or column.heading}: {joined(value)}")
    return said, rest


def _values(says: str, text: str, label: str, kind: str) -> Iterator[tuple[str, str, str]]:
    """Yield what each value of a cell says, its label and the value itself."""
    if says == "note":  # a text, whatever stands in it
        yield says, "", text
        return
    values = _SEVERAL.split(text) if kind == GOOGLE else [text]
    labels = [one.removeprefix("*").strip() for one in _SEVERAL.split(label)]
    if says == "labels":
        values = [part for one in values for part in one.removeprefix("*").strip().split(";")]
    labels += [labels[-1]] * (len(values) - len(labels))
    for value, told in zip(values, labels, strict=False):
        if says == "labels":
            if value.strip().lower() not in _EVERYBODY:
                yield says, "", value
        else:
            yield _says(says, value, told), told, value


def _says(says: str, value: str, label: str) -> str:
    """Return what a value says after all: no number that nobody answers, no Exchange name is one."""
    if says == "phone" and _ANSWERED_BY_NOBODY & set(fold(label).split()):
        return ""
    if says == "email" and "@" not in value:
        return ""
    if says == "custom":
        return "urls" if profile_url.address(value) else ""
    return says


def _name(said: Mapping[str, Sequence[str]]) -> str:
    """Return the name as shown, else put together, else whatever else may be one."""

    def first(says: str) -> str:
        return joined(*said.get(says, ())[:1])

    parts = joined(*(one for says in ("first", "middle", "last") for one in said.get(says, ())))
    shown = re.sub(r"\s*[(<\[].*", "", first("shown"))
    found = (first("name"), parts, first("nickname"), _turned(first("file_as")), shown)
    return next((one for one in found if is_name(one)), "")


def _turned(filed: str) -> str:
    """Return "Anna Finta" for "Finta, Anna"."""
    family, _, given = filed.partition(",")
    return joined(given, family)


def _place(cells: Sequence[str], layout: Layout) -> str:
    """Return city and country of the first address that has them."""
    found = {
        says: [joined(cells[n]) for n, one in enumerate(layout.columns) if one.says == says]
        for says in ("city", "country")
    }
    cities, countries = found["city"], found["country"]
    if len(cities) == len(countries):
        pairs = list(zip(cities, countries, strict=True))
    else:  # which belong together nobody knows
        pairs = [(city, "") for city in cities]
    return next((", ".join(filter(None, pair)) for pair in pairs if any(pair)), "")
