"""The results ledger: its words, what a file of results is read as, what is wrong in it."""

from __future__ import annotations

_LISTS = {
    "gain.meeting": ("incontro", "meeting"),
    "gain.offer": ("offerta", "offer"),
    "gain.contract": ("contratto", "contract"),
    "known.id": ("per id", "by id"),
    "known.url": ("per profilo", "by profile"),
    "known.email": ("per e-mail", "by e-mail"),
    "known.name": ("per nome", "by name"),
    "known.none": ("nessuno", "nobody"),
    "state.new": ("nuovo", "new"),
    "state.known": ("c’è già", "there already"),
    "state.forgotten": ("di chi hai dimenticato", "of somebody you forgot"),
    "basis.said": ("l’hai detto tu", "as you said"),
    "basis.remembered": ("come l’altra volta", "as before"),
    "basis.name": ("dal nome", "by its name"),
    "basis.words": ("da quello che contiene", "by what it holds"),
    "field.name": ("nome e cognome", "full name"),
    "field.first": ("nome", "first name"),
    "field.last": ("cognome", "last name"),
    "field.email": ("e-mail", "e-mail"),
    "field.url": ("profilo", "profile"),
    "field.kind": ("tipo", "kind"),
    "field.date": ("data", "date"),
    "field.amount": ("importo", "amount"),
    "field.currency": ("valuta", "currency"),
    "field.hours": ("ore", "hours"),
    "field.purpose": ("scopo", "purpose"),
    "field.note": ("nota", "note"),
    "field.role": ("ruolo", "role"),
    "field.level": ("livello", "level"),
    "field.trade": ("settore", "trade"),
    "field.size": ("dimensione dell’azienda", "company size"),
    "field.place": ("luogo", "place"),
    "field.language": ("lingua", "language"),
    "field.critical_points": ("che cosa non funziona", "critical points"),
    "field.opportunities": ("opportunità", "opportunities"),
    "field.challenges": ("sfide", "challenges"),
    "field.habits": ("abitudini", "habits"),
    "field.found": ("dove si trova", "where found"),
    "delimiter.,": ("virgola", "comma"),
    "delimiter.;": ("punto e virgola", "semicolon"),
    "delimiter.\t": ("tabulazione", "tab"),
    "delimiter.|": ("barra", "bar"),
    "order.dmy": ("prima il giorno, poi il mese", "the day first, then the month"),
    "order.mdy": ("prima il mese, poi il giorno", "the month first, then the day"),
    "mark.,": ("virgola", "comma"),
    "mark..": ("punto", "point"),
    "table_why.empty": ("è vuoto", "it is empty"),
    "table_why.no_rows": ("dopo le intestazioni non c’è nessuna riga", "there is no row after the headers"),
    "table_why.large": ("supera i 32 MB", "it is larger than 32 MB"),
    "table_why.spreadsheet": ("è un foglio di calcolo", "it is a spreadsheet"),
    "column_why.who": (
        "dice con chi (nome, e-mail o profilo)",
        "says with whom (name, e-mail or profile)",
    ),
    "column_why.when": ("dice quando", "says when"),
    "column_why.what": (
        "dice che cosa è stato (incontro, offerta, contratto)",
        "says what it was (meeting, offer, contract)",
    ),
    "column_why.role": ("dice il ruolo", "says the role"),
}  # fmt: skip
_HELP = {
    "help.result": (
        "Che cosa è venuto fuori: incontri, offerte, contratti.",
        "What came of it: meetings, offers, contracts.",
    ),
    "example.result": ("cerchia result list",) * 2,
    "help.result.add": (
        "Segna un risultato con una persona.",
        "Books a result with a person.",
    ),
    "example.result.add": (
        'cerchia result add "Marco Rossi" --kind contract --amount 1200,50 --hours 6',
        'cerchia result add "Marco Rossi" --kind contract --amount 1200.50 --hours 6',
    ),
    "help.result.list": (
        "I risultati, dal più recente, con le somme.",
        "The results, the newest first, with their sums.",
    ),
    "example.result.list": ("cerchia result list",) * 2,
    "help.result.remove": (
        "Toglie un risultato, o tutti quelli di un file.",
        "Takes out a result, or all of one file.",
    ),
    "example.result.remove": ("cerchia result remove 3f2a9c01b7de\ncerchia result remove crm.csv",)
    * 2,
    "help.result.import": (
        "Legge i risultati da un CSV: mostra come lo capisce e tiene solo ciò che confermi.",
        "Reads results from a CSV: shows how it is understood and keeps only what you confirm.",
    ),
    "example.result.import": (
        'cerchia result import crm.csv\ncerchia result import crm.csv --map "Valore netto=amount" --map "Rif=-" --yes',
        'cerchia result import crm.csv\ncerchia result import crm.csv --map "Net value=amount" --map "Ref=-" --yes',
    ),
    "option.gain": ("Che cosa: meeting, offer, contract.", "What: meeting, offer, contract."),
    "option.gain_default": (
        "Vale per le righe che non dicono che cosa: meeting, offer, contract.",
        "Counts for rows that do not say what: meeting, offer, contract.",
    ),
    "option.result_day": (
        "Il giorno: 2026-11-15. Altrimenti oggi.",
        "The day: 2026-11-15. Else today.",
    ),
    "option.amount": ("Quanto vale: 1200,50.", "What it is worth: 1200.50."),
    "option.currency": ("La valuta, tre lettere.", "The currency, three letters."),
    "option.hours": ("Quante ore ci hai messo: 2,5.", "How many hours it took you: 2.5."),
    "option.result_purpose": (
        "Per quale scopo, per nome; altrimenti quello della cerchia.",
        "For which purpose, by name; else the circle’s own.",
    ),
    "option.result_note": ("Due parole tue.", "A few words of yours."),
    "option.result_which": ("L’id, o il nome del file.", "The id, or the name of the file."),
    "option.table": ("Il file CSV.", "The CSV file."),
    "option.map": (
        "Una colonna e che cosa è: «Importo=amount»; «Rif=-» per non leggerla. Si può ripetere.",
        "A column and what it is: “Value=amount”; “Ref=-” not to read it. May be repeated.",
    ),
    "option.dates": (
        "Che cosa viene prima nelle date: dmy il giorno, mdy il mese.",
        "What comes first in dates: dmy the day, mdy the month.",
    ),
    "option.decimal": (
        "Il segno prima dei decimali: «,» o «.».",
        "The sign before the decimals: “,” or “.”.",
    ),
}
_PAGE = {
    "result.booked": (
        "Segnato: {kind@gain} con {person}, {day}<<, {amount}>><<, {hours} {hours|ora|ore}>><<, per «{purpose}»>>.",
        "Booked: {kind@gain} with {person}, {day}<<, {amount}>><<, {hours} {hours|hour|hours}>><<, for “{purpose}”>>.",
    ),
    "result.undo": ("Per tornare indietro:", "To take it back:"),
    "result.undo_each": (
        "Per tornare indietro, uno per uno con il suo numero:",
        "To take it back, one by one by its number:",
    ),
    "result.none": (
        "Non hai ancora segnato nessun risultato.",
        "You have not booked any result yet.",
    ),
    "result.sentence": (
        "{n} {n|risultato|risultati} con {people} {people|persona|persone}.",
        "{n} {n|result|results} with {people} {people|person|people}.",
    ),
    "result.total": (
        "{kind@gain}: {n}, con {people} {people|persona|persone}<<; {amounts}>><<; {hours} {hours|ora|ore}>>",
        "{kind@gain}: {n}, with {people} {people|person|people}<<; {amounts}>><<; {hours} {hours|hour|hours}>>",
    ),
    "result.per_hour": (
        "Le ore segnate sono {hours}: ogni contratto ne ha chieste {each}.",
        "{hours} hours were booked: each contract took {each}.",
    ),
    "result.hours": ("{hours} {hours|ora|ore}", "{hours} {hours|hour|hours}"),
    "result.unmatched": ("non abbinato", "not matched"),
    "result.unmatched_sum": (
        "{n} {n|non è abbinato|non sono abbinati} a nessuno della cerchia: {n|resta qui|restano qui} e {n|si abbina|si abbinano} quando un archivio porta la persona.",
        "{n} {n|is|are} matched to nobody in the circle: {n|it stays here and is|they stay here and are} matched when an archive brings the person.",
    ),
    "result.removed": (
        "Tolto: {n} {n|risultato|risultati}. Rileggere il file non {n|lo|li} riporta.",
        "Taken out: {n} {n|result|results}. Reading the file again does not bring {n|it|them} back.",
    ),
    "next.result_add": ("Segna il primo:", "Book the first:"),
    "next.result_import": ("O leggili da un CSV:", "Or read them from a CSV:"),
    "next.suggest": ("Guarda che cosa hanno in comune:", "See what they have in common:"),
    "table.columns": (
        "{file}: {rows} {rows|riga|righe}; fra le celle: {delimiter@delimiter}",
        "{file}: {rows} {rows|row|rows}; between the cells: {delimiter@delimiter}",
    ),
    "table.ignored": ("Non si leggono: {columns}.", "Not read: {columns}."),
    "table.order": ("Date: {order@order}.", "Dates: {order@order}."),
    "table.order_doubt": (
        "Date: {order@order}. Le date del file vanno bene in tutti e due i modi: se è al contrario, ripeti con --dates {other}.",
        "Dates: {order@order}. The file’s dates fit both ways: if it is the other way round, repeat with --dates {other}.",
    ),
    "table.mark": ("Prima dei decimali: {mark@mark}.", "Before the decimals: {mark@mark}."),
    "table.mark_doubt": (
        "Prima dei decimali: {mark@mark}. I numeri del file vanno bene in tutti e due i modi: se è al contrario, ripeti con --decimal {other}.",
        "Before the decimals: {mark@mark}. The file’s numbers fit both ways: if it is the other way round, repeat with --decimal {other}.",
    ),
    "result.read_as": (
        "Le prime {n} righe, come si leggono",
        "The first {n} rows, as they are read",
    ),
    "result.read_all": ("Le righe, come si leggono", "The rows, as they are read"),
    "result.would": (
        "{new} {new|risultato nuovo|risultati nuovi}, {unmatched} senza una persona della cerchia; {known} c’{known|è|erano} già; {wrong} {wrong|riga lasciata|righe lasciate} fuori<<; {forgotten} di chi hai dimenticato>>.",
        "{new} new {new|result|results}, {unmatched} without a person of the circle; {known} {known|was|were} there already; {wrong} {wrong|row|rows} left out<<; {forgotten} of people you forgot>>.",
    ),
    "table.problems": ("{n} {n|cosa|cose} da guardare nel file", "{n} {n|thing|things} to look at in the file"),
    "table.line": ("riga {line}", "line {line}"),
    "result.sure": (
        "È giusto così? Tengo {n} {n|risultato|risultati} e ricordo le colonne. [s/N] ",
        "Is this right? Keep {n} {n|result|results} and remember the columns. [y/N] ",
    ),
    "result.kept": (
        "Tenuti: {n} {n|risultato|risultati}. Le colonne sono ricordate per la prossima volta.",
        "Kept: {n} {n|result|results}. The columns are remembered for next time.",
    ),
    "next.result_list": ("Guardali tutti:", "See them all:"),
    "decision.result": ("il risultato<< {about}>>", "the result<< {about}>>"),
    "decision.mapping": ("le colonne di una tabella<< ({about})>>", "the columns of a table<< ({about})>>"),
    "usage.map": (
        "«{seen}» non dice colonna=campo. I campi: {choices}, o - per non leggerla.",
        "“{seen}” does not say column=field. The fields: {choices}, or - not to read it.",
    ),
    "usage.map_twice": (
        "«{seen}» è detto per due colonne.",
        "“{seen}” is said of two columns.",
    ),
    "usage.amount": (
        "«{seen}» non è un importo chiaro: scrivi 1200 o 1200.50.",
        "“{seen}” is no clear amount: write 1200 or 1200.50.",
    ),
}  # fmt: skip
_FAULTS = {
    "table_invalid": (
        "{path} non è una tabella che si può leggere: {why@table_why}.",
        "{path} is no table that can be read: {why@table_why}.",
    ),
    "table_invalid.remedy": (
        "Serve un CSV con una riga di intestazioni e almeno una riga sotto.",
        "It takes a CSV with a row of headers and at least one row below.",
    ),
    "table_invalid.spreadsheet.remedy": (
        "Aprilo e salvalo come CSV, poi riprova.",
        "Open it and save it as CSV, then try again.",
    ),
    "table_invalid.large.remedy": (
        "Dividilo in parti: ciò che c’è già non si aggiunge due volte.",
        "Split it: what is there already is not added twice.",
    ),
    "column_unknown": (
        "In {path} non c’è una colonna «{seen}».",
        "There is no column “{seen}” in {path}.",
    ),
    "column_unknown.remedy": ("Le colonne sono: {known}", "The columns are: {known}"),
    "column_missing": (
        "In {path} nessuna colonna {why@column_why}.",
        "No column of {path} {why@column_why}.",
    ),
    "column_missing.remedy": (
        'Indicala con --map "COLONNA=campo". Le colonne sono: {known}',
        'Name it with --map "COLUMN=field". The columns are: {known}',
    ),
    "column_missing.what.remedy": (
        'Indicala con --map "COLONNA=kind", o di’ che cosa sono tutte le righe: --kind contract. Le colonne sono: {known}',
        'Name it with --map "COLUMN=kind", or say what all rows are: --kind contract. The columns are: {known}',
    ),
    "table_unconfirmed": (
        "Non ho tenuto niente: qui non c’è nessuno che possa confermare.",
        "Nothing was kept: nobody is here to confirm it.",
    ),
    "table_unconfirmed.remedy": (
        "Se si legge come dev’essere, ripeti con --yes.",
        "If it is read as it should be, repeat with --yes.",
    ),
    "result_unknown": (
        "Nessun risultato ha l’id «{seen}», e nessuno viene da un file con questo nome.",
        "No result has the id “{seen}”, and none came from a file of this name.",
    ),
    "result_unknown.remedy": (
        "Gli id sono in: cerchia result list",
        "The ids are in: cerchia result list",
    ),
    "result_future": (
        "Il {seen} deve ancora venire: un risultato è cosa fatta.",
        "{seen} is yet to come: a result is something done.",
    ),
    "result_future.remedy": (
        "Segnalo quando c’è stato, con --date.",
        "Book it once it has happened, with --date.",
    ),
    "table_broken": (
        "Da qui in poi la tabella non si legge più ({seen}).",
        "From here on the table cannot be read ({seen}).",
    ),
    "table_broken.remedy": (
        "Cerca in questa riga delle virgolette aperte e mai chiuse.",
        "Look in this line for quotes that are opened and never closed.",
    ),
    "table_row_long": (
        "Questa riga ha più celle delle intestazioni: «{seen}» resta fuori.",
        "This row has more cells than there are headers: “{seen}” is left out.",
    ),
    "table_row_long.remedy": (
        "Metti fra virgolette le celle che contengono il segno fra le celle.",
        "Put cells that hold the sign between cells into quotes.",
    ),
    "result_nobody": ("La riga non dice con chi.", "The row does not say with whom."),
    "result_nobody.remedy": (
        "Scrivi il nome, l’e-mail o il profilo e rileggi il file.",
        "Write the name, the e-mail or the profile and read the file again.",
    ),
    "result_lost": (
        "«{seen}» non è un risultato: la riga resta fuori.",
        "“{seen}” is no result: the row is left out.",
    ),
    "result_lost.remedy": (
        "Non devi far niente; se prima c’è stato un incontro o un’offerta, segnali a parte.",
        "There is nothing to do; if there was a meeting or an offer before, book it by itself.",
    ),
    "result_kind_unknown": (
        "«{seen}» non dice se è stato un incontro, un’offerta o un contratto<<; forse {hint}>>: la riga resta fuori.",
        "“{seen}” does not say whether it was a meeting, an offer or a contract<<; perhaps {hint}>>: the row is left out.",
    ),
    "result_kind_unknown.remedy": (
        "Scrivi meeting, offer o contract e rileggi il file.",
        "Write meeting, offer or contract and read the file again.",
    ),
    "result_kind_missing": (
        "La riga non dice che cosa è stato.",
        "The row does not say what it was.",
    ),
    "result_kind_missing.remedy": (
        "Scrivilo, o di’ che cosa sono le righe che tacciono: --kind contract",
        "Write it, or say what silent rows are: --kind contract",
    ),
    "result_day_missing": ("La riga non dice quando.", "The row does not say when."),
    "result_day_missing.remedy": (
        "Scrivi la data e rileggi il file.",
        "Write the date and read the file again.",
    ),
    "result_day_unread": ("«{seen}» non si legge come data.", "“{seen}” cannot be read as a date."),
    "result_day_unread.remedy": (
        "Scrivila come 2026-11-15, o di’ che cosa viene prima: --dates dmy o mdy",
        "Write it as 2026-11-15, or say what comes first: --dates dmy or mdy",
    ),
    "result_day_ahead": (
        "Il {seen} deve ancora venire: un risultato è cosa fatta.",
        "{seen} is yet to come: a result is something done.",
    ),
    "result_day_ahead.remedy": (
        "Rileggi il file quando c’è stato.",
        "Read the file again once it has happened.",
    ),
    "result_amount_unread": (
        "«{seen}» non si legge come importo.",
        "“{seen}” cannot be read as an amount.",
    ),
    "result_amount_unread.remedy": (
        "Scrivi solo il numero e la valuta, o di’ il segno prima dei decimali: --decimal",
        "Write the number and the currency alone, or say the sign before the decimals: --decimal",
    ),
    "result_hours_unread": (
        "«{seen}» non si legge come ore.",
        "“{seen}” cannot be read as hours.",
    ),
    "result_hours_unread.remedy": (
        "Scrivi 2,5 oppure 2:30 oppure 150 min.",
        "Write 2.5 or 2:30 or 150 min.",
    ),
    "result_currency_unknown": (
        "«{seen}» non è una valuta.",
        "“{seen}” is no currency.",
    ),
    "result_currency_unknown.remedy": (
        "Scrivi le tre lettere, per esempio EUR.",
        "Write its three letters, for example EUR.",
    ),
    "result_purpose_unknown": (
        "Nessuno scopo si chiama «{seen}»: il risultato lo tiene com’è scritto.",
        "No purpose is called “{seen}”: the result keeps it as written.",
    ),
    "result_purpose_unknown.remedy": (
        "Se è un altro nome per uno scopo, correggilo e rileggi il file.",
        "If it is another name for a purpose, put it right and read the file again.",
    ),
    "result_name_shared": (
        "«{seen}» sono in {hint} nella cerchia: il risultato resta senza persona.",
        "{hint} people in the circle are called “{seen}”: the result stays without a person.",
    ),
    "result_name_shared.remedy": (
        "Aggiungi l’e-mail o il profilo, oppure segnalo a mano: cerchia result add ID",
        "Add the e-mail or the profile, or book it by hand: cerchia result add ID",
    ),
    "result_unmatched": (
        "«{seen}» non è nella cerchia: il risultato resta senza persona.",
        "“{seen}” is not in the circle: the result stays without a person.",
    ),
    "result_unmatched.remedy": (
        "Se c’è sotto un altro nome, segnalo a mano: cerchia result add CHI",
        "If they are there under another name, book it by hand: cerchia result add WHO",
    ),
}  # fmt: skip
RESULTS: dict[str, tuple[str, str]] = {**_LISTS, **_HELP, **_PAGE, **_FAULTS}
