"""Where a circle lives: its folder, its settings, and what must not be left behind."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cerchia import __version__
from cerchia.model.errors import (
    CircleBusyError,
    CircleDamagedError,
    CircleNewerError,
    FolderUnwritableError,
    ZoneUnknownError,
    of_disk,
)

FORMAT = 1
TEMPORARY = "cerchia-circle-"
SETTINGS = "circle.json"
PATIENCE = 20.0
"""Seconds to wait for another process that makes settings or decisions."""
HALF_MADE = (".circle-", ".decisions.db.")
SYNCED = ("Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "iCloud", "Mobile Documents",
          "Nextcloud", "pCloud", "MEGA", "Syncthing")  # fmt: skip


def default() -> Path:
    """Return the circle's folder: CERCHIA_CIRCLE, else the platform's data directory."""
    if named := os.environ.get("CERCHIA_CIRCLE"):
        return Path(named)
    import platformdirs  # noqa: PLC0415 - most calls name their circle

    return Path(platformdirs.user_data_dir("cerchia", appauthor=False)) / "circle"


def settle(folder: Path, zone: str | None) -> str:
    """Make the folder if it is missing, and return its zone; `zone` is kept at creation.

    Raises ZoneUnknownError, CircleNewerError, CircleDamagedError, FolderUnwritableError,
    DiskFullError.
    """
    if zone is not None:
        _check(zone)
    file = folder / SETTINGS
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        kept = _kept(file)
        if kept and zone in {None, kept}:
            return kept
        chosen = zone or system_zone()
        with _alone(folder, PATIENCE):
            _write(file, json.dumps({"format": FORMAT, "zone": chosen}))
    except OSError as error:
        known = of_disk(error, str(folder))
        raise known or FolderUnwritableError(
            circle=str(folder), why=error.strerror or ""
        ) from error
    return chosen


def _kept(file: Path) -> str:
    """Return the zone a circle was made with, "" for a new one."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        written, zone = int(kept["format"]), str(kept["zone"])
    except FileNotFoundError:
        return ""
    except (ValueError, KeyError, TypeError) as error:
        raise CircleDamagedError(path=str(file), why="settings") from error
    if written > FORMAT:
        raise CircleNewerError(circle=str(file.parent))
    try:
        _check(zone)
    except ZoneUnknownError as error:
        raise CircleDamagedError(path=str(file), why="settings") from error
    return zone


def _write(file: Path, text: str) -> None:
    """Write a file whole or not at all, whatever happens meanwhile."""
    aside = file.with_name(f".{file.stem}-{os.getpid()}.json")
    with aside.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    aside.rename(file)


@contextmanager
def _alone(folder: Path, patience: float) -> Iterator[None]:
    """Hold the folder itself, as who makes its settings or its decisions does.

    Raises CircleBusyError when somebody holds it for longer than `patience` seconds.
    """
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    until = time.monotonic() + patience
    try:
        while not _locked(handle):
            if time.monotonic() > until:
                raise CircleBusyError(circle=str(folder))
            time.sleep(0.02)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def sweep(folder: Path) -> int:
    """Remove half-made settings and decisions that a killed process left; return how many.

    Whoever makes them holds the folder meanwhile, so that nothing of a living one is touched.
    """
    if not (left := _half_made(folder)):
        return 0
    with suppress(CircleBusyError, OSError), _alone(folder, 0.0):
        for file in left:
            file.unlink(missing_ok=True)
    return sum(not file.exists() for file in left)


def _half_made(folder: Path) -> list[Path]:
    names = os.listdir(folder)  # noqa: PTH208 - at every start: names are enough
    return [folder / name for name in names if name.startswith(HALF_MADE)]


def system_zone() -> str:
    """Return the name of the machine's time zone, UTC when it does not say."""
    named = os.environ.get("TZ", "").lstrip(":")
    link = Path("/etc/localtime")
    if not named and link.is_symlink():
        named = str(link.readlink()).rpartition("zoneinfo/")[2]
    try:
        _check(named or "UTC")
    except ZoneUnknownError:
        return "UTC"
    return named or "UTC"


def _check(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ZoneUnknownError(zone=zone) from error


def temporary() -> Path:
    """Return where temporary circles go: as `tempfile` chooses, without writing a file to find out."""
    named = (os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP"))
    places = (Path(name).absolute() for name in (*filter(None, named), "/tmp", "/var/tmp"))  # noqa: S108
    usable = (place for place in places if os.access(place, os.W_OK | os.X_OK))
    return next(usable, Path.cwd())


def has_decisions(folder: Path) -> bool:
    """Say whether the owner has said anything in this circle yet."""
    return (folder / "decisions.db").exists()


def places(folder: Path) -> dict[str, Path]:
    """Return what a circle keeps, by name."""
    found = next(iter(sorted(folder.glob("findings-*.duckdb"))), folder / "findings-….duckdb")
    return {
        "circle": folder,
        "facts": folder / "facts",
        "findings": found,
        "decisions": folder / "decisions.db",
        "settings": folder / SETTINGS,
        "vocabulary": folder / "vocabulary",
    }


def synced(folder: Path) -> str:
    """Return the name of the service that copies this folder elsewhere, "" for none known."""
    parts = " / ".join(folder.absolute().parts)
    return next((name for name in SYNCED if name.lower() in parts.lower()), "")


@cache
def code() -> str:
    """Return what tells this code from any other: findings of other code are made anew."""
    stats = sorted(
        (str(file), file.stat().st_size, file.stat().st_mtime_ns)
        for file in Path(__file__).parent.rglob("*")
        if file.suffix in {".py", ".tsv", ".npz"}
    )
    import hashlib  # noqa: PLC0415 - the circle has it loaded already

    return __version__ + "-" + hashlib.sha256(repr(stats).encode()).hexdigest()[:16]
