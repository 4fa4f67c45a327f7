"""Diversity and concentration: how many worlds the circle reaches, how much hangs on a few (§11)."""

from __future__ import annotations

from cerchia.engine.steps import Step

TOP = 5
REPLICATES = 100
DRAWN = 1000
"""The strongest ties the bootstrap draws; those below weigh too little to move the share."""

DIVERSITY = Step(
    "diversity",
    # Shannon entropy with Miller-Madow correction over its maximum; the interval by the
    # entropy's own variance (sum p ln²p - H²) / n, Basharin 1959.
    """
    with whole as (select sum(n) as total, count(*) as groups from employer),
    raw as (
        select sum(-n / total * ln(n / total)) as h, sum(n / total * ln(n / total) ** 2) as h2,
               any_value(total) as total, any_value(groups) as groups
        from employer, whole
    )
    select least(1, (h + (groups - 1) / (2 * total)) / ln(groups)) as value,
           1.96 * sqrt(greatest(h2 - h * h, 0) / total) / ln(groups) as half, total, groups
    from raw where groups > 1
    """,
)
"""From `employer`, the number of contacts at each; answers/ asks it again for a part of the circle."""

STEPS = (
    Step(
        "employer",  # who works for nobody but themselves has no employer in common with anybody
        """
        select e.employer, count(*) as n from resolve_person p join resolve_employer e using (company)
        where p.contact and e.employer <> '' group by e.employer
        """,
    ),
    DIVERSITY,
    Step(
        "placed",
        """
        select person, mutuality, row_number() over (order by mutuality desc, person) as place
        from measure_tie where mutuality > 0
        """,
    ),
    Step(
        "drawn",  # Poisson bootstrap over people, drawn by hash: the same on every machine
        f"""
        select b, place, mutuality, (hash(person, b) % 1000000) / 1000000.0 as u,
               case when u < 0.3679 then 0 when u < 0.7358 then 1 when u < 0.9197 then 2
                    when u < 0.9810 then 3 else 4 end as times
        from placed, range({REPLICATES}) r(b) where place <= {DRAWN}
        """,
    ),
    Step(
        "top_share",
        f"""
        with upto as (
            select b, mutuality, times, sum(times) over (partition by b order by place) as upto
            from drawn where times > 0
        ), rest as (select coalesce(sum(mutuality), 0) as rest from placed where place > {DRAWN})
        select b, sum(mutuality * greatest(0, least(times, {TOP} - (upto - times))))
                  / (sum(mutuality * times) + any_value(rest)) as share
        from upto, rest group by b
        """,
    ),
    Step(
        "concentration",
        f"""
        select sum(mutuality) filter (place <= {TOP}) / nullif(sum(mutuality), 0) as value,
               (select quantile_cont(share, 0.025) from top_share) as low,
               (select quantile_cont(share, 0.975) from top_share) as high, count(*) as n
        from placed
        """,
    ),
)
