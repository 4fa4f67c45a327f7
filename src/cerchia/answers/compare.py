"""Compare: the study by month, persona, note, language, seniority; the openers; the trend.

What is seen here went with an outcome; that it caused it cannot be told from one's own past, because
people write better to those who are likelier to answer (science.md §5).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from cerchia.answers import chance
from cerchia.answers.openers import First, by_text, openers, versus
from cerchia.answers.rates import Counts, compared, group, hits, ranked
from cerchia.answers.study import COUNTED, gather
from cerchia.engine.duckdb import Engine
from cerchia.language import talk
from cerchia.model.study import RATES, Compared, Grouping, Named, Of, Trend, Verdict
from cerchia.model.vocabulary import Dimension, Outcome

LEAST_MONTHS, LEAST_CASES = 3, 5
"""Months there must be for a trend, and conversations that did and that did not, over all of them."""
SIGNIFICANT = 0.05

_BY: dict[Dimension, str] = {
    "month": "strftime(c.day, '%Y-%m')",
    "persona": "case when f.in_line then f.persona when f.in_line is null then 'unknown' else 'off_line' end",
    "note": "case when i.note is null then 'not_recorded' when i.note then 'with_note' else 'without_note' end",
    "seniority": "coalesce(t.seniority, 'unknown')",
}
_BESIDE = """
    with invited as (
        select person, direction || '_request' as began,
               bool_or(coalesce(trim(note), '') <> '') as note
        from resolve_invitation where direction in ('inbound', 'outbound') group by all
    )
    select {told}
    from counted c left join judge_fit f using (person) left join judge_title t using (person)
    left join invited i on i.person = c.person and i.began = c.began
"""
_GROUPS = _BESIDE.format(told="{by} as name, {coded} as coded, c.outcome, count(*)") + (
    "    group by all order by all"
)
_MEMBERS = _BESIDE.format(told="h.id") + (
    "    join resolve_thread h on h.thread = c.thread where {by} = $1 and {coded} = $2 order by 1"
)
_FIRSTS = """
    with opening as (
        select thread, min(message) as message from resolve_message
        where mine and thread in (select thread from counted) group by thread
    )
    select coalesce(x.content, ''), coalesce(p.first_name || ' ' || p.last_name, ''), c.day, c.outcome,
           h.id
    from counted c join opening o using (thread) join resolve_thread h using (thread) left join read_text x on x.message = o.message
    left join resolve_person p on p.person = c.person
    order by c.thread
"""


def compare(
    engine: Engine,
    first: date | None = None,
    last: date | None = None,
    cohort: str = "inbound",
    by: Dimension | None = None,
) -> Compared:
    """Hold the conversations of the study against each other; the period and cohort are the study's."""
    told = ("compare", first, last, cohort, by)
    return engine.once(told, lambda: _compare(engine, (first, last), cohort, by))


def grouped(
    engine: Engine, period: tuple[date | None, date | None], cohort: str, by: Dimension
) -> Compared:
    """Do so without the openers, which takes seconds where there are tens of thousands."""
    told = ("grouped", period, cohort, by)
    return engine.once(told, lambda: _compare(engine, period, cohort, by, texts=False))


def _compare(
    engine: Engine,
    period: tuple[date | None, date | None],
    cohort: str,
    by: Dimension | None,
    *,
    texts: bool = True,
) -> Compared:
    _count(engine, period, cohort)
    read = texts or by == "language"
    firsts = [First(*row) for row in engine.rows(_FIRSTS)] if read else []
    sent, once = openers(firsts if texts else ())
    every = [once, *(one.group for one in sent)]
    return Compared(
        by=_by(engine, by, firsts),
        trends=tuple(_trend(of, _months(engine)) for of in RATES),
        openers=sent,
        once=once,
        versus=versus(every),
    )


def members(
    engine: Engine, period: tuple[date | None, date | None], cohort: str, one: Named
) -> tuple[str, ...]:
    """Return the ids of the conversations of one group, as `compare` counts them."""
    _count(engine, period, cohort)
    if one.by not in {"opener", "language"}:
        asked = _MEMBERS.format(by=_BY[one.by], coded=_coded(one.by))
        return tuple(known for (known,) in engine.rows(asked, one.name, one.coded))
    firsts = [First(*row) for row in engine.rows(_FIRSTS)]
    if one.by == "opener":
        return tuple(first.id for first in by_text(firsts).get(one.name, ()))
    return tuple(first.id for first in firsts if talk.language(first.text) == one.name)


def _count(engine: Engine, period: tuple[date | None, date | None], cohort: str) -> None:
    """Make the table `counted`: what the study counts of a period and cohort."""
    gather(engine, *period, cohort)
    engine.make("counted", f"select * from cohort where {COUNTED}")


def _by(engine: Engine, by: Dimension | None, firsts: Sequence[First]) -> Grouping | None:
    """Return the groups of a dimension; those of the openers stand with the openers."""
    if by is None or by == "opener":
        return None
    rows = _spoken(firsts) if by == "language" else _grouped(engine, by)
    counts: dict[tuple[str, bool], Counts] = defaultdict(Counter)
    whole: Counts = Counter()
    for name, coded, outcome, count in rows:
        counts[name, coded][outcome] += count
        whole[outcome] += count
    made = compared(
        group(name, counts[name, coded], whole, coded=coded) for name, coded in sorted(counts)
    )
    return Grouping(by, made if by == "month" else ranked(made))


def _grouped(engine: Engine, by: Dimension) -> list[tuple[str, bool, Outcome, int]]:
    """Count by what the tables say; a persona of the owner's may bear the name of a word of ours."""
    return engine.rows(_GROUPS.format(by=_BY[by], coded=_coded(by)))


def _coded(by: Dimension) -> str:
    return {"month": "false", "persona": "coalesce(not f.in_line, true)"}.get(by, "true")


def _spoken(firsts: Iterable[First]) -> list[tuple[str, bool, Outcome, int]]:
    return [(talk.language(one.text), True, one.outcome, 1) for one in firsts]


def _months(engine: Engine) -> list[tuple[int, Counts]]:
    months: dict[int, Counts] = defaultdict(Counter)
    rows = engine.rows(
        "select 12 * year(day) + month(day), outcome, count(*) from counted group by all"
    )
    for month, outcome, count in rows:
        months[month][outcome] += count
    return sorted(months.items())


def _trend(of: Of, months: Sequence[tuple[int, Counts]]) -> Trend:
    counts = [(month, hits(outcomes, of), outcomes.total()) for month, outcomes in months]
    k, n = sum(each for _, each, _ in counts), sum(each for _, _, each in counts)
    found = chance.slope(counts)
    if found is None or len(counts) < LEAST_MONTHS or min(k, n - k) < LEAST_CASES:
        return Trend(of, "too_few", len(counts), None, None, None, None)
    moves: Verdict = "rises" if found.step > 0 else "falls"
    verdict = moves if found.p < SIGNIFICANT else "within_chance"
    return Trend(of, verdict, len(counts), found.step, found.low, found.high, found.p)
