"""From the entries of all imports to rows of the house's `read_` tables, beside what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.model.read_tables import ENTRIES
from cerchia.read.addressbook import same
from cerchia.read.addressbook.named import COLUMNS, Named, named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import

_KINDS = {
    "source": "varchar", "import": "integer", "record": "bigint", "atom": "varchar", "card": "varchar", "name": "varchar",
    "key": "varchar", "url": "varchar", "emails": "varchar[]", "phones": "varchar[]",
    "company": "varchar", "title": "varchar", "place": "varchar", "replaced": "boolean",
}  # fmt: skip
_HANDLES = """
    with last as (select coalesce(max(handle), 0) as handle from read_handle)
    select last.handle + row_number() over (order by atom, name, key) as handle, atom, source, key, name,
           lower(strip_accents(trim(regexp_replace(name, '\\s+', ' ', 'g')))) as folded, url,
           null::integer as thread, null::date as connected, false as mine, false as hidden
    from (select atom, name, key, min(source) as source, max(url) as url from book group by atom, name, key), last
"""
_CARDS = """
    select h.handle, b.card, b.atom, list_sort(list_distinct(flatten(list(b.emails)))) as emails
    from book b join book_handle h using (atom, name, key) group by all
"""
_ADDRESSES = """
    select h.handle, b.name, b.emails, b.phones, b.company, b.title, b.place,
           null::timestamp as made, false as by_email
    from book b join book_handle h using (atom, name, key) where not b.replaced
    qualify row_number() over (partition by h.handle, b.emails, b.phones
                               order by b.import desc, b.record) = 1
"""


def typed(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> None:
    """Add the people of address books and of what else holds entries, as handles, cards and addresses.

    The owner's own entry is nobody they know.
    """
    emails, key = engine.rows("select emails, key from read_owner")[0]
    own = {f"email:{one}" for one in emails}
    cards = [
        card
        for card in _cards(engine, imports, segment)
        if not (own & card.reached or (key and card.key == key))
    ]
    engine.fill("book", _rows(cards, {number: one.source for number, one in imports}), _KINDS)
    engine.make("book_handle", _HANDLES)
    engine.add("read_handle", "from book_handle")
    engine.add("read_address", _ADDRESSES)
    engine.make("read_card", _CARDS)


def _rows(cards: Sequence[Named], sources: Mapping[int, str]) -> Iterator[tuple[object, ...]]:
    group, anew = same.together(cards)
    for place, one in enumerate(cards):
        yield (
            sources[one.import_], one.import_, one.record, one.atom, cards[group[place]].atom, one.name, one.key, one.url,
            one.emails, one.phones, one.company, one.title, one.place, place in anew,
        )  # fmt: skip


def _cards(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> Iterator[Named]:
    """Yield the entries that name somebody, the oldest export first."""
    chosen = ", ".join(f"coalesce({name}, '')" for name in COLUMNS)
    for number, one in imports:
        for file in one.files:
            if file.table in ENTRIES and file.segment:
                path = str(segment(one.id, file.segment)).replace("'", "''")
                for record, *row in engine.rows(
                    f"select record, {chosen} from read_parquet('{path}')"
                    " where coalesce(\"left\", '') = '' order by record"
                ):
                    yield named(row, number, record)
