"""Work that takes long is done by a child: it can be killed, and pages stay quick meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from multiprocessing import active_children, get_context
from pathlib import Path

from cerchia.model.ask import Ask
from cerchia.model.quality import Review
from cerchia.model.suggestion import Suggestion
from cerchia.show import coded

_ANYTHING = "a"
"""Whatever is looked for: the search is built on the way."""
_pool: ProcessPoolExecutor | None = None
_making = threading.Lock()


class Preparing:
    """Has the findings of a circle made by a child, and then its search: one thing at a time."""

    def __init__(self, folder: Path) -> None:
        """Work on the circle in `folder`."""
        self._folder = folder
        self._child: subprocess.Popen[bytes] | None = None
        self._doing = ""
        self._changing = threading.Lock()

    def __call__(self) -> str:
        """Begin with the findings, unless something is under way; return at once.

        What the child said that tried before and failed is returned, once, and nothing begun; else "".
        """
        return self._wanted("audit", "--json")

    def search(self) -> str:
        """Begin with the search; as with the findings."""
        return self._wanted("search", _ANYTHING, "--json", "--limit", "1")

    def _wanted(self, *command: str) -> str:
        with self._changing:
            if self._busy():
                return ""
            if self._doing == command[0] and (said := self._told()):
                self._child = None
                return said
            self._begin(*command)
            return ""

    def _busy(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def _begin(self, *command: str) -> None:
        self._told()  # what another had to say of other things is let go
        self._doing = command[0]
        self._child = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "cerchia", *command, "--circle", str(self._folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, coded.ASKED: "1"},
        )

    def _told(self) -> str:
        """Return what the child before said when it failed, as a code; "" when it did its work; once."""
        child = self._child
        if child is None or child.returncode is None or child.stderr is None or child.stderr.closed:
            return ""
        with child.stderr as said:
            # what went wrong and what to do stand last; other things may stand before
            told = said.read().decode(errors="replace").strip().splitlines()
        last = told[-1:] if told and told[-1].startswith("{") else told[-2:]
        return " ".join(last) if child.returncode else ""

    def stop(self) -> None:
        """Stop what is under way; the next start sweeps what it leaves."""
        with self._changing:
            if self._child is not None and self._child.poll() is None:
                self._child.terminate()
                self._child.wait()
            self._told()


def review(folder: Path, zone: str, since: date) -> Future[Review]:
    """Have a review made by a child: it needs the findings of a past day, half a minute for a million messages."""
    return _aside().submit(_reviewed, folder, zone, since)


def suggestion(folder: Path, zone: str) -> Future[Suggestion]:
    """Have personas suggested by a child: every trait of 30,000 contacts is held against the good ones."""
    return _aside().submit(_suggested, folder, zone)


def _aside() -> ProcessPoolExecutor:
    """Return who does such work, one thing at a time; made when first wanted."""
    global _pool  # noqa: PLW0603 - a desk that is never asked for a review has no child
    with _making:
        if _pool is None:
            _pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1)
        return _pool


def stop_reviews() -> None:
    """Stop the reviews and suggestions under way."""
    with _making:
        global _pool  # noqa: PLW0603
        if _pool is not None:
            _pool.shutdown(wait=False, cancel_futures=True)
            for one in active_children():
                one.terminate()
            _pool = None


def _reviewed(folder: Path, zone: str, since: date) -> Review:
    from cerchia.circle import Circle  # noqa: PLC0415

    return Circle(folder, zone).review(Ask(), since)


def _suggested(folder: Path, zone: str) -> Suggestion:
    from cerchia.circle import Circle  # noqa: PLC0415

    return Circle(folder, zone).suggest(Ask())
