"""The front door's part for people: the table page by page, one person, who is awake, who stands out in the rings."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar

from cerchia.answers import awake as waking
from cerchia.answers import people_table as questions
from cerchia.answers import person as page
from cerchia.answers.rings import chosen
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import PersonPage, Talk
from cerchia.model.ask import Ask
from cerchia.model.awake import Awake
from cerchia.model.people_table import PAGE, PeopleTable, Wanted
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]


class Listing:
    """The questions of the people's pages."""

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    @abstractmethod
    def sources(self) -> list[Import]:
        """Return the imports."""

    def people_table(self, ask: Ask, wanted: Wanted) -> PeopleTable:
        """Return one page of the people wanted, how many there are, the counts of each filter."""
        return self._answer(
            ask, lambda engine, purpose: questions.people_table(engine, purpose, wanted)
        )

    def awake(self, ask: Ask) -> list[Awake]:
        """Return the contacts whose tie is active, the last heard of first."""
        return self._answer(ask, lambda engine, _: waking.awake(engine))

    def person_page(self, ask: Ask, who: str, words: int | None = PAGE) -> PersonPage:
        """Return all there is about one person, and of each conversation the last words (None: all).

        Raises PersonUnknownError, PersonAmbiguousError.
        """
        imports = self.sources()
        return self._answer(
            ask, lambda engine, purpose: page.person(engine, who, purpose, imports, words)
        )

    def earlier(self, ask: Ask, conversation: str, before: int, most: int = PAGE) -> Talk:
        """Return the words before a place in a conversation (`Talk.earlier`); ConversationUnknownError."""
        return self._answer(ask, lambda engine, _: page.earlier(engine, conversation, before, most))

    def rings_chosen(self, ask: Ask, wanted: Wanted) -> frozenset[str]:
        """Return the ids of the dots a filter leaves in the rings; the others stand back."""
        return self._answer(ask, lambda engine, purpose: chosen(engine, purpose, wanted))
