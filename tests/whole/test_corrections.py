"""Corrections through the front door and the command line: they count at once, everywhere, and go again."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cerchia.beside import write_demo
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.errors import (
    ConversationAmbiguousError,
    ConversationUnknownError,
    ConversationWordlessError,
)
from cerchia.show.cli import app
from tests.conftest import JO, Who, contact, message

if TYPE_CHECKING:
    from tests.conftest import Exports

PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
PERIOD = (date(2016, 1, 1), date(2016, 8, 15))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    write_demo(folder / "demo.zip")
    Circle.open(folder / "circle", "Europe/Rome").add([folder / "demo.zip"])
    return folder / "circle"


@pytest.fixture
def circle(demo: Path) -> Circle:
    opened = Circle.open(demo)
    while [one for one in opened.history() if one.undone is None]:
        opened.undo()
    return opened


def counts(circle: Circle) -> dict[str, int]:
    return {row.outcome: row.share.k for row in circle.study(Ask(), *PERIOD).outcomes}


def test_a_correction_counts_everywhere_at_once_and_builds_nothing_anew(circle: Circle) -> None:
    before, rows = counts(circle), circle.conversations(Ask())
    owed = circle.audit(Ask()).owed["mine"]
    files = {file: file.stat().st_mtime_ns for file in circle.folder.glob("findings-*")}
    in_it = [
        row for row in rows
        if row.outcome == "courtesy" and row.began == "inbound_request" and row.ball == "nobody"
        and row.first is not None and date(2016, 2, 1) < row.first.date() < date(2016, 8, 1)
    ]  # fmt: skip
    row = circle.fix(in_it[0].id, "deepening", "mine", "advice")
    assert (row.outcome, row.ball, row.topic, row.confidence) == ("deepening", "mine", "advice", 1)
    assert row.machine is not None
    assert row.machine.outcome == "courtesy"
    assert counts(circle) == before | {"deepening": 18, "courtesy": 134}
    assert circle.compare(Ask(), PERIOD, by="month").trends[0].verdict == "within_chance"
    audit = circle.audit(Ask())
    assert audit.owed["mine"] == owed + 1
    assert circle.person(Ask(), in_it[0].person_id).talks[0].row.outcome == "deepening"
    circle.undo()
    assert counts(circle) == before
    assert circle.conversations(Ask()) == rows
    assert {file: file.stat().st_mtime_ns for file in circle.folder.glob("findings-*")} == files


def test_the_agenda_follows(circle: Circle) -> None:
    before = circle.agenda(Ask())
    reply = next(one for one in before if one.kind == "reply")
    row = next(
        one
        for one in circle.conversations(Ask())
        if one.person_id == reply.person_id and one.ball == "mine"
    )
    circle.fix(row.id, row.outcome, "nobody")
    after = circle.agenda(Ask())
    assert reply.id not in {one.id for one in after}
    circle.fix(row.id, "spam")
    assert not [one for one in circle.agenda(Ask()) if one.person_id == reply.person_id]
    circle.undo()
    circle.undo()
    assert circle.agenda(Ask()) == before


def test_twenty_corrections_teach_and_taking_one_back_unteaches(circle: Circle) -> None:
    rows = circle.conversations(Ask())
    read = Counter(row.outcome for row in rows)
    wrong = [row for row in rows if row.outcome == "courtesy"][:20]
    for row in wrong:
        circle.fix(row.id, "courtesy_known")
    taught = [row for row in circle.conversations(Ask()) if row.because.code == "taught_by_you"]
    assert taught
    assert {row.machine.outcome for row in taught if row.machine} == {"courtesy"}
    assert {row.outcome for row in taught} == {"courtesy_known"}
    # only what was in doubt: fewer than the corrections that taught it would turn everything
    assert len(taught) < read["courtesy"] - 20
    circle.undo()
    assert not [row for row in circle.conversations(Ask()) if row.because.code == "taught_by_you"]


def test_which_conversation_is_meant(tmp_path: Path, exports: Exports) -> None:
    ada, bo, cy = Who("Ada Verdi", "ada-verdi"), Who("Bo Neri", "bo-neri"), Who("Cy Blu", "cy-blu")
    rows = [
        message("2-a", ada, [JO], "2026-04-01 09:00:00", "Ciao Jordan"),
        message("2-b", bo, [JO], "2026-04-01 09:00:00", "Ciao Jordan"),
        message("2-c", bo, [JO], "2026-05-01 09:00:00", "Ciao di nuovo"),
        message("2-g", bo, [JO, ada], "2026-05-01 09:00:00", "Ciao a tutti"),
    ]
    people = [contact(who.name, who.slug) for who in (ada, bo, cy)]
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add(
        [exports.write({"Connections.csv": people, "messages.csv": rows, "Profile.csv": PROFILE})]
    )
    assert circle.fix("Ada Verdi", "spam").person == "Ada Verdi"
    with pytest.raises(ConversationAmbiguousError) as several:
        circle.fix("Bo Neri", "spam")
    first, second = str(several.value.params["ids"]).split(", ")
    assert circle.fix(second, "spam").id == second != first
    silent = next(row for row in circle.conversations(Ask()) if row.outcome == "silent")
    for which in ("Cy Blu", silent.id):
        with pytest.raises(ConversationWordlessError):
            circle.fix(which, "spam")
    with pytest.raises(ConversationUnknownError):
        circle.fix("Nobody Known", "spam")


def test_forgetting_somebody_takes_the_correction_along(tmp_path: Path, exports: Exports) -> None:
    ada = Who("Ada Verdi", "ada-verdi")
    rows = [message("2-a", ada, [JO], "2026-04-01 09:00:00", "Ciao Jordan")]
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add(
        [
            exports.write(
                {
                    "Connections.csv": [contact(ada.name, ada.slug)],
                    "messages.csv": rows,
                    "Profile.csv": PROFILE,
                }
            )
        ]
    )
    circle.fix("Ada Verdi", "spam")
    going = circle.farewell("Ada Verdi")
    assert going.decisions == 1
    circle.forget(going)
    assert [one.kind for one in circle.history()] == ["forgotten"]


def test_a_newer_archive_with_more_words_keeps_the_outcome_and_not_the_turn(
    tmp_path: Path, exports: Exports
) -> None:
    ada = Who("Ada Verdi", "ada-verdi")
    rows = [
        message(
            "2-a", JO, [ada], "2026-03-01 09:00:00", "Ciao Ada, grazie del contatto. Come stai?"
        ),
        message("2-a", ada, [JO], "2026-04-01 09:00:00", "Bene grazie"),
    ]
    more = [*rows, message("2-a", JO, [ada], "2026-05-01 09:00:00", "A presto")]
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add(
        [
            exports.write(
                {"messages.csv": rows, "Profile.csv": PROFILE},
                name="Complete_LinkedInDataExport_04-15-2026.zip",
            )
        ]
    )
    row = circle.fix("Ada Verdi", "courtesy_known", "mine")
    assert (row.outcome, row.ball) == ("courtesy_known", "mine")
    circle.add([exports.write({"messages.csv": more, "Profile.csv": PROFILE})])
    (row,) = circle.conversations(Ask())
    assert (row.outcome, row.ball, row.because.params["since"]) == ("courtesy_known", "nobody", 1)


def run(*words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run(words)
    told = capsys.readouterr()
    return code, told.out, told.err


def test_the_command(circle: Circle, capsys: pytest.CaptureFixture[str]) -> None:
    place = ("--circle", str(circle.folder), "--lang", "en")
    row = next(one for one in circle.conversations(Ask()) if one.outcome == "courtesy")
    code, out, _ = run("conversations", "fix", row.id, "--outcome", "Spam", *place, capsys=capsys)
    assert code == 0
    assert "Corrected by you; read as: Courtesy, and that’s it." in out
    code, out, _ = run("conversations", "--outcome", "spam", "--json", *place, capsys=capsys)
    (told,) = (one for one in map(json.loads, out.splitlines()) if one["id"] == row.id)
    assert (code, told["outcome"], told["confidence"]) == (0, "spam", 1.0)
    assert (told["because"]["code"], told["machine"]["outcome"]) == ("corrected_by_you", "courtesy")
    _, out, _ = run("conversations", *place, capsys=capsys)
    assert "1 outcome corrected by you" in out
    assert (
        run("conversations", *place, "fix", row.id, "--outcome", "courtesy", capsys=capsys)[0] == 2
    )
    _, out, _ = run("undo", *place, capsys=capsys)
    assert f"the outcome of the conversation {row.id}" in out
    assert circle.conversations(Ask()) == Circle.open(circle.folder).conversations(Ask())


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("fix", "nobody-known", "--outcome", "spam"), 1, "No conversation has the id “nobody-known”"),
        (("fix", "x", "--outcome", "silent"), 2, "--outcome can be ignored, no_reply, spam"),
        (("fix", "x", "--outcome", "spam", "--topic", "client"), 2, "--topic is for deepening only"),
        (("fix", "x", "--outcome", "deepening", "--topic", "y"), 2, "--topic can be client"),
        (("fix", "x", "--outcome", "spam", "--ball", "y"), 2, "--ball can be mine"),
        (("fix", "x"), 2, "--outcome is missing. See how it is used: cerchia conversations fix --help"),
        (("fix",), 2, "cerchia conversations fix --help"),
        (("./fix",), 1, "There is nothing at fix."),
        (("--limit",), 2, "cerchia"),
    ],
)  # fmt: skip
def test_wrong_words(
    circle: Circle, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, told: str
) -> None:
    place = () if words == ("--limit",) else ("--circle", str(circle.folder))
    done, _, err = run("conversations", *words, *place, "--lang", "en", capsys=capsys) if words != ("--limit",) else run(
        "conversations", "--lang", "en", *words, capsys=capsys
    )  # fmt: skip
    assert (done, told in " ".join(err.split())) == (code, True), err


def test_paths_still_follow_the_name_of_the_list(
    demo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = str(demo.parent / "demo.zip")
    for words in ((archive, "--limit", "1"), ("--limit", "1", archive)):
        code, out, _ = run("conversations", *words, "--json", capsys=capsys)
        assert (code, len(out.splitlines())) == (0, 1)
