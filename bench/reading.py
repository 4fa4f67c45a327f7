"""How well conversations are read, against people's labels: `make eval`.

Conversations: each writer of corpus/conversations/train is read by models that learned from the
others only (grouped cross-validation); the test part, where it is here, by the models shipped.
Writes docs/outcomes.md's tables between their markers and docs/reliability.svg.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.figures import (
    HARD,
    Judged,
    ball_right,
    calibration_error,
    confusions,
    f1,
    macro_f1,
    present,
    reliability,
    spread,
    topic_right,
    topics,
    wilson,
    worst,
)
from bench.labelled import ROOT, Labelled, older, part
from bench.reliability import picture
from bench.train import train
from cerchia.language.talk import read
from cerchia.language.talk.model import NAMES, shipped
from cerchia.model.vocabulary import Outcome

PAGE, PICTURE = ROOT / "docs/outcomes.md", ROOT / "docs/reliability.svg"
GROUPS = (("Italian", {"it"}), ("English", {"en"}), ("Spanish, French, German", {"es", "fr", "de"}))


def across(rows: Sequence[Labelled]) -> list[Judged]:
    """Return the reading of each conversation by models that never saw its writer."""
    tempers = {name: getattr(shipped(), name).temper for name in NAMES}
    found = []
    for writer in sorted({row.writer for row in rows}):
        others = [row for row in (*rows, *part("topics")) if row.writer != writer]
        models = train([*others, *older()], tempers)
        found += [Judged(row, read(row.talk, models)) for row in rows if row.writer == writer]
    return found


def plainly(rows: Sequence[Labelled]) -> list[Judged]:
    """Return the reading of each conversation by the models shipped."""
    return [Judged(row, read(row.talk)) for row in rows]


def table(head: str, rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a Markdown table; head: its columns between " | "."""
    columns = head.split(" | ")
    return [
        f"| {head} |",
        "|" + "---|" * len(columns),
        *(f"| {' | '.join(row)} |" for row in rows),
        "",
    ]


def groups(rows: Sequence[Judged]) -> Iterator[tuple[str, list[Judged]]]:
    """Yield the conversations by language, by difficulty, and all of them."""
    for name, languages in GROUPS:
        yield name, [one for one in rows if one.row.language in languages]
    for level, name in ((1, "plain"), (2, "harder"), (3, "hard")):
        yield name, [one for one in rows if one.row.difficulty == level]
    yield "**all**", list(rows)


def share(right: int, count: int) -> str:
    """Return a share with its Wilson interval, the counts alone below 5."""
    if count < 5:
        return f"{right} of {count}"
    low, high = wilson(right, count)
    return f"{right / count:.3f} ({low:.2f}–{high:.2f})"


def summary(rows: Sequence[Judged]) -> list[str]:
    """Return the table by language and difficulty."""
    lines = []
    for name, some in groups(rows):
        if not some:
            continue
        low, high = spread(some, macro_f1)
        common = max(sum(one.row.outcome == name for one in some) for name in present(some))
        deep = topics(some)
        lines.append(
            (
                name,
                str(len(some)),
                f"{macro_f1(some):.3f} ({low:.2f}–{high:.2f})",
                share(sum(one.row.outcome == one.read.outcome for one in some), len(some)),
                f"{common / len(some):.3f}",
                share(ball_right(some), len(some)),
                share(topic_right(deep), len(deep)),
                f"{calibration_error(some):.3f}",
            )
        )
    return table(
        "conversations | n | macro-F1 of five | outcome right | majority | ball right | topic right | calibration error",
        lines,
    )


def by_outcome(rows: Sequence[Judged]) -> list[str]:
    """Return precision, recall and F1 of each hard outcome."""
    lines = []
    for outcome in HARD:
        hit = sum(one.row.outcome == one.read.outcome == outcome for one in rows)
        said = sum(one.read.outcome == outcome for one in rows)
        true = sum(one.row.outcome == outcome for one in rows)
        low, high = spread(rows, _f1_of(outcome))
        figure = f"{f1(rows, outcome):.3f} ({low:.2f}–{high:.2f})"
        lines.append((f"`{outcome}`", str(true), share(hit, said), share(hit, true), figure))
    return table("outcome | n | precision | recall | F1", lines)


def _f1_of(outcome: Outcome) -> Callable[[Sequence[Judged]], float]:
    return lambda rows: f1(rows, outcome)


def confusion(rows: Sequence[Judged]) -> list[str]:
    """Return the confusion table: a line a label, a column a reading."""
    names, counts = present(rows), confusions(rows)
    lines = [
        (f"`{label}`", *(str(counts[label, read_as] or "") for read_as in names)) for label in names
    ]
    return table(f"label \\ read | {' | '.join(f'`{name}`' for name in names)}", lines)


def mistakes(rows: Sequence[Judged]) -> list[str]:
    """Return the ten mistakes made most confidently."""
    lines = [
        (
            one.row.id,
            one.row.language,
            f"`{one.row.outcome}`",
            f"`{one.read.outcome}`",
            f"{one.read.confidence:.2f}",
            f"`{one.read.because}`",
        )
        for one in worst(rows)
    ]
    return table("conversation | language | label | read | confidence | because", lines)


def page(name: str, rows: Sequence[Judged]) -> str:
    """Return all tables of one part."""
    unclear = sum(one.read.confidence < 0.6 for one in rows)
    return "\n".join(
        (
            *summary(rows),
            f"Unclear (confidence below 0.6): {share(unclear, len(rows))}.",
            "",
            *by_outcome(rows),
            *confusion(rows),
            f"The ten surest mistakes ({name}):",
            "",
            *mistakes(rows),
        )
    )


def write(name: str, text: str, page: Path = PAGE) -> None:
    """Put `text` between the page's markers of this name."""
    whole = page.read_text("utf-8")
    marked = re.compile(rf"(<!-- eval {name} -->\n).*?(<!-- /eval {name} -->)", re.DOTALL)
    page.write_text(marked.sub(lambda found: f"{found[1]}{text}{found[2]}", whole), "utf-8")


def main() -> None:
    """Print everything, and write the guide's tables."""
    learned = across(part("train"))
    untouched = plainly(part("test"))
    for name, rows in (("train", learned), ("test", untouched)):
        text = page(name, rows) if rows else "The test part is not in this checkout.\n"
        print(f"\n{name}\n\n{text}")
        write(name, text)
    PICTURE.write_text(picture(reliability(untouched or learned)), "utf-8")


if __name__ == "__main__":
    main()
