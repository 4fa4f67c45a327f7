"""The front door's part for clean-up: who could go, the list worked through by hand, the safelist."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from cerchia.answers import checklist as lists
from cerchia.answers import cleanup as questions
from cerchia.answers.alias import current
from cerchia.answers.person import known_as
from cerchia.answers.what_if import what_if
from cerchia.engine.duckdb import Engine
from cerchia.keeping import decided
from cerchia.model.answers import Alignment
from cerchia.model.ask import Ask
from cerchia.model.cleanup import (
    CERTAIN,
    USUAL,
    Bar,
    Checklist,
    CleanUp,
    CleanUpPage,
    Kept,
    Parting,
    Safe,
    SortedOut,
    Ticked,
    TwoRings,
    WhatIf,
)
from cerchia.model.errors import CleanupNoneError, NotOnListError
from cerchia.model.purpose import Purpose

if TYPE_CHECKING:
    from cerchia.decisions.store import Store

Answer = TypeVar("Answer")
Cleanings = tuple[Kept | None, list[Ticked], Sequence[lists.Said]]
"""The list under way, what was ticked off of it, the safelist."""
Question = Callable[[Engine, Purpose | None], Answer]


class Cleaning:
    """The questions and decisions of a clean-up; nothing here touches a network, the owner does."""

    folder: Path
    zone: str

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    def cleanup(
        self,
        ask: Ask,
        bar: Bar = USUAL,
        chosen: Sequence[str] | None = None,
    ) -> CleanUp:
        """Say who could go and what would change, for all of them or for those `chosen`.

        Raises PersonUnknownError, PersonAmbiguousError, NotAContactError.
        """
        safe = self.safe_ids()

        def question(engine: Engine, purpose: Purpose | None) -> CleanUp:
            ids = None if chosen is None else questions.contacts(engine, chosen)
            return questions.cleanup(engine, purpose, safe, bar, ids)

        return self._answer(ask, question)

    def cleanup_page(self, ask: Ask, page: int = 1, least: float = CERTAIN) -> CleanUpPage:
        """Return fifty of those who could go, in the order of `cleanup`, and what all of them would change."""
        safe = self.safe_ids()
        return self._answer(
            ask, lambda engine, purpose: questions.cleanup_page(engine, purpose, safe, page, least)
        )

    def what_if(self, ask: Ask, gone: Sequence[str]) -> WhatIf:
        """Say what would change without these contacts, by id; ids of nobody change nothing."""
        return self._answer(ask, lambda engine, purpose: what_if(engine, purpose, gone))

    def sorted_out(self, ask: Ask) -> SortedOut:
        """Return all who could go, at whatever certainty and without reasons; `Choice` chooses of them."""
        safe = self.safe_ids()
        return self._answer(
            ask, lambda engine, purpose: questions.sorted_out(engine, purpose, safe)
        )

    def partings(self, ask: Ask, ids: Sequence[str]) -> tuple[Parting, ...]:
        """Return those of these ids who could go, with their reasons, in this order."""
        safe = self.safe_ids()
        return self._answer(ask, lambda engine, _: questions.partings(engine, safe, ids))

    def safe_ids(self) -> tuple[str, ...]:
        """Return the ids of who is never proposed, as it was said."""
        return tuple(known for known, *_ in self._said()[2])

    def cleanup_ids(self, ask: Ask, bar: Bar = USUAL) -> list[str]:
        """Return the ids of all who could go, in the order of `cleanup`."""
        safe = self.safe_ids()
        return self._answer(ask, lambda engine, _: questions.going(engine, safe, bar))

    def cleanup_rings(self, ask: Ask, gone: Sequence[str]) -> TwoRings:
        """Return the circle as it is drawn, and without these contacts, named as in `cleanup`."""
        return self._answer(
            ask,
            lambda engine, purpose: questions.two_rings(
                engine, purpose, questions.contacts(engine, gone)
            ),
        )

    def start_cleanup(self, bar: Bar = USUAL, seen: int | None = None) -> CleanUp:
        """Keep who could go today as the list under way, with today's numbers; nothing for nobody.

        seen: the number of the list under way until now, 0 for none; ConflictError.
        """
        found = self.cleanup(Ask(), bar)
        if not found.rows:
            return found
        self._start(tuple(row.id for row in found.rows), found.what_if, seen)
        return found

    def start_chosen(self, ids: Sequence[str], seen: int | None = None) -> int:
        """Keep these of all who could go as the list under way; return the decision, 0 for nobody.

        seen: as in `start_cleanup`. Whoever is not proposed is left out.
        """
        safe = self.safe_ids()
        going = self._answer(Ask(), lambda engine, _: questions.still(engine, safe, ids))
        return self._start(tuple(going), self.what_if(Ask(), going), seen) if going else 0

    def _start(self, ids: tuple[str, ...], found: WhatIf, seen: int | None) -> int:
        as_of = self._answer(
            Ask(), lambda engine, _: engine.value("select as_of from resolve_as_of")
        )
        before, after = (_numbers(one.alignment) for one in (found.before, found.after))
        from cerchia.decisions import cleanups, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            kept = Kept(cleanups.name(), as_of, ids, before, after)
            return cleanups.start(journal, kept, seen=seen)

    def checklist(self, most: int | None = None) -> Checklist:
        """Return how far the owner is with the list under way; CleanupNoneError without one.

        most: how many of those still to do are given; None: all.
        """
        kept, ticked, safe = self._said()
        if kept is None:
            raise CleanupNoneError
        ids = [known for known, *_ in safe]
        return self._answer(
            Ask(), lambda engine, _: lists.checklist(engine, kept, ticked, ids, most)
        )

    def tick(self, whos: Sequence[str], seen: int | None = None) -> Checklist:
        """Tick people of the list off, removed by hand today; return how far the owner is. As `tick_off`."""
        self.tick_off(whos, seen)
        return self.checklist()

    def tick_off(self, whos: Sequence[str], seen: int | None = None) -> int:
        """Tick people of the list off, removed by hand today; return the decision's number.

        seen: the number of the list; ConflictError when another is under way.
        Raises CleanupNoneError, NotOnListError, PersonUnknownError, PersonAmbiguousError.
        """
        kept = self._said()[0]
        if kept is None:
            raise CleanupNoneError
        ids = [self._id(who) for who in dict.fromkeys(whos)]
        listed = self._answer(Ask(), lambda engine, _: set(current(engine, kept.people)))
        for who, known in zip(dict.fromkeys(whos), ids, strict=True):
            if known not in listed:
                raise NotOnListError(who=who)
        from cerchia.decisions import cleanups, store  # noqa: PLC0415

        today = datetime.now(ZoneInfo(self.zone)).date()
        with store.open_store(self.folder) as journal:
            ticked = Ticked(kept.name, today, tuple(dict.fromkeys(ids)))
            return cleanups.tick(journal, ticked, seen=seen)

    def keep(self, who: str, seen: int | None = None) -> Safe:
        """Put somebody on the safelist, never to be proposed; PersonUnknownError, PersonAmbiguousError.

        seen: the decision that has them there, 0 for none; ConflictError where it was taken back.
        """
        known = self._id(who)
        from cerchia.decisions import cleanups, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            cleanups.keep(journal, known, seen=seen)
        return next(one for one in self.safelist() if one.id == known)

    def safelist(self) -> list[Safe]:
        """Return who is never proposed, as it was said."""
        said = self._said()[2]
        return self._answer(Ask(), lambda engine, _: lists.safelist(engine, said)) if said else []

    def _id(self, who: str) -> str:
        return self._answer(Ask(), lambda engine, _: known_as(engine, who))

    def _said(self) -> Cleanings:
        """Return the list under way, what was ticked off, and the safelist."""

        def said(journal: Store) -> Cleanings:
            from cerchia.decisions import cleanups  # noqa: PLC0415

            return cleanups.under_way(journal), cleanups.ticked(journal), cleanups.safe(journal)

        nothing: Cleanings = (None, [], [])
        return decided(self.folder, said, nothing)


def _numbers(found: Alignment | None) -> tuple[int, int, int]:
    return (found.in_line, found.known, found.unknown) if found else (0, 0, 0)
