"""The way in: an export that is handed over becomes facts, once, and only its owner's."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cerchia import __version__
from cerchia.engine.facts import Facts
from cerchia.formats import dates
from cerchia.formats.archive import Archive, Member
from cerchia.model.errors import (
    CerchiaError,
    DiskFullError,
    HostileArchiveError,
    NotAnExportError,
    OtherOwnerError,
    UnreadableError,
)
from cerchia.model.origin import Problem
from cerchia.model.reading import Added, Import, Owner

if TYPE_CHECKING:
    from cerchia.read import Source


def take_in(facts: Facts, path: Path, tell: Callable[[str], None]) -> list[Added]:
    """Import what a path holds, each source's part by itself; what is there already adds nothing.

    Of a folder every archive in it is an export of its own; one that cannot be read is told of with
    the others, and raised where there is nothing else.
    Raises PathMissingError, UnreadableError, NotAnExportError, HostileArchiveError,
    OtherOwnerError, DiskFullError, CircleBusyError.
    """
    archive = Archive(path)
    try:
        packed = [one for one in archive.members if _is_export(path, one)]
        loose = [one.name for one in archive.members if one not in packed]
        if not packed:
            return _whole(facts, archive, tell)
        return _folder(facts, archive.part(loose), [path / one.name for one in packed], tell)
    finally:
        archive.close()


def _is_export(path: Path, member: Member) -> bool:
    """Say whether a file of a folder is an archive to be opened by itself."""
    return path.is_dir() and member.name.lower().endswith(".zip")


def _folder(
    facts: Facts, loose: Archive, packed: Sequence[Path], tell: Callable[[str], None]
) -> list[Added]:
    """Import the loose files of a folder together, and each archive in it."""
    added: list[Added] = []
    refused: list[CerchiaError] = []
    takes: list[Callable[[], list[Added]]] = [partial(take_in, facts, one, tell) for one in packed]
    if loose.members:
        takes.insert(0, partial(_whole, facts, loose, tell))
    for take in takes:
        try:
            added += take()
        except (UnreadableError, NotAnExportError, HostileArchiveError) as error:
            refused.append(error)
    if not added:
        raise refused[0]
    if refused:
        told = tuple(Problem("export_refused", str(one.params.get("path", ""))) for one in refused)
        added[0] = replace(added[0], refused=told)
    return added


def _whole(facts: Facts, archive: Archive, tell: Callable[[str], None]) -> list[Added]:
    """Import an export, each source's part of it by itself."""
    digest = archive.digest()
    if known := [one for one in facts.imports() if one.digest == digest]:
        return [Added(known[0], new=False)]
    from cerchia import read  # noqa: PLC0415 - not for an export that is there already

    return [_part(facts, *one, tell) for one in read.shares(archive)]


def _part(facts: Facts, source: Source, archive: Archive, tell: Callable[[str], None]) -> Added:
    digest = archive.digest()
    members = {member.name: archive.member_digest(member) for member in archive.members}
    for one in facts.imports():
        # or the same files, packed anew
        if one.digest == digest or sorted(one.members.values()) == sorted(members.values()):
            return Added(one, new=False)
    tell("import")
    return Added(_import(facts, source, archive, digest, members), new=True)


def _import(
    facts: Facts, source: Source, archive: Archive, digest: str, members: dict[str, str]
) -> Import:
    from cerchia import forget  # noqa: PLC0415
    from cerchia.engine.duckdb import Engine  # noqa: PLC0415

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
