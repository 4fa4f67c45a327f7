"""Survey: the rows of a questionnaire grouped by role and trade, each group a persona of its commonest answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cerchia.formats import purpose_words, table_columns
from cerchia.formats.purpose_sheet import cut
from cerchia.language import titles, trades
from cerchia.language.fold import fold
from cerchia.model.errors import ColumnMissingError
from cerchia.model.origin import Problem, Problems
from cerchia.model.purpose import Persona
from cerchia.model.sheet import Supposed, Table
from cerchia.model.suggestion import LEAST, Answered, Surveyed, SurveyRead
from cerchia.model.vocabulary import Function, Language, Seniority, Size

MOST = 4
"""A purpose with more personas than this looks for everybody."""
PAIR = 2
"""Rows a group needs where none has five."""
COMMONEST = 3
"""Answers of a field a persona takes over."""
FREE = ("critical_points", "opportunities", "challenges", "habits", "found")
_SPLIT = re.compile(r"[;\n|]")


@dataclass(frozen=True, slots=True)
class Row:
    """One answer sheet: its role and trade read, the rest as its answers by field."""

    function: Function
    trade: str
    trade_said: str
    levels: tuple[Seniority, ...]
    sizes: tuple[Size, ...]
    languages: tuple[Language, ...]
    said: Mapping[str, tuple[str, ...]]


Group = tuple[Function, str, list[Row]]


def read(table: Table, supposed: Supposed) -> SurveyRead:
    """Return a survey's personas; ColumnMissingError where no column says the role."""
    if not any(one.field == "role" for one in supposed.columns):
        raise ColumnMissingError(path=table.file, why="role", known="; ".join(table.header)[:300])
    problems = Problems()
    problems.extend(table.problems)
    sheets = [(line, table_columns.cells(supposed, cells)) for line, cells in table.rows]
    lists = {
        field for field in (*FREE, "place") if _listed(sheet.get(field, "") for _, sheet in sheets)
    }
    rows = list(_rows(sheets, lists, supposed, problems))
    groups = _groups(rows)
    made = tuple(_surveyed(*one) for one in groups)
    return SurveyRead(
        supposed,
        made,
        roleless=len(table.rows) - len(rows),
        left=len(rows) - sum(one.rests for one in made),
        problems=tuple(sorted(problems.all(), key=lambda one: (not one.line, one.line))),
    )


def _listed(values: Iterable[str]) -> bool:
    """Say whether commas part the answers of a column: then the same pieces come again and again."""
    split = [[fold(piece) for piece in text.split(",") if piece.strip()] for text in values]
    pieces = [piece for each in split for piece in each]
    return any(len(each) > 1 for each in split) and len(set(pieces)) * 2 <= len(pieces)


def _rows(
    sheets: Sequence[tuple[int, dict[str, str]]], lists: set[str], supposed: Supposed,
    problems: Problems,
) -> Iterator[Row]:  # fmt: skip
    """Yield the rows whose role can be read; the others are told with their line."""
    for line, said in sheets:
        role = said.get("role", "")
        title = titles.read(role)
        functions = title.functions or (("entrepreneurship",) if title.owner else ())
        if not functions:
            if role:
                problems.add(Problem("survey_role_unread", supposed.file, line, cut(role)))
            else:
                problems.add(Problem("survey_role_missing", supposed.file, line))
            continue
        yield Row(
            function=functions[0],
            trade=_trade(said.get("trade", "")),
            trade_said=" ".join(said.get("trade", "").split()),
            levels=_levels(said.get("level", ""), title.seniority, owner=title.owner),
            sizes=_sizes(said.get("size", "")),
            languages=purpose_words.LANGUAGES.find(said.get("language", "")),
            said={
                field: tuple(_pieces(said.get(field, ""), commas=field in lists))
                for field in (*FREE, "place")
            },
        )


def _trade(text: str) -> str:
    """Return the id of a trade where the words name one, else the words themselves, folded."""
    found = trades.ids(text) if text.strip() else ()
    return found[0] if len(found) == 1 else fold(text)


def _levels(text: str, of_title: Seniority | None, *, owner: bool) -> tuple[Seniority, ...]:
    """Return the level a row says, else what its role says."""
    if found := purpose_words.SENIORITIES.find(text):
        return found
    read = titles.read(text).seniority if text else None
    level = read or of_title or ("owner" if owner else None)
    return (level,) if level else ()


_NUMBERS = re.compile(r"\d+")
_BOUNDS: tuple[tuple[int, Size], ...] = ((10, "micro"), (50, "small"), (250, "medium"))
"""Employees below which a firm is of a size (European Union's recommendation 2003/361)."""


def _sizes(text: str) -> tuple[Size, ...]:
    """Return the size of a company from a word, or from a number or span of employees."""
    if found := purpose_words.SIZES.find(text):
        return found
    numbers = [int(one) for one in _NUMBERS.findall(re.sub(r"(?<=\d)[.,'](?=\d{3})", "", text))]
    if not numbers:
        return ()
    middle = sum(numbers[:2]) / len(numbers[:2])
    return (next((size for bound, size in _BOUNDS if middle < bound), "large"),)


def _pieces(text: str, *, commas: bool) -> Iterator[str]:
    for part in _SPLIT.split(text):
        for piece in part.split(",") if commas else [part]:
            if plain := " ".join(piece.split()).strip(" .-•"):
                yield plain


def _groups(rows: Sequence[Row]) -> list[Group]:
    """Return the groups that become personas, the largest first.

    By role and trade where five rows agree; what is left by role alone; where nothing has five
    rows, the largest groups of at least two.
    """
    both: dict[tuple[Function, str], list[Row]] = defaultdict(list)
    for row in rows:
        both[row.function, row.trade].append(row)
    found: list[Group] = [
        (function, trade, own) for (function, trade), own in both.items() if len(own) >= LEAST
    ]
    rest: dict[Function, list[Row]] = defaultdict(list)
    for (function, _), own in both.items():
        if len(own) < LEAST:
            rest[function] += own
    found += [(function, "", own) for function, own in rest.items() if len(own) >= LEAST]
    if not found:
        found = [(one, trade, own) for (one, trade), own in both.items() if len(own) >= PAIR]
    found.sort(key=lambda one: (-len(one[2]), one[0], one[1]))
    return found[:MOST]


def _surveyed(function: Function, trade: str, rows: Sequence[Row]) -> Surveyed:
    """Return the persona of a group: its commonest answers, each with how many gave it."""
    levels = _common("level", [row.levels for row in rows])
    sizes = _common("size", [row.sizes for row in rows])
    languages = _common("language", [row.languages for row in rows])
    places = _common("place", [row.said["place"] for row in rows])
    free = {field: _common(field, [row.said[field] for row in rows]) for field in FREE}
    persona = Persona(
        name="",
        functions=(function,),
        seniority=_values(levels),
        trades=(_spelt(rows),) if trade else (),
        places=_values(places),
        languages=_values(languages),
        size=_values(sizes),
        critical_points=_told(free["critical_points"]),
        opportunities=_told(free["opportunities"]),
        challenges=_told(free["challenges"]),
        habits=_told(free["habits"]),
        found=_told(free["found"]),
    )
    answers = [
        *levels,
        *sizes,
        *places,
        *languages,
        *(one for each in free.values() for one in each),
    ]
    return Surveyed(persona, len(rows), tuple(answers))


def _spelt(rows: Sequence[Row]) -> str:
    """Return a trade as most rows write it."""
    counts = Counter(row.trade_said for row in rows)
    return min(counts, key=lambda word: (-counts[word], word))


def _common(field: str, rows: Sequence[Sequence[str]]) -> list[Answered]:
    """Return the answers most rows give: at most three, each by two rows at least if any is."""
    counts = Counter[str]()
    spelt: dict[str, Counter[str]] = defaultdict(Counter)
    for answers in rows:
        for folded, answer in {fold(one): one for one in answers if fold(one)}.items():
            counts[folded] += 1
            spelt[folded][answer] += 1
    told = sum(bool(answers) for answers in rows)
    ranked = sorted(counts, key=lambda one: (-counts[one], one))
    least = PAIR if ranked and counts[ranked[0]] >= PAIR else 1
    kept = [one for one in ranked if counts[one] >= least][:COMMONEST]
    return [
        Answered(
            field, min(spelt[one], key=lambda word: (-spelt[one][word], word)), counts[one], told
        )
        for one in kept
    ]


def _values(found: Sequence[Answered]) -> tuple[Any, ...]:
    """Return the answers a persona asks for: the commonest, and others of at least a quarter."""
    return tuple(
        one.answer for place, one in enumerate(found) if not place or one.count * 4 >= one.of
    )


def _told(found: Sequence[Answered]) -> str:
    return "; ".join(f"{one.answer} ({one.count}/{one.of})" for one in found)
