"""One row a record, ready to compare: names in words, addresses in boxes and firms, rates of each name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from cerchia.engine.steps import Step, run
from cerchia.language import companies, given_names, person_name
from cerchia.language.person_name import PersonName
from cerchia.resolve.books import OFFICES

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

CROWD = 40
"""Records from which a shared address or number is a crowd's and says nothing of anybody."""
FEW = 6
"""Initials of given names beside one address from which it is an office's."""
HESITANT = 100
"""Records that the expected rate of a name weighs as much as: a circle of 50 does not know how rare
a name is."""
_FREE = [
    "alice.it",
    "aol.com",
    "email.it",
    "fastwebnet.it",
    "fastwebmail.it",
    "gmail.com",
    "googlemail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.de",
    "gmx.net",
    "hotmail.com",
    "hotmail.de",
    "hotmail.es",
    "hotmail.fr",
    "hotmail.it",
    "icloud.com",
    "inwind.it",
    "iol.it",
    "laposte.net",
    "legalmail.it",
    "libero.it",
    "live.com",
    "live.it",
    "mac.com",
    "mail.com",
    "me.com",
    "msn.com",
    "orange.fr",
    "outlook.com",
    "outlook.de",
    "outlook.es",
    "outlook.it",
    "pec.it",
    "posta.example",
    "protonmail.com",
    "proton.me",
    "t-online.de",
    "tim.it",
    "tin.it",
    "tiscali.it",
    "virgilio.it",
    "vodafone.it",
    "wanadoo.fr",
    "web.de",
    "wind.it",
    "yahoo.com",
    "yahoo.de",
    "yahoo.es",
    "yahoo.fr",
    "yahoo.it",
    "ymail.com",
]
"""Houses where everybody has a box: they are no employer's."""
_NAME_KINDS = {
    "record": "integer", "given": "varchar", "given_said": "varchar", "given_words": "varchar[]",
    "stands_for": "varchar[]", "in_full": "boolean", "known": "boolean", "family": "varchar", "family_said": "varchar",
    "family_words": "varchar[]", "mixed": "boolean",
}  # fmt: skip

_MARKS = (
    Step(
        "match_mail",
        f"""
        select record, email, split_part(email, '@', 1) as box, split_part(email, '@', 2) as house,
               regexp_matches(email, '{OFFICES}') as office
        from (select distinct record, lower(unnest(emails)) as email from match_record)
        where email like '%_@_%'
        """,
    ),
    Step(
        "match_phone",
        """
        select distinct record, right(digits, 9) as phone from (
            select record, regexp_replace(unnest(phones), '[^0-9]', '', 'g') as digits
            from match_record
        ) where length(digits) >= 7
        """,
    ),
    Step(
        "match_mark",  # what a few may share, and how: office 1, shared 2, one person's 3
        f"""
        with each as (
            select record, 'email:' || email as mark, office from match_mail
            union all select record, 'phone:' || phone, false from match_phone
        ), held as (
            select e.*, count(*) over (partition by mark) as holders,
                   count(distinct i.initial) over (partition by mark) as initials
            from each e left join match_initial i using (record)
        )
        select record, mark,
               case when office or initials >= {FEW} then 1 when initials > 1 then 2 else 3 end as grade
        from held where holders <= {CROWD}
        """,
    ),
)
_TOLD = (
    Step(
        "match_mailed",
        f"""
        select record, list(email) filter (not office) as emails,
               list(box) filter (not office and length(box) >= 5) as boxes,
               list(house) filter (not office and not free) as houses,
               list(replace(regexp_replace(house, '\\.[a-z]+$', ''), '-', '')) filter (not free) as firms
        from (select *, house in ({", ".join(f"'{one}'" for one in _FREE)}) as free from match_mail)
        group by record
        """,
    ),
    Step("match_rung", "select record, list(phone) as phones from match_phone group by record"),
    Step(
        "match_employed",
        """
        select record, list(employer order by employer) as employers, max(rate) as bearers
        from match_employer group by record
        """,
    ),
    Step(
        "match_titled",
        """
        select record, list(title) as titles from (
            select record, lower(strip_accents(trim(unnest(titles)))) as title from match_record
        ) where title <> '' group by record
        """,
    ),
    Step(
        "match_placed",
        """
        select record, list(place) as places from (
            select record, lower(strip_accents(trim(split_part(unnest(places), ',', 1)))) as place
            from match_record
        ) where place <> '' group by record
        """,
    ),
    Step(
        "match_bearers",  # how many bear a name
        """
        select 'given' as part, stands_for[1] as name, count(*) as bearers from match_name
        where given <> '' group by all
        union all
        select 'family', family, count(*) from match_name where family <> '' group by all
        """,
    ),
    Step(
        "match_side",
        """
        select r.record, r.entity, r.sources, list_contains(r.sources, 'linkedin') as linkedin, r.keys,
               n.given, n.given_said, n.given_words, n.stands_for, n.in_full, n.known, n.family,
               n.family_said, n.family_words, n.mixed, coalesce(m.emails, []) as emails,
               coalesce(m.boxes, []) as boxes, coalesce(m.houses, []) as houses,
               coalesce(p.phones, []) as phones, coalesce(e.employers, []) as employers,
               list_distinct(list_concat(
                   list_transform(coalesce(e.employers, []), lambda one: replace(one, ' ', '')),
                   coalesce(m.firms, []))) as firms,
               coalesce(t.titles, []) as titles, coalesce(c.places, []) as places,
               g.bearers as given_bearers, f.bearers as family_bearers, e.bearers as employer_bearers
        from match_record r join match_name n using (record)
        left join match_mailed m using (record) left join match_rung p using (record)
        left join match_employed e using (record) left join match_titled t using (record)
        left join match_placed c using (record)
        left join match_bearers g on g.part = 'given' and g.name = n.stands_for[1]
        left join match_bearers f on f.part = 'family' and f.name = n.family
        """,
    ),
)


def make(engine: Engine) -> None:
    """Make `match_side`, `match_mark` and what they rest on from `match_record`."""
    asked = "select record, given, family, names from match_record order by record"
    engine.fill("match_name", _names(engine.rows(asked)), _NAME_KINDS)
    engine.make(
        "match_initial",
        "select record, left(stands_for[1], 1) as initial from match_name where given <> ''",
    )
    said = engine.rows("select distinct unnest(employers) from match_record order by all")
    folded = [(one, companies.fold(one)) for (one,) in said]
    engine.fill("match_firm", folded, {"said": "varchar", "employer": "varchar"})
    engine.make(
        "match_employer",
        """
        with each as (
            select distinct record, employer
            from (select record, unnest(employers) as said from match_record) join match_firm using (said)
            where employer <> ''
        )
        select *, count(*) over (partition by employer) as rate from each
        """,
    )
    run(engine, (*_MARKS, *_TOLD))


def _names(rows: Sequence[tuple[int, str, str, list[str]]]) -> Iterator[tuple[object, ...]]:
    for record, given, family, names in rows:
        bare = [person_name.parse(name) for name in names]
        told = person_name.of_parts(given, family) if given or family else None
        best = told if told and (told.given or told.family) else max(bare, key=_fullness, default=NOBODY)  # fmt: skip
        mixed = any(plainly_two(best, other) for other in bare)
        first = best.given[0] if best.given else ""
        yield (
            record, "".join(best.given), best.given_said, best.given,
            given_names.stands_for(first), given_names.is_full(first), given_names.is_given(first), "".join(best.family),
            best.family_said, best.family, mixed,
        )  # fmt: skip


NOBODY = PersonName()


def _fullness(name: PersonName) -> tuple[bool, int, str, str]:
    """Return how much a name says: both parts before one, words in full before initials."""
    both = bool(name.given and name.family)
    letters = sum(len(word) for word in (*name.given, *name.family))
    return both, letters, name.given_said, name.family_said


@lru_cache(maxsize=1 << 14)
def plainly_two(one: PersonName, other: PersonName) -> bool:
    """Say whether two names beside one address are plainly two people's: two given names in full."""
    if not (one.given and other.given):
        return False
    words = {given_names.key(word) for word in one.given}, {given_names.key(word) for word in other.given}  # fmt: skip
    stands = [set(given_names.stands_for(name.given[0])) for name in (one, other)]
    initial = min(len(one.given[0]), len(other.given[0])) == 1
    if words[0] & words[1] or stands[0] & stands[1] or initial:
        return initial and one.given[0][0] != other.given[0][0]
    return all(given_names.is_full(name.given[0]) for name in (one, other))
