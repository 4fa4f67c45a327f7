"""The ending: how a conversation stands when it stops, as facts that say who owes the next word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cerchia.language.talk.facts import TOLD, Done, Facts, Opened, Responses, Scale, fact
from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread
from cerchia.model.vocabulary import Ball, Outcome

_LASTING = (
    Act.PROMISES | Act.DEFERS | Act.WILL_DO | Act.ASKS | Act.REQUESTS | Act.AWAITS | Act.FIXES
    | Act.IS_DONE | Act.MEETS | Act.OFFERS
)  # fmt: skip
_PAIRED = _LASTING | Act.ACCEPTS | Act.DECLINES | Act.THANKS | Act.ACKNOWLEDGES_ONLY | Act.ANSWERS
_ARRANGES = Act.MEETS | Act.FIXES
_WILL = re.compile(
    r" (?:ti|le|vi|gli|la|gliel[oaie]|te l[oaie]|ve l[oaie]) [a-z]{2,}o "  # it: le mando
    r"| [a-z]{3,}(?:ero|iro|aro|eremo|iremo) "  # it: chiamero, faremo
    r"| (?:i|we) (?:ll|will|shall) [a-z]+ | (?:i|we) (?:get|send|write|bring|ask|call) "  # en
    r"| (?:te|le|les|os|se l[oa]|ahi le) [a-z]{2,}(?:o|re|remos) "  # es: te mando, le enviare
    r"| (?:je|j) (?:vous |te |t |lui |leur |le |la |l )[a-z]{3,} | (?:je|j) [a-z]{3,}rai "  # fr
    r"| (?:schick|meld|ruf|sag|frag|bring|send|mach|schreib|besorg|pruf|klar|leit)e? ich "  # de
    r"| ich (?:schick|meld|ruf|sag|frag|bring|send|schreib|besorg|klar)e? "
)
"""The first person that will do something, by its form: the lexicon cannot list every verb."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side said in a row."""

    side: str
    lines: Sequence[Line]
    did: int


def ending(thread: Thread, outcome: Outcome, supposed: Ball) -> list[Facts]:
    """Return the facts about how `thread`, of this outcome, stands at its end, each once.

    supposed: who owes the next word by the rules (`by_rule`).
    """
    turns, count = _turns(thread.lines)
    found = [fact(f"outcome:{outcome}"), fact(f"rule:{supposed}"), _LENGTH(count)]
    if not turns:
        return found
    found.append(fact(f"outcome:{outcome} last:{turns[-1].side}"))
    for back, turn in enumerate(reversed(turns[-3:]), 1):
        found += _stands(_PLACES[back, turn.side], turn)
    if len(turns) > 1:
        before, after = turns[-2:]
        met = Responses()
        met.add(_OPENED[before.side], before.did, after.did)
        found += met.facts()
    for side in ("me", "them"):
        found += _late(side, [turn for turn in turns if turn.side == side])
    return found


_OPENED = {side: Opened(f"end {side}", _PAIRED) for side in ("me", "them")}
_LENGTH = Scale("turns", 2, 3, 4, 6)
_LATE = 4
"""What was promised this many turns from the end may still stand."""


def _turns(lines: Sequence[Line]) -> tuple[list[Turn], int]:
    """Return the last turns, and how many there are in all."""
    changes = [
        place
        for place, (before, after) in enumerate(pairwise(lines), 1)
        if before.said.mine != after.said.mine
    ]
    starts = [0, *changes]
    late = [*starts[-_LATE:], len(lines)]
    turns = [_turn(lines[start:stop]) for start, stop in pairwise(late) if stop > start]
    return [*turns[:-2], *map(_willing, turns[-2:])], len(starts)


def _turn(lines: Sequence[Line]) -> Turn:
    did = 0
    for line in lines:
        did |= line.acts.did
    return Turn("me" if lines[0].said.mine else "them", lines, did)


def _willing(turn: Turn) -> Turn:
    """Return `turn` with what the form of its verbs promises."""
    if turn.did & Act.WILL_DO or not any(_WILL.search(line.acts.folded) for line in turn.lines):
        return turn
    return Turn(turn.side, turn.lines, turn.did | Act.WILL_DO)


def _late(side: str, turns: Sequence[Turn]) -> list[Facts]:
    """Return what one side promised towards the end."""
    found: list[Facts] = []
    if not turns:
        return found
    did, last = 0, turns[-1].did
    for turn in turns:
        did |= turn.did
    if did & _TIMED == _TIMED and any([turn.did & _TIMED == _TIMED for turn in turns]):
        found.append(fact(f"{side} will in time"))
    if last & Act.WILL_DO and not last & _ARRANGES:
        found.append(fact(f"{side} will do alone"))
    if did & Act.PROMISES:
        found.append(fact(f"{side} late:promises"))
    if did & Act.DEFERS:
        found.append(fact(f"{side} late:defers"))
    return found


class _Place:
    """The facts that a turn so far from the end can be."""

    def __init__(self, back: int, side: str) -> None:
        name = f"turn {back} {side}"
        self.acted = Done(f"{name}:", TOLD if back < 3 else TOLD & _LASTING)
        self.words = Scale(f"{name} words", 1, 3, 6, 10, 15, 25)
        self.will_when, self.marks = fact(f"{name} will when"), fact(f"{name} marks")
        self.ends, self.asks = fact(f"{name} ends asking"), fact(f"{name} asks")
        self.attaches, self.goes_on = fact(f"{name} attaches"), fact(f"{name} goes on")


_PLACES = {(back, side): _Place(back, side) for back in (1, 2, 3) for side in ("me", "them")}
_TIMED = Act.WILL_DO | Act.SAYS_WHEN


def _stands(place: _Place, turn: Turn) -> list[Facts]:
    """Return what a turn leaves standing."""
    lines, text = turn.lines, turn.lines[-1].said.text.rstrip()
    found = [place.words(sum([line.acts.words for line in lines])), *place.acted(turn.did)]
    if turn.did & _TIMED == _TIMED:
        found.append(place.will_when)
    if "?" in text:
        found.append(place.marks)
        if text[-1] == "?":
            found.append(place.ends)
    if any([line.acts.asks for line in lines]):
        found.append(place.asks)
    if not all([line.said.text.strip() for line in lines]):
        found.append(place.attaches)
    if len(lines) > 1:
        found.append(place.goes_on)
    return found


def by_rule(thread: Thread, outcome: Outcome) -> tuple[Ball, Line | None]:
    """Return who owes the next word by what the last words plainly call for, and on which message."""
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
