"""The first pass: which form the heads have, in which order the dates, which names come how often."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from cerchia.read.whatsapp.dates import Decided, Evidence
from cerchia.read.whatsapp.heads import HEAD, LEFT, Form, Heads, form_of
from cerchia.read.whatsapp.kinds import Manner
from cerchia.read.whatsapp.wording import ANY_OMITTED, fold, language_of

if TYPE_CHECKING:
    from cerchia.read.whatsapp.text import Damage, Encoding, Text

_SAMPLE = 2000  # lines whose wording tells the language
_NAMES = 20_000  # different names kept; a group has 1,024 members at most
_OWN_PART = 20  # heads of another form that make a second export rather than a pasted piece
_OMITTED = re.compile(r": (<[^<>\n:]{4,50}>)(?=\n|\Z)")


@dataclass(slots=True)
class _Met:
    """Heads of one form: how many, from which to which, and what their dates say."""

    count: int = 0
    first: int = 0
    last: int = 0
    dates: Evidence = field(default_factory=Evidence)


@dataclass(frozen=True, slots=True)
class Survey:
    """What the first pass found out.

    forms: those that are heads of this file, each with the order of its dates; the others are
    text somebody pasted. alone: whether nothing but true heads looks like one. names: how often
    what stands before the first colon comes.
    """

    encoding: Encoding
    damage: Damage
    forms: dict[Form, Decided]
    main: Form | None
    guessed: tuple[str, ...]
    alone: bool
    names: Counter[str]
    heads: Heads
    manner: Manner


class _Pass:
    """The first pass over the text, gathering."""

    def __init__(self) -> None:
        self.met: dict[Form | None, _Met] = {}
        self.names: Counter[str] = Counter()
        self.marks = False
        self.sample: list[str] = []
        self.angled: dict[str, set[str]] = {}
        self.heads = Heads()
        self._heads = 0

    def take(self, block: str) -> None:
        self.marks = self.marks or LEFT in block
        if len(self.sample) < _SAMPLE:
            lines = block[: 1 << 18].split("\n")[1 : _SAMPLE + 1 - len(self.sample)]
            self.sample += [fold(line[:400]) for line in lines]
        self._angled(block)
        found, alike = self.heads.find(block)
        if not found:
            return
        if not self._heads:
            self._learn(found)
        pairs = [head.group("date", "name") for head in found]
        self._name([name for _, name in pairs if name])
        if alike:
            self._meet(self.heads.main, [date for date, _ in pairs])
            return
        for form, run in groupby(found, self.heads.form):
            self._meet(form, [head["date"] for head in run])

    def _learn(self, found: list[re.Match[str]]) -> None:
        """Take the form most of the first heads have for the file's, to find the others quickly."""
        forms = [form_of(head) for head in found]
        ranked = Counter(form for form in forms if form).most_common(1)
        for form, _ in ranked:
            self.heads = Heads(form, found[forms.index(form)])

    def _meet(self, form: Form | None, dates: list[str]) -> None:
        met = self.met.setdefault(form, _Met(first=self._heads))
        met.count += len(dates)
        self._heads += len(dates)
        met.last = self._heads
        if form:
            for date, _ in groupby(dates):
                met.dates.take(date)

    def _name(self, names: list[str]) -> None:
        if len(self.names) < _NAMES:
            self.names.update(names)
        else:
            self.names.update(name for name in names if name in self.names)

    def _angled(self, block: str) -> None:
        """Gather bodies that are one word in angles, by who sent them: media left out, in any language."""
        for found in _OMITTED.finditer(block):
            body = fold(found[1])
            if body in ANY_OMITTED or (len(self.angled) > 50 and body not in self.angled):
                continue
            start = block.rfind("\n", 0, found.start())
            head = HEAD.match(block, start)
            senders = self.angled.setdefault(body, set())
            if head and head["name"] and head.end() == found.start() + 1 and len(senders) < 3:
                senders.add(head["name"])


def survey(text: Text) -> Survey:
    """Read the whole text once and say how it is to be read."""
    met = _run(text)
    if not text.encoding.wide and text.damage.lost > text.damage.beyond - text.damage.lost:
        text.as_codec("cp1252")  # hardly anything beyond ASCII is UTF-8: an editor saved it anew
        met = _run(text)
    language = language_of(met.sample)
    main, kept = _kept(met.met)
    forms = {form: kept[form].dates.decide(form, language) for form in kept}
    guessed = tuple(kept[form].dates.differ for form in forms if not forms[form].certain)
    omitted = frozenset(body for body, senders in met.angled.items() if len(senders) > 1)
    manner = Manner(met.marks, main is not None and main.close == "]", language, omitted)
    alone = len(kept) == len(met.met) == 1
    return Survey(
        text.encoding, text.damage, forms, main, guessed, alone, met.names, met.heads, manner
    )  # fmt: skip


def _run(text: Text) -> _Pass:
    met = _Pass()
    for block in text.blocks():
        met.take(block)
    return met


def _kept(met: dict[Form | None, _Met]) -> tuple[Form | None, dict[Form, _Met]]:
    """Return the form of most heads, and those that are heads of the file.

    A phone writes one form. Another is a second export behind or before it if it has its own part
    of the file; in between, or of a few lines, it is a piece of a chat somebody pasted.
    """
    known = {form: one for form, one in met.items() if form is not None}
    if not known:
        return None, {}
    main = max(known, key=lambda form: (known[form].count, -known[form].first))
    there = known[main]
    return main, {
        form: one
        for form, one in known.items()
        if form == main
        or (one.count >= _OWN_PART and (one.first >= there.last or one.last <= there.first))
    }
