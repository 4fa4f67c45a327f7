"""From the rows of all imports to deals and whom they are with; people are read as entries of an address book are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.read.crm import deals
from cerchia.read.crm.linked import links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import

_WITH = {"deal": "varchar", "place": "integer", "import": "integer", "record": "bigint"}


def typed(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> None:
    """Make `read_deal` and `read_deal_with`, empty where no CRM was read.

    The entries of people must be there: `book` and `book_handle`, which give a row its handle.
    """
    known = links(engine, imports, segment)
    found = [one for each in imports for one in deals.deals(engine, each, segment, known)]
    kept = deals.newest(found)
    engine.fill("read_deal", (each.row() for each in kept))
    engine.fill("deal_with", _with(kept), _WITH)
    engine.make(
        "read_deal_with",
        """
        select w.deal, min(w.place) as place, h.handle from deal_with w
        join book b on b.import = w.import and b.record = w.record
        join book_handle h using (atom, name, key) group by all
        """,
    )


def _with(kept: Sequence[deals.Deal]) -> Iterator[tuple[str, int, int, int]]:
    for each in kept:
        for place, (import_, record) in enumerate(each.places):
            yield each.id, place, import_, record
