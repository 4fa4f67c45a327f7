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
        "Hai parlato per primo in {k} {k|conversazione|conversazioni} su {n}<< ({sure})>>.",
        "You spoke first in {k} of {n} {n|conversation|conversations}<< ({sure})>>.",
    ),
    "figure.worth_counting": (
        "Con {k} contatti su {n} vi siete scritti in cinque giorni o più nell’ultimo anno<< ({sure})>>.",
        "With {k} of {n} contacts words went both ways on five days or more in the last year<< ({sure})>>.",
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
        "Lette {read} righe su {rows}, in {files} {files|file|file}; ogni riga ha il suo conto.",
        "{read} of {rows} rows read, in {files} {files|file|files}; every row is accounted for.",
    ),
    "reading.again": (
        "Era già letto: non ha aggiunto niente. Sono {read} righe su {rows}, in {files} file.",
        "It had been read before and added nothing: {read} of {rows} rows in {files} {files|file|files}.",
    ),
    "reading.source": (
        "{file}, da {source@source}, esportato il {exported}",
        "{file}, from {source@source}, exported {exported}",
    ),
    "reading.rows": ("{read} righe su {rows}", "{read} of {rows} rows"),
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
    "skipped.empty": ("{n} {n|riga vuota|righe vuote}", "{n} empty {n|row|rows}"),
    "skipped.broken": ("{n} {n|riga rovinata|righe rovinate}", "{n} broken {n|row|rows}"),
    "skipped.no_header": ("{n} senza titoli di colonna", "{n} without column names"),
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
_LISTS = {
    "list.more": (
        "E altri {n}. Tutti: --limit, o --json.",
        "And {n} more. All of them: --limit, or --json.",
    ),
    "people.sentence": (
        "{n} {n|contatto|contatti}, dal legame più forte; con {two_way} le parole sono andate in tutte e due le direzioni.",
        "{n} {n|contact|contacts}, the strongest tie first; with {two_way} words went both ways.",
    ),
    "people.nobody": ("Nessuno, con questi criteri.", "Nobody, by these criteria."),
    "people.never": ("mai", "never"),
    "people.ambassador": ("ambasciatore", "ambassador"),
    "people.no_purpose": (
        "Chi è in linea non si può dire senza uno scopo: cerchia purpose init",
        "Who is in line cannot be said without a purpose: cerchia purpose init",
    ),
    "people.one": (
        'Di una persona, tutto: cerchia person "Nome Cognome"',
        'All about one person: cerchia person "First Last"',
    ),
    "conversations.sentence": (
        "{n} {n|conversazione|conversazioni}; in {mine} tocca a te.",
        "{n} {n|conversation|conversations}; in {mine} it is your turn.",
    ),
    "conversations.none": (
        "Nessuna conversazione, con questi criteri.",
        "No conversation, by these criteria.",
    ),
    "conversations.unclear": (
        "{n} {n|è poco chiara|sono poco chiare}: l’esito è un’ipotesi.",
        "{n} {n|is|are} unclear: the outcome is a guess.",
    ),
    "conversations.maybe": ("forse {outcome}", "perhaps {outcome}"),
    "requests.sentence": (
        "{n} {n|richiesta aspetta|richieste aspettano}: {accept} da accettare, {ask} a cui chiedere com’è nata, {ignore} da ignorare.",
        "{n} {n|request waits|requests wait}: {accept} to accept, {ask} to ask how they came about, {ignore} to ignore.",
    ),
    "requests.none": ("Nessuna richiesta aspetta.", "No request waits."),
    "requests.open": (
        "Regola aperta: tutti, tranne lo spam. L’altra: --policy selective",
        "The open policy: everybody but spam. The other one: --policy selective",
    ),
    "requests.selective": (
        "Regola selettiva: chi è in linea o dice perché. L’altra: --policy open",
        "The selective policy: who is in line or says why. The other one: --policy open",
    ),
    "requests.answer": ("Pronta: {answer}", "Ready: {answer}"),
}
_PERSON = {
    "person.reads": ("Si legge: {what}", "Reads as: {what}"),
    "person.connected": ("Fra i contatti dal {day}", "A contact since {day}"),
    "person.not_contact": ("Non è fra i contatti.", "Not among the contacts."),
    "person.fits": (
        "In linea: {persona}<<; criteri noti: {known}>>",
        "In line: {persona}<<; {known} of what it asks is known>>",
    ),
    "person.fits_not": (
        "Fuori linea; la più vicina è {persona}; criteri noti: {known}",
        "Off line; the nearest is {persona}; {known} of what it asks is known",
    ),
    "person.fit_unknown": (
        "Se è in linea non si sa; criteri noti: {known}",
        "Whether in line is not known; {known} of what is asked is known",
    ),
    "person.no_tie": ("Non vi siete mai scritti", "You have never written to each other"),
    "person.rhythm_live": (
        "Un legame vivo: di solito ogni {gap} {gap|giorno|giorni}, l’ultima volta {since} {since|giorno|giorni} fa",
        "A live tie: usually every {gap} {gap|day|days}, last {since} {since|day|days} ago",
    ),
    "person.rhythm_slowing": (
        "Rallenta: di solito ogni {gap} {gap|giorno|giorni}, l’ultima volta {since} giorni fa",
        "Slowing: usually every {gap} {gap|day|days}, last {since} days ago",
    ),
    "person.rhythm_cooling": (
        "Si raffredda: di solito ogni {gap} {gap|giorno|giorni}, l’ultima volta {since} giorni fa",
        "Cooling: usually every {gap} {gap|day|days}, last {since} days ago",
    ),
    "person.rhythm_dormant": (
        "Dorme da {since} giorni; l’ultima volta il {last}",
        "Asleep for {since} days; the last time was {last}",
    ),
    "person.rhythm_single": (
        "Troppo pochi giorni per un ritmo; l’ultima volta il {last}",
        "Too few days for a rhythm; the last time was {last}",
    ),
    "person.rhythm_never": ("Non vi siete mai scritti", "You have never written to each other"),
    "person.tie": (
        "{sent} {sent|messaggio tuo|messaggi tuoi} in {out} {out|giorno|giorni}, {received} {received|suo|suoi} in {into}. Il {rank}º legame per forza.",
        "{sent} {sent|message|messages} of yours on {out} {out|day|days}, {received} of theirs on {into}. Number {rank} by strength.",
    ),
    "person.next": ("Che cosa fare", "What could be done"),
    "person.changes": ("Che cosa è cambiato", "What changed"),
    "person.talk": (
        "{n} {n|messaggio|messaggi}; {began}",
        "{n} {n|message|messages}; began {began}",
    ),
    "person.earlier": (
        "{n} {n|messaggio prima|messaggi prima}.",
        "{n} earlier {n|message|messages}.",
    ),
    "person.you": ("tu", "you"),
    "person.they": ("loro", "they"),
}
_NEXT = {
    "next.heading": ("Adesso", "What now"),
    "next.purpose": ("Di’ a che cosa serve la cerchia:", "Say what the circle is for:"),
    "next.load": ("Fanne lo scopo della cerchia:", "Make it the purpose of the circle:"),
    "next.again": ("Poi guarda se è in linea:", "Then see whether it is in line:"),
    "next.with": ("Guarda chi è in linea:", "See who is in line:"),
    "next.keep": (
        "Di questa lettura non resta niente. Per tenere la cerchia:",
        "Nothing of this was kept. To keep the circle:",
    ),
    "next.agenda": ("La settimana, per intero:", "The whole week:"),
    "next.person": ("Tutto su una persona:", "All about one person:"),
    "next.study": ("Lo studio di un periodo:", "The study of one period:"),
    "next.conversations": (
        "Le conversazioni dietro i numeri:",
        "The conversations behind the counts:",
    ),
    "next.read": ("Leggi un archivio:", "Read an export:"),
    "next.newer": ("Quando arriva un archivio più recente:", "When a newer export arrives:"),
    "next.audit": ("Guarda la cerchia:", "Look at the circle:"),
    "next.check": ("Correggi e controlla di nuovo:", "Mend it and check again:"),
    "next.own": (
        "La tua cerchia, con il tuo archivio di LinkedIn:",
        "Your own circle, with your LinkedIn export:",
    ),
    "next.demo_keep": (
        "Tieni questa cerchia per girarci dentro:",
        "Keep this circle to walk around in it:",
    ),
    "next.demo_archive": ("Prendi il suo archivio:", "Take its archive:"),
    "demo.fiction": (
        "Una cerchia inventata: nessuna di queste persone esiste.",
        "A fictional circle: none of these people exists.",
    ),
}
_WHERE = {
    "where.sentence": (
        "La cerchia sta qui; il suo fuso orario è {zone}.",
        "The circle lies here; its time zone is {zone}.",
    ),
    "where.absent": ("(non c’è ancora)", "(not there yet)"),
    "where.circle": ("la cerchia", "the circle"),
    "where.facts": ("i fatti, come esportati", "the facts, as exported"),
    "where.findings": (
        "quello che se ne ricava: si può buttare",
        "what was worked out: disposable",
    ),
    "where.decisions": ("quello che hai detto tu: prezioso", "what you said: precious"),
    "where.settings": ("il fuso orario", "the time zone"),
}
PAGES: dict[str, tuple[str, str]] = {
    **_AUDIT, **_STUDY, **_FIGURES, **_AGENDA, **_READING, **_LISTS, **_PERSON, **_NEXT, **_WHERE,
}  # fmt: skip
