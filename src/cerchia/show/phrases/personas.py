"""Where personas come from: what sets good people apart, a survey's answers, the sheet for the sales people."""

from __future__ import annotations

_HELP = {
    "help.persona": (
        "Da dove vengono le persone ideali: dai risultati, da un sondaggio, da chi vende.",
        "Where personas come from: results, a survey, the sales people.",
    ),
    "example.persona": ("cerchia persona suggest",) * 2,
    "help.persona.suggest": (
        "Che cosa hanno in più, rispetto a tutta la cerchia, le persone dei buoni risultati; e chi somiglia a loro.",
        "What the people of good results have more often than the whole circle; and who is like them.",
    ),
    "example.persona.suggest": (
        "cerchia persona suggest --from results\ncerchia persona suggest --write proposta.toml",
        "cerchia persona suggest --from results\ncerchia persona suggest --write proposal.toml",
    ),
    "help.persona.import": (
        "Fa persone ideali dal CSV di un sondaggio, una riga per risposta.",
        "Makes personas of a survey’s CSV, one row an answer.",
    ),
    "example.persona.import": (
        'cerchia persona import sondaggio.csv --yes\ncerchia persona import sondaggio.csv --map "Mansione attuale=role" --write persone.toml',
        'cerchia persona import survey.csv --yes\ncerchia persona import survey.csv --map "Current job=role" --write personas.toml',
    ),
    "help.persona.interview": (
        "Un foglio da una pagina con le domande per chi vende.",
        "A one-page sheet of questions for the sales people.",
    ),
    "example.persona.interview": (
        "cerchia persona interview --write intervista.md",
        "cerchia persona interview --write interview.md",
    ),
    "option.suggest_from": (
        "Da chi imparare: results, deepenings o both.",
        "Whom to learn from: results, deepenings or both.",
    ),
    "option.persona_write": (
        "Scrive qui uno scopo con queste persone, da rileggere e caricare.",
        "Writes a purpose with these personas here, to be read over and loaded.",
    ),
    "option.interview_write": ("Dove scriverlo; senza, esce qui.", "Where to write it; without, it comes out here."),
}  # fmt: skip
_SUGGEST = {
    "trait.function": ("area", "area"),
    "trait.seniority": ("livello", "level"),
    "trait.trade": ("settore", "trade"),
    "trait.word": ("parola", "word"),
    "trait.language": ("lingua del titolo", "language of the title"),
    "trait.company": ("azienda", "company"),
    "suggest.good_both": (
        "{good} contatti su {contacts} hanno dato qualcosa: {results} con un risultato, {deepenings} con un approfondimento.",
        "{good} of {contacts} contacts gave something: {results} with a result, {deepenings} with a deepening.",
    ),
    "suggest.good_results": (
        "{good} contatti su {contacts} hanno un risultato.",
        "{good} of {contacts} contacts have a result.",
    ),
    "suggest.good_deepenings": (
        "Con {good} contatti su {contacts} c’è stato un approfondimento.",
        "With {good} of {contacts} contacts there was a deepening.",
    ),
    "suggest.beside": (
        "Fuori dal conto: {n} {n|persona che non è|persone che non sono} fra i contatti.",
        "Not counted: {n} {n|person who is|people who are} not among the contacts.",
    ),
    "suggest.too_few": (
        "Sono meno di {least}: troppo poche per dire che cosa hanno in comune.",
        "That is fewer than {least}: too few to say what they have in common.",
    ),
    "suggest.stand": (
        "{n} {n|tratto è più frequente|tratti sono più frequenti} fra loro che nella cerchia, oltre il caso",
        "{n} {n|trait is|traits are} more frequent among them than in the circle, beyond chance",
    ),
    "suggest.explore": (
        "Solo da esplorare: {n} {n|tratto è più frequente|tratti sono più frequenti} fra loro, ma può essere il caso",
        "Exploratory only: {n} {n|trait is|traits are} more frequent among them, but it may be chance",
    ),
    "suggest.nothing": (
        "Niente di quello che un archivio mostra li distingue dalla cerchia.",
        "Nothing an export shows sets them apart from the circle.",
    ),
    "suggest.trait": (
        "{kind@trait}: {name}",
        "{kind@trait}: {name}",
    ),
    "suggest.counts": (
        "{k} su {n}, {share} ({range}); nella cerchia {all_k} su {all_n}, {all_share} ({all_range}); {lift} volte",
        "{k} of {n}, {share} ({range}); in the circle {all_k} of {all_n}, {all_share} ({all_range}); {lift} times",
    ),
    "suggest.how": (
        "Quote di chi lo dice, fra parentesi l’intervallo al 95 %. {compared} tratti a confronto, al 10 % di falsi (Benjamini-Hochberg); {few} con meno di {least} casi non si confrontano. Dicono che cosa andava insieme, non che cosa è servito.",
        "Shares of those who say it, the 95 % interval in brackets. {compared} traits compared at 10 % false finds (Benjamini-Hochberg); {few} with fewer than {least} cases are not compared. They say what went together, not what did it.",
    ),
    "suggest.personas": (
        "{n} {n|persona possibile|persone possibili}, da rileggere prima di usarle",
        "{n} possible {n|persona|personas}, to be read over before use",
    ),
    "suggest.rests": (
        "{persona} si regge su {rests} {rests|persona|persone}; nella cerchia è in linea {k} su {n}<<, {share} ({range})>>.",
        "{persona} rests on {rests} {rests|person|people}; in the circle {k} of {n} are in line<<, {share} ({range})>>.",
    ),
    "suggest.rests_explore": (
        "Da esplorare: può essere il caso.",
        "Exploratory: it may be chance.",
    ),
    "suggest.alike": (
        "{n} {n|contatto le somiglia|contatti le somigliano}, e con loro non c’è ancora stata una parola",
        "{n} {n|contact is|contacts are} like them, and not a word has been spoken yet",
    ),
    "suggest.no_alike": (
        "Con tutti quelli che le somigliano c’è già stata una parola.",
        "With everybody who is like them there has been a word already.",
    ),
    "suggest.fit": (
        "affinità {fit}, {known} noto",
        "fit {fit}, {known} known",
    ),
    "suggest.comment": (
        "Proposta di cerchia, su {good} persone: da rileggere.",
        "Proposed by cerchia, on {good} people: to be read over.",
    ),
    "suggest.comment_persona": (
        "{persona}: si regge su {rests} {rests|persona|persone}.",
        "{persona}: rests on {rests} {rests|person|people}.",
    ),
    "suggest.name": ("{purpose} (proposta)", "{purpose} (proposal)"),
    "suggest.name_alone": ("Proposta", "Proposal"),
    "suggest.nobody": ("chiunque", "anybody"),
    "suggest.written": (
        "Lo scopo è in {path}. Rileggilo: cerchia purpose check {path}",
        "The purpose is in {path}. Read it over: cerchia purpose check {path}",
    ),
    "suggest.not_written": (
        "{path} non è scritto: non c’è nessuna persona da proporre.",
        "{path} is not written: there is no persona to propose.",
    ),
    "next.suggest_write": ("Per farne un file:", "To make a file of it:"),
    "next.result_more": ("Segna i risultati che hai avuto:", "Book the results you have had:"),
}  # fmt: skip
_SURVEY = {
    "survey.sentence": (
        "{n} {n|persona|persone} da {rows} {rows|risposta|risposte}",
        "{n} {n|persona|personas} from {rows} {rows|answer|answers}",
    ),
    "survey.none": (
        "Nessun gruppo di risposte è abbastanza grande per farne una persona.",
        "No group of answers is large enough to make a persona.",
    ),
    "survey.rests": (
        "{persona}: {rests} {rests|risposta|risposte}",
        "{persona}: {rests} {rests|answer|answers}",
    ),
    "survey.few": (
        "Meno di {least} risposte: poche per fidarsi.",
        "Fewer than {least} answers: too few to rely on.",
    ),
    "survey.answers": ("{field@field}: {answers}", "{field@field}: {answers}"),
    "survey.answer": ("{answer} ({count} su {of})", "{answer} ({count} of {of})"),
    "survey.left": (
        "{roleless} {roleless|risposta|risposte} senza un ruolo che si legga; {left} in nessuna persona.",
        "{roleless} {roleless|answer|answers} without a role that can be read; {left} in no persona.",
    ),
    "survey.sure": (
        "È giusto così? Ricordo le colonne. [s/N] ",
        "Is this right? Remember the columns. [y/N] ",
    ),
    "survey.comment": (
        "Da un sondaggio di {rows} {rows|risposta|risposte}: da rileggere. Fra parentesi, quante lo dicono.",
        "From a survey of {rows} {rows|answer|answers}: to be read over. In brackets, how many say it.",
    ),
    "survey_role_unread": (
        "Da «{seen}» non si capisce che cosa fa: la riga non entra in nessuna persona.",
        "“{seen}” does not say what they do: the row is in no persona.",
    ),
    "survey_role_unread.remedy": (
        "Scrivi il ruolo con altre parole e rileggi il file.",
        "Write the role in other words and read the file again.",
    ),
    "survey_role_missing": (
        "La riga non dice il ruolo: non entra in nessuna persona.",
        "The row does not say the role: it is in no persona.",
    ),
    "survey_role_missing.remedy": (
        "Chiedilo, e rileggi il file.",
        "Ask for it, and read the file again.",
    ),
}  # fmt: skip
_INTERVIEW = {
    "interview.title": ("Chi è il nostro cliente ideale?", "Who is our ideal client?"),
    "interview.title_goal": (
        "Chi cerchiamo? Domande per chi le conosce",
        "Whom do we look for? Questions for those who know them",
    ),
    "interview.head": (
        "Intervista a: ______________________   Fatta da: ______________________   Data: ____________",
        "Interview with: ____________________   By: ____________________   Date: ____________",
    ),
    "interview.how": (
        "Mezz’ora. Pensa a tre persone vere con cui è andata bene, e rispondi per loro: fatti, non desideri. Quello che non sai, lascialo vuoto.",
        "Half an hour. Think of three real people with whom it went well, and answer for them: facts, not wishes. Leave open what you do not know.",
    ),
    "interview.best": ("1. Le tre persone migliori", "1. The three best people"),
    "interview.best_table": (
        "Chi | Che ruolo ha | Come vi siete conosciuti | Che cosa ne è venuto",
        "Who | Their role | How you met | What came of it",
    ),
    "interview.who": ("2. Chi sono", "2. Who they are"),
    "interview.q_role": (
        "Che lavoro fanno, e a che livello? Chi decide, e chi prepara la decisione?",
        "What do they do, and at which level? Who decides, and who prepares the decision?",
    ),
    "interview.q_trade": (
        "In che settore, e quanto è grande l’azienda?",
        "In which trade, and how large is the company?",
    ),
    "interview.q_place": (
        "Dove sono, che lingua parlano, che età hanno più o meno?",
        "Where are they, which language do they speak, roughly how old are they?",
    ),
    "interview.why": ("3. Che cosa li muove", "3. What moves them"),
    "interview.q_critical_points": (
        "Che cosa non funziona, da loro? Con quali parole lo dicono?",
        "What does not work for them? In which words do they say so?",
    ),
    "interview.q_opportunities": (
        "Che cosa ci guadagnano, con noi? Che cosa è cambiato, dopo?",
        "What do they gain with us? What was different afterwards?",
    ),
    "interview.q_challenges": (
        "Che cosa devono affrontare quest’anno? Che cosa li ferma prima di dire di sì?",
        "What do they have to face this year? What stops them before a yes?",
    ),
    "interview.where": ("4. Dove e come", "4. Where and how"),
    "interview.q_habits": (
        "Che abitudini e che interessi hanno? Quando e come rispondono?",
        "What are their habits and interests? When and how do they answer?",
    ),
    "interview.q_found": (
        "Dove si trovano: fiere, gruppi, associazioni, letture? Chi ce li presenta?",
        "Where are they found: fairs, groups, associations, reading? Who introduces them?",
    ),
    "interview.not": ("5. Chi non è", "5. Who it is not"),
    "interview.q_avoid": (
        "Con chi è andata male, e da che cosa si capiva subito?",
        "With whom did it go badly, and by what could one tell at once?",
    ),
    "interview.gaps": ("Le persone che abbiamo scritto", "The personas we have written"),
    "interview.gaps_how": (
        "Per ognuna: è vera? Che cosa manca?",
        "For each: is it true? What is missing?",
    ),
    "interview.gap": ("{persona}: manca {missing}.", "{persona}: {missing} missing."),
    "interview.whole": (
        "{persona}: è tutta scritta. È vera?",
        "{persona}: all of it is written. Is it true?",
    ),
    "interview.more": (
        "e {n} {n|altra|altre} nello scopo della cerchia.",
        "and {n} {n|other|others} in the circle’s purpose.",
    ),
    "interview.written": ("Il foglio è in {path}.", "The sheet is in {path}."),
    "missing.functions": ("che lavoro fa", "what they do"),
    "missing.seniority": ("il livello", "the level"),
    "missing.trades": ("il settore", "the trade"),
    "missing.size": ("la dimensione dell’azienda", "the company size"),
    "missing.places": ("il luogo", "the place"),
    "missing.languages": ("la lingua", "the language"),
    "missing.critical_points": ("che cosa non funziona", "what does not work"),
    "missing.opportunities": ("che cosa ci guadagna", "what they gain"),
    "missing.challenges": ("che cosa deve affrontare", "what they face"),
    "missing.habits": ("le abitudini", "the habits"),
    "missing.found": ("dove si trova", "where they are found"),
}  # fmt: skip
PERSONAS: dict[str, tuple[str, str]] = {**_HELP, **_SUGGEST, **_SURVEY, **_INTERVIEW}
