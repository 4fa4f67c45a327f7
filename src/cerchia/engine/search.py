"""The search of a circle: one SQLite file beside the findings, built aside, renamed, only ever read.

Its index holds no text, only which word stands where (FTS5, contentless). A message's number there
is its rank by time, the oldest first, so that the newest are found without sorting; `place` gives
the number of the findings back, in blocks of 1,024. Who and in which conversation lie here too:
a few rows by their number take SQLite a tenth of a millisecond, and the findings three.
"""

from __future__ import annotations

import sqlite3
import weakref
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from queue import SimpleQueue

from cerchia.engine import disk, scratch
from cerchia.engine.duckdb import Engine
from cerchia.engine.search_words import TOKENS, Words
from cerchia.model.errors import DiskFullError
from cerchia.model.search import Order, Query, Somebody

BLOCK = 1_024
"""Messages, or people, whose numbers lie in one row of their own."""
BATCH = 20_480
"""Messages that are written at a time."""
POOL = 4
"""Connections kept open; SQLite lets go of Python while it looks, so threads go side by side."""
HASHED = 64 << 20
"""Bytes of the index held in memory before they are written."""
_MESSAGES = """
    select m.message, x.content from resolve_message m join read_text x using (message)
    order by m.sent, m.message
"""
_PEOPLE = """
    select p.person, p.id, p.name, p.url, p.company, p.position, p.contact
    from resolve_person p left join measure_tie t using (person)
    order by t.rank nulls last, p.contact desc, lower(strip_accents(p.name)), p.id
"""
_HIDDEN = "select person from resolve_person where hidden"
_TALKS = "select thread, id, is_group from resolve_thread"
_SCHEMA = f"""
    create virtual table message using fts5(content, content = '', {TOKENS});
    create virtual table person using fts5(
        name, company, position, content = '', prefix = '1 2 3', {TOKENS}
    );
    create table place (kind text, block integer, numbers blob, primary key (kind, block));
    create table who (
        number integer primary key, id text, name text, url text, company text, position text, contact integer
    );
    create table talk (number integer primary key, id text, is_group integer);
    create table term (term text primary key, messages integer) without rowid;
    create virtual table temp.heard using fts5vocab(main, message, row);
    insert into message (message, rank) values ('hashsize', {HASHED});
"""
_FULL = ("database or disk is full", "disk I/O error")
"""What SQLite says where there is no room, or a quota."""

Tell = Callable[[str], None]
Fold = Callable[[str], str]


class SearchBrokenError(Exception):
    """The file of a search is damaged; it is disposable and can be built anew."""


@dataclass(frozen=True, slots=True)
class SearchFile:
    """Where the search of findings lies; `base`: that of the findings."""

    circle: Path
    base: str

    @property
    def file(self) -> Path:
        """The finished file."""
        return self.circle / f"search-{self.base}.db"

    def there(self) -> bool:
        """Say whether it is built."""
        return self.file.exists()

    def open(self) -> Search:
        """Open it, to read only. Raises FileNotFoundError, SearchBrokenError."""
        if not self.there():
            raise FileNotFoundError(self.file)
        return Search(self.file)

    def discard(self) -> None:
        """Remove a file that turned out to be damaged."""
        with disk.named(self.circle):
            self.file.unlink(missing_ok=True)

    def build(self, engine: Engine, fold: Fold, tell: Tell, same: Callable[[], bool]) -> bool:
        """Build it from findings, aside; remove those of other findings. `fold`: of people's words.

        False, and no file, when the facts are no longer the `same`: somebody who left meanwhile
        must not stay behind in it. Raises DiskFullError, FolderUnwritableError.
        """
        with disk.named(self.circle), scratch.taken(self.circle) as own:
            aside = own / "search.db"
            aside.touch(mode=0o600)
            with _room(), closing(_writing(aside)) as db:
                _write(db, engine, fold, tell)
            disk.sync(aside)
            if not same():
                return False
            aside.rename(self.file)
        if not same():  # somebody left between the two
            self.discard()
            return False
        for other in self.circle.glob("search-*.db*"):
            if other != self.file:
                other.unlink(missing_ok=True)
        return True


class Search:
    """A finished search, open to read; many threads may ask it at once. It closes when it is let go."""

    def __init__(self, file: Path) -> None:
        """Open the connections at once: the file may be gone when the next question comes."""
        self._free: SimpleQueue[sqlite3.Connection] = SimpleQueue()
        self._words = Words()
        opened: list[sqlite3.Connection] = []
        weakref.finalize(self, _close, opened)  # when nobody asks it any more
        with _named():
            try:
                opened.extend(_reading(file) for _ in range(POOL))
            except sqlite3.OperationalError as error:  # a table is missing: half a file
                raise SearchBrokenError(str(error)) from error
        for db in opened:
            self._free.put(db)

    def messages(
        self, query: Query, order: Order, first: int, most: int, many: int
    ) -> tuple[list[int], int, Order]:
        """Return the numbers of the messages found, how many there are in all, and their order.

        Counted up to `many` + 1; ranked only where there are no more than `many`.
        """
        with self._taken() as db:
            match = self._words.match(query, lambda start: _terms(db, start))
            if not match:
                return [], 0, order
            total = -1
            if order == "ranked":
                total = _count(db, match, many)
                order = "newest" if total > many else "ranked"
            by = "rank, rowid desc" if order == "ranked" else "rowid desc"
            sql = f"select rowid from message where message match ? order by {by} limit ? offset ?"
            ranks = [rank for (rank,) in db.execute(sql, (match, most, first))]
            if total < 0:  # a page that is not full has told already
                known = len(ranks) < most and (ranks or not first)
                total = first + len(ranks) if known else _count(db, match, many)
            return _numbers(db, "message", ranks), total, order

    def people(self, words: Sequence[str], most: int) -> tuple[list[Somebody], int]:
        """Return people in whom each word begins one, and how many there are.

        Those whose name alone has them all come first, then the strongest tie. `words`: folded.
        """
        match = " AND ".join(f'"{word}"*' for word in words if word.isalnum())
        if not match:
            return [], 0
        sql = "select rowid from person where person match ? order by rowid limit ?"
        with self._taken() as db:
            named = f"name : ({match})"
            ranks = [rank for (rank,) in db.execute(sql, (named, most))]
            if len(ranks) < most:
                rest = (f"({match}) NOT ({named})", most - len(ranks))
                ranks += [rank for (rank,) in db.execute(sql, rest)]
            total = len(ranks)
            if total == most:
                counted = "select count(*) from person where person match ?"
                (total,) = db.execute(counted, (match,)).fetchone()
            numbers = _numbers(db, "person", ranks)
        found = self.who(numbers)
        return [found[number] for number in numbers], total

    def who(self, numbers: Collection[int]) -> dict[int, Somebody]:
        """Return people by their numbers in the findings."""
        with self._taken() as db:
            rows = db.execute(f"select * from who where number in ({_listed(numbers)})").fetchall()
        return {
            number: Somebody(known, name, url, company, position, bool(contact))
            for number, known, name, url, company, position, contact in rows
        }

    def talks(self, numbers: Collection[int]) -> dict[int, tuple[str, bool]]:
        """Return the ids of conversations by their numbers in the findings, and whether of many."""
        with self._taken() as db:
            rows = db.execute(f"select * from talk where number in ({_listed(numbers)})").fetchall()
        return {number: (known, bool(group)) for number, known, group in rows}

    def marks(self, query: Query, texts: Sequence[str]) -> list[tuple[tuple[int, int], ...]]:
        """Return where in each text the pieces of a query stand, as its own index reads them."""
        return self._words.marks(query, texts)

    @contextmanager
    def _taken(self) -> Iterator[sqlite3.Connection]:
        db = self._free.get()
        try:
            with _named():
                yield db
        finally:
            self._free.put(db)


def _close(opened: Sequence[sqlite3.Connection]) -> None:
    for db in opened:
        db.close()


def _writing(aside: Path) -> sqlite3.Connection:
    db = sqlite3.connect(aside, isolation_level=None)
    # nobody else sees it before it is finished and renamed: no journal, no waiting for the disk
    for setting in ("page_size = 8192", "journal_mode = off", "synchronous = off",
                    "locking_mode = exclusive", "temp_store = memory"):  # fmt: skip
        db.execute(f"pragma {setting}")
    return db


def _reading(file: Path) -> sqlite3.Connection:
    """Open a finished file: nobody writes to it ever again, so no locks are needed."""
    db = sqlite3.connect(
        f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )
    try:
        db.execute("pragma mmap_size = 1073741824")
        db.execute("select count(*) from place").fetchone()
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db


def _write(db: sqlite3.Connection, engine: Engine, fold: Fold, tell: Tell) -> None:
    db.executescript(_SCHEMA)
    db.execute("begin")
    at = 1
    insert = "insert into message (rowid, content) values (?, ?)"
    for batch in engine.batches(_MESSAGES, BATCH):
        tell("search")
        db.executemany(insert, ((at + n, text) for n, (_, text) in enumerate(batch)))
        _place(db, "message", at, (number for number, _ in batch))
        at += len(batch)
    _write_people(db, engine, fold)
    db.executemany("insert into talk values (?, ?, ?)", engine.rows(_TALKS))
    db.execute("commit")
    tell("search")
    for table in ("message", "person"):
        db.execute(f"insert into {table} ({table}) values ('optimize')")
    db.execute("insert into term select term, doc from heard order by term")
    db.execute("drop table heard")


def _write_people(db: sqlite3.Connection, engine: Engine, fold: Fold) -> None:
    """Keep everybody by number, and the words of those that are not hidden, the strongest tie first."""
    people = engine.rows(_PEOPLE)
    db.executemany("insert into who values (?, ?, ?, ?, ?, ?, ?)", people)
    hidden = {number for (number,) in engine.rows(_HIDDEN)}
    seen = [row for row in people if row[0] not in hidden]
    insert = "insert into person (rowid, name, company, position) values (?, ?, ?, ?)"
    db.executemany(
        insert, ((n, *map(fold, (row[2], row[4], row[5]))) for n, row in enumerate(seen, 1))
    )
    _place(db, "person", 1, (row[0] for row in seen))


def _place(db: sqlite3.Connection, kind: str, first: int, numbers: Iterable[int]) -> None:
    """Keep the numbers of what has the ranks from `first` on, one after the other."""
    left = iter(numbers)
    block = (first - 1) // BLOCK
    while part := array("I", islice(left, BLOCK)):
        db.execute("insert into place values (?, ?, ?)", (kind, block, part.tobytes()))
        block += 1


def _numbers(db: sqlite3.Connection, kind: str, ranks: Sequence[int]) -> list[int]:
    """Return the numbers in the findings of what has these ranks."""
    sql = "select substr(numbers, ? + 1, ?) from place where kind = ? and block = ?"
    size = array("I").itemsize
    found = array("I")
    for rank in ranks:
        block, at = divmod(rank - 1, BLOCK)
        (cut,) = db.execute(sql, (at * size, size, kind, block)).fetchone()
        found.frombytes(cut)
    return list(found)


def _listed(numbers: Collection[int]) -> str:
    return ", ".join(str(int(number)) for number in numbers)


def _terms(db: sqlite3.Connection, start: str) -> list[tuple[str, int]]:
    """Return the words of the index that begin so, with how many messages hold each."""
    sql = "select term, messages from term where term >= ? and term < ?"
    found: list[tuple[str, int]] = db.execute(sql, (start, start + "\U0010ffff")).fetchall()
    return found


def _count(db: sqlite3.Connection, match: str, many: int) -> int:
    sql = "select count(*) from (select 1 from message where message match ? limit ?)"
    (total,) = db.execute(sql, (match, many + 1)).fetchone()
    return int(total)


@contextmanager
def _named() -> Iterator[None]:
    """Raise what SQLite says of a damaged file as SearchBrokenError; a fault of ours stays one."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError and "I/O" not in str(error):
            raise
        raise SearchBrokenError(str(error)) from error


@contextmanager
def _room() -> Iterator[None]:
    """Raise DiskFullError where there is no room to write."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if any(said in str(error) for said in _FULL):
            raise DiskFullError from error
        raise
