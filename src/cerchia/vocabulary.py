"""The vocabularies of a circle: files of occupations the owner added, kept small, in their own folder.

They are kept as the words and codes they give and nothing else of them, so that what is added once
needs no download again; no finding rests on them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from cerchia.formats import occupations as read_in
from cerchia.language.occupations import Occupations
from cerchia.model.errors import (
    CircleDamagedError,
    FolderUnwritableError,
    VocabularyUnknownError,
    of_disk,
)
from cerchia.model.vocabularies import Isco, Occupation, Vocabulary

FOLDER = "vocabulary"


def add(circle: Path, path: Path, language: str = "") -> Vocabulary:
    """Keep a file of occupations or of groups; one of the same kind and language is replaced.

    Raises PathMissingError, UnreadableError, VocabularyStrangeError, VocabularyLanguageError,
    FolderUnwritableError, DiskFullError.
    """
    kind, rows, skipped = read_in.read(path)
    spoken = read_in.language_of(path, language)
    about = Vocabulary(
        kind, spoken, path.name, len(rows), sum(len(one.labels) for one in rows), skipped
    )
    _write(circle, f"{kind}_{spoken}.json", _packed(about, rows))
    return about


def kept(circle: Path) -> list[Vocabulary]:
    """Return what was added, by kind and language."""
    return [about for about, _ in _all(circle)]


def remove(circle: Path, language: str) -> list[Vocabulary]:
    """Remove what was added in a language, and return it; VocabularyUnknownError if nothing was."""
    gone = [one for one in kept(circle) if one.language == language.lower()]
    if not gone:
        known = ", ".join(dict.fromkeys(one.language for one in kept(circle)))
        raise VocabularyUnknownError(seen=language, known=known)
    for one in gone:
        (circle / FOLDER / f"{one.kind}_{one.language}.json").unlink(missing_ok=True)
    if not any((circle / FOLDER).iterdir()):
        (circle / FOLDER).rmdir()
    return gone


def read(circle: Path, titles: Sequence[str]) -> dict[str, Isco | None] | None:
    """Return the unit group of each title, None where nothing of occupations was ever added."""
    found = _all(circle)
    if not any(about.kind == "occupations" for about, _ in found):
        return None
    named = Occupations(
        [one for about, rows in found if about.kind == "occupations" for one in rows],
        [one for about, rows in found if about.kind == "groups" for one in rows],
    )
    return {title: named.read(title) for title in dict.fromkeys(titles)}


def files(circle: Path) -> Iterator[tuple[str, Path]]:
    """Yield each file as a backup names it, and where it lies."""
    for file in sorted((circle / FOLDER).glob("*.json")):
        yield f"{FOLDER}/{file.name}", file


def _all(circle: Path) -> list[tuple[Vocabulary, list[Occupation]]]:
    return [_unpacked(file) for _, file in files(circle)]


def _packed(about: Vocabulary, rows: Sequence[Occupation]) -> str:
    head = {
        "kind": about.kind, "language": about.language, "name": about.name, "skipped": about.skipped,
    }  # fmt: skip
    return json.dumps(
        {**head, "rows": [[one.code, *one.labels] for one in rows]}, ensure_ascii=False
    )


def _unpacked(file: Path) -> tuple[Vocabulary, list[Occupation]]:
    try:
        held = json.loads(file.read_text("utf-8"))
        rows = [Occupation(str(code), tuple(map(str, labels))) for code, *labels in held["rows"]]
        labels = sum(len(one.labels) for one in rows)
        about = Vocabulary(
            held["kind"], held["language"], held["name"], len(rows), labels, int(held["skipped"])
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CircleDamagedError(path=str(file), why="vocabulary") from error
    return about, rows


def _write(circle: Path, name: str, text: str) -> None:
    """Write a file whole or not at all; a half-made one is swept at the circle's next start."""
    aside = circle / f".circle-vocabulary-{os.getpid()}"
    try:
        (circle / FOLDER).mkdir(mode=0o700, exist_ok=True)
        handle = os.open(aside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(handle)
        aside.rename(circle / FOLDER / name)
    except OSError as error:
        aside.unlink(missing_ok=True)
        known = of_disk(error, str(circle))
        raise known or FolderUnwritableError(
            circle=str(circle), why=error.strerror or ""
        ) from error


class Vocabularies:
    """The front door's part that keeps the vocabularies of one circle."""

    folder: Path

    def vocabulary(self) -> list[Vocabulary]:
        """Return the vocabularies of occupations that were added."""
        return kept(self.folder)

    def add_vocabulary(self, path: Path, language: str = "") -> Vocabulary:
        """Keep a file of occupations; see `add` for what it raises."""
        return add(self.folder, path, language)

    def remove_vocabulary(self, language: str) -> list[Vocabulary]:
        """Remove a language's vocabularies, and return them; VocabularyUnknownError."""
        return remove(self.folder, language)
