"""A table somebody keeps elsewhere, as it is going to be read: each column, what is in doubt, what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.text import Text

from cerchia.model.origin import Problem
from cerchia.model.sheet import Supposed
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper, clipped, joined
from cerchia.show.phrases import plain, remedy, what, word

WIDTH = 36
"""Columns a header may take before its field."""


def supposed(paper: Paper, found: Supposed) -> None:
    """Print what each column is taken for, and how dates and decimals are read."""
    paper.lead("table.columns", file=found.file, rows=found.rows, delimiter=found.delimiter)
    for place, one in enumerate(found.columns):
        if one.field:
            text = Text(f"{_short(plain(one.header)):<{WIDTH}}", "bold") + Text(
                word("field", one.field, paper.lang)
            )
            text.append(f"  {word('basis', one.basis, paper.lang)}", SOFT)
            paper.put(text, 2, WIDTH + 2)
            if cells := found.samples[place : place + 1]:
                paper.put(Text(joined(map(_short, map(plain, cells[0]))), SOFT), 4, 4)
    if unread := [one.header for one in found.columns if not one.field]:
        paper.soft("table.ignored", 2, columns=", ".join(unread))
    _doubts(paper, found)


def _short(text: str) -> str:
    return text if cell_len(text) < WIDTH else clipped(text, WIDTH - 2)


_DAYS = {"date", "closed", "expected", "made", "at"}


def _doubts(paper: Paper, found: Supposed) -> None:
    fields = {one.field for one in found.columns}
    if fields & _DAYS:
        code = "table.order" if found.order_sure else "table.order_doubt"
        other = "mdy" if found.order == "dmy" else "dmy"
        paper.put(
            paper.said(code, _style(sure=found.order_sure), "", order=found.order, other=other), 2
        )
    if fields & {"amount", "hours"}:
        code = "table.mark" if found.mark_sure else "table.mark_doubt"
        other = "." if found.mark == "," else ","
        paper.put(
            paper.said(code, _style(sure=found.mark_sure), "", mark=found.mark, other=other), 2
        )
    if found.samples and "amount" in fields and "currency" not in fields:
        code = "table.currency" if found.currency else "table.currency_none"
        style = _style(sure=bool(found.currency))
        paper.put(paper.said(code, style, "", currency=found.currency), 2)


def _style(*, sure: bool) -> str:
    return SOFT if sure else YOURS


def problems(paper: Paper, found: Sequence[Problem]) -> None:
    """Print each problem with its line and what to do."""
    if not found:
        return
    paper.heading("table.problems", n=sum(one.count for one in found))
    told = ""
    for one in found:
        line = paper.say("table.line", line=str(one.line)) if one.line else f"+{one.count}"
        paper.put(Text(f"{line}  ", "bold") + Text(what(one, paper.lang)), 2, 4)
        after = [later for later in found if later.code == one.code][-1]
        if one is after and one.code != told:  # once for all of a kind
            paper.words(remedy(one, paper.lang), 4, SOFT)
            told = one.code
