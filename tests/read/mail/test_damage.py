"""Whatever happened to a mailbox on its way here: no crash, and every message accounted for."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cerchia.formats.archive import Archive, Box, Member
from cerchia.model.event import Event
from cerchia.read.mail import files, mailbox, words
from cerchia.read.mail.mailbox import Mailbox
from tests.read.mail.boxes import NOW, accounted, mail, mbox, read
from tests.read.mail.test_quotes import CARD, CITED, LONG

ALL = mbox(
    mail(f"Ciao\n\n{CARD}\n\n{LONG}\n\n{CITED['it gmail']}", X_GM_THRID="17", X_Gmail_Labels="Inviati"),
    mail("=C3=A8", Content_Transfer_Encoding="quoted-printable", References="<a@b> <c@d>"),
    mail("--b\n\nuno\n--b\nContent-Type: text/html\n\n<p>due</p>\n--b--", "multipart/alternative; boundary=b"),
    mail("w6g=", Content_Transfer_Encoding="base64", Subject="=?utf-8?b?w6g=?=", Received="x; Mon, 3 Mar 2025 10:15:00 +0100"),
)  # fmt: skip
CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252")


def taken(data: bytes) -> tuple[list[Event], Mailbox]:
    """Read bytes as an mbox, whatever they are."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x").write_bytes(data)
        archive = Archive(Path(folder))  # of a folder any bytes are let in
        box = mailbox.read(archive, Box("x", (Member("x", len(data)),), "mbox"), now=NOW)
        events = list(box)
        accounted(box, events)
        assert list(box) == events  # again, from the start
        if data.strip() and not events:
            assert box.problems.all()
        for event in events:
            for text in (
                event.id,
                event.thread,
                event.title,
                event.text,
                event.signature,
                *(p.name + p.key for p in event.to),
            ):
                assert "\0" not in text
                text.encode()
        files.boxes(archive)
    return events, box


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.sampled_from(CODECS))
def test_nothing_breaks_it(seed: int, codec: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - an accident, not a secret
    data = ALL.decode().encode(codec, "replace")
    one, two = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    accident = chance.randrange(5)
    if accident == 0:
        data = data[:one]
    elif accident == 1:
        data = data[:one] + data[two:]
    elif accident == 2:
        data = data[:two] + data[one:]
    elif accident == 3:
        data = data[:one] + chance.randbytes(chance.randrange(1, 40)) + data[one:]
    else:
        data = data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b""]))
    taken(data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
@example(b"")
@example(b"\x00" * 40)
def test_random_bytes_are_no_mail_and_no_crash(data: bytes) -> None:
    taken(data)
    taken(ALL + data)
    taken(mbox(mail("x", "multipart/mixed; boundary=b")) + b"--b\n" + data)


def test_the_first_cut_off_messages_stay_whole() -> None:
    whole, _ = taken(ALL)
    assert [one.text for one in whole] == ["Ciao", "è", "uno", "è"]
    cut, _ = taken(ALL[:-40])
    assert cut[:3] == whole[:3]


def test_a_part_longer_than_a_book_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_TEXT", 1_000)
    ((event,), box) = taken(mbox(mail("parola " * 1_000)))
    assert len(event.text) <= 1_000
    assert [one.code for one in box.problems.all()] == ["mail_text_long"]
    assert box.counted.noted == {"cut": 1}


def test_a_line_of_100_mb_and_headers_of_megabytes(tmp_path: Path) -> None:
    start = time.process_time()
    path = tmp_path / "x"
    with path.open("wb") as stream:
        stream.write(mbox(mail())[:-2] + b"a" * 100_000_000)
        stream.write(
            b"\n\n"
            + mbox(mail(Subject="x" * 3_000_000), mail(To="a@b.example, " * 300_000), mail())
        )
    ((events, box),) = read(path).values()
    assert len(events) == 4
    assert events[3].text == "Ciao"
    assert {one.code for one in box.problems.all()} >= {
        "mail_too_large",
        "mail_text_long",
        "mail_nested",
    }
    assert time.process_time() - start < 10
