"""Whatever happened to a chat on its way here: no crash, and every line accounted for."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cerchia.read.whatsapp import text as blocks
from cerchia.read.whatsapp.chat import Chat, read, recognises
from cerchia.show.phrases import BOOK
from tests.read.whatsapp.test_lines import GROUP

L = "\u200e"
IPHONE = (
    f"[12/03/23, 09:14:00] Bea: {L}I messaggi e le chiamate sono crittografati end-to-end.\r\n"
    f"[12/03/23, 09:15:30] Anna: Ciao, perché no? 😀\r\n{L}[13/03/23, 09:16:02] Bea: {L}video omesso\r\n"
)
CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "latin-1", "cp1252")


def accounted(data: bytes) -> Chat:
    chat = read(io.BytesIO(data), "chat.txt")
    lines = list(chat)
    counted = chat.counted
    assert counted.lines == counted.messages + counted.system + counted.continuations + sum(
        counted.skipped.values()
    )
    assert len(lines) == counted.messages + counted.system
    assert [one.line for one in lines] == sorted({one.line for one in lines})
    assert sum(one.messages for one in chat.senders) == counted.messages
    for problem in chat.problems.all():
        assert {problem.code, f"{problem.code}.remedy"} <= BOOK.keys()
    if counted.lines and not lines:
        assert "chat_no_messages" in [one.code for one in chat.problems.all()]
    assert list(chat) == lines  # again, from the start
    chat.summary()
    recognises(data[:4096], "chat.txt")
    return chat


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 2**32), st.sampled_from((GROUP, IPHONE, GROUP + IPHONE)), st.sampled_from(CODECS)
)
def test_nothing_breaks_it(seed: int, text: str, codec: str) -> None:
    chance = random.Random(seed)  # noqa: S311 - an accident, not a secret
    data = text.encode(codec, "replace")
    one, two = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    accident = chance.randrange(5)
    if accident == 0:
        data = data[:one]
    elif accident == 1:
        data = data[:one] + data[two:]
    elif accident == 2:
        data = data[:two] + data[one:]
    elif accident == 3:
        data = data[:one] + chance.randbytes(chance.randrange(1, 40)) + data[one:]
    else:
        data = data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b""]))
    accounted(data)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
@example(b"")
@example(b"\n\n\n")
@example(b"\xff\xfe\n")
@example(b"\x00" * 40)
def test_random_bytes_are_no_chat_and_no_crash(data: bytes) -> None:
    accounted(data)
    accounted(b"12/03/23, 09:15 - Anna: " + data)


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_encoding_gives_the_same_lines(codec: str, end: str) -> None:
    text = "13/03/23, 09:15 - Zoë Prova: perché no?\n13/03/23, 09:16 - Anna: sì\nè vero\n"
    chat = accounted(text.replace("\n", end).encode(codec))
    assert [(one.line, one.sender, one.text) for one in chat] == [
        (1, "Zoë Prova", "perché no?"),
        (2, "Anna", "sì\nè vero"),
    ]
    codes = [one.code for one in chat.problems.all()]
    assert codes == ([] if codec.startswith("utf-8") else ["encoding_resaved"])


def test_lines_before_the_first_message_are_told() -> None:
    chat = accounted(b"Oggetto: la chat\n\nEccola\n13/03/23, 09:15 - Anna: x\n")
    assert chat.counted.skipped == {"no_head": 3}
    assert [(one.code, one.line, one.seen, one.count) for one in chat.problems.all()] == [
        ("chat_before_first", 1, "Oggetto: la chat", 3)
    ]


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(read(io.BytesIO((GROUP * 3).encode()), ""))
    for size in (1, 7, 64, 1000):
        monkeypatch.setattr(blocks, "CHUNK", size)
        assert list(read(io.BytesIO((GROUP * 3).encode()), "")) == whole


def test_what_no_phone_sends_is_cut_and_told() -> None:
    line = b"13/03/23, 09:15 - Anna: "
    endless = accounted(line + b"x" * 3_000_000 + b"\n" + line + b"ok\n")
    assert [len(one.text) for one in endless] == [blocks.LONGEST - len(line), 2]
    assert [(one.code, one.line) for one in endless.problems.all()] == [("chat_text_long", 1)]
    many = accounted(line + b"\n" + b"riga di troppo\n" * 300_000 + line + b"ok\n")
    assert many.counted.skipped["too_long"] > 100_000
    assert "chat_text_long" in [one.code for one in many.problems.all()]
