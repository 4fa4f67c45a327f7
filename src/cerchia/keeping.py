"""The front door's other half: what the owner says, kept and taken back; nothing here asks the findings."""

from __future__ import annotations

from pathlib import Path

from cerchia import home
from cerchia.model.correction import Correction
from cerchia.model.errors import PurposeUnknownError
from cerchia.model.journal import Said, Undone
from cerchia.model.purpose import Purpose
from cerchia.model.quality import Kept
from cerchia.model.requests import Policy


class Keeping:
    """The decisions of one circle, in its folder."""

    folder: Path

    def _decided(self) -> tuple[Purpose | None, list[Correction]]:
        """Return the active purpose, None when none was ever said, and every correction."""
        if not home.has_decisions(self.folder):
            return None, []
        from cerchia.decisions import (  # noqa: PLC0415 - 0.2 s that most calls save
            corrections,
            purposes,
            store,
        )

        with store.open_store(self.folder) as journal:
            return purposes.active(journal), corrections.all_corrections(journal)

    def purpose(self) -> Purpose | None:
        """Return the active purpose, None when none was ever said."""
        return self._decided()[0]

    def purposes(self) -> list[Purpose]:
        """Return every purpose kept."""
        if not home.has_decisions(self.folder):
            return []
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return list(purposes.all_purposes(journal))

    def kept_purposes(self) -> list[Kept]:
        """Return every purpose kept with its versions, and which is the active one."""
        if not home.has_decisions(self.folder):
            return []
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return purposes.kept(journal)

    def use_purpose(self, name: str, version: int | None = None) -> Purpose:
        """Make a kept purpose the active one, in an earlier wording if its number is given.

        Raises PurposeUnknownError, PurposeVersionUnknownError.
        """
        if not home.has_decisions(self.folder):
            raise PurposeUnknownError(name=name)
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return purposes.use(journal, name, version)

    def keep_purpose(self, purpose: Purpose) -> None:
        """Make a purpose a decision, and the active one."""
        from cerchia.decisions import purposes, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            purposes.save(journal, purpose)
            purposes.activate(journal, purpose.name)

    def policy(self) -> Policy:
        """Return the policy of the request desk: open until the owner says otherwise."""
        if not home.has_decisions(self.folder):
            return "open"
        from cerchia.decisions import policies, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            return policies.kept(journal) or "open"

    def keep_policy(self, policy: Policy) -> None:
        """Make the policy of the request desk a decision."""
        from cerchia.decisions import policies, store  # noqa: PLC0415

        with store.open_store(self.folder) as journal:
            policies.save(journal, policy)

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
