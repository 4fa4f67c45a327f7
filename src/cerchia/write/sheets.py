"""Sheets: people, ties, follow-ups and results as rows of cells, for CSV and workbooks alike.

A cell is a text, a number or a day; None where it is not known, never a nought in its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from cerchia.write.letters import web

if TYPE_CHECKING:
    from cerchia.model.export import Followed, Leaving, Tie, Tied
    from cerchia.model.result import Booked

Cells = tuple[object, ...]
Word = Callable[[str, str], str]
BETWEEN = "; "
"""Between several e-mails or telephone numbers of one cell."""


def people(rows: Iterable[Leaving], word: Word) -> Iterator[Cells]:
    """Yield the cells of `model.people_table.SHEET`, a row a person."""
    for one in rows:
        yield _person(one, word)


def _person(one: Leaving, word: Word) -> Cells:
    row, tie = one.listed.row, one.tie
    fit = row.fit.fit if row.fit else None
    outcome = one.listed.outcome
    return (
        row.name, one.first or None, one.last or None,
        BETWEEN.join(one.emails) or None, BETWEEN.join(one.phones) or None,
        row.company or None, row.position or None, word("standing", row.standing), one.persona or None,
        _rounded(fit),
        word("function", row.functions[0]) if row.functions else None,
        word("level", row.seniority) if row.seniority else None,
        word("rhythm", row.rhythm), *_counts(tie), row.last, one.listed.connected,
        word("ball", one.listed.ball), word("outcome", outcome) if outcome else None,
        word("yes_no", "yes" if row.ambassador else "no"), row.language or None, web(row.url) or None,
        row.id,
    )  # fmt: skip


def _counts(tie: Tie | None) -> Cells:
    if tie is None:
        return (None,) * 6
    return (_rounded(tie.strength), tie.sent, tie.received, tie.days, _rounded(tie.gap), tie.since)


def ties(rows: Iterable[Tied], word: Word) -> Iterator[Cells]:
    """Yield the cells of `model.export.TIES`, a row a tie."""
    for one in rows:
        tie = one.tie
        yield (
            one.name, tie.sent, tie.received, tie.days, tie.days_out, tie.days_in, tie.first, tie.last,
            _rounded(tie.strength), _rounded(tie.mutuality),
            word("yes_no", "yes" if tie.two_way else "no"), _rounded(tie.gap), tie.since,
            web(one.url) or None, one.id,
        )  # fmt: skip


def follow_ups(rows: Iterable[Followed], word: Word) -> Iterator[Cells]:
    """Yield the cells of `model.export.FOLLOW_UPS`."""
    for one in rows:
        state = word("follow_up_state", "done" if one.done else "open")
        yield (
            one.day, one.person.name or None, one.words or None, state, one.done, one.minutes,
            web(one.person.url) or None, one.person.id or None,
        )  # fmt: skip


def results(rows: Iterable[Booked], word: Word) -> Iterator[Cells]:
    """Yield the cells of `model.export.RESULTS`; amounts and hours to the last cent."""
    for one in rows:
        found = one.result
        yield (
            found.day, word("gain", found.kind), one.name or None, found.amount, found.currency or None,
            found.hours, found.purpose or None, found.note or None, web(one.url) or None,
            one.person_id or None,
        )  # fmt: skip


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
