"""The corpus: enough of everything, well formed, and nothing of what teaches in what tests."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from cerchia.language.talk.fold import fold
from cerchia.model.vocabulary import OUTCOMES, TOPICS, Began

CORPUS = Path(__file__).parents[2] / "corpus" / "conversations"
SHINGLE = 5
"""Words in a row; a short text is compared whole."""
ALIKE = 0.4
"""The share of the smaller conversation's shingles from which two are near-duplicates."""
LONG = 8
"""A message of fewer words ("thanks, and you?") may well be written twice."""


def rows(part: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for file in sorted((CORPUS / part).glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]


TRAIN, TEST, TOPICS_ONLY = rows("train"), rows("test"), rows("topics")


def words(text: str) -> list[str]:
    return fold(text).split()


def messages(row: dict[str, Any]) -> set[str]:
    """Return the messages of a conversation that are long enough to be told again."""
    return {" ".join(words(m[3])) for m in row["messages"] if len(words(m[3])) >= LONG}


def shingles(row: dict[str, Any]) -> set[str]:
    """Return every run of words of a conversation, each message by itself."""
    found: set[str] = set()
    for message in row["messages"]:
        said = words(message[3])
        found |= {" ".join(said[n : n + SHINGLE]) for n in range(max(1, len(said) - SHINGLE + 1))}
    return found


def leaks(one: Iterable[dict[str, Any]], other: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the pairs that share a long message or most of their wording."""
    seen = [(row["id"], messages(row), shingles(row)) for row in one]
    found = []
    for row in other:
        said, runs = messages(row), shingles(row)
        for id_, before, told in seen:
            alike = len(runs & told) / max(1, min(len(runs), len(told)))
            if said & before or (alike >= ALIKE and min(len(runs), len(told)) >= LONG):
                found.append((id_, row["id"]))
    return found


def test_a_leak_is_seen() -> None:
    row = TRAIN[0]
    longest = max(row["messages"], key=lambda message: len(message[3]))
    copied = {"id": "x", "messages": [["me", 0, "09:00", longest[3].upper() + " 12"]]}
    assert leaks([row], [copied]) == [(row["id"], "x")]
    assert (
        leaks([row], [{"id": "y", "messages": [["me", 0, "09:00", "Buongiorno, come va?"]]}]) == []
    )


def test_nothing_of_the_train_part_is_in_the_test_part() -> None:
    assert leaks([*TRAIN, *TOPICS_ONLY], TEST) == []


def test_writers_did_not_copy_each_other() -> None:
    files = [
        [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        for part in ("train", "topics")
        for file in sorted((CORPUS / part).glob("*.jsonl"))
    ]
    for place, one in enumerate(files):
        for other in files[place + 1 :]:
            assert leaks(one, other) == []


def test_every_conversation_is_well_formed() -> None:
    for row in (*TRAIN, *TEST, *TOPICS_ONLY):
        assert row["outcome"] in OUTCOMES, row["id"]
        assert row["ball"] in {"mine", "theirs", "nobody"}, row["id"]
        assert (row["topic"] in TOPICS) == (row["outcome"] == "deepening"), row["id"]
        assert row["began"] in get_args(Began), row["id"]
        assert row["difficulty"] in {1, 2, 3}, row["id"]
        days = [message[1] for message in row["messages"]]
        assert days == sorted(days), row["id"]
        assert {message[0] for message in row["messages"]} <= {"me", "them"}, row["id"]
    ids = [row["id"] for row in (*TRAIN, *TEST, *TOPICS_ONLY)]
    assert len(set(ids)) == len(ids)


def test_labels_agree_with_who_wrote() -> None:
    for row in (*TRAIN, *TEST, *TOPICS_ONLY):
        wrote = {message[0] for message in row["messages"]}
        if row["outcome"] == "ignored":
            assert wrote == {"them"}, row["id"]
        if row["outcome"] in {"courtesy", "courtesy_known", "deepening"}:
            assert wrote == {"me", "them"}, row["id"]


def test_the_topics_part_is_of_deepenings_on_every_topic() -> None:
    assert {row["outcome"] for row in TOPICS_ONLY} == {"deepening"}
    assert min(Counter(row["topic"] for row in TOPICS_ONLY)[name] for name in TOPICS) >= 25


def test_there_are_enough_of_every_kind() -> None:
    every = [*TRAIN, *TEST]
    languages = Counter(row["lang"] for row in every)
    outcomes = Counter(row["outcome"] for row in every)
    assert len(every) >= 1000
    assert languages["it"] >= 400
    assert languages["en"] >= 360
    assert sum(languages[name] for name in ("es", "fr", "de")) >= 140
    assert outcomes["silent"] == 0
    assert outcomes["no_reply"] <= 60
    assert min(outcomes[name] for name in OUTCOMES if name != "silent") >= 30
    assert sum(row["difficulty"] > 1 for row in every) / len(every) >= 0.45
