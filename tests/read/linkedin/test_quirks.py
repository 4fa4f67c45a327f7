"""The quirks of linkedin.md §14 and §2 that concern the files we read, one by one."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.formats.archive import Archive
from cerchia.model.errors import NotAnExportError
from cerchia.read import shares
from tests.conftest import ERAS, JO, NOTES, Who, contact, csv_text, message

if TYPE_CHECKING:
    from cerchia.model.reading import FileReport, Import
    from tests.conftest import Exports

ADA = Who("Ada Prova", "ada-prova")
LIST = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
TALK = [
    message("t1", JO, [ADA], "2026-02-01 08:00:00", "Ciao Ada"),
    message("t1", ADA, [JO], "2026-02-01 09:00:00", "Ciao,\n\ncome stai?"),
]


def report(done: Import, file: str = "Connections.csv") -> FileReport:
    (found,) = [one for one in done.files if one.file == file]
    assert found.rows == found.read + sum(found.skipped.values())
    return found


def codes(done: Import) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in done.problems]


def contacts(exports: Exports) -> list[tuple[Any, ...]]:
    with exports.engine() as engine:
        return engine.rows(
            "select name, company, position, connected::varchar, email from read_contact order by record"
        )


def connections(*lines: str) -> dict[str, str]:
    return {"Connections.csv": NOTES + "\n".join((LIST, *lines)) + "\n"}


PLAIN = contact("Ada Prova", "ada-prova", company="Northwind, Inc.", position="CTO")
WANT = [("Ada Prova", "Northwind, Inc.", "CTO", "2023-02-08", "")]


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("closed", [True, False])
def test_contacts_of_every_era_and_line_end(
    era: str, bom: str, end: str, closed: bool, exports: Exports
) -> None:
    text = csv_text("Connections.csv", [PLAIN], era).replace("\n", end) + (end if closed else "")
    done = exports.load(exports.write({"Connections.csv": bom + text}))
    assert (report(done).rows, report(done).read, done.problems) == (1, 1, ())
    assert contacts(exports) == WANT


def test_crlf_in_the_header_line_alone(exports: Exports) -> None:
    text = csv_text("Connections.csv", [PLAIN, PLAIN], "2021").replace("\n", "\r\n", 1)
    done = exports.load(exports.write({"Connections.csv": text}))
    assert (report(done).read, done.problems) == (2, ())


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        "\n\n",
        "Notes:\n",
        'Notes:\n"A new text, from LinkedIn"\n"and another"\n\n',
        'Notes:\n"a spreadsheet user cut this',
        "Notes:,,,,,,\n,,,,,,\n",
    ],
)
def test_any_preamble(preamble: str, exports: Exports) -> None:
    text = csv_text("Connections.csv", [PLAIN], "2021")
    rows = preamble + ("\n" if preamble.endswith("this") else "") + text
    done = exports.load(exports.write({"Connections.csv": rows}))
    assert (report(done).rows, done.problems) == (1, ())
    assert contacts(exports) == WANT


def test_a_file_without_its_header_says_so(exports: Exports) -> None:
    done = exports.load(exports.write({"Connections.csv": "Ada,Prova,x\nBo,Prova,y\n"}))
    assert report(done).skipped == {"no_header": 2}
    assert codes(done) == [("header_missing", 1)]


@pytest.mark.parametrize("text", ["", LIST, LIST + "\n", NOTES + LIST])
def test_a_file_without_rows_is_no_problem(text: str, exports: Exports) -> None:
    done = exports.load(exports.write({"Connections.csv": text}))
    assert (report(done).rows, done.problems) == (0, ())
    assert contacts(exports) == []


def test_hidden_rows_are_counted_and_make_nobody(exports: Exports) -> None:
    done = exports.load(
        exports.write(connections(",,,,,,07 Jun 2026", ",,,,,,08 Jun 2026", ",,,,,,", ""))
    )
    assert report(done).skipped == {"hidden": 2, "empty": 2}
    assert done.problems == ()
    with exports.engine() as engine:
        assert engine.value("select count(*) from resolve_person") == 0


@pytest.mark.parametrize("delimiter", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_spreadsheet_re_save(delimiter: str, encoding: str, exports: Exports) -> None:
    cells = [
        "Ada",
        "Prova",
        "https://www.linkedin.com/in/ada-prova",
        "",
        "Northwind, Inc.",
        "CTO",
        "8-Feb-23",
    ]
    text = delimiter.join(LIST.split(",")) + "\r\n" + delimiter.join(cells) + "\r\n"
    done = exports.load(exports.write({"Connections.csv": text.encode(encoding)}))
    assert report(done).rows == 1
    assert codes(done) == ([("encoding_resaved", 0)] if encoding == "utf-16" else [])
    assert contacts(exports) == WANT


def test_a_spreadsheet_re_save_in_its_own_encoding(exports: Exports) -> None:
    text = csv_text("Connections.csv", [{**PLAIN, "Last Name": "Però"}], "2026").encode("cp1252")
    done = exports.load(exports.write({"Connections.csv": text}))
    assert codes(done) == [("encoding_resaved", 0)]
    assert contacts(exports)[0][0] == "Ada Però"


def test_damaged_characters_are_said_and_the_row_kept(exports: Exports) -> None:
    rows = [
        {**PLAIN, "Last Name": "Però"},
        {**PLAIN, "Company": "Söhne"},
        {**PLAIN, "Company": "X#"},
    ]
    text = csv_text("Connections.csv", rows, "2026").encode().replace(b"#", b"\xff")
    done = exports.load(exports.write({"Connections.csv": text}))
    assert [(one.code, one.count) for one in done.problems] == [("characters_damaged", 1)]
    assert [row[1] for row in contacts(exports)] == ["Northwind, Inc.", "Söhne", "X\ufffd"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("08 Feb 2023", "2023-02-08"),
        ("8 Feb 2023", "2023-02-08"),
        ("8-Feb-23", "2023-02-08"),
        ("08 February 2023", "2023-02-08"),
        ("2023-02-08", "2023-02-08"),
        ("02/08/2023", "2023-02-08"),
        (" 08 Feb 2023 ", "2023-02-08"),
    ],
)
def test_days_as_they_are_written(written: str, read: str, exports: Exports) -> None:
    done = exports.load(exports.write({"Connections.csv": [{**PLAIN, "Connected On": written}]}))
    assert done.problems == ()
    assert contacts(exports)[0][3] == read


@pytest.mark.parametrize(
    "written", ["08 feb. 2023", "12 mars 2023", "05 mag 2024", "31 Feb 2023", "x"]
)
def test_a_day_that_is_none_keeps_the_row_and_says_so(written: str, exports: Exports) -> None:
    rows = [PLAIN, {**PLAIN, "Connected On": written}]
    done = exports.load(exports.write({"Connections.csv": rows}))
    assert report(done).read == 2
    assert codes(done) == [("date_unreadable", 6)]
    assert done.problems[0].seen == written
    assert [row[3] for row in contacts(exports)] == ["2023-02-08", None]


def test_short_and_long_rows(exports: Exports) -> None:
    good = "Ada,Prova,,,Acme,CTO,08 Feb 2023"
    lines = [good, "Bo,Prova", "Cy,Prova,,,Northwind, Inc.,CTO,08 Feb 2023", good + ",,", good]
    done = exports.load(exports.write(connections(*lines)))
    assert codes(done) == [("row_long", 7), ("row_short", 6)]
    assert report(done).rows == 5
    assert report(done).skipped == {"broken": 1}
    assert [row[0] for row in contacts(exports)] == [
        "Ada Prova",
        "Bo Prova",
        "Ada Prova",
        "Ada Prova",
    ]


def test_an_unterminated_quote_costs_its_row_and_no_other(exports: Exports) -> None:
    good = "Ada,Prova,,,Acme,CTO,08 Feb 2023"
    lines = [
        good,
        'Bo,Prova,,,"Acme,CTO,08 Feb 2023',
        good,
        'Cy,Prova,,,"Acme ""x""",CTO,08 Feb 2023',
    ]
    done = exports.load(exports.write(connections(*lines)))
    assert [line for _, line in codes(done)] == [6]
    assert report(done).skipped == {"broken": 1}
    assert [row[0] for row in contacts(exports)] == ["Ada Prova", "Ada Prova", "Cy Prova"]


def test_what_a_torn_record_leaves_makes_nobody(exports: Exports) -> None:
    good = "Ada,Prova,,,Acme,CTO,08 Feb 2023"
    torn = 'Bo,Prova,,"too few,\na second line\nand a third",08 Feb 2023'
    done = exports.load(exports.write(connections(good, torn, good)))
    assert {line for _, line in codes(done)} == {6, 7, 8}
    assert report(done).skipped == {"broken": 3}
    assert [row[0] for row in contacts(exports)] == ["Ada Prova", "Ada Prova"]


def test_the_backslash_dialect_in_messages(exports: Exports) -> None:
    rows = csv_text(
        "messages.csv", [*TALK, message("t2", ADA, [JO], "2026-02-02 08:00:00", "#")], "2026"
    )
    text = rows.replace('"#"', '"Back when I led the \\"tea\\" team,\n\nin C:\\temp, it was hot."')
    done = exports.load(exports.write({"messages.csv": text, "Profile.csv": PROFILE}))
    assert (report(done, "messages.csv").read, done.problems) == (3, ())
    with exports.engine() as engine:
        said = [text for (text,) in engine.rows("select content from read_text order by message")]
    assert said[:2] == ["Ciao Ada", "Ciao,\n\ncome stai?"]
    assert said[2] == 'Back when I led the "tea" team,\n\nin C:\\temp, it was hot.'


def test_drafts_spam_undated_and_lost_rows(exports: Exports) -> None:
    rows = [
        *TALK,
        {**TALK[0], "IS MESSAGE DRAFT": "Yes"},
        {**TALK[0], "IS CONVERSATION DRAFT": "true"},
        {**TALK[0], "IS MESSAGE DRAFT": "1", "DATE": ""},
        {**TALK[0], "DATE": ""},
        {**TALK[0], "DATE": "yesterday"},
        {**TALK[0], "DATE": "2026-13-45 08:00:00 UTC"},
        {**TALK[0], "DATE": "infinity"},
        {**TALK[0], "CONVERSATION ID": ""},
        {**TALK[1], "FOLDER": "SPAM", "DATE": "2026-02-03 08:00:00 UTC"},
    ]
    done = exports.load(exports.write({"messages.csv": rows, "Profile.csv": PROFILE}, era="2025"))
    found = report(done, "messages.csv")
    assert found.rows == 11
    assert found.read == 3
    assert found.skipped == {"draft": 3, "undated": 4, "no_conversation": 1}
    assert found.noted == {"spam": 1}
    assert [problem.seen for problem in done.problems] == [
        "yesterday",
        "2026-13-45 08:00:00 UTC",
        "infinity",
    ]
    with exports.engine() as engine:
        assert engine.rows("select mine, spam from read_message order by sent") == [
            (True, False), (False, False), (False, True),
        ]  # fmt: skip


def test_what_is_noted_is_of_the_rows_taken(exports: Exports) -> None:
    spam = {**TALK[0], "FOLDER": "SPAM"}
    rows = [spam, {**spam, "IS MESSAGE DRAFT": "Yes"}]
    done = exports.load(exports.write({"messages.csv": rows}, era="2025"))
    assert report(done, "messages.csv").noted == {"spam": 1}


def test_any_nesting_and_name(exports: Exports) -> None:
    files: dict[str, str | bytes] = {
        "Export of mine/Basic/Connections (1).csv": csv_text("Connections.csv", [PLAIN], "2026"),
        "Export of mine/Basic/MESSAGES.CSV": csv_text("messages.csv", TALK, "2026"),
        "__MACOSX/Export of mine/._messages.csv": b"\0\0",
        "Export of mine/Articles/Articles/hello.html": "<p>",
        "Export of mine/Calendar.csv": "x\n",
        "Export of mine/Hobbies.csv": "x\n",
        "Export of mine/.DS_Store": b"",
    }
    done = exports.load(exports.write(files, name="Complete_LinkedInDataExport_11-15-2026 (1).zip"))
    assert {Path(one.file).name: (one.status, one.rows) for one in done.files} == {
        "Connections (1).csv": ("read", 1),
        "MESSAGES.CSV": ("read", 2),
        "hello.html": ("read", 1),
        "Calendar.csv": ("unused", 0),
        "Hobbies.csv": ("unknown", 0),
    }
    assert contacts(exports) == WANT


def test_parts_are_one_table(exports: Exports) -> None:
    other = message("t2", ADA, [JO], "2026-02-05 08:00:00", "seconda parte")
    files = {
        "messages_1.csv": csv_text("messages.csv", TALK, "2026"),
        "messages_2.csv": csv_text("messages.csv", [other], "2025"),
        "Profile.csv": csv_text("Profile.csv", PROFILE, "2026"),
    }
    done = exports.load(exports.write(files))
    assert [(one.file, one.rows) for one in done.files if "messages" in one.file] == [
        ("messages_1.csv", 2), ("messages_2.csv", 1),
    ]  # fmt: skip
    with exports.engine() as engine:
        said = engine.rows("select content from read_text order by message")
    assert sorted(said) == [("Ciao Ada",), ("Ciao,\n\ncome stai?",), ("seconda parte",)]


def test_the_same_file_twice_in_one_export_adds_nothing(exports: Exports) -> None:
    text = csv_text("messages.csv", [*TALK, TALK[0]], "2026")
    exports.load(
        exports.write({"a/messages.csv": text, "b/messages (1).csv": text, "Profile.csv": PROFILE})
    )
    with exports.engine() as engine:
        assert engine.rows("select mine, count(*) from read_message group by mine order by mine") == [
            (False, 1), (True, 2),
        ]  # fmt: skip


@pytest.mark.parametrize(
    "missing", ["Connections.csv", "messages.csv", "Invitations.csv", "Profile.csv"]
)
def test_no_file_is_required(missing: str, exports: Exports) -> None:
    folder = exports.folder / "partial"
    shutil.copytree(Path(__file__).parent / "exports" / "2026", folder)
    (folder / missing).unlink()
    done = exports.load(folder)
    assert done.problems == ()
    with exports.engine() as engine:
        (people,) = engine.rows("select count(*) from resolve_person")[0]
        assert people > 0
        assert engine.value("select name from read_owner") == "Jordan Sample"


def test_a_quick_selection_is_recognised(exports: Exports) -> None:
    done = exports.load(exports.write({"Profile.csv": PROFILE, "Skills.csv": "Name\nTea\n"}))
    assert report(done, "Profile.csv").read == 1
    with exports.engine() as engine:
        assert engine.value("select count(*) from resolve_person") == 0


@pytest.mark.parametrize(
    "names", [[], ["Profile.csv"], ["a.txt", "b/c.csv"], ["Orders.csv", "Skills.csv"]]
)
def test_what_is_no_export_is_refused(names: list[str], exports: Exports) -> None:
    path = exports.write(dict.fromkeys(names, "x\n"))
    archive = Archive(path)
    with pytest.raises(NotAnExportError):
        shares(archive)
    archive.close()


def test_odd_columns_are_no_trouble(exports: Exports) -> None:
    header = "Line,First Name,Import,Connected On,first name,,Record,File,X,x,X_2"
    text = header + "\n1,Ada,2,08 Feb 2023,b,c,3,4,5,6,7\n"
    done = exports.load(exports.write({"Connections.csv": text}))
    assert (report(done).read, done.problems) == (1, ())
    assert contacts(exports) == [("Ada", "", "", "2023-02-08", "")]


def test_a_cell_beyond_the_limit_is_a_problem(exports: Exports) -> None:
    good = "Ada,Prova,,,Acme,CTO,08 Feb 2023"
    done = exports.load(
        exports.write(connections(good, "Bo,P,,," + "x" * (17 << 20) + ",C,08 Feb 2023", good))
    )
    assert codes(done) == [("field_too_long", 6)]
    assert (report(done).read, report(done).skipped) == (2, {"broken": 1})
    assert len(done.problems[0].seen) <= 80


def test_megabytes_in_a_cell_are_read(exports: Exports) -> None:
    rows = [*TALK, message("t2", ADA, [JO], "2026-02-05 08:00:00", "é\n" * 2_000_000)]
    done = exports.load(exports.write({"messages.csv": rows, "Profile.csv": PROFILE}))
    assert (report(done, "messages.csv").read, done.problems) == (3, ())
    with exports.engine() as engine:
        assert engine.value("select max(length(content)) from read_text") == 4_000_000


def test_many_problems_of_a_kind_are_counted_and_not_all_listed(exports: Exports) -> None:
    done = exports.load(exports.write(connections(*["Bo,Prova"] * 50)))
    assert len(done.problems) == 21
    assert sum(problem.count for problem in done.problems) == report(done).problems == 50


def test_a_cell_of_sixteen_mebibytes_is_read_whole(exports: Exports) -> None:
    long = "è" + "x" * ((16 << 20) - 2) + "\n"
    rows = [message("t1", ADA, [JO], "2026-02-01 08:00:00", long), *TALK]
    done = exports.load(exports.write({"messages.csv": rows, "Profile.csv": PROFILE}))
    assert (report(done, "messages.csv").read, done.problems) == (3, ())
    with exports.engine() as engine:
        assert engine.value("select max(length(content)) from read_text") == 16 << 20
