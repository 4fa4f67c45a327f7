"""Every era's archive, and one archive a quirk, against what a person expects of it.

`exports/<era>/` holds an invented archive as LinkedIn wrote it in that era, `quirks/<n>-<name>/` one
for each line of linkedin.md §14 (18 and 20 are of analytics and the API, not of the archive);
beside each a JSON file holds what we read in it. After a change that is meant, make those anew and
read the difference:

    CERCHIA_REMAKE=1 .venv/bin/python -m pytest tests/read/linkedin/test_eras.py
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.read.linkedin.files import SPECS, kind
from tests.conftest import ERAS

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine
    from tests.conftest import Exports

FOLDER = Path(__file__).parent / "exports"
QUIRKS = Path(__file__).parent / "quirks"
SAMPLES = [
    *(FOLDER / era for era in ERAS),
    *sorted(path for path in QUIRKS.iterdir() if path.is_dir()),
]

TABLES = {
    "owner": "from read_owner",
    "people": """
        select name, url, email, company, position, contact, connected, hidden, colleague
        from resolve_person order by all
    """,
    "conversations": """
        select r.key, p.name as person, is_group, messages, sent, received, t.sponsored
        from resolve_thread t join read_thread r using (thread) left join resolve_person p using (person)
        order by all
    """,
    "messages": """
        select r.key, mine, p.name as person, m.sent, m.spam, content
        from resolve_message m join read_text using (message) join read_thread r using (thread)
        left join resolve_person p using (person) order by message
    """,
    "invitations": """
        select p.name as person, direction, sent, note, accepted
        from resolve_invitation join resolve_person p using (person) order by all
    """,
    "posts": "select company, title, started, finished from read_position order by all",
    "schools": "select school, degree, started, finished from read_school order by all",
    "praise": """
        select p.name as person, direction, skill as of_what, made, status
        from read_endorsement join resolve_handle using (handle) join resolve_person p using (person)
        union all
        select p.name, direction, content, made, status
        from read_recommendation join resolve_handle using (handle) join resolve_person p using (person)
        order by all
    """,
    "notes": """
        select p.name as person, note, made, edited
        from read_note join resolve_handle using (handle) join resolve_person p using (person)
        order by all
    """,
    "addresses": """
        select a.name, p.name as person, r.evidence, emails, phones, a.company, title, place, made,
               by_email
        from read_address a left join resolve_handle r using (handle)
        left join resolve_person p using (person) order by all
    """,
    "follows": "from read_follow order by all",
    "shares": "from read_post order by all",
    "comments": "from read_comment order by all",
    "reactions": "from read_reaction order by all",
    "votes": "from read_vote order by all",
    "saved": "from read_saved order by all",
    "searches": "from read_search order by all",
    "events": "from read_event order by all",
    "jobs": "from read_job order by all",
    "reviews": "from read_review order by all",
    "services": "from read_service order by all",
    "entries": "from read_entry order by all",
    "feeds": "from read_feed order by all",
    "as_of": "from resolve_as_of",
}


def found(exports: Exports, sample: Path) -> dict[str, Any]:
    done = exports.load(sample)
    with exports.engine() as engine:
        tables = {name: _rows(engine, sql) for name, sql in TABLES.items()}
    return {
        "files": {
            one.file: _report(asdict(one)) for one in sorted(done.files, key=lambda f: f.file)
        },
        "problems": [asdict(problem) for problem in done.problems],
        **{name: rows for name, rows in tables.items() if rows},
    }


def _rows(engine: Engine, sql: str) -> list[dict[str, Any]]:
    return [
        {
            key: value if isinstance(value, bool | int | list) else str(value)
            for key, value in row.items()
        }
        for row in engine.named(sql)
    ]


def _report(report: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in report.items() if value and key not in {"file", "segment"}}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_as_expected(sample: Path, exports: Exports) -> None:
    got = found(exports, sample)
    expected = sample.with_name(f"{sample.name}.json")
    if os.environ.get("CERCHIA_REMAKE"):
        expected.write_text(json.dumps(got, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert got == json.loads(expected.read_text("utf-8"))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_row_is_accounted_for(sample: Path) -> None:
    files = json.loads(sample.with_name(f"{sample.name}.json").read_text("utf-8"))["files"]
    for file in files.values():
        assert file.get("rows", 0) == file.get("read", 0) + sum(file.get("skipped", {}).values())


def test_every_file_we_know_stands_in_some_sample() -> None:
    kinds = {kind(file.name) for sample in SAMPLES for file in sample.rglob("*.csv")}
    unverified = {"organizations", "patents", "groups", "coachmessages", "opportunities"}
    assert set(SPECS) - kinds <= unverified
