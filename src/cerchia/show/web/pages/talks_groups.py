"""The study held apart: a bar a group, and the conversations behind each of its numbers."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.study import RATES, Compared, Group, Rate, Trend, Versus
from cerchia.model.talk_table import Wanted
from cerchia.model.vocabulary import DIMENSIONS, STUDIED, Dimension, Outcome
from cerchia.show.parts import Bar, shares
from cerchia.show.phrases import excerpt, figures, group, word
from cerchia.show.tongue import FEW, Tongue
from cerchia.show.web.pages.talks_asked import (
    TEXTS,
    Asked,
    comparable,
    compared,
    groups,
    link,
    token,
)
from cerchia.show.web.pages.talks_study import Chip
from cerchia.show.web.visit import Visit

ANSWERED = tuple(one for one in STUDIED if one != "no_reply")
FIRST = 12
"""Groups shown at once; the others are folded away."""
OPENER = 160
"""Letters of an opener."""


@dataclass(frozen=True, slots=True)
class Part:
    """One group: its bar of deepening, and three counts that lead to their conversations."""

    bar: Bar
    deep: str
    deep_href: str
    whole: str
    whole_href: str
    answered: str
    answered_href: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Groups:
    """The section on groups; rest: those folded away."""

    chips: tuple[Chip, ...]
    heading: str
    column: str
    first: tuple[Part, ...]
    rest: tuple[Part, ...]
    scale: Markup
    told: tuple[str, ...]
    shares: bool
    caption: str
    narrower: str = ""


def held_apart(visit: Visit, asked: Asked, by: Dimension) -> Groups:
    """Return the groups of a dimension."""
    tongue = visit.tongue
    if not comparable(visit, asked, by):
        return _too_many(tongue, asked, by)
    found = compared(visit, asked, by)
    rows = [(_name(tongue, found, one, by), one) for one in groups(found, by)]
    if by == "month":
        rows.reverse()  # the newest first
    caption = tongue.say("compared.picture", dimension=by)
    drawn = shares(tongue, caption, [(name, one.deepening.share) for name, one in rows])
    parts = tuple(
        _part(tongue, asked, by, one, bar) for (_, one), bar in zip(rows, drawn.rows, strict=True)
    )
    return Groups(
        chips=_chips(tongue, asked, by),
        heading=_heading(tongue, rows, by),
        column=_title(tongue, by),
        first=parts[:FIRST],
        rest=parts[FIRST:],
        scale=drawn.scale,
        told=_told(tongue, found, by),
        shares=drawn.shares,
        caption=drawn.caption,
    )


def _too_many(tongue: Tongue, asked: Asked, by: Dimension) -> Groups:
    """Say that a shorter period is needed to lay the texts side by side."""
    heading = tongue.say("talks.groups_many", n=TEXTS)
    narrower = tongue.say("talks.groups_narrower")
    column = _title(tongue, by)
    return Groups(
        _chips(tongue, asked, by), heading, column, (), (), Markup(""), (), shares=False,
        caption="", narrower=narrower,
    )  # fmt: skip


def _name(tongue: Tongue, found: Compared, one: Group, by: Dimension) -> str:
    if by == "opener" and not one.coded:
        text = next(sent.text for sent in found.openers if sent.id == one.name)
        return tongue.say("talks.quoted", text=excerpt(text, OPENER))
    return group(one, by, tongue.lang)


def _part(tongue: Tongue, asked: Asked, by: Dimension, one: Group, bar: Bar) -> Part:
    named = token(one)

    def to(*outcomes: Outcome) -> str:
        return link(asked.behind("counted", outcomes=outcomes), by, named) + "#list"

    return Part(
        bar=bar,
        deep=tongue.number(one.deepening.share.k),
        deep_href=to("deepening"),
        whole=tongue.number(one.conversations),
        whole_href=to(),
        answered=tongue.number(one.answered.share.k),
        answered_href=to(*ANSWERED),
        apart=one.deepening.differs,
    )


def _chips(tongue: Tongue, asked: Asked, by: Dimension) -> tuple[Chip, ...]:
    of = asked.behind("opened") if asked.wanted.behind else Wanted()
    return tuple(
        Chip(_title(tongue, name), "", link(of, name) + "#groups", name == by)
        for name in DIMENSIONS
    )


def _heading(tongue: Tongue, rows: list[tuple[str, Group]], by: Dimension) -> str:
    """Return which groups stand out beyond chance, or that none does, or that there are too few."""
    if not rows:
        return tongue.say("talks.groups_none")
    if by == "persona" and all(one.name == "unknown" for _, one in rows):
        return tongue.say("talks.groups_no_purpose")
    if sum(one.conversations >= FEW for _, one in rows) < 2:
        return tongue.say("talks.groups_few", dimension=by)
    for of in RATES:
        names = [_counted(tongue, name, one.rate(of)) for name, one in rows if one.rate(of).differs]
        if names:
            return tongue.say("talks.groups_differ", of=of, names="; ".join(names[:4]))
    return tongue.say("talks.groups_same", dimension=by)


def _counted(tongue: Tongue, name: str, rate: Rate) -> str:
    return f"{excerpt(name, 60)} ({tongue.of(rate.share)})"


def _title(tongue: Tongue, by: Dimension) -> str:
    named = word("dimension", by, tongue.lang)
    return named[:1].upper() + named[1:]


def _told(tongue: Tongue, found: Compared, by: Dimension) -> tuple[str, ...]:
    """Return what the trend or the openers say, and that all of it is no cause."""
    told = []
    if by == "month":
        told += [_trend(tongue, one) for one in found.trends if one.verdict != "too_few"]
        told = told or [tongue.say("compared.trend_too_few")]
    if by == "opener":
        quoted = {one.id: excerpt(one.text, 60) for one in found.openers}
        for one in found.versus:
            told += _versus(tongue, one, quoted)
    return (*told, tongue.say("compared.went_with"))


def _trend(tongue: Tongue, one: Trend) -> str:
    slope, low, high = (_points(tongue, value) for value in (one.slope, one.low, one.high))
    return tongue.say(
        f"compared.trend_{one.verdict}",
        of=one.of,
        months=one.months,
        slope=slope,
        low=low,
        high=high,
    )


def _points(tongue: Tongue, value: float | None) -> str:
    """Return a change of a share in points, with its sign."""
    points = round((value or 0.0) * 100, 1)
    sign = "+" if points > 0 else "−" if points < 0 else ""
    return sign + tongue.number(abs(points), 1)


def _versus(tongue: Tongue, one: Versus, quoted: dict[str, str]) -> list[str]:
    leader, rival = (
        quoted.get(name) or word("group", name, tongue.lang) for name in (one.leader, one.rival)
    )
    told = [
        tongue.say(
            "compared.winner" if one.winner else "compared.no_winner",
            of=one.of,
            leader=leader,
            rival=rival,
            better=figures.percent(one.better, tongue.lang),
            loss=tongue.number(one.loss * 100, 1),
        )
    ]
    if not one.winner and one.needed is not None and one.more is not None:
        more = {"needed": one.needed, "leader": one.more[0], "rival": one.more[1]}
        told.append(tongue.say("compared.needed", **more))
    return told
