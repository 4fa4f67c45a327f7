"""Occupations from the CSV files of the ESCO download: rows with an ISCO group and labels.

Columns, as downloaded: conceptUri, iscoGroup, preferredLabel, altLabels and hiddenLabels (one label a
line), and more; ISCOGroups_*.csv has code and preferredLabel. Names are compared without case and
signs; a file a spreadsheet saved anew, with semicolons, tabs or UTF-16, is read too.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from cerchia.model.errors import (
    PathMissingError,
    UnreadableError,
    VocabularyLanguageError,
    VocabularyStrangeError,
)
from cerchia.model.vocabularies import Occupation, VocabularyKind

MOST = 64 << 20
"""Bytes a vocabulary may have; ESCO's have some ten million."""
CELL = 1 << 20
LANGUAGES = ("it", "en", "es", "fr", "de")
_CODE = re.compile(r"(?:^|/C?)(\d{4})(?:\.\d+)*$")
_LANGUAGE = re.compile(r"[_.\- ]([a-z]{2})(?: ?\(\d+\))?\.csv$", re.IGNORECASE)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
GROUP = ("iscogroup", "iscocode", "isco", "isco08", "code")
PREFERRED = ("preferredlabel", "preferredterm", "label", "title")
OTHERS = ("altlabels", "altlabel", "alternativelabels", "hiddenlabels", "hiddenlabel")


def language_of(path: Path, said: str) -> str:
    """Return the language said, else the one at the end of the file's name; VocabularyLanguageError."""
    found = _LANGUAGE.search(path.name)
    language = (said or (found[1] if found else "")).lower()
    if language not in LANGUAGES:
        raise VocabularyLanguageError(path=str(path), known=", ".join(LANGUAGES))
    return language


def read(path: Path) -> tuple[VocabularyKind, list[Occupation], int]:
    """Return what kind of file it is, its occupations, and how many rows had no code or label.

    Raises PathMissingError, UnreadableError, VocabularyStrangeError.
    """
    rows = _rows(_text(path), path)
    header = next(rows, [])
    names = {re.sub(r"[^a-z0-9]", "", name.lower()): place for place, name in enumerate(header)}
    group = next((names[name] for name in GROUP if name in names), None)
    preferred = next((names[name] for name in PREFERRED if name in names), None)
    if group is None or preferred is None:
        seen = ", ".join(name.strip()[:40] for name in header[:12])
        raise VocabularyStrangeError(path=str(path), why="columns", seen=seen)
    # ISCOGroups_*.csv has a code of its own and no group: its rows are the groups themselves
    kind: VocabularyKind = "groups" if names.keys().isdisjoint(GROUP[:-1]) else "occupations"
    found: list[Occupation] = []
    skipped = 0
    others = [names[name] for name in OTHERS if name in names and kind == "occupations"]
    for row in rows:
        one = _occupation(row, group, preferred, others)
        if one is None:
            skipped += 1
        else:
            found.append(one)
    if not found:
        raise VocabularyStrangeError(path=str(path), why="rows", seen="")
    return kind, found, skipped


def _occupation(
    row: Sequence[str], group: int, preferred: int, others: Sequence[int]
) -> Occupation | None:
    """Return a row's occupation; None without a unit group (codes of two digits are wider) or label."""
    if len(row) <= max(group, preferred):
        return None
    code = _CODE.search(row[group].strip())
    label = " ".join(row[preferred].split())
    if code is None or not label:
        return None
    written = [one for place in others if place < len(row) for one in row[place].splitlines()]
    more = [" ".join(one.split()) for one in written]
    labels = tuple(dict.fromkeys([label, *(one for one in more if one)]))
    return Occupation(code[1], labels)


def _text(path: Path) -> str:
    if not path.is_file():
        raise PathMissingError(path=str(path))
    try:
        if path.stat().st_size > MOST:
            raise VocabularyStrangeError(path=str(path), why="size", seen="")
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError(path=str(path), why=error.strerror or "") from error
    encoding = next((name for mark, name in _BOMS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _rows(text: str, path: Path) -> Iterator[list[str]]:
    """Yield the rows of delimited text, the header first."""
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    csv.field_size_limit(CELL)
    try:
        yield from csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise VocabularyStrangeError(path=str(path), why="rows", seen="") from error
