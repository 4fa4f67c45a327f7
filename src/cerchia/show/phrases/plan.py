"""The agenda worked through: what is done, put off, not wanted and to come, and what the facts say of it."""

from __future__ import annotations

_HELP = {
    "help.agenda.done": (
        "Segna una cosa come fatta, con i suoi minuti; detto di nuovo, li corregge.",
        "Says that something is done, with its minutes; said again, it corrects them.",
    ),
    "example.agenda.done": (
        'cerchia agenda done "Marco Rossi"\ncerchia agenda done 1aa9d4049f19 --minutes 15',
    )
    * 2,
    "help.agenda.later": (
        "Rimanda una cosa a un altro giorno, o sposta una tua data.",
        "Puts something off until a day, or moves a date of yours.",
    ),
    "example.agenda.later": ('cerchia agenda later "Marco Rossi" --until 2099-01-15',) * 2,
    "help.agenda.not": (
        "Toglie una cosa dall’agenda, e dice perché; torna se succede qualcosa di nuovo.",
        "Takes something off the agenda, and says why; it is back when something new happens.",
    ),
    "example.agenda.not": ('cerchia agenda not "Marco Rossi" --why known_otherwise',) * 2,
    "help.agenda.follow": (
        "Segna una data tua con una persona, e perché.",
        "Keeps a date of your own with a person, and why.",
    ),
    "example.agenda.follow": (
        'cerchia agenda follow "Marco Rossi" 2099-01-15 "richiamare per il listino"',
        'cerchia agenda follow "Marco Rossi" 2099-01-15 "ask about the price list"',
    ),
    "option.ics": (
        "Scrive la settimana come calendario (iCalendar): nomi e cose da fare, nessun messaggio.",
        "Writes the week as a calendar (iCalendar): names and what to do, no messages.",
    ),
    "option.thing": (
        "L’id della cosa da fare o della data, oppure la persona.",
        "The id of what is to be done or of the date, or the person.",
    ),
    "option.minutes": (
        "Quanti minuti ci sono voluti; altrimenti quelli previsti.",
        "How many minutes it took; else those planned.",
    ),
    "option.done_day": ("In che giorno; altrimenti oggi.", "On which day; else today."),
    "option.until": ("Il giorno in cui torna.", "The day it is back."),
    "option.why": (
        "Perché no: not_now (non adesso), not_relevant (non serve), known_otherwise (vi sentite altrove), somebody_else (ci pensa un altro), other.",
        "Why not: not_now, not_relevant, known_otherwise (you are in touch elsewhere), somebody_else (somebody else does it), other.",
    ),
    "option.own_words": ("Due parole tue.", "A few words of yours."),
    "option.follow_day": ("Il giorno, come 2026-12-01.", "The day, as 2026-12-01."),
    "option.follow_why": ("Perché, in due parole.", "Why, in a few words."),
}
_REFUSALS = {
    "refusal.not_now": ("non adesso", "not now"),
    "refusal.not_relevant": ("non serve", "not relevant"),
    "refusal.known_otherwise": ("vi sentite altrove", "in touch elsewhere"),
    "refusal.somebody_else": ("ci pensa un altro", "somebody else does it"),
    "refusal.other": ("altro", "other"),
}
_STATES = {
    "done_wrote": (
        "Si vede: hai scritto il {at}.",
        "The export shows it: you wrote on {at}.",
    ),
    "done_contact": (
        "Si vede: adesso siete in contatto.",
        "The export shows it: you are connected now.",
    ),
    "done_withdrawn": (
        "Si vede: la richiesta non aspetta più.",
        "The export shows it: the request waits no more.",
    ),
    "done_waiting": (
        "Lo dirà il prossimo export: l’ultimo arriva al {day}.",
        "The next export will tell: the last one reaches to {day}.",
    ),
    "done_unseen": (
        "Nell’export non si vede, e arriva al {day}: se l’hai fatto altrove, rifiutala con «vi sentite altrove».",
        "The export does not show it, and it reaches to {day}: if you did it elsewhere, decline it as “in touch elsewhere”.",
    ),
    "done_nobody": (
        "Non è più in nessun archivio letto.",
        "In no archive that was read any more.",
    ),
    "held_later": ("Rimandata da te.", "Put off by you."),
    "held_declined": ("Tolta da te.", "Taken off by you."),
    "back_until": (
        "L’avevi rimandata al {day}.",
        "You had put it off until {day}.",
    ),
    "back_words": (
        "Torna: ha scritto di nuovo il {at}.",
        "Back again: they wrote once more on {at}.",
    ),
    "back_asked": (
        "Torna: ha chiesto di nuovo il {at}.",
        "Back again: they asked once more on {at}.",
    ),
    "back_praised": (
        "Torna: c’è una nuova conferma del {at}.",
        "Back again: there is new praise, of {at}.",
    ),
    "back_mine": (
        "Torna: da allora hai scritto, il {at}.",
        "Back again: you have written since, on {at}.",
    ),
}
_SAID = {
    "plan.done": (
        "Fatto: {person}, {kind}, {minutes} {minutes|minuto|minuti}. {why}",
        "Done: {person}, {kind}, {minutes} {minutes|minute|minutes}. {why}",
    ),
    "plan.later": (
        "Rimandato al {day}: {person}, {kind}.",
        "Put off until {day}: {person}, {kind}.",
    ),
    "plan.declined": (
        "Tolto dall’agenda: {person}, {kind} ({refusal}). Torna se succede qualcosa di nuovo.",
        "Off the agenda: {person}, {kind} ({refusal}). It is back when something new happens.",
    ),
    "plan.dropped": ("Data tolta.", "The date is taken off."),
    "plan.dated": (
        "In agenda il {day}: {person}<<, {words}>>.",
        "On the agenda for {day}: {person}<<, {words}>>.",
    ),
    "plan.undo": ("Per tornare indietro:", "To take it back:"),
    "plan.booked": (
        "{booked} {booked|minuto fatto|minuti fatti} questa settimana, {left} {left|resta|restano}.",
        "{booked} {booked|minute|minutes} done this week, {left} left.",
    ),
    "plan.due": ("Le tue date", "Your dates"),
    "plan.done_week": ("Fatto", "Done"),
    "plan.put_off": (
        "{n} {n|cosa rimandata|cose rimandate}, {off} {off|tolta|tolte}.",
        "{n} {n|thing|things} put off, {off} taken off.",
    ),
    "plan.date_row": ("{day}<<: {words}>>", "{day}<<: {words}>>"),
    "plan.written": (
        "Il calendario è in {path}: {n} {n|voce|voci}, con nomi e cose da fare, senza messaggi.",
        "The calendar is in {path}: {n} {n|entry|entries}, names and what to do, no messages.",
    ),
    "thing.date": ("una tua data", "a date of yours"),
    "thing.accept": ("richiesta accettata", "request accepted"),
    "thing.ask": ("richiesta: hai chiesto perché", "request: you asked why"),
    "thing.ignore": ("richiesta lasciata cadere", "request left alone"),
    "thing.reply": ("risposta", "reply"),
    "thing.welcome": ("benvenuto", "welcome"),
    "thing.follow_up": ("ripresa", "follow-up"),
    "thing.rekindle": ("risveglio", "rekindling"),
    "thing.triage": ("richiesta", "request"),
    "thing.thank": ("ringraziamento", "thanks"),
}
_CALENDAR = {
    "calendar.name": ("Agenda di cerchia", "cerchia’s agenda"),
    "calendar.reply": ("Rispondere a {person}", "Reply to {person}"),
    "calendar.welcome": ("Dare il benvenuto a {person}", "Welcome {person}"),
    "calendar.follow_up": ("Riprendere il discorso con {person}", "Follow up with {person}"),
    "calendar.rekindle": ("Farsi vivi con {person}", "Get back in touch with {person}"),
    "calendar.triage": ("Rispondere alla richiesta di {person}", "Answer the request of {person}"),
    "calendar.thank": ("Ringraziare {person}", "Thank {person}"),
    "calendar.date": ("Sentire {person}", "Be in touch with {person}"),
}
_HISTORY = {
    "decision.proposal": (
        "una cosa dell’agenda<< ({about})>>",
        "something on the agenda<< ({about})>>",
    ),
    "decision.proposal_done": (
        "fatta una cosa dell’agenda<< ({about})>>",
        "done, something on the agenda<< ({about})>>",
    ),
    "decision.proposal_later": (
        "rimandata una cosa dell’agenda<< ({about})>>",
        "put off, something on the agenda<< ({about})>>",
    ),
    "decision.proposal_declined": (
        "tolta una cosa dall’agenda<< ({about})>>",
        "declined, something on the agenda<< ({about})>>",
    ),
    "decision.follow_up": (
        "una data in agenda<< «{about}»>>",
        "a date on the agenda<< “{about}”>>",
    ),
    "decision.follow_up_done": (
        "fatta una data in agenda<< «{about}»>>",
        "done, a date on the agenda<< “{about}”>>",
    ),
    "decision.follow_up_gone": (
        "tolta una data dall’agenda<< «{about}»>>",
        "taken off, a date on the agenda<< “{about}”>>",
    ),
    "decision.request": (
        "la risposta a una richiesta<< ({about})>>",
        "the answer to a request<< ({about})>>",
    ),
    "decision.feed": ("l’indirizzo del calendario", "the calendar’s address"),
}
_ERRORS = {
    "agenda_unknown": (
        "In agenda non c’è niente per «{which}».",
        "There is nothing on the agenda for “{which}”.",
    ),
    "agenda_unknown.remedy": (
        "Guarda che cosa c’è, con gli id: cerchia agenda --json",
        "See what there is, with the ids: cerchia agenda --json",
    ),
    "request_unknown": (
        "Nessuna richiesta che aspetta ha l’id «{seen}».",
        "No request that waits has the id “{seen}”.",
    ),
    "request_unknown.remedy": (
        "Guarda quali aspettano, con gli id: cerchia requests --json",
        "See which wait, with the ids: cerchia requests --json",
    ),
    "day_past": (
        "Il {seen} non va: serve un giorno dal {least} in poi.",
        "{seen} will not do: it takes a day from {least} on.",
    ),
    "day_past.remedy": (
        "Indica un giorno che deve ancora venire.",
        "Name a day that is still to come.",
    ),
    "minutes_invalid": (
        "{seen} minuti non sono possibili: da 0 a {most}.",
        "{seen} minutes are not possible: 0 to {most}.",
    ),
    "minutes_invalid.remedy": (
        "Correggi i minuti e riprova.",
        "Correct the minutes and try again.",
    ),
}
PLAN: dict[str, tuple[str, str]] = {
    **_HELP, **_REFUSALS, **_STATES, **_SAID, **_CALENDAR, **_HISTORY, **_ERRORS,
}  # fmt: skip
