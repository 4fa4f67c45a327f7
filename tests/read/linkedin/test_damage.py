"""Whatever happened to an archive on its way here: no crash, and no row lost without a word."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cerchia.read.linkedin import load
from cerchia.read.linkedin.files import SPECS, kind, status
from tests.conftest import ERAS, Exports

if TYPE_CHECKING:
    from collections.abc import Callable

    from cerchia.model.reading import FileReport, Import

EXPORTS = Path(__file__).parent / "exports"


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _two(data: bytes, chance: random.Random) -> tuple[int, int]:
    first, second = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    return first, second


def _splice(data: bytes, chance: random.Random) -> bytes:
    first, second = _two(data, chance)
    return data[:first] + data[second:]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    first, second = _two(data, chance)
    return data[:second] + data[first:second] + data[second:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    alphabet = b'",\n\r\\;\t\xff\x00\xe9' if chance.random() < 0.7 else bytes(range(256))
    return data[:place] + bytes(chance.choices(alphabet, k=chance.randrange(1, 6))) + data[place:]


def _encoded(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(["utf-16", "cp1252", "latin-1", "utf-8-sig"]), "replace")


def _delimited(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b",", chance.choice([b";", b"\t"]))


def _ended(data: bytes, chance: random.Random) -> bytes:
    return data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n"]))


DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut, _splice, _repeat, _insert, _insert, _encoded, _delimited, _ended,
)  # fmt: skip


def behind_header(data: bytes, keys: tuple[str, ...]) -> int:
    """Count the records behind the header by hand: quotes toggle, line ends outside them count."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    data = data.replace(b"\0", b"").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    wanted = [key.lower().encode() for key in keys]
    lines = data.split(b"\n")
    found = [n for n, line in enumerate(lines) if line.strip() and _all(line.lower(), wanted)]
    body = b"\n".join(lines[found[0] + 1 :]) if found else data
    quoted, ends = False, 0
    for byte in body:
        quoted ^= byte == ord('"')
        ends += byte == ord("\n") and not quoted
    return ends + (quoted or body[-1:] not in {b"", b"\n"})


def _all(line: bytes, wanted: list[bytes]) -> bool:
    return all(key in line for key in wanted)


def honest(file: FileReport, done: Import, data: bytes) -> None:
    """Hold one file's report against the file: each row is read, or left aside for a reason."""
    assert file.rows == file.read + sum(file.skipped.values()), file
    said = {problem.code for problem in done.problems if problem.file == file.file}
    count = behind_header(data, SPECS[kind(file.file)].keys)
    if file.skipped.keys() & {"broken", "no_header"} or file.rows != count:
        assert said, (file, count)


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32), era=st.sampled_from(ERAS), bulk=st.booleans())
@example(seed=1, era="2026", bulk=True)
def test_a_damaged_archive_is_read_and_nothing_lost_in_silence(
    seed: int, era: str, bulk: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    files = {
        str(path.relative_to(EXPORTS / era)): path.read_bytes()
        for path in sorted((EXPORTS / era).rglob("*"))
        if path.is_file()
    }
    for name in chance.sample(sorted(files), k=chance.randrange(1, 7)):
        for _ in range(chance.randrange(1, 3)):
            files[name] = chance.choice(DAMAGES)(files[name], chance)
    exports = Exports(tmp_path_factory.mktemp("damage"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(load, "BULK_FROM", -1 if bulk else 1 << 20)
        done = exports.load(exports.write(files, name="damaged.zip"))
        exports.engine().close()
    assert {one.file for one in done.files} == set(files)
    for file in done.files:
        if file.status == "read" and file.file.lower().endswith(".csv"):
            honest(file, done, files[file.file])


@pytest.mark.parametrize(
    "name",
    sorted(path.name for path in (EXPORTS / "2026").glob("*.csv") if status(path.name) == "read"),
)
def test_every_file_cut_at_every_tenth(name: str, exports: Exports) -> None:
    whole = (EXPORTS / "2026" / name).read_bytes()
    beside = "Invitations.csv" if name != "Invitations.csv" else "messages.csv"
    for part in range(10):
        data = whole[: len(whole) * part // 10]
        done = exports.load(exports.write({name: data, beside: ""}, name=f"{part}.zip"))
        (file,) = [one for one in done.files if one.file == name]
        honest(file, done, data)
