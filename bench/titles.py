"""How well job titles are read, against people's labels: `make eval`.

corpus/titles/train.tsv was looked at while building; test.tsv, by another writer, never: of it only
counts are shown. Writes docs/titles.md's tables between their markers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.labelled import ROOT
from bench.reading import share, table, write
from cerchia.language import companies, nearest, roles, titles, trades
from cerchia.model.title import Title

CORPUS = ROOT / "corpus/titles"
PAGE = ROOT / "docs/titles.md"
NAMES = {"it": "Italian", "en": "English", "es": "Spanish", "fr": "French", "de": "German"}
LEVELS = (("1", "plain"), ("2", "harder"), ("3", "hard"))
MISTAKES = 10


@dataclass(frozen=True, slots=True)
class Row:
    """A title with its labels, and what was read."""

    text: str
    language: str
    difficulty: str
    functions: tuple[str, ...]
    seniority: str
    flags: tuple[bool, bool, bool]
    trades: tuple[str, ...]
    employer: str
    read: Title

    @property
    def right(self) -> bool:
        """Whether one of the functions read is one a person would accept."""
        return bool(set(self.functions) & set(self.read.functions))

    @property
    def first_right(self) -> bool:
        """Whether the first function read is one a person would accept."""
        return bool(self.read.functions) and self.read.functions[0] in self.functions


def part(name: str) -> list[Row]:
    """Return the labelled titles of a part and what is read of each, empty where it is not here."""
    file = CORPUS / f"{name}.tsv"
    if not file.exists():
        return []
    return [_row(line.split("\t")) for line in file.read_text("utf-8").splitlines()[1:] if line]


def _row(cells: Sequence[str]) -> Row:
    text, language, functions, seniority, *flags = cells[:7]
    owner, seeker, student = (flag.strip().lower() in {"yes", "1", "true"} for flag in flags)
    named = tuple(one for one in functions.split(",") if one not in {"", "-", "unknown"})
    level = "" if seniority in {"-", "unknown"} else seniority
    hints = tuple(one.strip() for one in cells[7].split(",") if one.strip())
    read = titles.read(text)
    return Row(
        text, language, cells[9], named, level, (owner, seeker, student), hints, cells[8], read
    )


def groups(rows: Sequence[Row]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the titles by language, by difficulty, and all of them."""
    for code, name in NAMES.items():
        yield name, [row for row in rows if row.language == code]
    for level, name in LEVELS:
        yield name, [row for row in rows if row.difficulty == level]
    yield "**all**", list(rows)


def functions(rows: Sequence[Row]) -> list[str]:
    """Return the table of functions: right, precision of the first, left unknown, majority."""
    lines = []
    for name, some in groups(rows):
        if not some:
            continue
        named = [row for row in some if row.functions]
        told = [row for row in some if row.read.functions]
        common = Counter(one for row in named for one in row.functions).most_common(1)[0]
        mute = [row for row in some if not row.functions]
        lines.append(
            (
                name, str(len(some)),
                share(sum(row.right for row in named), len(named)),
                share(sum(row.first_right for row in told), len(told)),
                share(sum(not row.read.functions for row in named), len(named)),
                f"{common[1] / len(named):.3f} (`{common[0]}`)",
                share(sum(bool(row.read.functions) for row in mute), len(mute)),
            )
        )  # fmt: skip
    return table(
        "titles | n | right | first answer right | left unknown | majority | claimed where nothing is said",
        lines,
    )


def levels(rows: Sequence[Row]) -> list[str]:
    """Return the table of seniority: right where labelled, precision where read, majority."""
    lines = []
    for name, some in groups(rows):
        asked = [row for row in some if row.seniority]
        if not asked:
            continue
        told = [row for row in asked if row.read.seniority]
        common = Counter(row.seniority for row in asked).most_common(1)[0]
        lines.append(
            (
                name, str(len(asked)),
                share(sum(row.read.seniority == row.seniority for row in asked), len(asked)),
                share(sum(row.read.seniority == row.seniority for row in told), len(told)),
                f"{common[1] / len(asked):.3f} (`{common[0]}`)",
            )
        )  # fmt: skip
    return table("titles | n with a level | right | right where read | majority", lines)


def flags(rows: Sequence[Row]) -> list[str]:
    """Return precision and recall of the flags, of the employer's tail and of trades."""
    lines = []
    for place, name in enumerate(("owner", "job seeker", "student")):
        said = [(row.read.owner, row.read.job_seeker, row.read.student)[place] for row in rows]
        true = [row.flags[place] for row in rows]
        lines.append((name, *_both(said, true, [a and b for a, b in zip(said, true, strict=True)])))
    tails = [_same(row.employer, row.read.employer) for row in rows]
    lines.append(
        (
            "employer",
            *_both([bool(row.read.employer) for row in rows], [bool(row.employer) for row in rows], tails),
        )
    )  # fmt: skip
    meant = [{one for word in row.trades for one in trades.ids(word)} for row in rows]
    hits = [bool(want & set(row.read.trades)) for want, row in zip(meant, rows, strict=True)]
    lines.append(
        (
            "trades (labels ours knows)",
            *_both([bool(row.read.trades) for row in rows], [bool(want) for want in meant], hits),
        )
    )
    return table("what | n | precision | recall", lines)


def _both(said: Sequence[bool], true: Sequence[bool], hit: Sequence[bool]) -> tuple[str, str, str]:
    return str(sum(true)), share(sum(hit), sum(said)), share(sum(hit), sum(true))


def _same(wanted: str, found: str) -> bool:
    return bool(wanted) and companies.fold(wanted) == companies.fold(found)


def mistakes(name: str, rows: Sequence[Row]) -> list[str]:
    """Return the ten commonest kinds of mistake; titles are shown of the train part only."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        if not row.functions or row.first_right:
            continue
        read = f"`{row.read.functions[0]}`" if row.read.functions else "left unknown"
        kinds.setdefault((f"`{row.functions[0]}`", read), []).append(row.text)
    worst = sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))[:MISTAKES]
    if name == "test":
        return table("label | read | n", [(*kind, str(len(texts))) for kind, texts in worst])
    shown = [(*kind, str(len(texts)), texts[0].replace("|", "\\|")) for kind, texts in worst]
    return table("label | read | n | for example", shown)


def likeness(name: str) -> str:
    """Say what the n-grams add: the same part read without them."""
    with_them = part(name)
    kept, nearest.LIKE = nearest.LIKE, 2.0
    for cached in (titles.read_piece, nearest.find):
        cached.cache_clear()
    without = part(name)
    nearest.LIKE = kept
    for cached in (titles.read_piece, nearest.find):
        cached.cache_clear()
    changed = [
        (old, new) for old, new in zip(without, with_them, strict=True) if old.read != new.read
    ]
    better = sum(new.first_right for _, new in changed)
    return (
        f"Character n-grams answer for {len(changed)} of these {len(with_them)} titles, where the lexicon found "
        f"nothing; the first answer is right in {better} of them.\n"
    )


def page(name: str, rows: Sequence[Row]) -> str:
    """Return all tables of one part."""
    return "\n".join(
        (
            *functions(rows),
            *levels(rows),
            *flags(rows),
            likeness(name),
            f"The ten commonest kinds of mistake in the first answer ({name}):",
            "",
            *mistakes(name, rows),
        )
    )


def main() -> None:
    """Print everything, and write the guide's tables."""
    for name in ("train", "test"):
        rows = part(name)
        text = page(name, rows) if rows else "This part is not in this checkout.\n"
        print(f"\ntitles, {name}\n\n{text}")
        write(name, text, PAGE)
    print(f"{len(roles.lexicon().terms)} spellings in the lexicon")


if __name__ == "__main__":
    main()
