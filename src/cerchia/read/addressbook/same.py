"""Which entries are one person's, and which a newer export of the same book says anew.

Two entries are one where the book says so (its own number), or where an e-mail or a telephone
number is shared and the names agree; in two exports of one book also by a name that each holds once.
A name alone never joins entries of two books, nor two of one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from cerchia.read.addressbook.named import Named, alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHARED = 0.5
"""Of an older export so much is in a newer one that the two are of one book."""
SWITCHBOARD = 3
"""A number that more entries have is a firm's and nobody's own."""
Book = tuple[int, str]


def together(cards: Sequence[Named]) -> tuple[list[int], set[int]]:
    """Return who is who of entries, the oldest first, and which of them a newer one says anew.

    For each entry the place of the first that is the same person's; and the places of those that
    a newer export of their book says anew.
    """
    keys = [_keys(card) for card in cards]
    books = list(_one_book(cards, keys))
    first = list(range(len(cards)))

    def root(place: int) -> int:
        while first[place] != place:
            first[place] = first[first[place]]
            place = first[place]
        return place

    for one, other in _pairs(cards, keys, books):
        a, b = root(one), root(other)
        if a != b:
            first[max(a, b)] = min(a, b)
    group = [root(place) for place in range(len(cards))]
    return group, _replaced(cards, group, set(books))


def _replaced(
    cards: Sequence[Named], group: Sequence[int], one_book: set[tuple[Book, Book]]
) -> set[int]:
    """Return the places of entries that a newer export of their book says anew."""
    if not one_book:
        return set()
    later: dict[int, set[Book]] = defaultdict(set)
    for place, card in enumerate(cards):
        later[group[place]].add((card.import_, card.kind))
    return {
        place
        for place, card in enumerate(cards)
        if len(later[group[place]]) > 1
        and any(((card.import_, card.kind), book) in one_book for book in later[group[place]])
    }


def _pairs(
    cards: Sequence[Named], keys: Sequence[set[str]], books: Sequence[tuple[Book, Book]]
) -> Iterator[tuple[int, int]]:
    """Yield pairs that are one person's; of many that share something each with the ones before."""
    for mark, places in _shared(keys):
        shared = mark.startswith("phone:") and len(places) > SWITCHBOARD
        if shared and len({cards[one].folded for one in places}) > SWITCHBOARD:
            continue
        known: dict[str, int] = {}
        for place in places:
            name = cards[place].folded
            if name in known:
                yield known[name], place
                continue
            # a bare "Rossi" beside two Rossis is neither of them
            fitting = [other for other in known if _agree(mark, name, other)]
            if len(fitting) == 1:
                yield known[fitting[0]], place
            known[name] = place
    for older, newer in books:
        yield from _once_in_each(cards, older, newer)


def _agree(mark: str, one: str, other: str) -> bool:
    """Say whether two names may be one person's beside what they share; a number joins no nameless."""
    return alike(one, other) and (bool(one and other) or not mark.startswith("phone:"))


def _shared(keys: Sequence[set[str]]) -> Iterator[tuple[str, list[int]]]:
    """Yield what more than one entry has, and the places of these."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, marks in enumerate(keys):
        for mark in marks:
            found[mark].append(place)
    return ((mark, places) for mark, places in found.items() if len(places) > 1)


def _keys(card: Named) -> set[str]:
    keys = {f"atom:{card.atom}", *card.reached}
    if card.uid:
        keys.add(f"uid:{card.uid}")
    if card.key:
        keys.add(f"url:{card.key}")
    return keys


def _one_book(cards: Sequence[Named], keys: Sequence[set[str]]) -> Iterator[tuple[Book, Book]]:
    """Yield the pairs of exports, the older first, that are of one book: most of the older is in both."""
    held: dict[Book, list[set[str]]] = defaultdict(list)
    for card, marks in zip(cards, keys, strict=True):
        held[card.import_, card.kind].append(marks)
    for older, newer in combinations(sorted(held), 2):
        if older[0] == newer[0] or older[1] != newer[1]:
            continue
        there = set().union(*held[newer])
        again = sum(not marks.isdisjoint(there) for marks in held[older])
        if again >= SHARED * len(held[older]):
            yield older, newer


def _once_in_each(cards: Sequence[Named], older: Book, newer: Book) -> Iterator[tuple[int, int]]:
    """Yield the entries whose name stands once in either export, unless their e-mails differ."""
    once = []
    for book in (older, newer):
        places = [n for n, card in enumerate(cards) if (card.import_, card.kind) == book]
        times = Counter(cards[n].folded for n in places)
        once.append({cards[n].folded: n for n in places if times[cards[n].folded] == 1})
    for name in sorted((once[0].keys() & once[1].keys()) - {""}):
        one, other = once[0][name], once[1][name]
        mails = set(cards[one].emails), set(cards[other].emails)
        if not all(mails) or mails[0] & mails[1]:
            yield one, other
