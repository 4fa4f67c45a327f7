"""A backup is one file that opens with the passphrase alone, whole or not at all."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import textwrap
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia import home
from cerchia.beside import restore
from cerchia.circle import Circle
from cerchia.decisions.store import open_store
from cerchia.model import errors
from cerchia.model.ask import Ask
from cerchia.model.reading import FileReport, Import
from cerchia.show import contract
from cerchia.write import backup, container
from tests.conftest import JO, Exports, Who, contact, message
from tests.show.conftest import a_purpose

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = "quattro cavalli sul ponte"
ASK = Ask(as_of=date(2026, 11, 1))
BO = Who("Bo Neri", "bo-neri")


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    """A small circle with a purpose and a note."""
    exports = Exports(tmp_path_factory.mktemp("made"))
    archive = exports.write(
        {
            "Connections.csv": [contact("Bo Neri", "bo-neri"), contact("Cy Lama", "cy-lama")],
            "messages.csv": [
                message("2-b", BO, [JO], "2026-04-01 09:00:00", "Ciao Jordan, come va?")
            ],
        }
    )
    made = Circle.open(exports.folder / "kept", "America/Lima")
    made.add([archive])
    made.keep_purpose(a_purpose())
    return made


@pytest.fixture(scope="module")
def packed(circle: Circle, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("packed") / "circle.backup"
    circle.backup(file, WORDS)
    return file


@pytest.fixture(scope="module")
def identity(packed: Path) -> pyrage.x25519.Identity:
    """The backup's key: unlocking it once is slow on purpose."""
    with packed.open("rb") as stream:
        return container.frame(stream, str(packed)).identity(WORDS)


@pytest.fixture(scope="module")
def key(packed: Path, identity: pyrage.x25519.Identity) -> container.Secret:
    """The same, to lock another file with."""
    with packed.open("rb") as stream:
        return container.Secret(identity, container.frame(stream, str(packed)).key)


def answers(circle: Circle) -> Any:
    return {
        "audit": contract.audit(circle.audit(ASK), "en"),
        "people": [contract.person_row(one, "en") for one in circle.people(ASK)],
        "conversations": [contract.conversation(one, "en") for one in circle.conversations(ASK)],
        "purpose": circle.purpose(),
        "history": circle.history(),
        "zone": circle.zone,
    }


def test_a_restored_circle_gives_the_same_answers(
    circle: Circle, packed: Path, tmp_path: Path
) -> None:
    folder = restore(packed, tmp_path / "new" / "circle", lambda: WORDS)
    assert answers(Circle.open(folder)) == answers(circle)
    assert [one.name for one in folder.parent.iterdir()] == ["circle"]
    for one in (
        packed,
        *(folder / "facts").rglob("*"),
        folder / "decisions.db",
        folder / "circle.json",
    ):
        assert one.stat().st_mode & 0o077 == 0, one


def test_the_age_format_opens_it_without_us(packed: Path) -> None:
    with tarfile.open(packed) as outer:
        assert outer.getnames() == ["cerchia.json", "key.age", "circle.tar.age"]
        label, key, inner = (outer.extractfile(one).read() for one in outer.getmembers())  # type: ignore[union-attr]
    assert sorted(json.loads(label)) == ["format", "key", "made", "version", "what"]
    secret = pyrage.passphrase.decrypt(key, WORDS).decode()
    assert secret.startswith("AGE-SECRET-KEY-1")
    plain = pyrage.decrypt(inner, [pyrage.x25519.Identity.from_str(secret)])
    with tarfile.open(fileobj=io.BytesIO(plain)) as packed_circle:
        names = packed_circle.getnames()
    assert {"cerchia.json", "circle.json", "decisions.db"} < set(names)
    assert any(one.endswith("linkedin_message.parquet") for one in names)
    assert b"Jordan" not in packed.read_bytes()


def test_nothing_is_written_over_and_nothing_half_stays(circle: Circle, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    (tmp_path / "hanging").symlink_to(tmp_path / "nowhere")
    for file in (there, tmp_path / "hanging"):
        with pytest.raises(errors.FileExistsAlreadyError):
            circle.backup(file, WORDS)
    with pytest.raises(errors.FileInsideError):
        circle.backup(circle.folder / "facts" / ".." / "x.backup", WORDS)
    with pytest.raises(errors.FileUnwritableError):
        circle.backup(tmp_path / "no" / "folder" / "x.backup", WORDS)
    with pytest.raises(errors.PassphraseMissingError):
        circle.backup(tmp_path / "x.backup", "")
    assert there.read_text() == "mine"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["hanging", "there"]


def test_a_segment_that_vanishes_ends_the_backup_and_leaves_no_file(
    tmp_path: Path, exports: Exports
) -> None:
    circle = Circle.open(tmp_path / "kept", "UTC")
    (added,) = circle.add([exports.write({"Connections.csv": [contact("Bo Neri", "bo-neri")]})])
    next((circle.folder / "facts" / added.import_.id).glob("*.parquet")).unlink()
    with pytest.raises(errors.UnreadableError):
        circle.backup(tmp_path / "x.backup", WORDS)
    assert not [one.name for one in tmp_path.iterdir() if "backup" in one.name]


def test_restoring_takes_an_empty_folder_only(packed: Path, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "mine.txt").write_text("x")
    with pytest.raises(errors.FolderTakenError):
        restore(packed, taken, lambda: WORDS)
    with pytest.raises(errors.FolderTakenError):
        restore(packed, packed, lambda: WORDS)
    opened = Circle.open(tmp_path / "opened", "UTC").folder  # once looked at, never used
    restore(packed, opened, lambda: WORDS)
    assert Circle.open(opened).zone == "America/Lima"
    with pytest.raises(errors.FolderTakenError):
        restore(packed, opened, lambda: WORDS)
    with pytest.raises(errors.PathMissingError):
        restore(tmp_path / "nothing", tmp_path / "new", lambda: WORDS)


def refused(file: Path, folder: Path, identity: pyrage.x25519.Identity) -> type[Exception]:
    """Return the error that restoring ends with; nothing may be left."""
    with pytest.raises(errors.CerchiaError) as found:
        backup.restore(file, folder, lambda _: identity)
    assert not folder.exists()
    assert [one.name for one in folder.parent.iterdir() if "restoring" in one.name] == []
    return type(found.value)


def test_a_wrong_passphrase_is_named(packed: Path, tmp_path: Path) -> None:
    with pytest.raises(errors.PassphraseWrongError):
        restore(packed, tmp_path / "new", lambda: "quattro cavalli")
    assert list(tmp_path.iterdir()) == []


def test_each_refusal_has_its_name(
    packed: Path, identity: pyrage.x25519.Identity, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    whole = packed.read_bytes()
    for name, content, wanted in (
        ("zip", b"PK\x03\x04" + bytes(900), errors.NotABackupError),
        ("empty", b"", errors.NotABackupError),
        ("tar", _tar(("letter.txt", b"ciao")), errors.NotABackupError),
        ("cut", whole[: len(whole) // 2], errors.BackupDamagedError),
        ("longer", whole + b"\0", errors.BackupDamagedError),
        ("newer", _tar(("cerchia.json", json.dumps({"what": "cerchia backup", "format": 99, "version": "9.0"}).encode())),
         errors.BackupNewerError),
    ):  # fmt: skip
        file = tmp_path / name
        file.write_bytes(content)
        assert refused(file, folder, identity) is wanted, name


@settings(max_examples=60)
@given(data=st.data())
def test_a_byte_changed_or_cut_anywhere_is_found_out(
    packed: Path,
    identity: pyrage.x25519.Identity,
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
) -> None:
    whole = bytearray(packed.read_bytes())
    place = data.draw(st.one_of(st.integers(0, 2600), st.integers(0, len(whole) - 1)))
    if data.draw(st.booleans()):
        whole[place] ^= data.draw(st.integers(1, 255))
    else:
        del whole[place:]
    stream, folder = io.BytesIO(whole), tmp_path_factory.mktemp("out")
    with pytest.raises(
        (errors.BackupDamagedError, errors.NotABackupError, errors.BackupNewerError)
    ):
        backup.unlock(stream, container.frame(stream, "x"), identity, folder)


def _tar(*members: tuple[str, bytes] | tuple[str, bytes, tarfile.TarInfo]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as packed:
        for name, content, *info in members:
            one = info[0] if info else tarfile.TarInfo(name)
            one.size, one.mode = len(content), 0o600
            packed.addfile(one, io.BytesIO(content))
    return stream.getvalue()


def forged(file: Path, key: container.Secret, inside: Callable[[container.Label], bytes]) -> None:
    """Write a sound frame around a circle's tar of somebody's making."""

    def fill(encrypt: Callable[[Any], None], label: container.Label) -> None:
        encrypt(io.BytesIO(inside(label)))

    with file.open("w+b") as stream:
        container.lock(stream, key, ("0", "2026-11-01"), fill)


def a_link(name: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
    return info


def a_pipe(name: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type = tarfile.FIFOTYPE
    return info


@pytest.mark.parametrize(
    "member",
    [("../outside", b"x"), ("/outside-of-cerchia", b"x"), ("facts/../../outside", b"x"), ("facts/a/b/c", b"x"),
     ("facts/a/.hidden", b"x"), ("notes.txt", b"x"), ("circle.json", b"", a_link("circle.json")),
     ("decisions.db", b"", a_pipe("decisions.db")), ("circle.json", b"{"), ("circle.json", b"[]"),
     ("facts/a/manifest.json", b"{}")],
    ids=lambda member: f"{member[0]}-{len(member)}",
)  # fmt: skip
def test_what_is_inside_is_hostile_input_all_the_same(
    member: Any, key: container.Secret, tmp_path: Path
) -> None:
    file, folder = tmp_path / "forged", tmp_path / "in" / "new"
    folder.parent.mkdir()
    first = [] if member[0] == "circle.json" else [("circle.json", b'{"format": 1, "zone": "UTC"}')]
    forged(
        file, key, lambda label: _tar(("cerchia.json", container.written(label)), *first, member)
    )
    assert refused(file, folder, key.identity) in {
        errors.BackupDamagedError,
        errors.UnreadableError,
    }
    assert sorted(one.name for one in tmp_path.iterdir()) == ["forged", "in"]
    assert not Path("/outside-of-cerchia").exists()


@pytest.mark.parametrize(
    ("known", "segment"), [("../../out", "a.parquet"), ("a", "../a/a.parquet"), ("b", "a.parquet")]
)
def test_a_manifest_that_points_elsewhere_is_refused(
    known: str, segment: str, key: container.Secret, tmp_path: Path
) -> None:
    file = tmp_path / "forged"
    report = FileReport("a", "read", "t", segment)
    one = Import(known, "linkedin", "", "", date(2026, 1, 1), "", "0", (report,), (), {})
    inside = [
        ("circle.json", b'{"format": 1, "zone": "UTC"}'),
        ("facts/a/a.parquet", b"x"),
        ("facts/a/manifest.json", one.to_json().encode()),
    ]
    forged(file, key, lambda label: _tar(("cerchia.json", container.written(label)), *inside))
    assert refused(file, tmp_path / "new", key.identity) is errors.BackupDamagedError


def test_a_label_that_is_not_the_one_inside_is_found_out(
    key: container.Secret, tmp_path: Path
) -> None:
    file = tmp_path / "forged"
    forged(
        file,
        key,
        lambda label: _tar(("cerchia.json", container.written(replace(label, made="2020-01-01")))),
    )
    assert refused(file, tmp_path / "new", key.identity) is errors.BackupDamagedError


def test_a_circle_of_a_newer_cerchia_inside_is_named(key: container.Secret, tmp_path: Path) -> None:
    file, newer = tmp_path / "forged", json.dumps({"format": home.FORMAT + 1, "zone": "UTC"})
    forged(
        file,
        key,
        lambda label: _tar(
            ("cerchia.json", container.written(label)), ("circle.json", newer.encode())
        ),
    )
    assert refused(file, tmp_path / "new", key.identity) is errors.CircleNewerError


def test_what_was_said_a_moment_ago_is_in_it(tmp_path: Path) -> None:
    circle = Circle.open(tmp_path / "kept", "UTC")
    with open_store(circle.folder) as store:
        store.say("note", "x", '"in the log, not yet in the file"')
        circle.backup(tmp_path / "x.backup", WORDS)
    folder = restore(tmp_path / "x.backup", tmp_path / "new", lambda: WORDS)
    assert [one.kind for one in Circle.open(folder).history()] == ["note"]


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_stays_small_however_much_there_is(tmp_path: Path) -> None:
    code = """
        import json, os, sys
        from pathlib import Path
        import pyrage
        from cerchia.engine.facts import Facts
        from cerchia.write import backup, container

        folder = Path(sys.argv[1])
        one = folder / "kept/facts/big"
        one.mkdir(parents=True)
        (folder / "kept/circle.json").write_text('{"format": 1, "zone": "UTC"}')
        with (one / "a.parquet").open("wb") as out:
            for _ in range(40):
                out.write(os.urandom(8 << 20))
        report = dict(file="a", status="read", table="t", segment="a.parquet")
        (one / "manifest.json").write_text(json.dumps(dict(id="big", source="linkedin", path="", digest="",
            exported="2026-01-01", imported="2026-01-01", version="0", files=[report], problems=[], members={})))
        identity = pyrage.x25519.Identity.generate()
        key = container.Secret(identity, b"locked")  # the passphrase takes memory of its own, always the same
        backup.write(Facts(folder / "kept"), folder / "x", key)
        backup.restore(folder / "x", folder / "new", lambda _: identity)
        status = Path("/proc/self/status").read_text()  # getrusage counts the parent's memory in
        print(int(status.partition("VmHWM:")[2].split()[0]) // 1024)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), tmp_path],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < 200, done.stdout  # MiB, of 320 MiB of facts
    a, b = (tmp_path / name / "facts/big/a.parquet" for name in ("kept", "new"))
    with a.open("rb") as one, b.open("rb") as other:
        assert (
            hashlib.file_digest(one, "md5").digest() == hashlib.file_digest(other, "md5").digest()
        )
