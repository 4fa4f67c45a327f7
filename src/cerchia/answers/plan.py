"""Plan: the week as it stands: what to do in the minutes left, what is done, put off and to come.

Only the agenda looks at today. The proposals are those of the findings, without what the owner has
settled; the minutes that frees go to the next by value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from cerchia.act.draw import MOST_A_WEEK, WEEKLY_MINUTES
from cerchia.answers import held
from cerchia.answers.held import CAUSE, Ground, Known, Stand
from cerchia.answers.proposals import proposals
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Proposal
from cerchia.model.mark import Overdue
from cerchia.model.plan import (
    FOLLOW_UP_MINUTES,
    PAGE,
    Dated,
    Did,
    Group,
    Item,
    Plan,
    PutOff,
    Settling,
    Told,
    Whose,
)
from cerchia.model.purpose import Purpose
from cerchia.model.vocabulary import KINDS, Kind

REMEMBERED = 60
"""Days for which something done is told of while no export shows it."""


@dataclass(frozen=True, slots=True)
class Week:
    """What the owner said, held against the facts: the ground of every answer about the agenda."""

    told: Told
    today: date
    facts: Ground
    people: dict[str, Known]
    stands: list[Stand]
    done: tuple[Did, ...]

    @property
    def monday(self) -> date:
        """The first day of the week."""
        return self.today - timedelta(days=self.today.weekday())

    @property
    def sunday(self) -> date:
        """The last day of it."""
        return self.monday + timedelta(days=6)

    def own(self) -> list[Did]:
        """Return what was done in this week."""
        return [one for one in self.done if self.monday <= one.day <= self.sunday]

    def free(self) -> str:
        """Return the SQL that leaves out what is settled, for `act_proposal`."""
        held_back = {
            (stand.known.number, stand.said.cause)
            for stand in self.stands
            if stand.holds and stand.known
        } | {
            (self.people[one.person].number, "triage")
            for one in self.told.answers
            if one.id not in self.again()
            and one.person in self.people
            and not held.newer(self.people[one.person].asked, one.mark.heard)
        }
        if not held_back:
            return "true"
        listed = ", ".join(f"({number}, '{cause}')" for number, cause in sorted(held_back))
        return f"(person, {CAUSE}) not in ({listed})"

    def again(self) -> set[str]:
        """Return the ids of what is offered once more, though the owner says it is done."""
        return {one.id for one in self.done if one.again}


def week(engine: Engine, told: Told, today: date, *, whole: bool = True) -> Week:
    """Hold what the owner said against the facts; whole: of all imports, not as of an earlier day."""
    facts = held.ground(engine, whole=whole)
    ids = [one.person for part in (told.proposals, told.follow_ups, told.answers) for one in part]
    marks = [
        *((one.person, one.cause, one.mark) for one in told.proposals),
        *((one.person, "date", one.mark) for one in told.follow_ups if one.done),
        *((one.person, "request", one.mark) for one in told.answers),
    ]
    people = held.known(engine, ids, held.basis(marks) | _open(told))
    stands = held.stands(told, facts, people, today)
    done = (*_done(stands), *_dates(told, facts, people), *_answered(told, facts, people))
    return Week(told, today, facts, people, stands, done)


def _open(told: Told) -> dict[str, datetime | None]:
    """Return those of whom nothing but an open date was said: their words tell nothing."""
    said = {one.person for part in (told.proposals, told.answers) for one in part}
    said |= {one.person for one in told.follow_ups if one.done}
    return {one.person: datetime.max for one in told.follow_ups if one.person not in said}  # noqa: DTZ901


def plan(
    engine: Engine,
    purpose: Purpose | None,
    found: Week,
    overdue: Sequence[Overdue] = (),
) -> Plan:
    """Return the week. overdue: people whose turn it is by the owner's cadence, laid in as they are."""
    budget, booked, dates = _minutes(purpose, found)
    chosen = _chosen(engine, found, max(0, budget - booked - dates))
    due, coming = dated(found)
    return Plan(
        today=found.today,
        monday=found.monday,
        sunday=found.sunday,
        as_of=found.facts.as_of,
        budget=budget,
        booked=booked,
        dates=dates,
        left=max(0, budget - booked - dates),
        groups=_groups(engine, found, chosen),
        overdue=tuple(overdue),
        due=due,
        coming=coming,
        done=tuple(_told_of(found)),
        later=put_off(found, "later"),
        declined=put_off(found, "declined"),
    )


def more(
    engine: Engine,
    purpose: Purpose | None,
    found: Week,
    kind: Kind,
    page: tuple[int, int] = (PAGE, 0),
) -> list[Item]:
    """Return proposals of one kind that do not fit this week, by value; page: limit and offset."""
    budget, booked, dates = _minutes(purpose, found)
    chosen = _chosen(engine, found, max(0, budget - booked - dates))
    ids = engine.rows(
        f"""
        select id from act_proposal where kind = $1 and {_but(chosen)} and {found.free()}
        order by score desc, id limit {page[0]} offset {page[1]}
        """,
        kind,
    )
    return _items(engine, found, [known for (known,) in ids])


def item(engine: Engine, found: Week, which: str) -> Item | None:
    """Return the proposal of this id, settled or not."""
    return next(iter(_items(engine, found, [which])), None) if which.isalnum() else None


def agenda(engine: Engine, purpose: Purpose | None, found: Week) -> list[Proposal]:
    """Return every proposal that is not settled, this week's first, each group by value."""
    if not found.told:
        return proposals(engine)
    budget, booked, dates = _minutes(purpose, found)
    chosen = set(_chosen(engine, found, max(0, budget - booked - dates)))
    free = {known for (known,) in engine.rows(f"select id from act_proposal where {found.free()}")}
    rows = [replace(one, this_week=one.id in chosen) for one in proposals(engine) if one.id in free]
    return sorted(rows, key=lambda one: (not one.this_week, -one.score, one.id))


def _minutes(purpose: Purpose | None, found: Week) -> tuple[int, int, int]:
    """Return the minutes of a week, those booked in it, and those its follow-ups still take."""
    budget = purpose.weekly_minutes if purpose else WEEKLY_MINUTES
    to_do = sum(one.done is None and one.day <= found.sunday for one in found.told.follow_ups)
    return budget, sum(one.minutes for one in found.own()), to_do * FOLLOW_UP_MINUTES


def _chosen(engine: Engine, found: Week, minutes: int) -> list[str]:
    """Return what fits into the minutes, what the findings chose for the week before the rest.

    Where nothing is settled that is their week: they left out only what does not fit.
    """
    room = MOST_A_WEEK - len([one for one in found.own() if one.thing == "proposal"])
    rows = engine.rows(
        f"""
        select id, minutes from act_proposal where minutes <= {minutes} and {found.free()}
        order by this_week desc, score desc, id limit {4 * MOST_A_WEEK}
        """
    )
    taken: list[str] = []
    for known, takes in rows:
        if takes <= minutes and len(taken) < room:
            taken.append(known)
            minutes -= takes
    return taken


def _but(ids: Sequence[str]) -> str:
    listed = ", ".join(f"'{one}'" for one in ids)
    return f"id not in ({listed})" if ids else "true"


def _groups(engine: Engine, found: Week, chosen: Sequence[str]) -> tuple[Group, ...]:
    """Return the kinds there is something of: owed replies first, then by the best of each."""
    rest = {
        kind: (count, minutes)
        for kind, count, minutes in engine.rows(
            f"""
            select kind, count(*), sum(minutes)::integer from act_proposal
            where {_but(chosen)} and {found.free()} group by kind
            """
        )
    }
    items = _items(engine, found, chosen)
    by = {kind: tuple(one for one in items if one.proposal.kind == kind) for kind in KINDS}
    groups = [Group(kind, own, *rest.get(kind, (0, 0))) for kind, own in by.items()]
    best = {one.kind: max((item.proposal.score for item in one.items), default=0) for one in groups}
    there = [one for one in groups if one.items or one.more]
    return tuple(sorted(there, key=lambda one: (one.kind != "reply", -best[one.kind])))


def _items(engine: Engine, found: Week, ids: Sequence[str]) -> list[Item]:
    if not ids:
        return []
    listed = ", ".join(f"'{one}'" for one in ids)
    rows = {one.id: one for one in proposals(engine, f"a.id in ({listed})")}
    ranked = sorted((rows[one] for one in ids if one in rows), key=lambda one: (-one.score, one.id))
    back = {
        (stand.known.whose.id, stand.said.cause): stand
        for stand in found.stands
        if stand.known and not stand.holds
    }
    return [_item(one, back) for one in ranked]


def _item(one: Proposal, back: dict[tuple[str, str], Stand]) -> Item:
    stand = back.get((one.person_id, held.cause(one.kind, one.because.code)))
    if stand is None:
        return Item(one)
    why = None if stand.seen == "confirmed" else stand.because
    # the number is that of the decision about this very id: what another tab may have changed
    return Item(one, why, stand.said.number if stand.said.id == one.id else 0)


def _whose(known: Known | None, person: str) -> Whose:
    return known.whose if known else Whose(person)


def _done(stands: Iterable[Stand]) -> Iterable[Did]:
    for stand in stands:
        said = stand.said
        if said.state == "done":
            yield Did(
                said.id, "proposal", said.kind, _whose(stand.known, said.person), said.day,
                said.minutes, stand.seen, stand.because, not stand.holds and stand.seen != "confirmed",
                said.number, said.words,
            )  # fmt: skip


def _dates(told: Told, facts: Ground, people: dict[str, Known]) -> Iterable[Did]:
    for one in told.follow_ups:
        if one.done is not None:
            who = people.get(one.person)
            seen, because = held.of_follow_up(one, facts, who)
            yield Did(
                one.id, "follow_up", "date", _whose(who, one.person), one.done, one.minutes, seen,
                because, False, one.number, one.words,
            )  # fmt: skip


def _answered(told: Told, facts: Ground, people: dict[str, Known]) -> Iterable[Did]:
    for one in told.answers:
        who = people.get(one.person)
        seen, because = held.of_answer(one, facts, who)
        yield Did(
            one.id, "request", one.verdict, _whose(who, one.person), one.day, one.minutes, seen,
            because, seen == "unseen", one.number,
        )  # fmt: skip


def _told_of(found: Week) -> list[Did]:
    """Return what is told of as done: this week's, and what no export has shown yet; the newest first."""
    own = found.own()
    since = found.today - timedelta(days=REMEMBERED)
    rows = [
        one for one in found.done if one in own or (one.seen != "confirmed" and one.day >= since)
    ]
    return sorted(rows, key=lambda one: (one.day, one.number), reverse=True)


def dated(found: Week) -> tuple[tuple[Dated, ...], tuple[Dated, ...]]:
    """Return the open follow-ups until Sunday, and those that come later."""
    rows = [
        Dated(
            one.id, _whose(found.people.get(one.person), one.person), one.day, one.words,
            (found.today - one.day).days, one.number,
        )
        for one in sorted(found.told.follow_ups, key=lambda one: (one.day, one.number))
        if one.done is None
    ]  # fmt: skip
    due = tuple(one for one in rows if one.day <= found.sunday)
    return due, tuple(rows[len(due) :])


def put_off(found: Week, state: Settling) -> tuple[PutOff, ...]:
    """Return what is held back: later things by their day, declined ones the newest first."""
    rows = [
        PutOff(
            stand.said.id, stand.said.kind, stand.known.whose, stand.said.day, stand.said.until,
            stand.said.why, stand.said.words, stand.said.number,
        )
        for stand in found.stands
        if stand.holds and stand.known and stand.said.state == state
    ]  # fmt: skip
    if state == "later":
        return tuple(sorted(rows, key=lambda one: (one.until or one.day, one.number)))
    return tuple(sorted(rows, key=lambda one: -one.number))
