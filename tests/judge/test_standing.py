"""Standing: the four quarters, ambassadors, dead and young (design.md §7). As_of 2026-11-15."""

from __future__ import annotations

import json
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.answers.audit import alignment
from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import run
from cerchia.judge import standing
from tests.rooms import AS_OF, Rooms, stamp


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def stood(rooms: Rooms) -> dict[int, dict[str, Any]]:
    engine = rooms.build()
    run(engine, standing.STEPS)
    return {row["person"]: row for row in engine.named("from judge_standing")}


def judged(rooms: Rooms, name: str, in_line: bool | None, active: bool = False) -> int:
    person = rooms.person(name)
    rooms.add("judge_fit", person=person, persona="p", known=1.0, in_line=in_line, because="[]")
    rooms.add("measure_rhythm", person=person, state="live" if active else "never", active=active)
    return person


@pytest.mark.parametrize(
    ("in_line", "active", "name"),
    [
        (True, True, "core"), (True, False, "opportunity"), (False, True, "company"),
        (False, False, "extra"), (None, True, "unknown"), (None, False, "unknown"),
    ],
)  # fmt: skip
def test_quarters(rooms: Rooms, in_line: bool | None, active: bool, name: str) -> None:
    person = judged(rooms, "Ada Prova", in_line, active)
    assert stood(rooms)[person]["standing"] == name


def test_every_contact_stands_somewhere_and_nobody_else(rooms: Rooms) -> None:
    bare = rooms.person("Ada Prova")
    rooms.person("Bo Prova", contact=False)
    assert {person: row["standing"] for person, row in stood(rooms).items()} == {bare: "unknown"}


@pytest.mark.parametrize(
    ("last", "dead"),
    [(None, True), (date(2024, 11, 14), True), (date(2024, 11, 15), False), (AS_OF, False)],
)
def test_dead_after_24_months(rooms: Rooms, last: date | None, dead: bool) -> None:
    person = rooms.person("Ada Prova")
    if last:
        rooms.add("measure_tie", person=person, last=last)
    assert stood(rooms)[person]["dead"] is dead


@pytest.mark.parametrize(("days", "young"), [(0, True), (89, True), (90, False), (None, False)])
def test_young_for_less_than_90_days(rooms: Rooms, days: int | None, young: bool) -> None:
    on = None if days is None else AS_OF - timedelta(days=days)
    person = rooms.person("Ada Prova", connected=on)
    assert stood(rooms)[person]["young"] is young


def endorse(rooms: Rooms, person: int, *skills: str, **cells: object) -> None:
    plain: dict[str, object] = {
        "direction": "received",
        "made": stamp("2026-01-01"),
        "status": "ACCEPTED",
    }
    for skill in skills:
        rooms.add("read_endorsement", handle=person, skill=skill, **(plain | cells))


def test_ambassadors_by_three_skills_or_one_recommendation(rooms: Rooms) -> None:
    three, twice, given_, pending, praised = (rooms.person(f"P{n} Prova") for n in range(5))
    endorse(rooms, three, "Print", "Sales", "Wine")
    endorse(rooms, twice, "Print", "Sales", "Sales")  # one skill twice
    endorse(rooms, given_, "Print", "Sales", "Wine", direction="given")
    endorse(rooms, pending, "Print", "Sales", "Wine", status="PENDING")
    rooms.add("read_recommendation", handle=praised, direction="received", status="VISIBLE")
    found = stood(rooms)
    assert [found[p]["ambassador"] for p in (three, twice, given_, pending, praised)] == [
        True, False, False, False, True,
    ]  # fmt: skip
    assert json.loads(found[three]["ambassador_because"]) == [
        {"code": "recommendations", "n": 0}, {"code": "endorsements", "n": 3},
    ]  # fmt: skip


fits = st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=30)


def _share(in_line: list[bool | None]) -> tuple[float | None, int]:
    with tempfile.TemporaryDirectory() as folder, Engine.open(Path(folder)) as engine:
        rooms = Rooms(engine)
        for number, one in enumerate(in_line):
            judged(rooms, f"P{number} Prova", one)
        found = alignment(rooms.build())
        return found.share.share, found.unknown


@settings(max_examples=15, deadline=None)
@given(fits)
def test_alignment_by_who_comes_and_goes(in_line: list[bool | None]) -> None:
    share, unknown = _share(in_line)
    assert _share([*in_line, None]) == (share, unknown + 1)
    if share is not None and False in in_line:
        fewer = list(in_line)
        fewer.remove(False)
        left, _ = _share(fewer)
        assert left is None or left >= share
