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
STUDY: dict[str, tuple[str, str]] = {**_COMPARED}
