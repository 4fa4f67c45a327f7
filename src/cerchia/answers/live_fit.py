"""Live fit: who would fit a persona while somebody writes it, without building findings anew.

The same rule as judge/fit.py (science.md §8), put as one query over every contact: the tests hold
the two against each other, person by person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from cerchia.answers.people import reasons
from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.judge import fit
from cerchia.judge.fit import IN_LINE, KNOWN, LADDER, Sought
from cerchia.model.live import Fitting, WouldFit
from cerchia.model.purpose import Persona, Purpose

NAMED, NEARLY = 5, 3
EXACT = 9
"""Places a sum of weights keeps, as in judge/fit.py."""
Sql = str
"""A piece of a query over one person: t is judge_title, s is judge_said."""


def would_fit(engine: Engine, purpose: Purpose, place: int) -> WouldFit:
    """Return who would fit the persona at a place of a purpose, were that purpose kept."""
    persona = purpose.personas[place]
    engine.make("live_fit", _rated(purpose.personas, place))
    known, line, active, unknown, nearest, nearest_active, judged, whole = engine.rows(_COUNTS)[0]
    before = engine.rows(
        "select count(*) filter (f.in_line), count(f.in_line) from live_fit join judge_fit f using (person)"
    )[0]
    return WouldFit(
        persona=persona.name,
        alone=share(line, known),
        active=active,
        unknown=unknown,
        nearest=nearest,
        nearest_active=nearest_active,
        whole=share(whole, judged),
        before=share(*before),
        fits=_named(engine, persona, "in_line", NAMED),
        nearly=_named(engine, persona, "not in_line and fit > 0", NEARLY),
    )


_COUNTS = """
    select count(in_line), count(*) filter (in_line), count(*) filter (in_line and active),
           count(*) - count(in_line), count(*) filter (nearest and any_line),
           count(*) filter (nearest and any_line and active), count(any_line),
           count(*) filter (any_line)
    from live_fit
"""


def rated(engine: Engine, persona: Persona) -> list[tuple[Any, ...]]:
    """Return person, fit (None when unknown), known and in_line of every contact."""
    engine.make("live_fit", _rated((persona,), 0))
    return engine.rows("select person, fit, known, in_line from live_fit order by person")


def _named(engine: Engine, persona: Persona, where: Sql, most: int) -> tuple[Fitting, ...]:
    """Return a few people with the reasons: the fittest, of equals the strongest tie first."""
    order = "m.rank nulls last, p.id" if where == "in_line" else "fit desc, m.rank nulls last, p.id"
    rows = engine.rows(
        f"""
        select person, p.name, p.id, p.company, p.position, fit, known, active
        from live_fit join resolve_person p using (person) left join measure_tie m using (person)
        where {where} order by {order} limit {most}
        """
    )
    because = fit.against(engine, persona, [row[0] for row in rows])
    return tuple(
        Fitting(name, known, company, position, value, told, active, reasons(because[person]))
        for person, name, known, company, position, value, told, active in rows
    )


def _rated(personas: Iterable[Persona], place: int) -> Sql:
    """Return the query of every contact: fit, known and in_line of one persona, and the nearest one."""
    every = [fit.sought(one) for one in personas]
    fields = ",\n".join(_columns(one, n) for n, one in enumerate(every))
    told = ",\n".join(_told(one, n) for n, one in enumerate(every))
    sums = ",\n".join(_sums(one, n) for n, one in enumerate(every))
    keys = [
        f"{{'sure': known{n} >= {KNOWN}, 'fit': coalesce(fit{n}, 0), 'known': known{n}, 'at': -{n}}}"
        for n in range(len(every))
    ]
    return f"""
        with fields as (
            select p.person, coalesce(g.active, false) as active, {fields}
            from resolve_person p join judge_title t using (person) join judge_said s using (person)
            left join judge_standing g using (person)
            where p.contact
        ), told as (select person, active, {told} from fields
        ), sums as (select person, active, {sums} from told
        ), best as (select *, list_max([{", ".join(keys)}]) as best from sums)
        select person, active, case when known{place} >= {KNOWN} then fit{place} end as fit,
               known{place} as known,
               case when known{place} >= {KNOWN} then fit{place} >= {IN_LINE} end as in_line,
               -best.at = {place} as nearest,
               case when best.sure then best.fit >= {IN_LINE} end as any_line
        from best
    """


def _columns(one: Sought, n: int) -> Sql:
    """Return what each field asked for says of a person: 0, 0.5, 1, null where it says nothing."""
    avoided = _heard(one.avoid)
    named = [f"{sql} as field{n}_{k}" for k, (_, sql) in enumerate(_fields(one))]
    return ", ".join([*named, f"{avoided} as avoid{n}"])


def _told(one: Sought, n: int) -> Sql:
    """Return the weights of what a person says something of, and of what they reach."""
    told = [(f"field{n}_{k}", weight) for k, (weight, _) in enumerate(_fields(one))]
    known = " + ".join(f"if({name} is null, 0, {weight!r}::double)" for name, weight in told)
    reached = " + ".join(f"coalesce({name} * {weight!r}::double, 0)" for name, weight in told)
    return f"""avoid{n}, round({known or 0}, {EXACT})::double as told{n},
        ({reached or 0})::double as reached{n}"""


def _sums(one: Sought, n: int) -> Sql:
    asked = round(sum(weight for weight, _ in _fields(one)), EXACT) or 1.0
    return f"""
        case when avoid{n} then 0 when told{n} > 0 then round(reached{n} / told{n}, {EXACT}) end as fit{n},
        if(avoid{n}, 1, round(told{n} / {asked!r}::double, {EXACT})) as known{n}
    """


def _fields(one: Sought) -> Iterator[tuple[float, Sql]]:
    """Yield the weight of each thing a persona asks for, and the query for what a person says of it."""
    persona, weights = one.persona, one.persona.weights
    if persona.functions:
        yield weights.function, _function(persona)
    if persona.seniority:
        yield weights.level, _level(persona)
    if one.companies or one.trades or one.trade_words or one.keywords:
        yield weights.industry, _industry(one)
    if persona.size:
        yield weights.size, "null::double"
    if persona.places:
        yield weights.place, f"if({_heard(one.places)}, 1.0, null)::double"
    if persona.languages:
        asked = _list(persona.languages)
        yield weights.language, f"""(case when list_contains({asked}, t.language) then 1.0
            when t.language in ('unknown', 'en') then null else 0.0 end)::double"""


def _function(persona: Persona) -> Sql:
    asked = _list(persona.functions)
    owner = "t.owner" if "entrepreneurship" in persona.functions else "false"
    return f"""(case when {owner} then 1.0 when len(t.functions) = 0 then null
        when list_contains({asked}, t.functions[1]) then 1.0
        when list_has_any({asked}, t.functions) then 0.5 else 0.0 end)::double"""


def _level(persona: Persona) -> Sql:
    steps = {LADDER[level] for level in persona.seniority}
    near = [
        level
        for level, step in LADDER.items()
        if step not in steps and {step - 1, step + 1} & steps
    ]

    def among(levels: Iterable[str]) -> Sql:
        owner = "t.owner" if "owner" in levels else "false"
        return f"(coalesce(list_contains({_list(levels)}, t.seniority), false) or {owner})"

    return f"""(case when t.seniority is null and not t.owner then null
        when {among(persona.seniority)} then 1.0 when {among(near)} then 0.5 else 0.0 end)::double"""


def _industry(one: Sought) -> Sql:
    """As in judge/fit.py: a named employer, a word or the trade; any of them is enough."""
    persona = one.persona
    trades = _list(one.trades)
    if one.trades or one.trade_words:
        otherwise = "null"
    elif one.companies and not one.keywords:
        otherwise = "if(s.employer <> '', 0.0, null)"
    elif not (persona.functions or persona.seniority or one.companies):
        otherwise = "if(trim(s.words) <> '', 0.0, null)"
    else:
        otherwise = "null"
    elsewhere = f"when len(t.trades) > 0 then 0.0 else {otherwise}" if one.trades else f"else {otherwise}"
    return f"""(case when list_contains({_list(one.companies)}, s.employer) then 1.0
        when {_heard((*one.keywords, *one.trade_words))} then 1.0
        when list_has_any({trades}, t.trades) then 1.0 {elsewhere} end)::double"""


def _heard(words: Iterable[str]) -> Sql:
    """Return whether one of some folded words stands in what somebody says of their work."""
    asked = [f"contains(s.words, {_text(f' {word} ')})" for word in words]
    return f"({' or '.join(asked)})" if asked else "false"


def _list(words: Iterable[str]) -> Sql:
    return f"[{', '.join(map(_text, sorted(words)))}]::varchar[]"


def _text(word: str) -> Sql:
    plain = word.replace("\0", "").replace("'", "''")
    return f"'{plain}'"
