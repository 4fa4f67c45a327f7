"""The files of a CRM's export: known by their headings, whatever they are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cerchia.formats import people_columns, tabular
from cerchia.model.sheet import Column, Mapping, Table, Wish
from cerchia.read.crm import hubspot, pipedrive, salesforce
from cerchia.read.crm.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.formats.archive import Archive, Member
    from cerchia.formats.tabular import Heading

Mapped = Callable[[tuple[str, ...]], Mapping | None]
"""Says how a table of these headings is read, as the owner confirmed it; None where they never did."""
_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
_KINDS = (*salesforce.KINDS, *hubspot.KINDS)


def unmapped(_: tuple[str, ...]) -> Mapping | None:
    """Know of no mapping."""
    return None


@dataclass(frozen=True, slots=True)
class Known:
    """A file that can be read: where its heading stands, what its columns are, and how it was confirmed."""

    heading: Heading
    form: Form
    mapping: Mapping | None


def known(archive: Archive, member: Member, mapped: Mapped) -> Known | None:
    """Return how a file is read: as a product writes it, or as the owner confirmed; None for any other."""
    if not _table(archive, member):
        return None
    every = list(tabular.headings(archive.head(member)))
    for heading in every:
        if mapping := mapped(heading.names):
            found = product(heading.names)
            by_name = dict(mapping.columns)
            fields = tuple(by_name.get(name, "") for name in heading.names)
            form = Form(found.product, found.thing, fields) if found else None
            return Known(heading, form or Form("table", "person", fields), mapping)
    for heading in every:
        if found := product(heading.names):
            return Known(heading, found, None)
    return None


def product(names: Sequence[str]) -> Form | None:
    """Return how a product's table of these headings is read; None for none of theirs."""
    if found := pipedrive.form(names):
        return found
    return next((form for kind in _KINDS if (form := kind.form(names))), None)


def proposed(archive: Archive, member: Member) -> Heading | None:
    """Return the heading of a file that looks like a table of people nobody has confirmed yet."""
    if not _table(archive, member):
        return None
    head = archive.head(member)
    every = list(tabular.headings(head))
    for heading in sorted(every, key=lambda one: -people_columns.named(one.names)):
        if people_columns.people(columns(member.name, head, heading)):
            return heading
    return None


def columns(name: str, head: bytes, heading: Heading) -> tuple[Column, ...]:
    """Return what the columns of a file are taken for, by its first rows."""
    table = sample(name, head, heading)
    return people_columns.suppose(table, Wish(), None)


def sample(name: str, head: bytes, heading: Heading) -> Table:
    """Return the first rows of a file as a table; the last among its first bytes may be cut off."""
    written, _ = tabular.encoding([head])
    rows = tabular.rows([head], heading, written)
    good = tuple((row.line, row.cells) for row in rows if not row.wrong)
    return Table(name, heading.delimiter, heading.names, good, ())


def to_confirm(archive: Archive, mapped: Mapped) -> tuple[Member, ...]:
    """Return the files that can only be read once their columns are confirmed.

    Beside tables of a product others are none of ours: nobody is asked about them.
    """
    found = [(one, known(archive, one, mapped)) for one in archive.members]
    if any(one and one.form.product != "table" for _, one in found):
        return ()
    return tuple(member for member, one in found if one is None and proposed(archive, member))


def _table(archive: Archive, member: Member) -> bool:
    alone = len(archive.members) == 1
    return alone or PurePosixPath(member.name).suffix.lower() in _ENDINGS
