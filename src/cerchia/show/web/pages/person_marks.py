"""What the owner says on a person's page: notes, tags, how often, dates, offers, results, who stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation

from cerchia.model.errors import CerchiaError, ConflictError, DateInvalidError
from cerchia.model.mark import LEVERS, Lever
from cerchia.model.mark_errors import AmountInvalidError, CadenceInvalidError, KindUnknownError
from cerchia.model.result import CURRENCY, GAINS, Result, Whom
from cerchia.show.web.pages import person
from cerchia.show.web.visit import ASK, Handler, Page, Shown, Visit, Went
from cerchia.show.web.visit import person as page_of

Act = Callable[[Visit, str], tuple[int, str]]
"""Says it; returns the decision and the place on the page where it shows."""
MOST = Decimal(10) ** 12


def acting(act: Act) -> Handler:
    """Return a handler that says something of a person and goes back to the page, or shows what was typed."""

    def handler(visit: Visit) -> Shown | Went:
        known = visit.path["id"]
        try:
            number, place = act(visit, known)
        except ConflictError:
            raise
        except CerchiaError as error:
            return person.shown(visit, person.retyped(visit, error, visit.form), 400)
        return Went(page_of(known) + place, said=number or None)

    return handler


def add_note(visit: Visit, known: str) -> tuple[int, str]:
    """Keep a note."""
    note = visit.circle.add_note(known, visit.form.get("text", ""))
    return next(one.number for one in visit.circle.marks(known).notes if one.id == note), ""


def change_note(visit: Visit, known: str) -> tuple[int, str]:
    """Say a note in other words."""
    note, text = (visit.form.get(name, "") for name in ("note_id", "text"))
    return visit.circle.change_note(_under(visit, known), note, text, visit.seen), ""


def remove_note(visit: Visit, known: str) -> tuple[int, str]:
    """Take a note out."""
    note = visit.form.get("note_id", "")
    return visit.circle.remove_note(_under(visit, known), note, visit.seen), ""


def _under(visit: Visit, known: str) -> str:
    """Return the id a note was taken under: another one before a merge."""
    under = visit.form.get("under", "") or known
    return under if under in visit.circle.known_also(ASK, known) else known


def add_tag(visit: Visit, known: str) -> tuple[int, str]:
    """Give one tag more."""
    visit.circle.add_tag(known, visit.form.get("text", ""))
    return visit.circle.latest("tags", (known,))[known], ""


def drop_tag(visit: Visit, known: str) -> tuple[int, str]:
    """Take one tag off."""
    visit.circle.drop_tag(known, visit.form.get("text", ""))
    ids = (known, *visit.circle.known_also(ASK, known))
    return max(visit.circle.latest("tags", ids).values()), ""


def keep_cadence(visit: Visit, known: str) -> tuple[int, str]:
    """Keep how often to be in touch; empty for no matter."""
    text = visit.form.get("text", "").strip()
    if text and not text.isdecimal():
        raise CadenceInvalidError(seen=text[:40], most=3650)
    return visit.circle.keep_cadence(known, int(text[:9]) if text else None, visit.seen), ""


def follow(visit: Visit, known: str) -> tuple[int, str]:
    """Keep a date."""
    form = visit.form
    return visit.circle.follow(known, _day(form.get("day", "")), form.get("text", "")).number, ""


def keep_lever(visit: Visit, _: str) -> tuple[int, str]:
    """Keep something to offer."""
    form = visit.form
    kind = next((one for one in LEVERS if one == form.get("kind", "")), None)
    if kind is None:
        raise KindUnknownError(seen=form.get("kind", "")[:40], known=", ".join(LEVERS))
    until = _day(form["day"]) if form.get("day", "").strip() else None
    return visit.circle.keep_lever(Lever("", kind, form.get("text", ""), until, 0)).number, ""


def remove_lever(visit: Visit, _: str) -> tuple[int, str]:
    """Take something to offer out."""
    return visit.circle.remove_lever(visit.form.get("lever", ""), visit.seen), ""


def book(visit: Visit, known: str) -> tuple[int, str]:
    """Keep a result."""
    form = visit.form
    kind = next((one for one in GAINS if one == form.get("kind", "")), None)
    if kind is None:
        raise KindUnknownError(seen=form.get("kind", "")[:40], known=", ".join(GAINS))
    amount = _decimal(form.get("amount", ""))
    said = Result(
        "", kind, _day(form.get("day", "")), Whom(), amount=amount,
        currency=CURRENCY if amount is not None else "", hours=_decimal(form.get("hours", "")),
        note=" ".join(form.get("note", "").split())[:500],
    )  # fmt: skip
    done = visit.circle.book(known, said).result.id
    return visit.circle.latest("result", (done,))[done], ""


def unbook(visit: Visit, _: str) -> tuple[int, str]:
    """Take a result out."""
    result = visit.form.get("result", "")
    visit.circle.unbook(result, visit.seen)
    return visit.circle.latest("result", (result,))[result], ""


def keep(visit: Visit, known: str) -> tuple[int, str]:
    """Put somebody on the safelist."""
    visit.circle.keep(known, visit.seen)
    return visit.circle.latest("safelist", (known,))[known], ""


def _day(text: str) -> date:
    day = person.a_day(text)
    if day is None:
        raise DateInvalidError(seen=text[:40])
    return day


def _decimal(text: str) -> Decimal | None:
    """Return an amount as it is typed: a comma or a point before the cents; None for nothing."""
    plain = text.strip().replace("\u00a0", "").replace(" ", "")
    if not plain:
        return None
    if "," in plain:
        plain = plain.replace(".", "").replace(",", ".")
    try:
        found = Decimal(plain)
    except InvalidOperation as error:
        raise AmountInvalidError(seen=text[:40]) from error
    if not found.is_finite() or not 0 <= found < MOST:
        raise AmountInvalidError(seen=text[:40])
    return found


ACTS: dict[str, Act] = {
    "note": add_note, "note/change": change_note, "note/remove": remove_note,
    "tag": add_tag, "tag/remove": drop_tag, "cadence": keep_cadence, "date": follow,
    "offer": keep_lever, "offer/remove": remove_lever, "result": book, "result/remove": unbook,
    "keep": keep,
}  # fmt: skip
PAGES = tuple(Page(f"/people/{{id}}/{name}", post=acting(act)) for name, act in ACTS.items())
