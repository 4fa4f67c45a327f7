"""Results: the ledger, and how far it went from being in line to a contract, in money and hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from markupsafe import Markup

from cerchia.beside import read_amount
from cerchia.model.errors import CerchiaError
from cerchia.model.funnel import Funnel, Step
from cerchia.model.result import (
    CURRENCY,
    GAINS,
    Booked,
    Dealt,
    Line,
    Result,
    ResultsRead,
    Total,
    Whom,
)
from cerchia.model.sheet import Wish
from cerchia.show import coded
from cerchia.show.draw import bars
from cerchia.show.phrases import excerpt, figures
from cerchia.show.tongue import NAME, Tongue, drawn
from cerchia.show.web.pages.purpose_kept import Told, decided, last, problems, typed
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went, address, person

ROWS, FIRST = 50, 8
FILE = "results.csv"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of result to choose."""

    value: str
    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One result in words; href "" while the circle knows nobody for it; fact: what a CRM says of it."""

    id: str
    kind: str
    name: str
    href: str
    worth: str
    day: str
    note: str
    file: str
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Reached:
    """One step of the funnel."""

    name: str
    count: str
    of: str
    sure: str
    svg: Markup


@dataclass(frozen=True, slots=True)
class Read:
    """A table as it is read, before it is kept."""

    file: str
    columns: tuple[tuple[str, str], ...]
    lines: tuple[Row, ...]
    told: str
    new: int


@dataclass(frozen=True, slots=True)
class Results:
    """The typed context of results.html; form: what stands in the fields."""

    lead: str
    totals: tuple[str, ...]
    unmatched: str
    funnel_title: str
    funnel: tuple[Reached, ...]
    beside: str
    rows: tuple[Row, ...]
    deals_title: str
    deals: tuple[Row, ...]
    newer: str
    older: str
    kinds: tuple[Kind, ...]
    form: dict[str, str]
    wrong: tuple[Told, ...]
    table: Markup
    table_name: str
    read: Read | None
    table_wrong: tuple[Told, ...]


def show(visit: Visit) -> Shown:
    """Show the ledger."""
    return _shown(visit)


def add(visit: Visit) -> Shown | Went:
    """Book one result; what cannot be read is said, and all that was typed stays."""
    get, tongue = visit.form.get, visit.tongue
    amount, hours = (get(name, "").strip() for name in ("amount", "hours"))
    worth = read_amount(amount) if amount else None
    took = read_amount(hours, hours=True) if hours else None
    day = _day(get("day", ""))
    unread = [text for text, value in ((amount, worth), (hours, took)) if text and value is None]
    if unread or day is None or get("kind") not in GAINS:
        told = tuple(Told(0, tongue.say("web.amount_unread", seen=text), "") for text in unread)
        if day is None:
            told = (*told, Told(0, tongue.say("web.day_unread", seen=get("day", "")), ""))
        return _shown(visit, wrong=told)
    kind = next(one for one in GAINS if one == get("kind"))
    currency = get("currency", CURRENCY).strip().upper()[:3] or CURRENCY
    said = Result("", kind, day, Whom(), amount=worth, currency=currency if amount else "",
                  hours=took, note=get("note", "").strip())  # fmt: skip
    try:
        visit.circle.book(get("who", ""), said)
    except CerchiaError as error:
        return _shown(visit, wrong=(_fault(tongue, error),))
    return Went("/purpose/results", said=last(visit))


def remove(visit: Visit) -> Went:
    """Take out a result, or all of one file."""
    visit.circle.unbook(visit.form.get("which", ""))
    return Went("/purpose/results", said=last(visit))


def read(visit: Visit) -> Shown | Went:
    """Show how a table's text is read; keep it when the form says so."""
    text, name = visit.form.get("table", ""), visit.form.get("table_name", "") or FILE
    kind = next((one for one in GAINS if one == visit.form.get("silent")), None)
    try:
        found = visit.circle.read_results_text(text, name, Wish(), kind)
        if visit.form.get("sure") and found.count("new"):
            visit.circle.keep_results(found)
            return Went("/purpose/results", said=last(visit))
    except CerchiaError as error:
        return _shown(visit, table_wrong=(_fault(visit.tongue, error),))
    return _shown(visit, found=found)


def _fault(tongue: Tongue, error: CerchiaError) -> Told:
    return Told(
        0,
        tongue.say(error.code, **error.params),
        coded.remedy(error.code, tongue.lang, **error.params),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def _shown(
    visit: Visit,
    wrong: tuple[Told, ...] = (),
    found: ResultsRead | None = None,
    table_wrong: tuple[Told, ...] = (),
) -> Shown:
    tongue = visit.tongue
    booked = decided(visit)
    ledger = visit.circle.once(("ledger", booked), lambda: visit.circle.results(ASK))
    funnel = visit.circle.once(("funnel", booked), lambda: visit.circle.funnel(ASK))
    people = {one.person_id or one.name or one.result.id for one in ledger.rows}
    said = visit.query.get("from", "")
    start = int(said) if said.isdecimal() and int(said[:9]) < len(ledger.rows) else 0
    unmatched = sum(not one.person_id for one in ledger.rows)
    form = {"day": visit.today.isoformat(), "currency": CURRENCY, "who": visit.query.get("who", "")}
    form |= dict(visit.form)
    table_told = problems(tongue, found.problems) if found else ()
    page = Results(
        lead=tongue.say("result.sentence", n=len(ledger.rows), people=len(people))
        if ledger.rows else tongue.say("result.none"),
        totals=tuple(totals(tongue, ledger.totals)),
        unmatched=tongue.say("result.unmatched_sum", n=unmatched) if unmatched else "",
        funnel_title=_funnel_title(tongue, funnel),
        funnel=tuple(_step(tongue, funnel, one) for one in funnel.steps),
        beside=tongue.say("web.funnel_beside", n=funnel.beside) if funnel.beside else "",
        rows=tuple(_row(tongue, one) for one in ledger.rows[start : start + ROWS]),
        deals_title=tongue.say("result.deals", n=len(ledger.deals)) if ledger.deals else "",
        deals=tuple(_deal(tongue, one) for one in ledger.deals[:ROWS]),
        newer=address("/purpose/results", **{"from": max(0, start - ROWS)}) if start else "",
        older=address("/purpose/results", **{"from": start + ROWS})
        if start + ROWS < len(ledger.rows) else "",
        kinds=tuple(Kind(one, tongue.word("gain", one), one == form.get("kind")) for one in reversed(GAINS)),
        form={name: form.get(name, "") for name in ("who", "day", "amount", "currency", "hours", "note")},
        wrong=wrong,
        table=typed(visit.form.get("table", "")),
        table_name=visit.form.get("table_name", ""),
        read=_read(tongue, found) if found else None,
        table_wrong=(*table_wrong, *table_told),
    )  # fmt: skip
    return Shown(
        "results.html",
        page,
        "purpose",
        tongue.say("web.results"),
        400 if wrong or table_wrong else 200,
    )


def totals(tongue: Tongue, found: tuple[Total, ...]) -> list[str]:
    """Return the sum of each kind in words, and how many hours a contract took."""
    lines = []
    for one in found:
        sums = " + ".join(_money(tongue, amount, code) for code, amount in one.amounts)
        told = tongue.say(
            "result.total",
            kind=one.kind,
            n=one.count,
            people=one.people,
            amounts=sums,
            hours=one.hours,
        )
        lines.append(told[:1].upper() + told[1:] + ".")
    hours = sum((one.hours for one in found if one.hours is not None), Decimal(0))
    contracts = next((one.count for one in found if one.kind == "contract"), 0)
    if hours and contracts:
        each = (hours / contracts).quantize(Decimal("0.1"))
        lines.append(tongue.say("result.per_hour", hours=hours, each=each))
    return lines


def _money(tongue: Tongue, amount: Decimal | None, currency: str) -> str:
    if amount is None:
        return ""
    told = figures.exact(amount, tongue.lang, 2)
    return (
        f"{told}{figures.THIN}{currency}"
        if currency
        else tongue.say("result.no_currency", amount=told)
    )


def _funnel_title(tongue: Tongue, found: Funnel) -> str:
    by = {one.name: one.share for one in found.steps}
    if not by["in_line"].n:
        return ""
    return tongue.say(
        "web.funnel_title", line=by["in_line"].k, deep=by["deep"].k, contracts=by["contract"].k
    )


def _step(tongue: Tongue, found: Funnel, one: Step) -> Reached:
    most = max((each.share.k for each in found.steps), default=0)
    return Reached(
        tongue.say(f"web.funnel_{one.name}"),
        tongue.number(one.share.k),
        tongue.of(one.share) if one.share.n else tongue.say("web.funnel_none"),
        tongue.sure(one.share),
        drawn(bars.count(one.share.k, most)),
    )


def _row(tongue: Tongue, one: Booked) -> Row:
    found = one.result
    hours = tongue.say("result.hours", hours=found.hours) if found.hours is not None else ""
    worth = ", ".join(
        filter(None, (_money(tongue, found.amount, found.currency), hours, found.purpose))
    )
    return Row(
        found.id, tongue.word("gain", found.kind), excerpt(one.name, NAME) or tongue.say("result.unmatched"),
        person(one.person_id) if one.person_id else "", worth, figures.day(found.day, tongue.lang, short=True),
        excerpt(found.note, 200), found.file, _fact(tongue, found.source, found.stage),
    )  # fmt: skip


def _fact(tongue: Tongue, source: str, stage: str) -> str:
    return tongue.say("result.of_crm", product=source, stage=excerpt(stage, NAME)) if source else ""


def _deal(tongue: Tongue, one: Dealt) -> Row:
    """Return a deal that is no result: why, with whom, worth what."""
    owner = (
        tongue.say("result.deal_owner", owner=excerpt(one.owner, NAME))
        if one.beside == "colleague"
        else ""
    )
    worth = ", ".join(filter(None, (_money(tongue, one.amount, one.currency), owner)))
    return Row(
        one.id, tongue.word("beside", one.beside), excerpt(one.person, NAME) or tongue.say("result.unmatched"),
        person(one.person_id) if one.person_id else "", worth,
        figures.day(one.day, tongue.lang, short=True) if one.day else "",
        excerpt(one.name, 200), one.file, _fact(tongue, one.source, one.stage),
    )  # fmt: skip


def _read(tongue: Tongue, found: ResultsRead) -> Read:
    new = [one for one in found.lines if one.state == "new"]
    told = tongue.say(
        "result.would", new=len(new), known=found.count("known"),
        unmatched=sum(not one.booked.person_id for one in new),
        wrong=found.supposed.rows - len(found.lines), forgotten=found.count("forgotten") or None,
    )  # fmt: skip
    columns = tuple(
        (one.header, f"{tongue.word('field', one.field)} ({tongue.word('basis', one.basis)})")
        for one in found.supposed.columns if one.field
    )  # fmt: skip
    return Read(
        found.supposed.file,
        columns,
        tuple(_line(tongue, one) for one in found.lines[:FIRST]),
        told,
        len(new),
    )


def _line(tongue: Tongue, one: Line) -> Row:
    """Return a row as it would be kept; somebody forgotten is not named again."""
    row = _row(tongue, one.booked)
    if one.state != "forgotten":
        return row
    return Row("", row.kind, tongue.word("state", one.state), "", "", row.day, "", "")


PAGES = (
    Page("/purpose/results", get=show),
    Page("/purpose/results/add", post=add),
    Page("/purpose/results/remove", post=remove),
    Page("/purpose/results/read", post=read),
)
