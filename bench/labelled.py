"""Labelled conversations: the corpus, writer by writer, and the two older sets."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cerchia.model.talk import Said, Setting, Talk
from cerchia.model.vocabulary import Ball, Outcome, Topic

ROOT = Path(__file__).parent.parent
CORPUS = ROOT / "corpus" / "conversations"
OLDER = (
    ROOT / "tests/language/conversations.jsonl",
    *sorted((ROOT / "src/cerchia/demo/data").glob("talk_*.jsonl")),
)
"""Written with the rules at hand: they teach, and show nothing of how strangers are read."""
_EMPLOYERS = ("officine piave", "studio brenta")
_HEADLINE = "Aiuto le imprese a trovare clienti | Rete di vendita · Fiere | Docente"
"""What the owner of the older sets says of herself; each row of the corpus says it of its own."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A conversation and what people say of it; writer: the file it stands in."""

    id: str
    writer: str
    language: str
    difficulty: int
    outcome: Outcome
    ball: Ball
    topic: Topic | None
    talk: Talk


def part(name: str) -> list[Labelled]:
    """Return the "train" or the "test" part of the corpus, empty where it is not here."""
    return [row for file in sorted((CORPUS / name).glob("*.jsonl")) for row in labelled(file)]


def older() -> list[Labelled]:
    """Return the sets that were there before the corpus."""
    return [row for file in OLDER for row in labelled(file)]


def labelled(file: Path) -> Iterator[Labelled]:
    """Yield the conversations of one file."""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        row: dict[str, Any] = json.loads(line)
        yield Labelled(
            id=row.get("id") or f"{file.stem}-{number:03}",
            writer=file.stem,
            language=row["lang"],
            difficulty=row.get("difficulty", 1),
            outcome=row["outcome"],
            ball=row["ball"],
            topic=row["topic"],
            talk=talk_of(row),
        )


def talk_of(row: Mapping[str, Any]) -> Talk:
    """Return the conversation of a row as the program would be given it."""
    start = datetime.fromisoformat(row.get("start") or "2016-03-01")
    said = []
    for number, (who, day, clock, text) in enumerate(row["messages"]):
        hour, minute = clock.split(":")
        at = start + timedelta(days=day, hours=int(hour), minutes=int(minute))
        said.append(Said(number, who == "me", at, text))
    return Talk(said, _setting(row, said))


def _setting(row: Mapping[str, Any], said: Sequence[Said]) -> Setting:
    person, owner = row["person"], row.get("owner", {})
    employers = {_plain(name) for name in owner.get("companies", _EMPLOYERS)}
    company = _plain(person.get("company", ""))
    return Setting(
        first_name=person.get("first", ""),
        title=person.get("position", ""),
        colleague=bool(row.get("colleague")) or (company != "" and company in employers),
        total=len(said),
        mine_total=sum(one.mine for one in said),
        note=row.get("note") or "",
        headline=owner.get("headline", _HEADLINE),
    )


def _plain(name: str) -> str:
    """Return a company's name as resolve/people.py compares it."""
    letters = unicodedata.normalize("NFD", name.strip().lower())
    return "".join(one for one in letters if not unicodedata.combining(one))
