"""Events: what counts as being in touch (science.md §1).

Left out: spam, advertising, automatic answers. A message to a group is an event with each of its
members, or with those it went to where the channel says so; a meeting is one in both directions.
Above ten others it is kept, but makes no tie two-way. What an export does not reach to is no
silence: a day's age counts to where its channel was last seen.
"""

from __future__ import annotations

from cerchia.engine.steps import Step

WIDE = 10
"""An event with more recipients than this makes no tie two-way (science.md §1)."""
AUTOMATIC = (
    r"automat(ic|ed|ically generated) (reply|response|answer)|auto-?reply|risposta automatica"
    r"|messaggio automatico|abwesenheitsnotiz|automatische antwort|réponse automatique"
    r"|respuesta automática"
    r"|(i am|i.m|i.ll be|i will be|sono|sarò|ich bin|je suis|estoy)( \w+| al momento)?"
    r" (out of (the )?office|fuori( dall.)? ?ufficio|nicht im büro|absente? du bureau"
    r"|fuera de la oficina)"
)
"""An automatic answer is not a reply, and no event."""
AT_ONCE = 3600
"""Seconds within which a machine answers; later ones are people telling of their absence."""

HALF_LIFE, BRIEF = 60, 30
"""H in days: of messages on a network, mails and meetings; of chats and calls (science.md §2)."""
CHATS = ("whatsapp", "telegram")

STEPS = (
    Step(
        "automatic",  # materialized: else the engine searches the whole correspondence first
        f"""
        with quick as materialized (
            select message, content from resolve_message join read_text using (message)
            where not mine and latency <= {AT_ONCE}
        )
        select message from quick where regexp_matches(content, '{AUTOMATIC}', 'i')
        """,
    ),
    Step(
        "covered",  # up to which day each channel shows anything
        """
        select source as channel, least((select as_of from resolve_as_of), max(exported) + 1) as upto
        from read_import where talk group by source
        """,
    ),
    Step(
        "event",  # direct: in a conversation of two
        f"""
        with word as (
            select m.*, t.is_group, t.channel
            from resolve_message m join resolve_thread t using (thread)
            where not t.sponsored and not m.spam
              and not exists (select 1 from automatic a where a.message = m.message)
        )
        select message, thread, person, day, sent, mine, false as wide, true as direct, channel,
               case when channel in {CHATS} then {BRIEF} else {HALF_LIFE} end as half_life
        from word where not is_group and person is not null
        union all
        select message, thread, person, day, sent, false, n_recipients > {WIDE}, false, channel,
               case when channel in {CHATS} then {BRIEF} else {HALF_LIFE} end
        from word where is_group and not mine and person is not null
        union all
        select w.message, w.thread, c.person, w.day, w.sent, true, w.n_recipients > {WIDE}, false,
               channel, case when channel in {CHATS} then {BRIEF} else {HALF_LIFE} end
        from word w join resolve_recipient c using (message) where w.is_group and w.mine
        union all
        select null, null, m.person, m.day, m.sent, s.mine, m.others > {WIDE}, false, m.channel,
               case when m.kind = 'call' then {BRIEF} else {HALF_LIFE} end
        from resolve_meeting m, (select unnest([true, false]) as mine) s
        """,
    ),
    Step(
        "event_day",  # one row a person and day; age in days; mine_first: the owner spoke first
        """
        select person, day, greatest(0, min(upto - day)) as age,
               count(message) filter (mine) as sent, count(message) filter (not mine) as received,
               bool_or(mine) as gave, bool_or(not mine) as took, max(half_life) as half_life,
               count(*) filter (mine and not wide) > 0 as out,
               count(*) filter (not mine and not wide) > 0 as back,
               coalesce(min(sent) filter (mine and not wide)
                        < min(sent) filter (not mine and not wide), out) as mine_first
        from event join covered using (channel) group by person, day
        """,
    ),
)
