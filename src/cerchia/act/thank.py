"""Thank: an endorsement or a recommendation that was left without a word."""

from __future__ import annotations

from cerchia.engine.steps import Step

CLICKED, WRITTEN = 90, 365
"""Days after which thanks for an endorsement, and for a recommendation, would surprise."""
MINUTES = 3

STEP = Step(
    "propose_thank",
    f"""
    with praise as (
        select h.person, made, 'thank_endorsement' as code, skill as what, {CLICKED} as until
        from read_endorsement join resolve_handle h using (handle) where direction = 'received'
        union all
        select h.person, made, 'thank_recommendation', '', {WRITTEN}
        from read_recommendation join resolve_handle h using (handle) where direction = 'received'
    ), newest as (
        select person, max(made) as made, arg_max(what, (made, what)) filter (what <> '') as what,
               max(code) as code, count(*) as n
        from praise, resolve_as_of
        where as_of - made::date between 0 and until group by person
    )
    select 'thank' as kind, w.person, null::integer as thread, w.code,
           to_json({{'skill': w.what, 'n': w.n, 'days': as_of - w.made::date}}) as params,
           null::integer as message, {MINUTES} as minutes,
           case w.code when 'thank_recommendation' then 0.8 else 0.4 end as need, 'certain' as odds,
           as_of + 7 as due
    from newest w, resolve_as_of
    where not exists (select 1 from resolve_message m
                      where m.person = w.person and m.mine and m.sent > w.made)
      and not exists (select 1 from judge_outcome o where o.person = w.person and o.outcome = 'spam')
      and not exists (select 1 from resolve_person p where p.person = w.person and p.gone is not null)
    """,
)
