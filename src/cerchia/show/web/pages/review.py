"""Review: what moved since a day, what is stuck, what the time was for; worked out by a child."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date, timedelta

from cerchia.model.quality import Moved, Mover, Part, Review, Stuck
from cerchia.show.phrases import excerpt, figures
from cerchia.show.tongue import FEW, NAME, Tongue
from cerchia.show.web.child import review
from cerchia.show.web.pages.purpose_kept import decided
from cerchia.show.web.pages.results import totals
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went, address, person

PERIODS = (28, 91, 182, 365)
WAIT, AGAIN = 0.8, 2
"""Seconds a page waits for its answer, and after which it asks again."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period to look back over."""

    name: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class Somebody:
    """Somebody who moved or is stuck."""

    name: str
    href: str
    told: str
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """The typed context of review.html; waiting: it is still being worked out."""

    lead: str
    since: str
    periods: tuple[Period, ...]
    waiting: bool
    moved: tuple[str, ...] = ()
    movers_title: str = ""
    movers: tuple[Somebody, ...] = ()
    more: int = 0
    stuck_title: str = ""
    stuck: tuple[Somebody, ...] = ()
    time_title: str = ""
    written: str = ""
    came: tuple[str, ...] = ()
    nothing: bool = False


def show(visit: Visit) -> Shown | Went:
    """Show what moved; while the day before is being worked out, say so and come again."""
    if visit.circle.purpose() is None:
        return Went("/purpose/start")
    since = _since(visit)
    found: Future[Review] = visit.circle.once(
        ("review", since, decided(visit)),
        lambda: review(visit.circle.folder, visit.circle.zone, since),
    )
    try:
        done = found.result(timeout=WAIT)
    except TimeoutError:
        lead = visit.tongue.say("web.review_waiting", since=since)
        page = Looked(lead, since.isoformat(), _periods(visit, since), waiting=True)
        return Shown("review.html", page, "purpose", visit.tongue.say("web.review"), refresh=AGAIN)
    return Shown(
        "review.html", _looked(visit, done, since), "purpose", visit.tongue.say("web.review")
    )


def _since(visit: Visit) -> date:
    """Return the day asked for, four weeks before the export by default."""
    try:
        return date.fromisoformat(visit.query.get("since", ""))
    except ValueError:
        return _as_of(visit) - timedelta(days=PERIODS[0])


def _as_of(visit: Visit) -> date:
    return visit.circle.once("audit", lambda: visit.circle.audit(ASK)).circle.as_of


def _periods(visit: Visit, since: date) -> tuple[Period, ...]:
    today = _as_of(visit)
    days = [(n, today - timedelta(days=n)) for n in PERIODS]
    return tuple(
        Period(visit.tongue.say("web.weeks_back", n=n // 7), address("/purpose/review", since=day.isoformat()), day == since)
        for n, day in days
    )  # fmt: skip


def _looked(visit: Visit, found: Review, since: date) -> Looked:
    tongue = visit.tongue
    moved = {how: found.moved.get(how, 0) for how in ("new", "awake", "asleep")}
    hours = tongue.number(found.planned_minutes / 60, 1)
    parts = [_then_now(tongue, then, now) for then, now in found.parts]
    return Looked(
        lead=tongue.say("review.lead", purpose=found.purpose, since=found.since, until=found.until),
        since=since.isoformat(),
        periods=_periods(visit, since),
        waiting=False,
        moved=(*(_moved(tongue, one) for one in found.shares), *filter(None, parts)),
        movers_title=tongue.say("review.movers", **moved) if found.moved else tongue.say("review.nobody_moved"),
        movers=tuple(_mover(tongue, one) for one in found.movers),
        more=sum(found.moved.values()) - len(found.movers),
        stuck_title=tongue.say("review.stuck", n=found.stuck_in_all) if found.stuck else tongue.say("review.nothing_stuck"),
        stuck=tuple(_stuck(tongue, one) for one in found.stuck),
        time_title=tongue.say("review.time", hours=hours),
        written=tongue.say("review.written", n=found.written, deepened=found.deepened),
        came=tuple(totals(tongue, found.came)),
        nothing=not found.came,
    )  # fmt: skip


def _moved(tongue: Tongue, one: Moved) -> str:
    few = min(one.then.n, one.now.n) < FEW
    code = "few" if few else "differs" if one.differs else "same"
    return tongue.say(
        f"review.share_{code}", name=tongue.word("review_share", one.name),
        then=figures.percent(one.then.share, tongue.lang), now=figures.percent(one.now.share, tongue.lang),
        k=one.now.k, n=one.now.n, then_k=one.then.k, then_n=one.then.n,
        sure=figures.between(one.now.low, one.now.high, tongue.lang),
    )  # fmt: skip


def _then_now(tongue: Tongue, then: Part, now: Part) -> str:
    if then.value is None or now.value is None:
        return ""
    apart = (then.high or 0) < (now.low or 0) or (now.high or 0) < (then.low or 0)
    return tongue.say(
        "review.part_apart" if apart else "review.part",
        name=tongue.word("part", now.name).capitalize(),
        then=figures.percent(then.value, tongue.lang),
        now=figures.percent(now.value, tongue.lang),
    )


def _mover(tongue: Tongue, one: Mover) -> Somebody:
    told = f"{tongue.word('mover', one.how)} · {one.persona}"
    return Somebody(excerpt(one.person, NAME), person(one.person_id), told)


def _stuck(tongue: Tongue, one: Stuck) -> Somebody:
    told = tongue.say(f"review.turn_{one.ball}", days=one.days)
    return Somebody(excerpt(one.person, NAME), person(one.person_id), told, one.ball == "mine")


PAGES = (Page("/purpose/review", get=show),)
