"""Help: a sentence and an example a command, a line an option, what goes on, notes beside."""

from __future__ import annotations

_EXPORT = "Complete_LinkedInDataExport_11-15-2026.zip"


def _both(text: str) -> tuple[str, str]:
    return text, text


_COMMANDS = {
    "help.cerchia": (
        "La tua cerchia è in linea con il tuo scopo, e a chi ti rivolgi adesso?",
        "Is your circle in line with your purpose, and whom do you turn to next?",
    ),
    "example.cerchia": _both("cerchia demo"),
    "help.audit": (
        "La cerchia è in linea con lo scopo, e a chi rivolgersi adesso.",
        "Is the circle in line with the purpose, and whom to turn to next.",
    ),
    "example.audit": _both(f"cerchia audit {_EXPORT} --purpose purpose.toml"),
    "help.read": (
        "Legge un archivio nella cerchia e rende conto di ogni riga; senza percorsi, di quanto già letto.",
        "Reads an export into the circle and accounts for every row; without paths, for what was read before.",
    ),
    "example.read": (
        f'cerchia read {_EXPORT}\ncerchia read clienti.csv --map "Rif=note" --currency EUR',
        f'cerchia read {_EXPORT}\ncerchia read clients.csv --map "Ref=note" --currency EUR',
    ),
    "help.study": (
        "Che cosa è stato delle conversazioni nate da una richiesta.",
        "What became of the conversations that began with a request.",
    ),
    "example.study": _both("cerchia study --from 2016-01-01 --to 2016-08-15"),
    "help.people": (
        "Chi c’è nella cerchia: che cosa fa, quanto è affine, come sta il legame.",
        "Who is in the circle: what they do, how they fit, how the tie stands.",
    ),
    "example.people": _both("cerchia people --standing opportunity"),
    "help.person": ("Tutto su una persona.", "Everything about one person."),
    "example.person": _both('cerchia person "Marco Rossi"'),
    "help.conversations": (
        "Che cosa è stato di ogni conversazione, e su quale messaggio si regge.",
        "What became of every conversation, and on which message that rests.",
    ),
    "example.conversations": _both("cerchia conversations --outcome deepening"),
    "help.agenda": ("Che cosa fare questa settimana, e perché.", "What to do this week, and why."),
    "example.agenda": _both("cerchia agenda\ncerchia agenda --ics agenda.ics"),
    "help.purpose": ("A che cosa serve la cerchia.", "What the circle is for."),
    "example.purpose": _both("cerchia purpose init --output purpose.toml"),
    "help.purpose.init": (
        "Fa le tre domande che vengono prima di tutto e scrive uno scopo commentato.",
        "Asks the three questions that come before everything and writes a purpose with comments.",
    ),
    "example.purpose.init": (
        'cerchia purpose init --output purpose.toml\ncerchia purpose init --goal clienti --functions "marketing, vendite" --output purpose.toml',
        'cerchia purpose init --output purpose.toml\ncerchia purpose init --goal clients --functions "marketing, sales" --output purpose.toml',
    ),
    "help.purpose.check": (
        "Rispiega lo scopo a parole: chi va bene, che cosa manca, che cosa si contraddice.",
        "Explains a purpose back in words: who fits, what is missing, what contradicts itself.",
    ),
    "example.purpose.check": _both("cerchia purpose check purpose.toml"),
    "help.purpose.load": (
        "Fa di un file lo scopo della cerchia.",
        "Makes a file the purpose of the circle.",
    ),
    "example.purpose.load": _both("cerchia purpose load purpose.toml"),
    "help.purpose.save": (
        "Scrive lo scopo della cerchia in un file, o qui.",
        "Writes the circle’s purpose to a file, or here.",
    ),
    "example.purpose.save": _both("cerchia purpose save my-purpose.toml"),
    "help.purpose.show": ("Spiega lo scopo della cerchia.", "Explains the purpose of the circle."),
    "example.purpose.show": _both("cerchia purpose show"),
    "help.purpose.list": (
        "Gli scopi tenuti, con le loro versioni, e quello che vale.",
        "The purposes kept, with their versions, and the one that counts.",
    ),
    "example.purpose.list": _both("cerchia purpose list"),
    "help.purpose.use": (
        "Fa valere uno scopo tenuto da parte, anche in una versione di prima.",
        "Makes a purpose that was kept the one that counts, also in an earlier version.",
    ),
    "example.purpose.use": (
        'cerchia purpose use "Trovare un socio"\ncerchia purpose use "Trovare un socio" --version 3',
        'cerchia purpose use "Find a partner"\ncerchia purpose use "Find a partner" --version 3',
    ),
    "help.purpose.quality": (
        "Quanto vale la cerchia per lo scopo, una parte alla volta, e chi nessuno copre.",
        "What the circle is worth for the purpose, part by part, and whom nobody covers.",
    ),
    "example.purpose.quality": _both("cerchia purpose quality"),
    "help.purpose.review": (
        "Che cosa si è mosso dall’ultima volta, che cosa è fermo, e se il tempo è stato usato bene.",
        "What moved since last time, what is stuck, and whether the time was well used.",
    ),
    "example.purpose.review": _both("cerchia purpose review --since 2026-10-01"),
    "help.sources": (
        "Che cosa è stato letto, e quanto è recente.",
        "What was imported, and how fresh it is.",
    ),
    "example.sources": _both("cerchia sources"),
    "help.title": (
        "Che cosa dicono i titoli di lavoro, uno per riga in ingresso, in JSON.",
        "What job titles say, one a line on standard input, as JSON.",
    ),
    "example.title": _both("echo 'Resp. Amm.vo c/o Rossi Srl' | cerchia title"),
    "help.serve": (
        "La scrivania: la cerchia nel browser, su questo computer e nessun altro.",
        "The desk: the circle in the browser, on this computer and no other.",
    ),
    "example.serve": _both("cerchia serve"),
    "option.port": ("La porta; 8765 se non la dici.", "The port; 8765 unless you say."),
    "option.no_browser": (
        "Non apre il browser: dà solo l’indirizzo.",
        "Does not open the browser: gives the link alone.",
    ),
    "help.where": ("Dove sta ogni cosa.", "Where everything lies."),
    "example.where": _both("cerchia where"),
    "help.demo": (
        "Una cerchia inventata, letta come una vera: una consulente di Treviso.",
        "A fictional circle, read like a real one: a consultant in Treviso.",
    ),
    "example.demo": _both(
        "cerchia demo\ncerchia demo --archive demo.zip\ncerchia demo --others demo-others"
    ),
}
_OPTIONS = {
    "help.usage": ("Uso", "Usage"),
    "help.some": ("[opzioni]", "[options]"),
    "help.command": ("COMANDO", "COMMAND"),
    "help.commands": ("Comandi", "Commands"),
    "help.options": ("Opzioni", "Options"),
    "option.help": ("Mostra questo aiuto.", "Shows this help."),
    "option.version": ("Mostra la versione.", "Shows the version."),
    "option.paths": (
        "Archivi, o cartelle scompattate. Senza --circle non ne resta niente.",
        "Exports, zipped or unpacked. Without --circle nothing of them is kept.",
    ),
    "option.circle": (
        "La cartella della cerchia; altrimenti CERCHIA_CIRCLE, o quella del sistema.",
        "The circle’s folder; else CERCHIA_CIRCLE, or the system’s.",
    ),
    "option.zone": (
        "Il fuso orario della cerchia, per esempio Europe/Rome.",
        "The circle’s time zone, for example Europe/Rome.",
    ),
    "option.purpose": (
        "Lo scopo che vale per questa volta.",
        "The purpose that counts for this run.",
    ),
    "option.as_of": (
        "Risponde come quel giorno: 2026-11-15. Altrimenti vale l’ultimo giorno nei dati.",
        "Answers as of that day: 2026-11-15. Else the newest day in the data.",
    ),
    "option.json": (
        "Risponde in JSON, una riga per elemento negli elenchi.",
        "Answers in JSON, one line an entry for lists.",
    ),
    "option.lang": ("La lingua: it o en.", "The language: it or en."),
    "option.from": ("Il primo giorno del periodo.", "The first day of the period."),
    "option.to": ("L’ultimo giorno del periodo.", "The last day of the period."),
    "option.cohort": (
        "Nate da richieste ricevute, mandate, o tutte.",
        "Begun with requests received, sent, or all.",
    ),
    "option.standing": (
        "Solo: core, opportunity, company, extra o unknown.",
        "Only: core, opportunity, company, extra or unknown.",
    ),
    "option.limit": ("Quanti al massimo.", "How many at most."),
    "option.who": (
        "Il nome, una parte del nome, l’indirizzo del profilo o l’id.",
        "The name, part of it, the profile’s address or the id.",
    ),
    "option.outcome": (
        "Solo questo esito: deepening, courtesy, courtesy_known, spam, no_reply, ignored, silent.",
        "Only this outcome: deepening, courtesy, courtesy_known, spam, no_reply, ignored, silent.",
    ),
    "option.ball": (
        "Solo dove tocca a te, a loro, a nessuno.",
        "Only where it is your turn, theirs, nobody’s.",
    ),
    "option.all": (
        "Anche quello che questa settimana non ci sta.",
        "Also what does not fit this week.",
    ),
    "option.purpose_name": ("Il nome dello scopo.", "The purpose’s name."),
    "option.version_number": (
        "Il numero di una versione, come lo dice cerchia purpose list.",
        "The number of a version, as cerchia purpose list gives it.",
    ),
    "option.since": (
        "Da quale giorno; senza, da quattro settimane prima.",
        "From which day; without it, from four weeks before.",
    ),
    "option.file": ("Il file dello scopo.", "The purpose’s file."),
    "option.save": (
        "Dove scriverlo; senza, esce qui.",
        "Where to write it; without, it comes out here.",
    ),
    "option.output": (
        "Dove scriverlo; senza, esce qui.",
        "Where to write it; without, it comes out here.",
    ),
    "option.goal": (
        "L’obiettivo: clienti, lavoro, assumere, fondi, partner, fornitori, insegnare, consulenza, imparare.",
        "The goal: clients, job, hire, funds, partners, suppliers, teach, advise, learn.",
    ),
    "option.way": ("Come conti di arrivarci.", "How you mean to reach it."),
    "option.functions": (
        "Che cosa fa chi cerchi, separato da virgole.",
        "What they do, separated by commas.",
    ),
    "option.seniority": ("A che livello.", "At which level."),
    "option.trades": ("In quali settori.", "In which trades."),
    "option.places": ("Dove.", "Where."),
    "option.weekly": ("Minuti alla settimana.", "Minutes a week."),
    "option.by_day": ("Entro quando: 2027-06-30.", "By when: 2027-06-30."),
    "option.others": (
        "Scrive in questa cartella la sua posta, l’agenda, la rubrica e WhatsApp, e nient’altro.",
        "Writes her mail, calendar, address book and WhatsApp into this folder and nothing else.",
    ),
    "option.archive": (
        "Scrive l’archivio inventato in questo file e nient’altro.",
        "Writes the fictional archive to this file and nothing else.",
    ),
}
_ROOMS = {
    "room.demo": ("Scrivo l’archivio inventato", "Writing the fictional archive"),
    "room.import": ("Leggo l’archivio", "Reading the export"),
    "room.read": ("Leggo i fatti", "Reading the facts"),
    "room.resolve": ("Capisco chi è chi", "Working out who is who"),
    "room.measure": ("Misuro i legami", "Measuring the ties"),
    "room.judge": ("Leggo titoli e conversazioni", "Reading titles and conversations"),
    "room.weigh": ("Confronto con lo scopo", "Holding it against the purpose"),
    "room.act": ("Scelgo a chi rivolgersi", "Choosing whom to turn to"),
    "room.answer": ("Metto insieme la risposta", "Putting the answer together"),
}
_NOTES = {
    "note.synced": (
        "Attenzione: la cerchia in {circle} sta in una cartella che {service} copia altrove. Spostala, o indica --circle.",
        "Mind: the circle in {circle} lies in a folder that {service} copies elsewhere. Move it, or use --circle.",
    ),
    "note.titles": (
        "Scrivi un titolo per riga; finisci con Ctrl-D.",
        "Write one title a line; end with Ctrl-D.",
    ),
    "demo.others_written": (
        "Posta, agenda, rubrica e WhatsApp sono in {path}. Aggiungili alla cerchia: cerchia read {path}",
        "Her mail, calendar, address book and WhatsApp are in {path}. Add them to the circle: cerchia read {path}",
    ),
    "demo.written": (
        "L’archivio inventato è in {path}. Leggilo: cerchia audit {path}",
        "The fictional archive is in {path}. Read it: cerchia audit {path}",
    ),
}
HELPS: dict[str, tuple[str, str]] = {**_COMMANDS, **_OPTIONS, **_ROOMS, **_NOTES}
