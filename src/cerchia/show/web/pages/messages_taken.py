"""What was copied to whom: the history of messages, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cerchia.model.mark import Called, Copied
from cerchia.show.phrases import excerpt, figures
from cerchia.show.tongue import NAME
from cerchia.show.web.visit import Visit, address, person

ROWS = 25
WORDS = 160


@dataclass(frozen=True, slots=True)
class Taken:
    """One message copied: when, to whom, which kind, its first words; again: where it is taken up."""

    when: str
    name: str
    href: str
    kind: str
    words: str
    again: str
    number: int


@dataclass(frozen=True, slots=True)
class History:
    """One page of them; newer, older: the pages beside it, "" for none; back: this one."""

    title: str
    rows: tuple[Taken, ...]
    newer: str
    older: str
    place: str
    back: str


def history(visit: Visit) -> History:
    """Return the page of the history the address asks for, the last where there are fewer."""
    many = visit.circle.copied_many()
    pages = max(1, -(-many // ROWS))
    asked = visit.query.get("page", "")
    page = min(max(1, int(asked[:9])) if asked.isdecimal() else 1, pages)
    kept = {name: visit.query.get(name, "") for name in ("q", "kind")}
    to = [address("/messages", **kept, page=n if n > 1 else None) for n in range(pages + 1)]
    return History(
        title=visit.tongue.say("web.msg_history" if many else "web.msg_none", n=many),
        rows=tuple(taken(visit, visit.circle.copied(ROWS, (page - 1) * ROWS))),
        newer=to[page - 1] if page > 1 else "",
        older=to[page + 1] if page < pages else "",
        place=visit.tongue.say("web.msg_page", page=page, pages=pages) if pages > 1 else "",
        back=to[page],
    )


def taken(visit: Visit, rows: Iterable[Copied]) -> list[Taken]:
    """Return copied messages as lines, with the names of those they went to."""
    listed = list(rows)
    names = visit.circle.names({one.person for one in listed}) if listed else {}
    return [_line(visit, one, names.get(one.person)) for one in listed]


def _line(visit: Visit, one: Copied, who: Called | None) -> Taken:
    at = one.at.astimezone(ZoneInfo(visit.circle.zone))
    name = excerpt(who.name, NAME) if who and who.name else ""
    return Taken(
        when=f"{figures.day(at, visit.lang)}, {at:%H:%M}",
        name=name or visit.tongue.say("web.msg_gone"),
        href=person(one.person) if name else "",
        kind=visit.tongue.word("message_kind", one.kind),
        words=excerpt(one.text, WORDS),
        again=address("/messages", to=one.person, kind=one.kind, again=one.number) if name else "",
        number=one.number,
    )
