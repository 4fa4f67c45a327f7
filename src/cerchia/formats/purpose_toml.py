"""purpose.toml, the way in and out of a purpose: forgiving in, explained to a beginner out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from cerchia.formats import purpose_check, purpose_text, purpose_words, toml_lines
from cerchia.formats.purpose_persona import personas
from cerchia.formats.purpose_sheet import Entries, Entry, Sheet, cut, members
from cerchia.formats.purpose_words import PERSONA_KEYS, PURPOSE_KEYS
from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.vocabulary import Goal, Stance

FATAL = frozenset(
    {
        "purpose_not_toml",
        "purpose_goal_missing",
        "purpose_personas_missing",
        "purpose_contradiction",
    }
)
"""The problems that refuse a purpose; with any other one it can be used."""

MINUTES = 30
SPREADS = frozenset({"teach", "learn"})
"""Goals that ask for a varied circle when the stance is not said (method.md §1)."""
_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'"})
_AT_LINE = re.compile(r"at line (\d+)")
_BARE = re.compile(r"""\s*([\w-]+)\s*=\s*([^\W\d][^"'\[\]{}#=]*?)\s*""")


def read(
    text: str, file: str = "purpose.toml", today: date | None = None
) -> tuple[Purpose | None, list[Problem]]:
    """Read a purpose written by hand; give it and all that is wrong, in order of the lines.

    The purpose is None exactly when a problem's code is in FATAL. Never raises, whatever the text.
    today: the day `by` is held against; now, when not given.
    """
    text = text.removeprefix("\ufeff")
    try:
        document, lines = _parse(text)
    except (ValueError, RecursionError) as error:
        return None, [_not_toml(text, file, error)]
    sheet = Sheet(file, lines)
    purpose = _purpose(sheet, document, today or datetime.now(tz=UTC).astimezone().date())
    return purpose, sorted(sheet.problems, key=lambda problem: problem.line)


def write(purpose: Purpose, lang: str = "it") -> str:
    """Return a purpose as TOML that `read` gives back as it was; comments in `lang`, it or en."""
    return purpose_text.write(purpose, lang)


def _parse(text: str) -> tuple[dict[str, Any], dict[toml_lines.Path, int]]:
    """Parse a text; where it fails, once more with the quotes that word processors put in."""
    try:
        return tomllib.loads(text), toml_lines.lines(text)
    except tomllib.TOMLDecodeError:
        plain = (
            text.translate(_QUOTES).replace("\u00a0", " ").replace("\r\n", "\n").replace("\r", "\n")
        )
        if plain == text:
            raise
        try:
            return tomllib.loads(plain), toml_lines.lines(plain)
        except tomllib.TOMLDecodeError:
            pass
        raise


def _not_toml(text: str, file: str, error: Exception) -> Problem:
    """Return the problem with the line tomllib names; hint: the line with quotes, if they miss."""
    rows = text.splitlines()
    found = _AT_LINE.search(str(error))
    line = int(found[1]) if found else len(rows) if "end of document" in str(error) else 0
    seen = rows[line - 1] if 0 < line <= len(rows) else ""
    bare = _BARE.fullmatch(seen[:200])
    hint = f'{bare[1]} = "{bare[2]}"' if bare else ""
    return Problem("purpose_not_toml", file, line, cut(seen), hint=hint)


def _purpose(sheet: Sheet, document: Mapping[str, Any], today: date) -> Purpose | None:
    said = sheet.entries(_tables(sheet, document), PURPOSE_KEYS, PERSONA_KEYS)
    people, strayed = personas(sheet, said.get("personas"))
    for field, entry in strayed.items():
        if said.setdefault(field, entry) is entry:
            sheet.tell("purpose_key_misplaced", entry.path, entry.path[-1])
        else:
            sheet.tell("purpose_key_twice", entry.path, entry.path[-1])
    goal = _goal(sheet, said)
    stance = _stance(sheet, said, goal)
    if not people:
        where = said["personas"].path if "personas" in said else ()
        sheet.tell("purpose_personas_missing", where)
    purpose = _made(sheet, said, goal or "clients", stance, people)
    purpose_check.check(sheet, purpose, said, today)
    return None if any(problem.code in FATAL for problem in sheet.problems) else purpose


def _made(
    sheet: Sheet, said: Entries, goal: Goal, stance: Stance, people: tuple[Persona, ...]
) -> Purpose:
    name = sheet.text(said.get("name"))
    return Purpose(
        name=name if name.strip() else goal,
        goal=goal,
        stance=stance,
        personas=people,
        way=sheet.text(said.get("way")),
        weekly_minutes=sheet.minutes(said.get("weekly_minutes"), MINUTES),
        by=sheet.day(said.get("by")),
    )


def _tables(sheet: Sheet, document: Mapping[str, Any]) -> list[Entry]:
    """Return the tables a purpose's keys may stand in: [purpose], and the document itself."""
    inner: list[Entry] = []
    outer: dict[str, Any] = {}
    for entry in members(Entry((), document)):
        key = str(entry.path[0])
        tables = entry.value if isinstance(entry.value, list) else [entry.value]
        if (
            PURPOSE_KEYS.find(key) == ("goal",)
            and tables
            and all(isinstance(t, dict) for t in tables)
        ):
            places = [(key, n) for n in range(len(tables))] if tables is entry.value else [(key,)]
            inner += [Entry(place, table) for place, table in zip(places, tables, strict=True)]
        else:
            outer[key] = entry.value
    for other in inner[1:]:  # several purposes live side by side, each in a file of its own
        sheet.tell("purpose_key_twice", other.path, other.path[0])
    return [Entry((), outer), *inner[:1]]


def _goal(sheet: Sheet, said: Entries) -> Goal | None:
    entry = said.get("goal")
    goals = sheet.known(entry, purpose_words.GOALS)
    if not goals:
        sheet.tell("purpose_goal_missing", entry.path if entry else ())
        return None
    if entry and len(goals) > 1:
        sheet.tell("purpose_contradiction", entry.path, " / ".join(goals))
    return goals[0]


def _stance(sheet: Sheet, said: Entries, goal: Goal | None) -> Stance:
    entry = said.get("stance")
    stances = sheet.known(entry, purpose_words.STANCES)
    if entry and len(stances) > 1:
        sheet.tell("purpose_contradiction", entry.path, " / ".join(stances))
    if stances:
        return stances[0]
    stance: Stance = "varied" if goal in SPREADS else "specific"
    sheet.tell("purpose_stance_defaulted", entry.path if entry else (), stance)
    return stance
