"""Search as an answer: hits with whom and when, excerpts round what was found, people."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.answers.search import EXCERPT, excerpt, find_people, places, search
from cerchia.engine.search import SearchFile
from cerchia.language.fold import fold
from cerchia.model.search import Hit, Place, Somebody
from tests.rooms import Rooms

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine
    from cerchia.engine.search import Search


@pytest.fixture
def asked(engine: Engine) -> tuple[Engine, Search]:
    rooms = Rooms(engine)
    ada = rooms.person("Ada Rossi", company="Officine Piave", position="Direttrice")
    bo = rooms.person("Bo Neri", contact=False)
    rooms.talk(ada, ("them", "2026-07-01 22:30", "Quanto costa\nil listino?"), ("me", "2026-07-02", "Ecco il listino."))  # fmt: skip
    rooms.group([ada, bo], (bo, "2026-07-03", "Il listino a tutti"), (0, "2026-07-04", "Grazie del listino"))  # fmt: skip
    rooms.talk(None, ("me", "2026-07-05", "listino a nessuno"))
    built = rooms.build()
    where = SearchFile(engine.folder, "k")
    assert where.build(built, fold, lambda _: None, lambda: True)
    return built, where.open()


def test_a_hit_says_with_whom_when_and_where_it_stands(asked: tuple[Engine, Search]) -> None:
    found = search(*asked, "costa listino ")
    (hit,) = found.hits
    assert (found.total, found.more, found.order, found.words, found.cut) == (1, False, "newest", True, False)  # fmt: skip
    assert hit == Hit(
        number=1, conversation="t1", person="Ada Rossi", person_id="id-ada-rossi",
        url="https://www.linkedin.com/in/ada-rossi", at=datetime(2026, 7, 2, 0, 30),  # noqa: DTZ001 - in Rome
        mine=False, group=False, excerpt=hit.excerpt,
    )  # fmt: skip
    assert (hit.excerpt.text, hit.excerpt.marks) == ("Quanto costa il listino?", ((7, 12), (16, 23)))  # fmt: skip


def test_groups_and_nobody_the_newest_first_page_by_page(asked: tuple[Engine, Search]) -> None:
    found = search(*asked, "listino ")
    assert [(one.person, one.mine, one.group) for one in found.hits] == [
        ("", True, False), ("", True, True), ("Bo Neri", False, True), ("Ada Rossi", True, False), ("Ada Rossi", False, False),
    ]  # fmt: skip
    second = search(*asked, "listino ", first=2, most=2)
    assert second.hits == found.hits[2:4]
    assert (second.total, second.first) == (5, 2)


def test_a_message_stands_at_its_place_in_its_conversation_and_groups_have_none(
    asked: tuple[Engine, Search],
) -> None:
    found = search(*asked, "listino ")
    where = places(asked[0], [one.number for one in found.hits])
    by = {one.number: one for one in found.hits}
    told = {(by[number].mine, by[number].person): place for number, place in where.items()}
    assert told == {
        (False, "Ada Rossi"): Place(0, 2), (True, "Ada Rossi"): Place(1, 2), (True, ""): Place(0, 1),
    }  # fmt: skip
    assert places(asked[0], []) == {}


def test_nothing_to_look_for_is_said(asked: tuple[Engine, Search]) -> None:
    assert not search(*asked, " -listino").words
    assert search(*asked, "listino " * 99).cut
    assert search(*asked, "assente ").hits == ()


def test_too_many_to_rank_are_the_newest_and_said(
    asked: tuple[Engine, Search], monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked = search(*asked, "listino ", order="ranked")
    assert (ranked.order, ranked.total, ranked.more) == ("ranked", 5, False)
    monkeypatch.setattr("cerchia.answers.search.MANY", 4)
    many = search(*asked, "listino ", order="ranked")
    assert (many.order, many.total, many.more) == ("newest", 4, True)
    assert many.hits == search(*asked, "listino ").hits


def test_people_by_name_company_and_title(asked: tuple[Engine, Search]) -> None:
    ada = Somebody("id-ada-rossi", "Ada Rossi", "https://www.linkedin.com/in/ada-rossi", "Officine Piave", "Direttrice", True)  # fmt: skip
    for typed in ("ada", "ROS ad", "piàve", "dir off", '"ada'):
        found = find_people(asked[1], typed)
        assert (found.people, found.total) == ((ada,), 1), typed
    assert not find_people(asked[1], "bo neri").people[0].contact
    assert find_people(asked[1], "").total == find_people(asked[1], "?!\0").total == 0


def test_an_excerpt_is_where_most_of_it_stands_in_whole_words() -> None:
    text = "uno " + "parola " * 40 + "due tre " + "altro " * 40
    at = text.index("due")
    found = excerpt(text, [(0, 3), (at, at + 3), (at + 4, at + 7)])
    assert [found.text[a:b] for a, b in found.marks] == ["due", "tre"]
    assert (found.before, found.after) == (True, True)
    assert set(found.text.split()) <= {"parola", "due", "tre", "altro"}
    assert len(found.text) <= EXCERPT


@given(st.text("ab \n", min_size=1, max_size=600), st.data())
def test_an_excerpt_keeps_its_marks(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    marks = list(zip(cuts[::2], cuts[1::2], strict=False))
    found = excerpt(text, marks)
    assert len(found.text) <= EXCERPT
    assert "\n" not in found.text
    assert bool(found.marks) == bool(marks)
    flat = text.replace("\n", " ")
    at = flat.index(found.text) if not marks else None
    for start, end in found.marks:
        assert 0 <= start < end <= len(found.text)
    whole = {flat[a:b] for a, b in marks}
    assert all(any(one.startswith(found.text[a:b]) for one in whole) for a, b in found.marks)
    assert at in {None, 0}
