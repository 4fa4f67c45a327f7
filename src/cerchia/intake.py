"""The way in: an export that is handed over becomes facts, once, and only its owner's."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from cerchia import __version__
from cerchia.engine.facts import Facts
from cerchia.formats import dates
from cerchia.formats.archive import Archive
from cerchia.model.errors import DiskFullError, OtherOwnerError
from cerchia.model.reading import Added, Import, Owner


def take_in(facts: Facts, path: Path, tell: Callable[[str], None]) -> Added:
    """Import one path; one that is there already adds nothing.

    Raises PathMissingError, UnreadableError, NotAnExportError, HostileArchiveError,
    OtherOwnerError, DiskFullError, CircleBusyError.
    """
    archive = Archive(path)
    try:
        digest = archive.digest()
        for one in facts.imports():
            if one.digest == digest:
                return Added(one, new=False)
        members = {member.name: archive.member_digest(member) for member in archive.members}
        for one in facts.imports():  # the same files, packed anew
            if sorted(one.members.values()) == sorted(members.values()):
                return Added(one, new=False)
        tell("import")
        return Added(_import(facts, archive, digest, members), new=True)
    finally:
        archive.close()


def _import(facts: Facts, archive: Archive, digest: str, members: dict[str, str]) -> Import:
    from cerchia import forget, read  # noqa: PLC0415 - not for an export that is there already
    from cerchia.engine.duckdb import Engine  # noqa: PLC0415

    source = read.recognise(archive)
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
            id=f"{source.name}-{exported.isoformat()}-{digest[:8]}",
            source=source.name,
            path=str(archive.path),
            digest=digest,
            exported=exported,
            imported=datetime.now(tz=UTC).isoformat(timespec="seconds"),
            version=__version__,
            files=tuple(files),
            problems=(*archive.problems, *problems),
            members=members,
            written=dates.moment(archive.newest()),
            owner=owner,
        )
        facts.commit(folder, done)
    return done


def _same_owner(facts: Facts, path: Path, owner: Owner) -> None:
    """Raise OtherOwnerError when an export is plainly somebody else's than those before."""
    from cerchia.resolve.owners import same_owner  # noqa: PLC0415

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
