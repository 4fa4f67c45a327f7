"""vCards, 2.1 to 4.0, as telephones and programs really write them: bytes to cards, nobody known.

A strict reader stops at the first bad line; here one bad card costs that card.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.formats import content
from cerchia.formats.content import Unfolding, name_of, texts
from cerchia.formats.lines import lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cerchia.formats.content import Content

__all__ = ["PICTURES", "Card", "Property", "cards", "count", "starts", "texts"]

PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
"""Properties that are no words; nothing of them is kept."""
_BEGIN, _FINISH = b"BEGIN:VCARD", b"END:VCARD"


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: what it is, the label beside it, its types in lower case, what it says.

    value: decoded, its escapes still in it; `texts` takes it apart.
    """

    name: str
    value: str
    types: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card and the line it begins on; `broken` names what is wrong with it, "" for nothing.

    A card within a card (AGENT) is "card_inside"; lines that are in no card are "card_none".
    """

    line: int
    properties: tuple[Property, ...] = ()
    broken: str = ""
    seen: str = ""


def starts(head: bytes) -> bool:
    """Say whether a file that begins so holds vCards."""
    return content.starts(head, _BEGIN)


def count(chunks: Iterable[bytes]) -> int:
    """Return how many cards are begun, by the lines that say so and nothing else."""
    return sum(line.strip().upper() == _BEGIN for _, line, _ in lines(chunks))


def cards(chunks: Iterable[bytes]) -> Iterator[Card]:
    """Yield every card of a file in UTF-8 or any older character set; none is passed over.

    A card that does not end, or is too long, is broken: what it holds may be cut, and is not given.
    """
    stack: list[Unfolding] = []
    stray = 0
    for number, line, whole in lines(chunks):
        word = line.strip().upper()
        if word == _BEGIN:
            if len(stack) == 1 and not _agent(stack[0]):
                yield Card(stack.pop().line, (), "card_open")
            stack.append(Unfolding(number, PICTURES))
            stray = 0
        elif word == _FINISH and stack:
            yield _closed(stack.pop(), inside=bool(stack))
        elif stack:
            stack[-1].take(line, whole=whole)
        elif line.strip() and not stray:
            stray = number
            yield Card(number, (), "card_none", line[:80].decode("utf-8", "replace"))
    for left in stack:
        yield Card(left.line, (), "card_open")


def _agent(card: Unfolding) -> bool:
    return bool(card.lines) and name_of(card.lines[-1]) == "AGENT"


def _closed(card: Unfolding, *, inside: bool) -> Card:
    if inside:
        return Card(card.line, (), "card_inside")
    if card.short:
        return Card(card.line, (), "card_long")
    read = [content.content(bytes(line)) for line in card.lines if line.strip()]
    labels = {one.group: one.value for one in read if one.name == "X-ABLABEL" and one.group}
    return Card(card.line, tuple(_said(one, labels) for one in read if _is_said(one)))


def _is_said(one: Content) -> bool:
    return one.name not in PICTURES and not (one.name == "X-ABLABEL" and one.group)


def _said(one: Content, labels: dict[str, str]) -> Property:
    types = (
        each.strip().lower()
        for key, said in one.parameters
        if key in {"", "TYPE", "X-SERVICE-TYPE"}
        for each in said.split(",")
    )
    label = re.sub(r"^_\$!<|>!\$_$", "", labels.get(one.group, ""))
    return Property(one.name, one.value, tuple(types), label)
