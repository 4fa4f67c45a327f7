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
    from collections.abc import Iterator, Mapping, Sequence

SHARED = 0.5
"""Of an older export so much is in a newer one that the two are of one book."""
SWITCHBOARD = 3
"""A number that more entries have is a firm's and nobody's own."""
Book = tuple[int, str]


def together(cards: Sequence[Named]) -> list[int]:
    """Return for each entry, the oldest first, the place of the first that is the same person's."""
    first = list(range(len(cards)))

    def root(place: int) -> int:
        while first[place] != place:
            first[place] = first[first[place]]
            place = first[place]
        return place

    for one, other in _pairs(cards):
        a, b = sorted((root(one), root(other)))
        first[b] = a
    return [root(place) for place in range(len(cards))]


def replaced(cards: Sequence[Named], group: Sequence[int]) -> set[int]:
    """Return the places of entries that a newer export of their book says anew."""
    one_book = set(_one_book(cards))
    newest: dict[tuple[int, Book], int] = {}
    for place, card in enumerate(cards):
        newest[group[place], (card.import_, card.kind)] = place
    later = defaultdict(list)
    for who, book in newest:
        later[who].append(book)
    return {
        place
        for place, card in enumerate(cards)
        if any(((card.import_, card.kind), book) in one_book for book in later[group[place]])
    }


def _pairs(cards: Sequence[Named]) -> Iterator[tuple[int, int]]:
    """Yield pairs that are one person's; of many that share something each with the ones before."""
    for mark, places in _shared(cards).items():
        if mark.startswith("phone:") and len({cards[one].folded for one in places}) > SWITCHBOARD:
            continue
        known: dict[str, int] = {}
        for place in places:
            name = cards[place].folded
            fitting = [other for other in known if _agree(mark, name, other)]
            # a bare "Rossi" beside two Rossis is neither of them
            if name in known:
                yield known[name], place
            elif len(fitting) == 1:
                yield known[fitting[0]], place
            known.setdefault(name, place)
    for older, newer in _one_book(cards):
        yield from _once_in_each(cards, older, newer)


def _agree(mark: str, one: str, other: str) -> bool:
    """Say whether two names may be one person's beside what they share; a number joins no nameless."""
    return alike(one, other) and (bool(one and other) or not mark.startswith("phone:"))


def _shared(cards: Sequence[Named]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, card in enumerate(cards):
        for mark in sorted(_keys(card)):
            found[mark].append(place)
    return found


def _keys(card: Named) -> set[str]:
    own = {f"uid:{card.uid}"} if card.uid else set()
    address = {f"url:{card.key}"} if card.key else set()
    return own | address | card.reached | {f"atom:{card.atom}"}


def _one_book(cards: Sequence[Named]) -> Iterator[tuple[Book, Book]]:
    """Yield the pairs of exports, the older first, that are of one book: most of the older is in both."""
    held: dict[Book, list[set[str]]] = defaultdict(list)
    for card in cards:
        held[card.import_, card.kind].append(_keys(card))
    for older, newer in combinations(sorted(held), 2):
        if older[0] == newer[0] or older[1] != newer[1]:
            continue
        there = set().union(*held[newer])
        again = sum(bool(keys & there) for keys in held[older])
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
