from __future__ import annotations

import io
import os
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import dates, zipped
from cerchia.formats.archive import Archive
from cerchia.model.errors import (
    CerchiaError,
    HostileArchiveError,
    PathMissingError,
    UnreadableError,
)
from tests import bombs

if TYPE_CHECKING:
    from pathlib import Path


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as stream:
        for name, data in members.items():
            stream.writestr(name, data)
    return path


def content(path: Path) -> dict[str, bytes]:
    archive = Archive(path)
    try:
        return {member.name: b"".join(archive.chunks(member)) for member in archive.members}
    finally:
        archive.close()


def test_a_zip_and_its_folder_hold_the_same(tmp_path: Path) -> None:
    members = {"a/messages.csv": b"x" * 3_000_000, "Connections.csv": b"", "b/c/d.html": b"<p>"}
    zipped = packed(tmp_path / "a.zip", members)
    with zipfile.ZipFile(zipped) as stream:
        stream.extractall(tmp_path / "folder")
    assert content(zipped) == content(tmp_path / "folder") == members


def test_noise_of_packing_is_left_out(tmp_path: Path) -> None:
    noise = ["__MACOSX/._messages.csv", "x/.DS_Store", "._a.csv", "Thumbs.db", "empty/"]
    zipped = packed(tmp_path / "a.zip", {"x/messages.csv": b"1", **dict.fromkeys(noise, b"")})
    assert list(content(zipped)) == ["x/messages.csv"]


def test_names_with_backslashes_are_paths(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as stream:
        info = zipfile.ZipInfo("x")
        info.filename = "Export\\messages.csv"
        stream.writestr(info, b"1")
    assert content(path) == {"Export/messages.csv": b"1"}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_members_with_one_name_the_later_counts(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as stream:
        stream.writestr("messages.csv", b"old")
        stream.writestr("messages.csv", b"newer")
    assert content(tmp_path / "a.zip") == {"messages.csv": b"newer"}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../messages.csv", "name"),
        ("a/../../b.csv", "name"),
        ("/etc/passwd", "name"),
        ("C:\\temp\\a.csv", "name"),
        ("..\\a.csv", "name"),
        ("inner/Export.ZIP", "nested"),
    ],
)
def test_what_leads_outside_or_hides_an_archive_is_refused(
    name: str, why: str, tmp_path: Path
) -> None:
    with pytest.raises(HostileArchiveError) as refused:
        Archive(packed(tmp_path / "a.zip", {"messages.csv": b"", name: b"x"}))
    assert refused.value.params["why"] == why


def test_a_link_is_refused_in_a_zip_and_left_out_of_a_folder(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("messages.csv")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as stream:
        stream.writestr(info, "/etc/passwd")
    with pytest.raises(HostileArchiveError):
        Archive(tmp_path / "a.zip")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "messages.csv").symlink_to("/etc/passwd")
    (tmp_path / "folder" / "b.csv").write_bytes(b"b")
    assert content(tmp_path / "folder") == {"b.csv": b"b"}


@pytest.mark.parametrize(
    ("limit", "value", "why"),
    [("RATIO_FROM", 1000, "ratio"), ("MOST_BYTES", 1000, "size"), ("MOST_MEMBERS", 1, "count")],
)
def test_bombs_are_refused_before_a_byte_is_unpacked(
    limit: str, value: int, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zipped, limit, value)
    path = packed(tmp_path / "a.zip", {"messages.csv": b"0" * 1_000_000, "b.csv": b""})
    with pytest.raises(HostileArchiveError) as refused:
        Archive(path)
    assert refused.value.params["why"] == why


def test_a_member_that_ends_before_its_size_is_damaged(tmp_path: Path) -> None:
    """Python's zipfile takes it for whole when the sum it gives is that of what there is."""
    entry = bombs.Entry(b"messages.csv", b"\x03\x00", 100, 0, 8)
    archive = Archive(bombs.write(tmp_path / "a.zip", [entry]))
    with pytest.raises(UnreadableError) as refused:
        list(archive.chunks(archive.members[0]))
    assert refused.value.params["why"] == "damaged"
    archive.close()


@pytest.mark.parametrize("when", ["before", "while"])
def test_a_file_somebody_writes_to_is_not_read_half(when: str, tmp_path: Path) -> None:
    file = tmp_path / "messages.csv"
    file.write_bytes(b"x" * 3_000_000)
    archive = Archive(tmp_path)
    chunks = archive.chunks(archive.members[0])
    if when == "while":
        next(chunks)
    file.write_bytes(b"y" * 3_000_001)
    with pytest.raises(UnreadableError) as refused:
        list(chunks)
    assert refused.value.params["why"] in {"changed", "damaged"}


def test_a_file_that_became_a_pipe_or_a_link_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"x")
    (tmp_path / "b.csv").write_bytes(b"x")
    archive = Archive(tmp_path)
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).unlink()
    os.mkfifo(tmp_path / "a.csv")
    (tmp_path / "b.csv").symlink_to("/etc/passwd")
    for member in archive.members:
        with pytest.raises(UnreadableError):
            list(archive.chunks(member))


def test_a_real_archive_of_many_messages_is_far_from_every_bound() -> None:
    """Ten million messages: 4 GiB in 366 MB."""
    assert zipped.MOST_BYTES / 4 > 4 << 30
    assert zipped.MOST_RATIO / 10 > (4 << 30) / 366_000_000


def test_an_encrypted_zip_is_unreadable(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"messages.csv": b"x"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the flag in the central directory
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as refused:
        Archive(path)
    assert refused.value.params["why"] == "encrypted"


def test_nothing_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(PathMissingError):
        Archive(tmp_path / "none.zip")
    (tmp_path / "text.zip").write_text("no zip")
    with pytest.raises(UnreadableError):
        Archive(tmp_path / "text.zip")
    with pytest.raises(CerchiaError):
        Archive(tmp_path / ("x" * 300))


@settings(max_examples=150)
@given(data=st.data())
def test_a_damaged_zip_is_unreadable_and_never_a_crash(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("messages.csv", b"CONVERSATION ID,DATE\n" * 40)
        whole.writestr("b/Connections.csv", b"First Name\n")
    raw = bytearray(stream.getvalue())
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    if data.draw(st.booleans()):
        del raw[data.draw(st.integers(0, len(raw))) :]
    path = tmp_path_factory.mktemp("damaged") / "a.zip"
    path.write_bytes(raw)
    try:
        archive = Archive(path)
    except CerchiaError:
        return
    try:
        archive.newest()
        for member in archive.members:
            archive.member_digest(member)
            list(archive.chunks(member))
    except CerchiaError:
        pass
    finally:
        archive.close()


def test_the_digest_tells_content_and_names_apart(tmp_path: Path) -> None:
    def digest(name: str, files: dict[str, bytes]) -> str:
        folder = tmp_path / name
        folder.mkdir()
        for file, data in files.items():
            (folder / file).write_bytes(data)
        return Archive(folder).digest()

    same = digest("1", {"a.csv": b"1", "b.csv": b"2"})
    assert digest("2", {"b.csv": b"2", "a.csv": b"1"}) == same
    assert digest("3", {"a.csv": b"2", "b.csv": b"1"}) != same
    assert digest("4", {"a.csv": b"1", "c.csv": b"2"}) != same


def test_a_member_digest_is_the_same_in_a_zip_and_a_folder(tmp_path: Path) -> None:
    zipped = Archive(packed(tmp_path / "a.zip", {"a.csv": b"ciao"}))
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.csv").write_bytes(b"ciao")
    folder = Archive(tmp_path / "folder")
    assert zipped.member_digest(zipped.members[0]) == folder.member_digest(folder.members[0])
    zipped.close()


def test_a_name_that_is_no_text_can_be_read_and_written_down(tmp_path: Path) -> None:
    raw = os.path.join(os.fsencode(tmp_path), b"caf\xe9.csv")  # noqa: PTH118 - bytes
    with open(raw, "wb") as stream:  # noqa: PTH123
        stream.write(b"x")
    archive = Archive(tmp_path)
    assert [member.name.encode() for member in archive.members] == [b"caf\\xe9.csv"]
    assert content(tmp_path) == {"caf\\xe9.csv": b"x"}
    assert archive.digest()


def test_a_zip_without_dates_is_as_old_as_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as stream:
        stream.writestr(zipfile.ZipInfo("messages.csv"), b"")  # 1980-01-01, as tools leave it
    os.utime(path, (1_700_000_000, 1_700_000_000))
    archive = Archive(path)
    assert archive.newest() == 1_700_000_000
    archive.close()
    with zipfile.ZipFile(path, "w") as stream:
        stream.writestr(zipfile.ZipInfo("a.csv", (2026, 11, 15, 8, 0, 0)), b"")
        stream.writestr(zipfile.ZipInfo("b.csv", (2026, 11, 14, 8, 0, 0)), b"")
    archive = Archive(path)
    assert dates.from_epoch(archive.newest()).isoformat() == "2026-11-15"
    archive.close()


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("Complete_LinkedInDataExport_11-15-2026.zip", "2026-11-15"),
        ("Basic_LinkedInDataExport_01-02-2024 (1).zip", "2024-01-02"),
        ("Complete_LinkedInDataExport_11-15-2026.zip.zip", "2026-11-15"),
        ("Complete_LinkedInDataExport_13-15-2026.zip", "None"),
        ("export.zip", "None"),
    ],
)
def test_the_day_of_the_request_stands_in_the_name(name: str, want: str) -> None:
    assert str(dates.in_name(name)) == want
