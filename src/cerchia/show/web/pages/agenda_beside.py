"""What stands below the week's things: dates, cadences, what is done, what is put off, the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import NAME
from cerchia.show.web.visit import Visit, address, person

if TYPE_CHECKING:
    from cerchia.model.mark import Overdue
    from cerchia.model.plan import Dated, Did, Plan, PutOff, Whose

WORDS = 200


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody in a list, and where they are; "" where they are in no archive any more."""

    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the owner's own; iso: its day as a field takes it."""

    id: str
    who: Who
    day: str
    iso: str
    words: str
    late: int
    seen: int


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody whose turn it is by the owner's cadence."""

    who: Who
    told: str
    write: str


@dataclass(frozen=True, slots=True)
class Done:
    """Something done; fixed: its minutes stand as they are here; again: it is offered once more."""

    id: str
    who: Who
    kind: str
    day: str
    minutes: int
    told: str
    again: bool
    fixed: bool
    seen: int


@dataclass(frozen=True, slots=True)
class Off:
    """Something put off or not wanted, and why."""

    who: Who
    kind: str
    told: str
    number: int


@dataclass(frozen=True, slots=True)
class Beside:
    """All of it; feed: the calendar's address, "" for none."""

    dates_title: str
    dates: tuple[Date, ...]
    turns_title: str
    turns: tuple[Turn, ...]
    done_title: str
    done: tuple[Done, ...]
    off_title: str
    off: tuple[Off, ...]
    feed: str
    feed_seen: int


def beside(visit: Visit, plan: Plan) -> Beside:
    """Return what stands below the week's things."""
    say = visit.tongue.say
    dates = (*plan.due, *plan.coming)
    token = visit.circle.feed()
    return Beside(
        dates_title=say("web.agenda_dates", n=len(dates), due=len(plan.due) or None)
        if dates
        else say("web.agenda_no_dates"),
        dates=tuple(_date(visit, one) for one in dates),
        turns_title=say("web.agenda_turns", n=len(plan.overdue)),
        turns=tuple(_turn(visit, one) for one in plan.overdue),
        done_title=say("web.agenda_done", n=len(plan.done), minutes=plan.booked, budget=plan.budget)
        if plan.done
        else say("web.agenda_none_done", budget=plan.budget),
        done=tuple(_done(visit, one) for one in plan.done),
        off_title=say("plan.put_off", n=len(plan.later), off=len(plan.declined)),
        off=tuple(_off(visit, one) for one in (*plan.later, *plan.declined)),
        feed=f"{visit.origin}/feed/{token}.ics" if token else "",
        feed_seen=visit.circle.latest("feed").get("", 0),
    )


def _who(one: Whose) -> Who:
    return Who(excerpt(one.name or one.id, NAME), person(one.id) if one.name else "")


def _date(visit: Visit, one: Dated) -> Date:
    day = figures.weekday(one.day, visit.lang)
    return Date(
        one.id, _who(one.person), day, one.day.isoformat(), excerpt(one.words, WORDS),
        max(0, one.late), one.number,
    )  # fmt: skip


def _turn(visit: Visit, one: Overdue) -> Turn:
    last = one.last if one.copied is None or (one.last and one.last > one.copied) else one.copied
    told = visit.tongue.say("web.agenda_turn", wanted=one.wanted, days=one.days, last=last)
    who = Who(excerpt(one.person or one.id, NAME), person(one.id))
    return Turn(who, told, address("/messages", to=one.id, kind="rekindle"))


def _done(visit: Visit, one: Did) -> Done:
    return Done(
        id=one.id,
        who=_who(one.person),
        kind=visit.tongue.word("thing", one.kind),
        day=figures.weekday(one.day, visit.lang),
        minutes=one.minutes,
        told=because(one.because, visit.lang),
        again=one.again,
        fixed=one.thing == "request" or one.again,
        seen=one.number,
    )


def _off(visit: Visit, one: PutOff) -> Off:
    say, words = visit.tongue.say, excerpt(one.words, WORDS) or None
    if one.until:
        told = say("web.agenda_later", day=figures.weekday(one.until, visit.lang), words=words)
    else:
        refusal = visit.tongue.word("refusal", one.why or "other")
        told = say("web.agenda_declined", refusal=refusal, words=words)
    return Off(_who(one.person), visit.tongue.word("thing", one.kind), told, one.number)
