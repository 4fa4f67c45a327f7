"""How a table would be read: what each column is taken for, shown before anything is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.formats import people_columns, tabular
from cerchia.model.errors import ColumnUnknownError, TableInvalidError
from cerchia.model.sheet import Supposed, Table, Wish
from cerchia.read.crm import files
from cerchia.read.crm.files import Known, Mapped
from cerchia.read.crm.form import Form
from cerchia.read.crm.survey import survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cerchia.formats.archive import Archive, Member
    from cerchia.formats.tabular import Heading

SHOWN = 3
"""Cells of a column that are shown."""


def tables(archive: Archive, mapped: Mapped, wish: Wish) -> tuple[Supposed, ...]:
    """Return how the tables of an export would be read.

    Without a wish those the owner is to confirm; else every table that has the columns it names.
    Raises TableInvalidError where there is none, ColumnUnknownError where none has those columns.
    """
    if not wish:
        return tuple(
            _supposed(archive, one, mapped, wish) for one in files.to_confirm(archive, mapped)
        )
    found, last = [], ColumnUnknownError(path=str(archive.path), seen="", known="")
    for member in _candidates(archive, mapped, wish):
        try:
            found.append(_supposed(archive, member, mapped, wish))
        except ColumnUnknownError as error:
            last = error
    if not found and last.params["seen"]:
        raise last
    if not found:
        raise TableInvalidError(path=str(archive.path), why="no_people")
    return tuple(found)


def _candidates(archive: Archive, mapped: Mapped, wish: Wish) -> Iterator[Member]:
    for member in archive.members:
        if files.known(archive, member, mapped) or _heading(archive, member, wish):
            yield member


def _heading(archive: Archive, member: Member, wish: Wish) -> Heading | None:
    """Return the heading of a file no product writes: where the columns named are, else where people are."""
    found = files.proposed(archive, member)
    every = list(tabular.headings(archive.head(member))) if wish.columns else []
    wanted = {" ".join(column.split()).casefold() for column, _ in wish.columns}
    named = (one for one in every if wanted <= {name.casefold() for name in one.names})
    alone = every[:1] if len(archive.members) == 1 else []  # to say which columns it has
    return next(named, None) or found or next(iter(alone), None)


def _supposed(archive: Archive, member: Member, mapped: Mapped, wish: Wish) -> Supposed:
    known = files.known(archive, member, mapped)
    heading = known.heading if known else _heading(archive, member, wish)
    if heading is None:
        raise TableInvalidError(path=str(archive.path), why="no_people")
    table = files.sample(member.name, archive.head(member), heading)
    base = known.form.fields if known and known.form.product != "table" else ()
    columns = people_columns.suppose(table, wish, known.mapping if known else None, base)
    form = Form("table", "person", tuple(one.field for one in columns))
    if known:
        form = Form(known.form.product, known.form.thing, form.fields)
    kept = known.mapping if known else None
    written = survey(archive, member, Known(heading, form, kept), wish)
    return Supposed(
        member.name, heading.delimiter, columns, written.days, written.days_sure, written.decimals,
        written.decimals_sure, written.rows, wish.currency or (kept.currency if kept else ""),
        tuple(_few(table, place) for place in range(len(columns))),
    )  # fmt: skip


def _few(table: Table, place: int) -> tuple[str, ...]:
    cells = (" ".join(row[place].split()) for _, row in table.rows)
    return tuple(dict.fromkeys(filter(None, cells)))[:SHOWN]
