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
from datetime import timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.activity import activity
from bench.people import END, FIRST, SITE, Contact, contacts
from bench.texts import LONG_THEMES, SHORT_THEMES, Texts

Whole = npt.NDArray[np.int64]

VERSION = 2  # of what is made: a change makes every cached archive anew
SEED = 20261115
NAME = "Complete_LinkedInDataExport_11-15-2026.zip"
DATA = Path(__file__).parent / "data"
LEAST = 1_000
HIDDEN, TALKERS, INVITATIONS = 120, 25_000, 3_000
BATCH = 100_000  # messages in memory at once
DAY = 86_400
OWNER = "Livia Sandri"
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
    sent: Whole = day * DAY + 6 * 3600 + clock * 15 // 24
    return sent


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


class Messages:
    """messages.csv in pieces of about BATCH rows; afterwards, what was counted on the way."""

    def __init__(self, threads: Sequence[Thread], rng: np.random.Generator, texts: Texts) -> None:
        self._threads, self._rng, self._texts = threads, rng, texts
        self._hashes: list[Whole] = []
        self.rows = self.characters = self.bytes = 0

    def __iter__(self) -> Iterator[bytes]:
        yield self._count(HEADER)
        batch: list[Thread] = []
        for thread in self._threads:
            batch.append(thread)
            if sum(one.messages for one in batch) >= BATCH:
                yield self._count("".join(self._lines(batch)))
                batch = []
        if batch:
            yield self._count("".join(self._lines(batch)))

    @property
    def distinct(self) -> float:
        """The share of texts that occur nowhere before."""
        return len(np.unique(np.concatenate(self._hashes))) / self.rows

    def _count(self, lines: str) -> bytes:
        piece = lines.encode()
        self.bytes += len(piece)
        return piece

    def _lines(self, batch: Sequence[Thread]) -> Iterator[str]:
        rng = self._rng
        sizes = np.array([thread.messages for thread in batch])
        which = np.repeat(np.arange(len(batch)), sizes)
        oldest = np.cumsum(sizes)[which] - 1 - np.arange(len(which)) == 0
        side, at = sides(batch, which, rng), moments(batch, which, rng)
        theme = np.array([thread.theme for thread in batch])[which]
        row = theme * 4 + np.where(oldest, 0, 2) + (side > 0)
        language = np.array([thread.members[0].language for thread in batch])[which]
        heads, names, tails = zip(*(_ends(thread, rng) for thread in batch), strict=True)
        sent = np.datetime_as_string(np.datetime64(FIRST, "s") + at).tolist()
        place = list(zip(which.tolist(), side.tolist(), strict=True))
        drawn = self._texts.draw(rng, row, language)
        texts = self._texts.say(drawn, [names[thread][min(who, 1)] for thread, who in place])
        self._hashes.append(np.fromiter(map(hash, texts), np.int64, len(texts)))
        self.rows += len(texts)
        self.characters += sum(map(len, texts))
        for (thread, who), when, text in zip(place, sent, texts, strict=True):
            yield f'{heads[thread][who]}{when[:10]} {when[11:]} UTC","","{text}{tails[thread]}'


def _ends(thread: Thread, rng: np.random.Generator) -> tuple[list[str], tuple[str, str], str]:
    """Return a thread's cells before the date for each writer, whom they greet, and the last."""
    uuid = rng.bytes(16).hex()
    parts = "-".join(uuid[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32)))
    key = "2-" + base64.b64encode(f"{parts}_{rng.integers(0, 999):03}".encode()).decode()
    group = len(thread.members) > 1
    title = f"{thread.members[0].company}: gruppo" if group and rng.random() < 0.5 else ""
    everyone = [(OWNER, OWNER_URL), *((one.name, one.url) for one in thread.members)]
    heads = []
    for name, url in everyone:
        others = [one for one in everyone if one[1] != url]
        to, urls = ", ".join(one[0] for one in others), ",".join(one[1] for one in others)
        heads.append(f'"{key}","{title}","{name}","{url}","{to}","{urls}","')
    folder = rng.choice(("INBOX", "ARCHIVE", "SPAM"), p=(0.965, 0.03, 0.005))
    photo = f"https://www.linkedin.com/dms/prv/image/{uuid}" if rng.random() < 0.01 else ""
    first, me = thread.members[0].first, OWNER.split(maxsplit=1)[0]
    greeted = ("a tutti" if thread.members[0].language == 0 else "all",) * 2
    return heads, greeted if group else (first, me), f'","{folder}","{photo}"\n'


def _csv(header: str, rows: Iterator[Sequence[str]] | Sequence[Sequence[str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return stream.getvalue()


def _connections(people: Sequence[Contact], pick: random.Random) -> str:
    rows = []
    for one in people:
        since = f"{FIRST + timedelta(one.since):%d %b %Y}"
        mail = f"{one.url.rsplit('/', 1)[1]}@mail.example" if pick.random() < 0.04 else ""
        rows.append((one.first, one.last, one.url, mail, one.company, one.title, since))
    for place in sorted(pick.sample(range(len(rows)), HIDDEN), reverse=True):
        rows.insert(place, ("",) * 6 + (rows[place][6],))
    columns = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    return NOTES + _csv(columns, rows).removesuffix("\n")


def _invitations(people: Sequence[Contact], pick: random.Random, texts: Texts) -> str:
    """Return the recent ones: three in five became contacts, the others are still strangers."""
    rows = []
    for number in range(INVITATIONS):
        one, other = people[number % (INVITATIONS * 3 // 5)], number >= INVITATIONS * 3 // 5
        name, url = (one.name, one.url + f"-o{number:x}") if other else (one.name, one.url)
        day = FIRST + timedelta(max(one.since - pick.randint(0, 20), 0))
        hour, minute = pick.randint(7, 21), pick.randint(0, 59)
        at = f"{day.month}/{day.day}/{day:%y}, {hour % 12 or 12}:{minute:02} {'AP'[hour > 11]}M"
        note = pick.choice(texts.sentences).replace('""', '"') if pick.random() < 0.3 else ""
        mine = pick.random() < 0.3
        direction = "OUTGOING" if mine else "INCOMING"
        two = ((OWNER, OWNER_URL), (name, url))[:: 1 if mine else -1]
        rows.append((two[0][0], two[1][0], at, note, direction, two[0][1], two[1][1]))
    columns = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
    return _csv(columns, rows)


def _small(people: Sequence[Contact], pick: random.Random, texts: Texts) -> dict[str, str]:
    """Return the files of a few rows: the owner, and what people said of her."""
    first, last = OWNER.split()
    profile = "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers"
    about = (
        first,
        last,
        "",
        "",
        "",
        "Consulente di organizzazione",
        "Metto in ordine i flussi.",
        "Consulting",
        "",
        "Padova, Veneto, Italy",
        "",
        "",
        "",
    )
    work = (("Studio Brenta", "Titolare", "", "Padova", "Mar 2016", ""), ("Officine Piave", "Responsabile qualità", "", "Belluno", "Sep 2009", "Feb 2016"))  # fmt: skip
    skills = ("Organizzazione", "Lean", "Project Management", "Facilitazione")
    endorsed = [
        (f"20{pick.randint(14, 26)}/06/{pick.randint(1, 28):02} 13:05:02 UTC", pick.choice(skills), one.first, one.last, one.url.removeprefix("https://"), "ACCEPTED")
        for one in pick.sample(people, 400)
    ]  # fmt: skip
    praised = [
        (one.first, one.last, one.company, one.title, pick.choice(texts.sentences[1:]).replace('""', '"'), f"08/19/{pick.randint(14, 25)}, 11:04 PM", "VISIBLE")
        for one in pick.sample(people, 15)
    ]  # fmt: skip
    return {
        "Profile.csv": _csv(profile, [about]),
        "Positions.csv": _csv("Company Name,Title,Description,Location,Started On,Finished On", work),
        "Education.csv": _csv("School Name,Start Date,End Date,Notes,Degree Name,Activities", [("Ateneo del Sile", "2003", "2008", "", "Ingegneria gestionale", "")]),
        "Email Addresses.csv": _csv("Email Address,Confirmed,Primary,Updated On", [("livia@sandri.example", "Yes", "Yes", "3/2/09, 4:38 PM")]),
        "Endorsement_Received_Info.csv": _csv("Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status", endorsed),
        "Recommendations_Received.csv": _csv("First Name,Last Name,Company,Job Title,Text,Creation Date,Status", praised),
    }  # fmt: skip


def write(path: Path, messages: int, seed: int = SEED) -> Made:
    """Write an archive of so many messages (LEAST or more); return what is in it."""
    pick, rng = random.Random(seed), np.random.default_rng(seed)
    people, texts = contacts(pick), Texts(pick)
    talk = threads(people, messages, rng)
    rows = Messages(talk, rng, texts)
    small = {
        "Connections.csv": _connections(people, pick),
        "Invitations.csv": _invitations(people, pick, texts),
        **_small(people, pick, texts),
        **activity(people, pick, texts),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        _pack(packed, "messages.csv", rows)
        for name, text in small.items():
            _pack(packed, name, [text.encode()])
    return _made(people, talk, rows)


def _pack(packed: zipfile.ZipFile, name: str, pieces: Messages | list[bytes]) -> None:
    """Write a member; one thread deflates while the next piece is made."""
    info = zipfile.ZipInfo(name, (2026, 11, 15, 9, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    with packed.open(info, "w", force_zip64=True) as stream, ThreadPoolExecutor(1) as other:
        pending: Future[int] | None = None
        for piece in pieces:
            if pending is not None:
                pending.result()
            pending = other.submit(stream.write, piece)
        if pending is not None:
            pending.result()


def _made(people: Sequence[Contact], talk: Sequence[Thread], rows: Messages) -> Made:
    single = [thread.messages for thread in talk if len(thread.members) == 1]
    names = [one.name for one in people]
    counted: dict[str, int] = {}
    for name in names:
        counted[name] = counted.get(name, 0) + 1
    return Made(
        messages=rows.rows,
        threads=len(talk),
        groups=len(talk) - len(single),
        talking=len(single),
        short=round(sum(size <= 4 for size in single) / len(single), 4),
        long=round(sum(size >= 80 for size in single) / len(single), 4),
        contacts=len(people),
        titles=len({one.title for one in people} - {""}),
        homonyms=sum(counted[name] > 1 for name in names),
        characters=round(rows.characters / rows.rows, 1),
        distinct=round(rows.distinct, 4),
        mebibytes=round(rows.bytes / (1 << 20), 1),
    )


def size_of(text: str) -> int:
    """Return the number meant by "20k", "1M" or "300000"; ValueError if it is none or too small."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([kM]?)", text)
    size = int(float(found[1]) * {"": 1, "k": 1_000, "M": 1_000_000}[found[2]]) if found else 0
    if size < LEAST:
        raise ValueError(text)
    return size


def cached(messages: int, data: Path = DATA) -> Path:
    """Return the archive of this size, made now if it is not there yet."""
    folder = data / f"{messages}-v{VERSION}"
    if not folder.exists():
        part = folder.with_name(folder.name + ".part")
        part.mkdir(parents=True, exist_ok=True)
        made = write(part / NAME, messages)
        (part / "made.json").write_text(json.dumps(asdict(made), indent=2) + "\n", "utf-8")
        part.rename(folder)
    return folder / NAME


def main() -> None:
    """Make an archive, or find it, and print what it holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("size", nargs="?", default="1M", help="messages, such as 20k, 1M or 10M")
    try:
        path = cached(size_of(parser.parse_args().size))
    except ValueError as error:
        sys.exit(
            f"{error} is no size. Say at least 1k, for example: python -m bench.make_archive 20k"
        )
    print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
    print((path.parent / "made.json").read_text("utf-8"), end="")


if __name__ == "__main__":
    main()
