"""messages.csv of the fictional circle, as LinkedIn writes it in 2026."""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cerchia.demo import chance, source
from cerchia.demo.circle import EXPORTED, OWNER, Circle, Thread, local
from cerchia.demo.people import Person
from cerchia.demo.sheet import csv_bytes

HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
)
ARCHIVED = 4
"""Percent of the old conversations that the owner put away."""
OLD = datetime(2024, 1, 1, tzinfo=EXPORTED.tzinfo)
_ATTACHED = re.compile(r"\[allegato|\ballego\b|in allegato|\battached\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """One message with all that its row says."""

    conversation: str
    title: str
    sender: Person
    recipients: tuple[Person, ...]
    at: datetime
    subject: str
    text: str
    folder: str

    def cells(self, sponsored: bool) -> list[str]:
        """Return the row's cells; a sponsored sender has no address."""
        return [
            self.conversation,
            self.title,
            self.sender.name,
            "" if sponsored else self.sender.url,
            ", ".join(person.name for person in self.recipients),
            ",".join(person.url for person in self.recipients),
            f"{self.at:%Y-%m-%d %H:%M:%S} UTC",
            self.subject,
            self.text,
            self.folder,
            _attachment(self.conversation, self.text, self.at),
        ]


def messages(circle: Circle) -> bytes:
    """Return messages.csv: conversations by their last message, in each the newest first."""
    subjects = {(first, last): words for first, last, words in source.rows("strangers.tsv", 3)}
    blocks = [
        (list(_rows(thread, subjects.get((thread.person.first, thread.person.last), ""))), False)
        for thread in circle.threads
    ]
    blocks += _written(circle)
    blocks.sort(key=lambda block: (block[0][-1].at, block[0][0].conversation), reverse=True)
    cells = (row.cells(sponsored) for rows, sponsored in blocks for row in reversed(rows))
    return csv_bytes(HEADER, cells, quoted=True)


def _rows(thread: Thread, subject: str) -> Iterator[Row]:
    """Yield the messages between two, the oldest first; a subject stands over the first."""
    person = thread.person
    key = _conversation(person.slug)
    old = thread.said[-1].at < OLD
    folder = "ARCHIVE" if old and chance.happens(ARCHIVED, "folder", person.slug) else "INBOX"
    for number, said in enumerate(thread.said):
        sides = (OWNER, person) if said.mine else (person, OWNER)
        title = "" if number else subject
        yield Row(key, "", sides[0], (sides[1],), said.at, title, said.text, folder)


def _written(circle: Circle) -> list[tuple[list[Row], bool]]:
    """Return the conversations that are no talk of two: a group, advertising, spam."""
    known = {(t.person.first, t.person.last): t.person for t in circle.threads}
    known[OWNER.first, OWNER.last] = OWNER
    blocks = []
    for record in source.records("group.jsonl"):
        members = [_member(known, *name) for name in record["people"]] + [OWNER]
        rows = []
        for first, last, at, text in record["messages"]:
            sender = _member(known, first, last)
            to = tuple(person for person in members if person != sender)
            moment = local(datetime.fromisoformat(at).date(), _DAY.sub("", at).strip())
            key = _conversation(record["title"] or sender.slug)
            rows.append(Row(key, record["title"], sender, to, moment, "", text, record["folder"]))
        blocks.append((rows, record.get("sponsored", False)))
    return blocks


def _member(known: dict[tuple[str, str], Person], first: str, last: str) -> Person:
    slug = "-".join(filter(None, (first.lower().replace(" ", "-"), last.lower())))
    return known.get((first, last)) or Person(first, last, slug)


def _conversation(words: str) -> str:
    """Return an id as of today: `2-` and the base64 of a UUID with three figures."""
    name = uuid.UUID(bytes=hashlib.sha256(words.encode()).digest()[:16], version=4)
    raw = f"{name}_{chance.number('conversation', words) % 1000:03d}"
    return "2-" + base64.b64encode(raw.encode()).decode()


def _attachment(conversation: str, text: str, at: datetime) -> str:
    """Return the address of an attachment where the text speaks of one; it has long expired."""
    if not _ATTACHED.search(text):
        return ""
    path = f"{chance.number('attachment', conversation, text):020d}"
    expires = int(at.timestamp()) + 7 * 86_400
    return (
        f"https://www.linkedin.com/dms/prv/image/v2/D4D06{path}/0?e={expires}&v=beta&t={path[::-1]}"
    )
