"""The tables of room 1: what the exports say, typed, once, and not yet joined into people.

All dates and timestamps are naive UTC, or carry no zone where LinkedIn writes none.
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


def table(name: str, grain: str, columns: str) -> Table:
    """Return a table from its columns, name and DuckDB type in turn."""
    words = columns.replace(",", " ").split()
    return Table(name, grain, dict(zip(words[::2], words[1::2], strict=True)))


ENTRIES = frozenset({"addressbook_address", "crm_address", "crm_deal", "crm_activity"})
"""Kinds of segments whose rows are entries of people where `left` is empty, in the same columns."""

READ = (
    table(
        "read_import",
        "one committed import, the oldest export first",
        """
        import integer, id varchar, source varchar, path varchar, exported date,
        has_contacts boolean, hidden integer, whole boolean, ties boolean, talk boolean
        """,
    ),
    table(
        "read_owner",
        "exactly one row: whose circle it is; empty where it cannot be told",
        """
        name varchar, key varchar, url varchar, emails varchar[], headline varchar
        """,
    ),
    table(
        "read_handle",
        "one way somebody is named: a key, or a bare name and where it stood",
        """
        handle integer, source varchar, key varchar, name varchar, folded varchar,
        url varchar, thread integer, connected date, mine boolean, hidden boolean
        """,
    ),
    table(
        "read_contact",
        "one row of a contact list, per import",
        """
        import integer, record bigint, handle integer, name varchar, first_name varchar,
        last_name varchar, email varchar, company varchar, position varchar, connected date
        """,
    ),
    table(
        "read_message",
        "one message; doubles over imports, drafts and undated ones out",
        """
        message integer, thread integer, handle integer, mine boolean, sent timestamp,
        spam boolean
        """,
    ),
    table(
        "read_text",
        "the words of one message, plain, in the order of the messages",
        """
        message integer, content varchar
        """,
    ),
    table(
        "read_thread",
        "one conversation id",
        """
        thread integer, key varchar, source varchar, title varchar, sponsored boolean
        """,
    ),
    table(
        "read_participant",
        "one way of naming somebody in one conversation, per import",
        """
        thread integer, handle integer, import integer
        """,
    ),
    table(
        "read_recipient",
        "one recipient of one message, where the channel says to whom each went; the owner out",
        """
        message integer, handle integer
        """,
    ),
    table(
        "read_meeting",
        "one meeting or call with one other; others: how many there were; mine: the owner called it",
        """
        handle integer, kind varchar, sent timestamp, source varchar, title varchar, mine boolean,
        others integer
        """,
    ),
    table(
        "read_invitation",
        "one invitation, doubles over imports gone",
        """
        handle integer, direction varchar, sent timestamp, note varchar, import integer
        """,
    ),
    table(
        "read_position",
        "one post the owner held",
        """
        company varchar, title varchar, started date, finished date
        """,
    ),
    table(
        "read_school",
        "one school the owner went to",
        """
        school varchar, degree varchar, started date, finished date
        """,
    ),
    table(
        "read_endorsement",
        "one skill endorsed, received or given",
        """
        handle integer, direction varchar, skill varchar, made timestamp, status varchar
        """,
    ),
    table(
        "read_recommendation",
        "one recommendation, received or given",
        """
        handle integer, direction varchar, company varchar, title varchar, content varchar,
        made timestamp, status varchar
        """,
    ),
    table(
        "read_note",
        "one private note of the owner's on somebody, as last seen",
        """
        handle integer, note varchar, made timestamp, edited varchar
        """,
    ),
    table(
        "read_address",
        "one entry of an address book the owner uploaded; no tie of the network",
        """
        handle integer, name varchar, emails varchar[], phones varchar[], company varchar,
        title varchar, place varchar, made timestamp, by_email boolean
        """,
    ),
    table(
        "read_card",
        "one entry of an address book by itself, those a newer export says anew too; card: the entries of one person",
        """
        handle integer, card varchar, atom varchar, emails varchar[]
        """,
    ),
    table(
        "read_deal",
        "one deal of a CRM, as the newest export that holds it says; state: open, won or lost",
        """
        deal varchar, import integer, product varchar, file varchar, line bigint, name varchar,
        state varchar, stage varchar, step varchar, amount varchar, currency varchar,
        made date, day date, owner varchar, company varchar, contact varchar, email varchar,
        url varchar
        """,
    ),
    table(
        "read_deal_with",
        "somebody a deal is with, as the CRM links them; place: the first is meant before others",
        """
        deal varchar, place integer, handle integer
        """,
    ),
    table(
        "read_follow",
        "one member, company or hashtag followed, as last seen",
        """
        kind varchar, name varchar, made timestamp, active boolean
        """,
    ),
    table(
        "read_post",
        "one post, bare repost or article of the owner's",
        """
        number varchar, kind varchar, made timestamp, text varchar, url varchar,
        shared_url varchar, media_url varchar, visibility varchar
        """,
    ),
    table(
        "read_comment",
        "one comment of the owner's; number is the post's, as in read_post",
        """
        number varchar, comment varchar, made timestamp, text varchar, url varchar
        """,
    ),
    table(
        "read_reaction",
        "one reaction of the owner's to a post",
        """
        number varchar, kind varchar, made timestamp, url varchar
        """,
    ),
    table(
        "read_vote",
        "one vote of the owner's in a poll",
        """
        number varchar, choice varchar, made timestamp, url varchar
        """,
    ),
    table(
        "read_saved",
        "one thing the owner put by: a saved item, or an upload",
        """
        kind varchar, number varchar, url varchar, text varchar, made timestamp
        """,
    ),
    table(
        "read_search",
        "one search of the owner's",
        """
        query varchar, made timestamp
        """,
    ),
    table(
        "read_event",
        "one event the owner was asked to; times carry no zone",
        """
        name varchar, starts timestamp, ends timestamp, status varchar, url varchar
        """,
    ),
    table(
        "read_job",
        "one job the owner applied for or saved",
        """
        kind varchar, made timestamp, company varchar, title varchar, url varchar
        """,
    ),
    table(
        "read_review",
        "one review of a service, given or received",
        """
        reviewer varchar, reviewee varchar, kind varchar, rating varchar, text varchar,
        made timestamp
        """,
    ),
    table(
        "read_service",
        "one line of the services marketplace: an offer, a request, an engagement",
        """
        kind varchar, made varchar, category varchar, text varchar, amount varchar,
        currency varchar, status varchar
        """,
    ),
    table(
        "read_entry",
        "one line of what the owner says of themselves, or looks for",
        """
        kind varchar, name varchar, detail varchar, started date, finished date, url varchar
        """,
    ),
    table(
        "read_feed",
        "one message of or to a machine: guide, coach, role play; apart from all talk",
        """
        feed varchar, key varchar, mine boolean, sent timestamp, text varchar
        """,
    ),
)
