"""The findings of a circle: one DuckDB file, built aside, renamed, then only ever read."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.engine import scratch
from cerchia.engine.duckdb import Engine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Findings:
    """Where findings lie. `base` stands for facts, code, day and zone; `top` for the purpose.

    A new purpose starts from a copy of the file with the same base and makes the last rooms anew.
    """

    circle: Path
    base: str
    top: str

    @property
    def file(self) -> Path:
        """The finished file."""
        return self.circle / f"findings-{self.base}-{self.top}.duckdb"

    def open(self) -> Engine:
        """Open the finished file, read-only."""
        return Engine.open(self.circle, self.file, read_only=True)

    def build(self, whole: Callable[[Engine], None], last: Callable[[Engine], None]) -> None:
        """Build the file: `whole` from nothing, or `last` on a copy with the same base."""
        scratch.sweep(self.circle)
        aside = self.circle / f".findings-{os.getpid()}.duckdb"
        aside.unlink(missing_ok=True)
        like = next(iter(sorted(self.circle.glob(f"findings-{self.base}-*.duckdb"))), None)
        try:
            if like is not None:
                shutil.copyfile(like, aside)
            with Engine.open(self.circle, aside) as engine:
                (whole if like is None else last)(engine)
                engine.run("checkpoint")
            aside.rename(self.file)
        finally:
            aside.unlink(missing_ok=True)
            aside.with_suffix(".duckdb.wal").unlink(missing_ok=True)
        self._forget_others()

    def _forget_others(self) -> None:
        """Remove findings of other facts; those of this base stay, for purposes side by side."""
        for file in self.circle.glob("findings-*.duckdb"):
            if not file.name.startswith(f"findings-{self.base}-"):
                file.unlink(missing_ok=True)
