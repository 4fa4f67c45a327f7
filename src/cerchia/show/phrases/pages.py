"""The sentences of the pages: findings first, then the list behind them."""

from __future__ import annotations

_AUDIT = {
    "audit.context": ("La cerchia di {owner}, al {as_of}", "{owner}’s circle, as of {as_of}"),
    "audit.context_nameless": ("La cerchia al {as_of}", "The circle as of {as_of}"),
    "audit.size": (
        "{contacts} {contacts|contatto|contatti}, {messages} {messages|messaggio|messaggi} in {conversations} {conversations|conversazione|conversazioni}<<, {period}>>",
        "{contacts} {contacts|contact|contacts}, {messages} {messages|message|messages} in {conversations} {conversations|conversation|conversations}<<, {period}>>",
    ),
    "audit.lead": (
        "Dei {known} contatti che si possono giudicare, {in_line} ({share}, fra {low} e {high}) {in_line|è|sono} in linea con {purpose}; {active} di questi {active|è attivo|sono attivi}. {unknown} {unknown|dice|dicono} troppo poco.",
        "Of the {known} contacts we can judge, {in_line} ({share}, between {low} and {high}) {in_line|is|are} in line with {purpose}; {active} of them {active|is|are} active. {unknown} {unknown|says|say} too little.",
    ),
    "audit.few": (
        "{known|Si può giudicare|Si possono giudicare} solo {known} {known|contatto|contatti}, troppo pochi per una quota: {in_line} {in_line|è|sono} in linea con {purpose}, {active} di questi {active|attivo|attivi}. {unknown} {unknown|dice|dicono} troppo poco.",
        "Only {known} {known|contact|contacts} can be judged, too few for a share: {in_line} {in_line|is|are} in line with {purpose}, {active} of them active. {unknown} {unknown|says|say} too little.",
    ),
    "audit.unknown": (
        "Nessuno dei {contacts} contatti dice abbastanza per essere confrontato con {purpose}.",
        "None of the {contacts} contacts says enough to be held against {purpose}.",
    ),
    "audit.made": (
        "La cerchia ha {contacts} {contacts|contatto|contatti}: {active} {active|è attivo|sono attivi}, con {two_way} le parole sono andate in tutte e due le direzioni.",
        "The circle holds {contacts} {contacts|contact|contacts}: {active} {active|is|are} active, and with {two_way} words went both ways.",
    ),
    "audit.no_purpose": (
        "Se sia in linea non si può dire, finché non dici a che cosa serve.",
        "Whether it is in line cannot be said until you say what it is for.",
    ),
    "audit.no_contacts": (
        "Nell’archivio non ci sono contatti: senza elenco non si può dire se la cerchia è in linea.",
        "The archive holds no contacts; without the list nobody can say whether the circle is in line.",
    ),
    "audit.uncovered": (
        "Nessuno copre {personas}",
        "Nobody covers {personas}",
    ),
    "audit.asleep": (
        "{personas}: qualcuno in linea, nessuno attivo",
        "{personas}: some in line, nobody active",
    ),
    "audit.covered": (
        "{n|La persona che cerchi ha|Ognuna delle persone che cerchi ha} qualcuno di attivo",
        "{n|The persona you look for has|Each persona you look for has} somebody active",
    ),
    "audit.active": ("{n} {n|attivo|attivi}", "{n} active"),
    "audit.standing": (
        "{core} in linea e {core|attivo|attivi}, {opportunity} in linea e {opportunity|dormiente|dormienti}",
        "{core} in line and active, {opportunity} in line and asleep",
    ),
    "audit.made_of": (
        "Il gruppo più grande è {first}: {n} su {contacts}",
        "The largest group is {first}: {n} of {contacts}",
    ),
    "audit.others": ("altro", "others"),
    "audit.levels": ("Per livello: {levels}.", "By level: {levels}."),
    "audit.activity": (
        "{active} {active|contatto attivo|contatti attivi}; con {two_way} vi siete scritti tutti e due",
        "{active} {active|contact is|contacts are} active; with {two_way} words went both ways",
    ),
    "audit.owed": (
        "In tutto tocca a te in {mine} {mine|conversazione|conversazioni}, a loro in {theirs}.",
        "In all it is your turn in {mine} {mine|conversation|conversations}, theirs in {theirs}.",
    ),
    "audit.more": (
        "E {n} {n|altra|altre}: cerchia agenda le mostra tutte.",
        "And {n} more: cerchia agenda shows them all.",
    ),
}
_STUDY = {
    "study.cohort_inbound": (
        "Conversazioni nate da una richiesta ricevuta, con una tua apertura",
        "Conversations that began with a request you received, with an opener of yours",
    ),
    "study.cohort_outbound": (
        "Conversazioni nate da una richiesta mandata da te",
        "Conversations that began with a request of yours",
    ),
    "study.cohort_all": (
        "Tutte le conversazioni con una tua apertura",
        "All conversations with an opener of yours",
    ),
    "study.heading": (
        "Di {n} {n|conversazione nata|conversazioni nate} da una richiesta, {k} {k|è diventata|sono diventate} qualcosa",
        "Of {n} {n|conversation|conversations} that began with a request, {k} became something",
    ),
    "study.sentence": (
        "Di {n} {n|conversazione|conversazioni}, {k} {k|è diventata|sono diventate} qualcosa; {lost}<< ({sure})>> {lost|è finita|sono finite} in silenzio o in buone maniere.",
        "Of {n} {n|conversation|conversations}, {k} became something; {lost}<< ({sure})>> ended in silence or in good manners.",
    ),
    "study.period": (
        "{period}, {per_day} al giorno<<; {inferred} {inferred|dedotta|dedotte} dai ringraziamenti, senza l’invito nell’archivio>>.",
        "{period}, {per_day} a day<<; {inferred} inferred from the thanks, with no invitation in the archive>>.",
    ),
    "study.none": (
        "In questo periodo nessuna conversazione chiusa: niente da contare.",
        "No settled conversation in this period: nothing to count.",
    ),
    "study.silent": (
        "Accanto: con {n} {n|contatto|contatti} mai una parola.",
        "Beside: with {n} {n|contact|contacts} never a word.",
    ),
    "study.ignored": (
        "Accanto: {n} {n|ha|hanno} scritto senza avere risposta.",
        "Beside: {n} wrote and had no answer.",
    ),
    "study.unsettled": (
        "Accanto: {n} {n|è ancora aperta|sono ancora aperte} e non {n|conta|contano}.",
        "Beside: {n} {n|is|are} still open and {n|does|do} not count.",
    ),
    "study.published": (
        "Nello studio pubblicato, 302 conversazioni del 2016, il 73,5\u00a0% è finito in silenzio o in buone maniere e 17 sono diventate qualcosa.",
        "In the published study, 302 conversations of 2016, 73.5\u00a0% ended in silence or in good manners and 17 became something.",
    ),
}
_FIGURES = {
    "figure.sure": ("{share}, fra {low} e {high}", "{share}, between {low} and {high}"),
    "figure.band": ("fra {low} e {high}", "between {low} and {high}"),
    "figure.heading": (
        "Risposte avute {they}, risposte date {you}",
        "{they} answer you; you answer {you}",
    ),
    "figure.heading_few": ("Chi risponde a chi", "Who answers whom"),
    "figure.reply_rate": (
        "Di {n} {n|tua prima parola|tue prime parole}, {k} {k|ha|hanno} avuto risposta entro 30 giorni<< ({sure})>>.",
        "Of {n} first {n|message|messages} of yours, {k} {k|was|were} answered within 30 days<< ({sure})>>.",
    ),
    "figure.your_reply_rate": (
        "Di {n} {n|prima parola|prime parole} degli altri, a {k} hai risposto entro 30 giorni<< ({sure})>>.",
        "Of {n} first {n|message|messages} of theirs, you answered {k} within 30 days<< ({sure})>>.",
    ),
    "figure.reply_hours": (
        "Metà delle risposte a te arriva entro {median}<<; la parte di mezzo fra {low} e {high}>>.",
        "Half of the answers to you come within {median}<<; the middle half between {low} and {high}>>.",
    ),
    "figure.your_reply_hours": (
        "Metà delle tue risposte parte entro {median}<<; la parte di mezzo fra {low} e {high}>>.",
        "Half of your answers go out within {median}<<; the middle half between {low} and {high}>>.",
    ),
    "figure.reciprocity": (
        "Delle {n} persone a cui hai scritto, {k} {k|ha|hanno} scritto a te<< ({sure})>>.",
        "Of the {n} people you wrote to, {k} wrote to you<< ({sure})>>.",
    ),
    "figure.second_try": (
        "Di {n} {n|tuo secondo tentativo|tuoi secondi tentativi}, {k} {k|ha|hanno} avuto risposta<< ({sure})>>.",
        "Of {n} second {n|try|tries} of yours, {k} {k|was|were} answered<< ({sure})>>.",
    ),
    "figure.reopened": (
        "Di {n} {n|conversazione che hai ripreso|conversazioni che hai ripreso} dopo un lungo silenzio, {k} {k|ha|hanno} avuto risposta<< ({sure})>>.",
        "Of {n} {n|conversation|conversations} you took up after a long silence, {k} {k|was|were} answered<< ({sure})>>.",
    ),
    "figure.you_began": (
        "La prima parola è stata tua in {k} {k|conversazione|conversazioni} su {n}<< ({sure})>>.",
        "You spoke first in {k} of {n} {n|conversation|conversations}<< ({sure})>>.",
    ),
    "figure.worth_counting": (
        "Con {k} contatti su {n} vi siete scritti, tutti e due, in almeno cinque giorni dell’ultimo anno<< ({sure})>>.",
        "With {k} of {n} contacts each side wrote on at least five days of the last year<< ({sure})>>.",
    ),
    "figure.concentration": (
        "La parte dei cinque legami più forti in tutto lo scambio: {share}<< ({sure})>>.",
        "The five strongest ties carry {share} of all the exchange<< ({sure})>>.",
    ),
    "figure.diversity": (
        "I contatti lavorano in {k} aziende diverse<<: varietà {value} su 1>>.",
        "The contacts work at {k} different employers<<: variety {value} of 1>>.",
    ),
}
_AGENDA = {
    "agenda.week": (
        "Questa settimana {n} {n|cosa|cose}, {minutes} {minutes|minuto|minuti}<< dei tuoi {budget}>>",
        "This week {n} {n|thing|things}, {minutes} {minutes|minute|minutes}<< of your {budget}>>",
    ),
    "agenda.nothing": ("Questa settimana niente da fare", "Nothing to do this week"),
    "agenda.due": ("{minutes}\u00a0min · entro {day}", "{minutes}\u00a0min · by {day}"),
    "agenda.later": ("Poi, quando c’è tempo: {n}", "Then, when there is time: {n}"),
    "agenda.rest": (
        "{n} {n|altra cosa non ci sta|altre cose non ci stanno}: cerchia agenda --all le mostra.",
        "{n} {n|thing does|things do} not fit this week: cerchia agenda --all shows them.",
    ),
    "agenda.no_purpose": (
        "Senza uno scopo conta solo chi aspetta e da quanto. Scrivine uno: cerchia purpose init",
        "Without a purpose only who waits and for how long counts. Write one: cerchia purpose init",
    ),
    "agenda.never_sends": (
        "cerchia non manda niente: prepara, e mandi tu.",
        "cerchia sends nothing: it prepares, you send.",
    ),
}
_READING = {
    "reading.heading": (
        "Lette {read} righe su {rows}, in {files} {files|file|file}",
        "{read} of {rows} rows read, in {files} {files|file|files}",
    ),
    "reading.sentence": (
        "{read|Letta|Lette} {read} {read|riga|righe} su {rows}, in {files} {files|file|file}; ogni riga ha il suo conto.",
        "{read} of {rows} {rows|row|rows} read, in {files} {files|file|files}; every row is accounted for.",
    ),
    "reading.again": (
        "Era già letto: non ha aggiunto niente. Sono {read} righe su {rows}, in {files} file.",
        "It had been read before and added nothing: {read} of {rows} rows in {files} {files|file|files}.",
    ),
    "reading.source": (
        "{file}, da {source@source}, esportato il {exported}",
        "{file}, from {source@source}, exported {exported}",
    ),
    "reading.rows": ("{read} {read|riga|righe} su {rows}", "{read} of {rows} {rows|row|rows}"),
    "reading.aside": ("Da parte: {what}.", "Left aside: {what}."),
    "reading.noted": ("Da sapere: {what}.", "Worth knowing: {what}."),
    "reading.unused": (
        "{n} {n|altro file visto, non ancora usato|altri file visti, non ancora usati}.",
        "{n} other {n|file|files} seen, not used yet.",
    ),
    "reading.unused_files": ("Visti, non ancora usati: {n}", "Seen, not used yet: {n}"),
    "reading.sensitive_files": (
        "Lasciati stare, perché delicati: {n}",
        "Left alone, because they are sensitive: {n}",
    ),
    "reading.unknown_files": ("Mai visti prima: {n}", "Never seen before: {n}"),
    "reading.problems": (
        "{n} {n|problema|problemi} nei file",
        "{n} {n|problem|problems} in the files",
    ),
    "reading.no_problems": ("Nessun problema.", "No problems."),
    "reading.times": ("({n} volte)", "({n} times)"),
    "reading.more": (
        "E altri {n}: cerchia read li mostra tutti.",
        "And {n} more: cerchia read shows them all.",
    ),
    "reading.nothing": (
        "In questa cerchia non c’è ancora niente.",
        "There is nothing in this circle yet.",
    ),
    "source.linkedin": ("LinkedIn", "LinkedIn"),
    "source.addressbook": ("Rubrica", "Address book"),
    "sources.sentence": (
        "{n} {n|archivio letto; arriva|archivi letti; il più recente arriva} al {newest}.",
        "{n} {n|export read; it|exports read; the newest} reaches {newest}.",
    ),
    "sources.line": (
        "Esportato il {exported}, letto il {imported}; {rows} righe, {problems} {problems|problema|problemi}.",
        "Exported {exported}, read {imported}; {rows} rows, {problems} {problems|problem|problems}.",
    ),
    "skipped.hidden": ("{n} {n|membro nascosto|membri nascosti}", "{n} hidden {n|member|members}"),
    "skipped.draft": ("{n} {n|bozza|bozze}", "{n} {n|draft|drafts}"),
    "skipped.undated": ("{n} senza data", "{n} without a date"),
    "skipped.no_conversation": ("{n} fuori da ogni conversazione", "{n} outside any conversation"),
    "skipped.empty": ("{n} {n|riga vuota|righe vuote}", "{n} empty {n|row|rows}"),
    "skipped.broken": ("{n} {n|riga rovinata|righe rovinate}", "{n} broken {n|row|rows}"),
    "skipped.no_header": ("{n} senza titoli di colonna", "{n} without column names"),
    "skipped.list": ("{n} {n|lista|liste} di persone", "{n} {n|list|lists} of people"),
    "skipped.company": ("{n} {n|ditta|ditte}", "{n} {n|firm|firms}"),
    "skipped.private": (
        "{n} {n|contatto segnato|contatti segnati} come {n|privato|privati}",
        "{n} {n|contact|contacts} marked private",
    ),
    "skipped.inside": (
        "{n} {n|scheda dentro un’altra|schede dentro altre}",
        "{n} {n|card|cards} inside another",
    ),
    "skipped.double": ("{n} {n|doppione|doppioni}", "{n} {n|double|doubles}"),
    "noted.spam": ("{n} nella cartella spam", "{n} in the spam folder"),
    "noted.hidden_senders": (
        "{n} da membri senza nome",
        "{n} from members without a name",
    ),
    "noted.sponsored": (
        "{n} {n|messaggio pubblicitario|messaggi pubblicitari}",
        "{n} sponsored {n|message|messages}",
    ),
    "noted.undated": ("{n} senza data", "{n} without a date"),
    "noted.group": ("{n} in gruppi", "{n} in groups"),
}
PAGES: dict[str, tuple[str, str]] = {**_AUDIT, **_STUDY, **_FIGURES, **_AGENDA, **_READING}
