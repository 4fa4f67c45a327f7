"""Features: a conversation as the plain named facts that the model weighs (model.py).

Nothing here is a word: what each turn does, who responded how, who began, how long, how fast, what
the title says. So one set of weights serves all five languages, and what is learnt of one writer's
words is learnt by the lexicon's rows, where anybody can read it.

Facts come in groups, the same ones again and again: a model remembers what a whole group weighs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from operator import or_

from cerchia.language.talk import known, pitch
from cerchia.language.talk.act import acts, of_title
from cerchia.language.talk.lexicon import ACTS, FIRST_HINT, Act
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.pitch import Pitch
from cerchia.language.talk.subject import Subject

_UNTOLD = Act.NEGATES | Act.LINKS | Act.NAMES_MONEY | Act.TITLE_SELLS
_TOLD = sum(ACTS.values()) & ~_UNTOLD
_NOTHING = 1 << 60
"""Stands for no act at all, where a response is named."""
_ORDER = {bit.bit_length() - 1: name for name, bit in {**ACTS, "nothing": _NOTHING}.items()}
_NAMES = tuple(_ORDER.get(place, "") for place in range(max(_ORDER) + 1))
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
Facts = tuple[str, ...]
_CALLED = re.compile(r"^[\s¡]*[A-ZÀ-Ý][\w'’]+(?:[ ,]+\w+)?\s?!")
"""A message that opens by calling a name ("Ada!", "Ada, ciao!"): strangers say good morning."""
_LAUGHS = frozenset("😂🤣😄😅😁😆😜😉😘❤💙💛💚🥰🤗")
_FACE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_TAG = re.compile(r"<(?:p|br|a|strong|span)\b", re.IGNORECASE)


class Scale:
    """A number as facts: one for each edge it reaches."""

    def __init__(self, name: str, *edges: float) -> None:
        """Take what is measured, and the edges from small to large."""
        names = tuple(f"{name}>={edge}" for edge in edges)
        self._edges = edges
        self._upto = [names[:count] for count in range(len(names) + 1)]

    def __call__(self, value: float) -> Facts:
        """Return the facts of `value`."""
        return self._upto[bisect_right(self._edges, value)]


def features(thread: Thread, sold: Pitch | None, matter: Subject | None) -> list[Facts]:
    """Return the facts about `thread`, each once; sold, matter: its strongest pitch and subject."""
    if not thread.lines:
        return []
    found = [*_course(thread), *_setting(thread), *_rules(thread, sold, matter)]
    for side, lines in (("me", thread.mine), ("them", thread.theirs)):
        if lines:
            found += _measures(_SCALES[side], lines)
            found += _manner(_SCALES[side], lines)
            found += _doings(side, lines)
    found += _responses(thread.lines)
    found += named("end:", thread.lines[-1].acts.did & (FIRST_HINT - 1))
    return found


_TURNS = Scale("turns", 2, 3, 4, 5, 6, 7, 9)
_MESSAGES = Scale("messages", 2, 3, 4, 5, 6, 8, 11)
_DAYS = Scale("days", 1, 2, 4, 8, 30, 200)
_GAP = Scale("gap", 3, 8, 30, 200)
_SOLD = Scale("sold", 0.3, 0.6, 0.9, 1.2, 1.6, 2, 3, 4)
_MATTER = Scale("matter", 0.2, 0.4, 0.6, 0.75, 0.92, 1.1, 1.3, 1.6)
_KNOWN = Scale("known", 0.5, 1, 1.5, 2, 3)


class _Side:
    """The scales of one side."""

    def __init__(self, side: str) -> None:
        self.longest = Scale(f"{side} longest", 5, 10, 15, 20, 30, 45, 60, 90)
        self.words = Scale(f"{side} words", 15, 30, 50, 80, 120)
        self.second = Scale(f"{side} second", 4, 8, 12, 20, 30)
        self.asks = Scale(f"{side} asks", 1, 2, 3)
        self.figures = Scale(f"{side} figures", 1, 2, 4)
        self.subject = Scale(f"{side} subject", 0.5, 1, 2, 3, 5)
        self.known = Scale(f"{side} known", 0.5, 1)
        self.pitch = Scale(f"{side} pitch", 0.5, 1, 2)
        self.faces = Scale(f"{side} faces", 1, 2, 4)
        self.cries = Scale(f"{side} cries", 1, 2, 3, 5)
        self.acquainted = Scale(f"{side} acquainted", 1, 2, 3, 4)
        self.selling = Scale(f"{side} selling", 1, 2, 3, 4)
        self.once, self.attaches = f"{side} once", f"{side} attaches"
        self.prices, self.links, self.phones = f"{side} prices", f"{side} links", f"{side} phones"
        self.calls, self.laughs = f"{side} calls", f"{side} laughs"
        self.cries_out, self.percent = f"{side} cries out", f"{side} percent"
        self.markup = f"{side} markup"


_SCALES = {side: _Side(side) for side in ("me", "them")}
_ENDS = {
    (first, last): (f"first:{first}", f"last:{last}", f"course:{first}-{last}")
    for first in _SCALES
    for last in _SCALES
}


def _course(thread: Thread) -> list[Facts]:
    """Return who began, who spoke last, how many turns and days."""
    lines = thread.lines
    first, last = _side(lines[0]), _side(lines[-1])
    turns, longest = 1, 0
    for before, after in pairwise(lines):
        turns += before.said.mine != after.said.mine
        longest = max(longest, (after.said.at - before.said.at).days)
    return [
        _ENDS[first, last],
        _TURNS(turns),
        _MESSAGES(thread.mine_total + thread.theirs_total),
        _DAYS((lines[-1].said.at - lines[0].said.at).days),
        _GAP(longest),
    ]


def _setting(thread: Thread) -> list[Facts]:
    setting = thread.setting
    title = of_title(setting.title)
    signs = (
        ("colleague", setting.colleague),
        ("note", setting.note),
        ("title:job", title.did & Act.LOOKS_FOR_JOB),
        ("title:sells", title.did & Act.TITLE_SELLS),
        ("title:pitch", title.pitch > 0),
        ("title:none", not setting.title),
        ("headline:job", setting.headline and of_title(setting.headline).did & Act.LOOKS_FOR_JOB),
    )
    note = named("note:", acts(setting.note).did) if setting.note else []
    return [tuple([name for name, holds in signs if holds]), *note]


def _rules(thread: Thread, sold: Pitch | None, matter: Subject | None) -> list[Facts]:
    """Return how strongly the rules see a pitch, a subject and an acquaintance."""
    found = [_KNOWN(sum([min(line.acts.known, 2.0) for line in thread.lines]))]
    if sold is not None:
        found.append(_SOLD(sold.weight))
        if sold.taken_up:
            found.append(("sold:taken",))
        elif pitch.sells(thread, sold):
            found.append(("sold:spam",))
    if matter is not None:
        found.append(_MATTER(matter.strength))
    fine = known.known(thread) if thread.theirs else None
    if fine is not None:
        found.append((f"fine:{fine.because}",))
    return found


def _measures(scales: _Side, lines: Sequence[Line]) -> list[Facts]:
    """Return lengths, questions, figures, prices, links, telephone numbers of one side."""
    said = [line.acts for line in lines]
    words = sorted([one.words for one in said], reverse=True)
    signs = []
    if len(lines) == 1:
        signs.append(scales.once)
    if not all(line.said.text.strip() for line in lines):
        signs.append(scales.attaches)
    if any(one.prices for one in said):
        signs.append(scales.prices)
    if any(one.links for one in said):
        signs.append(scales.links)
    if any(one.phones for one in said):
        signs.append(scales.phones)
    return [
        scales.longest(words[0]),
        scales.words(sum(words)),
        scales.second(words[1] if len(words) > 1 else 0),
        scales.asks(sum([one.asks for one in said])),
        scales.figures(sum([one.figures for one in said])),
        scales.subject(sum([one.subject for one in said])),
        scales.known(max([one.known for one in said])),
        scales.pitch(max([one.pitch for one in said])),
        tuple(signs),
    ]


def _manner(scales: _Side, lines: Sequence[Line]) -> list[Facts]:
    """Return how one side speaks: calling by name, laughing, loud, and how many hints it gives."""
    texts = "\n".join([line.said.text for line in lines])
    did = reduce(or_, [line.acts.did for line in lines])
    found = [
        scales.cries(texts.count("!")),
        scales.acquainted((did & ACQUAINTED).bit_count()),
        scales.selling(max([(line.acts.did & SELLING).bit_count() for line in lines])),
    ]
    signs = []
    if not texts.isascii():
        faces = _FACE.findall(texts)
        found.append(scales.faces(len(faces)))
        if not _LAUGHS.isdisjoint(faces):
            signs.append(scales.laughs)
    if "!" in texts:
        if _CALLED.match(lines[0].said.text):
            signs.append(scales.calls)
        if "!!" in texts:
            signs.append(scales.cries_out)
    if "%" in texts:
        signs.append(scales.percent)
    if "<" in texts and _TAG.search(texts):
        signs.append(scales.markup)
    return [*found, tuple(signs)]


def _doings(side: str, lines: Sequence[Line]) -> list[Facts]:
    """Return what one side does, first and later."""
    first, later = lines[0].acts.did, 0
    for line in lines[1:]:
        later |= line.acts.did
    return [
        *named(f"{side}:", first | later),
        *named(f"{side} first:", first),
        *named(f"{side} later:", later),
    ]


def _responses(lines: Sequence[Line]) -> list[Facts]:
    """Return what each side did when the other had done something."""
    met = Responses()
    for before, after in pairwise(lines):
        if before.said.mine != after.said.mine:
            met.add(_side(before), before.acts.did & _PAIRED, after.acts.did & _PAIRED)
    return met.facts()


class Responses:
    """What was done in answer to each act, over all turns."""

    def __init__(self) -> None:
        self._answers: dict[tuple[str, int], int] = {}

    def add(self, side: str, opened: int, answered: int) -> None:
        """Take the acts of one turn of `side`, and those of the other's response."""
        answers, opened, answered = self._answers, opened or _NOTHING, answered or _NOTHING
        while opened:
            low = opened & -opened
            answers[side, low] = answers.get((side, low), 0) | answered
            opened ^= low

    def facts(self) -> list[Facts]:
        """Return a name for each act with each act in answer to it."""
        found = []
        for (side, opened), answered in self._answers.items():
            found += named(_opened(side, opened), answered, _ALL)
        return found


@lru_cache(maxsize=1024)
def _opened(side: str, opened: int) -> str:
    return f"{side}:{_NAMES[opened.bit_length() - 1]}>"


_ALL = -1
_LOW, _MIDDLE = (1 << 18) - 1, (1 << 37) - 1 ^ (1 << 18) - 1
_HIGH = ~(_LOW | _MIDDLE)


def named(prefix: str, did: int, among: int = _TOLD) -> list[Facts]:
    """Return a name for each act done."""
    did &= among
    parts = (did & _LOW, did & _MIDDLE, did & _HIGH)
    return [_named(prefix, part) for part in parts if part]


@lru_cache(maxsize=1 << 16)
def _named(prefix: str, did: int) -> Facts:
    found = []
    while did:
        low = did & -did
        found.append(prefix + _NAMES[low.bit_length() - 1])
        did ^= low
    return tuple(found)


def _side(line: Line) -> str:
    return "me" if line.said.mine else "them"
