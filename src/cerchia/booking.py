"""The front door's ledger: what came of the work with people, and the personas that can be learnt from it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from cerchia import forget
from cerchia.answers.deals import with_deals
from cerchia.answers.funnel import funnel
from cerchia.answers.live_fit import would_fit
from cerchia.answers.person import find
from cerchia.answers.result_rows import Ground, read
from cerchia.answers.results import Register, ledger, numbered, whom
from cerchia.answers.suggest import suggest
from cerchia.engine import scratch
from cerchia.engine.duckdb import Engine
from cerchia.keeping import decided
from cerchia.model.ask import Ask
from cerchia.model.crm_errors import DealNotYoursError
from cerchia.model.errors import CircleEmptyError, PurposeUnknownError, ResultFutureError
from cerchia.model.funnel import Funnel
from cerchia.model.live import WouldFit
from cerchia.model.purpose import Purpose
from cerchia.model.result import Booked, Gain, Ledger, Result, ResultsRead
from cerchia.model.sheet import Mapping, Sheet, Table, Wish
from cerchia.model.suggestion import From, Suggestion, SurveyRead

if TYPE_CHECKING:
    from cerchia.decisions.store import Store

Answer = TypeVar("Answer")


class Booking:
    """The results of one circle; they are decisions, and who they are with is asked of the findings."""

    folder: Path
    zone: str

    @abstractmethod
    def _answer(self, ask: Ask, question: Callable[[Engine, Purpose | None], Answer]) -> Answer:
        """Ask the findings."""

    def _results(self) -> tuple[list[Result], list[Result]]:
        """Return the results that count, and those taken out."""

        def both(journal: Store) -> tuple[list[Result], list[Result]]:
            from cerchia.decisions import results  # noqa: PLC0415

            return results.all_results(journal), results.removed(journal)

        nothing: tuple[list[Result], list[Result]] = ([], [])
        return decided(self.folder, both, nothing)

    def _today(self) -> date:
        """Return the day it is: in the circle's zone or the system's, whichever is ahead."""
        now = datetime.now(tz=UTC)
        return max(now.astimezone(ZoneInfo(self.zone)).date(), now.astimezone().date())

    def results(self, ask: Ask) -> Ledger:
        """Return the results, the newest first, with who they are with, and their sums.

        What CRMs say was won is among them; what else they say stands beside.
        """
        kept = self._results()[0]
        return self._answer(ask, lambda engine, _: ledger(engine, *with_deals(engine, kept)))

    def funnel(self, ask: Ask) -> Funnel:
        """Return how far it went with the people in line, and what came of it.

        Results booked for another purpose than the active one are left out.
        """
        kept = self._results()[0]

        def asked(engine: Engine, purpose: Purpose | None) -> Funnel:
            every = with_deals(engine, kept)[0]
            own = {"", purpose.name} if purpose else {one.purpose for one in every}
            return funnel(engine, [one for one in every if one.purpose in own])

        return self._answer(ask, asked)

    def results_with(self, ids: Collection[str]) -> list[Result]:
        """Return the results booked with somebody, by all the ids they go by, the newest first.

        The decisions alone are asked: who is known by a name or an address only is in `results`.
        """
        known = frozenset(ids)
        found = [one for one in self._results()[0] if one.person in known]
        return sorted(found, key=lambda one: (one.day, one.id), reverse=True)

    def book(self, who: str, result: Result) -> Booked:
        """Keep a result with one person; without a purpose it is the active one's.

        Raises PersonUnknownError, PersonAmbiguousError, ResultFutureError, PurposeUnknownError.
        """
        from cerchia.decisions import results, store  # noqa: PLC0415

        if result.day > self._today():
            raise ResultFutureError(seen=result.day.isoformat())
        names, active = self._purposes()
        if result.purpose and result.purpose not in names:
            raise PurposeUnknownError(name=result.purpose)
        kept, removed = self._results()

        def booked(engine: Engine, _: Purpose | None) -> Booked:
            number = find(engine, who)
            name, known, url = engine.rows(
                "select name, id, coalesce(url, '') from resolve_person where person = $1", number
            )[0]
            said = replace(
                result, person=known, whom=whom(name, "", url), purpose=result.purpose or active
            )
            taken = {one.id for one in (*kept, *removed)}
            return Register(engine).find(numbered(said, taken))

        found = self._answer(Ask(), booked)
        with store.open_store(self.folder) as journal:
            results.save(journal, [found.result])
        return found

    def _purposes(self) -> tuple[set[str], str]:
        """Return the names of the purposes kept, and the active one's."""

        def named(journal: Store) -> tuple[set[str], str]:
            from cerchia.decisions import purposes  # noqa: PLC0415

            active = purposes.active(journal)
            names = {one.name for one in purposes.all_purposes(journal)}
            return names, active.name if active else ""

        nothing: tuple[set[str], str] = (set(), "")
        return decided(self.folder, named, nothing)

    def unbook(self, wanted: str, seen: int | None = None) -> list[Booked]:
        """Take out the result of this id, or all that came from a file of this name; ResultUnknownError.

        seen: the decision that has the result of this id; ConflictError. DealNotYoursError for what a
        CRM says.
        """
        from cerchia.decisions import results, store  # noqa: PLC0415

        if not any(wanted in {one.id, one.file} for one in self._results()[0]):
            self._not_of_crm(wanted)
        looked = () if seen is None else (store.Seen(results.KIND, wanted, seen),)
        with store.open_store(self.folder) as journal:
            gone = results.remove(journal, wanted, seen=looked)
        return self._answer(Ask(), lambda engine, _: list(map(Register(engine).find, gone)))

    def _not_of_crm(self, wanted: str) -> None:
        """Raise DealNotYoursError for the id of a deal that a CRM holds."""
        sql = "select file from read_deal where deal = $1"
        with suppress(CircleEmptyError):
            file = self._answer(Ask(), lambda engine, _: engine.value(sql, wanted))
            if file:
                raise DealNotYoursError(seen=wanted, file=str(file))

    # tables kept elsewhere -----------------------------------------------------------------------

    def read_results(self, file: Path, wish: Wish, kind: Gain | None = None) -> ResultsRead:
        """Read a file of results and keep nothing; kind: of rows that say none.

        Raises PathMissingError, UnreadableError, TableInvalidError, ColumnUnknownError,
        ColumnMissingError, CircleEmptyError.
        """
        from cerchia.formats import table_columns  # noqa: PLC0415

        table, before = self._table("results", file)
        supposed = table_columns.suppose("results", table, wish, before)
        kept, removed = self._results()
        names, active = self._purposes()
        ground = Ground(
            self._today(), kind, kept, removed, forget.known(self.folder), names, active
        )
        return self._answer(Ask(), lambda engine, _: read(engine, table, supposed, ground))

    def read_results_text(
        self, text: str, name: str, wish: Wish, kind: Gain | None = None
    ) -> ResultsRead:
        """Read a table's text as the file of this name; the errors of `read_results`."""
        with scratch.taken(self.folder) as own:
            file = own / (Path(name.replace("\\", "/")).name.strip(". ")[:80] or "results.csv")
            file.write_text(text, encoding="utf-8", errors="replace")
            return self.read_results(file, wish, kind)

    def keep_results(self, found: ResultsRead) -> int:
        """Keep what was read, and how it was read; return how many results are new."""
        from cerchia.decisions import mappings, results, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            mappings.save(journal, found.supposed.mapping("results"))
            return results.save(journal, found.new())

    def read_survey(self, file: Path, wish: Wish) -> SurveyRead:
        """Read a survey and keep nothing; the errors of `read_results`."""
        from cerchia.answers import survey  # noqa: PLC0415
        from cerchia.formats import table_columns  # noqa: PLC0415

        table, before = self._table("survey", file)
        return survey.read(table, table_columns.suppose("survey", table, wish, before))

    def keep_mapping(self, mapping: Mapping) -> None:
        """Keep how tables with these headers are read."""
        from cerchia.decisions import mappings, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            mappings.save(journal, mapping)

    def _table(self, sheet: Sheet, file: Path) -> tuple[Table, Mapping | None]:
        """Return a table, and how one with these headers was read before."""
        from cerchia.formats import table_columns, table_csv  # noqa: PLC0415

        def before(journal: Store) -> Mapping | None:
            from cerchia.decisions import mappings  # noqa: PLC0415

            return mappings.find(journal, sheet, table.header)

        table = table_csv.read(file, lambda cells: table_columns.named(sheet, cells))
        return table, decided(self.folder, before, None)

    # personas ------------------------------------------------------------------------------------

    def suggest(self, ask: Ask, source: From = "both") -> Suggestion:
        """Say what sets the people of good results, or of deepenings, apart from the whole circle.

        Results booked for another purpose than the active one are left out.
        """
        kept = self._results()[0]

        def asked(engine: Engine, purpose: Purpose | None) -> Suggestion:
            every = with_deals(engine, kept)[0]
            own = {"", purpose.name} if purpose else {one.purpose for one in every}
            return suggest(engine, [one for one in every if one.purpose in own], source)

        return self._answer(ask, asked)

    def would_fit(self, ask: Ask, purpose: Purpose, place: int) -> WouldFit:
        """Say who would fit the persona at a place of a purpose, were it kept; nothing is kept or built."""
        return self._answer(ask, lambda engine, _: would_fit(engine, purpose, place))
