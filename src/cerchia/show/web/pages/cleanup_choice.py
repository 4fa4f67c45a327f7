"""Whom the owner lets go, as the address and the form of the clean-up say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args
from urllib.parse import parse_qsl, urlencode

from cerchia.model.cleanup import Choice, Going, Ground, SortedOut
from cerchia.show.web.visit import ASK, Visit, address

GROUNDS: tuple[Ground, ...] = get_args(Ground)
ALL = "all=1"
"""What a button says that turns every tick back to how it began."""


def choice_of(said: Mapping[str, str]) -> Choice:
    """Return the choice an address says; what nobody knows of it is left out."""
    ground = next((one for one in GROUNDS if one == said.get("why")), None)
    turned = frozenset(filter(None, said.get("but", "").split(",")))
    return Choice(ground, said.get("doubt") == "1", said.get("none") == "1", turned)


def page_of(said: Mapping[str, str]) -> int:
    """Return the page an address says."""
    told = said.get("page", "")
    return int(told[:6]) if told.isdecimal() else 1


def filled(visit: Visit) -> Choice:
    """Return the choice a form says: the one it was made for, and what was ticked in it."""
    base, ticked = choice_of(visit.form), frozenset(visit.ticked)
    on, off = (frozenset(visit.form.get(name, "").split(",")) for name in ("on", "off"))
    turned = (base.but - on - off) | (on - ticked) | (off & ticked)
    return Choice(base.ground, base.doubt, base.none, frozenset(filter(None, turned)))


def unticked(visit: Visit) -> list[str]:
    """Return who stands on the page a form was sent from without a tick."""
    shown = [one for name in ("on", "off") for one in visit.form.get(name, "").split(",") if one]
    ticked = frozenset(visit.ticked)
    return [one for one in shown if one not in ticked]


def following(visit: Visit) -> tuple[Choice, int]:
    """Return the choice and the page a button of the form leads to; else those it was made for."""
    now, wish = filled(visit), dict(parse_qsl(visit.form.get("go", "")))
    if not wish:
        return now, page_of(visit.form)
    other = choice_of(wish)
    but = frozenset() if "all" in wish else now.but
    return Choice(other.ground, other.doubt, other.none, but), page_of(wish)


def plain(choice: Choice, page: int = 1) -> str:
    """Return the choice without its ticks, as a button says it."""
    said = {"why": choice.ground, "doubt": choice.doubt, "none": choice.none}
    wish = {name: "1" if value is True else str(value) for name, value in said.items() if value}
    return urlencode({**wish, "page": page})


def to(path: str, choice: Choice, page: int = 1) -> str:
    """Return the address of a page about a choice."""
    return address(
        path,
        why=choice.ground,
        doubt="1" if choice.doubt else None,
        none="1" if choice.none else None,
        page=page if page > 1 else None,
        but=",".join(sorted(choice.but)),
    )


def everybody(visit: Visit) -> SortedOut:
    """Return all who could go, worked out once for the findings and those who always stay."""
    safe = visit.circle.safe_ids()
    return visit.circle.once(("cleanup", safe), lambda: visit.circle.sorted_out(ASK))


def sides(choice: Choice, shown: tuple[Going, ...]) -> tuple[str, str]:
    """Return who of those shown is ticked unless turned, and who is not: what the form came with."""
    untouched = Choice(choice.ground, choice.doubt, choice.none)
    on = [one.id for one in shown if untouched.ticked(one)]
    off = [one.id for one in shown if not untouched.ticked(one)]
    return ",".join(on), ",".join(off)
