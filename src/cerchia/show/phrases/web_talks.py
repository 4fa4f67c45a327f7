"""The sentences of the conversations at the desk: the study, the list, one conversation."""

from __future__ import annotations

_STUDY = {
    "talks.headline_inbound": (
        "Di {n} {n|conversazione nata|conversazioni nate} da una richiesta a te, {k} {k|è diventata|sono diventate} qualcosa. In silenzio o in buone maniere {lost|ne è finita|ne sono finite} {lost}.",
        "Of {n} {n|conversation|conversations} that began with a request to you, {k} became something. {lost} ended in silence or in good manners.",
    ),
    "talks.headline_outbound": (
        "Di {n} {n|conversazione nata|conversazioni nate} da una tua richiesta, {k} {k|è diventata|sono diventate} qualcosa. In silenzio o in buone maniere {lost|ne è finita|ne sono finite} {lost}.",
        "Of {n} {n|conversation|conversations} that began with a request of yours, {k} became something. {lost} ended in silence or in good manners.",
    ),
    "talks.headline_all": (
        "Di {n} {n|conversazione|conversazioni} in cui hai scritto, {k} {k|è diventata|sono diventate} qualcosa. In silenzio o in buone maniere {lost|ne è finita|ne sono finite} {lost}.",
        "Of {n} {n|conversation|conversations} you wrote in, {k} became something. {lost} ended in silence or in good manners.",
    ),
    "talks.none_counted": (
        "Qui non c’è ancora una conversazione chiusa da contare",
        "There is no settled conversation to count here yet",
    ),
    "talks.sure": (
        "È diventato qualcosa il {deep}.",
        "Became something: {deep}.",
    ),
    "talks.study_same": (
        "In silenzio o in buone maniere è finito il {share}: come nello studio pubblicato",
        "In silence or in good manners ended {share}: as in the published study",
    ),
    "talks.study_less": (
        "In silenzio o in buone maniere è finito il {share}: meno che nello studio pubblicato",
        "In silence or in good manners ended {share}: less than in the published study",
    ),
    "talks.study_more": (
        "In silenzio o in buone maniere è finito il {share}: più che nello studio pubblicato",
        "In silence or in good manners ended {share}: more than in the published study",
    ),
    "talks.study_alone": (
        "Che cosa ne è stato: {n} {n|conversazione|conversazioni}, esito per esito",
        "What became of {n|it|them}: {n} {n|conversation|conversations}, outcome by outcome",
    ),
    "talks.study_empty": (
        "In questo periodo niente da contare: prendine un altro, o tutte le conversazioni",
        "Nothing to count in this period: take another one, or all conversations",
    ),
    "talks.silent": (
        "Accanto, con {n} {n|contatto|contatti} mai una parola.",
        "Beside these, {n} {n|contact|contacts} with never a word.",
    ),
    "talks.ignored": (
        "A {n} che {n|ha|hanno} scritto non hai mai risposto.",
        "{n} wrote and you never answered.",
    ),
    "talks.unsettled": (
        "Ancora {n|aperta|aperte}, e non {n|conta|contano}: {n}.",
        "Still open, and not counted: {n}.",
    ),
    "talks.cohort": ("Quali conversazioni", "Which conversations"),
    "talks.cohort_inbound": ("Richieste ricevute", "Requests received"),
    "talks.cohort_outbound": ("Richieste mandate", "Requests sent"),
    "talks.cohort_all": ("Tutte", "All"),
    "talks.period": ("Quale periodo", "Which period"),
    "talks.period_all": ("Da sempre", "All time"),
    "talks.period_year": ("Ultimi dodici mesi", "Last twelve months"),
    "talks.from": ("dal", "from"),
    "talks.to": ("al", "to"),
    "talks.show": ("Mostra", "Show"),
}
_GROUPS = {
    "talks.apart": ("Come dividerle", "How to divide them"),
    "talks.deep": ("Approfondite", "Deepened"),
    "talks.answered": ("Con risposta", "Answered"),
    "talks.of": ("su", "of"),
    "talks.rest": ("Altri gruppi: {n}", "More groups: {n}"),
    "talks.quoted": ("«{text}»", "“{text}”"),
    "talks.groups_none": (
        "Senza conversazioni contate non ci sono gruppi da confrontare",
        "Without counted conversations there are no groups to compare",
    ),
    "talks.groups_no_purpose": (
        "Senza uno scopo non ci sono profili da confrontare",
        "Without a purpose there are no personas to compare",
    ),
    "talks.groups_few": (
        "Per {dimension@dimension}: troppo pochi casi per un confronto",
        "By {dimension@dimension}: too few cases to compare",
    ),
    "talks.groups_same": (
        "Per {dimension@dimension}: nessuna differenza va oltre il caso",
        "By {dimension@dimension}: no difference goes beyond chance",
    ),
    "talks.groups_differ": (
        "Oltre il caso per {of@rate}: {names}",
        "Beyond chance for {of@rate}: {names}",
    ),
    "talks.groups_many": (
        "Più di {n} aperture: troppe da mettere una accanto all’altra mentre aspetti",
        "More than {n} openers: too many to lay side by side while you wait",
    ),
    "talks.groups_narrower": (
        "Scegli un periodo più breve, o solo le richieste ricevute. Tutte insieme le confronta il terminale: cerchia study --cohort all --by opener",
        "Choose a shorter period, or the requests received alone. The terminal compares all of them: cerchia study --cohort all --by opener",
    ),
}
_LIST = {
    "talks.found": (
        "{n} {n|conversazione|conversazioni}<<; in {mine} tocca a te>>",
        "{n} {n|conversation|conversations}<<; in {mine} it is your turn>>",
    ),
    "talks.part_opened": (
        "Dello studio, contate o ancora aperte",
        "Of the study, counted or still open",
    ),
    "talks.part_counted": ("Contate nello studio", "Counted in the study"),
    "talks.part_inferred": (
        "Contate, con l’inizio dedotto dai ringraziamenti",
        "Counted, their beginning inferred from the thanks",
    ),
    "talks.part_unsettled": ("Ancora aperte", "Still open"),
    "talks.part_ignored": ("Mai risposto da te", "Left unanswered by you"),
    "talks.part_silent": ("Mai una parola", "Never a word"),
    "talks.days": ("<<dal {first}>><< fino al {last}>>", "<<from {first}>><< to {last}>>"),
    "talks.group": ("{dimension@dimension}: {name}", "{dimension@dimension}: {name}"),
    "talks.named": ("nel nome «{name}»", "“{name}” in the name"),
    "talks.settled": ("solo chiuse", "settled only"),
    "talks.unsettled_only": ("solo ancora aperte", "still open only"),
    "talks.not_understood": (
        "Nell’indirizzo qualcosa non dice niente ed è lasciato fuori: {what}",
        "Something in the address says nothing and is left out: {what}",
    ),
    "talks.empty": (
        "Nell’archivio non c’è ancora nessun messaggio: chiedi l’archivio completo e aggiungilo dalle",
        "There is no message in the archive yet: ask for the complete archive and add it at",
    ),
    "talks.every": ("Tutte", "All"),
    "talks.by_outcome": ("Che cosa ne è stato", "What became of it"),
    "talks.by_ball": ("A chi tocca", "Whose turn it is"),
    "talks.by_reading": ("Come sono state lette", "How they were read"),
    "talks.by_topic": ("Di che cosa", "About what"),
    "talks.by_line": ("In linea o no", "In line or not"),
    "talks.by_persona": ("Quale profilo", "Which persona"),
    "talks.line_in_line": ("In linea", "In line"),
    "talks.line_off_line": ("Fuori linea", "Off line"),
    "talks.line_unknown": ("Non si sa", "Not known"),
    "talks.waited": ("da {n} giorni o più", "for {n} days or more"),
    "talks.unclear": ("Poco chiare", "Unclear"),
    "talks.corrected": ("Corrette da te", "Corrected by you"),
    "talks.more_filters": (
        "Altri filtri: argomento, linea, profilo",
        "More filters: topic, line, persona",
    ),
    "talks.name": ("Nome della persona", "Name of the person"),
    "talks.find": ("Cerca", "Find"),
    "talks.clear": ("Togli i filtri", "Clear the filters"),
    "talks.walk": (
        "Passa in rassegna le poco chiare: {n}",
        "Walk through the unclear ones: {n}",
    ),
    "talks.head_person": ("Persona", "Person"),
    "talks.head_last": ("Ultima parola", "Last word"),
    "talks.head_messages": ("Messaggi", "Messages"),
    "talks.head_outcome": ("Esito", "Outcome"),
    "talks.ball": ("A chi tocca", "Turn"),
    "talks.why": ("Perché", "Because"),
    "talks.who": ("chi è", "who"),
    "talks.since": ("dal {day}", "since {day}"),
    "talks.turn_now_mine": ("Tocca a te", "Yours"),
    "talks.turn_now_theirs": ("A loro", "Theirs"),
    "talks.turn_now_nobody": ("A nessuno", "Nobody’s"),
    "talks.by_you": ("corretto da te", "corrected by you"),
    "talks.nobody_known": ("Persona non nota", "Somebody unknown"),
    "talks.span": ("{first}–{last} di {n}", "{first}–{last} of {n}"),
    "talks.before": ("Pagina prima", "Previous page"),
    "talks.after": ("Pagina dopo", "Next page"),
    "talks.csv": ("Queste in CSV", "These as CSV"),
    "talks.file": ("conversazioni.csv", "conversations.csv"),
    "talks.keys_move": ("per scorrere,", "to move,"),
    "talks.keys_open": ("per aprire", "to open"),
}
_THREAD = {
    "talks.back": ("Alle conversazioni", "Back to the conversations"),
    "talks.previous": ("Quella prima", "The one before"),
    "talks.next": ("La prossima", "The next one"),
    "talks.last": ("È l’ultima di questo elenco.", "This is the last of this list."),
    "talks.channel": ("{channel}", "{channel}"),
    "talks.count": ("{n} {n|messaggio|messaggi}", "{n} {n|message|messages}"),
    "talks.open": ("ancora aperta", "still open"),
    "talks.read": ("Letto con certezza {sure}.", "Read with confidence {sure}."),
    "talks.machine": (
        "La macchina aveva letto: {outcome}<<, {topic}>>; {ball}, con certezza {sure}.",
        "The machine had read: {outcome}<<, {topic}>>; {ball}, with confidence {sure}.",
    ),
    "talks.why_fit": ("Perché sta così", "Why they stand so"),
    "talks.words": ("I messaggi", "The messages"),
    "talks.messages": ("Messaggi {first}–{last} di {n}", "Messages {first}–{last} of {n}"),
    "talks.older": ("Più vecchi", "Older"),
    "talks.newer": ("Più nuovi", "Newer"),
    "talks.to_decides": ("Al messaggio che decide", "To the message that decides"),
    "talks.to_waits": ("Al messaggio che passa la mano", "To the message that passes the turn"),
    "talks.you": ("Tu", "You"),
    "talks.other": ("L’altro", "They"),
    "talks.decides": ("Decide questo.", "This decided it."),
    "talks.decided": ("La lettura si basava su questo.", "The reading rested on this."),
    "talks.turn_mine": ("Da qui tocca a te", "From here on it is your turn"),
    "talks.turn_theirs": ("Da qui tocca a loro", "From here on it is their turn"),
    "talks.whole": ("Il resto del messaggio", "The rest of the message"),
    "talks.answer": ("Scrivi la risposta", "Write the answer"),
    "talks.wordless": (
        "Con questa persona non c’è mai stata una parola: non c’è un esito da correggere.",
        "Not a word was ever written with this person: there is no outcome to correct.",
    ),
    "talks.fix": ("Se è stato altro, dillo tu", "If it was something else, say so"),
    "talks.fix_under": (
        "Vale la tua parola: quella letta resta accanto, e si può annullare.",
        "Your word wins: what was read is kept beside it, and it can be undone.",
    ),
    "talks.about": ("Di che cosa si trattava", "What it was about"),
    "talks.about_unsaid": ("non detto", "not said"),
    "talks.keep": ("Salva", "Save"),
    "talks.unknown": ("Questa conversazione non c’è", "This conversation is not there"),
    "talks.unknown_then": (
        "L’indirizzo è sbagliato, o chi vi compariva è stato dimenticato.",
        "The address is wrong, or whoever was in it has been forgotten.",
    ),
    "talks.no_choice": (
        "Questo esito non esiste: non è stato annotato niente",
        "There is no such outcome: nothing was noted",
    ),
    "talks.no_choice_then": (
        "Torna alla conversazione e scegli uno degli esiti.",
        "Go back to the conversation and choose one of the outcomes.",
    ),
}
WEB_TALKS: dict[str, tuple[str, str]] = {**_STUDY, **_GROUPS, **_LIST, **_THREAD}
