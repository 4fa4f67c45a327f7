"""The front door's part for search: the file it rests on, messages by their words, people by theirs."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from threading import Lock
from typing import TypeVar

from cerchia.answers import search as questions
from cerchia.engine.duckdb import Engine
from cerchia.engine.findings import base_of
from cerchia.engine.search import Search, SearchBrokenError, SearchFile
from cerchia.language.fold import fold
from cerchia.model.ask import Ask
from cerchia.model.desk_errors import SearchMissingError
from cerchia.model.origin import Problem
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import
from cerchia.model.search import Found, Order, People, Place

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]
Asked = Callable[[Engine, Search], Answer]
_ONE = Lock()
"""Held while a circle's search is opened or let go of, which takes a millisecond."""


class Searching:
    """Full-text search; `serve` builds its file, an audit does not need it."""

    folder: Path
    tell: Callable[[str], None]
    mended: list[Problem]
    _held: tuple[str, Search] | None = None

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    @abstractmethod
    def findings(self, ask: Ask) -> AbstractContextManager[tuple[Engine, Purpose | None]]:
        """Give the findings for a question."""

    @abstractmethod
    def sources(self) -> list[Import]:
        """Return the imports."""

    @abstractmethod
    def _base(self, imports: Sequence[Import], as_of: date | None) -> str:
        """Return what findings stand for, without the purpose."""

    def has_search(self, ask: Ask) -> bool:
        """Say whether the search of these facts, this day and this code is built."""
        return SearchFile(self.folder, self._base(self.sources(), ask.as_of)).there()

    def build_search(self, ask: Ask) -> bool:
        """Build the search; False, and none, when the facts changed meanwhile: then build it again.

        Raises CircleEmptyError, DiskFullError, FolderUnwritableError.
        """
        base = self._base(self.sources(), ask.as_of)

        def same() -> bool:
            return self._base(self.sources(), ask.as_of) == base

        with self.findings(ask) as (engine, _):
            known = base_of(engine) or base
            return known == base and SearchFile(self.folder, base).build(
                engine, fold, self.tell, same
            )

    def search(
        self, ask: Ask, text: str, *, order: Order = "newest", first: int = 0, most: int = 50
    ) -> Found:
        """Return the messages that hold what was typed; SearchMissingError before it is built.

        ranked: the best first; of more than 20,000 the newest first all the same, which is said.
        """
        return self._searched(
            ask,
            lambda engine, index: questions.search(
                engine, index, text, order=order, first=first, most=most
            ),
        )

    def places(self, ask: Ask, found: Found) -> dict[int, Place]:
        """Return where the messages found stand in their conversations, by `Hit.number`.

        Of messages in groups, which have no page, there is none.
        """
        numbers = [one.number for one in found.hits if not one.group]
        return self._answer(ask, lambda engine, _: questions.places(engine, numbers))

    def search_people(self, ask: Ask, text: str) -> tuple[tuple[str, ...], bool]:
        """Return the ids of the people whose conversations hold what was typed; True for: and more.

        As `search`.
        """
        return self._searched(ask, lambda engine, index: questions.whose(engine, index, text))

    def find_people(self, ask: Ask, text: str, most: int = 20) -> People:
        """Return people by the beginnings of words in name, company and title; as `search`."""
        return self._searched(ask, lambda _, index: questions.find_people(index, text, most))

    def close_search(self) -> None:
        """Let go of the file that is held open, which goes on being read where it is gone already.

        Who is asking meanwhile is answered. To be called when somebody was forgotten.
        """
        with _ONE:
            self._held = None

    def _searched(self, ask: Ask, question: Asked[Answer]) -> Answer:
        """Ask findings and the search that belongs to them, never to others."""

        def both(engine: Engine, _: Purpose | None) -> Answer:
            base = base_of(engine) or self._base(self.sources(), ask.as_of)
            try:
                return question(engine, self._opened_search(base))
            except SearchBrokenError as error:
                self.close_search()
                file = SearchFile(self.folder, base)
                file.discard()
                self.mended.append(Problem("findings_damaged", seen=file.file.name))
                raise SearchMissingError from error

        return self._answer(ask, both)

    def _opened_search(self, base: str) -> Search:
        with _ONE:
            if self._held and self._held[0] == base:
                return self._held[1]
            self._held = None
            try:
                index = SearchFile(self.folder, base).open()
            except FileNotFoundError as error:
                raise SearchMissingError from error
            self._held = base, index
            return index
