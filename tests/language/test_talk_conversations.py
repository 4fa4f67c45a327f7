"""How well whole conversations are read: 191 invented ones, labelled by outcomes.md."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cerchia.language import talk
from cerchia.model.talk import Reading, Said, Setting, Talk

START = datetime.fromisoformat("2016-03-01")
OUTCOMES = ("deepening", "no_reply", "spam", "courtesy", "courtesy_known", "ignored")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One conversation, what it is by its label, and what we read."""

    outcome: str
    ball: str
    topic: str | None
    language: str
    found: Reading


@pytest.fixture(scope="module")
def read() -> list[Labelled]:
    lines = (Path(__file__).parent / "conversations.jsonl").read_text("utf-8").splitlines()
    return [_labelled(json.loads(line)) for line in lines]


def _labelled(row: dict[str, object]) -> Labelled:
    messages, person = row["messages"], row["person"]
    assert isinstance(messages, list)
    assert isinstance(person, dict)
    said = [
        Said(
            number,
            mine=who == "me",
            at=START + timedelta(days=day, hours=int(clock[:2]), minutes=int(clock[3:])),
            text=text,
        )
        for number, (who, day, clock, text) in enumerate(messages)
    ]
    setting = Setting(
        person["first"],
        person["position"],
        colleague=bool(row.get("colleague")),
        total=len(said),
        mine_total=sum(one.mine for one in said),
    )
    topic = row["topic"]
    return Labelled(
        str(row["outcome"]),
        str(row["ball"]),
        None if topic is None else str(topic),
        str(row["lang"]),
        talk.read(Talk(said, setting)),
    )


def _right(rows: Sequence[Labelled]) -> float:
    return sum(row.found.outcome == row.outcome for row in rows) / len(rows)


def test_there_are_enough_of_each(read: list[Labelled]) -> None:
    assert len(read) >= 150
    counts = Counter(row.outcome for row in read)
    assert all(counts[outcome] >= 6 for outcome in OUTCOMES)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_recall_and_precision_of_each_outcome(read: list[Labelled], outcome: str) -> None:
    meant = [row for row in read if row.outcome == outcome]
    called = [row for row in read if row.found.outcome == outcome]
    assert _right(meant) >= 0.9
    assert sum(row.outcome == outcome for row in called) / len(called) >= 0.9


@pytest.mark.parametrize("language", ["it", "en"])
def test_both_languages(read: list[Labelled], language: str) -> None:
    assert _right([row for row in read if row.language == language]) >= 0.95


def test_the_ball(read: list[Labelled]) -> None:
    assert sum(row.found.ball == row.ball for row in read) / len(read) >= 0.97


def test_the_topic_of_what_deepened(read: list[Labelled]) -> None:
    deep = [row for row in read if row.outcome == row.found.outcome == "deepening"]
    assert sum(row.found.topic == row.topic for row in deep) / len(deep) >= 0.75


def test_confidence_is_higher_where_it_is_right(read: list[Labelled]) -> None:
    sure = [row for row in read if row.found.confidence >= 0.85]
    assert len(sure) >= len(read) / 2
    assert _right(sure) >= 0.98


def test_every_reason_is_listed(read: list[Labelled]) -> None:
    assert {row.found.because for row in read} <= set(talk.BECAUSE)
