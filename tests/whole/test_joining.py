"""Merge and split through the front door: what was said before still finds its person, and all of it can be undone."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.circle import Circle
from cerchia.engine.duckdb import Engine
from cerchia.model.ask import Ask
from cerchia.model.errors import PersonUnknownError
from cerchia.model.joining_errors import AlreadyOneError, PartFixedError, PartOwnError
from cerchia.model.result import Result, Whom
from cerchia.model.tables import TABLES
from cerchia.show.cli.app import run
from tests.conftest import JO, Who, contact, message
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

ADA, ADA2, BO = Who("Ada Prova", "ada-1"), Who("Ada Prova", "ada-2"), Who("Bo Neri", "bo-neri")
CY, CY2 = Who("Cy Lama", "cy-1"), Who("Cy Lama", "cy-2")
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
ASK = Ask()


@pytest.fixture
def circle(tmp_path: Path, exports: Exports) -> Circle:
    older = exports.write({
        "Profile.csv": PROFILE, "Connections.csv": [contact(CY.name, CY.slug, "01 Jan 2020")],
        "messages.csv": [message("t3", Who(BO.name), [JO], "2025-03-03 08:00:00", "ciao")],
    }, "2022", "Basic_LinkedInDataExport_11-15-2022.zip")  # fmt: skip
    older2 = exports.write({
        "Profile.csv": PROFILE, "Connections.csv": [contact(CY.name, CY.slug, "01 Jan 2020")],
    }, "2023", "Basic_LinkedInDataExport_11-15-2023.zip")  # fmt: skip
    newer = exports.write({
        "Profile.csv": PROFILE,
        "Connections.csv": [
            contact(ADA.name, ADA.slug, "08 Feb 2019", company="Acme"),
            contact(ADA2.name, ADA2.slug, "03 Mar 2025", company="Acme Srl"),
            contact(BO.name, BO.slug, "04 Mar 2025"),
            contact(CY2.name, CY2.slug, "05 Mar 2025"),
        ],
        "messages.csv": [
            message("t1", ADA, [JO], "2026-02-01 08:00:00", "ciao"),
            message("t2", JO, [ADA2], "2026-03-01 08:00:00", "eccomi di qua"),
            message("t3", BO, [JO], "2025-03-03 08:00:00", "ciao"),
        ],
    })  # fmt: skip
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add([older, older2, newer])
    return made


def ids(circle: Circle) -> tuple[str, str]:
    one, other = (circle.person(ASK, each.url).row.id for each in (ADA, ADA2))
    return one, other


def test_a_merge_counts_everything_together_and_undo_takes_it_back(circle: Circle) -> None:
    one, other = ids(circle)
    before = circle.audit(ASK)
    number = circle.merge(ADA.url, other)
    page = circle.person(ASK, other)
    assert page == circle.person(ASK, one) == circle.person(ASK, ADA2.url)
    assert (page.row.id, page.row.url, page.connected) == (one, ADA.url, date(2019, 2, 8))
    assert page.tie is not None
    assert (page.tie.sent, page.tie.received, len(page.talks)) == (1, 1, 2)
    after = circle.audit(ASK)
    assert before.circle.contacts - after.circle.contacts == 1
    assert before.circle.people - after.circle.people == 1
    assert before.circle.messages == after.circle.messages
    found = circle.merges()
    (joined,) = found.joined
    assert (joined.number, joined.held, joined.contacts, found.fewer) == (number, "joined", 2, 1)
    assert (joined.one.url, joined.other.url) == (ADA.url, ADA2.url)
    with pytest.raises(AlreadyOneError):
        circle.merge(one, other)
    circle.undo(number)
    assert circle.audit(ASK) == before
    assert circle.merges().joined == ()
    assert ids(circle) == (one, other)


def test_what_was_said_of_the_other_before_still_finds_them(circle: Circle) -> None:
    one, other = ids(circle)
    circle.keep(other)
    circle.keep_purpose(a_purpose())
    whom = Whom("", "", "", ())
    said = Result("", "meeting", date(2026, 4, 1), whom, "", Decimal(5), "EUR", None, "", "", "", 0)
    circle.book(other, said)
    circle.add_note(other, "Ha cambiato lavoro")
    circle.keep_cadence(other, 7)
    circle.merge(one, other)
    assert circle.known_also(ASK, one) == (other,)
    assert circle.known_also(ASK, other) == (one,)
    noted = circle.marks_of([one, *circle.known_also(ASK, one)])
    assert [note.text for marks in noted.values() for note in marks.notes] == ["Ha cambiato lavoro"]
    assert circle.names([other])[other].name == ADA.name
    assert [late.id for late in circle.overdue(ASK, date(2026, 12, 1))] == [one]
    (safe,) = circle.safelist()
    assert (safe.person, safe.url) == (ADA.name, ADA.url)
    (booked,) = circle.results(ASK).rows
    assert (booked.result.person, booked.person_id, booked.known) == (one, one, "id")
    assert one not in {row.id for row in circle.cleanup(ASK).rows}


def test_findings_made_anew_from_resolve_on_are_those_made_from_nothing(
    circle: Circle,
) -> None:
    heard: list[str] = []
    circle.people(ASK)
    circle.tell = heard.append
    one, other = ids(circle)
    circle.merge(one, other)
    circle.people(ASK)
    assert heard == ["resolve", "measure", "judge", "weigh", "act"]
    (file,) = circle.folder.glob("findings-*.duckdb")
    quick = _tables(circle.folder, file)
    file.unlink()
    circle.people(ASK)
    assert heard[5] == "read"
    (file,) = circle.folder.glob("findings-*.duckdb")
    assert _tables(circle.folder, file) == quick
    assert quick["resolve_alias"]


def _tables(folder: Path, file: Path) -> dict[str, list[tuple[Any, ...]]]:
    with Engine.open(folder, file, read_only=True) as engine:
        return {
            name: sorted(engine.rows(f"from {name}"), key=repr)
            for name in TABLES if not name.startswith("read_")
        }  # fmt: skip


def test_a_part_comes_out_and_goes_to_somebody_else(circle: Circle) -> None:
    one, other = ids(circle)
    circle.merge(one, other)
    made = circle.parts(ASK, one)
    assert [(part.id, part.own, part.evidence) for part in made.parts] == [
        (one, True, "address"), (other, False, "merged"),
    ]  # fmt: skip
    assert [(part.url, part.messages) for part in made.parts] == [(ADA.url, 1), (ADA2.url, 1)]
    with pytest.raises(PartOwnError):
        circle.split(one, one)
    circle.split(one, other)
    assert ids(circle) == (one, other)
    found = circle.merges()
    assert [each.held for each in found.joined] == ["refused"]
    assert [each.held for each in found.apart] == [True]
    bo = circle.person(ASK, BO.url).row.id
    circle.merge(bo, other)
    assert circle.person(ASK, other).row.name == BO.name
    with pytest.raises(PersonUnknownError):
        circle.split(one, "nobody at all")


def test_a_name_in_a_conversation_of_two_with_the_address_stays(circle: Circle) -> None:
    made = circle.parts(ASK, BO.url)
    (bare,) = [part for part in made.parts if part.where == "conversation"]
    assert (bare.evidence, bare.fixed, bare.names) == ("same_conversation", True, (BO.name,))
    with pytest.raises(PartFixedError):
        circle.split(BO.url, bare.id)


def test_doubles_are_shown_with_reasons_and_never_joined(circle: Circle) -> None:
    one, other = ids(circle)
    found = circle.doubles(ASK)
    told = [(pair.one.name, [why.code for why in pair.because]) for pair in found.pairs]
    # one Cy left the list as the other came; both Adas are at Acme
    assert told == [("Cy Lama", ["double_gone"]), ("Ada Prova", ["double_company"])]
    assert (found.total, found.pairs[0].one.url) == (2, CY2.url)
    assert circle.doubles(ASK, limit=1, offset=1).pairs == found.pairs[1:]
    assert circle.namesakes(ASK, one).pairs == found.pairs[1:]
    assert circle.namesakes(ASK, BO.url).pairs == ()
    circle.split(one, other)  # they are two: said once and for all
    assert [pair.one.name for pair in circle.doubles(ASK).pairs] == ["Cy Lama"]
    assert circle.namesakes(ASK, other).pairs == ()
    circle.merge(CY2.url, CY.url)
    assert circle.doubles(ASK).total == 0


def test_forgetting_takes_both_halves_and_what_was_said_of_them(circle: Circle) -> None:
    one, other = ids(circle)
    cy = circle.person(ASK, CY2.url).row.id
    circle.merge(one, other)
    circle.split(one, cy)
    going = circle.farewell(other)
    assert (going.person_id, going.decisions) == (one, 2)
    done = circle.forget(going)
    assert done.decisions == 2
    assert [said.kind for said in circle.history()] == ["forgotten"]
    left = (circle.folder / "decisions.db").read_bytes()
    assert one.encode() not in left
    assert other.encode() not in left
    for each in (one, other, ADA.name, ADA2.url):
        with pytest.raises(PersonUnknownError):
            circle.person(ASK, each)
    assert circle.person(ASK, cy).row.id == cy


def test_the_commands_answer_in_json(circle: Circle, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = ids(circle)
    place = ["--circle", str(circle.folder), "--json"]

    def said(*words: str) -> list[dict[str, Any]]:
        assert run(["person", *words, *place]) == 0
        text = capsys.readouterr().out
        if text.startswith("{\n"):  # one object stands on lines of its own
            return [json.loads(text)]
        return [json.loads(line) for line in text.splitlines()]

    (pair,) = said("doubles", one)
    assert (pair["one"]["id"], pair["other"]["id"]) == (one, other)
    (joined,) = said("merge", one, other)
    assert (joined["person_id"], joined["contacts"], joined["held"]) == (one, 2, "joined")
    (made,) = said("parts", other)
    assert [part["id"] for part in made["parts"]] == [one, other]
    assert said("merges") == [joined]
    (apart,) = said("split", one, other)
    assert [each["id"] for each in apart["others"]] == [one]
    assert run(["person", other, *place]) == 0
    assert run(["person", "merge", one, one, *place[:2]]) == 1
    assert "already" in capsys.readouterr().err


def test_what_was_noted_of_either_is_found_with_who_remains(circle: Circle) -> None:
    one, other = ids(circle)
    circle.add_tag(other, "fiera")
    circle.keep_cadence(other, 7)
    circle.keep(other)
    circle.merge(ADA.url, other)
    circle.audit(ASK)
    found = circle.whole_marks(one)
    assert (found.tags, found.cadence and found.cadence.days) == (("fiera",), 7)
    assert circle.tags_of([one]) == {one: ("fiera",)}
    assert circle.tagged("fiera") == [one]
    assert circle.drop_tag(one, "fiera") == ()
    assert circle.tagged("fiera") == []
    circle.keep_cadence(one, None)
    assert circle.whole_marks(one).cadence is None
    assert [each.id for each in circle.overdue(ASK)] == []
