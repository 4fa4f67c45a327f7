"""What the circle is worth for a purpose, what moved since a day, and the purposes kept."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.quality import Cell, Kept, Moved, Part, Quality, Review
from cerchia.show.cli.pages import bars, results
from cerchia.show.cli.pages.paper import SOFT, STRONG, Paper, joined
from cerchia.show.phrases import figures, plain, word

MOST_NAMED = 8
"""Kinds of people named in a line; how many more there are stands behind them."""
TIGHT = 0.03
"""An interval this narrow needs a decimal to be seen."""


def show(paper: Paper, found: Quality) -> None:
    """Print the parts with their intervals, then who nobody covers."""
    paper.lead("quality.lead", purpose=found.purpose, ties=found.ties)
    paper.soft(f"quality.{found.stance}")
    paper.heading("quality.parts")
    for one in found.parts:
        _part(paper, one)
    _cells(paper, found.cells)
    paper.gap()
    paper.soft("quality.no_total")


def _part(paper: Paper, one: Part) -> None:
    if one.value is None:
        code = "quality.redundancy" if one.name == "redundancy" else "quality.few"
        paper.put(
            paper.said(
                code, SOFT, "", part=word("part", one.name, paper.lang).capitalize(), n=one.n
            ),
            2,
            4,
        )
        return
    small = one.n < bars.SMALL
    text = paper.said(
        f"quality.{one.name}",
        SOFT if small else "",
        "" if small else STRONG,
        share=figures.percent(one.value, paper.lang),
        value=figures.number(one.value, paper.lang, 2),
        k=round(one.value * one.n),
        n=one.n,
        sure=_sure(paper, one),
    )
    if one.wish != "high":
        text.append(" ").append(paper.said(f"quality.wish_{one.wish}", SOFT, ""))
    paper.put(text, 2, 4)


def _sure(paper: Paper, one: Part) -> str:
    low, high = one.low or 0.0, one.high or 0.0
    if one.name == "diversity":
        ends = (figures.number(end, paper.lang, 2) for end in (low, high))
        return "–".join(ends)
    return figures.between(low, high, paper.lang, 1 if high - low < TIGHT else 0)


def _cells(paper: Paper, cells: Sequence[Cell]) -> None:
    """Print, persona by persona, which kinds nobody covers and which are asleep."""
    bare = [one for one in cells if not one.in_line]
    asleep = [one for one in cells if one.in_line and not one.active]
    paper.heading("quality.cells", n=len(cells), bare=len(bare), asleep=len(asleep))
    for persona in dict.fromkeys(one.persona for one in cells):
        paper.put(Text(plain(persona), STRONG), 2, 4)
        own = [one for one in cells if one.persona == persona]
        awake = [one for one in own if one.active]
        for code, some in (
            ("bare", [one for one in own if not one.in_line]),
            ("asleep", [one for one in own if one.in_line and not one.active]),
            ("awake", awake),
        ):
            if some:
                paper.put(paper.said(f"quality.cells_{code}", names=_named(paper, some)), 4, 6)


def _named(paper: Paper, cells: Sequence[Cell]) -> str:
    names = [_name(paper, one) for one in cells[:MOST_NAMED]]
    if len(cells) > MOST_NAMED:
        names.append(paper.say("quality.more", n=len(cells) - MOST_NAMED))
    return joined(names, ", ")


def _name(paper: Paper, one: Cell) -> str:
    if one.kind == "persona":
        return paper.say("quality.all")
    name = word("function", one.name, paper.lang) if one.kind == "function" else one.name
    return (
        f"{plain(name)} ({figures.number(one.in_line, paper.lang)})" if one.in_line else plain(name)
    )


def review(paper: Paper, found: Review) -> None:
    """Print what moved, who moved, what is stuck, and what the time was for."""
    paper.lead("review.lead", purpose=found.purpose, since=found.since, until=found.until)
    paper.heading("review.moved")
    for one in found.shares:
        _moved(paper, one)
    for then, now in found.parts:
        _then_now(paper, then, now)
    _movers(paper, found)
    _stuck(paper, found)
    _time(paper, found)


def _moved(paper: Paper, one: Moved) -> None:
    if min(one.then.n, one.now.n) < bars.FEW:
        code = "review.share_few"
    else:
        code = "review.share_differs" if one.differs else "review.share_same"
    paper.put(
        paper.said(
            code,
            name=word("review_share", one.name, paper.lang),
            then=figures.percent(one.then.share, paper.lang),
            now=figures.percent(one.now.share, paper.lang),
            k=one.now.k,
            n=one.now.n,
            then_k=one.then.k,
            then_n=one.then.n,
            sure=figures.between(one.now.low, one.now.high, paper.lang),
        ),
        2,
        4,
    )


def _then_now(paper: Paper, then: Part, now: Part) -> None:
    if then.value is None or now.value is None:
        return
    apart = (then.high or 0) < (now.low or 0) or (now.high or 0) < (then.low or 0)
    paper.put(
        paper.said(
            "review.part_apart" if apart else "review.part",
            name=word("part", now.name, paper.lang).capitalize(),
            then=figures.percent(then.value, paper.lang),
            now=figures.percent(now.value, paper.lang),
        ),
        2,
        4,
    )


def _movers(paper: Paper, found: Review) -> None:
    if not found.moved:
        paper.heading("review.nobody_moved")
        return
    paper.heading(
        "review.movers", **{how: found.moved.get(how, 0) for how in ("new", "awake", "asleep")}
    )
    for one in found.movers:
        left = paper.name(one.person)
        left.append(f"  {plain(one.persona)}", SOFT)
        paper.pair(left, Text(word("mover", one.how, paper.lang)), 2)
    rest = sum(found.moved.values()) - len(found.movers)
    if rest > 0:
        paper.soft("review.more", 2, n=rest)


def _stuck(paper: Paper, found: Review) -> None:
    if not found.stuck:
        paper.heading("review.nothing_stuck")
        return
    paper.heading("review.stuck", n=found.stuck_in_all)
    for one in found.stuck:
        turn = paper.say(f"review.turn_{one.ball}", days=one.days)
        paper.pair(paper.name(one.person), Text(turn, SOFT), 2)


def _time(paper: Paper, found: Review) -> None:
    hours = figures.number(found.planned_minutes / 60, paper.lang, 1)
    paper.heading("review.time", hours=hours)
    paper.put(paper.said("review.written", n=found.written, deepened=found.deepened), 2, 4)
    if not found.came:
        paper.soft("review.nothing_booked", 2)
        paper.command(
            "review.book", f'cerchia result add "…" --kind meeting --hours 1{paper.place}'
        )
        return
    results.sums(paper, found.came)
    if found.planned_minutes and all(one.hours is None for one in found.came):
        paper.soft("review.no_hours", 2)


def kept(paper: Paper, found: Sequence[Kept]) -> None:
    """Print the purposes kept, the active one marked, each with its versions."""
    if not found:
        paper.lead("purpose_missing")
        paper.command("next.purpose", "cerchia purpose init --output purpose.toml")
        return
    for one in found:
        goal = word("goal", one.purpose.goal, paper.lang)
        left = Text("● " if one.active else "○ ", "blue") + paper.name(one.purpose.name or goal)
        paper.pair(left, Text(paper.say("purpose.counts") if one.active else "", SOFT), 0)
        for each in one.versions:
            code = "purpose.version_now" if each.counts else "purpose.version"
            paper.soft(code, 4, number=each.number, at=each.at.date())
