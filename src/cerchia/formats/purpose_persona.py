"""The personas of a purpose.toml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, replace

from cerchia.formats import purpose_check, purpose_words
from cerchia.formats.purpose_sheet import Entries, Entry, Sheet, items, members
from cerchia.formats.purpose_words import PERSONA_KEYS, PURPOSE_KEYS, WEIGHT_KEYS
from cerchia.model.purpose import Persona, Weights


def personas(sheet: Sheet, entry: Entry | None) -> tuple[tuple[Persona, ...], dict[str, Entry]]:
    """Return the personas that ask for something, each with a name of its own.

    Beside them the keys of the purpose that were written after [[persona]], where TOML takes
    them for the persona's.
    """
    found: dict[str, Persona] = {}
    strayed: dict[str, Entry] = {}
    for number, (table, name) in enumerate(_tables(sheet, entry), start=1):
        said = sheet.entries([_own(table, strayed, sheet)], PERSONA_KEYS, PURPOSE_KEYS)
        persona = _persona(sheet, said, name or f"Persona {number}")
        purpose_check.check_persona(sheet, persona, said)
        if not purpose_check.asks(persona):
            sheet.tell("persona_empty", table.path, persona.name)
            continue
        if _key(persona.name) in found:
            sheet.tell("persona_twice", table.path, persona.name)
            persona = _renamed(persona, found)
        found[_key(persona.name)] = persona
    return tuple(found.values()), strayed


def _tables(sheet: Sheet, entry: Entry | None) -> Iterator[tuple[Entry, str]]:
    """Yield the table of each persona, with a name where a table around it gives one."""
    for one in items(entry, "") if entry else ():
        inner = members(one)
        if not isinstance(one.value, dict):
            sheet.unknown(one)
        elif inner and all(
            isinstance(part.value, dict) and not PERSONA_KEYS.find(str(part.path[-1]))
            for part in inner
        ):
            yield from ((part, str(part.path[-1])) for part in inner)  # [persona.owner]
        else:
            yield one, ""


def _own(table: Entry, strayed: dict[str, Entry], sheet: Sheet) -> Entry:
    """Return a persona's table without the purpose's keys, which go to `strayed`."""
    own: dict[str, object] = {}
    for entry in members(table):
        key = str(entry.path[-1])
        named = PURPOSE_KEYS.find(key)
        if PERSONA_KEYS.find(key) or not named or named == ("personas",):
            own[key] = entry.value
        elif strayed.setdefault(named[0], entry) is not entry:
            sheet.tell("purpose_key_twice", entry.path, key)
    return Entry(table.path, own)


def _persona(sheet: Sheet, said: Entries, name: str) -> Persona:
    get = said.get
    named = sheet.text(get("name"))
    size = sheet.known(get("size"), purpose_words.SIZES)
    return Persona(
        name=named if named.strip() else name,
        functions=sheet.known(get("functions"), purpose_words.FUNCTIONS),
        seniority=sheet.known(get("seniority"), purpose_words.SENIORITIES),
        trades=sheet.strings(get("trades")),
        companies=sheet.strings(get("companies"), split=";"),  # "Rossi, Bianchi & C." is one
        places=sheet.strings(get("places")),
        languages=sheet.known(get("languages"), purpose_words.LANGUAGES),
        keywords=sheet.strings(get("keywords")),
        avoid=sheet.strings(get("avoid")),
        size=size,
        critical_points=sheet.text(get("critical_points")),
        opportunities=sheet.text(get("opportunities")),
        challenges=sheet.text(get("challenges")),
        habits=sheet.text(get("habits")),
        found=sheet.text(get("found")),
        weights=_weights(sheet, get("weights")),
    )


def _weights(sheet: Sheet, entry: Entry | None) -> Weights:
    if entry is None:
        return Weights()
    if not isinstance(entry.value, dict):
        sheet.unknown(entry)
        return Weights()
    said = sheet.entries([entry], WEIGHT_KEYS)
    numbers = {field: sheet.weight(one) for field, one in said.items()}
    weights = replace(Weights(), **{field: n for field, n in numbers.items() if n is not None})
    if not any(astuple(weights)):
        sheet.unknown(entry)
        return Weights()
    return weights


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _renamed(persona: Persona, found: dict[str, Persona]) -> Persona:
    """Return a persona under the next free name, or as it is where it says nothing new."""
    if persona == found[_key(persona.name)]:
        return persona
    number = 2
    while _key(f"{persona.name} {number}") in found:
        number += 1
    return replace(persona, name=f"{persona.name} {number}")
