"""Who may be one person twice: pairs worth a look, with what speaks for it. Nobody is joined by it."""

from __future__ import annotations

from cerchia.engine.steps import Step

REASONS = ("email", "gone", "company", "match", "position", "bare", "name")
"""Why two may be one, the strongest first: the same e-mail; the same name where one left the list and
the other is in it; the same name and company; fields of several sources that agree; the same title; a bare name beside an address; the name
and nothing else. An address that differs in its number says nothing: every namesake has that."""
_LISTED = REASONS[:4]
"""The reasons worth a look unasked; the others stand on a person's own page."""


def told(a: str, b: str) -> str:
    """Return the SQL for the reasons of two rows of `resolve_person`, a list of names, in order."""
    named = f"({a}.name <> '' and {folded(a)} = {folded(b)})"
    firms = [f"lower(strip_accents({one}.company)) || ' '" for one in (a, b)]
    tests = {
        "email": f"{a}.email <> '' and {a}.email = {b}.email",
        "gone": f"{named} and (({a}.gone is not null and {b}.contact)"
                f" or ({b}.gone is not null and {a}.contact))",
        "company": f"{named} and {a}.company <> '' and {b}.company <> ''"  # "Acme" is "Acme Srl"
                   f" and (starts_with({firms[0]}, {firms[1]}) or starts_with({firms[1]}, {firms[0]}))",
        "match": "false",  # said in `resolve_match`
        "position": f"{named} and {a}.position <> '' and lower({a}.position) = lower({b}.position)",
        "bare": f"{named} and ({a}.url = '') <> ({b}.url = '')",
        "name": named,
    }  # fmt: skip
    listed = ", ".join(f"case when {tests[name]} then '{name}' end" for name in REASONS)
    return f"list_filter([{listed}], one -> one is not null)"


def folded(row: str) -> str:
    """Return the SQL for a name as it is compared."""
    return f"lower(strip_accents({row}.name))"


STEPS = (
    Step(
        "resolve_namesake",  # few of many
        f"""
        select person, {folded("p")} as folded, email from resolve_person p where not hidden
        qualify (name <> '' and count(*) over (partition by folded) > 1)
             or (email <> '' and count(*) over (partition by email) > 1)
        """,
    ),
    Step(
        "namesake",
        "select p.*, folded from resolve_person p join resolve_namesake using (person)",
    ),
    Step(
        "resolve_double",
        f"""
        with pair as (
            select a.person, b.person as other from namesake a
            join namesake b on a.folded = b.folded and a.person < b.person
            where a.name <> '' and (a.contact or b.contact or a.gone is not null or b.gone is not null)
              and (a.gone is not null or b.gone is not null or (a.company <> '' and b.company <> '')
                   or (a.position <> '' and b.position <> ''))
            union
            select a.person, b.person from namesake a
            join namesake b on a.email = b.email and a.person < b.person where a.email <> ''
        ), known as (
            select id, person from resolve_person union all from resolve_alias
        ), apart as (
            select least(a.person, b.person) as person, greatest(a.person, b.person) as other
            from decided_split s join known a on a.id = s.one join known b on b.id = s.other
            where s.held
        ), reasoned as (
            select p.person, p.other, {told("a", "b")} as reasons
            from pair p join namesake a using (person) join namesake b on b.person = p.other
            anti join apart x on x.person = p.person and x.other = p.other
        ), matched as (
            select distinct person, other from resolve_match where verdict = 'review'
        ), every as (
            select person, other, case when m.person is null then reasons else
                       list_filter({list(REASONS)!r}, lambda one: one = 'match' or list_contains(reasons, one)) end as reasons
            from reasoned left join matched m using (person, other)
            union all
            select person, other, ['match'] from matched anti join reasoned using (person, other)
            anti join apart using (person, other)
        )
        select person, other, reasons,
               list_position({list(REASONS)!r}, reasons[1]) as rank
        from every where reasons[1] in {_LISTED!r}
        """,
    ),
)
