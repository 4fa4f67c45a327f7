"""Mailboxes of every program: what is recognised, and what lies where."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from cerchia.formats.archive import Archive
from cerchia.model.event import Event, Party
from cerchia.read.mail import files, mailbox
from cerchia.read.mail.owners import MOST, Address, Owners
from tests.read.mail.boxes import NOW, SEPARATOR, folder, mail, mbox, only, packed, read

ANNA, BRUNO = (
    Party("email:anna@finta.example", "Anna Finta"),
    Party("email:bruno@prova.example", "Bruno Prova"),
)
AT = datetime(2025, 3, 3, 9, 15)  # noqa: DTZ001 - naive UTC
PLAIN = Event(
    1, "m1@finta.example", "m1@finta.example", "Prova", ANNA, (BRUNO,), AT, 60, "Ciao"
)  # fmt: skip


def test_google_takeout(tmp_path: Path) -> None:
    """Labels in the owner's language, cut inside a word; the thread is Gmail's; a sender in Bcc."""
    sent = mail(
        "Perché no?\n\n>From qui\n\n-- \nAnna Finta\nResponsabile acquisti",
        X_GM_THRID="1790", X_Gmail_Labels='=?UTF-8?Q?Posta_inviata,Import?=\n =?UTF-8?Q?anti,"a,_b",Citt=C3=A0?=',
        Bcc="capo@finta.example", Subject="=?utf-8?q?Perch=C3=A9?=",
    )  # fmt: skip
    spam = mail(X_GM_THRID="1791", X_Gmail_Labels="Spam", Message_ID="<m2@x.example>")
    draft = mail("boh", X_GM_THRID="1792", X_Gmail_Labels="Bozze", Date="", Message_ID="")
    data = mbox(sent, spam, draft)
    name = "Takeout/Posta/Tutti i messaggi, inclusi Spam e Cestino.mbox"
    for path in (
        packed(tmp_path / "takeout.zip", {name: data, "Takeout/archive_browser.html": b"<html>"}),
        folder(tmp_path / "open", {name: data}),
    ):
        events, box = read(path)[name]
        capo = Party("email:capo@finta.example", "")
        assert events[0] == Event(
            1, "m1@finta.example", "1790", "Perché", ANNA, (BRUNO, capo), AT, 60, "Perché no?\n\nFrom qui",
            signature="Anna Finta\nResponsabile acquisti", mine=True,
        )  # fmt: skip
        assert [(one.out, one.text, one.mine) for one in events[1:]] == [
            ("spam", "", None),
            ("draft", "boh", True),
        ]
        assert (events[2].sent, events[2].id, events[2].thread) == (AT, "", "1792")
        assert box.counted.out == {"draft": 1, "spam": 1}
        assert box.role == ""


def test_maildir(tmp_path: Path) -> None:
    """Flags in the name, folders that begin with a dot, IMAP's spelling; what is in tmp is not there yet."""
    contents = {
        "cur/1700000000.M1P1.host:2,RS": mail().encode(),
        "new/1700000001.M2P1.host": mail(Message_ID="<m2@x.example>").encode(),
        "cur/1700000002.M3P1.host:2,ST": mail(Message_ID="<m3@x.example>").encode(),
        "tmp/1700000003.M4P1.host": mail()[:40].encode(),
        ".Sent/cur/1700000004.M5P1.host:2,S": mail(Message_ID="<m5@x.example>").encode(),
        ".INBOX.Entw&APw-rfe/cur/1700000005.M6P1.host:2,S": mail(
            Message_ID="<m6@x.example>"
        ).encode(),
        "dovecot.index.log": b"\x01\x02",
    }
    found = read(folder(tmp_path / "Maildir", contents))
    seen = {
        name: sorted((one.id[:2], one.out, one.mine) for one in events)
        for name, (events, _) in found.items()
    }
    assert seen == {
        "./": [("m1", "", None), ("m2", "", None), ("m3", "trash", None)],
        ".Sent/cur/1700000004.M5P1.host:2,S": [("m5", "", True)],
        ".INBOX.Entw&APw-rfe/cur/1700000005.M6P1.host:2,S": [("m6", "draft", True)],
    }


def test_single_messages_apple_and_thunderbird(tmp_path: Path) -> None:
    raw = mail().encode()
    plist = b'<?xml version="1.0"?><plist><dict><key>flags</key></dict></plist>'
    contents = {
        "eml/uno.eml": raw,
        "eml/due.eml": mail(Message_ID="<m2@x.example>").replace("\n", "\r\n").encode(),
        "V10/Sent Messages.mbox/Messages/12.emlx": b"%d      \n%s%s" % (len(raw), raw, plist),
        "Lavoro.mbox/mbox": mbox(mail()),
        "Lavoro.mbox/table_of_contents": b"\x00\x01",
        "Mail/Local Folders/Inviati": b"From - Mon Mar 03 09:15:00 2025\nX-Mozilla-Status: 0001\n" + raw
        + b"\nFrom - Mon Mar 03 09:15:00 2025\nX-Mozilla-Status: 0009\n" + raw,
        "Mail/Local Folders/Inviati.msf": b'// <!-- <mdb:mork:z v="1.4"/> -->',
    }  # fmt: skip
    found = read(folder(tmp_path / "all", contents))
    assert {name: len(events) for name, (events, _) in found.items()} == {
        "eml/": 2, "V10/Sent Messages.mbox/Messages/12.emlx": 1, "Lavoro.mbox/mbox": 1, "Mail/Local Folders/Inviati": 1,
    }  # fmt: skip
    assert found["eml/"][0][0].text == "Ciao"
    (apple,), _ = found["V10/Sent Messages.mbox/Messages/12.emlx"]
    assert (apple.line, apple.text, apple.mine) == (2, "Ciao", True)
    (bird,), box = found["Mail/Local Folders/Inviati"]
    assert (bird.mine, box.counted.skipped) == (True, {"deleted": 1})


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_one_file_by_itself_is_known_by_its_content(end: str, tmp_path: Path) -> None:
    for name, data in (("posta", mbox(mail())), ("lettera.txt", mail().encode())):
        path = tmp_path / name
        path.write_bytes(data.replace(b"\n", end.encode()))
        ((events, _),) = read(path).values()
        assert events == [PLAIN]
    for name, other in (
        ("a.csv", b"First Name,Last Name\n"),
        ("b.vcf", b"BEGIN:VCARD\nFN:x\nEND:VCARD\n"),
    ):
        (tmp_path / name).write_bytes(other)
        archive = Archive(tmp_path / name)
        assert not files.boxes(archive)
        archive.close()


def test_certified_mail_is_the_mail_within(tmp_path: Path) -> None:
    inner = mail("Vi diffido", Message_ID="<dentro@finta.example>", Subject="Diffida")
    body = f"--x\nContent-Type: text/plain\n\nMessaggio di posta certificata\n--x\nContent-Type: message/rfc822; name=postacert.eml\n\n{inner}\n--x--"
    outer = mail(
        body, 'multipart/mixed; boundary="x"', From='"Per conto di: anna@finta.example" <posta-certificata@pec.example>',
        X_Trasporto="posta-certificata", Subject="POSTA CERTIFICATA: Diffida", X_GM_THRID="77",
    )  # fmt: skip
    receipt = mail(
        "Ricevuta",
        From="posta-certificata@pec.example",
        X_Ricevuta="accettazione",
        Message_ID="<r@x.example>",
    )
    events = only(tmp_path, outer, receipt)
    assert (events[0].id, events[0].sender, events[0].text, events[0].thread) == (
        "dentro@finta.example",
        ANNA,
        "Vi diffido",
        "77",
    )
    assert [one.out for one in events] == ["", "automatic"]


def test_whose_mail_it_is(tmp_path: Path) -> None:
    given = {
        "Delivered_To": "Anna@Finta.example",
        "Received": "from x by y; Mon, 3 Mar 2025 09:15:00 +0000",
    }
    them = {
        "From": "Bruno Prova <bruno@prova.example>",
        "To": "anna@finta.example, carla@esempio.example",
    }
    contents = {
        "Inbox.mbox": mbox(mail(**them, **given), mail(**them, **given), mail(**them, **given, List_Unsubscribe="<x>")),
        "Sent.mbox": mbox(mail(), mail(From="anna.f@altro.example")),
    }  # fmt: skip
    archive = Archive(folder(tmp_path / "posta", contents))
    assert mailbox.owner_addresses(archive, files.boxes(archive)).ranked() == (
        Address("anna@finta.example", sent=1, delivered=3, addressed=2),
        Address("anna.f@altro.example", sent=1),
        Address("carla@esempio.example", addressed=2),
    )


def test_the_evidence_does_not_grow_without_end() -> None:
    owners = Owners()
    for number in range(MOST + 10):
        owners.delivered({"anna@finta.example", f"{number}@x.example"})
    assert owners.ranked()[0] == Address("anna@finta.example", delivered=MOST + 10)
    assert len(owners._delivered) <= MOST


def test_a_file_that_is_gone_costs_one_message(tmp_path: Path) -> None:
    path = folder(
        tmp_path / "eml",
        {f"{n}.eml": mail(Message_ID=f"<{n}@x.example>").encode() for n in range(3)},
    )
    archive = Archive(path)
    (box,) = files.boxes(archive)
    (path / "1.eml").unlink()
    one = mailbox.read(archive, box, now=NOW)
    assert [event.id for event in one] == ["0@x.example", "2@x.example"]
    assert one.counted.skipped == {"unreadable": 1}
    assert [(problem.code, problem.file) for problem in one.problems.all()] == [
        ("mail_unreadable", "1.eml")
    ]


def test_lines_are_those_of_the_file(tmp_path: Path) -> None:
    data = mbox(mail(), "garbage: x\n\nwords\n", "", mail(Message_ID=""))
    (tmp_path / "x").write_bytes(data)
    ((events, box),) = read(tmp_path / "x").values()
    lines = [
        number
        for number, line in enumerate(data.split(b"\n"), start=1)
        if line.startswith(SEPARATOR.encode().strip())
    ]
    assert [one.line for one in events] == [lines[0], lines[3]]
    assert {(one.code, one.line) for one in box.problems.all()} == {
        ("mail_no_header", lines[1]),
        ("mail_empty", lines[2]),
    }
    assert box.counted.skipped == {"headless": 1, "blank": 1}
