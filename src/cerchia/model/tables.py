"""The tables the rooms meet in: name, grain and columns of each, as DuckDB types.

A room reads the tables of the rooms before it and makes those named after itself.
All dates and timestamps are naive UTC but for `day`, a calendar day in the owner's zone.
"""

from __future__ import annotations

from cerchia.model.read_tables import READ, Table, table

RESOLVE = (
    table(
        "resolve_as_of",
        "exactly one row: the day everything is computed for",
        """
        as_of date, zone varchar
        """,
    ),
    table(
        "resolve_person",
        "one person met anywhere, the owner not among them",
        """
        person integer, id varchar, name varchar, first_name varchar, last_name varchar,
        url varchar, email varchar, company varchar, position varchar, contact boolean,
        connected date, gone varchar, colleague boolean, hidden boolean
        """,
    ),
    table(
        "resolve_employer",
        "one spelling of a company, anywhere in the facts, and the employer it stands for",
        """
        company varchar, employer varchar
        """,
    ),
    table(
        "resolve_handle",
        "every way of naming somebody, who it is, and by which evidence",
        """
        handle integer, person integer, evidence varchar, part varchar
        """,
    ),
    table(
        "resolve_alias",
        "one more id that a person answers to: of a part of theirs, or from before a merge",
        """
        id varchar, person integer
        """,
    ),
    table(
        "resolve_namesake",
        "one person who shares a name or an e-mail with another",
        """
        person integer, folded varchar, email varchar
        """,
    ),
    table(
        "resolve_double",
        "one pair that may be one person, with what speaks for it, the strongest first",
        """
        person integer, other integer, reasons varchar[], rank integer
        """,
    ),
    table(
        "resolve_match",
        "one pair of entities that agree in several fields: joined, or for the owner to look at",
        """
        person integer, other integer, part varchar, other_part varchar, verdict varchar,
        weight double, probability double
        """,
    ),
    table(
        "resolve_likeness",
        "one field of such a pair: how it agrees, what that weighs, what each side says",
        """
        part varchar, other_part varchar, field varchar, level varchar, weight double,
        said varchar, other_said varchar
        """,
    ),
    table(
        "decided_merge",
        "one pair made one person by the owner, and what became of it (model/joining.py)",
        """
        number integer, one varchar, other varchar, held varchar
        """,
    ),
    table(
        "decided_split",
        "one pair that is not one person, as the owner says; held: nothing later joined it",
        """
        number integer, one varchar, other varchar, held boolean
        """,
    ),
    table(
        "resolve_thread",
        "one conversation",
        """
        thread integer, id varchar, channel varchar, person integer, is_group boolean,
        messages integer, sent integer, received integer, first timestamp, last timestamp,
        sponsored boolean
        """,
    ),
    table(
        "resolve_member",
        "one person in one conversation beside the owner",
        """
        thread integer, person integer
        """,
    ),
    table(
        "resolve_recipient",
        "one person one message of the owner's in a group went to",
        """
        message integer, person integer
        """,
    ),
    table(
        "resolve_meeting",
        "one meeting or call with one person; others: how many were in it beside the owner",
        """
        person integer, channel varchar, kind varchar, sent timestamp, title varchar, mine boolean,
        others integer, day date
        """,
    ),
    table(
        "resolve_message",
        "one message of a 1:1 or group thread; person is the other",
        """
        message integer, thread integer, person integer, mine boolean, sent timestamp,
        day date, n_recipients integer, spam boolean, latency bigint
        """,
    ),
    table(
        "resolve_invitation",
        "one invitation of somebody",
        """
        id varchar, person integer, direction varchar, sent timestamp, note varchar,
        accepted boolean
        """,
    ),
    table(
        "resolve_change",
        "what differs between one archive and the next",
        """
        person integer, kind varchar, seen date, before varchar, after varchar
        """,
    ),
)

MEASURE = (
    table(
        "measure_tie",
        "one owner-person pair with at least one event (science.md §1-2)",
        """
        person integer, sent integer, received integer, days integer, days_out integer,
        days_in integer, first date, last date, activity double, outflow double,
        inflow double, balance double, strength double, mutuality double, two_way boolean,
        rank integer, layer integer, score double
        """,
    ),
    table(
        "measure_rhythm",
        "one person met or one contact (science.md §3)",
        """
        person integer, days integer, gap double, since integer, r double, burstiness double,
        state varchar, active boolean
        """,
    ),
    table(
        "measure_reply",
        "the first words to somebody, and the first answer (science.md §4)",
        """
        thread integer, person integer, mine boolean, asked timestamp, answered timestamp,
        hours double, state varchar
        """,
    ),
    table(
        "measure_figure",
        "one figure about the whole circle, with its interval",
        """
        name varchar, value double, low double, high double, k bigint, n bigint,
        unit varchar
        """,
    ),
)

JUDGE = (
    table(
        "judge_title",
        "the reading of one person's job title",
        """
        person integer, functions varchar[], seniority varchar, owner boolean,
        job_seeker boolean, student boolean, trades varchar[], language varchar,
        confidence double
        """,
    ),
    table(
        "judge_said",
        "the words of one person's position and company, folded, a blank before and behind; the employer; the kind of title",
        "person integer, words varchar, employer varchar, kind integer",
    ),
    table(
        "judge_kind",
        "one reading of a title, shared by all whose title is read so",
        """
        kind integer, functions varchar[], seniority varchar, owner boolean, trades varchar[],
        language varchar
        """,
    ),
    table(
        "judge_outcome",
        "one 1:1 conversation (outcomes.md)",
        """
        thread integer, person integer, outcome varchar, ball varchar, topic varchar,
        settled boolean, began varchar, began_basis varchar, opener timestamp,
        confidence double, because varchar, message integer, heard varchar,
        ball_message integer
        """,
    ),
    table(
        "decided_outcome",
        "one conversation that counts as something else than was read: by the owner, or as taught",
        """
        thread integer, by_owner boolean, outcome varchar, ball varchar, topic varchar,
        confidence double, since integer, machine_outcome varchar, machine_ball varchar,
        machine_topic varchar, machine_confidence double
        """,
    ),
    table(
        "judge_fit",
        "one person against the purpose; no rows without a purpose",
        """
        person integer, persona varchar, fit double, known double, in_line boolean,
        because varchar
        """,
    ),
    table(
        "judge_standing",
        "one contact (design.md §7)",
        """
        person integer, standing varchar, active boolean, ambassador boolean,
        ambassador_because varchar, dead boolean, young boolean
        """,
    ),
    table(
        "judge_order",
        "one person met: the words they are searched by, their place in each order",
        """
        person integer, folded varchar, employer varchar, place integer, by_name integer,
        by_company integer
        """,
    ),
    table(
        "judge_person",
        "one person met: all a list shows of them, filters and sorts by",
        """
        person integer, id varchar, name varchar, url varchar, company varchar, position varchar,
        functions varchar[], seniority varchar, language varchar, persona varchar, fit double,
        known double, in_line boolean, strength double, mutuality double,
        rhythm varchar, last date, standing varchar, active boolean, ambassador boolean,
        contact boolean, hidden boolean, connected date, tied boolean, asked boolean,
        employer varchar, folded varchar, place integer, by_name integer, by_company integer
        """,
    ),
    table(
        "judge_sign",
        "one contact whose name or note says something: no name, a pitch of many, a question",
        """
        person integer, misnamed boolean, pitching boolean, asking boolean
        """,
    ),
    table(
        "judge_outside",
        "one person known from elsewhere: praise, notes, the address book, an employer in common",
        """
        person integer
        """,
    ),
    table(
        "judge_parting",
        "one contact as clean-up weighs it; what became of talk left out",
        """
        person integer, id varchar, in_line boolean, extra double, blank boolean,
        misnamed boolean, pitching boolean, active boolean, outside boolean, young boolean,
        undated boolean, silent integer
        """,
    ),
)

ACT = (
    table(
        "act_candidate",
        "the best thing to do with one person, before the week is drawn; value: unrounded score",
        """
        id varchar, kind varchar, person integer, thread integer, code varchar,
        params varchar, message integer, minutes integer, due date, need double,
        relevance double, a double, b double, value double, score double
        """,
    ),
    table(
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
