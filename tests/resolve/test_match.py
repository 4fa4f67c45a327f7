"""The matcher by itself: weights by hand, every kind of mess, the same at every run."""

from __future__ import annotations

from math import isclose, log2
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.who_train import fill
from bench.world_mess import Mind
from cerchia.engine.duckdb import Engine
from cerchia.language.person_name import of_parts, parse
from cerchia.resolve.match import Said, clusters, compare, match, weights
from cerchia.resolve.match.clusters import Ties
from cerchia.resolve.match.levels import LEVELS

LEARNED = weights.shipped()
# so that a firm, a name and an address are as rare as in a circle
CROWD = [
    Mind(100 + n, "mail", name=f"{given} {family}", emails=(f"{given}.{family}@casa{n}.example",))
    for n, (given, family) in enumerate(
        (given, family)
        for given in ("Ada", "Bruno", "Carla", "Dario", "Elisa", "Fabio", "Gino", "Irene")
        for family in ("Alfani", "Bettari", "Cordelli", "Dalmin", "Ervasi", "Foscon", "Gardelin")
    )
]


def outcome(
    *minds: Mind, said: Said | None = None
) -> tuple[list[tuple[int, int]], dict[tuple[int, int], str]]:
    """Return the pairs joined among the first records, and the verdicts on pairs of them."""
    with TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
        fill(engine, [*minds, *CROWD])
        taken = match(engine, LEARNED, said or Said())
        found = engine.rows("select one, other, verdict from match_verdict")
    few = len(minds)
    return [pair for pair in taken if pair[1] <= few], {(a, b): v for a, b, v in found if b <= few}


def levels(one: Mind, other: Mind) -> dict[str, str]:
    with TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
        fill(engine, [one, other, *CROWD])
        match(engine, LEARNED)
        engine.make("asked", "select 1 as one, 2 as other, coalesce(max(email), 0) as email,"
                    " coalesce(max(phone), 0) as phone from match_pair where one = 1 and other = 2")  # fmt: skip
        compare.make(engine, "asked", "asked_level")
        row = engine.named("from asked_level")[0]
    return {f: ("", *names)[row[f]] for f, names in LEVELS.items()}


def book(name: str, *marks: str, employer: str = "", place: str = "") -> Mind:
    emails = tuple(one for one in marks if "@" in one)
    return Mind(1, "addressbook", name=name, emails=emails, phones=tuple(one for one in marks if "@" not in one), employer=employer, place=place)  # fmt: skip


def listed(given: str, family: str, *emails: str, employer: str = "", slug: str = "x") -> Mind:
    return Mind(1, "linkedin", given, family, emails=emails, key=f"in/{slug}", employer=employer)


@pytest.mark.parametrize(
    ("one", "other", "given", "family"),
    [
        ("Marco Zanbello", "Marco Zanbello", "exact", "exact"),
        ("Nicolò D'Angelo", "Nicolo' Dangelo", "folded", "folded"),
        ("Pino D Angelo", "Pino D’Angelo", "exact", "folded"),
        ("Anna De Luca", "anna deluca", "exact", "folded"),
        ("Beppe Zanbello", "Giuseppe Zanbello", "short", "exact"),
        ("Vanna Zanbello", "Giovanna Zanbello", "familiar", "exact"),
        ("Giovannino Zanbello", "Giovanni Zanbello", "short", "exact"),
        ("Alex Zanbello", "Alessandro Zanbello", "short", "exact"),
        ("Sandro Zanbello", "Alessandro Zanbello", "familiar", "exact"),
        ("Zanbello Marco", "Marco Zanbello", "exact", "exact"),
        ("ZANBELLO, Marco", "Marco Zanbello", "exact", "exact"),
        ("Iven Orrisi", "Orrisi Iven", "swapped", "swapped"),
        ("Anna Maria Zanbello", "Anna Zanbello", "part", "exact"),
        ("Maria Cristina Zanbello", "Maria Rosaria Zanbello", "else", "exact"),
        ("Anna Rossi Bianchi", "Anna Rossi", "exact", "part"),
        ("Anna Bianchi in Rossi", "Anna Bianchi", "exact", "part"),
        ("Marco Zanbelo", "Marco Zanbello", "exact", "close92"),
        ("Macro Zanbello", "Marco Zanbello", "close92", "exact"),
        ("M. Zanbello", "Marco Zanbello", "initial", "exact"),
        ("Paolo Zanbello", "Paola Zanbello", "else", "exact"),
        ("Marta Zanbello", "Martina Zanbello", "else", "exact"),
        ("Carlo Zanbello", "Carlotta Zanbello", "else", "exact"),
        ("Andrea Zanbello", "Andreina Zanbello", "else", "exact"),
        ("Dott. Marco Zanbello (lavoro)", "Marco Zanbello", "exact", "exact"),
    ],
)
def test_names(one: str, other: str, given: str, family: str) -> None:
    found = levels(book(one), book(other))
    assert (found["given"], found["family"]) == (given, family)
    turned = levels(book(other), book(one))
    assert (turned["given"], turned["family"]) == (given, family)


def test_names_of_two_parts() -> None:
    assert of_parts("Anna Maria", "De Luca, Ph.D.") == of_parts("anna maria", "DE LUCA")
    assert parse("Rossi Marco").given == ("marco",)
    assert parse("info@acme.example").family == ()


def test_a_weight_is_the_logarithm_of_m_to_u_by_hand() -> None:
    """Two who share a phone, nothing else said but the name: prior + phone + given + family."""
    minds = [book("Olindo Zanbello", "+393331234567"), book("Olindo Zanbello", "+393331234567")]
    with TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
        fill(engine, [*minds, *CROWD])
        match(engine, LEARNED)
        row = engine.named("from match_scored where one = 1 and other = 2")[0]
    records = 2 + len(CROWD)
    odds = LEARNED.matches / 500  # a circle is taken to have as many at least
    prior = log2(odds / (1 - odds))
    phone = log2(LEARNED.m["phone"]["exact"] / (LEARNED.u["phone"]["exact"] / 500))
    names = sum(
        log2(LEARNED.m[field]["exact"] / ((2 + 100 * LEARNED.u[field]["exact"]) / (100 + records)))
        for field in ("given", "family")
    )  # two of them bear it
    assert isclose(float(row["weight"]), prior + phone + names, abs_tol=0.001)


def test_a_name_alone_never_joins() -> None:
    taken, verdicts = outcome(listed("Olindo", "Zanbello"), book("Olindo Zanbello", place="Graz"))
    assert taken == []
    assert verdicts == {(1, 2): "review"}


def test_name_and_firm_join_also_by_the_address_of_the_firm() -> None:
    assert outcome(listed("Olindo", "Zanbello", employer="Zandegù Srl"), book("Olindo Zanbello", employer="ZANDEGU"))[0] == [(1, 2)]  # fmt: skip
    assert outcome(listed("Olindo", "Zanbello", employer="Zandegù Srl"), book("Olindo Zanbello", "olindo@zandegu.it"))[0] == [(1, 2)]  # fmt: skip


def test_a_changed_firm_does_not_part_who_shares_an_e_mail() -> None:
    assert outcome(listed("Olindo", "Zanbello", "oz@casa.example", employer="Vecchia"), book("O. Zanbello", "oz@casa.example", employer="Nuova"))[0] == [(1, 2)]  # fmt: skip


def test_a_maiden_name_with_the_same_number_joins() -> None:
    assert outcome(book("Tullia Bianchi", "+393331112223"), book("Tullia Zanbello", "+39 333 1112223"))[0] == [(1, 2)]  # fmt: skip


def test_an_address_without_a_name_is_whose_it_is() -> None:
    assert outcome(book("Olindo Zanbello", "oz@casa.example"), book("", "oz@casa.example"))[0] == [(1, 2)]  # fmt: skip


def test_father_and_son_stay_two() -> None:
    shared = ("casa.zanbello@casa.example", "+390422111222")
    taken, verdicts = outcome(book("Carlo Zanbello", *shared), book("Marco Zanbello", *shared))
    assert (taken, verdicts) == ([], {})


def test_a_nameless_household_address_chains_nobody() -> None:
    taken, _ = outcome(
        book("Carlo Zanbello", "casa@zanbello.example"), book("", "casa@zanbello.example", "+393331234567"),
        book("Marco Zanbello", "+393331234567"),
    )  # fmt: skip
    assert len(taken) <= 1  # the nameless one is one of the two, never the bridge


def test_two_of_one_name_in_one_firm_stay_apart_from_a_third() -> None:
    two = [
        listed("Marco", "Rossi", employer="Zandegù Srl", slug=slug)
        for slug in ("marco-1", "marco-2")
    ]
    taken, verdicts = outcome(*two, book("Marco Rossi", employer="Zandegù Srl"))
    assert taken == []
    assert set(verdicts.values()) <= {"review"}


def test_two_boxes_of_one_firm_are_two_people() -> None:
    taken, _ = outcome(book("Marco Rossi", "marco.rossi@zandegu.it"), book("Marco Rossi", "marco.rossi2@zandegu.it"))  # fmt: skip
    assert taken == []


def test_two_profile_addresses_are_two() -> None:
    one = Mind(1, "crm", name="Olindo Zanbello", emails=("oz@casa.example",), key="in/olindo-1")
    other = Mind(
        1, "addressbook", name="Olindo Zanbello", emails=("oz@casa.example",), key="in/olindo-2"
    )
    assert outcome(one, other)[0] == []


def test_an_office_joins_only_with_the_name_and_a_crowd_nobody() -> None:
    assert outcome(book("Olindo Zanbello", "info@zandegu.it"), book("", "info@zandegu.it"))[0] == []
    many = [book(f"{name} Zanbello", "+390422999999") for name in ("Carlo", "Marco", "Ada")]
    assert outcome(*many)[0] == []


def test_what_the_owner_parted_is_not_joined() -> None:
    pair = [book("Olindo Zanbello", "oz@casa.example"), book("Olindo Zanbello", "oz@casa.example")]
    assert outcome(*pair)[0] == [(1, 2)]
    assert outcome(*pair, said=Said(apart=frozenset({(1, 2)})))[0] == []


MIND = st.builds(
    Mind, st.just(1), st.sampled_from(("linkedin", "mail", "crm")), st.just(""), st.just(""),
    st.one_of(st.sampled_from(("Marco Rossi", "Rossi M.", "Beppe", "", "Luca Rossi", "D'Angelo")), st.text(max_size=12)),
    st.lists(st.sampled_from(("a@x.example", "b@x.example", "info@y.it", "@", "no")), max_size=2).map(tuple),
    st.lists(st.sampled_from(("+393331234567", "3331234567", "12", "")), max_size=2).map(tuple),
    st.sampled_from(("", "in/a", "in/b")), st.sampled_from(("", "Acme Srl", "ACME", "x")),
)  # fmt: skip


@settings(max_examples=15)
@given(st.lists(MIND, min_size=2, max_size=6))
def test_anything_gives_the_same_twice_and_no_two_profiles_in_one(minds: list[Mind]) -> None:
    def groups(order: list[int]) -> set[frozenset[int]]:
        taken, _ = outcome(*(minds[n] for n in order))
        found = clusters.components(taken)
        return {frozenset(order[record - 1] for record in group) for group in found}

    there = list(range(len(minds)))
    one = groups(there)
    assert groups(there) == one
    for group in one:
        keys = {minds[n].key for n in group} - {""}
        assert len(keys) <= 1 or len(group) == 1


def test_a_chain_stops_where_two_are_forbidden() -> None:
    ties = Ties({(1, 2): 9.0, (2, 3): 8.0, (1, 3): -20.0}, frozenset({(1, 3)}))
    pairs = [(9.0, 1, 2), (8.0, 2, 3)]
    assert clusters.joined(pairs, ties) == ([(1, 2)], [(2, 3)])
    assert clusters.joined(reversed(pairs), ties) == ([(1, 2)], [(2, 3)])
