"""How the tables of one CRM hang together: by the numbers of their records, else by name and firm."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cerchia.formats import reach
from cerchia.language.fold import fold
from cerchia.read.crm.row import number
from cerchia.read.crm.stages import yes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import


_COLUMNS = (
    "thing", "record", "left", "kind", "number", "uid", "name", "emails", "phones", "company", "company_id",
    "contact_ids", "deal_id", "done",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody a CRM keeps: import and record, their name and firm, the first e-mail and number."""

    place: tuple[int, int]
    name: str
    company: str
    email: str
    phone: str


@dataclass(slots=True)
class Links:
    """What the records of one product are called, by their numbers, and who has which name in it.

    The newest export that holds a record says what it is called; contacts and deals may be exported apart.
    """

    contacts: dict[str, Contact] = field(default_factory=dict)
    companies: dict[str, str] = field(default_factory=dict)
    users: dict[str, str] = field(default_factory=dict)
    roles: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[str, dict[str, Contact]] = field(default_factory=lambda: defaultdict(dict))

    def user(self, owner: str) -> str:
        """Return the name of whoever looks after a record, as written where nothing names them."""
        return self.users.get(number("salesforce", owner), "") or self.users.get(owner, owner)

    def with_(
        self, names: Sequence[str], ids: Sequence[str], firms: Sequence[str]
    ) -> list[Contact]:
        """Return who is meant by numbers, else by a name one alone bears, in that firm where it is told.

        firms: the firm of whom is looked for, by name; "" and none are any.
        """
        if ids:
            return [self.contacts[one] for one in ids if one in self.contacts]
        found = []
        told = {fold(one) for one in firms if one}
        for name in names:
            same = self.by_name.get(fold(name), {})
            here = [one for one in same.values() if not told or fold(one.company) in told]
            if len(here) == 1:
                found.append(here[0])
        return found


def links(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> Mapping[str, Links]:
    """Return by product how its tables hang together, the oldest export first."""
    found: dict[str, Links] = defaultdict(Links)
    firms_first = "case thing when 'company' then 0 else 1 end, record"
    for import_, one in imports:
        for row in rows(engine, held(one, segment), _COLUMNS, firms_first):
            said = dict(zip(_COLUMNS, row, strict=True))
            _take(found[said["kind"]], import_, said)
    for each in found.values():
        for deal in each.roles.values():
            deal.sort()  # the primary one first
    return found


def _take(found: Links, import_: int, said: dict[str, str]) -> None:
    thing, own = said["thing"], said["number"]
    if thing == "company" and own:
        found.companies[own] = said["company"]
    elif thing == "user" and own:
        found.users[own] = said["name"]
    elif thing == "role" and said["deal_id"] and said["contact_ids"]:
        primary = "0" if yes(said["done"]) else "1"
        listed = found.roles[said["deal_id"]]
        listed += [each for each in [f"{primary}{said['contact_ids']}"] if each not in listed]
    if thing == "person" and not said["left"]:
        _contact(found, import_, said)


def _contact(found: Links, import_: int, said: dict[str, str]) -> None:
    own, uid = said["number"], said["uid"]
    firm = said["company"] or found.companies.get(said["company_id"], "")
    mails, calls = reach.mails(said["emails"]), reach.numbers(said["phones"])
    one = Contact(
        (import_, int(said["record"])), said["name"], firm,
        mails[0] if mails else "", calls[0] if calls else "",
    )  # fmt: skip
    if own:
        found.contacts[own] = one
    if uid and uid != f"{said['kind']}:{own}":  # a lead that became this contact
        found.contacts.setdefault(uid.partition(":")[2], one)
    if one.name:
        known = uid or f"{fold(firm)}|{one.email or one.phone}"
        found.by_name[fold(one.name)][known] = one


def held(one: Import, segment: Callable[[str, str], Path]) -> str:
    """Return what names all rows of an import in a query, "" for none."""
    paths = [str(segment(one.id, file.segment)) for file in one.files if file.segment]
    listed = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
    return f"read_parquet([{listed}])" if paths else ""


def rows(
    engine: Engine, table: str, columns: Sequence[str], order: str = "record"
) -> Iterator[tuple[str, ...]]:
    """Yield these columns of every row that `table` names, as text."""
    chosen = ", ".join(f"coalesce(\"{name}\"::varchar, '')" for name in columns)
    if table:
        yield from engine.rows(f"select {chosen} from {table} order by {order}")
