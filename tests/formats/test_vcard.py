"""vCards of every version and vendor, and damaged ones: no card without a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cerchia.formats import phone, vcard
from cerchia.formats.lines import LONGEST, lines
from cerchia.formats.vcard import Card, cards

if TYPE_CHECKING:
    from collections.abc import Iterator

APPLE = b"""BEGIN:VCARD\r
VERSION:3.0\r
N:Finta;Anna;;;\r
FN:Anna Finta\r
item1.EMAIL;type=INTERNET;type=pref:anna@example.org\r
item1.X-ABLabel:_$!<Work>!$_\r
X-TITLED;X-TITLE="A, \\"B\\"":geo:1,2\r
NOTE:una nota che va a capo nel mezzo di una lette\xc3\r
 \xa0 e finisce\\nqui\\, sotto\r
PHOTO;ENCODING=b;TYPE=JPEG:QUJD\r
 REVG\r
END:VCARD\r
"""
ANDROID = b"""BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=46=69=6E=74=61;=4C=75=63;;;
FN;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Luc Fint=E0 =
e figli
TEL;CELL;PREF:3331234567
PHOTO;ENCODING=BASE64;JPEG:AAAA
BBBB

EMAIL;HOME:luc@example.org
END:VCARD
"""


def read(data: bytes) -> list[Card]:
    return list(cards([data]))


def said(card: Card, name: str) -> list[str]:
    return [one.value for one in card.properties if one.name == name]


def test_apple_with_groups_folds_and_quotes_that_do_not_close() -> None:
    (card,) = read(APPLE)
    assert card.broken == ""
    mail = next(one for one in card.properties if one.name == "EMAIL")
    assert (mail.value, mail.types, mail.label) == (
        "anna@example.org",
        ("internet", "pref"),
        "Work",
    )
    assert vcard.texts(said(card, "NOTE")[0]) == [
        "una nota che va a capo nel mezzo di una letteà e finisce\nqui, sotto"
    ]
    assert said(card, "PHOTO") == []


def test_android_with_quoted_printable_and_a_picture_that_is_not_indented() -> None:
    (card,) = read(ANDROID)
    assert vcard.texts(said(card, "N")[0], ";")[:2] == ["Finta", "Luc"]
    assert said(card, "FN") == ["Luc Fintà e figli"]
    assert said(card, "EMAIL") == ["luc@example.org"]
    assert card.properties[3].types == ("cell", "pref")


def test_each_line_in_its_own_character_set() -> None:
    data = "BEGIN:VCARD\nFN:Nicolò\nNOTE:più\nEND:VCARD\n".encode("cp1252")
    assert said(read(data)[0], "FN") == ["Nicolò"]
    data = b"BEGIN:VCARD\nFN;CHARSET=no-such:Nicol\xc3\xb2\nEND:VCARD\n"
    assert said(read(data)[0], "FN") == ["Nicolò"]


def test_a_line_broken_without_being_folded_stays_with_the_one_before() -> None:
    (card,) = read(b"BEGIN:VCARD\nNOTE:uno\ndue\nTEL:1\nEND:VCARD\n")
    assert vcard.texts(said(card, "NOTE")[0]) == ["uno\ndue"]


def test_what_is_wrong_is_told_with_its_line() -> None:
    data = (
        b"rumore\nBEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nAGENT:\nBEGIN:VCARD\nFN:C\nEND:VCARD\n"
        b"END:VCARD\nBEGIN:VCARD\nFN:D\n"
    )
    found = [(one.line, one.broken) for one in read(data)]
    assert found == [
        (1, "card_none"), (2, "card_open"), (7, "card_inside"), (4, ""), (11, "card_open"),
    ]  # fmt: skip


def test_a_card_beyond_all_measure_costs_itself_alone() -> None:
    long = b"NOTE:" + b"x" * (LONGEST + 1)
    folded = b"NOTE:x\n" + (b" " + b"y" * 70 + b"\n") * 70_000
    picture = b"PHOTO:" + b"A" * (LONGEST + 1)
    data = b"".join(
        b"BEGIN:VCARD\nFN:A\n" + more + b"\nEND:VCARD\n" for more in (long, folded, picture)
    )
    assert [one.broken for one in read(data)] == ["card_long", "card_long", ""]


def test_hostile_quotes_and_colons_take_no_time() -> None:
    (card,) = read(b'BEGIN:VCARD\nX;A="' + b':"' * 500_000 + b"\nEND:VCARD\n")
    assert len(card.properties) == 1


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_lines_whatever_ends_them_and_however_they_come(end: bytes, size: int) -> None:
    data = end.join([b"a", b"", b"bc", b"d"])
    chunks = [data[start : start + size] for start in range(0, len(data), size)]
    assert list(lines(chunks)) == [
        (1, b"a", True), (2, b"", True), (3, b"bc", True), (4, b"d", True),
    ]  # fmt: skip


def _damaged() -> Iterator[st.SearchStrategy[bytes]]:
    whole = APPLE + ANDROID
    places = st.integers(0, len(whole))
    yield st.tuples(places, places).map(lambda cut: whole[: cut[0]] + whole[cut[1] :])
    yield st.tuples(places, st.binary(max_size=40)).map(
        lambda put: whole[: put[0]] + put[1] + whole[put[0] :]
    )
    yield st.binary(max_size=300).map(lambda data: b"BEGIN:VCARD\n" + data)


@given(st.one_of(*_damaged()))
@example(b"BEGIN:VCARD\nEND:VCARD")
@example(b'BEGIN:VCARD\n":=\n;\nA.B.C;;=:\nEND:VCARD\n')
def test_every_card_begun_is_a_card_or_told(data: bytes) -> None:
    found = read(data)
    assert sum(one.broken != "card_none" for one in found) == vcard.count([data])
    assert vcard.count([data[:7], data[7:]]) == vcard.count([data])


@pytest.mark.parametrize(
    ("written", "spelt"),
    [
        ("+39 333 123-4567", "+393331234567"),
        ("0039 02 1234567", "+39021234567"),
        ("+44 (0)20 7946 0000", "+442079460000"),
        ("tel:+39-333-1234567", "+393331234567"),
        ("333 1234567", "333 1234567"),
        ("+39 333", "+39 333"),
        ("+39 02 1234567 int. 12", "+39 02 1234567 int. 12"),
        ("+0 123 456 7890", "+0 123 456 7890"),
        ("", ""),
    ],
)
def test_numbers_in_one_spelling_as_far_as_it_is_certain(written: str, spelt: str) -> None:
    assert phone.spelt(written) == spelt


@given(st.text(max_size=40))
def test_a_number_spelt_is_spelt_the_same_again(text: str) -> None:
    assert phone.spelt(phone.spelt(text)) == phone.spelt(text)
