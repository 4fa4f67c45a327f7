"""A file of results, row by row: what each would be kept as, what is there already, what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import PurePath

from cerchia.answers.results import Register, numbered, same, whom
from cerchia.engine.duckdb import Engine
from cerchia.formats import table_columns, table_values
from cerchia.formats.purpose_sheet import cut
from cerchia.formats.purpose_words import Words
from cerchia.model.errors import ColumnMissingError
from cerchia.model.forgetting import Knows, lasting
from cerchia.model.origin import Problem, Problems
from cerchia.model.result import CURRENCY, Booked, Gain, Line, Result, ResultsRead, State
from cerchia.model.sheet import Mark, Supposed, Table

WHO = {"name", "first", "last", "email", "url"}
KINDS: Words[Gain] = Words(
    {
        "meeting": "meeting, meetings, met, call, incontro, incontri, riunione, appuntamento, visita, "
        "colloquio, chiamata, visit, appointment, reunion, réunion, rendez vous, rendezvous, reunión, cita, visite, "
        "treffen, besprechung, termin, gespräch, demo",
        "offer": "offer, offers, quote, quotation, proposal, proposition, offerta, preventivo, proposta, "
        "oferta, presupuesto, propuesta, devis, offre, proposition commerciale, angebot, "
        "kostenvoranschlag, offerta inviata, offer sent, proposal sent, quote sent, preventivo inviato",
        "contract": "contract, contracts, won, closed won, order, deal, sale, signed, contratto, ordine, "
        "vendita, vinto, vinta, chiuso, chiusa, chiuso vinto, firmato, firmata, acquisito, cliente, contrato, pedido, venta, "
        "ganado, ganada, firmado, contrat, commande, vente, gagné, gagne, signé, vertrag, auftrag, verkauf, "
        "gewonnen, bestellung, invoice, fattura, incarico",
    }
)
"""Words for the kinds in five languages; a lost deal is none of them, and is told."""
_LOST = Words({"lost": "lost, closed lost, perso, persa, chiuso perso, rifiutato, rifiutata, perdido, perdida, perdu, "
               "perdue, verloren, abgelehnt, annullato, cancelled, canceled"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ground:
    """What rows are read against: the day it is, the kind of rows that say none, the results there are.

    kept, removed: results that count now, and those the owner took out. knows: whether a mark is of
    somebody forgotten. purposes: the names of the owner's purposes, the active one's apart.
    """

    today: date
    kind: Gain | None
    kept: Sequence[Result]
    removed: Sequence[Result]
    knows: Knows | None
    purposes: Collection[str]
    active: str


def read(engine: Engine, table: Table, supposed: Supposed, ground: Ground) -> ResultsRead:
    """Return a file of results as it would be kept; ColumnMissingError where it cannot be read at all."""
    fields = {one.field for one in supposed.columns}
    for wanted, why in ((WHO, "who"), ({"date"}, "when")):
        if not fields & wanted:
            raise ColumnMissingError(path=table.file, why=why, known="; ".join(table.header)[:300])
    if "kind" not in fields and ground.kind is None:
        raise ColumnMissingError(path=table.file, why="what", known="; ".join(table.header)[:300])
    problems = Problems()
    problems.extend(table.problems)
    found = [one for row in table.rows for one in _result(row, supposed, ground, problems)]
    lines = tuple(_sorted_out(Register(engine), found, ground, problems))
    return ResultsRead(supposed, lines, _by_line(problems))


def _by_line(problems: Problems) -> tuple[Problem, ...]:
    """Return the problems in the order of the file; what only counts the rest comes last."""
    return tuple(sorted(problems.all(), key=lambda one: (not one.line, one.line)))


def _result(
    row: tuple[int, tuple[str, ...]], supposed: Supposed, ground: Ground, problems: Problems
) -> Iterator[Result]:
    """Yield the result of one row; one that cannot be read whole is told and left out."""
    line, cells = row
    said = table_columns.cells(supposed, cells)
    wrong = list(_wrong(line, said, supposed, ground))
    problems.extend(wrong)
    day = table_values.day(said.get("date", ""), supposed.order)
    kind = _kind(said.get("kind", ""), ground)
    if wrong or day is None or kind is None:
        return
    sum_, span = said.get("amount", ""), said.get("hours", "")
    amount = table_values.number(sum_, supposed.mark) if sum_ else None
    money = _currency(said)
    purpose = said.get("purpose", "") or ground.active
    if purpose not in ground.purposes and said.get("purpose"):
        problems.add(Problem("result_purpose_unknown", supposed.file, line, cut(purpose)))
    yield Result(
        id="",
        kind=kind,
        day=day,
        whom=whom(_name(said), said.get("email", ""), said.get("url", "")),
        amount=amount,
        currency="" if amount is None else money,
        hours=_hours(span, supposed) if span else None,
        purpose=purpose,
        note=said.get("note", ""),
        file=PurePath(supposed.file).name,
        line=line,
    )


def _wrong(
    line: int, said: dict[str, str], supposed: Supposed, ground: Ground
) -> Iterator[Problem]:
    """Yield what keeps a row from being read."""
    file = supposed.file
    if not whom(_name(said), said.get("email", ""), said.get("url", "")).marks:
        yield Problem("result_nobody", file, line)
    text = said.get("kind", "")
    if _LOST.find(text):
        yield Problem("result_lost", file, line, cut(text))
    elif text and _kind(text, ground) is None:
        yield Problem("result_kind_unknown", file, line, cut(text), hint=KINDS.near(text))
    elif _kind(text, ground) is None:
        yield Problem("result_kind_missing", file, line)
    when = said.get("date", "")
    day = table_values.day(when, supposed.order)
    if not when:
        yield Problem("result_day_missing", file, line)
    elif day is None:
        yield Problem("result_day_unread", file, line, cut(when))
    elif day > ground.today:
        yield Problem("result_day_ahead", file, line, cut(when))
    yield from _wrong_sums(line, said, supposed)


def _wrong_sums(line: int, said: dict[str, str], supposed: Supposed) -> Iterator[Problem]:
    file = supposed.file
    if (sum_ := said.get("amount", "")) and table_values.number(sum_, supposed.mark) is None:
        yield Problem("result_amount_unread", file, line, cut(sum_))
    if (span := said.get("hours", "")) and _hours(span, supposed) is None:
        yield Problem("result_hours_unread", file, line, cut(span))
    if (money := said.get("currency", "")) and not table_values.currency(money):
        yield Problem("result_currency_unknown", file, line, cut(money))


def _name(said: dict[str, str]) -> str:
    return said.get("name", "") or f"{said.get('first', '')} {said.get('last', '')}".strip()


def _kind(text: str, ground: Ground) -> Gain | None:
    return next(iter(KINDS.find(text)), None) if text.strip() else ground.kind


def _currency(said: dict[str, str]) -> str:
    return table_values.currency(said.get("currency", "")) or (
        table_values.currency(said.get("amount", "")) or CURRENCY
    )


def _hours(text: str, supposed: Supposed) -> Decimal | None:
    other: Mark = "." if supposed.mark == "," else ","  # "1.5" beside amounts like "1.200,50"
    found = table_values.hours(text, supposed.mark)
    return table_values.hours(text, other) if found is None else found


def _sorted_out(
    register: Register, found: Sequence[Result], ground: Ground, problems: Problems
) -> Iterator[Line]:
    """Yield each row with its state; what is there already, taken out or forgotten is not kept again.

    A file may say the same twice and mean two: as many of it as are there are known, the rest new.
    """
    taken = {one.id for one in (*ground.kept, *ground.removed)}
    there = Counter(same(register.find(one)) for one in (*ground.kept, *ground.removed))
    for result in found:
        booked = register.find(result)
        state: State = "new"
        if ground.knows and any(map(ground.knows, filter(lasting, result.whom.marks))):
            state = "forgotten"
        elif there[same(booked)] > 0:
            there[same(booked)] -= 1
            state = "known"
        if state == "new":
            booked = replace(booked, result=numbered(booked.result, taken))
            _unmatched(booked, problems)
        yield Line(booked, state)


def _unmatched(one: Booked, problems: Problems) -> None:
    """Tell of a row whose person is not found; it is kept and waits for them."""
    if one.person_id:
        return
    whom_ = one.result.whom
    seen = whom_.name or whom_.email or whom_.url
    file, line = one.result.file, one.result.line
    if one.several:
        problems.add(Problem("result_name_shared", file, line, cut(seen), hint=str(one.several)))
    else:
        problems.add(Problem("result_unmatched", file, line, cut(seen)))
