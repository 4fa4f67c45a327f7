"""Export: each file of what goes out, written from one stock of people, dates and results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from cerchia.model.export import FOLLOW_UPS, RESULTS, TIES
from cerchia.model.people_table import SHEET
from cerchia.write import gexf, hubspot, people_csv, sheets, vcards, whole_json

if TYPE_CHECKING:
    from cerchia.model.export import Followed, Head, Leaving, Part, Spoken, Tied
    from cerchia.model.result import Booked
    from cerchia.write.sheets import Cells

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class Stock:
    """What there is to write. people, ties: give them from the first, each time they are called.

    people is told whether the reasons of the fit are wanted.
    emails: of the people there are results with, by id. calendar: the week's file and its entries.
    """

    head: Head
    people: Callable[[bool], Iterator[Leaving]]
    ties: Callable[[], Iterator[Tied]]
    follow_ups: Sequence[Followed]
    results: Sequence[Booked]
    emails: Mapping[str, str]
    calendar: tuple[bytes, int]


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes one file of a stock. whole: a workbook with all its sheets, not the people alone.

    aside: a private folder for what does not stay in memory.
    """

    stock: Stock
    spoken: Spoken
    aside: Path
    whole: bool = False

    def write(self, part: Part, stream: IO[bytes]) -> int:
        """Write a file; return how many records are in it."""
        if part == "book":
            return self._book(stream)
        if part == "calendar":
            stream.write(self.stock.calendar[0])
            return self.stock.calendar[1]
        tally = Tally()
        for piece in self._pieces(part, tally):
            stream.write(piece)
        return tally.count

    def _pieces(self, part: Part, tally: Tally) -> Iterator[bytes]:
        people = self.stock.people
        if part == "cards":
            return vcards.cards(tally.of(people(False)), self.spoken)
        if part == "graph":
            return gexf.graph(self.stock.head, tally.of(people(False)), self.stock.ties())
        if part == "json":
            return whole_json.document(
                self.spoken.plainly.head(self.stock.head), self._lists(tally)
            )
        header, rows = self._table(part)
        return (line.encode() for line in people_csv.lines(header, tally.of(rows)))

    def _table(self, part: Part) -> tuple[Sequence[str], Iterable[Cells]]:
        """Return the headings and rows of a part that is a table."""
        stock, word = self.stock, self.spoken.word
        if part == "contacts":
            return hubspot.CONTACT, hubspot.contacts(
                stock.people(False), hubspot.stages(stock.results)
            )
        if part == "deals":
            return hubspot.DEAL, hubspot.deals(stock.results, stock.emails, word)
        if part == "ties":
            return self._headings("export_tie", TIES), sheets.ties(stock.ties(), word)
        if part == "follow_ups":
            names = self._headings("export_follow_up", FOLLOW_UPS)
            return names, sheets.follow_ups(stock.follow_ups, word)
        if part == "results":
            return self._headings("export_result", RESULTS), sheets.results(stock.results, word)
        return self._headings("people_csv", SHEET), sheets.people(stock.people(False), word)

    def _headings(self, table: str, columns: Sequence[str]) -> list[str]:
        return [self.spoken.heading(f"{table}.{column}") for column in columns]

    def _book(self, stream: IO[bytes]) -> int:
        from cerchia.write import workbook  # noqa: PLC0415 - its library loads in a tenth of a second

        parts: tuple[Part, ...] = ("people", "ties", "follow_ups", "results")
        pages = [
            workbook.Sheet(self.spoken.heading(f"export_sheet.{part}"), *self._table(part))
            for part in (parts if self.whole else parts[:1])
        ]
        return sum(workbook.write(stream, pages, self.aside))

    def _lists(self, tally: Tally) -> dict[str, Iterable[dict[str, object]]]:
        stock, plainly = self.stock, self.spoken.plainly
        return {
            "people": map(plainly.person, tally.of(stock.people(True))),
            "ties": map(plainly.tie, stock.ties()),
            "follow_ups": map(plainly.follow_up, tally.of(stock.follow_ups)),
            "results": map(plainly.result, tally.of(stock.results)),
        }


class Tally:
    """Counts what goes by."""

    def __init__(self) -> None:
        """Begin with none."""
        self.count = 0

    def of(self, rows: Iterable[One]) -> Iterator[One]:
        """Yield rows as they come, counted."""
        for row in rows:
            self.count += 1
            yield row
