"""Forgetting somebody in LinkedIn's messages: conversations that go whole, and groups that stay.

In a group their own messages go, and in everybody else's their name gives way to the words LinkedIn
itself puts in place of a member who is no longer shown, so that a group does not turn into a
conversation of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from cerchia.formats.profile_url import key
from cerchia.model.forgetting import Knows, Struck
from cerchia.read.linkedin.naming import HIDDEN_NAME, plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine

_WHO = ("conversation_id", '"from"', "sender_profile_url", '"to"', "recipient_profile_urls")
_WORDS = "md5(trim(replace(coalesce(content, ''), chr(13), '')))"
_TITLE = re.compile(
    r"(?i:ph\.? ?d|m\.? ?sc|b\.? ?sc|mba|m\.?d|cpa|cfa|pmp|esq|jr|sr|dr|ing|avv|prof|dott)\.?"
    r"|[A-Z.\-]{2,8}\.?"
)
LONGEST = 4
"""A name may hold commas itself: at most so many pieces between them are one name."""
_spelling = cache(key)


@dataclass(frozen=True, slots=True)
class Row:
    """One message but its text: where it stands, who wrote it, to whom."""

    record: int
    thread: str
    sender: str
    sender_url: str
    to: str
    urls: str
    title: str
    date: str
    words: str

    @property
    def said(self) -> str:
        """The mark of this message: it tells whose it is when a newer archive hides the sender."""
        return f"said:{self.thread}|{self.date}|{self.words}"

    @property
    def sender_key(self) -> str:
        """The sender's address."""
        return _spelling(self.sender_url) if self.sender_url else ""

    @property
    def addresses(self) -> list[str]:
        """The recipients' addresses."""
        return [found for url in re.split(r"[,\s]+", self.urls) if (found := _spelling(url))]

    @property
    def names(self) -> list[str]:
        """The recipients' names in pieces, without titles that stand behind a comma."""
        pieces = [one for one in self.to.split(", ") if one.strip()]
        return [one for one in pieces if not _TITLE.fullmatch(one)] or pieces


def marks(engine: Engine, person: int, names: set[str]) -> set[str]:
    """Return the conversations that are theirs whole, and each group with the names they go by."""
    found = set()
    for number, thread, alone in engine.rows(
        """
        select thread, t.key, bool_and(m.person = $1) from resolve_member m
        join read_thread t using (thread) where t.source = 'linkedin'
        group by all having bool_or(m.person = $1)
        """,
        person,
    ):
        if alone:
            found.add(f"thread:{thread}")
            continue
        there = engine.rows(
            """
            select distinct h.name, r.person is not distinct from $1 from read_participant p
            join read_handle h using (handle) left join resolve_handle r using (handle)
            where p.thread = $2
            """,
            person,
            number,
        )
        others = {plain(name) for name, theirs in there if not theirs}
        own = {plain(name) for name, theirs in there if theirs}
        found.add(f"group:{thread}")
        found |= {f"in:{thread}|{name}" for name in (names | own) - others - {""}}
    return found


def strike(engine: Engine, path: Path, knows: Knows) -> Struck:
    """Return which messages go, and which cells of the others are written anew."""
    source = "read_parquet('" + str(path).replace("'", "''") + "', file_row_number = true)"
    who = ", ".join(f"coalesce({one}, '')" for one in _WHO)
    met = {
        thread
        for thread, *names in engine.rows(f"select distinct {who} from {source}")
        if not thread
        or _met(Row(0, thread, names[0], names[1], names[2], names[3], "", "", ""), knows)
    }
    if not met:
        return Struck()
    engine.fill("met", ((one,) for one in sorted(met)), {"thread": "varchar"})
    rows = engine.rows(
        f"select coalesce(record, file_row_number + 1), {who},"
        f" coalesce(conversation_title, ''), coalesce(date, ''), {_WORDS} from {source}"
        " where coalesce(conversation_id, '') in (select thread from met) order by 2, 1"
    )
    gone: set[int] = set()
    anew: list[tuple[int, str, str]] = []
    learnt: set[str] = set()
    for thread, some in groupby((Row(*row) for row in rows), lambda row: row.thread):
        group = tuple(some)
        talk = _Talk.of(group, knows) if thread else _loose(group, knows)
        gone |= talk.gone
        learnt |= talk.learnt
        anew += [cell for row in talk.kept for cell in talk.masked(row)]
    return Struck(frozenset(gone), tuple(anew), frozenset(learnt))


def _met(row: Row, knows: Knows) -> bool:
    """Say whether a message may be by or to somebody forgotten."""
    if row.thread and (knows(f"thread:{row.thread}") or knows(f"group:{row.thread}")):
        return True
    if any(knows(f"url:{one}") for one in (row.sender_key, *row.addresses) if one):
        return True
    place = f"in:{row.thread}|" if row.thread else "name:"
    return any(knows(place + plain(name)) for name in (row.sender, row.to, *row.names))


def _loose_mark(row: Row) -> str:
    return f"row:messages|{plain(row.sender)}>{plain(row.to)}|{row.date}"


@dataclass(frozen=True, slots=True)
class _Talk:
    """One conversation: who in it is forgotten, which messages go, which stay."""

    rows: tuple[Row, ...]
    names: frozenset[str]
    known: frozenset[str]
    gone: frozenset[int]
    learnt: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rows: tuple[Row, ...], knows: Knows) -> _Talk:
        thread = rows[0].thread
        keys = {one for row in rows for one in (row.sender_key, *row.addresses) if one}
        known = frozenset(one for one in keys if knows(f"url:{one}"))
        said = {plain(name) for row in rows for name in (row.sender, row.to, *row.names)}
        names = {name for name in said if knows(f"in:{thread}|{name}")}
        names |= {plain(row.sender) for row in rows if row.sender_key in known}
        names |= {
            plain(row.to) for row in rows if len(row.addresses) == 1 and row.addresses[0] in known
        }
        names -= {
            plain(row.sender) for row in rows if row.sender_key and row.sender_key not in known
        }
        talk = cls(rows, frozenset(names - {""}), known, frozenset())
        whole = knows(f"thread:{thread}") or talk._of_two()
        theirs = [row for row in rows if talk.by(row) or talk.only_to(row) or knows(row.said)]
        gone = frozenset(row.record for row in (rows if whole else theirs))
        learnt = frozenset(() if whole else (row.said for row in theirs))
        return cls(rows, talk.names, known, gone, learnt)

    @property
    def kept(self) -> list[Row]:
        return [row for row in self.rows if row.record not in self.gone]

    def by(self, row: Row) -> bool:
        """Say whether somebody forgotten wrote it; an address decides, else the name."""
        return row.sender_key in self.known if row.sender_key else plain(row.sender) in self.names

    def only_to(self, row: Row) -> bool:
        """Say whether it went to nobody else."""
        if row.addresses:
            alone = len(row.names) <= len(row.addresses) or len(row.addresses) == 1 == len(
                row.names
            )
            return alone and all(one in self.known for one in row.addresses)
        if plain(row.to) in self.names:
            return True
        return bool(row.to) and all(plain(one) in self.names for one in row.names)

    def _of_two(self) -> bool:
        """Say whether there is nobody here but the owner and somebody forgotten.

        The owner is who alone is written to by them, or who writes to them alone.
        """
        others, owner = set(), set()
        for row in self.rows:
            if self.by(row):
                others |= {plain(one) for one in row.names}
                owner |= {plain(one) for one in row.names} if len(row.names) == 1 else set()
            else:
                others.add(plain(row.sender))
                if self.only_to(row):
                    owner.add(plain(row.sender))
                else:
                    others |= {plain(one) for one in row.names if plain(one) not in self.names}
        return len(others) <= 1 and others <= owner

    def masked(self, row: Row) -> Iterator[tuple[int, str, str]]:
        """Yield each cell of somebody else's message in which they are named, written anew."""
        urls = [one for one in re.split(r"[,\s]+", row.urls) if one]
        left = [one for one in urls if _spelling(one) not in self.known]
        to = _hidden(row.to, self.names)
        pieces = row.to.split(", ")
        if to == row.to and left != urls and len(pieces) == len(urls):
            # names and addresses stand in one order
            to = ", ".join(
                HIDDEN_NAME if _spelling(url) in self.known else name
                for name, url in zip(pieces, urls, strict=True)
            )
        others = {plain(one) for one in (row.sender, *to.split(", "))}
        title = _untitled(row.title, self.names, others)
        if left != urls:
            yield row.record, "recipient_profile_urls", ",".join(left)
        if to != row.to:
            yield row.record, "to", to
        if title != row.title:
            yield row.record, "conversation_title", title


def _loose(rows: Sequence[Row], knows: Knows) -> _Talk:
    """Look at messages outside any conversation one by one: skipped ones, but they are kept."""
    gone, learnt = set(), set()
    for row in rows:
        if _met(row, knows) or knows(_loose_mark(row)):
            gone.add(row.record)
            if not row.sender_key and not row.addresses:
                learnt.add(_loose_mark(row))
    return _Talk(tuple(rows), frozenset(), frozenset(), frozenset(gone), frozenset(learnt))


def _hidden(names: str, forgotten: frozenset[str]) -> str:
    """Return a list of names with those forgotten hidden."""
    pieces, out, place = names.split(", "), [], 0
    while place < len(pieces):
        for length in range(min(LONGEST, len(pieces) - place), 0, -1):
            if plain(", ".join(pieces[place : place + length])) in forgotten:
                out.append(HIDDEN_NAME)
                place += length
                break
        else:
            out.append(pieces[place])
            place += 1
    return ", ".join(out)


def _untitled(title: str, forgotten: frozenset[str], others: set[str]) -> str:
    """Return a conversation's title without their names, nor a first name that stands by itself."""
    if not title or not forgotten:
        return title
    words = re.split(r"([\s,;:&+/]+)", title)
    for name in sorted(forgotten, key=len, reverse=True):
        wanted = name.split()
        for place in range(0, len(words) - 2 * len(wanted) + 2, 2):
            end = place + 2 * len(wanted) - 1
            if [plain(one) for one in words[place:end:2]] == wanted:
                words[place:end] = [""] * (end - place)
    firsts = {one.split()[0] for one in forgotten} - {one.split()[0] for one in others if one}
    parts = [one for one in "".join(words).split(",") if one.strip() and plain(one) not in firsts]
    left = ",".join(parts).strip(" ,;:&+/")
    return title if plain(left) == plain(title) else left
