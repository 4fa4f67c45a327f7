"""The front door's part for conversations and requests a page at a time."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from typing import TypeVar

from cerchia.answers.compare import grouped, members
from cerchia.answers.report import against
from cerchia.answers.requests import desk
from cerchia.answers.talk_table import every, how_many, talk_table
from cerchia.answers.thread import thread
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import ConversationRow, Share
from cerchia.model.ask import Ask
from cerchia.model.purpose import Purpose
from cerchia.model.report import Against
from cerchia.model.requests import Desk, DeskWanted, Policy
from cerchia.model.study import Compared, Named
from cerchia.model.talk_table import MOST, TalkTable, Thread, Wanted
from cerchia.model.vocabulary import Dimension
from cerchia.write import comma

Answer = TypeVar("Answer")
Period = tuple[date | None, date | None]
_COLUMNS = (
    "id", "person", "person_id", "url", "channel", "began", "began_basis", "first", "last", "messages",
    "outcome", "ball", "topic", "settled", "confidence", "because", "text",
)  # fmt: skip
"""As the rows of `cerchia conversations --json` call them."""


class Talking:
    """What the pages of conversations and requests ask; each answer is one page of a long list."""

    @abstractmethod
    def _answer(self, ask: Ask, question: Callable[[Engine, Purpose | None], Answer]) -> Answer:
        """Ask the findings."""

    @abstractmethod
    def findings(self, ask: Ask) -> AbstractContextManager[tuple[Engine, Purpose | None]]:
        """Give the findings for a question."""

    @abstractmethod
    def policy(self) -> Policy:
        """Return the policy of the request desk."""

    def talk_table(self, ask: Ask, wanted: Wanted | None = None) -> TalkTable:
        """Return one page of the conversations wanted, with their number and what else there is."""
        return self._answer(ask, lambda engine, _: talk_table(engine, wanted or Wanted()))

    def talk_count(self, ask: Ask, wanted: Wanted) -> int:
        """Return how many conversations are wanted, without any of them."""
        return self._answer(ask, lambda engine, _: how_many(engine, wanted))

    def grouped(self, ask: Ask, period: Period, cohort: str, by: Dimension) -> Compared:
        """Return the groups of one dimension as `compare` does, without laying the openers together."""
        return self._answer(ask, lambda engine, _: grouped(engine, period, cohort, by))

    def members(self, ask: Ask, period: Period, cohort: str, one: Named) -> tuple[str, ...]:
        """Return the ids of the conversations behind one group of `compare`."""
        return self._answer(ask, lambda engine, _: members(engine, period, cohort, one))

    @staticmethod
    def against(lost: Share) -> Against:
        """Hold the share that ended in silence or manners against the published study's."""
        return against(lost)

    def talk_csv(self, ask: Ask, wanted: Wanted | None = None) -> Iterator[str]:
        """Yield all conversations wanted, whatever the page, as the lines of a CSV file."""
        with self.findings(ask) as (engine, _):
            rows = (_cells(one) for one in every(engine, wanted or Wanted()))
            yield from comma.lines(_COLUMNS, rows)

    def thread(
        self,
        ask: Ask,
        known: str,
        before: int | None = None,
        wanted: Wanted | None = None,
        most: int = MOST,
    ) -> Thread:
        """Return one conversation by its id with the newest `most` words, or those before a place.

        wanted: the list it was opened from, for its neighbours. Raises ConversationUnknownError.
        """
        return self._answer(ask, lambda engine, _: thread(engine, known, before, wanted, most))

    def desk(
        self,
        ask: Ask,
        wanted: DeskWanted | None = None,
        policy: Policy | None = None,
        fallback: str = "en",
    ) -> Desk:
        """Return one page of the requests that wait; policy: else the one kept."""
        rule, which = policy or self.policy(), wanted or DeskWanted()
        return self._answer(ask, lambda engine, _: desk(engine, rule, which, fallback))


def _cells(one: ConversationRow) -> tuple[object, ...]:
    plain = tuple(getattr(one, name) for name in _COLUMNS[:-2])
    return (*plain, one.because.code, one.because.text)
