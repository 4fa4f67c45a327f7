"""Changed: since the export before or four weeks, counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cerchia.answers.changed import changed
from cerchia.model.changed import Moved
from cerchia.model.reading import Import
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

ONE = Import("a", "linkedin", "x.zip", "", AS_OF, "", "0", (), (), {})


def day(days: int) -> date:
    return AS_OF - timedelta(days=days)


def test_without_an_export_before_it_is_four_weeks(engine: Engine) -> None:
    found = changed(Rooms(engine).build(), [ONE])
    assert (found.since, found.basis) == (day(28), "weeks")
    assert (found.joined, found.in_line, found.wrote, found.deepened) == (0, None, 0, 0)


def test_with_one_it_is_the_day_of_that_export(engine: Engine) -> None:
    before = replace(ONE, id="b", exported=day(90))
    found = changed(Rooms(engine).build(), [before, ONE])
    assert (found.since, found.basis) == (day(90), "export")


def test_who_joined_wrote_moved_and_went_is_counted(engine: Engine) -> None:
    rooms = Rooms(engine)
    ada = rooms.person("Ada Prova", connected=day(10))
    bo = rooms.person("Bo Prova", connected=day(28))  # the day itself is not since then
    rooms.person("Cy Prova", connected=day(3), contact=False)
    rooms.add("judge_fit", person=ada, persona="p", fit=0.9, known=1.0, in_line=True, because="[]")
    rooms.add("judge_fit", person=bo, persona="p", fit=0.9, known=1.0, in_line=True, because="[]")
    late = rooms.talk(ada, ("me", ago(40), "Ciao"), ("them", ago(5), "Ecco?"))
    rooms.outcome(late, "deepening", ball="mine")
    old = rooms.talk(bo, ("them", ago(60), "Ciao"))
    rooms.outcome(old, "deepening", ball="nobody")
    rooms.add("resolve_change", person=bo, kind="position", seen=day(1), before="a", after="b")
    rooms.add("resolve_change", person=bo, kind="company", seen=day(1), before="A", after="B")
    rooms.add("resolve_change", person=ada, kind="company", seen=day(200), before="C", after="D")
    rooms.add("resolve_change", person=ada, kind="gone", seen=day(2), before="", after="")
    found = changed(rooms.build(), [ONE])
    assert (found.joined, found.in_line, found.gone) == (1, 1, 1)
    assert (found.wrote, found.waiting, found.deepened) == (1, 1, 1)
    assert found.moves == 1
    assert found.moved == (Moved("id-bo-prova", "Bo Prova", "company", "A", "B"),)
