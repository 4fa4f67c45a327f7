"""Invented mailboxes and what is read from them."""

from __future__ import annotations

import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from cerchia.formats.archive import Archive
from cerchia.read.mail import files, mailbox
from cerchia.show.phrases import BOOK

if TYPE_CHECKING:
    from pathlib import Path

    from cerchia.model.event import Event
    from cerchia.read.mail.mailbox import Mailbox

NOW = datetime(2026, 11, 24)  # noqa: DTZ001 - naive UTC
SEPARATOR = "From 1790@xxx Mon Mar 03 09:15:00 +0000 2025\n"


def mail(body: str = "Ciao", kind: str = "text/plain; charset=utf-8", **headers: str) -> str:
    """Return a message of Anna to Bruno; a header that is "" is left out."""
    said = {
        "From": "Anna Finta <anna@finta.example>", "To": "Bruno Prova <bruno@prova.example>",
        "Date": "Mon, 3 Mar 2025 10:15:00 +0100", "Subject": "Prova", "Message-ID": "<m1@finta.example>",
        "Content-Type": kind,
    }  # fmt: skip
    said |= {name.replace("_", "-"): value for name, value in headers.items()}
    return "".join(f"{name}: {value}\n" for name, value in said.items() if value) + f"\n{body}\n"


def mbox(*messages: str) -> bytes:
    """Return an mbox of messages."""
    return "".join(f"{SEPARATOR}{one}\n" for one in messages).encode()


def folder(path: Path, contents: dict[str, bytes]) -> Path:
    """Write a folder of files."""
    for name, data in contents.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def packed(path: Path, contents: dict[str, bytes]) -> Path:
    """Write a zip of files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stream:
        for name, data in contents.items():
            stream.writestr(name, data)
    return path


def read(path: Path) -> dict[str, tuple[list[Event], Mailbox]]:
    """Return each box of an export with its events, every message accounted for."""
    archive = Archive(path)
    found = {}
    for box in files.boxes(archive):
        one = mailbox.read(archive, box, now=NOW)
        events = list(one)
        accounted(one, events)
        found[box.name] = (events, one)
    archive.close()
    return found


def accounted(box: Mailbox, events: list[Event]) -> None:
    """Hold the sums of a box against its events; every problem has words in both languages."""
    counted = box.counted
    given = counted.events + sum(counted.out.values())
    assert counted.messages == given + sum(counted.skipped.values())
    assert given == len(events)
    assert counted.events == sum(not one.out for one in events)
    for problem in box.problems.all():
        assert {problem.code, f"{problem.code}.remedy"} <= BOOK.keys()
    skipped = {f"skipped.{why}" for why in (*counted.skipped, *counted.out)}
    assert skipped <= BOOK.keys()
    box.summary()


def only(path: Path, *messages: str) -> list[Event]:
    """Return the events of an mbox of these messages."""
    (path / "x.mbox").write_bytes(mbox(*messages))
    return read(path / "x.mbox")["x.mbox"][0]
