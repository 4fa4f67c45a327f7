"""The words around a purpose: its questions, its explanation, its personas."""

from __future__ import annotations

_INIT = {
    "init.welcome": (
        "Tre domande, prima di tutto. A quelle senza risposta basta un invio; la prima e chi cerchi servono.",
        "Three questions come before everything. Enter alone leaves one open; the goal and whom you look for are needed.",
    ),
    "init.goal": (
        "1. Qual è il tuo obiettivo? Uno fra: {goals}.",
        "1. What is your goal? One of: {goals}.",
    ),
    "init.way": (
        "2. Come conti di arrivarci? Con parole tue.",
        "2. How do you mean to reach it? In your own words.",
    ),
    "init.functions": (
        "   Attraverso chi? Che lavoro fanno: per esempio marketing, vendite, imprenditore.",
        "   Through whom? What do they do: for example marketing, sales, entrepreneur.",
    ),
    "init.seniority": (
        "   A che livello? Per esempio titolare, direttore, responsabile.",
        "   At which level? For example owner, director, manager.",
    ),
    "init.trades": (
        "   In quali settori? Per esempio arredamento, meccanica, vino.",
        "   In which trades? For example furniture, mechanics, wine.",
    ),
    "init.places": ("   Dove? Città o zone.", "   Where? Towns or areas."),
    "init.weekly_minutes": (
        "3. Userai bene il tuo tempo? Quanti minuti alla settimana gli dai.",
        "3. Will you use your time well? How many minutes a week you give it.",
    ),
    "init.by": ("   Entro quando? Per esempio 2027-06-30.", "   By when? For example 2027-06-30."),
    "init.needed": (
        "Questa serve: senza, non c’è scopo.",
        "This one is needed: there is no purpose without it.",
    ),
    "usage.told": ("{seen}", "{seen}"),
}
_NOTES = {
    "purpose.written": (
        "Lo scopo è in {path}. Rileggilo: cerchia purpose check {path}",
        "The purpose is in {path}. Read it back: cerchia purpose check {path}",
    ),
    "purpose.loaded": (
        "«{name}» è ora lo scopo della cerchia in {circle}. Guarda che cosa cambia: cerchia audit",
        "“{name}” is now the purpose of the circle in {circle}. See what changes: cerchia audit",
    ),
    "purpose.saved": ("«{name}» è in {path}.", "“{name}” is in {path}."),
}
_EXPLAINED = {
    "purpose.sentence": (
        "Lo scopo<< «{name}»>> è {goal}<<, entro il {by}>>, con {minutes} {minutes|minuto|minuti} alla settimana.",
        "The purpose<< “{name}”>> is to {goal}<< by {by}>>, with {minutes} {minutes|minute|minutes} a week.",
    ),
    "purpose.specific": (
        "Vuole una cerchia mirata: le stesse persone che servono, e poche altre.",
        "It wants a specific circle: the people who serve it, and few others.",
    ),
    "purpose.varied": (
        "Vuole una cerchia varia: persone diverse fra loro, anche lontane dal tema.",
        "It wants a varied circle: people unlike each other, also far from the subject.",
    ),
    "purpose.people": (
        "Va bene chi somiglia a {n|questa persona|una di queste persone}",
        "Whoever is like {n|this persona|one of these personas} fits",
    ),
    "purpose.unusable": (
        "Lo scopo in {file} non si può ancora usare.",
        "The purpose in {file} cannot be used yet.",
    ),
    "purpose.problems": (
        "{n} {n|cosa|cose} da guardare nel file",
        "{n} {n|thing|things} to look at in the file",
    ),
    "purpose.others": ("Altri scopi tenuti da parte: {names}.", "Other purposes kept: {names}."),
}
_PERSONA = {
    "persona.functions": ("area: {values}", "works in {values}"),
    "persona.seniority": ("livello: {values}", "level: {values}"),
    "persona.trades": ("settore: {values}", "trade: {values}"),
    "persona.keywords": ("parole: {values}", "words: {values}"),
    "persona.companies": ("azienda: {values}", "company: {values}"),
    "persona.places": ("luogo: {values}", "place: {values}"),
    "persona.languages": ("lingua: {values}", "language: {values}"),
    "persona.size": ("dimensione: {values}", "company size: {values}"),
    "persona.avoid": ("mai con le parole {values}", "never with the words {values}"),
    "persona.critical_points": (
        "che cosa non le funziona: {values}",
        "what does not work for them: {values}",
    ),
    "persona.opportunities": (
        "che cosa può guadagnarci: {values}",
        "what they could gain: {values}",
    ),
    "persona.challenges": (
        "che cosa deve affrontare: {values}",
        "what they have to face: {values}",
    ),
    "persona.habits": ("che abitudini ha: {values}", "their habits: {values}"),
    "persona.found": ("dove si trova: {values}", "where they are found: {values}"),
    "persona.open": (
        "Non chiede: {what}. Lì va bene tutto.",
        "Does not ask for: {what}. Anything goes there.",
    ),
    "persona.open_functions": ("che lavoro fa", "what they do"),
    "persona.open_seniority": ("il livello", "the level"),
    "persona.open_trades": ("il settore", "the trade"),
    "persona.blind": (
        "Di solito l’archivio non dice {what}: conta solo dove si legge.",
        "The archive seldom tells {what}: it counts only where it can be read.",
    ),
    "persona.word_places": ("il luogo", "the place"),
    "persona.word_size": ("la dimensione", "the size"),
    "list.or": (" o ", " or "),
    "list.and": (" e ", " and "),
}
PURPOSE: dict[str, tuple[str, str]] = {**_INIT, **_NOTES, **_EXPLAINED, **_PERSONA}
