from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine, EngineError
from cerchia.model.errors import UnreadableError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_csv('{outside}/a.csv')",
        "select * from read_text('{outside}/a.csv')",
        "select * from read_text('/etc/passwd')",
        "select * from glob('{outside}/*')",
        "select * from read_text('{inside}/../a.csv')",
        "select * from read_text('{inside}-beside/a.csv')",
        "select * from read_csv('https://example.org/a.csv')",
        "select * from read_parquet('s3://bucket/a.parquet')",
        "install httpfs",
        "load httpfs",
        "load '{inside}/a.duckdb_extension'",
        "attach '{outside}/b.duckdb'",
        "attach 'https://example.org/b.duckdb'",
        "copy (select 1) to '{outside}/out.csv'",
        "copy (select 1) to '{inside}-beside/out.csv'",
        "export database '{outside}/dump'",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "reset allowed_directories",
        "set lock_configuration = false",
        "set autoinstall_known_extensions = true",
        "set temp_directory = '{outside}'",
        "pragma temp_directory = '{outside}'",
        # whatever reads
        "select * from read_csv_auto('{outside}/a.csv')",
        "select * from '{outside}/a.csv'",
        "select * from sniff_csv('{outside}/a.csv')",
        "select * from read_blob('{outside}/a.csv')",
        "select * from read_blob('/proc/self/environ')",
        "select * from read_json('{outside}/a.csv')",
        "select * from read_json_objects('{outside}/a.csv')",
        "select * from read_ndjson('{outside}/a.csv')",
        "select * from parquet_metadata('{outside}/a.csv')",
        "select * from parquet_schema('{outside}/a.csv')",
        "select * from parquet_file_metadata('{outside}/a.csv')",
        "select * from read_duckdb('{outside}/b.duckdb')",
        "select * from read_text('file://{outside}/a.csv')",
        "select * from read_text('{inside}/link/a.csv/../../../a.csv')",
        "select * from query('select * from read_text(''{outside}/a.csv'')')",
        "select * from read_text(['{inside}/a.csv', '{outside}/a.csv'])",
        "select * from read_parquet('gcs://bucket/a.parquet')",
        "select * from read_text('hf://datasets/a/b.csv')",
        "select * from read_text('azure://a/b.csv')",
        "select getenv('HOME')",
        "select * from fetched",
        "select * from frame",
        # whatever writes
        "copy (select 1) to '{outside}/out.parquet' (format parquet)",
        "copy (select 1) to '{outside}/out.json' (format json)",
        "copy (select 1 as a) to '{outside}/parts' (format csv, partition_by (a))",
        "copy (select 1) to 'https://example.org/out.csv'",
        "copy (select 1) to '/dev/stdout'",
        "copy from database memory to other",
        "import database '{outside}/dump'",
        "attach '{outside}/c.duckdb' (read_only)",
        "attach ':memory:' as other (type sqlite)",
        "attach 'host=localhost' as other (type postgres)",
        # whatever brings code or keys
        "install 'https://example.org/a.duckdb_extension'",
        "install httpfs from community",
        "force install httpfs",
        "load spatial",
        "create secret s (type s3, key_id 'a', secret 'b')",
        "create persistent secret s (type http, bearer_token 'a')",
        # whatever would loosen the lock, or write beside it
        "set python_enable_replacements = true",
        "set allowed_paths = ['{outside}/a.csv']",
        "set global allowed_directories = ['/']",
        "set allow_unsigned_extensions = true",
        "set custom_extension_repository = 'https://example.org'",
        "set extension_directory = '{outside}'",
        "set secret_directory = '{outside}'",
        "set home_directory = '{outside}'",
        "set file_search_path = '{outside}'",
        "set log_query_path = '{outside}/log.sql'",
        "set profiling_output = '{outside}/profile.json'",
        "set profile_output = '{outside}/profile.json'",
        "pragma profiling_output = '{outside}/profile.json'",
        "pragma enable_profiling = 'json'",
        "set enable_logging = true",
        "set logging_storage = 'file'",
        "set http_proxy = 'example.org'",
        "set http_logging_output = '{outside}/http'",
        "reset lock_configuration",
        "reset enable_external_access",
        "pragma lock_configuration = false",
    ],
)
def test_nothing_outside_the_folder_can_be_reached(sql: str, tmp_path: Path) -> None:
    inside, beside = tmp_path / "circle", tmp_path / "circle-beside"
    for folder in (inside, beside):
        folder.mkdir()
    for folder in (tmp_path, beside):
        (folder / "a.csv").write_text("a\n1\n")
    (inside / "link").mkdir()
    fetched = frame = [{"a": 1}]  # a table by its name, where Python's variables are taken for one
    assert fetched == frame
    before = sorted(tmp_path.rglob("*"))
    with Engine.open(inside) as engine, pytest.raises(EngineError):
        engine.rows(sql.format(outside=tmp_path, inside=inside))
    assert [path for path in sorted(tmp_path.rglob("*")) if "scratch" not in str(path)] == before


@pytest.mark.parametrize(
    "sql",
    ["call enable_logging(storage = 'file', storage_path = '{outside}/logs')", "update extensions"],
)
def test_what_is_taken_all_the_same_writes_nothing_outside(sql: str, tmp_path: Path) -> None:
    inside = tmp_path / "circle"
    inside.mkdir()
    with Engine.open(inside) as engine:
        for said in (sql.format(outside=tmp_path), "select 42", "select 43"):
            with contextlib.suppress(EngineError):
                engine.rows(said)
    assert [path.name for path in tmp_path.iterdir()] == ["circle"]
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_inside_the_folder_it_reads_and_writes(engine: Engine) -> None:
    path = engine.folder / "a.parquet"
    assert engine.run(f"copy (select 7 as n) to '{path}' (format parquet)") == 1
    assert engine.value(f"select n from read_parquet('{path}')") == 7


@dataclass(frozen=True, slots=True)
class Kept:
    number: int | None
    text: str | None
    day: date | None
    at: datetime | None
    names: list[str] | tuple[str, ...]
    flag: bool | None
    share: float | None


KINDS = {
    "number": "bigint",
    "text": "varchar",
    "day": "date",
    "at": "timestamp",
    "names": "varchar[]",
    "flag": "boolean",
    "share": "double",
}


def test_records_come_back_as_they_were(engine: Engine) -> None:
    at = datetime(2026, 2, 1, 23, 59, 59, 123456)  # noqa: DTZ001 - naive UTC is the house's rule
    rows = [
        Kept(
            1,
            "Zoë, \"PhD\"\nline\r\nline\rend 😀 'q' \\N",
            date(2026, 2, 1),
            at,
            ["a,b", 'c"'],
            True,
            0.1,
        ),
        Kept(None, None, None, None, [], None, None),
        Kept(-(2**40), "", date(1, 1, 1), at, ("é", "", "\n", "null"), False, -1e300),
    ]
    assert engine.fill("kept", rows, KINDS) == 3
    assert engine.rows("select * from kept order by number nulls last") == [
        (-(2**40), "", date(1, 1, 1), at, ["é", "", "\n", "null"], False, -1e300),
        (1, rows[0].text, date(2026, 2, 1), at, ["a,b", 'c"'], True, 0.1),
        (None, None, None, None, [], None, None),
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.none()
            | st.text(st.characters(exclude_characters="\0\ufdd0", exclude_categories=["Cs"])),
            st.none() | st.text(st.sampled_from('a",\r\n\\N')),
            st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))),
        ),
        max_size=6,
    )
)
def test_any_text_comes_back(
    engine: Engine, rows: list[tuple[str | None, str | None, list[str]]]
) -> None:
    kinds = {"one": "varchar", "two": "varchar", "three": "varchar[]"}
    assert engine.fill("texts", rows, kinds) == len(rows)
    assert engine.rows("select * from texts") == rows


def test_what_no_database_takes_is_replaced(engine: Engine) -> None:
    engine.fill(
        "texts", [("a\0b", "\ud800", ["c\0"])], {"a": "varchar", "b": "varchar", "c": "varchar[]"}
    )
    assert engine.rows("select * from texts") == [("ab", "?", ["c"])]


def test_a_record_of_megabytes_comes_back(engine: Engine) -> None:
    engine.fill("texts", [("é" * 5_000_000,)], {"a": "varchar"})
    assert engine.value("select length(a) from texts") == 5_000_000


def test_values_stand_for_themselves(engine: Engine) -> None:
    odd = "'; drop table x; -- $2 \\ \0"
    assert engine.value("select $1", odd) == odd.replace("\0", "")
    assert engine.rows("select $2, $1, $1", None, True) == [(True, None, None)]
    assert engine.value("select $1::date", date(2026, 2, 1)) == date(2026, 2, 1)
    assert engine.value("select $10", *range(1, 11)) == 10


def test_a_table_has_the_agreed_types(engine: Engine) -> None:
    engine.make(
        "read_participant", "select '7' as thread, 8.0 as handle, 1 as import, 9 as surplus"
    )
    assert engine.named("from read_participant") == [{"thread": 7, "handle": 8, "import": 1}]


@pytest.mark.parametrize(
    "sql",
    [
        "select 1 as thread, 2 as handle",
        "select 1 as thread, 2 as hand, 1 as import",
        "select 'x' as thread, 2 as handle, 1 as import",
    ],
)
def test_a_table_with_other_columns_is_refused(sql: str, engine: Engine) -> None:
    with pytest.raises(EngineError):
        engine.make("read_participant", sql)


def test_a_table_of_a_rooms_own_is_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.duckdb"
    with Engine.open(tmp_path, file) as engine:
        engine.make("own", "select 1 as n")
        engine.make("resolve_as_of", "select date '2026-01-01' as as_of, 'UTC' as zone")
        assert engine.has("own")
    with Engine.open(tmp_path, file, read_only=True) as engine:
        assert not engine.has("own")
        assert engine.value("select zone from resolve_as_of") == "UTC"
        with pytest.raises(EngineError):
            engine.run("create table t as select 1")


def test_a_file_that_is_no_database_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.duckdb").write_text("no database" * 100)
    with pytest.raises(UnreadableError):
        Engine.open(tmp_path, tmp_path / "a.duckdb")
    with pytest.raises(UnreadableError):
        Engine.open(tmp_path, tmp_path / "none.duckdb", read_only=True)


def test_what_comes_with_the_wheel_is_enough(engine: Engine) -> None:
    rome = "timezone('Europe/Rome', timezone('UTC', timestamp '2026-07-01 22:30:00'))"  # icu
    assert engine.value(f"select {rome}::date") == date(2026, 7, 2)
    assert engine.value("""select from_json('["a"]', '["varchar"]')""") == ["a"]  # json


def test_scratch_files_are_gone_even_after_a_failure(engine: Engine) -> None:
    engine.fill("a", [(1,)], {"n": "integer"})
    with pytest.raises(EngineError):
        engine.fill("b", [("x",)], {"n": "integer"})
    (own,) = (engine.folder / "scratch").iterdir()  # the engine's, for what it may spill
    assert list(own.iterdir()) == []
    engine.close()
    assert list((engine.folder / "scratch").iterdir()) == []


def test_two_engines_of_a_circle_spill_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CERCHIA_MEMORY", "40MB")
    big = "create temp table {0} as select i, md5(i::varchar) as s from range(1500000) t(i)"
    with Engine.open(tmp_path) as one, Engine.open(tmp_path) as other:
        one.run(big.format("a"))
        other.run(big.format("b"))
        spilt = {path.parent for path in (tmp_path / "scratch").rglob("*.tmp")}
        assert len(spilt) == 2
        want = one.value("select count(distinct s) from a")
        other.close()
        assert one.value("select count(distinct s) from a") == want == 1_500_000
