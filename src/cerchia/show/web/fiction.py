"""The fictional circle to look round in: made when somebody wants it, apart from the owner's, gone with the desk."""

from __future__ import annotations

import secrets
import threading
from contextlib import ExitStack

from cerchia import beside
from cerchia.resident import Resident
from cerchia.show.web.child import Preparing

NAME = "Complete_LinkedInDataExport_11-15-2026.zip"
ZONE = "Europe/Rome"
"""Where the consultant of the fictional circle lives."""


class Fiction:
    """Which circle the desk shows: the owner's, or the fictional one in a folder of its own.

    shown: the fictional circle while it is shown. name: what its forms are marked with.
    """

    def __init__(self) -> None:
        self.name = secrets.token_hex(8)
        self.shown: Resident | None = None
        self._made: Resident | None = None
        self._going = ExitStack()
        self._changing = threading.Lock()

    def enter(self) -> None:
        """Show the fictional circle; it is made the first time, and kept for the next."""
        with self._changing:
            if self._made is None:
                self._made = self._make()
            self.shown = self._made

    def leave(self) -> None:
        """Show the owner's circle again."""
        self.shown = None

    def close(self) -> None:
        """Let the fictional circle go, with all that was said in it."""
        with self._changing:
            self.shown = self._made = None
            self._going.close()

    def _make(self) -> Resident:
        with ExitStack() as going:
            circle = going.enter_context(Resident.temporary(ZONE))
            going.callback(circle.let_go)
            with beside.demo_archive(NAME) as archive:
                circle.add([archive])
            circle.keep_purpose(beside.demo_purpose())
            circle.prepare = preparing = Preparing(circle.folder)
            going.callback(preparing.stop)
            preparing()
            self._going = going.pop_all()
        return circle
