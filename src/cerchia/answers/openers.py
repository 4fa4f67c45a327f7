"""Openers: the texts the owner began with, and which of them went with more answers and more depth."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cerchia.answers import chance
from cerchia.answers.rates import SHRINK, compared, group, ranked
from cerchia.language import alike
from cerchia.model.study import FEW, RATES, Group, Of, Opener, Versus
from cerchia.model.vocabulary import Outcome

SURE, LITTLE = 0.95, 0.01
"""P(better) above which, and expected loss below which, there is a winner (science.md §5)."""
ONCE = "once"
LONGEST = 240
"""Characters of an opener that are shown."""


@dataclass(frozen=True, slots=True)
class First:
    """The owner's first message of one conversation, to whom, and what became of it; its id."""

    text: str
    name: str
    day: date
    outcome: Outcome
    id: str


def openers(firsts: Sequence[First]) -> tuple[tuple[Opener, ...], Group]:
    """Return the openers that were sent more than once, and all texts sent only once."""
    names = by_text(firsts)
    single = names.pop(ONCE, [])
    whole = Counter(one.outcome for one in firsts)
    groups = compared(
        [group(ONCE, Counter(one.outcome for one in single), whole, coded=True)]
        + [
            group(name, Counter(one.outcome for one in names[name]), whole)
            for name in sorted(names)
        ]
    )
    shown = (Opener(one.name, _shown(names[one.name]), one) for one in ranked(groups[1:]))
    return tuple(shown), groups[0]


def by_text(firsts: Sequence[First]) -> dict[str, list[First]]:
    """Return the conversations by the id of their opener; under ONCE those of a text sent once."""
    bare = [alike.bare(one.text, one.name) for one in firsts]
    leads = alike.groups(bare)
    sent: dict[str, list[First]] = defaultdict(list)
    for one, text in zip(firsts, bare, strict=True):
        sent[leads[text]].append(one)
    names: dict[str, list[First]] = defaultdict(list)
    for lead, several in sent.items():
        names[_id(lead) if len(several) > 1 else ONCE] += several
    return dict(names)


def _id(lead: str) -> str:
    return hashlib.md5(lead.encode(), usedforsecurity=False).hexdigest()[:8]


def _shown(several: Sequence[First]) -> str:
    """Return the wording sent most, the first of equals, with the name left out."""
    texts = [_nameless(one) for one in sorted(several, key=lambda one: (one.day, one.text))]
    return Counter(texts).most_common(1)[0][0]


def _nameless(one: First) -> str:
    text = " ".join(one.text.split())
    for name in one.name.split():
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "…", text, flags=re.IGNORECASE)
    return text.replace("… …", "…")[:LONGEST]


def versus(groups: Sequence[Group]) -> tuple[Versus, ...]:
    """Hold for each rate the best of these groups against the one nearest to it.

    Groups below five cases stay out; a rate that is 0 or 1 over all cannot tell them apart.
    """
    found = (
        _versus(of, [one for one in groups if one.conversations >= FEW], groups) for of in RATES
    )
    return tuple(one for one in found if one is not None)


def _versus(of: Of, able: Sequence[Group], every: Sequence[Group]) -> Versus | None:
    k = sum(one.rate(of).share.k for one in every)
    n = sum(one.conversations for one in every)
    if len(able) < 2 or not 0 < k < n:
        return None
    known = {
        one.name: chance.posterior(one.rate(of).share.k, one.conversations, k / n, SHRINK)
        for one in able
    }
    leader = max(able, key=lambda one: (known[one.name].mean, one.conversations, one.name))
    others = [one for one in able if one is not leader]
    better = {one.name: chance.above(known[leader.name], known[one.name]) for one in others}
    rival = min(others, key=lambda one: (better[one.name], one.name))
    costs = chance.loss(known[leader.name], known[rival.name])
    needed = chance.needed(known[leader.name].mean, known[rival.name].mean)
    alone = len(able) == 2 or leader.rate(of).differs
    return Versus(
        of=of,
        leader=leader.name,
        rival=rival.name,
        better=better[rival.name],
        loss=costs,
        needed=needed,
        more=None if needed is None else _missing(needed, leader, rival),
        winner=better[rival.name] > SURE and costs < LITTLE and alone,
    )


def _missing(needed: int, leader: Group, rival: Group) -> tuple[int, int]:
    return max(0, needed - leader.conversations), max(0, needed - rival.conversations)
