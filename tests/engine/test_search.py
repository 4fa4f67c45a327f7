"""The search of a circle: one file, built whole or not at all, that anything may be asked."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cerchia.engine.search import Search, SearchBrokenError, SearchFile
from cerchia.language.fold import fold
from cerchia.language.query import parse
from cerchia.model.errors import DiskFullError
from tests.rooms import Rooms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine

SAID = (
    ("2026-01-03", "Perché no? Città e caffè."),
    ("2026-01-01", "the price list"),
    ("2026-01-02", "the list of prices, and the price"),
    ("2026-01-05", "Überprüfung für Müller"),
    ("2026-01-04", "AND OR NOT NEAR"),
)
"""Numbers 1 to 5; by time they come 2, 3, 1, 5, 4."""


def quiet(_: str) -> None:
    return


def always() -> bool:
    return True


def built(engine: Engine, base: str = "k") -> SearchFile:
    where = SearchFile(engine.folder, base)
    assert where.build(engine, fold, quiet, always)
    return where


def talk(engine: Engine, said: Sequence[tuple[str, str]]) -> Engine:
    rooms = Rooms(engine)
    ada = rooms.person("Ada Rossi", company="Officine Łódź", position="Direttrice")
    rooms.person("Bo Adamo", company="Rossi Spa", position="Cuoco")
    rooms.person("Nobody Seen", hidden=True)
    rooms.talk(ada, *(("them", when, text) for when, text in said))
    return rooms.build()


@pytest.fixture
def index(engine: Engine) -> Search:
    return built(talk(engine, SAID)).open()


def numbers(index: Search, typed: str, order: str = "newest", **page: int) -> list[int]:
    plain = {"first": 0, "most": 50, "many": 20_000} | page
    return index.messages(parse(typed), "ranked" if order == "ranked" else "newest", **plain)[0]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("list ", [3, 2]),
        ("pric", [3, 2]),
        ("prices ", [3]),
        ("price -prices ", [2]),
        ('"price list" ', [2]),
        ('"list price" ', []),
        ("perche citta CAFFE ", [1]),
        ("PERCHÉ ", [1]),
        ("muller uberprufung ", [4]),
        ("AND OR NOT NEAR ", [5]),
        ("and ", [5, 3]),
        ("-list ", []),
        ("... !? ", []),
        ("", []),
    ],
)
def test_the_newest_come_first_whatever_their_numbers(
    index: Search, typed: str, found: list[int]
) -> None:
    assert numbers(index, typed) == found


def test_ranked_puts_first_who_says_it_more_unless_they_are_too_many(index: Search) -> None:
    assert index.messages(parse("list "), "ranked", 0, 50, 20_000) == ([2, 3], 2, "ranked")
    assert index.messages(parse("list "), "ranked", 0, 50, 1) == ([3, 2], 2, "newest")
    assert index.messages(parse("the list "), "newest", 1, 1, 20_000) == ([2], 2, "newest")
    assert index.messages(parse("list "), "newest", 7, 5, 20_000) == ([], 2, "newest")


def test_people_are_found_by_any_word_s_beginning_by_name_first(index: Search) -> None:
    assert names(index, "ross") == (["Ada Rossi", "Bo Adamo"], 2)
    assert names(index, "ada") == (["Ada Rossi", "Bo Adamo"], 2)
    assert names(index, "ada cuo") == (["Bo Adamo"], 1)
    assert names(index, "lodz") == (["Ada Rossi"], 1)
    assert names(index, "ross", 1) == (["Ada Rossi"], 2)
    assert names(index, "seen") == ([], 0)
    assert names(index, "") == ([], 0)


def names(index: Search, typed: str, most: int = 9) -> tuple[list[str], int]:
    found, total = index.people(typed.split(), most)
    return [one.name for one in found], total


def test_marks_stand_where_it_is_said_accents_and_signs_among_it(index: Search) -> None:
    text = "🙂 Perché, città? Una cittadina."
    (found,) = index.marks(parse('citta "perche citta" citt'), [text])
    assert [text[a:b] for a, b in found] == ["Perché, città", "cittadina"]
    assert index.marks(parse("x -citta "), [text]) == [()]
    assert index.marks(parse(""), [text, text]) == [(), ()]


@given(typed=st.text(max_size=60) | st.text('ab"*-^:(){}+ \0', max_size=40))
@example('"')
@example('""" AND * NEAR(a b, 3) ^a {x}: -')
@example("x" * 10_000)
@example('a" OR rowid > 0 --')
@example("👩‍👩‍👧 -👍* \udcff")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_anything_may_be_typed(index: Search, typed: str) -> None:
    for order in ("newest", "ranked"):
        found = numbers(index, typed, order)
        assert len(set(found)) == len(found)
    text = "Perché no? a b 👍 x"
    for start, end in index.marks(parse(typed), [text])[0]:
        assert 0 <= start < end <= len(text)
    index.people(fold(typed.replace("\0", " ")).split(), 9)


WORD = st.sampled_from(["ada", "bo", "boa", "cy", "città", "CITTA"])


@given(
    said=st.lists(st.lists(WORD, min_size=1, max_size=4), min_size=1, max_size=12),
    wanted=st.lists(WORD, min_size=1, max_size=3),
    unwanted=st.lists(WORD, max_size=1),
)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_it_finds_what_reading_every_message_finds(
    engine: Engine, said: list[list[str]], wanted: list[str], unwanted: list[str]
) -> None:
    texts = [f"2026-01-{n + 1:02}" for n in range(len(said))]
    pairs = [(day, ", ".join(words)) for day, words in zip(texts, said, strict=True)]
    index = built(talk(engine, pairs)).open()
    typed = " ".join([*wanted, *(f"-{word}" for word in unwanted)]) + " "
    by_hand = [
        number
        for number, words in enumerate(said, 1)
        if bare(wanted) <= bare(words) and not bare(unwanted) & bare(words)
    ]
    assert numbers(index, typed) == by_hand[::-1]
    assert sorted(numbers(index, typed, "ranked")) == by_hand


def bare(words: Sequence[str]) -> set[str]:
    plain = (unicodedata.normalize("NFD", word.lower()) for word in words)
    return {re.sub("[\u0300-\u036f]", "", word) for word in plain}


def test_numbers_come_back_over_the_edges_of_their_blocks(engine: Engine) -> None:
    rooms = Rooms(engine)
    engine = rooms.build()
    engine.run(
        "create or replace table resolve_message as select (3001 - i)::integer as message, 1 as thread,"
        " null::integer as person, true as mine, timestamp '2020-01-01' + to_minutes(i) as sent"
        " from range(1, 3001) t(i)"
    )
    engine.run(
        "create or replace table read_text as select message, 'm' || message as content from resolve_message"
    )
    index = built(engine).open()
    for number in (1, 952, 953, 1_976, 1_977, 3_000):
        assert numbers(index, f"m{number} ") == [number]


def test_a_beginning_of_very_many_is_its_most_frequent_words(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cerchia.engine.search_words.BUSY", 3)
    monkeypatch.setattr("cerchia.engine.search_words.BRANCHES", 1)
    said = [("2026-01-01", "costo"), ("2026-01-02", "costo"), ("2026-01-03", "corsa"), ("2026-01-04", "cos")]  # fmt: skip
    index = built(talk(engine, said)).open()
    assert numbers(index, "co") == [2, 1]  # four of three words: those of the most frequent
    assert numbers(index, "cos") == [4, 2, 1]  # three: all of them
    assert numbers(index, "c") == []  # one letter is that letter


def test_many_threads_ask_at_once(index: Search) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda n: numbers(index, ("list ", "and ")[n % 2]), range(64)))
    assert found == [[3, 2], [5, 3]] * 32


def test_the_file_is_private_read_only_and_alone(engine: Engine) -> None:
    where = built(talk(engine, SAID))
    assert where.file.stat().st_mode & 0o777 == 0o600
    index = where.open()
    with pytest.raises(sqlite3.OperationalError, match="readonly"), index._taken() as db:
        db.execute("delete from place")
    assert [path.name for path in engine.folder.glob("search-*")] == ["search-k.db"]
    assert list((engine.folder / "scratch").glob("*/search*")) == []
    later = built(engine, "later")
    assert later.there()
    assert not where.there()
    assert numbers(index, "list ") == [3, 2]  # who holds it open is answered


def test_somebody_who_leaves_meanwhile_leaves_no_file(engine: Engine) -> None:
    engine = talk(engine, SAID)
    where = SearchFile(engine.folder, "k")
    for answers in ([False], [True, False]):
        said = iter(answers)
        assert not where.build(engine, fold, quiet, lambda said=said: next(said))  # type: ignore[misc]
        assert not where.there()
    with pytest.raises(FileNotFoundError):
        where.open()


@pytest.mark.parametrize("harm", ["no file of ours", "", "torn"])
def test_damage_is_named(engine: Engine, harm: str) -> None:
    where = built(talk(engine, SAID))
    whole = where.file.read_bytes()
    where.file.write_bytes(whole[: len(whole) // 8] if harm == "torn" else harm.encode())

    def ask() -> None:
        numbers(where.open(), "list ")

    with pytest.raises(SearchBrokenError):
        ask()


def test_a_full_disk_is_named_and_leaves_nothing(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = talk(engine, SAID)

    def small(aside: Path) -> sqlite3.Connection:
        db = sqlite3.connect(aside, isolation_level=None)
        db.execute("pragma max_page_count = 4")  # SQLite's own way to say there is no room
        return db

    monkeypatch.setattr("cerchia.engine.search._writing", small)
    where = SearchFile(engine.folder, "k")
    with pytest.raises(DiskFullError):
        where.build(engine, fold, quiet, always)
    assert not where.there()
    assert list((engine.folder / "scratch").glob("*/search*")) == []
