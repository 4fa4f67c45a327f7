"""Acquaintance: whether the words show that the two know each other from outside."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread, most

KNOWN = 1.0
"""From this weight on the hints of a thread are enough."""


@dataclass(frozen=True, slots=True)
class Known:
    """Why bare courtesies are fine here: the reason's code, the message, 0-1 how sure."""

    because: str
    line: Line | None
    sure: float


def known(thread: Thread) -> Known | None:
    """Return why mere politeness is fine with this person, None if nothing makes it so."""
    for line in thread.theirs:
        if line.does(Act.LOOKS_FOR_JOB | Act.SENDS_CV):
            return Known("looks_for_work", line, 0.9)
    strangers = most(thread.lines, Act.NEVER_MET)
    hints = [line for line in thread.lines if line.acts.known > 0]
    weight = sum(min(line.acts.known, 2.0) for line in hints)
    if _shared_day(thread):
        weight += 0.5
    if hints and weight >= KNOWN and strangers is None:
        clearest = max(hints, key=lambda line: line.acts.known)
        return Known("known_from_outside", clearest, min(0.95, 0.55 + 0.15 * weight))
    if thread.setting.colleague and strangers is None:
        return Known("same_employer", None, 0.85)
    if thread.title.does(Act.LOOKS_FOR_JOB):
        return Known("looks_for_work", None, 0.65)
    return None


def _shared_day(thread: Thread) -> bool:
    """Return whether both speak of a day although nothing was arranged here: they meet anyway."""
    return all(most(side, Act.SAYS_WHEN) is not None for side in (thread.mine, thread.theirs))
