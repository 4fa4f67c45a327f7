"""Clean-up: who could go and why, ticked or not, and what would change without those chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from cerchia.model.cleanup import CERTAIN, PAGE, STAYS, Choice, Parting, SortedOut
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.sentence import purpose_name
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.pages import cleanup_list, cleanup_what_if
from cerchia.show.web.pages.cleanup_choice import (
    ALL,
    GROUNDS,
    choice_of,
    everybody,
    filled,
    following,
    page_of,
    plain,
    sides,
    to,
    unticked,
)
from cerchia.show.web.pages.cleanup_list import UnderWay
from cerchia.show.web.pages.cleanup_what_if import Told
from cerchia.show.web.pages.people import Go, gone_together
from cerchia.show.web.pages.people_several import told_of
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went, person


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter: what its button says to the form."""

    name: str
    go: str
    here: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One contact who could go."""

    id: str
    name: str
    href: str
    ticked: bool
    doubt: bool
    because: tuple[str, ...]
    sure: str


@dataclass(frozen=True, slots=True)
class Fields:
    """What the form carries unseen."""

    why: str
    doubt: str
    none: str
    but: str
    on: str
    off: str
    page: int
    seen: int


@dataclass(frozen=True, slots=True)
class Cleaning:
    """The typed context of cleanup.html."""

    purpose: str
    told: Told
    chips: tuple[Chip, ...]
    turned: tuple[Chip, ...]
    rows: tuple[Row, ...]
    list_title: str
    pages: str
    earlier: str
    later: str
    fields: Fields
    stays: tuple[str, ...]
    doubt: Chip | None
    safe: int
    judged: bool
    under_way: UnderWay | None
    picture: str
    redrawn: bool
    go: Go | None
    here: str


def show(visit: Visit) -> Shown:
    """Show who could go."""
    choice, tongue, found = choice_of(visit.query), visit.tongue, everybody(visit)
    listed = choice.listed(found.rows)
    pages = max(1, ceil(len(listed) / PAGE))
    page = min(max(page_of(visit.query), 1), pages)
    shown = listed[(page - 1) * PAGE : page * PAGE]
    ticked = {one.id for one in shown if choice.ticked(one)}
    partings = visit.circle.partings(ASK, [one.id for one in shown])
    audit = visit.circle.once("audit", lambda: visit.circle.audit(ASK))
    safe = visit.circle.safe_ids()
    said = Cleaning(
        purpose=purpose_name(tongue, audit),
        told=cleanup_what_if.told(visit, choice),
        chips=_chips(tongue, found, choice),
        turned=_turned(tongue, choice),
        rows=tuple(_row(tongue, one, one.id in ticked) for one in partings),
        list_title=_list_title(tongue, choice, len(listed)),
        pages=tongue.say("web.cleanup_page", page=page, pages=pages) if pages > 1 else "",
        earlier=plain(choice, page - 1) if page > 1 else "",
        later=plain(choice, page + 1) if page < pages else "",
        fields=_fields(visit, choice, page, sides(choice, shown)),
        stays=_stays(tongue, found),
        doubt=_doubt(tongue, found, choice),
        safe=len(safe),
        judged=found.judged,
        under_way=cleanup_list.under_way(visit),
        picture=to("/cleanup/rings", choice),
        redrawn=cleanup_what_if.small(visit),
        go=gone_together(visit),
        here=to("/cleanup", choice, page),
    )
    return Shown("cleanup.html", said, "cleanup", tongue.say("web.cleanup"))


def _fields(visit: Visit, choice: Choice, page: int, both: tuple[str, str]) -> Fields:
    return Fields(
        why=choice.ground or "",
        doubt="1" if choice.doubt else "",
        none="1" if choice.none else "",
        but=",".join(sorted(choice.but)),
        on=both[0],
        off=both[1],
        page=page,
        seen=visit.circle.latest("cleanup", ("",))[""],
    )


def _chips(tongue: Tongue, found: SortedOut, choice: Choice) -> tuple[Chip, ...]:
    def chip(name: str, other: Choice) -> Chip:
        n = len(other.listed(found.rows))
        said = f"{tongue.say(name)} {tongue.number(n)}"
        return Chip(said, plain(other), other.ground == choice.ground)

    every = chip("web.cleanup_every", replace(choice, ground=None))
    return (
        every,
        *(chip(f"web.cleanup_why_{one}", replace(choice, ground=one)) for one in GROUNDS),
    )


def _turned(tongue: Tongue, choice: Choice) -> tuple[Chip, ...]:
    """Return the buttons that tick everybody and nobody."""
    both = (replace(choice, none=False), replace(choice, none=True))
    names = ("web.cleanup_tick_all", "web.cleanup_tick_none")
    return tuple(
        Chip(
            tongue.say(name),
            f"{plain(one)}&{ALL}",
            not choice.but and choice.none == one.none,
        )
        for name, one in zip(names, both, strict=True)
    )


def _doubt(tongue: Tongue, found: SortedOut, choice: Choice) -> Chip | None:
    """Return the button that lists those in doubt too, or leaves them out again."""
    n = found.stays["doubt"]
    if not n:
        return None
    code = "web.cleanup_doubt_out" if choice.doubt else "web.cleanup_doubt_in"
    return Chip(tongue.say(code, n=n), plain(replace(choice, doubt=not choice.doubt)), choice.doubt)


def _row(tongue: Tongue, one: Parting, ticked: bool) -> Row:
    return Row(
        id=one.id,
        name=excerpt(one.person, NAME),
        href=person(one.id),
        ticked=ticked,
        doubt=one.certainty < CERTAIN,
        because=tuple(because(reason, tongue.lang) for reason in one.because),
        sure=figures.percent(one.certainty, tongue.lang),
    )


def _list_title(tongue: Tongue, choice: Choice, n: int) -> str:
    if not n:
        return tongue.say("web.cleanup_none_listed")
    return tongue.say("web.cleanup_listed_doubt" if choice.doubt else "web.cleanup_listed", n=n)


def _stays(tongue: Tongue, found: SortedOut) -> tuple[str, ...]:
    counts = [(name, found.stays[name]) for name in STAYS if found.stays.get(name)]
    told = [tongue.say(f"cleanup.stays_{name}", n=n) for name, n in counts]
    if found.unknown and found.judged:
        told.append(tongue.say("cleanup.stays_unknown", n=found.unknown))
    return tuple(told)


def choose(visit: Visit) -> Went:
    """Go on with what was ticked: another page, another filter, or what would change."""
    return Went(to("/cleanup", *following(visit)))


def keep(visit: Visit) -> Went:
    """Put somebody among those who always stay; nobody's tick is lost."""
    who = visit.form.get("who", "")
    said = visit.circle.keep(who, seen=0)
    choice = filled(visit)
    back = to("/cleanup", replace(choice, but=choice.but - {who, said.id}), page_of(visit.form))
    return Went(visit.back(back), said=said.number)


def keep_unticked(visit: Visit) -> Went:
    """Put all of the page without a tick among those who always stay, in one step; the other ticks stay."""
    staying, choice = unticked(visit), filled(visit)
    numbers = visit.circle.keep_all(staying)
    back = to("/cleanup", replace(choice, but=choice.but - {*staying}), page_of(visit.form))
    return Went(told_of(back, numbers))


def start(visit: Visit) -> Went:
    """Keep those chosen as the list to work through."""
    choice = filled(visit)
    number = visit.circle.start_chosen(choice.chosen(everybody(visit).rows), seen=visit.seen)
    if not number:
        return Went(to("/cleanup", choice))
    return Went("/cleanup/list", said=number)


PAGES = (
    Page("/cleanup", get=show, post=choose),
    Page("/cleanup/keep", post=keep),
    Page("/cleanup/keep-unticked", post=keep_unticked),
    Page("/cleanup/start", post=start),
    *cleanup_what_if.PAGES,
    *cleanup_list.PAGES,
)
