"""The circle behind the archive: the 302 of 2016, and who was connected when."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from cerchia.demo import chance, source
from cerchia.demo.circle import ZONE, Thread, circle
from cerchia.demo.purpose import purpose, text
from cerchia.formats import purpose_toml

FIRST, LAST = date(2016, 1, 1), date(2016, 8, 15)
STUDY = {"deepening": 17, "no_reply": 87, "spam": 13, "courtesy": 135, "courtesy_known": 50}


def day(thread: Thread, place: int) -> date:
    return thread.said[place].at.astimezone(ZONE).date()


@pytest.fixture(scope="module")
def parted() -> tuple[list[Thread], list[Thread]]:
    """Return the threads of the study and the others."""
    study: list[Thread] = []
    others: list[Thread] = []
    for told, thread in zip(source.talks(), circle().threads, strict=True):
        (study if told.study else others).append(thread)
    return study, others


def test_writers_meant_the_published_table() -> None:
    records = [record for name in source.TALKS for record in source.records(name)]
    meant = Counter(one["outcome"] for one in records if one["set"] == "study")
    assert meant == STUDY
    assert len(records) - sum(STUDY.values()) == 135


def test_study_openers_lie_within_its_days(parted: tuple[list[Thread], list[Thread]]) -> None:
    study, _ = parted
    days = sorted(day(thread, 0) for thread in study)
    assert len(days) == 302
    assert (days[0], days[-1]) == (FIRST, LAST)
    assert all(thread.said[0].mine for thread in study)
    assert all(day(thread, -1) <= day(thread, 0) + timedelta(days=60) for thread in study)


def test_study_is_thinner_at_weekends_and_in_august(
    parted: tuple[list[Thread], list[Thread]],
) -> None:
    days = [day(thread, 0) for thread in parted[0]]
    weekend = sum(one.weekday() >= 5 for one in days) / 66  # weekend days from January to 15 August
    workday = sum(one.weekday() < 5 for one in days) / 162
    august = sum(one.month == 8 for one in days) / 15
    before = sum(one.month < 8 for one in days) / 213
    assert weekend < 0.6 * workday
    assert august < 0.6 * before


def test_no_other_thread_begins_hers_within_the_study(
    parted: tuple[list[Thread], list[Thread]],
) -> None:
    for thread in parted[1]:
        mine = [said.at.astimezone(ZONE).date() for said in thread.said if said.mine]
        assert not mine or not FIRST <= min(mine) <= LAST, thread.person.name


def test_connections_stand_where_the_conversations_put_them(
    parted: tuple[list[Thread], list[Thread]],
) -> None:
    for thread in parted[0]:
        assert thread.connected is not None
        assert 0 <= (day(thread, 0) - thread.connected).days <= 3
    for thread in parted[1]:
        if thread.connected is None:
            assert not any(said.mine for said in thread.said)
        elif thread.began in {"inbound_request", "outbound_request"}:
            assert 0 <= (day(thread, 0) - thread.connected).days <= 3
        else:
            assert (day(thread, 0) - thread.connected).days >= 31


def test_strangers_are_no_contacts() -> None:
    strangers = [thread for thread in circle().threads if thread.connected is None]
    assert len(strangers) == len(source.rows("strangers.tsv", 3)) == 11
    slugs = {contact.person.slug for contact in circle().contacts}
    assert not {thread.person.slug for thread in strangers} & slugs


def test_messages_keep_their_order() -> None:
    for thread in circle().threads:
        times = [said.at for said in thread.said]
        assert times == sorted(set(times))


def test_seasons_are_kept(parted: tuple[list[Thread], list[Thread]]) -> None:
    begun = {(t.person.first, t.person.last): day(t, 0) for t in parted[0]}
    for first, last, start in source.rows("starts.tsv", 3):
        assert begun[first, last] == date.fromisoformat(start)
    assert begun["Walter", "Facchin"] == date(2016, 6, 12)


def test_lists_are_long_enough() -> None:
    companies = [one for found in source.sections("companies.txt").values() for one in found]
    titles = {one for found in source.sections("titles.txt").values() for one in found}
    assert len(set(companies)) == len(companies) >= 350
    assert len(titles) >= 250


def test_rows_of_another_width_are_refused() -> None:
    with pytest.raises(ValueError, match=r"starts\.tsv"):
        source.rows("starts.tsv", 4)


def test_chance_is_fixed_and_fair() -> None:
    assert chance.number("a", 1) == 9_484_037_261_928_657_086  # head of sha256("a\x1f1")
    found = Counter(chance.weighed((("x", 3), ("y", 1)), n) for n in range(4_000))
    assert 2_850 < found["x"] < 3_150
    assert 0.10 < sum(chance.happens(12, n) for n in range(4_000)) / 4_000 < 0.14
    assert (
        sorted(chance.shuffled(range(50), "s"))
        == list(range(50))
        != chance.shuffled(range(50), "s")
    )


def test_purpose_reads_without_a_problem() -> None:
    found, problems = purpose_toml.read(text(), today=date(2026, 11, 15))
    assert problems == []
    assert found == purpose()
    assert (purpose().goal, purpose().stance) == ("clients", "specific")
    assert purpose().weekly_minutes == 150
    assert purpose().by == date(2027, 6, 30)
    assert len(purpose().personas) == 5
    assert all(persona.functions and persona.seniority for persona in purpose().personas)
