"""The sentences of the page of requests."""

from __future__ import annotations

WEB_REQUESTS: dict[str, tuple[str, str]] = {
    "web.requests_under": (
        "Chi chiede merita una risposta cortese, anche quando non ha scritto una nota. Accetti o ignori tu, sulla rete: qui resta che cosa hai deciso.",
        "Whoever asks deserves a courteous answer, even without a note. You accept or ignore on the network yourself; here it is kept what you decided.",
    ),
    "web.requests_rule": ("La tua regola", "Your policy"),
    "web.policy_open": ("Aperta", "Open"),
    "web.policy_selective": ("Selettiva", "Selective"),
    "web.requests_keep_rule": ("Tieni questa regola", "Keep this policy"),
    "web.requests_verdicts": ("Secondo il verdetto", "By verdict"),
    "web.requests_all": ("Tutte", "All"),
    "web.requests_no_note": ("Nessuna nota.", "No note."),
    "web.requests_profile": ("Il profilo", "Their profile"),
    "web.requests_accept_answer": ("Accetta, e rispondi", "Accept, and answer"),
    "web.requests_accept_only": ("Accetta", "Accept"),
    "web.requests_ask_answer": ("Chiedi perché", "Ask why"),
    "web.requests_ask_only": ("Chiedi perché", "Ask why"),
    "web.requests_ignore_answer": ("Ignora", "Ignore"),
    "web.requests_ignore_only": ("Ignora, senza rispondere", "Ignore, without an answer"),
    "web.requests_answer_to": ("Risposta a {person}", "Answer to {person}"),
    "web.requests_if_no": ("Una risposta, se vuoi dire di no", "An answer, if you want to say no"),
    "web.requests_copy_accept": ("Copia la risposta e accetta", "Copy the answer, and accept"),
    "web.requests_copy_ask": ("Copia la domanda", "Copy the question"),
    "web.requests_copy_ignore": ("Copia il no e ignora", "Copy the no, and ignore"),
    "web.requests_took_accept": ("Copiata: ho accettato", "Copied: I accepted"),
    "web.requests_took_ask": ("Copiata: ho chiesto perché", "Copied: I asked why"),
    "web.requests_took_ignore": ("Copiato: ho detto di no", "Copied: I said no"),
    "web.requests_accept": ("Accetta e basta", "Just accept"),
    "web.requests_asked": ("Chiesto, con parole mie", "Asked, in my own words"),
    "web.requests_ask": ("Chiedi perché", "Ask why"),
    "web.requests_ignore": ("Ignora", "Ignore"),
    "web.requests_empty": (
        "Quando un archivio più nuovo ne porta, le trovi qui con che cosa fare di ciascuna.",
        "When a newer archive brings some, they stand here, each with what to do.",
    ),
    "web.requests_none_here": (
        "Con questo verdetto non ne aspetta nessuna.",
        "None with this verdict waits.",
    ),
    "web.requests_keys": (
        "per scorrere · {c} copia la risposta e segue il consiglio · {a} accetta · {w} chiedi perché · {i} ignora · {u} annulla",
        "to move · {c} copies the answer and takes the advice · {a} accept · {w} ask why · {i} ignore · {u} undo",
    ),
    "web.requests_answered": (
        "{n} {n|risposta data|risposte date}; {shown} {shown|si vede|si vedono} già in un export",
        "{n} answered; an export shows {shown} of them already",
    ),
    "web.requests_own": (
        "{n} delle tue {whole} in attesa {n|aspetta|aspettano} da più di {days} giorni: {n|ritirala|ritirale} sulla rete",
        "{n} of your {whole} that wait {n|has|have} waited more than {days} days: withdraw {n|it|them} on the network",
    ),
    "web.requests_own_none": (
        "Nessuna delle tue {whole} in attesa aspetta da più di {days} giorni",
        "None of your {whole} that wait has waited more than {days} days",
    ),
    "web.requests_own_more": ("e altre {n}", "and {n} more"),
    "web.requests_sent_on": ("Mandata", "Sent"),
    "web.requests_note": ("La tua nota", "Your note"),
    "web.requests_how": ("Com’è andata", "How it went"),
}
