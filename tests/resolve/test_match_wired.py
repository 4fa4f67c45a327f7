"""The matcher end to end: LinkedIn and an address book, and what the owner says of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cerchia.answers import doubles, parts
from cerchia.engine.duckdb import Engine
from cerchia.measure import measure
from cerchia.model.joining import Joins
from cerchia.read import read
from cerchia.resolve import resolve
from tests.conftest import JO, Exports, Who, contact, message
from tests.read.addressbook.books import card
from tests.resolve.test_joins import known, said

if TYPE_CHECKING:
    from collections.abc import Iterator

ADA = Who("Ada Prova", "ada-prova")
ADA_ID = known("in/ada-prova")
BRAMBILLA = contact("Giuseppe Brambillaschi", "giuseppe-brambillaschi", company="Zandegù Srl")


def circle(exports: Exports, rows: list[dict[str, str]], *cards: str) -> None:
    exports.load(exports.write({
        "Connections.csv": rows,
        "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample"}],
        "messages.csv": [message("t", ADA, [JO], "2026-02-01 08:00:00", "ciao")],
    }))  # fmt: skip
    if cards:
        path = exports.folder / "rubrica.vcf"
        path.write_text("".join(cards), "utf-8")
        exports.load(path, date(2026, 11, 16))


def resolved(exports: Exports, joins: Joins = Joins()) -> Iterator[Engine]:  # noqa: B008 - frozen
    with Engine.open(exports.circle) as engine:
        read(engine, exports.facts.imports(), exports.facts.segment, "Europe/Rome")
        resolve(engine, "Europe/Rome", None, joins)
        measure(engine)
        yield engine


PEOPLE = "select name, contact from resolve_person order by name, contact"
BEPPE = card("Beppe Brambillaschi", "TEL:+39 333 1234567", "ORG:Zandegù")


def test_linkedin_alone_is_not_matched(exports: Exports) -> None:
    circle(
        exports,
        [
            contact("Ada Prova", "ada-1", company="Acme"),
            contact("Ada Prova", "ada-2", company="Acme"),
        ],
    )
    for engine in resolved(exports):
        assert len(engine.rows(PEOPLE)) >= 2
        assert engine.value("select count(*) from resolve_match") == 0
        assert engine.value("select count(*) from resolve_likeness") == 0
        assert not engine.has("match_record")


def test_name_and_employer_join_and_keep_their_evidence(exports: Exports) -> None:
    circle(exports, [BRAMBILLA], BEPPE)
    for engine in resolved(exports):
        assert ("Giuseppe Brambillaschi", True) in engine.rows(PEOPLE)
        assert (
            engine.value("select count(*) from resolve_person where name like '%Brambillaschi'")
            == 1
        )
        found = parts.parts(engine, "Giuseppe Brambillaschi")
        joined = next(one for one in found.parts if one.evidence == "matched")
        levels = {one.field: (one.level, one.said, one.other_said) for one in joined.alike}
        assert levels["given"] == ("short", "beppe", "giuseppe")
        assert levels["family"][0] == "exact"
        assert levels["employer"][0] == "exact"
        assert engine.rows(
            "select a.id from resolve_alias a join resolve_person p using (person) where p.name like 'Giu%'"
        ) == [(joined.id,)]


def test_a_name_alone_is_shown_and_not_joined(exports: Exports) -> None:
    circle(exports, [BRAMBILLA], card("Giuseppe Brambillaschi", "TEL:+39 333 1234567"))
    for engine in resolved(exports):
        assert (
            engine.value("select count(*) from resolve_person where name like '%Brambillaschi'")
            == 2
        )
        (pair,) = doubles.doubles(engine).pairs
        assert [one.code for one in pair.because] == ["double_match"]
        assert pair.one.contact
        assert {one.field for one in pair.alike} == {"given", "family"}
        (same,) = doubles.namesakes(engine, known("in/giuseppe-brambillaschi")).pairs
        assert same.alike == pair.alike


def test_the_owner_parts_and_joins(exports: Exports) -> None:
    circle(exports, [BRAMBILLA], BEPPE)
    mine = known("in/giuseppe-brambillaschi")
    for engine in resolved(exports):
        part = next(one.id for one in parts.parts(engine, mine).parts if one.evidence == "matched")
        assert parts.taken_apart(engine, mine, part)[0] == part
    for engine in resolved(exports, said(("≠", part, mine))):
        assert (
            engine.value("select count(*) from resolve_person where name like '%Brambillaschi'")
            == 2
        )
        assert doubles.doubles(engine).pairs == ()  # said once, not asked again
        assert doubles.namesakes(engine, mine).pairs == ()
        assert engine.rows("select held from decided_split") == [(True,)]
    for engine in resolved(exports, said(("≠", part, mine), ("=", mine, part))):
        assert (
            engine.value("select count(*) from resolve_person where name like '%Brambillaschi'")
            == 1
        )
        assert engine.rows("select held from decided_merge") == [("joined",)]


def test_the_matcher_does_not_chain_against_the_owners_word(exports: Exports) -> None:
    """Beppe is Giuseppe by firm; the owner says Giuseppe is Ada, and Ada is not Beppe."""
    circle(exports, [BRAMBILLA, contact("Ada Prova", "ada-prova")], BEPPE)
    mine = known("in/giuseppe-brambillaschi")
    for engine in resolved(exports):
        part = next(one.id for one in parts.parts(engine, mine).parts if one.evidence == "matched")
    for engine in resolved(exports, said(("=", ADA_ID, mine), ("≠", ADA_ID, part))):
        assert engine.value("select count(*) from resolve_person") == 2
        assert engine.rows("select held from decided_merge") == [("joined",)]
        assert engine.rows("select held from decided_split") == [(True,)]


def test_a_household_is_not_joined(exports: Exports) -> None:
    shared = "EMAIL:casa.prova@posta.example"
    circle(
        exports,
        [contact("Carlo Brambillaschi", "carlo-b", email="casa.prova@posta.example")],
        card("Marco Brambillaschi", shared, "TEL:+39 333 7654321"),
    )
    for engine in resolved(exports):
        assert (
            engine.value("select count(*) from resolve_person where name like '%Brambillaschi'")
            == 2
        )


def test_a_handle_of_any_source_takes_part(exports: Exports) -> None:
    """A mail's "email:…" and a chat's "phone:…" are an e-mail and a number."""
    circle(exports, [contact("Ada Prova", "ada-prova", email="ada@prova.example")],
           card("Bo Neri", "TEL:+39 333 1234567"))  # fmt: skip
    with Engine.open(exports.circle) as engine:
        read(engine, exports.facts.imports(), exports.facts.segment, "Europe/Rome")
        top = engine.value("select max(handle) from read_handle")
        for n, (source, key, name) in enumerate(
            [
                ("mail", "email:ada@prova.example", ""),
                ("whatsapp", "phone:+393331234567", "Bo Neri"),
            ],
            1,
        ):
            engine.add(
                "read_handle",
                f"select {top + n} as handle, '{source}' as source, '{key}' as key, '{name}' as name,"
                f" lower('{name}') as folded, '' as url, null as thread, null as connected,"
                " false as mine, false as hidden",
            )
        resolve(engine, "Europe/Rome", None)
        people = engine.rows("select name, contact, email from resolve_person order by name")
    assert people == [("Ada Prova", True, "ada@prova.example"), ("Bo Neri", False, "")]


def test_the_order_of_records_does_not_matter(exports: Exports) -> None:
    cards = [
        BEPPE,
        card("Ada Prova", "EMAIL:ada@prova.example"),
        card("Bo Brambillaschi", "TEL:+39 333 1234567"),
    ]
    rows = [BRAMBILLA, contact("Ada Prova", "ada-prova", email="ada@prova.example")]
    asked = "select id, name, contact, email, company from resolve_person order by id"
    found = []
    for turn, here in enumerate((exports, Exports(exports.folder / "again"))):
        way = -1 if turn else 1
        circle(here, rows[::way], *cards[::way])
        found += [engine.rows(asked) for engine in resolved(here)]
    assert found[0] == found[1]
