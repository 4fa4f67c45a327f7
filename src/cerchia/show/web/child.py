"""Work that takes long is done by a child: it can be killed, and pages stay quick meanwhile."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path


class Preparing:
    """Has the findings of a circle made by a child, one at a time."""

    def __init__(self, folder: Path) -> None:
        """Work on the circle in `folder`."""
        self._folder = folder
        self._child: subprocess.Popen[bytes] | None = None
        self._changing = threading.Lock()
        self.failed = ""

    def __call__(self) -> None:
        """Begin, unless it is under way; return at once."""
        with self._changing:
            if self._child is not None and self._child.poll() is None:
                return
            self.failed = self._told()
            self._child = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "cerchia", "audit", "--json", "--circle", str(self._folder)],
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
