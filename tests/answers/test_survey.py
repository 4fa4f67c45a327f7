"""A survey's rows grouped by role and trade, each answer with how many gave it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cerchia.answers import survey
from cerchia.formats import table_columns
from cerchia.model.errors import ColumnMissingError
from cerchia.model.sheet import Table, Wish
from cerchia.model.suggestion import SurveyRead

HEAD = ("Ruolo", "Settore", "Dipendenti", "Città", "Lingua", "Problemi")


def read(rows: Sequence[Sequence[str]], head: Sequence[str] = HEAD) -> SurveyRead:
    cells = tuple((n, tuple(row)) for n, row in enumerate(rows, start=2))
    table = Table("survey.csv", ",", tuple(head), cells, ())
    return survey.read(table, table_columns.suppose("survey", table, Wish(), None))


OWNERS = [
    ("Titolare", "arredamento", "12", "Treviso", "it", "poco tempo, agenti pochi"),
    ("Titolare", "Arredamento", "da 10 a 49", "Treviso", "italiano", "poco tempo"),
    ("Imprenditore", "mobili", "60", "Udine", "it", "poco tempo, margini bassi"),
    ("Titolare", "arredamento", "1.200", "Treviso", "it", "margini bassi"),
    ("Titolare", "arredamento", "", "treviso", "", "agenti pochi, poco tempo"),
]
OTHERS = [
    ("Direttore commerciale", "meccanica", "", "", "", ""),
    ("Boh", "meccanica", "", "", "", ""),
    ("", "meccanica", "", "", "", ""),
]


def test_a_group_of_five_becomes_a_persona_with_its_counts() -> None:
    found = read([*OWNERS, *OTHERS])
    (made,) = found.personas
    assert (made.rests, found.roleless, found.left) == (5, 2, 1)
    persona = made.persona
    assert (persona.functions, persona.trades) == (("entrepreneurship",), ("arredamento",))
    assert (persona.seniority, persona.languages) == (("owner",), ("it",))
    assert persona.places == ("Treviso",)
    assert persona.critical_points == "poco tempo (4/5); agenti pochi (2/5); margini bassi (2/5)"
    answers = {(one.field, one.answer): (one.count, one.of) for one in made.answers}
    # 12 and 10-49 are small, 60 medium, 1,200 large: four say it, and only small is said twice
    assert answers["size", "small"] == (2, 4)
    assert answers["place", "Treviso"] == (4, 5)
    assert [(one.code, one.line) for one in found.problems] == [
        ("survey_role_unread", 8), ("survey_role_missing", 9),
    ]  # fmt: skip


def test_small_groups_of_one_role_go_together_without_a_trade() -> None:
    rows = [
        ("Direttore commerciale", trade, "", "", "", "") for trade in ("vino", "mobili", "moda") * 2
    ]
    found = read(rows)
    (made,) = found.personas
    assert (made.rests, made.persona.trades, made.persona.functions[0]) == (6, (), "sales")


def test_where_nobody_has_five_the_largest_pairs_serve() -> None:
    found = read([*OWNERS[:3], OTHERS[0]])
    assert [one.rests for one in found.personas] == [3]
    assert read(OTHERS).personas == ()


def test_the_order_of_rows_does_not_matter() -> None:
    assert read(OWNERS).personas == read(OWNERS[::-1]).personas


def test_a_level_of_its_own_counts_before_the_title_s() -> None:
    head = ("Ruolo", "Livello")
    found = read([("Vendite", "responsabile"), ("Vendite", "responsabile")], head)
    assert found.personas[0].persona.seniority == ("manager",)


def test_commas_in_a_sentence_part_nothing() -> None:
    rows = [("Titolare", "vino", "", "", "", f"non ho tempo, dice il {n}") for n in range(5)]
    assert "non ho tempo, dice il 0 (1/5)" in read(rows).personas[0].persona.critical_points


def test_without_a_role_there_is_nothing_to_group() -> None:
    with pytest.raises(ColumnMissingError):
        read([("x",)], ("Settore",))
