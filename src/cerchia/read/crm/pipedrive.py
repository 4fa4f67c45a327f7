"""Pipedrive's tables: every heading names what it is of, "Person - Email (Work)".

Whether the words before the dash are translated is not known; those of five languages are taken.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cerchia.formats.purpose_words import fold
from cerchia.read.crm.form import REPEATED, Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.read.crm.row import Thing

_OF = {
    "person": "person, persona, personne, contact, contatto",
    "company": "organization, organisation, organizzazione, organización",
    "deal": "deal, affare, trattativa, affaire, transaction, trato, negocio",
    "lead": "lead",
    "activity": "activity, attività, aktivität, activité, actividad",
    "note": "note, nota, notiz",
}
_WHAT: dict[str, dict[str, str]] = {
    "person": {
        "person_id": "id",
        "name": "name, nome, nom, nombre",
        "first": "first name, nome di battesimo, vorname, prénom",
        "last": "last name, cognome, nachname, nom de famille, apellido, apellidos",
        "email": "email, e-mail, email work, email home, email other, e-mail work",
        "phone": "phone, phone work, phone home, phone mobile, phone other, telefono, telefon, téléphone, teléfono",
        "company": "organization, organisation, organizzazione",
        "company_id": "organization id",
        "title": "job title, title, position",
        "url": "linkedin, linkedin url, linkedin profile",
        "owner": "owner, proprietario, besitzer, propriétaire, propietario",
        "note": "notes",
    },
    "company": {
        "company_id": "id",
        "company": "name, nome, nom, nombre",
        "place": "city town village locality of address, country of address",
        "owner": "owner, proprietario, besitzer, propriétaire",
    },
    "deal": {
        "id": "id",
        "deal": "title, titolo, titel, titre, título",
        "amount": "value, valore, wert, valeur, valor",
        "currency": "currency, currency of value, valuta, währung, devise, moneda",
        "stage": "stage, fase, phase, étape, etapa",
        "state": "status, stato, statut, estado",
        "chance": "probability, probabilità",
        "expected": "expected close date, data di chiusura prevista, erwartetes abschlussdatum",
        "made": "deal created, created, data di creazione",
        "closed": "won time, deal closed on, closed on",
        "lost_at": "lost time",
        "owner": "owner, proprietario, besitzer, propriétaire",
        "company": "organization, organisation, organizzazione",
        "company_id": "organization id",
        "contact": "contact person, person, persona di contatto, kontaktperson",
        "contact_ids": "contact person id, person id",
        "note": "lost reason",
    },
    "lead": {"deal": "title", "amount": "value", "currency": "currency of value, currency", "stage": "label"},
    "activity": {
        "id": "id",
        "subject": "subject, oggetto, betreff, objet, asunto",
        "type": "type, tipo, typ",
        "at": "due date, data di scadenza, fälligkeitsdatum",
        "hour": "due time, ora di scadenza",
        "until": "duration, durata, dauer",
        "done": "done, status, fatto, erledigt",
        "note": "note, public description, nota, notiz",
        "contact": "contact person, person",
        "contact_ids": "contact person id, person id",
        "company": "organization",
        "deal": "deal",
        "owner": "assigned to user, owner, assegnato a",
    },
    "note": {"note": "content, contenuto, inhalt"},
}  # fmt: skip
_BY_OF = {fold(word): name for name, listed in _OF.items() for word in listed.split(",")}
_BY_WHAT = {
    name: {fold(word): field for field, listed in fields.items() for word in listed.split(",")}
    for name, fields in _WHAT.items()
}
_FIRST: tuple[tuple[str, str, Thing], ...] = (
    ("activity", "subject", "activity"),
    ("deal", "deal", "deal"),
    ("lead", "deal", "deal"),
    ("person", "name", "person"),
    ("person", "last", "person"),
    ("company", "company", "company"),
)
"""What a table is about: the first of which it has the name."""


def form(names: Sequence[str]) -> Form | None:
    """Return how a table is read whose headings name what they are of; None for any other."""
    split = [_split(name) for name in names]
    known = [(of, _BY_WHAT.get(of, {}).get(what, "")) for of, what in split]
    thing = next((thing for of, field, thing in _FIRST if (of, field) in known), None)
    if thing is None:
        return None
    found: list[str] = []
    for of, field in known:
        named = _meant(thing, of, field)
        found.append("" if named in found and named not in REPEATED else named)
    return Form("pipedrive", thing, tuple(found))


def _split(name: str) -> tuple[str, str]:
    of, dash, what = re.sub(r"\*\s*$", "", name.strip()).partition(" - ")
    return (_BY_OF.get(fold(of), ""), fold(what[:200])) if dash else ("", "")


def _meant(thing: Thing, of: str, field: str) -> str:
    """Return the field a column has in a table about a thing: a person's name beside a deal is its contact."""
    if of == "person" and field == "person_id":
        return "id" if thing == "person" else "contact_ids"
    if of == "company" and field == "company_id" and thing == "company":
        return "id"
    if field in {"owner", "company_id", "place"} and of not in {thing, "lead"}:
        return field if field == "company_id" else ""
    if thing == "activity" and of == "deal":
        return {"id": "deal_id", "deal": "deal"}.get(field, "")
    return field
