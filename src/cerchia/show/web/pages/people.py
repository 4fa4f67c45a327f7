"""People: the table, its filters, what was found in a sentence, the views kept, the table as a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from cerchia.model.desk_errors import SearchMissingError
from cerchia.model.errors import CerchiaError
from cerchia.model.export import FILES, Part
from cerchia.model.people_table import Listed, PeopleTable
from cerchia.show import coded, outgoing
from cerchia.show.people_query import PATH, Asked, asked, pairs
from cerchia.show.phrases import excerpt, figures
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.pages import people_filters as narrowed
from cerchia.show.web.pages.people_filters import Chip, Filter, Head
from cerchia.show.web.pieces import pieces
from cerchia.show.web.visit import ASK, Handler, Page, Sent, Shown, Visit, address, person

VIEWS = "people"
"""The page that views of this table are kept for."""
DOES, SHORT = 80, 28
LEAST = 0.1
"""Days of a tie below which a figure would round to none."""
_WENT = re.compile(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})")
_GO = re.compile(r"(\d{1,12})-(\d{1,12})")
MANY = 200
"""Decisions of one go at most: a page of people, with room."""
DOWNLOADS: dict[Part, tuple[str, str]] = {
    "cards": ("/people.vcf", "text/vcard; charset=utf-8"),
    "people": ("/people.csv", "text/csv; charset=utf-8"),
    "book": ("/people.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": ("/people.json", "application/json"),
    "graph": ("/people.gexf", "application/xml"),
    "contacts": ("/people.hubspot.csv", "text/csv; charset=utf-8"),
}
"""Each file the list can be taken along as: its address and its kind."""
TOGETHER = ("tags", "safelist", "follow_up")
"""Kinds of decision that can be taken about several people in one go."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table, in words."""

    id: str
    name: str
    href: str
    does: str
    mark: str
    standing: str
    fit: str
    persona: str
    rhythm: str
    last: str
    turn: str
    mine: bool
    strength: str
    ambassador: bool
    tags: tuple[str, ...]
    ticked: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A saved view: its name, where it leads, whether it is the one shown; number: its decision."""

    id: str
    name: str
    href: str
    on: bool
    number: int


@dataclass(frozen=True, slots=True)
class Go:
    """What was just said of several people; numbers: from the first decision to the last."""

    words: str
    numbers: str


@dataclass(frozen=True, slots=True)
class Went:
    """Somebody was just forgotten: what went, and which archives still hold them."""

    words: str
    archives: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed below the table, when it could not be done; wrong, remedy: why not."""

    wrong: str = ""
    remedy: str = ""
    tag: str = ""
    day: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class People:
    """The typed context of people.html."""

    sentence: Markup
    basis: str
    here: str
    query: str
    downloads: tuple[Chip, ...]
    letters: str
    words: str
    hidden: tuple[tuple[str, str], ...]
    searching: str
    chosen: tuple[Chip, ...]
    filters: tuple[Filter, ...]
    ignored: str
    views: tuple[Kept, ...]
    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    pages: str
    previous: str
    following: str
    empty_circle: bool
    tags: tuple[str, ...]
    today: str
    go: Go | None
    went: Went | None
    typed: Typed


def show(visit: Visit) -> Shown:
    """Show the table."""
    return shown(visit, asked(visit.query), Typed())


def shown(visit: Visit, of: Asked, typed: Typed, status: int = 200) -> Shown:
    """Show the table an address asks for; typed: what could not be done below it."""
    tongue = visit.tongue
    audit = visit.circle.once("audit", lambda: visit.circle.audit(ASK))
    of, searching = _found(visit, of)
    table = visit.circle.people_table(ASK, of.wanted)
    judged = audit.purpose is not None
    here = (
        of.but().address()
        if table.page == 1
        else replace(of, wanted=replace(of.wanted, page=table.page)).address()
    )
    page = People(
        sentence=narrowed.sentence(tongue, of, table, audit.circle.contacts, judged),
        basis=tongue.say("report.as_of", day=figures.day(audit.circle.as_of, visit.lang)),
        here=here,
        query=here.partition("?")[2],
        downloads=tuple(
            Chip(tongue.say(f"people.download_{part}"), "", of.but().address(path))
            for part, (path, _) in DOWNLOADS.items()
        ),
        letters=of.wanted.letters,
        words=of.words,
        hidden=tuple(
            (name, value) for name, value in pairs(of.but()) if name not in {"letters", "words"}
        ),
        searching=searching,
        chosen=narrowed.chosen(tongue, of),
        filters=narrowed.filters(tongue, of, table, visit.circle.for_now("tags", visit.circle.tags)),
        ignored=_ignored(tongue, of, table),
        views=_views(visit, of),
        heads=narrowed.heads(tongue, of, table),
        rows=_rows(visit, table),
        pages=tongue.say("people.pages", page=table.page, pages=table.pages) if table.pages > 1 else "",
        previous=_turned(of, table, -1),
        following=_turned(of, table, 1),
        empty_circle=not audit.circle.contacts,
        tags=tuple(one.tag for one in visit.circle.for_now("tags", visit.circle.tags)),
        today=visit.today.isoformat(),
        go=gone_together(visit),
        went=_went(visit),
        typed=typed,
    )  # fmt: skip
    return Shown("people.html", page, "people", tongue.say("web.people"), status)


def _found(visit: Visit, of: Asked) -> tuple[Asked, str]:
    """Narrow a wish to those of a tag and of messages found; and what to say of the search."""
    ids: set[str] | None = None
    said = ""
    if of.tag:
        ids = set(visit.circle.tagged(of.tag))
    if of.words:
        try:
            found, more = visit.circle.search_people(ASK, of.words)
        except SearchMissingError:
            return replace(of, wanted=replace(of.wanted, ids=_tuple(ids))), visit.tongue.say(
                "people.search_missing"
            )
        ids = set(found) if ids is None else ids & set(found)
        said = visit.tongue.say("people.search_many") if more else ""
    return replace(of, wanted=replace(of.wanted, ids=_tuple(ids))), said


def _tuple(ids: set[str] | None) -> tuple[str, ...] | None:
    return None if ids is None else tuple(sorted(ids))


def _rows(visit: Visit, table: PeopleTable) -> tuple[Row, ...]:
    tags = visit.circle.tags_of([one.row.id for one in table.rows])
    ticked = frozenset(visit.ticked)
    return tuple(_row(visit, one, tags.get(one.row.id, ()), ticked) for one in table.rows)


def _row(visit: Visit, one: Listed, tags: tuple[str, ...], ticked: frozenset[str]) -> Row:
    row, tongue = one.row, visit.tongue
    fit = row.fit
    near = fit.persona if fit and fit.fit is not None else ""
    return Row(
        id=row.id,
        name=excerpt(row.name, NAME) or tongue.say("people.nameless"),
        href=person(row.id),
        does=excerpt(", ".join(filter(None, (row.position, row.company))), DOES),
        mark=row.standing,
        standing=tongue.word("standing", row.standing),
        fit="" if fit is None or fit.fit is None else tongue.number(fit.fit, 2),
        persona=tongue.say(f"people.row_{one.line}", persona=excerpt(near, SHORT)) if fit else "",
        rhythm=tongue.word("rhythm_short", row.rhythm),
        last=figures.day(row.last, visit.lang, short=True) if row.last else "",
        turn=tongue.word("ball", one.ball) if one.ball == "mine" else _outcome(tongue, one),
        mine=one.ball == "mine",
        strength=_strength(tongue, row.strength),
        ambassador=row.ambassador,
        tags=tuple(excerpt(tag, SHORT) for tag in tags),
        ticked=row.id in ticked,
    )


def _strength(tongue: Tongue, days: float) -> str:
    """Return the days that count, no tie as nothing, and next to nothing as less than a tenth."""
    if not days:
        return ""
    return tongue.number(days, 1) if days >= LEAST else f"< {tongue.number(LEAST, 1)}"


def _outcome(tongue: Tongue, one: Listed) -> str:
    return tongue.word("outcome", one.outcome) if one.outcome else ""


def _turned(of: Asked, table: PeopleTable, by: int) -> str:
    page = table.page + by
    if not 1 <= page <= table.pages:
        return ""
    return replace(of, wanted=replace(of.wanted, page=page)).address()


def _ignored(tongue: Tongue, of: Asked, table: PeopleTable) -> str:
    said = [*of.ignored, *(one for one in table.ignored if one not in of.ignored)]
    listed = ", ".join(excerpt(one.value, narrowed.NAMED) for one in said)
    return tongue.say("people.ignored", values=listed) if said else ""


def _views(visit: Visit, of: Asked) -> tuple[Kept, ...]:
    here = of.but().address()
    return tuple(
        Kept(one.id, excerpt(one.name, NAME), (to := f"{PATH}?{one.query}" if one.query else PATH), to == here, one.number)
        for one in visit.circle.views(VIEWS)
    )  # fmt: skip


def go_of(visit: Visit, said: str) -> tuple[int, ...]:
    """Return the decisions of one go, if they are one: of a kind that is said of several people."""
    found = _GO.fullmatch(said)
    if found is None:
        return ()
    first, last = int(found[1]), int(found[2])
    if not 0 <= last - first < MANY:
        return ()
    ends = [visit.circle.said(one) for one in (first, last)]
    kinds = {one.kind if one else "" for one in ends}
    whole = len(kinds) == 1 and kinds <= set(TOGETHER)
    return tuple(range(first, last + 1)) if whole else ()


def gone_together(visit: Visit) -> Go | None:
    """Return what the address says was just said of several people; None for nothing."""
    said = visit.query.get("go", "")
    if said == "0-0":
        return Go(visit.tongue.say("people.did_nothing"), "")
    numbers = go_of(visit, said)
    first = visit.circle.said(numbers[0]) if numbers else None
    if first is None:
        return None
    code = "people.gone_back" if first.undone else f"people.did_{first.kind}"
    words = visit.tongue.say(code, n=len(numbers))
    return Go(words, "" if first.undone else f"{numbers[0]}-{numbers[-1]}")


def _went(visit: Visit) -> Went | None:
    found = _WENT.fullmatch(visit.query.get("forgotten", ""))
    if found is None:
        return None
    rows, messages, decisions = map(int, found.groups())
    words = visit.tongue.say("forget.went", rows=rows, messages=messages, decisions=decisions)
    paths = dict.fromkeys(one.path for one in visit.circle.sources())
    return Went(words, tuple(visit.tongue.say("forget.archive", path=one) for one in paths))


def _taken(part: Part) -> Handler:
    """Return what sends the people of a view as one kind of file, in the order shown."""

    def send(visit: Visit) -> Sent:
        of, _ = _found(visit, asked(visit.query))
        made = visit.circle.exported(ASK, part, of.wanted, outgoing.spoken(visit.lang))
        return Sent(pieces(made), DOWNLOADS[part][1], FILES[part])

    return send


def retyped(visit: Visit, error: CerchiaError, form: Mapping[str, str]) -> Typed:
    """Return what stood below the table, and why it could not be done."""
    return Typed(
        visit.tongue.say(error.code, **error.params),
        coded.remedy(error.code, visit.lang, **error.params),
        form.get("tag", ""),
        form.get("day", ""),
        form.get("words", ""),
    )


def found_by_name(who: str) -> str:
    """Return the address of the list of those who bear a name."""
    return address(PATH, letters=who[:100])


PAGES = (
    Page(PATH, get=show),
    *(Page(path, get=_taken(part)) for part, (path, _) in DOWNLOADS.items()),
)
