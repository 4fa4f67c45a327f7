from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import purpose_toml
from cerchia.model.purpose import Persona, Purpose, Weights
from cerchia.model.vocabulary import FUNCTIONS, GOALS, SENIORITIES, SIZES, STANCES

if TYPE_CHECKING:
    from cerchia.model.origin import Problem

TODAY = date(2026, 11, 24)
MINIMAL = (
    'goal = "clients"\nstance = "specific"\n[[persona]]\nname = "Owner"\nfunctions = ["sales"]\n'
)


def read(text: str) -> tuple[Purpose | None, list[Problem]]:
    return purpose_toml.read(text, today=TODAY)


def good(text: str) -> Purpose:
    purpose, problems = read(text)
    assert purpose is not None, problems
    return purpose


def told(text: str) -> list[tuple[str, int, str, str]]:
    return [(p.code, p.line, p.seen, p.hint) for p in read(text)[1]]


# what a purpose may be: everything `read` can give ------------------------------------------

WORDS = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))


def listed(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, unique=True, max_size=3).map(tuple)


WEIGHT = st.floats(0.0625, 1e6)
PERSONAS = st.builds(
    Persona,
    name=WORDS,
    functions=st.lists(st.sampled_from(FUNCTIONS), unique=True, min_size=1, max_size=4).map(tuple),
    seniority=listed(st.sampled_from(SENIORITIES)),
    trades=listed(WORDS),
    companies=listed(WORDS),
    places=listed(WORDS),
    languages=listed(st.sampled_from(["it", "en", "es", "fr", "de"])),
    keywords=listed(WORDS),
    size=listed(st.sampled_from(SIZES)),
    critical_points=st.text(max_size=20),
    opportunities=st.text(max_size=20),
    challenges=st.text(max_size=20),
    habits=st.text(max_size=20),
    found=st.text(max_size=20),
    weights=st.builds(Weights, WEIGHT, WEIGHT, WEIGHT, WEIGHT, WEIGHT, WEIGHT),
)
PURPOSES = st.builds(
    Purpose,
    name=WORDS,
    goal=st.sampled_from(GOALS),
    stance=st.sampled_from(STANCES),
    personas=st.lists(
        PERSONAS,
        min_size=1,
        max_size=3,
        unique_by=lambda one: " ".join(one.name.casefold().split()),
    ).map(tuple),
    way=st.text(max_size=20),
    weekly_minutes=st.integers(1, 10_080),
    by=st.none() | st.dates(min_value=TODAY),
)


@given(PURPOSES, st.sampled_from(["it", "en"]))
@settings(max_examples=120, deadline=None)
def test_what_is_written_is_read_back_as_it_was(purpose: Purpose, lang: str) -> None:
    back, problems = read(purpose_toml.write(purpose, lang))
    assert back == purpose
    assert {problem.code for problem in problems} <= {"purpose_hint_varied_narrow"}


def test_an_avoided_word_is_read_back_too() -> None:
    one = Persona("Owner", functions=("sales",), avoid=("stage", 'a "quoted" \\ word\n'))
    purpose = Purpose("p", "clients", "specific", (one,))
    assert read(purpose_toml.write(purpose)) == (purpose, [])


@pytest.mark.parametrize("lang", ["it", "en"])
def test_every_key_is_explained_and_every_example_can_be_used(lang: str) -> None:
    purpose = Purpose("p", "clients", "specific", (Persona("Owner", functions=("sales",)),))
    rows = purpose_toml.write(purpose, lang).splitlines()
    keys = [row for row in rows if " = " in row and row.lstrip("# ").split(" = ")[0].isidentifier()]
    assert len(keys) == 6 + 16
    for row in keys:
        before = rows[rows.index(row) - 1]
        assert before.startswith("# "), row
    used = "\n".join(row.removeprefix("# ") if row in keys else row for row in rows)
    everything, problems = read(used)
    assert problems == []
    assert everything is not None
    assert everything.personas[0].companies
    assert everything.by == date(2027, 6, 30)


def test_comments_follow_the_language() -> None:
    purpose = Purpose("p", "clients", "specific", (Persona("Owner", functions=("sales",)),))
    assert "Che lavoro fa" in purpose_toml.write(purpose)
    assert "What they do" in purpose_toml.write(purpose, "en")


# what is told, and where -----------------------------------------------------------------------


def test_a_key_nobody_knows_is_told_and_the_rest_is_used() -> None:
    text = MINIMAL + 'colour = "blue"\nfuntions = ["legal"]\n'
    assert good(text).personas[0].functions == ("sales",)
    assert told(text) == [
        ("purpose_key_unknown", 6, "colour", ""),
        ("purpose_key_unknown", 7, "funtions", "functions"),
    ]


def test_a_key_said_twice_counts_once() -> None:
    text = 'scopo = "job"\n' + MINIMAL
    assert good(text).goal == "job"
    assert told(text) == [("purpose_key_twice", 2, "goal", "")]


def test_a_value_nobody_knows_is_told_at_its_own_line() -> None:
    text = MINIMAL.replace('["sales"]', '[\n  "sales", # yes\n  "markting",\n  7,\n]')
    assert told(text) == [
        ("purpose_value_unknown", 7, "markting", "marketing"),
        ("purpose_value_unknown", 8, "7", ""),
    ]


def test_a_goal_nobody_knows_refuses() -> None:
    assert told(MINIMAL.replace("clients", "clints")) == [
        ("purpose_value_unknown", 1, "clints", "clients"),
        ("purpose_goal_missing", 1, "", ""),
    ]
    assert read(MINIMAL.replace("clients", "clints"))[0] is None


def test_two_goals_are_two_purposes() -> None:
    text = MINIMAL.replace('"clients"', '["clients", "job"]')
    assert told(text) == [("purpose_contradiction", 1, "clients / job", "")]


def test_goal_and_personas_are_needed() -> None:
    assert {problem[0] for problem in told("")} >= {
        "purpose_goal_missing",
        "purpose_personas_missing",
    }
    assert told('goal = "teach"\nstance = "varied"') == [("purpose_personas_missing", 0, "", "")]
    assert told('goal = "clients"\nstance = "specific"') == [
        ("purpose_personas_missing", 0, "", ""),
        ("purpose_contradiction", 2, "specific", ""),
    ]


def test_a_persona_that_asks_for_nothing_is_left_out() -> None:
    text = MINIMAL + '[[persona]]\nname = "Anybody"\navoid = ["stage"]\nfunctions = []\n'
    assert [one.name for one in good(text).personas] == ["Owner"]
    assert told(text) == [("persona_empty", 6, "Anybody", "")]
    alone = 'goal = "clients"\nstance = "varied"\n[[persona]]\nname = "Anybody"\n'
    assert [problem[0] for problem in told(alone)] == ["persona_empty", "purpose_personas_missing"]


def test_two_personas_of_one_name_are_told_apart() -> None:
    text = MINIMAL + '[[persona]]\nname = "OWNER"\nplaces = ["Udine"]\n'
    assert [one.name for one in good(text).personas] == ["Owner", "OWNER 2"]
    assert told(text) == [("persona_twice", 6, "OWNER", "")]
    same = MINIMAL + '[[persona]]\nname = "Owner"\nfunctions = ["sales"]\n'
    assert len(good(same).personas) == 1


@pytest.mark.parametrize(
    "lines",
    [
        'keywords = ["Export"]\navoid = ["x", "éxport"]',
        'keywords = ["sales export"]\navoid = ["export"]',
        'companies = ["Acme Srl"]\navoid = ["acme"]',
        'trades = ["legno"]\navoid = ["legno"]',
        'places = ["Udine"]\navoid = ["udine"]',
    ],
)
def test_a_word_sought_and_avoided_contradicts(lines: str) -> None:
    purpose, problems = read(MINIMAL + lines)
    assert purpose is None
    assert [(p.code, p.line) for p in problems] == [("purpose_contradiction", 6)]


def test_a_word_inside_another_does_not_contradict() -> None:
    assert (
        read(
            MINIMAL + 'keywords = ["exporter"]\ntrades = ["legno duro"]\navoid = ["export", "duro"]'
        )[1]
        == []
    )


def test_asking_only_for_what_has_no_weight_contradicts() -> None:
    text = MINIMAL + "weights = { function = 0 }\n"
    assert told(text) == [("purpose_contradiction", 6, "Owner", "")]
    assert read(text + 'seniority = "owner"\n')[1] == []


@pytest.mark.parametrize("minutes", ["0", "-5", "10081", '"0"'])
def test_minutes_no_week_has(minutes: str) -> None:
    purpose, problems = read(f"weekly_minutes = {minutes}\n{MINIMAL}")
    assert purpose is None
    assert [(p.code, p.line) for p in problems] == [("purpose_contradiction", 1)]


@pytest.mark.parametrize("minutes", ['"lots"', "true", "nan", "1.5", "[1]"])
def test_minutes_that_are_no_number_are_told(minutes: str) -> None:
    purpose, problems = read(f"weekly_minutes = {minutes}\n{MINIMAL}")
    assert purpose is not None
    assert purpose.weekly_minutes == 30
    assert [(p.code, p.line) for p in problems] == [("purpose_value_unknown", 1)]


@pytest.mark.parametrize(
    "weights", ["{ function = -1 }", '{ level = "much" }', "{ size = inf }", "7"]
)
def test_weights_that_are_none_are_told(weights: str) -> None:
    purpose, problems = read(f"{MINIMAL}weights = {weights}\n")
    assert purpose is not None
    assert purpose.personas[0].weights == Weights()
    assert [(p.code, p.line) for p in problems] == [("purpose_value_unknown", 6)]


@pytest.mark.parametrize(
    ("goal", "stance"), [("teach", "varied"), ("learn", "varied"), ("job", "specific")]
)
def test_the_stance_follows_the_goal_when_it_is_not_said(goal: str, stance: str) -> None:
    text = f'goal = "{goal}"\n[[persona]]\nname = "X"\nplaces = ["Udine"]\n'
    assert good(text).stance == stance
    assert told(text) == [("purpose_stance_defaulted", 0, stance, "")]


def test_hints_do_not_refuse() -> None:
    text = "by = 2026-11-23\n" + MINIMAL.replace('"specific"', '"varied"')
    assert told(text) == [
        ("purpose_by_past", 1, "2026-11-23", ""),
        ("purpose_hint_varied_narrow", 3, "Owner", ""),
    ]
    assert good(text).stance == "varied"
    assert told("by = 2026-11-24\n" + MINIMAL) == []


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ('name = "x"\ngoal = clients\n', 2, 'goal = "clients"'),
        ('goal = "clients\n', 1, ""),
        ('goal = "a"\ngoal = "b"\n', 2, ""),
        ("a = 1\nb = [1,\n2\n", 3, ""),
    ],
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int, hint: str) -> None:
    purpose, problems = read(text)
    assert purpose is None
    assert [(p.code, p.line, p.hint) for p in problems] == [("purpose_not_toml", line, hint)]


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 5000 + "]" * 5000, "a = " + "9" * 5000, "weekly_minutes = 0x" + "f" * 5000,
     "\x00", "[" * 9000, "a" * 9000, "a." * 3000 + "a = 1", "[[persona]]\n[[persona.persona]]"],
)  # fmt: skip
def test_hostile_texts_are_told_and_not_raised(text: str) -> None:
    purpose, problems = read(text)
    assert purpose is None
    assert problems
