"""mbox: where a message begins, in every dialect and however the bytes arrive."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import mbox
from cerchia.formats.mbox import Raw, messages

UNIX = (
    b"From a@b.example Mon Jan  2 15:04:05 2006\nFrom: a@b.example\nSubject: 1\n\nHi\n"
    b"From here on\n\nFrom line unescaped\n>From quoted\n\n"
)
GOOGLE = b"From 1790@xxx Sat Feb 18 12:33:11 +0000 2023\r\nX-GM-THRID: 1790\r\n\r\nbody\r\n\r\n"
THUNDERBIRD = b"From - Mon Jan 02 10:00:00 2023\nX-Mozilla-Status: 0001\n\nx\n\n"
INSIDE = b"From q@b.example Mon Jan  2 15:04:05 2006\nX: y\n\nabc\n"


def split(data: bytes, step: int = 1 << 20) -> list[Raw]:
    return list(messages(data[at : at + step] for at in range(0, len(data), step)))


@pytest.mark.parametrize("step", [1, 2, 3, 7, 41, 1 << 20])
def test_a_message_begins_at_a_dated_line_and_no_sentence_does(step: int) -> None:
    found = split(UNIX + GOOGLE + THUNDERBIRD + UNIX, step)
    assert [one.line for one in found] == [1, 11, 16, 21]
    assert [one.separator[:9] for one in found] == [
        b"From a@b.",
        b"From 1790",
        b"From - Mo",
        b"From a@b.",
    ]
    assert found[0].data == UNIX.partition(b"\n")[2]
    assert found[1].data == GOOGLE.partition(b"\n")[2]


def test_without_an_empty_line_a_header_must_follow() -> None:
    cut = UNIX.rstrip(b"\n") + b"\n"
    assert [one.line for one in split(cut + UNIX)] == [1, 10]
    talk = b"He wrote:\nFrom a@b.example Mon Jan  2 15:04:05 2006\nis how it begins\n"
    assert len(split(UNIX + talk + UNIX)) == 2


def test_what_stands_before_the_first_is_given_too() -> None:
    found = split(b"\n\nrubbish\n\n" + UNIX)
    assert [(one.line, one.separator[:4], one.data[:10]) for one in found] == [
        (1, b"", b"\n\nrubbish\n"), (5, b"From", b"From: a@b."),
    ]  # fmt: skip
    assert split(b"\n \n") == split(b"") == []


@pytest.mark.parametrize("step", [1, 5, 1 << 20])
def test_a_length_is_believed_only_where_the_next_message_begins_there(step: int) -> None:
    body = b"text\n\n" + INSIDE
    head = b"From z@b.example Mon Jan  2 15:04:05 2006\nContent-Length: %d\nA: b\n\n"
    right = head % len(body) + body + b"\n"
    assert [one.line for one in split(right + UNIX, step)] == [1, 12]
    for wrong in (9_999, len(body) - 5, 3):
        found = split(head % wrong + body + b"\n" + UNIX, step)
        assert [one.line for one in found] == [1, 7, 12]
        assert found[1].data.startswith(b"X: y")


def test_a_message_beyond_measure_is_cut_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "MOST", 1_000)
    large = UNIX + b"x" * 5_000 + b"\n\n"
    found = split(large + UNIX, 64)
    assert [(len(one.data), one.dropped) for one in found] == [
        (1_000, len(large) - 42 - 1_000), (len(UNIX) - 42, 0),
    ]  # fmt: skip


def test_quoting_is_undone_once() -> None:
    assert mbox.unquoted(b">From a\n>>From b\n> From c\n") == b"From a\n>From b\n> From c\n"


def test_known_by_how_it_begins() -> None:
    assert all(map(mbox.starts, (UNIX, GOOGLE, THUNDERBIRD, b"\xef\xbb\xbf\n" + UNIX)))
    assert mbox.starts(UNIX.replace(b"\n", b"\r"))
    for other in (b"", b"From here on\n\nx", b"From: a@b\nTo: c@d\n", b"PK\x03\x04"):
        assert not mbox.starts(other)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from((UNIX, GOOGLE, THUNDERBIRD, INSIDE, b"\xff\n", b"\n", b"From ", b"\r"))
    ),
    st.integers(1, 90),
)
def test_every_byte_is_in_one_message(pieces: list[bytes], step: int) -> None:
    data = b"".join(pieces)
    whole = b"".join(one.separator + one.data for one in split(data, step))
    assert whole == data or data[: len(data) - len(whole)].strip() == b""
    assert split(data, step) == split(data)
