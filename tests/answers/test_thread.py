"""One conversation: its words a page at a time, what decided always in reach, nothing but text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.answers.thread import thread
from cerchia.formats.html_text import bare
from cerchia.judge import listed
from cerchia.model.errors import ConversationUnknownError
from cerchia.model.talk_table import Wanted
from tests.rooms import Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


@pytest.fixture
def long(engine: Engine) -> Engine:
    """Twelve messages; the second decided, the last makes it my turn."""
    rooms = Rooms(engine)
    ada = rooms.person("Ada Prova")
    rooms.add("judge_title", person=ada, functions=[], language="it")
    turns = [("me" if n % 2 else "them", ago(60 - n), f"words {n}") for n in range(11)]
    talk = rooms.talk(ada, *turns, ("them", ago(40), "<p>Ciao</p><script>alert(1)</script>a < b"))
    rooms.outcome(talk, message=2, ball="mine", ball_message=12)
    rooms.outcome(rooms.talk(None, ("them", ago(3), "nobody")))
    rooms.add("judge_title", person=rooms.person("Cy Prova"), functions=[], language="it")
    built = rooms.build()
    for step in (*listed.ORDER, *listed.STEPS):
        built.make(step.name, step.sql)
    return built


def test_the_newest_words_first_and_back_page_by_page(long: Engine) -> None:
    newest = thread(long, "t1", most=5)
    assert (newest.start, newest.end, newest.older, newest.newer) == (7, 12, 7, None)
    assert [one.place for one in newest.said] == [7, 8, 9, 10, 11]
    assert (newest.decides, newest.decides_page, newest.waits, newest.waits_page) == (1, 2, 11, 12)
    assert [one.waits for one in newest.said] == [False] * 4 + [True]
    middle = thread(long, "t1", newest.older, most=5)
    assert (middle.start, middle.end, middle.older, middle.newer) == (2, 7, 2, 12)
    oldest = thread(long, "t1", newest.decides_page, most=5)
    assert (oldest.start, oldest.end, oldest.older, oldest.newer) == (0, 2, None, 7)
    assert [(one.text, one.mine, one.decides) for one in oldest.said] == [
        ("words 0", False, False),
        ("words 1", True, True),
    ]
    assert newest.row.because.text == "words 1"
    assert newest.person is not None
    assert newest.person.name == "Ada Prova"


@pytest.mark.parametrize("before", [-5, 0, 1, 12, 10**9])
def test_any_place_gives_a_page(long: Engine, before: int) -> None:
    found = thread(long, "t1", before, most=5)
    assert 0 <= found.start < found.end <= 12


def test_markup_is_never_handed_on(long: Engine) -> None:
    assert thread(long, "t1").said[-1].text == "Ciao\na < b"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I <3 this, a<b and List<String>", "I <3 this, a<b and List<String>"),
        ("<b>bold</b> &amp; <i>more</i>", "bold & more"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ('<img src=x onerror="alert(1)">', ""),
        ("<style>p {color: red}</style>seen", "seen"),
        ('<a href="javascript:alert(1)">link</a>', "link"),
        ("plain &amp; as it stands", "plain &amp; as it stands"),
    ],
)
def test_words_of_html(text: str, words: str) -> None:
    assert bare(text) == words


def test_who_is_not_known_and_who_never_wrote(long: Engine) -> None:
    assert thread(long, "t2").person is None
    silent = long.value(
        "select left(md5('silent|' || id), 12) from resolve_person where person = 2"
    )
    found = thread(long, silent)
    assert (found.row.outcome, found.said, found.decides) == ("silent", (), None)
    assert found.person is not None
    with pytest.raises(ConversationUnknownError):
        thread(long, "no such")


def test_its_neighbours(long: Engine) -> None:
    assert (thread(long, "t1").previous, thread(long, "t1").next) == (None, None)
    found = thread(long, "t1", wanted=Wanted())
    assert (found.previous, found.next) == ("t2", None)
