"""Review of a purpose: what moved since a day, what is stuck, what happened in between.

The same facts are asked twice, as of that day and as of now, so nothing has to be remembered: what an
export brought later about earlier days counts on both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cerchia.answers.quality import quality
from cerchia.answers.results import ledger
from cerchia.answers.share import differs, share
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Cover, Share
from cerchia.model.errors import SinceLateError
from cerchia.model.purpose import Purpose
from cerchia.model.quality import Moved, Mover, Quality, Review, Stuck
from cerchia.model.result import Result

STILL = 30
"""Days without a word after which a conversation that went deep is stuck."""
LISTED = 10
"""People named; how many there are in all is said beside."""


@dataclass(frozen=True, slots=True)
class Day:
    """What a review needs of one day: quality, and of everybody connected by then how they stand."""

    quality: Quality
    people: dict[str, Stand]


@dataclass(frozen=True, slots=True)
class Stand:
    """How a contact stood on that day; in_line: None where too little is known."""

    name: str
    url: str
    persona: str
    in_line: bool | None
    active: bool


def day(engine: Engine, purpose: Purpose) -> Day:
    """Return one side of a review, from findings made for this purpose and day."""
    rows = engine.rows(
        """
        select p.id, p.name, p.url, f.persona, f.in_line, s.active
        from judge_fit f join judge_standing s using (person) join resolve_person p using (person)
        left join measure_tie t using (person), resolve_as_of
        where p.connected is null or p.connected <= as_of
        order by t.rank nulls last, p.id
        """
    )
    return Day(quality(engine, purpose), {id_: Stand(*cells) for id_, *cells in rows})


def review(engine: Engine, purpose: Purpose, then: Day, results: Sequence[Result] = ()) -> Review:
    """Return what moved between `then` and the findings' own day; results: all that were ever booked.

    Raises SinceLateError when `then` is no earlier day.
    """
    now = day(engine, purpose)
    since, until = then.quality.as_of, now.quality.as_of
    if since >= until:
        raise SinceLateError(since=since.isoformat(), until=until.isoformat())
    movers = list(_movers(then, now))
    stuck = _stuck(engine)
    written, deepened = _period(engine, since)
    weeks = max(0, (until - since).days) / 7
    return Review(
        purpose=purpose.name,
        since=since,
        until=until,
        shares=(
            _moved("alignment", _aligned(then), _aligned(now)),
            _moved("awake", _awake(then), _awake(now)),
        ),
        parts=tuple(zip(then.quality.parts, now.quality.parts, strict=True)),
        covered=tuple((_cover(then, one.name), _cover(now, one.name)) for one in purpose.personas),
        movers=tuple(movers[:LISTED]),
        moved=dict(Counter(one.how for one in movers)),
        stuck=tuple(stuck[:LISTED]),
        stuck_in_all=len(stuck),
        deepened=deepened,
        written=written,
        planned_minutes=round(purpose.weekly_minutes * weeks),
        came=ledger(
            engine,
            [one for one in results if one.day > since and one.purpose in {"", purpose.name}],
        ).totals,
    )


def _moved(name: str, then: Share, now: Share) -> Moved:
    return Moved(name, then, now, differs(then, now))


def _aligned(of: Day) -> Share:
    known = [one.in_line for one in of.people.values() if one.in_line is not None]
    return share(sum(known), len(known))


def _awake(of: Day) -> Share:
    inside = [one.active for one in of.people.values() if one.in_line]
    return share(sum(inside), len(inside))


def _cover(of: Day, persona: str) -> Cover:
    there = [one for one in of.people.values() if one.in_line and one.persona == persona]
    return Cover(persona, len(there), sum(one.active for one in there))


def _movers(then: Day, now: Day) -> list[Mover]:
    """Return who in line is new, woke up or fell asleep, the strongest tie first."""
    found = []
    for id_, one in now.people.items():
        before = then.people.get(id_)
        how: Literal["new", "awake", "asleep"] | None = None
        if before is None:
            how = "new"
        elif before.active != one.active:
            how = "awake" if one.active else "asleep"
        if how is not None and one.in_line:
            found.append(Mover(one.name, id_, one.url, one.persona, how))
    return found


def _stuck(engine: Engine) -> list[Stuck]:
    """Return who in line has gone deep with you and stands still, whoever's turn it is."""
    rows = engine.rows(
        f"""
        select p.name, p.id, p.url, o.outcome, o.ball, (as_of - t.last::date)::integer as days
        from judge_outcome o join resolve_thread t using (thread)
        join resolve_person p on p.person = o.person
        join judge_fit f on f.person = o.person, resolve_as_of
        where o.outcome = 'deepening' and o.ball <> 'nobody' and f.in_line
          and t.last::date <= as_of - {STILL}
        qualify row_number() over (partition by p.person order by t.last desc) = 1
        order by o.ball = 'mine' desc, t.last desc, p.id
        """
    )
    return [Stuck(*row) for row in rows]


def _period(engine: Engine, since: date) -> tuple[int, int]:
    """Return how many people in line you wrote to since then, and with how many it went deep."""
    written, deepened = engine.rows(
        """
        with lately as (
            select distinct m.person, m.thread from resolve_message m join judge_fit f using (person)
            where f.in_line and m.mine and m.day > $1
        )
        select count(distinct l.person),
               count(distinct l.person) filter (o.outcome = 'deepening' and o.opener::date > $1)
        from lately l left join judge_outcome o using (thread)
        """,
        since,
    )[0]
    return written, deepened
