"""The way in: an export that is handed over becomes facts, once, and only its owner's."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from cerchia import __version__, forget, read
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts, revised
from cerchia.formats import dates
from cerchia.formats.archive import Archive
from cerchia.model.errors import DiskFullError, OtherOwnerError
from cerchia.model.reading import Added, Import, Owner
from cerchia.model.sheet import Mapping
from cerchia.read import Source, unmapped
from cerchia.resolve.owners import same_owner


def take_in(
    facts: Facts,
    path: Path,
    tell: Callable[[str], None],
    mapped: Callable[[tuple[str, ...]], Mapping | None] = unmapped,
    *,
    anew: bool = False,
) -> Added:
    """Import one path; one that is there already adds nothing, or is read `anew` in its place.

    mapped: how a table of these headings is read, as the owner confirmed it. Raises
    PathMissingError, UnreadableError, NotAnExportError, MappingMissingError, HostileArchiveError,
    OtherOwnerError, DiskFullError, CircleBusyError.
    """
    archive = Archive(path)
    try:
        digest = archive.digest()
        there = next((one for one in facts.imports() if one.digest == digest), None)
        if there and not anew:
            return Added(there, new=False)
        members = {member.name: archive.member_digest(member) for member in archive.members}
        for one in facts.imports():  # the same files, packed anew
            if sorted(one.members.values()) == sorted(members.values()):
                there = one
        if there and not anew:
            return Added(there, new=False)
        tell("import")
        source = read.recognise(archive, mapped)
        done = _import(facts, archive, source, Seen(digest, members, there))
        return Added(done, new=True)
    finally:
        archive.close()


@dataclass(frozen=True, slots=True)
class Seen:
    """What an archive is known by, and the import that was made of it before, None for none."""

    digest: str
    members: dict[str, str]
    before: Import | None


def _import(facts: Facts, archive: Archive, source: Source, seen: Seen) -> Import:
    _has_room(facts, archive)
    about = str(archive.path.absolute())
    with facts.writing(about) as folder, Engine.open(facts.circle) as engine:
        files, problems = source.load(archive, engine, folder)
        owner = source.owner(engine, folder, files)
        _same_owner(facts, archive.path, owner)
        if knows := forget.known(facts.circle):
            files = forget.keep_out(engine, source, folder, files, knows)
            problems = list(forget.unquoted(problems))
        exported = _exported(archive)
        done = Import(
            id=_id(source, exported, seen),
            source=source.name,
            path=str(archive.path),
            digest=seen.digest,
            exported=exported,
            imported=datetime.now(tz=UTC).isoformat(timespec="seconds"),
            version=__version__,
            files=tuple(files),
            problems=(*archive.problems, *problems),
            members=seen.members,
            written=dates.moment(archive.newest()),
            owner=owner,
        )
        facts.commit(folder, done)
        if seen.before:
            facts.sweep_superseded()
    return done


def _id(source: Source, exported: date, seen: Seen) -> str:
    """Return what an import is called; one that is read anew takes the place of itself."""
    if seen.before:
        return revised(seen.before.id)
    return f"{source.name}-{exported.isoformat()}-{seen.digest[:8]}"


def _same_owner(facts: Facts, path: Path, owner: Owner) -> None:
    """Raise OtherOwnerError when an export is plainly somebody else's than those before."""
    for one in facts.imports():
        if not same_owner(one.owner, owner):
            raise OtherOwnerError(
                path=str(path),
                owner=owner.name,
                known=one.owner.name,
                circle=str(facts.circle),
            )


def _has_room(facts: Facts, archive: Archive) -> None:
    """Refuse before minutes of work what the disk cannot hold: the largest table, unpacked."""
    largest = max((one.size for one in archive.members if one.is_table), default=0)
    free = shutil.disk_usage(facts.circle).free
    if largest > free:
        raise DiskFullError(need=(largest >> 20) + 1, free=free >> 20)


def _exported(archive: Archive) -> date:
    """Return the day an archive speaks for: from its name, else its newest file."""
    named = dates.in_name(archive.path.name)
    return named or dates.from_epoch(archive.newest())
