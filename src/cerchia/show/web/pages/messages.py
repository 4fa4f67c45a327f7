"""Messages: the composer with its lint, whom to write to, what was copied to whom."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.errors import CerchiaError, PersonAmbiguousError, PersonUnknownError
from cerchia.model.mark import MESSAGES
from cerchia.show import coded
from cerchia.show.web.pages.messages_checked import checked
from cerchia.show.web.pages.messages_composer import Typed, composer, lint
from cerchia.show.web.pages.messages_taken import History, history
from cerchia.show.web.pages.search_people import Somebody, people
from cerchia.show.web.visit import Answer, Page, Piece, Shown, Visit, Went, address
from cerchia.show.web.wrong import Wrong

NOBODY = ("post", "profile")
"""Kinds that go to nobody in particular."""
PAGE = "/messages"


@dataclass(frozen=True, slots=True)
class Finder:
    """The typed context of messages.html: whom to write to, and what was copied."""

    asked: str
    kind: str
    found: str
    people: tuple[Somebody, ...]
    history: History
    wrong: Wrong | None


def show(visit: Visit) -> Shown:
    """Show the composer for a person, or for a text to nobody; else whom one could write to."""
    kind, who = _kind(visit.query.get("kind", "")), visit.query.get("to", "")
    if who:
        try:
            return _composer(visit, Typed(who, kind, taken=_number(visit.query.get("again", ""))))
        except PersonAmbiguousError:
            return _finder(visit, kind, who, None)
        except PersonUnknownError as error:
            return _finder(visit, kind, who, _wrong(visit, error))
    if kind in NOBODY:
        return _composer(visit, Typed("", kind))
    return _finder(visit, kind, visit.query.get("q", ""), None)


def write(visit: Visit) -> Answer:
    """Do what a button of the composer says; what stands in the field stays in it."""
    typed = _typed(visit)
    if visit.form.get("do") != "copied" or not typed.to:
        return _composer(visit, typed)
    try:
        number = visit.circle.keep_copied(typed.to, typed.kind, typed.text or "")
    except CerchiaError as error:
        return _composer(visit, typed, _wrong(visit, error))
    return Went(address(PAGE, to=typed.to, kind=typed.kind, again=number), said=number)


def done(visit: Visit) -> Went:
    """Say that what the agenda proposed with somebody is done; AgendaUnknownError, ConflictError."""
    did = visit.circle.do(visit.form.get("id", ""), seen=visit.seen)
    return Went(visit.back("/agenda"), said=did.number)


def look(visit: Visit) -> Piece:
    """Answer with what is to be said of the text as it stands."""
    typed = _typed(visit)
    found = lint(visit, typed.to, typed.kind, typed.text or "")
    return Piece("message_checked.html", checked(visit.tongue, typed.text or "", found))


def _typed(visit: Visit) -> Typed:
    form = visit.form
    text, before = (form.get(name, "").replace("\r\n", "\n") for name in ("text", "before"))
    drafts = [form.get(f"draft-{number}", "").replace("\r\n", "\n") for number in range(3)]
    use = form.get("use", "")
    if use == "before":
        text, before = before, text
    elif use.isdecimal() and int(use) < len(drafts) and drafts[int(use)]:
        kept = text.strip() and text not in drafts
        text, before = drafts[int(use)], text if kept else before
    return Typed(
        to=form.get("to", ""),
        kind=_kind(form.get("kind", "")),
        language=form.get("language", ""),
        lever=form.get("lever", ""),
        reason=form.get("reason", "").strip(),
        about=form.get("about", "").strip(),
        text=text,
        before=before,
        whole=form.get("do") == "lint",
    )


def _composer(visit: Visit, typed: Typed, wrong: Wrong | None = None) -> Shown:
    page = composer(visit, typed, wrong)
    return Shown("composer.html", page, "messages", page.title, 400 if wrong else 200)


def _finder(visit: Visit, kind: str, asked: str, wrong: Wrong | None) -> Shown:
    found = people(visit, asked) if asked.strip() else None
    page = Finder(
        asked=asked,
        kind=kind,
        found=found.said if found else "",
        people=found.rows if found else (),
        history=history(visit),
        wrong=wrong,
    )
    title = visit.tongue.say("web.messages")
    return Shown("messages.html", page, "messages", title, 404 if wrong else 200)


def _wrong(visit: Visit, error: CerchiaError) -> Wrong:
    what = visit.tongue.say(error.code, **error.params)
    return Wrong(what, coded.remedy(error.code, visit.lang, **error.params), "")


def _kind(kind: str) -> str:
    return kind if kind in MESSAGES else ""


def _number(text: str) -> int | None:
    return int(text[:9]) if text.isdecimal() else None


PAGES = (
    Page(PAGE, get=show, post=write),
    Page("/messages/lint", post=look),
    Page("/messages/done", post=done),
)
