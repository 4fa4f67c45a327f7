"""The file a backup is: a plain tar of three members, the last of them encrypted as it is written.

`cerchia.json` says what it is and nothing about anybody; `key.age` holds a key, locked with the
passphrase; `circle.tar.age` holds the circle, locked with that key. All three are of the age
format, so that the circle can be had with `tar` and `age` alone. Nothing in the file is free to be
anything else than it is: a byte changed anywhere is found out.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import IO

import pyrage

from cerchia.model.errors import (
    BackupDamagedError,
    BackupNewerError,
    NotABackupError,
    PassphraseWrongError,
)

FORMAT = 1
LABEL, KEY, CIRCLE = "cerchia.json", "key.age", "circle.tar.age"
BLOCK = 512
END = bytes(2 * BLOCK)
MOST = 1 << 20
"""Bytes that the first two members never reach."""
_PROGRAM = "cerchia backup"
_DAMAGE = (ValueError, KeyError, TypeError, tarfile.TarError)


@dataclass(frozen=True, slots=True)
class Label:
    """What a backup says about itself. key: SHA-256 of `key.age`, to tell damage from a wrong word."""

    what: str
    format: int
    version: str
    made: str
    key: str


@dataclass(frozen=True, slots=True)
class Secret:
    """The key of one backup, and the same locked with a passphrase."""

    identity: pyrage.x25519.Identity
    locked: bytes


def secret(passphrase: str) -> Secret:
    """Make a key. Slow on purpose, a second and a lot of memory: so is every guess."""
    identity = pyrage.x25519.Identity.generate()
    return Secret(identity, pyrage.passphrase.encrypt(str(identity).encode(), passphrase))


Encrypt = Callable[[IO[bytes]], None]


def lock(
    stream: IO[bytes], key: Secret, said: tuple[str, str], fill: Callable[[Encrypt, Label], None]
) -> None:
    """Write a whole backup; said: version and day; fill: gives the circle's tar to be encrypted."""
    label = Label(_PROGRAM, FORMAT, *said, hashlib.sha256(key.locked).hexdigest())
    for name, content in ((LABEL, written(label)), (KEY, key.locked)):
        stream.write(_header(name, len(content)) + content + _padding(len(content)))
    place = stream.tell()
    stream.write(bytes(BLOCK))
    fill(lambda source: pyrage.encrypt_io(source, stream, [key.identity.to_public()]), label)
    size = stream.tell() - place - BLOCK
    stream.write(_padding(size) + END)
    stream.seek(place)
    stream.write(_header(CIRCLE, size))


def written(label: Label) -> bytes:
    """Return a label's bytes."""
    return json.dumps(asdict(label)).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Locked:
    """A backup whose frame is sound: what it says, its locked key, and where the circle lies."""

    path: str
    label: Label
    key: bytes
    start: int
    size: int

    def identity(self, passphrase: str) -> pyrage.x25519.Identity:
        """Unlock the key; PassphraseWrongError."""
        try:
            text = pyrage.passphrase.decrypt(self.key, passphrase).decode()
            return pyrage.x25519.Identity.from_str(text)
        except (pyrage.DecryptError, pyrage.IdentityError, UnicodeDecodeError) as error:
            raise PassphraseWrongError(path=self.path) from error


def frame(stream: IO[bytes], path: str) -> Locked:
    """Check everything that is not encrypted, byte by byte.

    Raises NotABackupError, BackupNewerError, BackupDamagedError.
    """
    label = _label(stream, path)
    _size, key = _member(stream, path, KEY, MOST)
    if hashlib.sha256(key).hexdigest() != label.key:
        raise BackupDamagedError(path=path)
    size, _ = _member(stream, path, CIRCLE, None)
    start = stream.tell()
    stream.seek(size, 1)
    if stream.read() != _padding(size) + END:
        raise BackupDamagedError(path=path)
    return Locked(path, label, key, start, size)


def _label(stream: IO[bytes], path: str) -> Label:
    """Read the first member, which tells a backup from any other file."""
    start = stream.read(BLOCK)
    if start[: len(LABEL) + 1] != LABEL.encode() + b"\0":
        raise NotABackupError(path=path)
    stream.seek(0)
    _, content = _member(stream, path, LABEL, MOST)
    try:
        plain = json.loads(content)
        if plain["what"] == _PROGRAM and plain["format"] > FORMAT:
            raise BackupNewerError(path=path, version=str(plain["version"])[:40])
        label = Label(**plain)
    except _DAMAGE as error:
        raise BackupDamagedError(path=path) from error
    if label.what != _PROGRAM or written(label) != content:
        raise BackupDamagedError(path=path)
    return label


def _member(stream: IO[bytes], path: str, name: str, most: int | None) -> tuple[int, bytes]:
    """Read a member's header, and its content where it is a small one, each as we write it."""
    try:
        block = stream.read(BLOCK)
        size = tarfile.TarInfo.frombuf(block, "utf-8", "strict").size
        if block != _header(name, size) or (most is not None and size > most):
            raise BackupDamagedError(path=path)
    except _DAMAGE as error:
        raise BackupDamagedError(path=path) from error
    if most is None:
        return size, b""
    content = stream.read(size)
    if len(content) < size or stream.read(len(_padding(size))) != _padding(size):
        raise BackupDamagedError(path=path)
    return size, content


def _header(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(tarfile.GNU_FORMAT)


def _padding(size: int) -> bytes:
    return bytes(-size % BLOCK)


class Part:
    """A stretch of a file, as a file that ends where the stretch does."""

    def __init__(self, stream: IO[bytes], start: int, size: int) -> None:
        stream.seek(start)
        self._stream = stream
        self._left = size

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes, none at the end."""
        want = self._left if size < 0 else min(size, self._left)
        found = self._stream.read(want)
        self._left -= len(found)
        return found
