"""What is said of the agenda, kept: one word a thing, undone one by one, and gone with the person."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import answers, feeds, follow_ups, forgotten, journal, proposals
from cerchia.decisions.store import Store, open_store
from cerchia.model.errors import UnreadableError
from cerchia.model.plan import Answered, FollowUp, Mark, Settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DAY = date(2026, 11, 24)
MARK = Mark(datetime(2026, 11, 1, 9), None)  # noqa: DTZ001 - marks are naive UTC
DONE = Settled("p1", "ada", "reply", "owed", "done", DAY, MARK, 12)
LATER = Settled("p1", "ada", "reply", "owed", "later", DAY, MARK, until=date(2026, 12, 1))
NO = Settled(
    "p2",
    "bo",
    "thank",
    "thank",
    "declined",
    DAY,
    why="known_otherwise",
    words="ci vediamo in palestra",
)
DATE = FollowUp("f1", "ada", DAY, "richiamare per il listino", MARK)
SAID = Answered("r1", "ada", "ask", DAY, "Ciao Ada, come mi hai trovato?", MARK)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as opened:
        yield opened


def test_the_last_word_about_a_proposal_counts_and_undo_brings_back_the_one_before(
    kept: Store,
) -> None:
    first, last = proposals.save(kept, LATER), proposals.save(kept, DONE)
    proposals.save(kept, NO)
    assert proposals.all_settled(kept) == (replace(DONE, number=last), replace(NO, number=last + 1))
    assert proposals.save(kept, DONE) == last  # the same words are not said twice
    edited = proposals.save(kept, replace(DONE, minutes=20))
    assert proposals.all_settled(kept)[-1].minutes == 20
    for number in (edited, last):
        kept.undo(number)
    assert replace(LATER, number=first) in proposals.all_settled(kept)


def test_a_follow_up_is_moved_done_and_taken_off_by_further_words(kept: Store) -> None:
    follow_ups.save(kept, DATE)
    follow_ups.save(kept, replace(DATE, day=date(2026, 12, 9)))
    (one,) = follow_ups.all_follow_ups(kept)
    assert (one.day, one.words, one.done) == (date(2026, 12, 9), DATE.words, None)
    follow_ups.save(kept, replace(DATE, done=DAY, minutes=5))
    follow_ups.save(kept, replace(DATE, gone=True))
    assert follow_ups.all_follow_ups(kept) == ()
    kept.undo()
    assert [one.minutes for one in follow_ups.all_follow_ups(kept)] == [5]
    assert follow_ups.name() != follow_ups.name()


def test_a_verdict_comes_back_as_it_was_said(kept: Store) -> None:
    number = answers.save(kept, SAID)
    assert answers.all_answers(kept) == (replace(SAID, number=number),)


def test_a_token_is_long_random_and_gone_once_taken_back(kept: Store) -> None:
    assert feeds.kept(kept) is None
    assert not feeds.revoke(kept)
    first, second = feeds.new(kept), feeds.new(kept)
    assert len({first, second}) == 2
    assert len(first) == len(second) == 32
    assert feeds.kept(kept) == second
    assert feeds.revoke(kept)
    assert feeds.kept(kept) is None


def test_history_names_each_by_what_was_said_and_shows_no_token(kept: Store) -> None:
    for settled in (LATER, DONE, NO):
        proposals.save(kept, settled)
    for date_ in (DATE, replace(DATE, done=DAY), replace(DATE, gone=True)):
        follow_ups.save(kept, date_)
    answers.save(kept, SAID)
    token = feeds.new(kept)
    told = journal.history(kept)
    assert [(one.kind, one.about) for one in told] == [
        ("proposal_later", "p1"), ("proposal_done", "p1"), ("proposal_declined", "p2"),
        ("follow_up", DATE.words), ("follow_up_done", DATE.words), ("follow_up_gone", DATE.words),
        ("request", "r1"), ("feed", ""),
    ]  # fmt: skip
    assert not any(token in repr(one) for one in told)


def test_everything_about_somebody_goes_with_them(kept: Store) -> None:
    proposals.save(kept, LATER)
    proposals.save(kept, DONE)
    proposals.save(kept, NO)
    follow_ups.save(kept, DATE)
    answers.save(kept, SAID)
    assert forgotten.forget(kept, ["ada"], ["url:in/ada"]) == 4
    assert [one.id for one in proposals.all_settled(kept)] == ["p2"]
    assert (follow_ups.all_follow_ups(kept), answers.all_answers(kept)) == ((), ())
    assert not any("listino" in one.body or "trovato" in one.body for one in kept.history())


@pytest.mark.parametrize(
    ("kind", "ask"),
    [
        (proposals.KIND, proposals.all_settled), (follow_ups.KIND, follow_ups.all_follow_ups),
        (answers.KIND, answers.all_answers), (feeds.KIND, feeds.kept),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "body", ['"x"', '{"person": "a"}', "[]", '{"state": "gone", "verdict": 1}', "12"]
)
def test_what_other_hands_changed_is_named(
    kept: Store, kind: str, ask: Callable[[Store], object], body: str
) -> None:
    kept.say(kind, "", body)
    with pytest.raises(UnreadableError):
        ask(kept)
    assert journal.history(kept)


@pytest.mark.parametrize(
    "odd",
    [
        {"cause": "x'); drop"}, {"why": "so"}, {"state": "x"}, {"kind": "call"}, {"day": "no"},
        {"mine": "2026-11-01T09:00:00+01:00"}, {"minutes": "many"},
    ],
)  # fmt: skip
def test_a_proposal_with_an_odd_word_is_named(kept: Store, odd: dict[str, object]) -> None:
    proposals.save(kept, DONE)
    (said,) = kept.history()
    kept.say(proposals.KIND, "p1", json.dumps(json.loads(said.body) | odd))
    with pytest.raises(UnreadableError):
        proposals.all_settled(kept)
