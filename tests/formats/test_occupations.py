"""ESCO's CSV files, as downloaded and as a spreadsheet saved them; and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cerchia.formats import occupations
from cerchia.model.errors import (
    PathMissingError,
    VocabularyLanguageError,
    VocabularyStrangeError,
)
from cerchia.model.vocabularies import Occupation

ROWS = (
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status\n"
    'Occupation,u/1,7212,saldatore/saldatrice,"saldatore TIG\n saldatore  TIG\noperatore di saldatura",,released\n'
    "Occupation,u/2,http://data.europa.eu/esco/isco/C0110,ufficiale,,,released\n"
    "Occupation,u/3,,senza codice,,,released\n"
    "Occupation,u/4,72,troppo largo,,,released\n"
    "Occupation,u/5,7213,,,,released\n"
    "short\n"
)
FOUND = [
    Occupation("7212", ("saldatore/saldatrice", "saldatore TIG", "operatore di saldatura")),
    Occupation("0110", ("ufficiale",)),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_download_is_read(tmp_path: Path, encoding: str, delimiter: str) -> None:
    file = tmp_path / "occupations_it.csv"
    file.write_text(ROWS.replace(",", delimiter), encoding)
    assert occupations.read(file) == ("occupations", FOUND, 4)


def test_groups_are_known_by_their_code(tmp_path: Path) -> None:
    file = tmp_path / "ISCOGroups_en.csv"
    file.write_text(
        "conceptType,conceptUri,code,preferredLabel,status,altLabels\n"
        "ISCOGroup,u,7,Craft workers,released,x\nISCOGroup,u,7212,Welders and flamecutters,released,x\n",
        "utf-8",
    )
    kind, rows, skipped = occupations.read(file)
    assert (kind, skipped) == ("groups", 1)
    assert rows == [Occupation("7212", ("Welders and flamecutters",))]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a,b\n1,2\n", "columns"),
        ("", "columns"),
        ("iscoGroup,preferredLabel\n,\n", "rows"),
        ("iscoGroup,preferredLabel\n7212," + "x" * (occupations.CELL + 1), "rows"),
    ],
)
def test_what_is_no_vocabulary_is_refused(tmp_path: Path, text: str, why: str) -> None:
    file = tmp_path / "x_it.csv"
    file.write_text(text, "utf-8")
    with pytest.raises(VocabularyStrangeError) as refused:
        occupations.read(file)
    assert refused.value.params["why"] == why


def test_nothing_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PathMissingError):
        occupations.read(tmp_path / "occupations_it.csv")


@pytest.mark.parametrize(
    ("name", "said", "language"),
    [
        ("occupations_it.csv", "", "it"),
        ("occupations_en (1).csv", "", "en"),
        ("mine.csv", "DE", "de"),
        ("a_it.csv", "fr", "fr"),
    ],
)
def test_the_language_is_the_names_or_the_one_said(name: str, said: str, language: str) -> None:
    assert occupations.language_of(Path(name), said) == language


@pytest.mark.parametrize(
    ("name", "said"), [("mine.csv", ""), ("occupations_pl.csv", ""), ("a_it.csv", "xx")]
)
def test_no_language_of_ours_is_refused(name: str, said: str) -> None:
    with pytest.raises(VocabularyLanguageError):
        occupations.language_of(Path(name), said)
