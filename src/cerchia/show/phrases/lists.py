"""The sentences of the lists and of one person, of what to do next and of where things lie."""

from __future__ import annotations

_LISTS = {
    "list.more": (
        "E altri {n}. Tutti: --limit, o --json.",
        "And {n} more. All of them: --limit, or --json.",
    ),
    "people.sentence": (
        "{n} {n|contatto|contatti}, dal legame più forte; con {two_way} le parole sono andate in tutte e due le direzioni.",
        "{n} {n|contact|contacts}, the strongest tie first; with {two_way} words went both ways.",
    ),
    "people.nobody": ("Nessuno, con questi criteri.", "Nobody, by these criteria."),
    "people.never": ("mai", "never"),
    "people.ambassador": ("ambasciatore", "ambassador"),
    "people.no_purpose": (
        "Chi è in linea non si può dire senza uno scopo: cerchia purpose init",
        "Who is in line cannot be said without a purpose: cerchia purpose init",
    ),
    "people.one": (
        'Di una persona, tutto: cerchia person "Nome Cognome"',
        'All about one person: cerchia person "First Last"',
    ),
    "conversations.sentence": (
        "{n} {n|conversazione|conversazioni}; in {mine} tocca a te.",
        "{n} {n|conversation|conversations}; in {mine} it is your turn.",
    ),
    "conversations.none": (
        "Nessuna conversazione, con questi criteri.",
        "No conversation, by these criteria.",
    ),
    "conversations.unclear": (
        "{n} {n|è poco chiara|sono poco chiare}: l’esito è un’ipotesi.",
        "{n} {n|is|are} unclear: the outcome is a guess.",
    ),
    "conversations.maybe": ("forse {outcome}", "perhaps {outcome}"),
}
_PERSON = {
    "person.reads": ("Si legge: {what}", "Reads as: {what}"),
    "person.connected": ("Collegamento: {day}", "A contact since {day}"),
    "person.not_contact": ("Non è fra i contatti.", "Not among the contacts."),
    "person.fits": (
        "In linea: {persona}<<; criteri noti: {known}>>",
        "In line: {persona}<<; {known} of what it asks is known>>",
    ),
    "person.fits_not": (
        "Fuori linea; la più vicina è {persona}; criteri noti: {known}",
        "Off line; the nearest is {persona}; {known} of what it asks is known",
    ),
    "person.fit_unknown": (
        "Se è in linea non si sa; criteri noti: {known}",
        "Whether in line is not known; {known} of what is asked is known",
    ),
    "person.no_tie": ("Non vi siete mai scritti", "You have never written to each other"),
    "person.rhythm_live": (
        "Un legame vivo: di solito ogni {gap} {gap|giorno|giorni}, l’ultima volta {since} {since|giorno|giorni} fa",
        "A live tie: usually every {gap} {gap|day|days}, last {since} {since|day|days} ago",
    ),
    "person.rhythm_slowing": (
        "Rallenta: di solito ogni {gap} {gap|giorno|giorni}, l’ultima volta {since} giorni fa",
        "Slowing: usually every {gap} {gap|day|days}, last {since} days ago",
    ),
    "person.rhythm_cooling": (
        "Si raffredda: di solito ogni {gap} {gap|giorno|giorni}, l’ultima volta {since} giorni fa",
        "Cooling: usually every {gap} {gap|day|days}, last {since} days ago",
    ),
    "person.rhythm_dormant": (
        "Dorme da {since} giorni; l’ultima volta il {last}",
        "Asleep for {since} days; the last time was {last}",
    ),
    "person.rhythm_single": (
        "Troppo pochi giorni per un ritmo; l’ultima volta il {last}",
        "Too few days for a rhythm; the last time was {last}",
    ),
    "person.rhythm_never": ("Non vi siete mai scritti", "You have never written to each other"),
    "person.tie": (
        "{sent} {sent|messaggio tuo|messaggi tuoi} in {out} {out|giorno|giorni}, {received} {received|suo|suoi} in {into}. Il {rank}º legame per forza.",
        "{sent} {sent|message|messages} of yours on {out} {out|day|days}, {received} of theirs on {into}. Number {rank} by strength.",
    ),
    "person.next": ("Che cosa fare", "What could be done"),
    "person.changes": ("Che cosa è cambiato", "What changed"),
    "person.talk": (
        "<<{channel}: >>{n} {n|messaggio|messaggi}; {began}",
        "<<{channel}: >>{n} {n|message|messages}; {began}",
    ),
    "person.earlier": (
        "{n} {n|messaggio prima|messaggi prima}.",
        "{n} earlier {n|message|messages}.",
    ),
    "person.note": ("La tua nota<< del {day}>>", "Your note<< of {day}>>"),
    "person.no_words": ("(senza testo)", "(no text)"),
    "person.you": ("tu", "you"),
}
_NEXT = {
    "next.heading": ("Adesso", "What now"),
    "next.purpose": ("Di’ a che cosa serve la cerchia:", "Say what the circle is for:"),
    "next.load": ("Fanne lo scopo della cerchia:", "Make it the purpose of the circle:"),
    "next.again": ("Poi guarda se è in linea:", "Then see whether it is in line:"),
    "next.with": ("Guarda chi è in linea:", "See who is in line:"),
    "next.keep": (
        "Di questa lettura non resta niente. Per tenere la cerchia:",
        "Nothing of this was kept. To keep the circle:",
    ),
    "next.agenda": ("La settimana, per intero:", "The whole week:"),
    "next.person": ("Tutto su una persona:", "All about one person:"),
    "next.study": ("Lo studio di un periodo:", "The study of one period:"),
    "next.conversations": (
        "Le conversazioni dietro i numeri:",
        "The conversations behind the counts:",
    ),
    "next.read": ("Leggi un archivio:", "Read an export:"),
    "next.newer": ("Quando arriva un archivio più recente:", "When a newer export arrives:"),
    "next.audit": ("Guarda la cerchia:", "Look at the circle:"),
    "next.check": ("Correggi e controlla di nuovo:", "Mend it and check again:"),
    "next.own": (
        "La tua cerchia, con il tuo archivio di LinkedIn:",
        "Your own circle, with your LinkedIn export:",
    ),
    "next.demo_keep": (
        "Tieni questa cerchia per girarci dentro:",
        "Keep this circle to walk around in it:",
    ),
    "next.serve": ("Apri la scrivania nel browser:", "Open the desk in your browser:"),
    "next.serve_demo": (
        "Apri la scrivania nel browser, con questa cerchia a un clic:",
        "Open the desk in your browser, this circle one click away:",
    ),
    "next.demo_archive": ("Prendi il suo archivio:", "Take its archive:"),
    "next.demo_others": (
        "Prendi la sua posta, l’agenda, la rubrica e WhatsApp:",
        "Take her mail, calendar, address book and WhatsApp:",
    ),
    "next.demo_add": (
        "E leggili nella cerchia, per vedere chi è vivo altrove:",
        "And read them into the circle, to see who is alive elsewhere:",
    ),
    "demo.elsewhere": (
        "E con la sua posta, l’agenda, la rubrica e WhatsApp",
        "And with her mail, calendar, address book and WhatsApp",
    ),
    "demo.woken": (
        (
            "{n} {n|legame che qui pareva spento è vivo|legami che qui parevano spenti sono vivi}"
            " altrove, {in_line} in linea con {purpose}: in linea e attivi sono {core}, e non {once}."
        ),
        (
            "{n} {n|tie that looked dead here is|ties that looked dead here are} alive elsewhere,"
            " {in_line} of them in line with {purpose}: {core} in line are active, not {once}."
        ),
    ),
    "demo.leaving": (
        "{n} {n|era|erano} fra chi poteva uscire dalla cerchia.",
        "{n} of them {n|was|were} among those who could leave the circle.",
    ),
    "demo.not_woken": (
        "Nessun legame in più è attivo.",
        "No further tie is active.",
    ),
    "demo.heard": ("{channel}, {day}", "{channel}, {day}"),
    "demo.could_leave": ("poteva uscire", "could leave"),
    "demo.more_woken": ("e {n} ancora", "and {n} more"),
    "demo.fiction": (
        "Una cerchia inventata: nessuna di queste persone esiste.",
        "A fictional circle: none of these people exists.",
    ),
}
_WHERE = {
    "where.sentence": (
        "La cerchia sta qui; il suo fuso orario è {zone}.",
        "The circle lies here; its time zone is {zone}.",
    ),
    "where.absent": ("(non c’è ancora)", "(not there yet)"),
    "where.circle": ("la cerchia", "the circle"),
    "where.facts": ("i fatti, come esportati", "the facts, as exported"),
    "where.findings": (
        "quello che se ne ricava: si può buttare",
        "what was worked out: disposable",
    ),
    "where.decisions": ("quello che hai detto tu: prezioso", "what you said: precious"),
    "where.settings": ("il fuso orario", "the time zone"),
}
LISTS: dict[str, tuple[str, str]] = {**_LISTS, **_PERSON, **_NEXT, **_WHERE}
