"""The front door's part for composing: whom a message goes to, and the lint while it is typed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import TypeVar

from cerchia.answers import compose as questions
from cerchia.engine.duckdb import Engine
from cerchia.model.ask import Ask
from cerchia.model.compose import Correspondent
from cerchia.model.lint import NOBODY, Addressee, Kind, Lint
from cerchia.model.purpose import Purpose

Answer = TypeVar("Answer")


class Composing:
    """What the composer asks; `lint` and `draft` are the circle's own."""

    @abstractmethod
    def _answer(self, ask: Ask, question: Callable[[Engine, Purpose | None], Answer]) -> Answer:
        """Ask the findings."""

    def correspondent(self, ask: Ask, who: str) -> Correspondent:
        """Return whom a message goes to; PersonUnknownError, PersonAmbiguousError."""
        return self._answer(ask, lambda engine, _: questions.correspondent(engine, who))

    def reader(self, ask: Ask, who: str, kind: str) -> Addressee:
        """Return what the lint knows of who reads a message of a kind; it stays so while one types."""
        return self._answer(ask, lambda engine, _: questions.reader(engine, who, kind))

    @staticmethod
    def look_over(message: str, kind: Kind, to: Addressee = NOBODY) -> Lint:
        """Return what `lint` says, but for how many others the text went to: that takes all messages."""
        return questions.look_over(message, kind, to)
