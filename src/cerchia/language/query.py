"""Query: what people type to search, taken apart; anything at all can be typed.

Words: all of them, in any order. "Between quotes": in this order. -without: not there. The last
word may go on, as long as no blank follows it: who types has not finished; so may any word that
ends in *.
"""

from __future__ import annotations

import re

from cerchia.model.search import Piece, Query

LONGEST = 1_000
"""Letters that count of what was typed."""
MOST = 24
"""Words and phrases that count."""
_PIECE = re.compile(
    r"""(?P<without>-?)(?:["“”„«](?P<phrase>[^"“”„«»]*)(?P<closed>["“”»]?)|(?P<word>[^\s"“”„«»]+))"""
)
_HARMFUL = re.compile("[\0\ud800-\udfff\ufdd0-\ufdef]")
"""What no text says by chance: the end of a string, halves of a letter, letters that are none."""


def parse(text: str) -> Query:
    """Return what is looked for; no pieces where nothing was typed that could be."""
    kept = harmless(text)[:LONGEST].lstrip()
    found = [one for one in _PIECE.finditer(kept) if (one["phrase"] or one["word"] or "").strip()]
    pieces = tuple(_piece(one, last=one.end() == len(kept)) for one in found[:MOST])
    return Query(pieces, cut=len(text) > LONGEST or len(found) > MOST)


def _piece(found: re.Match[str], *, last: bool) -> Piece:
    without = bool(found["without"])
    if found["word"] is None:
        return Piece(found["phrase"].strip(), last and not found["closed"] and not without, without)
    word = found["word"]
    return Piece(word.rstrip("*") or word, word.endswith("*") or (last and not without), without)


def harmless(text: str) -> str:
    """Return a text, as long as it was, without what could end it or stand for a mark of ours."""
    return _HARMFUL.sub(" ", text)
