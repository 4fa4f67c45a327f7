"""Exports on their way in: spooled within the circle, then read by a child that can be killed; one at a time."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from cerchia.model.desk_errors import UploadBusyError, UploadStoppedError, UploadTooLargeError
from cerchia.model.errors import DiskFullError, of_disk
from cerchia.show import coded

if TYPE_CHECKING:
    from cerchia.resident import Resident

MOST = 8 << 30
"""Bytes of an export at most, unless CERCHIA_UPLOAD_MOST says otherwise."""
RESERVE = 64 << 20
"""Bytes of the disk that stay free for everybody else."""
LOOK = 16 << 20
"""After so many bytes the free space is looked at again."""
PATIENCE = 3.0
"""Seconds a child has to stop by itself."""
REMEMBERED = 900.0
"""Seconds for which a page still tells how the last one ended."""
Stage = Literal["receiving", "reading", "done", "failed", "stopped"]
LIVE = ("receiving", "reading")


def most() -> int:
    """Return how many bytes an export may have."""
    said = os.environ.get("CERCHIA_UPLOAD_MOST", "")
    return int(said) if said.isdecimal() else MOST


@dataclass(frozen=True, slots=True)
class State:
    """How far an export is. total: bytes announced, 0 for unknown; id, new: what it became.

    whole: all of it came. said: what the reader said last when it failed, as a code.
    """

    stage: Stage
    name: str
    received: int
    total: int
    id: str = ""
    new: bool = False
    said: tuple[str, ...] = ()
    whole: bool = False


class Arrival:
    """One export on its way in: first written, then read."""

    def __init__(self, circle: Resident, name: str, total: int, lang: str) -> None:
        """Take a folder in the circle for it; DiskFullError, FolderUnwritableError."""
        self.name, self.total, self.lang = name, total, lang
        self.stage: Stage = "receiving"
        self.received = 0
        self.ended = 0.0
        self.found: tuple[str, bool] = ("", False)
        self.said: tuple[str, ...] = ()
        self._circle = circle
        self._stopped = False
        self._child: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self._changing = threading.Lock()
        with ExitStack() as going:
            self._folder = going.enter_context(circle.spool())
            self._file = going.enter_context(_private(self._folder / name))
            self._has_room(total)
            self._going = going.pop_all()

    def write(self, data: bytes) -> None:
        """Take the next bytes; UploadStoppedError, UploadTooLargeError, DiskFullError."""
        if self._stopped:
            raise UploadStoppedError
        before = self.received
        self.received += len(data)
        if self.received > most():
            raise UploadTooLargeError(most=most() >> 20)
        if before // LOOK != self.received // LOOK:
            self._has_room(0)
        try:
            self._file.write(data)
        except OSError as error:
            raise (of_disk(error, str(self._circle.folder)) or error) from error

    def _has_room(self, coming: int) -> None:
        free = shutil.disk_usage(self._folder).free
        if free < coming + RESERVE:
            raise DiskFullError(need=(coming + RESERVE) >> 20, free=free >> 20)

    def give_up(self, error: BaseException) -> None:
        """Leave nothing of an export that did not come whole."""
        self._end("stopped" if isinstance(error, UploadStoppedError) else "failed")

    def read(self) -> None:
        """Have it read by a child; returns at once."""
        try:
            self._file.close()
        except OSError as error:  # the last bytes were still on their way to the disk
            raise (of_disk(error, str(self._circle.folder)) or error) from error
        with self._changing:
            if self._stopped:
                raise UploadStoppedError
            self._child = self._begun()
            self.stage = "reading"
        self._reader = threading.Thread(target=self._wait, args=(self._child,), daemon=True)
        self._reader.start()

    def _begun(self) -> subprocess.Popen[str]:
        # in the export's own folder, so that the circle keeps its name and not where it lay for a moment;
        # -P: a file sent under the name of a module must never be taken for one
        found = os.pathsep.join(str(Path(one).absolute()) for one in sys.path)
        return subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", "cerchia", "read", self.name, "--json",
             "--circle", str(self._circle.folder), "--lang", self.lang],
            cwd=self._folder, env={**os.environ, "PYTHONPATH": found, "PYTHONIOENCODING": "utf-8", coded.ASKED: "1"},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            encoding="utf-8", errors="replace",
        )  # fmt: skip

    def _wait(self, child: subprocess.Popen[str]) -> None:
        told, wrong = child.communicate()
        if child.returncode == 0:
            found = json.loads(told)
            self.found = str(found["id"]), bool(found["new"])
            self._end("done")
            self._circle.prepare()
            return
        self._circle.tidy()
        # before what went wrong and what to do it may have told of other things
        self.said = tuple(wrong.strip().splitlines()[-2:]) if child.returncode > 0 else ()
        self._end("stopped" if self._stopped else "failed")

    def stop(self) -> None:
        """Stop it at either stage; what the child leaves is swept."""
        with self._changing:
            self._stopped = True
            child = self._child
        if child is not None and child.poll() is None:
            child.send_signal(signal.SIGINT)
            killer = threading.Timer(PATIENCE, child.kill)
            killer.daemon = True
            killer.start()

    def join(self) -> None:
        """Wait until nothing of it runs."""
        if self._reader is not None:
            self._reader.join(2 * PATIENCE)

    def _end(self, stage: Stage) -> None:
        self._going.close()
        self.ended = time.monotonic()
        self.stage = stage

    def state(self) -> State:
        """Return how far it is."""
        return State(self.stage, self.name, self.received, self.total, *self.found, self.said,
                     whole=self._child is not None)  # fmt: skip


def _private(file: Path) -> IO[bytes]:
    return os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb", 1 << 20)


class Arrivals:
    """The export on its way in, or the last that was."""

    def __init__(self) -> None:
        self._one: Arrival | None = None
        self._changing = threading.Lock()

    def begin(self, circle: Resident, name: str, total: int, lang: str) -> Arrival:
        """Begin to take an export; UploadBusyError while another is on its way."""
        with self._changing:
            if self._one is not None and self._one.stage in LIVE:
                raise UploadBusyError(name=self._one.name)
            self._one = Arrival(circle, name, total, lang)
            return self._one

    def state(self) -> State | None:
        """Return how far it is; None where there was none lately."""
        one = self._one
        if one is None or (one.ended and time.monotonic() - one.ended > REMEMBERED):
            return None
        return one.state()

    def stop(self) -> None:
        """Stop what is on its way, and wait until it has stopped."""
        if (one := self._one) is not None and one.stage in LIVE:
            one.stop()
            one.join()
