"""The front door's part for marks: notes, tags, cadences, levers, saved views, what was copied."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cerchia import dossier
from cerchia.answers import alias
from cerchia.answers.overdue import called, overdue
from cerchia.answers.person import find, known_as, person
from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts
from cerchia.keeping import decided
from cerchia.model.ask import Ask
from cerchia.model.mark import Cadence, Called, Copied, Lever, Marks, Overdue, TagCount, View
from cerchia.model.person_file import PersonFile
from cerchia.model.purpose import Purpose

if TYPE_CHECKING:
    from datetime import datetime

    from cerchia.decisions.store import Store

Answer = TypeVar("Answer")
Question = Callable[[Engine, Purpose | None], Answer]


class Marking:
    """What the owner notes about people. Questions take ids and ask the decisions alone.

    `seen` is the number a page showed (`Marks.tags_number`, `Note.number` …), 0 for none; what was
    said since raises ConflictError and nothing is written. Who is meant (`who`): name, address, id;
    PersonUnknownError, PersonAmbiguousError.
    """

    folder: Path
    _facts: Facts

    @abstractmethod
    def _answer(self, ask: Ask, question: Question[Answer]) -> Answer:
        """Ask the findings."""

    def _meant(self, who: str) -> str:
        return self._answer(Ask(), lambda engine, _: known_as(engine, who))

    def _also(self, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        return self._answer(Ask(), lambda engine, _: alias.also(engine, ids))

    def _keep(self, what: Callable[[Store], Answer]) -> Answer:
        from cerchia.decisions import store  # noqa: PLC0415 - 0.2 s that most calls save

        with store.open_store(self.folder) as journal:
            return what(journal)

    def marks(self, person_id: str) -> Marks:
        """Return all that was noted about one person."""
        return self.marks_of([person_id])[person_id]

    def whole_marks(self, person_id: str) -> Marks:
        """Return all that was noted about one person, under other ids of theirs too: see `known_also`."""
        ids = (person_id, *self._also([person_id]).get(person_id, ()))

        def asked(journal: Store) -> Marks:
            from cerchia.decisions import marks  # noqa: PLC0415

            return marks.whole(journal, ids)

        return decided(self.folder, asked, Marks(person_id))

    def marks_of(self, ids: Collection[str]) -> dict[str, Marks]:
        """Return all that was noted about each of these people, in one question."""

        def asked(journal: Store) -> dict[str, Marks]:
            from cerchia.decisions import marks  # noqa: PLC0415

            return marks.marks(journal, ids)

        return decided(self.folder, asked, {one: Marks(one) for one in ids})

    def names(self, ids: Collection[str]) -> dict[str, Called]:
        """Return what ids of people stand for, as the marks and the history name them."""
        return self._answer(Ask(), lambda engine, _: called(engine, ids))

    # notes ---------------------------------------------------------------------------------------

    def add_note(self, who: str, text: str) -> str:
        """Keep a note on somebody; return its id. WordsMissingError, WordsLongError."""
        from cerchia.decisions import notes  # noqa: PLC0415

        known = self._meant(who)
        return self._keep(lambda journal: notes.add(journal, known, text))

    def change_note(self, person_id: str, note: str, text: str, seen: int | None = None) -> int:
        """Say a note in other words; return the number. MarkUnknownError; those of `add_note`."""
        from cerchia.decisions import notes  # noqa: PLC0415

        return self._keep(lambda journal: notes.change(journal, (person_id, note), text, seen=seen))

    def remove_note(self, person_id: str, note: str, seen: int | None = None) -> int:
        """Take a note out; `undo` with the number returned brings it back. MarkUnknownError."""
        from cerchia.decisions import notes  # noqa: PLC0415

        return self._keep(lambda journal: notes.remove(journal, (person_id, note), seen=seen))

    # tags ----------------------------------------------------------------------------------------

    def tags(self) -> list[TagCount]:
        """Return every tag in use with how many people have it, the most frequent first."""

        def counted(journal: Store) -> list[TagCount]:
            from cerchia.decisions import tags  # noqa: PLC0415

            return tags.counts(journal)

        return decided(self.folder, counted, [])

    def tags_of(self, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return the tags of each of these people, as a list of people shows them."""
        if not tuple(ids):
            return {}
        also = self._also(ids)

        def asked(journal: Store) -> dict[str, tuple[str, ...]]:
            from cerchia.decisions import tags  # noqa: PLC0415

            return tags.of_all(journal, {one: (one, *also.get(one, ())) for one in ids})

        nothing: dict[str, tuple[str, ...]] = dict.fromkeys(ids, ())
        return decided(self.folder, asked, nothing)

    def tagged(self, tag: str) -> list[str]:
        """Return the ids of the people who have a tag, as they are now."""

        def asked(journal: Store) -> list[str]:
            from cerchia.decisions import tags  # noqa: PLC0415

            return tags.people(journal, tag)

        said: list[str] = decided(self.folder, asked, [])
        return self._answer(Ask(), lambda engine, _: alias.current(engine, said)) if said else []

    def keep_tags(self, who: str, tags: Sequence[str], seen: int | None = None) -> int:
        """Keep all tags of somebody; return the number, 0 for none. WordsLongError, TagsManyError."""
        from cerchia.decisions import tags as kind  # noqa: PLC0415

        known = self._meant(who)
        return self._keep(lambda journal: kind.save(journal, known, tags, seen=seen))

    def add_tag(self, who: str, tag: str) -> tuple[str, ...]:
        """Give somebody one tag more, whatever was said meanwhile; return all of theirs."""
        from cerchia.decisions import tags  # noqa: PLC0415

        known = self._meant(who)
        return self._keep(lambda journal: tags.add(journal, known, tag))

    def drop_tag(self, who: str, tag: str) -> tuple[str, ...]:
        """Take one tag off somebody, whatever was said meanwhile; return those that stay."""
        from cerchia.decisions import tags  # noqa: PLC0415

        known = self._meant(who)
        ids = (known, *self._also([known]).get(known, ()))
        return self._keep(lambda journal: tags.drop_of(journal, ids, tag))

    # cadence -------------------------------------------------------------------------------------

    def keep_cadence(self, who: str, days: int | None, seen: int | None = None) -> int:
        """Keep how often to be in touch, None for no matter; return the number. CadenceInvalidError."""
        from cerchia.decisions import cadences  # noqa: PLC0415

        known = self._meant(who)
        also = self._also([known]).get(known, ())
        return self._keep(lambda journal: cadences.save(journal, known, days, seen, also))

    def overdue(self, ask: Ask, today: date | None = None) -> list[Overdue]:
        """Return with whom the owner wanted to be in touch by now, the longest overdue first.

        today: to count to; that of the findings by default.
        """

        def said(journal: Store) -> tuple[list[Cadence], dict[str, datetime]]:
            from cerchia.decisions import cadences, copied  # noqa: PLC0415

            wanted = cadences.words(journal)
            taken = journal.about([copied.KIND], [one.person for one in wanted])
            return wanted, {one.person: one.at for one in copied.copied(journal, taken)}

        nothing: tuple[list[Cadence], dict[str, datetime]] = ([], {})
        wanted, taken = decided(self.folder, said, nothing)
        if not wanted:
            return []
        return self._answer(ask, lambda engine, _: overdue(engine, wanted, taken, today))

    # what was copied -----------------------------------------------------------------------------

    def keep_copied(self, who: str, kind: str, text: str, did: int = 0) -> int:
        """Keep that a message was taken to somebody; KindUnknownError, WordsMissingError, WordsLongError.

        did: the number of what was said done with it; whoever takes that back takes both back.
        """
        from cerchia.decisions import copied  # noqa: PLC0415

        known = self._meant(who)
        return self._keep(lambda journal: copied.add(journal, known, kind, text, did))

    @staticmethod
    def copyable(text: str) -> str:
        """Return a message as `keep_copied` keeps it; WordsMissingError, WordsLongError."""
        from cerchia.decisions import copied  # noqa: PLC0415

        return copied.words(text)

    def copied(self, limit: int = 50, offset: int = 0) -> list[Copied]:
        """Return what was copied to anybody, the newest first."""

        def asked(journal: Store) -> list[Copied]:
            from cerchia.decisions import copied  # noqa: PLC0415

            return copied.recent(journal, limit, offset)

        return decided(self.folder, asked, [])

    def taken(self, number: int) -> Copied | None:
        """Return the copied message a decision is about, taken back or not; None for any other."""

        def asked(journal: Store) -> Copied | None:
            from cerchia.decisions import copied  # noqa: PLC0415

            said = journal.one(number)
            return next(iter(copied.copied(journal, [said])), None) if said else None

        return decided(self.folder, asked, None)

    def copied_many(self) -> int:
        """Return how many messages were copied in all."""

        def asked(journal: Store) -> int:
            from cerchia.decisions import copied  # noqa: PLC0415

            return journal.many(copied.KIND)

        return decided(self.folder, asked, 0)

    # what stays in a draft -----------------------------------------------------------------------

    def keep_draft(self, person_id: str, thing: str, text: str) -> int:
        """Keep the words left in the draft of something on the agenda; WordsMissingError, WordsLongError."""
        from cerchia.decisions import drafted  # noqa: PLC0415

        return self._keep(lambda journal: drafted.save(journal, person_id, thing, text))

    def kept_draft(self, person_id: str, thing: str) -> str:
        """Return the words left in a draft; "" for none, and once the thing was done or declined."""

        def asked(journal: Store) -> str:
            from cerchia.decisions import drafted  # noqa: PLC0415

            return drafted.kept(journal, person_id, thing)

        return decided(self.folder, asked, "")

    # levers and views ----------------------------------------------------------------------------

    def levers(self, day: date | None = None) -> list[Lever]:
        """Return what the owner can offer: all of it, or what is still good on a day."""

        def asked(journal: Store) -> list[Lever]:
            from cerchia.decisions import levers  # noqa: PLC0415

            return levers.all_levers(journal)

        nothing: list[Lever] = []
        found = decided(self.folder, asked, nothing)
        return [one for one in found if not (day and one.until and one.until < day)]

    def keep_lever(self, lever: Lever, seen: int | None = None) -> Lever:
        """Keep a lever, a new one where it has no id.

        Raises KindUnknownError, WordsMissingError, WordsLongError, MarkUnknownError.
        """
        from cerchia.decisions import levers  # noqa: PLC0415

        return self._keep(lambda journal: levers.save(journal, lever, seen=seen))

    def remove_lever(self, lever: str, seen: int | None = None) -> int:
        """Take a lever out; `undo` brings it back. MarkUnknownError."""
        from cerchia.decisions import levers  # noqa: PLC0415

        return self._keep(lambda journal: levers.remove(journal, lever, seen=seen))

    def views(self, page: str = "") -> list[View]:
        """Return the saved views of a page, or of all, by name."""

        def asked(journal: Store) -> list[View]:
            from cerchia.decisions import views  # noqa: PLC0415

            return views.all_views(journal, page)

        return decided(self.folder, asked, [])

    def keep_view(self, view: View, seen: int | None = None) -> View:
        """Keep a view, a new one where it has no id.

        Raises ViewInvalidError, ViewTakenError, WordsMissingError, WordsLongError, MarkUnknownError.
        """
        from cerchia.decisions import views  # noqa: PLC0415

        return self._keep(lambda journal: views.save(journal, view, seen=seen))

    def remove_view(self, view: str, seen: int | None = None) -> int:
        """Take a view out; `undo` brings it back. MarkUnknownError."""
        from cerchia.decisions import views  # noqa: PLC0415

        return self._keep(lambda journal: views.remove(journal, view, seen=seen))

    # everything about one person -----------------------------------------------------------------

    def person_file(self, who: str, to: Path, ask: Ask | None = None) -> PersonFile:
        """Write everything held about one person to a new file of the owner's; return what it holds.

        A name that ends in `.md` gets it to read and to print, any other JSON with every raw row.
        Raises FileExistsAlreadyError, FileInsideError, FileUnwritableError.
        """
        from cerchia.write import person as files  # noqa: PLC0415
        from cerchia.write.backup import allowed  # noqa: PLC0415

        allowed(self._facts, to)
        found = self._dossier(who, ask or Ask())
        files.write(to, found)
        return found

    def person_text(self, who: str, *, readable: bool = False) -> str:
        """Return what `person_file` writes, for who keeps it elsewhere: Markdown to read, else JSON."""
        from cerchia.write import person as files  # noqa: PLC0415

        found = self._dossier(who, Ask())
        return files.markdown(found) if readable else files.as_json(found)

    def _dossier(self, who: str, ask: Ask) -> PersonFile:
        return self._answer(
            ask,
            lambda engine, _: dossier.dossier(
                engine, self._facts, find(engine, who), lambda known: person(engine, known)
            ),
        )
