"""First run: from an empty circle to the first audit, with the fictional circle one click away."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.show.web.arrivals import most
from cerchia.show.web.pages.arriving import Arriving, arriving
from cerchia.show.web.visit import Page, Shown, Visit, Went


@dataclass(frozen=True, slots=True)
class Start:
    """The typed context of start.html; ready: something was read, what follows is the purpose."""

    arriving: Arriving | None
    head: str
    under: str
    ready: bool
    purpose: bool
    most: int
    back: str
    command: str


def show(visit: Visit) -> Shown | Went:
    """Show the way in; once something was read, the way on."""
    if visit.circle is visit.fiction.shown:
        return Went("/")
    say, found = visit.tongue.say, visit.circle.sources()
    code = "start.ready" if found else "start.head"
    purpose = bool(found) and visit.circle.purpose() is not None
    read = sum(file.read for one in found for file in one.files)
    page = Start(
        arriving=arriving(visit),
        head=say(code, rows=read),
        under="" if purpose else say(f"{code}_under"),
        ready=bool(found),
        purpose=purpose,
        most=most(),
        back="/start",
        command="cerchia read Complete_LinkedInDataExport_….zip",
    )
    return Shown("start.html", page, "circle", say("web.start"))


def look_round(visit: Visit) -> Went:
    """Show the fictional circle."""
    visit.fiction.enter()
    return Went("/")


def leave(visit: Visit) -> Went:
    """Show the owner's circle again."""
    visit.fiction.leave()
    return Went("/")


PAGES = (
    Page("/start", get=show),
    Page("/fiction", post=look_round),
    Page("/fiction/leave", post=leave),
)
