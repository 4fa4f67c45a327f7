"""Calls, meetings and e-mails that were logged in a CRM, as every channel shows them."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, cast

from cerchia.formats import reach, table_values
from cerchia.formats.purpose_words import fold
from cerchia.model.event import NOBODY, Event, Kind, Party
from cerchia.read.crm.linked import Contact, Links, held, links, rows
from cerchia.read.crm.stages import yes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from cerchia.engine.duckdb import Engine
    from cerchia.model.reading import Import
    from cerchia.model.sheet import Order

_COLUMNS = (
    "line", "kind", "left", "number", "name", "emails", "phones", "company", "company_id", "owner", "contact",
    "contact_ids", "deal_id", "subject", "type", "at", "until", "done", "note", "days",
)  # fmt: skip
_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    ("call", frozenset(["call", "phone", "inbound", "outbound", "chiamata", "telefonata", "anruf", "telefonat", "appel", "llamada"])),
    (
        "meeting",
        frozenset(
            ["meeting", "event", "lunch", "demo", "visit", "incontro", "riunione", "appuntamento", "pranzo", "visita", "besprechung", "treffen", "termin", "reunion", "rendez", "cita", "almuerzo", "evento"]
        ),
    ),
    ("message", frozenset(["email", "mail", "sms", "whatsapp", "linkedin", "message", "messaggio", "nachricht", "correo", "courriel", "lettera"])),
)  # fmt: skip
_DONE = frozenset(
    [
        "completed",
        "done",
        "closed",
        "held",
        "fatto",
        "fatta",
        "completato",
        "completata",
        "completa",
        "chiusa",
        "erledigt",
        "abgeschlossen",
        "termine",
        "terminee",
        "completado",
        "completada",
        "hecho",
        "fait",
    ]
)
_OFF = frozenset(
    [
        "cancelled",
        "canceled",
        "annullato",
        "annullata",
        "abgesagt",
        "annule",
        "annulee",
        "cancelado",
        "cancelada",
        "no",
        "show",
    ]
)
_INBOUND = frozenset(
    ["inbound", "incoming", "entrata", "eingehend", "entrant", "entrante", "received", "ricevuta"]
)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)")
_HOUR = re.compile(
    r"(?<![\d.:])(\d{1,2})[:.](\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?\.?(?:m\.?)?\s*$",
    re.IGNORECASE,
)


def events(
    engine: Engine, imports: Sequence[tuple[int, Import]], segment: Callable[[str, str], Path]
) -> Iterator[tuple[int, Event]]:
    """Yield every activity with the number of its import, the oldest export first.

    out: "planned" where the CRM says that it is still to be done, "cancelled", "bulk", and "task" for
    what is no contact with anybody. sender: who logged it, of an incoming call who called; a name
    only, since a CRM does not say whose it is.
    """
    known = links(engine, imports, segment)
    for number, one in imports:
        every = held(one, segment)
        asked = f"(from {every} where thing = 'activity')" if every else ""
        for row in rows(engine, asked, _COLUMNS):
            yield number, _event(dict(zip(_COLUMNS, row, strict=True)), known)


def _event(row: Mapping[str, str], every: Mapping[str, Links]) -> Event:
    known = every.get(row["kind"], Links())
    parties = _parties(row, known)
    owner = known.user(row["owner"])
    logged = Party("", owner) if owner else NOBODY
    words = set(fold(f"{row['type']} {row['subject']}"[:200]).split())
    kind = _kind(row, words)
    sent, offset = moment(row["at"], cast("Order", row["days"]))
    inbound = bool(parties and words & _INBOUND and set(fold(row["type"]).split()) & _INBOUND)
    sender = parties[0] if inbound else logged
    to = (*parties[1:], logged) if inbound else parties
    first = row["contact_ids"].partition("\n")[0]
    return Event(
        line=int(row["line"]),
        id=f"{row['kind']}:{row['number']}" if row["number"] else "",
        thread=f"{row['kind']}:{first}" if first else (parties[0].key if parties else ""),
        title=row["subject"],
        sender=sender,
        to=tuple(one for one in to if one != NOBODY),
        sent=sent,
        offset=offset,
        text=row["note"],
        kind=kind or "message",
        out=_out(row, kind, words),
    )


def _parties(row: Mapping[str, str], known: Links) -> tuple[Party, ...]:
    """Return whom an activity is with, by what reaches them; by name alone where nothing does."""
    names = [one for one in row["contact"].split("\n") if one]
    ids = [one for one in row["contact_ids"].split("\n") if one]
    company = row["company"] or known.companies.get(row["company_id"], "")
    linked = [_party(one) for one in known.with_(names, ids, (company,))]
    mails, calls = reach.mails(row["emails"]), reach.numbers(row["phones"])
    if not row["left"]:
        key = f"email:{mails[0]}" if mails else f"phone:{calls[0]}" if calls else ""
        linked = [Party(key, row["name"] or " ".join(names[:1])), *linked]
    return tuple(dict.fromkeys(linked)) or tuple(Party("", name) for name in names)


def _party(one: Contact) -> Party:
    key = f"email:{one.email}" if one.email else f"phone:{one.phone}" if one.phone else ""
    return Party(key, one.name)


def _kind(row: Mapping[str, str], words: set[str]) -> Kind | None:
    """Return what an activity was: by its own type, else because it has an end, else by its subject."""
    own = set(fold(row["type"]).split())
    for asked in (own, words):
        for kind, known in _KINDS:
            if asked & known:
                return kind
        if row["until"] and row["kind"] == "salesforce":
            return "meeting"
    return None


def _out(row: Mapping[str, str], kind: Kind | None, words: set[str]) -> str:
    if kind is None:
        return "task"
    done = set(fold(row["done"]).split())
    if done & _OFF:
        return "cancelled"
    if "list" in words and kind == "message" and row["kind"] == "salesforce":
        return "bulk"
    if row["done"] and not (done & _DONE or yes(row["done"])):
        return "planned"
    return ""


def moment(text: str, order: Order) -> tuple[datetime | None, int | None]:
    """Return a time as UTC with its minutes east where it says them, else as written; None for none."""
    if found := _ISO.match(text.strip()):
        zone = "+00:00" if found[3] == "Z" else found[3]
        zone = zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
        try:
            at = datetime.fromisoformat(f"{found[1]}T{found[2]}{zone}")
        except ValueError:
            return None, None
        away = at.utcoffset()
        minutes = int(away.total_seconds() // 60) if away is not None else None
        return at.astimezone(UTC).replace(tzinfo=None), minutes
    day = table_values.day(text, order)
    return (None, None) if day is None else (datetime.combine(day, _hour(text)), None)


def _hour(text: str) -> time:
    """Return the time behind a day, midnight where there is none."""
    found = _HOUR.search(text.strip()) if re.search(r"\d[T\s,]+\d{1,2}[:.]\d{2}", text) else None
    if not found:
        return time()
    hour = (
        int(found[1]) % 12 + (12 if found[4].lower() == "p" else 0) if found[4] else int(found[1])
    )
    minute, second = int(found[2]), int(found[3] or 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else time()
