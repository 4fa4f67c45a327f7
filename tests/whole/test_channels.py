"""Mail, a chat and a calendar beside the demo's LinkedIn archive: one person, one tie, one page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.demo import archive
from cerchia.model.ask import Ask
from cerchia.model.errors import NotAnExportError
from tests.whole.test_forget import traces

if TYPE_CHECKING:
    from pathlib import Path

NOW = Ask()
CHAT = (
    "12/11/26, 09:15 - I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori"
    " di questa chat può leggerne o ascoltarne il contenuto.\n"
    "12/11/26, 09:15 - Zenobia Quarenghi: Ci vediamo giovedì per il preventivo?\n"
    "12/11/26, 23:50 - Elena Marchetto: Volentieri, alle 10 da voi.\n"
    "13/11/26, 00:10 - Zenobia Quarenghi: Perfetto\n"
    "13/11/26, 00:10 - Zenobia Quarenghi: Perfetto\n"
)
MAIL = """From x Thu Nov 12 09:00:00 2026
From: Zenobia Quarenghi <zenobia@marmi.example>
To: Elena Marchetto <elena@marchetto.example>
Delivered-To: elena@marchetto.example
Date: Thu, 12 Nov 2026 09:00:00 +0100
Message-ID: <a1@marmi.example>
Subject: Preventivo

Mi mandi il preventivo entro venerdì?

--
Zenobia Quarenghi
Titolare
Marmi Quarenghi Srl
Tel. +39 02 5550101

From x Thu Nov 12 10:00:00 2026
From: Elena Marchetto <elena@marchetto.example>
To: Zenobia Quarenghi <zenobia@marmi.example>
Date: Thu, 12 Nov 2026 10:00:00 +0100
Message-ID: <a2@marchetto.example>
References: <a1@marmi.example>
X-Gmail-Labels: Sent
Subject: Re: Preventivo

Te lo mando domani.

From x Thu Nov 12 11:00:00 2026
From: Notizie <news@notizie.example>
To: Elena Marchetto <elena@marchetto.example>
Date: Thu, 12 Nov 2026 11:00:00 +0100
Message-ID: <n1@notizie.example>
List-Unsubscribe: <https://notizie.example/x>
Precedence: bulk
Subject: Offerte

Tutto a meno.
"""
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//
X-WR-CALNAME:elena@marchetto.example
BEGIN:VEVENT
UID:m1@x
DTSTART:20261114T090000Z
DTEND:20261114T100000Z
SUMMARY:Sopralluogo
ORGANIZER:mailto:elena@marchetto.example
ATTENDEE;CN=Zenobia Quarenghi;PARTSTAT=ACCEPTED:mailto:zenobia@marmi.example
END:VEVENT
END:VCALENDAR
"""
CARD = """BEGIN:VCARD
VERSION:3.0
N:Quarenghi;Zenobia;;;
FN:Zenobia Quarenghi
EMAIL:zenobia@marmi.example
TEL;TYPE=CELL:+39 333 5550199
END:VCARD
"""
FILES = {
    "Chat WhatsApp con Zenobia Quarenghi.txt": CHAT,
    "posta.mbox": MAIL,
    "agenda.ics": CALENDAR.replace("\n", "\r\n"),
    "rubrica.vcf": CARD,
}


@pytest.fixture
def circle(tmp_path: Path) -> Circle:
    path = tmp_path / "Complete_LinkedInDataExport_11-15-2026.zip"
    archive.write(path)
    made = Circle.open(tmp_path / "kept", "Europe/Rome")
    made.add([path])
    return made


def folder(tmp_path: Path, **more: str) -> Path:
    made = tmp_path / "esportazioni 2026-11-16"
    made.mkdir()
    for name, text in (FILES | more).items():
        (made / name).write_text(text, "utf-8", newline="")
    return made


def test_one_person_over_all_channels(circle: Circle, tmp_path: Path) -> None:
    before = {one.id: one for one in circle.people(Ask(as_of=date(2026, 11, 1)))}
    added = circle.add([folder(tmp_path)])
    read = {one.import_.source: one.import_.files[0] for one in added}
    assert {name: (one.rows, one.read, one.skipped) for name, one in read.items()} == {
        "addressbook": (1, 1, {}),
        "calendar": (1, 1, {}),
        "whatsapp": (5, 4, {"system": 1}),
        "mail": (3, 2, {"bulk": 1}),
    }
    page = circle.person(NOW, "Zenobia Quarenghi")
    assert {talk.row.channel: talk.row.messages for talk in page.talks} == {
        "mail": 2,
        "whatsapp": 4,  # both "Perfetto" of one minute
    }
    assert page.tie
    # two mails and four lines; the meeting is no message, but a day in both directions
    assert (page.tie.sent, page.tie.received) == (2, 4)
    assert (page.tie.days, page.tie.days_out, page.tie.days_in) == (3, 2, 3)
    assert page.tie.first == date(2026, 11, 12)
    assert page.tie.last == date(2026, 11, 14)
    assert {one.kind for one in page.timeline} == {"messages", "met"}
    assert (page.row.position, page.row.company) == ("Titolare", "Marmi Quarenghi Srl")
    assert [(one.field, one.signed, one.exported) for one in page.carried] == [
        ("company", True, date(2026, 11, 12)), ("position", True, date(2026, 11, 12)),
    ]  # fmt: skip
    assert set(page.phones) == {"+39025550101", "+393335550199"}
    words = {w.text: w.at for talk in page.talks for w in talk.words}
    # a chat is written in the owner's time, a mail says its own zone; both are told in the owner's
    assert str(words["Perfetto"]) == "2026-11-13 00:10:00"
    assert str(words["Te lo mando domani."]) == "2026-11-12 10:00:00"
    after = {one.id: one for one in circle.people(Ask(as_of=date(2026, 11, 1)))}
    assert {known: after[known] for known in before} == before  # nobody else is moved


def test_read_again_nothing_is_added(circle: Circle, tmp_path: Path) -> None:
    made = folder(tmp_path)
    circle.add([made])
    assert [one.new for one in circle.add([made])] == [False] * 4
    newer = "13/11/26, 08:00 - Elena Marchetto: A giovedì!\n"
    (made / "Chat WhatsApp con Zenobia Quarenghi.txt").write_text(CHAT + newer, "utf-8")
    assert [one.import_.source for one in circle.add([made]) if one.new] == ["whatsapp"]
    page = circle.person(NOW, "Zenobia Quarenghi")
    (talk,) = (one for one in page.talks if one.row.channel == "whatsapp")
    assert talk.row.messages == 5


def test_who_is_forgotten_is_in_no_file(circle: Circle, tmp_path: Path) -> None:
    made = folder(tmp_path)
    circle.add([made])
    known = circle.person(NOW, "Zenobia Quarenghi").row.id
    circle.forget(circle.farewell(known))
    secrets = ["Zenobia", "Quarenghi", "marmi.example", "5550199", "alle 10 da voi", "Sopralluogo"]
    assert traces(circle.folder, secrets) == []
    (made / "posta.mbox").write_text(MAIL + "\n", "utf-8")
    (again,) = (one.import_ for one in circle.add([made]) if one.import_.source == "mail")
    assert again.files[0].skipped == {"bulk": 1, "forgotten": 2}


def test_an_era_a_channel_does_not_reach_is_no_silence(circle: Circle, tmp_path: Path) -> None:
    name = max(
        (one for one in circle.people(NOW) if one.last and one.last < date(2026, 11, 10)),
        key=lambda one: one.strength,
    ).id
    before = circle.person(NOW, name)
    late = CALENDAR.replace("20261114", "20270514").replace("20261114T100000Z", "20270514T100000Z")
    path = tmp_path / "agenda 2027-05-15.ics"
    path.write_text(late, "utf-8")
    circle.add([path])
    after = circle.person(NOW, name)
    assert after.tie
    assert before.tie
    # LinkedIn was last seen half a year before the newest day: nobody went silent by that
    assert after.row.rhythm == before.row.rhythm
    assert after.tie.activity == pytest.approx(before.tie.activity, rel=0.05)


def test_a_folder_with_what_nobody_knows(circle: Circle, tmp_path: Path) -> None:
    made = folder(tmp_path, **{"appunti.txt": "latte, uova\n"})
    (made / "rotto.zip").write_bytes(b"PK\x03\x04 no more")
    added = circle.add([made])
    assert len(added) == 4
    assert [(one.code, one.file) for one in added[0].refused] == [
        ("export_refused", str(made / "rotto.zip"))
    ]
    unknown = [f.file for one in added for f in one.import_.files if f.status == "unknown"]
    assert unknown == ["appunti.txt"]
    alone = tmp_path / "solo"
    alone.mkdir()
    (alone / "appunti.txt").write_text("latte\n")
    with pytest.raises(NotAnExportError):
        circle.add([alone])


MOVED = (
    MAIL.split("From x Thu Nov 12 11", maxsplit=1)[0]
    + """From x Sat Nov 14 09:00:00 2026
From: Bartolo Finti <bartolo@finti.example>
To: Elena Marchetto <elena@marchetto.example>
Date: Sat, 14 Nov 2026 09:00:00 +0100
Message-ID: <b1@finti.example>
Subject: Due righe

Ecco le due righe che ti avevo promesso.
"""
)
POLITE = (
    "12/11/26, 09:15 - I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori"
    " di questa chat può leggerne o ascoltarne il contenuto.\n"
    "12/11/26, 09:15 - Bartolo Finti: Buongiorno Elena, piacere di conoscerla!\n"
    "12/11/26, 10:00 - Elena Marchetto: Piacere mio, buona giornata!\n"
    "12/11/26, 10:05 - Bartolo Finti: Grazie, le scrivo per mail.\n"
)
BARTOLO = """BEGIN:VCARD
VERSION:3.0
FN:Bartolo Finti
EMAIL:bartolo@finti.example
TEL:+39 333 5550177
END:VCARD
"""


def test_what_went_on_elsewhere_was_more_than_manners(circle: Circle, tmp_path: Path) -> None:
    chat = tmp_path / "Chat WhatsApp con Bartolo Finti.txt"
    chat.write_text(POLITE, "utf-8")
    book = tmp_path / "b.vcf"
    book.write_text(BARTOLO, "utf-8")
    circle.add([chat, book])
    (talk,) = circle.person(NOW, "Bartolo Finti").talks
    assert talk.row.outcome == "courtesy"
    mail = tmp_path / "posta.mbox"
    mail.write_text(MOVED, "utf-8")
    circle.add([mail])
    page = circle.person(NOW, "Bartolo Finti")
    (talk,) = (one for one in page.talks if one.row.channel == "whatsapp")
    assert (talk.row.outcome, talk.row.because.code) == ("deepening", "moved_elsewhere")
    assert [one.text for one in talk.words if one.decides] == ["Grazie, le scrivo per mail."]


def test_a_day_of_chat_weighs_half_after_a_month(circle: Circle, tmp_path: Path) -> None:
    chat = tmp_path / "Chat WhatsApp con Bartolo Finti.txt"
    chat.write_text(POLITE.replace("12/11/26", "16/09/26"), "utf-8")
    ahead = tmp_path / "Chat WhatsApp con Ada Prova.txt"
    ahead.write_text(
        "15/11/26, 09:00 - Ada Prova: Ciao\n15/11/26, 09:01 - Elena Marchetto: Ciao!\n"
    )
    circle.add([chat, ahead])
    tie = circle.person(NOW, "Bartolo Finti").tie
    assert tie
    # sixty days before the newest: 2^(-60/30)
    assert tie.activity == pytest.approx(0.25)
