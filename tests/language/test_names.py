"""Names: what a person could bear, and what nobody is called."""

from __future__ import annotations

import pytest

from cerchia.language.names import is_name


@pytest.mark.parametrize(
    "name",
    [
        "Marco Rossi", "Dott.ssa Anna D’Angelo 🚀", "Marco R.", "Ng Wei", "李 明", "Łukasz Żak", "Luca Bianchi MBA 2023",
        "Ana", "Jean-Luc Petit", "Мария Иванова", "LUCA", "Niccolò De' Bardi (HR)", "Test Ferrari", "Prova Nome Verdi",
    ],
)  # fmt: skip
def test_names_people_bear(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Test User", "nome cognome", "aaaaaa bbbb", "www.best-leads.example", "sales@leads.example", "+39 333 1234567",
        "🚀🚀", "12345", "A B", "Crescita Rapida Srl", "Leads.com Official", "---",
    ],
)  # fmt: skip
def test_what_is_no_name(name: str) -> None:
    assert not is_name(name)
