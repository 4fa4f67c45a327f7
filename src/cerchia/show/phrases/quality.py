"""The words around what the circle is worth for a purpose, and what moved since a day."""

from __future__ import annotations

_QUALITY = {
    "quality.lead": (
        "Quanto vale la cerchia per {purpose}, una parte alla volta. In linea e con almeno una parola fra voi: {ties} {ties|persona|persone}.",
        "What the circle is worth for {purpose}, one part at a time. In line and with at least one word between you: {ties} {ties|person|people}.",
    ),
    "quality.specific": (
        "Lo scopo vuole una cerchia mirata: la varietà non è un pregio di per sé, e va bene che molto dello scambio sia con pochi.",
        "The purpose wants a specific circle: variety is no merit by itself, and much of the exchange may well be with few.",
    ),
    "quality.varied": (
        "Lo scopo vuole una cerchia varia: più varietà è meglio, e meno dipende da pochi meglio è.",
        "The purpose wants a varied circle: more variety is better, and so is less hanging on a few.",
    ),
    "quality.parts": (
        "Le parti, ciascuna con il suo intervallo",
        "The parts, each with its interval",
    ),
    "quality.coverage": (
        "Copertura: {k} dei {n} tipi di persone che cerchi {k|ha|hanno} un legame che conta, con parole da entrambe le parti in almeno cinque giorni dell’ultimo anno ({share}, {sure}).",
        "Coverage: {k} of the {n} kinds of people you look for {k|has|have} a tie that counts, with words each way on at least five days of the last year ({share}, {sure}).",
    ),
    "quality.depth": (
        "Profondità: di quanto vi scambiate, con chi si può giudicare, il {share} è con persone in linea ({sure}; {n} legami).",
        "Depth: of what is exchanged with whom we can judge, {share} is with people in line ({sure}; {n} ties).",
    ),
    "quality.freshness": (
        "Freschezza: il {share} dei {n} legami in linea è vivo o rallenta ({sure}).",
        "Freshness: {share} of the {n} ties in line are live or slowing ({sure}).",
    ),
    "quality.diversity": (
        "Varietà: {value} su 1 fra datori di lavoro e settori di queste {n} persone ({sure}).",
        "Diversity: {value} of 1 over the employers and sectors of these {n} people ({sure}).",
    ),
    "quality.concentration": (
        "Concentrazione: i cinque legami più forti tengono il {share} dello scambio in linea ({sure}; {n} legami).",
        "Concentration: the five strongest ties hold {share} of the exchange in line ({sure}; {n} ties).",
    ),
    "quality.redundancy": (
        "Ridondanza: non si può calcolare, perché un archivio non dice chi dei tuoi contatti si conosce.",
        "Redundancy: not computable, for an export does not tell who among your contacts know each other.",
    ),
    "quality.few": (
        "{part}: {n} {n|legame|legami} in linea, troppo pochi per dirlo.",
        "{part}: {n} {n|tie|ties} in line, too few to tell.",
    ),
    "quality.wish_low": ("Meno è meglio.", "Less is better."),
    "quality.wish_either": (
        "Per uno scopo mirato non è né bene né male.",
        "For a specific purpose neither good nor bad.",
    ),
    "quality.cells": (
        "Dei {n} tipi di persone che cerchi, {bare} non {bare|ha|hanno} nessuno e {asleep} {asleep|ha|hanno} solo chi dorme",
        "Of the {n} kinds of people you look for, {bare} {bare|has|have} nobody and {asleep} only people asleep",
    ),
    "quality.cells_bare": ("nessuno: {names}", "nobody: {names}"),
    "quality.cells_asleep": ("nessuno di attivo: {names}", "nobody active: {names}"),
    "quality.cells_awake": ("qualcuno di attivo: {names}", "somebody active: {names}"),
    "quality.more": ("e altri {n}", "and {n} more"),
    "quality.all": ("tutta la persona", "all of it"),
    "quality.no_total": (
        "Non c’è un voto unico: le parti dicono cose diverse. Avere più contatti non ne migliora nessuna.",
        "There is no single mark: the parts say different things. Having more contacts improves none of them.",
    ),
    "part.coverage": ("copertura", "coverage"),
    "part.depth": ("profondità", "depth"),
    "part.freshness": ("freschezza", "freshness"),
    "part.diversity": ("varietà", "diversity"),
    "part.concentration": ("concentrazione", "concentration"),
    "part.redundancy": ("ridondanza", "redundancy"),
}
_REVIEW = {
    "review.lead": (
        "{purpose}: che cosa è cambiato dal {since} al {until}.",
        "{purpose}: what moved from {since} to {until}.",
    ),
    "review.moved": ("Che cosa si è mosso", "What moved"),
    "review_share.alignment": ("Allineamento", "Alignment"),
    "review_share.awake": ("Svegli fra chi è in linea", "Awake among those in line"),
    "review.share_few": (
        "{name}: {then_k} di {then_n} allora, {k} di {n} adesso; troppo pochi per una quota.",
        "{name}: {then_k} of {then_n} then, {k} of {n} now; too few for a share.",
    ),
    "review.share_differs": (
        "{name}: da {then} a {now} ({k} di {n}; {sure}), più di quanto farebbe il caso.",
        "{name}: from {then} to {now} ({k} of {n}; {sure}), more than chance would do.",
    ),
    "review.share_same": (
        "{name}: da {then} a {now} ({k} di {n}; {sure}), non più di quanto può fare il caso.",
        "{name}: from {then} to {now} ({k} of {n}; {sure}), no more than chance may do.",
    ),
    "review.part": (
        "{name}: da {then} a {now}, gli intervalli si toccano.",
        "{name}: from {then} to {now}, the intervals overlap.",
    ),
    "review.part_apart": (
        "{name}: da {then} a {now}, gli intervalli non si toccano.",
        "{name}: from {then} to {now}, the intervals are apart.",
    ),
    "review.movers": (
        "In linea: {new} {new|nuovo|nuovi}, {awake} {awake|svegliato|svegliati}, {asleep} {asleep|addormentato|addormentati}",
        "In line: {new} new, {awake} woken up, {asleep} fallen asleep",
    ),
    "review.nobody_moved": (
        "Fra chi è in linea nessuno si è mosso",
        "Nobody in line has moved",
    ),
    "review.more": ("e altri {n}: cerchia people", "and {n} more: cerchia people"),
    "mover.new": ("nuovo in linea", "new in line"),
    "mover.awake": ("si è svegliato", "woke up"),
    "mover.asleep": ("si è addormentato", "fell asleep"),
    "review.stuck": (
        "{n} {n|conversazione approfondita è ferma|conversazioni approfondite sono ferme} da più di 30 giorni",
        "{n} {n|conversation|conversations} that went deep {n|has|have} stood still for more than 30 days",
    ),
    "review.nothing_stuck": (
        "Nessuna conversazione approfondita è rimasta in sospeso",
        "No conversation that went deep is left hanging",
    ),
    "review.turn_mine": ("tocca a te, da {days} giorni", "your turn, for {days} days"),
    "review.turn_theirs": ("tocca a loro, da {days} giorni", "their turn, for {days} days"),
    "review.time": (
        "Il tempo previsto per questo periodo: {hours} ore",
        "The time planned for this period: {hours} hours",
    ),
    "review.written": (
        "Hai scritto a {n} {n|persona|persone} in linea; con {deepened} {deepened|è nata una conversazione approfondita|sono nate conversazioni approfondite}.",
        "You wrote to {n} {n|person|people} in line; with {deepened} of them a conversation that began in this time went deep.",
    ),
    "review.nothing_booked": (
        "Nessun risultato segnato in questo periodo: se il tempo è stato usato bene non si può dire.",
        "No result was booked in this time: whether it was well used cannot be told.",
    ),
    "review.book": ("Segnane uno:", "Book one:"),
    "review.no_hours": (
        "Nessun risultato dice quante ore è costato.",
        "No result says how many hours it took.",
    ),
}
_KEPT = {
    "purpose.counts": ("è quello che vale", "the one that counts"),
    "purpose.version": ("versione {number}, del {at}", "version {number}, of {at}"),
    "purpose.version_now": (
        "versione {number}, del {at}: quella di adesso",
        "version {number}, of {at}: the present one",
    ),
}
QUALITY: dict[str, tuple[str, str]] = {**_QUALITY, **_REVIEW, **_KEPT}
