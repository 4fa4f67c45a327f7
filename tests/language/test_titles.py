"""Job titles: what is read right, what is left unknown, and how fast."""

from __future__ import annotations

import gc
import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cerchia.language import roles, titles
from cerchia.language.data import spellings, table
from cerchia.model.vocabulary import FUNCTIONS, LANGUAGES, SENIORITIES

FLOORS = {"it": (0.93, 0.93, 0.07), "en": (0.93, 0.93, 0.07), "other": (0.85, 0.9, 0.15)}
"""Right, precision of the first answer, unknown. Before any row was mended our own held-out third
stood at 0.97, 1.00, 0.03, and the 136 titles by other hands, labelled with the lexicon frozen, at
0.96, 0.98, 0.03; both stand at 1.00 since their gaps were filled, so only new titles can tell more."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One title and what a person says of it."""

    text: str
    language: str
    functions: frozenset[str]
    seniority: tuple[str, ...]
    flags: frozenset[str]
    writer: str

    @property
    def held_out(self) -> bool:
        """Whether it belongs to the third whose errors were not read while rules were made."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 3 == 0


def labelled() -> Iterator[Labelled]:
    for line in (Path(__file__).parent / "titles.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            text, language, functions, seniority, flags, writer = line.split("\t")
            yield Labelled(
                text,
                language if language in {"it", "en"} else "other",
                frozenset(functions.split(",")) - {"-"},
                tuple(seniority.split(",")) if seniority != "-" else (),
                frozenset(flags.split(",")) - {"-"},
                writer,
            )


ROWS = tuple(labelled())
PARTS = {
    "tuned": [row for row in ROWS if row.writer == "own" and not row.held_out],
    "held out": [row for row in ROWS if row.writer == "own" and row.held_out],
    "by other hands": [row for row in ROWS if row.writer != "own"],
}


@pytest.mark.parametrize("language", FLOORS)
@pytest.mark.parametrize("part", PARTS)
def test_functions_are_read_right(part: str, language: str) -> None:
    mine = [row for row in PARTS[part] if row.language == language and row.functions]
    if part == "by other hands" and language == "other":
        mine = [row for row in PARTS[part] if row.functions]  # two alone would say nothing
    assert len(mine) >= 15
    found = [(row, titles.read(row.text).functions) for row in mine]
    told = [(row, functions) for row, functions in found if functions]
    right = sum(bool(row.functions & set(functions)) for row, functions in found) / len(found)
    first = sum(functions[0] in row.functions for row, functions in told) / len(told)
    unknown = 1 - len(told) / len(found)
    floor = FLOORS[language]
    assert right >= floor[0]
    assert first >= floor[1]
    assert unknown <= floor[2]


def test_nothing_is_claimed_of_titles_that_say_nothing() -> None:
    mute = [row for row in ROWS if not row.functions]
    claimed = [row.text for row in mute if titles.read(row.text).functions]
    assert len(mute) >= 40
    assert len(claimed) / len(mute) <= 0.05, claimed


def test_levels_are_read_right() -> None:
    asked = [row for row in ROWS if row.seniority]
    wrong = [row.text for row in asked if titles.read(row.text).seniority not in row.seniority]
    assert len(wrong) / len(asked) <= 0.07, wrong


def test_owners_job_seekers_and_students_are_flagged() -> None:
    wrong = []
    for row in ROWS:
        read = titles.read(row.text)
        told = {"owner": read.owner, "seeker": read.job_seeker, "student": read.student}
        if {flag for flag, on in told.items() if on} != row.flags:
            wrong.append(row.text)
    assert len(wrong) / len(ROWS) <= 0.02, wrong


@pytest.mark.parametrize("language", ["it", "es", "fr", "de"])
def test_the_language_of_a_title_is_told(language: str) -> None:
    sure = {
        "it": "Responsabile amministrativa presso Rossi",
        "es": "Director Comercial",
        "fr": "Chef de projet chez Lumière",
        "de": "Leiterin Marketing bei Kern",
    }
    assert titles.read(sure[language]).language == language


@pytest.mark.parametrize(
    ("text", "first", "seniority"),
    [
        ("Sr. SWE @ Foo, ex-Bar", "information_technology", "senior"),
        ("Resp. Amm.vo c/o Rossi Srl", "administrative", "manager"),
        ("HR Business Partner", "human_resources", "senior"),
        ("CEO & Founder | aiuto le PMI a vendere online 🚀 | Over 10k", "entrepreneurship", "cxo"),
        ("Junior Project Manager", "program_and_project_management", "entry"),
        ("Assistente del Direttore Generale", "administrative", None),
        ("Impiegato/a amministrativo/a", "administrative", "entry"),
        ("Softwareentwickler (m/w/d)", "information_technology", None),
        ("RESPONSABILE RISORSE UMANE", "human_resources", "manager"),
        ("𝗥𝗲𝗰𝗿𝘂𝗶𝘁𝗲𝗿", "human_resources", None),
        ("Directeur·rice commercial·e", "sales", "director"),
        ("Responsabile Qualita'", "quality_assurance", "manager"),
        ("Marketingleiterin", "marketing", "manager"),
    ],
)
def test_a_title_as_people_write_it(text: str, first: str, seniority: str | None) -> None:
    read = titles.read(text)
    assert (read.functions[0], read.seniority) == (first, seniority)
    assert read.text == text


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Sr. SWE @ Foo, ex-Bar", "Foo"),
        ("Resp. Amm.vo c/o Rossi Srl", "Rossi Srl"),
        ("Impiegata presso la Falegnameria Zoppas | Treviso", "Falegnameria Zoppas"),
        ("Gerente de Ventas en Grupo Almenar", "Grupo Almenar"),
        ("Direttore vendite - Officine Piave Srl", "Officine Piave Srl"),
        ("Attorney at Law", ""),
        ("Especialista en Marketing", ""),
    ],
)
def test_the_tail_is_the_employer(text: str, employer: str) -> None:
    assert titles.read(text).employer == employer


@pytest.mark.parametrize(
    "text", ["", "  ", "-", "🚀🚀", "12345", "|||", "''", "Zzyzx Qwertz", "a" * 5000, "\x00\n\t"]
)
def test_a_title_without_words_of_ours_is_unknown(text: str) -> None:
    read = titles.read(text)
    assert (read.functions, read.seniority, read.confidence) == ((), None, 0.0)
    assert read.text == text


def test_who_seeks_people_seeks_no_job() -> None:
    assert not titles.read("In cerca di agenti di commercio").job_seeker
    assert not titles.read("Looking for talented developers").job_seeker
    assert titles.read("Ing. gestionale in cerca di nuove opportunità").job_seeker


def test_what_was_or_shall_be_is_not() -> None:
    assert titles.read("ex avvocato").functions == ()
    assert titles.read("Pensionato, già direttore di banca").functions == ()
    assert titles.read("Future nurse").functions == ()


def test_a_title_has_at_most_three_functions() -> None:
    read = titles.read("Avvocato, architetto, medico, insegnante, sviluppatore, venditore")
    assert read.functions == ("legal", "arts_and_design", "healthcare_services")


def test_a_slip_or_a_vague_word_is_read_with_less_confidence() -> None:
    assert all(0 <= titles.read(row.text).confidence <= 1 for row in ROWS)
    plain, mended = titles.read("Contabile").confidence, titles.read("Contabille").confidence
    assert plain > mended > 0
    assert titles.read("Avvocato").confidence > titles.read("Consulente").confidence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("fresatore CNC", "operations"), ("Saldatori e tagliatori a fiamma", "operations"),
        ("operatrice socio-sanitaria", "healthcare_services"), ("Nurses", "healthcare_services"),
        ("forklift driver", "operations"), ("Secondary school teachers", "education"),
        ("Erzieherin", "education"), ("Bergbautechniker", "engineering"),
        ("magasinier cariste", "operations"), ("Vendeuses en magasin", "sales"),
        ("auxiliar administrativo", "administrative"), ("Soldadoras", "operations"),
        ("A.D. presso Tessitura Lanaviva Spa", "entrepreneurship"), ("Mumpreneur", "entrepreneurship"),
        ("infermeira", "healthcare_services"), ("Self-employed", "entrepreneurship"),
    ],
)  # fmt: skip
def test_an_occupation_in_any_number_and_gender(text: str, first: str) -> None:
    assert titles.read(text).functions[0] == first


@pytest.mark.parametrize(
    "text", ["Rossi", "Ferrari", "Studio Fabbri", "Referente stampe didattiche"]
)
def test_a_surname_or_a_plural_of_something_else_is_no_role(text: str) -> None:
    assert titles.read(text).functions == ()


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Brand manager, Cantine Terrascura", "Cantine Terrascura"),
        ("Comms Officer, county council", ""),
        ("O.S.S. presso Coop. Sociale L'Abbraccio", "Coop. Sociale L'Abbraccio"),
    ],
)
def test_a_firm_behind_a_comma_is_the_employer(text: str, employer: str) -> None:
    assert titles.read(text).employer == employer


def test_the_collector_is_left_as_it_was() -> None:
    for on in (True, False):
        (gc.enable if on else gc.disable)()
        titles.read_many(["Notaio"])
        assert gc.isenabled() is on
    gc.enable()


def test_read_many_reads_each_title_once_in_order() -> None:
    read = titles.read_many(["Notaio", "Chef", "Notaio"])
    assert [title.text for title in read] == ["Notaio", "Chef"]
    assert read == [titles.read("Notaio"), titles.read("Chef")]


def test_every_row_of_the_lexicon_is_well_formed() -> None:
    rows = [row for language in roles.SPOKEN for row in table(f"roles_{language}.tsv")]
    assert len(rows) >= 2500
    assert len({(row[0], row[1]) for row in rows}) == len(rows)
    for term, language, functions, seniority, flags in rows:
        assert term, rows
        assert language in LANGUAGES
        assert functions == "-" or set(functions.split(",")) <= set(FUNCTIONS), term
        assert seniority == "-" or seniority in SENIORITIES, term
        assert set(flags.split(",")) <= {"-", "domain", "generic", "weak", "level", "owner"}, term


def test_nearly_every_term_alone_means_what_its_row_says() -> None:
    """The rest means something else in another language ("fr distribution" is sales)."""
    count, wrong = 0, []
    for language in roles.SPOKEN:
        for term, _, functions, _, flags in table(f"roles_{language}.tsv"):
            if functions == "-" or flags == "weak":
                continue
            for form in spellings(term):
                text = form.removeprefix("^").upper() if form.startswith("^") else form
                count += 1
                if not set(functions.split(",")) & set(titles.read(text).functions):
                    wrong.append(text)
    assert len(wrong) / count <= 0.003, wrong


@pytest.mark.slow
def test_a_hundred_thousand_titles_take_seconds() -> None:
    """3 s on an idle core (`bench`); twice that here, where other tests run beside."""
    roots = [row.text for row in ROWS]
    texts = [f"{root} | {roots[n * 7 % len(roots)]} {n}" for n in range(230) for root in roots]
    texts = list(dict.fromkeys(texts))[:100_000]
    start = time.process_time()
    assert len(titles.read_many(texts)) == 100_000
    assert time.process_time() - start <= 6
