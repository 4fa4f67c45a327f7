"""The sentences of the agenda's pages."""

from __future__ import annotations

_HEAD = {
    "web.agenda_head": (
        "Questa settimana {n} {n|cosa|cose} in {minutes} minuti<<; {reply} {reply|persona aspetta|persone aspettano} la tua risposta>><<; {dates} {dates|data tua|date tue}>>. Hai usato {booked} dei tuoi {budget} minuti.",
        "This week {n} {n|thing|things} in {minutes} minutes<<; {reply} {reply|person waits|people wait} for your reply>><<; {dates} {dates|date|dates} of your own>>. You have used {booked} of your {budget} minutes.",
    ),
    "web.agenda_empty": (
        "Per questa settimana non c’è altro<<, tranne {dates} {dates|data tua|date tue}>>. Hai usato {booked} dei tuoi {budget} minuti.",
        "There is nothing more for this week<<, but for {dates} {dates|date|dates} of your own>>. You have used {booked} of your {budget} minutes.",
    ),
    "web.agenda_budget": ("{budget} minuti alla settimana", "{budget} minutes a week"),
    "web.agenda_under": (
        "Le bozze si aprono una alla volta. cerchia non manda niente: copi, rileggi, mandi tu.",
        "Drafts open one at a time. cerchia sends nothing: you copy, read again, send.",
    ),
    "web.agenda_returned": (
        "{n} {n|è tornata|sono tornate} dopo che {n|l’avevi messa|le avevi messe} da parte: accanto c’è il perché.",
        "{n} {n|is|are} back after you had put {n|it|them} aside; the reason stands beside.",
    ),
    "web.agenda_reply": (
        "{n} {n|risposta che devi|risposte che devi}, {minutes}\u00a0minuti",
        "{n} {n|reply|replies} you owe, {minutes}\u00a0minutes",
    ),
    "web.agenda_welcome": (
        "{n} {n|persona da accogliere|persone da accogliere}, {minutes}\u00a0minuti",
        "{n} {n|person|people} to welcome, {minutes}\u00a0minutes",
    ),
    "web.agenda_follow_up": (
        "{n} {n|discorso da riprendere|discorsi da riprendere}, {minutes}\u00a0minuti",
        "{n} {n|conversation|conversations} to take up again, {minutes}\u00a0minutes",
    ),
    "web.agenda_rekindle": (
        "{n} {n|legame da risvegliare|legami da risvegliare}, {minutes}\u00a0minuti",
        "{n} {n|tie|ties} to rekindle, {minutes}\u00a0minutes",
    ),
    "web.agenda_triage": (
        "{n} {n|richiesta a cui rispondere|richieste a cui rispondere}, {minutes}\u00a0minuti",
        "{n} {n|request|requests} to answer, {minutes}\u00a0minutes",
    ),
    "web.agenda_thank": (
        "{n} {n|persona da ringraziare|persone da ringraziare}, {minutes}\u00a0minuti",
        "{n} {n|person|people} to thank, {minutes}\u00a0minutes",
    ),
    "web.agenda_more": (
        "{n} in più per un’altra settimana ({minutes}\u00a0min)",
        "{n} more for another week ({minutes}\u00a0min)",
    ),
    "web.agenda_rest": ("Poi, quando c’è tempo", "Then, when there is time"),
    "web.agenda_page": ("Pagina {page} di {pages}", "Page {page} of {pages}"),
    "web.page_before": ("Pagina prima", "Page before"),
    "web.page_after": ("Pagina dopo", "Next page"),
    "web.agenda_not_now": (
        "Non ci stanno nei minuti di questa settimana; le prime sono quelle che valgono di più.",
        "They do not fit into this week’s minutes; what is worth most comes first.",
    ),
}
_ROW = {
    "web.agenda_now": ("adesso", "now"),
    "web.agenda_by": ("entro {day}", "by {day}"),
    "web.agenda_theirs": ("Le sue parole", "In their words"),
    "web.agenda_yours": ("Parole tue", "Your words"),
    "web.agenda_rhythm": (
        "Due anni di messaggi con {person}: {mine} {mine|giorno tuo|giorni tuoi} sopra la linea, {theirs} {theirs|suo|suoi} sotto; l’ultimo è il {last}.",
        "Two years of messages with {person}: {mine} {mine|day|days} of yours above the line, {theirs} of theirs below; the last was {last}.",
    ),
    "web.agenda_draft": ("La bozza", "The draft"),
    "web.agenda_do": ("Fatto senza bozza", "Done without the draft"),
    "web.agenda_tomorrow": ("Domani", "Tomorrow"),
    "web.agenda_weeks": ("Fra due settimane", "In two weeks"),
    "web.agenda_other": ("Un altro giorno, o no", "Another day, or not at all"),
    "web.agenda_until": ("Torna il giorno", "Back on"),
    "web.agenda_put_off": ("Rimanda", "Put off"),
    "web.agenda_why": ("Perché no", "Why not"),
    "web.agenda_words": ("Due parole tue, se vuoi", "A few words of yours, if you like"),
    "web.agenda_not": ("Toglila dall’agenda", "Take it off the agenda"),
    "web.agenda_to_requests": ("Alle richieste", "To the requests"),
    "web.agenda_keys": (
        "per scorrere · {c} apre la bozza, poi la copia e segna fatto · {x} fatto · {d} domani · {w} fra due settimane · {n} un altro giorno, o no · {u} annulla",
        "to move · {c} opens the draft, then copies it and says done · {x} done · {d} tomorrow · {w} in two weeks · {n} another day, or not · {u} undo",
    ),
    "web.agenda_ruler": ("Due anni", "Two years"),
    "web.agenda_back": ("Tutta l’agenda", "The whole agenda"),
}
_DRAFT = {
    "web.draft_for": ("Bozza per {person}", "Draft for {person}"),
    "web.draft_kept": (
        "Le tue parole, come le hai lasciate.",
        "Your own words, as you left them.",
    ),
    "web.draft_copy": ("Copia e segna fatto", "Copy, and say done"),
    "web.draft_took": ("L’ho copiata: segna fatto", "I have copied it: say done"),
    "web.draft_wording": ("Un altro modo: {n}", "Another wording: {n}"),
    "web.draft_missing": (
        "Su {person} non c’è un motivo personale da cui partire. Scrivilo tu: cosa ti è rimasto di quella persona? Se non c’è niente, forse non è il momento.",
        "There is no personal reason on record to write to {person}. Say it yourself: what do you remember of them? If there is nothing, it may not be the time.",
    ),
    "web.draft_empty": (
        "Scrivi, e qui vedi come suona.",
        "Write, and here you see how it sounds.",
    ),
    "web.draft_composer": ("Apri in Messaggi", "Open in Messages"),
    "web.draft_lint": ("Come suona", "How it sounds"),
}
_BESIDE = {
    "web.agenda_dates": (
        "{n} {n|data tua|date tue}<<, {due} entro domenica>>",
        "{n} {n|date|dates} of your own<<, {due} by Sunday>>",
    ),
    "web.agenda_no_dates": (
        "Nessuna data tua: se hai promesso di sentire qualcuno, segnala qui",
        "No dates of your own: if you promised to be in touch with somebody, put it here",
    ),
    "web.agenda_when": ("Quando", "When"),
    "web.agenda_late": ("da {n} {n|giorno|giorni}", "{n} {n|day|days} ago"),
    "web.agenda_reason": ("Perché", "Why"),
    "web.agenda_acts": ("Che cosa fare", "What to do"),
    "web.agenda_done_date": ("Fatto", "Done"),
    "web.agenda_move": ("Sposta", "Move"),
    "web.agenda_move_to": ("Sposta al", "Move to"),
    "web.agenda_drop": ("Togli", "Take off"),
    "web.agenda_add": ("Segna la data", "Keep the date"),
    "web.agenda_new": ("Una data nuova", "A new date"),
    "web.agenda_who": (
        "Con chi: nome, o indirizzo del profilo",
        "With whom: name, or address of the profile",
    ),
    "web.agenda_turns": (
        "{n} {n|persona|persone} da sentire, secondo la cadenza che hai scelto",
        "{n} {n|person|people} to be in touch with, by the cadence you chose",
    ),
    "web.agenda_turn": (
        "Ogni {wanted} {wanted|giorno|giorni}: sei in ritardo di {days}<<, l’ultima volta il {last}>>.",
        "Every {wanted} {wanted|day|days}: {days} late<<, last on {last}>>.",
    ),
    "web.agenda_write": ("Scrivi", "Write"),
    "web.agenda_done": (
        "{n} {n|cosa fatta|cose fatte}; {minutes} minuti di {budget} questa settimana",
        "{n} {n|thing|things} done; {minutes} of {budget} minutes this week",
    ),
    "web.agenda_none_done": (
        "Niente ancora fatto questa settimana: 0 minuti di {budget}",
        "Nothing done yet this week: 0 of {budget} minutes",
    ),
    "web.agenda_what": ("Che cosa", "What"),
    "web.agenda_minutes": ("Minuti", "Minutes"),
    "web.agenda_minutes_of": ("Minuti per {person}", "Minutes for {person}"),
    "web.agenda_seen": ("Si vede nell’export?", "Does the export show it?"),
    "web.agenda_save": ("Salva", "Save"),
    "web.agenda_again": ("Riproposta qui sopra.", "Offered again above."),
    "web.agenda_later": ("torna {day}<<: {words}>>", "back on {day}<<: {words}>>"),
    "web.agenda_declined": ("{refusal}<<: {words}>>", "{refusal}<<: {words}>>"),
    "web.agenda_bring_back": ("Riportala", "Bring it back"),
}
_CALENDAR = {
    "web.agenda_calendar": (
        "La settimana, anche nel tuo calendario",
        "The week, in your calendar too",
    ),
    "web.agenda_ics": ("Scarica la settimana (.ics)", "Download the week (.ics)"),
    "web.agenda_ics_told": (
        "Nomi e cose da fare, nessun messaggio.",
        "Names and what to do, no messages.",
    ),
    "web.agenda_feed_told": (
        "Oppure dai al tuo programma un indirizzo che legge da solo. Vale per questo computer e risponde finché cerchia serve è acceso; chi lo conosce vede i nomi della settimana, quindi puoi revocarlo.",
        "Or give your calendar program an address it reads by itself. It works on this computer and while cerchia serve runs; whoever knows it sees the names of the week, so you can revoke it.",
    ),
    "web.agenda_feed": ("Indirizzo del calendario", "The calendar’s address"),
    "web.agenda_feed_copy": ("Copia l’indirizzo", "Copy the address"),
    "web.agenda_feed_new": ("Crea l’indirizzo", "Make the address"),
    "web.agenda_feed_renew": ("Un indirizzo nuovo", "A new address"),
    "web.agenda_feed_revoke": ("Revoca", "Revoke"),
}
WEB_AGENDA: dict[str, tuple[str, str]] = {**_HEAD, **_ROW, **_DRAFT, **_BESIDE, **_CALENDAR}
