from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.formats import records as exact
from cerchia.formats.delimited import RecordCount, as_utf8, encoding_of, find_header
from cerchia.formats.records import Dialect, Run, records, runs

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=12)
ODD = st.text(st.sampled_from('a",;\t\n\r\\ é😀'), max_size=8)
TABLES = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(TEXT | ODD, min_size=width, max_size=width), min_size=1, max_size=6
    )
)


def read(text: str, dialect: Dialect) -> list[tuple[int, tuple[str, ...], str]]:
    lines = io.StringIO(text, newline="")
    return [(one.line, one.cells, one.broken) for one in records(lines, dialect)]


def written(table: Sequence[Sequence[str]], *, quoting: int = csv.QUOTE_ALL, end: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=end, quoting=quoting).writerows(table)  # type: ignore[arg-type]
    return stream.getvalue()


def counted(data: bytes, step: int = 7) -> int:
    count = RecordCount()
    for place in range(0, len(data), step):
        count.feed(data[place : place + step])
    return count.total()


@given(TABLES, st.sampled_from(["\n", "\r\n"]))
def test_a_fully_quoted_table_is_read_back_exactly(table: list[list[str]], end: str) -> None:
    text = written(table, end=end)
    got = read(text, Dialect(width=len(table[0])))
    assert [cells for _, cells, _ in got] == [tuple(row) for row in table]
    assert all(not broken for _, _, broken in got)
    assert counted(text.encode()) == len(table)


@given(TABLES)
def test_quotes_only_where_needed_are_read_back_exactly(table: list[list[str]]) -> None:
    # with \r\n the writer quotes both; with \n alone Python 3.11 leaves a bare \r unquoted
    text = written(table, quoting=csv.QUOTE_MINIMAL, end="\r\n")
    got = read(text, Dialect(width=len(table[0])))
    assert [cells for _, cells, _ in got] == [tuple(row) for row in table]
    assert counted(text.encode()) == len(table)


@given(TABLES, st.integers(1, 9))
def test_the_count_does_not_hang_on_how_the_file_is_cut(table: list[list[str]], step: int) -> None:
    data = written(table, end="\r\n").encode()
    assert counted(data, step) == counted(data, len(data)) == len(table)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("closed", [True, False])
def test_line_ends_of_every_kind_are_counted(end: str, closed: bool) -> None:
    text = f'a,b{end}"c{end}d",e{end}f,g' + (end if closed else "")
    assert counted(text.encode()) == 3
    assert [cells for _, cells, _ in read(text, Dialect(width=2))] == [
        ("a", "b"),
        (f"c{end}d", "e"),
        ("f", "g"),
    ]


def test_a_file_swallowed_by_one_quote_is_never_counted_as_nothing() -> None:
    assert counted(b'"a\nb\n') == 1
    assert counted(b'a\n"b\nc\n') == 2


@given(st.binary(max_size=300) | st.text(st.sampled_from('ab",\\\n\r;\0é'), max_size=300))
def test_no_line_of_any_bytes_is_lost(data: bytes | str) -> None:
    raw = data if isinstance(data, bytes) else data.encode()
    find_header(raw, ("a", "b"))
    lines = io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8", errors="replace", newline="")
    whole = list(lines)
    lines.seek(0)
    got = list(records(lines, Dialect(width=3)))
    starts = [one.line for one in got]
    assert starts == sorted(set(starts))
    assert starts[:1] == ([1] if whole else [])
    for one, end in zip(got, [*starts[1:], len(whole) + 1], strict=bool(got)):
        if (
            one.broken or len(one.cells) != 3
        ):  # a broken record is one line, and the next one begins right behind it
            assert end == one.line + 1
        else:
            assert end > one.line


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('"2026","l","led the \\"tea\\" team"\n', ("2026", "l", 'led the "tea" team')),
        ('"2026","l","\\"yes\\", she said\n\nagain"\n', ("2026", "l", '"yes", she said\n\nagain')),
        ('"2026","l","C:\\temp\\new"\n', ("2026", "l", "C:\\temp\\new")),
        ('"2026","l\\","ends in a backslash\\"\n', ("2026", "l\\", "ends in a backslash\\")),
        ('"2026","l","both \\"and\\" C:\\temp"\n', ("2026", "l", 'both "and" C:\\temp')),
        ('2026,l,5" screen\n', ("2026", "l", '5" screen')),
        ('2026,"l" x,y\n', ("2026", "l x", "y")),
    ],
)
def test_each_record_is_read_in_the_dialect_it_is_in(line: str, cells: tuple[str, ...]) -> None:
    before, after = '"1","2","C:\\a"\n', '"4","5","6"\n'
    got = read(before + line + after, Dialect(width=3))
    assert [one for _, one, _ in got] == [("1", "2", "C:\\a"), cells, ("4", "5", "6")]
    assert not any(broken for *_, broken in got)


def test_an_unterminated_quote_costs_its_own_line_only() -> None:
    text = 'a,b,c\nd,"e,f\ng,h,i\n"j","k","l\nm"\n'
    assert read(text, Dialect(width=3)) == [
        (1, ("a", "b", "c"), ""),
        (2, ('d,"e,f',), "quote_open"),
        (3, ("g", "h", "i"), ""),
        (4, ("j", "k", "l\nm"), ""),
    ]


def test_a_quote_that_closes_too_late_costs_its_own_line_only() -> None:
    got = read('d,"e,f\ng,h,i\nj,"k",l\n', Dialect(width=3))
    assert [one[0] for one in got] == [1, 2, 3]
    assert got[0][2] != ""
    assert got[1:] == [(2, ("g", "h", "i"), ""), (3, ("j", "k", "l"), "")]


def test_a_field_beyond_the_limit_is_a_broken_record(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = csv.field_size_limit()
    monkeypatch.setattr("cerchia.formats.records.FIELD_LIMIT", 50)
    try:
        got = read("a,b\n" + "x" * 60 + ",y\nc,d\n", Dialect(width=2))
    finally:
        csv.field_size_limit(limit)
    assert [(line, broken) for line, _, broken in got] == [(1, ""), (2, "field_too_long"), (3, "")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(
    "preamble", ["", "\n", 'Notes:\n"with, comma"\n\n', 'Notes:\n"never closed\n']
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_header_is_found_behind_any_preamble(delimiter: str, preamble: str, end: str) -> None:
    head = (preamble + f'"First Name"{delimiter} connected on{delimiter}{end}').encode()
    found = find_header(b"\xef\xbb\xbf" + head + b"Ada,x\n", ("First Name", "Connected On"))
    assert found is not None
    assert (found.names, found.delimiter) == (("First Name", "connected on", ""), delimiter)
    assert found.end == len(head) + 3
    assert found.line == preamble.count("\n") + 1


def test_no_header_is_said() -> None:
    assert find_header(b"First Name,Last Name\nAda,Prova\n", ("First Name", "Connected On")) is None
    assert find_header(b"", ("a",)) is None


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-8-sig"])
def test_marked_utf_16_becomes_utf_8(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    data = mark + "Zoë\t😀\r\n".encode(encoding)
    resaved, chunks = as_utf8(iter([data[:3], data[3:8], data[8:]]))
    assert b"".join(chunks).decode() == "Zoë\t😀\r\n"
    assert resaved == encoding.startswith("utf-16")


@pytest.mark.parametrize(
    ("data", "want"),
    [
        ("Zoë Brandt, São".encode(), ("utf-8", 0)),
        ("Zoë Brandt, São".encode("cp1252"), ("cp1252", 2)),
        ("Zoë Brandt, São, né ".encode() + b"\xe9", ("utf-8", 1)),
        ("a real \ufffd".encode(), ("utf-8", 0)),
        (b"plain", ("utf-8", 0)),
    ],
)
def test_what_is_not_utf_8_is_judged_by_the_whole_file(
    data: bytes, want: tuple[str, int], tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(data)
    assert encoding_of(tmp_path / "file") == want


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (  # a line of the text ends in a quote: by RFC 4180 alone the record would end there
            '2026-06-10 18:53:49,l,"he said \\"yes\\"\nand left, at 9, gladly"\n',
            ("2026-06-10 18:53:49", "l", 'he said "yes"\nand left, at 9, gladly'),
        ),
        (  # what is torn off would have the right number of cells, but no date
            '2026-06-10 18:53:49,l,"\\"yes\\"\nsaid, she, too"\n',
            ("2026-06-10 18:53:49", "l", '"yes"\nsaid, she, too'),
        ),
        (',l,"ends with a quote\\""\n', ("", "l", 'ends with a quote"')),
        (',l,"C:\\temp\\"\n', ("", "l", "C:\\temp\\")),
        (',l,"C:\\""temp"" is full"\n', ("", "l", 'C:\\"temp" is full')),
        (',l,"\\"\n', ("", "l", "\\")),
    ],
)
def test_a_backslash_at_a_line_end_is_judged_by_what_follows(
    text: str, cells: tuple[str, ...]
) -> None:
    before, after = '2026-06-01 10:00:00,l,"a, b"\n', "2026-06-12 10:00:00,l,plain\n"
    for around in (after, "", after * 3):
        got = read(before + text + around, Dialect(width=3, date=0))
        assert [one for _, one, _ in got][:2] == [("2026-06-01 10:00:00", "l", "a, b"), cells]
        assert len(got) == 2 + around.count("\n")


def test_no_line_and_no_record_is_unbounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact, "LINE_LIMIT", 100)
    monkeypatch.setattr(exact, "RECORD_LIMIT", 200)
    got = read("a,b\n" + "x" * 1000 + ",y\nc,d\n", Dialect(width=2))
    assert [(line, broken) for line, _, broken in got] == [(1, ""), (2, "field_too_long"), (3, "")]
    assert got[1][1] == ("x" * 80,)
    endless = 'x","\n' * 500  # every line closes a quote and opens another
    got = read(endless + "c,d\n", Dialect(width=2))
    assert len(got) == 501
    assert got[-1][1:] == (("c", "d"), "")
    assert {broken for _, _, broken in got[:-1]} == {"quote_open"}


def test_going_back_costs_no_more_than_a_few_readings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exact, "RECORD_LIMIT", 5000)
    text = 'good,row\nx","\n' * 2000
    read_again = 0

    class Counted(exact._Lines):
        def __next__(self) -> str:
            nonlocal read_again
            line = super().__next__()
            read_again += len(line)
            return line

    monkeypatch.setattr(exact, "_Lines", Counted)
    read(text, Dialect(width=2))
    assert read_again < 12 * len(text) + 50_000


def unrolled(text: str, dialect: Dialect) -> list[tuple[tuple[str, ...], str]]:
    """Return what `runs` gives, its runs read by the csv module."""
    found: list[tuple[tuple[str, ...], str]] = []
    for piece in runs(io.BytesIO(text.encode()), dialect):
        if isinstance(piece, Run):
            cells = list(csv.reader(io.StringIO(piece.text, newline=""), strict=True))
            assert len(cells) == piece.count
            found += [(tuple(each), "") for each in cells]
        else:
            found.append((piece.cells, piece.broken))
    return found


@settings(max_examples=300)
@given(
    st.lists(
        st.sampled_from(
            ["a,b,c\n", 'd,"e\nf",g\n', "\n", 'h,"open\n', "i,j\n", 'k,"\\"l\\"\nm",n\n', "o,p,q,r\n",
             's,"t""u",v\r\n', "w,x\r", 'y,"z\r\nz",0\n', "1,2,3"]
        ),
        max_size=12,
    ),
    st.integers(1, 40),
    st.integers(1, 4),
)  # fmt: skip
def test_runs_and_odd_records_are_what_the_slow_reader_gives(
    pieces: list[str], block: int, calm: int
) -> None:
    text, dialect = "".join(pieces), Dialect(width=3)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(exact, "BLOCK", block)
        patched.setattr(exact, "CALM", calm)
        fast = unrolled(text, dialect)
        odd = [
            (piece.line, piece.cells, piece.broken)
            for piece in runs(io.BytesIO(text.encode()), dialect)
            if not isinstance(piece, Run)
        ]
    slow = read(text, dialect)
    assert fast == [(cells, broken) for _, cells, broken in slow]
    assert set(odd) <= set(slow)
