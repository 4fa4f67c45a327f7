from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cerchia.decisions import purposes
from cerchia.decisions.store import Store, open_store
from cerchia.model.errors import (
    PurposeUnknownError,
    PurposeVersionUnknownError,
    UnreadableError,
)
from cerchia.model.purpose import Persona, Purpose, Weights
from cerchia.model.vocabulary import FUNCTIONS, GOALS, LANGUAGES, SENIORITIES, STANCES

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER = Persona(
    name="Titolare",
    functions=("entrepreneurship",),
    seniority=("owner", "cxo"),
    trades=("arredamento",),
    avoid=("stage",),
    critical_points="poco tempo",
    weights=Weights(function=0.5),
)
CLIENTS = Purpose("Clienti 2027", "clients", "specific", (OWNER,), "corsi", 150, date(2027, 6, 30))
TEACH = Purpose("Corsi", "teach", "varied", (Persona("Chiunque", places=("Treviso", "Udine")),))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One journal for all examples of a property."""
    with open_store(tmp_path_factory.mktemp("circle")) as opened:
        yield opened


def words(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=3).map(tuple)


TEXT = st.text(max_size=12)
WEIGHT = st.floats(0, 1e9)
PERSONAS = st.builds(
    Persona,
    name=TEXT,
    functions=words(st.sampled_from(FUNCTIONS)),
    seniority=words(st.sampled_from(SENIORITIES)),
    trades=words(TEXT),
    companies=words(TEXT),
    places=words(TEXT),
    languages=words(st.sampled_from(LANGUAGES)),
    keywords=words(TEXT),
    avoid=words(TEXT),
    size=words(TEXT),
    critical_points=TEXT,
    found=TEXT,
    weights=st.builds(Weights, WEIGHT, WEIGHT, WEIGHT, WEIGHT, WEIGHT, WEIGHT),
)
PURPOSES = st.builds(
    Purpose,
    name=TEXT,
    goal=st.sampled_from(GOALS),
    stance=st.sampled_from(STANCES),
    personas=st.lists(PERSONAS, max_size=3).map(tuple),
    way=TEXT,
    weekly_minutes=st.integers(),
    by=st.none() | st.dates(),
)


@given(PURPOSES)
@settings(max_examples=60, deadline=None)
def test_a_purpose_comes_back_as_it_was_kept(shared: Store, purpose: Purpose) -> None:
    purposes.save(shared, purpose)
    purposes.activate(shared, purpose.name)
    assert purposes.active(shared) == purpose
    assert purpose in purposes.all_purposes(shared)


def test_nothing_is_active_before_it_is_said(store: Store) -> None:
    assert purposes.active(store) is None
    assert purposes.all_purposes(store) == []
    purposes.save(store, CLIENTS)
    assert purposes.active(store) is None


def test_several_purposes_live_side_by_side(store: Store) -> None:
    purposes.save(store, CLIENTS)
    purposes.save(store, TEACH)
    purposes.activate(store, "Clienti 2027")
    assert purposes.active(store) == CLIENTS
    purposes.activate(store, "Corsi")
    assert purposes.active(store) == TEACH
    assert purposes.all_purposes(store) == [CLIENTS, TEACH]


def test_a_purpose_said_anew_replaces_the_one_of_its_name(store: Store) -> None:
    shorter = Purpose("Clienti 2027", "clients", "specific", (OWNER,), weekly_minutes=20)
    first = purposes.save(store, CLIENTS)
    purposes.activate(store, CLIENTS.name)
    second = purposes.save(store, shorter, by="bo")
    assert purposes.all_purposes(store) == [shorter]
    assert purposes.active(store) == shorter
    replaced = store.now(purposes.KIND)[0]
    assert (replaced.id, replaced.replaces, replaced.by) == (second, first, "bo")


def test_the_same_words_are_said_once(store: Store) -> None:
    first = purposes.save(store, CLIENTS), purposes.activate(store, CLIENTS.name)
    again = purposes.save(store, CLIENTS), purposes.activate(store, CLIENTS.name)
    assert again == first
    assert len(store.history()) == 2


def test_undo_goes_back_one_word_at_a_time(store: Store) -> None:
    for purpose in (CLIENTS, TEACH):
        purposes.save(store, purpose)
        purposes.activate(store, purpose.name)
    store.undo()
    assert purposes.active(store) == CLIENTS
    assert len(purposes.all_purposes(store)) == 2
    store.undo()
    assert purposes.all_purposes(store) == [CLIENTS]
    store.undo()
    assert purposes.active(store) is None
    store.undo()
    assert purposes.all_purposes(store) == []


def test_a_purpose_that_was_undone_is_not_active(store: Store) -> None:
    kept = purposes.save(store, CLIENTS)
    purposes.activate(store, CLIENTS.name)
    store.undo(kept)
    assert purposes.active(store) is None


def test_only_a_kept_purpose_can_be_activated(store: Store) -> None:
    with pytest.raises(PurposeUnknownError) as caught:
        purposes.activate(store, "Corsi")
    assert caught.value.params == {"name": "Corsi"}
    assert store.history() == []


@pytest.mark.parametrize("body", ["{}", "[]", '{"by": null, "personas": [{}]}', '{"by": 1}', '"x"'])
def test_a_purpose_changed_by_other_hands_is_named(store: Store, body: str) -> None:
    store.say(purposes.KIND, "x", body)
    with pytest.raises(UnreadableError) as caught:
        purposes.all_purposes(store)
    assert caught.value.params["why"] == "purpose 1"


def test_a_purpose_changes_the_fingerprint(store: Store) -> None:
    kinds = (purposes.KIND, purposes.ACTIVE)
    before = store.fingerprint(kinds)
    purposes.save(store, CLIENTS)
    assert store.fingerprint(kinds) != before


def test_versions_are_kept_and_an_earlier_one_can_count_again(store: Store) -> None:
    first = purposes.save(store, CLIENTS)
    longer = replace(CLIENTS, weekly_minutes=300)
    second = purposes.save(store, longer)
    purposes.save(store, TEACH)
    purposes.activate(store, TEACH.name)
    assert [(one.number, one.counts) for one in purposes.versions(store, CLIENTS.name)] == [
        (first, False),
        (second, True),
    ]
    assert purposes.use(store, CLIENTS.name, first) == CLIENTS
    assert purposes.active(store) == CLIENTS
    kept = {one.purpose.name: one for one in purposes.kept(store)}
    assert (kept[CLIENTS.name].active, kept[TEACH.name].active) == (True, False)
    assert [one.counts for one in kept[CLIENTS.name].versions] == [False, False, True]
    assert purposes.use(store, TEACH.name) == TEACH
    with pytest.raises(PurposeUnknownError):
        purposes.use(store, "Nessuno")
    with pytest.raises(PurposeVersionUnknownError):
        purposes.use(store, TEACH.name, first)
