"""The sentences of the clean-up's pages: who could go, the list by hand, who always stays."""

from __future__ import annotations

_SENTENCE = {
    "web.cleanup_lift": (
        "Senza {n} {n|persona|persone} l’allineamento salirebbe dal {before} al {after}.",
        "Letting {n} {n|person|people} go would lift alignment from {before} to {after}.",
    ),
    "web.cleanup_same": (
        "Senza {n} {n|persona|persone} l’allineamento resterebbe al {before}.",
        "Letting {n} {n|person|people} go would leave alignment at {before}.",
    ),
    "web.cleanup_fall": (
        "Senza {n} {n|persona|persone} l’allineamento scenderebbe dal {before} al {after}.",
        "Letting {n} {n|person|people} go would lower alignment from {before} to {after}.",
    ),
    "web.cleanup_without": (
        "{n} {n|contatto può|contatti possono} uscire dalla cerchia.",
        "{n} {n|contact|contacts} could leave the circle.",
    ),
    "web.cleanup_nobody_chosen": (
        "Nessuno esce: la cerchia resta com’è.",
        "Nobody goes: the circle stays as it is.",
    ),
    "web.cleanup_basis": (
        "In linea adesso {before}; dopo {after}.",
        "In line now {before}; afterwards {after}.",
    ),
    "web.cleanup_unknown": (
        "Di {n} si sa troppo poco: non contano.",
        "Of {n} too little is known: they do not count.",
    ),
    "web.cleanup_by_hand": (
        "cerchia non tocca la rete: togli tu, a mano, e il prossimo archivio lo conferma",
        "cerchia never touches the network: you remove, by hand, and the next export confirms",
    ),
    "web.cleanup_no_purpose": (
        "Senza uno scopo nessuno si può dire fuori linea: qui c’è solo chi ti ha scritto per vendere e chi ha i segni di un profilo finto.",
        "Without a purpose nobody can be called off line: here stand only those who wrote to sell, and those with the signs of a fake profile.",
    ),
    "web.cleanup_see_rings": (
        "Guarda la cerchia prima e dopo",
        "See the circle before and after",
    ),
    "web.cleanup_back": ("Chi può uscire", "Who could go"),
    "web.cleanup_now": ("Adesso", "Now"),
    "web.cleanup_then_without": ("Dopo", "Afterwards"),
    "web.cleanup_without_n": (
        "Dopo, senza {n} {n|persona|persone}",
        "Afterwards, without {n} {n|person|people}",
    ),
}
_LIST = {
    "web.cleanup_listed": (
        "{n} {n|persona non in linea con questo scopo, o che scrive solo per vendere|persone non in linea con questo scopo, o che scrivono solo per vendere}",
        "{n} {n|person|people} not in line with this purpose, or who only ever sold",
    ),
    "web.cleanup_listed_doubt": (
        "{n} {n|persona|persone}, anche quelle di cui siamo meno sicuri",
        "{n} {n|person|people}, those we are less sure of too",
    ),
    "web.cleanup_none_listed": (
        "Qui non c’è nessuno che debba uscire",
        "There is nobody here who should go",
    ),
    "web.cleanup_untick": (
        "Ognuno con il suo perché. Non è un giudizio sulla persona: solo su questo scopo. Togli la spunta a chi vuoi tenere.",
        "Each with the reasons. It says nothing of what a person is worth, only of this purpose. Untick whom you would keep.",
    ),
    "web.cleanup_filters": ("Perché", "Why"),
    "web.cleanup_ticks": ("Spunte", "Ticks"),
    "web.cleanup_every": ("Tutti", "All"),
    "web.cleanup_why_extra": ("Fuori linea e in silenzio", "Off line and silent"),
    "web.cleanup_why_spam": ("Solo spam", "Spam only"),
    "web.cleanup_why_fake": ("Sembra finto", "Looks fake"),
    "web.cleanup_tick_all": ("Spunta tutti", "Tick all"),
    "web.cleanup_tick_none": ("Nessuna spunta", "Tick nobody"),
    "web.cleanup_doubt_in": ("Anche {n} in dubbio", "And {n} in doubt"),
    "web.cleanup_doubt_out": ("Senza i {n} in dubbio", "Without the {n} in doubt"),
    "web.cleanup_let_go": ("Esce", "Goes"),
    "web.cleanup_let": ("{name} esce", "Let {name} go"),
    "web.cleanup_because": ("Perché", "Because"),
    "web.cleanup_certain": ("Certezza", "Certainty"),
    "web.cleanup_less_sure": ("Meno sicuro:", "Less sure:"),
    "web.cleanup_keep": ("Resta sempre", "Keep for good"),
    "web.cleanup_keep_unticked": (
        "Chi in questa pagina è senza spunta resta sempre",
        "Keep everybody on this page without a tick for good",
    ),
    "web.cleanup_key_unticked": (
        "chi è senza spunta resta sempre",
        "keep those without a tick for good",
    ),
    "web.cleanup_ghosts": ("tratteggiato chi uscirebbe", "who would go is dotted"),
    "web.cleanup_ghosts_crowd": ("sbiadito chi uscirebbe", "who would go is faded"),
    "web.cleanup_keep_name": ("Resta sempre: {name}", "Keep for good: {name}"),
    "web.cleanup_page": ("pagina {page} di {pages}", "page {page} of {pages}"),
    "web.cleanup_earlier": ("Prima", "Earlier"),
    "web.cleanup_later": ("Poi", "Next"),
    "web.cleanup_of_listed": (
        "{n|Esce|Escono} {n} su {total}.",
        "{n} of {total} {n|goes|go}.",
    ),
    "web.cleanup_from_to": (
        "Allineamento: {before} → {after}.",
        "Alignment: {before} → {after}.",
    ),
    "web.cleanup_start": (
        "Fanne il mio elenco: {n}",
        "Make my list of {n}",
    ),
    "web.cleanup_count_again": (
        "Che cosa cambierebbe?",
        "What would change?",
    ),
    "web.cleanup_what_list_is": (
        "L’elenco è una pagina con un profilo alla volta, da aprire con calma.",
        "The list is a page with one profile at a time, to open at your own pace.",
    ),
    "web.cleanup_replaces": (
        "Un elenco nuovo prende il posto di quello del {day}.",
        "A new list takes the place of that of {day}.",
    ),
    "web.cleanup_go_on": ("Riprendi", "Go on with it"),
    "web.cleanup_key_walk": ("su e giù", "up and down"),
    "web.cleanup_key_tick": ("spunta", "tick"),
    "web.cleanup_key_keep": ("resta sempre", "keep for good"),
    "web.cleanup_key_undo": ("annulla", "undo"),
    "web.cleanup_key_open": ("apre il profilo", "opens the profile"),
    "web.cleanup_key_done": ("tolto", "removed"),
    "web.cleanup_changes": ("Che cosa cambierebbe", "What would change"),
    "web.cleanup_what": ("Che cosa", "What"),
    "web.cleanup_contacts": ("Contatti", "Contacts"),
    "web.cleanup_variety": ("Varietà delle aziende, da 0 a 1", "Variety of employers, 0 to 1"),
    "web.cleanup_index": (
        "{value} ({low}–{high}), {n} {n|azienda|aziende}",
        "{value} ({low}–{high}), {n} {n|employer|employers}",
    ),
    "web.cleanup_no_changes": (
        "Niente: nessuno è spuntato.",
        "Nothing: nobody is ticked.",
    ),
    "web.cleanup_stays": (
        "Chi resta, e perché: la tua compagnia non viene mai proposta",
        "Who stays, and why: your company is never proposed",
    ),
}
_DOING = {
    "web.cleanup_list_of": ("Elenco del {day}", "List of {day}"),
    "web.cleanup_progress": (
        "{left|Ne resta|Ne restano} {left} su {n} da togliere a mano.",
        "{left} of {n} {left|is|are} left to remove by hand.",
    ),
    "web.cleanup_list_done": (
        "L’elenco è finito: {n} {n|persona|persone}.",
        "The list is done: {n} {n|person|people}.",
    ),
    "web.cleanup_sure": (
        "Prossimo. Certezza {sure}.",
        "Next. Certainty {sure}.",
    ),
    "web.cleanup_open_profile": (
        "Apri il profilo sulla rete",
        "Open the profile on the network",
    ),
    "web.cleanup_open_profile_of": (
        "Apri il profilo sulla rete: {name}",
        "Open the profile on the network: {name}",
    ),
    "web.cleanup_removed": ("Fatto", "Done"),
    "web.cleanup_removed_name": ("Fatto: {name}", "Done: {name}"),
    "web.cleanup_no_profile": (
        "Nell’archivio non c’è l’indirizzo del profilo: cerca il nome sulla rete.",
        "The export holds no address of the profile: look the name up on the network.",
    ),
    "web.cleanup_how": (
        "Togli il collegamento tu, nella pagina che si apre; poi torna qui e segnalo.",
        "You remove the connection, in the page that opens; then come back and mark it done.",
    ),
    "web.cleanup_then": (
        "Poi {n|un altro|altri {n}}",
        "Then {n} more",
    ),
    "web.cleanup_news": (
        "Che cosa ne è stato",
        "What became of it",
    ),
    "web.cleanup_bring_export": (
        "Il prossimo archivio dirà chi è uscito davvero. Si carica qui:",
        "The next export will say who is really gone. It is taken in here:",
    ),
    "web.cleanup_no_list": (
        "Nessun elenco di pulizia in corso",
        "No clean-up list is under way",
    ),
    "web.cleanup_no_list_under": (
        "Scegli chi può uscire e fanne un elenco: lo lavori qui, una persona alla volta.",
        "Choose who could go and make a list of them: you work through it here, one person at a time.",
    ),
    "web.cleanup_see_who": ("Guarda chi può uscire", "See who could go"),
    "web.cleanup_safe": (
        "{n} {n|persona resta|persone restano} sempre, perché l’hai deciso tu",
        "{n} {n|person|people} always {n|stays|stay}, because you said so",
    ),
    "web.cleanup_safe_none": (
        "Nessuno, finora, per tua decisione resta sempre",
        "Nobody so far always stays because you said so",
    ),
    "web.cleanup_safe_under": (
        "La pulizia non li propone mai, qualunque sia lo scopo.",
        "They are never proposed for a clean-up, whatever the purpose.",
    ),
    "web.cleanup_since": ("dal {day}", "since {day}"),
    "web.cleanup_propose": ("Può essere proposto", "May be proposed again"),
    "web.cleanup_propose_name": (
        "Può essere proposto: {name}",
        "May be proposed again: {name}",
    ),
}
WEB_CLEANUP: dict[str, tuple[str, str]] = {**_SENTENCE, **_LIST, **_DOING}
