"""What went wrong and what to do about it: "<code>" says what, "<code>.remedy" what now."""

from __future__ import annotations

_ERRORS = {
    "error": ("Qualcosa non torna.", "Something is wrong."),
    "error.remedy": ("Guarda le opzioni: cerchia --help", "See the options: cerchia --help"),
    "path_missing": ("Non c’è niente in {path}.", "There is nothing at {path}."),
    "path_missing.remedy": (
        "Controlla il percorso; l’archivio di LinkedIn di solito è fra i download.",
        "Check the path; LinkedIn’s archive is usually among your downloads.",
    ),
    "unreadable": (
        "{path} non si apre<<: {why@unreadable}>>.",
        "{path} cannot be opened<<: {why@unreadable}>>.",
    ),
    "unreadable.rows": (
        "le righe contate e quelle scritte non tornano",
        "the rows counted and the rows written do not agree",
    ),
    "unreadable.remedy": (
        "Controlla i permessi, oppure scarica di nuovo l’archivio e lascialo com’è.",
        "Check its permissions, or download the archive again and leave it as it is.",
    ),
    "not_an_export": (
        "In {path} non riconosco nessun archivio<< ({files} file guardati)>>.",
        "Nothing in {path} looks like an export we know<< ({files} files looked at)>>.",
    ),
    "not_an_export.remedy": (
        "Leggo l’archivio di LinkedIn (Impostazioni → Privacy dei dati → Ottieni una copia dei tuoi dati) posta (mbox, Maildir, .eml), calendari (.ics), rubriche (vCard, o il CSV di Google, di Outlook e di Thunderbird), chat di WhatsApp (.txt) e di Telegram (JSON), e il CSV di un CRM.",
        "LinkedIn’s archive can be read (Settings → Data privacy → Get a copy of your data), mail (mbox, Maildir, .eml), calendars (.ics), address books (vCards, or the CSV of Google, Outlook and Thunderbird), chats of WhatsApp (.txt) and Telegram (JSON), and a CRM’s CSV.",
    ),
    "table_unknown": (
        "{path} è una tabella, ma dai titoli delle colonne non riconosco né una rubrica né un file di LinkedIn<<: {seen}>>.",
        "{path} is a table, but its column names are those of no address book and of no file of LinkedIn’s<<: {seen}>>.",
    ),
    "table_unknown.remedy": (
        "Se è una rubrica, esportala di nuovo come vCard, o come CSV di Google, di Outlook o di Thunderbird, e lascia i titoli delle colonne come sono.",
        "If it is an address book, export it again as vCards, or as the CSV of Google, Outlook or Thunderbird, and leave the column names as they are.",
    ),
    "hostile_archive": (
        "{path} non è un archivio di cui fidarsi: {why@hostile}<< ({seen})>>.",
        "{path} is not an archive to trust: {why@hostile}<< ({seen})>>.",
    ),
    "hostile_archive.remedy": (
        "Non ne ho letto niente. Scaricalo di nuovo dal sito da cui viene.",
        "Nothing of it was read. Download it again from where it comes.",
    ),
    "owner_unknown": (
        "Dall’archivio non si capisce di chi è la cerchia.",
        "The archive does not tell whose circle it is.",
    ),
    "owner_unknown.remedy": (
        "Chiedi l’archivio completo: ci vuole Profile.csv, o qualche messaggio con il tuo nome.",
        "Ask for the complete archive: it takes Profile.csv, or messages with your name.",
    ),
    "other_owner": (
        "L’archivio {path} è di {owner}, ma la cerchia in {circle} è di {known}.",
        "The export {path} is {owner}’s, but the circle in {circle} is {known}’s.",
    ),
    "other_owner.remedy": (
        "Due persone, due cerchie: indica un’altra cartella con --circle.",
        "Two people, two circles: name another folder with --circle.",
    ),
    "circle_empty": (
        "La cerchia in {circle} è ancora vuota.",
        "The circle in {circle} is still empty.",
    ),
    "circle_empty.remedy": (
        "Leggi un archivio: cerchia read Complete_LinkedInDataExport.zip; o guarda quella inventata: cerchia demo",
        "Read an export: cerchia read Complete_LinkedInDataExport.zip; or look at an invented one: cerchia demo",
    ),
    "findings_pending": (
        "La cerchia viene letta: le risposte non sono ancora pronte.",
        "The circle is being worked through: its answers are not ready yet.",
    ),
    "findings_pending.remedy": (
        "Riprova fra qualche secondo.",
        "Try again in a few seconds.",
    ),
    "findings_failed": (
        "La cerchia non si lascia leggere: {said}",
        "The circle cannot be worked through: {said}",
    ),
    "findings_failed.remedy": (
        "Tolto l’ostacolo, ricarica la pagina: si riprova.",
        "Once that is out of the way, load the page again: it is tried anew.",
    ),
    "port_busy": (
        "La porta {port} è occupata.",
        "Port {port} is busy.",
    ),
    "port_busy.remedy": (
        "Scegline un’altra: cerchia serve --port {other}",
        "Choose another: cerchia serve --port {other}",
    ),
    "circle_busy": (
        "Un’altra lettura sta scrivendo nella cerchia<< in {circle}>>.",
        "Another import is writing to the circle<< in {circle}>>.",
    ),
    "circle_busy.remedy": (
        "Aspetta che finisca e riprova.",
        "Wait until it is done and try again.",
    ),
    "circle_newer": (
        "La cerchia<< in {circle}>> è stata scritta da una cerchia più recente di questa.",
        "The circle<< in {circle}>> was written by a newer cerchia.",
    ),
    "circle_newer.remedy": (
        "Aggiorna il programma, o indica un’altra cartella con --circle.",
        "Update the program, or name another folder with --circle.",
    ),
    "person_unknown": (
        "Nessuno nella cerchia risponde a «{who}».",
        "Nobody in the circle answers to “{who}”.",
    ),
    "person_unknown.remedy": (
        "Cerca nell’elenco: cerchia people",
        "Look through the list: cerchia people",
    ),
    "person_ambiguous": (
        "A «{who}» rispondono in {count}: {names}.",
        "{count} people answer to “{who}”: {names}.",
    ),
    "person_ambiguous.remedy": (
        "Ripeti con l’id fra parentesi, o con l’indirizzo del profilo.",
        "Repeat with the id in brackets, or with the address of the profile.",
    ),
    "purpose_missing": ("La cerchia non ha ancora uno scopo.", "The circle has no purpose yet."),
    "purpose_missing.remedy": (
        "Scrivine uno: cerchia purpose init --output purpose.toml",
        "Write one: cerchia purpose init --output purpose.toml",
    ),
    "purpose_invalid": (
        "Lo scopo in {file} non si può usare così.",
        "The purpose in {file} cannot be used as it is.",
    ),
    "purpose_invalid.remedy": (
        "Correggi quanto detto sopra e controlla: cerchia purpose check {file}",
        "Mend what is said above and check it: cerchia purpose check {file}",
    ),
    "since_late": (
        "Il {since} non viene prima dell’ultimo giorno della cerchia, il {until}.",
        "{since} is not before the circle’s last day, {until}.",
    ),
    "since_late.remedy": (
        "Scegli un giorno precedente con --since, o leggi un archivio più recente.",
        "Choose an earlier day with --since, or read a newer export.",
    ),
    "purpose_version_unknown": (
        "Lo scopo «{name}» non ha una versione {number}.",
        "The purpose “{name}” has no version {number}.",
    ),
    "purpose_version_unknown.remedy": (
        "Guarda quali ci sono: cerchia purpose list",
        "See which there are: cerchia purpose list",
    ),
    "purpose_unknown": ("Nessuno scopo si chiama «{name}».", "No purpose is called “{name}”."),
    "purpose_unknown.remedy": (
        "Guarda quali ci sono: cerchia purpose list",
        "See which there are: cerchia purpose list",
    ),
    "date_invalid": ("«{seen}» non è una data.", "“{seen}” is not a date."),
    "date_invalid.remedy": (
        "Scrivi anno-mese-giorno: 2026-11-15",
        "Write year-month-day: 2026-11-15",
    ),
    "zone_unknown": ("Non c’è un fuso orario «{zone}».", "There is no time zone “{zone}”."),
    "zone_unknown.remedy": (
        "Scrivilo così: --zone Europe/Rome",
        "Write it like this: --zone Europe/Rome",
    ),
    "folder_unwritable": (
        "Nella cartella {circle} non si può scrivere<<: {why}>>.",
        "The folder {circle} cannot be written<<: {why}>>.",
    ),
    "folder_unwritable.remedy": (
        "Controlla i permessi e lo spazio, o indica un’altra cartella con --circle.",
        "Check its permissions and the free space, or name another folder with --circle.",
    ),
    "driver_missing": (
        "Per questa base dati manca un pezzo<<: {package}>>.",
        "A part is missing for this database<<: {package}>>.",
    ),
    "driver_missing.remedy": (
        "Installa l’aggiunta: pip install 'cerchia[{extra}]'",
        "Install the extra: pip install 'cerchia[{extra}]'",
    ),
    "file_unwritable": (
        "{path} non si può scrivere<<: {why}>>.",
        "{path} cannot be written<<: {why}>>.",
    ),
    "file_unwritable.remedy": (
        "Indica un’altra cartella, o controlla i permessi.",
        "Name another folder, or check the permissions.",
    ),
    "file_exists": (
        "{path} c’è già, e non lo tocco.",
        "{path} is there already and stays as it is.",
    ),
    "file_exists.remedy": (
        "Indica un altro nome, o toglilo prima.",
        "Give another name, or remove it first.",
    ),
    "file_exists.force.remedy": (
        "Indica un altro posto con --out, o aggiungi --force per scriverci sopra.",
        "Name another place with --out, or add --force to write over it.",
    ),
    "bug": (
        "Qui c’è un errore di cerchia, non tuo<< ({what})>>.",
        "This is a fault of cerchia’s, not yours<< ({what})>>.",
    ),
    "bug.remedy": (
        "Per vedere dov’è successo, ripeti con CERCHIA_DEBUG=1 davanti al comando.",
        "To see where it happened, repeat with CERCHIA_DEBUG=1 before the command.",
    ),
}
_PURPOSE = {
    "purpose_not_toml": (
        "Il file non si legge come TOML<<, qui: {seen}>>.",
        "The file does not read as TOML<<, here: {seen}>>.",
    ),
    "purpose_not_toml.remedy": (
        "Controlla virgolette e parentesi di questa riga<<; forse: {hint}>>.",
        "Check the quotes and brackets of this line<<; perhaps: {hint}>>.",
    ),
    "purpose_goal_missing": ("Manca l’obiettivo.", "The goal is missing."),
    "purpose_goal_missing.remedy": (
        'Scrivi per esempio goal = "clients"; gli altri: job, hire, funds, partners, suppliers, teach, advise, learn.',
        'Write for example goal = "clients"; the others: job, hire, funds, partners, suppliers, teach, advise, learn.',
    ),
    "purpose_personas_missing": (
        "Non dice chi cerchi: nessuna persona che chieda qualcosa.",
        "It does not say whom you look for: no persona that asks for anything.",
    ),
    "purpose_personas_missing.remedy": (
        'Aggiungi un blocco [[persona]] con almeno functions, per esempio functions = ["marketing"].',
        'Add a [[persona]] block with at least functions, for example functions = ["marketing"].',
    ),
    "purpose_contradiction": (
        "Qui c’è una contraddizione<<: {seen}>>.",
        "This contradicts itself<<: {seen}>>.",
    ),
    "purpose_contradiction.remedy": (
        "Decidi: la stessa cosa non può essere cercata ed esclusa, né due valori dove ne serve uno, né minuti fuori dalla settimana (1–10.080).",
        "Decide: nothing can be looked for and ruled out, nor two values stand where one is needed, nor minutes beyond a week (1–10,080).",
    ),
    "purpose_key_unknown": ("Non conosco la voce «{seen}».", "There is no key “{seen}”."),
    "purpose_key_unknown.remedy": (
        "Il resto vale<<; forse volevi {hint}>>.",
        "The rest counts<<; perhaps you meant {hint}>>.",
    ),
    "purpose_key_twice": (
        "La voce «{seen}» c’è due volte.",
        "The key “{seen}” stands there twice.",
    ),
    "purpose_key_twice.remedy": (
        "Vale la prima: togli l’altra.",
        "The first counts: remove the other.",
    ),
    "purpose_key_misplaced": (
        "La voce «{seen}» sta sotto [[persona]], ma è dello scopo.",
        "The key “{seen}” stands below [[persona]] but belongs to the purpose.",
    ),
    "purpose_key_misplaced.remedy": (
        "Vale lo stesso; spostala sopra il primo [[persona]].",
        "It counts all the same; move it above the first [[persona]].",
    ),
    "purpose_value_unknown": ("Non so che cosa fare di «{seen}».", "“{seen}” means nothing here."),
    "purpose_value_unknown.remedy": (
        "Il resto vale<<; forse volevi {hint}>>.",
        "The rest counts<<; perhaps you meant {hint}>>.",
    ),
    "purpose_stance_defaulted": (
        "Non dice come dev’essere la cerchia: la prendo {seen@stance}.",
        "It does not say what the circle should be like: taken as {seen@stance}.",
    ),
    "purpose_stance_defaulted.remedy": (
        'Se la vuoi diversa, scrivi stance = "specific" o "varied".',
        'If you want it otherwise, write stance = "specific" or "varied".',
    ),
    "purpose_hint_varied_narrow": (
        "Vuoi una cerchia varia, ma «{seen}» è una persona sola e stretta.",
        "You want a varied circle, but “{seen}” is a single, narrow persona.",
    ),
    "purpose_hint_varied_narrow.remedy": (
        'Aggiungi altre persone, o scrivi stance = "specific".',
        'Add other personas, or write stance = "specific".',
    ),
    "purpose_by_past": ("La data {seen} è già passata.", "The date {seen} has passed."),
    "purpose_by_past.remedy": ("Dagli una nuova scadenza con by.", "Give it a new date with by."),
    "persona_empty": (
        "«{seen}» non chiede niente: andrebbe bene chiunque.",
        "“{seen}” asks for nothing: anybody would do.",
    ),
    "persona_empty.remedy": (
        "Scrivi almeno functions, seniority, trades o keywords.",
        "Write at least functions, seniority, trades or keywords.",
    ),
    "persona_twice": ("Due persone si chiamano «{seen}».", "Two personas are called “{seen}”."),
    "persona_twice.remedy": (
        "Alla seconda dai un altro nome.",
        "Give the second one another name.",
    ),
}
_USAGE = {
    "usage.command": ("Non c’è un comando «{seen}».", "There is no command “{seen}”."),
    "usage.option": (
        "Non c’è un’opzione {seen}<<; forse {hint}>>.",
        "There is no option {seen}<<; perhaps {hint}>>.",
    ),
    "usage.missing": ("Manca {seen}.", "{seen} is missing."),
    "usage.value": ("{option} non può essere «{seen}».", "{option} cannot be “{seen}”."),
    "usage.unfit": ("Il valore di {option} non va bene.", "The value of {option} does not fit."),
    "usage.choice": (
        "{option} può essere {choices}, non «{seen}».",
        "{option} can be {choices}, not “{seen}”.",
    ),
    "usage.port": (
        "--port va da 1024 a 65535, non «{seen}».",
        "--port goes from 1024 to 65535, not “{seen}”.",
    ),
    "usage.argument": ("{option} vuole un valore.", "{option} wants a value."),
    "usage.extra": ("Non so che cosa fare di «{seen}».", "“{seen}” is one word too many."),
    "usage.remedy": (
        "Guarda come si usa: {command} --help",
        "See how it is used: {command} --help",
    ),
}
FAULTS: dict[str, tuple[str, str]] = {**_ERRORS, **_PURPOSE, **_USAGE}
