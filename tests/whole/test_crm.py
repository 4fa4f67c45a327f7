"""A CRM from end to end: confirmed once and remembered, its deals beside the owner's results, forgotten."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.crm_errors import DealNotYoursError, MappingMissingError
from cerchia.model.errors import (
    ColumnUnknownError,
    NotAnExportError,
    PersonUnknownError,
    ResultUnknownError,
    TableInvalidError,
)
from cerchia.model.result import Result, Whom
from cerchia.model.sheet import Wish
from tests.conftest import Exports, contact
from tests.whole.test_forget import traces

if TYPE_CHECKING:
    from pathlib import Path

ASK = Ask()
TABLE = "Referente;E-mail;Ditta;Importo;Fase;Data chiusura;Codice interno\n"
PEOPLE = "Record ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Associated Company\n"
DEALS = (
    "Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Deal owner,"
    "Associated Contact,Associated Contact IDs,Associated Company\n"
)


@pytest.fixture
def circle(tmp_path: Path) -> Circle:
    return Circle.open(tmp_path / "kept", "Europe/Rome")


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_table_of_ones_own_is_asked_about_once(circle: Circle, tmp_path: Path) -> None:
    first = write(
        tmp_path, "a.csv", TABLE + "Anna Finta;a@f.example;Acme;1.200,50 €;Vinta;30/06/2024;X1\n"
    )
    with pytest.raises(MappingMissingError):
        circle.add([first])
    assert circle.sources() == []
    (seen,) = circle.tables(first, Wish())
    assert [(one.header, one.field) for one in seen.columns if one.field] == [
        ("Referente", "name"), ("E-mail", "email"), ("Ditta", "company"), ("Importo", "amount"),
        ("Fase", "stage"), ("Data chiusura", "date"),
    ]  # fmt: skip
    assert seen.samples[0] == ("Anna Finta",)
    assert circle.read_anew(first, [seen]).new
    # the same columns in another order, amounts and days written another way
    header = "Data chiusura,Fase,Importo,Ditta,E-mail,Referente,Codice interno\n"
    second = write(
        tmp_path, "b.csv", header + 'Dec 1 2024,Vinta,"$1,300.25",Beta,b@f.example,Bo Neri,X2\n'
    )
    (added,) = circle.add([second])
    assert added.new
    found = circle.results(ASK)
    assert [(row.name, row.result.amount, row.result.currency) for row in found.rows] == [
        ("Bo Neri", Decimal("1300.25"), "USD"),
        ("Anna Finta", Decimal("1200.50"), "EUR"),
    ]
    assert [row.result.day for row in found.rows] == [date(2024, 12, 1), date(2024, 6, 30)]


def test_undoing_a_mapping_asks_again_and_keeps_what_was_read(
    circle: Circle, tmp_path: Path
) -> None:
    first = write(tmp_path, "a.csv", TABLE + "Anna Finta;a@f.example;Acme;10;Vinta;30/06/2024;X1\n")
    circle.read_anew(first, circle.tables(first, Wish()))
    (said,) = [one for one in circle.history() if one.kind == "mapping"]
    circle.undo(said.number)
    second = write(tmp_path, "b.csv", TABLE + "Bo Neri;b@f.example;Beta;10;Vinta;30/06/2024;X2\n")
    with pytest.raises(MappingMissingError):
        circle.add([second])
    assert [one.name for one in circle.people(ASK)] == []  # no contacts of the network
    assert circle.person(ASK, "Anna Finta").email == "a@f.example"


def test_a_file_is_read_anew_in_its_own_place(circle: Circle, tmp_path: Path) -> None:
    file = write(tmp_path, "d.csv", DEALS + "1,Uno,closedwon,1200,,2024-06-30,Jo,Ada Prova,,Acme\n")
    circle.add([file])
    assert circle.results(ASK).totals[0].amounts == (("", Decimal(1200)),)
    added = circle.read_anew(file, circle.tables(file, Wish(currency="EUR")))
    assert added.new
    assert len(circle.sources()) == 1
    assert circle.results(ASK).totals[0].amounts == (("EUR", Decimal(1200)),)
    assert circle.add([file])[0].new is False
    other = write(tmp_path, "e.csv", DEALS + "2,Due,closedwon,5,,2024-07-30,Jo,Bo Neri,,Beta\n")
    circle.add([other])  # the currency is remembered for these headings
    assert circle.results(ASK).totals[0].amounts == (("EUR", Decimal(1205)),)


def test_what_the_owner_says_of_a_table_that_is_none(circle: Circle, tmp_path: Path) -> None:
    alone = write(tmp_path, "x.csv", "uno,due\n1,2\n")
    with pytest.raises(NotAnExportError):
        circle.add([alone])
    with pytest.raises(ColumnUnknownError):
        circle.tables(alone, Wish(columns=(("Nome", "name"),)))
    with pytest.raises(TableInvalidError):
        circle.tables(alone, Wish(currency="EUR"))
    (seen,) = circle.tables(alone, Wish(columns=(("uno", "name"), ("due", "phone"))))
    assert [one.field for one in seen.columns] == ["name", "phone"]


def booked(circle: Circle, who: str, amount: str, day: date) -> None:
    circle.book(who, Result("", "contract", day, Whom(), amount=Decimal(amount), currency="EUR"))


def test_a_deal_the_owner_booked_counts_once(circle: Circle, tmp_path: Path) -> None:
    write(
        tmp_path,
        "crm/p.csv",
        PEOPLE + "77,Ada,Prova,a@p.example,,lead,Acme\n78,Bo,Neri,b@p.example,,lead,Acme\n",
    )
    write(
        tmp_path, "crm/d.csv",
        DEALS
        + "1,Uno,closedwon,100,EUR,2024-05-01,Jo,,77,\n"      # booked by hand, twenty days later
        + "2,Due,closedwon,100,EUR,2024-05-10,Jo,,77,\n"      # the same money again: another deal
        + "3,Tre,closedwon,100,EUR,2024-05-01,Jo,,78,\n"      # of somebody else
        + "4,Quattro,closedwon,50,EUR,2024-05-01,Jo,,77,\n"   # booked far later
        + "5,Cinque,contractsent,70,EUR,2024-09-01,Jo,,77,\n"
        + "6,Sei,closedlost,80,EUR,2024-05-01,Jo,,77,\n",
    )  # fmt: skip
    circle.add([tmp_path / "crm"])
    booked(circle, "Ada Prova", "100", date(2024, 5, 21))
    booked(circle, "Ada Prova", "50", date(2024, 7, 1))
    found = circle.results(ASK)
    (total,) = found.totals
    # 100 and 50 by hand; of the CRM: one of the two of 100 with Ada, Bo's 100, and 50 sixty-one days apart
    assert (total.count, total.people, total.amounts) == (5, 2, (("EUR", Decimal(400)),))
    assert sorted((one.beside, one.name) for one in found.deals) == [
        ("lost", "Sei"), ("open", "Cinque"), ("same", "Due"),
    ]  # fmt: skip
    same = next(one for one in found.deals if one.beside == "same")
    assert {one.result.id: one.result.source for one in found.rows}[same.same] == ""
    assert circle.funnel(ASK).totals == found.totals
    crm = next(one for one in found.rows if one.result.source)
    assert (crm.result.source, crm.result.stage) == ("hubspot", "closedwon")
    with pytest.raises(DealNotYoursError):
        circle.unbook(crm.result.id)
    with pytest.raises(ResultUnknownError):
        circle.unbook("nessuno")


def test_a_colleagues_deal_is_shown_and_not_added(tmp_path: Path) -> None:
    circle = Circle.open(tmp_path / "kept", "Europe/Rome")
    exports = Exports(tmp_path / "made")
    archive = exports.write({
        "Connections.csv": [contact("Ada Prova", "ada-prova", email="a@p.example")],
        "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample"}],
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\njo@sample.example,Yes,Yes,\n",
    })  # fmt: skip
    rows = [("1", "Jordan Sample"), ("2", "Kim Altra"), ("3", "jo@sample.example"), ("4", "kim@altra.example"),
            ("5", "0051234"), ("6", ""), ("7", "Sample, Jordan"), ("8", "jordan")]  # fmt: skip
    lines = (f'{n},D{n},closedwon,{n},EUR,2024-05-01,"{owner}",Ada Prova,,\n' for n, owner in rows)
    circle.add([archive, write(tmp_path, "d.csv", DEALS + "".join(lines))])
    found = circle.results(ASK)
    assert {(one.beside, one.owner) for one in found.deals} == {
        ("colleague", "Kim Altra"), ("colleague", "kim@altra.example"),
    }  # fmt: skip
    assert found.totals[0].amounts == (("EUR", Decimal(1 + 3 + 5 + 6 + 7 + 8)),)
    assert {row.known for row in found.rows} == {
        "name"
    }  # as in the ledger: the only one of that name


def test_two_crms_that_hold_one_deal_are_heard_once(circle: Circle, tmp_path: Path) -> None:
    circle.add([
        write(tmp_path, "d.csv", DEALS + "1,Uno,closedwon,100,EUR,2024-05-01,Jo,Ada Prova,,Acme\n"),
        write(tmp_path, "s.csv", "Opportunity Name,Stage,Amount,Amount Currency,Close Date,Contact Name\n"
              "Uno,Closed Won,100.00,EUR,2024-05-03,Ada Prova\n"),
    ])  # fmt: skip
    found = circle.results(ASK)
    assert found.totals[0].amounts == (("EUR", Decimal(100)),)
    assert [one.beside for one in found.deals] == ["same"]


WORDS = ("Zenobia", "Quarenghi", "ufficio.stile", "5550199", "Rifare le scale")


def test_somebody_is_forgotten_with_their_deals_and_stays_so(
    circle: Circle, tmp_path: Path
) -> None:
    people = "77,Zenobia,Quarenghi,z@ufficio.stile.example,+39 06 5550199,lead,Marmi\n78,Bo,Neri,b@p.example,,lead,Acme\n"
    deals = (
        "1,Rifare le scale,closedwon,100,EUR,2024-05-01,Jo,Zenobia Quarenghi,77,\n"
        "2,Insieme,closedwon,200,EUR,2024-05-01,Jo,Zenobia Quarenghi;Bo Neri,77;78,\n"
        "3,Rifare le scale ancora,open,5,EUR,2024-05-01,Jo,Zenobia Quarenghi,,Marmi\n"
        "4,Di Bo,closedwon,300,EUR,2024-05-01,Jo,Bo Neri,78,\n"
    )
    write(tmp_path, "crm/p.csv", PEOPLE + people)
    write(tmp_path, "crm/d.csv", DEALS + deals)
    circle.add([tmp_path / "crm"])
    page = circle.person(ASK, "Zenobia Quarenghi")
    assert len(traces(circle.folder, WORDS)) >= len(WORDS)
    done = circle.forget(circle.farewell(page.row.id))
    assert [leaving.rows for leaving in done.leaving] == [
        3
    ]  # herself and two deals; the third loses her name
    assert traces(circle.folder, WORDS) == []
    (kept,) = circle.sources()
    assert [(one.read, one.skipped) for one in kept.files] == [
        (2, {"forgotten": 2}), (1, {"forgotten": 1}),
    ]  # fmt: skip
    with pytest.raises(PersonUnknownError):
        circle.person(ASK, "Zenobia Quarenghi")
    assert circle.results(ASK).totals[0].amounts == (("EUR", Decimal(500)),)
    write(tmp_path, "new/p.csv", PEOPLE + people)
    write(tmp_path, "new/d.csv", DEALS + deals + "5,Altra,open,1,EUR,2024-05-01,Jo,,,\n")
    circle.add([tmp_path / "new"])
    assert traces(circle.folder, WORDS) == []
