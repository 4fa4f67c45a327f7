"""A calendar's events as rows of text, to lay beside the file they come from.

`python -m tests.read.calendar.rows` writes the rows anew; read the difference before keeping it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cerchia.read.calendar.calendar import read

if TYPE_CHECKING:
    from cerchia.model.event import Event, Party

FILES = Path(__file__).with_name("files")
UNTIL = date(2026, 11, 24)
CALENDARS = sorted(one for one in FILES.iterdir() if one.suffix != ".rows")


def rows(path: Path) -> str:
    """Return what a file gives, an event a line, and below what was wrong and what was counted."""
    with path.open("rb") as stream:
        calendar = read(stream, path.name, until=UNTIL)
        lines = [row(event) for event in calendar]
    lines += [f"! {one.line} {one.code} {one.seen}" for one in calendar.problems.all()]
    lines.append(f"= {calendar.counted}")
    summary = calendar.summary()
    lines.append(
        f"= {summary.names} {summary.owners} {summary.zone} {summary.first} {summary.last}"
    )
    return "\n".join(lines) + "\n"


def row(event: Event) -> str:
    """Return one event as a line."""
    sent = f"{event.sent:%Y-%m-%d %H:%M}" if event.sent else "?"
    to = ", ".join(map(_who, event.to))
    mine = {True: "mine", False: "theirs", None: "-"}[event.mine]
    parts = (
        event.line, sent, event.offset, event.out or "-", mine, f"{_who(event.sender)} -> {to}",
        event.id, event.thread, event.text.replace("\n", "/"),
    )  # fmt: skip
    return " | ".join(map(str, parts))


def _who(party: Party) -> str:
    return f"{party.name} <{party.key.removeprefix('email:')}>".strip()


if __name__ == "__main__":
    for file in CALENDARS:
        file.with_suffix(".rows").write_text(rows(file), encoding="utf-8")
