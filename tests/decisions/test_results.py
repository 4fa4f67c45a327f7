"""Results as decisions: kept to the cent, taken out and brought back, and gone with whom they are about."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from cerchia.decisions import forgotten, mappings, results, store
from cerchia.model.errors import ResultUnknownError, UnreadableError
from cerchia.model.result import Result, Whom
from cerchia.model.sheet import Mapping

ADA = Result(
    "r1", "contract", date(2026, 5, 1), Whom("Ada Verdì", "a@x.example", "", ("email:a@x.example", "name:ada verdi")),
    "p1", Decimal("1200.10"), "EUR", Decimal("2.5"), "Clienti", "a note", "crm.csv", 3,
)  # fmt: skip
BO = Result(
    "r2", "meeting", date(2026, 5, 2), Whom("Bo", marks=("name:bo",)), file="crm.csv", line=4
)


def test_what_is_kept_comes_back_as_it_was(tmp_path: Path) -> None:
    with store.open_store(tmp_path) as journal:
        assert results.save(journal, [ADA, BO]) == 2
        assert results.all_results(journal) == [ADA, BO]


def test_taking_out_is_a_decision_that_can_be_undone(tmp_path: Path) -> None:
    with store.open_store(tmp_path) as journal:
        results.save(journal, [ADA, BO])
        assert results.remove(journal, "r1") == [ADA]
        assert results.all_results(journal) == [BO]
        assert results.removed(journal) == [ADA]
        journal.undo()
        assert results.all_results(journal) == [ADA, BO]
        assert results.remove(journal, "crm.csv") == [ADA, BO]
        with pytest.raises(ResultUnknownError):
            results.remove(journal, "r1")


def test_a_batch_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with store.open_store(tmp_path) as journal:
        with pytest.raises(ValueError, match="Expecting"):
            journal.say_all("result", [("a", "1"), ("b", "no json")])
        assert journal.history() == []
        assert journal.say_all("result", []) == []
        assert journal.say_all("result", [("a", "1"), ("a", "2")]) == [1, 2]
        assert journal.history()[1].replaces == 1


def test_a_forgetting_takes_results_by_id_and_by_mark(tmp_path: Path) -> None:
    with store.open_store(tmp_path) as journal:
        results.save(journal, [ADA, BO])
        assert forgotten.forget(journal, [], ["name:bo"]) == 1
        assert results.all_results(journal) == [ADA]
        assert forgotten.forget(journal, ["p1"], ["email:a@x.example"]) == 1
        assert results.all_results(journal) == []
        knows = forgotten.known(journal)
        assert knows is not None
        assert knows("email:a@x.example")


def test_a_mapping_is_found_by_its_headers_alone(tmp_path: Path) -> None:
    kept = Mapping("results", (("Nome", "name"), ("Rif", "")), "mdy", ",")
    with store.open_store(tmp_path) as journal:
        first = mappings.save(journal, kept)
        assert mappings.save(journal, kept) == first
        assert mappings.find(journal, "results", ("Nome", "Rif")) == kept
        assert mappings.find(journal, "results", ("Rif", "Nome")) is None
        assert mappings.find(journal, "survey", ("Nome", "Rif")) is None


@pytest.mark.parametrize("body", ['{"kind": "gift"}', '{"kind": "offer", "day": "x"}', "[1]"])
def test_what_other_hands_changed_is_refused(tmp_path: Path, body: str) -> None:
    with store.open_store(tmp_path) as journal:
        journal.say("result", "r", body)
        with pytest.raises(UnreadableError):
            results.all_results(journal)
