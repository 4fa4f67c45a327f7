"""Where a circle lives: its folder, its settings, and what must not be left behind."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cerchia import __version__
from cerchia.model.errors import CircleNewerError, FolderUnwritableError, ZoneUnknownError

FORMAT = 1
TEMPORARY = "cerchia-circle-"
STALE = 6 * 3600
"""Seconds after which a temporary circle without an owner is swept."""
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

    Raises ZoneUnknownError, CircleNewerError, FolderUnwritableError.
    """
    if zone is not None:
        _check(zone)
    file = folder / "circle.json"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if file.exists():
            kept = json.loads(file.read_text("utf-8"))
            if kept["format"] > FORMAT:
                raise CircleNewerError(circle=str(folder))
            if zone in {None, kept["zone"]}:
                return str(kept["zone"])
        chosen = zone or system_zone()
        aside = folder / f".circle-{os.getpid()}.json"
        aside.write_text(json.dumps({"format": FORMAT, "zone": chosen}), "utf-8")
        aside.rename(file)
    except OSError as error:
        raise FolderUnwritableError(circle=str(folder), why=error.strerror or "") from error
    return chosen


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


def sweep_temporary() -> None:
    """Remove temporary circles that a killed program left."""
    for folder in Path(tempfile.gettempdir()).glob(f"{TEMPORARY}*"):
        try:
            if time.time() - folder.stat().st_mtime > STALE:
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue


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
        "settings": folder / "circle.json",
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
