"""A circle written by hand: people and talk as `resolve` hands them on, for the rooms behind it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from cerchia.judge import said
from cerchia.language import companies
from cerchia.model.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.engine.duckdb import Engine

AS_OF = date(2026, 11, 15)
ZONE = "Europe/Rome"

Words = tuple[str, str, str]
"""Who ("me" or "them"), when ("2026-11-01" or "2026-11-01 10:00", UTC), and the text."""


def ago(days: int) -> str:
    """Return the day that lies `days` before AS_OF, as text."""
    return (AS_OF - timedelta(days=days)).isoformat()


def stamp(when: str) -> datetime:
    """Return the moment; a bare day means noon, so that it is the same day in every zone we use."""
    return datetime.fromisoformat(when if " " in when else f"{when} 12:00")


class Rooms:
    """Collects rows; `build` makes every table there is of them, empty where nothing was said."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in TABLES}
        self.rows["resolve_as_of"] = [(AS_OF, ZONE)]
        self.rows["read_import"] = [(1, "i", "linkedin", "x.zip", AS_OF, True, 0, True, True, True)]
        self.rows["read_owner"] = [("Jordan Sample", "in/jordan-sample", "", [], "")]

    def build(self) -> Engine:
        if not self.rows["resolve_employer"]:
            self._employers()
        for name, rows in self.rows.items():
            if rows:
                self.engine.fill(name, rows)
            else:  # a tenth of the time
                columns = ", ".join(
                    f"{column} {kind}" for column, kind in TABLES[name].columns.items()
                )
                self.engine.run(f"create or replace table {name} ({columns})")
        if not self.rows["resolve_recipient"]:  # the owner's words in a group go to all of it
            self.engine.run(
                "insert into resolve_recipient select m.message, c.person from resolve_message m"
                " join resolve_thread t using (thread) join resolve_member c using (thread)"
                " where t.is_group and m.mine"
            )
        if self.rows["judge_title"] and not self.rows["judge_said"]:
            said.judge(self.engine)  # follows from the persons and their titles
        return self.engine

    def _employers(self) -> None:
        """Say of every company for which employer it stands, as `resolve` does."""
        spelt = {
            row[list(TABLES[name].columns).index("company")]
            for name in ("resolve_person", "read_contact", "read_position")
            for row in self.rows[name]
        }
        self.rows["resolve_employer"] = sorted(
            (company, companies.fold(company)) for company in spelt if company
        )

    def add(self, table: str, **cells: object) -> None:
        """Add a row; columns left out are empty."""
        self.rows[table].append(tuple(cells.get(name) for name in TABLES[table].columns))

    def person(self, name: str, **cells: object) -> int:
        """Add a contact, unless `contact=False`; return its number."""
        number = len(self.rows["resolve_person"]) + 1
        slug = name.lower().replace(" ", "-")
        plain: dict[str, object] = {
            "id": f"id-{slug}", "name": name, "first_name": name.partition(" ")[0],
            "last_name": name.rpartition(" ")[2], "url": f"https://www.linkedin.com/in/{slug}", "email": "",
            "company": "", "position": "", "contact": True, "connected": date(2020, 1, 1),
            "gone": None, "colleague": False, "hidden": False,
        }  # fmt: skip
        self.add("resolve_person", person=number, **(plain | cells))
        self.add("resolve_handle", handle=number, person=number, evidence="address")
        return number

    def talk(self, person: int | None, *said: Words, sponsored: bool = False) -> int:
        """Add a conversation of two; return its number."""
        return self._thread([] if person is None else [person], person, said, sponsored=sponsored)

    def group(self, members: Sequence[int], *said: tuple[int, str, str]) -> int:
        """Add a conversation of many; the first of each message is the sender, 0 for the owner."""
        words = [("me" if who == 0 else "them", when, text) for who, when, text in said]
        senders = [who or None for who, _, _ in said]
        return self._thread(members, None, words, senders=senders)

    def _thread(
        self,
        members: Sequence[int],
        person: int | None,
        said: Sequence[Words],
        *,
        sponsored: bool = False,
        senders: Sequence[int | None] = (),
    ) -> int:
        thread = len(self.rows["resolve_thread"]) + 1
        sent = [stamp(when) for _, when, _ in said]
        mine = [who == "me" for who, _, _ in said]
        self.add(
            "resolve_thread", thread=thread, id=f"t{thread}", channel="linkedin", person=person,
            is_group=len(members) > 1, messages=len(said), sent=sum(mine),
            received=len(said) - sum(mine), first=min(sent), last=max(sent), sponsored=sponsored,
        )  # fmt: skip
        for member in members:
            self.add("resolve_member", thread=thread, person=member)
        others, turn = senders or [person] * len(said), 0
        for place, (moment, own, other) in enumerate(zip(sent, mine, others, strict=True)):
            over = place == 0 or own != mine[place - 1]
            waited = int((moment - sent[place - 1]).total_seconds()) if over and place else None
            turn += over
            message = len(self.rows["resolve_message"]) + 1
            self.add(
                "resolve_message", message=message, thread=thread, person=other, mine=own,
                sent=moment, day=_day(moment), n_recipients=max(len(members), 1), spam=False,
                turn=turn, latency=waited,
            )  # fmt: skip
            self.add("read_text", message=message, content=said[place][2])
            self.add("read_message", message=message, thread=thread, mine=own, sent=moment)
        return thread

    def asks(self, person: int, when: str, note: str = "", **cells: object) -> None:
        """Add an invitation from somebody; direction="outbound" for one of the owner's."""
        plain: dict[str, object] = {"direction": "inbound", "accepted": True, "sent": stamp(when)}
        number = len(self.rows["resolve_invitation"]) + 1
        self.add("resolve_invitation", id=f"i{number}", person=person, note=note, **(plain | cells))

    @property
    def last(self) -> int:
        """The number of the message added last."""
        return len(self.rows["resolve_message"])

    def outcome(self, thread: int, outcome: str = "courtesy", **cells: object) -> None:
        """Add what became of a conversation; the first message of it decided."""
        row = dict(
            zip(
                TABLES["resolve_thread"].columns,
                self.rows["resolve_thread"][thread - 1],
                strict=True,
            )
        )
        said = [message for message in self.rows["resolve_message"] if message[1] == thread]
        opener = next((message[4] for message in said if message[3]), None)
        plain: dict[str, object] = {
            "ball": "nobody", "settled": True, "began": "i_wrote", "began_basis": "inferred",
            "opener": opener, "confidence": 0.9, "because": "only_courtesies",
            "message": said[0][0], "heard": "",
        }  # fmt: skip
        self.add(
            "judge_outcome", thread=thread, person=row["person"], outcome=outcome, **(plain | cells)
        )


def _day(moment: datetime) -> date:
    return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(ZONE)).date()
