"""Talk that went on elsewhere: "ti scrivo per mail", and a mail came. The courtesy was a beginning.

Only where somebody named another way to talk, and on another channel the two were in touch soon
after; one of both alone says nothing. It hangs on no model: where there is one channel, nothing
changes.
"""

from __future__ import annotations

from cerchia.engine.duckdb import Engine

WITHIN = 21
"""Days after the last message of a conversation in which the other channel takes it up."""
SURE = 0.7
CODE = "moved_elsewhere"
_MOVES = (
    r"\b(e-?mail|mail|posta|whatsapp|telegram|sms|zoom|meet|teams|videocall|call|telefon\w*|chiam\w+"
    r"|sent(iamoci|irci|o)|numero|phone|ring|incontr\w+|vediamoci|vederci|pranzo|caffe|caffè|coffee"
    r"|correo|llam\w+|courriel|appel\w*|anruf\w*|anrufen|treffen)\b"
)
"""Ways to talk elsewhere, in five languages."""
_MOVED = f"""
    with elsewhere as (
        select t.person, t.channel, m.day from resolve_message m join resolve_thread t using (thread)
        where not t.is_group and t.person is not null and not t.sponsored
        union
        select person, channel, day from resolve_meeting where others <= 3
    ), named as (  -- of what was read, the last message that names another way
        select s.thread, max(s.message) as message from said s
        where regexp_matches(s.content, '{_MOVES}', 'i') group by s.thread
    )
    select r.thread, any_value(n.message) as message, min(e.day) as day,
           arg_min(e.channel, e.day) as channel
    from talk_read r join resolve_thread t using (thread) join named n using (thread)
    join elsewhere e on e.person = t.person and e.channel <> t.channel
     and e.day between t.last::date and t.last::date + {WITHIN}
    where r.outcome in ('courtesy', 'courtesy_known') group by r.thread
"""


def lay(engine: Engine) -> None:
    """Make deepenings in `talk_read` of courtesies that another channel took up."""
    several = "select count(distinct channel) from (select channel from resolve_thread union select channel from resolve_meeting)"
    if engine.value(several) < 2:
        return
    engine.make("talk_moved", _MOVED)
    engine.run(
        f"""
        update talk_read r set outcome = 'deepening', topic = 'other', ball = 'nobody',
               confidence = {SURE}, because = '{CODE}', message = m.message, heard = '',
               ball_message = null
        from talk_moved m where m.thread = r.thread
        """
    )
