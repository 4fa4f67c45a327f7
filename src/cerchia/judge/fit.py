"""Fit: how near each person is to a persona of the purpose, field by field (science.md §8).

fit = sum w f / sum w over the fields a persona asks for and a person says something about, f in
{0, 0.5, 1}; known = the share of the weights asked for that is known. Below half known the fit is
unknown, and shown so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.language import companies, fold, trades
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.tables import TABLES
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


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field of a persona against one person: weight, f (None when unknown), and the reason.

    Two are the same when they are one: what is weighed once is shared.
    """

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

    @property
    def words(self) -> tuple[str, ...]:
        """Return every word that makes a difference where somebody says it."""
        return (*self.avoid, *self.keywords, *self.trade_words, *self.places)


_field = cache(Field)


@dataclass(frozen=True)
class Held:
    """Somebody against a persona: fit (None: nothing known), how much is known, and from what."""

    persona: str
    fit: float | None
    known: float
    fields: tuple[Field, ...]

    @cached_property
    def row(self) -> tuple[object, ...]:
        """The same as `judge_fit` holds it, the weightiest reasons first."""
        reasons = json.dumps(
            [
                {"code": field.code, "heard": field.heard, "weight": round(field.weight, 4)}
                for field in sorted(self.fields, key=lambda field: -field.weight)
            ],
            ensure_ascii=False,
        )
        if self.fit is None or self.known < KNOWN:
            return self.persona, None, round(self.known, 4), None, reasons
        return self.persona, round(self.fit, 4), round(self.known, 4), self.fit >= IN_LINE, reasons


def judge(engine: Engine, purpose: Purpose | None) -> None:
    """Make `judge_fit`: every person against the nearest persona; empty without a purpose."""
    personas = [sought(persona) for persona in purpose.personas] if purpose else []
    verdicts: dict[tuple[object, ...], int] = {}  # many share one, and its reasons are a long text
    of = [
        (person, verdicts.setdefault(tuple(verdict), len(verdicts)))
        for person, *verdict in _rows(engine, personas)
    ]
    kinds = {name: kind for name, kind in TABLES["judge_fit"].columns.items() if name != "person"}
    numbered = ((number, *verdict) for verdict, number in verdicts.items())
    engine.fill("verdict_held", numbered, {"verdict": "integer", **kinds})
    engine.fill("held_of", of, {"person": "integer", "verdict": "integer"})
    engine.make("judge_fit", "from held_of join verdict_held using (verdict) order by person")


def rated(engine: Engine, personas: Iterable[Persona]) -> Iterator[tuple[Any, ...]]:
    """Yield person, persona, fit, known, in_line and reasons, as `judge_fit` would hold them."""
    yield from _rows(engine, [sought(persona) for persona in personas])


def apiece(engine: Engine, purpose: Purpose, person: int) -> list[tuple[Any, ...]]:
    """Return persona, fit, known, in_line and reasons of one person, for each persona of the purpose."""
    personas = [sought(one) for one in purpose.personas]
    said = list(_facts(engine, personas, f"s.person = {int(person)}"))
    return [_Scale(one).hold(facts).row for _, facts in said for one in personas]


def against(engine: Engine, persona: Persona, people: Sequence[int]) -> dict[int, str]:
    """Return why these people fit a persona, or do not, as `judge_fit` would hold it."""
    if not people:
        return {}
    listed = ", ".join(map(str, map(int, people)))
    found = _rows(engine, [sought(persona)], f"s.person in ({listed})")
    return {row[0]: row[-1] for row in found}


_SAID = """
    select s.person, s.kind, p.company, s.words
    from (select * from judge_said s where {where}) s join resolve_person p using (person) order by s.person
"""
_KINDS = """
    select kind, functions, seniority, owner, trades, language from judge_kind
    where kind in (select s.kind from judge_said s where {where})
"""


def _facts(engine: Engine, personas: Sequence[Sought], where: str) -> Iterator[tuple[int, Facts]]:
    """Yield everybody with what is known of their work.

    Of their words those alone that a persona names: so many say the same, and are judged once.
    """
    employers = any(one.companies for one in personas)
    asked = [f" {word} " for word in dict.fromkeys(word for one in personas for word in one.words)]
    kinds = {
        kind: (tuple(functions), seniority, owner, tuple(traded), language)
        for kind, functions, seniority, owner, traded, language in engine.rows(
            _KINDS.format(where=where)
        )
    }
    for person, kind, company, said in engine.rows(_SAID.format(where=where)):
        words = "".join([word for word in asked if word in said]) or (said.strip() and " - ")
        yield person, Facts(*kinds[kind], company if employers else "", words)


def _rows(engine: Engine, personas: list[Sought], where: str = "true") -> Iterator[tuple[Any, ...]]:
    """Yield person, persona, fit, known, in_line and reasons of everybody."""
    if not personas:
        return
    scales = [_Scale(one) for one in personas]

    @cache
    def nearest(facts: Facts) -> tuple[object, ...]:
        held = [scale.hold(facts) for scale in scales]
        return max(held, key=lambda one: (one.known >= KNOWN, one.fit or 0.0, one.known)).row

    for person, facts in _facts(engine, personas, where):
        yield (person, *nearest(facts))


class _Scale:
    """One persona, for many people: each thing said is weighed once, and so is each sum of them."""

    def __init__(self, one: Sought) -> None:
        self._one = one
        self._title = cache(partial(_title, one))
        self._trade = cache(partial(_trade, one))
        self._avoided = cache(partial(_avoided, one.persona.name))
        self._sum = cache(partial(_sum, one.persona.name))

    def hold(self, facts: Facts) -> Held:
        """Hold somebody against the persona; a word to avoid rules out at once."""
        one = self._one
        for word in one.avoid:
            if f" {word} " in facts.words:
                return self._avoided(word)
        title, language = self._title(facts.functions, facts.seniority, facts.owner, facts.language)
        trade = self._trade(facts.trades, facts.company, facts.words)
        return self._sum((*title, *trade, *language))


def _avoided(name: str, word: str) -> Held:
    return Held(name, 0.0, 1.0, (_field(1.0, 0.0, "fit_avoid", word),))


def _sum(name: str, fields: tuple[Field, ...]) -> Held:
    """Return fit and known, and the fields they come from."""
    asked = round(sum(field.weight for field in fields), _EXACT)
    told = [(field.weight, field.value) for field in fields if field.value is not None]
    known = round(sum(weight for weight, _ in told), _EXACT)
    if not known:
        return Held(name, None, 0.0, fields)
    reached = sum(weight * value for weight, value in told)
    return Held(name, round(reached / known, _EXACT), round(known / asked, _EXACT), fields)


def _title(
    one: Sought, functions: tuple[str, ...], seniority: str | None, owner: bool, language: str
) -> tuple[list[Field], list[Field]]:
    """Return the fields a title fills, of work and of language, if the persona asks for them."""
    persona, weights = one.persona, one.persona.weights
    work = []
    if persona.functions:
        work.append(_function(functions, owner, persona, weights.function))
    if persona.seniority:
        work.append(_level(seniority, owner, persona, weights.level))
    spoken = [_language(language, persona, weights.language)] if persona.languages else []
    return work, spoken


def _trade(one: Sought, trades: tuple[str, ...], company: str, words: str) -> list[Field]:
    """Return the fields of trade, size and place, if the persona asks for them."""
    weights, fields = one.persona.weights, []
    if one.companies or one.trades or one.trade_words or one.keywords:
        fields.append(_industry(one, trades, company, words))
    if one.persona.size:
        fields.append(_field(weights.size, None, "fit_size_unknown"))
    if one.persona.places:
        place = next((word for word in one.places if f" {word} " in words), None)
        code = "fit_place" if place else "fit_place_unknown"
        fields.append(_field(weights.place, 1.0 if place else None, code, place or ""))
    return fields


def _function(functions: tuple[str, ...], owner: bool, persona: Persona, weight: float) -> Field:
    if owner and "entrepreneurship" in persona.functions:
        return _field(weight, 1.0, "fit_function", "entrepreneurship")
    if not functions:
        return _field(weight, None, "fit_function_unknown")
    if functions[0] in persona.functions:
        return _field(weight, 1.0, "fit_function", functions[0])
    second = next((name for name in functions if name in persona.functions), None)
    if second:
        return _field(weight, 0.5, "fit_function", second)
    return _field(weight, 0.0, "fit_function_not", functions[0])


def _level(seniority: str | None, owner: bool, persona: Persona, weight: float) -> Field:
    levels = [level for level in (seniority, "owner" if owner else None) if level]
    if not levels:
        return _field(weight, None, "fit_level_unknown")
    for level in levels:
        if level in persona.seniority:
            return _field(weight, 1.0, "fit_level", level)
    near = min(abs(LADDER[a] - LADDER[b]) for a in levels for b in persona.seniority)
    if near == 1:
        return _field(weight, 0.5, "fit_level_near", levels[0])
    return _field(weight, 0.0, "fit_level_not", levels[0])


def _industry(one: Sought, trades: tuple[str, ...], company: str, words: str) -> Field:
    """Rate where somebody works: a named employer, a word, or the trade; any of them is enough."""
    weight = one.persona.weights.industry
    employer = companies.fold(company) if one.companies else ""
    if employer in one.companies:
        return _field(weight, 1.0, "fit_company", company)
    word = next((word for word in (*one.keywords, *one.trade_words) if f" {word} " in words), "")
    if word:
        return _field(weight, 1.0, "fit_keyword", word)
    shared = [trade for trade in trades if trade in one.trades]
    if shared:
        return _field(weight, 1.0, "fit_industry", shared[0])
    if one.trades and trades:
        return _field(weight, 0.0, "fit_industry_not", trades[0])
    return _elsewhere(one, company, employer, words)


def _elsewhere(one: Sought, company: str, employer: str, words: str) -> Field:
    """Rate who shows no trade.

    Another employer speaks against them only if employers alone count, a missing word only if the
    persona asks for nothing but words.
    """
    persona, weight = one.persona, one.persona.weights.industry
    if one.trades or one.trade_words:
        return _field(weight, None, "fit_industry_unknown")
    if one.companies and not one.keywords:
        if employer:
            return _field(weight, 0.0, "fit_company_not", company)
        return _field(weight, None, "fit_company_unknown")
    if not (persona.functions or persona.seniority or one.companies) and words.strip():
        return _field(weight, 0.0, "fit_keyword_not")
    return _field(weight, None, "fit_industry_unknown")


def _language(language: str, persona: Persona, weight: float) -> Field:
    if language in persona.languages:
        return _field(weight, 1.0, "fit_language", language)
    if language in {"unknown", "en"}:  # an English title says little about its bearer
        return _field(weight, None, "fit_language_unknown")
    return _field(weight, 0.0, "fit_language_not", language)


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
