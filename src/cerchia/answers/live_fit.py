"""Live fit: who would fit a persona while somebody writes it, without building findings anew.

The same rule as judge/fit.py (science.md §8), put as one query over every contact: the tests hold
the two against each other, person by person.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
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
_KEY = 'struct(sure boolean, fit double, known double, "at" integer)'
"""What the nearest persona is told by: enough known, the fit, how much is known, and which came first."""
Sql = str
"""A piece of a query over one person: t is judge_kind, s is judge_said."""


def would_fit(engine: Engine, purpose: Purpose, place: int) -> WouldFit:
    """Return who would fit the persona at a place of a purpose, were that purpose kept."""
    persona = purpose.personas[place]
    _make(engine, purpose.personas, place)
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
    _make(engine, (persona,), 0)
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


def _make(engine: Engine, personas: Sequence[Persona], place: int) -> None:
    """Make `live_fit`: every contact against one persona, and against the best of the others.

    The others stay the same while one is edited: how they fit is kept as long as the engine.
    """
    others = [one for n, one in enumerate(personas) if n != place]
    name = "live_others_" + hashlib.sha256(repr((others, place)).encode()).hexdigest()[:12]
    if not engine.has(name):
        engine.make(name, _best(others, place))
    engine.make(
        "live_fit",
        f"""
        with own as ({_weighed(personas[place])}), keys as (
            select own.*, {{'sure': own.known >= {KNOWN}, 'fit': coalesce(own.fit, 0), 'known': own.known,
                           'at': -{place}}} as mine, o.best
            from own left join {name} o using (person)
        )
        select k.person, coalesce(g.active, false) as active,
               case when k.known >= {KNOWN} then k.fit end as fit, k.known,
               case when k.known >= {KNOWN} then k.fit >= {IN_LINE} end as in_line,
               k.best is null or k.mine > k.best as nearest,
               case when greatest(k.mine, coalesce(k.best, k.mine)).sure
                    then greatest(k.mine, coalesce(k.best, k.mine)).fit >= {IN_LINE} end as any_line
        from keys k left join judge_standing g using (person)
        """,
    )


def _best(personas: Sequence[Persona], place: int) -> Sql:
    """Return the query of each contact's best persona, the first of equals; none of none."""
    if not personas:
        return f"select null::integer as person, null::{_KEY} as best where false"
    parts = [
        f"""select person, {{'sure': known >= {KNOWN}, 'fit': coalesce(fit, 0), 'known': known,
                             'at': -{n if n < place else n + 1}}} as best from ({_weighed(one)})"""
        for n, one in enumerate(personas)
    ]
    return f"select person, max(best) as best from ({' union all '.join(parts)}) group by person"


def _weighed(persona: Persona) -> Sql:
    """Return the query of person, fit and known of every contact against one persona."""
    one = fit.sought(persona)
    fields = list(_fields(one))
    asked = round(sum(weight for weight, _, _ in fields), EXACT) or 1.0
    titles = ", ".join(f"{title} as field{k}" for k, (_, title, _) in enumerate(fields) if title)
    told = ", ".join(
        f"{said or f't.field{k}'} as field{k}" for k, (_, _, said) in enumerate(fields)
    )
    known = " + ".join(
        f"if(field{k} is null, 0, {weight!r}::double)" for k, (weight, _, _) in enumerate(fields)
    )
    reached = " + ".join(
        f"coalesce(field{k} * {weight!r}::double, 0)" for k, (weight, _, _) in enumerate(fields)
    )
    return f"""
        with kinds as (select kind, {titles or "0 as none"} from judge_kind t),
        fields as (
            select p.person, {_heard(one.avoid)} as avoided, {told or "0 as none"}
            from resolve_person p join judge_said s using (person) join kinds t using (kind)
            where p.contact
        ), sums as (
            select person, avoided, round({known or 0}, {EXACT})::double as told,
                   ({reached or 0})::double as reached
            from fields
        )
        select person,
               (case when avoided then 0 when told > 0 then round(reached / told, {EXACT}) end)::double as fit,
               if(avoided, 1, round(told / {asked!r}::double, {EXACT}))::double as known
        from sums
    """


def _fields(one: Sought) -> Iterator[tuple[float, Sql, Sql]]:
    """Yield the weight of each thing a persona asks for, and what is said of it.

    That is a query over the kind of title, or one over the person's own words, or over both.
    """
    persona, weights = one.persona, one.persona.weights
    if persona.functions:
        yield weights.function, _function(persona), ""
    if persona.seniority:
        yield weights.level, _level(persona), ""
    if one.companies or one.trades or one.trade_words or one.keywords:
        number = bool(persona.functions) + bool(persona.seniority)
        yield weights.industry, _trade(one), _industry(one, f"t.field{number}")
    if persona.size:
        yield weights.size, "null::double", ""
    if persona.places:
        yield weights.place, "", f"if({_heard(one.places)}, 1.0, null)::double"
    if persona.languages:
        asked = _list(persona.languages)
        yield (
            weights.language,
            f"""(case when list_contains({asked}, t.language) then 1.0
            when t.language in ('unknown', 'en') then null else 0.0 end)::double""",
            "",
        )


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


def _trade(one: Sought) -> Sql:
    otherwise = "when len(t.trades) > 0 then 0.0" if one.trades else ""
    return (
        f"(case when list_has_any({_list(one.trades)}, t.trades) then 1.0 {otherwise} end)::double"
    )


def _industry(one: Sought, trade: Sql) -> Sql:
    """As in judge/fit.py: a named employer, a word or the trade; any of them is enough."""
    persona = one.persona
    otherwise = "null"
    if one.trades or one.trade_words:
        pass
    elif one.companies and not one.keywords:
        otherwise = "if(s.employer <> '', 0.0, null)"
    elif not (persona.functions or persona.seniority or one.companies):
        otherwise = "if(trim(s.words) <> '', 0.0, null)"
    return f"""(case when list_contains({_list(one.companies)}, s.employer) then 1.0
        when {_heard((*one.keywords, *one.trade_words))} then 1.0
        else coalesce({trade}, {otherwise}) end)::double"""


def _heard(words: Iterable[str]) -> Sql:
    """Return whether one of some folded words stands in what somebody says of their work."""
    asked = [f"contains(s.words, {_text(f' {word} ')})" for word in words]
    return f"({' or '.join(asked)})" if asked else "false"


def _list(words: Iterable[str]) -> Sql:
    return f"[{', '.join(map(_text, sorted(words)))}]::varchar[]"


def _text(word: str) -> Sql:
    plain = word.replace("\0", "").replace("'", "''")
    return f"'{plain}'"
