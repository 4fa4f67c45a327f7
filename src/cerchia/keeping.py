"""The front door's other half: what the owner says, kept and taken back; nothing here asks the findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cerchia import home
from cerchia.model.correction import Correction
from cerchia.model.errors import PurposeUnknownError
from cerchia.model.joining import Joins
from cerchia.model.journal import Said, Undone
from cerchia.model.purpose import Purpose
from cerchia.model.quality import Kept
from cerchia.model.requests import Policy

if TYPE_CHECKING:
    from cerchia.decisions.store import Store


Answer = TypeVar("Answer")
Rests = tuple[Purpose | None, list[Correction], Joins]
"""What findings rest on: the active purpose, every correction, every join."""


def decided(folder: Path, question: Callable[[Store], Answer], none: Answer) -> Answer:
    """Ask the decisions of a circle; `none` where nothing was ever decided."""
    if not home.has_decisions(folder):
        return none
    from cerchia.decisions import store  # noqa: PLC0415 - 0.2 s that most calls save

    with store.open_store(folder) as journal:
        return question(journal)


@contextmanager
def resident(folder: Path) -> Iterator[None]:
    """Keep the decisions of a circle open, for all threads of this process, until the end.

    Nothing is made where nothing was decided yet. What other processes write is seen at once.
    """
    from cerchia.decisions import resident as journals  # noqa: PLC0415

    with journals.kept_open(folder):
        yield


def stamp(folder: Path) -> object | None:
    """Return what changes with every decision while `resident` keeps them open; None otherwise."""
    from cerchia.decisions import resident as journals  # noqa: PLC0415

    return journals.stamp(folder)


class Keeping:
    """The decisions of one circle, in its folder."""

    folder: Path

    def _decided(self) -> Rests:
        """Return the active purpose, None when none was ever said, every correction, every join."""

        def all_of_it(journal: Store) -> Rests:
            from cerchia.decisions import corrections, joins, purposes  # noqa: PLC0415

            said = corrections.all_corrections(journal)
            return purposes.active(journal), said, joins.all_joins(journal)

        nothing: Rests = (None, [], Joins())
        return decided(self.folder, all_of_it, nothing)

    def purpose(self) -> Purpose | None:
        """Return the active purpose, None when none was ever said."""
        return self._decided()[0]

    def purposes(self) -> list[Purpose]:
        """Return every purpose kept."""
        return [one.purpose for one in self.kept_purposes()]

    def kept_purposes(self) -> list[Kept]:
        """Return every purpose kept with its versions, and which is the active one."""

        def kept(journal: Store) -> list[Kept]:
            from cerchia.decisions import purposes  # noqa: PLC0415

            return purposes.kept(journal)

        return decided(self.folder, kept, [])

    def use_purpose(
        self, name: str, version: int | None = None, seen: int | None = None
    ) -> Purpose:
        """Make a kept purpose the active one, in an earlier wording if its number is given.

        seen: the number of the wording that counted; ConflictError where the name has another.
        Raises PurposeUnknownError, PurposeVersionUnknownError.
        """

        def used(journal: Store) -> Purpose:
            from cerchia.decisions import purposes  # noqa: PLC0415

            return purposes.use(journal, name, version, seen=seen)

        found = decided(self.folder, used, None)
        if found is None:
            raise PurposeUnknownError(name=name)
        return found

    def keep_purpose(self, purpose: Purpose, seen: int | None = None) -> int:
        """Make a purpose a decision, and the active one; return the number of what was said last.

        seen: the number of its wording that was changed, 0 for a new one; ConflictError.
        """
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            kept = purposes.save(journal, purpose, seen=seen)
            return max(kept, purposes.activate(journal, purpose.name))

    def policy(self) -> Policy:
        """Return the policy of the request desk: open until the owner says otherwise."""

        def kept(journal: Store) -> Policy:
            from cerchia.decisions import policies  # noqa: PLC0415

            return policies.kept(journal) or "open"

        return decided(self.folder, kept, "open")

    def keep_policy(self, policy: Policy, seen: int | None = None) -> None:
        """Make the policy of the request desk a decision. seen: the one before; ConflictError."""
        from cerchia.decisions import policies, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            policies.save(journal, policy, seen=seen)

    def latest(self, kind: str, subjects: Collection[str] = ("",)) -> dict[str, int]:
        """Return the number of the decision that counts about each subject, 0 for none.

        A page shows it and hands it back as `seen`. Kinds: `outcome` (of a conversation's id),
        `purpose` (of a name), `purpose_active`, `request_policy` and `cleanup` (of ""), `safelist`,
        `tags` and `cadence` (of a person's id), `result` (of a result's).
        """
        nothing = dict.fromkeys(subjects, 0)
        return decided(self.folder, lambda kept: kept.latest(kind, subjects), nothing)

    def history(self) -> list[Said]:
        """Return everything the owner ever said, the oldest first, undone or not."""

        def said(kept: Store) -> list[Said]:
            from cerchia.decisions import journal  # noqa: PLC0415

            return journal.history(kept)

        return decided(self.folder, said, [])

    def said_about(self, person_id: str, talks: Sequence[str] = (), limit: int = 50) -> list[Said]:
        """Return what the owner said about one person, the newest first, undone or not.

        talks: the ids of their conversations, whose corrections count in.
        """

        def said(kept: Store) -> list[Said]:
            from cerchia.decisions import journal  # noqa: PLC0415

            return journal.about(kept, person_id, talks, limit)

        return decided(self.folder, said, [])

    def said(self, number: int) -> Said | None:
        """Return one decision by its number, undone or not; None for none."""

        def one(kept: Store) -> Said | None:
            from cerchia.decisions import journal  # noqa: PLC0415

            return journal.one(kept, number)

        return decided(self.folder, one, None)

    def words(self, number: int) -> tuple[tuple[str, str], ...]:
        """Return the words of one decision, by name; none where there are none."""

        def told(kept: Store) -> tuple[tuple[str, str], ...]:
            from cerchia.decisions import journal  # noqa: PLC0415

            return journal.words(kept, number)

        nothing: tuple[tuple[str, str], ...] = ()
        return decided(self.folder, told, nothing)

    def undo(self, number: int | None = None) -> Undone:
        """Undo the last decision, or the one numbered; NothingToUndoError, DecisionFixedError."""
        from cerchia.decisions import journal, store  # noqa: PLC0415

        with store.open_store(self.folder) as kept:
            return journal.undo(kept, number)
