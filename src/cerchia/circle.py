"""The front door: a circle is a folder; one method per room, one per question."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from cerchia import __version__, flow, forget, home, read
from cerchia.answers.audit import audit
from cerchia.answers.conversations import conversations
from cerchia.answers.people import people
from cerchia.answers.person import find, person
from cerchia.answers.proposals import proposals
from cerchia.answers.report import report
from cerchia.answers.requests import requests
from cerchia.answers.rings import rings
from cerchia.answers.study import study
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts
from cerchia.engine.findings import Findings, Passing
from cerchia.formats import dates
from cerchia.formats.archive import Archive
from cerchia.model.answers import (
    Audit,
    ConversationRow,
    PersonPage,
    PersonRow,
    Proposal,
    Request,
    Study,
)
from cerchia.model.ask import Ask
from cerchia.model.errors import (
    CircleEmptyError,
    OtherOwnerError,
)
from cerchia.model.forgetting import Farewell, Forgotten
from cerchia.model.journal import Said, Undone
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Added, Import, Owner
from cerchia.model.report import Report, Rings
from cerchia.resolve.owners import same_owner

Tell = Callable[[str], None]
IN_MEMORY = 128 << 20
"""Bytes of facts up to which the findings of a temporary circle stay in memory."""


def _quiet(_: str) -> None:
    return


class Circle:
    """One owner's circle in one folder: facts, findings, decisions, and its time zone."""

    def __init__(self, folder: Path, zone: str | None = None, tell: Tell = _quiet) -> None:
        """Open the circle in `folder`, made when missing; `tell` hears of rooms and files."""
        self.folder = folder
        self.zone = home.settle(folder, zone)
        self.tell = tell
        self._facts = Facts(folder)
        self._passing: Passing | None = None
        self.completed = False  # whether opening it completed a forgetting that broke off

    @classmethod
    def open(
        cls, folder: Path | None = None, zone: str | None = None, tell: Tell = _quiet
    ) -> Circle:
        """Open the circle at `folder`, else at CERCHIA_CIRCLE, else where the platform keeps data."""
        circle = cls((folder or home.default()).expanduser().absolute(), zone, tell)
        circle.completed = forget.complete(circle._facts)
        return circle

    @classmethod
    @contextmanager
    def temporary(cls, zone: str | None = None, tell: Tell = _quiet) -> Iterator[Circle]:
        """Give a circle that is gone afterwards; those a killed program left are swept first."""
        home.sweep_temporary()
        folder = Path(tempfile.mkdtemp(prefix=home.TEMPORARY))
        passing = Passing(folder)
        try:
            circle = cls(folder, zone, tell)
            circle._passing = passing
            yield circle
        finally:
            passing.close()
            shutil.rmtree(folder, ignore_errors=True)

    # room 1: read ------------------------------------------------------------------------------

    def add(self, paths: Sequence[Path]) -> list[Added]:
        """Import each path; one that is there already adds nothing.

        Raises PathMissingError, UnreadableError, NotAnExportError, HostileArchiveError,
        CircleBusyError; what was imported before the failing path stays.
        """
        return [self._add(path) for path in paths]

    def _add(self, path: Path) -> Added:
        archive = Archive(path)
        try:
            digest = archive.digest()
            for one in self._facts.imports():
                if one.digest == digest:
                    return Added(one, new=False)
            members = {member.name: archive.member_digest(member) for member in archive.members}
            for one in self._facts.imports():  # the same files, packed anew
                if sorted(one.members.values()) == sorted(members.values()):
                    return Added(one, new=False)
            return Added(self._import(archive, digest, members), new=True)
        finally:
            archive.close()

    def _import(self, archive: Archive, digest: str, members: dict[str, str]) -> Import:
        source = read.recognise(archive)
        self.tell("import")
        with self._facts.writing() as folder, Engine.open(self.folder) as engine:
            files, problems = source.load(archive, engine, folder)
            owner = source.owner(engine, folder, files)
            self._same_owner(archive.path, owner)
            if knows := forget.known(self.folder):
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
                problems=tuple(problems),
                members=members,
                written=dates.moment(archive.newest()),
                owner=owner,
            )
            self._facts.commit(folder, done)
        return done

    def _same_owner(self, path: Path, owner: Owner) -> None:
        """Raise OtherOwnerError when an export is plainly somebody else's than those before."""
        for one in self.sources():
            if not same_owner(one.owner, owner):
                raise OtherOwnerError(
                    path=str(path),
                    owner=owner.name,
                    known=one.owner.name,
                    circle=str(self.folder),
                )

    def sources(self) -> list[Import]:
        """Return the imports, the oldest export first."""
        return self._facts.imports()

    # rooms 2-5 ----------------------------------------------------------------------------------

    @contextmanager
    def findings(self, ask: Ask) -> Iterator[tuple[Engine, Purpose | None]]:
        """Give the findings for a question, built first when facts, day or purpose are new.

        Raises CircleEmptyError when nothing was imported yet.
        """
        imports = self.sources()
        if not imports:
            raise CircleEmptyError(circle=str(self.folder))
        purpose = ask.purpose or self.purpose()
        ground = flow.Ground(imports, self._facts.segment, self.zone, ask.as_of, purpose)
        found = Findings(self.folder, self._base(imports, ask.as_of), _hash(repr(purpose)))

        def whole(engine: Engine) -> None:
            self._walk(flow.walk(engine, ground))

        def last(engine: Engine) -> None:
            self._walk(flow.again(engine, purpose))

        def same() -> bool:
            return self._base(self.sources(), ask.as_of) == found.base

        if self._passing is not None and self._facts.size() <= IN_MEMORY:
            yield self._passing.get(found, whole, last), purpose
            return
        if not found.file.exists() and not found.build(whole, last, same):
            with self.findings(ask) as anew:
                yield anew
            return
        with found.open() as engine:
            yield engine, purpose

    def _walk(self, rooms: Iterator[str]) -> None:
        for room in rooms:
            self.tell(room)

    def _base(self, imports: Sequence[Import], as_of: date | None) -> str:
        return _hash(json.dumps([[one.id for one in imports], home.code(), self.zone, str(as_of)]))

    # rights -------------------------------------------------------------------------------------

    def farewell(self, who: str) -> Farewell:
        """Say what would go with one person; PersonUnknownError, PersonAmbiguousError."""
        with self.findings(Ask()) as (engine, _):
            return forget.farewell(engine, self._facts, find(engine, who))

    def forget(self, going: Farewell) -> Forgotten:
        """Forget somebody for good; a kill on the way is completed at the next start."""
        return forget.carry_out(self._facts, going)

    def backup(self, file: Path, passphrase: str) -> int:
        """Write facts, decisions and settings to one encrypted file; return its bytes.

        Raises FileExistsAlreadyError, FileInsideError, FileUnwritableError, PassphraseMissingError,
        CircleBusyError.
        """
        from cerchia.write.backup import backup  # noqa: PLC0415

        return backup(self._facts, file, passphrase)

    def may_back_up(self, file: Path) -> None:
        """Raise FileExistsAlreadyError or FileInsideError where a backup cannot go."""
        from cerchia.write.backup import allowed  # noqa: PLC0415

        allowed(self._facts, file)

    def source(self, wanted: str) -> Import:
        """Return the import of this id, or from an archive of this name; ImportUnknownError."""
        return forget.wanted(self._facts, wanted)

    def remove(self, wanted: str) -> Import:
        """Take an import out of the facts, by its id or its archive's name; return what went.

        Raises ImportUnknownError, CircleBusyError.
        """
        return forget.remove(self._facts, wanted)

    # questions ----------------------------------------------------------------------------------

    def audit(self, ask: Ask) -> Audit:
        """Say whether the circle is in line with the purpose, and whom to turn to next."""
        with self.findings(ask) as (engine, purpose):
            return audit(engine, self.sources(), purpose)

    def report(self, ask: Ask) -> Report:
        """Return the audit and every picture beside it."""
        with self.findings(ask) as (engine, purpose):
            return report(engine, self.sources(), purpose)

    def rings(self, ask: Ask) -> Rings:
        """Return the circle as it is drawn, the strongest tie first."""
        with self.findings(ask) as (engine, purpose):
            return rings(engine, purpose)

    def study(
        self, ask: Ask, first: date | None = None, last: date | None = None, cohort: str = "inbound"
    ) -> Study:
        """Count what became of the conversations that began with a request."""
        with self.findings(ask) as (engine, _):
            return study(engine, first, last, cohort)

    def people(self, ask: Ask) -> list[PersonRow]:
        """Return who is in the circle, the strongest tie first."""
        with self.findings(ask) as (engine, _):
            return people(engine)

    def person(self, ask: Ask, who: str) -> PersonPage:
        """Return all there is about one person; PersonUnknownError, PersonAmbiguousError."""
        with self.findings(ask) as (engine, _):
            return person(engine, who)

    def conversations(self, ask: Ask) -> list[ConversationRow]:
        """Return what became of every conversation."""
        with self.findings(ask) as (engine, _):
            return conversations(engine)

    def requests(self, ask: Ask, policy: str = "open") -> list[Request]:
        """Return the requests that wait, and what to do with each."""
        with self.findings(ask) as (engine, _):
            return requests(engine, policy)

    def agenda(self, ask: Ask) -> list[Proposal]:
        """Return what could be done, this week's first."""
        with self.findings(ask) as (engine, _):
            return proposals(engine)

    # decisions ----------------------------------------------------------------------------------

    def purpose(self) -> Purpose | None:
        """Return the active purpose, None when none was ever said."""
        if not home.has_decisions(self.folder):
            return None
        from cerchia.decisions import purposes, store  # noqa: PLC0415 - 0.2 s that most calls save

        with store.open_store(self.folder) as journal:
            return purposes.active(journal)

    def purposes(self) -> list[Purpose]:
        """Return every purpose kept."""
        if not home.has_decisions(self.folder):
            return []
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return list(purposes.all_purposes(journal))

    def keep_purpose(self, purpose: Purpose) -> None:
        """Make a purpose a decision, and the active one."""
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            purposes.save(journal, purpose)
            purposes.activate(journal, purpose.name)

    def history(self) -> list[Said]:
        """Return everything the owner ever said, the oldest first, undone or not."""
        if not home.has_decisions(self.folder):
            return []
        from cerchia.decisions import journal, store  # noqa: PLC0415

        with store.open_store(self.folder) as kept:
            return journal.history(kept)

    def undo(self, number: int | None = None) -> Undone:
        """Undo the last decision, or the one numbered; NothingToUndoError, DecisionFixedError."""
        from cerchia.decisions import journal, store  # noqa: PLC0415

        with store.open_store(self.folder) as kept:
            return journal.undo(kept, number)

    # where --------------------------------------------------------------------------------------

    def where(self) -> dict[str, Path]:
        """Return every place this circle keeps something in."""
        return home.places(self.folder)

    def synced(self) -> str:
        """Return the name of the service that copies this folder elsewhere, "" for none known."""
        return home.synced(self.folder)


def _exported(archive: Archive) -> date:
    """Return the day an archive speaks for: from its name, else its newest file."""
    named = dates.in_name(archive.path.name)
    return named or dates.from_epoch(archive.newest())


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
