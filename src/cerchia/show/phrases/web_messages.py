"""The sentences of the page of messages: the composer, its drafts, what was copied to whom."""

from __future__ import annotations

_KINDS = {
    "message_kind.welcome": ("un benvenuto", "a welcome"),
    "message_kind.opener": ("un primo messaggio", "a first message"),
    "message_kind.reply": ("una risposta", "a reply"),
    "message_kind.follow_up": ("un seguito", "a follow-up"),
    "message_kind.rekindle": ("una ripresa", "picking it up again"),
    "message_kind.intro_request": ("chiedere una presentazione", "asking for an introduction"),
    "message_kind.thank": ("un ringraziamento", "thanks"),
    "message_kind.ask_why": ("chiedere perché", "asking why"),
    "message_kind.decline": ("un no cortese", "a courteous no"),
    "message_kind.note": ("la nota di una richiesta", "the note of a request"),
    "message_kind.post": ("un post", "a post"),
    "message_kind.profile": ("il testo del profilo", "a profile text"),
}
_FINDER = {
    "web.msg_whom": ("A chi vuoi scrivere?", "Who do you want to write to?"),
    "web.msg_whom_under": (
        "Trovi tre bozze, ognuna con il suo motivo, e mentre scrivi vedi come suona. Niente parte da qui: copi, e mandi tu.",
        "You get three drafts, each with its reason, and see how it reads as you write. Nothing is sent from here: you copy it and send it.",
    ),
    "web.msg_find": ("Nome, azienda o titolo", "Name, company or title"),
    "web.msg_find_it": ("Trova", "Find"),
    "web.msg_alone_too": ("Oppure rileggi un testo che non va a una persona sola:", "Or check a text that goes to no one person:"),
    "web.msg_gone": ("una persona che non è più negli archivi", "somebody who is in no archive any more"),
    "web.msg_history": (
        "Hai copiato {n} {n|messaggio|messaggi}",
        "You copied {n} {n|message|messages}",
    ),
    "web.msg_none": ("Non hai ancora copiato niente", "You have copied nothing yet"),
    "web.msg_history_under": (
        "Ogni messaggio che copi resta qui, dal più recente: che cosa, a chi, quando.",
        "Every message you copy is kept here, the newest first: what, to whom, when.",
    ),
    "web.msg_again": ("Riprendilo", "Take it up again"),
    "web.msg_again_to": ("Riprendilo: {person}, {when}", "Take it up again: {person}, {when}"),
    "web.msg_undo_to": ("Annulla: {person}, {when}", "Undo: {person}, {when}"),
    "web.msg_pages": ("Pagine", "Pages"),
    "web.msg_page": ("pagina {page} di {pages}", "page {page} of {pages}"),
    "web.msg_newer": ("Più recenti", "Newer"),
    "web.msg_older": ("Più vecchi", "Older"),
}  # fmt: skip
_COMPOSER = {
    "web.msg_to": ("A {person}: {kind@message_kind}", "To {person}: {kind@message_kind}"),
    "web.msg_alone": ("Come si legge: {kind@message_kind}", "How it reads: {kind@message_kind}"),
    "web.msg_other": ("Scrivi ad altri", "Write to somebody else"),
    "web.msg_text": ("Il messaggio", "The message"),
    "web.msg_copy": ("Copia", "Copy"),
    "web.msg_copied_by_hand": ("L’ho copiato: annotalo", "I have copied it: note it"),
    "web.msg_whole": ("Confronta con tutto quello che hai mandato", "Compare with all you ever sent"),
    "web.msg_wholly": (
        "Confrontato con tutti i messaggi che hai mandato.",
        "Compared with every message you sent.",
    ),
    "web.msg_partly": (
        "Mentre scrivi non si guarda a quanti altri hai mandato lo stesso testo: per quello confrontalo.",
        "To how many others you sent the same text is not looked up as you write: compare it for that.",
    ),
    "web.msg_before": ("Quello che c’era scritto prima", "What was written here before"),
    "web.msg_back": ("Rimettilo", "Put it back"),
    "web.msg_kept": (
        "Quello che hai scritto è ancora qui sotto.",
        "What you wrote still stands below.",
    ),
    "web.msg_settings": ("Come scriverlo", "How to write it"),
    "web.msg_kind": ("Che messaggio è", "What it is"),
    "web.msg_language": ("In che lingua", "In which language"),
    "web.msg_usual": ("quella in cui vi scrivete", "the one you write in"),
    "web.msg_lever": ("Che cosa puoi offrire", "What you can offer"),
    "web.msg_no_lever": ("niente, questa volta", "nothing this time"),
    "web.msg_no_levers": ("non c’è ancora niente in elenco", "nothing on the list yet"),
    "web.msg_reason": ("Il motivo, a parole tue", "The reason, in your own words"),
    "web.msg_reason_hint": (
        "Per esempio: ho letto il tuo intervento sui resi.",
        "For instance: I read your piece on returns.",
    ),
    "web.msg_about": ("A chi vuoi arrivare", "Whom you want to reach"),
    "web.msg_draft": ("Rifai le bozze", "Draft again"),
    "web.msg_drafts": ("{n} {n|bozza|bozze} con un motivo vero", "{n} {n|draft|drafts} on a true reason"),
    "web.msg_drafts_under": (
        "Ogni bozza si regge su qualcosa che sta nei tuoi dati e riguarda solo questa persona.",
        "Each draft rests on something in your data that is about this person alone.",
    ),
    "web.msg_rests": ("Su che cosa poggia", "Rests on"),
    "web.msg_use": ("Prendi questa", "Take this one"),
    "web.msg_use_n": ("Prendi questa: bozza {n}", "Take this one: draft {n}"),
    "web.msg_here": ("È quella nel campo.", "It is the one in the field."),
    "web.msg_undrafted": (
        "Per questo non ci sono bozze: scrivilo tu, e qui vedi come suona",
        "There are no drafts for this: write it yourself, and see here how it reads",
    ),
    "web.msg_no_reason": (
        "Nessuna bozza: su {person} non risulta un motivo che valga solo per questa persona ({kind@message_kind})",
        "No draft: nothing on record about {person} is a reason that holds for them alone ({kind@message_kind})",
    ),
    "web.msg_no_about": (
        "Nessuna bozza: manca a chi vuoi arrivare",
        "No draft: whom you want to reach is missing",
    ),
    "web.msg_missing_under": (
        "Dillo qui sopra e rifai le bozze, o scrivi tu. Se un motivo non c’è, forse non è il momento di scrivere.",
        "Say it above and draft again, or write yourself. If there is no reason, it may not be the time to write.",
    ),
    "web.msg_last": ("Le ultime cose che vi siete scritti", "What the two of you last wrote"),
    "web.msg_you": ("Tu", "You"),
    "web.msg_conversation": ("Tutta la conversazione", "The whole conversation"),
    "web.msg_never": ("Non vi siete ancora scritti", "You have not written to each other yet"),
    "web.msg_taken": (
        "{n|L’ultimo messaggio copiato|Gli ultimi {n} messaggi copiati} per questa persona",
        "{n|The last message|The last {n} messages} copied for this person",
    ),
    "web.msg_all_taken": ("Tutti i messaggi copiati", "All copied messages"),
    "web.msg_open": ("L’agenda lo aspetta: è fatto?", "The agenda waits for this: is it done?"),
    "web.msg_done": ("Fatto", "Done"),
    "web.msg_agenda": ("Vedi in agenda", "See it on the agenda"),
    "web.msg_on_agenda": ("In agenda con questa persona:", "On the agenda with this person:"),
}  # fmt: skip
_LINT = {
    "web.msg_sure": (
        "sicurezza {share}\u00a0%<<, {n} {n|osservazione|osservazioni}>>; lingua: {language@language}",
        "{share}% sure<<, {n} {n|remark|remarks}>>; language: {language@language}",
    ),
    "web.msg_rule": ("Regola: {rule}", "Rule: {rule}"),
    "web.msg_twin": ("Dove:", "Where:"),
    "web.msg_empty": ("Scrivi, e qui vedi come si legge.", "Write, and see here how it reads."),
    "web.msg_long": (
        "{n} lettere: un messaggio ne tiene al più {most}. Accorcialo e lo si rilegge.",
        "{n} letters: a message holds {most} at most. Shorten it and it is read again.",
    ),
}
MESSAGES: dict[str, tuple[str, str]] = {**_KINDS, **_FINDER, **_COMPOSER, **_LINT}
