"""What the owner of the fictional circle has beside LinkedIn: mail, calendar, address book, chats."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from cerchia.demo import cards, mailbox, source
from cerchia.demo.circle import EXPORTED

FOLDER = "elsewhere"
CHATS = {
    "Chat WhatsApp con Aurelio Molle.txt": "chat_aurelio.txt",
    "Chat WhatsApp con Simo Borse.txt": "chat_simonetta.txt",
    "Chat WhatsApp con Ari Biblioteca.txt": "chat_arianna.txt",
    "Chat WhatsApp con Ex Officine Piave.txt": "chat_group.txt",
}
"""How the telephone calls each chat, and where its lines are written."""
_FOLD = 75
"""Octets of a line of a calendar."""


def write(folder: Path) -> None:
    """Write the exports into `folder`, which is made where it is missing; files of the same names go.

    Each has the day of the export, which is what a reader takes for its date. Raises OSError.
    """
    stamp = int(EXPORTED.timestamp())
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents().items():
        file = folder / name
        file.write_bytes(content)
        os.utime(file, (stamp, stamp))


def contents() -> dict[str, bytes]:
    """Return each export: the name of its file and its bytes, sorted by name."""
    chats = {name: source.text(f"{FOLDER}/{file}").encode() for name, file in CHATS.items()}
    made = {
        "agenda.ics": _calendar(source.text(f"{FOLDER}/agenda.ics")),
        "posta.mbox": mailbox.mbox(),
        "rubrica.vcf": cards.vcards(),
    }
    return dict(sorted((chats | made).items()))


def _calendar(text: str) -> bytes:
    """Return a calendar as it is exported: lines folded, and ended as the standard says."""
    return b"".join(line + b"\r\n" for written in text.splitlines() for line in _folded(written))


def _folded(written: str) -> Iterator[bytes]:
    """Yield a line in pieces that are short enough, none of which breaks a letter."""
    piece = b""
    for letter in written:
        encoded = letter.encode()
        if len(piece) + len(encoded) > _FOLD:
            yield piece
            piece = b" "
        piece += encoded
    yield piece
