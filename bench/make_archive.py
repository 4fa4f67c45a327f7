"""A LinkedIn archive of any size, invented and always the same: `python -m bench.make_archive 20k`.

One owner, 30,000 contacts and as many messages as asked, in the form of November 2026. Every text
is put together from a grammar, so that hardly two are alike and nothing can be answered from a
cache. What was made is counted on the way and printed; `tests/bench` counts it again.
"""

from __future__ import annotations

import argparse
import base64
import csv
import io
import json
import random
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import numpy as np
import numpy.typing as npt

from bench.texts import (
    COMPANIES,
    JOINS,
    LANGUAGES,
    LONG_THEMES,
    NAMES,
    PLAIN,
    SHORT_THEMES,
    TITLES,
    Texts,
)

Whole = npt.NDArray[np.int64]

VERSION = 1  # of what is made: a change makes every cached archive anew
SEED = 20261115
NAME = "Complete_LinkedInDataExport_11-15-2026.zip"
DATA = Path(__file__).parent / "data"
LEAST = 1_000
CONTACTS, HIDDEN, TALKERS, INVITATIONS = 30_000, 120, 25_000, 3_000
BATCH = 100_000  # messages in memory at once
DAY = 86_400
FIRST, END = date(2009, 3, 2), date(2026, 11, 14)
OWNER, SITE = "Livia Sandri", "https://www.linkedin.com/in/"
OWNER_URL = SITE + "livia-sandri"

NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses'
    " are missing. You will only see email addresses for connections who have allowed their"
    " connections to see or download their email address using this setting"
    " https://www.linkedin.com/psettings/privacy/email. You can learn more here"
    ' https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
HEADER = '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS"\n'


@dataclass(frozen=True, slots=True)
class Contact:
    """One connection: how it is called, what it does, and since when (days after FIRST)."""

    first: str
    last: str
    url: str
    company: str
    title: str
    language: int
    since: int

    @property
    def name(self) -> str:
        """The name as shown in messages."""
        return f"{self.first} {self.last}"


@dataclass(frozen=True, slots=True)
class Thread:
    """One conversation: who is in it, how long it is, between which seconds after FIRST."""

    members: tuple[Contact, ...]
    messages: int
    theme: int
    sides: int  # 0: only I write, 1: only they, 2: both
    start: int
    last: int


@dataclass(frozen=True, slots=True)
class Made:
    """What an archive holds, counted while it was written."""

    messages: int
    threads: int
    groups: int
    talking: int
    short: float  # share of talking contacts with at most 4 messages
    long: float  # with at least 80
    contacts: int
    titles: int
    homonyms: int  # contacts who share their name with another
    characters: float  # of a text, on average
    distinct: float  # share of texts that occur nowhere before
    mebibytes: float  # messages.csv, unpacked


def contacts(pick: random.Random) -> list[Contact]:
    """Return CONTACTS invented people, the newest connection first; homonyms differ in their URL."""
    span = (END - FIRST).days
    taken: dict[str, int] = {}
    found = []
    for day in sorted((int(span * pick.random() ** 0.6) for _ in range(CONTACTS)), reverse=True):
        language = int(pick.random() < 0.35)
        firsts, lasts = (names.split() for names in NAMES[LANGUAGES[language]])
        first, last = pick.choice(firsts), _often(pick, lasts).replace("_", " ")
        if pick.random() < 0.1:
            last += f" {pick.choice(lasts).replace('_', ' ')}"
        slug = re.sub(r"[ ']", "-", f"{first}-{last}".lower())
        taken[slug] = taken.get(slug, 0) + 1
        more = f"-{taken[slug] * 7919:x}" if taken[slug] > 1 else ""
        url = SITE + quote(slug) + more
        found.append(Contact(first, last, url, _company(pick), _title(pick, language), language, day))
    return found


def _often(pick: random.Random, words: Sequence[str]) -> str:
    """Choose a word, the early ones more often: some surnames and employers are everywhere."""
    return words[int(len(words) * pick.random() ** 1.5)]


def _company(pick: random.Random) -> str:
    if pick.random() < 0.04:
        return ""
    first, trade, form = COMPANIES
    return f"{_often(pick, first.split())} {_often(pick, trade.split())}{pick.choice(form.split('|'))}"


def _title(pick: random.Random, language: int) -> str:
    if pick.random() < 0.22:
        return pick.choice(PLAIN.split("|")) if pick.random() < 0.9 else ""
    level, area, market = (pick.choice(part.split("|")) for part in TITLES[LANGUAGES[language]])
    join = pick.choice(JOINS)
    return f"{level} {area}{join}{market}" if pick.random() < 0.85 else f"{level} {area}"


def threads(people: Sequence[Contact], messages: int, rng: np.random.Generator) -> list[Thread]:
    """Return conversations that hold exactly so many messages, the one with the newest first."""
    talkers = min(TALKERS, messages // 40)
    few, many = (talkers + 1) // 2, talkers // 10
    short = rng.choice(4, few, p=(0.35, 0.2, 0.2, 0.25)) + 1
    middle = np.exp(rng.uniform(np.log(5), np.log(80), talkers - few - many)).astype(int)
    groups = rng.integers(3, 30, max(1, talkers // 100))
    left = messages - sum(int(part.sum()) for part in (short, middle, groups)) - 80 * many
    weight = rng.lognormal(0, 1, many)
    long = 80 + (left * weight / weight.sum()).astype(int)
    long[0] += 80 * many + left - long.sum()
    settled = next(i for i, one in enumerate(people) if (END - FIRST).days - one.since > 500)
    old = settled + rng.choice(len(people) - settled, many, replace=False)
    rest = np.setdiff1d(np.arange(len(people)), old)
    spoken = [*old, *rng.choice(rest, few + talkers - few - many, replace=False)]
    found = [
        _thread((people[who],), int(size), rng)
        for who, size in zip(spoken, [*long, *short, *middle], strict=True)
    ]
    for size in groups:
        members = rng.choice(spoken, int(rng.integers(2, 9)), replace=False)
        found.append(_thread(tuple(people[who] for who in members), int(size), rng))
    return sorted(found, key=lambda thread: -thread.last)


def _thread(members: tuple[Contact, ...], messages: int, rng: np.random.Generator) -> Thread:
    chances = np.array(SHORT_THEMES if messages <= 4 else LONG_THEMES) / 100
    theme = int(rng.choice(len(chances), p=chances))
    sides = int(rng.choice(3, p=(0.3, 0.15, 0.55))) if messages <= 4 else 2
    end = (END - FIRST).days
    since = min(max(one.since for one in members) + rng.exponential(6), end - 0.5)
    while_ = (end - since) * rng.random() ** (0.2 if messages >= 80 else 1.5)
    return Thread(members, messages, theme, sides, int(since * DAY), int((since + while_) * DAY))


def moments(batch: Sequence[Thread], which: Whole, rng: np.random.Generator) -> Whole:
    """Return when each message was sent, seconds after FIRST, newest first in each thread.

    Most answers come in hours, the next subject in a week; a thread too dense for its years is
    drawn together. Nobody writes between nine in the evening and six in the morning.
    """
    sizes = np.array([thread.messages for thread in batch])
    first = np.cumsum(sizes) - sizes
    quick = rng.random(len(which)) < 0.6
    gap = np.where(quick, 7_200, 8 * DAY) * rng.lognormal(0, 1.2, len(which))
    gap[first] = 0
    back = np.cumsum(gap)
    back -= back[first][which]
    last, start = (np.array([getattr(one, at) for one in batch]) for at in ("last", "start"))
    fit = np.minimum(1, (last - start) / np.maximum(back[first + sizes - 1], 1))
    day, clock = np.divmod((last[which] - back * fit[which]).astype(np.int64), DAY)
    return day * DAY + 6 * 3600 + clock * 15 // 24


def sides(batch: Sequence[Thread], which: Whole, rng: np.random.Generator) -> Whole:
    """Return who wrote each message: 0 the owner, n the n-th member."""
    sizes = np.array([thread.messages for thread in batch])
    first = np.cumsum(sizes) - sizes
    flip = rng.random(len(which)) < 0.68
    flip[first[sizes > 1] + 1] = True  # whoever writes both ways does so at least once
    turns = np.cumsum(flip)
    both = np.array([thread.sides for thread in batch])[which]
    members = np.array([len(thread.members) for thread in batch])[which]
    one = np.where(both == 2, (turns - turns[first][which] + flip[first][which]) % 2, both)
    return np.where(members > 1, (rng.random(len(which)) * (members + 1)).astype(np.int64), one)
