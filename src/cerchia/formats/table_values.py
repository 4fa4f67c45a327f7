"""Amounts, hours and days as people in five languages write them; what could mean two things is told.

Which sign stands before the decimals, and whether the day or the month comes first, is asked of a
whole column: one "1.234,56" or one "25/03" settles it for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from cerchia.formats.purpose_words import fold
from cerchia.model.sheet import Mark, Order

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "eur": "EUR", "euro": "EUR", "euros": "EUR",
          "usd": "USD", "gbp": "GBP", "chf": "CHF", "fr": "CHF", "sfr": "CHF"}  # fmt: skip
_DOLLARS = {"us": "USD", "r": "BRL", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD", "hk": "HKD",
            "s": "SGD", "mx": "MXN", "nt": "TWD"}  # fmt: skip
_DOLLAR = re.compile(r"(?<![^\W\d_])([A-Za-z]{1,2})\$")
_CURRENCY = re.compile(r"[A-Za-z]{3}")
_MANY = frozenset({"mln", "mio", "mia", "mrd", "tsd", "mil", "bln", "mld", "mille", "mila"})
"""Words of three letters that make a number larger."""
_THOUSANDS = re.compile(r"(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d[\d.,]*")
_TIME = re.compile(r"[T\s,]+\d{1,2}[:.h]\d{2}.*")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_THREE = re.compile(r"(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|[.º°])?[\s-]+(?:de |di )?([^\W\d_]+)\.?,?[\s-]+(?:de |del )?(\d{4})"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_SPAN = re.compile(r"(\d{1,4})\s*(?:h|:)\s*([0-5]\d)(?:\s*(?:m|min))?")
_UNIT = re.compile(r"\s*(?:h|hrs?|or[ae]|hours?|std|stunden?|heures?|horas?)\.?$")
_FIGURE = re.compile(r"[\d.,'’\s]+")
_MONTHS = (
    "gen jan ene", "feb fev", "mar", "apr abr avr", "mag may mai", "giu jun juin", "lug jul juil",
    "ago aug aou", "set sep", "ott oct okt", "nov", "dic dec dez",
)  # fmt: skip
_DIGITS = 12
"""Digits before the decimals of the largest amount."""
_CENTURY = 70
"""A year of two digits below this is of our century."""


def currency(text: str) -> str:
    """Return the code of a currency by its sign, name or code, "" for none: "€ 1.200" -> "EUR"."""
    if found := _DOLLAR.search(text):
        return _DOLLARS.get(found[1].lower(), "")
    for sign, code in _SIGNS.items():
        if not sign.isalpha() and sign in text:
            return code
    words = re.findall(r"[^\W\d_]+", text)
    if named := next((_SIGNS[word.lower()] for word in words if word.lower() in _SIGNS), ""):
        return named
    return words[0].upper() if len(words) == 1 and _code(words[0]) else ""


def _code(word: str) -> bool:
    return _CURRENCY.fullmatch(word) is not None and word.lower() not in _MANY


def _bare(text: str) -> str:
    """Return the digits and signs of a number, "" when there is not exactly one number in the text."""
    plain = _THOUSANDS.sub("", text)
    found = _NUMBER.findall(plain)
    rest = _NUMBER.sub("", plain).strip(" .,\u00a0\u202f\t")
    fits = len(found) == 1 and (not rest or _money(rest))
    return found[0].rstrip(".,") if fits else ""


def _money(rest: str) -> bool:
    """Say whether what stands beside a number is its currency and nothing else: "€ 12k" is no twelve."""
    words = re.findall(r"[^\W\d_]+", _DOLLAR.sub("", rest))
    named = {_SIGNS.get(word.lower(), word.upper()) for word in words}
    plain = all(word.lower() in _SIGNS or _code(word) for word in words)
    return plain and bool(currency(rest)) and named <= {currency(rest)}


def marks(text: str) -> set[Mark]:
    """Return which signs may stand before the decimals of one number; both where there are none."""
    bare = _bare(text)
    return {mark for mark in (",", ".") if _decimal(bare, mark) is not None}


def ambiguous(text: str) -> bool:
    """Say whether a number means different things by the one sign and by the other: "1.200"."""
    bare = _bare(text)
    values = {_decimal(bare, ","), _decimal(bare, ".")} - {None}
    return len(values) > 1


def mark_of(values: Iterable[str], *, small: bool = False) -> tuple[Mark, bool]:
    """Return the sign before the decimals of a column, and whether that is sure.

    small: values with decimals are likelier than thousands, as with hours.
    """
    told = {text for text in values if _bare(text)}
    votes = [next(iter(found)) for text in told if len(found := marks(text)) == 1]
    if votes:
        return (",", True) if votes.count(",") >= votes.count(".") else (".", True)
    doubtful = [text for text in told if ambiguous(text)]
    if not doubtful:
        return ".", True
    comma = sum("," in text for text in doubtful) * 2 > len(doubtful)
    return ("," if comma == small else "."), False


def number(text: str, mark: Mark) -> Decimal | None:
    """Return an amount without its currency, None for what is no number or below zero."""
    return _decimal(_bare(text), mark)


def sole(text: str, mark: Mark) -> Decimal | None:
    """Return an amount by its column's sign; one that fits only the other is read by that: "CHF 1'234.56"."""
    found = number(text, mark)
    other = marks(text)
    return number(text, next(iter(other))) if found is None and len(other) == 1 else found


@cache
def _shape(mark: Mark) -> re.Pattern[str]:
    other = re.escape("." if mark == "," else ",")
    own = re.escape(mark)
    return re.compile(
        rf"(\d{{1,{_DIGITS}}}|\d{{1,3}}(?:{other}\d{{3}}){{1,3}})(?:{own}(\d{{1,6}}))?"
    )


def _decimal(bare: str, mark: Mark) -> Decimal | None:
    found = _shape(mark).fullmatch(bare)
    if not found or (len(found[1]) > 1 and found[1][0] == "0"):  # "0.500" has no thousands
        return None
    whole = found[1].replace(".", "").replace(",", "")
    return Decimal(f"{whole}.{found[2]}" if found[2] else whole)


def hours(text: str, mark: Mark) -> Decimal | None:
    """Return hours from "2,5", "2:30", "2h30", "90 min"; None for what is no span of time."""
    plain = text.strip().lower()
    if found := _SPAN.fullmatch(plain):
        return _hours(int(found[1]) * 60 + int(found[2]))
    if found := re.fullmatch(r"(\d{1,5})\s*(?:m|min|minut\w*|mins)\.?", plain):
        return _hours(int(found[1]))
    bare = _UNIT.sub("", plain)
    return number(bare, mark) if _FIGURE.fullmatch(bare) else None


def _hours(minutes: int) -> Decimal:
    return (Decimal(minutes) / 60).quantize(Decimal("0.01")).normalize() + 0


def order_of(values: Iterable[str]) -> tuple[Order, bool]:
    """Return whether the day or the month comes first in a column, and whether that is sure."""
    days = months = doubtful = 0
    for text in values:
        if found := _THREE.match(text.strip()):
            first, second = int(found[1]), int(found[2])
            days += first > 12 >= second
            months += second > 12 >= first
            doubtful += first <= 12 and second <= 12 and first != second
    if days or months:
        return ("mdy" if months > days else "dmy"), True
    return "dmy", not doubtful


def day(text: str, order: Order) -> date | None:
    """Return a day, a time behind it left out; None for what is none."""
    plain = text.strip()
    for pattern, places in (
        (_ISO, (1, 2, 3)),
        (_THREE, (3, 2, 1) if order == "dmy" else (3, 1, 2)),
        (_DAY_FIRST, (3, 2, 1)),
        (_MONTH_FIRST, (3, 1, 2)),
    ):
        found = pattern.match(plain)
        rest = plain[found.end() :].strip() if found else ""
        if found and (not rest or _TIME.fullmatch(f" {rest}")):
            return _date(*(found[place] for place in places))
    return None


def _date(year: str, month: str, number: str) -> date | None:
    full = int(year) + (0 if len(year) > 2 else 2000 if int(year) < _CENTURY else 1900)
    named = int(month) if month.isdigit() else _month(month)
    try:
        return date(full, named, int(number))
    except ValueError:
        return None


def _month(word: str) -> int:
    """Return the number of a month's name in any of five languages, 0 for none."""
    plain = fold(word)
    for place, starts in enumerate(_MONTHS, start=1):
        if any(plain.startswith(start) for start in starts.split()):
            return place
    return 0
