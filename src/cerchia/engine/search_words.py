"""The words of a search: SQLite's own reading of them asked, so that question and index never differ.

What people typed becomes an expression of FTS5 in which every piece is a quoted text that holds at
least one word: nothing typed can be an operator or a fault.
"""

from __future__ import annotations

import re
import sqlite3
import weakref
from collections.abc import Callable, Sequence
from threading import Lock

from cerchia.model.search import Piece, Query

TOKENS = "tokenize = 'unicode61 remove_diacritics 2'"
SHORTEST = 2
"""Letters from which on a word may go on; one letter is that letter."""
BRANCHES = 24
"""Words that the beginning of one is taken for, the most frequent, where it is very many."""
BUSY = 40_000
"""Messages up to which all words of a beginning are merged, as FTS5 does before it gives one."""
_LONGEST = 64
"""Letters of a beginning that are looked up; nobody types more."""
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # code points that are no character: no text says them
_MARK = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)

Terms = Callable[[str], Sequence[tuple[str, int]]]


class Words:
    """A table in memory that reads texts as the index does; one thread at a time."""

    def __init__(self) -> None:
        self._one = Lock()
        self._db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self._db.close)
        self._db.execute(f"create virtual table said using fts5(content, {TOKENS})")
        self._db.execute("create virtual table heard using fts5vocab(said, 'instance')")

    def match(self, query: Query, terms: Terms) -> str:
        """Return the expression that finds a query, "" where there is nothing to find."""
        read = self._read([piece.text for piece in query.pieces])
        both = [(piece, words) for piece, words in zip(query.pieces, read, strict=True) if words]
        wanted = [_opening(piece, words, terms) for piece, words in both if not piece.without]
        unwanted = [_quoted(piece.text) for piece, _ in both if piece.without]
        return _all(wanted, unwanted)

    def marks(self, query: Query, texts: Sequence[str]) -> list[tuple[tuple[int, int], ...]]:
        """Return where each text says what is looked for: (from, to), one after the other."""
        match = self.match(query, lambda _: ())
        found: list[tuple[tuple[int, int], ...]] = [()] * len(texts)
        if not match:
            return found
        sql = "select rowid, highlight(said, 0, ?, ?) from said where said match ?"
        with self._one:
            self._fill(texts)
            try:
                rows = self._db.execute(sql, (_OPEN, _CLOSE, match)).fetchall()
            finally:
                self._db.execute("rollback")
        for row, marked in rows:
            found[row] = _spans(marked)
        return found

    def _read(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the words of each text, as they stand in an index."""
        found: list[list[str]] = [[] for _ in texts]
        with self._one:
            self._fill(texts)
            try:
                rows = self._db.execute("select doc, term from heard order by doc, offset")
                for doc, term in rows:
                    found[doc].append(term)
            finally:
                self._db.execute("rollback")
        return found

    def _fill(self, texts: Sequence[str]) -> None:
        self._db.execute("begin")
        self._db.executemany("insert into said (rowid, content) values (?, ?)", enumerate(texts))


def _opening(piece: Piece, words: Sequence[str], terms: Terms) -> str:
    """Return what finds one piece: a beginning by its most frequent words where it is of very many.

    FTS5 would merge all their messages before it gives the first.
    """
    start = words[-1]
    if not piece.opening or len(start) < SHORTEST or piece.text[-1:] in " *":
        return _quoted(piece.text)
    known = terms(start) if len(words) == 1 and len(start) <= _LONGEST else ()
    if sum(messages for _, messages in known) <= BUSY:
        return f"{_quoted(piece.text)} *"
    often = sorted(known, key=lambda one: -one[1])[:BRANCHES]
    return f"({' OR '.join(_quoted(term) for term, _ in often)})"


def _all(wanted: Sequence[str], unwanted: Sequence[str]) -> str:
    if not wanted:
        return ""
    match = " AND ".join(wanted)
    return f"({match}) NOT ({' OR '.join(unwanted)})" if unwanted else match


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _spans(marked: str) -> tuple[tuple[int, int], ...]:
    """Return where the marks stand, in letters of the text without them."""
    return tuple(
        (found.start() - 2 * before, found.end() - 2 * before - 2)
        for before, found in enumerate(_MARK.finditer(marked))
    )
