"""The other files of a Complete archive, as large as a busy member of fifteen years has them."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bench.people import FIRST, Contact
from bench.texts import Texts

POSTS, COMMENTS, REACTIONS, FOLLOWS, SEARCHES, NOTES = 4_000, 20_000, 60_000, 32_000, 6_000, 800
BOOK = 3_000
MEMBER = 123456789
SINCE = datetime(FIRST.year, FIRST.month, FIRST.day)  # noqa: DTZ001 - written without a zone
DAYS = 6_000


def _link(kind: str, pick: random.Random) -> str:
    return f"https://www.linkedin.com/feed/update/urn%3Ali%3A{kind}%3A{pick.randrange(10**18, 8 * 10**18)}"


def _at(pick: random.Random, form: str = "%Y-%m-%d %H:%M:%S") -> str:
    return f"{SINCE + timedelta(seconds=pick.randrange(DAYS * 86_400)):{form}}"


def _table(header: str, rows: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return stream.getvalue()


def _comments(pick: random.Random, texts: Texts) -> str:
    """Return comments as LinkedIn quotes them: a quote inside is a backslash and a quote."""
    lines = ["Date,Link,Message"]
    for _ in range(COMMENTS):
        said = pick.choice(texts.sentences).replace('""', '"')
        if pick.random() < 0.1:
            said += '\n"davvero"'
        escaped = said.replace('"', '\\"')
        lines.append(f'{_at(pick)},{_link("activity", pick)},"{escaped}"')
    return "\n".join(lines) + "\n"


def activity(people: Sequence[Contact], pick: random.Random, texts: Texts) -> dict[str, str]:
    """Return each further file by name."""

    def sentence() -> str:
        return pick.choice(texts.sentences).replace('""', '"')

    shares = [
        (_at(pick), _link("share", pick), " ".join(sentence() for _ in range(8)), "", "", "MEMBER_NETWORK")
        for _ in range(POSTS)
    ]  # fmt: skip
    kinds = ("LIKE", "PRAISE", "EMPATHY", "INTEREST")
    reactions = [(_at(pick), pick.choice(kinds), _link("activity", pick)) for _ in range(REACTIONS)]
    follows = [(_at(pick), "Active", pick.choice(people).name) for _ in range(FOLLOWS)]
    searches = [
        (_at(pick, "%Y/%m/%d %H:%M:%S UTC"), pick.choice(people).company) for _ in range(SEARCHES)
    ]
    notes = [
        (one.first, one.last, one.url, sentence(), _at(pick, "%Y-%m-%d %H:%M:%S UTC"), "")
        for one in pick.sample(people, NOTES)
    ]
    book = [
        (one.first, "", one.last, f"{one.url.rsplit('/', 1)[1]}@mail.example", "+39 000 000", one.title, "", "8/2/15, 4:38 PM", "")
        for one in pick.sample(people, BOOK)
    ]  # fmt: skip
    return {
        f"Shares_{MEMBER}.csv": _table("Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", shares),
        f"Comments_{MEMBER}.csv": _comments(pick, texts),
        f"Reactions_{MEMBER}.csv": _table("Date,Type,Link", reactions),
        f"Member_Follows_{MEMBER}.csv": _table("Date,Status,FullName", follows),
        "SearchQueries.csv": _table("Time,Search Query", searches),
        "Notes.csv": _table("Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On", notes),
        "ImportedContacts.csv": _table("FirstName,MiddleName,LastName,Emails,PhoneNumbers,Title,Location,CreatedAt,UpdatedAt", book),
        "Skills.csv": _table("Name", [(f"Skill {n}",) for n in range(50)]),
    }  # fmt: skip
