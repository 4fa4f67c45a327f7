"""A Telegram export, walked through message by message: every one that is begun is accounted for."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import IO, TYPE_CHECKING, Any

from cerchia.formats.delimited import as_utf8
from cerchia.formats.json_stream import BrokenError, CutError, Stream
from cerchia.model.event import NOBODY, Party
from cerchia.model.origin import Problem, Problems
from cerchia.read.telegram.message import PERSONAL, Talk, event, key, name, when
from cerchia.read.telegram.record import Chat, Contact, Counted, Summary

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from cerchia.model.event import Event

CHUNK = 1 << 20
_SEEN = 80
_MOST_PEOPLE = 100_000
_TYPES = (
    "personal_chat|bot_chat|saved_messages|replies|verification_codes|private_group"
    "|private_supergroup|public_supergroup|private_channel|public_channel"
)
_MESSAGE = r'\{\s*"id"\s*:\s*-?\d+\s*,\s*"type"\s*:\s*"(?:message|service|unsupported)"'
_CHAT = (
    rf'\{{\s*(?:"name"\s*:\s*(?:"(?:[^"\\]|\\.){{0,300}}"|null)\s*,\s*)?"type"\s*:\s*"(?:{_TYPES})"'
)
_NEXT = re.compile(rf"(?P<message>{_MESSAGE})|(?P<chat>{_CHAT})")
_NEXT_CHAT = re.compile(rf"(?P<chat>{_CHAT})")
_OURS = re.compile(rf'"personal_information"\s*:|"type"\s*:\s*"(?:{_TYPES})"|"date_unixtime"\s*:')
_PAGE = re.compile(r"<!doctype html|<html", re.IGNORECASE)
_OWNER = b'"personal_information"'


class _LeftError(Exception):
    """A damaged place reached beyond the conversation it began in."""


class Export:
    """One export, ready to be read: iterate for its events, then ask `contacts`, `summary`, `problems`.

    The stream must be seekable; each iteration reads it anew from its start, a block at a time.
    """

    def __init__(self, stream: IO[bytes], file: str) -> None:
        self.file = file
        self._stream = stream
        self.owner = self._find_owner()
        self._start()

    def _start(self) -> None:
        self.problems = Problems()
        self._contacts: list[Contact] = []
        self._chats: Counter[str] = Counter()
        self._out: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._actions: Counter[str] = Counter()
        self._begun = self._read = 0
        self._parties: dict[tuple[str, str], Party] = {}
        self._bots: set[str] = set()
        self._first: date | None = None
        self._last: date | None = None
        self._whole = self._cut = False

    def _chunks(self) -> Iterator[bytes]:
        self._stream.seek(0)
        return as_utf8(iter(lambda: self._stream.read(CHUNK), b""))[1]

    def _find_owner(self) -> Party:
        """Return whose export it is, wherever that stands; a single chat does not say it."""
        before = b""
        chunks = self._chunks()
        for chunk in chunks:
            joined = before + chunk
            place = joined.find(_OWNER)
            if place >= 0:  # within a text its quotes would be escaped
                return _owner(Stream(itertools.chain([joined[place:]], chunks)))
            before = joined[-len(_OWNER) :]
        return NOBODY

    def __iter__(self) -> Iterator[Event]:
        """Yield each message of the export, in its order."""
        self._start()
        walk = Stream(self._chunks())
        if walk.next() == "<":
            self._tell("telegram_page", 0)
            return
        steps: Iterator[Event] | None = self._root(walk)
        while steps is not None:
            try:
                yield from steps
                steps = None
            except CutError:
                self._cut = True
                self._tell("telegram_cut", walk.line)
                steps = None
            except _LeftError:
                steps = self._chats_on(walk) if walk.next() else None
            except BrokenError:
                self._tell("telegram_damaged", walk.line, walk.seen)
                steps = self._chats_on(walk) if walk.find(_NEXT_CHAT) else None
        if walk.lost:
            self.problems.add(Problem("characters_damaged", self.file, count=walk.lost))
        if not self._begun and not self._contacts:
            self._tell("telegram_nothing", 0)

    def _tell(self, code: str, line: int, seen: str = "") -> None:
        self.problems.add(Problem(code, self.file, line, seen[:_SEEN]))

    def _root(self, walk: Stream) -> Iterator[Event]:
        """Walk through the whole: an account with its sections, or one chat."""
        said: dict[str, Any] = {}
        line = walk.line
        for section in walk.pairs():
            if section in {"chats", "left_chats"}:
                self._whole = True
                yield from self._listed(walk)
            elif section == "contacts":
                self._take_contacts(walk)
            elif section == "messages":
                yield from self._messages(walk, self._chat(said, line))
            else:
                self._whole = self._whole or section == "personal_information"
                _scalar(walk, section, said)

    def _listed(self, walk: Stream) -> Iterator[Event]:
        if walk.next() != "{":
            walk.skip()
            return
        for section in walk.pairs():
            if section == "list" and walk.next() == "[":
                for _ in walk.items():
                    yield from self._one_chat(walk)
            else:
                walk.skip()

    def _chats_on(self, walk: Stream) -> Iterator[Event]:
        """Go on with the chats behind a damaged place, wherever they stand."""
        while walk.next() == "{":
            yield from self._one_chat(walk)
            if walk.next() != "," or not walk.find(_NEXT_CHAT):
                return

    def _one_chat(self, walk: Stream) -> Iterator[Event]:
        if walk.next() != "{":
            walk.skip()
            return
        said: dict[str, Any] = {}
        line = walk.line
        for field in walk.pairs():
            if field == "messages" and walk.next() == "[":
                if "type" not in said:
                    self._tell("telegram_type_late", line)
                yield from self._messages(walk, self._chat(said, line))
            else:
                _scalar(walk, field, said)

    def _chat(self, said: dict[str, Any], line: int) -> Chat:
        """Return the conversation, and count it."""
        kind = said["type"] if isinstance(said.get("type"), str) else ""
        number, called = said.get("id"), name(said.get("name"))
        written = number if isinstance(number, int) and not isinstance(number, bool) else None
        thread = f"telegram:{_peer(kind)}{written}" if written is not None else ""
        thread = "telegram:saved" if kind == "saved_messages" else thread
        partner = Party(thread, called) if kind in {"personal_chat", "bot_chat"} else NOBODY
        if kind == "bot_chat":
            self._bots.add(thread)
        self._chats[kind or "unknown"] += 1
        return Chat(thread, called, kind, line, partner)

    def _messages(self, walk: Stream, chat: Chat) -> Iterator[Event]:
        talk = Talk(chat, self.owner)
        for _ in walk.items():
            line = walk.line
            self._begun += 1
            try:
                said = walk.value()
            except CutError:
                self._skipped["damaged"] += 1
                raise
            except BrokenError:
                self._damaged(line, walk)
                found = walk.find(_NEXT)
                if found is None or found["chat"]:
                    raise _LeftError from None
                continue
            if isinstance(said, dict):
                yield self._taken(said, line, talk)
            else:
                self._damaged(line, walk)

    def _damaged(self, line: int, walk: Stream) -> None:
        self._skipped["damaged"] += 1
        self._tell("telegram_message_damaged", line, walk.seen)

    def _taken(self, said: dict[str, Any], line: int, talk: Talk) -> Event:
        """Return a message as an event, and count it."""
        if len(self._parties) > _MOST_PEOPLE:
            self._parties.clear()
        found = event(said, line, talk, self._parties, self._bots)
        self._read += 1
        if found.out:
            self._out[found.out] += 1
        if said.get("type") == "service":
            action = said.get("action")
            self._actions[action if isinstance(action, str) else "unknown"] += 1
        if found.sent is None:
            self._tell("date_unreadable", line, str(said.get("date", "")))
        else:
            day = found.sent.date()
            if self._last is None or day > self._last:
                self._last = day
            if self._first is None or day < self._first:
                self._first = day
        return found

    def _take_contacts(self, walk: Stream) -> None:
        if walk.next() != "{":
            walk.skip()
            return
        for section in walk.pairs():
            if section != "list" or walk.next() != "[":
                walk.skip()
                continue
            for _ in walk.items():
                line, said = walk.line, walk.value()
                if isinstance(said, dict):
                    self._contacts.append(_contact(said, line))
                else:
                    self._tell("telegram_damaged", line, str(said))

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """The address book that Telegram holds, as far as it was read."""
        return tuple(self._contacts)

    @property
    def counted(self) -> Counted:
        """What became of the messages read so far."""
        return Counted(
            self._begun, self._read, len(self._contacts), dict(sorted(self._chats.items())),
            dict(sorted(self._out.items())), dict(sorted(self._skipped.items())),
            dict(sorted(self._actions.items())),
        )  # fmt: skip

    def summary(self) -> Summary:
        """Return what the file says of itself, by what was read."""
        return Summary(self.owner, self._whole, self._cut, self._first, self._last, self.counted)


def read(stream: IO[bytes], file: str) -> Export:
    """Return the export in a seekable stream as its events, to iterate over; any bytes will do."""
    return Export(stream, file)


def recognises(first_bytes: bytes, file_name: str) -> bool:  # noqa: ARG001 - as every source asks
    """Say whether a file is an export, by how it begins; one as pages too, to say what to do."""
    text = b"".join(as_utf8(iter([first_bytes]))[1]).decode("utf-8", "replace").lstrip()
    if _PAGE.match(text):
        return "Telegram" in text or 'class="page_wrap' in text
    return text.startswith("{") and _OURS.search(text) is not None


def _owner(walk: Stream) -> Party:
    """Return whose export it is, by the section whose name stands here."""
    try:
        walk.value()
        walk.step(":")
        said = walk.value()
    except BrokenError:
        return NOBODY
    if not isinstance(said, dict):
        return NOBODY
    return Party(key(said.get("user_id")), _full_name(said))


def _peer(kind: str) -> str:
    """Return what stands before a number, as it does before a sender's: a user's and a group's can be one."""
    if kind in PERSONAL:
        return "user"
    if not kind:
        return ""
    return "channel" if "supergroup" in kind or "channel" in kind else "chat"


def _scalar(walk: Stream, field: str, said: dict[str, Any]) -> None:
    """Keep a short value of an object, pass a long one."""
    if walk.next() in {"[", "{"}:
        walk.skip()
    else:
        said[field] = walk.value()


def _full_name(said: dict[str, Any]) -> str:
    return name(f"{name(said.get('first_name'))} {name(said.get('last_name'))}")


def _contact(said: dict[str, Any], line: int) -> Contact:
    since, _ = when(said)
    phone = said.get("phone_number")
    return Contact(
        line,
        key(said.get("user_id")),
        _full_name(said),
        name(phone),
        since.date() if since else None,
    )
