"""The files of an address book: known by what is in them, whatever they are called."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cerchia.formats import vcard
from cerchia.formats.delimited import as_utf8
from cerchia.read.addressbook import cards, headings

if TYPE_CHECKING:
    from cerchia.formats.archive import Archive, Member

_ENDINGS = frozenset({".vcf", ".vcard", ".csv", ".tsv", ".txt", ""})
"""Of an archive only these are looked into: there may be a hundred thousand pictures beside them."""


def kind(archive: Archive, member: Member) -> str:
    """Return the format of a file's entries, "" where it holds none."""
    alone = len(archive.members) == 1
    if not alone and PurePosixPath(member.name).suffix.lower() not in _ENDINGS:
        return ""
    head = archive.head(member)
    if vcard.starts(head):
        return cards.KIND
    header = headings.find(b"".join(as_utf8(iter([head]))[1]))
    found = headings.layout(header.names) if header else None
    return found.kind if found else ""
