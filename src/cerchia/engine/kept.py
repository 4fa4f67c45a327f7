"""What an open engine remembers between questions: the newest so many answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

MOST = 64
"""Answers kept; periods and wishes come in any number."""

Made = TypeVar("Made")


class Kept:
    """Values by what they are, each made at the first asking."""

    def __init__(self) -> None:
        self._values: dict[Hashable, Any] = {}

    def get(self, what: Hashable, make: Callable[[], Made]) -> Made:
        """Return the value, made now where it is not there; the one asked for longest ago goes."""
        if what in self._values:
            self._values[what] = self._values.pop(what)
        else:
            self._values[what] = make()
            while len(self._values) > MOST:
                del self._values[next(iter(self._values))]
        found: Made = self._values[what]
        return found

    def clear(self) -> None:
        """Forget everything."""
        self._values.clear()
