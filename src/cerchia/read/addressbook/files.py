"""The files of an address book: known by what is in them, whatever they are called."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cerchia.formats import vcard
from cerchia.read.addressbook import cards

if TYPE_CHECKING:
    from cerchia.formats.archive import Archive, Member

_ENDINGS = frozenset({".vcf", ".vcard", ".csv", ".txt", ""})
"""Of an archive only these are looked into: there may be a hundred thousand pictures beside them."""


def kind(archive: Archive, member: Member) -> str:
    """Return the format of a file's entries, "" where it holds none."""
    alone = len(archive.members) == 1
    if not alone and PurePosixPath(member.name).suffix.lower() not in _ENDINGS:
        return ""
    return cards.KIND if vcard.starts(archive.head(member)) else ""
