"""Where the journal lies: a file in the circle's folder, or a PostgreSQL; opened and up to date."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from cerchia.model.errors import (
    CerchiaError,
    CircleBusyError,
    CircleDamagedError,
    CircleNewerError,
    DiskFullError,
    DriverMissingError,
    FolderUnwritableError,
    UnreadableError,
    of_disk,
)

FILE = "decisions.db"
REVISIONS = ("0001", "0002")
"""Every revision there ever was, the oldest first; a test holds it against migrations/versions."""
HEAD = REVISIONS[-1]
PATIENCE = 20.0
"""Seconds to wait for another process that is writing."""
LOCK = 0x63657263
"""The advisory lock that those who write to a journal in PostgreSQL hold, one at a time."""
FULL = ("SQLITE_FULL", "SQLITE_IOERR_SHMSIZE", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_FSYNC")
UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM")
BROKEN = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_VERSION = text("select version_num from alembic_version")


def open_engine(folder_or_url: Path | str) -> Engine:
    """Open the journal in a folder, or at a URL; it is made or migrated where needed.

    Raises CircleNewerError, CircleBusyError, CircleDamagedError, FolderUnwritableError,
    DiskFullError, UnreadableError, DriverMissingError.
    """
    if isinstance(folder_or_url, str) and "://" in folder_or_url:
        engine = _at_url(folder_or_url)
    else:
        engine = _in_folder(Path(folder_or_url).expanduser().absolute())
    try:
        with named(engine):
            _bring_up(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def identity(folder_or_url: Path | str) -> tuple[int, int] | None:
    """Return which file the journal in a folder is; None for a URL, or where there is none."""
    if isinstance(folder_or_url, str) and "://" in folder_or_url:
        return None
    try:
        found = (Path(folder_or_url).expanduser() / FILE).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def listening(folder_or_url: Path | str) -> sqlite3.Connection:
    """Return a connection to the journal in a folder that only hears of changes, from any thread."""
    file = Path(folder_or_url).expanduser() / FILE
    return sqlite3.connect(
        f"file:{quote(str(file))}?mode=ro", uri=True, check_same_thread=False, timeout=PATIENCE
    )


def may_stay_open(folder_or_url: Path | str) -> bool:
    """Say whether a journal opened here stays as good as one opened later."""
    remote = isinstance(folder_or_url, str) and "://" in folder_or_url
    return remote or os.access(Path(folder_or_url).expanduser(), os.W_OK)


def up_to_date(engine: Engine) -> bool:
    """Say whether an open journal is still at the revision we know: a newer cerchia may use it too."""
    with named(engine), engine.connect() as connection:
        return bool(connection.scalar(_VERSION) == HEAD)


def _at_url(written: str) -> Engine:
    try:
        url = make_url(written)
        if url.get_backend_name() not in {"postgres", "postgresql"}:
            raise UnreadableError(path=url.render_as_string(), why=url.get_backend_name())
        return create_engine(url.set(drivername="postgresql+psycopg"))
    except ModuleNotFoundError as error:
        raise DriverMissingError(extra="team", package=error.name or "") from error
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise UnreadableError(path=FILE, why=type(error).__name__) from error


def _in_folder(folder: Path) -> Engine:
    file = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not file.exists():
            with _alone(folder):
                _create(file)
    except OSError as error:
        known = of_disk(error, str(folder))
        raise known or FolderUnwritableError(
            circle=str(folder), why=error.strerror or ""
        ) from error
    return _sqlite(file, only_read=not os.access(folder, os.W_OK))


def _sqlite(file: Path, *, only_read: bool = False) -> Engine:
    query = {}
    if only_read:
        # a log needs a file beside it even for readers: where none can be made, SQLite is told that
        # nobody writes; a log that is there already is read with what lies beside it
        log = file.with_name(f"{file.name}-wal")
        quiet = not log.exists() or not log.stat().st_size
        query = {"uri": "true", "mode": "ro", **({"immutable": "1"} if quiet else {})}
    name = f"file:{quote(str(file))}" if only_read else str(file)
    url = URL.create("sqlite", database=name, query=query)
    engine = create_engine(url, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", _connected)
    event.listen(engine, "begin", _begin)
    return engine


def _connected(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # BEGIN is ours to say: Python's leaves `create` outside
    for pragma in ("foreign_keys = on", "secure_delete = on", "synchronous = full"):
        connection.execute(f"pragma {pragma}").close()


def _begin(connection: Connection) -> None:
    # who means to write says so at once: two who read first and write later block each other
    options = connection.get_execution_options()
    connection.exec_driver_sql("begin immediate" if options.get("writing") else "begin")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a transaction that no other writer shares; committed at the end, or nothing of it."""
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        yield connection


def _create(file: Path) -> None:
    """Make a new journal aside and rename it: nobody ever meets a half-made one."""
    if file.exists():  # somebody else made it while we waited
        return
    aside = file.with_name(f".{FILE}.new")
    _remove(aside)
    os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    engine = _sqlite(aside)
    try:
        with named(engine):
            with closing(sqlite3.connect(aside)) as plain:
                plain.execute("pragma journal_mode = wal").close()
            _upgrade(engine)
        engine.dispose()  # what the log holds goes into the file
        aside.rename(file)
    finally:
        engine.dispose()
        _remove(aside)
    _sync(file.parent)


def _remove(aside: Path) -> None:
    for left in aside.parent.glob(f"{aside.name}*"):
        left.unlink()


def _sync(folder: Path) -> None:
    """Wait until a power cut would not undo a renaming."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _bring_up(engine: Engine) -> None:
    """Migrate a journal of an older cerchia; cheap when there is nothing to do."""
    with engine.connect() as connection:
        found = _revision(connection)
        if found == HEAD:
            return
        if found is None and engine.dialect.name == "sqlite":  # a new one is never seen half-made
            raise CircleDamagedError(path=str(_file(engine)), why="decisions")
    if engine.dialect.name == "sqlite":
        with _alone(_file(engine).parent):
            _upgrade(engine)
    else:
        _upgrade(engine)


def _upgrade(engine: Engine) -> None:
    from cerchia.decisions.migrations.upgrade import upgrade  # noqa: PLC0415 - 0.2 s, hardly ever

    with writing(engine) as connection:
        found = _revision(connection)
        if found == HEAD:  # somebody else did it while we waited
            return
        if found and engine.dialect.name == "sqlite":
            _copy(_file(engine))
        upgrade(connection)


def _revision(connection: Connection) -> str | None:
    """Return the revision a journal is at, None for an empty one.

    Raises CircleNewerError for a revision that this cerchia does not know.
    """
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(_VERSION)
    if found is not None and found not in REVISIONS:
        raise CircleNewerError(circle=place(connection.engine))
    return found


def _copy(file: Path) -> None:
    """Copy a journal as it was before a migration, with what its log still holds."""
    copy = file.with_name(f"{file.name}.before-{HEAD}")
    aside = file.with_name(f".{copy.name}")
    aside.unlink(missing_ok=True)
    os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(file)) as old, closing(sqlite3.connect(aside)) as new:
        old.backup(new)
    aside.rename(copy)


def compact(folder: Path) -> list[Path]:
    """Leave no trace of what was taken out: not in free pages, not in the log, not in old copies.

    Return the copies that were removed. Raises CircleBusyError while another process reads on.
    """
    file = folder / FILE
    copies = sorted(folder.glob(f"{FILE}.before-*"))
    for left in (*copies, *folder.glob(f".{FILE}.*")):
        left.unlink(missing_ok=True)
    with (
        _plainly(folder),
        closing(sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)) as plain,
    ):
        plain.execute("pragma secure_delete = on").close()
        plain.execute("vacuum").close()
        busy, *_ = plain.execute("pragma wal_checkpoint(truncate)").fetchone()
    if busy:
        raise CircleBusyError(circle=str(folder))
    return copies


def copy_of(folder: Path, copy: Path) -> None:
    """Copy a journal as it stands, with what its log still holds, while others may use it."""
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with (
        _plainly(folder),
        closing(sqlite3.connect(folder / FILE)) as old,
        closing(sqlite3.connect(copy)) as new,
    ):
        old.backup(new)


@contextmanager
def _plainly(folder: Path) -> Iterator[None]:
    """Name what goes wrong where SQLite is used without SQLAlchemy."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = str(getattr(error, "sqlite_errorname", ""))
        if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise CircleBusyError(circle=str(folder)) from error
        if code.startswith(UNWRITABLE):
            raise FolderUnwritableError(circle=str(folder), why=str(error)) from error
        raise UnreadableError(path=str(folder / FILE), why=str(error)) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder itself, so that one process alone makes or migrates a journal in it."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        until = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() > until:
                    raise CircleBusyError(circle=str(folder)) from error
                time.sleep(0.02)
            else:
                break
        yield
    finally:
        os.close(handle)


def _file(engine: Engine) -> Path:
    name = engine.url.database or FILE
    return Path(unquote(name.removeprefix("file:")) if engine.url.query else name)


def place(engine: Engine) -> str:
    """Return the circle's folder, or the URL without its password."""
    if engine.dialect.name == "sqlite":
        return str(_file(engine).parent)
    return engine.url.render_as_string(hide_password=True)


@contextmanager
def named(engine: Engine) -> Iterator[None]:
    """Turn what the disk, the server or another process does to us into our named errors."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        known = _refusal(engine, error.orig if isinstance(error, DBAPIError) else error)
        if known is None:
            raise
        raise known from error


def _refusal(engine: Engine, error: Any) -> CerchiaError | None:
    """Return the named error for a driver's error; None for what is our own fault."""
    why = (str(error).splitlines() or [""])[0]
    if engine.dialect.name != "sqlite":
        gone = type(error).__name__ in {"OperationalError", "ConnectionTimeout"}
        return UnreadableError(path=place(engine), why=why) if gone else None
    code = str(getattr(error, "sqlite_errorname", ""))
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return CircleBusyError(circle=place(engine))
    if code.startswith(FULL):
        return DiskFullError()
    if code.startswith(UNWRITABLE):
        return FolderUnwritableError(circle=place(engine), why=why)
    if code.startswith(BROKEN):
        return CircleDamagedError(path=str(_file(engine)), why="decisions")
    return None
