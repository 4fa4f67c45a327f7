"""The sentences of the desk: its rail, what it says after a decision, its states."""

from __future__ import annotations

_PLACES = {
    "web.circle": ("Cerchia", "Circle"),
    "web.agenda": ("Agenda", "Agenda"),
    "web.requests": ("Richieste", "Requests"),
    "web.conversations": ("Conversazioni", "Conversations"),
    "web.people": ("Persone", "People"),
    "web.cleanup": ("Pulizia", "Clean-up"),
    "web.messages": ("Messaggi", "Messages"),
    "web.purpose": ("Scopo", "Purpose"),
    "web.sources": ("Fonti", "Sources"),
    "web.circle_short": ("Cerchia", "Circle"),
    "web.agenda_short": ("Agenda", "Agenda"),
    "web.requests_short": ("Richieste", "Requests"),
    "web.conversations_short": ("Dialoghi", "Talks"),
    "web.people_short": ("Persone", "People"),
    "web.cleanup_short": ("Pulizia", "Clean-up"),
    "web.messages_short": ("Messaggi", "Messages"),
    "web.purpose_short": ("Scopo", "Purpose"),
    "web.sources_short": ("Fonti", "Sources"),
}
_FRAME = {
    "web.skip": ("Vai al contenuto", "Skip to the content"),
    "web.search": ("Cerca persone e messaggi", "Search people and messages"),
    "web.search_hint": ("Cerca  /", "Search  /"),
    "web.places": ("Luoghi", "Places"),
    "web.all_places": ("Tutti i luoghi", "All places"),
    "web.more": ("Altro", "More"),
    "web.due": ("da fare", "to do"),
    "web.theme_system": ("Tema: come il sistema", "Theme: as the system"),
    "web.theme_dark": ("Tema: scuro", "Theme: dark"),
    "web.theme_light": ("Tema: chiaro", "Theme: light"),
    "web.noted": ("Annotato: {what}", "Noted: {what}"),
    "web.taken_back": ("Annullato: {what}", "Taken back: {what}"),
    "web.undo": ("Annulla", "Undo"),
    "web.copied": ("Copiato. Lo mandi tu.", "Copied. You send it."),
    "web.not_copied": (
        "Il browser non lascia copiare: il testo è selezionato, copialo tu.",
        "The browser does not let us copy: the text is selected, copy it yourself.",
    ),
    "web.anew": (
        "Si sta rifacendo il conto con i dati o lo scopo nuovi. Intanto vedi quello di prima.",
        "New data or a new purpose is being worked through. Meanwhile you see what was there before.",
    ),
    "web.anew_ready": (
        "Il conto nuovo è pronto: ricarica la pagina, o vai avanti, per vederlo.",
        "The new answers are ready: reload the page, or go on, to see them.",
    ),
    "web.anew_failed": (
        "Il conto nuovo non è riuscito; vedi quello di prima. {said}",
        "What is new could not be worked through; you see what was there before. {said}",
    ),
    "web.pending": (
        "Leggo la cerchia per la prima volta",
        "Working through the circle for the first time",
    ),
    "web.pending_under": (
        "Pochi secondi, mezzo minuto per un milione di messaggi. La pagina si apre da sola.",
        "A few seconds; half a minute for a million messages. The page opens by itself.",
    ),
    "web.back": ("Indietro", "Back"),
    "web.locked": (
        "Questa scrivania si apre solo dal suo indirizzo di avvio",
        "This desk opens only through its start link",
    ),
    "web.locked.remedy": (
        "Nel terminale dove gira cerchia serve premi Invio: ne dà uno nuovo.",
        "In the terminal where cerchia serve runs, press Enter: it gives a new one.",
    ),
    "web.used": (
        "Questo indirizzo è già servito, o è di un altro avvio",
        "This link was used already, or belongs to another start",
    ),
    "web.used.remedy": (
        "Nel terminale dove gira cerchia serve premi Invio: ne dà uno nuovo.",
        "In the terminal where cerchia serve runs, press Enter: it gives a new one.",
    ),
    "web.unmarked": (
        "Questo modulo è di un altro avvio: non è stato preso niente",
        "This form is of another start: nothing was taken",
    ),
    "web.unmarked.remedy": (
        "Ricarica la pagina e mandalo di nuovo.",
        "Load the page again and send it once more.",
    ),
    "web.conflict": (
        "Nel frattempo hai detto un’altra cosa, altrove",
        "Meanwhile you said something else, elsewhere",
    ),
    "web.conflict_under": (
        "In un’altra scheda o dal terminale. Non si è perso niente e non è stato scritto niente: scegli tu quale vale.",
        "In another tab, or at the command line. Nothing was lost and nothing written: you choose which counts.",
    ),
    "web.conflict_theirs": ("Quello che vale adesso", "What counts now"),
    "web.conflict_yours": ("Quello che stavi per dire", "What you were about to say"),
    "web.conflict_undone": (
        "Quello che avevi davanti è stato annullato.",
        "What you had before you was taken back.",
    ),
    "web.conflict_keep": ("Lascia così", "Leave it so"),
    "web.conflict_again": ("Vale la mia di adesso", "Mine counts all the same"),
    "web.too_much": (
        "È troppo, o arriva troppo piano: non è stato preso niente",
        "That is too much, or it came too slowly: nothing was taken",
    ),
    "web.too_much.remedy": (
        "Un modulo tiene al più 1 MB. Gli archivi si caricano dalle Fonti.",
        "A form holds 1 MB at most. Archives are taken in at Sources.",
    ),
    "web.missing": ("Qui non c’è niente", "There is nothing here"),
    "web.missing.remedy": (
        "L’indirizzo è sbagliato, o la pagina non c’è più. Ricomincia dalla cerchia.",
        "The address is wrong, or the page is gone. Begin again at the circle.",
    ),
}
_INSTEAD = {
    "web.instead_agenda_unknown": (
        "Forse l’hai già sbrigata, o un archivio più nuovo l’ha tolta: guarda l’agenda com’è adesso.",
        "Perhaps you have done it already, or a newer export took it off: see the agenda as it is now.",
    ),
    "web.instead_request_unknown": (
        "Forse hai già risposto, o un archivio più nuovo dice che non aspetta più: guarda le richieste.",
        "Perhaps you answered it already, or a newer export says it waits no more: see the requests.",
    ),
    "web.instead_conversation_unknown": (
        "Forse l’archivio da cui veniva non c’è più: cercala fra le conversazioni.",
        "Perhaps the export it came from is gone: look for it among the conversations.",
    ),
    "web.instead_person_unknown": (
        "Prova con il nome intero o con l’indirizzo del profilo, o cerca fra le persone.",
        "Try the whole name or the address of the profile, or look among the people.",
    ),
    "web.instead_import_unknown": (
        "Forse l’hai tolto: gli archivi letti sono in Fonti.",
        "Perhaps you took it out: what was read is in Sources.",
    ),
    "web.instead_nothing_to_undo": (
        "Forse è già stato annullato, qui o in un’altra finestra.",
        "Perhaps it was taken back already, here or in another window.",
    ),
    "web.instead_purpose_missing": (
        "Di’ a che cosa ti serve la cerchia: è in Scopo, e sono tre domande.",
        "Say what the circle is for: that is under Purpose, three questions.",
    ),
    "web.instead_purpose_unknown": (
        "Gli scopi che hai sono in Scopo.",
        "The purposes you have are under Purpose.",
    ),
    "web.instead_result_unknown": (
        "Forse l’hai già tolto: guarda i risultati come sono adesso.",
        "Perhaps you took it out already: see the results as they are now.",
    ),
}
_HOME = {
    "web.for": ("Scopo:", "Purpose:"),
    "web.say_purpose": ("Dillo adesso", "Say it now"),
    "web.things": (
        "{n} {n|cosa|cose}, {minutes} {minutes|minuto|minuti}",
        "{n} {n|thing|things}, {minutes} {minutes|minute|minutes}",
    ),
    "web.minutes": ("{n}\u00a0min", "{n}\u00a0min"),
    "web.open_draft": ("Apri la bozza", "Open the draft"),
    "web.whole_agenda": ("Tutta l’agenda", "The whole agenda"),
    "web.more_things": (
        "e {n} {n|altra|altre} questa settimana",
        "and {n} more this week",
    ),
    "web.heat": (
        "Ogni colonna ha la sua scala; il riquadro vuoto è uno zero vero, non un dato che manca.",
        "Each column has its own scale; the empty frame is a true zero, not a gap in the data.",
    ),
    "web.persona": ("Profilo", "Persona"),
    "web.in_line": ("In linea", "In line"),
    "web.active": ("Attivi", "Active"),
    "web.nearest": (
        "La figura in parole: {n|il|i} {n} {n|legame più forte|legami più forti}",
        "The picture in words: the {n} strongest {n|tie|ties}",
    ),
    "web.rank": ("Rango", "Rank"),
    "web.person": ("Persona", "Person"),
    "web.standing": ("Come sta", "Standing"),
}
_CHANGED = {
    "web.changed": (
        "Dal {day}: {joined} {joined|contatto nuovo|contatti nuovi}<<, {in_line} in linea>>; {wrote|ti ha scritto|ti hanno scritto} in {wrote}",
        "Since {day}: {joined} new {joined|contact|contacts}<<, {in_line} of them in line>>; {wrote} {wrote|person|people} wrote to you",
    ),
    "web.changed_export": (
        "Da quando hai chiesto l’archivio di prima.",
        "Since the export before.",
    ),
    "web.changed_weeks": (
        "Nelle ultime quattro settimane: con un secondo archivio si vedrà anche chi ha cambiato lavoro o se n’è andato.",
        "In the last four weeks; with a second export you will also see who changed jobs or left.",
    ),
    "web.changed_waiting": (
        "{n} di loro {n|aspetta|aspettano} la tua risposta",
        "{n} of them {n|waits|wait} for your answer",
    ),
    "web.changed_deepened": (
        "{n} {n|conversazione è diventata qualcosa|conversazioni sono diventate qualcosa}",
        "{n} {n|conversation|conversations} became something",
    ),
    "web.changed_moves": (
        "{n} {n|ha cambiato lavoro: è una buona ragione per scrivergli|hanno cambiato lavoro: una buona ragione per scrivere}",
        "{n} changed jobs: a good reason to write",
    ),
    "web.changed_gone": (
        "{n} non {n|è più|sono più} nell’elenco: {n|è uscito o si è nascosto|sono usciti o si sono nascosti}",
        "{n} {n|is|are} no longer on the list: gone, or hidden",
    ),
    "web.moved_company": ("da {before} a {after}", "from {before} to {after}"),
    "web.moved_position": ("ora {after}", "now {after}"),
    "web.moved_company_new": ("ora in {after}", "now at {after}"),
}
_SERVE = {
    "serve.open": (
        "La scrivania è aperta qui, solo per questo computer: {url}",
        "The desk is open here, for this computer alone: {url}",
    ),
    "serve.how": (
        "Invio dà un nuovo indirizzo; Ctrl-C chiude.",
        "Enter gives a new link; Ctrl-C closes.",
    ),
}
WEB: dict[str, tuple[str, str]] = {**_PLACES, **_FRAME, **_INSTEAD, **_HOME, **_CHANGED, **_SERVE}
