"""Calls, meetings and e-mails logged in a CRM, as the events of a channel."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from cerchia.engine.duckdb import Engine
from cerchia.model.event import Event, Party
from cerchia.read.crm.activities import events, moment
from tests.read.crm.exports_read import HERE

if TYPE_CHECKING:
    from tests.conftest import Exports

ANNA = Party("email:anna@example.org", "Anna Finta")
JO = Party("", "Jordan Sample")


def found(exports: Exports, product: str) -> list[Event]:
    exports.load(HERE / product)
    with Engine.open(exports.circle) as engine:
        numbered = list(enumerate(exports.facts.imports(), start=1))
        told = list(events(engine, numbered, exports.facts.segment))
    assert {number for number, _ in told} == {1}
    return [one for _, one in told]


def test_salesforce_by_the_numbers_of_its_records(exports: Exports) -> None:
    visit, call, task, mail = sorted(
        found(exports, "salesforce_data"), key=lambda one: (one.kind != "meeting", one.line)
    )
    assert (visit.kind, visit.out, visit.sender, visit.to) == ("meeting", "", JO, (ANNA,))
    assert (visit.sent, visit.offset) == (datetime(2024, 3, 8, 13, 30), 0)  # noqa: DTZ001 - naive UTC
    assert (call.kind, call.out, call.title, call.text) == (
        "call", "", "Call", "Ha detto di richiamare.",
    )  # fmt: skip
    assert (call.sent, call.offset, call.line) == (datetime(2024, 3, 5), None, 2)  # noqa: DTZ001
    assert (task.out, task.to) == ("task", (Party("phone:+393330000005", "Bo Neri"),))
    assert (mail.kind, mail.out, mail.to) == (
        "message", "", (Party("email:zoe@p.example", "Zoe Prova"),),
    )  # fmt: skip
    assert call.id == "salesforce:00TA00000000001MAA"
    assert call.thread == visit.thread != mail.thread


def test_pipedrive_by_name_and_firm(exports: Exports) -> None:
    call, lunch, due = found(exports, "pipedrive")
    assert (call.kind, call.out, call.to, call.sender) == (
        "call", "", (ANNA,), Party("", "Jo Sample"),
    )  # fmt: skip
    assert call.sent == datetime(2024, 6, 1, 9, 15)  # noqa: DTZ001 - as written
    assert (lunch.kind, lunch.out) == ("meeting", "planned")
    assert lunch.to == (Party("email:bo@casa.example", "Bo Neri"),)  # of Beta, not of Acme
    assert (due.out, due.to) == ("task", ())


@pytest.mark.parametrize(
    ("text", "sent", "offset"),
    [
        ("2024-03-05T09:15:00.000Z", (2024, 3, 5, 9, 15), 0),
        ("2024-03-05T09:15:00.000+0200", (2024, 3, 5, 7, 15), 120),
        ("5/3/2024 9:15 PM", (2024, 3, 5, 21, 15), None),
        ("05/03/2024 12:15 am", (2024, 3, 5, 0, 15), None),
        ("05.03.2024 09:15", (2024, 3, 5, 9, 15), None),
        ("05.03.2024", (2024, 3, 5), None),
        ("2024-03-05 25:99", (2024, 3, 5), None),
    ],
)
def test_a_moment(text: str, sent: tuple[int, ...], offset: int | None) -> None:
    assert moment(text, "dmy") == (datetime(*sent), offset)  # type: ignore[arg-type] # noqa: DTZ001


def test_what_is_no_moment() -> None:
    assert moment("domani", "dmy") == (None, None)
    assert moment("2024-13-45T09:15:00Z", "dmy") == (None, None)
