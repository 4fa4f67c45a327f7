"""Somebody forgotten is nowhere: not in a byte of the circle, not in an answer, not after importing anew."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb
import pytest

from cerchia.circle import Circle
from cerchia.decisions import purposes
from cerchia.decisions.store import open_store
from cerchia.model.ask import Ask
from cerchia.model.errors import PersonAmbiguousError, PersonUnknownError
from cerchia.show import contract
from tests.conftest import JO, Who, contact, invitation, message
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.conftest import Exports, Row

ADA = Who("Zenobia Quarenghi", "zenobia-quarenghi-71")
RENAMED = Who("Zenobia Quarenghi", "zenobia-q-coach")
BO = Who("Bo Neri", "bo-neri")
CY = Who("Cy Lama", "cy-lama")
HOMONYM = Who("Zenobia Quarenghi", "zenobia-of-bari")
MAIL = "zenobia@quarenghi.example"
HERS = "Possiamo sentirci per il listino dei faggi?"
MINE = "Volentieri, ti chiamo domani per i faggi."
ASK = Ask(as_of=date(2026, 11, 1))
TRACES = (
    "Zenobia", "Quarenghi", "zenobia-quarenghi-71", "zenobia-q-coach", MAIL, "faggi", "listino",
    "quercia per te", "falegname di fiducia", "noce",
)  # fmt: skip


def talk(ada: Who) -> list[Row]:
    """A talk of two, one with somebody else, and a group of four."""
    return [
        message("2-ada", ada, [JO], "2023-03-01 09:00:00", HERS),
        message("2-ada", JO, [ada], "2023-03-01 10:00:00", MINE),
        message("2-bo", BO, [JO], "2023-04-01 09:00:00", "Ciao Jordan, come va?"),
        message("2-bo", JO, [BO], "2023-04-02 09:00:00", "Bene, grazie Bo. E tu?"),
        message("2-all", ada, [JO, BO, CY], "2023-05-01 09:00:00", "Porto io il noce."),
        message("2-all", BO, [JO, ada, CY], "2023-05-01 10:00:00", "Io il rovere."),
        message("2-all", JO, [ada, BO, CY], "2023-05-02 10:00:00", "Perfetto, grazie a tutti."),
    ]


def old() -> dict[str, Sequence[Mapping[str, str]]]:
    """An archive of 2022: contacts without addresses, messages without those of recipients."""
    return {
        "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample", "Headline": "Formatore"}],
        "Connections.csv": [contact(ADA.name, on="07 Feb 2021", email=MAIL), contact(BO.name)],
        "messages.csv": [
            message("2-ada", ADA, [JO], "2021-03-01 09:00:00", "La quercia per te è pronta."),
            message("2-nobody", JO, [Who(ADA.name)], "2021-04-01 09:00:00", "Hai il noce?"),
        ],
        "Invitations.csv": [invitation(Who(ADA.name), JO, "2/6/21, 2:37 PM", "Sono un falegname di fiducia")],
        "Endorsement_Received_Info.csv": [
            {"Endorsement Date": "2021/06/20 13:05:02 UTC", "Skill Name": "Vendita",
             "Endorser First Name": "Zenobia", "Endorser Last Name": "Quarenghi", "Endorsement Status": "ACCEPTED"},
        ],
    }  # fmt: skip


def middle() -> dict[str, Sequence[Mapping[str, str]]]:
    """One of 2023: addresses, praise, a group with a title."""
    rows = [row | {"CONVERSATION TITLE": "Zenobia, Bo Neri, Cy"} if row["CONVERSATION ID"] == "2-all" else row
            for row in talk(ADA)]  # fmt: skip
    return {
        "Profile.csv": old()["Profile.csv"],
        "Connections.csv": [
            contact(ADA.name, ADA.slug, "07 Feb 2021", email=MAIL, company="Legni", position="CEO"),
            contact(BO.name, BO.slug), contact(CY.name, CY.slug, "09 Feb 2023"),
        ],
        "messages.csv": rows,
        "Recommendations_Received.csv": [
            {"First Name": "Zenobia", "Last Name": "Quarenghi", "Company": "Legni", "Job Title": "CEO",
             "Text": "Un falegname di fiducia", "Creation Date": "06/20/23, 01:05 PM", "Status": "VISIBLE"},
        ],
        "Endorsement_Given_Info.csv": [
            {"Endorsement Date": "2023/06/20 13:05:02 UTC", "Skill Name": "Faggi",
             "Endorsee First Name": "Zenobia", "Endorsee Last Name": "Quarenghi",
             "Endorsee Public Url": ADA.url, "Endorsement Status": "ACCEPTED"},
        ],
    }  # fmt: skip


def new() -> dict[str, Sequence[Mapping[str, str]]]:
    """One of 2026: the address renamed, a talk under another name, somebody of the same name."""
    hidden = message(
        "2-hid", Who("LinkedIn Member"), [JO], "2025-03-01 09:00:00", "Saluti da chi non si vede"
    )
    return {
        "Profile.csv": old()["Profile.csv"],
        "Connections.csv": [
            contact(RENAMED.name, RENAMED.slug, "07 Feb 2021", email=MAIL, company="Legni", position="Coach"),
            contact(BO.name, BO.slug), contact(CY.name, CY.slug, "09 Feb 2023"),
        ],
        "messages.csv": [*talk(RENAMED), hidden],
        "Invitations.csv": [invitation(RENAMED, JO, "2/6/21, 2:37 PM", "Sono un falegname di fiducia")],
    }  # fmt: skip


@pytest.fixture
def archives(exports: Exports) -> list[Path]:
    return [
        exports.write(old(), "2022", "Basic_LinkedInDataExport_11-15-2022.zip"),
        exports.write(middle(), "2023", "Basic_LinkedInDataExport_11-15-2023.zip"),
        exports.write(new(), "2026", "Complete_LinkedInDataExport_11-15-2026.zip"),
    ]


@pytest.fixture
def circle(tmp_path: Path, archives: list[Path]) -> Circle:
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add(archives)
    return made


def traces(folder: Path, words: Sequence[str] = TRACES) -> list[str]:
    """Return where a word stands: in raw bytes, in every value of Parquet, in every table."""
    found = []
    for file in (one for one in folder.rglob("*") if one.is_file()):
        texts = [file.read_bytes().decode("utf-8", "replace"), file.name, *_values(file)]
        found += [
            f"{file.name}: {word}"
            for word in words
            if any(word.lower() in text.lower() for text in texts)
        ]
    return found


def _values(file: Path) -> Iterator[str]:
    if file.suffix == ".parquet":
        with duckdb.connect() as engine:
            yield str(engine.execute(f"select * from read_parquet('{file}')").fetchall())
    elif file.suffix == ".duckdb":
        with duckdb.connect(str(file), read_only=True) as engine:
            for (name,) in engine.execute("select table_name from duckdb_tables()").fetchall():
                yield str(engine.execute(f'select * from "{name}"').fetchall())
    elif file.suffix == ".db":
        with sqlite3.connect(file) as plain:
            yield "\n".join(plain.iterdump())


def said(circle: Circle) -> dict[str, Any]:
    """Return every list a face shows, as JSON."""
    return {
        "people": [contract.person_row(one, "en") for one in circle.people(ASK)],
        "conversations": [contract.conversation(one, "en") for one in circle.conversations(ASK)],
        "requests": [contract.request(one, "en") for one in circle.requests(ASK)],
    }


def without(answers: dict[str, Any], person_id: str) -> dict[str, Any]:
    return {
        name: [row for row in rows if person_id not in {row["id"], row.get("person_id")}]
        for name, rows in answers.items()
    }


def her(circle: Circle) -> str:
    return circle.person(ASK, RENAMED.url).row.id


def test_the_search_for_traces_finds_them(circle: Circle) -> None:
    circle.people(ASK)
    found = traces(circle.folder)
    assert {one.partition(": ")[2] for one in found} == set(TRACES)
    assert any(one.startswith("findings-") for one in found)


def test_nothing_is_left_and_everybody_else_answers_as_before(circle: Circle) -> None:
    before, known = said(circle), her(circle)
    going = circle.farewell(known)
    assert (going.person, going.messages, going.rows) == ("Zenobia Quarenghi", 8, 16)
    assert len(circle.history()) == 0
    done = circle.forget(going)
    assert done.leaving == going.leaving
    assert traces(circle.folder) == []
    assert said(circle) == without(before, known)
    assert traces(circle.folder) == []
    with pytest.raises(PersonUnknownError):
        circle.person(ASK, known)
