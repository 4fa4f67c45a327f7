"""Amounts, hours and days as people write them; what could mean two things is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cerchia.formats import table_values as values
from cerchia.model.sheet import MARKS, Mark, Order


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [("1.200,50 €", ",", "1200.50"), ("€ 1,200.50", ".", "1200.50"), ("1 200,5", ",", "1200.5"), ("1'200", ".", "1200"),
     ("1.234.567", ",", "1234567"), ("1200", ",", "1200"), ("1200", ".", "1200"), ("EUR 12", ",", "12"), ("0,5", ",", "0.5"),
     ("1.200", ",", "1200"), ("1.200", ".", "1.200"), ("1,2,3", ",", None), ("1.20", ",", None), ("-5", ",", None),
     ("circa 100", ",", None), ("5x0", ",", None), ("0.500", ",", None), ("12,5 12", ",", None), ("€ 12k", ",", None), ("12 mila €", ",", None),
     ("US$ 12", ".", "12"), ("€ 12 mln", ",", None), ("12 Mio", ",", None), ("€ 12 EUR", ",", "12"), ("€ 12 USD", ",", None), ("", ",", None), ("1.2.3", ".", None)],
)  # fmt: skip
def test_an_amount(text: str, mark: Mark, amount: str | None) -> None:
    assert values.number(text, mark) == (None if amount is None else Decimal(amount))


@pytest.mark.parametrize(
    ("column", "mark", "known"),
    [(["1.200", "3,50"], ",", True), (["1.200", "3.50"], ".", True), (["1.200", "2.500"], ",", False), (["1,200"], ".", False),
     (["100", "200"], ".", True), ([], ".", True), (["1.200,50", "1,200.50", "7,5"], ",", True)],
)  # fmt: skip
def test_a_column_says_which_sign_stands_before_the_decimals(
    column: list[str], mark: str, known: bool
) -> None:
    assert values.mark_of(column) == (mark, known)


@pytest.mark.parametrize(
    ("text", "code"),
    [("€ 1.200", "EUR"), ("$5", "USD"), ("US$ 5", "USD"), ("R$ 5", "BRL"), ("CA$5", "CAD"), ("Z$ 5", ""), ("CHF 5", "CHF"),
     ("12k", ""), ("12 mln", ""), ("chf", "CHF"), ("euro", "EUR"), ("scudi", "")],
)  # fmt: skip
def test_a_currency_is_not_guessed(text: str, code: str) -> None:
    assert values.currency(text) == code


@pytest.mark.parametrize(
    ("text", "mark", "amount"),
    [("CHF 1'234.56", ",", "1234.56"), ("1.200", ",", "1200"), ("1,234.50", ",", "1234.50"), ("12k", ",", None)],
)  # fmt: skip
def test_an_amount_that_fits_one_sign_alone(text: str, mark: Mark, amount: str | None) -> None:
    assert values.sole(text, mark) == (None if amount is None else Decimal(amount))


def test_hours_in_doubt_have_decimals_rather_than_thousands() -> None:
    assert values.mark_of(["1.500"], small=True) == (".", False)
    assert values.mark_of(["1,500"], small=True) == (",", False)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("2,5", "2.5"), ("2:30", "2.5"), ("2h30", "2.5"), ("90 min", "1.5"), ("1h", "1"), ("2 ore", "2"), ("20 min", "0.33"),
     ("6,5 h", "6.5"), ("10 €", None), ("tanto", None), ("10:99", None)],
)  # fmt: skip
def test_hours(text: str, hours: str | None) -> None:
    assert values.hours(text, ",") == (None if hours is None else Decimal(hours))


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [("2026-03-04", "mdy", (2026, 3, 4)), ("04/03/2026", "dmy", (2026, 3, 4)), ("04/03/2026", "mdy", (2026, 4, 3)),
     ("4.3.26", "dmy", (2026, 3, 4)), ("12 maggio 2026", "dmy", (2026, 5, 12)), ("1º giugno 2026", "dmy", (2026, 6, 1)),
     ("May 12, 2026", "dmy", (2026, 5, 12)), ("12 de mayo de 2026", "dmy", (2026, 5, 12)), ("12. Mai 2026", "dmy", (2026, 5, 12)),
     ("3 août 2026", "dmy", (2026, 8, 3)), ("3 juil. 2026", "dmy", (2026, 7, 3)), ("3 juin 2026", "dmy", (2026, 6, 3)),
     ("2026-03-04T10:30:00Z", "dmy", (2026, 3, 4)), ("04/03/2026 10.30", "dmy", (2026, 3, 4)), ("04/03/2026 10:30", "dmy", (2026, 3, 4)),
     ("31/02/2026", "dmy", None), ("25/12/2026", "mdy", None), ("ieri", "dmy", None), ("2026", "dmy", None), ("", "dmy", None)],
)  # fmt: skip
def test_a_day(text: str, order: Order, day: tuple[int, int, int] | None) -> None:
    assert values.day(text, order) == (date(*day) if day else None)


def test_a_column_says_whether_the_day_or_the_month_comes_first() -> None:
    assert values.order_of(["01/02/2026", "25/03/2026"]) == ("dmy", True)
    assert values.order_of(["01/02/2026", "03/25/2026"]) == ("mdy", True)
    assert values.order_of(["01/02/2026", "03/04/2026"]) == ("dmy", False)
    assert values.order_of(["02/02/2026", "2026-04-03"]) == ("dmy", True)


@pytest.mark.parametrize(
    ("text", "code"),
    [("€ 5", "EUR"), ("5 $", "USD"), ("chf 5", "CHF"), ("Euro", "EUR"), ("sek", "SEK"), ("5", ""), ("corone svedesi", ""), ("12 fr.", "CHF")],
)  # fmt: skip
def test_a_currency(text: str, code: str) -> None:
    assert values.currency(text) == code


@given(st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False))
def test_what_a_spreadsheet_writes_is_read_back_to_the_cent(amount: Decimal) -> None:
    english = f"{amount:,.2f}"
    italian = english.translate(str.maketrans(",.", ".,"))
    assert values.number(english, ".") == amount
    assert values.number(f"{italian} €", ",") == amount


@given(st.text(max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    for mark in MARKS:
        values.number(text, mark)
        values.hours(text, mark)
    values.day(text, "dmy")
    values.currency(text)
    values.mark_of([text])
    values.order_of([text])
