"""The request desk's policy: kept, the last word counts, taken back, named in the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.decisions import journal, policies
from cerchia.model.errors import UnreadableError
from cerchia.show.phrases import decision

if TYPE_CHECKING:
    from cerchia.decisions.store import Store


def test_the_last_word_counts_and_can_be_taken_back(store: Store) -> None:
    assert policies.kept(store) is None
    policies.save(store, "selective")
    policies.save(store, "selective")  # not said twice
    policies.save(store, "open")
    assert (policies.kept(store), len(store.history())) == ("open", 2)
    journal.undo(store)
    assert policies.kept(store) == "selective"
    journal.undo(store)
    assert policies.kept(store) is None


def test_the_history_names_it_in_both_languages(store: Store) -> None:
    policies.save(store, "selective")
    (said,) = journal.history(store)
    assert decision(said, "en") == "the policy for requests: selective"
    assert decision(said, "it") == "la regola delle richieste: selettiva"


def test_what_other_hands_wrote_is_refused(store: Store) -> None:
    store.say(policies.KIND, "", '"everybody"')
    with pytest.raises(UnreadableError):
        policies.kept(store)
