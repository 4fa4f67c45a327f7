"""MIME: headers and parts, of messages as they are and of those made to break a reader."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import mime

NESTED = b"""From: a@b.example
To: c@d.example
Subject: one
 two
Content-Type: multipart/mixed; boundary="XX"

before
--XX
Content-Type: multipart/alternative; boundary=XX1

--XX1
Content-Type: text/plain; charset="utf-8"; format=flowed
Content-Transfer-Encoding: quoted-printable

Ciao =C3=A0
--XX1
Content-Type: text/html

<p>x</p>
--XX1--

--XX
Content-Type: image/png; name="a b.png"
Content-Disposition: attachment; filename=a.png
Content-Transfer-Encoding: base64

AAAA
--XX--
after
"""


def parts(data: bytes) -> list[tuple[str, bytes]]:
    return [(one.type, data[one.start : one.end]) for one in mime.read(data).parts]


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_parts_are_where_they_are(end: bytes) -> None:
    data = NESTED.replace(b"\n", end)
    message = mime.read(data)
    assert parts(data) == [
        ("text/plain", b"Ciao =C3=A0"), ("text/html", b"<p>x</p>"), ("image/png", b"AAAA"),
    ]  # fmt: skip
    plain, html, picture = message.parts
    assert plain.params == {"charset": "utf-8", "format": "flowed"}
    assert (plain.alternative, html.alternative, picture.alternative) == (True, True, False)
    assert plain.within == html.within != picture.within
    assert (picture.attached, picture.name) == (True, "a.png")
    assert mime.decoded(data, plain, 100) == ("Ciao à".encode(), False)
    assert mime.decoded(data, plain, 4) == (b"Ciao", True)
    assert b"".join(message.headers.first("SUBJECT".lower()).split()) == b"onetwo"
    assert not message.cut


def test_a_boundary_that_never_comes_leaves_plain_text() -> None:
    data = b"From: a@b.example\nContent-Type: multipart/mixed; boundary=none\n\nwords\n"
    assert parts(data) == [("text/plain", b"words\n")]
    assert parts(data.replace(b"; boundary=none", b"")) == [("text/plain", b"words\n")]
    open_ = NESTED.replace(b"--XX--", b"").replace(b"--XX1--", b"")
    assert [kind for kind, _ in parts(open_)] == ["text/plain", "text/html", "image/png"]


def test_a_line_that_is_no_header_ends_them_or_is_passed_over() -> None:
    assert mime.read(b">From x\nFrom: a@b.example\n\nx").headers.first("from") == b"a@b.example"
    odd = b"Subject: a\nbroken line\nFrom: a@b.example\nDate: x\n\nbody"
    assert mime.read(odd).headers.values.keys() == {"subject", "from", "date"}
    talk = b"From: a@b.example\nCiao a tutti\nNota: bene\n"
    assert parts(talk) == [("text/plain", b"Ciao a tutti\nNota: bene\n")]


def test_known_by_headers_only_mail_has() -> None:
    assert mime.starts(NESTED)
    assert mime.starts(NESTED.replace(b"\n", b"\r"))
    for other in (
        b"",
        b"Name: x\nFoo: y\n",
        b"Subject: x\nTo: y\n",
        b"From: only\n",
        b"BEGIN:VCARD\n",
    ):
        assert not mime.starts(other)


MULTI = b"From: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n"
BOMBS = {
    "deep": b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(50_000)
    ),
    "the same boundary": (MULTI + b"--a\n") * 50_000,
    "many": MULTI + b"--a\n" * 1_000_000,
    "alike": MULTI + b"--ab\n" * 1_000_000,
    "headers": b"A: b\n" * 1_000_000,
    "one line": b"A" * 20_000_000,
    "folded": b"A:" + b"\n " * 2_000_000,
    "parameters": b"Content-Type: text/plain" + b"; a=b" * 1_000_000 + b"\n\nx",
    "quotes": b'Content-Type: text/plain; a="' * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_costs_little_and_is_told(name: str) -> None:
    start = time.process_time()
    message = mime.read(BOMBS[name])
    assert time.process_time() - start < 3
    assert len(message.parts) <= mime.MOST_PARTS
    assert message.cut is (name != "alike")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300), st.integers(0, len(NESTED)), st.integers(0, len(NESTED)))
def test_nothing_breaks_it(junk: bytes, one: int, two: int) -> None:
    for data in (junk, NESTED[:one] + junk + NESTED[two:], MULTI + junk):
        message = mime.read(data)
        for part in message.parts:
            assert 0 <= part.start <= part.end <= len(data)
            mime.decoded(data, part, 1_000)
        mime.starts(data)
