"""What the house makes of a CRM's export, in a form that stands beside it as JSON."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cerchia.formats.archive import Archive
from cerchia.model.sheet import Mapping, Wish
from cerchia.read import supposed

if TYPE_CHECKING:
    from cerchia.model.reading import Import
    from tests.conftest import Exports

HERE = Path(__file__).parent / "exports"
PRODUCTS = ("hubspot", "hubspot_it", "salesforce_report", "salesforce_data", "pipedrive", "generic")


def confirmed(path: Path, wish: Wish = Wish()) -> dict[frozenset[str], Mapping]:  # noqa: B008 - frozen
    """Return the mappings of the tables of an export as somebody who says yes to all keeps them."""
    archive = Archive(path)
    try:
        kept = [one.mapping("people") for one in supposed(archive, lambda _: None, wish)]
    finally:
        archive.close()
    return {frozenset(name for name, _ in one.columns): one for one in kept}


def made(exports: Exports, done: Import) -> dict[str, Any]:
    """Return what was read of an import and what the findings hold of it."""
    with exports.engine() as engine:
        people = engine.rows(
            """
            select p.name, p.email, p.company, p.position, p.url,
                   coalesce((select list_sort(list_distinct(flatten(list(a.phones))))
                             from read_address a join resolve_handle r using (handle)
                             where r.person = p.person), []) as phones
            from resolve_person p order by all
            """
        )
        deals = engine.rows(
            """
            select d.product, d.name, d.state, d.stage, d.step, d.amount, d.currency, d.day, d.owner,
                   d.company, d.contact,
                   (select list(p.name order by w.place) from read_deal_with w
                    join resolve_handle using (handle) join resolve_person p using (person)
                    where w.deal = d.deal)
            from read_deal d order by d.name, d.line
            """
        )
    return {
        "files": {
            one.file: {"status": one.status, "table": one.table, "rows": one.rows, "read": one.read,
                       "skipped": one.skipped, "noted": one.noted}
            for one in sorted(done.files, key=lambda one: one.file)
        },
        "problems": [[one.code, one.file, one.line, one.seen] for one in done.problems],
        "people": [[*row] for row in people],
        "deals": [[one.isoformat() if isinstance(one, date) else one for one in row] for row in deals],
    }  # fmt: skip
