"""The agenda as people work through it: said, seen by the next export or not, undone, forgotten."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from cerchia.circle import Circle
from cerchia.model import plan as words
from cerchia.model.ask import Ask
from cerchia.model.errors import CerchiaError, ResultFutureError
from cerchia.model.plan import AgendaUnknownError, DayPastError, MinutesInvalidError
from cerchia.show.cli import app
from cerchia.show.phrases import BOOK, say
from tests.conftest import JO, Who, contact, invitation, message

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.conftest import Exports, Row

ADA, BO, ZED = (
    Who("Ada Verdi", "ada-verdi"),
    Who("Bo Neri", "bo-neri"),
    Who("Zed Altri", "zed-altri"),
)
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
TODAY = datetime.now(tz=UTC).date()
"""The agenda looks at today, so these archives are of today too."""


def at(days: int, hour: int = 9) -> str:
    return f"{TODAY + timedelta(days=days):%Y-%m-%d} {hour:02}:00:00"


def talk(more: Sequence[Row] = ()) -> list[Row]:
    return [
        message("t-ada", JO, [ADA], at(-12), "Ciao Ada, come va la nuova sede?"),
        message("t-ada", ADA, [JO], at(-9), "Bene! Quanto costa una giornata di formazione?"),
        message("t-bo", JO, [BO], at(-12), "Ciao Bo, come va?"),
        message("t-bo", BO, [JO], at(-8), "Mi mandi il programma del corso?"),
        *more,
    ]


def archive(
    exports: Exports, after: int, more: Sequence[Row] = (), asks: Sequence[Row] = ()
) -> Path:
    return exports.write(
        {
            "Profile.csv": PROFILE, "messages.csv": talk(more), "Invitations.csv": asks,
            "Connections.csv": [contact(ADA.name, ADA.slug), contact(BO.name, BO.slug)],
        },
        name=f"Complete_LinkedInDataExport_{TODAY + timedelta(days=after):%m-%d-%Y}.zip",
    )  # fmt: skip


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CERCHIA_CIRCLE", str(tmp_path / "kept"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "CERCHIA_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def circle(tmp_path: Path, exports: Exports) -> Circle:
    """Two who wait for an answer, and one who asks for the contact."""
    asked = TODAY - timedelta(days=5)
    asks = [invitation(ZED, JO, f"{asked.month}/{asked.day}/{asked:%y}, 2:37 PM")]
    made = Circle.open(tmp_path / "kept", "UTC")
    made.add([archive(exports, 0, asks=asks)])
    return made


def run(*given: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    capsys.readouterr()
    code = app.run(list(given))
    told = capsys.readouterr()
    return code, told.out, told.err


def lines(*given: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    code, text, error = run(*given, "--json", capsys=capsys)
    assert (code, error) == (0, "")
    return [json.loads(line) for line in text.splitlines()]


def one(*given: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    code, text, error = run(*given, "--json", capsys=capsys)
    assert (code, error) == (0, "")
    found: dict[str, Any] = json.loads(text)
    return found


def who(circle: Circle) -> list[str]:
    return [item.proposal.person for item in circle.plan(Ask()).items]


def test_from_the_list_to_the_export_that_confirms_it(
    circle: Circle, exports: Exports, capsys: pytest.CaptureFixture[str]
) -> None:
    assert {row["person"] for row in lines("agenda", capsys=capsys)} == {
        ADA.name,
        BO.name,
        ZED.name,
    }
    done = one("agenda", "done", "ada verdi", "--minutes", "12", capsys=capsys)
    assert (done["person"], done["minutes"], done["seen"], done["again"]) == (
        ADA.name,
        12,
        "waiting",
        False,
    )
    assert done["because"]["reason"].startswith("The next export will tell")
    assert ADA.name not in {row["person"] for row in lines("agenda", capsys=capsys)}
    edited = one("agenda", "done", done["id"], "--minutes", "20", capsys=capsys)
    week = circle.plan(Ask())
    assert (edited["minutes"], week.booked, week.left) == (20, 20, 10)
    circle.undo()
    assert circle.plan(Ask()).booked == 12
    mine = message("t-ada", JO, [ADA], at(1), "Ecco il preventivo, Ada: mille al giorno.")
    circle.add([archive(exports, 4, [mine])])
    (seen,) = circle.plan(Ask()).done
    assert (seen.seen, seen.because.code, seen.again) == ("confirmed", "done_wrote", False)
    assert ADA.name not in who(circle)


def test_an_export_that_does_not_show_it_offers_it_again(circle: Circle, exports: Exports) -> None:
    did = circle.do(BO.name, day=TODAY - timedelta(days=1))
    assert BO.name not in who(circle)
    circle.add([archive(exports, 1)])  # too soon to say
    assert [one.seen for one in circle.plan(Ask()).done] == ["waiting"]
    circle.add([archive(exports, 2, [message("t-ada", ADA, [JO], at(-7), "Fammi sapere.")])])
    week = circle.plan(Ask())
    (told,) = week.done
    assert (told.id, told.seen, told.again) == (did.id, "unseen", True)
    back = next(item for item in week.items if item.proposal.person == BO.name)
    assert back.back is not None
    assert (back.back.code, back.number) == ("done_unseen", did.number)
    assert circle.do(BO.name).number > did.number  # said again, it is done anew
    assert circle.plan(Ask()).booked == 5


def test_they_write_again_and_what_was_declined_is_back(circle: Circle, exports: Exports) -> None:
    off = circle.decline(BO.name, "not_relevant", "  non fa  per noi ")
    assert off is not None
    assert (off.why, off.words, BO.name in who(circle)) == ("not_relevant", "non fa per noi", False)
    circle.add(
        [archive(exports, 3, [message("t-bo", BO, [JO], at(1), "Ci sei? Mi serve il programma.")])]
    )
    item = next(one for one in circle.plan(Ask()).items if one.proposal.person == BO.name)
    assert item.back is not None
    assert item.back.code == "back_words"


def test_put_off_and_back(circle: Circle) -> None:
    day = TODAY + timedelta(days=10)
    circle.put_off(BO.name, day)
    assert [one.until for one in circle.plan(Ask()).later] == [day]
    assert BO.name in [one.proposal.person for one in circle.plan(Ask(), day).items]
    assert circle.do(BO.name).kind == "reply"
    circle.undo()
    assert [one.until for one in circle.plan(Ask()).later] == [day]
    with pytest.raises(DayPastError):
        circle.put_off(BO.name, TODAY)


def test_a_date_of_ones_own_is_added_moved_done_and_taken_off(circle: Circle) -> None:
    day = TODAY + timedelta(days=30)
    made = circle.follow(ADA.name, day, "richiamare per il listino")
    assert (made.person.name, made.late) == (ADA.name, -30)
    circle.put_off(made.id, day + timedelta(days=1))
    (moved,) = circle.plan(Ask()).coming
    assert (moved.day, moved.words) == (day + timedelta(days=1), "richiamare per il listino")
    assert circle.do(made.id, 7).minutes == 7
    week = circle.plan(Ask())
    assert (week.coming, week.booked, [one.kind for one in week.done]) == ((), 7, ["date"])
    circle.undo()
    assert circle.decline(made.id) is None
    assert circle.plan(Ask()).coming == ()


def test_a_request_answered_leaves_the_desk_and_the_agenda(
    circle: Circle, exports: Exports
) -> None:
    (request,) = circle.requests(Ask())
    did = circle.answer_request(request.id, "ignore", request.answer)
    assert (did.thing, did.kind, did.seen) == ("request", "ignore", "waiting")
    assert circle.requests(Ask()) == []
    assert ZED.name not in who(circle)
    circle.undo()
    assert circle.requests(Ask()) == [request]
    circle.answer_request(request.id, "ignore")
    other = [invitation(Who("Yan Rossi", "yan-rossi"), JO, "1/2/24, 2:37 PM")]
    circle.add([archive(exports, 3, asks=other)])
    (seen,) = circle.answered(Ask())
    assert (seen.seen, seen.because.code) == ("confirmed", "done_withdrawn")


def test_what_is_settled_stands_in_no_audit_report_or_page_of_a_person(circle: Circle) -> None:
    def offered() -> list[set[str]]:
        found = circle.report(Ask())
        persons = [circle.person(Ask(), name) for name in (ADA.name, BO.name)]
        return [
            {each.person for each in circle.audit(Ask()).proposals},
            {each.person for each in found.audit.proposals},
            {page.row.name for page in persons if page.proposals},
        ]

    assert all({ADA.name, BO.name} <= each for each in offered())
    circle.do(ADA.name)
    number = circle.put_off(BO.name, TODAY + timedelta(days=3)).number
    assert offered() == [{ZED.name}, {ZED.name}, set()]
    assert len(circle.report(Ask()).requests) == 1
    circle.answer_request(circle.requests(Ask())[0].id, "ignore")
    assert (offered()[0], circle.report(Ask()).requests) == (set(), ())
    circle.undo(number)
    assert offered()[2] == {BO.name}


def test_what_cannot_be_is_refused_and_nothing_is_kept(circle: Circle) -> None:
    tries = (
        (lambda: circle.do("nobody at all"), AgendaUnknownError),
        (lambda: circle.do(ADA.name, -1), MinutesInvalidError),
        (lambda: circle.do(ADA.name, 601), MinutesInvalidError),
        (lambda: circle.do(ADA.name, None, TODAY + timedelta(days=2)), ResultFutureError),
        (lambda: circle.follow(ADA.name, TODAY - timedelta(days=1)), DayPastError),
        (lambda: circle.answer_request("r9", "ask"), words.RequestUnknownError),
    )
    for act, error in tries:
        with pytest.raises(error):
            act()
    assert circle.history() == []


def test_the_feed_is_a_secret_that_can_be_taken_back(circle: Circle) -> None:
    assert (circle.feed(), circle.is_feed("")) == (None, False)
    assert not circle.revoke_feed()
    token = circle.new_feed()
    assert circle.is_feed(token)
    assert not circle.is_feed(token[:-1] + "é")
    newer = circle.new_feed()
    assert (circle.is_feed(token), circle.is_feed(newer)) == (False, True)
    assert circle.revoke_feed()
    assert (circle.feed(), circle.is_feed(newer)) == (None, False)


def test_the_calendar_holds_names_and_no_words(
    circle: Circle, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    circle.follow(ADA.name, TODAY + timedelta(days=9), "richiamare per il listino")
    code, _, told = run("agenda", "--ics", "a.ics", "--lang", "it", capsys=capsys)
    assert (code, "4 voci" in told) == (0, True)
    file = tmp_path / "a.ics"
    assert file.stat().st_mode & 0o077 == 0
    text = file.read_bytes()
    assert text.count(b"\r\n") == text.count(b"\n")
    events = Calendar.from_ical(text).walk("VEVENT")
    assert {str(one["SUMMARY"]) for one in events} == {
        "Rispondere a Ada Verdi", "Rispondere a Bo Neri", "Rispondere alla richiesta di Zed Altri", "Sentire Ada Verdi",
    }  # fmt: skip
    assert not any(word in text for word in (b"listino", b"formazione", b"programma"))
    assert run("agenda", "--ics", "a.ics", capsys=capsys)[0] == 0  # ours: written over
    again = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert {str(one["UID"]) for one in again} == {str(one["UID"]) for one in events}
    (tmp_path / "other.ics").write_text("BEGIN:VCALENDAR")
    assert run("agenda", "--ics", "other.ics", capsys=capsys)[0] == 1


def test_somebody_forgotten_leaves_nothing_on_the_agenda(circle: Circle) -> None:
    (request,) = circle.requests(Ask())
    circle.answer_request(request.id, "ask", "Ciao Zed, come mai?")
    circle.put_off(BO.name, TODAY + timedelta(days=3))
    circle.do(ADA.name)
    circle.follow(ADA.name, TODAY + timedelta(days=9), "quercia per il banco")
    for name in (ADA.name, ZED.name):
        circle.forget(circle.farewell(name))
    week = circle.plan(Ask())
    assert (week.done, week.coming, week.booked) == ((), (), 0)
    assert [one.person.name for one in week.later] == [BO.name]
    assert b"quercia" not in (circle.folder / "decisions.db").read_bytes()


@pytest.mark.usefixtures("circle")
def test_people_read_it_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    for lang, done, later, off in (
        (
            "it",
            "Fatto: Ada Verdi, risposta, 5 minuti.",
            "Rimandato al",
            "Tolto dall’agenda: Zed Altri, richiesta (ci pensa un altro)",
        ),
        (
            "en",
            "Done: Ada Verdi, reply, 5 minutes.",
            "Put off until",
            "Off the agenda: Zed Altri, request (somebody else does it)",
        ),
    ):
        told = [
            " ".join(run(*given, "--lang", lang, capsys=capsys)[1].replace("\u00a0", " ").split())
            for given in (
                ("agenda", "done", "Ada Verdi"),
                ("agenda", "later", "Bo Neri", "--until", "2099-01-15"),
                ("agenda", "not", "Zed Altri", "--why", "somebody_else"),
                ("agenda", "follow", "Ada Verdi", "2099-01-15", "listino"),
                ("agenda",),
            )
        ]  # fmt: skip
        for want, text in zip((done, later, off), told[:3], strict=True):
            assert want in text
        assert "listino" in told[3]
        assert "listino" in told[4]
        assert "Ada Verdi" in told[4]


def test_every_word_and_refusal_has_its_sentences() -> None:
    kinds = [
        one
        for one in vars(words).values()
        if isinstance(one, type) and issubclass(one, CerchiaError)
    ]
    codes = {one.code for one in kinds if one is not CerchiaError}
    wanted = codes | {f"{code}.remedy" for code in codes}
    wanted |= {f"refusal.{one}" for one in words.REFUSALS}
    wanted |= {
        f"done_{one}" for one in ("wrote", "contact", "withdrawn", "waiting", "unseen", "nobody")
    }
    wanted |= {f"back_{one}" for one in ("until", "words", "asked", "praised", "mine")}
    wanted |= {f"decision.proposal_{one}" for one in words.SETTLINGS}
    assert sorted(wanted - set(BOOK)) == []
    assert "15" in say("done_unseen", "it", day="2026-11-15")
