"""The study above the conversations: what became of them, every number leading to those behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import get_args

from markupsafe import Markup

from cerchia.model.answers import Study
from cerchia.model.talk_table import Behind, Cohort, Part, Wanted
from cerchia.model.vocabulary import Outcome
from cerchia.show.parts import Bar, outcomes
from cerchia.show.phrases import figures
from cerchia.show.tongue import SMALL, Tongue
from cerchia.show.web.pages.talks_asked import Asked, link
from cerchia.show.web.visit import ASK, Visit

BESIDE: tuple[Part, ...] = ("silent", "ignored", "unsettled")
YEAR = 365


@dataclass(frozen=True, slots=True)
class Chip:
    """One value of a filter: its word, how many it would give ("" where none is told), chosen or not."""

    word: str
    count: str
    href: str
    here: bool
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One outcome: its bar, and where the conversations behind its number are."""

    bar: Bar
    href: str


@dataclass(frozen=True, slots=True)
class Studied:
    """The section on the study; shares: there are enough cases for shares and their intervals."""

    heading: str
    cohort: str
    period: Markup
    against: str
    caption: str
    rows: tuple[Row, ...]
    scale: Markup
    shares: bool
    note: str
    beside: tuple[Markup, ...]
    cohorts: tuple[Chip, ...]
    periods: tuple[Chip, ...]
    chosen: str
    first: str
    last: str
    by: str


def headline(tongue: Tongue, asked: Asked, study: Study) -> Markup:
    """Return the finding: how many became something, how many were lost, each linked."""
    if not study.conversations:
        return Markup("{}").format(tongue.say("talks.none_counted"))
    deep = study.outcomes[0].share
    to = {
        "n": asked.to(asked.behind("counted")) + "#list",
        "k": _outcome(asked, "deepening"),
        "lost": _outcome(asked, "no_reply", "courtesy"),
    }
    code = f"talks.headline_{asked.cohort}"
    return tongue.linked(code, to, n=study.conversations, k=deep.k, lost=study.lost.k)


def sure(tongue: Tongue, study: Study) -> str:
    """Return the share that became something with its interval; "" below five cases."""
    deep = tongue.sure(study.outcomes[0].share)
    return tongue.say("talks.sure", deep=deep) if deep else ""


def studied(visit: Visit, asked: Asked, study: Study) -> Studied:
    """Return the section: the outcomes with their bars, the cohort and period to choose."""
    tongue, first_last = visit.tongue, asked.period
    held = asked.cohort == "inbound" and study.lost.n >= SMALL
    drawn = outcomes(tongue, study, held=asked.cohort == "inbound")
    names = [one.outcome for one in study.outcomes]
    against = visit.circle.against(study.lost) if held else ""
    first, last = (day.isoformat() if day else "" for day in first_last)
    return Studied(
        heading=_heading(tongue, study, against),
        cohort=tongue.say(f"study.cohort_{asked.cohort}"),
        period=_period(tongue, asked, study),
        against=tongue.say(f"study.against_{against}") if against else "",
        caption=drawn.caption,
        rows=tuple(
            Row(bar, _outcome(asked, name)) for bar, name in zip(drawn.rows, names, strict=True)
        )
        if study.conversations
        else (),
        scale=drawn.scale,
        shares=drawn.shares,
        note=tongue.say("study.bars" if held else "study.bars_alone") if drawn.shares else "",
        beside=tuple(
            tongue.linked(f"talks.{name}", {"n": _behind(asked, name)}, n=study.beside[name])
            for name in BESIDE
            if study.beside.get(name)
        ),
        cohorts=_cohorts(tongue, asked),
        periods=_periods(visit, asked),
        chosen=asked.cohort,
        first=first,
        last=last,
        by=asked.by or "",
    )


def _heading(tongue: Tongue, study: Study, against: str) -> str:
    if not study.conversations:
        return tongue.say("talks.study_empty")
    if not against:
        return tongue.say("talks.study_alone", n=study.conversations)
    return tongue.say(f"talks.study_{against}", share=tongue.sure(study.lost))


def _outcome(asked: Asked, *names: Outcome) -> str:
    return asked.to(asked.behind("counted", outcomes=names)) + "#list"


def _behind(asked: Asked, part: Part) -> str:
    return link(asked.behind(part), asked.by) + "#list"


def _period(tongue: Tongue, asked: Asked, study: Study) -> Markup:
    if not (study.first and study.last and study.conversations):
        return Markup("")
    span = figures.span(study.first, study.last, tongue.lang)
    per_day = tongue.number(study.per_day, 1 if study.per_day >= 0.1 else 2)
    return tongue.linked(
        "study.period",
        {"inferred": _behind(asked, "inferred")},
        period=span[:1].upper() + span[1:],
        per_day=per_day if study.per_day >= 0.01 else tongue.say("study.hardly"),
        inferred=study.inferred or None,
    )


def _cohorts(tongue: Tongue, asked: Asked) -> tuple[Chip, ...]:
    first, last = asked.period
    names: tuple[Cohort, ...] = get_args(Cohort)
    return tuple(
        Chip(
            tongue.say(f"talks.cohort_{name}"),
            "",
            link(Wanted(behind=Behind("opened", name, first, last)), asked.by),
            name == asked.cohort,
        )
        for name in names
    )


def _periods(visit: Visit, asked: Asked) -> tuple[Chip, ...]:
    """Return the periods to choose with one click: all of it, and the last year there is."""
    as_of = visit.circle.once("audit", lambda: visit.circle.audit(ASK)).circle.as_of
    year = as_of - timedelta(YEAR)
    behind = Behind("opened", asked.cohort)
    return tuple(
        Chip(
            visit.tongue.say(f"talks.period_{name}"),
            "",
            link(Wanted(behind=replace(behind, first=first)), asked.by),
            asked.period == (first, None),
        )
        for name, first in (("all", None), ("year", year))
    )
