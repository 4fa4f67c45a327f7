"""Words, addresses, dates and HTML of mail, as programs really write them."""

from __future__ import annotations

import time
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats.html_mail import words as html
from cerchia.formats.mail_address import MOST, addresses
from cerchia.formats.mail_date import moment
from cerchia.formats.mail_words import text, unfolded, words


@pytest.mark.parametrize(
    ("raw", "charset", "said"),
    [
        (b"\xc3\xa8", "utf-8", "è"), (b"\xc3\xa8", "iso-8859-1", "è"), (b"\xe8", "utf-8", "è"),
        (b"\xe8 \x93", "unknown-8bit", "è “"), (b"\x80", "iso-8859-1", "€"), (b"\xa4", "iso-8859-15", "€"),
        ("è".encode("utf-16"), "utf-16", "è"), (b"\xe8", "rot13", "è"), (b"xn--a", "idna", "xn--a"),
        (b"\x81", "", "\x81"), (b"caff\xe8", "us-ascii", "caffè"), (b"\xe8", "x\0y", "è"),
    ],
)  # fmt: skip
def test_bytes_as_declared_or_as_they_are(raw: bytes, charset: str, said: str) -> None:
    assert text(raw, charset) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("=?utf-8?q?a=C3?= =?utf-8?q?=A8b?= c", "aèb c"), ("=?utf-8?B?w6g=?=\r\n =?utf-8?B?w6g=?=", "èè"),
        ("=?utf-8?q?a_b\r\n c?= d", "a bc d"), ("x =?iso-8859-1*it?q?=E8?= y", "x è y"),
        ("=?foo?q?a?=", "a"), ("=?utf-8?q?abc", "=?utf-8?q?abc"), ("Re: =?UTF-8?Q?Ciao_?=Bob", "Re: Ciao Bob"),
        ("=?utf-8?b?w6?=", "Ã"), ("=??q?a?=", "=??q?a?="),
    ],
)  # fmt: skip
def test_encoded_words(value: str, said: str) -> None:
    assert words(value) == said
    assert unfolded(value.encode()) == said


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("Anna <A@b.example>", [("a@b.example", "Anna")]),
        ('"Finta, Anna" <a@b.example>, Bruno <b@c.example>', [("a@b.example", "Finta, Anna"), ("b@c.example", "Bruno")]),
        ("Finta, Anna <a@b.example>, c@d.example (Carla)", [("a@b.example", "Finta, Anna"), ("c@d.example", "Carla")]),
        ("undisclosed-recipients:;", []), ("", []), ("Name <>", []), ("/O=EX/OU=Y/CN=ab", []),
        ("Team: a@b.example, C <c@d.example>;", [("a@b.example", ""), ("c@d.example", "C")]),
        ("a@b.example c@d.example", [("a@b.example", ""), ("c@d.example", "")]),
        ("<a@b.example><c@d.example>", [("a@b.example", ""), ("c@d.example", "")]),
        ("=?utf-8?q?Ann=C3=A0?= <a@b.example>", [("a@b.example", "Annà")]),
        ('"=?utf-8?q?Ann=C3=A0?=" <a@b.example>', [("a@b.example", "Annà")]),
        ("'a@b.example' <a@b.example>", [("a@b.example", "")]), ("mailto:a@b.example", [("a@b.example", "")]),
        ('"Anna \\"Nina\\" F" <a@b.example>', [("a@b.example", 'Anna "Nina" F')]),
        ('"unclosed <a@b.example>', [("a@b.example", "unclosed")]),
    ],
)  # fmt: skip
def test_addresses(raw: str, found: list[tuple[str, str]]) -> None:
    assert addresses(raw.encode()) == found


def test_a_list_without_end_is_cut() -> None:
    assert len(addresses(b"a@b.example," * 5_000)) == MOST
    assert len(addresses(b"A <a@b.example>," * 5_000)) == MOST


@pytest.mark.parametrize(
    "evil", [b'"', b"(", b"<", b"\\", b"a ", b'"\\', b"a@", b"=?utf-8?q?", b",", b":;"]
)
def test_headers_made_to_be_slow_are_not(evil: bytes) -> None:
    start = time.process_time()
    addresses(evil * (60_000 // len(evil)))
    unfolded(evil * (60_000 // len(evil)))
    assert time.process_time() - start < 3


AT = datetime(2006, 1, 2, 15, 4, 5)  # noqa: DTZ001 - naive, as all of them


@pytest.mark.parametrize(
    ("value", "hour", "offset"),
    [
        ("Mon, 2 Jan 2006 15:04:05 -0700", 22, -420), ("Mon, 2 Jan 2006 15:04:05 +0100 (CET)", 14, 60),
        ("2 Jan 06 15:04:05 EST", 20, -300), ("Mon, 2 Jan 2006 15:04:05 CEST", 13, 120),
        ("Mon, 2 Jan 2006 15:04:05", 15, None), ("Mon, 2 Jan 2006 15:04:05 XYZ", 15, None),
        ("Mon, 2 Jan 2006 15:04:05 -0000", 15, 0), ("Mon, 2 Jan 2006 15:04:05 GMT+2", 13, 120),
        ("2006-01-02 15:04:05+02:00", 13, 120), ("Mon Jan  2 15:04:05 2006", 15, None),
    ],
)  # fmt: skip
def test_dates(value: str, hour: int, offset: int | None) -> None:
    assert moment(value) == (AT.replace(hour=hour), offset)


@pytest.mark.parametrize(
    "value", ["", "x", "31 Feb 2006 10:00:00 +0100", "Mon, 2 Jan 2006 25:04:05 +0100", "2 Jan 2006 10:00:00 +9900", "1 Jan 0001 00:00:00 +0100"]
)  # fmt: skip
def test_what_is_no_date(value: str) -> None:
    assert moment(value) is None


def test_html_gives_what_its_writer_wrote() -> None:
    page = (
        "<html><head><style>p{a:b}</style><title>x</title></head><body><!--[if mso]><p>no</p><![endif]-->"
        "<p class=MsoNormal>Ciao Anna,</p><p class=MsoNormal>&nbsp;</p><p>ti &lt;scrivo&gt; a < b\n e <b>forte</b><br>Marco</p>"
        '<blockquote style="margin:0 0 0 40px;border:none">rientro</blockquote><div class="gmail_quote"><div dir="ltr">'
        "Il giorno 3 mar 2025 Anna ha scritto:<br></div><blockquote class='gmail_quote'>vecchio<blockquote>altro</blockquote></blockquote>"
        "<div>risposta</div><div class=gmail_signature>Marco</div></div></body></html>"
    )
    assert html(page).split("\n") == [
        "Ciao Anna,", "", "ti <scrivo> a < b e forte", "Marco", "rientro",
        "Il giorno 3 mar 2025 Anna ha scritto:", "> […]", "risposta", "--", "Marco",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "mark",
    [
        '<div id="divRplyFwdMsg">', "<div id=appendonsend>", '<span id="OLK_SRC_BODY_SECTION">', '<hr data-marker="__DIVIDER__">',
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt">', '<div class="yahoo_quoted">', "<blockquote type=cite>",
    ],
)  # fmt: skip
def test_html_of_every_program_ends_where_it_quotes(mark: str) -> None:
    assert html(f"<p>nuovo</p>{mark}<p>vecchio</p>") == "nuovo\n> […]"


@pytest.mark.parametrize(
    "evil", ["<!--", "<a ", "<blockquote>", "<", "</p>", '<div class="', "&amp", "<![if "]
)
def test_html_made_to_be_slow_is_not(evil: str) -> None:
    start = time.process_time()
    html(evil * (1_000_000 // len(evil)))
    assert time.process_time() - start < 3


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.text(max_size=80))
def test_nothing_breaks_them(raw: bytes, said: str) -> None:
    for value in (raw, b"=?utf-8?q?" + raw + b"?=", b'"' + raw + b'" <a@b.example>'):
        unfolded(value).encode()
        for one in addresses(value):
            assert "@" in one.address
            one.name.encode()
    for charset in ("utf-7", "utf-16", "iso-2022-jp", said):
        text(raw, charset).encode()
    moment(said)
    moment(raw.decode("latin-1"))
    html(said)
    html(f"<div {said}><p>{said}")
