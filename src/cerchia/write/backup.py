"""A circle as one encrypted file, and back: streamed, so that memory stays small however much it is."""

from __future__ import annotations

import errno
import io
import os
import shutil
import tarfile
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO, cast

import pyrage

from cerchia import __version__, home
from cerchia.engine.facts import MANIFEST, Facts
from cerchia.model.errors import (
    BackupDamagedError,
    CircleDamagedError,
    FileExistsAlreadyError,
    FileInsideError,
    FileUnwritableError,
    FolderTakenError,
    FolderUnwritableError,
    PassphraseMissingError,
    PathMissingError,
    UnreadableError,
)
from cerchia.model.reading import Import
from cerchia.write import container
from cerchia.write.new_file import new_file

SETTINGS, DECISIONS, VOCABULARY = "circle.json", "decisions.db", "vocabulary"
UNUSED = (SETTINGS, ".importing")
"""All there is in a circle in which nothing was ever read or said."""
CHUNK = 1 << 20


def backup(facts: Facts, file: Path, passphrase: str) -> int:
    """Write everything precious of a circle to one new file; return its bytes.

    Raises FileExistsAlreadyError, FileInsideError, FileUnwritableError, PassphraseMissingError,
    CircleBusyError while another process imports.
    """
    if not passphrase:
        raise PassphraseMissingError
    allowed(facts, file)
    return write(facts, file, container.secret(passphrase))


def write(facts: Facts, file: Path, key: container.Secret) -> int:
    """Write the backup locked with a key made before; return its bytes."""
    with facts.writing() as scratch, new_file(file) as stream:
        copy = scratch / DECISIONS
        if home.has_decisions(facts.circle):
            from cerchia.decisions.place import copy_of  # noqa: PLC0415 - 0.2 s, only here

            copy_of(facts.circle, copy)

        def fill(encrypt: container.Encrypt, label: container.Label) -> None:
            _piped(lambda sink: _pack(facts, copy, label, sink), encrypt)

        said = __version__, datetime.now(tz=UTC).date().isoformat()
        container.lock(stream, key, said, fill)
        return stream.seek(0, os.SEEK_END)


def allowed(facts: Facts, file: Path) -> None:
    """Refuse a file that is there already or would lie inside the circle, before anybody is asked."""
    if os.path.lexists(file):
        raise FileExistsAlreadyError(path=str(file))
    if file.resolve().is_relative_to(facts.circle.resolve()):
        raise FileInsideError(path=str(file), circle=str(facts.circle))
    if not file.absolute().parent.is_dir():
        raise FileUnwritableError(path=str(file), why="")


def _pack(facts: Facts, decisions: Path, label: container.Label, sink: IO[bytes]) -> None:
    """Write the circle's tar: the label again, where it cannot be changed, then the circle."""
    with tarfile.open(fileobj=sink, mode="w|", format=tarfile.PAX_FORMAT) as packed:
        plain = container.written(label)
        packed.addfile(_info(container.LABEL, len(plain)), io.BytesIO(plain))
        for name, path in _files(facts, decisions):
            with _opened(path) as stream:
                packed.addfile(_info(name, os.fstat(stream.fileno()).st_size), stream)


def _files(facts: Facts, decisions: Path) -> Iterator[tuple[str, Path]]:
    yield SETTINGS, facts.circle / SETTINGS
    if decisions.exists():
        yield DECISIONS, decisions
    for file in sorted((facts.circle / VOCABULARY).glob("*.json")):
        yield f"{VOCABULARY}/{file.name}", file
    for one in facts.imports():
        for name in (*(file.segment for file in one.files if file.segment), MANIFEST):
            yield f"facts/{one.id}/{name}", facts.segment(one.id, name)


def _info(name: str, size: int) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info


def _piped(give: Callable[[IO[bytes]], None], take: Callable[[IO[bytes]], None]) -> None:
    """Run `give` in a thread of its own, writing what `take` reads; raise what went wrong first."""
    reading, writing = os.pipe()
    wrong: list[BaseException] = []

    def run() -> None:
        try:
            with os.fdopen(writing, "wb", CHUNK) as sink:
                give(sink)
        except BaseException as error:  # noqa: BLE001 - handed on below
            wrong.append(error)

    giver = threading.Thread(target=run, daemon=True)
    giver.start()
    try:
        with os.fdopen(reading, "rb", CHUNK) as source:
            take(source)
            while source.read(CHUNK):  # what a taker leaves would hold the giver up
                pass
    except BaseException as error:  # noqa: BLE001 - handed on below
        wrong.append(error)
    giver.join()
    if wrong:
        raise wrong[0]


def restore(
    file: Path, folder: Path, key: Callable[[container.Locked], pyrage.x25519.Identity]
) -> None:
    """Make a circle of a backup, in a folder that is missing or empty: all of it or nothing.

    key: unlocks the backup's key, once the file has proved to be a backup. Raises PathMissingError,
    UnreadableError, FolderTakenError, FolderUnwritableError, NotABackupError, BackupNewerError,
    BackupDamagedError, PassphraseWrongError, and what opening the circle raises.
    """
    if os.path.lexists(folder) and not _vacant(folder):
        raise FolderTakenError(circle=str(folder))
    if not file.is_file():
        raise PathMissingError(path=str(file))
    with _opened(file) as stream:
        locked = container.frame(stream, str(file))
        identity = key(locked)
        with _aside(folder) as aside:
            unlock(stream, locked, identity, aside)
            _check(aside, locked)
            _clear(folder)
            aside.rename(folder)


def _vacant(folder: Path) -> bool:
    """Say whether a folder holds nothing, or a circle that was opened once and never used."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return all(one.is_dir() or one.name in UNUSED for one in folder.rglob("*"))


def _clear(folder: Path) -> None:
    """Remove a vacant folder; fails where something came into it meanwhile."""
    if not folder.exists():
        return
    for one in sorted(folder.rglob("*"), reverse=True):
        if one.is_dir():
            one.rmdir()
        elif one.name in UNUSED:
            one.unlink()
    folder.rmdir()


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    try:
        stream = file.open("rb")
    except OSError as error:
        raise UnreadableError(path=str(file), why=error.strerror or "") from error
    with stream:
        yield stream


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.restoring-", dir=folder.parent))
    except OSError as error:
        raise FolderUnwritableError(circle=str(folder), why=error.strerror or "") from error
    try:
        yield aside
    except OSError as error:
        if error.errno == errno.ENOSPC:  # a sentence of its own
            raise
        raise FolderUnwritableError(circle=str(folder), why=error.strerror or "") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def unlock(
    stream: IO[bytes], locked: container.Locked, identity: pyrage.x25519.Identity, folder: Path
) -> None:
    """Unpack the circle into a folder; BackupDamagedError for anything that is not as written."""
    part = container.Part(stream, locked.start, locked.size)
    try:
        _piped(
            lambda sink: pyrage.decrypt_io(cast("IO[bytes]", part), sink, [identity]),
            lambda source: _unpack(source, locked, folder),
        )
    except (pyrage.DecryptError, tarfile.TarError, EOFError, ValueError) as error:
        raise BackupDamagedError(path=locked.path) from error
    except OSError as error:
        if error.errno is not None:  # the disk's fault; age's own comes without a number
            raise
        raise BackupDamagedError(path=locked.path) from error


def _unpack(source: IO[bytes], locked: container.Locked, folder: Path) -> None:
    """Write each member where a circle keeps it; it is input like any other, and may be hostile."""
    with tarfile.open(fileobj=source, mode="r|") as packed:
        label = packed.next()
        inside = packed.extractfile(label) if label and label.name == container.LABEL else None
        if inside is None or inside.read(container.MOST) != container.written(locked.label):
            raise BackupDamagedError(path=locked.path)
        while (member := packed.next()) is not None:
            target = _place(member, folder)
            stream = packed.extractfile(member)
            if target is None or stream is None:
                raise BackupDamagedError(path=locked.path)
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "wb") as out:
                shutil.copyfileobj(stream, out, CHUNK)


def _place(member: tarfile.TarInfo, folder: Path) -> Path | None:
    """Return where a member goes, None for what no circle holds."""
    tarfile.data_filter(member, str(folder))  # raises for links, devices, ways outside
    parts = PurePosixPath(member.name).parts
    depth = {"facts": 3, VOCABULARY: 2}.get(parts[0] if parts else "")
    known = member.name in {SETTINGS, DECISIONS} or (
        len(parts) == depth and not any(one.startswith(".") for one in parts)
    )
    plain = member.isreg() and not member.issparse() and "/".join(parts) == member.name
    return folder.joinpath(*parts) if known and plain else None


def _check(folder: Path, locked: container.Locked) -> None:
    """Make sure that what was unpacked is a circle this cerchia can open."""
    try:
        sound = (folder / SETTINGS).is_file() and bool(home.settle(folder, None))
        facts = Facts(folder)
        sound = sound and all(_is_whole(facts, one) for one in facts.imports())
    except (CircleDamagedError, ValueError, KeyError, TypeError) as error:
        raise BackupDamagedError(path=locked.path) from error
    if not sound:
        raise BackupDamagedError(path=locked.path)
    if home.has_decisions(folder):
        from cerchia.decisions import store  # noqa: PLC0415

        with store.open_store(folder) as journal:
            journal.history()


def _is_whole(facts: Facts, one: Import) -> bool:
    """Say whether an import lies where its manifest says, and all of it is there."""
    names = [file.segment for file in one.files if file.segment]
    return all(name == Path(name).name for name in (one.id, *names)) and all(
        facts.segment(one.id, name).is_file() for name in (*names, MANIFEST)
    )
