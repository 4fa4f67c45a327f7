"""The archive as a file: the same bytes always, every header as LinkedIn writes it."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
import zipfile
from collections import Counter
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cerchia.demo import archive, source

if TYPE_CHECKING:
    from tests.conftest import Exports

MESSAGES = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
)
ENDORSEMENT = (
    "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status"
)
RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
HEADERS = {
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number",
    "Comments_48120733.csv": "Date,Link,Message",
    "Company Follows.csv": "Organization,Followed On",
    "Courses.csv": "Name,Number",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On",
    "Endorsement_Given_Info.csv": ENDORSEMENT.format("Endorsee"),
    "Endorsement_Received_Info.csv": ENDORSEMENT.format("Endorser"),
    "Events.csv": "Event Name,Event Time,Status,External Url",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Languages.csv": "Name,Proficiency",
    "Learning.csv": "Content Title,Content Description,Content Type,"
    "Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,"
    "Notes taken on videos (if taken),",
    "Member_Follows_48120733.csv": "Date,Status,FullName",
    "PhoneNumbers.csv": "Extension,Number,Type",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,"
    "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Reactions_48120733.csv": "Date,Type,Link",
    "Recommendations_Given.csv": RECOMMENDATION,
    "Recommendations_Received.csv": RECOMMENDATION,
    "Registration.csv": "Registered At,Registration Ip,Subscription Types",
    "SearchQueries.csv": "Time,Search Query",
    "Shares_48120733.csv": "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
    "Skills.csv": "Name",
    "Volunteering.csv": "Company Name,Role,Cause,Started On,Finished On,Description",
    "guide_messages.csv": MESSAGES.removesuffix(",ATTACHMENTS"),
    "messages.csv": ",".join(f'"{name}"' for name in MESSAGES.split(",")),
}
ADDRESS = "https://www.linkedin.com/in/"
OWNER = ADDRESS + "elena-marchetto"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return archive.contents()


def table(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def contacts(files: dict[str, bytes]) -> list[dict[str, str]]:
    return table(files["Connections.csv"].split(b"\n\n", 1)[1])


def test_bytes_are_the_same_in_another_process(tmp_path: Path) -> None:
    here, there = tmp_path / "a" / archive.NAME, tmp_path / "b.zip"
    archive.write(here)
    code = f"from pathlib import Path; from cerchia.demo import archive; archive.write(Path({str(there)!r}))"
    search = os.pathsep.join(filter(None, sys.path))
    env = {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": search}
    subprocess.run([sys.executable, "-c", code], check=True, env=env)
    assert here.read_bytes() == there.read_bytes()


def test_zip_opens_and_holds_what_the_folder_holds(tmp_path: Path, files: dict[str, bytes]) -> None:
    archive.write(tmp_path / "x.zip")
    archive.write(tmp_path / "folder")
    with zipfile.ZipFile(tmp_path / "x.zip") as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == files
        assert {info.date_time for info in opened.infolist()} == {(2026, 11, 15, 7, 26, 0)}
    found = [path for path in (tmp_path / "folder").rglob("*") if path.is_file()]
    assert {path.relative_to(tmp_path / "folder").as_posix() for path in found} == set(files)
    assert {path.stat().st_mtime for path in found} == {1_794_727_560.0}


def test_every_table_has_its_header(files: dict[str, bytes]) -> None:
    tables = {name for name in files if name.endswith(".csv")}
    assert tables == {*HEADERS, "Connections.csv"}
    for name, header in HEADERS.items():
        assert files[name].decode().split("\n", 1)[0] == header, name
        assert not files[name].startswith(b"\xef\xbb\xbf")
        assert b"\r" not in files[name]


def test_every_row_is_as_wide_as_its_header(files: dict[str, bytes]) -> None:
    for name in HEADERS:
        dialect = {"escapechar": "\\"} if name.startswith("Comments") else {}
        text = io.StringIO(files[name].decode(), newline="")
        widths = {len(row) for row in csv.reader(text, **dialect)}  # type: ignore[arg-type]
        assert len(widths) == 1, name


def test_connections_begin_with_the_notes_and_end_without_newline(files: dict[str, bytes]) -> None:
    lines = files["Connections.csv"].decode().split("\n")
    assert lines[0] == "Notes:"
    assert lines[1].startswith('"When exporting your connection data, you may notice')
    assert lines[2] == ""
    assert lines[3] == "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    assert lines[-1] != ""


def test_connections_count(files: dict[str, bytes]) -> None:
    rows = contacts(files)
    named = [row for row in rows if row["First Name"]]
    hidden = [row for row in rows if not row["First Name"]]
    assert len(named) == 1_204
    assert len(hidden) == 9
    assert {key for row in hidden for key, cell in row.items() if cell} == {"Connected On"}
    days = [datetime.strptime(row["Connected On"], "%d %b %Y").date() for row in rows]  # noqa: DTZ007
    assert all(len(row["Connected On"]) == len("05 Mar 2016") for row in rows)
    assert all(later >= earlier for later, earlier in pairwise(days))
    assert min(days) >= date(2009, 2, 24)
    assert max(days) <= date(2026, 11, 15)


def test_people_are_unique_by_url(files: dict[str, bytes]) -> None:
    urls = [row["URL"] for row in contacts(files) if row["URL"]]
    assert len(set(urls)) == len(urls) == 1_204
    assert all(url.startswith(ADDRESS) for url in urls)
    assert OWNER not in urls
    assert sum("%C3%" in url or "%C5%" in url for url in urls) >= 10


def test_who_is_in_the_circle(files: dict[str, bytes]) -> None:
    rows = [row for row in contacts(files) if row["First Name"]]
    names = Counter((row["First Name"], row["Last Name"]) for row in rows)
    rossi = [row for row in rows if (row["First Name"], row["Last Name"]) == ("Marco", "Rossi")]
    assert len({row["Company"] for row in rossi}) == 2
    assert sum(count > 1 for count in names.values()) == 4
    emails = sum(bool(row["Email Address"]) for row in rows)
    bare = sum(not row["Company"] and not row["Position"] for row in rows)
    alone = (
        "Libero professionista",
        "Freelance",
        "Self-employed",
        "Lavoro in proprio",
        "Partita IVA",
    )
    freelance = sum(row["Company"] in alone for row in rows)
    piave = sum(row["Company"] == "Officine Piave Srl" for row in rows)
    assert 0.10 < emails / 1_204 < 0.14
    assert 0.04 < bare / 1_204 < 0.06
    assert 0.06 < freelance / 1_204 < 0.10
    assert piave >= 6
    assert all(row["Email Address"].endswith(".example") for row in rows if row["Email Address"])
    assert len({row["Company"] for row in rows}) > 600
    assert len({row["Position"] for row in rows}) > 500


def test_messages_are_quoted_and_newest_first(files: dict[str, bytes]) -> None:
    content = files["messages.csv"].decode()
    rows = table(files["messages.csv"])
    again = io.StringIO()
    csv.writer(again, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(
        [list(rows[0]), *(list(row.values()) for row in rows)]
    )
    assert again.getvalue() == content
    for one, other in pairwise(rows):
        if one["CONVERSATION ID"] == other["CONVERSATION ID"]:
            assert one["DATE"] > other["DATE"]
    blocks = [row["CONVERSATION ID"] for row in rows]
    changes = 1 + sum(one != other for one, other in pairwise(blocks))
    assert changes == len(set(blocks)) == 437 + 4
    assert all(name.startswith("2-") for name in blocks)
    assert max(row["DATE"] for row in rows) < "2026-11-15"


def test_messages_are_in_utc(files: dict[str, bytes]) -> None:
    rows = table(files["messages.csv"])
    summer = next(row for row in rows if row["CONTENT"].startswith("Benissimo dopo il 2 a 0"))
    winter = next(row for row in rows if row["CONTENT"].startswith("Ciao! Iniziato con tre chili"))
    assert summer["DATE"].startswith("2016-06-13 21:12:")  # written for 23:12 in Rome
    assert winter["DATE"].startswith("2016-01-04 11:48:")  # written for 12:48
    assert summer["DATE"].endswith(" UTC")


def test_group_advertising_and_spam(files: dict[str, bytes]) -> None:
    rows = table(files["messages.csv"])
    group = [row for row in rows if row["RECIPIENT PROFILE URLS"].count(",") > 0]
    assert {row["RECIPIENT PROFILE URLS"].count(ADDRESS) for row in group} == {3}
    assert len({row["FROM"] for row in group}) == 4
    assert len({row["CONVERSATION ID"] for row in group}) == 1
    advertised = [row for row in rows if not row["SENDER PROFILE URL"]]
    assert len(advertised) == 2
    for row in advertised:
        assert row["CONTENT"].startswith('<p class="spinmail-quill-editor__spin-break">')
        assert "%FIRSTNAME%" in row["CONTENT"]
        assert row["CONVERSATION TITLE"]
    folders = Counter(row["FOLDER"] for row in rows)
    assert folders["SPAM"] == 1
    assert folders["ARCHIVE"] > 0
    assert folders["INBOX"] > 10 * folders["ARCHIVE"]


def test_invitations(files: dict[str, bytes]) -> None:
    rows = table(files["Invitations.csv"])
    friends = {row["URL"] for row in contacts(files)}
    counts: Counter[tuple[str, bool]] = Counter()
    for row in rows:
        mine, theirs = row["inviterProfileUrl"], row["inviteeProfileUrl"]
        if row["Direction"] == "INCOMING":
            mine, theirs = theirs, mine
        assert mine == OWNER
        counts[row["Direction"], theirs in friends] += 1
        at = datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p")  # noqa: DTZ007
        assert datetime(2026, 8, 1) < at < datetime(2026, 11, 15)  # noqa: DTZ001
        assert not row["Sent At"].startswith("0")
    assert counts["INCOMING", False] == 14
    assert counts["OUTGOING", False] == 6
    assert counts["INCOMING", True] >= 9
    notes = [row["Message"] for row in rows if row["Direction"] == "INCOMING"]
    assert sum(bool(note) for note in notes) == 11


def test_praise(files: dict[str, bytes]) -> None:
    people = {row["URL"]: row for row in contacts(files) if row["URL"]}
    names = {(row["First Name"], row["Last Name"]): row for row in people.values()}
    skills = {row["Name"] for row in table(files["Skills.csv"])}
    for way, column, count in (("Received", "Endorser", 60), ("Given", "Endorsee", 25)):
        rows = table(files[f"Endorsement_{way}_Info.csv"])
        assert len(rows) == count
        assert len({(row["Skill Name"], row[f"{column} Public Url"]) for row in rows}) == count
        for row in rows:
            friend = people["https://" + row[f"{column} Public Url"]]
            at = datetime.strptime(row["Endorsement Date"], "%Y/%m/%d %H:%M:%S UTC")  # noqa: DTZ007
            assert at >= datetime.strptime(friend["Connected On"], "%d %b %Y")  # noqa: DTZ007
            assert row["Endorsement Status"] in {"ACCEPTED", "PENDING", "HIDDEN"}
            assert way == "Given" or row["Skill Name"] in skills
    for way, count in (("Received", 7), ("Given", 5)):
        rows = table(files[f"Recommendations_{way}.csv"])
        assert len(rows) == count
        for row in rows:
            friend = names[row["First Name"], row["Last Name"]]
            assert (row["Company"], row["Job Title"]) == (friend["Company"], friend["Position"])
            at = datetime.strptime(row["Creation Date"], "%m/%d/%y, %I:%M %p")  # noqa: DTZ007
            assert at >= datetime.strptime(friend["Connected On"], "%d %b %Y")  # noqa: DTZ007


def test_labels_never_travel(files: dict[str, bytes]) -> None:
    whole = b"\n".join(files.values()).decode()
    records = [record for name in source.TALKS for record in source.records(name)]
    notes = {record["known"] for record in records if record.get("known")}
    assert len(notes) > 20
    assert not {note for note in notes if len(note) > 12 and note in whole}
    for label in ("deepening", "no_reply", "courtesy_known", "inbound_request", "they_wrote"):
        assert label not in whole
    assert not {"outcome", "ball", "topic", "known"} & set(source.Told.__dataclass_fields__)


def test_house_reads_it_to_the_last_row(exports: Exports) -> None:
    path = exports.folder / archive.NAME
    archive.write(path)
    done = exports.load(path)
    assert done.problems == ()
    assert {file.status for file in done.files} == {"read", "unused", "sensitive"}
    assert sum(file.skipped.get("hidden", 0) for file in done.files) == 9
    with exports.engine() as engine:
        assert engine.value("select count(*) from resolve_person where contact") == 1_204
        assert engine.value("select key from read_owner") == "in/elena-marchetto"
        assert engine.value("select as_of from resolve_as_of") == date(2026, 11, 14)
        assert engine.value("select count(*) from resolve_thread where is_group") == 1
        assert engine.value("select count(*) from resolve_thread where sponsored") == 3
        assert engine.value("select count(*) from resolve_thread") == 441
