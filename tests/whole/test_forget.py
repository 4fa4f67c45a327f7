"""Somebody forgotten is nowhere: not in a byte of the circle, not in an answer, not after importing anew."""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sqlite3
import sys
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

    from cerchia.model.forgetting import Farewell
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
    assert circle.history() == []
    done = circle.forget(going)
    assert done.leaving == going.leaving
    assert traces(circle.folder) == []
    after = said(circle)
    assert after == without(before, known)
    assert [len(after[name]) for name in ("people", "conversations")] == [2, 3]
    assert [len(before[name]) for name in ("people", "conversations")] == [3, 5]
    assert traces(circle.folder) == []
    with pytest.raises(PersonUnknownError):
        circle.person(ASK, known)


def test_every_row_is_still_accounted_for(circle: Circle) -> None:
    before = [file.rows for one in circle.sources() for file in one.files]
    circle.forget(circle.farewell(her(circle)))
    files = [file for one in circle.sources() for file in one.files]
    assert [file.rows for file in files] == before
    assert all(file.rows == file.read + sum(file.skipped.values()) for file in files)
    assert sum(file.skipped.get("forgotten", 0) for file in files) == 16


def test_the_archives_read_again_do_not_bring_them_back(
    circle: Circle, archives: list[Path]
) -> None:
    circle.forget(circle.farewell(her(circle)))
    after = said(circle)
    assert [one.new for one in circle.add(archives)] == [False, False, False]
    for one in circle.sources():
        circle.remove(one.id)
    again = circle.add(archives)
    assert [one.new for one in again] == [True, True, True]
    left_out = [
        sum(file.skipped.get("forgotten", 0) for file in one.import_.files) for one in again
    ]
    assert left_out == [5, 6, 5]
    assert traces(circle.folder) == []
    assert said(circle) == after


def test_a_newer_archive_leaves_them_out_by_address_alone(circle: Circle, exports: Exports) -> None:
    circle.forget(circle.farewell(her(circle)))
    later = exports.write(
        {
            "Connections.csv": [contact("Zeno Other", "zenobia-q-coach", "07 Feb 2021"), contact(BO.name, BO.slug)],
            "messages.csv": [
                message("2-later", RENAMED, [JO], "2026-12-01 09:00:00", "Ti ricordi del noce?"),
                message("2-later", JO, [RENAMED], "2026-12-02 09:00:00", "Certo, il noce."),
                message("2-four", BO, [JO, RENAMED, CY], "2026-12-03 09:00:00", "Ci vediamo lunedì"),
            ],
        },
        name="Complete_LinkedInDataExport_12-15-2026.zip",
    )  # fmt: skip
    (added,) = circle.add([later])
    skipped = {file.file: file.skipped for file in added.import_.files}
    assert skipped == {"Connections.csv": {"forgotten": 1}, "messages.csv": {"forgotten": 2}}
    assert traces(circle.folder, [*TRACES, "Zeno Other"]) == []


def test_what_was_decided_about_them_goes_and_the_rest_stays(circle: Circle) -> None:
    known = her(circle)
    bo = circle.person(ASK, BO.url).row.id
    talk_id = circle.person(ASK, known).talks[0].row.id
    circle.keep_purpose(a_purpose())
    with open_store(circle.folder) as store:
        store.say("note", known, '"Le piace la quercia per te"')
        store.say("tag", talk_id, '"noce"')
        store.undo(store.say("merge", "x", json.dumps({"into": known, "why": "faggi"})))
        store.say("note", bo, '"Un amico"')
    (circle.folder / "decisions.db.before-0002").write_text("Zenobia")
    going = circle.farewell(known)
    done = circle.forget(going)
    assert (going.decisions, done.decisions) == (3, 3)
    assert [Path(one).name for one in done.copies] == ["decisions.db.before-0002"]
    assert traces(circle.folder, [*TRACES, known, talk_id]) == []
    left = [(one.kind, one.about) for one in circle.history()]
    assert left == [
        ("purpose", "Clienti 2027"),
        ("purpose_active", "Clienti 2027"),
        ("note", bo),
        ("forgotten", ""),
    ]
    assert circle.purpose() == a_purpose()
    with open_store(circle.folder) as store:
        assert purposes.active(store) == a_purpose()
        (kept,) = store.now("forgotten")
    hashes = json.loads(kept.body)
    assert hashes
    assert all(len(one) == 64 and int(one, 16) for one in hashes)


def test_somebody_of_the_same_name_stays(tmp_path: Path, exports: Exports) -> None:
    rows = [
        message("2-hom", HOMONYM, [JO], "2025-04-01 09:00:00", "Sono un’altra, di Bari."),
        message("2-both", HOMONYM, [JO, RENAMED], "2025-05-01 09:00:00", "Piacere, omonima."),
        message("2-both", RENAMED, [JO, HOMONYM], "2025-05-01 10:00:00", "Piacere mio, dal noce."),
    ]
    listed = contact(
        HOMONYM.name, HOMONYM.slug, "11 Mar 2025", company="Bari Srl", position="Buyer"
    )
    files = new() | {
        "Connections.csv": [*new()["Connections.csv"], listed],
        "messages.csv": [*new()["messages.csv"], *rows],
    }
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add([exports.write(files)])
    with pytest.raises(PersonAmbiguousError):
        circle.farewell(ADA.name)
    before, known = said(circle), her(circle)
    going = circle.farewell(known)
    assert going.namesakes == (circle.person(ASK, HOMONYM.url).row.id,)
    circle.forget(going)
    assert traces(circle.folder, [RENAMED.slug, MAIL, "faggi", "noce"]) == []
    assert said(circle) == without(before, known)
    page = circle.person(ASK, HOMONYM.url)
    assert [word.text for talk in page.talks for word in talk.words] == ["Sono un’altra, di Bari."]


def test_rows_that_name_no_one_in_particular_are_told_and_go_by_their_own_id(
    tmp_path: Path, exports: Exports
) -> None:
    listed = contact(
        HOMONYM.name, HOMONYM.slug, "11 Mar 2025", company="Bari Srl", position="Buyer"
    )
    files = new() | {
        "Connections.csv": [*new()["Connections.csv"], listed],
        "Recommendations_Received.csv": middle()["Recommendations_Received.csv"],
    }
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add([exports.write(files)])
    before, known = said(circle), her(circle)
    homonym = circle.person(ASK, HOMONYM.url)
    (nobody,) = set(circle.farewell(known).namesakes) - {homonym.row.id}
    circle.forget(circle.farewell(nobody))
    circle.forget(circle.farewell(known))
    assert traces(circle.folder, [RENAMED.slug, MAIL, "faggi", "noce", "falegname"]) == []
    assert circle.person(ASK, HOMONYM.url) == homonym
    assert said(circle) == without(without(before, known), nobody)


def test_somebody_known_by_a_bare_name_only(tmp_path: Path, exports: Exports) -> None:
    archive = exports.write(old(), "2022", "Basic_LinkedInDataExport_11-15-2022.zip")
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add([archive])
    before, going = said(circle), circle.farewell("zenobia quarenghi")
    circle.forget(going)
    assert traces(circle.folder) == []
    assert said(circle) == without(before, going.person_id)
    circle.remove(archive.name)
    circle.add([archive])
    assert traces(circle.folder) == []


def test_somebody_hidden_in_the_newer_archive_goes_from_both(
    tmp_path: Path, exports: Exports
) -> None:
    gone = Who("LinkedIn Member")
    hidden = [
        message("2-ada", gone, [JO], "2023-03-01 09:00:00", HERS),
        message("2-ada", JO, [gone], "2023-03-01 10:00:00", MINE),
        message("2-bo", BO, [JO], "2023-04-01 09:00:00", "Ciao Jordan, come va?"),
        message("2-hid", gone, [JO], "2025-03-01 09:00:00", "Saluti da chi non si vede"),
    ]
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    archives = [
        exports.write(middle(), "2023", "Basic_LinkedInDataExport_11-15-2023.zip"),
        exports.write({"messages.csv": hidden, "Connections.csv": [contact(BO.name, BO.slug)]}),
    ]
    circle.add(archives)
    circle.forget(circle.farewell(ADA.url))
    assert traces(circle.folder) == []
    assert "Saluti da chi non si vede" in str(circle.conversations(ASK)) or traces(
        circle.folder, ["Saluti"]
    )
    for one in circle.sources():
        circle.remove(one.id)
    circle.add(archives)
    assert traces(circle.folder) == []


def test_what_they_said_in_a_group_stays_out_when_a_newer_archive_hides_them(
    circle: Circle, exports: Exports
) -> None:
    circle.forget(circle.farewell(her(circle)))
    later = exports.write(
        {
            "Connections.csv": [contact(BO.name, BO.slug)],
            "messages.csv": [
                message("2-all", Who("LinkedIn Member"), [JO, BO, CY], "2023-05-01 09:00:00", "Porto io il noce."),
                message("2-all", BO, [JO, Who("LinkedIn Member"), CY], "2023-05-01 10:00:00", "Io il rovere."),
                message("2-ada", Who("LinkedIn Member"), [JO], "2023-03-01 09:00:00", HERS),
            ],
        },
        name="Complete_LinkedInDataExport_12-15-2026.zip",
    )  # fmt: skip
    (added,) = circle.add([later])
    assert added.import_.files[1].skipped == {"forgotten": 2}
    assert traces(circle.folder) == []


def test_a_large_file_read_in_bulk_keeps_its_order(
    tmp_path: Path, archives: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cerchia.read.linkedin.load.BULK_FROM", 0)
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add(archives)
    before, known = said(circle), her(circle)
    circle.forget(circle.farewell(known))
    assert traces(circle.folder) == []
    assert said(circle) == without(before, known)
    kept = max(circle.folder.glob("facts/*/linkedin_message.parquet"))
    with duckdb.connect() as engine:
        rows = engine.execute(
            f"select record, conversation_id from read_parquet('{kept}')"
        ).fetchall()
    assert rows == [(3, "2-bo"), (4, "2-bo"), (6, "2-all"), (7, "2-all"), (8, "2-hid")]


def test_a_row_quoted_in_a_problem_goes_as_well(tmp_path: Path, exports: Exports) -> None:
    text = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f"Bo,Neri,{BO.url},,,,08 Feb 2023\n"
        f"Zenobia,Quarenghi,{RENAMED.url}\n"
    )
    archive = exports.write({"Connections.csv": text, "messages.csv": new()["messages.csv"]})
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    circle.add([archive])
    assert any("Zenobia" in one.seen for one in circle.sources()[0].problems)
    circle.forget(circle.farewell(RENAMED.url))
    assert traces(circle.folder) == []
    circle.remove(archive.name)
    circle.add([archive])
    assert traces(circle.folder) == []


# a kill at any instant -----------------------------------------------------------------------------


def killed_at(circle: Circle, going: Farewell, moment: int) -> bool:
    """Forget in a child that dies at its n-th touch of the circle's files; False when it lived on."""
    child = os.fork()
    if child == 0:
        left = [moment]

        def watch(event: str, args: tuple[object, ...]) -> None:
            writes = (
                event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
            )
            if writes or event in {
                "os.rename",
                "os.remove",
                "os.mkdir",
                "os.rmdir",
                "sqlite3.connect",
            }:
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        circle.forget(going)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL


def moments(circle: Circle, going: Farewell, stride: int) -> Iterator[tuple[int, Circle]]:
    """Yield a copy of the circle killed at every n-th moment, until a forgetting comes to its end."""
    for moment in itertools.count(0, stride):
        folder = circle.folder.with_name(f"killed-{moment}")
        shutil.copytree(circle.folder, folder)
        killed = Circle(folder)
        if not killed_at(killed, going, moment):
            shutil.rmtree(folder)
            return
        yield moment, killed
        shutil.rmtree(folder)


@pytest.mark.parametrize("stride", [11, pytest.param(1, marks=pytest.mark.slow)])
def test_a_kill_at_any_instant_is_completed_at_the_next_start(circle: Circle, stride: int) -> None:
    known = her(circle)
    with open_store(circle.folder) as store:
        store.say("note", known, '"Le piace la quercia per te"')
    before, going = said(circle), circle.farewell(known)
    begun, last = 0, 0
    for moment, killed in moments(circle, going, stride):
        last = moment
        written_down = (killed.folder / ".forgetting.json").exists()
        opened = Circle.open(killed.folder)
        completed = [one.code for one in opened.mended]
        assert ("forgetting_completed" in completed) == written_down, moment
        begun += written_down
        if written_down:
            assert traces(killed.folder) == [], moment
        else:
            assert said(opened) == before or traces(killed.folder) == [], moment
        strays = [one.name for one in killed.folder.rglob(".*") if one.name != ".importing"]
        assert not written_down or strays == [], moment
        if moment % 33 == 0 and written_down:
            assert said(opened) == without(before, known), moment
        again = [one.code for one in Circle.open(killed.folder).mended]
        assert "forgetting_completed" not in again
    assert begun > 50 // stride
    assert last > 50
