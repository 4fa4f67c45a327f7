"""vCards, read again by our own reader and by vobject: the same people, whatever they are called."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from cerchia.formats.vcard import cards as read_cards
from cerchia.model.export import Leaving
from cerchia.read.addressbook.cards import entry
from cerchia.read.addressbook.entry import Entry
from cerchia.write.letters import lined, one_line
from tests.write.leaving import HOSTILE, WORDS, made, somebody, stock

ASIDE = Path(tempfile.gettempdir())


def ours(people: list[Leaving], *, notes: bool = False) -> list[Entry]:
    data = made("cards", stock(people), ASIDE, notes=notes)
    return [entry(one) for one in read_cards([data])]


def theirs(people: list[Leaving], *, notes: bool = False) -> list[Any]:
    data = made("cards", stock(people), ASIDE, notes=notes).decode()
    return list(vobject.readComponents(data))


def test_a_card_says_what_is_known() -> None:
    one = somebody(emails=("ada@prova.example", "a@b.example"), phones=("+393331234567", "02 12"))
    (found,) = ours([one])
    assert (found.name, found.emails, found.phones) == (
        "Ada Rossi", "ada@prova.example\na@b.example", "+393331234567\n02 12",
    )  # fmt: skip
    assert (found.company, found.title, found.urls) == (
        "Prova Srl", "CEO", "https://www.linkedin.com/in/a1",
    )  # fmt: skip
    assert (found.labels, found.note, found.uid, found.left) == ("cerchia", "", "cerchia-a1", "")
    (card,) = theirs([one])
    assert (card.version.value, card.fn.value) == ("3.0", "Ada Rossi")
    assert (card.n.value.family, card.n.value.given) == ("Rossi", "Ada")
    assert [each.value for each in card.email_list] == ["ada@prova.example", "a@b.example"]
    assert [each.value for each in card.tel_list] == ["+393331234567", "02 12"]
    assert (card.org.value, card.title.value, card.url.value) == (
        ["Prova Srl"], "CEO", "https://www.linkedin.com/in/a1",
    )  # fmt: skip


def test_what_cerchia_makes_of_somebody_goes_only_when_it_is_asked_for() -> None:
    one = somebody(tags=("fiera, Milano", "vip"))
    plain = made("cards", stock([one]), ASIDE)
    assert b"NOTE" not in plain
    assert b"Chief" not in plain
    assert b"vip" not in plain
    (card,) = theirs([one], notes=True)
    assert card.note.value == (
        "Standing: Core\nIn line with: Chief\nLast word: 1\u00a0November 2026"
    )
    assert card.categories.value == ["cerchia", "Chief", "fiera, Milano", "vip"]


def test_who_has_no_name_of_two_parts_is_shown_whole() -> None:
    people = [somebody("Cher", "c"), somebody("", "d", emails=("x@y.example",), company="")]
    first, second = theirs(people)
    assert (first.n.value.given, first.n.value.family, first.fn.value) == ("Cher", "", "Cher")
    assert second.fn.value == "x@y.example"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://x y", "", "//x"]
)
def test_only_an_address_of_the_web_is_one(url: str) -> None:
    assert b"URL" not in made("cards", stock([somebody(url=url)]), ASIDE)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_cannot_write_a_line_of_its_own(text: str) -> None:
    one = somebody(text, company=text, position=text, tags=(text,), emails=(text,), phones=(text,))
    assert len(ours([one, somebody()], notes=True)) == 2
    assert len(theirs([one, somebody()], notes=True)) == 2
    assert theirs([one])[0].fn.value == (one_line(text) or "a1")


@given(st.lists(WORDS, min_size=1, max_size=4), WORDS)
def test_any_names_come_back_as_they_were(names: list[str], tag: str) -> None:
    people = [
        somebody(name, f"p{place}", first=name, last="", company=name, position=name, tags=(tag,))
        for place, name in enumerate(names)
    ]
    mine, cards = ours(people, notes=True), theirs(people, notes=True)
    assert [one.uid for one in mine] == [f"cerchia-p{place}" for place in range(len(names))]
    for name, one, card in zip(names, mine, cards, strict=True):
        told = one_line(name)
        shown = told or f"{card.uid.value.removeprefix('cerchia-')}"
        assert card.fn.value == shown
        assert card.n.value.given == shown
        assert one.company == told
        assert (one.title.partition("\n")[0] == told) or not told
        if told and "@" not in told and any(letter.isalpha() for letter in told):
            assert one.name == told


@given(WORDS)
def test_lines_are_as_long_as_they_may_be_and_break_between_letters(text: str) -> None:
    data = made("cards", stock([somebody(text * 5, company=text)]), ASIDE)
    for line in data.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")


@given(WORDS)
def test_letters_change_nothing_that_may_stand(text: str) -> None:
    plain = lined(text)
    assert lined(plain) == plain
    plain.encode()
    if text.isprintable():
        assert plain == text
