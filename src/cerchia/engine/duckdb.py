"""The findings' engine: DuckDB, locked to one folder, with nothing between us and its SQL."""

from __future__ import annotations

import csv
import json
import os
import re
from contextlib import contextmanager
from dataclasses import astuple, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import duckdb

from cerchia.engine import scratch
from cerchia.engine.kept import Kept, Made
from cerchia.engine.owned import Owned
from cerchia.model.errors import CerchiaError, DiskFullError, UnreadableError
from cerchia.model.read_tables import Table
from cerchia.model.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

LEAST_MEMORY, MOST_MEMORY = 1000, 3000
"""MiB; DuckDB spills beyond it, into the circle's own folder."""
UNPACKED = frozenset({
    "read_text", "resolve_person", "resolve_thread", "judge_outcome", "judge_fit", "judge_said",
    "judge_person", "act_proposal",
})  # fmt: skip
"""Tables with texts that pages ask a line of: finding out how to pack them takes longer than writing
them, and a line of a packed one costs the unpacking of thousands."""
NULL = "\ufdd0"  # a code point that is no character: no text can say it by chance
LINE = 2_000_000  # bytes of a line that DuckDB takes without being told


class EngineError(Exception):
    """A step of ours is wrong: SQL that fails, or a table that is not what the house agreed on.

    damaged: no step of ours, but the file it reads.
    """

    def __init__(self, said: str, *, damaged: bool = False) -> None:
        """Take what the engine says."""
        super().__init__(said)
        self.damaged = damaged


class Engine:
    """One DuckDB database that can read and write inside `folder` and nowhere else.

    `folder` is the circle's folder; files outside it, addresses, extensions and other databases
    are refused by DuckDB itself, and the refusal cannot be switched off.
    """

    def __init__(
        self, connection: duckdb.DuckDBPyConnection, folder: Path, own: Owned | None = None
    ) -> None:
        self._connection = connection
        self.folder = folder
        self._own = own
        self._over: list[str] | None = None
        self._kept, self._beneath = Kept(), Kept()
        self._later: dict[str, Callable[[], None]] = {}

    @classmethod
    def open(
        cls, folder: Path, file: Path | None = None, *, read_only: bool = False, threads: int = 0
    ) -> Self:
        """Open a database file inside `folder`, or one in memory, and lock it; threads: 0 for all cores.

        Raises UnreadableError when the file is no database or cannot be opened, DiskFullError.
        """
        own = scratch.take_if_writable(folder)
        config: dict[str, str | bool | int | float | list[str]] = {
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "preserve_insertion_order": True,
            "threads": os.environ.get("CERCHIA_THREADS") or str(threads or _cores()),
            "memory_limit": os.environ.get("CERCHIA_MEMORY") or _memory(folder),
            "temp_directory": str(own.path / "spill")
            if own
            else "",  # without a folder: no spilling
            "python_enable_replacements": False,  # no variable of ours is a table by its name
            "allow_persistent_secrets": False,
            "secret_directory": str(folder / scratch.FOLDER / "none"),
            "extension_directory": str(folder / scratch.FOLDER / "none"),
            "storage_compatibility_version": "latest",  # findings are made anew, never handed on
        }
        try:
            name = str(file) if file else ":memory:"
            connection = duckdb.connect(name, read_only=read_only, config=config)
        except duckdb.Error as error:
            if own:
                own.release()
            said = str(error).splitlines()[0]
            raise _full(error) or UnreadableError(path=str(file), why=said) from error
        connection.execute(f"set allowed_directories = [{_quoted(folder)}]")
        connection.execute("set enable_external_access = false")
        connection.execute("set lock_configuration = true")
        return cls(connection, folder, own)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the database."""
        self._connection.close()
        if self._own:
            self._own.release()
            self._own = None

    def cursor(self) -> Engine:
        """Return the same database for another thread."""
        return Engine(self._connection.cursor(), self.folder)

    def run(self, sql: str, *params: object) -> int:
        """Run one statement; return the number of rows it wrote where DuckDB says so, else 0."""
        found = self.value(sql, *params)
        return found if isinstance(found, int) else 0

    def rows(self, sql: str, *params: object) -> list[tuple[Any, ...]]:
        """Return all rows of a query."""
        with _named_errors(sql):
            return self._execute(sql, params).fetchall()

    def named(self, sql: str, *params: object) -> list[dict[str, Any]]:
        """Return all rows of a query with their column names; for the door of an answer only."""
        with _named_errors(sql):
            done = self._execute(sql, params)
            names = [column[0] for column in done.description or ()]
            return [dict(zip(names, row, strict=True)) for row in done.fetchall()]

    def batches(self, sql: str, size: int) -> Iterator[list[tuple[Any, ...]]]:
        """Yield the rows of a query, so many at a time; ask nothing else meanwhile."""
        with _named_errors(sql):
            done = self._connection.execute(sql)
            while batch := done.fetchmany(size):
                yield batch

    def value(self, sql: str, *params: object) -> Any:
        """Return the single value of a query, None when there is no row."""
        with _named_errors(sql):
            found = self._execute(sql, params).fetchone()
        return found[0] if found else None

    def make(self, name: str, sql: str, *params: object) -> None:
        """Make a table from a query, in the types the house agreed on for that name.

        Raises EngineError when the query lacks a column that model/tables.py lists, or gives
        something that cannot be made of its type; columns beyond those are left out.
        """
        table = TABLES.get(name)
        if table is None:
            self.run(f"create or replace temp table {name} as {sql}", *params)
            return
        self._write(name, table.columns, f"select {_agreed(table)} from ({sql})", *params)

    def add(self, name: str, sql: str) -> int:
        """Add the rows of a query to a table that is made, in the types agreed on; return how many."""
        self._kind(name)
        return self.run(f"insert into {name} select {_agreed(TABLES[name])} from ({sql})")

    def _write(self, name: str, columns: Mapping[str, str], sql: str, *params: object) -> int:
        """Make a table from a query that gives its columns; return the number of rows."""
        made = f"create or replace {self._kind(name)}table {name}"
        if name not in UNPACKED:
            return self.run(f"{made} as {sql}", *params)
        kinds = ", ".join(
            f'"{column}" {kind} using compression uncompressed' for column, kind in columns.items()
        )
        self.run(f"{made} ({kinds})")
        return self.run(f"insert into {name} {sql}", *params)

    def index(self, name: str, column: str) -> None:
        """Make rows of a table found by number rather than by looking through all; each number once."""
        self.run(f"create unique index by_{column}_in_{name} on {name} ({column})")

    def view(self, name: str, sql: str) -> None:
        """Make a view instead of a table: worked out when somebody asks, which few ever do.

        What it reads must last as long as the database: segments and other views, no temporary table.
        """
        want = _agreed(TABLES[name])
        self.run(f"create or replace view {name} as select {want} from ({sql})")

    def fill(self, name: str, rows: Iterable[Any], columns: Mapping[str, str] | None = None) -> int:
        """Make a table from records (frozen dataclasses or tuples); return how many.

        Columns come from model/tables.py, or from `columns` for a table of a room's own. The rows
        go through a scratch file inside the folder: ten times faster than parameters.
        """
        kinds = columns or TABLES[name].columns
        listed = {column for column, kind in kinds.items() if kind.endswith("[]")}
        texts = {column: "varchar" if column in listed else kind for column, kind in kinds.items()}
        with scratch.taken(self.folder) as own:
            path = own / "rows.csv"
            with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
                writer = csv.writer(stream, lineterminator="\n", quoting=csv.QUOTE_ALL)
                longest = max((writer.writerow(cells) for cells in _cells(rows)), default=0)
            chosen = ", ".join(
                f"""from_json("{column}", '["{kind[:-2]}"]') as "{column}\""""
                if column in listed
                else f'"{column}"'
                for column, kind in kinds.items()
            )
            source = read_csv(path, texts, longest=longest)
            return self._write(name, kinds, f"select {chosen} from {source}")

    def once(self, what: Hashable, make: Callable[[], Made], *, beneath: bool = False) -> Made:
        """Return what `make` gives, made at the first asking and remembered while nothing changes.

        For what the questions to an open engine share: a value, or a table of a room's own that
        `make` makes. Forgotten when a table of the house is made anew or laid over, and when `over`
        ends; beneath: hangs on no table that is ever laid over, and outlives that.
        """
        return (self._beneath if beneath else self._kept).get(what, make)

    @contextmanager
    def over(self) -> Iterator[None]:
        """Within, tables that are made hide those of the findings and are gone afterwards.

        The findings stay as they are, opened read-only or not; `own` is their table.
        """
        self._over = []
        self._kept.clear()
        try:
            yield
        finally:
            made, self._over = self._over, None
            self._kept.clear()
            self._later.clear()
            for name in dict.fromkeys(made):
                self.run(f"drop table if exists temp.main.{name}")

    def later(self, name: str, make: Callable[[], None]) -> None:
        """Within `over`, let a table be made when a query first names it, which many never do."""
        self._later[name] = make

    def own(self, name: str) -> str:
        """Return what names a table of the findings, also while another hides it."""
        return f'"{self.value("select current_database()")}".main.{name}'

    def _kind(self, name: str) -> str:
        """Return what kind of table is made under a name: one of the findings, or one in passing."""
        if name not in TABLES:
            return "temp "
        self._kept.clear()
        if self._over is None:
            self._beneath.clear()
            return ""
        self._over.append(name)
        return "temp "

    def has(self, name: str) -> bool:
        """Say whether there is a table or view of this name."""
        sql = "select count(*) from information_schema.tables where table_name = $1"
        return bool(self.value(sql, name))

    def _execute(self, sql: str, params: Sequence[object]) -> duckdb.DuckDBPyConnection:
        for name in [name for name in self._later if name in sql]:
            self._later.pop(name)()
        return self._connection.execute(_bound(sql, params) if params else sql)


def _agreed(table: Table) -> str:
    """Return the SQL that gives each column the type the house agreed on."""
    return ", ".join(f'"{column}"::{kind} as "{column}"' for column, kind in table.columns.items())


@contextmanager
def _named_errors(sql: str) -> Iterator[None]:
    """Raise what DuckDB refuses as EngineError, and DiskFullError where there is no room.

    UnicodeDecodeError: its client cannot say what it cuts out of a text in the middle of a letter.
    """
    try:
        yield
    except (duckdb.Error, UnicodeDecodeError) as error:
        damaged = isinstance(error, _DAMAGE)
        raise _full(error) or EngineError(f"{error}\n{sql[:400]}", damaged=damaged) from error


_DAMAGE = (
    duckdb.IOException, duckdb.SerializationException, duckdb.InternalException, duckdb.FatalException,
)  # fmt: skip
_NO_ROOM = (
    "No space left on device",
    "Disk quota exceeded",
    "File too large",
    "max_temp_directory_size",
)


def _full(error: Exception) -> CerchiaError | None:
    """Return the named error for a disk without room; None for anything else."""
    disk = isinstance(error, (*_DAMAGE, duckdb.OutOfMemoryException, duckdb.TransactionException))
    return DiskFullError() if disk and any(said in str(error) for said in _NO_ROOM) else None


def read_csv(path: Path, columns: Mapping[str, str], *, longest: int | None = None) -> str:
    """Return the call that reads a file without a header, with nothing left to be guessed.

    longest: of a file we wrote (every cell quoted, lines ending in a newline), the characters of
    its longest record. None: somebody else's file, where DuckDB looks for the line end itself and
    takes a lone carriage return inside a cell for one.
    """
    kinds = ", ".join(f"{_quoted(name)}: {_quoted(kind)}" for name, kind in columns.items())
    more = ""
    if longest is not None:
        more = ", new_line = '\\n'"
        if longest * 4 > LINE:  # DuckDB takes 16 lines of buffer unless told
            more += f", max_line_size = {longest * 4}, buffer_size = {longest * 8}"
    return (
        f"read_csv({_quoted(path)}, columns = {{{kinds}}}, auto_detect = false, header = false,"
        f" delim = ',', quote = '\"', escape = '\"', nullstr = '{NULL}', strict_mode = true{more})"
    )


_AS_THEY_ARE = frozenset({int, float, bool})


def _cells(rows: Iterable[Any]) -> Iterator[list[Any]]:
    """Yield each record as cells to write; most are texts and numbers, and there are many."""
    for row in rows:
        values = astuple(row) if is_dataclass(row) and not isinstance(row, type) else row
        yield [
            value if type(value) in _AS_THEY_ARE or (type(value) is str and "\0" not in value)
            else _cell(value)
            for value in values
        ]  # fmt: skip


_ESCAPED = re.compile(r'["\\\x00-\x1f\ud800-\udfff]')
"""What JSON writes otherwise than it stands there."""


def _cell(value: Any) -> Any:
    if value is None:
        return NULL
    if isinstance(value, list | tuple):
        if not value:
            return "[]"
        if all(type(each) is str for each in value) and not _ESCAPED.search("".join(value)):
            return '["' + '","'.join(value) + '"]'
        return json.dumps([_text(each) for each in value], ensure_ascii=False)
    return _text(value)


def _text(value: Any) -> Any:
    return value.replace("\0", "") if isinstance(value, str) else value


def _bound(sql: str, params: Sequence[object]) -> str:
    """Put values in the places $1, $2 … as literals, quoted as DuckDB quotes.

    Bound as Python objects each of them would make DuckDB look for pandas, and import it where it
    is installed: 0.2 s for every command.
    """
    return re.sub(r"\$(\d+)", lambda place: _literal(params[int(place[1]) - 1]), sql)


def _literal(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool | int | float):
        return str(value).lower()
    return _quoted(value.isoformat(" ") if isinstance(value, datetime) else value)


def _quoted(value: object) -> str:
    plain = str(value).replace("\0", "").encode(errors="replace").decode()
    return "'" + plain.replace("'", "''") + "'"


def _memory(folder: Path) -> str:
    """Return the memory DuckDB may take: five times the packed facts, which holds a sort of them."""
    packed = sum(file.stat().st_size for file in (folder / "facts").glob("*/*.parquet")) >> 20
    return f"{min(LEAST_MEMORY + 5 * packed, MOST_MEMORY)}MB"


def _cores() -> int:
    return os.cpu_count() or 1
