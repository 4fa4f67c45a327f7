"""What stands round every page: the rail with its places, the search, what was just said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup, escape

from cerchia import __version__
from cerchia.model.errors import CerchiaError
from cerchia.model.journal import Said
from cerchia.show import coded, templates
from cerchia.show.phrases import LANGS, decision, excerpt
from cerchia.show.tongue import Tongue
from cerchia.show.web import assets
from cerchia.show.web.visit import ASK, Visit, address, addressed

PLACES = (
    ("circle", "/"), ("agenda", "/agenda"), ("requests", "/requests"), ("conversations", "/conversations"),
    ("people", "/people"), ("cleanup", "/cleanup"), ("messages", "/messages"), ("purpose", "/purpose"),
    ("sources", "/sources"),
)  # fmt: skip
"""The places of the rail; the first four stand in the bar of a phone."""
SAID = 240
"""Letters of what a program said that failed."""
THEMES = ("", "dark", "light")


@dataclass(frozen=True, slots=True)
class Place:
    """One line of the rail; due: how many wait there."""

    name: str
    short: str
    href: str
    here: bool
    due: int


@dataclass(frozen=True, slots=True)
class Just:
    """What was just decided or taken back, in words; number: what `undo` takes, None where it cannot."""

    words: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Look:
    """How somebody likes it: language and theme ("" follows the system)."""

    lang: str
    theme: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The typed context of base.html."""

    lang: str
    theme: str
    title: str
    css: str
    js: str
    icon: str
    csrf: str
    version: str
    places: tuple[Place, ...]
    asked: str
    here: str
    theme_link: str
    theme_name: str
    lang_link: str
    just: Just | None
    anew: bool
    failed: str
    refresh: int = 0
    fiction: bool = False


def bare(look: Look, title: str, csrf: str = "") -> Frame:
    """Return the frame of a page that knows no circle: without places, without search."""
    tongue = Tongue(look.lang)
    following = THEMES[(THEMES.index(look.theme) + 1) % len(THEMES)]
    return Frame(
        lang=look.lang,
        theme=look.theme,
        title=title,
        css=assets.address("css"),
        js=assets.address("js"),
        icon=assets.address("svg"),
        csrf=csrf,
        version=__version__,
        places=(),
        asked="",
        here="/",
        theme_link=address("/", theme=following or "system"),
        theme_name=tongue.say(f"web.theme_{look.theme or 'system'}"),
        lang_link=address("/", lang=_other(look.lang)),
        just=None,
        anew=False,
        failed="",
    )


def frame(visit: Visit, look: Look, place: str, title: str, csrf: str) -> Frame:
    """Return the frame of a page of the circle."""
    following = THEMES[(THEMES.index(look.theme) + 1) % len(THEMES)]
    here = [one for one in visit.every if one[0] not in {"said", "undone", "theme", "lang"}]
    path = visit.here
    return replace(
        bare(look, title, csrf),
        places=tuple(_places(visit, place)),
        asked=visit.query.get("q", "") if path == "/search" else "",
        here=addressed(path, here),
        theme_link=addressed(path, [*here, ("theme", following or "system")]),
        lang_link=addressed(path, [*here, ("lang", _other(look.lang))]),
        just=_just(visit),
        anew=_anew(visit),
        failed=excerpt(coded.told(visit.circle.failed, visit.lang), SAID),
        fiction=visit.circle is visit.fiction.shown,
    )


def _other(lang: str) -> str:
    return LANGS[1 - LANGS.index(lang)]


def _places(visit: Visit, here: str) -> list[Place]:
    due = _due(visit)
    say = visit.tongue.say
    return [
        Place(say(f"web.{name}"), say(f"web.{name}_short"), href, name == here, due.get(name, 0))
        for name, href in PLACES
    ]


def _due(visit: Visit) -> dict[str, int]:
    """Return how many things this week asks for, owed replies first; nothing while the circle has no answers."""
    try:
        week = visit.circle.plan(ASK, visit.today)
    except CerchiaError:
        return {}
    return {"agenda": len(week.items) + len(week.due) + len(week.overdue)}


def _anew(visit: Visit) -> bool:
    try:
        return not visit.circle.current()
    except CerchiaError:
        return False


def _just(visit: Visit) -> Just | None:
    """Return what the address says was just decided or taken back, from the journal itself."""
    for name in ("said", "undone"):
        number = visit.query.get(name, "")
        if number.isdecimal() and (one := visit.circle.said(int(number[:9]))):
            taken = one.undone is not None
            one = _named(visit, one)
            words = visit.tongue.say(
                "web.taken_back" if taken else "web.noted", what=decision(one, visit.lang)
            )
            return Just(words, None if taken or one.fixed else one.number)
    return None


def _named(visit: Visit, one: Said) -> Said:
    """Return a decision with the name of the person it is about, where that is an id."""
    try:
        called = visit.circle.names([one.about]).get(one.about) if one.about else None
    except CerchiaError:
        return one
    return replace(one, about=called.name) if called and called.name else one


def render(template: str, frame: Frame, page: object) -> str:
    """Return a page as HTML."""
    return templates.of(__package__).get_template(template).render(_context(frame, page))


def _context(frame: Frame, page: object) -> dict[str, Any]:
    tongue = Tongue(frame.lang)
    return {
        "frame": frame,
        "page": page,
        "say": tongue.say,
        "word": tongue.word,
        "number": tongue.number,
        "percent": tongue.percent,
        "csrf": _csrf(frame.csrf),
        "address": address,
    }


def _csrf(mark: str) -> Markup:
    return Markup('<input type="hidden" name="csrf" value="{}">').format(escape(mark))
