"""The ending: how a conversation stands when it stops, as facts that say who owes the next word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from cerchia.language.talk.features import named, pairs, steps
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
    lines: tuple[Line, ...]
    did: int


def ending(thread: Thread, outcome: Outcome) -> set[str]:
    """Return the facts about how `thread`, of this outcome, stands at its end."""
    turns = _turns(thread.lines)
    found = {f"outcome:{outcome}", f"rule:{by_rule(thread, outcome)[0]}"}
    if turns:
        found.add(f"outcome:{outcome} last:{turns[-1].side}")
        for back, turn in enumerate(reversed(turns[-3:]), 1):
            found.update(_stands(f"turn {back} {turn.side}", turn, back))
    if len(turns) > 1:
        before, after = turns[-2:]
        found.update(pairs(f"end {before.side}", before.did & _PAIRED, after.did & _PAIRED))
    for side in ("me", "them"):
        late = [turn for turn in turns[-4:] if turn.side == side]
        if any(turn.did & Act.WILL_DO and turn.did & Act.SAYS_WHEN for turn in late):
            found.add(f"{side} will in time")
        if any(turn.did & Act.WILL_DO and not turn.did & _ARRANGES for turn in late[-1:]):
            found.add(f"{side} will do alone")
        for name, bit in (("promises", Act.PROMISES), ("defers", Act.DEFERS)):
            if any(turn.did & bit for turn in late):
                found.add(f"{side} late:{name}")
    found.update(steps("turns", len(turns), (2, 3, 4, 6)))
    return found


def _turns(lines: Sequence[Line]) -> list[Turn]:
    turns = []
    for mine, spoken in groupby(lines, key=lambda line: line.said.mine):
        said, did = tuple(spoken), 0
        for line in said:
            did |= line.acts.did
        if any(_WILL.search(line.acts.folded) for line in said):
            did |= Act.WILL_DO
        turns.append(Turn("me" if mine else "them", said, did))
    return turns


def _stands(name: str, turn: Turn, back: int) -> Iterator[str]:
    yield from named(name, turn.did if back < 3 else turn.did & _LASTING)
    if turn.did & Act.WILL_DO and turn.did & Act.SAYS_WHEN:
        yield f"{name} will when"
    text = turn.lines[-1].said.text.rstrip()
    if "?" in text:
        yield f"{name} marks"
    if text.endswith("?"):
        yield f"{name} ends asking"
    if any(line.acts.asks for line in turn.lines):
        yield f"{name} asks"
    if not all(line.said.text.strip() for line in turn.lines):
        yield f"{name} attaches"
    if len(turn.lines) > 1:
        yield f"{name} goes on"
    yield from steps(f"{name} words", sum(line.acts.words for line in turn.lines), (1, 3, 6, 10, 15, 25))


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
