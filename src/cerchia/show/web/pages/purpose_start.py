"""The three questions that come before everything, as a start: goal, way, time (method.md §1)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from markupsafe import Markup

from cerchia.beside import read_persona, read_purpose_text, short_purpose
from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.vocabulary import GOALS
from cerchia.show.tongue import Tongue
from cerchia.show.web.pages.persona import Counted, asks, counted
from cerchia.show.web.pages.purpose_kept import BESIDE, Told, keep, problems, typed
from cerchia.show.web.visit import Page, Piece, Shown, Visit, Went

MINUTES = "30"
ASKED = ("goal", "way", "who", "weekly_minutes", "by", "name")


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal to choose."""

    value: str
    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class Understood:
    """What the words for whom one looks were taken for, and who fits that; the live part."""

    said: tuple[tuple[str, str], ...]
    open: str
    fit: Counted | None


@dataclass(frozen=True, slots=True)
class Start:
    """The typed context of purpose_start.html: what was answered so far."""

    goals: tuple[Goal, ...]
    way: Markup
    who: Markup
    minutes: str
    by: str
    name: str
    found: Understood
    problems: tuple[Told, ...]
    first: bool


def show(visit: Visit) -> Shown:
    """Ask the three questions."""
    return _shown(visit, ())


def live(visit: Visit) -> Piece:
    """Say what the words for whom one looks are taken for, and who fits."""
    return Piece("purpose_understood.html", Part(_understood(visit)))


@dataclass(frozen=True, slots=True)
class Part:
    """The live part."""

    found: Understood


def save(visit: Visit) -> Shown | Went:
    """Keep the purpose the answers make, and go to the circle."""
    persona = read_persona(visit.form.get("who", ""))
    purpose, found = _read(visit, persona)
    wrong = [one for one in found if one.code not in BESIDE]
    unread = not asks(persona)
    if purpose is None or unread or wrong:
        told = problems(visit.tongue, wrong)
        if unread:
            told = (_unread(visit.tongue, visit.form.get("who", "")),)
        return _shown(visit, told)
    return keep(visit, replace(purpose, name=_free(visit, purpose.name)), "/")


def _read(visit: Visit, persona: Persona) -> tuple[Purpose | None, list[Problem]]:
    """Read the answers as the file they become, so that the same words are understood."""
    said = {key: " ".join(visit.form.get(key, "").split()) for key in ASKED if key != "who"}
    said["name"] = said["name"] or visit.tongue.word("goal", said["goal"])
    lines = [
        f"{key} = {json.dumps(text, ensure_ascii=False)}" for key, text in said.items() if text
    ]
    people = short_purpose(Purpose("", "clients", "specific", (persona,))).partition("[[persona]]")
    return read_purpose_text("\n".join([*lines, "".join(people[1:])]))


def _unread(tongue: Tongue, who: str) -> Told:
    code = "web.start_who_unread" if who.strip() else "web.start_who_missing"
    return Told(0, tongue.say(code), tongue.say("web.start_who_hint"))


def _free(visit: Visit, name: str) -> str:
    """Return a name no other purpose has: a start never writes over what was kept."""
    taken = {one.name.casefold() for one in visit.circle.purposes()}
    found, number = name, 2
    while found.casefold() in taken:
        found, number = f"{name} {number}", number + 1
    return found


def _shown(visit: Visit, told: tuple[Told, ...]) -> Shown:
    tongue, get = visit.tongue, visit.form.get
    goal = get("goal", "clients")
    page = Start(
        goals=tuple(Goal(one, tongue.word("goal", one), one == goal) for one in GOALS),
        way=typed(get("way", "")),
        who=typed(get("who", "")),
        minutes=get("weekly_minutes", MINUTES),
        by=get("by", ""),
        name=get("name", ""),
        found=_understood(visit),
        problems=told,
        first=visit.circle.purpose() is None,
    )
    return Shown(
        "purpose_start.html", page, "purpose", tongue.say("web.start_title"), 400 if told else 200
    )


def _understood(visit: Visit) -> Understood:
    tongue, who = visit.tongue, visit.form.get("who", "")
    if not who.strip():
        return Understood((), "", None)
    persona = read_persona(who)
    said = [
        ("functions", [tongue.word("function", one) for one in persona.functions]),
        ("seniority", [tongue.word("level", one) for one in persona.seniority]),
        ("trades", list(persona.trades)),
        ("size", [tongue.word("size", one) for one in persona.size]),
        ("places", list(persona.places)),
    ]
    named = tuple(
        (tongue.say(f"web.persona_{key}"), ", ".join(found)) for key, found in said if found
    )
    if not named:
        return Understood((), tongue.say("web.start_who_unread"), None)
    purpose = Purpose("", "clients", "specific", (persona,))
    return Understood(named, "", counted(visit, purpose, 0))


PAGES = (
    Page("/purpose/start", get=show, post=save),
    Page("/purpose/start/fit", post=live),
)
