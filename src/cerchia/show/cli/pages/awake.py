"""Who turns out to be alive once more is read than LinkedIn: the sentence, then the names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from cerchia.show.cli.pages.paper import SOFT, Paper, joined
from cerchia.show.phrases import figures

if TYPE_CHECKING:
    from cerchia.model.awake import Awake, Woken

MOST = 8


def part(paper: Paper, found: Woken, purpose: str) -> None:
    """Print what the other exports changed, the newest sign of life first."""
    paper.heading("demo.elsewhere")
    if not found.people:
        paper.lead("demo.not_woken")
        return
    paper.lead(
        "demo.woken",
        n=len(found.people),
        in_line=sum(one.standing == "core" for one in found.people),
        purpose=purpose,
        once=found.core[0],
        core=found.core[1],
    )
    if found.leaving:
        paper.lead("demo.leaving", n=len(found.leaving))
    for one in found.people[:MOST]:
        _row(paper, one, leaving=one.id in found.leaving)
    more = len(found.people) - MOST
    if more > 0:
        paper.soft("demo.more_woken", 2, n=more)


def _row(paper: Paper, one: Awake, *, leaving: bool) -> None:
    day = figures.day(one.day, paper.lang, year=False, short=True)
    channel = paper.say(f"source.{one.channel}")
    heard = paper.say("demo.heard", channel=channel, day=day)
    told = joined([paper.say("demo.could_leave") if leaving else "", heard])
    paper.pair(paper.mark(one.standing) + Text(" ") + paper.name(one.name), Text(told, SOFT), 2)
