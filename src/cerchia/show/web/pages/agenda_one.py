"""One thing of the agenda: its draft, and what the owner says of it: done, later, not this one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from markupsafe import Markup

from cerchia.model.plan import MOST_MINUTES, REFUSALS, MinutesInvalidError, Refusal
from cerchia.show.draw import strip
from cerchia.show.tongue import drawn
from cerchia.show.web.pages.agenda import HERE, day, said_keys
from cerchia.show.web.pages.agenda_rows import Thing, things
from cerchia.show.web.pages.ready import Linted, Ready, kind, leave, linted, ready
from cerchia.show.web.visit import ASK, Page, Piece, Shown, Visit, Went

DAYS = 366
"""Days a thing can be put off by a button at most; a date may say more."""


@dataclass(frozen=True, slots=True)
class One:
    """The typed context of agenda_one.html."""

    title: str
    things: tuple[Thing, ...]
    draft: Ready
    back: str
    ruler: Markup
    keys: Markup


def show(visit: Visit) -> Shown:
    """Show one thing with its draft, at an address of its own."""
    item = visit.circle.item(ASK, visit.path["which"], visit.today)
    side = visit.circle.plan(ASK, visit.today)
    thing = things(visit, [item])
    title = visit.tongue.say(f"calendar.{item.proposal.kind}", person=thing[0].person)
    page = One(title, thing, ready(visit, item), HERE,
               drawn(strip.ruler(side.as_of, visit.lang)), said_keys(visit))  # fmt: skip
    return Shown("agenda_one.html", page, "agenda", title)


@dataclass(frozen=True, slots=True)
class Drafted:
    """The typed context of a draft that is put into a page."""

    draft: Ready


@dataclass(frozen=True, slots=True)
class Checked:
    """The typed context of lint.html."""

    linted: Linted


def draft(visit: Visit) -> Piece:
    """Return the draft of one thing, for a page that is open."""
    item = visit.circle.item(ASK, visit.path["which"], visit.today)
    return Piece("agenda_draft.html", Drafted(ready(visit, item)))


def check(visit: Visit) -> Piece:
    """Return what the lint says of a draft as it stands."""
    item = visit.circle.item(ASK, visit.path["which"], visit.today)
    return Piece("lint.html", Checked(linted(visit, visit.form.get("text", ""), item)))


def keep(visit: Visit) -> Piece:
    """Keep a draft as it stands while its page is left; answer what the lint says of it."""
    item = visit.circle.item(ASK, visit.path["which"], visit.today)
    leave(visit, item)
    return Piece("lint.html", Checked(linted(visit, visit.form.get("text", ""), item)))


def copied(visit: Visit) -> Went:
    """Keep that the draft was taken to somebody, and that the thing is done."""
    which, typed = visit.path["which"], visit.form.get("text", "")
    item = visit.circle.item(ASK, which, visit.today)
    text = visit.circle.copyable(typed) if typed.strip() else ""  # before anything is said
    did = visit.circle.do(which, seen=visit.seen)
    if text:
        visit.circle.keep_copied(item.proposal.person_id, kind(item), text, did.number)
    return Went(visit.back(HERE), said=did.number)


def done(visit: Visit) -> Went:
    """Say that a thing or a date is done, or that it took other minutes."""
    said = visit.form.get("minutes", "").strip()
    if said and not (said.isdecimal() and len(said) < 6):
        raise MinutesInvalidError(seen=said[:20], most=MOST_MINUTES)
    did = visit.circle.do(visit.path["which"], int(said) if said else None, seen=visit.seen)
    return Went(visit.back(HERE), said=did.number)


def later(visit: Visit) -> Went:
    """Put a thing off by some days or until a date, or move a date; what its draft says stays."""
    which, said = visit.path["which"], visit.form.get("days", "")
    until = (
        visit.today + timedelta(days=min(int(said[:4]), DAYS))
        if said.isdecimal()
        else day(visit, "until")
    )
    if visit.form.get("text", "").strip():
        leave(visit, visit.circle.item(ASK, which, visit.today))
    off = visit.circle.put_off(which, until, seen=visit.seen)
    return Went(visit.back(HERE), said=off.number)


def not_this(visit: Visit) -> Went:
    """Say that a thing is not wanted, and why, or take a date off."""
    which, said = visit.path["which"], visit.form.get("why", "")
    why: Refusal = next((one for one in REFUSALS if one == said), "other")
    off = visit.circle.decline(which, why, visit.form.get("words", ""), seen=visit.seen)
    number = off.number if off else visit.circle.latest("follow_up", (which,)).get(which)
    return Went(visit.back(HERE), said=number)


_ONE = f"{HERE}/{{which}}"
PAGES = (
    Page(_ONE, get=show),
    Page(f"{_ONE}/draft", get=draft),
    Page(f"{_ONE}/lint", post=check),
    Page(f"{_ONE}/keep", post=keep),
    Page(f"{_ONE}/copied", post=copied),
    Page(f"{_ONE}/done", post=done),
    Page(f"{_ONE}/later", post=later),
    Page(f"{_ONE}/not", post=not_this),
)
