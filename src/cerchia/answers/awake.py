"""Awake: whose tie is active, and in which channel it last showed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cerchia.engine.duckdb import Engine
from cerchia.model.awake import Awake, Woken

_SQL = """
    with touch as (
        select m.person, m.day, m.sent, t.channel
        from resolve_message m join resolve_thread t using (thread)
        where m.person is not null and not t.sponsored and not m.spam
        union all
        select r.person, m.day, m.sent, t.channel
        from resolve_recipient r join resolve_message m using (message)
        join resolve_thread t using (thread)
        union all
        select person, day, sent, channel from resolve_meeting
    )
    select p.id, p.name, s.standing, arg_max(t.channel, t.sent) as channel, max(t.day) as day
    from judge_standing s join resolve_person p using (person) join touch t using (person)
    where s.active group by all order by day desc, p.name, p.id
"""


def awake(engine: Engine) -> list[Awake]:
    """Return the contacts whose tie is active, the last heard of first."""
    return [Awake(*row) for row in engine.rows(_SQL)]


def woken(before: Sequence[Awake], after: Sequence[Awake], leaving: Collection[str]) -> Woken:
    """Hold those active against those who were; leaving: who could have gone before, by id."""
    known = {one.id for one in before}
    people = tuple(one for one in after if one.id not in known)
    core = [sum(one.standing == "core" for one in some) for some in (before, after)]
    return Woken(people, (core[0], core[1]), frozenset(leaving) & {one.id for one in people})
