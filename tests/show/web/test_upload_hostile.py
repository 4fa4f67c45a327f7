"""Uploads that mean harm or go wrong: whatever is sent, nothing is left and the desk goes on."""

from __future__ import annotations

import io
import os
import socket
import stat
import subprocess
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bench.served import Served, served
from cerchia.show.web.incoming import harmless

pytestmark = pytest.mark.slow
MOST = 4 << 20
"""Bytes this desk takes: large enough for the demo's archive, small enough to send more."""
EDGE = "----edge"


@pytest.fixture
def circle(tmp_path: Path) -> Path:
    return tmp_path / "circle"


@pytest.fixture
def desk(circle: Path) -> Iterator[Served]:
    """Serve an empty circle that takes little."""
    with served(circle, CERCHIA_UPLOAD_MOST=str(MOST)) as one:
        yield one


def form(mark: str | None, name: str, content: bytes, *, closed: bool = True) -> bytes:
    """Return the body of a form: the mark first, then the file."""
    parts = b""
    if mark is not None:
        parts += _part('name="csrf"', mark.encode())
    parts += _part(f'name="export"; filename="{name}"', content, closed=closed)
    return parts + (f"--{EDGE}--\r\n".encode() if closed else b"")


def _part(told: str, content: bytes, *, closed: bool = True) -> bytes:
    head = f"--{EDGE}\r\nContent-Disposition: form-data; {told}\r\n\r\n".encode()
    return head + content + (b"\r\n" if closed else b"")


class Line:
    """A connection of our own, to send what no browser would."""

    def __init__(self, desk: Served, length: int | None, **more: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", desk.port), timeout=60)
        told = f"Content-Length: {length}" if length is not None else "Transfer-Encoding: chunked"
        kind = more.pop("kind", f"multipart/form-data; boundary={EDGE}")
        cookie = more.pop("cookie", desk.cookie)
        extra = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in more.items())
        self.send(
            f"POST /sources/upload HTTP/1.1\r\nHost: 127.0.0.1:{desk.port}\r\nOrigin: {desk.url}\r\n"
            f"Cookie: {cookie}\r\n{extra}Content-Type: {kind}\r\n{told}\r\n\r\n".encode()
        )

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def chunk(self, data: bytes) -> None:
        self.send(f"{len(data):x}\r\n".encode() + data + b"\r\n")

    def answer(self) -> str:
        """Return what came back, "" where the line was cut."""
        told = b""
        try:
            while more := self.socket.recv(65536):
                told += more
                if b"</html>" in told or (b"\r\n\r\n" in told and b"location:" in told):
                    break
        except (ConnectionError, TimeoutError):
            pass
        return told.decode(errors="replace")

    def pour(self, data: bytes, most: int, pause: float = 0.0) -> int:
        """Send the same over and over, until the line is cut or `most` bytes went; return how many."""
        sent = 0
        while sent < most:
            try:
                self.chunk(data)
            except ConnectionError:
                break
            sent += len(data)
            time.sleep(pause)
        self.socket.close()
        return sent

    def close(self) -> None:
        self.socket.close()


def send(desk: Served, body: bytes, **more: str) -> str:
    line = Line(desk, len(body), **more)
    with suppress(ConnectionError):
        line.send(body)
    found = line.answer()
    line.close()
    return found


def status(answer: str) -> int:
    return int(answer.split()[1]) if answer else 0


def nothing_left(circle: Path, within: float = 20.0) -> bool:
    """Wait until nothing of an upload is in the circle."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        left = [*(circle / "scratch").glob("*"), *(circle / "facts").glob("*")]
        if not left:
            return True
        time.sleep(0.1)
    return False


def settled(desk: Served) -> str:
    """Wait until nothing is under way; return what the page says of it."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        found = desk.ask("/sources/now").text
        if "data-finished" in found:
            return found
        time.sleep(0.1)
    raise TimeoutError(found)


def test_without_the_mark_nothing_is_written(desk: Served, circle: Path, archive: Path) -> None:
    content = archive.read_bytes()
    for mark in (None, "", "0" * 64, desk.mark()[:-1]):
        assert status(send(desk, form(mark, "a.zip", content))) == 403
        assert nothing_left(circle, 1)
    late = _part('name="export"; filename="a.zip"', content) + _part(
        'name="csrf"', desk.mark().encode()
    )
    assert status(send(desk, late + f"--{EDGE}--\r\n".encode())) == 403
    assert nothing_left(circle, 1)
    assert "data-finished" in desk.ask("/sources/now").text


def test_without_the_cookie_nobody_gets_in(desk: Served, circle: Path, archive: Path) -> None:
    body = form(desk.mark(), "a.zip", archive.read_bytes())
    assert status(send(desk, body, cookie="cerchia=none")) == 403
    assert nothing_left(circle, 1)


def test_the_mark_may_come_as_a_header(desk: Served, archive: Path, circle: Path) -> None:
    name = archive.name
    assert status(send(desk, form(None, name, archive.read_bytes()), x_csrf=desk.mark())) == 303
    assert "is read" in settled(desk)
    kept = next((circle / "facts").glob("*/manifest.json"))
    assert f'"path": "{name}"' in kept.read_text()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert not list((circle / "scratch").glob("*"))


def test_the_same_twice_adds_nothing(desk: Served, archive: Path, circle: Path) -> None:
    for said in ("is read", "was here already"):
        body = form(desk.mark(), archive.name, archive.read_bytes())
        assert status(send(desk, body)) == 303
        assert said in settled(desk)
    assert len(list((circle / "facts").glob("linkedin-*"))) == 1


def test_too_large_by_its_own_word_is_refused_unread(desk: Served, circle: Path) -> None:
    line = Line(desk, 9 << 30)
    answer = line.answer()
    line.close()
    assert status(answer) == 400
    assert "too large" in answer
    assert nothing_left(circle, 1)


def test_endless_is_cut(desk: Served, circle: Path) -> None:
    line = Line(desk, None)
    line.chunk(form(desk.mark(), "endless.zip", b"PK\x03\x04", closed=False))
    sent = line.pour(bytes(1 << 16), 256 << 20)
    assert MOST < sent < 128 << 20
    assert nothing_left(circle)
    assert desk.ask("/start").status == 200


def test_endless_before_any_file_is_cut(desk: Served, circle: Path) -> None:
    """A field that never ends, and a heading that never ends: neither fills the memory."""
    for begun in (
        f'--{EDGE}\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n',
        f"--{EDGE}\r\nX-A: ",
    ):
        line = Line(desk, None)
        line.chunk(begun.encode())
        assert line.pour(b"a" * (1 << 16), 256 << 20) < 128 << 20
    assert nothing_left(circle, 1)


def test_two_at_once_the_second_is_told(desk: Served, circle: Path, archive: Path) -> None:
    first = Line(desk, None)
    first.chunk(form(desk.mark(), "first.zip", b"PK\x03\x04", closed=False))
    until = time.monotonic() + 10
    while "first.zip is coming in" not in desk.ask("/start").text and time.monotonic() < until:
        time.sleep(0.05)
    answer = send(desk, form(desk.mark(), "second.zip", archive.read_bytes()[:50_000]))
    assert status(answer) == 400
    assert "Another export is on its way: first.zip" in answer
    first.close()
    assert nothing_left(circle)
    assert status(send(desk, form(desk.mark(), archive.name, archive.read_bytes()))) == 303


def test_hung_up_in_the_middle_nothing_is_left(desk: Served, circle: Path) -> None:
    line = Line(desk, 1 << 20)
    line.send(form(desk.mark(), "half.zip", b"PK\x03\x04" + bytes(300_000), closed=False))
    until = time.monotonic() + 10
    while not list((circle / "scratch").glob("*/half.zip")) and time.monotonic() < until:
        time.sleep(0.05)
    file = next((circle / "scratch").glob("*/half.zip"))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    line.close()
    assert nothing_left(circle)
    assert "did not come whole" in desk.ask("/sources/now").text


def test_silent_in_the_middle_is_cut(desk: Served, circle: Path) -> None:
    line = Line(desk, 1 << 20)
    line.send(form(desk.mark(), "slow.zip", b"PK\x03\x04", closed=False))
    answer = line.answer()  # after the guard's half minute
    line.close()
    assert status(answer) == 408
    assert nothing_left(circle)


def test_stopped_from_another_tab_while_it_comes(desk: Served, circle: Path) -> None:
    line = Line(desk, None)
    line.chunk(form(desk.mark(), "slow.zip", b"PK\x03\x04", closed=False))
    stopper = threading.Thread(target=desk.ask, args=("/sources/stop", {}))
    time.sleep(0.5)
    stopper.start()
    assert line.pour(bytes(1000), 200_000, 0.05) < 200_000
    stopper.join(20)
    assert nothing_left(circle)
    assert "was stopped" in desk.ask("/sources/now").text


def test_the_desk_killed_in_the_middle_leaves_nothing_after_the_next_start(
    circle: Path,
) -> None:
    with served(circle) as desk:
        line = Line(desk, 1 << 20)
        line.send(form(desk.mark(), "half.zip", b"PK\x03\x04" + bytes(300_000), closed=False))
        until = time.monotonic() + 10
        while not list((circle / "scratch").glob("*/half.zip")) and time.monotonic() < until:
            time.sleep(0.05)
        desk.process.kill()
        desk.process.wait()
        line.close()
    assert list((circle / "scratch").glob("*/half.zip"))
    with served(circle) as desk:
        assert nothing_left(circle, 1)
        assert desk.ask("/start").status == 200


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../../etc/passwd.zip", "passwd.zip"),
        ("..\\..\\windows\\a.zip", "a.zip"),
        ("/abs/solute.zip", "solute.zip"),
        ("--html.zip", "html.zip"),
        ("~root", "root"),
        ("...", "export.zip"),
        ("a\x00b\n\x1b[31m\u202egpj.zip", "ab[31mgpj.zip"),
        ("è" * 400 + ".zip", "è" * 60 + ".zip"),
        ("", "export.zip"),
        ("json.py", "json.py"),
    ],
)
def test_only_a_harmless_name_is_kept(sent: str, kept: str) -> None:
    assert harmless(sent) == kept
    assert "/" not in kept
    assert len(kept.encode()) < 200


def test_names_that_mean_harm_stay_in_their_folder(desk: Served, circle: Path) -> None:
    before = {one for one in circle.parent.rglob("*") if circle not in one.parents}
    for name in (
        "../../evil.zip",
        "--help",
        "json.py",
        "cerchia/__init__.py",
        "<script>alert(1)</script>.zip",
    ):
        assert status(send(desk, form(desk.mark(), name, b"import os; os._exit(7)"))) == 303
        told = settled(desk)
        assert "it is no zip" in told
        assert "<script>" not in told
        assert str(circle) not in told
        assert nothing_left(circle)
    assert {one for one in circle.parent.rglob("*") if circle not in one.parents} == before


def test_what_is_no_export_is_named(desk: Served, circle: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as out:
        out.writestr("holiday.txt", "no export")
    for content, said in (
        (b"", "empty"),
        (b"<html>Sign in</html>", "page"),
        (packed.getvalue(), "looks like an export"),
    ):
        assert status(send(desk, form(desk.mark(), "a.zip", content))) == 303
        assert said in settled(desk)
        assert nothing_left(circle)


def test_no_file_no_form_no_boundary(desk: Served, circle: Path) -> None:
    mark = desk.mark()
    end = f"--{EDGE}--\r\n".encode()
    assert "No file was chosen" in send(desk, form(mark, "", b""))
    assert "No file was chosen" in send(desk, _part('name="csrf"', mark.encode()) + end)
    for body, kind in (
        (b"csrf=1", "application/x-www-form-urlencoded"),
        (b"nonsense", f"multipart/form-data; boundary={EDGE}"),
        (b"nonsense", "multipart/form-data"),
        (form(mark, "a.zip", b"PK\x03\x04", closed=False), f"multipart/form-data; boundary={EDGE}"),
        (form(mark, "a.zip", b"a")[: -len(end)] + form(mark, "b.zip", b"b"), f"multipart/form-data; boundary={EDGE}"),
    ):  # fmt: skip
        answer = send(desk, body, kind=kind)
        assert status(answer) == 400
        assert "did not come whole" in answer
    assert nothing_left(circle)


def test_bombs_are_refused_by_the_reader(desk: Served, circle: Path, tmp_path: Path) -> None:
    file = tmp_path / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("Connections.csv", bytes(512 << 20))
    assert file.stat().st_size < MOST
    assert status(send(desk, form(desk.mark(), file.name, file.read_bytes()))) == 303
    assert "not an archive to trust" in settled(desk)
    assert nothing_left(circle)


def test_a_full_disk_is_named_and_nothing_is_left(tmp_path: Path, archive: Path) -> None:
    """On a disk of 48 MiB of our own: less than what must stay free."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", str(disk)], check=False
    )
    if mounted.returncode or os.geteuid():
        pytest.skip("a disk of our own can be mounted by root alone")
    try:
        with served(disk / "circle") as desk:
            body = form(desk.mark(), archive.name, archive.read_bytes()[:10_000])
            answer = send(desk, body)
            assert status(answer) == 400
            assert "The disk is full" in answer
            assert nothing_left(disk / "circle", 1)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
