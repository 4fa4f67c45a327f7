"""What the columns of a table of people are taken for: by their headings in five languages, checked by what they hold."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from cerchia.formats.purpose_words import fold
from cerchia.model.errors import ColumnUnknownError
from cerchia.model.sheet import NONE, SEVERAL, Basis, Column, Mapping, Table, Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORDS = {
    "name": "name, full name, contact name, contact, person, display name, customer name, nome e cognome, nominativo, "
    "nome completo, contatto, referente, cliente, cognome e nome, nombre completo, nombre y apellidos, contacto, "
    "nom complet, nom et prenom, interlocuteur, ansprechpartner, kontakt, kunde, vollstandiger name, partner",
    "first": "first name, firstname, given name, forename, nome, nome di battesimo, prenom, vorname, nombre, nombre de pila, fname",
    "last": "last name, lastname, surname, family name, cognome, nom, nom de famille, nachname, familienname, apellido, apellidos, lname",
    "email": "email, e mail, email address, e mail address, mail, work email, indirizzo email, indirizzo e mail, posta elettronica, "
    "indirizzo di posta elettronica, correo, correo electronico, courriel, adresse e mail, adresse email, e mail adresse, email lavoro",
    "phone": "phone, phone number, telephone, telephone number, tel, work phone, business phone, mobile, mobile phone, cell, cell phone, "
    "telefono, fisso, cellulare, numero di telefono, numero telefono, telefon, telefonnummer, handy, mobiltelefon, mobil, rufnummer, "
    "telefone, portable, telephone portable, movil, telefono movil, whatsapp, sms",
    "url": "linkedin, linkedin url, linkedin profile, linkedin profile url, profile url, profilo linkedin, profil linkedin, perfil de linkedin",
    "company": "company, company name, organization, organisation, account, account name, employer, firm, azienda, societa, ditta, "
    "ragione sociale, denominazione, ente, organizzazione, nome azienda, empresa, razon social, organizacion, entreprise, societe, "
    "raison sociale, firma, unternehmen, organisation name, firmenname, business name",
    "title": "job title, title, position, role, job, qualifica, ruolo, posizione, mansione, incarico, cargo, puesto, poste, fonction, "
    "intitule du poste, funktion, berufsbezeichnung, position im unternehmen, rolle",
    "place": "city, town, citta, comune, localita, ciudad, ville, stadt, ort, country, paese, nazione, pais, pays, land",
    "id": "id, record id, contact id, external id, codice, codice cliente, id cliente, customer id, kundennummer, numero client",
    "owner": "owner, contact owner, lead owner, deal owner, account owner, assigned to, salesperson, sales rep, proprietario, agente, "
    "commerciale, assegnato a, responsabile commerciale, vendedor, propietario, proprietaire, commercial, besitzer, zustandig, verkaufer, betreuer",
    "deal": "deal, deal name, deal title, opportunity, opportunity name, trattativa, nome trattativa, opportunita, affare, oportunidad, "
    "negocio, opportunite, affaire, transaction, geschaft, verkaufschance, progetto, project",
    "stage": "stage, deal stage, lead status, status, lifecycle stage, pipeline stage, fase, stato, stato lead, fase trattativa, ciclo di vita, "
    "stato trattativa, etapa, estado, etape, statut, phase, esito",
    "amount": "amount, value, deal value, deal amount, expected revenue, importo, valore, importo previsto, valore trattativa, importe, valor, "
    "montant, valeur, betrag, wert, auftragswert, summe",
    "currency": "currency, currency code, valuta, moneta, divisa, moneda, devise, wahrung",
    "date": "close date, closing date, expected close date, closed, closed on, date, data chiusura, data di chiusura, data chiusura prevista, "
    "chiusura, data, fecha de cierre, fecha, date de cloture, date de fermeture, abschlussdatum, datum",
    "note": "note, notes, comment, comments, description, commento, commenti, descrizione, notas, comentario, comentarios, commentaire, "
    "commentaires, remarque, notiz, notizen, bemerkung, bemerkungen, kommentar",
}  # fmt: skip
_REFUSED = frozenset(
    [
        "owner",
        "assistant",
        "manager",
        "parent",
        "created",
        "modified",
        "reports",
        "referred",
        "associated",
        "domain",
        "opt",
        "consent",
        "count",
        "number",
        "optin",
        "unsubscribed",
        "assistente",
        "responsabile",
        "coniuge",
        "spouse",
        "partita",
        "iva",
        "vat",
        "fiscale",
        "pec",
        "fax",
        "birthday",
        "compleanno",
        "industry",
        "settore",
        "score",
        "type",
        "tipo",
        "lead",
        "last",
        "first",
        "previous",
        "percent",
        "probability",
    ]
)
"""Words beside a known one that make a heading somebody else's, or something else."""
_SALUTED = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "sir",
        "sig",
        "sigra",
        "signora",
        "signor",
        "dott",
        "dottssa",
        "dottoressa",
        "avv",
        "ing",
        "herr",
        "frau",
        "m",
        "mme",
        "mlle",
        "sr",
        "sra",
        "srta",
    ]
)
_PHONE = re.compile(
    r"[+(\d][\d\s()./\-\u00a0\u202f\u2010-\u2013]{5,}(?:\s*(?:x|ext|int)\.?\s*\d+)?"
)
ENOUGH = 0.6
"""Share of a column's cells that must be what it is taken for."""
SURE = 0.8
_WHOLE = 1000


def _email(cell: str) -> bool:
    return "@" in cell and "." in cell.rpartition("@")[2]


def _phone(cell: str) -> bool:
    return _PHONE.match(cell.removeprefix("tel:").strip()) is not None


def _figured(cell: str) -> bool:
    """Say whether a cell can be meant as an amount or a day, also one that cannot be read."""
    return any(letter.isdigit() for letter in cell) and "@" not in cell


def _profile(cell: str) -> bool:
    return "linkedin.com/" in cell.lower()


_HOLDS: dict[str, Callable[[str], bool]] = {
    "email": _email, "phone": _phone, "amount": _figured, "date": _figured, "url": _profile,
}  # fmt: skip


@cache
def _words() -> dict[str, str]:
    found: dict[str, str] = {}
    for field, listed in _WORDS.items():
        for word in listed.split(","):
            found.setdefault(fold(word), field)
    return found


def field_of(header: str) -> tuple[str, int]:
    """Return the field a heading names and how surely, "" for none: the word itself, else what it ends in."""
    plain = re.sub(r" \d+$", "", fold(header[:300]))
    words = _words()
    if plain in words:
        return words[plain], _WHOLE
    parts = plain.split()
    for start in range(1, len(parts)):
        if (end := " ".join(parts[start:])) in words:
            other = _REFUSED & set(parts[:start])
            return ("", 0) if other else (words[end], len(end))
    return "", 0


def named(header: Sequence[str]) -> int:
    """Return how many fields these headings name in so many words."""
    found = (field_of(one) for one in header)
    return len({field for field, rank in found if rank == _WHOLE})


def people(columns: Sequence[Column]) -> bool:
    """Say whether a table of these columns is one of people: by what reaches them, or a name and more."""
    there = {one.field for one in columns}
    who = there & {"name", "first", "last"}
    return "email" in there or bool(who and there & {"phone", "url", "company", "title"})


def suppose(
    table: Table, wish: Wish, kept: Mapping | None, base: Sequence[str] = ()
) -> tuple[Column, ...]:
    """Return what each column is taken for; ColumnUnknownError where the wish names none of them.

    The owner's word comes first, then what was confirmed before, then `base` (how a product writes
    it), then headings and what the columns hold. Some rows of the table are enough.
    """
    header, rows = table.header, [cells for _, cells in table.rows]
    said = _said(table.file, header, wish)
    before = dict(kept.columns) if kept else dict(zip(header, base, strict=False))
    why: Basis = "remembered" if kept else "name"
    taken: set[str] = {field for field in said.values() if field} - SEVERAL
    columns: dict[str, tuple[str, Basis]] = {}
    for name, field in said.items():
        columns[name] = field, "said" if field else "none"
    for name in header:
        field = before.get(name, "")
        if name not in columns and field and field not in taken:
            columns[name] = field, why
            taken |= {field} - SEVERAL
    if not before:
        _by_name(header, rows, columns, taken)
        _by_cells(header, rows, columns)
        _settled(columns)
    return tuple(Column(one, *columns.get(one, ("", "none"))) for one in header)


def _said(file: str, header: Sequence[str], wish: Wish) -> dict[str, str]:
    folded = {one.casefold(): one for one in header}
    said: dict[str, str] = {}
    for column, field in wish.columns:
        name = folded.get(" ".join(column.split()).casefold())
        if name is None:
            raise ColumnUnknownError(path=file, seen=column, known="; ".join(header)[:300])
        said[name] = "" if field == NONE else field
    return said


def _by_name(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    columns: dict[str, tuple[str, Basis]],
    taken: set[str],
) -> None:
    """Give columns the field their heading names, the surest first, where what they hold agrees."""
    ranked = sorted(
        (-rank, place, field)
        for place, name in enumerate(header)
        for field, rank in [field_of(name)]
        if rank and name not in columns
    )
    for _, place, field in ranked:
        if field not in taken and _agrees(field, _cells(rows, place)):
            columns[header[place]] = field, "name"
            taken |= {field} - SEVERAL


def _by_cells(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    columns: dict[str, tuple[str, Basis]],
) -> None:
    """Give columns of unknown headings what nearly all their cells plainly are."""
    for place, name in enumerate(header):
        other = _REFUSED & set(fold(name[:300]).split())
        cells = _cells(rows, place)
        if name in columns or other or not cells:
            continue
        for field, holds in (("email", _email), ("url", _profile), ("phone", _abroad)):
            if sum(map(holds, cells)) >= SURE * len(cells):
                columns[name] = field, "words"
                break


def _abroad(cell: str) -> bool:
    return cell.startswith("+") and _phone(cell)


def _cells(rows: Sequence[Sequence[str]], place: int) -> list[str]:
    return [row[place] for row in rows if place < len(row) and row[place]]


def _agrees(field: str, cells: Sequence[str]) -> bool:
    """Say whether what a column holds can be what its heading says; an empty one can be anything."""
    if field == "title" and cells:
        saluted = sum(re.sub(r"\W", "", one.lower()) in _SALUTED for one in cells)
        return saluted < ENOUGH * len(cells)
    holds = _HOLDS.get(field)
    return holds is None or sum(map(holds, cells)) >= ENOUGH * len(cells)


def _settled(columns: dict[str, tuple[str, Basis]]) -> None:
    """Settle what one heading says only beside others: "Nome" without "Cognome" is the whole name."""
    by = {field: name for name, (field, basis) in columns.items() if basis == "name"}
    there = {field for field, _ in columns.values()}
    if "first" in by and "last" not in there and "name" not in there:
        columns[by["first"]] = "name", "name"
    if "name" in by and "last" in there and "first" not in there:
        columns[by["name"]] = "first", "name"
    if "last" in by and "first" not in there and "name" not in there:
        columns[by["last"]] = "name", "name"
    if not there & {"deal", "amount"}:  # a day and a currency of nothing
        for field in ("date", "currency"):
            if field in by:
                columns[by[field]] = "", "none"
