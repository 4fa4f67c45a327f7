"""Which columns name somebody, and what of a list or a conversation goes with them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.model.forgetting import Knows, Struck, email_mark, lasting, phone_mark
from cerchia.read import named
from cerchia.read.linkedin.files import SPECS, columns
from cerchia.read.linkedin.naming import LOOKS_LIKE_SOMEBODY, NOBODY, WHO, plain
from cerchia.read.linkedin.spec import Spec
from tests.conftest import JO, Who, contact, message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.conftest import Exports

ADA = Who("Ada Verdi", "ada-verdi")
BO = Who("Bo Neri", "bo-neri")
CY = Who("Cy Lama", "cy-lama")
TITLED = Who("Dea Blu, Ph.D.", "dea-blu")


@pytest.mark.parametrize("kind", SPECS)
def test_every_column_that_looks_like_somebody_is_declared(kind: str) -> None:
    there = columns(SPECS[kind].columns)
    declared = {name for who in WHO.get(kind, ()) for name in who.columns()} | set(
        NOBODY.get(kind, ())
    )
    looks = [name for name in there if LOOKS_LIKE_SOMEBODY.search(name) and name not in declared]
    assert looks == [], "say in naming.py whom it names: WHO, or NOBODY"
    assert any(name in there for who in WHO.get(kind, ()) for name in who.columns()) == (
        kind in WHO
    )


@pytest.mark.parametrize(
    ("column", "looks"),
    [("first_name", True), ("connection_profile_url", True), ("emails", True), ("phone_numbers", True),
     ("reviewer", True), ("from", True), ("note", False), ("connected_on", False), ("content", False)],
)  # fmt: skip
def test_the_look_of_a_column_tells(column: str, looks: bool) -> None:
    assert bool(LOOKS_LIKE_SOMEBODY.search(column)) is looks


def test_names_that_sql_takes_for_one_are_one_here(engine: Engine) -> None:
    from cerchia.read.linkedin.names import folded  # noqa: PLC0415 - SQL beside what it must equal

    letters = "aàÀéÈõöŠžłŁøØñßçÇİı ŵ\u00a0\t-.,\u0301"
    names = ["".join(pair) for pair in itertools.product(letters, repeat=3)]
    engine.fill("called", ((one,) for one in names), {"name": "varchar"})
    seen = engine.rows(f"select name, {folded('name')} from called")
    assert len(seen) == len(names)
    assert [name for name, one in seen if plain(one) != plain(name)] == []


def test_marks_are_normalised_and_never_a_name_alone() -> None:
    assert email_mark(" Ada@Verdi.Example ") == "email:ada@verdi.example"
    assert email_mark("ada") == ""
    assert phone_mark("+39 333 123-4567") == phone_mark("333 1234567") == "phone:331234567"
    assert phone_mark("12 34") == ""
    assert [one for one in ("name:ada", "row:connections|ada|", "url:in/ada", "thread:1") if lasting(one)] == [
        "url:in/ada", "thread:1",
    ]  # fmt: skip


def struck(exports: Exports, file: str, rows: Sequence[Mapping[str, str]], knows: Knows) -> Struck:
    """Import one file and strike it."""
    done = exports.load(exports.write({file: rows}))
    source = named(done.source)
    (report,) = done.files
    with Engine.open(exports.circle) as engine:
        return source.strike(engine, report, exports.facts.segment(done.id, report.segment), knows)


def knowing(*marks: str) -> Knows:
    return frozenset(marks).__contains__


def test_an_address_decides_over_name_and_mail(exports: Exports) -> None:
    rows = [
        contact("Ada Verdi", "ada-verdi", "01 Jan 2020", email="a@x.example"),
        contact("Ada Verdi", "ada-other", "01 Jan 2020", email="a@x.example"),
        contact("Ada Verdi", "", "01 Jan 2020"),
        contact("Ada Verdi", "", "02 Jan 2020"),
        contact("Adele V", "", "03 Jan 2020", email="A@X.example"),
    ]
    knows = knowing(
        "url:in/ada-verdi",
        "email:a@x.example",
        "name:ada verdi",
        "row:connections|ada verdi|2020-01-01",
    )
    found = struck(exports, "Connections.csv", rows, knows)
    assert found.rows == {1, 3, 5}
    assert "email:a@x.example" in found.others  # somebody else's as well: no mark of hers alone
    assert "row:connections|ada verdi|2020-01-01" in found.learnt


def group(*rows: tuple[Who, Sequence[Who]], title: str = "") -> list[dict[str, str]]:
    return [
        message("2-g", sender, to, f"2026-01-0{day} 09:00:00", f"m{day}") | {"CONVERSATION TITLE": title}
        for day, (sender, to) in enumerate(rows, 1)
    ]  # fmt: skip


def cells(found: Struck) -> dict[tuple[int, str], str]:
    return {(record, name): text for record, name, text in found.cells}


def test_in_a_group_their_words_go_and_their_name_is_hidden(exports: Exports) -> None:
    rows = group(
        (ADA, [JO, BO, TITLED]), (BO, [JO, ADA, TITLED]), (JO, [ADA]), (TITLED, [JO, BO]),
        title="Ada, Bo Neri e Ada Verdi",
    )  # fmt: skip
    found = struck(exports, "messages.csv", rows, knowing("url:in/ada-verdi"))
    days = [f"said:2-g|2026-01-0{day} 09:00:00 UTC" for day in (1, 3)]
    assert sorted(one.rpartition("|")[0] for one in found.learnt) == days
    assert found.rows == {1, 3}  # what the owner wrote to her alone as well
    assert cells(found) == {
        (2, "to"): "Jordan Sample, LinkedIn Member, Dea Blu, Ph.D.",
        (2, "recipient_profile_urls"): f"{JO.url},{TITLED.url}",
        (2, "conversation_title"): "Bo Neri e",
        (4, "conversation_title"): "Bo Neri e",
    }


def test_a_name_with_a_comma_is_one_name(exports: Exports) -> None:
    rows = group((TITLED, [JO, BO]), (BO, [JO, TITLED, CY]))
    found = struck(exports, "messages.csv", rows, knowing("url:in/dea-blu"))
    assert found.rows == {1}
    assert cells(found)[2, "to"] == "Jordan Sample, LinkedIn Member, Cy Lama"


def test_of_two_with_one_name_the_address_tells_which(exports: Exports) -> None:
    other = Who("Ada Verdi", "ada-other")
    rows = group((ADA, [JO, other]), (other, [JO, ADA]), (BO, [JO, other, ADA]))
    found = struck(exports, "messages.csv", rows, knowing("url:in/ada-verdi"))
    assert found.rows == {1}
    assert cells(found)[3, "to"] == "Jordan Sample, Ada Verdi, LinkedIn Member"
    assert cells(found)[3, "recipient_profile_urls"] == f"{JO.url},{other.url}"


def test_a_talk_of_two_goes_whole_with_what_names_nobody(exports: Exports) -> None:
    rows = [
        message("2-a", ADA, [JO], "2026-01-01 09:00:00", "Ciao"),
        message("2-a", JO, [], "2026-01-02 09:00:00", "Una bozza senza destinatario"),
        message("2-b", BO, [JO], "2026-01-01 09:00:00", "Ciao"),
    ]
    assert struck(exports, "messages.csv", rows, knowing("url:in/ada-verdi")).rows == {1, 2}


def test_a_third_whose_messages_name_no_recipient_keeps_them(exports: Exports) -> None:
    rows = [
        message("2-a", ADA, [], "2026-01-01 09:00:00", "Ciao"),
        message("2-a", BO, [], "2026-01-02 09:00:00", "Ciao a tutti"),
    ]
    assert struck(exports, "messages.csv", rows, knowing("url:in/ada-verdi")).rows == {1}


def test_an_old_talk_without_recipients_addresses_is_told_by_the_name_in_it(
    exports: Exports,
) -> None:
    bare = [Who("Ada Verdi")]
    rows = [
        message("2-a", ADA, [Who("Jordan Sample")], "2020-01-01 09:00:00", "Ciao"),
        message("2-a", JO, bare, "2020-01-02 09:00:00", "Ciao Ada"),
        message("2-x", JO, bare, "2020-01-02 09:00:00", "A un’altra con questo nome?"),
    ]
    assert struck(exports, "messages.csv", rows, knowing("url:in/ada-verdi")).rows == {1, 2}
    again = struck(exports, "messages.csv", rows, knowing("thread:2-x"))
    assert again.rows == {3}


def test_an_address_book_is_followed_by_mail_and_number(
    exports: Exports, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = Spec(
        "linkedin_contacts", ("FirstName", "Emails"),
        ("FirstName", "LastName", "FullName", "Emails", "PhoneNumbers", "Profiles", "CreatedAt"),
    )  # fmt: skip
    monkeypatch.setitem(SPECS, "contacts", SPECS.get("contacts", spec))
    rows = [
        ("Ada", "Verdi", "ada@x.example", "+39 333 1234567"),
        ("Studio", "Verdi", "", "3331234567"),
        ("Bo", "Neri", "bo@x.example", "+39 333 7654321"),
    ]
    text = "FirstName,LastName,FullName,Emails,PhoneNumbers,Profiles,CreatedAt\n" + "".join(
        f"{first},{last},,{mail},{phone},,\n" for first, last, mail, phone in rows
    )
    done = exports.load(
        exports.write({"Contacts.csv": text, "Connections.csv": [contact("Bo Neri", "bo-neri")]})
    )
    file = next(one for one in done.files if one.file == "Contacts.csv")
    path: Path = exports.facts.segment(done.id, file.segment)
    with Engine.open(exports.circle) as engine:
        strike = named("linkedin").strike
        first = strike(engine, file, path, knowing("email:ada@x.example"))
        assert first.rows == {1}
        assert first.learnt - first.others == {"email:ada@x.example"}
        assert (
            "phone:331234567" in first.learnt & first.others
        )  # the firm's number is not hers alone
        assert strike(engine, file, path, knowing("phone:331234567")).rows == {1, 2}
        assert strike(engine, file, path, knowing("name:bo neri")).rows == {3}
