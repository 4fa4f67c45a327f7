"""The talk: the study, the way from request to result, who answers whom, the rhythm of the ties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cerchia.model.answers import Figure, Share, Study
from cerchia.model.report import Funnel, Report, Strip
from cerchia.show.draw import bars, strip
from cerchia.show.parts import Bars, counts, outcomes, shares
from cerchia.show.phrases import BOOK, excerpt, figures
from cerchia.show.tongue import FEW, NAME, SMALL, TIGHT, Tongue, drawn, profile

RATES = ("reply_rate", "your_reply_rate", "reciprocity", "you_began", "second_try", "reopened")
OTHERS = ("reply_hours", "your_reply_hours", "worth_counting", "concentration", "diversity")
EVEN = 0.995
"""Variety from which the number says no more than that all differ."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of the funnel: drawn, counted, named, and what it rests on."""

    svg: Markup
    count: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way from request to result in one direction."""

    heading: str
    stages: tuple[Stage, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Studied:
    """The section on the study."""

    heading: str
    told: str
    period: str
    bars: Bars | None
    beside: tuple[str, ...]
    caption: str
    ways: tuple[Way, ...]


def studied(tongue: Tongue, found: Report) -> Studied:
    """Return the section on what became of the conversations."""
    study = found.audit.study
    total, deep = study.conversations, study.outcomes[0].share.k
    heading = tongue.say("study.heading", n=total, k=deep) if total else tongue.say("study.empty")
    return Studied(
        heading=heading,
        told=_lost(tongue, found) if total else "",
        period=_period(tongue, study),
        bars=outcomes(tongue, study) if total else None,
        beside=tuple(
            tongue.say(f"study.{name}", n=study.beside[name])
            for name in ("silent", "ignored", "unsettled")
            if study.beside.get(name)
        ),
        caption=tongue.say("study.bars" if total >= SMALL else "study.bars_alone"),
        ways=tuple(_way(tongue, one) for one in found.funnels),
    )


def _period(tongue: Tongue, study: Study) -> str:
    if not (study.first and study.last):
        return ""
    span = figures.span(study.first, study.last, tongue.lang)
    per_day = tongue.number(study.per_day, 1 if study.per_day >= 0.1 else 2)
    return tongue.say(
        "study.period",
        period=span[:1].upper() + span[1:],
        per_day=per_day if study.per_day >= 0.01 else tongue.say("study.hardly"),
        inferred=study.inferred or None,
    )


def _lost(tongue: Tongue, found: Report) -> str:
    """Return what ended in silence or manners, and whether the published study differs from it."""
    lost = found.audit.study.lost
    told = tongue.say("study.lost", k=lost.k, n=lost.n, sure=tongue.sure(lost))
    if lost.n >= SMALL:
        told += " " + tongue.say(f"study.against_{found.against}")
    return told


def _way(tongue: Tongue, one: Funnel) -> Way:
    whole = one.steps[0].count or 1
    parts = [(step.count or 0) / whole for step in one.steps]
    parts[4:] = [parts[3], parts[3]]  # what nobody wrote down does not fall to nothing
    stages = []
    for i, step in enumerate(one.steps):
        known = step.count is not None
        stages.append(
            Stage(
                drawn(bars.funnel(parts[i], parts[i + 1])) if known else Markup(""),
                tongue.number(step.count or 0) if known else "–",
                tongue.say(f"funnel.{one.direction}_{step.stage}", n=step.count or 0),
                _joint(tongue, step.share) if known else tongue.say("funnel.no_ledger"),
            )
        )
    deep = one.steps[3].count or 0
    heading = tongue.say(f"funnel.{one.direction}", n=one.steps[0].count, k=deep)
    note = tongue.say(f"funnel.inferred_{one.direction}", n=one.inferred) if one.inferred else ""
    return Way(heading, tuple(stages), note)


def _joint(tongue: Tongue, share: Share | None) -> str:
    if share is None:
        return ""
    if share.n < FEW:
        return tongue.say("funnel.few", k=share.k, n=share.n)
    return tongue.sure(share)


@dataclass(frozen=True, slots=True)
class Ticks:
    """The rhythm of one tie."""

    name: str
    url: str
    mark: str
    svg: Markup
    told: str
    rhythm: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The section on replies and rhythm."""

    heading: str
    rates: Bars | None
    sentences: tuple[str, ...]
    rhythm: str
    strips: tuple[Ticks, ...]
    ruler: Markup


def answered(tongue: Tongue, found: Report) -> Answered | None:
    """Return the section on replies and rhythm; None where nobody wrote."""
    named = {one.name: one for one in found.audit.figures if one.n and one.value is not None}
    if not named and not found.strips:
        return None
    rates = [(named[name], tongue.say(f"rate.{name}")) for name in RATES if name in named]
    rows = [(told, _share(one)) for one, told in rates]
    bars_of = None
    if rows:
        few = max(one.n for _, one in rows) < FEW
        caption = tongue.say("rate.caption")
        bars_of = (
            counts(tongue, caption, [(name, one.k, "") for name, one in rows])
            if few
            else shares(tongue, caption, rows)
        )
    as_of = found.audit.circle.as_of
    return Answered(
        heading=_heading(tongue, named),
        rates=bars_of,
        sentences=tuple(_sentence(tongue, named[name]) for name in OTHERS if name in named),
        rhythm=_rhythm(tongue, found),
        strips=tuple(_ticks(tongue, one, as_of) for one in found.strips),
        ruler=drawn(strip.ruler(as_of, tongue.lang)),
    )


def _share(one: Figure) -> Share:
    return Share(one.k, one.n, one.value, one.low or 0.0, 1.0 if one.high is None else one.high)


def _heading(tongue: Tongue, named: dict[str, Figure]) -> str:
    rates = [named[name] for name in ("reply_rate", "your_reply_rate") if name in named]
    if len(rates) < 2 or min(one.n for one in rates) < SMALL:
        return tongue.say("figure.heading_few")
    they, you = (tongue.percent(_share(one), 0) for one in rates)
    return tongue.say("figure.heading", they=they, you=you)


def _sentence(tongue: Tongue, one: Figure) -> str:
    value = one.value or 0.0
    params: dict[str, object] = {"k": one.k, "n": one.n, "sure": ""}
    if one.unit == "hours":
        params["median"] = figures.hours(value, tongue.lang)
        for name, edge in (("low", one.low), ("high", one.high)):
            params[name] = figures.hours(edge, tongue.lang) if edge is not None else ""
        return tongue.say(f"figure.{one.name}", **params)
    if one.n >= FEW and one.low is not None and one.high is not None:
        digits = 1 if one.high - one.low < TIGHT else 0
        share = figures.percent(value, tongue.lang, digits)
        low, high = (tongue.number(edge * 100, digits) for edge in (one.low, one.high))
        code = "figure.sure" if one.unit == "share" else "figure.band"
        params["sure"] = tongue.say(code, share=share, low=low, high=high)
    params["share"] = figures.percent(value, tongue.lang)
    params["value"] = tongue.number(value, 2) if value < EVEN else ""
    return tongue.say(f"figure.{one.name}", **params) if f"figure.{one.name}" in BOOK else ""


def _rhythm(tongue: Tongue, found: Report) -> str:
    by = found.audit.activity.by
    return tongue.say(
        "rhythm.heading",
        live=by.get("live", 0),
        slowing=by.get("slowing", 0),
        cooling=by.get("cooling", 0),
    )


def _ticks(tongue: Tongue, one: Strip, as_of: date) -> Ticks:
    mine, theirs = sum(day[1] for day in one.days), sum(day[2] for day in one.days)
    return Ticks(
        name=excerpt(one.name, NAME) or tongue.say("rhythm.rank", n=one.rank),
        url=profile(one.url),
        mark=one.standing,
        svg=drawn(strip.strip(one.days, as_of)),
        told=tongue.say("rhythm.days", n=len(one.days), mine=mine, theirs=theirs),
        rhythm=tongue.word("rhythm", one.rhythm),
    )
