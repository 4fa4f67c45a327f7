"""One person: who, how it stands, what next, all that was said, noted and decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from cerchia.model.answers import PersonPage
from cerchia.model.errors import CerchiaError, PersonAmbiguousError, PersonUnknownError
from cerchia.model.journal import Said
from cerchia.model.mark import LEVERS, Marks
from cerchia.model.plan import Plan
from cerchia.model.result import GAINS, Result
from cerchia.show import coded
from cerchia.show.phrases import because, decision, excerpt, figures, plain, why
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.pages import people
from cerchia.show.web.pages import person_told as told
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went, address
from cerchia.show.web.visit import person as page_of

DECISIONS = 40
TALKED = frozenset({"outcome"})
"""Kinds of decision that are about a conversation."""
PLANNED = ("proposal", "follow_up", "request")
"""How the kinds begin that are about the agenda."""


@dataclass(frozen=True, slots=True)
class Next:
    """Something to do with them, and where it is done."""

    kind: str
    mine: bool
    why: str
    href: str
    write: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with them."""

    day: str
    words: str
    late: bool


@dataclass(frozen=True, slots=True)
class OwnNote:
    """A note of the owner's, as it is and as it is changed; person: the id it was taken under."""

    person: str
    id: str
    text: str
    day: str
    number: int


@dataclass(frozen=True, slots=True)
class Offer:
    """Something the owner can offer to anybody."""

    id: str
    kind: str
    text: str
    until: str
    number: int


@dataclass(frozen=True, slots=True)
class Gained:
    """A result with them."""

    id: str
    kind: str
    day: str
    worth: str
    note: str
    number: int


@dataclass(frozen=True, slots=True)
class Decided:
    """Something decided about them; undo: it can still be taken back."""

    day: str
    words: str
    state: str
    number: int
    undo: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed into one of the forms and could not be kept; wrong, remedy: why not."""

    wrong: str = ""
    remedy: str = ""
    form: str = ""
    text: str = ""
    day: str = ""
    amount: str = ""
    hours: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """The typed context of person.html."""

    id: str
    here: str
    name: str
    first: str
    mark: str
    ambassador: bool
    context: tuple[str, ...]
    profile: str
    reach: tuple[str, ...]
    headline: Markup
    ball: str
    ball_mine: bool
    write: str
    next_title: str
    nexts: tuple[Next, ...]
    dates: tuple[Dated, ...]
    today: str
    standing: told.Standing
    talks_title: str
    talks: tuple[told.Spoken, ...]
    more_talks: str
    events: tuple[told.Event, ...]
    older: tuple[told.Event, ...]
    kept_notes: tuple[told.Event, ...]
    notes: tuple[OwnNote, ...]
    tags: tuple[str, ...]
    all_tags: tuple[str, ...]
    tags_number: int
    cadence: int | None
    cadence_number: int
    gains: tuple[tuple[str, str], ...]
    results: tuple[Gained, ...]
    decisions: tuple[Decided, ...]
    fits: tuple[told.Fitting, ...]
    praise: tuple[str, ...]
    offers: tuple[Offer, ...]
    offer_kinds: tuple[tuple[str, str], ...]
    safe: int
    sources: tuple[told.From, ...]
    typed: Typed


@dataclass(frozen=True, slots=True)
class Nobody:
    """The typed context of person_unknown.html."""

    what: str
    remedy: str


def show(visit: Visit) -> Shown | Went:
    """Show a person; an old id or a name leads to the page of whom it means."""
    return shown(visit, Typed())


def shown(visit: Visit, typed: Typed, status: int = 200) -> Shown | Went:
    """Show a person; typed: what of a form could not be kept."""
    who = visit.path["id"]
    try:
        found = visit.circle.person_page(ASK, who, told.WORDS)
    except PersonUnknownError:
        return nobody(visit)
    except PersonAmbiguousError:
        return Went(people.found_by_name(who))
    if found.row.id != who and not typed.form:
        return Went(address(page_of(found.row.id), **visit.query))
    page = _page(visit, found, typed)
    return Shown("person.html", page, "people", page.name, status)


def nobody(visit: Visit) -> Shown:
    """Show that nobody of this id is in the circle (any more)."""
    say = visit.tongue.say
    page = Nobody(say("person.unknown"), say("person.unknown_under"))
    return Shown("person_unknown.html", page, "people", page.what, 404)


def _page(visit: Visit, found: PersonPage, typed: Typed) -> Person:
    tongue, circle, known = visit.tongue, visit.circle, found.row.id
    audit = circle.once("audit", lambda: circle.audit(ASK))
    ids = (known, *circle.known_also(ASK, known))
    marks = circle.whole_marks(known)
    said = _said(visit, found, ids)
    planned = any(one.kind.startswith(PLANNED) for one in said)
    plan = circle.plan(ASK, visit.today) if planned else None
    events = told.events(tongue, found)
    nexts = _nexts(tongue, found, plan)
    dates = _dates(tongue, plan, known)
    profile, reach = told.reach(found)
    talks = [one for one in found.talks if one.row.messages]
    return Person(
        id=known,
        here=page_of(known),
        name=told.name_of(tongue, found),
        first=told.first_name(found),
        mark=found.row.standing,
        ambassador=found.row.ambassador,
        context=told.context(tongue, found),
        profile=profile,
        reach=reach,
        headline=_headline(tongue, found, audit.purpose.name if audit.purpose else ""),
        ball=_ball(tongue, found),
        ball_mine=any(one.row.ball == "mine" for one in found.talks),
        write=address("/messages", to=known),
        next_title=_next_title(tongue, nexts, dates),
        nexts=nexts,
        dates=dates,
        today=visit.today.isoformat(),
        standing=told.standing(tongue, found, audit.circle.as_of, audit.circle.contacts),
        talks_title=tongue.say("person.talks", n=len(talks), messages=sum(one.row.messages for one in talks)),
        talks=told.spoken(tongue, found),
        more_talks=tongue.say("person.more_talks", n=len(talks)) if len(talks) > told.TALKS else "",
        events=events[: told.EVENTS],
        older=events[told.EVENTS :],
        kept_notes=_network_notes(tongue, found),
        notes=_notes(tongue, [marks]),
        tags=marks.tags,
        all_tags=tuple(one.tag for one in circle.for_now("tags", circle.tags)),
        tags_number=marks.tags_number,
        cadence=marks.cadence.days if marks.cadence else None,
        cadence_number=marks.cadence_number,
        gains=tuple((one, tongue.word("gain", one)) for one in GAINS),
        results=_results(visit, ids),
        decisions=tuple(_decided(tongue, ids, one) for one in said),
        fits=told.fittings(tongue, found),
        praise=tuple(because(one, tongue.lang) for one in found.ambassador_because),
        offers=_offers(visit),
        offer_kinds=tuple((one, tongue.word("lever_kind", one)) for one in LEVERS),
        safe=max(circle.latest("safelist", ids).values()),
        sources=told.sources(tongue, found.sources),
        typed=typed,
    )  # fmt: skip


def _headline(tongue: Tongue, page: PersonPage, purpose: str) -> Markup:
    code = f"person.h1_{page.row.standing}" if page.row.fit else "person.h1_unjudged"
    return tongue.linked(code, {}, name=told.name_of(tongue, page), purpose=excerpt(purpose, NAME))


def _ball(tongue: Tongue, page: PersonPage) -> str:
    """Return whose turn it is and since when, with the reason; "" for nobody's."""
    for turn in ("mine", "theirs"):
        talk = next((one.row for one in page.talks if one.row.ball == turn), None)
        if talk is not None:
            day = figures.day(talk.last.date(), tongue.lang) if talk.last else ""
            said = tongue.say(f"person.ball_{turn}", day=day)
            return f"{said} {because(talk.because, tongue.lang)}"
    return ""


def _nexts(tongue: Tongue, page: PersonPage, plan: Plan | None) -> tuple[Next, ...]:
    """Return what is proposed and not settled; what was done, put off or declined is left out."""
    known = page.row.id
    settled = {one.id for one in plan.done if not one.again} if plan else set()
    settled |= {one.id for one in (*plan.later, *plan.declined)} if plan else set()
    return tuple(
        Next(
            tongue.word("kind", one.kind),
            one.kind == "reply",
            why(one, tongue.lang),
            f"/agenda#{one.id}",
            address("/messages", to=known, kind=one.kind),
        )
        for one in page.proposals
        if one.id not in settled
    )


def _dates(tongue: Tongue, plan: Plan | None, known: str) -> tuple[Dated, ...]:
    if plan is None:
        return ()
    return tuple(
        Dated(figures.day(one.day, tongue.lang), plain(one.words), one.late > 0)
        for one in (*plan.due, *plan.coming)
        if one.person.id == known
    )


def _next_title(tongue: Tongue, nexts: tuple[Next, ...], dates: tuple[Dated, ...]) -> str:
    if nexts:
        return tongue.say("person.next_things", n=len(nexts), kind=nexts[0].kind)
    if dates:
        return tongue.say("person.next_date", day=dates[0].day)
    return tongue.say("person.next_none")


def _network_notes(tongue: Tongue, page: PersonPage) -> tuple[told.Event, ...]:
    return tuple(
        told.Event(
            figures.day(one.at.date(), tongue.lang, short=True) if one.at else "",
            excerpt(one.text, told.SAID),
            "",
            "",
        )
        for one in page.notes
    )


def _notes(tongue: Tongue, marks: Sequence[Marks]) -> tuple[OwnNote, ...]:
    return tuple(
        OwnNote(one.person, one.id, one.text, figures.day(one.made.date(), tongue.lang), one.number)
        for each in marks
        for one in each.notes
    )


def _offers(visit: Visit) -> tuple[Offer, ...]:
    tongue = visit.tongue
    return tuple(
        Offer(
            one.id,
            tongue.word("lever_kind", one.kind),
            plain(one.text),
            tongue.say("person.until", day=one.until) if one.until else "",
            one.number,
        )
        for one in visit.circle.for_now(
            ("levers", visit.today), lambda: visit.circle.levers(visit.today)
        )
    )


def _results(visit: Visit, ids: Sequence[str]) -> tuple[Gained, ...]:
    found = visit.circle.results_with(ids)
    numbers = visit.circle.latest("result", [one.id for one in found]) if found else {}
    return tuple(_gained(visit.tongue, one, numbers[one.id]) for one in found)


def _gained(tongue: Tongue, one: Result, number: int) -> Gained:
    worth = ""
    if one.amount is not None:
        worth = f"{figures.exact(one.amount, tongue.lang, 2)}{figures.THIN}{plain(one.currency)}"
    hours = tongue.say("person.hours", n=one.hours) if one.hours is not None else ""
    return Gained(
        one.id, tongue.word("gain", one.kind), figures.day(one.day, tongue.lang),
        ", ".join(filter(None, (worth, hours))), plain(one.note), number,
    )  # fmt: skip


def _said(visit: Visit, page: PersonPage, ids: Sequence[str]) -> list[Said]:
    """Return what was decided about somebody under any of their ids, the newest first."""
    talks = [one.row.id for one in page.talks]
    found = {
        one.number: one for known in ids for one in visit.circle.said_about(known, talks, DECISIONS)
    }
    return sorted(found.values(), key=lambda one: -one.number)[:DECISIONS]


def _decided(tongue: Tongue, ids: Sequence[str], one: Said) -> Decided:
    """Return a decision in words; whom it is about the page says already."""
    own = one.about in ids or one.kind in TALKED
    words = decision(replace(one, about="") if own else one, tongue.lang)
    state = tongue.say("undo.undone", day=one.undone.date()) if one.undone else ""
    return Decided(
        figures.day(one.at.date(), tongue.lang, short=True), words, state, one.number,
        one.undone is None and not one.fixed,
    )  # fmt: skip


def retyped(visit: Visit, error: CerchiaError, form: Mapping[str, str]) -> Typed:
    """Return what stood in a form, and why it could not be kept."""
    return Typed(
        visit.tongue.say(error.code, **error.params),
        coded.remedy(error.code, visit.lang, **error.params),
        visit.here.rpartition("/")[2],
        form.get("text", ""),
        form.get("day", ""),
        form.get("amount", ""),
        form.get("hours", ""),
        form.get("note", ""),
    )


def a_day(text: str) -> date | None:
    """Return a day as a form sends it; None for what is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


PAGES = (Page("/people/{id}", get=show),)
