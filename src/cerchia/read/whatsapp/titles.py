"""Names: the chat's by the name of its file, and people's as the file writes them."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from cerchia.read.whatsapp.heads import plain

_PREFIXES = (
    "WhatsApp Chat with ", "WhatsApp Chat - ", "Chat WhatsApp con ", "Chat di WhatsApp con ",
    "Chat de WhatsApp con ", "Conversa do WhatsApp com ", "Conversa no WhatsApp com ",
    "Discussion WhatsApp avec ", "WhatsApp Chat mit ", "WhatsApp-Chat mit ",
    "WhatsApp-chat met ", "WhatsApp Chat met ", "Чат WhatsApp с ",
)  # fmt: skip
_PREFIX = re.compile("|".join(map(re.escape, _PREFIXES)), re.IGNORECASE)
_COPY = re.compile(r"\s\(\d{1,3}\)$")
_ENDING = re.compile(r"\.(?:txt|zip)$", re.IGNORECASE)
_PHONE = re.compile(r"\+?\(?\d[\d ()./-]{5,22}\d")
_HYPHENS = str.maketrans("\u2010\u2011\u2012\u2013", "----")


def title(path: str) -> str:
    """Return the partner's or the group's name by a file's path, the innermost part that says it.

    An iPhone's `_chat.txt` says nothing, the archive it lies in does:
    `WhatsApp Chat - Anna Finta.zip/_chat.txt`.
    """
    parts = PurePosixPath(path.replace("\\", "/")).parts
    return next(filter(None, map(_in_part, reversed(parts))), "")


def _in_part(part: str) -> str:
    name = plain(part)
    while (shorter := _COPY.sub("", _ENDING.sub("", name))) != name:
        name = shorter
    found = _PREFIX.match(name)
    if not found and "_" in name:  # some systems put "_" for each space
        name = name.replace("_", " ")
        found = _PREFIX.match(name)
    return name[found.end() :].strip() if found else ""


def is_named_so(path: str) -> bool:
    """Say whether a file is called as WhatsApp calls its exports."""
    return bool(title(path)) or PurePosixPath(path.replace("\\", "/")).name.lower() == "_chat.txt"


def person(raw: str) -> tuple[str, bool]:
    """Return a sender's name without marks, and whether "~" said it is chosen by the person.

    A name of nothing but invisible signs stays as it is: it is still somebody.
    """
    name = " ".join(plain(raw).split())
    profile = name.startswith("~")
    name = name.removeprefix("~").strip() if profile else name
    return (name or raw.strip() or raw), profile


def phone(name: str) -> str:
    """Return the digits of a name that is a number, with its +; "" if it is a name."""
    text = name.translate(_HYPHENS)
    if not _PHONE.fullmatch(text):
        return ""
    digits = "".join(sign for sign in text if sign.isdigit())
    return ("+" if text.startswith("+") else "") + digits
