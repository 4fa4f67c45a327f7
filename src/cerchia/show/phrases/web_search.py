"""The sentences of the page of search; what was found is said as on the command line."""

from __future__ import annotations

SEARCH: dict[str, tuple[str, str]] = {
    "web.search_empty": ("Che cosa cerchi?", "What are you looking for?"),
    "web.search_for": ("«{asked}» fra persone e messaggi", "“{asked}” among people and messages"),
    "web.search_sum": (
        "«{asked}»: {people} {people|persona|persone}, {messages} {messages|messaggio|messaggi}",
        "“{asked}”: {people} {people|person|people}, {messages} {messages|message|messages}",
    ),
    "web.search_sum_many": (
        "«{asked}»: {people} {people|persona|persone}, più di {messages} messaggi",
        "“{asked}”: {people} {people|person|people}, more than {messages} messages",
    ),
    "web.search_here": ("Cerca in questa pagina", "Search from this page"),
    "web.search_it": ("Cerca", "Search"),
    "web.search_how": (
        'Tutte le parole, in qualunque ordine; fra "virgolette" in quest’ordine; -parola: senza; inizio*: come comincia.',
        'All the words, in any order; between "quotes" in this order; -word: without it; begin*: however it goes on.',
    ),
    "web.search_nobody": (
        "Nessuno con questo nome, azienda o titolo.",
        "Nobody with this name, company or title.",
    ),
    "web.search_everybody": ("Tutti, nell’elenco delle persone", "All of them, in the list of people"),
    "web.search_newest": ("dal più recente", "the newest first"),
    "web.search_ranked": ("dal più attinente", "the closest first"),
    "web.search_order": ("Ordine", "Order"),
    "web.search_group": ("Un gruppo", "A group"),
    "web.search_unknown": ("Qualcuno senza nome", "Somebody without a name"),
    "web.search_before": ("Pagina prima", "Page before"),
    "web.search_after": ("Pagina dopo", "Next page"),
    "web.search_waiting": (
        "I messaggi si stanno preparando per la ricerca",
        "The messages are being made ready for search",
    ),
    "web.search_waiting_under": (
        "Pochi secondi; mezzo minuto per un milione di messaggi. Arrivano qui da soli; le persone si trovano già.",
        "A few seconds; half a minute for a million messages. They appear here by themselves; people are found already.",
    ),
    "web.search_broken": (
        "La ricerca nei messaggi non si è potuta preparare",
        "The messages could not be made ready for search",
    ),
    "web.search_again": ("Riprova", "Try again"),
}  # fmt: skip
