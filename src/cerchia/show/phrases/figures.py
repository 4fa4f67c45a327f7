"""Numbers, shares, dates and spans of time as each language writes them."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

THIN = "\u00a0"
"""The no-break space before a percent sign and a unit."""
_MONTHS = {
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "en": "January February March April May June July August September October November December",
}
_DAYS = {
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}


def number(value: float, lang: str, digits: int = 0) -> str:
    """Return 1,090 or 1.090, with `digits` decimals after the language's own mark."""
    text = f"{value:,.{digits}f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "it" else text


def exact(value: Decimal, lang: str, cents: int = 0) -> str:
    """Return a decimal to the last digit it has; cents: places an amount has at least, unless whole."""
    plain = value.normalize()
    places = -int(plain.as_tuple().exponent)
    text = f"{plain:,.{max(cents, places) if places > 0 else 0}f}"
    return text.translate(str.maketrans(",.", ".,")) if lang == "it" else text


def percent(share: float | None, lang: str, digits: int = 0) -> str:
    """Return a share of 1 as "29 %", with a decimal where it would round to a false 0 or 100."""
    if share is None:
        return "–"
    whole = share * 100
    if digits == 0 and (0 < whole < 1 or 99 < whole < 100):
        digits = 1
    return f"{number(whole, lang, digits)}{THIN}%"


def between(low: float, high: float, lang: str, digits: int = 0) -> str:
    """Return an interval of shares as "26–31"; the percent sign stands at the share."""
    return f"{number(low * 100, lang, digits)}–{number(high * 100, lang, digits)}"


def day(value: date, lang: str, *, year: bool = True, short: bool = False) -> str:
    """Return 15 August 2016, 15 agosto 2016; short cuts the month to three letters."""
    month = _MONTHS[lang].split()[value.month - 1]
    first = "1º" if value.day == 1 and lang == "it" else str(value.day)
    return f"{first}{THIN}{month[:3] if short else month}" + (f" {value.year}" if year else "")


def month(value: date, lang: str) -> str:
    """Return the month cut to three letters: Jul, lug."""
    return _MONTHS[lang].split()[value.month - 1][:3]


def year_month(text: str, lang: str) -> str:
    """Return "2016-03" as "March 2016", "marzo 2016"."""
    year, _, number = text.partition("-")
    return f"{_MONTHS[lang].split()[int(number) - 1]} {year}"


def weekday(value: date, lang: str) -> str:
    """Return Friday 27 November, venerdì 27 novembre."""
    return f"{_DAYS[lang].split()[value.weekday()]} {day(value, lang, year=False)}"


def span(first: date, last: date, lang: str) -> str:
    """Return "from 1 January to 15 August 2016", "dal 1º gennaio al 15 agosto 2016"."""
    same = first.year == last.year
    if lang == "it":
        since, until = _article(first, "dal", "dall’"), _article(last, "al", "all’")
        return f"{since}{day(first, lang, year=not same)} {until}{day(last, lang)}"
    return f"from {day(first, lang, year=not same)} to {day(last, lang)}"


def _article(value: date, plain: str, elided: str) -> str:
    return elided if value.day in {8, 11} else f"{plain} "


def hours(value: float, lang: str) -> str:
    """Return a time in the unit a person would use: 40 min, 9 hours, 3 days."""
    if value < 1:
        return f"{max(1, round(value * 60))}{THIN}min"
    if value < 48:
        amount, one, many = round(value), ("ora", "hour"), ("ore", "hours")
    else:
        amount, one, many = round(value / 24), ("giorno", "day"), ("giorni", "days")
    return _amount(amount, one, many, lang)


def months(value: int, lang: str) -> str:
    """Return months as months to the second year, then as years."""
    if value < 24:
        return _amount(value, ("mese", "month"), ("mesi", "months"), lang)
    return _amount(round(value / 12), ("anno", "year"), ("anni", "years"), lang)


def _amount(amount: int, one: tuple[str, str], many: tuple[str, str], lang: str) -> str:
    word = (one if amount == 1 else many)[lang == "en"]
    return f"{number(amount, lang)}{THIN}{word}"


def shown(value: object, lang: str) -> str:
    """Return any parameter of a sentence: numbers and dates by language, text as it is."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, int):
        return number(value, lang)
    if isinstance(value, Decimal):
        return exact(value, lang)
    if isinstance(value, float):
        return number(value, lang, 0 if value.is_integer() else 1)
    if isinstance(value, datetime):
        return day(value.date(), lang)
    return day(value, lang) if isinstance(value, date) else str(value)
