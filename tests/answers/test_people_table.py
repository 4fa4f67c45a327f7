"""The table of people: held against the plain list filtered by hand, and a circle of six."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.answers import exported
from cerchia.answers.people import people
from cerchia.answers.people_table import people_table
from cerchia.answers.rings import chosen, rings
from cerchia.flow import again
from cerchia.judge import judge
from cerchia.measure import measure
from cerchia.model.people_table import PAGE, SHEET, Ignored, Listed, PeopleTable, Wanted
from cerchia.model.purpose import Persona, Purpose
from cerchia.show.phrases import LANGS, say, word
from cerchia.write import sheets
from cerchia.write.letters import lined
from cerchia.write.people_csv import harmless, lines
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from collections.abc import Callable

    from cerchia.engine.duckdb import Engine

PURPOSE = Purpose(
    "clients", "clients", "specific",
    (Persona("Chief", functions=("entrepreneurship",)), Persona("Seller", functions=("sales",))),
)  # fmt: skip


@pytest.fixture
def six(engine: Engine) -> Engine:
    """Six contacts and a stranger; Ada is the strongest, then Bo, then Cy; the others never wrote."""
    rooms = Rooms(engine)
    ada = rooms.person("Àda Rossi", company="Acme Srl", position="CEO & Founder")
    bo = rooms.person("Bo Verdi", company="ACME", position="Sales Manager")
    cy = rooms.person("Cy Bianchi", company="Beta", position="Accountant")
    rooms.person("Dora Neri", position="Founder", company="Delta")
    rooms.person("Eva Blu", connected=None)
    finn = rooms.person("Finn Gialli", company="Beta", position="Sales Manager")
    rooms.person("Stranger Prova", contact=False, company="Beta")
    rooms.person("", contact=False, hidden=True, id="id-hidden", url="")
    for days in (1, 2, 3, 4, 5):
        rooms.talk(ada, ("me", ago(days), "Ciao"), ("them", ago(days), "Ciao, quando ci vediamo?"))
    rooms.talk(bo, ("me", ago(30), "Le mando l’offerta?"), ("them", ago(29), "Sì, grazie"))
    rooms.talk(cy, ("them", ago(900), "Buongiorno, può aiutarmi con il bilancio?"))
    rooms.asks(finn, ago(3), "Ciao, vorrei un consiglio: quanto costa il servizio?")
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, PURPOSE))
    return engine


def names(found: PeopleTable) -> list[str]:
    return [one.row.name.split()[0] for one in found.rows]


def asked(engine: Engine, **wanted: Any) -> list[str]:
    return names(people_table(engine, PURPOSE, Wanted(**wanted)))


def test_the_strongest_first_and_strangers_only_when_asked(six: Engine) -> None:
    found = people_table(six, PURPOSE, Wanted())
    assert [one.row for one in found.rows] == people(six)
    assert (found.total, found.page, found.pages) == (6, 1, 1)
    assert names(found)[:3] == ["Àda", "Bo", "Cy"]
    assert "Stranger" in asked(six, contacts=False)
    assert len(asked(six, contacts=False)) == 7  # nobody without a name


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"letters": "ada"}, ["Àda"]),
        ({"letters": "ACME sales"}, ["Bo"]),
        ({"letters": "acme' or true --"}, []),
        ({"company": "Acme S.r.l."}, ["Àda", "Bo"]),
        ({"persona": ("Chief",)}, ["Àda", "Dora"]),
        ({"function": ("sales",)}, ["Bo", "Finn"]),
        ({"function": ("unknown",)}, ["Eva"]),
        ({"function": ("sales", "unknown")}, ["Bo", "Eva", "Finn"]),
        ({"line": ("unknown",)}, ["Eva"]),
        ({"line": ("off",)}, ["Cy"]),
        ({"standing": ("core", "opportunity"), "rhythm": ("never",)}, ["Dora", "Finn"]),
        ({"mine": True}, ["Àda", "Cy", "Finn"]),
        ({"mine": False}, ["Bo", "Dora", "Eva"]),
        ({"ambassador": True}, []),
        ({"ids": ("id-bo-verdi", "nobody", "a,b")}, ["Bo"]),
        ({"ids": ()}, []),
        ({"ids": ("",)}, []),
    ],
)
def test_filters(six: Engine, wanted: dict[str, Any], expected: list[str]) -> None:
    assert asked(six, **wanted) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"sort": "name"}, ["Àda", "Bo", "Cy", "Dora", "Eva", "Finn"]),
        ({"sort": "name", "descending": True}, ["Finn", "Eva", "Dora", "Cy", "Bo", "Àda"]),
        ({"sort": "company"}, ["Àda", "Bo", "Cy", "Finn", "Dora", "Eva"]),
        ({"sort": "last"}, ["Àda", "Bo", "Cy", "Dora", "Eva", "Finn"]),
        ({"sort": "last", "descending": False}, ["Cy", "Bo", "Àda", "Dora", "Eva", "Finn"]),
        ({"sort": "connected"}, ["Àda", "Bo", "Cy", "Dora", "Finn", "Eva"]),
    ],
)
def test_orders(six: Engine, wanted: dict[str, Any], expected: list[str]) -> None:
    if wanted["sort"] == "company":  # «acme» comes before «acme srl»
        expected = ["Bo", "Àda", "Cy", "Finn", "Dora", "Eva"]
    assert asked(six, **wanted) == expected


def test_what_nobody_knows_is_left_out_and_told(six: Engine) -> None:
    wanted = Wanted(standing=("cores",), persona=("Chief", "Gone"), sort="height", page=99)
    found = people_table(six, PURPOSE, wanted)
    assert names(found) == ["Àda", "Dora"]
    assert set(found.ignored) == {
        Ignored("standing", "cores"), Ignored("persona", "Gone"), Ignored("sort", "height"),
    }  # fmt: skip
    assert (found.page, found.sort, found.descending) == (1, "strength", True)
    assert people_table(six, PURPOSE, Wanted(page=-3)).page == 1


def test_how_the_newest_talk_stands(six: Engine) -> None:
    by = {one.row.name: one for one in people_table(six, PURPOSE, Wanted()).rows}
    assert (by["Finn Gialli"].ball, by["Finn Gialli"].outcome) == ("mine", None)
    assert (by["Dora Neri"].ball, by["Dora Neri"].outcome) == ("nobody", None)
    assert by["Cy Bianchi"].ball == "mine"
    assert by["Cy Bianchi"].outcome == "ignored"
    assert (by["Àda Rossi"].line, by["Eva Blu"].line) == ("in", "unknown")
    assert (by["Eva Blu"].connected, by["Bo Verdi"].connected) == (None, date(2020, 1, 1))


def without(wanted: Wanted, name: str) -> Wanted:
    cells: dict[str, Any] = {name: ()}
    return replace(wanted, **cells)


FACETS: dict[str, Callable[[Listed], str | None]] = {
    "standing": lambda one: one.row.standing,
    "rhythm": lambda one: one.row.rhythm,
    "persona": lambda one: one.row.fit.persona if one.row.fit and one.line == "in" else None,
    "function": lambda one: one.row.functions[0] if one.row.functions else "unknown",
    "seniority": lambda one: one.row.seniority or "unknown",
}


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(), Wanted(standing=("core",)), Wanted(rhythm=("never",), function=("sales",)),
        Wanted(persona=("Chief",), letters="a"), Wanted(mine=True, seniority=("unknown",)),
    ],
)  # fmt: skip
def test_a_facet_counts_what_there_would_be_without_its_own_filter(
    six: Engine, wanted: Wanted
) -> None:
    for facet in people_table(six, PURPOSE, wanted).facets:
        rest = people_table(six, PURPOSE, without(wanted, facet.name))
        said = Counter(FACETS[facet.name](one) for one in rest.rows)
        said.pop(None, None)
        assert dict(facet.counts) == dict(said), facet.name
        assert list(facet.counts) == sorted(facet.counts, key=lambda one: (-one[1], one[0]))


def test_pages_hold_everybody_once(engine: Engine) -> None:
    rooms = Rooms(engine)
    for number in range(2 * PAGE + 3):
        rooms.person(
            f"P{number % 7} Prova", id=f"id-{number}", connected=AS_OF - timedelta(days=number % 9)
        )
    rooms.build()
    measure(engine)
    judge(engine)
    list(again(engine, None))
    for sort in ("strength", "name", "company", "last", "fit", "standing", "rhythm", "connected"):
        pages = [people_table(engine, None, Wanted(sort=sort, page=page)) for page in (1, 2, 3)]
        assert [len(one.rows) for one in pages] == [PAGE, PAGE, 3]
        assert len({one.row.id for page in pages for one in page.rows}) == 2 * PAGE + 3
    assert people_table(engine, None, Wanted(page=9)).page == 3
    assert people_table(engine, None, Wanted()).rows[0].row.fit is None


def test_the_rings_hold_who_is_chosen(six: Engine) -> None:
    every = {dot.id: dot for dot in rings(six, PURPOSE).dots}
    found = chosen(six, PURPOSE, Wanted(persona=("Chief",), contacts=False))
    assert found == {dot.id for dot in every.values() if dot.persona == "Chief"}
    assert {dot.id for dot in every.values() if dot.mine} == {
        "id-àda-rossi", "id-cy-bianchi", "id-finn-gialli",
    }  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
def test_the_sheet_holds_all_rows_in_the_readers_words(six: Engine, lang: str) -> None:
    def spoken(listed: str, value: str) -> str:
        return word(listed, value, lang)

    header = [say(f"people_csv.{column}", lang) for column in SHEET]
    assert not [one for one in header if one.startswith("people_csv")]
    found = exported.leaving(six, exported.chosen(six, PURPOSE, Wanted()), {})
    text = "".join(lines(header, sheets.people(found, spoken)))
    told, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert (told, len(rows)) == (header, 6)
    first = dict(zip(SHEET, rows[0], strict=True))
    assert (first["name"], first["persona"]) == ("Àda Rossi", "Chief")
    assert first["standing"] == word("standing", "core", lang)
    assert first["ambassador"] == "no"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+39 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "＝1", '=HYPERLINK("x")', "|x", "%x"],
)  # fmt: skip
def test_nothing_becomes_a_formula(text: str) -> None:
    assert harmless(text).startswith("'")
    (_, row) = lines(["a"], [[text]])
    assert next(csv.reader(io.StringIO(row, newline=""))) == [harmless(lined(text))]


def test_a_plain_text_stays_as_it_is() -> None:
    assert harmless('Ada = Bo; "x", y') == 'Ada = Bo; "x", y'
    assert list(lines(["n"], [[3], [None], [date(2026, 1, 2)]]))[1:] == [
        "3\r\n", '""\r\n', "2026-01-02\r\n",
    ]  # fmt: skip
