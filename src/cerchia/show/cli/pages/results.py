"""The results for people: the sums first, then each result; a file of them before it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import get_args

from rich.text import Text

from cerchia.model.result import Beside, Booked, Dealt, Ledger, Line, ResultsRead, Total
from cerchia.show.cli.pages import tables
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper, joined
from cerchia.show.phrases import figures, plain, say, word

FIRST = 8
"""Rows of a file that are shown before it is kept."""


def booked(paper: Paper, one: Booked) -> None:
    """Print the result just kept, and how to take it back."""
    found = one.result
    paper.lead(
        "result.booked", kind=found.kind, person=one.name, day=found.day,
        amount=_money(found.amount, found.currency, paper.lang), hours=found.hours,
        purpose=found.purpose,
    )  # fmt: skip
    paper.command("result.undo", f"cerchia undo{paper.place}")


def show(paper: Paper, found: Ledger, limit: int) -> None:
    """Print the sums, then the results, the newest first."""
    if not found.rows:
        paper.lead("result.none")
        _deals(paper, found.deals, limit)
        paper.command("next.result_add", f"cerchia result add … --kind contract{paper.place}")
        paper.command("next.result_import", f"cerchia result import crm.csv{paper.place}")
        return
    people = {one.person_id or one.name or one.result.id for one in found.rows}
    paper.lead("result.sentence", n=len(found.rows), people=len(people))
    sums(paper, found.totals)
    if unmatched := sum(not one.person_id for one in found.rows):
        paper.soft("result.unmatched_sum", n=unmatched)
    paper.gap()
    for one in found.rows[:limit]:
        _row(paper, one)
    if len(found.rows) > limit:
        paper.gap()
        paper.soft("list.more", n=len(found.rows) - limit)
    _deals(paper, found.deals, limit)
    paper.gap()
    paper.command("next.suggest", f"cerchia persona suggest{paper.place}")


def sums(paper: Paper, totals: Sequence[Total]) -> None:
    """Print the sum of each kind, and how many hours a contract took."""
    for one in totals:
        _total(paper, one)
    _per_hour(paper, totals)


def _total(paper: Paper, one: Total) -> None:
    sums = joined((_money(amount, code, paper.lang) for code, amount in one.amounts), " + ")
    text = paper.said(
        "result.total", kind=one.kind, n=one.count, people=one.people, amounts=sums, hours=one.hours
    )
    paper.put(_capital(text), 2, 4)


def _per_hour(paper: Paper, totals: Sequence[Total]) -> None:
    """Print how many hours a contract took, where there are hours and contracts to tell it."""
    hours = sum((one.hours for one in totals if one.hours is not None), Decimal(0))
    contracts = next((one.count for one in totals if one.kind == "contract"), 0)
    if hours and contracts:
        each = (hours / contracts).quantize(Decimal("0.1"))
        paper.soft("result.per_hour", 2, hours=hours, each=each)


def _capital(text: Text) -> Text:
    return text if not text.plain else Text(text.plain[0].upper(), "bold") + text[1:]


def _deals(paper: Paper, deals: Sequence[Dealt], limit: int) -> None:
    """Print the deals of CRMs that are no result: their sums by what became of them, then each."""
    if not deals:
        return
    paper.heading("result.deals", n=len(deals))
    for beside in get_args(Beside):
        own = [one for one in deals if one.beside == beside]
        amounts: dict[str, Decimal] = defaultdict(Decimal)
        for one in own:
            if one.amount is not None:
                amounts[one.currency] += one.amount
        if own:
            sums = joined((_money(sum_, code, paper.lang) for code, sum_ in amounts.items()), " + ")
            told = paper.said("result.deals_sum", beside=beside, n=len(own), amounts=sums)
            paper.put(_capital(told), 2, 4)
    paper.gap()
    for one in deals[:limit]:
        _deal(paper, one)
    if len(deals) > limit:
        paper.gap()
        paper.soft("list.more", n=len(deals) - limit)


def _deal(paper: Paper, one: Dealt) -> None:
    left = Text(f"  {word('beside', one.beside, paper.lang)}  ") + paper.name(one.person, one.url)
    owner = paper.say("result.deal_owner", owner=one.owner) if one.beside == "colleague" else ""
    same = paper.say("result.deal_same", id=one.same) if one.same else ""
    crm = paper.say("result.of_crm", product=one.source, stage=one.stage)
    if money := _money(one.amount, one.currency, paper.lang):
        left.append(f"  {money}", SOFT)
    day = figures.day(one.day, paper.lang, short=True) if one.day else ""
    paper.pair(left, Text(f"{day}  {one.id}", SOFT), width=paper.wide)
    paper.words(joined([crm, one.name, owner, same]), 4, SOFT)


def _row(paper: Paper, one: Booked) -> None:
    found = one.result
    left = Text(f"  {word('gain', found.kind, paper.lang)}  ") + paper.name(one.name, one.url)
    if not one.person_id:
        left.append(f"  {paper.say('result.unmatched')}", YOURS)
    hours = paper.say("result.hours", hours=found.hours) if found.hours is not None else ""
    told = joined([_money(found.amount, found.currency, paper.lang), hours, found.purpose])
    if told:
        left.append(f"  {plain(told)}", SOFT)
    right = Text(f"{figures.day(found.day, paper.lang, short=True)}  {found.id}", SOFT)
    paper.pair(left, right, width=paper.wide)
    if found.source:
        paper.words(paper.say("result.of_crm", product=found.source, stage=found.stage), 4, SOFT)
    if found.note:
        paper.quote(found.note, 4)


def _money(amount: Decimal | None, currency: str, lang: str) -> str:
    if amount is None:
        return ""
    told = figures.exact(amount, lang, 2)
    return (
        f"{told}{figures.THIN}{currency}"
        if currency
        else say("result.no_currency", lang, amount=told)
    )


def removed(paper: Paper, gone: Sequence[Booked]) -> None:
    """Print what was taken out."""
    paper.lead("result.removed", n=len(gone))
    for one in gone[:FIRST]:
        _row(paper, one)
    if len(gone) == 1:
        paper.command("result.undo", f"cerchia undo{paper.place}")
    else:
        paper.command("result.undo_each", f"cerchia undo --list{paper.place}")


def read(paper: Paper, found: ResultsRead) -> None:
    """Print how a file of results is read, its first rows, and all that is wrong in it."""
    tables.supposed(paper, found.supposed)
    if found.lines:
        few = len(found.lines) <= FIRST
        paper.heading("result.read_all" if few else "result.read_as", n=FIRST)
    for one in found.lines[:FIRST]:
        _line(paper, one)
    tables.problems(paper, found.problems)
    paper.gap()
    new = [one for one in found.lines if one.state == "new"]
    paper.lead(
        "result.would", new=len(new), known=found.count("known"),
        unmatched=sum(not one.booked.person_id for one in new),
        wrong=found.supposed.rows - len(found.lines), forgotten=found.count("forgotten") or None,
    )  # fmt: skip


def _line(paper: Paper, one: Line) -> None:
    row, found = one.booked, one.booked.result
    if one.state == "forgotten":  # not named again
        text = Text(f"  {paper.say('table.line', line=str(found.line))}  ", SOFT)
        paper.put(text.append(word("state", one.state, paper.lang), SOFT))
        return
    left = Text(f"  {paper.say('table.line', line=str(found.line))}  ", SOFT)
    left += Text(f"{word('gain', found.kind, paper.lang)}  ") + paper.name(row.name, row.url)
    left.append(f"  {word('known', row.known, paper.lang)}", SOFT if row.person_id else YOURS)
    hours = paper.say("result.hours", hours=found.hours) if found.hours is not None else ""
    if told := joined([_money(found.amount, found.currency, paper.lang), hours]):
        left.append(f"  {told}")
    right = figures.day(found.day, paper.lang, short=True)
    if one.state == "known":
        right = f"{word('state', one.state, paper.lang)}  {right}"
    paper.pair(left, Text(right, SOFT), width=paper.wide)


def kept(paper: Paper, n: int) -> None:
    """Print how many results are kept now."""
    paper.lead("result.kept", n=n)
    paper.command("next.result_list", f"cerchia result list{paper.place}")
