"""What the benchmark's archive promises, counted again from the file with Python's own readers."""

from __future__ import annotations

import base64
import csv
import io
import itertools
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest

from bench import make_archive
from bench.make_archive import Made, size_of, write

SIZE = 20_000
COLUMNS = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
LINK = re.compile(r"https://www\.linkedin\.com/in/[^,\"\s]+")
ME = make_archive.OWNER_URL


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    path = tmp_path_factory.mktemp("bench") / make_archive.NAME
    return path, write(path, SIZE)


@pytest.fixture(scope="module")
def messages(archive: tuple[Path, Made]) -> list[dict[str, str]]:
    return list(_rows(archive[0], "messages.csv"))


@pytest.fixture(scope="module")
def contacts(archive: tuple[Path, Made]) -> list[dict[str, str]]:
    return list(_rows(archive[0], "Connections.csv", preamble=3))


def _rows(path: Path, member: str, preamble: int = 0) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(path) as packed:
        text = packed.read(member).decode()
    for _ in range(preamble):
        text = text.partition("\n")[2]
    return iter(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def _single(messages: list[dict[str, str]]) -> dict[str, int]:
    """Return the messages of each contact's own conversation, by the contact's URL."""
    found: dict[str, set[str]] = defaultdict(set)
    sizes = Counter(row["CONVERSATION ID"] for row in messages)
    for row in messages:
        links = LINK.findall(row["SENDER PROFILE URL"] + " " + row["RECIPIENT PROFILE URLS"])
        found[row["CONVERSATION ID"]] |= set(links) - {ME}
    return {next(iter(who)): sizes[thread] for thread, who in found.items() if len(who) == 1}


def test_messages_stand_as_linkedin_writes_them_today(
    archive: tuple[Path, Made], messages: list[dict[str, str]]
) -> None:
    with zipfile.ZipFile(archive[0]) as packed:
        raw = packed.read("messages.csv").decode()
    assert raw.startswith('"' + COLUMNS.replace(",", '","') + '"\n"2-')
    assert len(messages) == SIZE
    assert all(len(row) == 11 and None not in row for row in messages)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", row["DATE"]) for row in messages)
    key = base64.b64decode(messages[0]["CONVERSATION ID"].removeprefix("2-")).decode()
    assert re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{3}", key)
    assert 0.2 < mean("\n" in row["CONTENT"] for row in messages) < 0.9
    assert any('"' in row["CONTENT"] for row in messages)


def test_each_conversation_stands_together_with_the_newest_first(
    messages: list[dict[str, str]],
) -> None:
    order = [row["CONVERSATION ID"] for row in messages]
    runs = 1 + sum(a != b for a, b in itertools.pairwise(order))
    assert runs == len(set(order))
    for one, other in itertools.pairwise(messages):
        if one["CONVERSATION ID"] == other["CONVERSATION ID"]:
            assert one["DATE"] >= other["DATE"]


def test_half_say_little_and_a_tenth_say_most(messages: list[dict[str, str]]) -> None:
    sizes = _single(messages).values()
    assert mean(size <= 4 for size in sizes) == pytest.approx(0.5, abs=0.01)
    assert mean(size >= 80 for size in sizes) == pytest.approx(0.1, abs=0.01)


def test_every_conversation_is_with_one_contact_but_one_in_a_hundred(
    messages: list[dict[str, str]], contacts: list[dict[str, str]]
) -> None:
    single, known = _single(messages), {row["URL"] for row in contacts}
    assert set(single) <= known
    threads = len({row["CONVERSATION ID"] for row in messages})
    assert (threads - len(single)) / threads == pytest.approx(0.01, abs=0.002)


def test_texts_are_long_different_and_in_two_languages(messages: list[dict[str, str]]) -> None:
    texts = [row["CONTENT"] for row in messages]
    assert len(set(texts)) / len(texts) >= 0.8
    assert 175 <= mean(map(len, texts)) <= 205
    italian = mean(bool(re.search(r"\b(il|di|per|alle|va)\b", text)) for text in texts)
    english = mean(bool(re.search(r"\b(the|for|you|is|at)\b", text)) for text in texts)
    assert italian > 0.4
    assert english > 0.2
    assert not any("{" in text or "[" in text or "|" in text for text in texts)


def test_contacts_are_many_with_titles_of_their_own_and_some_hidden(
    contacts: list[dict[str, str]],
) -> None:
    shown = [row for row in contacts if row["First Name"]]
    hidden = [row for row in contacts if not row["First Name"]]
    assert len(shown) == len({row["URL"] for row in shown}) == 30_000
    assert hidden
    assert all(row["Connected On"] and not row["URL"] for row in hidden)
    assert len({row["Position"] for row in shown}) >= 12_000
    assert len({row["Company"] for row in shown}) >= 3_000
    names = Counter((row["First Name"], row["Last Name"]) for row in shown)
    assert 0.05 < sum(count for count in names.values() if count > 1) / len(shown) < 0.3


def test_the_other_files_are_there(archive: tuple[Path, Made]) -> None:
    counts = {
        "Invitations.csv": 3_000, "Profile.csv": 1, "Positions.csv": 2, "Education.csv": 1,
        "Email Addresses.csv": 1, "Endorsement_Received_Info.csv": 400, "Recommendations_Received.csv": 15,
    }  # fmt: skip
    assert {name: len(list(_rows(archive[0], name))) for name in counts} == counts
    for row in _rows(archive[0], "Invitations.csv"):
        mine = (
            row["inviterProfileUrl"] if row["Direction"] == "OUTGOING" else row["inviteeProfileUrl"]
        )
        assert mine == ME


def test_what_it_says_of_itself_is_so(
    archive: tuple[Path, Made], messages: list[dict[str, str]], contacts: list[dict[str, str]]
) -> None:
    made, sizes = archive[1], _single(messages).values()
    texts = [row["CONTENT"] for row in messages]
    assert (made.messages, made.talking) == (len(messages), len(sizes))
    assert made.threads == len({row["CONVERSATION ID"] for row in messages})
    assert made.distinct == pytest.approx(len(set(texts)) / len(texts), abs=0.0001)
    assert made.characters == pytest.approx(mean(map(len, texts)), abs=0.5)  # quotes count double
    assert made.short == pytest.approx(mean(size <= 4 for size in sizes), abs=0.0001)
    assert made.long == pytest.approx(mean(size >= 80 for size in sizes), abs=0.0001)
    assert made.titles == len({row["Position"] for row in contacts} - {""})


def test_the_same_seed_makes_the_same_bytes(tmp_path: Path) -> None:
    one, other, third = (tmp_path / name for name in ("one.zip", "other.zip", "third.zip"))
    write(one, 1_000)
    write(other, 1_000)
    write(third, 1_000, seed=7)
    assert one.read_bytes() == other.read_bytes() != third.read_bytes()


def test_an_archive_of_the_same_size_is_kept(tmp_path: Path) -> None:
    path = make_archive.cached(1_000, tmp_path)
    before = path.stat().st_mtime_ns
    assert make_archive.cached(1_000, tmp_path) == path
    assert path.stat().st_mtime_ns == before
    assert path.name == make_archive.NAME
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("text", "size"), [("20k", 20_000), ("1M", 1_000_000), ("10M", 10_000_000), ("1500", 1_500)]
)
def test_sizes_can_be_said_in_short(text: str, size: int) -> None:
    assert size_of(text) == size


@pytest.mark.parametrize("text", ["k", "many", "-5", "999", "1G"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        size_of(text)
