"""The sentences of search: what was found, in which order, and what could not be looked for."""

from __future__ import annotations

SEARCH: dict[str, tuple[str, str]] = {
    "help.search": (
        'Cerca nei messaggi, e fra le persone per nome, azienda e titolo: tutte le parole, "in questo ordine", -senza, inizio*.',
        'Searches the messages, and people by name, company and title: all the words, "in this order", -without, begin*.',
    ),
    "example.search": (
        "cerchia search listino prezzi\ncerchia search 'formazion* \"in presenza\" -online' --order ranked",
        "cerchia search price list\ncerchia search 'train* \"on site\" -online' --order ranked",
    ),
    "option.sought": (
        "Le parole da cercare; fra apici se ci sono virgolette o un meno.",
        "The words to look for; within single quotes where there are quotes or a minus.",
    ),
    "option.order": (
        "newest, dal più recente, o ranked, dal più attinente.",
        "newest, the newest first, or ranked, the closest first.",
    ),
    "room.search": ("Preparo la ricerca nei messaggi", "Making the messages ready for search"),
    "search.found": (
        "{n} {n|messaggio|messaggi}, dal più recente.",
        "{n} {n|message|messages}, the newest first.",
    ),
    "search.ranked": (
        "{n} {n|messaggio|messaggi}, dal più attinente.",
        "{n} {n|message|messages}, the closest first.",
    ),
    "search.many": ("Più di {n} messaggi, dal più recente.", "More than {n} messages, the newest first."),
    "search.too_many": (
        "Più di {n} messaggi: troppi per dire quali sono i più attinenti. Ecco i più recenti; con una parola in più l’ordine torna.",
        "More than {n} messages: too many to say which are the closest. These are the newest; one word more brings the order back.",
    ),
    "search.none": ("Nessun messaggio con queste parole.", "No message with these words."),
    "search.wordless": (
        "Qui non c’è niente da cercare: scrivi almeno una parola.",
        "There is nothing here to look for: write at least one word.",
    ),
    "search.cut": (
        "Era lungo: contano solo le prime parole.",
        "That was long: only the first words count.",
    ),
    "search.people": (
        "{n} {n|persona|persone} per nome, azienda o titolo.",
        "{n} {n|person|people} by name, company or title.",
    ),
    "search.rest": ("E altri {n}: --limit ne mostra di più.", "And {n} more: --limit shows more."),
    "search.yours": ("tuo", "yours"),
    "search.group": ("in un gruppo", "in a group"),
    "next.said": ("Tutto su una persona:", "All about one person:"),
    "search_missing": (
        "La ricerca nei messaggi non è ancora pronta.",
        "The messages are not ready for search yet.",
    ),
    "search_missing.remedy": (
        "Preparala, e cerca: cerchia search PAROLE",
        "Make them ready, and search: cerchia search WORDS",
    ),
}  # fmt: skip
