"""How a product's tables are known by their headings, and which column is what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cerchia.formats.purpose_words import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cerchia.read.crm.row import Product, Thing


@dataclass(frozen=True, slots=True)
class Form:
    """A table as it is read: whose, about what, and the field of each column ("" for none)."""

    product: Product
    thing: Thing
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One table a product writes.

    needs: groups of headings, of each of which one must be there. never: headings that make it
    another product's. columns: field -> its headings, as the product writes them in each language.
    """

    product: Product
    thing: Thing
    needs: tuple[str, ...]
    columns: Mapping[str, str]
    never: str = ""

    def form(self, names: Sequence[str]) -> Form | None:
        """Return the table of these headings as it is read; None where it is not of this kind."""
        there = {fold(name[:200]) for name in names}
        if not all(there & _folded(group) for group in self.needs) or there & _folded(self.never):
            return None
        known = _by_heading(tuple(self.columns.items()))
        return Form(self.product, self.thing, fields(names, known))


def fields(names: Sequence[str], known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the field of each heading; what only one column can say, the first says."""
    found: list[str] = []
    for name in names:
        field = known.get(fold(name[:200]), "")
        again = field in found and field not in REPEATED
        found.append("" if again else field)
    return tuple(found)


REPEATED = frozenset({"email", "phone", "url", "place", "note"})
"""Fields that several columns may give."""


@cache
def _folded(group: str) -> frozenset[str]:
    return frozenset(fold(word) for word in group.split(",") if word.strip())


@cache
def _by_heading(columns: tuple[tuple[str, str], ...]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, listed in columns:
        for word in listed.split(","):
            found.setdefault(fold(word), field)
    return found
