"""Conversations: the study on top, each of its numbers a link, and the list below it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.vocabulary import Dimension
from cerchia.show.phrases import figures
from cerchia.show.sentence import purpose_name
from cerchia.show.web.pages.talks_asked import read, study_of
from cerchia.show.web.pages.talks_groups import Groups, held_apart
from cerchia.show.web.pages.talks_list import Listed, listed
from cerchia.show.web.pages.talks_study import Studied, headline, studied, sure
from cerchia.show.web.visit import ASK, Page, Sent, Shown, Visit


@dataclass(frozen=True, slots=True)
class Talks:
    """The typed context of talks.html."""

    purpose: str
    as_of: str
    sentence: Markup
    under: str
    study: Studied
    groups: Groups
    listed: Listed


def show(visit: Visit) -> Shown:
    """Show what became of the conversations, and those an address asks for."""
    tongue, asked = visit.tongue, read(visit)
    audit = visit.circle.once("audit", lambda: visit.circle.audit(ASK))
    study = study_of(visit, asked)
    by: Dimension = asked.by or ("persona" if audit.purpose else "month")
    page = Talks(
        purpose=purpose_name(tongue, audit),
        as_of=figures.day(audit.circle.as_of, tongue.lang),
        sentence=headline(tongue, asked, study),
        under=sure(tongue, study),
        study=studied(visit, asked, study),
        groups=held_apart(visit, asked, by),
        listed=listed(visit, asked),
    )
    return Shown("talks.html", page, "conversations", tongue.say("web.conversations"))


def send(visit: Visit) -> Sent:
    """Send the conversations an address asks for, all of them, as a CSV file.

    In one piece: a browser that waits for its reader would hold a place at the findings.
    """
    lines = visit.circle.talk_csv(ASK, read(visit).wanted)
    name = visit.tongue.say("talks.file")
    return Sent("".join(lines).encode(), "text/csv; charset=utf-8", name)


PAGES = (Page("/conversations", get=show), Page("/conversations.csv", get=send))
