"""The SQL that compares and splits names as LinkedIn writes them."""

from __future__ import annotations

HIDDEN = "('linkedin member', '')"
"""Folded names of members who closed or hid their profile."""

_TITLES = (
    r"'^((?i:ph\.? ?d|m\.? ?sc|b\.? ?sc|mba|m\.?d|cpa|cfa|pmp|esq|jr|sr|dr|ing|avv|prof|dott)"
    r"|[A-Z.\-]{2,8})\.?$'"
)


def folded(name: str) -> str:
    """Return the SQL for a name without case, accents and spare blanks."""
    return f"lower(strip_accents(trim(regexp_replace({name}, '\\s+', ' ', 'g'))))"


def full(prefix: str = "") -> str:
    """Return the SQL for first and last name as one."""
    return f"trim(coalesce({prefix}first_name, '') || ' ' || coalesce({prefix}last_name, ''))"


def split(names: str) -> str:
    """Return the SQL for a list of the names in `Jane Doe, Ph.D., Ada Prova`, titles left out."""
    return (
        f"list_filter(string_split({names}, ', '),"
        f" lambda part: part <> '' and not regexp_matches(part, {_TITLES}))"
    )
