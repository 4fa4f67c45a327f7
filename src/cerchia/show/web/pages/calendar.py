"""The week as a calendar: a file to take along, and an address a calendar program reads by itself."""

from __future__ import annotations

from starlette.exceptions import HTTPException

from cerchia.model.errors import CerchiaError
from cerchia.show.calendar import entries, name
from cerchia.show.web.visit import ASK, Page, Sent, Visit, Went

KIND = "text/calendar"


def download(visit: Visit) -> Sent:
    """Send the week as a file."""
    plan = visit.circle.plan(ASK, visit.today)
    made = visit.circle.calendar(entries(plan, visit.lang), name(visit.lang))
    return Sent(made, KIND, "cerchia.ics")


def feed(visit: Visit) -> Sent:
    """Send the week to whoever knows the token; to all others there is nothing here.

    A calendar program has no cookie: nothing but the calendar may be told, not even what is wrong.
    """
    if not visit.circle.is_feed(visit.path["token"]):
        raise HTTPException(404)
    try:
        return download(visit)
    except CerchiaError as error:
        raise HTTPException(503) from error


def new(visit: Visit) -> Went:
    """Make a new address; the one before answers no more."""
    visit.circle.new_feed(seen=visit.seen)
    return _went(visit)


def revoke(visit: Visit) -> Went:
    """Take the address back."""
    visit.circle.revoke_feed(seen=visit.seen)
    return _went(visit)


def _went(visit: Visit) -> Went:
    return Went("/agenda", said=visit.circle.latest("feed").get(""))


PAGES = (
    Page("/agenda.ics", get=download),
    Page("/feed/{token}.ics", get=feed),
    Page("/agenda/feed/new", post=new),
    Page("/agenda/feed/revoke", post=revoke),
)
