"""The engine's bulk reader against the exact one, and any damage against the count."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.formats.archive import Archive
from cerchia.model.errors import CerchiaError
from cerchia.read.linkedin import exact as exact_reader
from cerchia.read.linkedin import load
from cerchia.read.linkedin.exact import Exact
from tests.conftest import ERAS, JO, Exports, Who, contact, csv_text, message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cerchia.model.reading import FileReport

TEXT = st.text(st.characters(exclude_characters="\0\ufdd0", exclude_categories=["Cs"]), max_size=20)
ODD = st.text(st.sampled_from('a",;\n\r\\ é<>'), max_size=12)
ADA = Who("Ada Prova", "ada-prova")


def talk(texts: Sequence[str]) -> list[dict[str, str]]:
    return [
        message(
            f"t{n % 3}", ADA if n % 2 else JO, [JO if n % 2 else ADA], "2026-02-01 08:00:00", text
        )
        for n, text in enumerate(texts)
    ]


def facts(
    folder: Path, file: str, data: bytes, bulk_from: int, monkeypatch: pytest.MonkeyPatch
) -> tuple[list[tuple[Any, ...]], list[FileReport], bool]:
    """Return a file's facts without line numbers, its report, and whether the bulk reader took it."""
    taken = []

    def noted(*args: Any, real: Any = load._bulk) -> Exact | None:
        found: Exact | None = real(*args)
        taken.append(found is not None)
        return found

    folder.mkdir(exist_ok=True)
    exports = Exports(folder)
    with monkeypatch.context() as patched, Engine.open(exports.circle) as engine:
        patched.setattr(load, "BULK_FROM", bulk_from)
        patched.setattr(load, "_bulk", noted)
        archive = Archive(exports.write({file: data}))
        reports, _ = load.load(archive, engine, exports.circle)
        archive.close()
        path = exports.circle / reports[0].segment
        rows = engine.rows(
            "select coalesce(record, file_row_number + 1) as n, * exclude (line, record, file_row_number)"
            f" from read_parquet('{path}', file_row_number = true) order by n"
        )
    return rows, reports, taken == [True]


@settings(max_examples=30, deadline=None)
@given(
    texts=st.lists(TEXT | ODD, max_size=8),
    era=st.sampled_from(ERAS),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_both_readers_give_the_same_facts(
    texts: list[str], era: str, end: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("both")
    texts = [text.replace("\r", "\r\n") for text in texts]  # a bare \r: see the next test
    data = csv_text("messages.csv", talk(texts), era).replace("\n", end).encode()
    with pytest.MonkeyPatch.context() as monkeypatch:
        exact, (slow,), _ = facts(folder / "exact", "messages.csv", data, 1 << 40, monkeypatch)
        bulk, (fast,), _ = facts(folder / "bulk", "messages.csv", data, -1, monkeypatch)
    assert bulk == exact
    assert fast == slow
    assert slow.rows == len(texts)


@pytest.mark.parametrize("era", ERAS)
def test_ordinary_files_take_the_bulk_reader(
    era: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = ["ciao", 'a "quoted" word', "two\nlines", "", "C:\\temp", "ends in \\", "è, é", "\r\nx"]
    data = csv_text("messages.csv", talk(lines * 4), era).encode()
    bulk, (report,), taken = facts(tmp_path / "b", "messages.csv", data, -1, monkeypatch)
    exact, *_ = facts(tmp_path / "e", "messages.csv", data, 1 << 40, monkeypatch)
    assert taken
    assert bulk == exact
    assert report.rows == 32
    people = [contact(f"Ada{n} Prova", f"ada-{n}", company="Northwind, Inc.") for n in range(20)]
    data = csv_text("Connections.csv", people, era).encode()
    bulk, _, taken = facts(tmp_path / "c", "Connections.csv", data, -1, monkeypatch)
    assert taken
    assert len(bulk) == 20


ODDITIES = {
    "backslash": ('"#"', '"a \\"quote\\" in it"'),
    "bare return": ('"#"', '"one\rtwo"'),
    "open quote": ('"#"', '"never closed'),
    "long row": ('"#"', '"a","surplus","cells","here","and","here"'),
    "no date": ("2026-02-01 08:00:00 UTC", "some day"),
    "blank line": ('"INBOX",""\n', '"INBOX",""\n\n'),
    "not utf-8": ('"#"', '"\udcff"'),
}


@pytest.mark.parametrize("oddity", ODDITIES)
@pytest.mark.parametrize("large", [True, False])
def test_odd_files_take_the_exact_reader(
    oddity: str, large: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exact_reader, "LARGE", 10 if large else 1 << 40)
    text = csv_text("messages.csv", talk(["a", "b", "#", "c", "d"]), "2026")
    data = text.replace(*ODDITIES[oddity], 1).encode(errors="surrogateescape")
    bulk, fast, _ = facts(tmp_path / "b", "messages.csv", data, -1, monkeypatch)
    exact, slow, _ = facts(tmp_path / "e", "messages.csv", data, 1 << 40, monkeypatch)
    assert bulk == exact
    assert fast == slow
    assert {"a", "b", "c", "d"} <= {cell for row in bulk for cell in row}


def test_an_undated_row_gets_its_line_even_in_a_large_file(
    exports: Exports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "BULK_FROM", -1)
    rows = talk(["a\nb", "c", "d"])
    rows[1]["DATE"] = "some day"
    done = exports.load(exports.write({"messages.csv": rows}))
    assert [(one.code, one.line) for one in done.problems] == [("date_unreadable", 4)]


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data) + 1) :]


def _splice(data: bytearray, chance: random.Random) -> None:
    a, b = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    del data[a:b]


def _insert(data: bytearray, chance: random.Random) -> None:
    place = chance.randrange(len(data) + 1)
    alphabet = b'",\n\r\\;\xff\x00\xe9' if chance.random() < 0.7 else bytes(range(256))
    data[place:place] = bytes(chance.choices(alphabet, k=chance.randrange(1, 6)))


def _repeat(data: bytearray, chance: random.Random) -> None:
    a, b = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    data[a:a] = data[a:b]


DAMAGES = (_cut, _splice, _insert, _insert, _repeat)


@settings(max_examples=30, deadline=None)
@given(
    seed=st.integers(0, 2**32),
    era=st.sampled_from(ERAS),
    bulk_from=st.sampled_from([-1, 1 << 20]),
)
def test_damage_never_crashes_and_is_never_silent(
    seed: int, era: str, bulk_from: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    people = [contact(f"Ada{n} Prova, PhD", f"ada-{n}", company='Acme "X", Inc.') for n in range(6)]
    files: dict[str, Any] = {
        "Connections.csv": csv_text("Connections.csv", people, era),
        "messages.csv": csv_text("messages.csv", talk(["a\n\nb", 'say "x", y', "", "c"] * 3), era),
    }
    for name, text in files.items():
        data = bytearray(text.encode())
        for _ in range(chance.randrange(1, 4)):
            chance.choice(DAMAGES)(data, chance)
        files[name] = bytes(data)
    exports = Exports(tmp_path_factory.mktemp("damage"))
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(load, "BULK_FROM", bulk_from)
        try:
            done = exports.load(exports.write(files))
            exports.engine().close()
        except CerchiaError:
            return
    for file in done.files:
        assert file.rows == file.read + sum(file.skipped.values())
        said = {problem.code for problem in done.problems if problem.file == file.file}
        if file.skipped.keys() & {"broken", "no_header"} or file.rows != behind_header(
            files[file.file]
        ):
            assert said, file


def behind_header(data: bytes) -> int:
    """Count the records behind the header by hand: quotes toggle, line ends outside them count."""
    data = data.replace(b"\0", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    head = next(
        (
            line
            for line in data.split(b"\n")
            if (b"CONVERSATION ID" in line and b"DATE" in line)
            or (b"First Name" in line and b"Connected On" in line)
        ),
        b"",
    )
    body = data[data.find(head) + len(head) + 1 :]
    quoted, ends = False, 0
    for byte in body:
        quoted ^= byte == ord('"')
        ends += byte == ord("\n") and not quoted
    return ends + (quoted or body[-1:] not in {b"", b"\n"})
