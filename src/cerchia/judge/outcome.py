"""Outcomes: what became of every conversation (outcomes.md), and on which message that rests.

Structure decides how much has to be read: of a long thread the beginning and the end, of one where
only the owner wrote the first and the last words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter

from cerchia.engine.duckdb import Engine
from cerchia.engine.steps import Step, run
from cerchia.language import talk
from cerchia.language.alike import TELLING, VARIES
from cerchia.model.talk import Reading

WHOLE = 10
"""A thread of up to this many messages is read whole."""
HEAD, TAIL = 3, 2
"""Of a longer one, this many messages from the beginning and from the end: its length, with both
sides in it, says more of the outcome than any of its words."""
THANKS_WITHIN = 30
"""Days after the connection in which thanks for it say who asked (outcomes.md)."""
SETTLED_REPLY, SETTLED = 30, 14
"""Days until an unanswered conversation, and until any other, is settled."""
LONGEST = 2_000
"""Characters of one message that are read; what a message does is said by then."""
LENGTHY = 24
"""From so many messages on, one less is read at the beginning."""
SHOWN = 80
"""Characters of the deciding message that are kept where no words of it decided."""
AT_ONCE = 20_000
"""Threads held in memory at a time."""

_CHOSEN = (
    Step(
        "chosen",  # the messages to read, each with its place in the thread
        f"""
        with placed as (
            select message, thread, mine, sent, person, t.messages, t.received,
                   row_number() over (partition by thread order by message) - 1 as number
            from resolve_message m join (
                select thread, messages, received from resolve_thread where not is_group
            ) t using (thread)
        )
        select * from placed
        where case when received = 0 then number = 0 or number = messages - 1
                   else messages <= {WHOLE} or number >= messages - {TAIL}
                        or number < {HEAD} - (messages >= {LENGTHY})::integer end
        """,
    ),
    Step(
        "worded",  # a text without its capitalised words and numbers tells what was sent to many
        f"""
        with bare as (
            select c.*, left(x.content, {LONGEST}) as content,
                   regexp_replace(x.content, '{VARIES}', '', 'g') as bare
            from chosen c join read_text x using (message)
        )
        select * exclude (bare), case when length(bare) >= {TELLING} then hash(bare) end as mask
        from bare
        """,
    ),
    Step(
        "widely",
        """
        select mask, mine, count(distinct thread) - 1 as others from worded
        where mask is not null group by mask, mine having count(distinct thread) > 1
        """,
    ),
    Step(
        "said",
        """
        select w.thread, w.number, w.mine, w.sent, w.content, coalesce(y.others, 0) as widely, w.message
        from worded w left join widely y on y.mask = w.mask and y.mine = w.mine
        order by w.thread, w.number
        """,
    ),
)

_SAID = "from said where thread >= $1 and thread < $1 + $2 order by thread, number"

_SETTING = """
    select t.thread, coalesce(p.first_name, ''), coalesce(p.position, ''),
           coalesce(p.colleague, false), t.sponsored, t.messages, t.sent,
           coalesce(n.note, ''), coalesce((select headline from read_owner), '')
    from resolve_thread t left join resolve_person p using (person)
    left join (select person, max(note) as note from resolve_invitation
               where direction = 'inbound' group by person) n using (person)
    where not t.is_group and t.thread >= $1 and t.thread < $1 + $2
"""

_KINDS = {
    "thread": "integer", "outcome": "varchar", "ball": "varchar", "topic": "varchar",
    "confidence": "double", "because": "varchar", "message": "integer", "heard": "varchar",
    "thanked_by": "varchar", "ball_message": "integer",
}  # fmt: skip


def judge(
    engine: Engine, meanwhile: Callable[[], None], taken_up: Callable[[Engine], None]
) -> None:
    """Make `judge_outcome` from the words and turns of every 1:1 conversation.

    meanwhile: other work, done once while a second process reads its part. taken_up: what other
    channels say of what was read.
    """
    threads = engine.value("select count(*) from resolve_thread where not is_group")
    with talk.Readers(threads) as readers:
        run(engine, _CHOSEN)
        engine.fill("talk_read", _readings(engine, readers, meanwhile), _KINDS)
    taken_up(engine)
    engine.make("judge_outcome", _OUTCOME)


def _readings(
    engine: Engine, readers: talk.Readers, meanwhile: Callable[[], None]
) -> Iterator[tuple[object, ...]]:
    last = engine.value("select max(thread) from said")
    rest: Callable[[], None] | None = meanwhile
    for first in range(0, (last or 0) + 1, AT_ONCE):
        threads, talks, messages = _some(engine, first)
        found = readers.read(talks, rest)
        rest = None
        for thread, reading, message in zip(threads, found, messages, strict=True):
            yield _row(thread, reading, message)


def _some(engine: Engine, first: int) -> tuple[list[int], list[talk.Plain], list[dict[int, int]]]:
    """Return the next conversations: their threads, their words, and their messages by place."""
    settings = {row[0]: row[1:] for row in engine.rows(_SETTING, first, AT_ONCE)}
    threads: list[int] = []
    talks: list[talk.Plain] = []
    messages: list[dict[int, int]] = []
    for thread, rows in groupby(engine.rows(_SAID, first, AT_ONCE), key=itemgetter(0)):
        lines = list(rows)
        threads.append(thread)
        talks.append((settings[thread], [line[1:6] for line in lines]))
        messages.append({line[1]: line[6] for line in lines})
    return threads, talks, messages


def _row(thread: int, found: Reading, message: dict[int, int]) -> tuple[object, ...]:
    return (
        thread,
        found.outcome,
        found.ball,
        found.topic,
        round(found.confidence, 4),
        found.because,
        message.get(found.number),
        found.heard,
        found.thanked_by,
        message.get(found.ball_number),
    )


_OUTCOME = f"""
    with invited as (
        select person, arg_min(direction, coalesce(sent, timestamp '9999-01-01')) as direction
        from resolve_invitation where direction in ('inbound', 'outbound') group by person
    ), opening as (
        select thread, arg_min(mine, message) as mine, min(sent) filter (mine) as opener,
               min(day) as first_day, max(day) as last_day
        from resolve_message group by thread
    ), began as (
        select r.*, t.person, o.opener, (select as_of from resolve_as_of) - o.last_day as age,
               case when i.direction is not null then i.direction || '_request'
                    when thanked_by <> '' and abs(o.first_day - p.connected) <= {THANKS_WITHIN}
                    then case thanked_by when 'me' then 'inbound' else 'outbound' end || '_request'
                    when o.mine then 'i_wrote' when not o.mine then 'they_wrote'
                    else 'unknown' end as began,
               i.direction is not null as recorded
        from talk_read r join resolve_thread t using (thread)
        left join resolve_person p using (person)
        left join invited i using (person)
        left join opening o using (thread)
    )
    select thread, person, outcome, ball, topic,
           age >= {SETTLED} and (outcome <> 'no_reply' or age >= {SETTLED_REPLY}) as settled,
           began, case when recorded then 'recorded' else 'inferred' end as began_basis,
           timezone((select zone from resolve_as_of), timezone('UTC', opener)) as opener,
           confidence, because, message,
           coalesce(nullif(heard, ''), left(s.content, {SHOWN}), '') as heard, ball_message
    from began b left join (select message, content from said) s using (message)
"""
