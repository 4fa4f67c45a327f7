"""Results against a circle written by hand: who is meant, what is there already, the sums to the cent."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from cerchia.answers.result_rows import Ground, read
from cerchia.answers.results import Register, ledger, numbered, whom
from cerchia.formats import table_columns
from cerchia.model.errors import ColumnMissingError
from cerchia.model.result import Gain, Result, ResultsRead
from cerchia.model.sheet import Table, Wish
from tests.rooms import Rooms

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine
    from cerchia.model.forgetting import Knows

HEAD = "Nome;E-mail;Profilo;Tipo;Data;Importo;Ore;Scopo"


@pytest.fixture
def circle(engine: Engine) -> Engine:
    """Ada with an e-mail; two called Bo Neri; Cy with an accent."""
    rooms = Rooms(engine)
    rooms.person("Ada Verdi", email="ada@x.example")
    rooms.person("Bo Neri")
    rooms.person("Bo Neri", id="id-bo-2", url="https://www.linkedin.com/in/bo-2")
    rooms.person("Cy Nicolò")
    return rooms.build()


def result(kind: Gain = "meeting", day: int = 1, **more: object) -> Result:
    plain: dict[str, object] = {
        "id": f"r{kind}{day}",
        "whom": whom("Ada Verdi"),
        "person": "id-ada-verdi",
    }
    return Result(kind=kind, day=date(2026, 5, day), **(plain | more))  # type: ignore[arg-type]


Reading = Callable[..., ResultsRead]


@pytest.fixture
def reading(circle: Engine) -> Reading:
    def made(  # noqa: PLR0913, PLR0917 - one parameter a thing that may be there
        rows: Sequence[str], head: str = HEAD, kept: Sequence[Result] = (),
        removed: Sequence[Result] = (), knows: Knows | None = None, kind: Gain | None = None,
    ) -> ResultsRead:  # fmt: skip
        cells = tuple((n, tuple(row.split(";"))) for n, row in enumerate(rows, start=2))
        table = Table("crm.csv", ";", tuple(head.split(";")), cells, ())
        supposed = table_columns.suppose("results", table, Wish(), None)
        ground = Ground(date(2026, 6, 1), kind, kept, removed, knows, {"Clienti"}, "Clienti")
        return read(circle, table, supposed, ground)

    return made


def test_people_are_known_by_profile_then_e_mail_then_a_name_of_their_own(reading: Reading) -> None:
    found = reading([
        "Altra;;https://it.linkedin.com/in/ADA-verdi/?x=1;incontro;01/05/2026;;;",
        "Altra;ADA@x.example;;incontro;02/05/2026;;;",
        "cy  nicolo;;;incontro;03/05/2026;;;",
        "Bo Neri;;;incontro;04/05/2026;;;",
        "Bo Neri;;linkedin.com/in/bo-2;incontro;05/05/2026;;;",
        "Nessuna Qui;;;incontro;25/05/2026;;;",
    ])  # fmt: skip
    assert [(one.booked.known, one.booked.person_id) for one in found.lines] == [
        ("url", "id-ada-verdi"), ("email", "id-ada-verdi"), ("name", "id-cy-nicolò"),
        ("none", ""), ("url", "id-bo-2"), ("none", ""),
    ]  # fmt: skip
    assert [(one.code, one.line, one.hint) for one in found.problems] == [
        ("result_name_shared", 5, "2"), ("result_unmatched", 7, ""),
    ]  # fmt: skip
    assert len(found.new()) == 6


def test_a_row_that_cannot_be_read_whole_is_left_out_and_told(reading: Reading) -> None:
    found = reading([
        "Ada Verdi;;;vinta;01/05/2026;1.200,50 €;2:30;Altro",
        "Ada Verdi;;;boh;01/05/2026;;;",
        "Ada Verdi;;;perso;01/05/2026;;;",
        "Ada Verdi;;;;01/05/2026;;;",
        "Ada Verdi;;;offerta;;;;",
        "Ada Verdi;;;offerta;31/02/2026;;;",
        "Ada Verdi;;;offerta;01/07/2026;;;",
        "Ada Verdi;;;offerta;25/05/2026;1x;;",
        "Ada Verdi;;;offerta;25/05/2026;1;tanto;",
        ";;;offerta;25/05/2026;1;;",
    ])  # fmt: skip
    assert [(one.code, one.line) for one in found.problems] == [
        ("result_purpose_unknown", 2), ("result_kind_unknown", 3), ("result_lost", 4), ("result_kind_missing", 5),
        ("result_day_missing", 6), ("result_day_unread", 7), ("result_day_ahead", 8), ("result_amount_unread", 9),
        ("result_hours_unread", 10), ("result_nobody", 11),
    ]  # fmt: skip
    (one,) = found.new()
    assert (one.kind, one.day, one.amount, one.currency, one.hours, one.purpose, one.line) == (
        "contract", date(2026, 5, 1), Decimal("1200.50"), "EUR", Decimal("2.5"), "Altro", 2,
    )  # fmt: skip


def test_the_same_file_again_adds_nothing_and_a_second_of_the_same_counts(reading: Reading) -> None:
    rows = [
        "Ada Verdi;;;contratto;25/05/2026;100;;",
        "Ada Verdi;;;contratto;25/05/2026;100,00;;",
        "Chi Sa;;;contratto;25/05/2026;;;",
    ]
    first = reading(rows)
    assert [one.state for one in first.lines] == ["new"] * 3
    assert len({one.id for one in first.new()}) == 3
    again = reading(rows, kept=first.new())
    assert [one.state for one in again.lines] == ["known"] * 3
    assert again.problems == ()
    half = reading(rows, kept=first.new()[:1], removed=first.new()[2:])
    assert [one.state for one in half.lines] == ["known", "new", "known"]


def test_what_was_said_by_hand_is_not_read_again(reading: Reading) -> None:
    hand = result("contract", 25, amount=Decimal(100), currency="EUR", note="by hand")
    found = reading(["Altra;ada@x.example;;contratto;25/05/2026;100;;"], kept=[hand])
    assert [one.state for one in found.lines] == ["known"]


def test_somebody_forgotten_is_not_brought_back(reading: Reading) -> None:
    rows = ["Ada Verdi;ada@x.example;;offerta;25/05/2026;;;", "Cy;;;offerta;25/05/2026;;;"]
    found = reading(rows, knows=lambda mark: mark in {"email:ada@x.example", "name:cy"})
    assert [one.state for one in found.lines] == ["forgotten", "new"]


def test_a_file_that_says_no_kind_needs_to_be_told(reading: Reading) -> None:
    with pytest.raises(ColumnMissingError) as caught:
        reading(["Ada Verdi;25/05/2026"], head="Nome;Data")
    assert caught.value.params["why"] == "what"
    found = reading(["Ada Verdi;25/05/2026"], head="Nome;Data", kind="offer")
    assert [one.kind for one in found.new()] == ["offer"]
    for head, why in (("Data;Tipo", "who"), ("Nome;Tipo", "when")):
        with pytest.raises(ColumnMissingError) as caught:
            reading(["x;y"], head=head)
        assert caught.value.params["why"] == why


def test_sums_by_hand(circle: Engine) -> None:
    bo = {"whom": whom("Bo Neri", url="https://www.linkedin.com/in/bo-2"), "person": ""}
    found = ledger(circle, [
        result("contract", 1, amount=Decimal("0.10"), currency="EUR", hours=Decimal("1.5")),
        result("contract", 2, amount=Decimal("0.20"), currency="EUR"),
        result("contract", 3, amount=Decimal(5), currency="USD", hours=Decimal("0.25"), **bo),
        result("meeting", 4, **bo),
        result("meeting", 5, whom=whom("Chi Sa"), person=""),
    ])  # fmt: skip
    contract, meeting = found.totals
    assert (contract.kind, contract.count, contract.people, contract.hours) == (
        "contract",
        3,
        2,
        Decimal("1.75"),
    )
    assert contract.amounts == (("EUR", Decimal("0.30")), ("USD", Decimal(5)))
    assert (meeting.kind, meeting.count, meeting.people, meeting.hours) == ("meeting", 2, 2, None)
    assert [one.result.day.day for one in found.rows] == [5, 4, 3, 2, 1]


def test_who_was_not_matched_is_once_the_circle_knows_them(circle: Engine) -> None:
    unmatched = result(whom=whom("Dea Blu", "dea@x.example"), person="")
    assert Register(circle).find(unmatched).known == "none"
    rooms = Rooms(circle)
    rooms.person("Dea B.", email="Dea@x.example")
    assert Register(rooms.build()).find(unmatched).known == "email"


def test_an_id_is_one_result_s_alone() -> None:
    taken: set[str] = set()
    same = [numbered(result(id=""), taken) for _ in range(3)]
    assert len({one.id for one in same}) == 3
    assert numbered(result(id=""), set()) == same[0]
