"""One entry of an address book as it is kept: every column a text, several values one a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields

TABLE = "addressbook_address"
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says, as it was exported; line: where it begins in the file.

    kind: the format it came in. left: why it names nobody, "" where it does. rest: whatever has no
    column of its own, one a line with its name.
    """

    line: int
    kind: str
    left: str = ""
    uid: str = ""
    name: str = ""
    nickname: str = ""
    emails: str = ""
    phones: str = ""
    company: str = ""
    department: str = ""
    title: str = ""
    place: str = ""
    urls: str = ""
    birthday: str = ""
    labels: str = ""
    note: str = ""
    revised: str = ""
    rest: str = ""


COLUMNS = {one.name: "varchar" for one in fields(Entry)} | {"line": "bigint"}


def joined(*parts: str) -> str:
    """Return the words of several cells as one text."""
    return " ".join((parts[0] if len(parts) == 1 else " ".join(parts)).split())


def listed(values: list[str]) -> str:
    """Return values one a line, doubles gone."""
    return "\n".join(dict.fromkeys(one for value in values if (one := joined(value))))


def is_name(text: str) -> bool:
    """Say whether a text can be somebody's name: no e-mail, no telephone number."""
    return "@" not in text and _LETTER.search(text) is not None


def why_left(name: str, emails: str, phones: str) -> str:
    """Return why an entry names nobody: "empty", or ""."""
    return "" if name or emails or phones else "empty"
