"""The sentences of the report and of its pictures."""

from __future__ import annotations

_RINGS = {
    "rings.title": (
        "{n} dei {known} contatti che si possono giudicare {n|è|sono} in linea, {core} di questi {core|attivo|attivi}",
        "{n} of the {known} contacts we can judge {n|is|are} in line, {core} of them active",
    ),
    "rings.title_unjudged": (
        "{contacts} {contacts|contatto|contatti}, {active} {active|attivo|attivi}; senza uno scopo nessuno è in linea o fuori linea",
        "{contacts} {contacts|contact|contacts}, {active} active; without a purpose nobody is in line or off line",
    ),
    "rings.title_nobody": (
        "Una cerchia ancora senza contatti",
        "A circle without contacts yet",
    ),
    "rings.desc": (
        "Al centro ci sei tu. La distanza dal centro è il rango del legame; gli spicchi, larghi quanto la loro quota: {sectors}.",
        "You are in the centre. The distance from it is the rank of the tie; the slices, as wide as their share: {sectors}.",
    ),
    "rings.caption": (
        "Ogni punto è una persona. Più vicino al centro, più forte il legame, per rango; tondo chi è in linea, a losanga chi non lo è, un punto chi non si sa; pieno chi è attivo, vuoto chi dorme.",
        "Each mark is a person. The nearer to the centre the stronger the tie, by rank; round is in line, a lozenge is not, a point is not known; full is awake, hollow is asleep.",
    ),
    "rings.caption_unjudged": (
        "Ogni punto è una persona. Più vicino al centro, più forte il legame, per rango; grande chi è attivo, piccolo chi dorme. Chi è in linea lo dirà lo scopo.",
        "Each mark is a person. The nearer to the centre the stronger the tie, by rank; large is awake, small is asleep. Who is in line the purpose will say.",
    ),
    "rings.crowd": (
        "Oltre il rango 150 ognuno è un punto, senza altri segni.",
        "Beyond rank 150 everybody is a point, without further signs.",
    ),
    "rings.off": ("Fuori linea", "Off line"),
    "rings.unknown": ("Non si sa", "Not known"),
    "rings.unjudged": ("Senza uno scopo", "Without a purpose"),
    "rings.awake": ("Attivi", "Active"),
    "rings.asleep": ("Non attivi", "Not active"),
    "rings.ambassadors": ("Ambasciatori", "Ambassadors"),
    "rings.mine": ("Tocca a te", "Your turn"),
    "rings.people": (
        "Le persone di questa figura, per rango",
        "The people of this picture, by rank",
    ),
    "rings.more": (
        "E altri {n}: cerchia people li elenca tutti.",
        "And {n} more: cerchia people lists them all.",
    ),
    "rings.skip": ("Salta la figura", "Skip the picture"),
}
_COVER = {
    "report.title": ("La cerchia di {owner}", "{owner}’s circle"),
    "report.title_nameless": ("Una cerchia", "A circle"),
    "report.as_of": ("Dati fino al {day}", "Data up to {day}"),
    "report.purpose": (
        "Scopo: {purpose}<<. {way}>><<. Entro il {by}>>, {minutes} minuti alla settimana.",
        "Purpose: {purpose}<<. {way}>><<. By {by}>>, {minutes} minutes a week.",
    ),
    "report.of": ("{k} su {n}", "{k} of {n}"),
    "report.asks": (
        "A che cosa serve questa cerchia?",
        "What is this circle for?",
    ),
    "report.asks_why": (
        "Senza uno scopo tutti sono punti grigi. Tre domande, due minuti, e la figura prende forma: chi è in linea, chi dorme, chi è solo compagnia.",
        "Without a purpose everybody is a grey point. Three questions, two minutes, and the picture takes shape: who is in line, who is asleep, who is company.",
    ),
    "report.asks_then": ("Poi, di nuovo:", "Then, once more:"),
    "report.no_contacts": (
        "Chiedi l’archivio completo (Impostazioni, Privacy dei dati, Ottieni una copia dei tuoi dati): contiene Connections.csv, l’elenco dei contatti.",
        "Ask for the complete archive (Settings, Data privacy, Get a copy of your data): it holds Connections.csv, the list of your contacts.",
    ),
    "report.incognito": (
        "Versione senza nomi: nessuna persona, nessun indirizzo, nessuna parola scritta da qualcuno.",
        "The version without names: no person, no address, no word that anybody wrote.",
    ),
    "report.closing": (
        "Questo file non chiede nulla alla rete: si può conservare, stampare, mandare. Fatto con cerchia {version}.",
        "This file asks the network for nothing: keep it, print it, send it. Made with cerchia {version}.",
    ),
    "report.rank": ("Rango", "Rank"),
    "report.name": ("Nome", "Name"),
    "report.does": ("Che cosa fa", "What they do"),
    "report.standing": ("Come sta", "Standing"),
    "report.persona": ("Profilo", "Persona"),
    "report.last": ("Ultima parola", "Last word"),
    "report.share": ("Quota", "Share"),
    "report.count": ("Numero", "Count"),
    "report.between": ("Fra", "Between"),
    "report.what": ("Che cosa", "What"),
    "report.table": ("Gli stessi numeri in tabella", "The same numbers as a table"),
}
_LINE = {
    "line.heading": (
        "È in linea il {share}; di quei {k}, {asleep} {asleep|dorme|dormono}",
        "{share} are in line; of those {k}, {asleep} {asleep|is|are} asleep",
    ),
    "line.heading_few": (
        "Sono in linea {k} dei {n} che si possono giudicare: pochi per una quota",
        "{k} of the {n} we can judge are in line: too few for a share",
    ),
    "line.in_line": ("In linea, fra chi si può giudicare", "In line, of those we can judge"),
    "line.awake": ("Attivi, fra chi è in linea", "Active, of those in line"),
    "line.between": ("fra {low} e {high}: {k} su {n}", "between {low} and {high}: {k} of {n}"),
    "line.too_few": ("pochi per una quota", "too few for a share"),
    "line.unknown": (
        "{n|dice|dicono} troppo poco. Se fossero tutti in linea, lo sarebbe il {most}\u00a0% della cerchia; se nessuno, il\u00a0{least}.",
        "{n|says|say} too little. If all of them were in line, {most}\u00a0% of the circle would be; if none,\u00a0{least}.",
    ),
    "heat.contacts": ("In linea", "In line"),
    "heat.active": ("Attivi", "Active"),
    "heat.wrote": ("Ti hanno scritto in 90 giorni", "Wrote to you in 90 days"),
    "heat.ambassadors": ("Ambasciatori", "Ambassadors"),
    "heat.mine": ("Tocca a te", "Your turn"),
    "heat.caption": (
        "Più scuro, più persone, colonna per colonna; un riquadro vuoto è uno zero vero.",
        "The darker the more people, column by column; an empty frame is a true zero.",
    ),
    "made.unknown": (
        "Di nessuno dei {contacts} contatti si legge che cosa fa",
        "What they do cannot be read of any of the {contacts} contacts",
    ),
    "made.functions": ("I contatti per mestiere", "The contacts by what they do"),
    "made.rhythms": ("I contatti per ritmo del legame", "The contacts by the rhythm of the tie"),
    "grown.heading": (
        "Metà di chi c’è oggi è arrivata entro il {half}; {n} nel {year}",
        "Half of those here today had come by {half}; {n} in {year}",
    ),
    "grown.caption": (
        "I contatti di oggi, dal giorno in cui sono arrivati, divisi per come stanno adesso. Chi se n’è andato un archivio non lo mostra.",
        "The contacts of today from the day they came, divided by how they stand now. Who has left, an export does not show.",
    ),
    "grown.undated": ("{n} senza data.", "{n} without a date."),
    "grown.year": ("Anno", "Year"),
    "grown.total": ("In tutto", "In all"),
}
_TALK = {
    "study.caption": (
        "Esito di {n} {n|conversazione|conversazioni}, con intervalli al 95\u00a0%",
        "Outcome of {n} {n|conversation|conversations}, with intervals at 95\u00a0%",
    ),
    "study.empty": (
        "Nessuna conversazione chiusa nata da una richiesta: lo studio comincia con la prima",
        "No settled conversation that began with a request: the study begins with the first",
    ),
    "study.lost": (
        "In silenzio o in buone maniere {k|è finita|sono finite} {k} su {n}<< ({sure})>>.",
        "{k} of {n} ended in silence or in good manners<< ({sure})>>.",
    ),
    "study.against_same": (
        "Nello studio pubblicato era il 73,5\u00a0% di 302: la differenza sta dentro il caso.",
        "In the published study it was 73.5\u00a0% of 302: the difference is within chance.",
    ),
    "study.against_less": (
        "Nello studio pubblicato era il 73,5\u00a0% di 302: qui meno, oltre il caso.",
        "In the published study it was 73.5\u00a0% of 302: less here, beyond chance.",
    ),
    "study.against_more": (
        "Nello studio pubblicato era il 73,5\u00a0% di 302: qui di più, oltre il caso.",
        "In the published study it was 73.5\u00a0% of 302: more here, beyond chance.",
    ),
    "study.bars": (
        "La linea è la quota; la fascia chiara è quanto potrebbe spostarla il caso (95\u00a0%). Il cerchietto è lo studio pubblicato: 302 conversazioni, 2016.",
        "The line is the share; the pale band is how far chance could carry it (95\u00a0%). The small circle is the published study: 302 conversations, 2016.",
    ),
    "study.bars_alone": (
        "La linea è la quota; la fascia chiara è quanto potrebbe spostarla il caso (95\u00a0%).",
        "The line is the share; the pale band is how far chance could carry it (95\u00a0%).",
    ),
    "study.hardly": ("meno di 0,01", "less than 0.01"),
    "study.outcome": ("Esito", "Outcome"),
    "funnel.inbound": (
        "Richieste ricevute: da {n}, {k} {k|è andata|sono andate} in profondità",
        "Requests received: of {n}, {k} went deep",
    ),
    "funnel.outbound": (
        "Richieste mandate: da {n}, {k} {k|è andata|sono andate} in profondità",
        "Requests sent: of {n}, {k} went deep",
    ),
    "funnel.inbound_request": (
        "{n|richiesta ricevuta|richieste ricevute}",
        "{n|request|requests} received",
    ),
    "funnel.inbound_accepted": ("{n|accettata|accettate}", "{n|accepted|accepted}"),
    "funnel.inbound_conversation": (
        "{n|conversazione|conversazioni}",
        "{n|conversation|conversations}",
    ),
    "funnel.inbound_deepening": (
        "{n|approfondimento|approfondimenti}",
        "{n|deepening|deepenings}",
    ),
    "funnel.inbound_result": ("risultati", "results"),
    "funnel.outbound_request": (
        "{n|richiesta mandata|richieste mandate}",
        "{n|request|requests} sent",
    ),
    "funnel.outbound_accepted": ("{n|accettata|accettate}", "{n|accepted|accepted}"),
    "funnel.outbound_conversation": (
        "{n|conversazione|conversazioni}",
        "{n|conversation|conversations}",
    ),
    "funnel.outbound_deepening": (
        "{n|approfondimento|approfondimenti}",
        "{n|deepening|deepenings}",
    ),
    "funnel.outbound_result": ("risultati", "results"),
    "funnel.no_ledger": ("non registrati", "not recorded"),
    "funnel.few": ("{k} su {n}: pochi per una quota", "{k} of {n}: too few for a share"),
    "funnel.inferred_inbound": (
        "Delle richieste, {n} {n|è dedotta|sono dedotte} dai ringraziamenti: l’archivio elenca solo le recenti. Quelle mai accettate non lasciano traccia, perciò qui non ci sono quote fra i primi passi.",
        "{n} of the requests {n|is|are} inferred from the thanks: the export lists recent ones only. Those never accepted leave no trace, so there are no shares between the first steps.",
    ),
    "funnel.inferred_outbound": (
        "Delle richieste, {n} {n|è dedotta|sono dedotte} dalle conversazioni: l’archivio elenca solo le recenti. Quelle mai accettate non lasciano traccia, perciò qui non ci sono quote fra i primi passi.",
        "{n} of the requests {n|is|are} inferred from the conversations: the export lists recent ones only. Those never accepted leave no trace, so there are no shares between the first steps.",
    ),
    "rate.caption": (
        "Chi risponde e chi comincia, con intervalli al 95\u00a0%",
        "Who answers and who begins, with intervals at 95\u00a0%",
    ),
    "rate.reply_rate": ("Ti rispondono, entro 30 giorni", "They answer you, within 30 days"),
    "rate.your_reply_rate": ("Rispondi tu, entro 30 giorni", "You answer, within 30 days"),
    "rate.reciprocity": ("Ti scrive chi hai cercato", "Those you wrote to write to you"),
    "rate.you_began": ("Cominci tu", "You speak first"),
    "rate.second_try": ("Risposte al secondo tentativo", "A second try is answered"),
    "rate.reopened": ("Risposte dopo un lungo silenzio", "Answers after a long silence"),
    "rhythm.heading": (
        "{live} {live|legame vivo|legami vivi}, {slowing} in rallentamento, {cooling} in raffreddamento",
        "{live} {live|tie|ties} live, {slowing} slowing, {cooling} cooling",
    ),
    "rhythm.caption": (
        "{n|Il legame|I legami} con più giorni attivi in due anni. Ogni tratto è un giorno: sopra la linea hai scritto tu, sotto ha scritto l’altro.",
        "The {n|tie|ties} with most active days in two years. Each tick is a day: above the line you wrote, below it they did.",
    ),
    "rhythm.rank": ("Rango {n}", "Rank {n}"),
    "rhythm.days": (
        "{n} {n|giorno|giorni}: {mine} tuoi, {theirs} loro",
        "{n} {n|day|days}: {mine} yours, {theirs} theirs",
    ),
    "rhythm.strip": ("Giorni attivi", "Active days"),
    "rhythm.counted": ("Giorni", "Days"),
    "rhythm.state": ("Ritmo", "Rhythm"),
}
_TODO = {
    "requests.since": ("Dal", "Since"),
    "requests.verdict": ("Che fare", "What to do"),
    "requests.because": ("Perché", "Why"),
    "requests.open_policy": (
        "Con la regola aperta: tutti, tranne lo spam. Ogni risposta pronta: cerchia requests.",
        "By the open policy: everybody but spam. Each answer ready: cerchia requests.",
    ),
    "requests.selective_policy": (
        "Con la regola selettiva: chi è in linea o dice perché. Ogni risposta pronta: cerchia requests.",
        "By the selective policy: who is in line or says why. Each answer ready: cerchia requests.",
    ),
    "requests.rest": (
        "E altre {n}: cerchia requests le mostra tutte.",
        "And {n} more: cerchia requests shows them all.",
    ),
    "week.by": ("Entro", "By"),
    "week.minutes": ("Minuti", "Minutes"),
    "week.hidden": (
        "Le persone e i motivi stanno nella versione con i nomi.",
        "The people and the reasons are in the version with names.",
    ),
    "read.file": ("File", "File"),
    "read.rows": ("Righe", "Rows"),
    "read.read": ("Lette", "Read"),
    "read.note": ("Da sapere", "Worth knowing"),
}
_COMMAND = {
    "help.report": (
        "Il rapporto in un file solo da mostrare, o la figura degli anelli.",
        "The report as one file to show, or the picture of the rings.",
    ),
    "example.report": (
        "cerchia report Complete_LinkedInDataExport_11-15-2026.zip --purpose purpose.toml\ncerchia report --rings rings.svg --incognito",
        "cerchia report Complete_LinkedInDataExport_11-15-2026.zip --purpose purpose.toml\ncerchia report --rings rings.svg --incognito",
    ),
    "option.html": (
        "Scrive anche il rapporto in questo file; sovrascrive solo un rapporto di prima.",
        "Also writes the report to this file; writes over an earlier report only.",
    ),
    "option.report_output": (
        "Dove scrivere il rapporto, altrimenti cerchia-report.html; sovrascrive solo un rapporto di prima.",
        "Where to write the report, else cerchia-report.html; writes over an earlier report only.",
    ),
    "option.rings": (
        "Scrive invece la sola figura degli anelli, in SVG; sovrascrive solo una figura di prima.",
        "Writes the picture of the rings alone instead, as SVG; writes over an earlier picture only.",
    ),
    "option.incognito": (
        "Senza nomi, indirizzi e parole di nessuno.",
        "Without anybody’s name, address or words.",
    ),
    "report.report_written": (
        "Il rapporto è qui, aprilo nel browser: {url}",
        "The report is here, open it in a browser: {url}",
    ),
    "option.svg": (
        "Scrive anche la figura dello studio, in SVG; sovrascrive solo una figura di prima.",
        "Also writes the picture of the study, as SVG; writes over an earlier picture only.",
    ),
    "report.study_written": (
        "La figura dello studio è qui: {url}",
        "The picture of the study is here: {url}",
    ),
    "report.rings_written": (
        "La figura è qui: {url}",
        "The picture is here: {url}",
    ),
    "next.report": ("Il rapporto, da aprire nel browser:", "The report, to open in a browser:"),
    "file_not_ours": (
        "{path} c’è già e non è un file che cerchia ha scritto.",
        "{path} is there already and is no file that cerchia wrote.",
    ),
    "file_not_ours.remedy": (
        "Scegli un altro nome, o spostalo.",
        "Choose another name, or move it away.",
    ),
}
REPORT: dict[str, tuple[str, str]] = {
    **_RINGS,
    **_COVER,
    **_LINE,
    **_TALK,
    **_TODO,
    **_COMMAND,
}
