"""What the columns of a table are taken for: by their headers in five languages, as the owner says, or as before."""

from __future__ import annotations

from collections.abc import Mapping as Named
from collections.abc import Sequence
from functools import cache

from cerchia.formats import table_values
from cerchia.formats.purpose_words import fold
from cerchia.model.errors import ColumnUnknownError
from cerchia.model.sheet import NONE, Basis, Column, Mapping, Sheet, Supposed, Table, Wish

_WORDS: dict[Sheet, dict[str, str]] = {
    "results": {
        "name": "name, nome e cognome, nominativo, full name, nome completo, contact, contatto, "
        "contact name, cliente, client, customer, persona, person, referente, nombre, nombre completo, "
        "nom, nom complet, contacto, kunde, kontakt, ansprechpartner, nombre y apellidos, interlocuteur",
        "first": "first name, nome, given name, prenom, prénom, vorname, nombre de pila",
        "last": "last name, surname, family name, cognome, apellido, apellidos, nachname, nom de famille",
        "email": "email, e-mail, mail, posta elettronica, indirizzo email, email address, correo, "
        "correo electronico, courriel, e mail adresse, adresse email",
        "url": "url, linkedin, profile, profilo, profile url, linkedin url, link, perfil, profil, "
        "pagina linkedin, profilo linkedin, linkedin profile, profile address",
        "kind": "kind, type, tipo, stage, stato, status, fase, esito, result, risultato, outcome, "
        "etape, étape, statut, resultat, résultat, resultado, estado, etapa, art, typ, phase, ergebnis",
        "date": "date, data, day, giorno, close date, closed, data chiusura, closing date, fecha, "
        "datum, jour, dia, día, tag, data firma, quando, when, abschlussdatum",
        "amount": "amount, importo, value, valore, totale, total, deal value, fatturato, ricavo, revenue, "
        "price, prezzo, importe, valor, montant, valeur, betrag, wert, summe, imponibile, ammontare, umsatz",
        "currency": "currency, valuta, moneta, divisa, moneda, devise, wahrung, währung",
        "hours": "hours, ore, ore lavorate, hours spent, time spent, tempo, horas, heures, stunden, "
        "time, zeit, durata, duration, aufwand",
        "purpose": "purpose, scopo, goal, obiettivo, proposito, objetivo, objectif, zweck, ziel",
        "note": "note, notes, nota, commento, comment, comments, descrizione, description, osservazioni, "
        "notas, comentario, commentaire, remarque, notiz, bemerkung, kommentar, oggetto, subject",
    },
    "survey": {
        "role": "role, ruolo, job title, title, position, posizione, mansione, professione, job, "
        "occupation, cargo, puesto, poste, fonction, fonction actuelle, rolle, beruf, "
        "qualifica, di che cosa ti occupi, what do you do",
        "level": "level, livello, seniority, inquadramento, nivel, niveau, ebene, stufe, anzianità",
        "trade": "trade, settore, industry, sector, comparto, branche, secteur, rubro, branche ",
        "size": "size, company size, dimensione, dimensioni, quanti dipendenti, dipendenti, "
        "numero dipendenti, employees, addetti, headcount, tamaño, empleados, taille, effectif, "
        "mitarbeiter, unternehmensgröße, grandezza",
        "place": "place, luogo, city, città, provincia, zona, region, regione, location, where are you based, "
        "ciudad, lugar, ville, lieu, ort, stadt, sede",
        "language": "language, lingua, idioma, langue, sprache",
        "critical_points": "critical points, punti critici, critical point, criticità, problemi, problems, "
        "pain points, pains, difficoltà, problema, problemas, dificultades, problèmes, difficultés, probleme, "
        "schwierigkeiten, che cosa non funziona, what does not work",
        "opportunities": "opportunities, opportunità, opportunity, oportunidades, opportunités, chancen, "
        "che cosa vorresti, vantaggi, benefits, gains",
        "challenges": "challenges, sfide, challenge, sfida, retos, desafios, défis, defis, "
        "herausforderungen, obiettivi",
        "habits": "habits, abitudini, habit, abitudine, hábitos, habitudes, gewohnheiten",
        "found": "where found, dove si trova, where can we find you, dove ti informi, fonti, sources, found, "
        "eventi, fiere, events, channels, canali, donde, où, wo, dove ci hai conosciuto, how did you find us",
    },
}
_HELD = {"@": "email", "linkedin.com/in/": "url"}
"""What cells hold that no other column does."""
_NAME = 100
"""Rank of a header that is the word itself, over one that only holds it."""


@cache
def _words(sheet: Sheet) -> Named[str, str]:
    """Return each folded word and the field it names; the first field that lists it has it."""
    found: dict[str, str] = {}
    for field, listed in _WORDS[sheet].items():
        for word in listed.split(","):
            found.setdefault(fold(word), field)
    return found


def named(sheet: Sheet, cells: Sequence[str]) -> int:
    """Return how many of these cells bear the name of a field."""
    return len({field for field, _ in (_field(sheet, cell) for cell in cells) if field})


def _field(sheet: Sheet, header: str) -> tuple[str, int]:
    """Return the field a header names and how surely: the word itself, else the longest it holds."""
    folded = fold(header[:300])
    words = _words(sheet)
    if folded in words:
        return words[folded], _NAME
    held = [word for word in words if len(word) > 2 and f" {word} " in f" {folded} "]
    longest = max(held, key=lambda word: (len(word), word), default="")
    return (words[longest], min(len(longest), _NAME - 1)) if longest else ("", 0)


def suppose(sheet: Sheet, table: Table, wish: Wish, kept: Mapping | None) -> Supposed:
    """Return what each column is taken for; ColumnUnknownError where the wish names none of them.

    The owner's word comes first, then what was confirmed for the same headers before, then the
    header's name, then what the cells hold. No field is taken twice.
    """
    said = _said(table, wish)
    before = dict(kept.columns) if kept else {}
    columns: dict[str, tuple[str, Basis]] = {}
    taken = {field for field in said.values() if field}
    for header in table.header:
        if header in said:
            columns[header] = said[header], "said" if said[header] else "none"
        elif header in before and before[header] not in taken:
            columns[header] = before[header], "remembered" if before[header] else "none"
            taken |= {before[header]} - {""}
    if kept is None:
        _name(sheet, table, columns, taken)
    found = tuple(Column(one, *columns.get(one, ("", "none"))) for one in table.header)
    return _read_as(table, found, wish, kept)


def _said(table: Table, wish: Wish) -> dict[str, str]:
    """Return header -> field as the owner says; headers may be written in any case."""
    folded = {one.casefold(): one for one in table.header}
    said: dict[str, str] = {}
    for column, field in wish.columns:
        header = folded.get(" ".join(column.split()).casefold())
        if header is None:
            raise ColumnUnknownError(
                path=table.file, seen=column, known="; ".join(table.header)[:300]
            )
        said[header] = "" if field == NONE else field
    return said


def _name(
    sheet: Sheet, table: Table, columns: dict[str, tuple[str, Basis]], taken: set[str]
) -> None:
    """Give the columns still open a field by their header, the surest first, then by what they hold."""
    ranked = [
        (-rank, place, header, field)
        for place, header in enumerate(table.header)
        for field, rank in [_field(sheet, header)]
        if rank and header not in columns
    ]
    for _, _, header, field in sorted(ranked):
        if field not in taken:
            columns[header] = field, "name"
            taken.add(field)
    if sheet == "survey":
        return
    for place, header in enumerate(table.header):
        cells = [row[place] for _, row in table.rows if row[place]]
        for sign, field in _HELD.items():
            if (
                header not in columns
                and field not in taken
                and cells
                and all(sign in one for one in cells)
            ):
                columns[header] = field, "words"
                taken.add(field)
    if "last" in taken and "first" not in taken:  # "Nome, Cognome": the one is half the name
        half = next((one for one, (field, _) in columns.items() if field == "name"), None)
        if half is not None and columns[half][1] == "name":
            columns[half] = "first", "name"


def _read_as(
    table: Table, columns: tuple[Column, ...], wish: Wish, kept: Mapping | None
) -> Supposed:
    """Return the whole supposition: the columns, the order of days, the sign before decimals."""
    days = _cells(table, columns, "date")
    sums = _cells(table, columns, "amount")
    spans = _cells(table, columns, "hours")
    order, order_sure = table_values.order_of(days)
    mark, mark_sure = (
        table_values.mark_of(sums) if sums else table_values.mark_of(spans, small=True)
    )
    if kept or wish.order:
        order, order_sure = wish.order or (kept.order if kept else order), True
    if kept or wish.mark:
        mark, mark_sure = wish.mark or (kept.mark if kept else mark), True
    return Supposed(
        table.file, table.delimiter, columns, order, order_sure, mark, mark_sure, len(table.rows)
    )


def _cells(table: Table, columns: tuple[Column, ...], field: str) -> list[str]:
    places = [place for place, one in enumerate(columns) if one.field == field]
    return [row[place] for place in places for _, row in table.rows if row[place]]


def cells(supposed: Supposed, row: tuple[str, ...]) -> dict[str, str]:
    """Return one row's cells by field."""
    return {one.field: cell for one, cell in zip(supposed.columns, row, strict=True) if one.field}
