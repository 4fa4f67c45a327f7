"""From one message of the export to an event: who, to whom, when, and what they wrote."""

from __future__ import annotations

from collections import OrderedDict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from cerchia.model.event import NOBODY, Event, Kind, Party

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from cerchia.read.telegram.record import Chat

MOST_NAMED = 20
"""Others of a group that a message names, those who wrote last; twice what makes a crowd."""
_BOTS = frozenset({"bot_chat", "replies", "verification_codes"})
_TELEGRAM = frozenset({"telegram:user777000", "telegram:user42777"})
_CALLS = frozenset({"phone_call", "group_call", "conference_call"})
_FURTHEST = timedelta(hours=15)
PERSONAL = frozenset(
    {"personal_chat", "bot_chat", "saved_messages", "replies", "verification_codes"}
)


class Talk:
    """One conversation while it is read: who it is with, and in a group who wrote last."""

    def __init__(self, chat: Chat, owner: Party) -> None:
        self.chat = chat
        self._owner = owner
        self._seen: OrderedDict[str, Party] = OrderedDict()
        self._last: tuple[Party, tuple[Party, ...]] = (NOBODY, ())

    def to(self, sender: Party) -> tuple[Party, ...]:
        """Return who else is in it, as far as the export has shown them up to here."""
        if self.chat.type in PERSONAL:
            both = (self.chat.partner, self._owner)
            return tuple(one for one in both if one != NOBODY and one.key != sender.key)
        if sender.key and sender == self._last[0]:
            return self._last[1]
        if sender.key:
            self._seen[sender.key] = sender
            self._seen.move_to_end(sender.key)
        while len(self._seen) > MOST_NAMED + 1:
            self._seen.popitem(last=False)
        others = tuple(one for key, one in self._seen.items() if key != sender.key)
        self._last = sender, others
        return others

    def mine(self, sender: Party) -> bool | None:
        """Say whether the owner wrote, where the file tells; of a chat of two it always does."""
        if self._owner.key:
            return sender.key == self._owner.key
        personal = self.chat.type == "personal_chat" and sender.key and self.chat.partner.key
        return sender.key != self.chat.partner.key if personal else None


def event(
    said: Mapping[str, Any],
    line: int,
    talk: Talk,
    parties: dict[tuple[str, str], Party],
    bots: Collection[str],
) -> Event:
    """Return a message as an event; parties: people met so far, to hold each once; bots: those met."""
    service = said.get("type") == "service"
    actor, name = ("actor_id", "actor") if service else ("from_id", "from")
    sender = _party(said.get(actor), said.get(name), parties)
    sent, offset = when(said)
    kind, out = _kind(said, service=service)
    chat = talk.chat
    number = said.get("id")
    forwarded = "forwarded_from" in said or "forwarded_from_id" in said
    return Event(
        line, f"{chat.key}/{number}" if isinstance(number, int) and chat.key else "", chat.key,
        chat.name, sender, talk.to(sender), sent, offset,
        "" if service or forwarded else _words(said), kind, _chat_out(chat, sender, bots) or out,
        mine=talk.mine(sender),
    )  # fmt: skip


def key(written: object) -> str:
    """Return the key of a peer: `user123`, before 2021 a bare number, which was a user's."""
    if isinstance(written, bool) or not isinstance(written, int | str) or not written:
        return ""
    return f"telegram:{f'user{written}' if str(written).isdigit() else written}"


def name(written: object) -> str:
    """Return a name in one line, "" where there is none."""
    return " ".join(written.split()) if isinstance(written, str) else ""


def plain(written: object) -> str:
    """Return a text that is a string, or a list of strings and objects."""
    if isinstance(written, str):
        return written
    if not isinstance(written, list):
        return ""
    parts = (part.get("text", "") if isinstance(part, dict) else part for part in written)
    return "".join(part for part in parts if isinstance(part, str))


def when(said: Mapping[str, Any], field: str = "date") -> tuple[datetime | None, int | None]:
    """Return the time as an event keeps it; before 2022 there is only the computer's local time."""
    local = _local(said.get(field))
    try:
        seconds = int(said[f"{field}_unixtime"])
        moment = datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
    except (KeyError, ValueError, TypeError, OverflowError, OSError):
        return local, None
    away = local - moment if local else timedelta(0)
    if abs(away) > _FURTHEST:  # the two do not belong together; the number is the sure one
        return moment, 0
    return moment, round(away / timedelta(minutes=1))


def _local(written: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        return None
    return found.replace(tzinfo=None) if found else None


def _party(written: object, called: object, parties: dict[tuple[str, str], Party]) -> Party:
    pair = key(written), name(called)
    if pair == ("", ""):
        return NOBODY
    known = parties.get(pair)
    if known is None:
        known = parties[pair] = Party(*pair)
    return known


def _chat_out(chat: Chat, sender: Party, bots: Collection[str]) -> str:
    """Return why nothing of a conversation makes a tie, "" where it may."""
    if chat.type in _BOTS or chat.key in _TELEGRAM or sender.key in _TELEGRAM or sender.key in bots:
        return "automatic"
    if chat.type == "saved_messages":
        return "saved"
    return "bulk" if chat.type.endswith("channel") else ""


def _kind(said: Mapping[str, Any], *, service: bool) -> tuple[Kind, str]:
    """Return what it is, and why it makes no tie of itself: a call nobody took, a notice."""
    if not service:
        return "message", ""
    action = said.get("action")
    if not isinstance(action, str) or action not in _CALLS:
        return "message", "system"
    took_place = bool(said.get("duration_seconds") or said.get("duration"))
    if action == "phone_call":
        return "call", "" if took_place else "missed"
    return ("call", "") if took_place else ("message", "system")


def _words(said: Mapping[str, Any]) -> str:
    """Return what somebody wrote: the text, of a poll the question."""
    text = plain(said.get("text")) or plain(said.get("text_entities"))
    poll = said.get("poll")
    if not text and isinstance(poll, dict):
        text = plain(poll.get("question"))
    return text
