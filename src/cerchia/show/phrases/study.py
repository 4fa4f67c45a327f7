"""The study held apart by groups, openers and months, and outcomes corrected by the owner."""

from __future__ import annotations

_COMPARED = {
    "option.by": (
        "Anche per mese, profilo, apertura, nota, lingua o livello: month, persona, opener, note, language, seniority.",
        "Also by month, persona, opener, note, language or seniority.",
    ),
    "dimension.month": ("mese", "month"),
    "dimension.persona": ("profilo", "persona"),
    "dimension.opener": ("apertura", "opener"),
    "dimension.note": ("nota della richiesta", "note of the request"),
    "dimension.language": ("lingua della tua apertura", "language of your opener"),
    "dimension.seniority": ("livello", "seniority"),
    "group.unknown": ("Non si sa", "Not known"),
    "group.off_line": ("Fuori linea", "Off line"),
    "group.with_note": ("Con una nota", "With a note"),
    "group.without_note": ("Senza nota", "Without a note"),
    "group.not_recorded": (
        "Richiesta non più nell’archivio",
        "Request no longer in the archive",
    ),
    "group.once": ("Testi mandati una volta sola", "Texts sent only once"),
    "rate.deepening": ("l’approfondimento", "deepening"),
    "rate.answered": ("le risposte", "replies"),
    "rate_more.deepening": ("più approfondimenti", "more deepening"),
    "rate_more.answered": ("più risposte", "more replies"),
    "compared.by": ("Per {dimension@dimension}", "By {dimension@dimension}"),
    "compared.picture": (
        "Approfondimenti per {dimension@dimension}",
        "Deepening by {dimension@dimension}",
    ),
    "compared.group": (
        "{n}: {k} {k|approfondita|approfondite}<< ({share}, {between})>>, {answered} con risposta<< ({answered_share})>>",
        "{n}: {k} deepened<< ({share}, {between})>>, {answered} answered<< ({answered_share})>>",
    ),
    "compared.differs": (
        "Oltre il caso per {of@rate}: {names}.",
        "Beyond chance for {of@rate}: {names}.",
    ),
    "compared.exploratory": (
        "Fra questi gruppi nessuno si stacca oltre il caso: sono solo indizi.",
        "None of these groups stands out beyond chance: take them as hints only.",
    ),
    "compared.trend_rises": (
        "Di mese in mese, su {months} mesi, {of@rate}: in crescita, {slope} punti al mese (fra {low} e {high}).",
        "From month to month, over {months} months, {of@rate}: rising, {slope} points a month (between {low} and {high}).",
    ),
    "compared.trend_falls": (
        "Di mese in mese, su {months} mesi, {of@rate}: in calo, {slope} punti al mese (fra {low} e {high}).",
        "From month to month, over {months} months, {of@rate}: falling, {slope} points a month (between {low} and {high}).",
    ),
    "compared.trend_within_chance": (
        "Di mese in mese, su {months} mesi, {of@rate}: niente oltre il caso ({slope} punti al mese, fra {low} e {high}).",
        "From month to month, over {months} months, {of@rate}: within chance ({slope} points a month, between {low} and {high}).",
    ),
    "compared.trend_too_few": (
        "Per dire come cambia di mese in mese i casi sono troppo pochi.",
        "Too few cases to tell how it moves from month to month.",
    ),
    "compared.openers": (
        "Hai aperto con lo stesso testo più di una volta: {n} {n|testo|testi}",
        "You opened with the same text more than once: {n} {n|text|texts}",
    ),
    "compared.more_openers": (
        "Altri testi: {n}. Tutti con --by opener.",
        "Further texts: {n}. All of them with --by opener.",
    ),
    "compared.winner": (
        "«{leader}» va insieme a {of@rate_more} di «{rival}»: probabilità {better}, in media {loss} punti persi se non fosse così.",
        "“{leader}” went with {of@rate_more} than “{rival}”: probability {better}, {loss} points lost on average if not.",
    ),
    "compared.no_winner": (
        "Per {of@rate} nessuna apertura vince: «{leader}» sta davanti a «{rival}» con probabilità {better}.",
        "For {of@rate} no opener wins: “{leader}” is ahead of “{rival}” with probability {better}.",
    ),
    "compared.needed": (
        "Per saperlo ne servono {needed} di ciascuna: ne mancano {leader} e {rival}.",
        "To tell, {needed} of each are needed: {leader} and {rival} are missing.",
    ),
    "compared.went_with": (
        "Gruppi visti insieme a un esito, non cause: si scrive meglio a chi è già più incline a rispondere.",
        "Groups that went with an outcome, not causes: people write better to those likelier to answer.",
    ),
}
_FIX = {
    "help.conversations.fix": (
        "Corregge l’esito di una conversazione: vale il tuo, quello letto resta accanto.",
        "Corrects the outcome of a conversation: yours counts, what was read stays beside it.",
    ),
    "example.conversations.fix": (
        "cerchia conversations fix 3f2a9c41d07e --outcome deepening --ball mine",
        "cerchia conversations fix 3f2a9c41d07e --outcome deepening --ball mine",
    ),
    "option.which": (
        "L’id della conversazione, come nell’elenco, o con chi è.",
        "The id of the conversation, as in the list, or whom it is with.",
    ),
    "option.true_outcome": (
        "L’esito vero: deepening, courtesy, courtesy_known, spam, no_reply, ignored.",
        "The true outcome: deepening, courtesy, courtesy_known, spam, no_reply, ignored.",
    ),
    "option.true_ball": (
        "A chi tocca, fino al prossimo messaggio.",
        "Whose turn it is, until the next message.",
    ),
    "option.topic": (
        "Di che cosa si è parlato, per deepening: client, partner, job, advice …",
        "What it was about, for deepening: client, partner, job, advice …",
    ),
    "usage.topic": (
        "--topic vale solo per deepening, non per {outcome}.",
        "--topic is for deepening only, not for {outcome}.",
    ),
    "corrected_by_you": (
        "L’hai corretto tu; alla lettura: {machine@outcome}.<< Messaggi venuti dopo: {since}.>>",
        "Corrected by you; read as: {machine@outcome}.<< Messages since: {since}.>>",
    ),
    "taught_by_you": (
        "Riletto secondo le tue correzioni; prima: {machine@outcome}.",
        "Read anew after your corrections; before: {machine@outcome}.",
    ),
    "conversations.corrected": (
        "{n} {n|esito corretto|esiti corretti} da te<<; per quello che hai insegnato, riletti altri {taught}>>.",
        "{n} {n|outcome|outcomes} corrected by you<<; {taught} more read anew after them>>.",
    ),
    "next.undo_fix": ("Per tornare indietro:", "To take it back:"),
    "decision.outcome": (
        "l’esito della conversazione<< {about}>>",
        "the outcome of the conversation<< {about}>>",
    ),
    "conversation_unknown": (
        "Nessuna conversazione ha l’id «{which}», e nessuno si chiama così.",
        "No conversation has the id “{which}”, and nobody goes by that name.",
    ),
    "conversation_unknown.remedy": (
        "Gli id stanno in fondo a ogni riga di: cerchia conversations",
        "The ids stand at the end of each line of: cerchia conversations",
    ),
    "conversation_ambiguous": (
        "Con «{which}» le conversazioni sono {count}: {ids}.",
        "With “{which}” there are {count} conversations: {ids}.",
    ),
    "conversation_ambiguous.remedy": (
        "Scegline una con il suo id: cerchia conversations fix ID --outcome …",
        "Choose one by its id: cerchia conversations fix ID --outcome …",
    ),
    "conversation_wordless": (
        "Con «{which}» non c’è mai stata una parola: non c’è un esito da correggere.",
        "Not a word was ever written with “{which}”: there is no outcome to correct.",
    ),
    "conversation_wordless.remedy": (
        "Si correggono le conversazioni con almeno un messaggio: cerchia conversations",
        "What can be corrected holds at least one message: cerchia conversations",
    ),
}
STUDY: dict[str, tuple[str, str]] = {**_COMPARED, **_FIX}
