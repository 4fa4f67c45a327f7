"""Export: the command, the headings of its files, what was written, the menu of downloads."""

from __future__ import annotations

_HELP = {
    "help.export": (
        "Porta fuori persone, legami, date e risultati, nei formati che gli altri programmi leggono.",
        "Takes people, ties, dates and results out, in the formats other programs read.",
    ),
    "example.export": (
        "cerchia export --format vcard --standing core\ncerchia export --all --out uscita",
        "cerchia export --format vcard --standing core\ncerchia export --all --out leaving",
    ),
    "option.export_format": (
        "vcard, csv, xlsx, json, ics, gexf o hubspot; con --all anche più d’uno.",
        "vcard, csv, xlsx, json, ics, gexf or hubspot; with --all several too.",
    ),
    "option.export_all": (
        "Tutto: ogni formato, e oltre alle persone legami, date e risultati, in una cartella.",
        "Everything: each format, and beside people ties, dates and results, in one folder.",
    ),
    "option.export_persona": (
        "Solo chi è in linea con questa persona dello scopo; si può ripetere.",
        "Only who is in line with this persona of the purpose; may be repeated.",
    ),
    "option.export_standing": (
        "Solo: core, opportunity, company, extra o unknown; si può ripetere.",
        "Only: core, opportunity, company, extra or unknown; may be repeated.",
    ),
    "option.export_out": (
        "Il file da scrivere, o con --all la cartella; senza, il nome solito, qui.",
        "The file to write, or with --all the folder; without, the usual name, here.",
    ),
    "option.export_force": (
        "Scrive anche sopra un file che c’è già.",
        "Writes over a file that is there already, too.",
    ),
    "option.export_notes": (
        "Nelle vCard anche posizione nella cerchia, persona ed etichette.",
        "In vCards also the standing, the persona and the tags.",
    ),
    "usage.export": (
        "Serve --format, oppure --all.",
        "It takes --format, or --all.",
    ),
    "usage.export_one": (
        "Più formati insieme vanno con --all.",
        "Several formats at once go with --all.",
    ),
    "usage.export_persona": (
        "Nello scopo non c’è una persona «{seen}»<<; ci sono: {choices}>>.",
        "The purpose has no persona “{seen}”<<; there are: {choices}>>.",
    ),
}
_SHEETS = {
    "people_csv.first_name": ("Nome proprio", "First name"),
    "people_csv.last_name": ("Cognome", "Last name"),
    "people_csv.emails": ("E-mail", "E-mail"),
    "people_csv.phones": ("Telefono", "Telephone"),
    "people_csv.sent": ("Messaggi mandati", "Messages sent"),
    "people_csv.received": ("Messaggi ricevuti", "Messages received"),
    "people_csv.days": ("Giorni attivi", "Active days"),
    "people_csv.gap": ("Da un giorno attivo all’altro (giorni)", "Between active days (days)"),
    "people_csv.since": ("Dall’ultimo scambio (giorni)", "Since the last word (days)"),
    "export_sheet.people": ("Persone", "People"),
    "export_sheet.ties": ("Legami", "Ties"),
    "export_sheet.follow_ups": ("Date", "Follow-ups"),
    "export_sheet.results": ("Risultati", "Results"),
    "export_tie.name": ("Nome", "Name"),
    "export_tie.sent": ("Messaggi mandati", "Messages sent"),
    "export_tie.received": ("Messaggi ricevuti", "Messages received"),
    "export_tie.days": ("Giorni attivi", "Active days"),
    "export_tie.days_out": ("Giorni con parole tue", "Days with words of yours"),
    "export_tie.days_in": ("Giorni con parole sue", "Days with words of theirs"),
    "export_tie.first": ("Primo scambio", "First word"),
    "export_tie.last": ("Ultimo scambio", "Last word"),
    "export_tie.strength": ("Forza del legame (giorni attivi)", "Strength (active days)"),
    "export_tie.mutuality": ("Reciprocità (giorni attivi)", "Mutuality (active days)"),
    "export_tie.two_way": ("Nei due sensi", "Both ways"),
    "export_tie.gap": ("Da un giorno attivo all’altro (giorni)", "Between active days (days)"),
    "export_tie.since": ("Dall’ultimo scambio (giorni)", "Since the last word (days)"),
    "export_tie.url": ("Profilo", "Profile"),
    "export_tie.id": ("Codice", "Id"),
    "export_follow_up.day": ("Data", "Date"),
    "export_follow_up.name": ("Nome", "Name"),
    "export_follow_up.words": ("Perché", "Why"),
    "export_follow_up.state": ("Stato", "State"),
    "export_follow_up.done": ("Fatta il", "Done on"),
    "export_follow_up.minutes": ("Tempo (minuti)", "Time (minutes)"),
    "export_follow_up.url": ("Profilo", "Profile"),
    "export_follow_up.id": ("Codice", "Id"),
    "follow_up_state.open": ("aperta", "open"),
    "follow_up_state.done": ("fatta", "done"),
    "export_result.day": ("Data", "Date"),
    "export_result.kind": ("Risultato", "Result"),
    "export_result.name": ("Nome", "Name"),
    "export_result.amount": ("Importo", "Amount"),
    "export_result.currency": ("Valuta", "Currency"),
    "export_result.hours": ("Ore", "Hours"),
    "export_result.purpose": ("Scopo", "Purpose"),
    "export_result.note": ("Nota", "Note"),
    "export_result.url": ("Profilo", "Profile"),
    "export_result.id": ("Codice", "Id"),
}
_NOTE = {
    "export_note.standing": ("Posizione nella cerchia: {said}", "Standing: {said}"),
    "export_note.persona": ("In linea con: {said}", "In line with: {said}"),
    "export_note.last": ("Ultimo scambio: {said}", "Last word: {said}"),
}
_RECORDS = {
    "export.cards": ("{n} {n|scheda|schede}", "{n} {n|card|cards}"),
    "export.people": ("{n} {n|persona|persone}", "{n} {n|person|people}"),
    "export.ties": ("{n} {n|legame|legami}", "{n} {n|tie|ties}"),
    "export.follow_ups": ("{n} {n|data|date}", "{n} {n|follow-up|follow-ups}"),
    "export.results": ("{n} {n|risultato|risultati}", "{n} {n|result|results}"),
    "export.book": ("{n} {n|riga|righe}", "{n} {n|row|rows}"),
    "export.json": ("{n} {n|voce|voci}", "{n} {n|record|records}"),
    "export.calendar": ("{n} {n|giorno segnato|giorni segnati}", "{n} {n|day marked|days marked}"),
    "export.graph": ("{n} {n|persona|persone} intorno a te", "{n} {n|person|people} around you"),
    "export.contacts": (
        "{n} {n|contatto|contatti} per HubSpot",
        "{n} {n|contact|contacts} for HubSpot",
    ),
    "export.deals": ("{n} {n|trattativa|trattative} per HubSpot", "{n} {n|deal|deals} for HubSpot"),
    "export.line": ("{path}: {records}", "{path}: {records}"),
    "export.nobody": (
        "Non c’è nessuno da portare fuori: non ho scritto niente.",
        "There is nobody to take out: nothing was written.",
    ),
    "export.nothing": (
        "Non c’è niente da portare fuori: non ho scritto niente.",
        "There is nothing to take out: nothing was written.",
    ),
    "export.empty": (
        "Non scritti, perché vuoti: {files}.",
        "Not written, being empty: {files}.",
    ),
    "export.keep": (
        "I file li legge solo il tuo utente di questo computer; chi li riceve li legge tutti.",
        "The files can be read by your user on this computer alone; whoever is given them reads all of them.",
    ),
}
_MENU = {
    "people.download": ("Scarica queste persone", "Download these people"),
    "people.download_under": (
        "Le persone dell’elenco, nello stesso ordine e con gli stessi filtri. Tutto il resto: cerchia export --all.",
        "The people of the list, in the same order and with the same filters. All the rest: cerchia export --all.",
    ),
    "people.download_cards": ("vCard, per la rubrica", "vCard, for an address book"),
    "people.download_people": ("CSV, per un foglio di calcolo", "CSV, for a spreadsheet"),
    "people.download_book": ("Excel (XLSX)", "Excel (XLSX)"),
    "people.download_json": ("JSON, per i programmi", "JSON, for programs"),
    "people.download_graph": ("GEXF, per disegnare la rete", "GEXF, to draw the network"),
    "people.download_contacts": ("CSV di HubSpot", "HubSpot’s CSV"),
}
EXPORT: dict[str, tuple[str, str]] = {**_HELP, **_SHEETS, **_NOTE, **_RECORDS, **_MENU}
