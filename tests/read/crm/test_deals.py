"""Deals: what became of them, over several exports, and with whom."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from cerchia.read.crm import stages
from cerchia.read.crm.row import number

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Exports

PEOPLE = "Record ID,First Name,Last Name,Email,Lifecycle Stage\n"
DEALS = "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Associated Contact,Associated Contact IDs\n"
BARE = "Opportunity Name,Stage,Amount,Amount Currency,Close Date,Account Name\n"


def write(exports: Exports, name: str, text: str) -> Path:
    path = exports.folder / name
    path.write_text(text, "utf-8")
    return path


def deals(exports: Exports) -> list[tuple[object, ...]]:
    with exports.engine() as engine:
        return engine.rows(
            """
            select d.name, d.state, d.amount, (select p.name from read_deal_with w
                   join resolve_handle using (handle) join resolve_person p using (person)
                   where w.deal = d.deal order by w.place limit 1)
            from read_deal d order by d.name, d.line
            """
        )


@pytest.mark.parametrize(
    ("stage", "status", "won", "over", "state"),
    [
        ("Closed Won (Sales Pipeline)", "", "", "", "won"), ("closedlost", "", "", "", "lost"),
        ("Negotiations Started", "Won", "", "", "won"), ("Closed Won", "Open", "", "", "open"),
        ("Qualified", "Lost", "", "", "lost"), ("Firmato da loro", "", "true", "true", "won"),
        ("Fase nostra", "", "false", "true", "lost"), ("Fase nostra", "", "false", "false", "open"),
        ("Chiusa vinta", "", "", "", "won"), ("Abgeschlossen, verloren", "", "", "", "lost"),
        ("Cerrado ganado", "", "", "", "won"), ("Fermé gagné", "", "", "", "won"),
        ("Non ancora vinta", "", "", "", "open"), ("", "", "", "", "open"), ("1234567", "", "", "", "open"),
    ],
)  # fmt: skip
def test_what_became_of_a_deal(stage: str, status: str, won: str, over: str, state: str) -> None:
    assert stages.state(stage, status, won, over) == state


def test_a_stage_stands_on_the_axis_of_all_products() -> None:
    told = [
        "Open - Not Contacted",
        "Marketing Qualified Lead",
        "Proposal/Price Quote",
        "Cliente",
        "Boh",
    ]
    assert [stages.step(one) for one in told] == ["lead", "mql", "opportunity", "customer", ""]


def test_salesforce_numbers_of_15_and_18_letters_are_one_and_their_case_counts() -> None:
    assert number("salesforce", "001A0000006Vm9r") == "001A0000006Vm9rIAC"
    assert number("salesforce", "001A0000006Vm9rIAC") == "001A0000006Vm9rIAC"
    assert number("salesforce", "001a0000006vm9r") != number("salesforce", "001A0000006Vm9r")
    assert number("hubspot", "1.2345678E+12") == ""


def test_contacts_and_deals_of_two_files_hang_together(exports: Exports) -> None:
    exports.load(write(exports, "d.csv", DEALS + "1,Uno,closedwon,100,EUR,2024-05-01,Ada,77\n"))
    exports.load(write(exports, "c.csv", PEOPLE + "77,Ada,Prova,a@p.example,lead\n"))
    assert deals(exports) == [("Uno", "won", "100", "Ada Prova")]


def test_a_newer_export_says_a_deal_anew(exports: Exports) -> None:
    exports.load(
        write(exports, "new.csv", DEALS + "1,Uno,closedwon,150,EUR,2024-05-01,,\n"),
        date(2026, 2, 1),
    )
    exports.load(
        write(exports, "old.csv", DEALS + "1,Uno,contractsent,100,EUR,2024-05-01,,\n2,Due,closedwon,5,EUR,2024-05-01,,\n"),
        date(2026, 1, 1),
    )  # fmt: skip
    assert deals(exports) == [("Due", "won", "5", None), ("Uno", "won", "150", None)]


def test_deals_without_numbers_are_told_apart_by_how_often_they_are_said(exports: Exports) -> None:
    twice = (
        BARE
        + "Rinnovo,Closed Won,100.50,EUR,2024-05-01,Acme\nRinnovo,Closed Won,200.50,EUR,2025-05-01,Acme\n"
    )
    exports.load(write(exports, "a.csv", twice), date(2026, 1, 1))
    exports.load(write(exports, "b.csv", twice + "Altro,Prospecting,1.50,EUR,2025-05-01,Acme\n"))
    assert deals(exports) == [
        ("Altro", "open", "1.50", None), ("Rinnovo", "won", "100.50", None), ("Rinnovo", "won", "200.50", None),
    ]  # fmt: skip


def test_a_name_that_two_bear_links_nobody(exports: Exports) -> None:
    people = PEOPLE + "1,Ada,Prova,a@p.example,lead\n2,Ada,Prova,b@p.example,lead\n"
    rows = "1,Uno,closedwon,100,EUR,2024-05-01,Ada Prova,\n"
    exports.load(exports.write({"c.csv": people, "d.csv": DEALS + rows}, name="crm"))
    assert deals(exports) == [("Uno", "won", "100", None)]


def test_a_contact_joins_linkedin_by_e_mail_and_never_by_name(exports: Exports) -> None:
    from tests.read.addressbook.test_who import linkedin, names  # noqa: PLC0415

    from tests.conftest import contact  # noqa: PLC0415 # isort: skip

    linkedin(exports, contact("Ada Prova", "ada-prova", email="a@p.example"))
    people = "1,Ada,P.,A@P.example,lead\n2,Ada,Prova,x@y.example,lead\n3,Jordan,Sample,jo@sample.example,lead\n"
    exports.load(write(exports, "c.csv", PEOPLE + people))
    assert sorted(names(exports)) == [("Ada Prova", False), ("Ada Prova", True)]


def test_a_record_number_is_one_person_over_exports_with_another_name_and_address(
    exports: Exports,
) -> None:
    exports.load(
        write(exports, "a.csv", PEOPLE + "1,Ada,Prova,a@p.example,lead\n"), date(2026, 1, 1)
    )
    exports.load(write(exports, "b.csv", PEOPLE + "1,Ada,Sposata Prova,ada@nuova.example,lead\n"))
    with exports.engine() as engine:
        assert engine.value("select count(*) from resolve_person") == 1


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        ("1,Uno,closedwon,12k,EUR,2024-05-01,,\n", ["crm_amount_unread"]),
        ("1,Uno,closedwon,€ 12k,,2024-05-01,,\n", ["crm_amount_unread"]),
        ("1,Uno,closedwon,100,scudi,2024-05-01,,\n", ["crm_currency_unknown"]),
        ("1,Uno,closedwon,100,,2024-05-01,,\n", ["crm_currency_missing"]),
        ("1,Uno,closedwon,€ 100,,presto,,\n", ["date_unreadable"]),
        ("1,Uno,closedwon,-100,EUR,2024-05-01,,\n", ["crm_amount_unread"]),
        ("1,Uno,closedwon,100,EUR,05/04/2024,,\n", ["crm_days_doubt"]),
        ("1,Uno,closedwon,100,EUR\n", ["row_short"]),
        ("1,Uno,closedwon,100,EUR,2024-05-01,,,altro\n", ["row_long"]),
        ('1,"Uno,closedwon,100,EUR,2024-05-01,,\n', ["quote_open"]),
    ],
)
def test_what_cannot_be_read_is_told(rows: str, codes: list[str], exports: Exports) -> None:
    done = exports.load(write(exports, "d.csv", DEALS + rows))
    assert [one.code for one in done.problems] == codes
    (file,) = done.files
    assert file.rows == 1 == file.read + sum(file.skipped.values())


def test_amounts_that_fit_two_readings_are_told(exports: Exports) -> None:
    done = exports.load(
        write(exports, "d.csv", BARE + "Uno,Closed Won,1.200,EUR,2024-05-01,Acme\n")
    )
    assert [(one.code, one.seen, one.hint) for one in done.problems] == [
        ("crm_amount_doubt", "1.200", ",")
    ]
    assert deals(exports)[0][2] == "1200"
