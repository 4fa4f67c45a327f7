"""The sentences of Sources: exports on their way in, how fresh they are, how to ask for one, backup."""

from __future__ import annotations

_ARRIVING = {
    "arriving.receiving": ("Sta arrivando {name}", "{name} is coming in"),
    "arriving.reading": ("Leggo {name}", "Reading {name}"),
    "arriving.done": ("{name} è letto", "{name} is read"),
    "arriving.again": (
        "{name} c’era già: non ha aggiunto niente",
        "{name} was here already: it added nothing",
    ),
    "arriving.gone": ("{name} era letto, e l’hai tolto", "{name} was read, and you took it out"),
    "arriving.stopped": ("{name} è stato fermato", "{name} was stopped"),
    "arriving.failed": ("{name} non è entrato", "{name} did not come in"),
    "arriving.received": ("Ricevuti {done} MB.", "{done} MB received."),
    "arriving.received_of": (
        "Ricevuti {done} MB di {whole}.",
        "{done} of {whole} MB received.",
    ),
    "arriving.reading_under": (
        "Qualche secondo; un minuto per un archivio molto grande. Puoi lasciare la pagina: se qualcosa lo ferma, la cerchia resta com’era.",
        "A few seconds; a minute for a very large export. You can leave this page: if anything stops it, the circle stays as it was.",
    ),
    "arriving.stopped_under": (
        "Non ne è rimasto niente: la cerchia è come prima.",
        "Nothing of it was kept: the circle is as it was.",
    ),
    "arriving.rows": (
        "Lette {read} righe su {rows}; le altre hanno la loro ragione.",
        "{read} of {rows} rows read; the others are listed with their reason.",
    ),
    "arriving.older": (
        "È più vecchio di quello che avevi, del {newest}: aggiunge quello che mancava, ma chi è un contatto oggi lo dice il più recente.",
        "It is older than the newest you have, of {newest}: it adds what was missing, but who is a contact today the newest says.",
    ),
    "arriving.died": ("La lettura si è interrotta a metà.", "The reading broke off halfway."),
    "arriving.died.remedy": (
        "La cerchia è com’era. Riprova; se succede ancora, libera memoria e spazio sul disco.",
        "The circle is as it was. Try again; if it happens once more, free memory and disk space.",
    ),
    "arriving.broken": ("Non è arrivato intero.", "It did not come whole."),
    "arriving.broken.remedy": (
        "Non ne è rimasto niente. Consegnalo di nuovo.",
        "Nothing of it was kept. Hand it over again.",
    ),
    "arriving.stop": ("Ferma", "Stop"),
    "arriving.sending": ("Quanto è già arrivato", "How much has come in"),
}
_ERRORS = {
    "upload_busy": (
        "C’è già un archivio in arrivo<<: {name}>>.",
        "Another export is on its way<<: {name}>>.",
    ),
    "upload_busy.remedy": (
        "Uno alla volta: aspetta che sia letto, o fermalo da Fonti.",
        "One at a time: wait until it is read, or stop it under Sources.",
    ),
    "upload_too_large": (
        "Il file è troppo grande: ne prendo fino a {most} MB.",
        "The file is too large: up to {most} MB are taken.",
    ),
    "upload_too_large.remedy": (
        "Dal terminale non c’è limite: cerchia read FILE",
        "In a terminal there is no limit: cerchia read FILE",
    ),
    "upload_missing": ("Non hai scelto nessun file.", "No file was chosen."),
    "upload_missing.remedy": (
        "Scegli l’archivio come l’hai scaricato, ancora compresso.",
        "Choose the export as you downloaded it, still zipped.",
    ),
    "upload_broken": (
        "L’archivio non è arrivato intero.",
        "The export did not come whole.",
    ),
    "upload_broken.remedy": (
        "Non ne è rimasto niente. Consegnalo di nuovo.",
        "Nothing of it was kept. Hand it over again.",
    ),
    "upload_stopped": ("L’hai fermato.", "You stopped it."),
    "upload_stopped.remedy": (
        "Non ne è rimasto niente: la cerchia è come prima.",
        "Nothing of it was kept: the circle is as it was.",
    ),
}
_SOURCES = {
    "sources.fresh": (
        "L’ultimo archivio ha {age}: è fresco, ci si può lavorare",
        "The newest export is {age} old: fresh enough to act on",
    ),
    "sources.ageing": (
        "L’ultimo archivio ha {age}: chi ti ha scritto dopo, qui non c’è ancora",
        "The newest export is {age} old: whoever wrote to you since is not here yet",
    ),
    "sources.old": (
        "L’ultimo archivio ha {age}: prima di agire, chiedine uno nuovo",
        "The newest export is {age} old: ask for a new one before you act on it",
    ),
    "sources.days": ("{n} {n|giorno|giorni}", "{n} {n|day|days}"),
    "sources.under": (
        "Lette {read} righe su {rows}, da {n} {n|archivio|archivi}; arriva al {newest}.",
        "{read} of {rows} rows read, from {n} {n|export|exports}; the circle reaches {newest}.",
    ),
    "sources.synced_head": (
        "La cerchia sta in una cartella che viene copiata altrove",
        "The circle lies in a folder that is copied elsewhere",
    ),
    "sources.synced": (
        "{service} ne tiene una copia sui suoi computer: lì dentro ci sono i messaggi di altri. Chiudi la scrivania, sposta la cartella, e aprila dal posto nuovo con --circle.",
        "{service} keeps a copy on its own machines, with other people’s messages in it. Close the desk, move the folder, and open it from the new place with --circle.",
    ),
    "sources.add": ("Un archivio più recente", "A newer export"),
    "sources.add_under": (
        "Come l’hai scaricato, ancora compresso. Si legge su questo computer e non va da nessuna parte. Quello che c’è resta: gli archivi si sommano.",
        "As you downloaded it, still zipped. It is read on this machine and goes nowhere. What is here stays: exports add up.",
    ),
    "sources.choose": ("Il tuo archivio", "Your export"),
    "sources.or_drop": ("(puoi anche trascinarlo qui)", "(or drop it here)"),
    "sources.read_it": ("Leggilo", "Read it"),
    "sources.list": (
        "{n} {n|archivio letto|archivi letti, il più recente per primo}",
        "{n} {n|export read|exports read, the newest first}",
    ),
    "sources.read_on": ("letto il {day}", "read on {day}"),
    "sources.told": (
        "Esportato il {exported}, {age} fa: lette {read} righe su {rows}, in {files} file.",
        "Exported {exported}, {age} ago: {read} of {rows} rows read, in {files} {files|file|files}.",
    ),
    "sources.holds": (
        "Dentro: {what}<<; e {rows} righe in altri {files} file>>.",
        "It holds {what}<<; and {rows} rows in {files} other files>>.",
    ),
    "sources.holds_else": (
        "<<Dentro: {rows} righe in {files} file.>>",
        "<<It holds {rows} rows in {files} files.>>",
    ),
    "sources.linkedin_connection": (
        "{n} {n|contatto|contatti}",
        "{n} {n|contact|contacts}",
    ),
    "sources.linkedin_message": ("{n} {n|messaggio|messaggi}", "{n} {n|message|messages}"),
    "sources.mail_message": ("{n} {n|messaggio|messaggi}", "{n} {n|message|messages}"),
    "sources.whatsapp_message": ("{n} {n|messaggio|messaggi}", "{n} {n|message|messages}"),
    "sources.telegram_message": ("{n} {n|messaggio|messaggi}", "{n} {n|message|messages}"),
    "sources.calendar_meeting": ("{n} {n|incontro|incontri}", "{n} {n|meeting|meetings}"),
    "sources.addressbook_address": ("{n} {n|scheda|schede}", "{n} {n|card|cards}"),
    "sources.linkedin_invitation": ("{n} {n|richiesta|richieste}", "{n} {n|request|requests}"),
    "sources.report": ("Che cosa è stato letto", "The reading report"),
    "sources.backup": ("Una copia, chiusa a chiave", "A copy, locked"),
    "sources.backup_under": (
        "Fatti e decisioni in un file cifrato con una frase segreta. Senza quella non lo apre nessuno, nemmeno tu: scrivila dove la ritrovi. Per riaverla: cerchia restore FILE",
        "Facts and decisions in one file, encrypted with a passphrase. Without it nobody opens the file, not even you: write it down where you will find it. To have it again: cerchia restore FILE",
    ),
    "sources.words": ("Frase segreta", "Passphrase"),
    "sources.words_again": ("Ancora una volta", "Once more"),
    "sources.backup_do": ("Scarica la copia", "Download the copy"),
    "sources.where": (
        "Tutto sta su questo computer, qui",
        "Everything lies on this machine, here",
    ),
    "sources.where_wrong": ("Dove", "Where"),
    "sources.what": ("Che cosa", "What"),
    "sources.what_now": ("Che fare", "What now"),
    "sources.before": ("I precedenti", "Before"),
    "sources.after": ("I successivi", "After"),
    "sources.files": ("{n} {n|file letto|file letti}", "{n} {n|file|files} read"),
    "sources.file": ("File", "File"),
    "sources.rows": ("Righe", "Rows"),
    "sources.read": ("Lette", "Read"),
    "sources.skipped": ("Da parte", "Left aside"),
    "sources.to_know": ("Da sapere", "To know"),
    "sources.out": ("Togliere questo archivio", "Take this export out"),
    "sources.going": (
        "Vanno via {rows} righe di {file} e quello che se ne ricavava; la cerchia si rifà con gli archivi che restano. Le tue decisioni restano, e il file che hai scaricato non si tocca: si può rileggere.",
        "{rows} rows of {file} go, and what was worked out from them; the circle is worked out anew from the exports that stay. Your decisions stay, and the file you downloaded is not touched: it can be read again.",
    ),
    "sources.sure": ("Sì, toglilo dalla cerchia", "Yes, take it out of the circle"),
    "sources.unsure": (
        "Non ho tolto niente: prima metti il segno qui sotto.",
        "Nothing was taken out: tick the box below first.",
    ),
    "sources.out_do": ("Togli", "Take it out"),
}
_ASK = {
    "ask.how": ("Come chiedere l’archivio a LinkedIn", "How to ask LinkedIn for the export"),
    "ask.open": (
        "Su LinkedIn: Impostazioni, Privacy dei dati, «Ottieni una copia dei tuoi dati».",
        "On LinkedIn: Settings, Data privacy, “Get a copy of your data”.",
    ),
    "ask.larger": (
        "Scegli l’archivio più grande, quello completo, e chiedilo.",
        "Choose the larger archive, the complete one, and request it.",
    ),
    "ask.wait": (
        "Arrivano due messaggi: dopo pochi minuti un archivio parziale (Basic), entro un giorno o due quello completo (Complete). Il completo è quello buono; il parziale va bene per cominciare.",
        "Two mails come: a partial archive (Basic) within minutes, the whole one (Complete) within a day or two. The whole one is the one to have; the partial will do to begin.",
    ),
    "ask.keep": (
        "Scaricalo entro 72 ore, poi il link scade. Lascialo compresso e non aprirlo con un foglio di calcolo: salvandolo lo rovinerebbe.",
        "Download it within 72 hours, then the link expires. Leave it zipped, and do not open it in a spreadsheet: saving it there would damage it.",
    ),
}
WEB_SOURCES: dict[str, tuple[str, str]] = {**_ARRIVING, **_ERRORS, **_SOURCES, **_ASK}
