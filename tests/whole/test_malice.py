"""Hostile and hopeless exports, through the real program: said in a sentence, within bounds.

A minute, a GiB, nothing written outside, nothing left behind: whatever is handed over.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cerchia.show.phrases import BOOK
from tests import bombs
from tests.bombs import DEVICE, FIFO, FILE, FOLDER, LINK, Entry, Packed, member

MOST_SECONDS, MOST_MEMORY = 60, 1 << 30
HEAD = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
LIST = HEAD + b"Ada,Rossi,https://www.linkedin.com/in/ada-rossi,,Acme,Buyer,08 Feb 2023\n"
TALK = (
    b"CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    b"SUBJECT,CONTENT,FOLDER\n"
    b"t1,,Ada Rossi,https://www.linkedin.com/in/ada-rossi,Jordan Sample,"
    b"https://www.linkedin.com/in/jordan-sample,2026-02-01 08:00:00 UTC,,Ciao,INBOX\n"
)
CONTACTS = member("Connections.csv", LIST)
GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Ran:
    """What became of a run: exit code, what it wrote, its seconds and the most memory it held."""

    code: int
    out: str
    err: str
    seconds: float
    memory: int


_MEASURED = """
import os, subprocess, sys
child = subprocess.Popen(sys.argv[2:])
_, status, used = os.wait4(child.pid, 0)
unit = 1 if sys.platform == "darwin" else 1024
with open(sys.argv[1], "w") as told:
    told.write(f"{os.waitstatus_to_exitcode(status)} {used.ru_maxrss * unit}")
"""
"""Runs a command and tells its exit code and the most bytes it held. A process of its own, and a small
one: the most memory of a child never lies under what its parent holds when it starts it."""


def cerchia(folder: Path, *words: str | Path) -> Ran:
    """Run the program with every place it may write to inside `folder`; hold it to its bounds."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environ = os.environ | {"HOME": str(home), "TMPDIR": str(home), "CERCHIA_THREADS": "1"}
    out, err, told = folder / "out", folder / "err", folder / "told"
    told.unlink(missing_ok=True)
    command = [sys.executable, "-c", _MEASURED, told, sys.executable, "-m", "cerchia", *words]
    started = time.monotonic()
    with out.open("wb") as one, err.open("wb") as two:
        child = subprocess.Popen(
            [str(word) for word in command],
            stdout=one, stderr=two, cwd=home, env=environ, start_new_session=True,
        )  # fmt: skip
        late = threading.Timer(MOST_SECONDS + 5, os.killpg, (child.pid, signal.SIGKILL))
        late.start()
        child.wait()
        late.cancel()
    seconds = time.monotonic() - started
    assert told.exists(), f"it was still going on after {seconds:.0f} seconds"
    code, memory = map(int, told.read_text().split())
    told.unlink()
    ran = Ran(code, out.read_text(), err.read_text(), seconds, memory)
    assert "Traceback" not in ran.err
    assert BOOK["bug"][1].split("<<")[0] not in ran.err, ran.err
    assert ran.seconds < MOST_SECONDS, ran
    assert ran.memory < MOST_MEMORY, ran
    assert list(home.iterdir()) == [], "something was left behind"
    return ran


def refused(folder: Path, path: Path, code: str) -> None:
    """The path is refused with the sentence and the remedy of `code`, in both languages."""
    before = sorted(folder.rglob("*"))
    for place, lang in enumerate(("it", "en")):
        ran = cerchia(folder, "audit", path, "--json", "--lang", lang)
        assert ran.code == 1, ran
        assert ran.out == ""
        said = BOOK[code][place]
        assert said in ran.err, ran.err
        general = f"{code.split('.', maxsplit=1)[0]}.remedy".replace("hostile.", "hostile_archive.")
        own = f"{code}.remedy".replace("hostile.", "hostile_archive.")
        remedy = BOOK.get(own, BOOK[general])[place]
        assert remedy.split("<<", maxsplit=1)[0] in ran.err
        assert len(ran.err.splitlines()) == 2
    new = [path for path in sorted(folder.rglob("*")) if path not in before]
    assert [path.name for path in new if path.name not in {"home", "out", "err"}] == []


def told(folder: Path, path: Path, *codes: str) -> dict[str, object]:
    """The path is read, and its problems are these; return the audit."""
    ran = cerchia(folder, "audit", path, "--json", "--lang", "it")
    assert ran.code == 0, ran.err
    found: dict[str, object] = json.loads(ran.out)
    problems = found["problems"]
    assert isinstance(problems, list)
    assert set(codes) <= {one["code"] for one in problems}, problems
    assert all(one["what"] and one["remedy"] for one in problems if one["code"] in codes)
    return found


def zipped(*entries: Entry) -> Callable[[Path], Path]:
    return lambda folder: bombs.write(folder / "a.zip", [CONTACTS, *entries])


def file(name: str, data: bytes) -> Callable[[Path], Path]:
    def made(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return made


def fifo(folder: Path) -> Path:
    os.mkfifo(folder / "a.zip")
    return folder / "a.zip"


def millions(folder: Path) -> Path:
    """A directory of three million entries, 140 MB."""
    return bombs.write(folder / "a.zip", [Entry(b"a")], repeat=3_000_000)


def half(folder: Path) -> Path:
    path = bombs.write(folder / "a.zip", [CONTACTS, member("messages.csv", bytes(100_000))])
    path.write_bytes(path.read_bytes()[:60_000])
    return path


def folder_of(*files: tuple[str, bytes]) -> Callable[[Path], Path]:
    def made(folder: Path) -> Path:
        (folder / "export").mkdir()
        for name, data in files:
            (folder / "export" / name).write_bytes(data)
        return folder / "export"

    return made


def spreadsheet(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "Connections", "w") as packed:
        for name in ("[Content_Types].xml", "xl/workbook.xml"):
            packed.writestr(name, "<x/>")
    return folder / "Connections"


ZEROS = Packed(b"", bytes(1 << 20), 31)
OVERLAP = [
    Entry(b"a.csv", bytes(500), 500, 0, at=0),
    Entry(b"b.csv", bytes(400), 400, 0, at=20),
]
REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "traversal": (zipped(member("../x.csv", b"1")), "hostile.name"),
    "absolute": (zipped(member("/x.csv", b"1")), "hostile.name"),
    "drive": (zipped(member("C:\\x.csv", b"1")), "hostile.name"),
    "link": (zipped(member("messages.csv", b"/etc/passwd", mode=LINK)), "hostile.kind"),
    "device": (zipped(member("messages.csv", b"", mode=DEVICE)), "hostile.kind"),
    "pipe inside": (zipped(member("messages.csv", b"", mode=FIFO)), "hostile.kind"),
    "nul in a name": (zipped(member("messages.csv\0.png", b"1")), "hostile.control"),
    "escape in a name": (zipped(member("me\x1b[2Jssages.csv", b"1")), "hostile.control"),
    "long part": (zipped(member("x" * 256 + ".csv", b"1")), "hostile.long"),
    "long path": (zipped(member("x/" * 600 + "a.csv", b"1")), "hostile.long"),
    "folder with content": (zipped(member("messages.csv/", b"1")), "hostile.posing"),
    "folder by mode": (zipped(member("messages.csv", b"1", mode=FOLDER)), "hostile.posing"),
    "file and folder": (
        zipped(member("b", b"1", mode=FILE), member("b/c.csv", b"1")),
        "hostile.posing",
    ),
    "nested": (zipped(member("inner/LinkedIn.ZIP", b"PK")), "hostile.nested"),
    "ratio": (zipped(member("messages.csv", Packed(b"", bytes(1 << 20), 1024))), "hostile.ratio"),
    "ratio of all": (zipped(*[member(f"{n}.csv", ZEROS) for n in range(40)]), "hostile.ratio"),
    "size": (zipped(Entry(b"messages.csv", bytes(1 << 20), 40 * GIB)), "hostile.size"),
    "overlap": (zipped(*OVERLAP), "hostile.overlap"),
    "millions": (millions, "hostile.count"),
    "encrypted": (zipped(member("messages.csv", b"1", flags=1)), "unreadable.encrypted"),
    "lzma": (zipped(Entry(b"messages.csv", b"1", 1, 0, 14)), "unreadable.method"),
    "wrong bytes": (zipped(Entry(b"messages.csv", b"1", 1, 0, 8)), "unreadable.damaged"),
    "wrong sum": (zipped(Entry(b"messages.csv", TALK, len(TALK), 7)), "unreadable.damaged"),
    "half": (half, "unreadable.cut"),
    "unfinished": (file("a.zip.crdownload", b"\x00" * 50), "unreadable.cut"),
    "empty": (file("a.zip", b""), "unreadable.empty"),
    "page": (file("a.zip", b"\n<!DOCTYPE html><title>Log in</title>"), "unreadable.page"),
    "gzip": (file("a.tar.gz", gzip.compress(b"x")), "unreadable.packed"),
    "no zip": (file("a.zip", b"words"), "unreadable.no_zip"),
    "pipe": (fifo, "unreadable.special"),
    "device handed over": (lambda _: Path("/dev/zero"), "unreadable.special"),
    "spreadsheet": (file("Connections.xlsx", b"PK\x03\x04"), "unreadable.spreadsheet"),
    "spreadsheet by content": (spreadsheet, "unreadable.spreadsheet"),
    "folder of a zip": (folder_of(("a.zip", b"PK")), "unreadable.no_zip"),
    "folder of spreadsheets": (folder_of(("a.xlsx", b"PK")), "not_an_export.spreadsheet"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_to_be_trusted_is_refused(name: str, tmp_path: Path) -> None:
    make, code = REFUSED[name]
    path = make(tmp_path)
    if code.startswith("not_an_export"):
        ran = cerchia(tmp_path, "audit", path, "--lang", "it")
        assert ran.code == 1
        assert BOOK[f"{code}.remedy"][0].split("<<")[0] in ran.err
    else:
        refused(tmp_path, path, code)


def test_members_with_one_name_are_said(tmp_path: Path) -> None:
    found = told(tmp_path, zipped(CONTACTS, CONTACTS)(tmp_path), "member_twice")
    assert found["problems"] == [
        {"code": "member_twice", "file": "Connections.csv", "line": 0, "count": 3,
         "what": "Nell’archivio c’è 3 volte: vale l’ultima.",
         "remedy": BOOK["member_twice.remedy"][0]},
        *[one for one in found["problems"] if one["code"] != "member_twice"],  # type: ignore[attr-defined]
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["CON", "aux.csv", "NUL.csv", "<b>|?*.csv", "=cmd().csv"])
def test_names_that_other_systems_reserve_are_only_names(name: str, tmp_path: Path) -> None:
    told(tmp_path, zipped(member(name, b"x,y\n1,2\n"))(tmp_path))


def test_a_folder_gives_its_files_and_nothing_else(tmp_path: Path) -> None:
    export = folder_of(("Connections.csv", LIST), ("Old.xlsx", b"PK"))(tmp_path)
    (export / "messages.csv").symlink_to("/etc/passwd")
    (export / "above").symlink_to(tmp_path)
    os.mkfifo(export / "Invitations.csv")
    with socket.socket(socket.AF_UNIX) as opened:
        os.chdir(export)  # the name of a socket is short
        opened.bind("s.csv")
        os.chdir(tmp_path)
        codes = ("link_left_out", "special_left_out", "saved_by_spreadsheet")
        found = told(tmp_path, export, *codes)
    assert found["circle"]["contacts"] == 1  # type: ignore[index]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not read")
def test_files_that_may_not_be_read_are_left_out_and_said(tmp_path: Path) -> None:
    export = folder_of(("Connections.csv", LIST), ("messages.csv", TALK))(tmp_path)
    (export / "deep").mkdir()
    (export / "messages.csv").chmod(0)
    (export / "deep").chmod(0)
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom cerchia.formats.archive import Archive\n"
        "os.setuid(65534)\nfound = Archive(Path(sys.argv[1]))\n"
        "print([m.name for m in found.members], sorted((p.code, p.file) for p in found.problems))"
    )
    for above in (tmp_path, *tmp_path.parents):
        if above.stat().st_uid == 0 and not above.stat().st_mode & 0o001 and above != Path("/"):
            above.chmod(above.stat().st_mode | 0o011)
    command = [sys.executable, "-c", code, str(export)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    left = [("file_unreadable", "messages.csv"), ("folder_unreadable", "deep")]
    assert done.stdout.strip() == f"['Connections.csv'] {left}", done.stderr


def test_one_table_by_itself_is_an_export_of_one_file(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_bytes(LIST)
    found = told(tmp_path, tmp_path / "Connections.csv")
    assert found["circle"]["contacts"] == 1  # type: ignore[index]


_LETTERS = b" ".join(hashlib.sha256(b"%d" % n).hexdigest().encode() for n in range(250))
BLOCK = (_LETTERS + b"x" * (1 << 20))[: 1 << 20]
"""A MiB of one line that packs a hundred times, as no text does, and still passes."""
OPEN_QUOTE = TALK + b't2,,Ada Rossi,,Jordan Sample,,2026-02-02 08:00:00 UTC,,"'
LARGE = {
    "a quote that never closes": (Packed(OPEN_QUOTE, BLOCK[:-1] + b"\n", 2048), "quote_open"),
    "one line": (Packed(OPEN_QUOTE[:-1], BLOCK, 2048), "field_too_long"),
    "newlines": (Packed(TALK, b"\n" * 2048, 1 << 20), ""),
    "nothing but zeros": (Packed(TALK, b"\0" * 2048, 1 << 20), ""),
}


@pytest.mark.alone
@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
def test_two_gigabytes_of_nonsense_are_read_within_bounds(name: str, tmp_path: Path) -> None:
    content, code = LARGE[name]
    assert content.size > 2 * GIB - (1 << 20)
    path = zipped(member("messages.csv", content))(tmp_path)
    found = told(tmp_path, path, *filter(None, [code]))
    assert found["circle"]["messages"] == 1  # type: ignore[index]


def test_zeros_in_a_table_are_said(tmp_path: Path) -> None:
    odd = TALK + TALK.splitlines()[1].replace(b"Ciao", b"Ci\0ao").replace(b"t1", b"t2") + b"\n"
    found = told(tmp_path, zipped(member("messages.csv", odd))(tmp_path), "nul_bytes")
    assert found["circle"]["messages"] == 2  # type: ignore[index]


def test_the_bounds_can_fail() -> None:
    """The most memory of a child is what it held, so that the bound above means something."""
    hungry = "x = bytearray(300 << 20); x[::4096] = b'1' * len(x[::4096])"
    child = subprocess.Popen([sys.executable, "-c", hungry])
    _, _, used = os.wait4(child.pid, 0)
    child.returncode = 0
    assert used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) > 300 << 20
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0
