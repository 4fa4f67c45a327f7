"""The ball: who owes the next word, by what the last words call for."""

from __future__ import annotations

from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread
from cerchia.model.vocabulary import Ball, Outcome


def ball(thread: Thread, outcome: Outcome) -> tuple[Ball, Line | None]:
    """Return who owes the next word, and on which message that rests."""
    if outcome in {"spam", "silent"} or not thread.lines:
        return "nobody", None
    if outcome == "no_reply":
        asked = [line for line in thread.lines if _calls(line) or line.does(Act.ASKS_WELLBEING)]
        return ("theirs", asked[-1]) if asked else ("nobody", None)
    last = thread.lines[-1].said.mine
    for line in reversed(thread.lines):
        if line.said.mine != last:
            break
        owed = _owed(line, thread, outcome)
        if owed is not None:
            return owed, line
    return "nobody", None


def _owed(line: Line, thread: Thread, outcome: Outcome) -> Ball | None:
    """Return who owes after `line`, None if it calls for nothing."""
    speaker: Ball = "mine" if line.said.mine else "theirs"
    other: Ball = "theirs" if line.said.mine else "mine"
    if _calls(line):
        return other
    if outcome in {"ignored", "courtesy", "courtesy_known"} and _greets_asking(line, thread):
        return other
    if line.does(Act.DEFERS) and not line.said.mine:
        return speaker
    if outcome == "deepening" and line.does(Act.PROMISES) and line is thread.lines[-1]:
        return speaker
    return None


def _calls(line: Line) -> bool:
    """Return whether a message asks something on a matter."""
    if line.does(Act.NEEDS_NO_ANSWER):
        return False
    return line.acts.asks > 0 or (line.does(Act.REQUESTS) and line.acts.subject >= 0.5)


def _greets_asking(line: Line, thread: Thread) -> bool:
    """Return whether a last "and you?" or a first "how are you?" waits for its answer."""
    asks_back = line.does(Act.ASKS_WELLBEING) and "?" in line.said.text
    return asks_back and line is thread.lines[-1]


def by_rule(thread: Thread, outcome: Outcome) -> Ball:
    """Return who owes the next word as the rules alone see it."""
    return ball(thread, outcome)[0]
