"""What all tests share: an engine in a folder of its own, and a writer of invented exports."""

from __future__ import annotations

import csv
import io
import os
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from cerchia.engine.duckdb import Engine
from cerchia.engine.facts import Facts
from cerchia.formats.archive import Archive
from cerchia.model.reading import Import
from cerchia.read import read, shares
from cerchia.resolve import resolve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cerchia.model.sheet import Mapping as Mapped

os.environ["CERCHIA_THREADS"] = "1"
# The same examples at every run; HYPOTHESIS=search looks for new ones.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS", "same"))

Row = dict[str, str]
SITE = "https://www.linkedin.com/in/"
NOTES = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses'
    " are missing. You will only see email addresses for connections who have allowed their"
    " connections to see or download their email address using this setting"
    " https://www.linkedin.com/psettings/privacy/email. You can learn more here"
    ' https://www.linkedin.com/help/linkedin/answer/261"\n\n'
)
ERAS = ("2021", "2022", "2023", "2025", "2026")
_MESSAGES = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
_COLUMNS = {
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
    "Endorsement_Given_Info.csv": "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Connections.csv": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "messages.csv": _MESSAGES + ",ATTACHMENTS",
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
}
_OLD_LIST = "First Name,Last Name,Email Address,Company,Position,Connected On"
_ERA_COLUMNS = {
    ("2021", "Connections.csv"): _OLD_LIST,
    ("2022", "Connections.csv"): _OLD_LIST,
    ("2021", "messages.csv"): _MESSAGES.replace("RECIPIENT PROFILE URLS,", ""),
    ("2022", "messages.csv"): _MESSAGES.replace("RECIPIENT PROFILE URLS,", ""),
    ("2023", "messages.csv"): _MESSAGES,
    ("2025", "messages.csv"): _MESSAGES + ",ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
    ("2021", "Invitations.csv"): "From,To,Sent At,Message,Direction",
    ("2022", "Invitations.csv"): "From,To,Sent At,Message,Direction",
    ("2023", "Invitations.csv"): "From,To,Sent At,Message,Direction",
}


def columns(file: str, era: str) -> list[str]:
    """Return a file's header cells as LinkedIn wrote them in that era (linkedin.md §4)."""
    old = era in {"2021", "2022"} and file.startswith("Endorsement")
    names = _ERA_COLUMNS.get((era, file), _COLUMNS[file]).split(",")
    return [name for name in names if not (old and name.endswith("Public Url"))]


def csv_text(file: str, rows: Sequence[Mapping[str, str]], era: str) -> str:
    """Return a file as LinkedIn writes it in that era; columns the era has not are dropped."""
    quoted = era == "2026" and file == "messages.csv"
    stream = io.StringIO()
    if file == "Connections.csv" and era != "2021":
        stream.write(NOTES)
    names = columns(file, era)
    writer = csv.writer(
        stream, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    writer.writerow(names)
    writer.writerows([row.get(name, "") for name in names] for row in rows)
    text = stream.getvalue()
    return text.removesuffix("\n") if file == "Connections.csv" else text


def contact(name: str, slug: str = "", on: str = "08 Feb 2023", **more: str) -> Row:
    """Return a row of Connections.csv; `more`: email, company, position."""
    first, _, last = name.partition(" ")
    return {
        "First Name": first,
        "Last Name": last,
        "URL": slug and SITE + slug,
        "Email Address": more.get("email", ""),
        "Company": more.get("company", ""),
        "Position": more.get("position", ""),
        "Connected On": on,
    }


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody with a name and a slug; "" where the export does not show one."""

    name: str
    slug: str = ""

    @property
    def url(self) -> str:
        return self.slug and SITE + self.slug


JO = Who("Jordan Sample", "jordan-sample")


def message(thread: str, sender: Who, to: Sequence[Who], when: str, content: str) -> Row:
    """Return a row of messages.csv; when: "2026-02-01 08:00:00", UTC."""
    return {
        "CONVERSATION ID": thread,
        "FROM": sender.name,
        "SENDER PROFILE URL": sender.url,
        "TO": ", ".join(who.name for who in to),
        "RECIPIENT PROFILE URLS": ",".join(who.url for who in to if who.url),
        "DATE": f"{when} UTC",
        "CONTENT": content,
        "FOLDER": "INBOX",
        "IS MESSAGE DRAFT": "No",
        "IS CONVERSATION DRAFT": "No",
    }


def invitation(sender: Who, to: Who, when: str, note: str = "", *, owner: Who = JO) -> Row:
    """Return a row of Invitations.csv; when: "2/7/23, 2:37 PM"."""
    return {
        "From": sender.name,
        "To": to.name,
        "Sent At": when,
        "Message": note,
        "Direction": "OUTGOING" if sender == owner else "INCOMING",
        "inviterProfileUrl": sender.url,
        "inviteeProfileUrl": to.url,
    }


@dataclass
class Exports:
    """Writes invented archives into a folder and carries them through rooms 1 and 2.

    `write` gives a path any face can be handed; `load` makes an import of it; `engine` the
    `read_` and `resolve_` tables of all imports so far.
    """

    folder: Path

    def __post_init__(self) -> None:
        self.circle = self.folder / "circle"
        self.circle.mkdir(parents=True, exist_ok=True)
        self.facts = Facts(self.circle)
        self.mapped: Callable[[frozenset[str]], Mapped | None] = lambda _: None

    def write(
        self,
        files: Mapping[str, Sequence[Mapping[str, str]] | str | bytes],
        era: str = "2026",
        name: str = "Complete_LinkedInDataExport_11-15-2026.zip",
    ) -> Path:
        """Write an archive: a zip when the name says so, else a folder.

        files: name -> rows (written as the era writes them), or the text or bytes themselves.
        """
        path = self.folder / name
        plain = {file: _bytes(file, content, era) for file, content in files.items()}
        if name.endswith(".zip"):
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
                for file, content in plain.items():
                    packed.writestr(file, content)
            return path
        for file, content in plain.items():
            (path / file).parent.mkdir(parents=True, exist_ok=True)
            (path / file).write_bytes(content)
        return path

    def load(self, path: Path, exported: date = date(2026, 11, 15)) -> Import:
        """Import an archive as the circle does; return what was read."""
        archive = Archive(path)
        try:
            ((source, archive),) = shares(archive, lambda header: self.mapped(frozenset(header)))
            with self.facts.writing() as folder, Engine.open(self.circle) as engine:
                files, problems = source.load(archive, engine, folder)
                number = len(self.facts.imports())
                done = Import(
                    id=f"import-{number}",
                    source=source.name,
                    path=str(path),
                    digest=archive.digest(),
                    exported=exported,
                    imported=f"2026-11-16T00:00:{number:02}",
                    version="0",
                    files=tuple(files),
                    problems=tuple(problems),
                    members={},
                )
                self.facts.commit(folder, done)
        finally:
            archive.close()
        return done

    def engine(self, zone: str = "Europe/Rome", as_of: date | None = None) -> Engine:
        """Return a database with the `read_` and `resolve_` tables of all imports so far."""
        engine = Engine.open(self.circle)
        read(engine, self.facts.imports(), self.facts.segment, zone)
        resolve(engine, zone, as_of)
        return engine


def _bytes(file: str, content: Sequence[Mapping[str, str]] | str | bytes, era: str) -> bytes:
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else csv_text(file, content, era)).encode()


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """An empty database in memory, locked to a folder of its own."""
    with Engine.open(tmp_path) as opened:
        yield opened


@pytest.fixture
def exports(tmp_path: Path) -> Exports:
    """A writer of invented archives in a folder of its own."""
    return Exports(tmp_path)
