"""The headings of address books as CSV: which column says what, for Google's and for Outlook's.

Google writes its headings in English everywhere and numbers what there may be several of. Outlook
translates them, in every version a little otherwise: they are compared by their words, without
case, accents, signs and numbers. A heading nobody knows loses nothing; its cells are kept with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cerchia.formats.delimited import Header, headers
from cerchia.language.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOOGLE, OUTLOOK, THUNDERBIRD = "google_csv", "outlook_csv", "thunderbird_csv"
DROPPED = "dropped"
"""What says nothing of anybody: the type of an e-mail address, a picture behind a login."""
_LEAST, _ENOUGH = 3, 7
"""Headings that must be known where they are half of all, and where they are a few among many."""
_FLAT = {
    "first": "first name, nome, prénom, vorname, nombre",
    "middle": "middle name, secondo nome, deuxième prénom, weitere vornamen, segundo nombre",
    "last": "last name, cognome, nom, nachname, apellidos, apellido",
    "name": "display name, full name, nome visualizzato, anzeigename, nom complet, nombre completo",
    "nickname": "nickname, soprannome, surnom, spitzname, apodo",
    "email": "e-mail address, indirizzo posta elettronica, indirizzo di posta elettronica,"
    " e-mail-adresse, e-mail: adresse, adresse de messagerie, adresse de courrier, adresse e-mail,"
    " dirección de correo electrónico, dirección del correo electrónico,"
    " dirección correo electrónico, primary email, secondary email, email primaria,"
    " email secondaria, primäre e-mail-adresse, sekundäre e-mail-adresse",
    "shown": "e-mail display name, nome visualizzato posta elettronica,"
    " e-mail: angezeigter name, nom complet de l'adresse de messagerie,"
    " nom complet de l'adresse de courrier, nombre de pantalla de correo electrónico,"
    " nombre de pantalla del correo electrónico",
    "phone": "business phone, home phone, mobile phone, car phone, other phone, primary phone,"
    " radio phone, work phone, mobile number, ufficio, abitazione, cellulare, telefono (uff.),"
    " telefono (ab.), telefono ufficio, telefono abitazione, altro telefono, telefono principale,"
    " telefono automobile, radiotelefono, telefono lavoro, telefono casa, numero cellulare,"
    " telefono cellulare, telefon geschäftlich, telefon privat, mobiltelefon, autotelefon,"
    " weiteres telefon, haupttelefon, téléphone (bureau), téléphone (domicile), tél. mobile,"
    " téléphone mobile, téléphone (autre), téléphone (voiture), tél. principal,"
    " téléphone principal, radio téléphone, radiotéléphone, teléfono del trabajo,"
    " teléfono de trabajo, teléfono particular, teléfono móvil, otro teléfono,"
    " teléfono principal, teléfono del automóvil, radioteléfono",
    "company": "company, organization, società, organizzazione, firma, société, organización,"
    " compañía, empresa",
    "department": "department, reparto, abteilung, service, departamento",
    "title": "job title, posizione, qualifica, position, fonction, puesto, cargo",
    "city": "business city, home city, other city, work city, città (uff.), città (ab.),"
    " altra città, città di lavoro, città di casa, ort geschäftlich, ort privat, weiterer ort,"
    " ville (bureau), ville (domicile), ville (autre), ciudad de trabajo, ciudad del trabajo,"
    " ciudad (particular), ciudad particular, otra ciudad",
    "country": "business country/region, home country/region, other country/region,"
    " business country, home country, other country, work country, paese (uff.), paese (ab.),"
    " altro paese, paese/area geografica (uff.), paese/area geografica (ab.),"
    " altro paese/area geografica, nazione di lavoro, nazione di casa,"
    " land/region geschäftlich, land/region privat, weiteres/e land/region,"
    " pays (bureau), pays (domicile), pays (autre), pays/région (bureau),"
    " pays/région (domicile), pays/région (autre), país o región del trabajo,"
    " país de trabajo, país del trabajo, país (particular), país o región (particular),"
    " otro país, otro país o región",
    "urls": "web page, personal web page, pagina web, webseite, page web, página web",
    "birthday": "birthday, compleanno, geburtstag, anniversaire, cumpleaños",
    "labels": "categories, categorie, kategorien, catégories, categorías",
    "note": "notes, note, notizen, notas",
    "private": "private, privato, privat, privé, privado",
    DROPPED: "e-mail type, tipo posta elettronica, e-mail-typ, type de messagerie,"
    " type de courrier, tipo de correo electrónico, gender, sesso, geschlecht, sexe, sexo,"
    " priority, priorità, priorität, priorité, prioridad, sensitivity, riservatezza,"
    " vertraulichkeit, critère de diffusion, sensibilidad",
}
_PLAIN = {
    "first name": "first", "given name": "first", "middle name": "middle",
    "additional name": "middle", "last name": "last", "family name": "last", "name": "name",
    "nickname": "nickname", "file as": "file_as", "organization name": "company",
    "organization title": "title", "organization department": "department",
    "birthday": "birthday", "notes": "note", "labels": "labels", "group membership": "labels",
    "photo": DROPPED,
}  # fmt: skip
_NUMBERED = re.compile(r"(?i)([a-z][a-z -]*?) (\d+) - ([a-z ]+)")
_WITHIN = {
    ("e-mail", "value"): "email", ("phone", "value"): "phone", ("website", "value"): "urls",
    ("organization", "name"): "company", ("organization", "title"): "title",
    ("organization", "department"): "department", ("custom field", "value"): "custom",
    ("im", "value"): "custom", ("address", "city"): "city", ("address", "country"): "country",
}  # fmt: skip
_LABELS = frozenset({"label", "type"})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column says, "" for what has no place of its own; label: where the label of its cells stands."""

    says: str
    heading: str
    label: int = -1


@dataclass(frozen=True, slots=True)
class Layout:
    """How an address book is laid out: its kind and its columns, in their order."""

    kind: str
    columns: tuple[Column, ...]


def find(head: bytes) -> Header | None:
    """Return the header of an address book among the first lines, None where there is none."""
    return next((one for one in headers(head) if layout(one.names)), None)


@lru_cache(maxsize=64)
def layout(names: tuple[str, ...]) -> Layout | None:
    """Return what columns of these names say; None where they are no address book's."""
    plain = {fold(name) for name in names}
    values = {(one[1].lower(), one[3].lower()) for one in map(_NUMBERED.fullmatch, names) if one}
    if (
        values & {("e-mail", "value"), ("phone", "value")}
        or {"given name", "group membership"} <= plain
        or {"first name", "phonetic first name", "labels"} <= plain
    ):
        return Layout(GOOGLE, _google(names))
    columns = _flat(names)
    told = {one.says for one in columns} - {"", DROPPED}
    known = sum(bool(one.says) for one in columns)
    named, reached = told & {"first", "last", "name"}, told & {"email", "phone"}
    much = known >= _ENOUGH or (known >= _LEAST and 2 * known >= len(names))
    if not (named and reached and much):
        return None
    return Layout(THUNDERBIRD if {"name", "nickname"} <= told else OUTLOOK, columns)


def _google(names: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of a Google export, old or new; what is numbered belongs together."""
    found = [_NUMBERED.fullmatch(name) for name in names]
    labels = {
        (one[1].lower(), one[2]): place
        for place, one in enumerate(found)
        if one and one[3].lower() in _LABELS
    }
    columns = []
    for name, one in zip(names, found, strict=True):
        if not one:
            columns.append(Column(_PLAIN.get(fold(name), ""), name))
            continue
        group, number, part = one[1].lower(), one[2], one[3].lower()
        says = DROPPED if part in _LABELS else _WITHIN.get((group, part), "")
        columns.append(Column(says, name, labels.get((group, number), -1)))
    return tuple(columns)


def _flat(names: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of an Outlook export in any language."""
    words, found, titled = _words(), [], False
    for name in names:
        says = words.get(_plainly(name), "")
        if _plainly(name) == "titre":  # in French two are called so: how to address, and the post
            says, titled = ("title" if titled else ""), True
        found.append(Column(says, name))
    return tuple(found)


@cache
def _words() -> Mapping[str, str]:
    return {_plainly(word): says for says, listed in _FLAT.items() for word in listed.split(",")}


def _plainly(heading: str) -> str:
    """Return a heading's words without numbers: "E-Mail 2: Adresse" is "e mail adresse"."""
    return " ".join(word for word in fold(heading[:100]).split() if not word.isdigit())
