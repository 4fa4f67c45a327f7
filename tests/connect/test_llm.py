"""The language model: a real server speaking the protocol, what it is sent, what is taken of it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from cerchia import beside
from cerchia.answers.reword import NAME, letter
from cerchia.connect import llm
from cerchia.model.answers import Because
from cerchia.model.draft import Draft, Drafts
from cerchia.model.errors import (
    EndpointInvalidError,
    ModelRefusedError,
    ModelUnreachableError,
    NotConfirmedError,
)

SAID = Because(
    "ev_said", datetime.fromisoformat("2024-03-12"), "Ho aperto un laboratorio a Feltre."
)
DRAFTS = Drafts(
    "Rocco",
    "rekindle",
    (
        Draft("Ciao Rocco. Il 12 marzo 2024 mi hai scritto «Ho aperto un laboratorio a Feltre». Com’è andata a finire?", (SAID,), "it"),
        Draft("Ciao Rocco. Ho riletto «Ho aperto un laboratorio a Feltre». Mi racconti a che punto sei?", (SAID,), "it"),
    ),
)  # fmt: skip


@dataclass
class Model:
    """A model that answers what it is told to, and keeps what it was asked."""

    url: str = ""
    status: int = 200
    answer: Any = ""
    raw: bytes | None = None
    location: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)

    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        said = {"role": "assistant", "content": self.answer}
        return json.dumps(
            {"object": "chat.completion", "choices": [{"index": 0, "message": said}]}
        ).encode()


@pytest.fixture
def model() -> Iterator[Model]:
    made = Model()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            made.paths.append(self.path)
            made.keys.append(self.headers["Authorization"])
            made.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(made.status)
            if made.location:
                self.send_header("Location", made.location)
            body = made.body()
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    made.url = f"http://127.0.0.1:{server.server_port}/v1"
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


def test_what_is_sent_is_exactly_what_was_shown_and_names_nobody(model: Model) -> None:
    shown: list[str] = []
    model.answer = (
        f"Ciao {NAME}, il 12 marzo 2024 mi scrivevi «Ho aperto un laboratorio a Feltre»: come va?"
    )

    def confirm(text: str) -> bool:
        shown.append(text)
        return True

    made = beside.reword(DRAFTS, model.url, "tiny", "k-1", confirm)
    assert model.paths == ["/v1/chat/completions"]
    assert model.asked == [{"model": "tiny", "messages": [{"role": "user", "content": shown[0]}]}]
    assert model.keys == ["Bearer k-1"]
    assert "Rocco" not in shown[0]
    assert shown[0].isprintable() or set(shown[0]) - {"\n"} == {
        c for c in shown[0] if c.isprintable()
    }
    (one,) = made.drafts
    assert one.text.startswith("Ciao Rocco, il 12 marzo 2024")
    assert [because.code for because in one.evidence] == ["ev_said", "ev_model"]


def test_nothing_is_sent_that_was_not_confirmed(model: Model) -> None:
    with pytest.raises(NotConfirmedError):
        beside.reword(DRAFTS, model.url, "tiny", "", lambda _: False)
    assert model.asked == []


def test_without_a_key_none_is_sent(model: Model) -> None:
    model.answer = "x"
    assert llm.complete(model.url, "tiny", "hello") == "x"
    assert model.keys == [None]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        f"Ciao {NAME}, il 3 maggio 2025 abbiamo deciso: passo da te. Va bene?",  # an invented date
        "Ciao Luca, il 12 marzo 2024 hai aperto a Feltre, com’è andata?",  # another name
        f"Ciao {NAME}, offriamo software gestionale scontato, prova gratuita, canone al mese. Preventivo?",
        f"{NAME} " + "parole " * 200,
    ],
)
def test_what_invents_sells_or_rambles_is_not_taken(model: Model, answer: str) -> None:
    model.answer = answer
    assert beside.reword(DRAFTS, model.url, "tiny", "", lambda _: True).drafts == ()


def test_at_most_as_many_as_were_sent_and_nothing_that_moves_a_cursor(model: Model) -> None:
    one = f"Ciao {NAME}, mi scrivevi\x1b[m «Ho aperto un laboratorio a Feltre»: com’è\u202e andata?"
    model.answer = "\n---\n".join([one] * 5)
    made = beside.reword(DRAFTS, model.url, "tiny", "", lambda _: True)
    assert len(made.drafts) == 2
    assert all(draft.text.isprintable() for draft in made.drafts)


@pytest.mark.parametrize(
    ("status", "location"), [(401, ""), (500, ""), (302, "http://127.0.0.1:1/x")]
)
def test_a_refusal_is_said_and_no_redirect_followed(
    model: Model, status: int, location: str
) -> None:
    model.status, model.location = status, location
    with pytest.raises(ModelRefusedError) as raised:
        llm.complete(model.url, "tiny", "hello")
    assert raised.value.params["why"] == f"HTTP {status}"
    assert len(model.asked) == 1


@pytest.mark.parametrize(
    "raw",
    [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": {"content": 7}}]}', b"[" * 100_000, b" " * (llm.LONGEST + 2)],
    ids=["empty", "page", "list", "object", "no choice", "number", "deep", "large"],
)  # fmt: skip
def test_what_is_no_answer_is_refused(model: Model, raw: bytes) -> None:
    model.raw = raw
    with pytest.raises(ModelRefusedError):
        llm.complete(model.url, "tiny", "hello")


def test_nobody_there_is_said() -> None:
    with pytest.raises(ModelUnreachableError):
        llm.complete("http://127.0.0.1:9/v1", "tiny", "hello")


@pytest.mark.parametrize(
    "address",
    ["", "x", "http://example.org/v1", "http://10.0.0.7/v1", "ftp://127.0.0.1/", "https://", "https://a:b@example.org/v1",
     "http://127.0.0.1:port/v1", "http://[::1", "https://example.org/v1?key=1", "http://localhost.example.org/v1"],
)  # fmt: skip
def test_words_never_travel_in_the_clear(address: str) -> None:
    with pytest.raises(EndpointInvalidError):
        letter(DRAFTS, address, "tiny")


@pytest.mark.parametrize(
    "address", ["https://example.org/v1", "http://localhost:11434/v1", "http://[::1]:8080/v1/"]
)
def test_where_they_may_go(address: str) -> None:
    assert llm.endpoint(address).path == "/v1"
