"""The list worked through by hand: who is next, what is done, what the newest export says; who always stays."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from cerchia.model.answers import Alignment
from cerchia.model.cleanup import BATCH, PAGE, Checklist, Named, Parting, Safe
from cerchia.model.errors import CleanupNoneError
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import NAME, Tongue, profile
from cerchia.show.web.visit import Page, Shown, Visit, Went, person

STILL = 25
"""How many of those still there are named."""


@dataclass(frozen=True, slots=True)
class UnderWay:
    """The list under way, in a sentence."""

    told: str
    replaces: str


@dataclass(frozen=True, slots=True)
class Todo:
    """Somebody to remove by hand; url: the profile on the network, "" where none is known."""

    id: str
    name: str
    href: str
    url: str
    because: tuple[str, ...]
    sure: str


@dataclass(frozen=True, slots=True)
class Doing:
    """The typed context of cleanup_list.html; settled: neither open nor still among the contacts."""

    day: str
    title: str
    under: str
    total: int
    settled: int
    following: Todo | None
    then: tuple[Todo, ...]
    then_title: str
    news: tuple[str, ...]
    still: tuple[Todo, ...]
    still_title: str
    seen: int


def under_way(visit: Visit) -> UnderWay | None:
    """Return the list under way; None without one, or when nothing is left to do on it."""
    try:
        found = visit.circle.checklist(0)
    except CleanupNoneError:
        return None
    tongue = visit.tongue
    if not found.left:
        return None
    day = figures.day(found.as_of, tongue.lang)
    return UnderWay(
        tongue.say("cleanup.list", day=day, n=found.total, left=found.left),
        tongue.say("web.cleanup_replaces", day=day),
    )


def show(visit: Visit) -> Shown:
    """Show the list under way, or that there is none."""
    tongue = visit.tongue
    try:
        found = visit.circle.checklist(BATCH)
    except CleanupNoneError:
        return Shown("cleanup_no_list.html", None, "cleanup", tongue.say("web.cleanup_no_list"))
    todo = [_todo(tongue, one) for one in found.open]
    done = found.total - found.left
    page = Doing(
        day=figures.day(found.as_of, tongue.lang),
        title=_title(tongue, found),
        under=_numbers(tongue, found),
        total=found.total,
        settled=done,
        following=todo[0] if todo else None,
        then=tuple(todo[1:]),
        then_title=tongue.say("web.cleanup_then", n=found.left - 1),
        news=_news(tongue, found),
        still=tuple(_named(one) for one in found.still[:STILL]),
        still_title=_still_title(tongue, found),
        seen=visit.circle.latest("cleanup", ("",))[""],
    )
    return Shown("cleanup_list.html", page, "cleanup", page.title)


def _title(tongue: Tongue, found: Checklist) -> str:
    if not found.left:
        return tongue.say("web.cleanup_list_done", n=found.total)
    return tongue.say("web.cleanup_progress", left=found.left, n=found.total)


def _numbers(tongue: Tongue, found: Checklist) -> str:
    if not (found.before.known and found.after.known):
        return ""
    before, after = (_aligned(tongue, one) for one in (found.before, found.after))
    return tongue.say("cleanup.list_numbers", before=before, after=after)


def _aligned(tongue: Tongue, one: Alignment) -> str:
    sure = tongue.sure(one.share)
    return f"{tongue.of(one.share)}, {sure}" if sure else tongue.of(one.share)


def _news(tongue: Tongue, found: Checklist) -> tuple[str, ...]:
    told = []
    if found.gone:
        code = "cleanup.gone_or_hidden" if found.hidden else "cleanup.gone"
        told.append(tongue.say(code, n=len(found.gone), day=found.export))
    if found.waiting:
        told.append(tongue.say("cleanup.waiting", n=len(found.waiting)))
    if found.spared:
        told.append(tongue.say("cleanup.spared", n=found.spared))
    return tuple(told)


def _still_title(tongue: Tongue, found: Checklist) -> str:
    n = len(found.still)
    return tongue.say("cleanup.still", n=n, day=found.export) if n else ""


def _todo(tongue: Tongue, one: Parting) -> Todo:
    why = tuple(because(reason, tongue.lang) for reason in one.because)
    sure = tongue.say("web.cleanup_sure", sure=figures.percent(one.certainty, tongue.lang))
    return Todo(one.id, excerpt(one.person, NAME), person(one.id), profile(one.url), why, sure)


def _named(one: Named) -> Todo:
    return Todo(one.id, excerpt(one.person, NAME), person(one.id), profile(one.url), (), "")


def tick(visit: Visit) -> Went:
    """Tick somebody off who was removed by hand."""
    number = visit.circle.tick_off([visit.form.get("who", "")], seen=visit.seen)
    return Went("/cleanup/list", said=number)


@dataclass(frozen=True, slots=True)
class Staying:
    """Somebody who is never proposed, since when, and the decision to take back."""

    name: str
    href: str
    since: str
    number: int


@dataclass(frozen=True, slots=True)
class Safelist:
    """The typed context of cleanup_safe.html."""

    title: str
    rows: tuple[Staying, ...]
    pages: str
    earlier: int
    later: int


def safe(visit: Visit) -> Shown:
    """Show who always stays."""
    tongue, found = visit.tongue, visit.circle.safelist()
    pages = max(1, ceil(len(found) / PAGE))
    said = visit.query.get("page", "")
    page = min(max(int(said[:6]) if said.isdecimal() else 1, 1), pages)
    code = "web.cleanup_safe" if found else "web.cleanup_safe_none"
    newest = found[::-1][(page - 1) * PAGE : page * PAGE]
    shown = Safelist(
        title=tongue.say(code, n=len(found)),
        rows=tuple(_staying(tongue, one) for one in newest),
        pages=tongue.say("web.cleanup_page", page=page, pages=pages) if pages > 1 else "",
        earlier=page - 1,
        later=page + 1 if page < pages else 0,
    )
    return Shown("cleanup_safe.html", shown, "cleanup", shown.title)


def _staying(tongue: Tongue, one: Safe) -> Staying:
    since = tongue.say("web.cleanup_since", day=figures.day(one.day, tongue.lang))
    return Staying(excerpt(one.person or one.id, NAME), person(one.id), since, one.number)


PAGES = (
    Page("/cleanup/list", get=show),
    Page("/cleanup/tick", post=tick),
    Page("/cleanup/safe", get=safe),
)
