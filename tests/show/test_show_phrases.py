"""Every code has its sentence in both languages, and a sentence cannot be broken by what fills it."""

from __future__ import annotations

import ast
import pkgutil
import re
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from cerchia import model
from cerchia.language import trades
from cerchia.language.talk import BECAUSE
from cerchia.model import errors, vocabulary
from cerchia.model.answers import Because, Proposal
from cerchia.model.origin import Problem
from cerchia.read.linkedin.files import SPECS
from cerchia.show import phrases
from cerchia.show.phrases import BOOK, figures

SOURCE = Path(phrases.__file__).parents[2]
LISTS = {
    "function": vocabulary.FUNCTIONS,
    "seniority": vocabulary.SENIORITIES,
    "level": vocabulary.SENIORITIES,
    "goal": vocabulary.GOALS,
    "stance": vocabulary.STANCES,
    "outcome": vocabulary.OUTCOMES,
    "ball": get_args(vocabulary.Ball),
    "topic": vocabulary.TOPICS,
    "began": get_args(vocabulary.Began),
    "basis": get_args(vocabulary.Basis),
    "rhythm": vocabulary.RHYTHMS,
    "standing": vocabulary.STANDINGS,
    "kind": vocabulary.KINDS,
    "size": vocabulary.SIZES,
    "language": vocabulary.LANGUAGES,
    "verdict": ("accept", "ask", "ignore"),
}


def found(folder: str, pattern: str) -> set[str]:
    """Return what a pattern finds in the source of one room."""
    texts = [file.read_text("utf-8") for file in (SOURCE / folder).rglob("*.py")]
    return {hit for text in texts for hit in re.findall(pattern, text)}


def errors_there_are() -> set[str]:
    modules = [one for one in pkgutil.iter_modules(model.__path__) if one.name.endswith("errors")]
    every = [import_module(f"cerchia.model.{one.name}") for one in modules]
    kinds = [one for each in every for one in vars(each).values() if isinstance(one, type)]
    return {one.code for one in kinds if issubclass(one, errors.CerchiaError)}


def problems_there_are() -> set[str]:
    told = found("formats", r'\.tell\(\s*"(\w+)"') | found(".", r'Problem\(\s*"(\w+)"')
    marked = found("formats", r'return "(\w+_\w+)"') | found("formats", r'why = "(\w+)"')
    kept = {"quote_open", "field_too_long", "cells_count", "row_long", "characters_damaged"}
    resaved = found("read", r'"(encoding_resaved|characters_damaged)"')
    cards = found("formats", r'"(card_\w+)"') - {"card_inside"}
    return told | cards | resaved | kept | {one for one in marked if one in kept}


def reasons_there_are() -> set[str]:
    kinds = "|".join(vocabulary.KINDS)
    proposals = found("act", rf"'((?:{kinds})_[a-z]+)'") - {"reply_rate"}
    fits = found("judge", r'"(fit_\w+|endorsements|recommendations)"') | found(
        "judge", r"'code': '(\w+)'"
    )
    requests = found("answers", r'Because\("(\w+)"') | {
        f"note_{kind}" for kind in ("personal", "generic", "pitch", "empty")
    }
    silent = found("answers", r"'(question_in_note|never_written)'")
    asked = {
        "fits",
        "fits_not",
        "names_contact",
        "names_school",
        "names_employer",
        "note_bait",
    }
    praised = {"introductions", "mentions"}
    return set(BECAUSE) | proposals | fits | requests | silent | asked | praised


@pytest.mark.parametrize(("listed", "values"), LISTS.items(), ids=LISTS)
def test_every_word_of_a_list_has_its_name(listed: str, values: tuple[str, ...]) -> None:
    assert [value for value in values if f"{listed}.{value}" not in BOOK] == []


def test_every_trade_has_its_name() -> None:
    assert [name for name in trades.known() if f"trade.{name}" not in BOOK] == []


def test_every_error_and_problem_says_what_and_what_now() -> None:
    codes = errors_there_are() | problems_there_are()
    assert {"path_missing", "quote_open", "purpose_goal_missing", "after_as_of"} <= codes
    assert [
        code for code in sorted(codes) if code not in BOOK or f"{code}.remedy" not in BOOK
    ] == []


def test_every_reason_of_a_refusal_has_its_words() -> None:
    hostile = found("formats", r'HostileArchiveError\(.*?why="(\w+)"') | {
        "control", "name", "long", "kind", "posing", "nested", "ratio",
    }  # fmt: skip
    unreadable = found("formats", r'UnreadableError\(.*?why="(\w+)"') | {
        "rights", "damaged", "empty", "cut", "page", "packed", "no_zip",
    }  # fmt: skip
    damaged = found(".", r'CircleDamagedError\(.*?why="(\w+)"')
    assert {"count", "overlap", "size"} <= hostile
    assert {"encrypted", "method", "special", "changed"} <= unreadable
    assert damaged == {"facts", "decisions", "settings", "vocabulary"}
    wanted = {f"hostile.{one}" for one in hostile} | {f"damaged.{one}" for one in damaged}
    wanted |= {f"unreadable.{one}" for one in unreadable}
    wanted |= {f"unreadable.{one}.remedy" for one in unreadable}
    assert sorted(wanted - set(BOOK)) == []


def test_no_command_opens_a_circle_past_the_desk() -> None:
    """The desk tells what a killed process left; a command of its own would keep it to itself."""
    assert found("show", r"(Circle\.open\()") == {"Circle.open("}
    files = [
        file.name for file in (SOURCE / "show").rglob("*.py") if "Circle.open(" in file.read_text()
    ]
    assert files == ["desk.py"]


def test_every_reason_has_its_sentence() -> None:
    codes = reasons_there_are()
    assert {
        "nobody_answered",
        "reply_question",
        "fit_function",
        "note_pitch",
        "triage_note",
    } <= codes
    assert [code for code in sorted(codes) if code not in BOOK] == []


def test_every_figure_and_every_row_left_aside_has_its_sentence() -> None:
    shares = found("measure", r"select '([a-z_]+)'(?: as name)?, (?:count|median|value)")
    skipped = {name for spec in SPECS.values() for name, _ in spec.skip}
    skipped |= {"empty", "broken", "no_header"}
    noted = {name for spec in SPECS.values() for name, _ in spec.note}
    rhythms = {f"person.rhythm_{name}" for name in vocabulary.RHYTHMS}
    changes = found("resolve", r"select person, '(\w+)'") | found("resolve", r"'(gone\w*)'")
    places = found(".", r'"(facts|findings|decisions|settings|circle)": folder')
    wanted = (
        {f"figure.{one}" for one in shares - {"two_way"}}
        | {f"skipped.{one}" for one in skipped}
        | {f"noted.{one}" for one in noted}
        | {f"change.{one}" for one in changes}
        | {f"where.{one}" for one in places}
        | rhythms
    )
    assert {
        "figure.reply_rate",
        "skipped.hidden",
        "noted.spam",
        "change.gone",
        "where.facts",
    } <= wanted
    assert sorted(wanted - set(BOOK)) == []


def test_every_code_the_command_line_says_is_there() -> None:
    said = set()
    for file in (SOURCE / "show/cli").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if name in {
                    "say",
                    "said",
                    "lead",
                    "heading",
                    "soft",
                    "command",
                    "note",
                    "UsageError",
                }:
                    said.add(str(node.args[0].value))
    assert {"audit.lead", "next.keep", "demo.written"} <= said
    assert sorted(code for code in said if "." in code and code not in BOOK) == []


@pytest.mark.parametrize("code", BOOK)
def test_both_languages_say_the_same_and_keep_the_tone(code: str) -> None:
    italian, english = BOOK[code]
    assert phrases.places(italian) == phrases.places(english), code
    assert bool(italian) == bool(english)
    for text in (italian, english):
        assert "!" not in text
        assert not re.search("[\U0001f000-\U0001faff]", text)
        assert text.count("{") == text.count("}")
        assert text.count("<<") == text.count(">>")


def test_an_unknown_code_comes_back_and_a_place_nobody_fills_stays_empty() -> None:
    assert phrases.say("no_such_code", "it") == "no_such_code"
    assert phrases.say("path_missing", "en") == "There is nothing at ."
    assert phrases.say("path_missing", "de", path="x") == "There is nothing at x."


def test_numbers_choose_the_word_and_optional_parts_go() -> None:
    assert (
        phrases.say("agenda.week", "it", n=1, minutes=5, budget=None)
        == "Questa settimana 1 cosa, 5 minuti"
    )
    assert (
        phrases.say("agenda.week", "en", n=1200, minutes=1, budget=150)
        == "This week 1,200 things, 1 minute of your 150"
    )


def test_what_people_wrote_cannot_move_the_cursor() -> None:
    text = phrases.say("person_unknown", "en", who="A\x1b[2J\u202eB\nC\x9b{who}<<x>>")
    assert text == "Nobody in the circle answers to “A [2J B C {who}<<x>>”."


def test_a_proposal_says_why_whom_and_that_it_is_a_trial() -> None:
    reason = Because(
        "rekindle_deep",
        params={"months": 26, "topic": "training", "persona": "Titolare", "explore": 1},
    )
    made = Proposal.__new__(Proposal)
    object.__setattr__(made, "because", reason)
    object.__setattr__(made, "kind", "rekindle")
    assert phrases.why(made, "en") == (
        "You spoke of something real: training. Then 2\u00a0years of silence. In line: Titolare. "
        "Off the beaten track, to learn who responds."
    )


def test_a_problem_without_a_known_remedy_does_not_invent_one() -> None:
    assert phrases.remedy(Problem("brand_new"), "it") == ""
    assert phrases.what(Problem("date_unreadable", seen="31 Feb"), "it").startswith(
        "«31 Feb» non è"
    )


@pytest.mark.parametrize(
    ("value", "italian", "english"),
    [(0.2853, "29\u00a0%", "29\u00a0%"), (0.004, "0,4\u00a0%", "0.4\u00a0%"), (0.0, "0\u00a0%", "0\u00a0%"),
     (0.9966, "99,7\u00a0%", "99.7\u00a0%"), (1.0, "100\u00a0%", "100\u00a0%"), (None, "–", "–")],
)  # fmt: skip
def test_a_share_never_rounds_to_a_false_end(
    value: float | None, italian: str, english: str
) -> None:
    assert figures.percent(value, "it") == italian
    assert figures.percent(value, "en") == english


def test_numbers_and_dates_are_written_as_in_each_language() -> None:
    from datetime import date  # noqa: PLC0415

    assert figures.number(1090, "it") == "1.090"
    assert figures.number(1234.5, "en", 1) == "1,234.5"
    assert figures.day(date(2016, 1, 1), "it") == "1º\u00a0gennaio 2016"
    assert figures.weekday(date(2026, 11, 27), "it") == "venerdì 27\u00a0novembre"
    assert (
        figures.span(date(2016, 3, 8), date(2016, 4, 11), "it")
        == "dall’8\u00a0marzo all’11\u00a0aprile 2016"
    )
    assert (
        figures.span(date(2015, 12, 1), date(2016, 8, 15), "en")
        == "from 1\u00a0December 2015 to 15\u00a0August 2016"
    )
    assert [figures.hours(one, "en") for one in (0.2, 1.0, 30, 72)] == [
        "12\u00a0min",
        "1\u00a0hour",
        "30\u00a0hours",
        "3\u00a0days",
    ]


@pytest.mark.parametrize(
    ("environ", "lang"),
    [({"LANG": "it_IT.UTF-8"}, "it"), ({"LC_ALL": "C", "LANG": "it_IT"}, "en"), ({"LANG": "de_DE"}, "en"),
     ({"LC_MESSAGES": "it_CH", "LANG": "en_US"}, "it"), ({}, "en")],
)  # fmt: skip
def test_the_system_chooses_the_language(environ: dict[str, str], lang: str) -> None:
    assert phrases.locale(environ) == lang


def test_no_code_has_two_sentences() -> None:
    """Two pages may not mean different things by one code: the last would speak for both."""
    books = _merged()
    whole = Counter(code for book in books for code in book)
    assert len(books) > 30
    assert set(whole) == set(BOOK)
    assert [code for code, times in whole.items() if times > 1] == []


def _merged() -> list[set[str]]:
    """Return the codes of each dictionary that `BOOK` is made of."""
    say = import_module("cerchia.show.phrases.say")
    found = re.findall(r"\*\*(\w+)\.(\w+),", Path(str(say.__file__)).read_text("utf-8"))
    return [set(getattr(getattr(say, module), name)) for module, name in found]
