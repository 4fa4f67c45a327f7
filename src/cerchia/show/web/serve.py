"""Serve a circle's desk on this machine, and on no other, until somebody stops it."""

from __future__ import annotations

import gc
import logging
import signal
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from cerchia.model.desk_errors import PortBusyError
from cerchia.resident import Resident
from cerchia.show.web import app
from cerchia.show.web.child import Preparing, stop_reviews
from cerchia.show.web.session import Session

HOST = "127.0.0.1"
TIDY = 180.0
"""Seconds between two looks for what was forgotten in cycles."""
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """How to serve: at which port, in which language at first, with a browser opened or not."""

    port: int
    lang: str
    browser: bool


def serve(folder: Path | None, zone: str | None, wish: Wish, tell: Tell) -> None:
    """Serve until interrupted; `tell` is given each address that opens the desk, once each.

    Raises PortBusyError and what `Circle` raises.
    """
    stopped = threading.Event()
    threading.Thread(target=_tidied, args=(stopped,), daemon=True).start()
    circle = Resident.open(folder, zone)
    session = Session(wish.port)
    preparing = Preparing(circle.folder)
    circle.prepare = preparing
    circle.prepare_search = preparing.search
    app.warm()
    desk = app.Desk(circle, session, wish.lang)
    config = uvicorn.Config(
        desk.app(), host=HOST, port=wish.port, access_log=False,
        log_config=None, log_level="critical", server_header=False, timeout_graceful_shutdown=2,
        limit_concurrency=64, timeout_keep_alive=15, lifespan="off", ws="none",
    )  # fmt: skip
    server = uvicorn.Server(config)

    def address() -> str:
        return f"http://{HOST}:{wish.port}/start/{session.way_in()}"

    listening = _bound(config, wish.port)
    # asked to end, uvicorn ends and asks again: the second time must not cut what is tidied below
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    first = address()
    tell(first)
    if wish.browser:
        webbrowser.open(first)
    if sys.stdin is not None and sys.stdin.isatty():
        threading.Thread(target=_at_enter, args=(address, tell), daemon=True).start()
    try:
        with circle.staying(), suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
    finally:
        stopped.set()
        desk.close()
        preparing.stop()
        stop_reviews()


def _tidied(stopped: threading.Event) -> None:
    """Look for forgotten cycles every few minutes.

    The command line switches that off, for its commands live for seconds. Left to itself it would
    go through all remembered answers in the middle of a page, which takes longer than the page.
    """
    while not stopped.wait(TIDY):
        gc.collect()


def _bound(config: uvicorn.Config, port: int) -> Any:
    """Return the socket; uvicorn leaves the program where it is taken, we say which to choose."""
    logging.disable(logging.CRITICAL)
    try:
        return config.bind_socket()
    except SystemExit as left:
        raise PortBusyError(port=str(port), other=str(port + 1)) from left


def _at_enter(address: Callable[[], str], tell: Tell) -> None:
    """Give a new start link for each empty line typed: the browser was closed, or another is used."""
    for _ in sys.stdin:
        tell(address())
