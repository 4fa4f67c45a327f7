"""Whatever happened to an export on its way here: no crash, and every message accounted for."""

from __future__ import annotations

import io
import json
import random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from cerchia.read.telegram.export import Export, read, recognises
from cerchia.show.phrases import BOOK
from tests.read.telegram.test_export import account, chat, message

GROUP = chat(*(message(n, n % 4 + 1) for n in range(6, 10)), kind="private_group", number=7)
WHOLE = json.dumps(
    account(chat(message(1), message(2, text=["a", {"type": "b", "text": "è"}])), GROUP),
    indent=1,
    ensure_ascii=False,
)
ALONE = json.dumps(chat(message(1), message(2)), indent=1)


def accounted(data: bytes) -> Export:
    found = read(io.BytesIO(data), "result.json")
    events = list(found)
    counted = found.counted
    assert counted.begun == counted.read + sum(counted.skipped.values())
    assert counted.read == len(events)
    problems = found.problems.all()
    for problem in problems:
        assert {problem.code, f"{problem.code}.remedy"} <= BOOK.keys()
    for why in counted.skipped:
        assert f"skipped.{why}" in BOOK
    assert not counted.skipped or problems
    if not counted.begun and not found.contacts:
        assert problems
    assert list(found) == events  # again, from the start
    found.summary()
    recognises(data[:4096], "result.json")
    return found


@settings(max_examples=250, deadline=None)
@given(
    st.integers(0, 2**32),
    st.sampled_from((WHOLE, ALONE)),
    st.sampled_from(("utf-8", "utf-16", "latin-1")),
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
        data = data.replace(b"\n", b"")
    accounted(data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
@example(b"")
@example(b"\xff\xfe{")
@example(b"{" * 300)
@example(b"[" * 200_000)
@example(b'{"a":' * 100_000)
@example(b'{"messages":[' + b"[" * 100_000)
@example(b'{"messages":{"a":1},"type":3,"id":true}')
def test_random_bytes_are_no_export_and_no_crash(data: bytes) -> None:
    accounted(data)
    accounted(
        b'{"name":"x","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message"},' + data
    )


def test_a_cut_file_gives_every_message_above_the_cut() -> None:
    data = WHOLE.encode()
    whole = [one.id for one in read(io.BytesIO(data), "r.json")]
    for size in range(1, len(data) - 1, 11):
        found = accounted(data[:size])
        ids = [one.id for one in found]
        assert ids == whole[: len(ids)]
        assert found.summary().cut
