"""Invented address books and what the house makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cerchia.model.reading import FileReport, Import
    from tests.conftest import Exports


def card(name: str, *lines: str, version: str = "3.0") -> str:
    """Return a vCard of somebody."""
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", f"FN:{name}", *lines, "END:VCARD", ""])


def report(done: Import, file: str = "") -> FileReport:
    """Return the report of a file, whose sums add up."""
    (found,) = [one for one in done.files if file in (one.file, "")]
    assert found.rows == found.read + sum(found.skipped.values())
    return found


def people(exports: Exports) -> list[tuple[Any, ...]]:
    """Return name, e-mail, company, title, telephone numbers and whether one is a contact."""
    with exports.engine() as engine:
        return engine.rows(
            """
            select p.name, p.email, p.company, p.position, p.contact,
                   coalesce((select list_sort(list_distinct(flatten(list(a.phones))))
                             from read_address a join resolve_handle r using (handle)
                             where r.person = p.person), []) as phones
            from resolve_person p order by p.name, phones
            """
        )
