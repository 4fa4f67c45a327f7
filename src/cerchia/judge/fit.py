"""Fit: how near each person is to a persona of the purpose, field by field (science.md §8).

fit = sum w f / sum w over the fields a persona asks for and a person says something about, f in
{0, 0.5, 1}; known = the share of the weights asked for that is known. Below half known the fit is
unknown, and shown so.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cerchia.engine.duckdb import Engine
from cerchia.language import companies, fold, trades
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.tables import TABLES
from cerchia.model.vocabulary import SENIORITIES

IN_LINE = 0.6
KNOWN = 0.5
LADDER = {level: step for step, level in enumerate(SENIORITIES)}


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about somebody's work, shared by all who write the same."""

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
    if purpose is None:
        engine.fill("judge_fit", [], TABLES["judge_fit"].columns)
        return
    sought = [_sought(persona) for persona in purpose.personas]
    engine.fill("judge_fit", _rows(engine, sought))


def _rows(engine: Engine, sought: list[Sought]) -> Iterator[tuple[object, ...]]:
    people = engine.rows(
        """
        select p.person, t.functions, t.seniority, t.owner, t.trades, t.language, p.company,
               p.position || ' ' || p.company
        from resolve_person p join judge_title t using (person) order by p.person
        """
    )

    @cache
    def nearest(facts: Facts) -> tuple[object, ...]:
        return _nearest(facts, sought)

    for person, functions, seniority, owner, traded, language, company, words in people:
        facts = Facts(
            tuple(functions), seniority, owner, tuple(traded), language, company, fold.fold(words)
        )
        yield (person, *nearest(facts))


def _nearest(facts: Facts, sought: list[Sought]) -> tuple[object, ...]:
    """Return persona, fit, known, in_line and reasons of the best persona; known ones first."""
    rated = [(_rate(facts, one), one) for one in sought]
    (fit, known, fields), best = max(
        rated, key=lambda pair: (pair[0][1] >= KNOWN, pair[0][0] or 0.0, pair[0][1])
    )
    reasons = [
        {"code": field.code, "heard": field.heard, "weight": round(field.weight, 4)}
        for field in sorted(fields, key=lambda field: -field.weight)
    ]
    if fit is None or known < KNOWN:
        return best.persona.name, None, round(known, 4), None, json.dumps(reasons, ensure_ascii=False)
    in_line = round(fit, 6) >= IN_LINE
    return best.persona.name, round(fit, 4), round(known, 4), in_line, json.dumps(reasons, ensure_ascii=False)


def _rate(facts: Facts, one: Sought) -> tuple[float | None, float, list[Field]]:
    fields = list(_fields(facts, one))
    ruled_out = next((field for field in fields if field.code == "fit_avoid"), None)
    if ruled_out:
        return 0.0, 1.0, [ruled_out]
    named = next((field for field in fields if field.code == "fit_company"), None)
    if named:
        return 1.0, 1.0, [named]
    asked = sum(field.weight for field in fields)
    told = [(field.weight, field.value) for field in fields if field.value is not None]
    known = sum(weight for weight, _ in told)
    if not known:
        return None, 0.0, fields
    return sum(weight * value for weight, value in told) / known, known / asked, fields


def _fields(facts: Facts, one: Sought) -> Iterator[Field]:
    """Yield one field for each thing the persona asks for."""
    persona, weights = one.persona, one.persona.weights
    padded = f" {facts.words} "
    for word in one.avoid:
        if f" {word} " in padded:
            yield Field(1.0, 0.0, "fit_avoid", word)
    if one.companies and companies.fold(facts.company) in one.companies:
        yield Field(1.0, 1.0, "fit_company", facts.company)
    if persona.functions:
        yield _function(facts, persona, weights.function)
    if persona.seniority:
        yield _level(facts, persona, weights.level)
    if one.trades or one.trade_words or one.keywords:
        yield _industry(facts, one, padded)
    if persona.size:
        yield Field(weights.size, None, "fit_size_unknown")
    if persona.places:
        place = next((word for word in one.places if f" {word} " in padded), "")
        yield Field(weights.place, 1.0 if place else None, "fit_place" if place else "fit_place_unknown", place)
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
    return Field(weight, 0.5 if near == 1 else 0.0, "fit_level_near" if near == 1 else "fit_level_not", levels[0])


def _industry(facts: Facts, one: Sought, padded: str) -> Field:
    weight = one.persona.weights.industry
    word = next((word for word in (*one.keywords, *one.trade_words) if f" {word} " in padded), "")
    if word:
        return Field(weight, 1.0, "fit_keyword", word)
    shared = [trade for trade in facts.trades if trade in one.trades]
    if shared:
        return Field(weight, 1.0, "fit_industry", shared[0])
    if one.trades and facts.trades:
        return Field(weight, 0.0, "fit_industry_not", facts.trades[0])
    return Field(weight, None, "fit_industry_unknown")


def _language(facts: Facts, persona: Persona, weight: float) -> Field:
    if facts.language in persona.languages:
        return Field(weight, 1.0, "fit_language", facts.language)
    if facts.language in {"unknown", "en"}:  # an English title says little about its bearer
        return Field(weight, None, "fit_language_unknown")
    return Field(weight, 0.0, "fit_language_not", facts.language)


def _sought(persona: Persona) -> Sought:
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
