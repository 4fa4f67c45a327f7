"""The front door's part for the agenda: the week, and what the owner says of each thing on it."""

from __future__ import annotations

import hmac
from abc import abstractmethod
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from cerchia.answers import agreed, held
from cerchia.answers import plan as questions
from cerchia.answers.side import sides
from cerchia.engine.duckdb import Engine
from cerchia.keeping import decided
from cerchia.model.answers import Audit, PersonPage, Proposal, Request
from cerchia.model.ask import Ask
from cerchia.model.errors import ResultFutureError
from cerchia.model.mark import Overdue
from cerchia.model.plan import (
    FOLLOW_UP_MINUTES,
    MOST_MINUTES,
    PAGE,
    REQUEST_MINUTES,
    AgendaUnknownError,
    Answered,
    Dated,
    DayPastError,
    Did,
    Entry,
    FollowUp,
    Item,
    Mark,
    MinutesInvalidError,
    Plan,
    PutOff,
    Refusal,
    Settled,
    Settling,
    Side,
    Told,
)
from cerchia.model.purpose import Purpose
from cerchia.model.requests import Verdict
from cerchia.model.vocabulary import Kind

if TYPE_CHECKING:
    from cerchia.decisions.store import Store

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]


class Planning:
    """The agenda of one circle, worked through; seen: the decision the owner had before the eyes.

    Where another counts by then, what is said raises ConflictError and nothing is kept.
    """

    folder: Path
    zone: str

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    @abstractmethod
    def overdue(self, ask: Ask, today: date | None = None) -> list[Overdue]:
        """Return whose turn it is by the owner's cadences."""

    # the week ------------------------------------------------------------------------------------

    def plan(self, ask: Ask, today: date | None = None) -> Plan:
        """Return the week as it stands: what to do, what is done, put off and to come."""
        told, day = self._told(), today or self._day()
        overdue = self.overdue(ask, day)

        def asked(engine: Engine, purpose: Purpose | None) -> Plan:
            found = questions.week(engine, told, day, whole=ask.as_of is None)
            return questions.plan(engine, purpose, found, overdue)

        return self._answer(ask, asked)

    def more(
        self, ask: Ask, kind: Kind, page: tuple[int, int] = (PAGE, 0), today: date | None = None
    ) -> list[Item]:
        """Return proposals of one kind that do not fit this week; page: limit and offset."""
        told, day = self._told(), today or self._day()

        def asked(engine: Engine, purpose: Purpose | None) -> list[Item]:
            found = questions.week(engine, told, day, whole=ask.as_of is None)
            return questions.more(engine, purpose, found, kind, page)

        return self._answer(ask, asked)

    def item(self, ask: Ask, which: str, today: date | None = None) -> Item:
        """Return the proposal of this id, settled or not; AgendaUnknownError."""
        told, day = self._told(), today or self._day()

        def asked(engine: Engine, _: Purpose | None) -> Item | None:
            found = questions.week(engine, told, day, whole=ask.as_of is None)
            return questions.item(engine, found, which)

        one = self._answer(ask, asked)
        if one is None:
            raise AgendaUnknownError(which=which)
        return one

    def sides(self, ask: Ask, ids: Collection[str]) -> dict[str, Side]:
        """Return what each of these people does, and the days the two wrote in two years."""
        return self._answer(ask, lambda engine, _: sides(engine, ids))

    def agenda(self, ask: Ask, today: date | None = None) -> list[Proposal]:
        """Return what could be done and is not settled, this week's first."""
        told, day = self._told(), today or self._day()

        def asked(engine: Engine, purpose: Purpose | None) -> list[Proposal]:
            found = questions.week(engine, told, day, whole=ask.as_of is None)
            return questions.agenda(engine, purpose, found)

        return self._answer(ask, asked)

    def _to_do(self, ask: Ask, found: Audit) -> Audit:
        """Return an audit whose week is that of the agenda: without what the owner has settled."""
        if not self._told():
            return found
        week = tuple(one for one in self.agenda(ask) if one.this_week)
        return replace(found, proposals=week)

    def _waiting(self, ask: Ask, rows: Sequence[Request]) -> list[Request]:
        """Return the requests the owner has not answered, or that wait all the same."""
        settled = {one.id for one in self.answered(ask) if not one.again} if rows else set()
        return [one for one in rows if one.id not in settled]

    def _to_do_with(self, ask: Ask, page: PersonPage) -> PersonPage:
        """Return a person's page without the proposals the owner has settled."""
        if not page.proposals or not self._told():
            return page
        there = {one.proposal.id for one in self.open_with(ask, page.row.id)}
        return replace(page, proposals=tuple(one for one in page.proposals if one.id in there))

    def open_with(self, ask: Ask, who: str, today: date | None = None) -> list[Item]:
        """Return the proposals with one person, by the id, that are not settled."""
        told, day = self._told(), today or self._day()

        def asked(engine: Engine, _: Purpose | None) -> list[Item]:
            found = questions.week(engine, told, day, whole=ask.as_of is None)
            return questions.open_with(engine, found, who)

        return self._answer(ask, asked)

    def answered(self, ask: Ask, today: date | None = None) -> list[Did]:
        """Return the requests the owner answered, the newest first; `again`: it is still to be done."""
        told, day = Told(answers=self._told().answers), today or self._day()
        found = self._answer(
            ask, lambda engine, _: questions.week(engine, told, day, whole=ask.as_of is None)
        )
        return sorted(found.done, key=lambda one: (one.day, one.number), reverse=True)

    def calendar(self, entries: Sequence[Entry], name: str) -> bytes:
        """Return an iCalendar file of whole days, in the owner's zone; name: the calendar's."""
        from cerchia.write import ics  # noqa: PLC0415 - its library is loaded on the way

        return ics.calendar(entries, name, self.zone, datetime.now(tz=UTC))

    def _day(self) -> date:
        return datetime.now(ZoneInfo(self.zone)).date()

    def _told(self) -> Told:
        def said(journal: Store) -> Told:
            from cerchia.decisions import answers, follow_ups, proposals  # noqa: PLC0415

            return Told(
                proposals.all_settled(journal),
                follow_ups.all_follow_ups(journal),
                answers.all_answers(journal),
            )

        return decided(self.folder, said, Told())

    # what is said of it --------------------------------------------------------------------------

    def do(
        self,
        which: str,
        minutes: int | None = None,
        day: date | None = None,
        seen: int | None = None,
    ) -> Did:
        """Say that a proposal or follow-up is done, by its id or the person; today if no day is given.

        minutes: booked in that week, else as proposed. Said again of one that is done already, and
        that no export has missed, it changes its minutes or day. Raises AgendaUnknownError,
        PersonUnknownError, PersonAmbiguousError, ResultFutureError, MinutesInvalidError.
        """
        _checked(minutes)
        if day is not None and day > self._day():
            raise ResultFutureError(seen=day.isoformat())
        told = self._told()
        meant = self._which(which, told)
        if isinstance(meant, FollowUp):
            booked = _first(minutes, meant.minutes or None, FOLLOW_UP_MINUTES)
            when = day or meant.done or self._day()
            mark = meant.mark if meant.done else self._mark(meant.person, "date")
            self._settle(replace(meant, done=when, minutes=booked, mark=mark), seen)
        else:
            self._settle(self._done(meant, told, minutes, day), seen)
        return self._did(meant.id)

    def _done(self, meant: Settled, told: Told, minutes: int | None, day: date | None) -> Settled:
        """Return a proposal as done; one that is so already only with other minutes or another day."""
        before = next((one for one in told.proposals if one.id == meant.id), None)
        if before and before.state == "done" and (meant.number or self._holds(before.id)):
            booked = _first(minutes, before.minutes)
            return replace(before, minutes=booked, day=day or before.day)
        booked = _first(minutes, meant.minutes)
        return replace(meant, state="done", day=day or self._day(), minutes=booked)

    def put_off(self, which: str, until: date, seen: int | None = None) -> PutOff | Dated:
        """Put off a proposal until a day, or move a follow-up to it; DayPastError, and as `do`."""
        self._to_come(until)
        meant = self._which(which, self._told())
        if isinstance(meant, FollowUp):
            self._settle(replace(meant, mark=Mark(), day=until, done=None, minutes=0), seen)
            return self._dated(meant.id)
        self._to_come(until, self._day() + timedelta(days=1))  # until today is not later
        self._settle(replace(meant, state="later", day=self._day(), until=until, minutes=0), seen)
        return self._off(meant.id, "later")

    def decline(
        self, which: str, why: Refusal = "other", words: str = "", seen: int | None = None
    ) -> PutOff | None:
        """Say that a proposal is not wanted, and why; a follow-up is taken off (None). As `do`."""
        meant = self._which(which, self._told())
        if isinstance(meant, FollowUp):
            self._settle(replace(meant, gone=True), seen)
            return None
        said = " ".join(words.split())
        self._settle(
            replace(meant, state="declined", day=self._day(), why=why, words=said, minutes=0), seen
        )
        return self._off(meant.id, "declined")

    def follow(self, who: str, day: date, words: str = "", seen: int | None = None) -> Dated:
        """Keep a date with a person, and why; DayPastError, PersonUnknownError, PersonAmbiguousError.

        seen: of no use for a new one, taken for the sake of the others.
        """
        from cerchia.decisions import follow_ups  # noqa: PLC0415

        self._to_come(day)
        person = self._answer(Ask(), lambda engine, _: agreed.person(engine, who))
        new = FollowUp(follow_ups.name(), person, day, " ".join(words.split()))
        self._settle(new, seen)
        return self._dated(new.id)

    def answer_request(
        self,
        request: str,
        verdict: Verdict,
        text: str = "",
        minutes: int = REQUEST_MINUTES,
        seen: int | None = None,
    ) -> Did:
        """Keep the verdict on an open request, by its id, and the text that was copied.

        Raises RequestUnknownError, MinutesInvalidError.
        """
        _checked(minutes)
        person, mark = self._answer(Ask(), lambda engine, _: agreed.request(engine, request))
        self._settle(Answered(request, person, verdict, self._day(), text, mark, minutes), seen)
        return next(one for one in self.answered(Ask()) if one.id == request)

    def _which(self, which: str, told: Told) -> Settled | FollowUp:
        return self._answer(Ask(), lambda engine, _: agreed.meant(engine, which, told, self._day()))

    def _mark(self, person: str, cause: str) -> Mark:
        known = self._answer(Ask(), lambda engine, _: held.known(engine, [person])).get(person)
        return known.mark(cause) if known else Mark()

    def _settle(self, said: Settled | FollowUp | Answered, seen: int | None) -> None:
        from cerchia.decisions import answers, follow_ups, proposals, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            if isinstance(said, Settled):
                proposals.save(journal, said, seen=seen)
            elif isinstance(said, FollowUp):
                follow_ups.save(journal, said, seen=seen)
            else:
                answers.save(journal, said, seen=seen)

    def _week(self) -> questions.Week:
        told, day = self._told(), self._day()
        return self._answer(Ask(), lambda engine, _: questions.week(engine, told, day))

    def _did(self, known: str) -> Did:
        return next(one for one in self._week().done if one.id == known)

    def _holds(self, known: str) -> bool:
        return any(one.holds for one in self._week().stands if one.said.id == known)

    def _off(self, known: str, state: Settling) -> PutOff:
        return next(one for one in questions.put_off(self._week(), state) if one.id == known)

    def _dated(self, known: str) -> Dated:
        due, coming = questions.dated(self._week())
        return next(one for one in (*due, *coming) if one.id == known)

    def _to_come(self, day: date, first: date | None = None) -> None:
        least = first or self._day()
        if day < least:
            raise DayPastError(seen=day.isoformat(), least=least.isoformat())

    # the calendar's address ----------------------------------------------------------------------

    def feed(self) -> str | None:
        """Return the token in the calendar's address; None where there is none."""

        def kept(journal: Store) -> str | None:
            from cerchia.decisions import feeds  # noqa: PLC0415

            return feeds.kept(journal)

        return decided(self.folder, kept, None)

    def is_feed(self, token: str) -> bool:
        """Say whether a token is the one that counts, in a time that tells nothing of it."""
        kept = self.feed()
        return kept is not None and hmac.compare_digest(kept.encode(), token.encode())

    def new_feed(self, seen: int | None = None) -> str:
        """Make a new token and return it; the address before answers no more."""
        from cerchia.decisions import feeds, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return feeds.new(journal, seen=seen)

    def revoke_feed(self, seen: int | None = None) -> bool:
        """Take the token back; say whether there was one."""
        if self.feed() is None:
            return False
        from cerchia.decisions import feeds, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return feeds.revoke(journal, seen=seen)


def _checked(minutes: int | None) -> None:
    if minutes is not None and not 0 <= minutes <= MOST_MINUTES:
        raise MinutesInvalidError(seen=minutes, most=MOST_MINUTES)


def _first(*numbers: int | None) -> int:
    return next(one for one in numbers if one is not None)
