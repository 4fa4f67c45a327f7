"""How well titles and conversations are read, against people's labels: `make eval`.

Prints, for each set of labelled conversations, precision, recall and F1 of every outcome, macro-F1
with the majority class beside it, the confusion table, and how often the ball is right; for titles
the share read, the share right, and the precision of the first answer. These sets were written with
the rules at hand: they show what the rules do, not what they would do on strangers' words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cerchia.language import talk, titles
from cerchia.model.talk import Said, Setting, Talk
from cerchia.model.vocabulary import OUTCOMES

ROOT = Path(__file__).parent.parent
CONVERSATIONS = (
    ("demo", sorted((ROOT / "src/cerchia/demo/data").glob("talk_*.jsonl"))),
    ("tests", [ROOT / "tests/language/conversations.jsonl"]),
)
TITLES = ROOT / "tests/language/titles.tsv"
EMPLOYERS = ("officine piave", "studio brenta")


@dataclass(frozen=True, slots=True)
class Judged:
    """One conversation: what a person says of it, and what we read."""

    language: str
    label: str
    read: str
    ball: str
    ball_read: str


def judged(file: Path) -> Iterator[Judged]:
    """Yield each labelled conversation of a file with our reading of it."""
    for line in file.read_text("utf-8").splitlines():
        row = json.loads(line)
        found = talk.read(_talk(row))
        yield Judged(row["lang"], row["outcome"], found.outcome, row["ball"], found.ball)


def _talk(row: dict[str, object]) -> Talk:
    messages: list[list[object]] = row["messages"]  # type: ignore[assignment]
    person: dict[str, str] = row["person"]  # type: ignore[assignment]
    start = datetime.fromisoformat(str(row.get("start") or "2016-03-01"))
    said = []
    for number, (who, day, clock, text) in enumerate(messages):
        hour, minute = str(clock).split(":")
        at = start + timedelta(days=int(str(day)), hours=int(hour), minutes=int(minute))
        said.append(Said(number, who == "me", at, str(text)))
    company = person.get("company", "").lower()
    setting = Setting(
        first_name=person.get("first", ""),
        title=person.get("position", ""),
        colleague=any(name in company for name in EMPLOYERS),
        total=len(said),
        mine_total=sum(one.mine for one in said),
    )
    return Talk(said, setting)


def report(name: str, rows: Sequence[Judged]) -> None:
    """Print the figures of one set."""
    majority, most = Counter(row.label for row in rows).most_common(1)[0]
    print(
        f"\n{name}: {len(rows)} conversations; always saying {majority}: {most / len(rows):.3f} right"
    )
    print(f"  right {sum(row.label == row.read for row in rows) / len(rows):.3f}", end="")
    print(f"  ball right {sum(row.ball == row.ball_read for row in rows) / len(rows):.3f}")
    scores = []
    for outcome in OUTCOMES:
        hit = sum(row.label == row.read == outcome for row in rows)
        said, true = (
            sum(getattr(row, key) == outcome for row in rows) for key in ("read", "label")
        )
        if not true:
            continue
        precision, recall = hit / said if said else 0.0, hit / true
        scores.append(2 * precision * recall / (precision + recall) if hit else 0.0)
        print(
            f"  {outcome:15} n {true:4}  precision {precision:.3f}  recall {recall:.3f}  F1 {scores[-1]:.3f}"
        )
    print(f"  macro-F1 {sum(scores) / len(scores):.3f}")
    wrong = Counter((row.label, row.read) for row in rows if row.label != row.read)
    for (label, read), count in wrong.most_common(10):
        print(f"  {count:4} x {label} read as {read}")


def read_titles() -> None:
    """Print how titles are read."""
    rows = [
        line.split("\t")
        for line in TITLES.read_text("utf-8").splitlines()
        if line and line[0] != "#"
    ]
    for language in ("it", "en", "es", "fr", "de"):
        mine = [row for row in rows if row[1] == language and row[2] not in {"", "-"}]
        if not mine:
            continue
        found = [(set(row[2].split(",")), titles.read(row[0])) for row in mine]
        right = sum(bool(want & set(got.functions)) for want, got in found)
        told = [(want, got) for want, got in found if got.functions]
        first = sum(got.functions[0] in want for want, got in told)
        print(
            f"  {language}: n {len(mine):4}  right {right / len(mine):.3f}  read {len(told) / len(mine):.3f}"
            f"  first answer right {first / max(len(told), 1):.3f}"
        )


def main() -> None:
    """Print everything."""
    for name, files in CONVERSATIONS:
        rows = [row for file in files for row in judged(file)]
        for language in ("it", "en"):
            report(f"{name} {language}", [row for row in rows if row.language == language])
    print("\ntitles: right = a correct function among at most three")
    read_titles()


if __name__ == "__main__":
    main()
