"""Parting: what speaks for letting a contact go, and who stays, before any talk is weighed.

What became of the talk is what the owner may correct, so `answers/cleanup.py` adds it when asked.
"""

from __future__ import annotations

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step
from cerchia.language import names, talk

DEAD_DAYS = 730
"""Days of silence that are enough for certainty; who never wrote is given as long from the connection."""
WARM = 10
"""Days with words from each side at which half of the certainty is gone: a tie may wake up again."""
_SAYS = r"[^\s\p{Z}]"
"""What a cell holds that says anything at all."""
_SAME_NOTE = """
    select distinct person, note from resolve_invitation where direction = 'inbound' and note <> ''
    qualify count(distinct person) over (partition by lower(trim(note))) > 1
"""
_ASKING = """
    select person, max(note) as asked from resolve_invitation
    where direction = 'inbound'
      and person not in (select person from resolve_thread where person is not null and not is_group)
    group by person having contains(asked, '?')
"""

_OFF = """
    case when contains(f.because, '"fit_avoid"') then 1.0 else coalesce(t.confidence, 0) end
    * least(1.0, greatest(0.0,
        case when f.known < 1 then ({in_line} - f.fit * f.known) / (1 - f.known) else 1.0 end))
"""
"""How certain it is that somebody is off line.

What is not known could lift the fit by anything between nought and its whole weight, each as
likely: the share of those that leave it below the line, times the confidence of the reading.
"""
_DEAD = f"""
    case when silent is null then 1.0::double else least(1.0, greatest(0, silent) / {DEAD_DAYS}) end
    / (1 + each_way / {WARM})
"""
"""How certain it is that nothing will come: by the silence, and by what there once was."""

OUTSIDE = (
    Step(
        "judge_outside",
        """
        with own as (
            select distinct employer from read_position join resolve_employer using (company)
            where employer <> ''
        ), named as (
            select handle from read_endorsement union all select handle from read_recommendation
            union all select handle from read_address union all select handle from read_note
        )
        select person from named join resolve_handle using (handle)
        union
        select person from resolve_person join resolve_employer using (company) semi join own using (employer)
        union
        select h.person from read_contact c join resolve_handle h using (handle)
        join resolve_employer using (company) semi join own using (employer)
        """,
    ),
)
_PARTING = """
        with old as (
            select h.person, min(i.exported) <= (select as_of - {young} from resolve_as_of) as old
            from read_contact c join resolve_handle h using (handle) join read_import i using (import)
            group by h.person
        ), wrote as (
            select person from resolve_thread union select person from resolve_member
            union select person from resolve_invitation where note <> ''
            union select person from measure_tie
        ), contacts as (
            select p.*, m.last, as_of - coalesce(m.last, p.connected) as silent,
                   least(coalesce(m.days_out, 0), coalesce(m.days_in, 0)) as each_way
            from resolve_person p left join measure_tie m using (person), resolve_as_of where p.contact
        )
        select p.person, p.id, f.in_line,
               case when not f.in_line and coalesce(s.dead, true) then {off} * ({dead}) end as extra,
               not (regexp_matches(p.company || p.position, '{says}') or p.email <> ''
                    or w.person is not null) as blank,
               coalesce(g.misnamed, false) as misnamed, coalesce(g.pitching, false) as pitching,
               coalesce(s.active, false) as active,
               p.colleague or coalesce(s.ambassador, false) or k.person is not null as outside,
               coalesce(s.young, false) as young, p.connected is null and not coalesce(o.old, false) as undated,
               silent
        from contacts p
        left join judge_standing s using (person)
        left join judge_fit f using (person)
        left join judge_title t using (person)
        left join judge_sign g using (person)
        left join judge_outside k using (person)
        left join old o using (person)
        left join wrote w using (person)
        order by p.person
"""


def steps(in_line: float, young: int) -> tuple[Step, ...]:
    """Return what makes `judge_parting`: the fit from which somebody is in line, the days one is young."""
    off = _OFF.format(in_line=in_line)
    sql = _PARTING.format(young=young, off=off, dead=_DEAD, says=_SAYS)
    return (Step("judge_parting", sql),)


def signs(engine: Engine) -> None:
    """Make `judge_sign`: who bears what is no name, asked in with a pitch of many, or with a question.

    Looks and origin are no sign of anything. A question waits while nothing was ever written.
    """
    pitching = {
        person for person, note in engine.rows(_SAME_NOTE) if talk.acts(note).does(talk.Act.PITCHES)
    }
    asking = {person for person, note in engine.rows(_ASKING) if talk.acts(note).asks > 0}
    people = engine.rows("select person, name from resolve_person where contact order by person")
    found = (
        (person, not names.is_name(name), person in pitching, person in asking)
        for person, name in people
    )
    engine.fill("judge_sign", [row for row in found if any(row[1:])])
