"""How two records agree, field by field: a level of levels.py for each, worked out in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.resolve.match.levels import code

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine


def _levels(field: str, tests: tuple[tuple[str, str], ...], silent: str) -> str:
    """Return the SQL for a field's level: of the tests the first that holds, 0 where one is silent."""
    branches = " ".join(f"when {test} then {code(field, level)}" for level, test in tests)
    return (
        f"(case when {silent} then 0 {branches} else {code(field, 'else')} end)::tinyint as {field}"
    )


_NAMELESS = "(a.{0} = '' or b.{0} = '')"
_SWAPPED = (
    "(a.given <> '' and a.family <> '' and b.given <> '' and b.family <> '' and a.given <> b.given"
    " and ((a.given = b.family and jaro_winkler_similarity(a.family, b.given) >= 0.88)"
    " or (a.family = b.given and jaro_winkler_similarity(a.given, b.family) >= 0.88)))"
)
_LETTER = "(length(a.{0}) = 1 or length(b.{0}) = 1)"
# "Paolo" and "Paola" differ in one letter and are two people; both names in full differ by no slip
_ENDING = (
    "(length(a.given) = length(b.given) and left(a.given, -1) = left(b.given, -1)"
    " and right(a.given, 1) in ('a', 'e', 'i', 'o') and right(b.given, 1) in ('a', 'e', 'i', 'o'))"
)
_SLIP = f"(not (a.known and b.known) and not {_ENDING})"
_SEVERAL = "(len(a.given_words) > 1 and len(b.given_words) > 1)"
_GIVEN = (
    ("exact", "a.given_said = b.given_said"),
    ("folded", ("a.given = b.given or (a.stands_for[1] = b.stands_for[1] and len(a.stands_for) = 1"
               " and len(b.stands_for) = 1 and len(a.given_words) = 1 and len(b.given_words) = 1)")),
    ("swapped", _SWAPPED),
    ("initial", (f"{_LETTER.format('given')} and (left(a.given, 1) = left(b.given, 1) or"
                " list_has_any(list_transform(a.stands_for, lambda one: left(one, 1)),"
                " list_transform(b.stands_for, lambda one: left(one, 1))))")),
    ("else", _LETTER.format("given")),
    ("part", "list_has_all(a.given_words, b.given_words) or list_has_all(b.given_words, a.given_words)"),
    ("close92", (f"{_SEVERAL} and a.given_words[1] = b.given_words[1]"
                " and jaro_winkler_similarity(a.given_words[-1], b.given_words[-1]) >= 0.92")),
    ("else", _SEVERAL),  # Maria Cristina and Maria Rosaria
    ("familiar", "list_has_any(a.stands_for, b.stands_for) and a.in_full and b.in_full"),
    ("short", "list_has_any(a.stands_for, b.stands_for)"),
    ("short", ("length(a.given) >= 3 and not a.in_full"
              " and (starts_with(b.given, a.given) or (length(a.given) >= 4 and ends_with(b.given, a.given)))")),
    ("short", ("length(b.given) >= 3 and not b.in_full"
              " and (starts_with(a.given, b.given) or (length(b.given) >= 4 and ends_with(a.given, b.given)))")),
    ("close92", f"{_SLIP} and jaro_winkler_similarity(a.given, b.given) >= 0.92"),
    ("close88", f"{_SLIP} and jaro_winkler_similarity(a.given, b.given) >= 0.88"),
    ("odd", f"{_SLIP} and jaro_winkler_similarity(a.given, b.given) >= 0.8"),
)  # fmt: skip
_FAMILY = (
    ("exact", "a.family_said = b.family_said"),
    ("folded", "a.family = b.family"),
    ("swapped", _SWAPPED),
    ("initial", f"{_LETTER.format('family')} and left(a.family, 1) = left(b.family, 1)"),
    ("else", _LETTER.format("family")),
    ("part", "list_has_all(a.family_words, b.family_words) or list_has_all(b.family_words, a.family_words)"),
    ("close92", "jaro_winkler_similarity(a.family, b.family) >= 0.92"),
    ("close88", "jaro_winkler_similarity(a.family, b.family) >= 0.88"),
)  # fmt: skip
_EMAIL = (
    ("exact", "p.email = 3"),
    ("shared", "p.email = 2"),
    ("office", "p.email = 1"),
    ("local", "list_has_any(a.boxes, b.boxes)"),
    ("house", "list_has_any(a.houses, b.houses)"),
)
_PHONE = (("exact", "p.phone = 3"), ("shared", "p.phone = 2"), ("office", "p.phone = 1"))
_EMPLOYER = (
    ("exact", "list_has_any(a.employers, b.employers)"),
    ("part", ("starts_with(a.employers[1] || ' ', b.employers[1] || ' ')"
             " or starts_with(b.employers[1] || ' ', a.employers[1] || ' ')")),
    ("domain", "list_has_any(a.firms, b.firms)"),
)  # fmt: skip
_COLUMNS = ",\n".join((
    _levels("profile", (("exact", "list_has_any(a.keys, b.keys)"),), "a.keys = [] or b.keys = []"),
    _levels("email", _EMAIL, "p.email = 0 and (a.emails = [] or b.emails = [])"),
    _levels("phone", _PHONE, "a.phones = [] or b.phones = []"),
    _levels("given", _GIVEN, _NAMELESS.format("given")),
    _levels("family", _FAMILY, _NAMELESS.format("family")),
    _levels("employer", _EMPLOYER, "not list_has_any(a.firms, b.firms)"
            " and (a.employers = [] or b.employers = [])"),
    _levels("title", (("exact", "list_has_any(a.titles, b.titles)"),), "a.titles = [] or b.titles = []"),
    _levels("place", (("exact", "list_has_any(a.places, b.places)"),), "a.places = [] or b.places = []"),
))  # fmt: skip


def make(engine: Engine, pairs: str, table: str) -> None:
    """Make `table` of the pairs in another: one, other, each field's level, how many bear each name."""
    engine.make(
        table,
        f"""
        select p.one, p.other, {_COLUMNS},
               greatest(a.given_bearers, b.given_bearers) as given_bearers,
               greatest(a.family_bearers, b.family_bearers) as family_bearers,
               greatest(a.employer_bearers, b.employer_bearers) as employer_bearers,
               a.mixed or b.mixed as mixed
        from {pairs} p join match_side a on a.record = p.one join match_side b on b.record = p.other
        """,
    )
