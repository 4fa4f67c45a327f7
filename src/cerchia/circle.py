"""The front door: a circle is a folder; one method per room, one per question."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Self, TypeVar

from cerchia import flow, home
from cerchia.answers.after import after
from cerchia.answers.audit import audit
from cerchia.answers.changed import changed
from cerchia.answers.compare import compare
from cerchia.answers.conversation import meant
from cerchia.answers.conversations import conversations
from cerchia.answers.deals import with_deals
from cerchia.answers.draft import draft
from cerchia.answers.lint import lint
from cerchia.answers.people import people
from cerchia.answers.quality import quality
from cerchia.answers.report import report
from cerchia.answers.requests import requests
from cerchia.answers.review import day, review
from cerchia.answers.rings import rings
from cerchia.answers.sent import sent
from cerchia.answers.study import study
from cerchia.booking import Booking
from cerchia.cleaning import Cleaning
from cerchia.composing import Composing
from cerchia.engine import owned
from cerchia.engine.duckdb import Engine, EngineError
from cerchia.engine.findings import Findings, Make, Passing
from cerchia.entrance import Entrance, Tell, quiet
from cerchia.exporting import Exporting
from cerchia.joining import Joining
from cerchia.keeping import Keeping
from cerchia.listing import Listing
from cerchia.marking import Marking
from cerchia.model.answers import (
    Audit,
    ConversationRow,
    PersonPage,
    PersonRow,
    Request,
    Study,
)
from cerchia.model.ask import Ask
from cerchia.model.changed import Changed
from cerchia.model.correction import Correction
from cerchia.model.draft import Drafts, Wish
from cerchia.model.errors import (
    CircleDamagedError,
    CircleEmptyError,
    PurposeMissingError,
    UnreadableError,
)
from cerchia.model.joining import Joins
from cerchia.model.lint import Kind, Lint
from cerchia.model.origin import Problem
from cerchia.model.purpose import Purpose
from cerchia.model.quality import Quality, Review
from cerchia.model.reading import Import
from cerchia.model.report import Report, Rings
from cerchia.model.requests import WITHDRAW, After, Policy, Sent
from cerchia.model.study import Compared
from cerchia.model.vocabulary import Ball, Dimension, Outcome, Topic
from cerchia.planning import Planning
from cerchia.rights import Rights
from cerchia.searching import Searching
from cerchia.taking import Taking
from cerchia.talking import Talking
from cerchia.together import Together
from cerchia.vocabulary import Vocabularies

Answer = TypeVar("Answer")
USUAL = 28
"""Days that a review looks back."""
IN_MEMORY = 128 << 20
"""Bytes of facts up to which the findings of a temporary circle stay in memory."""


class Circle(
    Entrance, Booking, Cleaning, Composing, Joining, Keeping, Listing, Marking, Planning, Rights,
    Searching, Taking, Talking, Together, Vocabularies, Exporting,
):  # fmt: skip
    """One owner's circle in one folder: facts, findings, decisions, and its time zone."""

    def __init__(self, folder: Path, zone: str | None = None, tell: Tell = quiet) -> None:
        """Open the circle in `folder`; see Entrance."""
        super().__init__(folder, zone, tell)
        self._passing: Passing | None = None

    @classmethod
    @contextmanager
    def temporary(cls, zone: str | None = None, tell: Tell = quiet) -> Iterator[Self]:
        """Give a circle that is gone afterwards; those a killed program left are swept first."""
        with owned.taken(home.temporary(), home.TEMPORARY) as ours:
            # in a folder within: the lock on a circle's own folder is another
            circle = cls(ours / "circle", zone, tell)
            circle._mend()
            with closing(Passing(circle.folder)) as passing:
                circle._passing = passing
                yield circle

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

        def persons(engine: Engine) -> None:
            self._walk(flow.persons(engine, ground))

        def same() -> bool:
            return self._rests_on(self.sources(), ask.as_of) == found.ground

        if self._passing is not None and self._facts.size() <= IN_MEMORY:
            engine = self._passing.get(found, whole, last)
            with flow.over(engine, ground):
                yield engine, ground.purpose
            return
        opened = self._opened(found, whole, last, same, persons)
        if opened is None:  # the facts changed under our hands: somebody was forgotten
            with self.findings(ask) as anew:
                yield anew
            return
        with opened as engine, flow.over(engine, ground):
            yield engine, ground.purpose

    def _ground(self, ask: Ask) -> tuple[flow.Ground, Findings]:
        """Return what a question rests on, and where its findings lie."""
        imports = self.sources()
        if not imports:
            raise CircleEmptyError(circle=str(self.folder))
        kept, corrections, joins = self._decided()
        purpose = ask.purpose or kept
        ground = flow.Ground(
            imports, self._facts.segment, self.zone, ask.as_of, purpose, corrections, joins
        )
        base = self._rests_on(imports, ask.as_of)
        return ground, Findings(self.folder, base, _hash(repr(purpose)), _said(joins))

    def _opened(
        self, found: Findings, whole: Make, last: Make, same: Callable[[], bool], persons: Make
    ) -> Engine | None:
        """Open findings, built first when they are not there or cannot be opened.

        None when the facts are no longer the `same` behind the building.
        """
        if found.file.exists():
            try:
                return found.open()
            except UnreadableError:
                self._discard(found)
        try:
            if not found.build(whole, last, same, persons):
                return None
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
        joins = self._decided()[2]
        return Findings(self.folder, self._rests_on(imports, as_of), "", _said(joins)).base

    def _rests_on(self, imports: Sequence[Import], as_of: date | None) -> str:
        known = [one.id for one in imports]  # the folder too: some findings look into its facts
        return _hash(json.dumps([known, home.code(), self.zone, str(as_of), str(self.folder)]))

    # questions ----------------------------------------------------------------------------------

    def audit(self, ask: Ask) -> Audit:
        """Say whether the circle is in line with the purpose, and whom to turn to next."""
        found = self._answer(ask, lambda engine, purpose: audit(engine, self.sources(), purpose))
        return self._to_do(ask, found)

    def report(self, ask: Ask) -> Report:
        """Return the audit and every picture beside it."""
        with self.findings(ask) as (engine, purpose):
            found = report(engine, self.sources(), purpose, self.policy())
        waiting = tuple(self._waiting(ask, found.requests))
        return replace(found, audit=self._to_do(ask, found.audit), requests=waiting)

    def changed(self, ask: Ask) -> Changed:
        """Return what is new since the export before, or in the last four weeks."""
        return self._answer(ask, lambda engine, _: changed(engine, self.sources()))

    def rings(self, ask: Ask) -> Rings:
        """Return the circle as it is drawn, the strongest tie first."""
        with self.findings(ask) as (engine, purpose):
            return rings(engine, purpose)

    def study(
        self, ask: Ask, first: date | None = None, last: date | None = None, cohort: str = "inbound"
    ) -> Study:
        """Count what became of the conversations that began with a request."""
        return self._answer(ask, lambda engine, _: study(engine, first, last, cohort))

    def compare(
        self,
        ask: Ask,
        period: tuple[date | None, date | None] = (None, None),
        cohort: str = "inbound",
        by: Dimension | None = None,
    ) -> Compared:
        """Hold the study's conversations against each other: groups, openers, months."""
        return self._answer(ask, lambda engine, _: compare(engine, *period, cohort, by))

    def people(self, ask: Ask) -> list[PersonRow]:
        """Return who is in the circle, the strongest tie first."""
        return self._answer(ask, lambda engine, _: people(engine))

    def person(self, ask: Ask, who: str) -> PersonPage:
        """Return all there is about one person; PersonUnknownError, PersonAmbiguousError."""
        return self._to_do_with(ask, self.person_page(ask, who, None))

    def conversations(self, ask: Ask) -> list[ConversationRow]:
        """Return what became of every conversation."""
        return self._answer(ask, lambda engine, _: conversations(engine))

    def requests(
        self, ask: Ask, policy: Policy | None = None, fallback: str = "en"
    ) -> list[Request]:
        """Return the requests that wait, and what to do with each; policy: else the one kept.

        Those the owner answered are left out, until an export shows that they wait all the same.
        """
        rule = policy or self.policy()
        rows = self._answer(ask, lambda engine, _: requests(engine, rule, fallback))
        return self._waiting(ask, rows)

    def sent(self, ask: Ask, days: int = WITHDRAW) -> Sent:
        """Return the owner's own requests; those that wait longer than `days` are to withdraw."""
        return self._answer(ask, lambda engine, _: sent(engine, days))

    def after(self, ask: Ask, policy: Policy | None = None) -> After:
        """Return what became of the requests the owner accepted, by verdict under a policy."""
        rule = policy or self.policy()
        return self._answer(ask, lambda engine, _: after(engine, rule))

    def lint(self, ask: Ask, message: str, kind: Kind, who: str = "") -> Lint:
        """Say what is wrong with a message to somebody; PersonUnknownError, PersonAmbiguousError."""
        return self._answer(ask, lambda engine, _: lint(engine, message, kind, who))

    def draft(self, ask: Ask, who: str, wish: Wish) -> Drafts:
        """Return messages made ready; as `lint`, and ReasonMissingError, AboutMissingError."""
        return self._answer(ask, lambda engine, _: draft(engine, who, wish))

    def quality(self, ask: Ask) -> Quality:
        """Return the parts of the quality for the purpose; PurposeMissingError without one."""
        return self._answer(ask, lambda engine, purpose: quality(engine, _needed(purpose)))

    def review(self, ask: Ask, since: date | None = None) -> Review:
        """Return what moved since a day (four weeks before by default), what is stuck, what happened.

        Raises PurposeMissingError, SinceLateError.
        """
        if since is None:
            today = self._answer(
                ask, lambda engine, _: engine.value("select as_of from resolve_as_of")
            )
            since = today - timedelta(days=USUAL)
        past = replace(ask, as_of=since)  # first: the findings of today are those to keep
        then = self._answer(past, lambda engine, purpose: day(engine, _needed(purpose)))
        booked = self._results()[0]
        return self._answer(
            ask, lambda e, purpose: review(e, _needed(purpose), then, with_deals(e, booked)[0])
        )

    # decisions that need the findings ------------------------------------------------------------

    def fix(
        self,
        which: str,
        outcome: Outcome,
        ball: Ball | None = None,
        topic: Topic | None = None,
        seen: int | None = None,
    ) -> ConversationRow:
        """Correct what became of a conversation, by its id or whom it is with; return it as it is now.

        seen: the correction that was before the owner's eyes, 0 for none; ConflictError.
        Raises ConversationUnknownError, ConversationAmbiguousError, ConversationWordlessError.
        """
        from cerchia.decisions import corrections, store  # noqa: PLC0415

        with self.findings(Ask()) as (engine, _):
            known, last = meant(engine, which)
        with store.open_store(self.folder) as journal:
            corrections.save(journal, Correction(known, outcome, ball, topic, last), seen=seen)
        return self._answer(Ask(), lambda engine, _: conversations(engine, "t.id = $1", known)[0])

    # where --------------------------------------------------------------------------------------

    def where(self) -> dict[str, Path]:
        """Return every place this circle keeps something in."""
        return home.places(self.folder)


def _needed(purpose: Purpose | None) -> Purpose:
    if purpose is None:
        raise PurposeMissingError
    return purpose


def _said(joins: Joins) -> str:
    return _hash(json.dumps(joins.key())) if joins else ""


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
