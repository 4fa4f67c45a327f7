"""What contradicts itself in a purpose, and what is worth a second look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cerchia.formats.purpose_sheet import Entries, Sheet, items
from cerchia.formats.purpose_words import fold
from cerchia.formats.toml_lines import Path
from cerchia.model.purpose import Persona, Purpose

WEEK = 7 * 24 * 60
"""The minutes of a week."""
NARROW = 2
"""A persona that names at most so many functions, trades or companies is a narrow one."""


def check(sheet: Sheet, purpose: Purpose, said: Entries, today: date) -> None:
    """Tell of contradictions, which refuse the purpose, and of hints, which do not."""
    if not 0 < purpose.weekly_minutes <= WEEK:
        sheet.tell("purpose_contradiction", said["weekly_minutes"].path, purpose.weekly_minutes)
    if "stance" in said:
        _stance(sheet, purpose, said["stance"].path)
    if purpose.by and purpose.by < today:
        sheet.tell("purpose_by_past", said["by"].path, purpose.by)


def _stance(sheet: Sheet, purpose: Purpose, path: Path) -> None:
    if purpose.stance == "specific" and not purpose.personas:
        sheet.tell("purpose_contradiction", path, purpose.stance)
    if purpose.stance == "varied" and len(purpose.personas) == 1 and narrow(purpose.personas[0]):
        sheet.tell("purpose_hint_varied_narrow", path, purpose.personas[0].name)


def narrow(persona: Persona) -> bool:
    """Say whether a persona asks for one kind of people only."""
    named = (persona.functions, persona.trades, persona.companies)
    return any(1 <= len(words) <= NARROW for words in named)


def check_persona(sheet: Sheet, persona: Persona, said: Entries) -> None:
    """Tell where a persona asks for what it rules out, or gives no weight to all it asks for."""
    for field, word in ruled_out(persona):
        entry = said[field]
        place = next((one for one in items(entry, "") if one.value == word), entry)
        sheet.tell("purpose_contradiction", place.path, word)
    if "weights" in said and asks(persona) and not persona.companies and not _weighed(persona):
        sheet.tell("purpose_contradiction", said["weights"].path, persona.name)


def asks(persona: Persona) -> bool:
    """Say whether a persona asks for anything; only ruling people out is not asking."""
    return bool(persona.companies) or any(words for words, _ in _asked(persona))


def _weighed(persona: Persona) -> bool:
    return any(words and weight for words, weight in _asked(persona))


def _asked(persona: Persona) -> tuple[tuple[tuple[str, ...], float], ...]:
    """Return what a persona asks for with its weight; a company named needs none."""
    weights = persona.weights
    return (
        (persona.functions, weights.function),
        (persona.seniority, weights.level),
        (persona.trades + persona.keywords, weights.industry),
        (persona.size, weights.size),
        (persona.places, weights.place),
        (persona.languages, weights.language),
    )


def ruled_out(persona: Persona) -> Iterator[tuple[str, str]]:
    """Yield each word a persona asks for that `avoid` rules out, after the field it stands in."""
    avoid = [f" {fold(word)} " for word in persona.avoid if fold(word)]
    asked = {
        "keywords": persona.keywords,
        "companies": persona.companies,
        "places": persona.places,
        "trades": persona.trades,
    }
    for field, words in asked.items():
        for word in words:
            padded = f" {fold(word)} "
            # a trade is a kind of company and not its words, so only the same word contradicts it
            if any(no == padded or (no in padded and field != "trades") for no in avoid):
                yield field, word
