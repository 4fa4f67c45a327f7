"""Forgetting, backup, restoring, undoing, taking an import out: what is asked, done and refused."""

from __future__ import annotations

_HELP = {
    "help.forget": (
        "Dimentica una persona: ogni sua riga, ogni parola, ogni decisione su di lei.",
        "Forgets a person: every row of theirs, every word, every decision about them.",
    ),
    "example.forget": ('cerchia forget "Marco Rossi"',) * 2,
    "help.backup": (
        "Mette la cerchia in un solo file, chiuso con una frase segreta.",
        "Puts the circle into one file, locked with a passphrase.",
    ),
    "example.backup": ("cerchia backup cerchia-2026-11.backup",) * 2,
    "help.restore": (
        "Rifà la cerchia da un backup, in una cartella vuota.",
        "Makes the circle again from a backup, in an empty folder.",
    ),
    "example.restore": ("cerchia restore cerchia-2026-11.backup --circle ~/cerchia",) * 2,
    "help.undo": (
        "Ritira l’ultima decisione, o quella indicata; --list le mostra tutte.",
        "Takes back the last decision, or the one named; --list shows them all.",
    ),
    "example.undo": ("cerchia undo\ncerchia undo --list",) * 2,
    "help.sources.remove": (
        "Toglie un archivio letto, per id o per nome del file.",
        "Takes an import out again, by its id or the name of its file.",
    ),
    "example.sources.remove": ("cerchia sources remove linkedin-2026-11-15-0a1b2c3d",) * 2,
    "option.yes": ("Non chiede conferma.", "Asks for no confirmation."),
    "option.backup": ("Il file del backup.", "The backup’s file."),
    "option.new_backup": (
        "Il file da scrivere; non deve esserci già.",
        "The file to write; it must not be there yet.",
    ),
    "option.passphrase_file": (
        "Un file con la frase segreta; altrimenti CERCHIA_PASSPHRASE, o la chiede.",
        "A file with the passphrase; else CERCHIA_PASSPHRASE, or it is asked for.",
    ),
    "option.number": (
        "Il numero della decisione, come in --list.",
        "The number of the decision, as in --list.",
    ),
    "option.history": (
        "Mostra tutto quello che hai deciso, e che cosa è ritirato.",
        "Shows everything you decided, and what was taken back.",
    ),
    "option.import": ("L’id, o il nome del file.", "The id, or the name of the file."),
    "room.forget": ("Cerco ogni sua traccia", "Looking for every trace of them"),
    "room.forgetting": ("Riscrivo i fatti senza di lei", "Writing the facts anew without them"),
    "room.backup": ("Chiudo la cerchia nel file", "Locking the circle into the file"),
    "room.restore": ("Apro il backup", "Opening the backup"),
}
_FORGET = {
    "forget.about": (
        "Stai per dimenticare {person}<< ({url})>>.",
        "You are about to forget {person}<< ({url})>>.",
    ),
    "forget.counts": (
        "Se ne vanno {rows} {rows|riga|righe}, di cui {messages} {messages|messaggio|messaggi}, e {decisions} {decisions|decisione|decisioni}. Non si torna indietro.",
        "{rows} {rows|row goes|rows go}, {messages} of them {messages|a message|messages}, and {decisions} {decisions|decision|decisions}. There is no way back.",
    ),
    "forget.namesakes": (
        "Con lo stesso nome ci sono anche: {ids}. Restano. Se sono la stessa persona, dimentica prima loro: dopo non si distinguono più.",
        "Of the same name there are also: {ids}. They stay. If they are the same person, forget them first: later they cannot be told apart.",
    ),
    "forget.namesakes_stay": (
        "{n|Resta|Restano} {n} {n|altro|altri} con lo stesso nome.",
        "{n} {n|other|others} of the same name {n|stays|stay}.",
    ),
    "forget.sure": ("Dimentico {person}? [s/N] ", "Forget {person}? [y/N] "),
    "forget.nothing": ("Non ho cambiato niente.", "Nothing was changed."),
    "forget.done": ("{person} non è più nella cerchia.", "{person} is no longer in the circle."),
    "forget.went": (
        "Via {rows} {rows|riga|righe}, di cui {messages} {messages|messaggio|messaggi}, e {decisions} {decisions|decisione|decisioni}.",
        "{rows} {rows|row|rows} went, {messages} of them {messages|a message|messages}, and {decisions} {decisions|decision|decisions}.",
    ),
    "forget.import": (
        "{file}: {rows} {rows|riga|righe}, di cui {messages} {messages|messaggio|messaggi}",
        "{file}: {rows} {rows|row|rows}, {messages} of them {messages|a message|messages}",
    ),
    "forget.copies": (
        "Via anche {n} {n|vecchia copia|vecchie copie} delle decisioni.",
        "{n} old {n|copy|copies} of the decisions went as well.",
    ),
    "forget.again": (
        "Se rileggi un archivio, resta fuori: cerchia lo riconosce da impronte, non dal nome.",
        "An archive read again leaves them out: cerchia knows them by hashes, not by the name.",
    ),
    "forget.remains": (
        "Resta quello che cerchia non può toccare:",
        "What cerchia cannot touch remains:",
    ),
    "forget.backups": ("i backup fatti prima", "backups made before"),
    "forget.mentions": (
        "il suo nome dentro le parole di altri",
        "their name in other people’s words",
    ),
    "forget.archive": ("l’archivio {path}", "the archive {path}"),
    "forgetting_completed": (
        "La volta scorsa una cancellazione si era interrotta: l’ho portata a termine.",
        "Last time a forgetting broke off: it is complete now.",
    ),
    "forgetting_completed.remedy": (
        "Chi doveva uscire dalla cerchia non c’è più: non devi far niente.",
        "Whoever was to leave the circle is gone: there is nothing for you to do.",
    ),
    "skipped.forgotten": (
        "{n} {n|riga|righe} di chi hai dimenticato",
        "{n} {n|row|rows} of people you forgot",
    ),
}
_BACKUP = {
    "backup.done": (
        "La cerchia è in {path}, {size} MB, chiusa con la tua frase segreta.",
        "The circle is in {path}, {size} MB, locked with your passphrase.",
    ),
    "backup.keep": (
        "Senza la frase segreta non la apre nessuno, nemmeno tu: scrivila dove la ritrovi.",
        "Without the passphrase nobody opens it, not even you: write it down where you will find it.",
    ),
    "next.restore": ("Per riaverla altrove:", "To have it again elsewhere:"),
    "restore.done": (
        "La cerchia è di nuovo in {circle}: {n} {n|archivio letto|archivi letti}.",
        "The circle is back in {circle}: {n} {n|import|imports}.",
    ),
    "passphrase.ask": ("Frase segreta: ", "Passphrase: "),
    "passphrase.again": ("Ancora una volta: ", "Once more: "),
}
_UNDO = {
    "undo.done": ("Ritirata la n. {number}: {what}.", "Taken back, no. {number}: {what}."),
    "undo.now": ("Adesso vale la n. {number}: {what}.", "What counts now is no. {number}: {what}."),
    "undo.none": ("Adesso non vale niente al suo posto.", "Nothing counts in its place now."),
    "undo.history": (
        "{n} {n|decisione|decisioni}, la più recente in fondo.",
        "{n} {n|decision|decisions}, the latest at the end.",
    ),
    "undo.undone": ("ritirata il {day}", "taken back on {day}"),
    "undo.fixed": ("non si ritira", "cannot be taken back"),
    "decision.purpose": ("lo scopo<< «{about}»>>", "the purpose<< “{about}”>>"),
    "decision.purpose_active": ("vale lo scopo<< «{about}»>>", "the purpose<< “{about}”>> counts"),
    "decision.forgotten": ("una persona dimenticata", "a person forgotten"),
}
_REMOVE = {
    "remove.about": (
        "Stai per togliere {file}, esportato il {exported}: {rows} righe.",
        "You are about to take out {file}, exported {exported}: {rows} rows.",
    ),
    "remove.sure": ("Lo tolgo? [s/N] ", "Take it out? [y/N] "),
    "remove.done": (
        "{file} non è più nella cerchia: via {rows} righe e quello che se ne ricavava.",
        "{file} is no longer in the circle: {rows} rows went, and what was worked out from them.",
    ),
    "remove.decisions": ("Le tue decisioni restano.", "Your decisions stay."),
    "remove.again": ("L’archivio si può rileggere:", "The archive can be read again:"),
}
_ERRORS = {
    "import_unknown": (
        "«{seen}» non dice quale archivio togliere<<: ne corrispondono {count}>>.",
        "“{seen}” does not say which import is meant<<: {count} match>>.",
    ),
    "import_unknown.remedy": (
        "Indica l’id<<, uno fra: {known}>>. Gli archivi letti: cerchia sources",
        "Name the id<<, one of: {known}>>. What was imported: cerchia sources",
    ),
    "nothing_to_undo": (
        "Non c’è niente da ritirare<<: la n. {number} non esiste o è già ritirata>>.",
        "There is nothing to take back<<: no. {number} does not exist or is taken back already>>.",
    ),
    "nothing_to_undo.remedy": (
        "Guarda che cosa hai deciso: cerchia undo --list",
        "See what you decided: cerchia undo --list",
    ),
    "decision_fixed": (
        "La n. {number} non si ritira: le righe di chi hai dimenticato non ci sono più.",
        "No. {number} cannot be taken back: the rows of whom you forgot are gone.",
    ),
    "decision_fixed.remedy": (
        "Se hai un backup di prima, rimettilo in una cartella vuota: cerchia restore",
        "If you have a backup from before, put it into an empty folder: cerchia restore",
    ),
    "confirmation_missing": (
        "Qui non c’è nessuno che possa confermare, e non si torna indietro.",
        "Nobody is here to confirm it, and there is no way back.",
    ),
    "confirmation_missing.remedy": (
        "Se sei sicuro, ripeti con --yes.",
        "If you are sure, repeat with --yes.",
    ),
    "passphrase_missing": (
        "Serve una frase segreta, scritta due volte uguale.",
        "It takes a passphrase, written the same way twice.",
    ),
    "passphrase_missing.remedy": (
        "Scrivila quando viene chiesta, o mettila in un file tuo: --passphrase-file FILE",
        "Write it when asked, or put it into a file of yours: --passphrase-file FILE",
    ),
    "passphrase_wrong": (
        "Questa frase segreta non apre {path}.",
        "This passphrase does not open {path}.",
    ),
    "passphrase_wrong.remedy": (
        "Riprova: contano maiuscole e spazi. Nel file non c’è modo di ritrovarla.",
        "Try again: capitals and blanks count. The file holds no way to find it out.",
    ),
    "not_a_backup": ("{path} non è un backup di cerchia.", "{path} is no backup of cerchia’s."),
    "not_a_backup.remedy": (
        "Un archivio esportato si legge con: cerchia read",
        "An export is read with: cerchia read",
    ),
    "backup_damaged": (
        "{path} è rovinato: non è più come è stato scritto. Non ne ho ripreso niente.",
        "{path} is damaged: it is no longer as it was written. Nothing of it was restored.",
    ),
    "backup_damaged.remedy": (
        "Prendi un’altra copia, o copialo di nuovo dal disco da cui viene.",
        "Take another copy, or copy it again from the disk it comes from.",
    ),
    "backup_newer": (
        "{path} è stato scritto da una cerchia più recente<< ({version})>>.",
        "{path} was written by a newer cerchia<< ({version})>>.",
    ),
    "backup_newer.remedy": (
        "Aggiorna il programma e riprova.",
        "Update the program and try again.",
    ),
    "folder_taken": (
        "In {circle} c’è già qualcosa.",
        "There is something in {circle} already.",
    ),
    "folder_taken.remedy": (
        "Indica una cartella vuota o nuova: --circle CARTELLA",
        "Name an empty or new folder: --circle FOLDER",
    ),
    "file_inside": (
        "{path} starebbe dentro la cerchia, e si perderebbe con lei.",
        "{path} would lie inside the circle, and be lost with it.",
    ),
    "file_inside.remedy": (
        "Scrivilo altrove, meglio se su un altro disco.",
        "Write it elsewhere, best on another disk.",
    ),
    "usage.before": (
        "{option} va dopo «{command}».",
        "{option} belongs after “{command}”.",
    ),
}
KEEPING: dict[str, tuple[str, str]] = {
    **_HELP, **_FORGET, **_BACKUP, **_UNDO, **_REMOVE, **_ERRORS,
}  # fmt: skip
