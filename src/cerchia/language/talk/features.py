"""Features: a conversation as the plain named facts that the model weighs (model.py).

Nothing here is a word: what each turn does, who responded how, who began, how long, how fast, what
the title says. So one set of weights serves all five languages, and what is learnt of one writer's
words is learnt by the lexicon's rows, where anybody can read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cerchia.language.talk import known, pitch, subject
from cerchia.language.talk.act import Acts, acts
from cerchia.language.talk.lexicon import ACTS, FIRST_HINT, Act, lexicon
from cerchia.language.talk.line import Line, Thread
from cerchia.model.vocabulary import Topic

_UNTOLD = Act.NEGATES | Act.LINKS | Act.NAMES_MONEY | Act.TITLE_SELLS
_NAMES = tuple((name, bit) for name, bit in ACTS.items() if not bit & _UNTOLD)
_PAIRED = (
    Act.ASKS | Act.REQUESTS | Act.OFFERS | Act.PITCHES | Act.ACCEPTS | Act.DECLINES | Act.DEFERS
    | Act.PROMISES | Act.MEETS | Act.SAYS_WHEN | Act.ANSWERS | Act.REPORTS | Act.INVITES
    | Act.THANKS | Act.ACKNOWLEDGES_ONLY | Act.WISHES | Act.RECALLS_PAST | Act.ASKS_WELLBEING
    | Act.SAYS_FINE | Act.PITIES | Act.FIXES | Act.IS_DONE | Act.NAMES_TERMS
)  # fmt: skip
ACQUAINTED = (
    Act.FAMILY | Act.BANTERS | Act.NOSTALGIA | Act.SHARES_A_PLACE | Act.SENDS_REGARDS
    | Act.CONDOLES | Act.WAS_SERVED | Act.RECALLS_PAST
)  # fmt: skip
SELLING = (
    Act.TO_MANY | Act.SELLS | Act.HURRIES | Act.DREAMS_OF_MONEY | Act.ROMANCES | Act.FOR_A_CAUSE
    | Act.PUSHES | Act.HONOURS | Act.PITCHES
)  # fmt: skip
_CALLED = re.compile(r"^[\s¡]*[A-ZÀ-Ý][\w'’]+(?:[ ,]+\w+)?\s?!")
"""A message that opens by calling a name ("Ada!", "Ada, ciao!"): strangers say good morning."""
_LAUGHS = re.compile("[😂🤣😄😅😁😆😜😉😘❤💙💛💚🥰🤗]")
_FACE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_DRAWN_OUT = re.compile(r"([a-zA-Z])\1\1")
_TAG = re.compile(r"<(?:p|br|a|strong|span)\b", re.IGNORECASE)


def features(thread: Thread) -> set[str]:
    """Return the facts about `thread`."""
    if not thread.lines:
        return set()
    found: set[str] = set()
    found.update(_course(thread))
    found.update(_setting(thread))
    found.update(_rules(thread))
    for side, lines in (("me", thread.mine), ("them", thread.theirs)):
        if lines:
            found.update(_measures(side, lines))
            found.update(_manner(side, lines))
    found.update(_doings(thread.lines))
    return found


def steps(name: str, value: float, edges: Sequence[float]) -> Iterator[str]:
    """Yield one name for each edge that `value` reaches."""
    for edge in edges:
        if value < edge:
            return
        yield f"{name}>={edge}"


def _course(thread: Thread) -> Iterator[str]:
    """Yield who began, who spoke last, how many turns and days."""
    lines = thread.lines
    first, last = _side(lines[0]), _side(lines[-1])
    yield f"first:{first}"
    yield f"last:{last}"
    yield f"course:{first}-{last}"
    turns = 1
    longest = 0
    for before, after in zip(lines, lines[1:], strict=False):
        turns += before.said.mine != after.said.mine
        longest = max(longest, (after.said.at - before.said.at).days)
    yield from steps("turns", turns, (2, 3, 4, 5, 6, 7, 9))
    yield from steps("messages", thread.mine_total + thread.theirs_total, (2, 3, 4, 5, 6, 8, 11))
    yield from steps("days", (lines[-1].said.at - lines[0].said.at).days, (1, 2, 4, 8, 30, 200))
    yield from steps("gap", longest, (3, 8, 30, 200))


def _setting(thread: Thread) -> Iterator[str]:
    setting = thread.setting
    if setting.colleague:
        yield "colleague"
    if setting.note:
        yield "note"
        yield from named("note", acts(setting.note).did)
    title = of_title(setting.title)
    if title.did & Act.LOOKS_FOR_JOB:
        yield "title:job"
    if title.did & Act.TITLE_SELLS:
        yield "title:sells"
    if title.pitch > 0:
        yield "title:pitch"
    if not setting.title:
        yield "title:none"
    if of_title(setting.headline).did & Act.LOOKS_FOR_JOB:
        yield "headline:job"


@lru_cache(maxsize=16384)
def of_title(title: str) -> Acts:
    """Return what a title or headline says."""
    return acts(title)


def _rules(thread: Thread) -> Iterator[str]:
    """Yield how strongly the rules see a pitch, a subject and an acquaintance."""
    sold = pitch.strongest(thread)
    if sold is not None:
        yield from steps("sold", sold.weight, (0.3, 0.6, 0.9, 1.2, 1.6, 2, 3, 4))
        if sold.taken_up:
            yield "sold:taken"
    matter = subject.best(thread.lines)
    if matter is not None:
        yield from steps("matter", matter.strength, (0.2, 0.4, 0.6, 0.75, 0.92, 1.1, 1.3, 1.6))
    weight = sum(min(line.acts.known, 2.0) for line in thread.lines)
    yield from steps("known", weight, (0.5, 1, 1.5, 2, 3))
    fine = known.known(thread) if thread.theirs else None
    if fine is not None:
        yield f"fine:{fine.because}"


def _measures(side: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield lengths, questions, figures, prices, links, telephone numbers of one side."""
    words = sorted((line.acts.words for line in lines), reverse=True)
    yield from steps(f"{side} longest", words[0], (5, 10, 15, 20, 30, 45, 60, 90))
    yield from steps(f"{side} words", sum(words), (15, 30, 50, 80, 120))
    yield from steps(f"{side} second", words[1] if len(words) > 1 else 0, (4, 8, 12, 20, 30))
    if len(lines) == 1:
        yield f"{side} once"
    if not all(line.said.text.strip() for line in lines):
        yield f"{side} attaches"
    yield from steps(f"{side} asks", sum(line.acts.asks for line in lines), (1, 2, 3))
    yield from steps(f"{side} figures", sum(line.acts.figures for line in lines), (1, 2, 4))
    yield from steps(f"{side} subject", sum(line.acts.subject for line in lines), (0.5, 1, 2, 3, 5))
    yield from steps(f"{side} known", max(line.acts.known for line in lines), (0.5, 1))
    yield from steps(f"{side} pitch", max(line.acts.pitch for line in lines), (0.5, 1, 2))
    for name in ("prices", "links", "phones"):
        if any(getattr(line.acts, name) for line in lines):
            yield f"{side} {name}"
    if any(line.said.widely_sent for line in lines):
        yield f"{side} widely"


def _manner(side: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield how one side speaks: calling by name, laughing, loud, and the hints it gives."""
    first = lines[0].said.text
    if _CALLED.match(first):
        yield f"{side} calls"
    texts = "\n".join(line.said.text for line in lines)
    if not texts.isascii():
        if _LAUGHS.search(texts):
            yield f"{side} laughs"
        yield from steps(f"{side} faces", len(_FACE.findall(texts)), (1, 2, 4))
    yield from steps(f"{side} cries", texts.count("!"), (1, 2, 3, 5))
    if "!!" in texts:
        yield f"{side} cries out"
    if _DRAWN_OUT.search(texts):
        yield f"{side} draws out"
    if "%" in texts:
        yield f"{side} percent"
    if "<" in texts and _TAG.search(texts):
        yield f"{side} markup"
    did = 0
    for line in lines:
        did |= line.acts.did
    yield from steps(f"{side} acquainted", (did & ACQUAINTED).bit_count(), (1, 2, 3, 4))
    selling = max((line.acts.did & SELLING).bit_count() for line in lines)
    yield from steps(f"{side} selling", selling, (1, 2, 3, 4))


def _doings(lines: Sequence[Line]) -> Iterator[str]:
    """Yield what each side does first, later and last, and how the other responds."""
    spoken: set[bool] = set()
    for line in lines:
        side = _side(line)
        when = "later" if line.said.mine in spoken else "first"
        spoken.add(line.said.mine)
        yield from named(side, line.acts.did)
        yield from named(f"{side} {when}", line.acts.did)
    for before, after in zip(lines, lines[1:], strict=False):
        if before.said.mine != after.said.mine:
            yield from pairs(
                _side(before), before.acts.did & _PAIRED, after.acts.did & _PAIRED
            )
    yield from named("end", lines[-1].acts.did & (FIRST_HINT - 1))


@lru_cache(maxsize=16384)
def named(prefix: str, did: int) -> tuple[str, ...]:
    """Return a name for each act done."""
    return tuple(f"{prefix}:{name}" for name, bit in _NAMES if did & bit)


@lru_cache(maxsize=16384)
def pairs(side: str, opened: int, answered: int) -> tuple[str, ...]:
    """Return a name for each act of a turn with each act of the other's response."""
    opens = [name for name, bit in _NAMES if opened & bit] or ["nothing"]
    answers = [name for name, bit in _NAMES if answered & bit] or ["nothing"]
    return tuple(f"{side}:{one}>{other}" for one in opens for other in answers)


def _side(line: Line) -> str:
    return "me" if line.said.mine else "them"
