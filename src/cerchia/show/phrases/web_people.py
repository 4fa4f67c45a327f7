"""The sentences of the people's table: what it finds, its filters, its views, several people at once."""

from __future__ import annotations

_FOUND = {
    "people.h1_all": (
        "Di {contacts} {contacts|contatto|contatti}, {in_line} {in_line|è|sono} in linea; di questi, {active} {active|attivo|attivi}",
        "Of {contacts} {contacts|contact|contacts}, {in_line} {in_line|is|are} in line, {active} of them active",
    ),
    "people.h1_unjudged": (
        "{n} {n|contatto|contatti}; chi è in linea si saprà quando dirai lo scopo",
        "{n} {n|contact|contacts}; who is in line will show once you say the purpose",
    ),
    "people.h1_some": (
        "{n} di {contacts}: {in_line} in linea; di questi, {active} {active|attivo|attivi}",
        "{n} of {contacts}: {in_line} in line, {active} of them active",
    ),
    "people.h1_some_standing": (
        "{n} di {contacts} con questi filtri",
        "{n} of {contacts} with these filters",
    ),
    "people.h1_some_unjudged": (
        "{n} di {contacts} con questi filtri",
        "{n} of {contacts} with these filters",
    ),
    "people.h1_line_in": (
        "{n} di {contacts} {n|è|sono} in linea; di questi, {active} {active|attivo|attivi}",
        "{n} of {contacts} {n|is|are} in line, {active} of them active",
    ),
    "people.h1_line_off": (
        "{n} di {contacts} {n|è|sono} fuori linea",
        "{n} of {contacts} {n|is|are} off line",
    ),
    "people.h1_line_unknown": (
        "Di {n} su {contacts} si sa troppo poco per dire se {n|è|sono} in linea",
        "{n} of {contacts} {n|says|say} too little to be judged",
    ),
    "people.h1_line_known": (
        "Di {n} su {contacts} si sa abbastanza: {in_line} in linea; di questi, {active} {active|attivo|attivi}",
        "{n} of {contacts} can be judged: {in_line} in line, {active} of them active",
    ),
    "people.h1_standing_core": (
        "{n} di {contacts} {n|è|sono} nel nucleo: in linea, e il legame è sveglio",
        "{n} of {contacts} {n|is|are} core: in line, and awake",
    ),
    "people.h1_standing_opportunity": (
        "{n} di {contacts} {n|è|sono} un’opportunità: in linea, ma il legame dorme",
        "{n} of {contacts} {n|is an opportunity|are opportunities}: in line, but asleep",
    ),
    "people.h1_standing_company": (
        "{n} di {contacts} {n|è|sono} compagnia: fuori linea, ma vi sentite",
        "{n} of {contacts} {n|is|are} company: off line, but in touch",
    ),
    "people.h1_standing_extra": (
        "{n} di {contacts} {n|è una comparsa|sono comparse}: fuori linea, e il legame dorme",
        "{n} of {contacts} {n|is an extra|are extras}: off line, and asleep",
    ),
    "people.h1_standing_unknown": (
        "Di {n} su {contacts} non si sa ancora che posto {n|abbia|abbiano}",
        "Where {n} of {contacts} {n|stands|stand} is not known yet",
    ),
    "people.h1_gone": (
        "{n} non {n|è|sono} più nell’elenco dei contatti: {n|è uscito o si è nascosto|sono usciti o si sono nascosti}",
        "{n} {n|is|are} no longer on the list of contacts: gone, or hidden",
    ),
    "people.h1_none": (
        "Nessuno dei {contacts} contatti corrisponde",
        "None of the {contacts} contacts matches",
    ),
    "people.h1_empty": ("Non c’è ancora nessun contatto", "There is no contact yet"),
    "people.none_under": (
        "Togli un filtro, o cambia le lettere: i nomi si trovano anche senza accenti.",
        "Take a filter off, or other letters: names are found without their accents too.",
    ),
    "people.empty_under": (
        "L’archivio letto non ha un elenco di contatti. Chiedi a LinkedIn quello completo e leggilo dalle Fonti.",
        "The archive that was read has no list of contacts. Ask LinkedIn for the whole one and read it at Sources.",
    ),
}
_FILTERS = {
    "people.find": ("Cerca nella tabella", "Search the table"),
    "people.letters": ("Nome, azienda o ruolo", "Name, company or title"),
    "people.words": ("Parole nei messaggi", "Words in messages"),
    "people.search": ("Cerca", "Search"),
    "people.search_missing": (
        "L’indice dei messaggi si sta ancora costruendo: per ora le parole non contano. Ricarica fra poco.",
        "The index of the messages is still being built: the words do not count yet. Load the page again shortly.",
    ),
    "people.search_many": (
        "Queste parole stanno in più di 20.000 messaggi: contano i più recenti.",
        "These words stand in more than 20,000 messages: the newest count.",
    ),
    "people.filters": ("Filtri", "Filters"),
    "people.chosen": ("Filtri scelti", "Filters chosen"),
    "people.without": ("Senza:", "Without:"),
    "people.all": ("Tutti i contatti", "All contacts"),
    "people.by_standing": ("Come sta", "Standing"),
    "people.by_line": ("Linea", "Line"),
    "people.by_persona": ("In linea con", "In line with"),
    "people.by_rhythm": ("Ritmo", "Rhythm"),
    "people.by_function": ("Funzione", "Function"),
    "people.by_seniority": ("Livello", "Seniority"),
    "people.more": ("Altro", "More"),
    "people.tags": ("Etichette", "Tags"),
    "people.line_in": ("in linea", "in line"),
    "people.line_off": ("fuori linea", "off line"),
    "people.line_unknown": ("non si sa", "not known"),
    "people.mine": ("tocca a te", "your turn"),
    "people.ambassadors": ("ambasciatori", "ambassadors"),
    "people.no_ambassador": ("senza gli ambasciatori", "without ambassadors"),
    "people.gone": ("non più nell’elenco", "no longer on the list"),
    "people.said_letters": ("«{text}»", "“{text}”"),
    "people.said_words": ("nei messaggi: «{text}»", "in messages: “{text}”"),
    "people.said_company": ("azienda: {text}", "company: {text}"),
    "people.said_tag": ("#{text}", "#{text}"),
    "people.ignored": (
        "Nell’indirizzo c’è qualcosa che non conosco, e non conta: {values}.",
        "The address holds something unknown, which does not count: {values}.",
    ),
}
_TABLE = {
    "people.nameless": ("(senza nome)", "(no name)"),
    "people.head_name": ("Persona", "Person"),
    "people.head_standing": ("Come sta", "Standing"),
    "people.head_fit": ("Affinità", "Fit"),
    "people.head_rhythm": ("Ritmo", "Rhythm"),
    "people.head_last": ("Ultimo scambio", "Last word"),
    "people.head_strength": ("Legame", "Tie"),
    "people.head_turn": ("A che punto", "How it stands"),
    "people.row_in": ("{persona}", "{persona}"),
    "people.row_off": ("la più vicina: {persona}", "nearest: {persona}"),
    "people.row_unknown": ("non si sa", "not known"),
    "people.tick": ("Scegli {name}", "Select {name}"),
    "people.tick_all": ("Scegli tutte le righe", "Select all rows"),
    "people.pages": ("pagina {page} di {pages}", "page {page} of {pages}"),
    "people.previous": ("Indietro", "Previous"),
    "people.next": ("Avanti", "Next"),
    "people.keys": (
        "Tasti: j k per scorrere, x sceglie, Invio apre, f cerca",
        "Keys: j k to walk, x selects, Enter opens, f searches",
    ),
    "rhythm_short.live": ("vivo", "live"),
    "rhythm_short.slowing": ("rallenta", "slowing"),
    "rhythm_short.cooling": ("si raffredda", "cooling"),
    "rhythm_short.dormant": ("dorme", "asleep"),
    "rhythm_short.single": ("pochi giorni", "too few days"),
    "rhythm_short.never": ("mai una parola", "never a word"),
}
_SEVERAL = {
    "people.ticked": ("Con le righe scelte", "With the rows selected"),
    "people.tag_label": ("Etichetta", "Tag"),
    "people.tag": ("Metti l’etichetta", "Add the tag"),
    "people.day": ("Giorno", "Day"),
    "people.why": ("Perché, in due parole", "Why, in a few words"),
    "people.follow": ("Metti una data", "Set a date"),
    "people.keep": ("Mai proporli nella pulizia", "Never propose them for clean-up"),
    "people.none_ticked": (
        "Non hai scelto nessuno: non è cambiato niente.",
        "Nobody was selected: nothing was changed.",
    ),
    "people.none_ticked.remedy": (
        "Spunta le righe e premi di nuovo; quello che hai scritto è ancora qui.",
        "Tick the rows and press again; what you typed is still here.",
    ),
    "people.did_tags": (
        "Annotato: etichetta su {n} {n|persona|persone}",
        "Noted: a tag on {n} {n|person|people}",
    ),
    "people.did_safelist": (
        "Annotato: {n} {n|persona resta|persone restano} sempre",
        "Noted: {n} {n|person always stays|people always stay}",
    ),
    "people.did_follow_up": (
        "Annotato: una data con {n} {n|persona|persone}",
        "Noted: a date with {n} {n|person|people}",
    ),
    "people.did_nothing": (
        "Era già così per tutti: non è cambiato niente",
        "It was so already for all of them: nothing was changed",
    ),
    "people.gone_back": (
        "Annullato per {n} {n|persona|persone}",
        "Taken back for {n} {n|person|people}",
    ),
}
_VIEWS = {
    "people.views": ("Viste salvate", "Saved views"),
    "people.save_view": ("Viste salvate", "Saved views"),
    "people.view_name": ("Salva questi filtri come", "Save these filters as"),
    "people.save": ("Salva", "Save"),
    "people.remove": ("Togli", "Remove"),
    "people.remove_view": ("Togli la vista {name}", "Remove the view {name}"),
}
WEB_PEOPLE: dict[str, tuple[str, str]] = {
    **_FOUND, **_FILTERS, **_TABLE, **_SEVERAL, **_VIEWS,
}  # fmt: skip
"""From a code and its parameters to the sentence, in Italian or English."""
