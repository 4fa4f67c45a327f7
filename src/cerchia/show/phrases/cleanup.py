"""Clean-up: who could go and why, what would change, the list by hand, who always stays."""

from __future__ import annotations

_HELP = {
    "help.cleanup": (
        "Chi può uscire dalla cerchia, perché, e che cosa cambierebbe.",
        "Who could leave the circle, why, and what would change.",
    ),
    "example.cleanup": ("cerchia cleanup\ncerchia cleanup --max 50 --rings rings.svg",) * 2,
    "help.cleanup.start": (
        "Tiene chi può uscire oggi come elenco da lavorare a mano.",
        "Keeps who could go today as a list to work through by hand.",
    ),
    "example.cleanup.start": ("cerchia cleanup start --max 50",) * 2,
    "help.cleanup.next": (
        "Mostra i prossimi dell’elenco, con i collegamenti ai profili.",
        "Shows the next of the list, with links to the profiles.",
    ),
    "example.cleanup.next": ("cerchia cleanup next",) * 2,
    "help.cleanup.done": (
        "Spunta chi hai tolto a mano sulla rete.",
        "Ticks off whom you removed by hand on the network.",
    ),
    "example.cleanup.done": ("cerchia cleanup done 3f2a9c41d07e 7b62d8551294",) * 2,
    "help.cleanup.keep": (
        "Mette una persona fra chi resta sempre.",
        "Puts a person among those who always stay.",
    ),
    "example.cleanup.keep": ('cerchia cleanup keep "Marco Rossi"',) * 2,
    "help.cleanup.safelist": (
        "Chi non viene mai proposto, per tua decisione.",
        "Who is never proposed, because you said so.",
    ),
    "example.cleanup.safelist": ("cerchia cleanup safelist",) * 2,
    "option.cleanup_max": ("Quanti al massimo.", "How many at most."),
    "option.what_if": (
        "Che cosa cambierebbe senza questa persona; si può ripetere. Altrimenti, senza chi è proposto.",
        "What would change without this person; may be repeated. Else without those proposed.",
    ),
    "option.certainty": (
        "La certezza a cui l’elenco finisce; altrimenti 0.8.",
        "The certainty at which the list ends; else 0.8.",
    ),
    "option.two_rings": (
        "Scrive in questo file SVG gli anelli prima e dopo.",
        "Writes the rings before and after to this SVG file.",
    ),
    "option.ticked": (
        "Il nome o l’id di chi hai tolto.",
        "The name or the id of whom you removed.",
    ),
}
_WHY = {
    "cleanup_off_line": (
        "Non è in linea con questo scopo<<: «{work}»>>.",
        "Not in line with this purpose<<: “{work}”>>.",
    ),
    "cleanup_silent": (
        "L’ultima parola è di {time} fa.",
        "The last word was {time} ago.",
    ),
    "cleanup_never_since": (
        "Mai una parola, in {time} di collegamento.",
        "Never a word, in {time} of being connected.",
    ),
    "cleanup_never": ("Mai una parola.", "Never a word."),
    "cleanup_spam": (
        "Ti ha scritto solo per vendere o invitare fuori contesto<<, il {at}>>.",
        "Wrote only to sell or to invite out of context<<, on {at}>>.",
    ),
    "fake_empty": (
        "Né azienda né ruolo né indirizzo, e mai una parola.",
        "No company, no position, no address, and never a word.",
    ),
    "fake_name": (
        "Il nome non è un nome di persona.",
        "The name is not a name a person could bear.",
    ),
    "fake_same_pitch": (
        "La stessa offerta è arrivata, con le stesse parole, anche da altri o a molti.",
        "The same pitch came in the same words from others too, or went to many.",
    ),
}
_LEAD = {
    "cleanup.sentence": (
        "{n} {n|contatto può|contatti possono} uscire:",
        "{n} {n|contact|contacts} could go:",
    ),
    "cleanup.ground_extra": (
        "{n} fuori linea con lo scopo e senza una parola da due anni, o mai",
        "{n} off line with the purpose and without a word for two years, or ever",
    ),
    "cleanup.ground_spam": (
        "{n} {n|ha|hanno} scritto solo per vendere",
        "{n} wrote only to sell",
    ),
    "cleanup.ground_fake": (
        "{n} con i segni di un profilo finto",
        "{n} with the signs of a fake profile",
    ),
    "cleanup.more": (
        "Altri {n} sono altrettanto sicuri: senza --max ci sono tutti.",
        "{n} more are as certain: without --max all are there.",
    ),
    "cleanup.ends": (
        "L’elenco finisce dove la certezza scende sotto il {least} (--certainty).",
        "The list ends where the certainty falls below {least} (--certainty).",
    ),
    "cleanup.nobody": (
        "Nessuno: con una certezza del {least} non c’è chi debba uscire.",
        "Nobody: at a certainty of {least} there is nobody who should go.",
    ),
    "cleanup.no_purpose": (
        "Senza uno scopo chi è fuori linea non si può dire: valgono solo spam e profili finti. Scrivine uno: cerchia purpose init",
        "Without a purpose nobody can say who is off line: only spam and fakes count. Write one: cerchia purpose init",
    ),
    "cleanup.who": ("Chi, dal più sicuro", "Who, the most certain first"),
    "cleanup.rest": (
        "E altri {n}: cerchia cleanup start li tiene tutti in un elenco, --json li mostra.",
        "And {n} more: cerchia cleanup start keeps them all in a list, --json shows them.",
    ),
    "cleanup.by_hand": (
        "cerchia non toglie nessuno: sulla rete lo fai tu, a mano, se sei d’accordo.",
        "cerchia removes nobody: you do, on the network, by hand, if you agree.",
    ),
    "cleanup.next_start": (
        "Tienilo come elenco da lavorare:",
        "Keep it as a list to work through:",
    ),
}
_WHAT_IF = {
    "cleanup.without": (
        "Senza {n} di loro: da {before} contatti a {after}",
        "Without {n} of them: from {before} contacts to {after}",
    ),
    "cleanup.without_chosen": (
        "Senza {n|la persona|le persone} che hai indicato ({n}): da {before} contatti a {after}",
        "Without {n|the person|the people} you named ({n}): from {before} contacts to {after}",
    ),
    "cleanup.nobody_gone": ("Senza di loro non cambia niente.", "Without them nothing changes."),
    "cleanup.alignment": ("In linea", "In line"),
    "cleanup.unknown": (
        "Troppo poco si sa di {before}, poi di {after}: non contano.",
        "Too little is known of {before}, then of {after}: they do not count.",
    ),
    "cleanup.coverage": (
        "Per persona cercata, su chi si può giudicare:",
        "By persona, of those we can judge:",
    ),
    "cleanup.active": ("attivi: {before}, poi {after}", "active: {before}, then {after}"),
    "cleanup.of": ("{k} su {n}", "{k} of {n}"),
    "cleanup.diversity": (
        "Varietà delle aziende, da 0 a 1: {before}, poi {after}; {were} aziende, poi {are}.",
        "Variety of employers, 0 to 1: {before}, then {after}; {were} employers, then {are}.",
    ),
    "cleanup.rings_written": (
        "Gli anelli prima e dopo: {url}",
        "The rings before and after: {url}",
    ),
    "cleanup.rings_title": (
        "La cerchia prima e dopo: {n} {n|contatto|contatti} in meno",
        "The circle before and after: {n} {n|contact|contacts} fewer",
    ),
    "cleanup.rings_before": ("Adesso: {n} contatti", "Now: {n} contacts"),
    "cleanup.rings_after": ("Dopo: {n} contatti", "Afterwards: {n} contacts"),
    "cleanup.rings_line": (
        "{in_line} in linea su {known} che si possono giudicare",
        "{in_line} in line of {known} we can judge",
    ),
}
_STAYS = {
    "cleanup.stays": ("Chi resta, e perché", "Who stays, and why"),
    "cleanup.stays_safelisted": (
        "{n} perché l’hai deciso tu",
        "{n} because you said so",
    ),
    "cleanup.stays_company": (
        "{n} {n|attivo: è compagnia|attivi: sono compagnia}",
        "{n} active: company",
    ),
    "cleanup.stays_known": (
        "{n} che conosci fuori di qui: colleghi, rubrica, note, referenze, scambi veri",
        "{n} you know from outside: colleagues, address book, notes, praise, real exchanges",
    ),
    "cleanup.stays_young": (
        "{n} {n|collegato|collegati} da meno di 90 giorni",
        "{n} connected less than 90 days ago",
    ),
    "cleanup.stays_undated": (
        "{n} di cui non si sa da quando {n|è collegato|sono collegati}: {n|potrebbe essere nuovo|potrebbero essere nuovi}",
        "{n} connected nobody knows since when: they may be new",
    ),
    "cleanup.stays_recent": (
        "{n} fuori linea, con una parola negli ultimi due anni",
        "{n} off line, with a word in the last two years",
    ),
    "cleanup.stays_doubt": (
        "{n} in dubbio: la certezza non basta",
        "{n} in doubt: not certain enough",
    ),
    "cleanup.stays_unknown": (
        "{n} di cui si sa troppo poco per dirli fuori linea",
        "{n} of whom too little is known to call them off line",
    ),
}
_LIST = {
    "cleanup.list": (
        "L’elenco del {day}: {n} {n|persona|persone}, {left} ancora da fare.",
        "The list of {day}: {n} {n|person|people}, {left} still to do.",
    ),
    "cleanup.list_numbers": (
        "In linea quel giorno: {before}; senza di loro {after}.",
        "In line on that day: {before}; without them {after}.",
    ),
    "cleanup.gone": (
        "{n} non {n|è|sono} più fra i contatti, lo conferma l’archivio del {day}.",
        "{n} {n|is|are} no longer among the contacts, the export of {day} confirms.",
    ),
    "cleanup.gone_or_hidden": (
        "{n} non {n|è|sono} più fra i contatti nell’archivio del {day}, o {n|è nascosto|sono nascosti}.",
        "{n} {n|is|are} no longer among the contacts in the export of {day}, or hidden.",
    ),
    "cleanup.waiting": (
        "{n} {n|spuntato|spuntati}: il prossimo archivio lo confermerà.",
        "{n} ticked off: the next export will confirm it.",
    ),
    "cleanup.spared": (
        "{n} non {n|è più proposto|sono più proposti}: nel frattempo {n|resta|restano}.",
        "{n} {n|is|are} no longer proposed: they stay, for what is known by now.",
    ),
    "cleanup.still": (
        "{n} {n|spuntato, ma|spuntati, ma} ancora fra i contatti nell’archivio del {day}",
        "{n} ticked off, but still among the contacts in the export of {day}",
    ),
    "cleanup.ticked": ("spuntato il {day}", "ticked off on {day}"),
    "cleanup.list_done": (
        "Non c’è altro da fare in questo elenco.",
        "There is nothing left to do on this list.",
    ),
    "cleanup.next": ("I prossimi: {n}", "The next: {n}"),
    "cleanup.next_done": ("Chi hai tolto, spuntalo:", "Tick off whom you removed:"),
    "cleanup.next_keep": ("Chi vuoi tenere:", "Whom you want to keep:"),
    "cleanup.next_undo": ("Per ripensarci:", "To think again:"),
    "cleanup.kept": (
        "{person} resta sempre: la pulizia non propone più il suo nome.",
        "{person} always stays and is never proposed for a clean-up.",
    ),
    "cleanup.safelist": (
        "{n} {n|persona che resta|persone che restano} sempre:",
        "{n} {n|person who always stays|people who always stay}:",
    ),
    "cleanup.safelist_none": (
        "Nessuno, finora: cerchia cleanup keep NOME",
        "Nobody so far: cerchia cleanup keep NAME",
    ),
    "cleanup.safe_since": (
        "dal {day} · cerchia undo {number}",
        "since {day} · cerchia undo {number}",
    ),
    "decision.cleanup": (
        "un elenco di pulizia<< (persone: {about})>>",
        "a clean-up list<< (people: {about})>>",
    ),
    "decision.cleanup_done": (
        "spunta in un elenco di pulizia<< (persone: {about})>>",
        "ticked off a clean-up list<< (people: {about})>>",
    ),
    "decision.safelist": (
        "una persona che resta sempre<< ({about})>>",
        "a person who always stays<< ({about})>>",
    ),
}
_ERRORS = {
    "not_a_contact": (
        "«{who}» non è fra i contatti: senza, non cambia niente.",
        "“{who}” is not among the contacts: without them nothing changes.",
    ),
    "not_a_contact.remedy": (
        "I contatti, con il loro id: cerchia people --json",
        "The contacts, with their ids: cerchia people --json",
    ),
    "cleanup_none": (
        "Non c’è nessun elenco di pulizia in corso.",
        "No clean-up list is under way.",
    ),
    "cleanup_none.remedy": (
        "Guarda chi può uscire: cerchia cleanup. Poi tienilo come elenco: cerchia cleanup start",
        "See who could go: cerchia cleanup. Then keep it as a list: cerchia cleanup start",
    ),
    "not_on_list": (
        "«{who}» non è nell’elenco in corso. Non ho spuntato nessuno.",
        "“{who}” is not on the list under way. Nobody was ticked off.",
    ),
    "not_on_list.remedy": (
        "Guarda chi c’è: cerchia cleanup next --json",
        "See who is on it: cerchia cleanup next --json",
    ),
}
CLEANUP: dict[str, tuple[str, str]] = {
    **_HELP, **_WHY, **_LEAD, **_WHAT_IF, **_STAYS, **_LIST, **_ERRORS,
}  # fmt: skip
