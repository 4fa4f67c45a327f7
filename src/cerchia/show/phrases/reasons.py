"""The reasons: of an outcome, a proposal, a fit, a request, an ambassador, a change."""

from __future__ import annotations

_OUTCOMES = {
    "nobody_wrote": ("Non vi siete mai scritti.", "No message was ever exchanged."),
    "never_written": ("Non vi siete mai scritti.", "No message was ever exchanged."),
    "question_in_note": (
        "La sua richiesta chiede qualcosa, e nessuno ha mai risposto.",
        "The note of their request asks something, and nobody ever answered.",
    ),
    "nobody_answered": ("Hai scritto e nessuno ha risposto.", "You wrote and nothing came back."),
    "auto_reply_only": (
        "È tornata solo una risposta automatica.",
        "Only an automatic answer came back.",
    ),
    "they_wrote_you_did_not": (
        "Ha scritto e tu non hai mai risposto.",
        "They wrote and you never answered.",
    ),
    "advertisement": (
        "La rete stessa lo segna come pubblicità o spam.",
        "The network itself marks it as an advertisement or as spam.",
    ),
    "sent_to_many": (
        "Lo stesso testo promozionale è arrivato a più persone.",
        "The same promotional text was sent to several people.",
    ),
    "pitch_not_taken_up": (
        "Vende o invita fuori contesto, e tu non hai raccolto.",
        "They sell or invite out of context, and you did not take it up.",
    ),
    "pitch_taken_up": (
        "Ha offerto qualcosa e tu hai raccolto con vero interesse.",
        "They offered something and you took it up with real interest.",
    ),
    "question_answered": (
        "Una domanda vera ha avuto risposta.",
        "A real question was asked and answered.",
    ),
    "meeting_agreed": (
        "Un incontro o una telefonata proposti e accettati.",
        "A meeting or a call was proposed and accepted.",
    ),
    "help_given": ("Un aiuto chiesto e dato.", "Help or advice was asked for and given."),
    "proposal_taken_up": (
        "Una proposta, e l’altro ci è entrato.",
        "A proposal was made and the other went into it.",
    ),
    "terms_discussed": (
        "Le condizioni di un’offerta sono state discusse prima del no.",
        "The terms of an offer were discussed before it was declined.",
    ),
    "moved_elsewhere": (
        "Il discorso è andato avanti altrove, poco dopo.",
        "The talk went on elsewhere, soon after.",
    ),
    "long_exchange": (
        "Uno scambio lungo, con sostanza da tutte e due le parti.",
        "A long exchange with substance from both sides.",
    ),
    "known_from_outside": (
        "Le parole dicono che vi conoscete di persona.",
        "The words show that you know each other from outside.",
    ),
    "same_employer": (
        "Lavora o ha lavorato dove lavori o hai lavorato tu.",
        "They work or worked where you work or worked.",
    ),
    "looks_for_work": (
        "Cerca lavoro, e ha solo detto questo o mandato il curriculum.",
        "They are looking for a job, and only said so or sent a CV.",
    ),
    "only_courtesies": ("Buone maniere, e nient’altro.", "Both were polite, and nothing more."),
    "only_acknowledged": (
        "È tornato solo un cenno: un «ok», un «grazie», una faccina.",
        "Nothing came back but an emoji, an “ok” or a “thanks”.",
    ),
    "question_left_open": (
        "Una domanda vera è rimasta senza risposta.",
        "A real question was asked and nobody answered it.",
    ),
    "offer_declined": (
        "Una domanda o un’offerta ha avuto un breve no.",
        "A question or an offer met a short no.",
    ),
    "offer_put_off": (
        "Una domanda o un’offerta ha avuto un «ti faccio sapere».",
        "A question or an offer met an “I will let you know”.",
    ),
}
_WHY = {
    "reply_question": (
        "La sua domanda aspetta la tua risposta da {days} {days|giorno|giorni}.",
        "Their question has waited {days} {days|day|days} for your answer.",
    ),
    "reply_request": (
        "Ti ha chiesto qualcosa {days} {days|giorno|giorni} fa, e aspetta.",
        "They asked something of you {days} {days|day|days} ago, and wait.",
    ),
    "reply_promise": (
        "Hai promesso qualcosa {days} {days|giorno|giorni} fa: non risulta che sia partito.",
        "You promised something {days} {days|day|days} ago; nothing shows that it was sent.",
    ),
    "reply_ignored": (
        "Ti ha scritto {days} {days|giorno|giorni} fa e non hai mai risposto.",
        "They wrote {days} {days|day|days} ago and you never answered.",
    ),
    "welcome_new": (
        "Un contatto nuovo, da {days} {days|giorno|giorni}, e ancora nessuna parola.",
        "A new contact, for {days} {days|day|days}, and not a word yet.",
    ),
    "welcome_note": (
        "Un contatto nuovo, da {days} {days|giorno|giorni}, con una nota a cui nessuno ha risposto<<: «{note}»>>.",
        "A new contact, for {days} {days|day|days}, whose note nobody answered<<: “{note}”>>.",
    ),
    "follow_up_opener": (
        "La tua apertura è senza risposta da {days} {days|giorno|giorni}: la prima volta può essere stata quella sbagliata.",
        "Your opener has been unanswered for {days} {days|day|days}: the first time may have been the wrong one.",
    ),
    "follow_up_question": (
        "La tua domanda è senza risposta da {days} {days|giorno|giorni}.",
        "Your question has been unanswered for {days} {days|day|days}.",
    ),
    "rekindle_dormant": (
        "Vi scrivevate; poi {time} di silenzio.",
        "You used to write to each other; then {time} of silence.",
    ),
    "rekindle_deep": (
        "Parlavate di qualcosa di vero<<: {topic@topic}>>. Poi {time} di silenzio.",
        "You spoke of something real<<: {topic@topic}>>. Then {time} of silence.",
    ),
    "rekindle_owed": (
        "Tocca a te da {time}: una risposta tardiva è una buona ragione per scrivere.",
        "It has been your turn for {time}; a late answer is a good reason to write.",
    ),
    "triage_sells": (
        "La sua richiesta aspetta da {days} {days|giorno|giorni}, e la nota vende qualcosa<<: «{note}»>>.",
        "Their request has waited {days} {days|day|days}, and the note sells something<<: “{note}”>>.",
    ),
    "triage_note": (
        "La sua richiesta aspetta da {days} {days|giorno|giorni}, con una nota<<: «{note}»>>.",
        "Their request has waited {days} {days|day|days}, with a note<<: “{note}”>>.",
    ),
    "triage_new": (
        "La sua richiesta aspetta da {days} {days|giorno|giorni}, senza nota.",
        "Their request has waited {days} {days|day|days}, without a note.",
    ),
    "thank_endorsement": (
        "Ha confermato {n} {n|tua competenza|tue competenze}<<, fra cui {skill}>>: non risulta un grazie.",
        "They endorsed {n} of your skills<<, {skill} among them>>; no thanks are on record.",
    ),
    "thank_recommendation": (
        "Ha scritto una segnalazione per te {days} {days|giorno|giorni} fa: non risulta un grazie.",
        "They wrote you a recommendation {days} {days|day|days} ago; no thanks are on record.",
    ),
    "why.persona": ("In linea: {persona}.", "In line: {persona}."),
    "why.explore": (
        "Fuori dalla solita cerchia, per imparare chi risponde.",
        "Off the beaten track, to learn who responds.",
    ),
}
_FIT = {
    "fit_function": (
        "L’area è quella: {heard@function}.",
        "The area is right: {heard@function}.",
    ),
    "fit_function_not": ("Un’altra area: {heard@function}.", "Another area: {heard@function}."),
    "fit_function_unknown": (
        "Il titolo non dice che cosa fa.",
        "The title does not say what they do.",
    ),
    "fit_level": ("Il livello è quello: {heard@level}.", "The level is right: {heard@level}."),
    "fit_level_near": (
        "Il livello è vicino: {heard@level}.",
        "The level is one step away: {heard@level}.",
    ),
    "fit_level_not": ("Il livello è un altro: {heard@level}.", "Another level: {heard@level}."),
    "fit_level_unknown": ("Il livello non si legge.", "The level cannot be read."),
    "fit_industry": ("Il settore è quello: {heard@trade}.", "The trade is right: {heard@trade}."),
    "fit_industry_not": ("Un altro settore: {heard@trade}.", "Another trade: {heard@trade}."),
    "fit_industry_unknown": ("Il settore non si legge.", "The trade cannot be read."),
    "fit_keyword": ("Una delle tue parole: «{heard}».", "One of your words: “{heard}”."),
    "fit_keyword_not": ("Nessuna delle tue parole.", "None of your words."),
    "fit_company_not": ("Lavora altrove: {heard}.", "Works elsewhere: {heard}."),
    "fit_company_unknown": ("L’azienda non è nell’archivio.", "The company is not in the archive."),
    "fit_place": ("Il luogo è quello: {heard}.", "The place is right: {heard}."),
    "fit_place_not": ("Un altro luogo<<: {heard}>>.", "Another place<<: {heard}>>."),
    "fit_place_unknown": ("Il luogo non è nell’archivio.", "The place is not in the archive."),
    "fit_language": (
        "La lingua è quella: {heard@language}.",
        "The language is right: {heard@language}.",
    ),
    "fit_language_not": (
        "Un’altra lingua: {heard@language}.",
        "Another language: {heard@language}.",
    ),
    "fit_language_unknown": ("La lingua non si legge.", "The language cannot be read."),
    "fit_size": (
        "La dimensione è quella<<: {heard@size}>>.",
        "The company’s size is right<<: {heard@size}>>.",
    ),
    "fit_size_not": (
        "Un’altra dimensione<<: {heard@size}>>.",
        "Another company size<<: {heard@size}>>.",
    ),
    "fit_size_unknown": (
        "La dimensione dell’azienda non è nell’archivio.",
        "The company’s size is not in the archive.",
    ),
    "fit_company": ("Lavora dove cerchi: {heard}.", "Works where you look: {heard}."),
    "fit_avoid": ("Una parola che escludi: «{heard}».", "A word you rule out: “{heard}”."),
}
_PRAISE = {
    "endorsements": (
        "Ha confermato {n} {n|tua competenza|tue competenze}.",
        "Endorsed {n} of your skills.",
    ),
    "recommendations": (
        "Ha scritto {n} {n|segnalazione|segnalazioni} per te.",
        "Wrote {n} {n|recommendation|recommendations} for you.",
    ),
    "introductions": (
        "Ti ha presentato {n} {n|persona|persone}.",
        "Introduced {n} {n|person|people} to you.",
    ),
    "mentions": (
        "Se ne parla in {n} {n|conversazione|conversazioni} con altri.",
        "Was named in {n} {n|conversation|conversations} of others.",
    ),
}
_CHANGE = {
    "change.new": ("Contatto nuovo.", "A new contact."),
    "change.gone": ("Non è più fra i contatti.", "No longer among the contacts."),
    "change.gone_or_hidden": (
        "Non è più fra i contatti, o si è nascosto.",
        "Gone from the contacts, or hidden.",
    ),
    "change.company": (
        "Ha cambiato azienda: da {before} a {after}.",
        "Changed company: from {before} to {after}.",
    ),
    "change.employer": (
        "Ha cambiato azienda: da {before} a {after}.",
        "Changed company: from {before} to {after}.",
    ),
    "change.position": (
        "Ha cambiato ruolo: da {before} a {after}.",
        "Changed position: from {before} to {after}.",
    ),
    "change.name": (
        "Ha cambiato nome: da {before} a {after}.",
        "Changed name: from {before} to {after}.",
    ),
}
REASONS: dict[str, tuple[str, str]] = {
    **_OUTCOMES,
    **_WHY,
    **_FIT,
    **_PRAISE,
    **_CHANGE,
}
