"""Agenda: the week in its minutes, your dates, what is done, put off, and what would come next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from markupsafe import Markup
from starlette.exceptions import HTTPException

from cerchia.model.errors import CerchiaError
from cerchia.model.plan import PAGE
from cerchia.model.vocabulary import KINDS
from cerchia.show import coded
from cerchia.show.draw import strip
from cerchia.show.phrases import excerpt, figures
from cerchia.show.tongue import NAME, drawn
from cerchia.show.web.pages.agenda_beside import Beside, beside
from cerchia.show.web.pages.agenda_rows import Thing, things
from cerchia.show.web.pages.keys import keys
from cerchia.show.web.pages.ready import Ready, ready
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went, address

if TYPE_CHECKING:
    from cerchia.model.plan import Group, Plan

HERE = "/agenda"


@dataclass(frozen=True, slots=True)
class Section:
    """The things of one kind: the week's, and how many more there are."""

    kind: str
    title: str
    things: tuple[Thing, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Rest:
    """What of a kind does not fit this week, and where it is listed."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Form:
    """A new date as it was typed, and what is wrong with it; known: the id of who is meant already."""

    who: str = ""
    known: str = ""
    day: str = ""
    words: str = ""
    wrong: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """The typed context of agenda.html; draft: that of the first thing, made ready."""

    today: str
    purpose: str
    budget: int
    head: Markup
    back: str
    returned: str
    sections: tuple[Section, ...]
    draft: Ready | None
    ruler: Markup
    rest: tuple[Rest, ...]
    beside: Beside
    form: Form
    least: str
    keys: Markup


def show(visit: Visit) -> Shown:
    """Show the week."""
    known = visit.query.get("with", "")
    called = visit.circle.names([known])[known].name if known else ""
    form = Form(who=excerpt(called, NAME), known=known if called else "")
    return _page(visit, form)


def follow(visit: Visit) -> Shown | Went:
    """Keep a new date; where it cannot be kept, the form comes back as it was typed."""
    sent = visit.form
    known, who = sent.get("known", ""), sent.get("who", "").strip()
    form = Form(who, known, sent.get("day", ""), sent.get("words", ""))
    try:
        made = visit.circle.follow(known or who, day(visit, "day"), form.words)
    except CerchiaError as error:
        said = visit.tongue.say(error.code, **error.params)
        remedy = coded.remedy(error.code, visit.lang, **error.params)
        return _page(visit, Form(who, known, form.day, form.words, said, remedy), 400)
    return Went(HERE, said=made.number)


def day(visit: Visit, name: str) -> date:
    """Return the day a form names; today's for none, which the circle then refuses where it must."""
    try:
        return date.fromisoformat(visit.form.get(name, ""))
    except ValueError:
        return date.min


def _page(visit: Visit, form: Form, status: int = 200) -> Shown:
    plan, tongue = visit.circle.plan(ASK, visit.today), visit.tongue
    purpose = visit.circle.purpose()
    first = plan.items[0] if plan.items else None
    page = Agenda(
        today=figures.weekday(plan.today, visit.lang),
        purpose=excerpt(purpose.name, NAME) if purpose else "",
        budget=plan.budget,
        head=head(visit, plan),
        back=HERE,
        returned=_returned(visit, plan),
        sections=tuple(_section(visit, one) for one in plan.groups if one.items),
        draft=ready(visit, first) if first else None,
        ruler=drawn(strip.ruler(plan.as_of, visit.lang)),
        rest=tuple(_rest(visit, one) for one in plan.groups if one.more and not one.items),
        beside=beside(visit, plan),
        form=form,
        least=plan.today.isoformat(),
        keys=said_keys(visit),
    )
    return Shown("agenda.html", page, "agenda", tongue.say("web.agenda"), status)


def said_keys(visit: Visit) -> Markup:
    """Return the line that says the keys of the agenda."""
    return keys("web.agenda_keys", visit.lang, "cxdwnu")


def head(visit: Visit, plan: Plan) -> Markup:
    """Return the week in a sentence: how much, who waits, the minutes used."""
    replies = sum(len(one.items) + one.more for one in plan.groups if one.kind == "reply")
    links = {"reply": "#reply", "booked": "#done", "dates": "#dates"}
    return visit.tongue.linked(
        "web.agenda_head" if plan.items else "web.agenda_empty",
        links,
        n=len(plan.items),
        minutes=plan.planned,
        reply=replies or None,
        dates=len(plan.due) or None,
        booked=plan.booked,
        budget=plan.budget,
    )


def _returned(visit: Visit, plan: Plan) -> str:
    back = sum(one.back is not None for one in plan.items)
    return visit.tongue.say("web.agenda_returned", n=back) if back else ""


def _section(visit: Visit, group: Group) -> Section:
    minutes = sum(one.proposal.minutes for one in group.items)
    return Section(
        kind=group.kind,
        title=visit.tongue.say(f"web.agenda_{group.kind}", n=len(group.items), minutes=minutes),
        things=things(visit, group.items),
        more=visit.tongue.say("web.agenda_more", n=group.more, minutes=group.more_minutes)
        if group.more
        else "",
    )


def _rest(visit: Visit, group: Group) -> Rest:
    words = visit.tongue.say(f"web.agenda_{group.kind}", n=group.more, minutes=group.more_minutes)
    return Rest(words, f"{HERE}/more/{group.kind}")


# more of one kind --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class More:
    """The typed context of agenda_more.html."""

    title: str
    told: str
    things: tuple[Thing, ...]
    back: str
    before: str
    after: str
    ruler: Markup
    keys: Markup


def more(visit: Visit) -> Shown:
    """Show what of one kind does not fit this week, a page at a time."""
    kind = next((one for one in KINDS if one == visit.path["kind"]), None)
    if kind is None:
        raise HTTPException(404)
    plan = visit.circle.plan(ASK, visit.today)
    group = next((one for one in plan.groups if one.kind == kind), None)
    count, minutes = (group.more, group.more_minutes) if group else (0, 0)
    pages = max(1, -(-count // PAGE))
    said = visit.query.get("page", "")
    number = min(max(1, int(said[:6]) if said.isdecimal() else 1), pages)
    items = visit.circle.more(ASK, kind, (PAGE, (number - 1) * PAGE), visit.today)
    here = f"{HERE}/more/{kind}"
    page = More(
        title=visit.tongue.say(f"web.agenda_{kind}", n=count, minutes=minutes),
        told=visit.tongue.say("web.agenda_page", page=number, pages=pages),
        things=things(visit, items),
        back=address(here, page=number),
        before=address(here, page=number - 1) if number > 1 else "",
        after=address(here, page=number + 1) if number < pages else "",
        ruler=drawn(strip.ruler(plan.as_of, visit.lang)),
        keys=said_keys(visit),
    )
    return Shown("agenda_more.html", page, "agenda", visit.tongue.say("web.agenda"))


PAGES = (
    Page(HERE, get=show),
    Page(f"{HERE}/follow", post=follow),
    Page(f"{HERE}/more/{{kind}}", get=more),
)
