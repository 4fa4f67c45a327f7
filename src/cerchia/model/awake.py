"""Awake: which ties are active, and who turns out to be once more is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Awake:
    """A contact whose tie is active; channel: where the last of it, on `day`, was said or met."""

    id: str
    name: str
    standing: str
    channel: str
    day: date


@dataclass(frozen=True, slots=True)
class Woken:
    """What another source changed: who is active by it, the newest first.

    core: how many of the active were in line, before and after. leaving: the ids of those who could
    have gone by what was known before.
    """

    people: tuple[Awake, ...]
    core: tuple[int, int]
    leaving: frozenset[str]
