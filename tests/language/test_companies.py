"""Company names: one key for one employer, none for the self-employed."""

from __future__ import annotations

import pytest

from cerchia.language import companies


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Rossi Srl", "rossi"),
        ("ROSSI S.R.L.", "rossi"),
        ("Rossi S. r. l. unipersonale", "rossi"),
        ("c/o Rossi S.r.l", "rossi"),
        ("Gruppo Rossi", "rossi"),
        ("Rossi & C. snc", "rossi"),
        ("Rossi S.p.A. (Gruppo Bianchi)", "rossi"),
        ("Società Agricola Dal Pos s.s.", "dal pos"),
        ("Officine Piave S.p.A.", "officine piave"),
        ("Studio Legale Brenta", "legale brenta"),
        ("D'Angelo Arredamenti sas", "d angelo arredamenti"),
        ("Caffè Nicolò", "caffe nicolo"),
        ("Holzbau Kern GmbH & Co. KG", "holzbau kern"),
        ("Kern AG", "kern"),
        ("Greenleaf Landscaping, Inc.", "greenleaf landscaping"),
        ("Holt & Reeve LLP", "holt reeve"),
        ("Lumière & Fils SARL", "lumiere fils"),
        ("Grupo Almenar, S.L.", "grupo almenar"),
        ("Terme Spa Resort", "terme spa resort"),
        ("AB Meccanica", "ab meccanica"),
        ("Rossi S.R.L.S.", "rossi"),
        ("Agricola Piave Soc. Coop.", "agricola piave"),
        ("Agricola Piave Soc. Coop. a r.l.", "agricola piave"),
        ("Agricola Piave s.c.a r.l.", "agricola piave"),
        ("Bianchi & C. sas", "bianchi"),
        ("Bianchi e C. s.a.s.", "bianchi"),
        ("Bianchi S.A.S. di Mario Bianchi & C.", "bianchi"),
        ("Rossi S.p.A. a socio unico", "rossi"),
        ("Kern e. K.", "kern"),
        ("Kern SE & Co. KGaA", "kern"),
        ("Kern UG (haftungsbeschränkt)", "kern"),
        ("Grupo Almenar S.A. de C.V.", "grupo almenar"),
        ("Almenar S. de R.L. de C.V.", "almenar"),
        ("Lumière SASU", "lumiere"),
        ("Holt & Reeve L.L.P.", "holt reeve"),
        ("Orion (part of Holt Group)", "orion"),
        ("Orion, part of Holt Group", "orion"),
        ("Orion, a Holt company", "orion"),
        ("ex Foo", "foo"),
        ("Ex-Foo Srl", "foo"),
        ("Foo già Bar Srl", "foo"),
        ("Ex Novo Srl", "ex novo"),
        ("Exprivia Srl", "exprivia"),
        ("Studio", "studio"),
        ("S.r.l.", "srl"),
    ],
)
def test_spellings_of_one_employer_have_one_key(name: str, key: str) -> None:
    assert companies.fold(name) == key


@pytest.mark.parametrize(
    "name",
    [
        "", "  ", "-", "--", ".", "n/a", "N.A.", "Nessuna", "Libero professionista", "LIBERO PROFESSIONISTA",
        "Freelance", "Self-employed", "Autónomo", "Freelance - Marketing", "P. IVA", "In cerca di occupazione",
        "Indépendant", "Selbstständig", "Libera professionista (Treviso)",
    ],
)  # fmt: skip
def test_no_employer_has_no_key(name: str) -> None:
    assert companies.fold(name) == ""


@pytest.mark.parametrize(
    ("name", "freelance"),
    [
        ("Libero professionista", True),
        ("Freelance", True),
        ("Self-employed", True),
        ("Autonomo", True),
        ("Lavoratrice autonoma", True),
        ("Freelance | Copywriting", True),
        ("Freelance Network Srl", False),
        ("Rossi Srl", False),
        ("-", False),
        ("n/a", False),
        ("", False),
        ("Disoccupato", False),
    ],
)
def test_who_works_on_their_own_account(name: str, freelance: bool) -> None:
    assert companies.is_freelance(name) is freelance


def test_folding_twice_changes_nothing() -> None:
    for name in ("Rossi & C. snc", "Gruppo Bianchi S.p.A.", "Holzbau Kern GmbH & Co. KG"):
        once = companies.fold(name)
        assert companies.fold(once) == once


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Officine Piave Srl", True),
        ("Kern GmbH", True),
        ("Srl", False),
        ("Direttore vendite", False),
    ],
)
def test_a_legal_form_makes_a_firm(text: str, firm: bool) -> None:
    assert companies.has_legal_form(text) is firm


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Studio Brenta", True),
        ("Comune di Conegliano", True),
        ("Holt Group", True),
        ("county council", False),
        ("FTSE 250 Packaging Group", False),
        ("Nurse", False),
    ],
)
def test_a_firms_words_make_a_firm_where_no_role_is_named(text: str, firm: bool) -> None:
    assert companies.is_firm(text, named_a_role=False) is firm
    assert not companies.is_firm(text, named_a_role=True)
