"""A purpose explained back in words: who fits, with how much time, what is missing or wrong."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona, Purpose
from cerchia.show.cli.pages.paper import SOFT, Paper, joined
from cerchia.show.phrases import plain, remedy, what, word

FREE = ("critical_points", "opportunities", "challenges", "habits", "found")


def check(paper: Paper, found: Purpose | None, problems: Sequence[Problem], file: str) -> None:
    """Print what the purpose says and all that is wrong in its file."""
    if found is not None:
        explain(paper, found)
    else:
        paper.lead("purpose.unusable", file=file)
    if problems:
        paper.heading("purpose.problems", n=len(problems))
    for one in problems:
        place = f"{one.file}:{one.line}" if one.line else one.file
        paper.put(Text(f"{plain(place)}  ", "bold") + Text(what(one, paper.lang)), 2, 4)
        paper.words(remedy(one, paper.lang), 4, SOFT)
    paper.heading("next.heading")
    if found is None:
        paper.command("next.check", f"cerchia purpose check {file}")
        return
    paper.command("next.with", f"cerchia audit Complete_LinkedInDataExport_….zip --purpose {file}")
    paper.command("next.load", f"cerchia purpose load {file}")


def show(paper: Paper, found: Purpose, others: Sequence[str]) -> None:
    """Print the circle's purpose and the names of the others."""
    explain(paper, found)
    if others:
        paper.gap()
        paper.soft("purpose.others", names=", ".join(others))


def explain(paper: Paper, found: Purpose) -> None:
    """Print a purpose in words."""
    goal = word("goal", found.goal, paper.lang)
    named = found.name if found.name not in {"", found.goal} else ""
    paper.lead("purpose.sentence", name=named, goal=goal, by=found.by, minutes=found.weekly_minutes)
    if found.way:
        paper.quote(found.way, 2, lines=4)
    paper.soft(f"purpose.{found.stance}")
    paper.heading("purpose.people", n=len(found.personas))
    for persona in found.personas:
        paper.gap()
        _persona(paper, persona)
    blind = [key for key in ("places", "size") if any(getattr(one, key) for one in found.personas)]
    if blind:
        paper.gap()
        paper.soft(
            "persona.blind",
            what=_either(paper, [paper.say(f"persona.word_{key}") for key in blind]),
        )


def _persona(paper: Paper, one: Persona) -> None:
    paper.put(Text(plain(one.name), "bold"), 2)
    asked = [
        ("functions", [word("function", name, paper.lang) for name in one.functions]),
        ("seniority", [word("level", name, paper.lang) for name in one.seniority]),
        ("trades", list(one.trades)),
        ("keywords", list(one.keywords)),
        ("companies", list(one.companies)),
        ("places", list(one.places)),
        ("languages", [word("language", name, paper.lang) for name in one.languages]),
        ("size", [word("size", name, paper.lang) for name in one.size]),
    ]
    for key, values in asked:
        if values:
            paper.put(paper.said(f"persona.{key}", values=_either(paper, values)), 4, 6)
    if one.avoid:
        paper.put(paper.said("persona.avoid", values=_either(paper, list(one.avoid))), 4, 6)
    open_ = [
        paper.say(f"persona.open_{key}")
        for key, values in asked[:3]
        if not values and key != "trades"
    ]
    if not one.trades and not one.keywords:
        open_.append(paper.say("persona.open_trades"))
    if open_:
        paper.soft("persona.open", 4, what=joined(open_, ", "))
    for key in FREE:
        if text := getattr(one, key):
            paper.put(paper.said(f"persona.{key}", "", "italic", values=text), 4, 6)


def _either(paper: Paper, values: list[str]) -> str:
    last = paper.say("list.or")
    return f"{', '.join(values[:-1])}{last}{values[-1]}" if len(values) > 1 else values[0]
