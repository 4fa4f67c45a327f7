"""Drafts: what they rest on, in words; the language model, and what leaves for it."""

from __future__ import annotations

_EVIDENCE = {
    "ev_note": (
        "la nota della sua richiesta<< del {at}>>: «{text}»",
        "the note of their request<< of {at}>>: “{text}”",
    ),
    "ev_request": (
        "la sua richiesta<< del {at}>>, senza nota",
        "their request<< of {at}>>, without a note",
    ),
    "ev_asked": (
        "la sua domanda del {at}, ancora senza risposta: «{text}»",
        "their question of {at}, still unanswered: “{text}”",
    ),
    "ev_said": (
        "quello che ti ha scritto il {at}: «{text}»",
        "what they wrote to you on {at}: “{text}”",
    ),
    "ev_wants": (
        "quello che ti ha proposto il {at}, ancora senza risposta: «{text}»",
        "what they offered on {at}, still unanswered: “{text}”",
    ),
    "ev_offer": (
        "quello che offre nella nota<< del {at}>>: «{text}»",
        "what their note<< of {at}>> offers: “{text}”",
    ),
    "ev_last": ("le sue ultime parole, del {at}: «{text}»", "their last words, of {at}: “{text}”"),
    "ev_helped": (
        "quello che ti ha risposto il {at}: «{text}»",
        "what they answered on {at}: “{text}”",
    ),
    "ev_unanswered": (
        "quello che hai scritto il {at}, ancora senza risposta: «{text}»",
        "what you wrote on {at}, still unanswered: “{text}”",
    ),
    "ev_promise_mine": (
        "una tua promessa ancora aperta, del {at}: «{text}»",
        "a promise of yours still open, of {at}: “{text}”",
    ),
    "ev_promise_theirs": (
        "una sua promessa ancora aperta, del {at}: «{text}»",
        "a promise of theirs still open, of {at}: “{text}”",
    ),
    "ev_company": (
        "l’azienda in comune: {company}, tu<< dal {since}>><< al {until}>>",
        "a company in common: {company}, you<< from {since}>><< to {until}>>",
    ),
    "ev_colleague": (
        "l’azienda in comune: {company}, tu<< dal {since}>>",
        "a company in common: {company}, you<< since {since}>>",
    ),
    "ev_school": (
        "la scuola in comune: {school}<< ({until})>>",
        "a school in common: {school}<< ({until})>>",
    ),
    "ev_endorsed": (
        "ha confermato la tua competenza «{skill}»<< il {at}>>",
        "they endorsed you for “{skill}”<< on {at}>>",
    ),
    "ev_recommended": (
        "la sua raccomandazione<< del {at}>>: «{text}»",
        "their recommendation<< of {at}>>: “{text}”",
    ),
    "ev_new_job": (
        "ha cambiato azienda: da {before} a {company}",
        "they changed company: from {before} to {company}",
    ),
    "ev_reason": ("il motivo detto da te: «{text}»", "the reason you gave: “{text}”"),
    "ev_lever": ("quello che offri: «{text}»", "what you offer: “{text}”"),
    "ev_target": (
        "il motivo detto da te, per arrivare a {target}: «{text}»",
        "the reason you gave for reaching {target}: “{text}”",
    ),
    "ev_target_company": (
        "la stessa azienda di {target}: {company} (se si conoscono non si sa)",
        "the same company as {target}: {company} (whether they know each other is not known)",
    ),
    "ev_target_named": (
        "ha nominato {target} il {at}: «{text}»",
        "they mentioned {target} on {at}: “{text}”",
    ),
    "ev_private": (
        "una tua nota privata<< del {at}>>, che nessuna bozza cita: «{text}»",
        "a private note of yours<< of {at}>>, quoted in no draft: “{text}”",
    ),
    "ev_model": (
        "parole di {model}, dai fatti qui accanto",
        "the words of {model}, from the facts beside",
    ),
}
_KINDS = {
    "draft_kind.welcome": ("benvenuto", "welcome"),
    "draft_kind.opener": ("apertura", "opener"),
    "draft_kind.reply": ("risposta", "reply"),
    "draft_kind.follow_up": ("seguito", "follow-up"),
    "draft_kind.rekindle": ("ripresa", "rekindling"),
    "draft_kind.intro_request": ("richiesta di presentazione", "request for an introduction"),
    "draft_kind.thank": ("ringraziamento", "thanks"),
    "draft_kind.ask_why": ("domanda sul perché", "question why"),
    "draft_kind.decline": ("rifiuto cortese", "courteous no"),
}
_LINES = {
    "draft.rests": ("Poggia su questo: {evidence}.", "Rests on this: {evidence}."),
    "draft.other_language": (
        "In {language@language} non ci sono ancora frasi per questo messaggio: eccolo in un’altra lingua.",
        "There are no sentences in {language@language} yet for this message: here it is in another language.",
    ),
    "help.draft": (
        "Due o tre messaggi brevi per una persona, ognuno con un motivo vero preso dai fatti; li mandi tu.",
        "Two or three short messages to one person, each with a true reason taken from the facts; you send them.",
    ),
    "example.draft": (
        'cerchia draft "Marco Rossi" --kind rekindle\ncerchia draft "Marco Rossi" --kind opener --because "Ho letto il tuo intervento sui resi."',
        'cerchia draft "Marco Rossi" --kind rekindle\ncerchia draft "Marco Rossi" --kind opener --because "I read your piece on returns."',
    ),
    "option.draft_kind": (
        "Che messaggio: welcome, opener, reply, follow_up, rekindle, intro_request, thank, ask_why, decline.",
        "Which message: welcome, opener, reply, follow_up, rekindle, intro_request, thank, ask_why, decline.",
    ),
    "option.because": ("Il motivo, a parole tue.", "The reason, in your own words."),
    "option.lever": ("Che cosa offri, a parole tue.", "What you offer, in your own words."),
    "option.about": (
        "Per una presentazione: a chi vuoi arrivare.",
        "For an introduction: whom you want to reach.",
    ),
    "option.in": (
        "In che lingua: it, en, es, fr, de; senza, quella in cui vi scrivete.",
        "In which language: it, en, es, fr, de; without, the one you write in.",
    ),
    "option.model": (
        "Un modello linguistico a cui far riscrivere le bozze; mostra prima, parola per parola, che cosa esce.",
        "A language model to reword the drafts; shows first, word by word, what leaves.",
    ),
    "option.endpoint": (
        "Dove risponde il modello: https://…/v1, o http:// su questa macchina. La chiave in CERCHIA_MODEL_KEY.",
        "Where the model answers: https://…/v1, or http:// on this machine. The key in CERCHIA_MODEL_KEY.",
    ),
}
_MODEL = {
    "model.leaves": (
        "Questo, e niente altro, esce da questa macchina verso {endpoint} (modello {model}):",
        "This, and nothing else, leaves this machine for {endpoint} (model {model}):",
    ),
    "model.send": ("Lo mando? [s/N] ", "Send it? [y/N] "),
    "model.nothing": (
        "Dal modello non è venuta nessuna bozza utilizzabile.",
        "No usable draft came from the model.",
    ),
    "usage.together": (
        "--model e --endpoint vanno insieme.",
        "--model and --endpoint go together.",
    ),
    "reason_missing": (
        "Su {person} non c’è un motivo personale per questo messaggio ({kind@draft_kind}): niente che non si potrebbe scrivere a cento altri.",
        "There is no personal reason on record for this message to {person} ({kind@draft_kind}): nothing that could not be written to a hundred others.",
    ),
    "reason_missing.remedy": (
        'Dillo tu: --because "Ho letto il tuo intervento sui resi." Se un motivo non c’è, forse non è il momento di scrivere.',
        'Say it yourself: --because "I read your piece on returns." If there is none, it may not be the time to write.',
    ),
    "about_missing": (
        "Una presentazione a chi? Non è detto.",
        "An introduction to whom? It was not said.",
    ),
    "about_missing.remedy": (
        'Aggiungi --about "Nome Cognome".',
        'Add --about "First Last".',
    ),
    "endpoint_invalid": (
        "«{endpoint}» non va: serve un indirizzo https, o http su questa stessa macchina, perché niente viaggi in chiaro.",
        "“{endpoint}” will not do: it takes an https address, or http on this very machine, so that nothing travels in the clear.",
    ),
    "endpoint_invalid.remedy": (
        "Per esempio: --endpoint http://127.0.0.1:11434/v1",
        "For instance: --endpoint http://127.0.0.1:11434/v1",
    ),
    "model_unreachable": (
        "Il modello all’indirizzo {endpoint} non risponde: {why}.",
        "The model at {endpoint} does not answer: {why}.",
    ),
    "model_unreachable.remedy": (
        "Controlla che sia acceso e che l’indirizzo sia giusto; senza --model le bozze si fanno qui.",
        "See that it runs and that the address is right; without --model the drafts are made here.",
    ),
    "model_refused": (
        "Il modello all’indirizzo {endpoint} ha risposto con un errore: {why}.",
        "The model at {endpoint} answered with an error: {why}.",
    ),
    "model_refused.remedy": (
        "Controlla il nome del modello e la chiave in CERCHIA_MODEL_KEY; senza --model le bozze si fanno qui.",
        "Check the model’s name and the key in CERCHIA_MODEL_KEY; without --model the drafts are made here.",
    ),
    "not_confirmed": (
        "Non confermato: non è uscito niente.",
        "Not confirmed: nothing has left.",
    ),
    "not_confirmed.remedy": (
        "Senza --model le bozze si fanno qui.",
        "Without --model the drafts are made here.",
    ),
}
DRAFTS: dict[str, tuple[str, str]] = {**_EVIDENCE, **_KINDS, **_LINES, **_MODEL}
