"""The files of mail in an export: known by what is in them; what belongs together is one box."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from cerchia.formats import mbox, mime
from cerchia.formats.archive import Box

if TYPE_CHECKING:
    from cerchia.formats.archive import Archive, Member

Kind = Literal["", "mbox", "emlx", "maildir", "eml"]
_OTHERS = frozenset(
    [
        ".csv",
        ".json",
        ".html",
        ".htm",
        ".xml",
        ".js",
        ".css",
        ".vcf",
        ".vcard",
        ".ics",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".heic",
        ".webp",
        ".svg",
        ".bmp",
        ".tif",
        ".tiff",
        ".mp4",
        ".mov",
        ".avi",
        ".mkv",
        ".mp3",
        ".m4a",
        ".opus",
        ".ogg",
        ".wav",
        ".pdf",
        ".doc",
        ".docx",
        ".xls",
        ".xlsx",
        ".ppt",
        ".pptx",
        ".odt",
        ".ods",
        ".odp",
        ".zip",
        ".gz",
        ".tgz",
        ".7z",
        ".rar",
        ".msf",
        ".dat",
        ".log",
        ".sqlite",
        ".db",
        ".plist",
        ".exe",
        ".dll",
        ".py",
        ".toml",
        ".yaml",
        ".yml",
        ".ini",
        ".lock",
        ".idx",
        ".pst",
        ".ost",
        ".olm",
    ]
)
"""Of an archive these are not looked into: there may be a hundred thousand of them."""
_COUNTED = re.compile(rb"\s*\d{1,10}[ \t]*\r?\n")
_DELIVERED = frozenset({"cur", "new"})


def kind(archive: Archive, member: Member) -> Kind:
    """Return the format of a file's mail, "" where it holds none."""
    path = PurePosixPath(member.name)
    alone = len(archive.members) == 1
    folder = path.parent.name
    if folder == "tmp" and not alone:  # a Maildir's, still being written
        return ""
    if folder not in _DELIVERED and not alone and path.suffix.lower() in _OTHERS:
        return ""
    head = archive.head(member)
    if mbox.starts(head):
        return "mbox"
    counted = _COUNTED.match(head)
    if counted and mime.starts(head[counted.end() :]):
        return "emlx"
    if mime.starts(head):
        return "maildir" if folder in _DELIVERED else "eml"
    return ""


def boxes(archive: Archive) -> list[Box]:
    """Return the mail of an export, a file of many messages or a folder of single ones each."""
    found: list[Box] = []
    folders: dict[tuple[str, Kind], list[Member]] = {}
    for member in archive.members:
        what = kind(archive, member)
        if what == "mbox":
            found.append(Box(member.name, (member,), what))
        elif what:
            folders.setdefault((_folder(member.name, what), what), []).append(member)
    found += [
        Box(members[0].name if len(members) == 1 else folder, tuple(members), what)
        for (folder, what), members in folders.items()
    ]
    return sorted(found, key=lambda one: one.name)


def _folder(name: str, what: Kind) -> str:
    """Return the folder of a message; a Maildir's "cur" and "new" are one."""
    parent = PurePosixPath(name).parent
    parent = parent.parent if what == "maildir" else parent
    return f"{parent.as_posix()}/".removeprefix("./") or "./"
