"""The ball: who owes the next word, by what the last words call for."""

from __future__ import annotations

from cerchia.language.talk.ending import by_rule, ending
from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.model import Model
from cerchia.model.vocabulary import Ball, Outcome

_OWED: tuple[Ball, ...] = ("nobody", "mine", "theirs")
_WILL = Act.PROMISES | Act.DEFERS | Act.WILL_DO


def ball(thread: Thread, outcome: Outcome, model: Model) -> tuple[Ball, Line | None]:
    """Return who owes the next word, and on which message that rests."""
    if outcome in {"spam", "silent"} or not thread.lines:
        return "nobody", None
    supposed, line = by_rule(thread, outcome)
    if outcome == "no_reply":
        return supposed, line
    who = model.likeliest(_OWED, ending(thread, outcome, supposed))
    if who == "nobody":
        return who, None
    return who, line if who == supposed else _rests_on(thread, mine=who == "mine")


def _rests_on(thread: Thread, *, mine: bool) -> Line:
    """Return the last message in which whoever owes promised something, or the other asked."""
    for line in reversed(thread.lines):
        if line.said.mine == mine and line.does(_WILL):
            return line
        if line.said.mine != mine and (line.acts.asks or line.does(Act.REQUESTS | Act.AWAITS)):
            return line
    return thread.lines[-1]
