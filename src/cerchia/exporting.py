"""The front door's way out: people, ties, follow-ups and results as files other programs read."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cerchia.answers import exported
from cerchia.engine.duckdb import Engine
from cerchia.model.ask import Ask
from cerchia.model.errors import FileExistsAlreadyError, FileUnwritableError, of_disk
from cerchia.model.export import FILES, Exported, Followed, Order, Part, Spoken, Written
from cerchia.model.people_table import Wanted
from cerchia.model.plan import Entry, Plan
from cerchia.model.purpose import Purpose
from cerchia.model.result import Ledger
from cerchia.write.new_file import new_file

if TYPE_CHECKING:
    from cerchia.write.export import Writer

Answer = TypeVar("Answer")
DATED: frozenset[Part] = frozenset({"follow_ups", "calendar", "json"})
BOOKED: frozenset[Part] = frozenset({"results", "json", "contacts", "deals"})
"""Files for which the week, or the results, are asked for."""


class Exporting:
    """What the owner takes along. Who was forgotten, left the list or is hidden there is in none of it."""

    @abstractmethod
    def _answer(self, ask: Ask, question: Callable[[Engine, Purpose | None], Answer]) -> Answer:
        """Ask the findings."""

    @abstractmethod
    def findings(self, ask: Ask) -> AbstractContextManager[tuple[Engine, Purpose | None]]:
        """Give the findings for a question."""

    @abstractmethod
    def plan(self, ask: Ask, today: date | None = None) -> Plan:
        """Return the week."""

    @abstractmethod
    def results(self, ask: Ask) -> Ledger:
        """Return the results."""

    @abstractmethod
    def calendar(self, entries: Sequence[Entry], name: str) -> bytes:
        """Return an iCalendar file."""

    @abstractmethod
    def spool(self) -> AbstractContextManager[Path]:
        """Give a folder within the circle for a file on its way."""

    @abstractmethod
    def tags_of(self, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of people."""

    def export(self, ask: Ask, order: Order, spoken: Spoken) -> Exported:
        """Write what is ordered, each file whole or not at all, readable by its owner alone.

        What there is nothing for is not written. Raises FileExistsAlreadyError, before anything is
        written, and FileUnwritableError.
        """
        places = list(order.places())
        taken = [path for _, path in places if os.path.lexists(path)]
        if taken and not order.force:
            raise FileExistsAlreadyError(path=str(taken[0]), why="force")
        parts = [part for part, _ in places]
        written: list[Written] = []
        with self._writer(ask, order.people, spoken, parts, whole=order.whole) as (writer, people):
            for part, path in places:
                with _folder(path.parent, make=order.whole):
                    records = _put(writer, part, path, over=order.force)
                if records:
                    written.append(Written(part, path, records, path.stat().st_size))
        there = {one.part for one in written}
        return Exported(people, tuple(written), tuple(part for part in parts if part not in there))

    @contextmanager
    def exported(self, ask: Ask, part: Part, wanted: Wanted, spoken: Spoken) -> Iterator[Path]:
        """Give one file of the people wanted, to hand on at once, gone afterwards."""
        with self.spool() as folder:
            file = folder / FILES[part]
            with (
                self._writer(ask, wanted, spoken, [part]) as (writer, _),
                file.open("wb") as stream,
            ):
                writer.write(part, stream)
            yield file

    @contextmanager
    def _writer(
        self,
        ask: Ask,
        wanted: Wanted,
        spoken: Spoken,
        parts: Collection[Part],
        *,
        whole: bool = False,
    ) -> Iterator[tuple[Writer, int]]:
        """Give what writes the files, with the findings open, and how many people there are."""
        from cerchia.write.export import Stock, Writer  # noqa: PLC0415 - most never take it along

        dated, booked = {*parts} & DATED, {*parts} & BOOKED
        week = self.plan(ask) if dated or whole else None
        results = self.results(ask).rows if booked or whole else ()
        known = self._answer(  # first: the tags of who was merged are looked up in the findings too
            ask,
            lambda engine, purpose: exported.ids(engine, exported.chosen(engine, purpose, wanted)),
        )
        tags = self.tags_of(known)
        with self.findings(ask) as (engine, purpose), self.spool() as aside:
            people = exported.chosen(engine, purpose, wanted)
            if exported.narrowed(wanted):
                week = _narrowed(week, known)
                results = tuple(one for one in results if one.person_id in known)
            stock = Stock(
                head=exported.head(engine, purpose),
                people=lambda why: exported.leaving(engine, people, tags, why=why),
                ties=lambda: exported.ties(engine, people),
                follow_ups=_followed(week),
                results=results,
                emails=exported.emails(engine, {one.person_id for one in results}),
                calendar=self._in_calendar(week, spoken) if "calendar" in parts else (b"", 0),
            )
            yield Writer(stock, spoken, aside, whole), len(people)

    def _in_calendar(self, week: Plan | None, spoken: Spoken) -> tuple[bytes, int]:
        entries = spoken.entries(week) if week else ()
        return self.calendar(entries, spoken.calendar), len(entries)


def _put(writer: Writer, part: Part, path: Path, *, over: bool) -> int:
    """Write one file; return how many records it has. Without any there is no file."""
    with suppress(_NothingError), new_file(path, over=over) as stream:
        return _some(writer.write(part, stream))
    return 0


def _some(records: int) -> int:
    """Return how many records there are; without any, leave the file that was begun."""
    if not records:
        raise _NothingError
    return records


class _NothingError(Exception):
    """There is nothing to write."""


@contextmanager
def _folder(folder: Path, *, make: bool) -> Iterator[None]:
    """Make the folder of a file where it is missing and wanted; an empty one does not stay."""
    made = make and not folder.exists()
    try:
        if made:
            folder.mkdir(parents=True, mode=0o700)
        yield
    except OSError as error:
        if known := of_disk(error, str(folder)):
            raise known from error
        raise FileUnwritableError(path=str(folder), why=error.strerror or "") from error
    finally:
        if made and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _narrowed(week: Plan | None, known: Collection[str]) -> Plan | None:
    """Return the week with these people alone."""
    if week is None:
        return None
    return replace(
        week,
        groups=tuple(
            replace(
                one, items=tuple(each for each in one.items if each.proposal.person_id in known)
            )
            for one in week.groups
        ),
        due=tuple(one for one in week.due if one.person.id in known),
        coming=tuple(one for one in week.coming if one.person.id in known),
        done=tuple(one for one in week.done if one.person.id in known),
    )


def _followed(week: Plan | None) -> tuple[Followed, ...]:
    """Return the owner's own dates, the done ones too, in their order."""
    if week is None:
        return ()
    dates = [Followed(one.id, one.person, one.day, one.words) for one in (*week.due, *week.coming)]
    done = [
        Followed(one.id, one.person, one.day, one.words, one.day, one.minutes)
        for one in week.done
        if one.thing == "follow_up"
    ]
    return tuple(sorted((*dates, *done), key=lambda one: (one.day, one.id)))
