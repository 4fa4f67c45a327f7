"""What we know of one file of the archive, and the SQL that reads each style of date in it."""

from __future__ import annotations

from dataclasses import dataclass

FOUNDED = "timestamp '2003-05-05'"
"""The day LinkedIn opened: whatever is dated before is a slip or a lie."""
_DAYS = "['%d %b %Y', '%d-%b-%y', '%d %B %Y', '%d-%b-%Y', '%b %d, %Y', '%Y-%m-%d', '%m/%d/%Y', '%m/%d/%y']"
_STAMPS = (
    "['%m/%d/%y, %I:%M %p', '%m/%d/%Y, %I:%M %p', '%m/%d/%y %I:%M %p', '%m/%d/%Y %I:%M %p',"
    " '%m/%d/%y %H:%M', '%m/%d/%Y %H:%M', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M:%S UTC']"
)
_MONTHS = "['%b %Y', '%B %Y', '%Y', '%m/%Y', '%b-%y', '%b %d, %Y', '%Y-%m-%d', '%m/%d/%Y']"
_MOMENTS = (
    "['%b %d, %Y, %I:%M %p', '%B %d, %Y, %I:%M %p', '%B %d, %Y at %I:%M %p', '%m/%d/%y, %I:%M %p',"
    " '%m/%d/%Y, %I:%M %p', '%b %d, %Y', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M', '%Y-%m-%d']"
)


def _spaced(column: str) -> str:
    """Return the SQL for a text whose odd blanks (one precedes AM and PM today) are plain ones."""
    return f"trim(regexp_replace({column}, '[\\s\u202f\u00a0]+', ' ', 'g'))"


def day(column: str) -> str:
    """Return the SQL that reads a day, `05 Mar 2024`, as a spreadsheet may have rewritten it."""
    return f"try_strptime(trim({column}), {_DAYS})::date"


def month(column: str) -> str:
    """Return the SQL that reads `Mar 2024` or `2024` as the first day of it."""
    return f"try_strptime(trim({column}), {_MONTHS})::date"


def stamp(column: str) -> str:
    """Return the SQL that reads `1/29/26, 2:37 PM`, US order."""
    return f"try_strptime({_spaced(column)}, {_STAMPS})"


def moment(column: str) -> str:
    """Return the SQL that reads `2025-06-01 14:03:22`, with or without ` UTC` behind it."""
    written = f"{column} like '____-__-__%'"  # the cast alone takes 'epoch' and 'infinity' as well
    return f"case when {written} then try_cast(left({column}, 19) as timestamp) end"


def slashed(column: str) -> str:
    """Return the SQL that reads `2023/06/20 13:05:02 UTC`."""
    return f"try_strptime(left(replace({column}, '-', '/'), 19), '%Y/%m/%d %H:%M:%S')"


def weekday(column: str) -> str:
    """Return the SQL that reads `Sat Sep 05 08:12:14 UTC 2026`."""
    plain = f"regexp_replace({_spaced(column)}, ' [A-Z]{{3,4}} ', ' ')"
    return (
        f"coalesce(try_strptime({plain}, '%a %b %d %H:%M:%S %Y'), {moment(column)}, {day(column)})"
    )


def sentence(column: str) -> str:
    """Return the SQL that finds `March 8, 2026 at 9:37 AM` in a sentence."""
    found = f"regexp_extract({_spaced(column)}, '[A-Z][a-z]+ \\d+, \\d{{4}} at \\d+:\\d+ [AP]M')"
    return f"try_strptime({found}, '%B %d, %Y at %I:%M %p')"


def half(column: str, number: int) -> str:
    """Return the SQL for one half (1, 2) of `Apr 12, 2025, 6:00 PM - Apr 12, 2025, 7:00 PM`."""
    return f"try_strptime(trim(split_part({_spaced(column)}, ' - ', {number})), {_MOMENTS})"


def sane(when: str) -> str:
    """Return the SQL for a moment that may be: not before there was a LinkedIn."""
    return f"case when ({when}) >= {FOUNDED} then ({when}) end"


@dataclass(frozen=True, slots=True)
class Spec:
    """One file we take rows from.

    keys: the columns that tell its header from a preamble; none: the first line is the header.
    columns: every column of every era. skip: SQL conditions -> why a row is not taken, the first
    that holds. note: what is counted among the rows taken. date: the column that holds a date,
    parsed: the SQL that reads it, when: the same, null for what cannot be.
    """

    table: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    skip: tuple[tuple[str, str], ...] = ()
    note: tuple[tuple[str, str], ...] = ()
    date: str = ""
    when: str = ""
    parsed: str = ""


def spec(  # noqa: PLR0913 - one parameter a fact about a file
    table: str,
    keys: str,
    columns: str,
    date: str = "",
    parsed: str = "",
    *,
    skip: tuple[tuple[str, str], ...] = (),
    note: tuple[tuple[str, str], ...] = (),
) -> Spec:
    """Return a spec from names as LinkedIn writes them: keys parted by `|`, columns by `,`."""
    return Spec(
        f"linkedin_{table}",
        tuple(keys.split("|")) if keys else (),
        tuple(columns.split(",")),
        skip,
        note,
        date,
        sane(parsed) if parsed else "",
        parsed,
    )
