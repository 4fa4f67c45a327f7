from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.formats import purpose_toml
from cerchia.model.purpose import Persona, Purpose, Weights
from cerchia.model.vocabulary import FUNCTIONS

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


def persona(lines: str) -> Persona:
    return good(f'goal = "clients"\nstance = "specific"\n[[persona]]\n{lines}').personas[0]


# what is forgiven ------------------------------------------------------------------------------


def test_keys_may_stand_under_purpose() -> None:
    under = MINIMAL.replace("goal", "[purpose]\ngoal", 1)
    assert good(under) == good(MINIMAL)
    assert good(under.replace("[[persona]]", "[[purpose.personas]]")) == good(MINIMAL)


@pytest.mark.parametrize(
    "header", ["[[persona]]", "[[personas]]", "[persona]", "[[Persone]]", "[personas.Owner]"]
)
def test_a_persona_may_be_headed_in_many_ways(header: str) -> None:
    purpose, problems = read(MINIMAL.replace("[[persona]]", header))
    assert problems == []
    assert purpose == good(MINIMAL)


def test_a_table_around_personas_names_them() -> None:
    text = 'goal="job"\nstance="varied"\n[persona.Anna]\nfunctions="hr, legal, it"\n[persona.Bo]\nplaces="Udine"\n'
    assert [one.name for one in good(text).personas] == ["Anna", "Bo"]


def test_a_purpose_all_in_italian() -> None:
    text = """
scopo = "Trovare clienti"
taglio = "mirata"
modo = "corsi"
minuti_settimanali = "150 minuti"
entro = "30/06/2027"
[[persona]]
nome = "Titolare"
funzioni = ["Imprenditore", "Risorse umane", "Media e comunicazione"]
livello = "titolare, dirigente; C-level"
settori = "mobili, legno"
aziende = "Rossi, Bianchi & C."
luoghi = "Treviso"
lingue = "Italiano"
parole = ["export"]
evita = "stage"
dimensione = "PMI"
punti_critici = ["tempo", "rete"]
pesi = { funzione = 1, livello = 0.5, settore = 0 }
"""
    purpose, problems = read(text)
    assert problems == []
    assert purpose == Purpose(
        name="clients",
        goal="clients",
        stance="specific",
        way="corsi",
        weekly_minutes=150,
        by=date(2027, 6, 30),
        personas=(
            Persona(
                name="Titolare",
                functions=("entrepreneurship", "human_resources", "media_and_communication"),
                seniority=("owner", "director", "cxo"),
                trades=("mobili", "legno"),
                companies=("Rossi, Bianchi & C.",),
                places=("Treviso",),
                languages=("it",),
                keywords=("export",),
                avoid=("stage",),
                size=("small", "medium"),
                critical_points="tempo; rete",
                weights=Weights(function=1.0, level=0.5, industry=0.0),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Human Resources", "human_resources"),
        ("HUMAN-RESOURCES", "human_resources"),
        ("Arts & Design", "arts_and_design"),
        ("program and project management", "program_and_project_management"),
        ("qualità", "quality_assurance"),
        ("Qualita", "quality_assurance"),
        ("R&D", "research"),
        ("acquisti", "purchasing"),
    ],
)
def test_functions_are_known_by_many_names(written: str, meant: str) -> None:
    assert persona(f'functions = "{written}"').functions == (meant,)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_function_is_known_by_its_own_name(function: str) -> None:
    shown = function.replace("_and_", " & ").replace("_", " ").title()
    assert persona(f'functions = ["{shown}"]').functions == (function,)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("C-level", "cxo"), ("titolare", "owner"), ("Dirigente", "director"), ("Socio", "partner"),
     ("VP", "vp"), ("stagista", "training"), ("Responsabile", "manager"), ("junior", "entry")],
)  # fmt: skip
def test_levels_are_known_by_many_names(written: str, meant: str) -> None:
    assert persona(f'level = "{written}"').seniority == (meant,)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Clienti", "clients"), ("lavoro", "job"), ("assumere", "hire"), ("fondi", "funds"),
     ("soci", "partners"), ("fornitori", "suppliers"), ("insegnare", "teach"),
     ("consulenza", "advise"), ("imparare", "learn")],
)  # fmt: skip
def test_goals_in_italian(written: str, meant: str) -> None:
    assert good(MINIMAL.replace("clients", written)).goal == meant


def test_signs_of_word_processors_are_read_as_quotes() -> None:
    assert good(MINIMAL.replace('"clients"', "“clients”")) == good(MINIMAL)
    assert good("\ufeff" + MINIMAL.replace("\n", "\r\n")) == good(MINIMAL)


def test_curly_quotes_inside_a_text_stay() -> None:
    assert good(MINIMAL + 'found = "the “fair”"\n').personas[0].found == "the “fair”"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2027-06-30", date(2027, 6, 30)),
        ('"2027-06-30"', date(2027, 6, 30)),
        ("2027-06-30T10:00:00Z", date(2027, 6, 30)),
        ('"30.6.2027"', date(2027, 6, 30)),
        ('"6/30/2027"', date(2027, 6, 30)),
        ('"7/7/2027"', date(2027, 7, 7)),
    ],
)
def test_days(written: str, day: date) -> None:
    assert good(f"by = {written}\n{MINIMAL}").by == day


@pytest.mark.parametrize("written", ['"06/07/2027"', '"soon"', "10:30:00", "5", '"2027-02-30"'])
def test_a_day_that_could_be_another_is_not_guessed(written: str) -> None:
    purpose, problems = read(f"by = {written}\n{MINIMAL}")
    assert purpose is not None
    assert purpose.by is None
    assert [(p.code, p.line) for p in problems] == [("purpose_value_unknown", 1)]


def test_a_key_of_the_purpose_written_after_the_persona_counts() -> None:
    assert good(MINIMAL + "weekly_minutes = 90\n").weekly_minutes == 90
    assert told(MINIMAL + "weekly_minutes = 90\n") == [
        ("purpose_key_misplaced", 6, "weekly_minutes", "")
    ]
