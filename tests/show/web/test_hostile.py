"""Whoever is not the owner at this desk gets nothing: other hosts, pages, ports, tokens, bodies (design.md §8)."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.served import Served, free_port, served
from cerchia.circle import Circle
from cerchia.show.web import guard
from tests.conftest import JO, Exports, Who, contact, message

pytestmark = pytest.mark.slow

EVIL = Who('<script>alert(1)</script> =HYPERLINK("http://evil.example","x")', "evil")
DO = {"number": "1", "back": "/"}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a small circle in which somebody has a name that means harm."""
    place = tmp_path_factory.mktemp("hostile")
    exports = Exports(place)
    archive = exports.write(
        {
            "Connections.csv": [contact(EVIL.name, EVIL.slug)],
            "messages.csv": [
                message("t1", EVIL, [JO], "2026-11-01 10:00:00", "<img src=x onerror=alert(1)>?"),
                message("t1", JO, [EVIL], "2026-11-02 10:00:00", "javascript:alert(1)"),
            ],
        }
    )
    circle = Circle.open(place / "circle", "Europe/Rome")
    circle.add([archive])
    with served(place / "circle") as one:
        one.ready()
        yield one


def raw(desk: Served, text: str, patience: float = 10.0) -> bytes:
    """Send these very bytes; return all that comes back before the line is closed, or time is up."""
    with socket.create_connection(("127.0.0.1", desk.port), timeout=patience) as line:
        line.sendall(text.encode())
        back = b""
        try:
            while piece := line.recv(65536):
                back += piece
        except TimeoutError:
            pass
        return back


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:{port}",
        "[::1]:{port}",
        "",
    ],
)
def test_a_name_that_is_not_ours_is_refused(small: Served, host: str) -> None:
    answer = small.ask("/", Host=host.format(port=small.port))
    assert answer.status in {400, 421}
    assert "contacts" not in answer.text


def test_two_hosts_are_refused(small: Served) -> None:
    said = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{small.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    assert b" 200 " not in raw(small, said).split(b"\r\n")[0]


def test_both_names_of_this_machine_are_ours(small: Served) -> None:
    for host in ("127.0.0.1", "localhost", "LocalHost"):
        assert small.ask("/", Host=f"{host}:{small.port}").status == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"]
)
def test_a_form_of_another_page_is_refused(small: Served, origin: str) -> None:
    assert small.ask("/undo", DO, Origin=origin).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_whoever_comes_from_another_site_is_refused(small: Served, site: str) -> None:
    assert small.ask("/", Sec_Fetch_Site=site).status == 403
    assert small.ask("/undo", DO, Sec_Fetch_Site=site).status == 403


def test_a_form_from_nowhere_is_refused(small: Served) -> None:
    assert small.ask("/undo", DO, Origin=None, Sec_Fetch_Site=None).status == 403


@pytest.mark.parametrize("mark", ["", "0" * 64, "é"])
def test_a_form_without_its_mark_takes_nothing(small: Served, mark: str) -> None:
    answer = small.ask("/undo", {**DO, "csrf": mark})
    assert answer.status == 403
    assert "nothing was taken" in answer.text


def test_nobody_without_the_cookie_sees_anything(small: Served) -> None:
    for cookie in (
        None,
        "",
        f"cerchia-{small.port}=",
        f"cerchia-{small.port}=x",
        f"cerchia-1={small.key}",
    ):
        answer = small.ask("/", Cookie=cookie)
        assert answer.status == 403
        assert "alert" not in answer.text


def test_the_cookie_of_another_port_opens_nothing(small: Served, tmp_path: Path) -> None:
    with served(tmp_path / "other") as other:
        assert small.ask("/", Cookie=other.cookie).status == 403
        swapped = f"cerchia-{small.port}={other.key}"
        assert small.ask("/", Cookie=swapped).status == 403


def test_a_start_link_opens_once(tmp_path: Path) -> None:
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "cerchia",
        "serve",
        "--circle",
        str(tmp_path),
        "--port",
        str(port),
        "--no-browser",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL,
                          env={"PYTHONUNBUFFERED": "1", "PATH": "/usr/bin:/bin"}) as process:  # fmt: skip
        link = next(line for line in process.stdout or () if "/start/" in line).split()[-1]
        one = Served(port, "", process)
        path = "/start/" + link.rsplit("/", 1)[1]
        for _ in range(100):
            try:
                first = one.ask(path)
                break
            except OSError:
                time.sleep(0.1)
        assert first.status == 303
        said = first.headers["set-cookie"].lower()
        assert "httponly" in said
        assert "samesite=strict" in said
        again = one.ask(path)
        assert again.status == 403
        assert "set-cookie" not in again.headers
        for wrong in ("/start/", "/start/x", "/start/" + "a" * 5000):
            assert one.ask(wrong).status == 403
        process.terminate()


def test_too_large_a_form_is_cut_off_before_it_is_read(small: Served) -> None:
    answer = small.ask("/undo", {"number": "1" * (guard.FORM + 1)})
    assert answer.status == 413
    assert "A form holds 1 MB at most" in answer.text
    told = small.ask("/undo", {"number": "1" * (guard.FORM + 1)}, Cookie=f"{small.cookie}; cerchia-lang=it")  # fmt: skip
    assert "Un modulo tiene al più 1 MB" in told.text


@pytest.mark.parametrize("number", ["9" * 40, "-1", "x", "0", "1e3", "\u0663\u0663"])
def test_a_number_of_no_decision_undoes_nothing(small: Served, number: str) -> None:
    answer = small.ask("/undo", {"number": number, "seen": number})
    assert answer.status == 400


def test_an_endless_form_is_cut_off(small: Served) -> None:
    head = (
        f"POST /undo HTTP/1.1\r\nHost: 127.0.0.1:{small.port}\r\nCookie: {small.cookie}\r\n"
        f"Origin: {small.url}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        "Transfer-Encoding: chunked\r\n\r\n"
    )
    piece = "10000\r\n" + "a" * 0x10000 + "\r\n"
    sent = 0
    with socket.create_connection(("127.0.0.1", small.port), timeout=10) as line:
        line.sendall(head.encode())
        try:
            while sent < 64 << 20:
                line.sendall(piece.encode())
                sent += len(piece)
        except OSError:
            pass
    assert sent < 32 << 20
    assert small.ask("/").status == 200


@pytest.mark.parametrize("said", ["-1", "abc", "1e9", "99999999999999999999"])
def test_a_length_that_is_none_is_refused(small: Served, said: str) -> None:
    text = (
        f"POST /undo HTTP/1.1\r\nHost: 127.0.0.1:{small.port}\r\nCookie: {small.cookie}\r\n"
        f"Origin: {small.url}\r\nContent-Length: {said}\r\nConnection: close\r\n\r\n"
    )
    assert raw(small, text, 3).split(b"\r\n")[0].split()[1:2] in ([b"400"], [b"413"])


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
def test_other_methods_are_refused(small: Served, method: str) -> None:
    text = f"{method} / HTTP/1.1\r\nHost: 127.0.0.1:{small.port}\r\nConnection: close\r\n\r\n"
    assert raw(small, text, 3).split(b"\r\n")[0].split()[1:2] in ([b"405"], [b"400"])


@pytest.mark.parametrize(
    "path", ["/../../etc/passwd", "/static/../desk.js", "/static/x.css", "/%00", "/people/%2e%2e"]
)
def test_no_path_leads_out(small: Served, path: str) -> None:
    answer = small.ask(path)
    assert answer.status in {400, 404}
    assert "Traceback" not in answer.text


def test_where_a_form_leads_back_to_is_always_ours(small: Served) -> None:
    circle_undo = {"number": "999999"}
    for back in (
        "http://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "\t//evil",
    ):
        answer = small.ask("/undo", {**circle_undo, "back": back})
        assert "evil" not in answer.headers.get("location", "")
        assert "evil" not in answer.text
        assert "javascript:" not in answer.text


def test_every_answer_carries_the_headers_of_safety(small: Served) -> None:
    for path in ("/", "/nowhere", "/start/x"):
        headers = small.ask(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "server" not in headers


def test_names_and_words_that_mean_harm_are_words(browser: Browser, small: Served) -> None:
    context = browser.new_context()
    small.enter(context)
    page = context.new_page()
    alerts: list[str] = []
    page.on("dialog", lambda dialog: alerts.append(dialog.message))
    page.goto(small.url + "/")
    assert "<script>alert" in page.locator("main").inner_text()
    expect(page.locator("main script")).to_have_count(0)
    assert alerts == []
    context.close()


def test_a_busy_port_is_named_with_what_to_do(small: Served, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "cerchia",
        "serve",
        "--circle",
        str(tmp_path),
        "--port",
        str(small.port),
        "--lang",
        "en",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert f"Port {small.port} is busy" in done.stderr
    assert f"cerchia serve --port {small.port + 1}" in done.stderr


def test_nobody_on_the_network_reaches_it(small: Served) -> None:
    listening = subprocess.run(
        ["cat", "/proc/net/tcp"], capture_output=True, text=True, check=True
    ).stdout
    places = [line.split()[1] for line in listening.splitlines() if f":{small.port:04X} " in line]
    assert places
    assert all(place.startswith("0100007F:") for place in places)
