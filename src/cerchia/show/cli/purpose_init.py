"""purpose init: the three questions that come before everything (method.md §1), and a purpose.toml.

Answers come from options; what they leave open is asked, at the terminal or, line by line, on
standard input.
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.model.errors import FileExistsAlreadyError
from cerchia.model.vocabulary import GOALS
from cerchia.show.cli.desk import note
from cerchia.show.cli.files import write
from cerchia.show.cli.wanted import Command, UsageError, Wanted
from cerchia.show.phrases import say, what, word

if TYPE_CHECKING:
    from cerchia.model.origin import Problem
    from cerchia.model.purpose import Purpose

OWN = ("goal", "way", "weekly_minutes", "by")
QUESTIONS = ("goal", "way", "functions", "seniority", "trades", "places", "weekly_minutes", "by")
"""In the order of the method: the goal, how to reach it and through whom, with how much time."""
FOLLOWING = {
    "purpose_stance_defaulted", "purpose_by_past", "purpose_goal_missing",
    "purpose_personas_missing", "persona_empty",
}  # fmt: skip
"""Problems that follow from a value already told, or do not hinder."""
NEEDED = ("goal", "functions")
Text = str | None


@dataclass(frozen=True, slots=True)
class Answers:
    """What was said so far, key -> words as written."""

    said: dict[str, str]

    def toml(self) -> str:
        """Return the answers as a purpose.toml, values as they were written."""
        lines = [self._line(key) for key in OWN if self.said.get(key)]
        lines += ["[[persona]]"]
        lines += [self._line(key) for key in QUESTIONS if key not in OWN and self.said.get(key)]
        return "\n".join(lines) + "\n"

    def _line(self, key: str) -> str:
        return f"{key} = {json.dumps(self.said[key], ensure_ascii=False)}"


def init(  # noqa: PLR0913, PLR0917 - every question can be answered on the command line
    wanted: Wanted,
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="option.output")] = None,
    goal: Annotated[Text, typer.Option(metavar="GOAL", help="option.goal")] = None,
    way: Annotated[Text, typer.Option(metavar="WORDS", help="option.way")] = None,
    functions: Annotated[Text, typer.Option(metavar="WORDS", help="option.functions")] = None,
    seniority: Annotated[Text, typer.Option(metavar="WORDS", help="option.seniority")] = None,
    trades: Annotated[Text, typer.Option(metavar="WORDS", help="option.trades")] = None,
    places: Annotated[Text, typer.Option(metavar="WORDS", help="option.places")] = None,
    minutes: Annotated[Text, typer.Option(metavar="N", help="option.weekly")] = None,
    by: Annotated[Text, typer.Option(metavar="DATE", help="option.by_day")] = None,
) -> None:
    """Ask what is still open and write the purpose."""
    if output is not None and output.exists():
        raise FileExistsAlreadyError(path=str(output))
    given = {
        "goal": goal,
        "way": way,
        "functions": functions,
        "seniority": seniority,
        "trades": trades,
        "places": places,
        "weekly_minutes": minutes,
        "by": by,
    }
    said = Answers({key: value for key, value in given.items() if value is not None})
    for key in said.said:
        if wrong := _wrong(key, said.said[key], wanted.lang):
            raise UsageError("usage.told", seen=wrong)
    _ask(said, wanted.lang)
    from cerchia.beside import write_purpose  # noqa: PLC0415

    purpose, problems = _read(said)
    if purpose is None:
        raise UsageError("usage.told", seen=" ".join(what(one, wanted.lang) for one in problems))
    text = write_purpose(purpose, wanted.lang)
    if output is None:
        sys.stdout.write(text)
        return
    write(output, text)
    note("purpose.written", wanted.lang, path=str(output))


def _ask(said: Answers, lang: str) -> None:
    """Ask every question still open; at a terminal again until the answer can be used."""
    terminal = sys.stdin.isatty()
    if not terminal and all(key in said.said for key in NEEDED):
        return
    if terminal:
        _tell(say("init.welcome", lang) + "\n")
    for key in QUESTIONS:
        while key not in said.said:
            if terminal:
                _tell(f"\n{say(f'init.{key}', lang, goals=_goals(lang))}\n> ")
            line = sys.stdin.readline()
            answer = line.strip()
            wrong = _wrong(key, answer, lang) if answer else ""
            if not answer and key in NEEDED:
                wrong = say("init.needed", lang)
            if not wrong:
                said.said[key] = answer
            elif terminal and line:
                _tell(wrong + "\n")
            elif not answer:
                raise UsageError("usage.missing", seen=f"--{key}")
            else:
                raise UsageError("usage.told", seen=wrong)


def _tell(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def _goals(lang: str) -> str:
    return ", ".join(word("goal", goal, lang) for goal in GOALS)


def _wrong(key: str, answer: str, lang: str) -> str:
    """Return what is wrong with one answer, "" when it can be used."""
    if not answer:
        return ""
    alone = Answers({"goal": "clients", "functions": "sales", key: answer})
    _, problems = _read(alone)
    told = [one for one in problems if one.code not in FOLLOWING]
    return " ".join(what(one, lang) for one in told)


def _read(said: Answers) -> tuple[Purpose | None, list[Problem]]:
    """Read the answers as the file they become, so that the same words are understood."""
    from cerchia.beside import read_purpose  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="cerchia-purpose-") as folder:
        file = Path(folder) / "purpose.toml"
        file.write_text(said.toml(), encoding="utf-8")
        return read_purpose(file)


INIT = Command("init", init, group="purpose", shared=("lang",))
