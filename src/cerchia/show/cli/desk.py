"""What every command does before it asks: open the circle, read the purpose, tell of progress."""

from __future__ import annotations

import os
import shlex
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cerchia.model.errors import ConfirmationMissingError, PurposeInvalidError
from cerchia.show.cli.wanted import Wanted
from cerchia.show.phrases import plain, remedy, say, what

if TYPE_CHECKING:
    from cerchia.circle import Circle
    from cerchia.entrance import Entrance
    from cerchia.model.ask import Ask
    from cerchia.model.origin import Problem
    from cerchia.model.purpose import Purpose

NEXT = {"import": "import", "read": "resolve", "resolve": "measure", "measure": "judge",
        "judge": "weigh", "weigh": "act", "act": "answer"}  # fmt: skip
"""The circle tells of each room when it is done; people are told what is going on now."""
YES = {"s", "si", "sì", "y", "yes"}
PATIENCE = 0.8
"""Seconds before progress is worth a word."""


class Teller:
    """Says on stderr what goes on: one line that is written over, and nothing when piped."""

    def __init__(self, lang: str) -> None:
        """Speak `lang` to the terminal on stderr, if there is one."""
        self.lang = lang
        self.started = time.monotonic()
        self.shown = False
        self.terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"

    def __call__(self, room: str) -> None:
        """Take the code of a room or file."""
        if self.terminal and (room == "import" or time.monotonic() - self.started > PATIENCE):
            sys.stderr.write(f"\r\x1b[2K{say(f'room.{NEXT.get(room, room)}', self.lang)} …")
            sys.stderr.flush()
            self.shown = True

    def done(self) -> None:
        """Take the line away."""
        if self.shown:
            sys.stderr.write("\r\x1b[2K")
            sys.stderr.flush()
            self.shown = False


@dataclass(frozen=True, slots=True)
class Desk:
    """An open circle, what to ask it with, and what was wrong with the purpose given for this run."""

    circle: Circle
    ask: Ask
    problems: tuple[Problem, ...]
    temporary: bool


@contextmanager
def opened(wanted: Wanted) -> Iterator[Desk]:
    """Open the circle a command speaks of: a temporary one when paths are given and no circle.

    Raises what `Circle` raises, and PurposeInvalidError after telling what is wrong with it.
    """
    purpose: Purpose | None = None
    problems: list[Problem] = []
    if wanted.purpose is not None:
        purpose, problems = purpose_of(wanted.purpose, wanted.lang)
    from cerchia.circle import Circle  # noqa: PLC0415 - the engines load here, not for --help
    from cerchia.model.ask import Ask  # noqa: PLC0415

    teller = Teller(wanted.lang)
    ask = Ask(purpose, wanted.as_of)
    try:
        if wanted.paths and wanted.circle is None:
            with Circle.temporary(wanted.zone, teller) as circle:
                tell_mended(circle, wanted.lang)
                circle.add(wanted.paths)
                yield Desk(circle, ask, tuple(problems), temporary=True)
        else:
            circle = circle_of(wanted, teller)
            if wanted.paths:
                circle.add(wanted.paths)
            yield Desk(circle, ask, tuple(problems), temporary=False)
            tell_mended(circle, wanted.lang)
    finally:
        teller.done()


def circle_of(wanted: Wanted, teller: Teller | None = None) -> Circle:
    """Open the circle a command speaks of; tell what a killed process left, and who copies it."""
    from cerchia.circle import Circle  # noqa: PLC0415

    circle = Circle.open(wanted.circle, wanted.zone, teller or Teller(wanted.lang))
    tell_mended(circle, wanted.lang)
    warn_synced(circle, wanted.lang)
    return circle


def entrance_of(wanted: Wanted, teller: Teller) -> Entrance:
    """Open only the way in to the circle a command speaks of, which is quicker; as `circle_of`."""
    from cerchia.entrance import Entrance  # noqa: PLC0415

    circle = Entrance.open(wanted.circle, wanted.zone, teller)
    tell_mended(circle, wanted.lang)
    warn_synced(circle, wanted.lang)
    return circle


def tell_mended(circle: Entrance, lang: str) -> None:
    """Say on stderr what was found broken off or damaged and has been put right, once."""
    if circle.mended and isinstance(circle.tell, Teller):
        circle.tell.done()
    for one in circle.mended:
        sys.stderr.write(f"{what(one, lang)} {remedy(one, lang)}\n")
    circle.mended.clear()


def hush(desk: Desk) -> None:
    """Take the progress line away before something is printed."""
    tell = desk.circle.tell
    if isinstance(tell, Teller):
        tell.done()


def warn_synced(circle: Entrance, lang: str) -> None:
    """Warn when another service copies the circle elsewhere."""
    if service := circle.synced():
        note("note.synced", lang, service=service, circle=str(circle.folder))


def purpose_of(path: Path, lang: str) -> tuple[Purpose, list[Problem]]:
    """Read a purpose file; tell on stderr what is wrong with it; PurposeInvalidError if all is."""
    from cerchia.beside import read_purpose  # noqa: PLC0415

    purpose, problems = read_purpose(path)
    tell_problems(problems, lang)
    if purpose is None:
        raise PurposeInvalidError(file=shlex.quote(str(path)))
    return purpose, problems


def tell_problems(problems: Sequence[Problem], lang: str) -> None:
    """Say each problem on stderr: where, what, what now."""
    for one in problems:
        place = f"{one.file}:{one.line}" if one.line else one.file
        sys.stderr.write(f"{plain(place)}: {what(one, lang)} {remedy(one, lang)}\n")


def confirmed(code: str, lang: str, **params: object) -> bool:
    """Ask before something that has no way back; ConfirmationMissingError where nobody can answer."""
    if not sys.stdin.isatty():
        raise ConfirmationMissingError
    sys.stderr.write(say(code, lang, **params))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in YES


def note(code: str, lang: str, **params: object) -> None:
    """Say something beside the answer, on stderr."""
    sys.stderr.write(say(code, lang, **params) + "\n")
