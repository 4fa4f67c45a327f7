"""A vocabulary of occupations the owner added: what stands in it, what it says of a title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VocabularyKind = Literal["occupations", "groups"]


@dataclass(frozen=True, slots=True)
class Occupation:
    """A row of a vocabulary: its ISCO-08 unit group (four digits) and what it is called.

    labels: the preferred one first; of a group there is one.
    """

    code: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One file the owner added, as it is kept; rows and labels counted, skipped: rows without a code."""

    kind: VocabularyKind
    language: str
    name: str
    rows: int
    labels: int
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class Isco:
    """The ISCO-08 unit group of a title.

    label: the group's, where the groups were added, else "". occupation: the one recognised.
    confidence: 0-1, less for an alternative label, a part of the title, or several groups.
    """

    code: str
    label: str
    occupation: str
    confidence: float
