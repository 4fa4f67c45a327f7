"""What the agenda's pages ask beside the week: one thing, whose it is; requests but for those answered."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.plan import AgendaUnknownError
from cerchia.model.requests import DeskWanted
from cerchia.resident import Resident

pytestmark = pytest.mark.slow

TODAY = datetime.now(ZoneInfo("Europe/Rome")).date()


def test_one_thing_is_found_by_its_id_and_nothing_by_another(folder: Path) -> None:
    circle = Circle.open(folder, "Europe/Rome")
    first = circle.plan(Ask(), TODAY).items[0]
    assert circle.item(Ask(), first.proposal.id, TODAY) == first
    for wrong in ("0123456789ab", "", "' or 1=1 --"):
        with pytest.raises(AgendaUnknownError):
            circle.item(Ask(), wrong, TODAY)


def test_beside_people_stand_the_days_they_wrote_as_their_page_has_them(folder: Path) -> None:
    circle = Circle.open(folder, "Europe/Rome")
    ids = [one.proposal.person_id for one in circle.plan(Ask(), TODAY).items[:3]]
    sides = circle.sides(Ask(), [*ids, "nobody"])
    assert set(sides) == set(ids)
    for known in ids:
        page, side = circle.person_page(Ask(), known), sides[known]
        assert (side.position, side.company) == (page.row.position, page.row.company)
        days = {day for day in page.days if day[0] >= side.days[0][0]}
        both = {(day, True) for day, mine, _ in side.days if mine}
        assert days == both | {(day, False) for day, _, theirs in side.days if theirs}


def test_nobody_beside_nobody(folder: Path) -> None:
    assert Circle.open(folder).sides(Ask(), []) == {}


def test_the_desk_leaves_out_who_was_answered_and_answers_otherwise(folder: Path) -> None:
    circle = Circle.open(folder, "Europe/Rome")
    whole = circle.desk(Ask())
    first = whole.rows[0]
    less = circle.desk(Ask(), DeskWanted(but=frozenset({first.id})))
    assert (less.total, less.by_verdict["accept"]) == (13, 10)
    assert first.id not in {one.id for one in less.rows}
    (only,) = circle.desk(Ask(), DeskWanted(only=first.id, answer="ask")).rows
    assert (only.id, only.verdict) == (first.id, "accept")
    assert only.answer not in {"", first.answer}


def test_the_week_kept_open_follows_every_word_said(folder: Path) -> None:
    kept = Resident.open(folder, "Europe/Rome")
    with kept.staying():
        week = kept.plan(Ask(), TODAY)
        assert week == Circle.plan(kept, Ask(), TODAY)
        assert kept.plan(Ask(), TODAY) is week
        done = kept.do(week.items[0].proposal.id)
        assert kept.plan(Ask(), TODAY) == Circle.plan(kept, Ask(), TODAY) != week
        kept.undo(done.number)
        assert kept.plan(Ask(), TODAY) == week
