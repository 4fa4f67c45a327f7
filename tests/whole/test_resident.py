"""The resident circle: it answers as any circle does, from findings that stay open."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.desk_errors import FindingsFailedError, FindingsPendingError
from cerchia.model.errors import CircleEmptyError
from cerchia.model.purpose import Persona, Purpose
from cerchia.resident import REMEMBERED, SEATS, Resident
from tests.conftest import JO, Exports, Who, contact, message

ADA, BO = Who("Ada Prova", "ada"), Who("Bo Prova", "bo")
ASK = Ask()


def rows(*people: Who) -> dict[str, list[dict[str, str]]]:
    return {
        "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample"}],
        "Connections.csv": [contact(one.name, one.slug, position="CEO") for one in people],
        "messages.csv": [
            message("t1", ADA, [JO], "2026-11-01 10:00:00", "Quanto costa il corso?"),
            message("t1", JO, [ADA], "2026-11-02 10:00:00", "Ciao Ada, mille euro."),
        ],
    }


@pytest.fixture
def exports(tmp_path: Path) -> Exports:
    return Exports(tmp_path / "exports")


@pytest.fixture
def circle(tmp_path: Path, exports: Exports) -> Iterator[Resident]:
    folder = tmp_path / "circle"
    Circle.open(folder, "Europe/Rome").add([exports.write(rows(ADA))])
    resident = Resident.open(folder)
    with resident.staying():
        yield resident


def built(circle: Circle) -> None:
    """Do what the child of a server does."""
    Circle.open(circle.folder).audit(ASK)


def test_an_empty_circle_says_so(tmp_path: Path) -> None:
    with pytest.raises(CircleEmptyError):
        Resident.open(tmp_path / "empty").audit(ASK)


def test_nothing_is_built_here_but_asked_for_elsewhere(circle: Resident) -> None:
    asked = []

    def prepare() -> str:
        asked.append(1)
        return ""

    circle.prepare = prepare
    with pytest.raises(FindingsPendingError):
        circle.audit(ASK)
    assert asked == [1]
    assert not list(circle.folder.glob("findings-*"))
    built(circle)
    assert circle.audit(ASK).circle.contacts == 1
    assert circle.current()


def test_what_stood_answers_until_the_newer_is_ready(circle: Resident, exports: Exports) -> None:
    built(circle)
    assert circle.audit(ASK).circle.contacts == 1
    more = exports.write(rows(ADA, BO), name="Complete_LinkedInDataExport_11-20-2026.zip")
    Circle.open(circle.folder).add([more])
    assert circle.audit(ASK).circle.contacts == 1
    assert not circle.current()
    built(circle)
    assert circle.current()
    assert circle.audit(ASK).circle.contacts == 2


def test_a_correction_counts_at_once_and_its_undoing_too(circle: Resident) -> None:
    built(circle)
    (before,) = [one for one in circle.conversations(ASK) if one.messages]
    circle.fix(before.id, "spam")
    (after,) = [one for one in circle.conversations(ASK) if one.messages]
    assert (after.outcome, after.because.code) == ("spam", "corrected_by_you")
    circle.undo()
    assert [one for one in circle.conversations(ASK) if one.messages] == [before]


def test_another_process_is_heard(circle: Resident) -> None:
    built(circle)
    known = next(one.id for one in circle.conversations(ASK) if one.messages)
    words = ["conversations", "fix", known, "--outcome", "spam", "--circle", str(circle.folder)]
    subprocess.run([sys.executable, "-m", "cerchia", *words], check=True, capture_output=True)
    assert [one.outcome for one in circle.conversations(ASK) if one.messages] == ["spam"]


def test_once_is_once_for_the_same_findings_and_decisions(circle: Resident) -> None:
    built(circle)
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [circle.once("x", make), circle.once("x", make), circle.once("y", make)] == [1, 1, 2]
    known = next(one.id for one in circle.conversations(ASK) if one.messages)
    circle.fix(known, "spam")
    assert circle.once("x", make) == 3


def test_a_new_purpose_answers_when_it_is_weighed(circle: Resident) -> None:
    built(circle)
    assert circle.audit(ASK).alignment is None
    ceo = Persona(name="CEO", seniority=("cxo",))
    circle.keep_purpose(Purpose(name="p", goal="clients", stance="specific", personas=(ceo,)))
    assert circle.audit(ASK).alignment is None
    built(circle)
    found = circle.audit(ASK).alignment
    assert found is not None
    assert found.in_line == 1


def test_who_was_forgotten_is_in_no_answer_from_then_on(circle: Resident) -> None:
    built(circle)
    assert len(circle.people(ASK)) == 1
    circle.forget(circle.farewell("Ada Prova"))
    with pytest.raises(FindingsPendingError):
        circle.people(ASK)
    built(circle)
    assert circle.people(ASK) == []


def test_many_ask_at_once(circle: Resident) -> None:
    built(circle)
    told: list[int] = []
    threads = [
        threading.Thread(target=lambda: told.append(len(circle.people(ASK))))
        for _ in range(SEATS * 8)
    ]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert told == [1] * (SEATS * 8)


def test_what_cannot_be_made_is_said_and_tried_again(circle: Resident) -> None:
    told = ["the disk is full", ""]
    circle.prepare = lambda: told.pop(0)
    with pytest.raises(FindingsFailedError) as failed:
        circle.audit(ASK)
    assert failed.value.params == {"said": "the disk is full"}
    with pytest.raises(FindingsPendingError):
        circle.audit(ASK)
    built(circle)
    assert circle.audit(ASK).circle.contacts == 1


def test_what_is_newer_and_fails_is_told_beside_what_stands(
    circle: Resident, exports: Exports
) -> None:
    built(circle)
    assert circle.current()
    Circle.open(circle.folder).add(
        [exports.write(rows(ADA, BO), name="Complete_LinkedInDataExport_11-20-2026.zip")]
    )
    circle.prepare = lambda: "no room"
    assert circle.audit(ASK).circle.contacts == 1
    assert circle.failed == "no room"
    built(circle)
    assert circle.audit(ASK).circle.contacts == 2
    assert circle.failed == ""


def test_of_many_answers_those_asked_for_last_are_kept(circle: Resident) -> None:
    built(circle)
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return 7

    circle.once("kept", make)
    for number in range(REMEMBERED - 1):
        circle.once(number, make)
    before = len(made)
    circle.once("kept", make)
    assert len(made) == before
    circle.once("one more", make)
    circle.once("kept", make)
    assert len(made) == before + 1
    circle.once(0, make)  # the one nobody asked for since
    assert len(made) == before + 2
