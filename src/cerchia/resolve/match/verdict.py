"""From levels to a verdict: joined, for a person to look at, or nothing; what forbids a join.

Never on a name alone: a pair is joined by an identifier two records share (`identifier`), or by name
and employer (`employer`); each kind of evidence has the threshold it earned on labelled records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.resolve.match.levels import LEVELS, code, codes
from cerchia.resolve.match.weights import Learned, Weights, expression

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

LOOK = 0.5
"""Probability from which a pair that is not joined is shown to a person."""

_SHARED = (
    f"(email in ({codes('email', 'office', 'shared', 'exact')})"
    f" or phone in ({codes('phone', 'office', 'shared', 'exact')}))"
)
_GIVEN_AGREES = f"given in ({codes('given', 'swapped', 'close92', 'part', 'familiar', 'short', 'folded', 'exact')})"
_FAMILY_AGREES = f"family in ({codes('family', 'swapped', 'close92', 'part', 'folded', 'exact')})"
_OWN = f"(email = {code('email', 'exact')} or phone = {code('phone', 'exact')} or profile = {code('profile', 'exact')})"
_AMONG = f"(email = {code('email', 'shared')} or phone = {code('phone', 'shared')})"
FORBIDS = ("profile", "mixed", "kin", "name")
"""Why two are not joined whatever they share: two profile addresses; one address with two names; a
household's or an office's address and another given name (father and son); another given name."""
_FORBIDS = f"""
    case when profile = {code("profile", "else")} then 'profile'
         when mixed then 'mixed'
         when given = {code("given", "else")} and {_SHARED} and (family = 0 or {_FAMILY_AGREES}) then 'kin'
         when given = {code("given", "else")} then 'name'
    end
"""
_KIND = f"""
    case when {_OWN} or ({_AMONG} and {_GIVEN_AGREES}) then 'identifier'
         when {_GIVEN_AGREES} and {_FAMILY_AGREES}
              and (employer in ({codes("employer", "domain", "part", "exact")})
                   or {_SHARED}) then 'employer'
    end
"""
NAMED = f"{_GIVEN_AGREES} and {_FAMILY_AGREES}"


def score(engine: Engine, levels: str, table: str, weights: Weights, learned: Learned) -> None:
    """Make `table` of levels: each field's weight, the sum, what forbids a join, which kind it is."""
    records = engine.value("select count(*) from match_side")
    each = ", ".join(
        f"{expression(field, weights, learned, records)} as {field}_weight" for field in LEVELS
    )
    total = " + ".join(f"{field}_weight" for field in LEVELS)
    engine.make(
        table,
        f"""
        with weighed as (select *, {each} from {levels})
        select *, round({weights.prior:.6f} + {total}, 4) as weight, {_FORBIDS} as forbids, {_KIND} as kind
        from weighed
        """,
    )


def rivals(engine: Engine) -> None:
    """Make `match_rival`: records whom two of one source agree with in name and firm.

    Two Marco Rossi in one firm: what is said of neither's own tells which of them is meant.
    """
    engine.make(
        "match_rival",
        f"""
        with agreeing as (
            select one, other from match_scored where kind = 'employer' and {NAMED}
        ), mutual as (
            select one as record, other as rival from agreeing
            union all select other, one from agreeing
        ), sourced as (
            select b.record, b.rival, unnest(s.sources) as source
            from mutual b join match_side s on s.record = b.rival
        )
        select distinct record from (
            select record, source from sourced group by record, source having count(distinct rival) > 1
        )
        """,
    )


def judge(engine: Engine, learned: Learned) -> None:
    """Make `match_verdict`: the pairs to join, and those for a person to look at, the surest first."""
    sure = " or ".join(
        f"(kind = '{kind}' and weight >= {least:.4f})" for kind, least in learned.sure.items()
    )
    engine.make(
        "match_verdict",
        f"""
        with thought as (
            select s.*, 1 / (1 + pow(2, -weight)) as probability,
                   one in (from match_rival) or other in (from match_rival) as rival
            from match_scored s
        )
        select *, case when forbids is null and ({sure}) and not (kind = 'employer' and rival)
                       then 'join' when forbids in ('kin', 'profile') then '' else 'review' end as verdict
        from thought where probability >= {LOOK} or ({sure})
        """,
    )
