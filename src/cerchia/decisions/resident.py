"""Journals that stay open: opening one costs 9 ms, a page asks several times."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from cerchia.decisions import place


class _Kept:
    """One journal kept open for all threads of this process, opened when it is first asked for."""

    def __init__(self, where: Path | str) -> None:
        self.users = 0
        self._where = where
        self._lock = threading.Lock()
        self._engine: Engine | None = None
        self._known: tuple[int, int] | None = None
        self._ear: sqlite3.Connection | None = None
        self._heard: tuple[int, int] | None = None

    def engine(self) -> Engine:
        """Return the open journal; another when its file is no longer the one that was opened."""
        with self._lock:
            if self._engine is not None:
                if self._known == place.identity(self._where) and place.up_to_date(self._engine):
                    return self._engine
                self._engine.dispose()  # what others have in hand is closed when they give it back
                self._engine = None
            self._engine = place.open_engine(self._where)
            self._known = place.identity(self._where)
            return self._engine

    def stamp(self) -> tuple[tuple[int, int], int] | None:
        """Return what changes with every decision, whoever takes it; None where nothing tells.

        SQLite counts the commits of others for each connection (`pragma data_version`): one that
        never writes itself hears of all.
        """
        with self._lock:
            now = place.identity(self._where)
            if now is None:
                return None
            if self._ear is None or self._heard != now:
                self._deaf()
                self._ear, self._heard = place.listening(self._where), now
            return now, int(self._ear.execute("pragma data_version").fetchone()[0])

    def _deaf(self) -> None:
        if self._ear is not None:
            self._ear.close()
            self._ear = None

    def close(self) -> None:
        with self._lock:
            self._deaf()
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None


_KEPT: dict[str, _Kept] = {}
_LOCK = threading.Lock()


@contextmanager
def kept_open(folder_or_url: Path | str) -> Iterator[None]:
    """Let `open_store` of this place lend one open journal in this process, until the end.

    Each question still begins a transaction of its own and sees what others wrote just before.
    """
    key = _key(folder_or_url)
    with _LOCK:
        kept = _KEPT.setdefault(key, _Kept(folder_or_url))
        kept.users += 1
    try:
        yield
    finally:
        with _LOCK:
            kept.users -= 1
            if not kept.users:
                del _KEPT[key]
        if not kept.users:
            kept.close()


def lent(folder_or_url: Path | str) -> Engine | None:
    """Return the journal kept open for this place; None where none is, or it cannot be.

    A folder that only allows reading is opened each time: SQLite takes its file as it found it.
    """
    with _LOCK:
        kept = _KEPT.get(_key(folder_or_url)) if _KEPT else None
    if kept is None or not place.may_stay_open(folder_or_url):
        return None
    return kept.engine()


def stamp(folder_or_url: Path | str) -> tuple[tuple[int, int], int] | None:
    """Return what changes with every decision said here; None where no journal is kept open."""
    with _LOCK:
        kept = _KEPT.get(_key(folder_or_url)) if _KEPT else None
    return kept.stamp() if kept is not None else None


def _key(folder_or_url: Path | str) -> str:
    if isinstance(folder_or_url, str) and "://" in folder_or_url:
        return folder_or_url
    return str(Path(folder_or_url).expanduser().absolute())
