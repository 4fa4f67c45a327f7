"""The resident circle: what a server asks, with the findings kept open between questions.

What stands is answered from until what is newer is ready; what the owner decides counts at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any, TypeVar

from cerchia import flow, home, keeping
from cerchia.answers import talk_rows
from cerchia.circle import Circle
from cerchia.cleaning import Cleanings
from cerchia.engine.duckdb import Engine
from cerchia.engine.findings import Findings
from cerchia.engine.search import SearchFile
from cerchia.entrance import Tell, quiet
from cerchia.model.answers import PersonPage
from cerchia.model.ask import Ask
from cerchia.model.correction import Correction
from cerchia.model.desk_errors import FindingsFailedError, FindingsPendingError
from cerchia.model.plan import Plan
from cerchia.model.purpose import Purpose

Answer = TypeVar("Answer")
REMEMBERED = 400
"""Answers kept at a time, those asked for last."""
WORDS = 50
"""Of each conversation, as `Listing.person_page` gives them."""
SEATS = 2
"""Questions answered at a time; more would only wait for the same two cores."""
WARMING = 2.0
"""Seconds in which a seat must come free to be warmed."""


class _Seat:
    """A place at the open findings, with the owner's corrections laid over them once."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._laid: tuple[Correction, ...] = ()
        self._over = ExitStack()

    def lay(self, ground: flow.Ground) -> None:
        """Lay these corrections over the findings, if others lie there."""
        wanted = tuple(ground.corrections)
        if wanted == self._laid:
            return
        self.lift()
        self._over.enter_context(flow.over(self.engine, ground))
        self._laid = wanted

    def lift(self) -> None:
        """Take what is laid over the findings away."""
        self._laid = ()
        self._over.close()


class _Stand:
    """Findings that stand open, until newer ones take their place."""

    def __init__(self, found: Findings, purpose: Purpose | None) -> None:
        self.found, self.purpose = found, purpose
        self._engine = found.open(threads=1)  # many small questions at once: more would only wait
        self._seats: LifoQueue[_Seat] = LifoQueue()
        for _ in range(SEATS):
            self._seats.put(_Seat(self._engine.cursor()))

    @contextmanager
    def seat(self, ground: flow.Ground) -> Iterator[Engine]:
        """Give a place with the corrections of `ground`; waits while all are taken."""
        seat = self._seats.get()
        try:
            seat.lay(replace(ground, purpose=self.purpose))
            yield seat.engine
        finally:
            self._seats.put(seat)

    def warm(self) -> None:
        """Make at every seat what the first question about conversations would wait for."""
        taken = []
        with suppress(Empty):  # closed meanwhile
            for _ in range(SEATS):
                taken.append(self._seats.get(timeout=WARMING))
                talk_rows.prepare(taken[-1].engine)
        for seat in taken:
            self._seats.put(seat)

    def close(self) -> None:
        """Close, once every question under way has its answer."""
        for _ in range(SEATS):
            self._seats.get().engine.close()
        self._engine.close()


class _Memory:
    """The answers asked for last, for as long as what they rest on stands."""

    def __init__(self) -> None:
        self._of: Hashable = None
        self._answers: dict[Hashable, Any] = {}
        self._changing = threading.Lock()

    def get(self, of: Hashable, name: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return the answer of this name, made where it is not there; of: what it rests on."""
        with self._changing:
            if of != self._of:
                self._of, self._answers = of, {}
            answers = self._answers
            if name in answers:
                answers[name] = answers.pop(name)  # asked for last
                known: Answer = answers[name]
                return known
        made = make()  # may take long: others go on meanwhile
        with self._changing:
            answers[name] = made
            if len(answers) > REMEMBERED:
                del answers[next(iter(answers))]
        return made


class Resident(Circle):
    """A circle a server keeps open. `prepare` is called when findings are wanted that are not there.

    It must see to it that they are made, by another process, and return at once: what went wrong
    the last time, once, or "" for nothing. Until then the former ones answer, and
    FindingsPendingError is raised where there are none; FindingsFailedError where they cannot be
    made. `prepare_search` likewise for the search. failed: why the newest findings are not there.
    """

    prepare: Callable[[], str] = staticmethod(lambda: "")
    prepare_search: Callable[[], str] = staticmethod(lambda: "")

    def __init__(self, folder: Path, zone: str | None = None, tell: Tell = quiet) -> None:
        """Open the circle in `folder`."""
        super().__init__(folder, zone, tell)
        self._standing: _Stand | None = None
        self._changing = threading.Lock()
        self._for_findings, self._for_now = _Memory(), _Memory()
        self._heard: tuple[object | None, keeping.Rests] = (None, super()._decided())
        self._rests: tuple[object, tuple[flow.Ground, Findings] | None] = (None, None)
        self.failed = ""

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Keep findings and decisions open within, and let go of them at the end."""
        with keeping.resident(self.folder):
            try:
                yield
            finally:
                self.let_go()

    @contextmanager
    def findings(self, ask: Ask) -> Iterator[tuple[Engine, Purpose | None]]:
        """Give what stands; for a question of another day or purpose, as any circle does.

        Raises CircleEmptyError, FindingsPendingError.
        """
        if ask != Ask():
            with super().findings(ask) as answers:
                yield answers
            return
        ground, found = self._ground(ask)
        standing = self._stand(found, ground.purpose)
        with standing.seat(ground) as engine:
            yield engine, standing.purpose

    def current(self) -> bool:
        """Say whether what is answered rests on the newest facts and purpose; `prepare` if not."""
        ground, found = self._ground(Ask())
        return self._stand(found, ground.purpose).found == found

    def once(self, name: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return an answer worked out once for the findings and corrections that stand."""
        return self._for_findings.get(self._stands(), name, make)

    def for_now(self, name: Hashable, make: Callable[[], Answer]) -> Answer:
        """Return an answer worked out once, for as long as nothing is read, weighed or said anew."""
        now = keeping.stamp(self.folder)
        if now is None and home.has_decisions(self.folder):
            return make()  # nobody tells when something is said
        return self._for_now.get((self._stands(), now), name, make)

    def _stands(self) -> Hashable:
        ground, found = self._ground(Ask())
        return self._stand(found, ground.purpose).found, tuple(ground.corrections)

    def person_page(self, ask: Ask, who: str, words: int | None = WORDS) -> PersonPage:
        """Return the page of a person; kept while he is looked at, for each note reloads it."""
        if ask != Ask():
            return super().person_page(ask, who, words)
        return self.once(
            ("person", who, words), lambda: super(Resident, self).person_page(ask, who, words)
        )

    def _said(self) -> Cleanings:
        """Return what was said of cleaning up: one page asks for it several times."""
        return self.for_now("cleanings", super()._said)

    def plan(self, ask: Ask, today: date | None = None) -> Plan:
        """Return the week, worked out once for what stands and was said: every page counts it."""
        if ask != Ask():
            return super().plan(ask, today)
        day = today or self._day()
        return self.for_now(("plan", day), lambda: super(Resident, self).plan(ask, day))

    def let_go(self) -> None:
        """Close what is open."""
        with self._changing:
            standing, self._standing = self._standing, None
        if standing is not None:
            standing.close()

    def _stand(self, wanted: Findings, purpose: Purpose | None) -> _Stand:
        """Return the findings wanted where they are ready, else those that stand."""
        with self._changing:
            standing = self._standing
            if standing is not None and standing.found == wanted:
                return standing
            if wanted.file.exists():
                self._standing, self.failed = _Stand(wanted, purpose), ""
                threading.Thread(target=self._standing.warm, daemon=True).start()
                self.close_search()
                if not SearchFile(self.folder, wanted.base).there():
                    self.prepare_search()
                if standing is not None:
                    threading.Thread(target=standing.close, daemon=True).start()
                return self._standing
            if standing is not None and not standing.found.file.exists():
                standing = self._standing = None  # wiped: somebody was forgotten
                self.close_search()
        self.failed = self.prepare() or self.failed
        if standing is None and self.failed:
            said, self.failed = self.failed, ""  # asked again, it is tried again
            raise FindingsFailedError(said=said)
        if standing is None:
            raise FindingsPendingError
        return standing

    def _ground(self, ask: Ask) -> tuple[flow.Ground, Findings]:
        """Return what a question rests on; looked up anew only when something was read or said since."""
        if ask != Ask():
            return super()._ground(ask)
        now = self._facts.stamp(), keeping.stamp(self.folder)
        then, known = self._rests
        if known is not None and then == now and now[1] is not None:
            return known
        found = super()._ground(ask)
        self._rests = now, found
        return found

    def _decided(self) -> keeping.Rests:
        """Return what was decided; asked of the journal only when something was said since."""
        now, (then, rests) = keeping.stamp(self.folder), self._heard
        if now is None or then != now:
            rests = super()._decided()
            self._heard = now, rests
        return rests

    def _discard(self, found: Findings) -> None:
        self.let_go()
        super()._discard(found)
