"""A driver that kills cerchia at many moments of one thing it does, and looks at what is left.

`python -m tests.kills SCENARIO MOMENTS FOLDER` has everything imported once and forks for each run.
Half of the moments are events: the process kills itself before the n-th time it opens a file to
write, renames, removes, makes a folder. The other half are times, evenly over what the thing takes
undisturbed; they fall into the engines as well, whose files Python does not see. What is found wrong
is printed, one line each; nothing when all is well.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cerchia.beside import demo_purpose, write_purpose
from cerchia.decisions import purposes, store  # noqa: F401 - imported once, for all who are forked
from cerchia.decisions.migrations import upgrade  # noqa: F401
from cerchia.engine.facts import revision
from cerchia.show.cli.app import run
from cerchia.show.phrases import BOOK
from tests.conftest import JO, Exports, Who, contact, invitation, message

Argv = list[str]
CHANGES = frozenset(
    {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate", "sqlite3.connect"}
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
NOTES = tuple(
    BOOK[code][1].split("<<")[0]
    for code in ("import_broke_off", "work_broke_off", "forgetting_completed")
)
ADA = Who("Ada Rossi", "ada-rossi")


@dataclass(frozen=True, slots=True)
class Scenario:
    """What is killed, in a circle where `before` was done; `asked` must then answer as ever.

    again: whether what was killed is done once more before it is asked, as the note says, and with
    which codes that may end: somebody who is forgotten already is nobody.
    """

    before: tuple[Argv, ...]
    killed: Argv
    asked: tuple[Argv, ...]
    again: bool = True
    codes: tuple[int, ...] = (0,)


READ, MORE = ["read", "{old}", "--circle", "{circle}"], ["read", "{new}", "--circle", "{circle}"]
LOAD = ["purpose", "load", "{purpose}", "--circle", "{circle}"]
AUDIT = ["audit", "--circle", "{circle}", "--json"]
PEOPLE = ["people", "--circle", "{circle}", "--json"]
FORGET = ["forget", "Bea Numero3", "--yes", "--circle", "{circle}"]
PURPOSE = ["purpose", "show", "--circle", "{circle}", "--json"]
SEARCH = ["search", "ciao", "--circle", "{circle}", "--json"]
SCENARIOS = {
    "first": Scenario((), READ, (AUDIT,)),
    "import": Scenario((READ, LOAD), MORE, (AUDIT,)),
    "build": Scenario((READ, LOAD), AUDIT, (AUDIT,), again=False),
    "search": Scenario((READ, AUDIT), SEARCH, (SEARCH,), again=False),
    "decision": Scenario((READ,), LOAD, (PURPOSE,)),
    "passing": Scenario((READ,), ["audit", "{new}", "--json"], (AUDIT,), again=False),
    "forget": Scenario((READ, LOAD, MORE), FORGET, (PEOPLE, PURPOSE), codes=(0, 1)),
}


def main() -> None:
    """Kill one scenario at so many moments, and print what was wrong."""
    name, moments, place = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    os.umask(0o077)
    for wrong in Killer(SCENARIOS[name], place).wrong(moments):
        print(wrong, flush=True)  # noqa: T201 - what the test reads


class Killer:
    """Runs one scenario in copies of a circle."""

    def __init__(self, scenario: Scenario, place: Path, disk: Path | None = None) -> None:
        """Take a folder to work in; disk: where the circle itself lies, if not there."""
        self.scenario = scenario
        self.place = place
        self.circle, self.ready = (disk or place) / "circle", place / "ready"
        self.files = _files(place)
        self.temporary = place / "tmp"
        self.temporary.mkdir()

    def wrong(self, moments: int) -> Iterator[str]:
        """Yield what was found wrong, moment by moment."""
        events, takes = self.prepare()
        for number, moment in enumerate(_moments(moments, events, takes)):
            self.fresh()
            died = self.run(self.scenario.killed, moment)
            for wrong in self._started():
                yield f"{number} {moment} (ended with {died.code}): {wrong}"
            for wrong in self.gone_on():
                yield f"{number} {moment} (ended with {died.code}): {wrong}"

    def prepare(self) -> tuple[int, float]:
        """Do once, undisturbed, what will be killed; return its events, and how long it takes."""
        self.ready.mkdir()
        self.fresh()
        for argv in self.scenario.before:
            self.run(argv)
        shutil.rmtree(self.ready)
        shutil.copytree(self.circle, self.ready)
        self.kept = self._listed()
        started = time.monotonic()
        events = self.run(self.scenario.killed).count
        takes = time.monotonic() - started
        self.want = [self.run(argv).out for argv in self.scenario.asked]
        return events, takes

    def _started(self) -> Iterator[str]:
        """Open the circle as people do; yield what is not as it should be."""
        left = self._left()
        opened = self.run(["sources", "--circle", str(self.circle), "--json"])
        told = any(note in opened.err for note in NOTES)
        if opened.code or "Traceback" in opened.err:
            yield f"does not open: {opened.err}"
        if told != bool(left):
            yield f"told {told} of {left}: {opened.err}"
        if still := self._left():
            yield f"stray after the start: {still}"

    def gone_on(self) -> Iterator[str]:
        """Go on; yield what is lost, or answers otherwise than in a circle nobody disturbed."""
        if not self.kept <= self._listed():
            yield f"lost: {self.kept - self._listed()}"
        code = self.run(self.scenario.killed).code if self.scenario.again else 0
        if code not in self.scenario.codes:
            yield f"cannot be done again: {code}"
        for argv, want in zip(self.scenario.asked, self.want, strict=True):
            found = self.run(argv)
            if found.code or found.out != want:
                yield f"{argv[0]} answers otherwise: {found.code} {found.err} {found.out[:300]}"
        logs = [path.name for path in self.circle.glob("*-[ws][ah][lm]")]
        if stray := self._left() + logs:
            yield f"stray in the end: {stray}"

    def fresh(self) -> None:
        """Put the circle back to how it was before."""
        shutil.rmtree(self.circle, ignore_errors=True)
        shutil.copytree(self.ready, self.circle)

    def _listed(self) -> set[str]:
        """Return the imports, however often each was written anew."""
        return {revision(path.name)[0] for path in (self.circle / "facts").glob("[!.]*")}

    def _left(self) -> list[str]:
        """Return what a process that was killed left, and no living one may leave."""
        half = [*self.circle.glob(".*"), *self.circle.glob("scratch/*")]
        half += [*self.circle.glob("facts/.*"), *self.temporary.iterdir()]
        return sorted(path.name for path in half if path.name != ".importing")

    def run(self, argv: Sequence[str], moment: Moment | None = None) -> Ran:
        """Run a command line in a process of its own; moment: of its death, see `_moments`."""
        words = [word.format(circle=self.circle, **self.files) for word in argv]
        out, err = self.place / "out", self.place / "err"
        child = os.fork()
        if child == 0:
            self._child([*words, "--lang", "en"], out, err, moment)
        if moment and moment.seconds:
            time.sleep(moment.seconds)
            os.kill(child, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        events = int((self.place / "count").read_text()) if moment is None else 0
        return Ran(code, out.read_text(), err.read_text(), events)

    def _child(self, argv: Argv, out: Path, err: Path, moment: Moment | None) -> None:
        """Be the child: never come back."""
        code = 99
        try:
            os.environ["TMPDIR"] = str(self.temporary)
            sys.stdout, sys.stderr = out.open("w"), err.open("w")
            seen = _watch(moment.event if moment else 0)
            code = run(argv)
            (self.place / "count").write_text(str(seen()))
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(code)


@dataclass(frozen=True, slots=True)
class Moment:
    """When a process dies: before its so-manieth change of a file, else after so many seconds."""

    event: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a command: its exit code, what it wrote, and the events that were counted."""

    code: int
    out: str
    err: str
    count: int


def _watch(fatal: int) -> Callable[[], int]:
    """Count what changes files; die before the event of this number. Return the count so far."""
    seen = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal seen
        if event == "open":
            changes = isinstance(args[2], int) and bool(args[2] & WRITING)
        else:
            changes = event in CHANGES
        if changes:
            seen += 1
            if seen == fatal:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    return lambda: seen


def _moments(wanted: int, events: int, takes: float) -> Iterator[Moment]:
    """Yield so many moments: half of them events, the others times."""
    by_event = min(wanted // 2, events)
    yield from (Moment(event=1 + number * events // by_event) for number in range(by_event))
    by_time = wanted - by_event
    yield from (Moment(seconds=takes * (number + 0.5) / by_time) for number in range(by_time))


def _files(place: Path) -> dict[str, str]:
    """Write two archives of one invented owner, and a purpose."""
    exports = Exports(place)
    people = [Who(f"Bea Numero{n}", f"bea-{n}") for n in range(30)]
    profile = [{"First Name": "Jordan", "Last Name": "Sample"}]

    def archive(name: str, known: Sequence[Who]) -> str:
        talks = [
            message(
                f"t{n}", *pair, f"2026-0{1 + n % 9}-0{1 + day} 08:00:00", f"Ciao, grazie {day}?"
            )
            for n, who in enumerate(known)
            for day, pair in enumerate(((JO, [who]), (who, [JO]), (JO, [who])))
        ]
        return str(
            exports.write(
                {
                    "Profile.csv": profile,
                    "Connections.csv": [
                        contact(who.name, who.slug, position="Sales Director") for who in known
                    ],
                    "messages.csv": talks,
                    "Invitations.csv": [invitation(ADA, JO, "2/7/23, 2:37 PM", "Buongiorno")],
                },
                name=name,
            )
        )

    purpose, other = place / "purpose.toml", place / "other.toml"
    purpose.write_text(write_purpose(demo_purpose(), "en"))
    other.write_text(write_purpose(replace(demo_purpose(), name="Other"), "en"))
    return {
        "old": archive("Complete_LinkedInDataExport_09-15-2026.zip", people[:20]),
        "new": archive("Complete_LinkedInDataExport_11-15-2026.zip", people),
        "purpose": str(purpose),
        "other": str(other),
    }


if __name__ == "__main__":
    main()
