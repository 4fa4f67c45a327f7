"""The way in: an export that is handed over becomes facts, once, and only its owner's."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cerchia import __version__
from cerchia.engine.facts import Facts, revised
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
    from cerchia.model.sheet import Mapping
    from cerchia.read import Source


@dataclass(frozen=True, slots=True)
class Way:
    """How exports are taken in.

    tell: hears of each import begun. mapped: how a table of these headings is read, as the owner
    confirmed it. anew: what is there already is read anew, in its own place.
    """

    tell: Callable[[str], None]
    mapped: Callable[[tuple[str, ...]], Mapping | None]
    anew: bool = False


def take_in(facts: Facts, path: Path, way: Way) -> list[Added]:
    """Import what a path holds, each source's part by itself; what is there already adds nothing.

    Of a folder every archive in it is an export of its own; one that cannot be read is told of with
    the others, and raised where there is nothing else.
    Raises PathMissingError, UnreadableError, NotAnExportError, HostileArchiveError,
    MappingMissingError, OtherOwnerError, DiskFullError, CircleBusyError.
    """
    archive = Archive(path)
    try:
        packed = [one for one in archive.members if _is_export(path, one)]
        loose = [one.name for one in archive.members if one not in packed]
        if not packed:
            return _whole(facts, archive, way)
        return _folder(facts, archive.part(loose), [path / one.name for one in packed], way)
    finally:
        archive.close()


def _is_export(path: Path, member: Member) -> bool:
    """Say whether a file of a folder is an archive to be opened by itself."""
    return path.is_dir() and member.name.lower().endswith(".zip")


def _folder(facts: Facts, loose: Archive, packed: Sequence[Path], way: Way) -> list[Added]:
    """Import the loose files of a folder together, and each archive in it."""
    added: list[Added] = []
    refused: list[CerchiaError] = []
    takes: list[Callable[[], list[Added]]] = [partial(take_in, facts, one, way) for one in packed]
    if loose.members:
        takes.insert(0, partial(_whole, facts, loose, way))
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


def _whole(facts: Facts, archive: Archive, way: Way) -> list[Added]:
    """Import an export, each source's part of it by itself."""
    digest = archive.digest()
    known = [one for one in facts.imports() if one.digest == digest]
    if known and not way.anew:
        return [Added(known[0], new=False)]
    from cerchia import read  # noqa: PLC0415 - not for an export that is there already

    return [_part(facts, *one, way) for one in read.shares(archive, way.mapped)]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a part is known by, and the import that was made of it before, None for none."""

    digest: str
    members: dict[str, str]
    before: Import | None


def _part(facts: Facts, source: Source, archive: Archive, way: Way) -> Added:
    digest = archive.digest()
    members = {member.name: archive.member_digest(member) for member in archive.members}
    same = (  # or the same files, packed anew
        one
        for one in facts.imports()
        if one.digest == digest or sorted(one.members.values()) == sorted(members.values())
    )
    before = next(same, None)
    if before and not way.anew:
        return Added(before, new=False)
    way.tell("import")
    return Added(_import(facts, source, archive, Seen(digest, members, before)), new=True)


def _import(facts: Facts, source: Source, archive: Archive, seen: Seen) -> Import:
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
