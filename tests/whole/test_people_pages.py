"""The pages of people, of one person and of the clean-up, held against the plain answers on the demo."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from cerchia.answers import cleanup as pages
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.cleanup import CERTAIN, Bar, Choice
from cerchia.model.errors import CleanupNoneError, ConflictError
from cerchia.model.people_table import Wanted
from cerchia.show.cli import app
from tests.answers.plain_cleanup import sorted_out

if TYPE_CHECKING:
    from pathlib import Path

ASK = Ask()


@pytest.fixture(scope="module")
def circle(tmp_path_factory: pytest.TempPathFactory) -> Circle:
    """The demo circle with its purpose."""
    folder: Path = tmp_path_factory.mktemp("people") / "circle"
    assert app.run(["demo", "--circle", str(folder), "--json"]) == 0
    return Circle.open(folder)


def test_the_pages_of_the_table_are_the_list(circle: Circle) -> None:
    whole = circle.people(ASK)
    first = circle.people_table(ASK, Wanted())
    assert first.total == len(whole)
    for page in (1, 2, first.pages):
        found = circle.people_table(ASK, Wanted(page=page))
        assert [one.row for one in found.rows] == whole[(page - 1) * 50 : page * 50]


def test_the_facets_count_the_list(circle: Circle) -> None:
    whole = circle.people(ASK)
    found = {
        one.name: dict(one.counts)
        for one in circle.people_table(ASK, Wanted(standing=("core", "extra"))).facets
    }
    assert found["standing"] == Counter(row.standing for row in whole)
    some = [row for row in whole if row.standing in {"core", "extra"}]
    assert found["rhythm"] == Counter(row.rhythm for row in some)
    assert found["function"] == Counter((row.functions or ("unknown",))[0] for row in some)
    assert found["seniority"] == Counter(row.seniority or "unknown" for row in some)
    assert found["persona"] == Counter(
        row.fit.persona for row in some if row.fit and row.fit.in_line
    )


def test_whose_turn_it_is_as_the_conversations_say(circle: Circle) -> None:
    mine = {
        row.person_id for row in circle.conversations(ASK) if row.ball == "mine" and row.person_id
    }
    with circle.findings(ASK) as (engine, _):
        known = {one for (one,) in engine.rows("select id from resolve_person where contact")}
    found = circle.people_table(ASK, Wanted(mine=True))
    assert found.total == len(mine & known)
    assert {dot.id for dot in circle.rings(ASK).dots if dot.mine} == mine & known
    assert circle.rings_chosen(ASK, Wanted(mine=True)) == mine & known
    newest = {}
    for row in reversed(circle.conversations(ASK)):
        newest[row.person_id] = row.outcome if row.messages else None
    for one in found.rows:
        assert (one.ball, one.outcome) == ("mine", newest[one.row.id])


def test_one_person_by_the_last_words(circle: Circle) -> None:
    for dot in circle.rings(ASK).dots[:25]:
        whole, some = circle.person(ASK, dot.id), circle.person_page(ASK, dot.id, 5)
        assert replace(some, talks=()) == replace(whole, talks=())
        for talk, last in zip(whole.talks, some.talks, strict=True):
            assert talk.words[-5:] == last.words
            assert last.earlier == len(talk.words) - len(last.words)
            assert len(talk.words) == talk.row.messages
            assert sum(word.decides for word in talk.words) <= 1
        assert sum(one.mine + one.theirs for one in whole.timeline) >= sum(
            len(talk.words) for talk in whole.talks
        )
        assert {one.fact for one in whole.sources} >= {"connection"}
        assert whole.row.fit in whole.fits


@pytest.mark.parametrize("least", [0.8, 0.3, 0.0])
def test_the_clean_up_is_the_plain_one(circle: Circle, least: float) -> None:
    safe = [row.id for row in circle.cleanup(ASK, Bar(least)).rows[:1]]
    with circle.findings(ASK) as (engine, purpose):
        plain, stays, unknown = sorted_out(engine, frozenset(safe), least)
        found = pages.cleanup(engine, purpose, safe, Bar(least))
        assert (list(found.rows), found.stays, found.unknown) == (plain, stays, unknown)
        paged = [
            row
            for page in range(1, pages.cleanup_page(engine, purpose, safe, 1, least).pages + 1)
            for row in pages.cleanup_page(engine, purpose, safe, page, least).rows
        ]
        assert paged == plain
        page = pages.cleanup_page(engine, purpose, safe, 10**6, least)
        assert (page.total, page.stays, page.unknown) == (len(plain), stays, unknown)
        assert page.what_if == found.what_if
        assert pages.going(engine, safe, Bar(least)) == [row.id for row in plain]


def test_what_a_choice_would_change(circle: Circle) -> None:
    ids = circle.cleanup_ids(ASK)
    found = circle.what_if(ASK, [*ids[:3], "nobody", "a,b"])
    assert found == circle.cleanup(ASK, chosen=ids[:3]).what_if
    assert (found.gone, found.before.contacts - found.after.contacts) == (3, 3)
    assert circle.what_if(ASK, ids) == circle.cleanup_page(ASK).what_if
    assert circle.what_if(ASK, []).before == circle.what_if(ASK, []).after


def test_those_sorted_out_are_those_of_the_list_and_a_choice_is_made_of_them(
    circle: Circle,
) -> None:
    every, certain = circle.sorted_out(ASK), circle.cleanup(ASK)
    whole = circle.cleanup(ASK, Bar(0.0))
    assert [row.id for row in every.rows] == [row.id for row in whole.rows]
    assert (every.stays, every.unknown) == (certain.stays, certain.unknown)
    ids = [row.id for row in certain.rows]
    assert Choice().chosen(every.rows) == ids
    assert Choice(but=frozenset(ids[1:])).chosen(every.rows) == ids[:1]
    assert Choice(none=True, but=frozenset(ids[:2])).chosen(every.rows) == ids[:2]
    doubt = [row.id for row in whole.rows if row.certainty < CERTAIN]
    assert len(Choice(doubt=True).listed(every.rows)) == len(whole.rows)
    assert Choice(doubt=True).chosen(every.rows) == ids
    assert Choice(but=frozenset(doubt)).chosen(every.rows) == ids  # not listed, not chosen
    assert set(Choice(doubt=True, but=frozenset(doubt)).chosen(every.rows)) == {*ids, *doubt}
    spam = [row.id for row in certain.rows if row.ground == "spam"]
    assert Choice(ground="spam").chosen(every.rows) == spam
    assert circle.partings(ASK, ids[5:2:-1]) == tuple(certain.rows[5:2:-1])
    assert circle.partings(ASK, ["nobody", "a,b"]) == ()


def test_a_list_of_those_chosen_is_ticked_off_number_by_number(circle: Circle) -> None:
    every = circle.cleanup_ids(ASK)
    company = next(row.id for row in circle.people(ASK) if row.standing == "company")
    assert circle.start_chosen([company]) == 0
    began = circle.start_chosen([*every[:4], company], seen=0)
    assert circle.latest("cleanup", ("",)) == {"": began}
    found = circle.checklist(1)
    assert (found.total, found.left, [one.id for one in found.open]) == (4, 4, every[:1])
    with pytest.raises(ConflictError):
        circle.start_chosen(every[:2], seen=0)
    with pytest.raises(ConflictError):
        circle.tick_off(every[:1], seen=began - 1)
    number = circle.tick_off(every[:1], seen=began)
    found = circle.checklist()
    assert (found.left, [one.id for one in found.open]) == (3, every[1:4])
    assert [one.id for one in found.waiting] == every[:1]
    assert circle.undo(number).was.number == number
    assert circle.checklist(0).left == 4
    circle.undo(began)
    with pytest.raises(CleanupNoneError):
        circle.checklist()
