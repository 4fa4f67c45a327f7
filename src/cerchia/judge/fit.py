"""Fit: how near each person is to a persona of the purpose, field by field (science.md §8).

fit = sum w f / sum w over the fields a persona asks for and a person says something about, f in
{0, 0.5, 1}; known = the share of the weights asked for that is known. Below half known the fit is
unknown, and shown so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.language import companies, fold, trades
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.vocabulary import SENIORITIES

IN_LINE = 0.6
"""Fit from which somebody is in line (design.md §7)."""
KNOWN = 0.5
"""Share of the weights asked for that has to be known."""
LADDER: dict[str, int] = {level: step for step, level in enumerate(SENIORITIES)}
_EXACT = 9
"""Places a sum of weights keeps: a threshold must not hang on how floats add up."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about somebody's work, shared by all who write the same; words: as `judge_said`."""

    functions: tuple[str, ...]
    seniority: str | None
    owner: bool
    trades: tuple[str, ...]
    language: str
    company: str
    words: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a persona against one person: weight, f (None when unknown), and the reason."""

    weight: float
    value: float | None
    code: str
    heard: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """A persona with its words folded once."""

    persona: Persona
    trades: frozenset[str]
    trade_words: tuple[str, ...]
    companies: frozenset[str]
    keywords: tuple[str, ...]
    avoid: tuple[str, ...]
    places: tuple[str, ...]


def judge(engine: Engine, purpose: Purpose | None) -> None:
    """Make `judge_fit`: every person against the nearest persona; empty without a purpose."""
    personas = [sought(persona) for persona in purpose.personas] if purpose else []
    engine.fill("judge_fit", _rows(engine, personas) if personas else [])


def rated(engine: Engine, personas: Iterable[Persona]) -> Iterator[tuple[Any, ...]]:
    """Yield person, persona, fit, known, in_line and reasons, as `judge_fit` would hold them."""
    yield from _rows(engine, [sought(persona) for persona in personas])


def apiece(engine: Engine, purpose: Purpose, person: int) -> list[tuple[Any, ...]]:
    """Return persona, fit, known, in_line and reasons of one person, for each persona of the purpose."""
    rows = engine.rows(_PEOPLE.format(where="p.person = $1"), person)
    return [
        _row(one, *_rate(_facts(row), one)) for row in rows for one in map(sought, purpose.personas)
    ]


_PEOPLE = """
    select p.person, t.functions, t.seniority, t.owner, t.trades, t.language, p.company,
           s.words
    from resolve_person p join judge_title t using (person) join judge_said s using (person) where {where} order by p.person
"""


def against(engine: Engine, persona: Persona, people: Sequence[int]) -> dict[int, str]:
    """Return why these people fit a persona, or do not, as `judge_fit` would hold it."""
    if not people:
        return {}
    listed = ", ".join(map(str, map(int, people)))
    found = _rows(engine, [sought(persona)], f"p.person in ({listed})")
    return {row[0]: row[-1] for row in found}


def _rows(engine: Engine, personas: list[Sought], where: str = "true") -> Iterator[tuple[Any, ...]]:
    @cache
    def nearest(facts: Facts) -> tuple[object, ...]:
        return _nearest(facts, personas)

    for row in engine.rows(_PEOPLE.format(where=where)):
        yield (row[0], *nearest(_facts(row)))


def _facts(row: tuple[Any, ...]) -> Facts:
    _, functions, seniority, owner, traded, language, company, words = row
    return Facts(tuple(functions), seniority, owner, tuple(traded), language, company, words)


def _nearest(facts: Facts, personas: list[Sought]) -> tuple[object, ...]:
    """Return persona, fit, known, in_line and reasons of the best persona; known ones first."""
    rated = [(_rate(facts, one), one) for one in personas]
    (fit, known, fields), best = max(
        rated, key=lambda pair: (pair[0][1] >= KNOWN, pair[0][0] or 0.0, pair[0][1])
    )
    return _row(best, fit, known, fields)


def _row(one: Sought, fit: float | None, known: float, fields: list[Field]) -> tuple[object, ...]:
    reasons = json.dumps(
        [
            {"code": field.code, "heard": field.heard, "weight": round(field.weight, 4)}
            for field in sorted(fields, key=lambda field: -field.weight)
        ],
        ensure_ascii=False,
    )
    if fit is None or known < KNOWN:
        return one.persona.name, None, round(known, 4), None, reasons
    return one.persona.name, round(fit, 4), round(known, 4), fit >= IN_LINE, reasons


def _rate(facts: Facts, one: Sought) -> tuple[float | None, float, list[Field]]:
    """Return fit, known and the fields they come from; a word to avoid rules out at once."""
    avoided = next((word for word in one.avoid if f" {word} " in facts.words), None)
    if avoided is not None:
        return 0.0, 1.0, [Field(1.0, 0.0, "fit_avoid", avoided)]
    fields = list(_fields(facts, one))
    asked = round(sum(field.weight for field in fields), _EXACT)
    told = [(field.weight, field.value) for field in fields if field.value is not None]
    known = round(sum(weight for weight, _ in told), _EXACT)
    if not known:
        return None, 0.0, fields
    reached = sum(weight * value for weight, value in told)
    return round(reached / known, _EXACT), round(known / asked, _EXACT), fields


def _fields(facts: Facts, one: Sought) -> Iterator[Field]:
    """Yield one field for each thing the persona asks for."""
    persona, weights = one.persona, one.persona.weights
    if persona.functions:
        yield _function(facts, persona, weights.function)
    if persona.seniority:
        yield _level(facts, persona, weights.level)
    if one.companies or one.trades or one.trade_words or one.keywords:
        yield _industry(facts, one)
    if persona.size:
        yield Field(weights.size, None, "fit_size_unknown")
    if persona.places:
        place = next((word for word in one.places if f" {word} " in facts.words), None)
        code = "fit_place" if place else "fit_place_unknown"
        yield Field(weights.place, 1.0 if place else None, code, place or "")
    if persona.languages:
        yield _language(facts, persona, weights.language)


def _function(facts: Facts, persona: Persona, weight: float) -> Field:
    if facts.owner and "entrepreneurship" in persona.functions:
        return Field(weight, 1.0, "fit_function", "entrepreneurship")
    if not facts.functions:
        return Field(weight, None, "fit_function_unknown")
    if facts.functions[0] in persona.functions:
        return Field(weight, 1.0, "fit_function", facts.functions[0])
    second = next((name for name in facts.functions if name in persona.functions), None)
    if second:
        return Field(weight, 0.5, "fit_function", second)
    return Field(weight, 0.0, "fit_function_not", facts.functions[0])


def _level(facts: Facts, persona: Persona, weight: float) -> Field:
    levels = [level for level in (facts.seniority, "owner" if facts.owner else None) if level]
    if not levels:
        return Field(weight, None, "fit_level_unknown")
    for level in levels:
        if level in persona.seniority:
            return Field(weight, 1.0, "fit_level", level)
    near = min(abs(LADDER[a] - LADDER[b]) for a in levels for b in persona.seniority)
    if near == 1:
        return Field(weight, 0.5, "fit_level_near", levels[0])
    return Field(weight, 0.0, "fit_level_not", levels[0])


def _industry(facts: Facts, one: Sought) -> Field:
    """Rate where somebody works: a named employer, a word, or the trade; any of them is enough."""
    weight = one.persona.weights.industry
    employer = companies.fold(facts.company) if one.companies else ""
    if employer in one.companies:
        return Field(weight, 1.0, "fit_company", facts.company)
    word = next(
        (word for word in (*one.keywords, *one.trade_words) if f" {word} " in facts.words), ""
    )
    if word:
        return Field(weight, 1.0, "fit_keyword", word)
    shared = [trade for trade in facts.trades if trade in one.trades]
    if shared:
        return Field(weight, 1.0, "fit_industry", shared[0])
    if one.trades and facts.trades:
        return Field(weight, 0.0, "fit_industry_not", facts.trades[0])
    return _elsewhere(facts, one, employer)


def _elsewhere(facts: Facts, one: Sought, employer: str) -> Field:
    """Rate who shows no trade.

    Another employer speaks against them only if employers alone count, a missing word only if the
    persona asks for nothing but words.
    """
    persona, weight = one.persona, one.persona.weights.industry
    if one.trades or one.trade_words:
        return Field(weight, None, "fit_industry_unknown")
    if one.companies and not one.keywords:
        if employer:
            return Field(weight, 0.0, "fit_company_not", facts.company)
        return Field(weight, None, "fit_company_unknown")
    if not (persona.functions or persona.seniority or one.companies) and facts.words.strip():
        return Field(weight, 0.0, "fit_keyword_not")
    return Field(weight, None, "fit_industry_unknown")


def _language(facts: Facts, persona: Persona, weight: float) -> Field:
    if facts.language in persona.languages:
        return Field(weight, 1.0, "fit_language", facts.language)
    if facts.language in {"unknown", "en"}:  # an English title says little about its bearer
        return Field(weight, None, "fit_language_unknown")
    return Field(weight, 0.0, "fit_language_not", facts.language)


def sought(persona: Persona) -> Sought:
    """Return a persona with its words folded."""
    ids = {word: trades.ids(word) for word in persona.trades}
    return Sought(
        persona,
        frozenset(name for found in ids.values() for name in found),
        tuple(fold.fold(word) for word, found in ids.items() if not found),
        frozenset(companies.fold(name) for name in persona.companies) - {""},
        tuple(fold.fold(word) for word in persona.keywords),
        tuple(fold.fold(word) for word in persona.avoid),
        tuple(fold.fold(word) for word in persona.places),
    )
