"""Search: people on top, then the messages that say it, what was found marked in them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from cerchia.model.desk_errors import SearchMissingError
from cerchia.model.search import MANY, ORDERS, Excerpt, Found, Hit, Order, Place
from cerchia.model.talk_table import MOST as WORDS
from cerchia.show import coded
from cerchia.show.phrases import excerpt, figures, lined
from cerchia.show.tongue import NAME
from cerchia.show.web.pages.search_people import LONGEST, Somebody, people
from cerchia.show.web.visit import ASK, Page, Piece, Shown, Visit, address, person

ROWS, TITLE = 50, 60
LAST = MANY // ROWS
"""Pages at most: beyond, a word more finds it sooner."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message found: the words with the hits marked, who, when, and where it stands."""

    name: str
    who: str
    when: str
    mine: bool
    group: bool
    words: Markup
    href: str


@dataclass(frozen=True, slots=True)
class Ordered:
    """One of the two orders, as a link."""

    name: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages found, or why there are none yet (total: None); await_: where to ask again while they are made ready."""

    said: str
    total: int | None
    more: bool
    cut: bool
    lines: tuple[Line, ...]
    orders: tuple[Ordered, ...]
    newer: str
    older: str
    place: str
    await_: str
    failed: str
    again: str


@dataclass(frozen=True, slots=True)
class Sought:
    """The typed context of search.html; messages: None where nothing was asked for."""

    title: str
    asked: str
    order: str
    people_said: str
    people: tuple[Somebody, ...]
    everybody: str
    messages: Messages | None


def show(visit: Visit) -> Shown:
    """Show what is found."""
    asked = visit.query.get("q", "")
    say = visit.tongue.say
    if not asked.strip():
        page = Sought(say("web.search_empty"), "", _order(visit), "", (), "", None)
        return Shown("search.html", page, "", say("web.search"))
    who = people(visit, asked)
    messages = _messages(visit, asked)
    title = say("web.search_for", asked=excerpt(asked, TITLE))
    everybody = address("/people", letters=asked[:LONGEST]) if who.rows else ""
    summed = _summed(visit, asked, who.total, messages)
    page = Sought(summed, asked, _order(visit), who.said, who.rows, everybody, messages)
    return Shown("search.html", page, "", title)


def _summed(visit: Visit, asked: str, found: int, messages: Messages) -> str:
    """Return the finding: how many people and messages, each number leading to them."""
    if messages.total is None:
        return visit.tongue.say("web.search_for", asked=excerpt(asked, TITLE))
    links = {"people": "#people", "messages": "#messages"}
    code = "web.search_sum_many" if messages.more else "web.search_sum"
    return visit.tongue.linked(
        code, links, asked=excerpt(asked, TITLE), people=found, messages=messages.total
    )


def part(visit: Visit) -> Piece:
    """Answer with the messages alone, for a page that waits for them."""
    return Piece("search_messages.html", _messages(visit, visit.query.get("q", "")))


def _messages(visit: Visit, asked: str) -> Messages:
    page = _page(visit)
    try:
        found = visit.circle.search(
            ASK, asked, order=_order(visit), first=(page - 1) * ROWS, most=ROWS
        )
    except SearchMissingError:
        return _waiting(visit, asked)
    places = visit.circle.places(ASK, found)
    pages = min(LAST, max(1, -(-found.total // ROWS)))
    return Messages(
        said=_said(visit, found),
        total=found.total,
        more=found.more,
        cut=found.cut,
        lines=tuple(_line(visit, hit, places.get(hit.number)) for hit in found.hits),
        orders=_orders(visit) if found.total else (),
        newer=_to(visit, page=min(page - 1, pages)) if page > 1 else "",
        older=_to(visit, page=page + 1) if page < pages else "",
        place=visit.tongue.say("web.msg_page", page=page, pages=pages) if pages > 1 else "",
        await_="",
        failed="",
        again="",
    )


def _waiting(visit: Visit, asked: str) -> Messages:
    """Have the search built, and say that it is, or what went wrong with it."""
    failed = visit.circle.prepare_search()
    again = {"q": asked[: LONGEST + 1], "order": visit.query.get("order"), "page": _page(visit)}
    return Messages(
        said=visit.tongue.say("web.search_broken" if failed else "web.search_waiting"),
        total=None,
        more=False,
        cut=False, lines=(), orders=(), newer="", older="", place="",
        await_="" if failed else address("/search/messages", **again),
        failed=excerpt(coded.told(failed, visit.lang), 300),
        again=_to(visit),
    )  # fmt: skip


def _said(visit: Visit, found: Found) -> str:
    say = visit.tongue.say
    if not found.words:
        return say("search.wordless")
    if not found.total:
        return say("search.none")
    if found.more:
        return say("search.too_many" if _order(visit) == "ranked" else "search.many", n=MANY)
    return say("search.ranked" if found.order == "ranked" else "search.found", n=found.total)


def _orders(visit: Visit) -> tuple[Ordered, ...]:
    chosen = _order(visit)
    return tuple(
        Ordered(visit.tongue.say(f"web.search_{one}"), _to(visit, order=one), one == chosen)
        for one in ORDERS
    )


def _line(visit: Visit, hit: Hit, place: Place | None) -> Line:
    name = excerpt(hit.person, NAME)
    if not name:
        name = visit.tongue.say("web.search_group" if hit.group else "web.search_unknown")
    href = ""
    if place is not None:
        talk = address(f"/conversations/{hit.conversation}", before=place.page(WORDS))
        href = f"{talk}#m{place.place}"
    return Line(
        name=name,
        who=person(hit.person_id) if hit.person_id else "",
        when=f"{figures.day(hit.at, visit.lang)}, {hit.at:%H:%M}",
        mine=hit.mine,
        group=hit.group,
        words=marked(hit.excerpt),
        href=href,
    )


def marked(words: Excerpt) -> Markup:
    """Return an excerpt with what was found marked in it."""
    text, made, at = lined(words.text), Markup(), 0
    for start, end in words.marks:
        made += Markup("{}<mark>{}</mark>").format(text[at:start], text[start:end])
        at = end
    made += escape(text[at:])
    return Markup("{}{}{}").format("…" if words.before else "", made, "…" if words.after else "")


def _order(visit: Visit) -> Order:
    return "ranked" if visit.query.get("order") == "ranked" else "newest"


def _page(visit: Visit) -> int:
    asked = visit.query.get("page", "")
    return min(max(1, int(asked[:9])), LAST) if asked.isdecimal() else 1


def _to(visit: Visit, order: str = "", page: int = 1) -> str:
    """Return this search in another order, or another page of it."""
    chosen = order or _order(visit)
    return address(
        "/search",
        q=visit.query.get("q", "")[: LONGEST + 1],
        order=chosen if chosen != "newest" else None,
        page=page if page > 1 else None,
    )


PAGES = (Page("/search", get=show), Page("/search/messages", get=part))
