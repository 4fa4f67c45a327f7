"""Work that takes long is done by a child: it can be killed, and pages stay quick meanwhile."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

_ANYTHING = "a"
"""Whatever is looked for: the search is built on the way."""


class Preparing:
    """Has the findings of a circle made by a child, and then its search: one thing at a time."""

    def __init__(self, folder: Path) -> None:
        """Work on the circle in `folder`."""
        self._folder = folder
        self._child: subprocess.Popen[bytes] | None = None
        self._doing = ""
        self._changing = threading.Lock()
        self.failed = ""

    def __call__(self) -> None:
        """Begin with the findings, unless something is under way; return at once."""
        with self._changing:
            if not self._busy():
                self._begin("audit", "--json")

    def search(self) -> str:
        """Begin with the search, unless something is under way; return at once.

        What the child said that tried before and failed is returned, once, and nothing begun; else "".
        """
        with self._changing:
            if self._busy():
                return ""
            if self._doing == "search" and (said := self._told()):
                self._child = None
                return said
            self._begin("search", _ANYTHING, "--json", "--limit", "1")
            return ""

    def _busy(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def _begin(self, *command: str) -> None:
        self.failed = self._told()
        self._doing = command[0]
        self._child = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "cerchia", *command, "--circle", str(self._folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def _told(self) -> str:
        """Return what the child before said when it failed, "" when it did its work."""
        child = self._child
        if child is None or child.returncode in {0, None} or child.stderr is None:
            return ""
        return child.stderr.read(2000).decode(errors="replace").strip()

    def stop(self) -> None:
        """Stop what is under way; the next start sweeps what it leaves."""
        with self._changing:
            if self._child is not None and self._child.poll() is None:
                self._child.terminate()
                self._child.wait()
