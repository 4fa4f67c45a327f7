"""The findings of a circle: one DuckDB file, built aside, renamed, then only ever read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cerchia.engine import disk, scratch
from cerchia.engine.duckdb import Engine, EngineError
from cerchia.model.errors import UnreadableError

Make = Callable[[Engine], None]


@dataclass(frozen=True, slots=True)
class Findings:
    """Where findings lie. `ground` stands for facts, code, day and zone; `top` for the purpose.

    joins: for who is one person and who is not, "" where the owner never said. A new purpose starts
    from a copy of the file with the same base and makes the last rooms anew; a merge or a split
    from one of the same ground, and makes all rooms anew but the first.
    """

    circle: Path
    ground: str
    top: str
    joins: str = ""

    @property
    def base(self) -> str:
        """What all but the purpose decides."""
        return f"{self.ground}_{self.joins}" if self.joins else self.ground

    @property
    def file(self) -> Path:
        """The finished file."""
        return self.circle / f"findings-{self.base}-{self.top}.duckdb"

    def open(self, threads: int = 0) -> Engine:
        """Open the finished file, read-only; threads: 0 for all cores."""
        return Engine.open(self.circle, self.file, read_only=True, threads=threads)

    def discard(self) -> None:
        """Remove a file that turned out to be damaged; facts and decisions make it anew."""
        with disk.named(self.circle):
            self.file.unlink(missing_ok=True)
            self.file.with_name(f"{self.file.name}.wal").unlink(missing_ok=True)

    def build(
        self,
        whole: Make,
        last: Make,
        same: Callable[[], bool] = lambda: True,
        persons: Make | None = None,
    ) -> bool:
        """Build the file: `whole` from nothing, or `last` on a copy with the same base.

        persons: on a copy with the same ground.

        False, and no file, when the facts are no longer the `same` at the end: somebody who left
        meanwhile must not stay behind in it. Raises DiskFullError and FolderUnwritableError; what
        was begun is removed.
        """
        begun = [(last, self._like(f"{self.base}-*"))]
        if persons is not None:
            begun += [(persons, self._like(f"{self.ground}{rest}")) for rest in ("-*", "_*")]
        try:
            if not any(like is not None and self._built(make, like) for make, like in begun):
                self._built(whole)
        except EngineError:
            if same():
                raise  # else a segment went away under its hands
            return False
        if not same():
            self.file.unlink(missing_ok=True)
            return False
        self._forget_others()
        return True

    def _like(self, named: str) -> Path | None:
        return next(iter(sorted(self.circle.glob(f"findings-{named}.duckdb"))), None)

    def _built(self, make: Make, like: Path | None = None) -> bool:
        """Build aside and rename; False, and `like` removed, when what we start from is damaged."""
        with disk.named(self.circle), scratch.taken(self.circle) as own:
            aside = own / "findings.duckdb"
            try:
                if like is not None:
                    shutil.copyfile(like, aside)
                with Engine.open(self.circle, aside) as engine:
                    make(engine)
                    engine.run("checkpoint")
            except (EngineError, UnreadableError) as error:
                if like is None or not getattr(error, "damaged", True):
                    raise
                like.unlink(missing_ok=True)
                return False
            aside.rename(self.file)
        return True

    def _forget_others(self) -> None:
        """Remove findings of other facts; those of this base stay, for purposes side by side."""
        for file in self.circle.glob("findings-*.duckdb"):
            if not file.name.startswith(f"findings-{self.base}-"):
                file.unlink(missing_ok=True)


class Passing:
    """Findings of a circle that is gone in a moment: kept in memory, never written."""

    def __init__(self, circle: Path) -> None:
        self._circle = circle
        self._engine: Engine | None = None
        self._stands_for = ("", "")

    def get(self, wanted: Findings, whole: Make, last: Make) -> Engine:
        """Return the findings wanted: as they are, with `last` made anew, or made by `whole`."""
        base, top = self._stands_for
        self._stands_for = wanted.base, wanted.top
        if self._engine is None or base != wanted.base:
            self.close()
            self._engine = Engine.open(self._circle)
            whole(self._engine)
        elif top != wanted.top:
            last(self._engine)
        return self._engine

    def close(self) -> None:
        """Let go of them."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None


def base_of(engine: Engine) -> str:
    """Return the base of findings that are open, "" of those in memory."""
    name = str(engine.value("select current_database()"))
    return name.split("-")[1] if name.startswith("findings-") else ""


def wipe(circle: Path) -> None:
    """Remove everything that was worked out, of whatever code: it may hold what was forgotten."""
    for pattern in ("findings-*.duckdb*", "search-*.db*"):
        for file in circle.glob(pattern):
            file.unlink(missing_ok=True)
    scratch.sweep(circle)
