"""The tables the rooms meet in: name, grain and columns of each, as DuckDB types.

A room reads the tables of the rooms before it and makes those named after itself.
All dates and timestamps are naive UTC but for `day`, a calendar day in the owner's zone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the findings: `columns` maps a name to its DuckDB type, in order."""

    name: str
    grain: str
    columns: dict[str, str]

    @property
    def room(self) -> str:
        """The room that makes it."""
        return self.name.split("_", 1)[0]


def _table(name: str, grain: str, columns: str) -> Table:
    words = columns.replace(",", " ").split()
    return Table(name, grain, dict(zip(words[::2], words[1::2], strict=True)))


READ = (
    _table(
        "read_import",
        "one committed import, the oldest export first",
        """
        import integer, id varchar, source varchar, path varchar, exported date,
        has_contacts boolean, hidden integer
        """,
    ),
    _table(
        "read_owner",
        "exactly one row: whose circle it is; empty where it cannot be told",
        """
        name varchar, key varchar, url varchar, emails varchar[], headline varchar
        """,
    ),
    _table(
        "read_handle",
        "one way somebody is named: a key, or a bare name and where it stood",
        """
        handle integer, source varchar, key varchar, name varchar, folded varchar,
        url varchar, thread integer, connected date, mine boolean, hidden boolean
        """,
    ),
    _table(
        "read_contact",
        "one row of a contact list, per import",
        """
        import integer, record bigint, handle integer, name varchar, first_name varchar,
        last_name varchar, email varchar, company varchar, position varchar, connected date
        """,
    ),
    _table(
        "read_message",
        "one message; doubles over imports, drafts and undated ones out",
        """
        message integer, thread integer, handle integer, mine boolean, sent timestamp,
        spam boolean
        """,
    ),
    _table(
        "read_text",
        "the words of one message, plain, in the order of the messages",
        """
        message integer, content varchar
        """,
    ),
    _table(
        "read_thread",
        "one conversation id",
        """
        thread integer, key varchar, source varchar, title varchar, sponsored boolean
        """,
    ),
    _table(
        "read_participant",
        "one way of naming somebody in one conversation, per import",
        """
        thread integer, handle integer, import integer
        """,
    ),
    _table(
        "read_invitation",
        "one invitation, doubles over imports gone",
        """
        handle integer, direction varchar, sent timestamp, note varchar, import integer
        """,
    ),
    _table(
        "read_position",
        "one post the owner held",
        """
        company varchar, title varchar, started date, finished date
        """,
    ),
    _table(
        "read_school",
        "one school the owner went to",
        """
        school varchar, degree varchar, started date, finished date
        """,
    ),
    _table(
        "read_endorsement",
        "one skill endorsed, received or given",
        """
        handle integer, direction varchar, skill varchar, made timestamp, status varchar
        """,
    ),
    _table(
        "read_recommendation",
        "one recommendation, received or given",
        """
        handle integer, direction varchar, company varchar, title varchar, content varchar,
        made timestamp, status varchar
        """,
    ),
)

RESOLVE = (
    _table(
        "resolve_as_of",
        "exactly one row: the day everything is computed for",
        """
        as_of date, zone varchar
        """,
    ),
    _table(
        "resolve_person",
        "one person met anywhere, the owner not among them",
        """
        person integer, id varchar, name varchar, first_name varchar, last_name varchar,
        url varchar, email varchar, company varchar, position varchar, contact boolean,
        connected date, gone varchar, colleague boolean, hidden boolean
        """,
    ),
    _table(
        "resolve_handle",
        "every way of naming somebody, who it is, and by which evidence",
        """
        handle integer, person integer, evidence varchar
        """,
    ),
    _table(
        "resolve_thread",
        "one conversation",
        """
        thread integer, id varchar, channel varchar, person integer, is_group boolean,
        messages integer, sent integer, received integer, first timestamp, last timestamp,
        sponsored boolean
        """,
    ),
    _table(
        "resolve_member",
        "one person in one conversation beside the owner",
        """
        thread integer, person integer
        """,
    ),
    _table(
        "resolve_message",
        "one message of a 1:1 or group thread; person is the other",
        """
        message integer, thread integer, person integer, mine boolean, sent timestamp,
        day date, n_recipients integer, spam boolean, latency bigint
        """,
    ),
    _table(
        "resolve_invitation",
        "one invitation of somebody",
        """
        id varchar, person integer, direction varchar, sent timestamp, note varchar,
        accepted boolean
        """,
    ),
    _table(
        "resolve_change",
        "what differs between one archive and the next",
        """
        person integer, kind varchar, seen date, before varchar, after varchar
        """,
    ),
)

MEASURE = (
    _table(
        "measure_tie",
        "one owner-person pair with at least one event (science.md §1-2)",
        """
        person integer, sent integer, received integer, days integer, days_out integer,
        days_in integer, first date, last date, activity double, outflow double,
        inflow double, balance double, strength double, mutuality double, two_way boolean,
        rank integer, layer integer, score double
        """,
    ),
    _table(
        "measure_rhythm",
        "one person met or one contact (science.md §3)",
        """
        person integer, days integer, gap double, since integer, r double, burstiness double,
        state varchar, active boolean
        """,
    ),
    _table(
        "measure_reply",
        "the first words to somebody, and the first answer (science.md §4)",
        """
        thread integer, person integer, mine boolean, asked timestamp, answered timestamp,
        hours double, state varchar
        """,
    ),
    _table(
        "measure_figure",
        "one figure about the whole circle, with its interval",
        """
        name varchar, value double, low double, high double, k bigint, n bigint,
        unit varchar
        """,
    ),
)

JUDGE = (
    _table(
        "judge_title",
        "the reading of one person's job title",
        """
        person integer, functions varchar[], seniority varchar, owner boolean,
        job_seeker boolean, student boolean, trades varchar[], language varchar,
        confidence double
        """,
    ),
    _table(
        "judge_outcome",
        "one 1:1 conversation (outcomes.md)",
        """
        thread integer, person integer, outcome varchar, ball varchar, topic varchar,
        settled boolean, began varchar, began_basis varchar, opener timestamp,
        confidence double, because varchar, message integer, heard varchar,
        ball_message integer
        """,
    ),
    _table(
        "judge_fit",
        "one person against the purpose; no rows without a purpose",
        """
        person integer, persona varchar, fit double, known double, in_line boolean,
        because varchar
        """,
    ),
    _table(
        "judge_standing",
        "one contact (design.md §7)",
        """
        person integer, standing varchar, active boolean, ambassador boolean,
        ambassador_because varchar, dead boolean, young boolean
        """,
    ),
)

ACT = (
    _table(
        "act_proposal",
        "one thing to do, the best first",
        """
        id varchar, kind varchar, person integer, thread integer, code varchar,
        params varchar, message integer, minutes integer, score double, due date,
        this_week boolean, explore boolean
        """,
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in READ + RESOLVE + MEASURE + JUDGE + ACT}
