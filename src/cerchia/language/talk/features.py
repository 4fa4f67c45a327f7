"""Features: a conversation as the plain named facts that the model weighs (model.py).

Nothing here is a word: what each turn does, who responded how, who began, how long, how fast, what
the title says. So one set of weights serves all five languages, and what is learnt of one writer's
words is learnt by the lexicon's rows, where anybody can read it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import or_

from cerchia.language.talk import known, pitch
from cerchia.language.talk.act import acts
from cerchia.language.talk.facts import TOLD, Done, Facts, Opened, Responses, Scale, fact
from cerchia.language.talk.lexicon import FIRST_HINT, Act
from cerchia.language.talk.line import Line, Thread
from cerchia.language.talk.pitch import Pitch
from cerchia.language.talk.subject import Subject

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
_LAUGHS = frozenset("😂🤣😄😅😁😆😜😉😘❤💙💛💚🥰🤗")
_FACE = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_TAG = re.compile(r"<(?:p|br|a|strong|span)\b", re.IGNORECASE)


def features(thread: Thread, sold: Pitch | None, matter: Subject | None) -> list[Facts]:
    """Return the facts about `thread`, each once; sold, matter: its strongest pitch and subject."""
    if not thread.lines:
        return []
    found = [*_course(thread), *_setting(thread), *_rules(thread, sold, matter)]
    for mine, lines in ((True, thread.mine), (False, thread.theirs)):
        if lines:
            side = _SIDES[mine]
            found += _measures(side, lines)
            found += _manner(side, lines)
            found += _doings(side, lines)
    found += _responses(thread.lines)
    found += _AT_THE_END(thread.lines[-1].acts.did)
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
        self.once, self.attaches = fact(f"{side} once"), fact(f"{side} attaches")
        self.prices, self.links = fact(f"{side} prices"), fact(f"{side} links")
        self.phones, self.percent = fact(f"{side} phones"), fact(f"{side} percent")
        self.calls, self.laughs = fact(f"{side} calls"), fact(f"{side} laughs")
        self.cries_out, self.markup = fact(f"{side} cries out"), fact(f"{side} markup")
        self.did, self.did_first = Done(f"{side}:"), Done(f"{side} first:")
        self.did_later, self.opened = Done(f"{side} later:"), Opened(side)


_SIDES = {mine: _Side("me" if mine else "them") for mine in (True, False)}
_ENDS = {
    (first == "me", last == "me"): Facts(
        (f"first:{first}", f"last:{last}", f"course:{first}-{last}")
    )
    for first in ("me", "them")
    for last in ("me", "them")
}
_NOTED, _AT_THE_END = Done("note:"), Done("end:", TOLD & (FIRST_HINT - 1))


def _course(thread: Thread) -> list[Facts]:
    """Return who began, who spoke last, how many turns and days."""
    lines = thread.lines
    first, last = lines[0].said, lines[-1].said
    turns, longest = 1, 0
    for before, after in pairwise(lines):
        turns += before.said.mine != after.said.mine
        longest = max(longest, (after.said.at - before.said.at).days)
    return [
        _ENDS[first.mine, last.mine],
        _TURNS(turns),
        _MESSAGES(thread.mine_total + thread.theirs_total),
        _DAYS((last.at - first.at).days),
        _GAP(longest),
    ]


def _setting(thread: Thread) -> list[Facts]:
    setting, title = thread.setting, thread.title
    found: list[Facts] = []
    if setting.colleague:
        found.append(fact("colleague"))
    if setting.note:
        found += [fact("note"), *_NOTED(acts(setting.note).did)]
    if title.did & Act.LOOKS_FOR_JOB:
        found.append(fact("title:job"))
    if title.did & Act.TITLE_SELLS:
        found.append(fact("title:sells"))
    if title.pitch > 0:
        found.append(fact("title:pitch"))
    if not setting.title:
        found.append(fact("title:none"))
    if thread.headline.did & Act.LOOKS_FOR_JOB:
        found.append(fact("headline:job"))
    return found


def _rules(thread: Thread, sold: Pitch | None, matter: Subject | None) -> list[Facts]:
    """Return how strongly the rules see a pitch, a subject and an acquaintance."""
    found = [_KNOWN(sum([min(line.acts.known, 2.0) for line in thread.lines]))]
    if sold is not None:
        found.append(_SOLD(sold.weight))
        if sold.taken_up:
            found.append(fact("sold:taken"))
        elif pitch.sells(thread, sold):
            found.append(fact("sold:spam"))
    if matter is not None:
        found.append(_MATTER(matter.strength))
    fine = known.known(thread) if thread.theirs else None
    if fine is not None:
        found.append(fact(f"fine:{fine.because}"))
    return found


def _measures(side: _Side, lines: Sequence[Line]) -> list[Facts]:
    """Return lengths, questions, figures, prices, links, telephone numbers of one side."""
    words, asks, figures, prices, links, phones = [], 0, 0, 0, 0, 0
    matter = known = sold = 0.0
    for _, heard in lines:
        words.append(heard.words)
        asks += heard.asks
        figures += heard.figures
        prices += heard.prices
        links += heard.links
        phones += heard.phones
        matter += heard.subject
        known = max(known, heard.known)
        sold = max(sold, heard.pitch)
    words.sort(reverse=True)
    found = [
        side.longest(words[0]),
        side.words(sum(words)),
        side.second(words[1] if len(words) > 1 else 0),
        side.asks(asks),
        side.figures(figures),
        side.subject(matter),
        side.known(known),
        side.pitch(sold),
    ]
    if len(lines) == 1:
        found.append(side.once)
    if not all([line.said.text.strip() for line in lines]):
        found.append(side.attaches)
    signs = ((prices, side.prices), (links, side.links), (phones, side.phones))
    return [*found, *[sign for count, sign in signs if count]]


def _manner(side: _Side, lines: Sequence[Line]) -> list[Facts]:
    """Return how one side speaks: calling by name, laughing, loud, and how many hints it gives."""
    texts = "\n".join([line.said.text for line in lines])
    did = reduce(or_, [line.acts.did for line in lines])
    found = [
        side.cries(texts.count("!")),
        side.acquainted((did & ACQUAINTED).bit_count()),
        side.selling(max([(line.acts.did & SELLING).bit_count() for line in lines])),
    ]
    if not texts.isascii():
        faces = _FACE.findall(texts)
        found.append(side.faces(len(faces)))
        if not _LAUGHS.isdisjoint(faces):
            found.append(side.laughs)
    if "!" in texts:
        if _CALLED.match(lines[0].said.text):
            found.append(side.calls)
        if "!!" in texts:
            found.append(side.cries_out)
    if "%" in texts:
        found.append(side.percent)
    if "<" in texts and _TAG.search(texts):
        found.append(side.markup)
    return found


def _doings(side: _Side, lines: Sequence[Line]) -> list[Facts]:
    """Return what one side does, first and later."""
    first, later = lines[0].acts.did, 0
    for line in lines[1:]:
        later |= line.acts.did
    found = [*side.did(first | later), *side.did_first(first)]
    return [*found, *side.did_later(later)] if later else found


def _responses(lines: Sequence[Line]) -> list[Facts]:
    """Return what each side did when the other had done something."""
    met = Responses()
    for before, after in pairwise(lines):
        mine = before.said.mine
        if mine != after.said.mine:
            met.add(_SIDES[mine].opened, before.acts.did, after.acts.did)
    return met.facts()
