"""Several people at once: a tag, the safelist, a date; taking it back; the views kept of the table."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl, urlsplit

from cerchia.model.errors import CerchiaError, ConflictError, DateInvalidError
from cerchia.model.mark import View
from cerchia.show.people_query import PATH, Asked, asked
from cerchia.show.web.pages import people
from cerchia.show.web.visit import Page, Shown, Visit, Went


def act(visit: Visit) -> Shown | Went:
    """Do to those ticked what the button says; what could not be done is said, nothing typed is lost."""
    of, form = _of(visit.form.get("query", "")), visit.form
    if not visit.ticked:
        typed = people.Typed(visit.tongue.say("people.none_ticked"), visit.tongue.say("people.none_ticked.remedy"), form.get("tag", ""), form.get("day", ""), form.get("words", ""))  # fmt: skip
        return people.shown(visit, of, typed, 400)
    try:
        numbers = _did(visit)
    except ConflictError:
        raise
    except CerchiaError as error:
        return people.shown(visit, of, people.retyped(visit, error, form), 400)
    return Went(told_of(of.address(), numbers))


def _did(visit: Visit) -> list[int]:
    form, what = visit.form, visit.form.get("do", "")
    if what == "keep":
        return visit.circle.keep_all(visit.ticked)
    if what == "follow":
        return visit.circle.follow_all(visit.ticked, a_day(form.get("day", "")), form.get("words", ""))  # fmt: skip
    return visit.circle.tag_all(visit.ticked, form.get("tag", ""))


def a_day(text: str) -> date:
    """Return a day as a form sends it; DateInvalidError."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise DateInvalidError(seen=text[:40]) from error


def _of(query: str) -> Asked:
    return asked(dict(reversed(parse_qsl(query[:4000]))))


def told_of(to: str, numbers: list[int]) -> str:
    """Return where to go on; numbers: of the one step, one after the other, so the ends say all."""
    if not numbers:
        return f"{to}{'&' if '?' in to else '?'}go=0-0"
    return f"{to}{'&' if '?' in to else '?'}go={numbers[0]}-{numbers[-1]}"


def take_back(visit: Visit) -> Went:
    """Take back what was said of several people in one go."""
    numbers = people.go_of(visit, visit.form.get("go", ""))
    visit.circle.undo_all(numbers)
    to = visit.back(_of(visit.form.get("query", "")).address())
    return Went(told_of(to, list(numbers)))


def keep_view(visit: Visit) -> Went:
    """Keep the filters that stand as a view."""
    of = _of(visit.form.get("query", "")).but()
    query = urlsplit(of.address()).query
    kept = visit.circle.keep_view(View("", visit.form.get("name", ""), people.VIEWS, query, 0))
    return Went(of.address(), said=kept.number)


def remove_view(visit: Visit) -> Went:
    """Take a view out."""
    number = visit.circle.remove_view(visit.form.get("view", ""), seen=visit.seen)
    return Went(visit.back(PATH), said=number)


PAGES = (
    Page("/people/several", post=act),
    Page("/people/several/undo", post=take_back),
    Page("/people/views", post=keep_view),
    Page("/people/views/remove", post=remove_view),
)
