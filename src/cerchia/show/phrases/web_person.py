"""The sentences of a person's page: who, how it stands, what next, what was noted, being forgotten."""

from __future__ import annotations

_WHO = {
    "person.h1_core": (
        "{name} è nel nucleo: in linea con {purpose}, e il legame è sveglio.",
        "{name} is core: in line with {purpose}, and awake.",
    ),
    "person.h1_opportunity": (
        "{name} è un’opportunità: in linea con {purpose}, ma il legame dorme.",
        "{name} is an opportunity: in line with {purpose}, but asleep.",
    ),
    "person.h1_company": (
        "{name} è compagnia: fuori linea, ma vi sentite.",
        "{name} is company: off line, but in touch.",
    ),
    "person.h1_extra": (
        "{name} è fra le comparse: fuori linea, e il legame dorme.",
        "{name} is an extra: off line, and asleep.",
    ),
    "person.h1_unknown": (
        "{name}: si sa troppo poco per dire se è in linea.",
        "{name}: too little is known to say whether in line.",
    ),
    "person.h1_unjudged": ("{name}", "{name}"),
    "person.profile": ("Profilo su LinkedIn", "Profile on LinkedIn"),
    "person.ball_mine": ("Ultime parole: {day}.", "Last words: {day}."),
    "person.ball_theirs": (
        "Tocca all’altra persona. Ultime parole: {day}.",
        "Their turn. Last words: {day}.",
    ),
    "person.write": ("Scrivi a {name}", "Write to {name}"),
    "person.set_date": ("Metti una data", "Set a date"),
    "person.unknown": (
        "Questa persona non è nella cerchia",
        "This person is not in the circle",
    ),
    "person.unknown_under": (
        "L’indirizzo è sbagliato, oppure è stata dimenticata o il suo archivio non c’è più. Cercala per nome.",
        "The address is wrong, or they were forgotten, or their archive was taken out. Look for the name.",
    ),
    "person.aside": ("Perché, e che cosa puoi fare", "Why, and what you can do"),
}
_FIT = {
    "person.held_in": (
        "In linea con {persona}<<: affinità {fit}>>",
        "In line with {persona}<<: fit {fit}>>",
    ),
    "person.held_off": (
        "Fuori linea con {persona}<<: affinità {fit}>>",
        "Off line with {persona}<<: fit {fit}>>",
    ),
    "person.held_unknown": (
        "Con {persona} non si sa: è noto il {known} di quello che serve",
        "With {persona} it is not known: {known} of what it asks is known",
    ),
    "person.field": (
        "da «{said}», {file}<<, riga {record}>>",
        "from “{said}”, {file}<<, row {record}>>",
    ),
    "person.field_book": (
        "da «{said}», nella tua rubrica<< ({file})>> del {day}",
        "from “{said}”, in your address book<< ({file})>> of {day}",
    ),
    "person.book_position": (
        "Il ruolo viene dalla tua rubrica<< ({file})>> del {day}",
        "The title comes from your address book<< ({file})>> of {day}",
    ),
    "person.book_company": (
        "L’azienda viene dalla tua rubrica<< ({file})>> del {day}",
        "The company comes from your address book<< ({file})>> of {day}",
    ),
    "person.signed_position": (
        "Il ruolo viene dalla firma di una sua mail del {day}",
        "The title comes from the signature of a mail of theirs of {day}",
    ),
    "person.signed_company": (
        "L’azienda viene dalla firma di una sua mail del {day}",
        "The company comes from the signature of a mail of theirs of {day}",
    ),
    "person.field_signed": (
        "da «{said}», nella firma di una mail del {day}",
        "from “{said}”, in the signature of a mail of {day}",
    ),
    "person.field_file": ("da {file}<<, riga {record}>>", "from {file}<<, row {record}>>"),
    "person.other_personas": (
        "{n} {n|altro profilo|altri profili}",
        "{n} other {n|persona|personas}",
    ),
}
_TIE = {
    "person.rank": (
        "Legame: {rank}º su {contacts}",
        "Tie: number {rank} of {contacts}",
    ),
    "person.rank_met": ("Legame: {rank}º", "Tie: number {rank}"),
    "person.days": (
        "{days} {days|giorno|giorni} con un messaggio",
        "{days} {days|day|days} with a message",
    ),
    "person.days_out": ("Hai scritto", "You wrote"),
    "person.days_in": ("Ha scritto", "They wrote"),
    "person.since": ("Ultimo scambio", "Last word"),
    "person.days_ago": ("{n} {n|giorno|giorni} fa", "{n} {n|day|days} ago"),
    "person.strength": ("Forza", "Strength"),
    "person.strength_of": ("{n} giorni", "{n} days"),
    "person.mutuality": ("Reciprocità", "Mutuality"),
    "person.balance": ("Equilibrio", "Balance"),
    "person.gap": ("Di solito", "Usually"),
    "person.gap_days": ("ogni {n} {n|giorno|giorni}", "every {n} {n|day|days}"),
    "person.parts_how": (
        "La forza conta i giorni con un messaggio, i più vecchi sempre meno; la reciprocità pesa i tuoi e i suoi insieme; l’equilibrio è 100\u00a0% quando sono pari.",
        "Strength counts the days with a message, older ones less and less; mutuality weighs yours and theirs together; balance is 100\u00a0% when they are even.",
    ),
    "person.strip": (
        "Negli ultimi due anni {mine} {mine|giorno|giorni} con messaggi tuoi, {theirs} con messaggi suoi",
        "In the last two years {mine} {mine|day|days} with messages of yours, {theirs} with theirs",
    ),
    "person.strip_caption": (
        "Gli ultimi due anni: tu sopra la linea, l’altra persona sotto; ogni tacca è un giorno con un messaggio.",
        "The last two years: you above the line, them below; each tick is a day with a message.",
    ),
}
_NEXT = {
    "person.next_things": (
        "Da fare adesso: {n} {n|cosa|cose}",
        "What next: {n} {n|thing|things}",
    ),
    "person.next_date": ("La prossima data è il {day}", "The next date is {day}"),
    "person.next_none": ("Adesso non c’è niente da fare", "Nothing to do now"),
    "person.draft": ("Apri la bozza", "Open the draft"),
    "person.in_agenda": ("Nell’agenda", "In the agenda"),
    "person.date": ("Data", "Date"),
}
_TALKED = {
    "person.talks": (
        "{n} {n|conversazione|conversazioni}, {messages} {messages|messaggio|messaggi}",
        "{n} {n|conversation|conversations}, {messages} {messages|message|messages}",
    ),
    "person.more_talks": ("Tutte e {n} le conversazioni", "All {n} conversations"),
    "began_one.inbound_request": ("nata da una sua richiesta", "begun with a request of theirs"),
    "began_one.outbound_request": ("nata da una tua richiesta", "begun with a request of yours"),
    "began_one.they_wrote": ("la prima parola è stata sua", "they wrote first"),
    "began_one.i_wrote": ("la prima parola è stata tua", "you wrote first"),
    "began_one.unknown": ("nata non si sa come", "begun nobody knows how"),
    "person.timeline": ("Che cosa è successo, su tutti i canali", "Over all channels"),
    "person.older": ("{n} {n|cosa|cose} prima", "{n} {n|thing|things} before"),
    "person.no_events": (
        "Di questa persona non risulta nessuna data.",
        "No date is on record for this person.",
    ),
    "person.in_group": ("In un gruppo: {words}", "In a group: {words}"),
}
_NOTES = {
    "person.notes": ("Le tue note", "Your notes"),
    "person.network_note": ("nota tua su LinkedIn", "your note on LinkedIn"),
    "person.change": ("Cambia", "Change"),
    "person.note_of": ("La nota del {day}", "The note of {day}"),
    "person.remove_note": ("Togli la nota del {day}", "Remove the note of {day}"),
    "person.new_note": (
        "Che cosa vuoi ricordare prima della prossima volta",
        "What you want to remember before the next time",
    ),
    "person.add_note": ("Aggiungi la nota", "Add the note"),
    "person.not_kept": ("Quello che avevi scritto", "What you had typed"),
    "person.tags_none": ("Nessuna etichetta", "No tag"),
    "person.tags": ("{n} {n|etichetta|etichette}", "{n} {n|tag|tags}"),
    "person.add": ("Aggiungi", "Add"),
    "person.remove_tag": ("Togli l’etichetta {tag}", "Remove the tag {tag}"),
    "person.cadence_every": (
        "Vi volete sentire ogni {n} {n|giorno|giorni}",
        "To be in touch every {n} {n|day|days}",
    ),
    "person.cadence_none": ("Nessuna cadenza", "No cadence"),
    "person.cadence": ("Ogni quanti giorni sentirsi", "Be in touch every … days"),
    "person.offers_none": (
        "Non hai ancora detto che cosa puoi offrire",
        "You have not said yet what you can offer",
    ),
    "person.offers": (
        "Puoi offrire {n} {n|cosa|cose}",
        "You can offer {n} {n|thing|things}",
    ),
    "person.offers_under": (
        "Vale per tutti, non solo qui.",
        "These are for anybody, not only here.",
    ),
    "person.until": ("fino al {day}", "until {day}"),
    "person.add_offer": ("Aggiungi qualcosa da offrire", "Add something to offer"),
    "person.offer": ("Posso offrire", "I can offer"),
    "person.offer_kind": ("Che cos’è", "What it is"),
    "person.offer_until": ("Fino al (facoltativo)", "Until (optional)"),
    "person.remove_offer": ("Togli: {text}", "Remove: {text}"),
}
_RESULTS = {
    "person.results_none": ("Nessun risultato, per ora", "No result yet"),
    "person.results": (
        "{n} {n|risultato|risultati}",
        "{n} {n|result|results}",
    ),
    "person.add_result": ("Segna un risultato", "Book a result"),
    "person.result_kind": ("Che cosa", "What"),
    "person.amount": ("Quanto vale, in euro", "Worth, in euros"),
    "person.hours": ("{n} ore", "{n} h"),
    "person.hours_spent": ("Ore di lavoro", "Hours it took"),
    "person.result_note": ("Nota", "Note"),
    "person.remove_result": ("Togli: {kind}, {day}", "Remove: {kind}, {day}"),
    "amount_invalid": ("«{seen}» non è un numero.", "“{seen}” is not a number."),
    "amount_invalid.remedy": (
        "Scrivilo in cifre, come 1200 o 1200,50.",
        "Write it in figures, such as 1200 or 1200.50.",
    ),
    "person.decided_none": (
        "Su questa persona non hai ancora deciso niente",
        "Nothing decided about this person yet",
    ),
    "person.decided": (
        "{n} {n|decisione|decisioni} su questa persona",
        "{n} {n|decision|decisions} about this person",
    ),
    "person.undo_this": ("Annulla: {what}, {day}", "Undo: {what}, {day}"),
}
_RIGHTS = {
    "person.rights": ("I suoi dati", "Their data"),
    "person.keep": ("Mai proporre nella pulizia", "Never propose for clean-up"),
    "person.is_safe": ("Non sarà mai fra le proposte di pulizia.", "Never proposed for clean-up."),
    "person.unsafe": ("Ripensaci", "Take back"),
    "person.where": ("Da dove viene ogni cosa", "Where each fact comes from"),
    "person.record": ("{file}<<, riga {record}>>", "{file}<<, row {record}>>"),
    "person.archive": ("{archive}, del {day}", "{archive}, of {day}"),
    "person.file": (
        "Tutto su questa persona in un file:",
        "Everything about this person as a file:",
    ),
    "person.file_read": ("da leggere", "to read"),
    "person.file_data": ("con ogni riga letta", "with every row read"),
    "person.file_wait": (
        "Con molti messaggi ci vuole qualche secondo.",
        "With many messages it takes some seconds.",
    ),
    "person.forget": ("Dimentica {name}…", "Forget {name}…"),
    "person.forget_title": ("Stai per dimenticare {person}", "You are about to forget {person}"),
    "person.forget_namesakes": (
        "Con lo stesso nome ci sono anche queste persone, che restano. Se sono la stessa, dimentica prima loro: dopo non si distinguono più.",
        "There are others of the same name, who stay. If they are the same person, forget them first: later they cannot be told apart.",
    ),
    "person.forget_archives": (
        "gli archivi che hai letto, dove li hai messi",
        "the archives you read, wherever you put them",
    ),
    "person.forget_type": ("Per confermare scrivi", "To confirm, type"),
    "person.forget_wait": (
        "Poi i conti si rifanno da soli: intanto la cerchia aspetta, da pochi secondi a un minuto.",
        "The answers are worked out anew afterwards: meanwhile the circle waits, from a few seconds to a minute.",
    ),
    "person.forget_not": (
        "Non corrisponde: scrivi {word}. Non è cambiato niente.",
        "That does not match: type {word}. Nothing was changed.",
    ),
    "person.forget_do": ("Dimentica {name}", "Forget {name}"),
    "person.forget_leave": ("Lascia stare", "Leave it"),
    "person.forgotten": (
        "Una persona non è più nella cerchia",
        "One person is no longer in the circle",
    ),
    "fact.connection": ("contatto", "contact"),
    "fact.invitation": ("richiesta", "request"),
    "fact.message": ("messaggi", "messages"),
    "fact.endorsement_received": ("competenze che ti conferma", "skills endorsed to you"),
    "fact.endorsement_given": ("competenze confermate da te", "skills endorsed by you"),
    "fact.recommendation_received": ("segnalazione per te", "recommendation of you"),
    "fact.recommendation_given": ("segnalazione scritta da te", "recommendation by you"),
    "fact.note": ("tua nota", "note of yours"),
    "fact.meeting": ("incontri e chiamate", "meetings and calls"),
    "fact.address": ("indirizzi e telefoni", "addresses and phones"),
}
_SAME = {
    "person.same": ("È una persona sola?", "Is this one person?"),
    "person.same_title": (
        "{person} è fatta di {n} {n|parte|parti}",
        "{person} is made of {n} {n|part|parts}",
    ),
    "person.same_under": (
        "Non si unisce nessuno da solo: lo dici tu, e si può annullare.",
        "Nobody is joined by itself: you say so, and can take it back.",
    ),
    "person.parts": (
        "Nominata in {n} {n|modo|modi}",
        "Named in {n} {n|way|ways}",
    ),
    "person.doubles": (
        "{n} {n|persona che potrebbe essere la stessa|persone che potrebbero essere la stessa}",
        "{n} {n|person|people} who may be the same",
    ),
    "person.doubles_none": (
        "Nessun’altra persona ha lo stesso nome o la stessa e-mail",
        "Nobody else has the same name or e-mail",
    ),
    "person.merge": ("È la stessa persona", "This is the same person"),
    "person.merge_with": (
        "È la stessa persona: {name} ({id})",
        "This is the same person: {name} ({id})",
    ),
    "person.apart": ("Sono due persone", "They are two"),
    "person.apart_from": ("Sono due persone: {name} ({id})", "They are two: {name} ({id})"),
    "person.split": ("Questa parte non è sua", "This part is not theirs"),
    "person.split_part": ("Questa parte non è sua: {name}", "This part is not theirs: {name}"),
    "person.same_anew": (
        "Dopo, i conti si rifanno: intanto vedi ancora quelli di prima.",
        "Afterwards the answers are worked out anew; meanwhile you still see those before.",
    ),
}
WEB_PERSON: dict[str, tuple[str, str]] = {
    **_WHO, **_FIT, **_TIE, **_NEXT, **_TALKED, **_NOTES, **_RESULTS, **_RIGHTS, **_SAME,
}  # fmt: skip
"""From a code and its parameters to the sentence, in Italian or English."""
