"""Who, when, in which conversation; and why a mail makes no tie."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from cerchia.model.event import NOBODY, Party
from tests.read.mail.boxes import mail, only, read

CALENDAR = "BEGIN:VCALENDAR\nMETHOD:{}\nEND:VCALENDAR"


@pytest.mark.parametrize(
    ("headers", "out"),
    [
        ({}, ""),
        ({"List_Unsubscribe": "<x>"}, "bulk"), ({"Precedence": "bulk"}, "bulk"), ({"Feedback_ID": "1:2"}, "bulk"),
        ({"List_Id": "<news.example>"}, "bulk"), ({"Precedence": "junk"}, "bulk"),
        ({"List_Id": "<talk.example>", "List_Post": "<mailto:talk@x.example>", "List_Unsubscribe": "<x>"}, "list"),
        ({"List_Id": "<talk.example>", "In_Reply_To": "<a@b>"}, "list"), ({"List_Id": "<n.example>", "List_Post": "NO"}, "bulk"),
        ({"From": "noreply@x.example"}, "no_reply"), ({"From": "messages-no-reply@x.example"}, "no_reply"),
        ({"From": "nicht-antworten@x.example"}, "no_reply"), ({"From": "notifiche@x.example"}, "no_reply"),
        ({"From": "Norbert <norep@x.example>"}, ""), ({"From": "bouncer@x.example"}, ""),
        ({"Auto_Submitted": "auto-replied"}, "automatic"), ({"Auto_Submitted": "auto-generated"}, "automatic"),
        ({"Auto_Submitted": "no"}, ""), ({"X_Auto_Response_Suppress": "All"}, "automatic"), ({"Return_Path": "<>"}, "automatic"),
        ({"X_Autoreply": "yes"}, "automatic"), ({"Precedence": "auto_reply"}, "automatic"),
        ({"Subject": "Risposta automatica: x"}, "automatic"), ({"Subject": "Automatic reply: x"}, "automatic"),
        ({"Subject": "Out of office"}, "automatic"), ({"Subject": "Respuesta automática: x"}, "automatic"),
        ({"Subject": "Réponse automatique : x"}, "automatic"), ({"Subject": "Abwesenheitsnotiz: x"}, "automatic"),
        ({"Subject": "Fuori ufficio: torno lunedì"}, "automatic"), ({"Subject": "La risposta automatica non va"}, ""),
        ({"From": "MAILER-DAEMON@x.example"}, "failure"), ({"X_Failed_Recipients": "a@b.example"}, "failure"),
        ({"Subject": "Undelivered Mail", "Return_Path": "<>"}, "failure"),
        ({"Content_Class": "urn:content-classes:calendarmessage"}, "invitation"),
        ({"To": "anna@finta.example"}, "self"), ({"To": "anna@finta.example", "Delivered_To": "b@x.example"}, ""),
        ({"From": ""}, "no_sender"), ({"From": "/O=EX/CN=ANNA"}, "no_sender"), ({"From": "", "Sender": "a@b.example"}, ""),
    ],
)  # fmt: skip
def test_why_a_mail_makes_no_tie(headers: dict[str, str], out: str, tmp_path: Path) -> None:
    (event,) = only(tmp_path, mail(**headers))
    assert event.out == out
    assert bool(event.text) is (out not in {"bulk", "no_reply", "failure"})


@pytest.mark.parametrize(
    ("kind", "body", "out"),
    [
        ("text/calendar; method=REQUEST", CALENDAR.format("REQUEST"), "invitation"),
        ("text/calendar", CALENDAR.format("REPLY"), "invitation"), ("text/calendar", CALENDAR.format("PUBLISH"), ""),
        ("multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nx\n--b\nContent-Type: text/calendar; method=CANCEL\n\nx\n--b--", "invitation"),
        ("multipart/report; report-type=delivery-status; boundary=b", "--b\n\nx\n--b--", "failure"),
        ("multipart/report; report-type=disposition-notification; boundary=b", "--b\n\nx\n--b--", "automatic"),
    ],
)  # fmt: skip
def test_what_parts_tell(kind: str, body: str, out: str, tmp_path: Path) -> None:
    (event,) = only(tmp_path, mail(body, kind))
    assert event.out == out


@pytest.mark.parametrize(
    ("headers", "thread"),
    [
        ({}, "m1@finta.example"), ({"X_GM_THRID": "17", "References": "<a@b>"}, "17"),
        ({"References": "<a@b>\n <c@d>", "In_Reply_To": "<c@d>"}, "a@b"),
        ({"In_Reply_To": 'Message from "Anna" <c@d> of Monday'}, "c@d"),
        ({"Thread_Index": "AdABAgMEBQYHCAkKCwwNDg8QERITFAECAwQF"}, "outlook:01d00102030405060708090a0b0c0d0e0f1011121314"),
        ({"Thread_Index": "AdABAgMEBQYHCAkKCwwNDg8QERITFA=="}, "m1@finta.example"), ({"Thread_Index": "%%"}, "m1@finta.example"),
        ({"Message_ID": "senza@parentesi.example"}, "senza@parentesi.example"),
    ],
)  # fmt: skip
def test_the_conversation(headers: dict[str, str], thread: str, tmp_path: Path) -> None:
    (event,) = only(tmp_path, mail(**headers))
    assert event.thread == thread


def test_without_any_id_subject_and_people_make_it(tmp_path: Path) -> None:
    back = {"From": "bruno@prova.example", "To": "anna@finta.example"}
    one, two, other = only(
        tmp_path, mail(Message_ID="<>"), mail(Message_ID="", Subject="R: Re[2]: PROVA", **back), mail(Message_ID="", Subject="Altro")
    )  # fmt: skip
    assert one.id == two.id == ""
    assert one.thread == two.thread != other.thread
    assert one.thread.startswith("subject:")


@pytest.mark.parametrize(
    ("headers", "sender"),
    [
        ({"From": "'Anna Finta' via Team <team@x.example>", "X_Original_From": "Anna Finta <anna@finta.example>"}, ("anna@finta.example", "Anna Finta")),
        ({"From": "Anna via Team <team@x.example>", "Reply_To": "anna@finta.example"}, ("anna@finta.example", "Anna")),
        ({"From": "Team <team@x.example>", "Reply_To": "anna@finta.example"}, ("team@x.example", "Team")),
        ({"From": "a@x.example, b@x.example"}, ("a@x.example", "")), ({"From": "", "Return_Path": "<a@x.example>"}, ("a@x.example", "")),
    ],
)  # fmt: skip
def test_who_wrote(headers: dict[str, str], sender: tuple[str, str], tmp_path: Path) -> None:
    (event,) = only(tmp_path, mail(**headers))
    assert event.sender == Party(f"email:{sender[0]}", sender[1])


def test_to_whom_each_once(tmp_path: Path) -> None:
    (event,) = only(
        tmp_path, mail(To="bruno@prova.example, Anna <ANNA@finta.example>", Cc="Bruno <Bruno@Prova.example>; c@d.example, undisclosed-recipients:;")
    )  # fmt: skip
    assert event.to == (Party("email:bruno@prova.example", "Bruno"), Party("email:c@d.example", ""))
    (nobody,) = only(tmp_path, mail(From="", To=""))
    assert (nobody.sender, nobody.to) == (NOBODY, ())


SERVER = "from x by y with z; Tue, 4 Mar 2025 08:00:00 -0800"


@pytest.mark.parametrize(
    ("headers", "when", "offset", "told"),
    [
        ({"Date": "Mon, 3 Mar 2025 10:15:00 +0100", "Received": SERVER}, (2025, 3, 3, 9, 15), 60, ""),
        ({"Date": "Mon, 3 Mar 2025 10:15:00", "Received": SERVER}, (2025, 3, 3, 10, 15), None, ""),
        ({"Date": "", "Received": SERVER}, (2025, 3, 4, 16, 0), -480, "mail_date_of_server"),
        ({"Date": "Thu, 1 Jan 1970 00:00:00 +0000", "Received": SERVER}, (2025, 3, 4, 16, 0), -480, "mail_date_of_server"),
        ({"Date": "Mon, 3 Mar 2035 10:15:00 +0100", "Received": SERVER}, (2025, 3, 4, 16, 0), -480, "mail_date_of_server"),
        ({"Date": "Mon, 3 Nov 2025 10:15:00 +0100", "Received": SERVER}, (2025, 3, 4, 16, 0), -480, "mail_date_of_server"),
        ({"Date": "ieri", "Received": ""}, (2025, 3, 3, 9, 15), 0, "mail_date_of_server"),
    ],
)  # fmt: skip
def test_when(
    headers: dict[str, str], when: tuple[int, ...], offset: int | None, told: str, tmp_path: Path
) -> None:
    (event,) = only(tmp_path, mail(**headers))
    assert (event.sent, event.offset) == (datetime(*when), offset)  # type: ignore[arg-type]  # noqa: DTZ001
    ((_, box),) = read(tmp_path / "x.mbox").values()
    assert [one.code for one in box.problems.all()] == [told] * bool(told)


def test_without_any_date(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_text(mail(Date="ieri", Received="x; ieri"), "utf-8")
    (((event,), box),) = read(tmp_path / "a.eml").values()
    assert (event.sent, event.offset) == (None, None)
    assert [one.code for one in box.problems.all()] == ["mail_no_date"]


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/html", "<p>Ciao</p><blockquote type=cite>x</blockquote>", "Ciao"),
        ("multipart/alternative; boundary=b", "--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<b>Ciao</b>\n--b--", "Ciao"),
        ("multipart/mixed; boundary=b", "--b\nContent-Type: text/html\n\n<b>Ciao</b>\n--b\nContent-Type: text/plain\n\nlist footer\n--b--", "Ciao"),
        ("multipart/mixed; boundary=b", "--b\n\nCiao\n--b\nContent-Type: image/png\n\nx\n--b\n\ndue\n--b\nContent-Disposition: attachment\n\nno\n--b--", "Ciao\ndue"),
        ("multipart/mixed; boundary=b", "--b\n\nCiao\n--b\nContent-Type: message/rfc822\n\nFrom: x\n\nno\n--b--", "Ciao"),
        ("application/pkcs7-mime", "MIAGCSqGSIb3", ""),
        ("text/plain; format=flowed", "Ciao \nAnna", "Ciao Anna"), ("text/plain; charset=ansi", "Ciao\x00\r\nx", "Ciao\nx"),
    ],
)  # fmt: skip
def test_the_words(kind: str, body: str, text: str, tmp_path: Path) -> None:
    (event,) = only(tmp_path, mail(body, kind))
    assert event.text == text
