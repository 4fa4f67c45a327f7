"""The front door: a circle is a folder; one method per room, one per question."""

from __future__ import annotations

import hashlib
import json
import shlex
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from cerchia import __version__, flow, home, read
from cerchia.answers.audit import audit
from cerchia.answers.conversations import conversations
from cerchia.answers.people import people
from cerchia.answers.person import person
from cerchia.answers.proposals import proposals
from cerchia.answers.requests import requests
from cerchia.answers.study import study
from cerchia.engine import owned, scratch
from cerchia.engine.duckdb import Engine, EngineError
from cerchia.engine.facts import Facts
from cerchia.engine.findings import Findings, Make, Passing
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
    CircleDamagedError,
    CircleEmptyError,
    DiskFullError,
    PathMissingError,
    UnreadableError,
)
from cerchia.model.origin import Problem
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Added, Import
from cerchia.model.title import Title

Tell = Callable[[str], None]
Answer = TypeVar("Answer")
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
        self.mended: list[Problem] = []
        self._facts = Facts(folder)
        self._passing: Passing | None = None

    @classmethod
    def open(
        cls, folder: Path | None = None, zone: str | None = None, tell: Tell = _quiet
    ) -> Circle:
        """Open the circle at `folder`, else at CERCHIA_CIRCLE, else where the platform keeps data.

        What killed processes left is removed first, and told in `mended`.
        """
        circle = cls((folder or home.default()).expanduser().absolute(), zone, tell)
        circle._mend()
        return circle

    @classmethod
    @contextmanager
    def temporary(cls, zone: str | None = None, tell: Tell = _quiet) -> Iterator[Circle]:
        """Give a circle that is gone afterwards; those a killed program left are swept first."""
        with owned.taken(home.temporary(), home.TEMPORARY) as ours:
            # in a folder within: the lock on a circle's own folder is another
            circle = cls(ours / "circle", zone, tell)
            circle._mend()
            with closing(Passing(circle.folder)) as passing:
                circle._passing = passing
                yield circle

    def _mend(self) -> None:
        """Remove what killed processes left; next to nothing to do where there is nothing."""
        others = owned.sweep(home.temporary(), home.TEMPORARY)
        for about in self._facts.broken_off():
            self.mended.append(
                Problem("import_broke_off", seen=about, hint=about and shlex.quote(about))
            )
        others += scratch.sweep(self.folder) + home.sweep(self.folder)
        if others and not self.mended:
            self.mended.append(Problem("work_broke_off", count=others))

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
        self._has_room(archive)
        self.tell("import")
        about = str(archive.path.absolute())
        with self._facts.writing(about) as folder, Engine.open(self.folder) as engine:
            files, problems = source.load(archive, engine, folder)
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
            )
            self._facts.commit(folder, done)
        return done

    def _has_room(self, archive: Archive) -> None:
        """Refuse before minutes of work what the disk cannot hold: the largest table, unpacked."""
        largest = max((one.size for one in archive.members if one.is_table), default=0)
        free = shutil.disk_usage(self.folder).free
        if largest > free:
            raise DiskFullError(need=(largest >> 20) + 1, free=free >> 20)

    def sources(self) -> list[Import]:
        """Return the imports, the oldest export first."""
        return self._facts.imports()

    # rooms 2-5 ----------------------------------------------------------------------------------

    @contextmanager
    def findings(self, ask: Ask) -> Iterator[tuple[Engine, Purpose | None]]:
        """Give the findings for a question, built first when facts, day or purpose are new.

        Raises CircleEmptyError when nothing was imported yet.
        """
        ground, found = self._ground(ask)

        def whole(engine: Engine) -> None:
            self._walk(flow.walk(engine, ground))

        def last(engine: Engine) -> None:
            self._walk(flow.again(engine, ground.purpose))

        if self._passing is not None and self._facts.size() <= IN_MEMORY:
            yield self._passing.get(found, whole, last), ground.purpose
            return
        with self._opened(found, whole, last) as engine:
            yield engine, ground.purpose

    def _ground(self, ask: Ask) -> tuple[flow.Ground, Findings]:
        """Return what a question rests on, and where its findings lie."""
        imports = self.sources()
        if not imports:
            raise CircleEmptyError(circle=str(self.folder))
        purpose = ask.purpose or self.purpose()
        ground = flow.Ground(imports, self._facts.segment, self.zone, ask.as_of, purpose)
        return ground, Findings(self.folder, self._base(imports, ask.as_of), _hash(repr(purpose)))

    def _opened(self, found: Findings, whole: Make, last: Make) -> Engine:
        """Open findings, built first when they are not there or cannot be opened."""
        if found.file.exists():
            try:
                return found.open()
            except UnreadableError:
                self._discard(found)
        try:
            found.build(whole, last)
        except EngineError as error:
            broken = self._facts.broken()
            if broken is None:
                raise
            raise CircleDamagedError(path=str(broken), why="facts") from error
        return found.open()

    def _discard(self, found: Findings) -> None:
        found.discard()
        self.mended.append(Problem("findings_damaged", seen=found.file.name))

    def _answer(self, ask: Ask, question: Callable[[Engine, Purpose | None], Answer]) -> Answer:
        """Ask the findings; where they turn out to be damaged, once more of new ones."""
        try:
            with self.findings(ask) as (engine, purpose):
                return question(engine, purpose)
        except EngineError as error:
            if not error.damaged or self._passing is not None:
                raise
            self._discard(self._ground(ask)[1])
        with self.findings(ask) as (engine, purpose):
            return question(engine, purpose)

    def _walk(self, rooms: Iterator[str]) -> None:
        for room in rooms:
            self.tell(room)

    def _base(self, imports: Sequence[Import], as_of: date | None) -> str:
        return _hash(json.dumps([[one.id for one in imports], home.code(), self.zone, str(as_of)]))

    # questions ----------------------------------------------------------------------------------

    def audit(self, ask: Ask) -> Audit:
        """Say whether the circle is in line with the purpose, and whom to turn to next."""
        return self._answer(ask, lambda engine, purpose: audit(engine, self.sources(), purpose))

    def study(
        self, ask: Ask, first: date | None = None, last: date | None = None, cohort: str = "inbound"
    ) -> Study:
        """Count what became of the conversations that began with a request."""
        return self._answer(ask, lambda engine, _: study(engine, first, last, cohort))

    def people(self, ask: Ask) -> list[PersonRow]:
        """Return who is in the circle, the strongest tie first."""
        return self._answer(ask, lambda engine, _: people(engine))

    def person(self, ask: Ask, who: str) -> PersonPage:
        """Return all there is about one person; PersonUnknownError, PersonAmbiguousError."""
        return self._answer(ask, lambda engine, _: person(engine, who))

    def conversations(self, ask: Ask) -> list[ConversationRow]:
        """Return what became of every conversation."""
        return self._answer(ask, lambda engine, _: conversations(engine))

    def requests(self, ask: Ask, policy: str = "open") -> list[Request]:
        """Return the requests that wait, and what to do with each."""
        return self._answer(ask, lambda engine, _: requests(engine, policy))

    def agenda(self, ask: Ask) -> list[Proposal]:
        """Return what could be done, this week's first."""
        return self._answer(ask, lambda engine, _: proposals(engine))

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

    # where --------------------------------------------------------------------------------------

    def where(self) -> dict[str, Path]:
        """Return every place this circle keeps something in."""
        return home.places(self.folder)

    def synced(self) -> str:
        """Return the name of the service that copies this folder elsewhere, "" for none known."""
        return home.synced(self.folder)


def read_purpose(path: Path) -> tuple[Purpose | None, list[Problem]]:
    """Read a purpose file; None when a problem is fatal. Raises PathMissingError, UnreadableError."""
    from cerchia.formats import purpose_toml  # noqa: PLC0415 - only where a file is named

    if not path.is_file():
        raise PathMissingError(path=str(path))
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(path=str(path), why=str(error)) from error
    return purpose_toml.read(text, str(path))


def write_purpose(purpose: Purpose, lang: str) -> str:
    """Return the file of a purpose, with comments in `lang` (it or en)."""
    from cerchia.formats import purpose_toml  # noqa: PLC0415

    return purpose_toml.write(purpose, lang="it" if lang == "it" else "en")


def read_titles(texts: Sequence[str]) -> list[Title]:
    """Return what each job title says, in the order given."""
    from cerchia.language import titles  # noqa: PLC0415 - the lexicon is loaded on the way

    return titles.read_many(texts)


def write_demo(path: Path) -> None:
    """Write the fictional circle as a LinkedIn archive: a zip, or a folder without that ending."""
    from cerchia.demo import archive  # noqa: PLC0415

    archive.write(path)


@contextmanager
def demo_archive(name: str) -> Iterator[Path]:
    """Give the fictional archive under a name, gone afterwards however the program ends."""
    with owned.taken(home.temporary(), home.TEMPORARY) as folder:
        write_demo(folder / name)
        yield folder / name


def demo_purpose() -> Purpose:
    """Return the purpose of the fictional circle's owner."""
    from cerchia.demo.purpose import purpose  # noqa: PLC0415

    return purpose()


def _exported(archive: Archive) -> date:
    """Return the day an archive speaks for: from its name, else its newest file."""
    named = dates.in_name(archive.path.name)
    return named or dates.from_epoch(archive.newest())


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
