"""Quality for a purpose (science.md §11): its parts, each with an interval; headcount improves none.

Everything rests on ties and on cells: a contact nobody ever had a word with changes no part. The
intervals are a bootstrap over people, drawn from a fixed beginning in the order of their ids, so that
the same facts give the same figures.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cerchia.answers.audit import alignment
from cerchia.answers.share import share
from cerchia.answers.what_if import diversity_of
from cerchia.engine.duckdb import Engine
from cerchia.language import companies, fold, trades
from cerchia.measure.diversity import TOP
from cerchia.measure.figures import WORTH
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.quality import FEW_TIES, Cell, Part, PartName, Quality, Wish
from cerchia.model.vocabulary import Stance

REPLICATES, MOST_DRAWN = 200, 400_000
"""Bootstrap samples; fewer where there are so many people that drawing would take seconds."""
_WISHES: dict[Stance, dict[PartName, Wish]] = {
    "specific": {"diversity": "either", "concentration": "either"},
    "varied": {"diversity": "high", "concentration": "low"},
}


@dataclass(frozen=True, slots=True)
class Tie:
    """Somebody with a word between you: the exchange (mutuality), and whether it is live or slowing."""

    in_line: bool | None
    mutuality: float
    fresh: bool
    groups: tuple[str, ...]


def quality(engine: Engine, purpose: Purpose) -> Quality:
    """Return the parts of the quality, from findings made for this purpose."""
    ties = _ties(engine)
    own = [tie for tie in ties if tie.in_line]
    cells = tuple(_cells(engine, purpose))
    wishes = _WISHES[purpose.stance]
    covered = share(sum(one.worth > 0 for one in cells), len(cells))
    return Quality(
        purpose=purpose.name,
        stance=purpose.stance,
        as_of=engine.value("select as_of from resolve_as_of"),
        alignment=alignment(engine),
        ties=len(own),
        parts=(
            Part("coverage", covered.share, covered.low, covered.high, covered.n, "high"),
            _part("depth", ties, _depth, "high"),
            _part("freshness", own, _freshness, "high"),
            _diversity(engine, own, wishes["diversity"]),
            _part("concentration", own, _concentration, wishes["concentration"]),
            Part("redundancy", None, None, None, 0, "low"),  # ties between contacts are unknown
        ),
        cells=cells,
    )


_TIES = """
    select f.in_line, t.mutuality, coalesce(r.state in ('live', 'slowing'), false) as fresh,
           p.company, j.trades
    from resolve_person p join measure_tie t using (person)
    left join judge_fit f using (person)
    left join measure_rhythm r using (person)
    left join judge_title j using (person)
    where p.contact order by p.id
"""


def _ties(engine: Engine) -> list[Tie]:
    return [
        Tie(in_line, mutuality, fresh, tuple(_groups(company, worked)))
        for in_line, mutuality, fresh, company, worked in engine.rows(_TIES)
    ]


def _groups(company: str, worked: Sequence[str] | None) -> Iterator[str]:
    """Yield the employer and the sectors somebody brings in."""
    if employer := companies.fold(company):
        yield f"employer {employer}"
    yield from (f"sector {trade}" for trade in worked or ())


def _part(
    name: PartName, ties: Sequence[Tie], worth: Callable[[Sequence[Tie]], float | None], wish: Wish
) -> Part:
    """Return a part with its bootstrap interval over people."""
    value = worth(ties) if len(ties) >= FEW_TIES else None
    if value is None:
        return Part(name, None, None, None, len(ties), wish)
    drawing = random.Random(name)  # noqa: S311 - a fixed beginning: the same figures everywhere
    times = max(50, min(REPLICATES, MOST_DRAWN // len(ties)))
    found = sorted(
        drawn
        for _ in range(times)
        if (drawn := worth(drawing.choices(ties, k=len(ties)))) is not None
    )
    low, high = found[int(0.025 * len(found))], found[min(len(found) - 1, int(0.975 * len(found)))]
    return Part(name, value, min(low, value), max(high, value), len(ties), wish)


def _depth(ties: Sequence[Tie]) -> float | None:
    """Return the part of the exchange, with whom it can be judged, that is with people in line."""
    whole = sum(tie.mutuality for tie in ties if tie.in_line is not None)
    return sum(tie.mutuality for tie in ties if tie.in_line) / whole if whole else None


def _freshness(ties: Sequence[Tie]) -> float:
    return sum(tie.fresh for tie in ties) / len(ties)


def _diversity(engine: Engine, ties: Sequence[Tie], wish: Wish) -> Part:
    """Return how evenly the ties come from employers and sectors, as measure/diversity.py has it.

    Its interval is by the entropy's own variance: a bootstrap draws fewer groups and lies too low.
    """
    sizes = Counter(group for tie in ties for group in tie.groups).values()
    found = diversity_of(engine, sizes) if len(ties) >= FEW_TIES else None
    if found is None:
        return Part("diversity", None, None, None, len(ties), wish)
    return Part("diversity", found.value, found.low, found.high, len(ties), wish)


def _concentration(ties: Sequence[Tie]) -> float | None:
    strengths = sorted((tie.mutuality for tie in ties), reverse=True)
    whole = sum(strengths)
    return sum(strengths[:TOP]) / whole if whole else None


_PEOPLE = f"""
    with year as (
        select m.person, count(distinct m.day) filter (m.mine) as outs,
               count(distinct m.day) filter (not m.mine) as backs
        from resolve_message m join resolve_thread t using (thread), resolve_as_of
        where not t.is_group and not t.sponsored and not m.spam and m.day > as_of - 365
        group by m.person
    )
    select f.persona, j.functions, j.owner, j.trades, p.position || ' ' || p.company, s.active,
           coalesce(least(y.outs, y.backs) >= {WORTH}, false) as worth
    from judge_fit f join judge_standing s using (person) join judge_title j using (person)
    join resolve_person p using (person) left join year y using (person)
    where f.in_line
"""


def _cells(engine: Engine, purpose: Purpose) -> Iterator[Cell]:
    """Yield every kind of person that the personas ask for, with who is there."""
    rows = engine.rows(_PEOPLE)
    for persona in purpose.personas:
        own = [row for row in rows if row[0] == persona.name]
        for kind, name, belongs in _asked(persona):
            there = [row for row in own if belongs(row)]
            active, worth = sum(row[5] for row in there), sum(row[6] for row in there)
            yield Cell(persona.name, kind, name, len(there), active, worth)


Belongs = Callable[[Sequence[Any]], bool]


def _asked(
    persona: Persona,
) -> Iterator[tuple[Literal["trade", "function", "persona"], str, Belongs]]:
    """Yield the cells of a persona: its trades as the owner wrote them, else its functions."""
    for word in persona.trades:
        yield "trade", word, _in_trade(frozenset(trades.ids(word)), f" {fold.fold(word)} ")
    for function in () if persona.trades else persona.functions:
        yield "function", function, _in_function(function)
    if not persona.trades and not persona.functions:
        yield "persona", "", lambda _: True


def _in_trade(ids: frozenset[str], word: str) -> Belongs:
    return lambda row: not ids.isdisjoint(row[3] or ()) or word in f" {fold.fold(row[4])} "


def _in_function(function: str) -> Belongs:
    owns = function == "entrepreneurship"
    return lambda row: function in (row[1] or ()) or (owns and bool(row[2]))
