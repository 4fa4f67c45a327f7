"""When things go hard: archives not to trust, files that are no export, full disks, kills, damage.

"<code>" says what, "<code>.remedy" what now, "<code>.<why>.remedy" what now for one reason alone.
"""

from __future__ import annotations

_ARCHIVE = {
    "hostile.count": ("contiene troppi file", "it holds too many files"),
    "hostile.size": ("aperto sarebbe enorme", "unpacked it would be huge"),
    "hostile.ratio": (
        "aperto peserebbe centinaia di volte tanto",
        "unpacked it would weigh hundreds of times as much",
    ),
    "hostile.overlap": (
        "più file sono fatti degli stessi byte",
        "several files are made of the same bytes",
    ),
    "hostile.name": ("un file vuole uscire dalla cartella", "a file wants to leave its folder"),
    "hostile.control": (
        "il nome di un file contiene caratteri nascosti",
        "a file has hidden characters in its name",
    ),
    "hostile.long": (
        "il nome di un file è più lungo di quanto un disco accetti",
        "a file has a longer name than any disk takes",
    ),
    "hostile.kind": (
        "un file è un collegamento o un dispositivo",
        "a file is a link or a device",
    ),
    "hostile.posing": (
        "un file si presenta anche come cartella",
        "a file poses as a folder",
    ),
    "hostile.nested": ("contiene un altro archivio", "it holds another archive"),
    "hostile_archive.nested.remedy": (
        "Non ne ho letto niente. Se l’hai messo tu dentro un altro archivio, apri quello esterno e indica solo quello di LinkedIn.",
        "Nothing of it was read. If you packed it into another archive yourself, unpack the outer one and hand over LinkedIn’s alone.",
    ),
    "hostile_archive.count.remedy": (
        "Non ne ho letto niente. Indica solo l’archivio, o la cartella dove l’hai aperto.",
        "Nothing of it was read. Hand over the archive alone, or the folder you unpacked it into.",
    ),
    "unreadable.rights": ("non hai il permesso di leggerlo", "you may not read it"),
    "unreadable.rights.remedy": (
        "Datti il permesso di leggerlo e riprova.",
        "Give yourself the right to read it and try again.",
    ),
    "unreadable.special": (
        "non è un file vero e proprio",
        "it is not a file in the ordinary sense",
    ),
    "unreadable.special.remedy": (
        "Indica l’archivio come sta sul disco: lo zip, la cartella o il CSV.",
        "Hand over the archive as it lies on the disk: the zip, the folder or the CSV.",
    ),
    "unreadable.changed": (
        "è cambiato mentre lo leggevo",
        "it changed while it was being read",
    ),
    "unreadable.changed.remedy": (
        "Aspetta che sia finito di scaricare o di copiare, poi riprova.",
        "Wait until it has finished downloading or copying, then try again.",
    ),
    "unreadable.cut": ("è uno zip a metà", "it is half a zip"),
    "unreadable.cut.remedy": (
        "Il download si è interrotto: scarica di nuovo l’archivio.",
        "The download broke off: download the archive again.",
    ),
    "unreadable.empty": ("è vuoto", "it is empty"),
    "unreadable.empty.remedy": (
        "Il download non è riuscito: scarica di nuovo l’archivio.",
        "The download failed: download the archive again.",
    ),
    "unreadable.page": ("è una pagina web", "it is a web page"),
    "unreadable.page.remedy": (
        "Il sito ha dato una pagina al posto dell’archivio: entra, poi scaricalo di nuovo.",
        "The site gave a page instead of the archive: log in, then download it again.",
    ),
    "unreadable.packed": (
        "è impacchettato in un modo che non leggo",
        "it is packed in a way cerchia does not read",
    ),
    "unreadable.packed.remedy": (
        "Aprilo con il tuo programma e indica la cartella che ne esce.",
        "Unpack it with your own program and hand over the folder.",
    ),
    "unreadable.no_zip": (
        "non è uno zip, né una rubrica, né una tabella",
        "it is no zip, no address book and no table",
    ),
    "unreadable.no_zip.remedy": (
        "Leggo l’archivio di LinkedIn (lo zip come l’hai scaricato, la cartella dove l’hai aperto, o un suo CSV) e le rubriche (vCard o CSV).",
        "LinkedIn’s archive can be read (the zip as you downloaded it, the folder you unpacked it into, or a CSV of it), and address books (vCards or CSV).",
    ),
    "unreadable.encrypted": ("è protetto da una password", "it is locked with a password"),
    "unreadable.encrypted.remedy": (
        "Aprilo tu con la password e indica la cartella che ne esce.",
        "Unpack it with the password yourself and hand over the folder.",
    ),
    "unreadable.method": (
        "è compresso in un modo che non leggo",
        "it is compressed in a way cerchia does not read",
    ),
    "unreadable.method.remedy": (
        "Apri l’archivio con il tuo programma e indica la cartella che ne esce.",
        "Unpack the archive with your own program and hand over the folder.",
    ),
    "unreadable.damaged": ("è danneggiato", "it is damaged"),
    "unreadable.damaged.remedy": (
        "Scarica di nuovo l’archivio; se è sempre così, chiedine un altro.",
        "Download the archive again; if it stays like this, ask for another.",
    ),
    "unreadable.spreadsheet": (
        "è stato salvato da un foglio di calcolo",
        "it was saved by a spreadsheet",
    ),
    "unreadable.spreadsheet.remedy": (
        "Un foglio di calcolo cambia date e nomi: usa l’archivio originale, come l’hai scaricato.",
        "A spreadsheet changes dates and names: use the original archive, as you downloaded it.",
    ),
    "not_an_export.archive_inside.remedy": (
        "Nella cartella c’è un archivio: indica quello<<, {seen}>>.",
        "There is an archive in the folder: hand over that<<, {seen}>>.",
    ),
    "not_an_export.spreadsheet.remedy": (
        "I file sono stati salvati da un foglio di calcolo<< ({seen})>>: usa l’archivio originale, come l’hai scaricato.",
        "The files were saved by a spreadsheet<< ({seen})>>: use the original archive, as you downloaded it.",
    ),
}
_LEFT_OUT = {
    "member_twice": (
        "Nell’archivio c’è {count} volte: vale l’ultima.",
        "It is in the archive {count} times: the last one counts.",
    ),
    "member_twice.remedy": (
        "Se non l’hai messo insieme tu, scarica di nuovo l’archivio.",
        "Unless you put the archive together yourself, download it again.",
    ),
    "link_left_out": (
        "{count|È un collegamento: resta|Altri collegamenti, in tutto così: restano} fuori.",
        "{count|It is a link: it is|More of them are links: they are} left out.",
    ),
    "link_left_out.remedy": (
        "Se serve, metti nella cartella il file vero.",
        "If it is needed, put the file itself into the folder.",
    ),
    "special_left_out": (
        "{count|Non è un file vero e proprio: resta|Altri non sono file veri e propri: restano} fuori.",
        "{count|It is no ordinary file: it is|More are no ordinary files: they are} left out.",
    ),
    "special_left_out.remedy": (
        "Non serve far niente: in un archivio non c’è di solito.",
        "Nothing to do: exports hold no such thing.",
    ),
    "file_unreadable": (
        "{count|Non hai il permesso di leggerlo: resta|Altri non hai il permesso di leggerli: restano} fuori.",
        "{count|You may not read it: it is|More you may not read: they are} left out.",
    ),
    "file_unreadable.remedy": (
        "Datti il permesso di leggerlo e rileggi la cartella.",
        "Give yourself the right to read it and read the folder again.",
    ),
    "folder_unreadable": (
        "{count|Non hai il permesso di aprire questa cartella: resta|Altre cartelle non hai il permesso di aprirle: restano} fuori.",
        "{count|You may not open this folder: it is|More folders you may not open: they are} left out.",
    ),
    "folder_unreadable.remedy": (
        "Datti il permesso di aprirla e rileggi tutto.",
        "Give yourself the right to open it and read it all again.",
    ),
    "saved_by_spreadsheet": (
        "È stato salvato da un foglio di calcolo: resta fuori.",
        "It was saved by a spreadsheet: it is left out.",
    ),
    "saved_by_spreadsheet.remedy": (
        "Usa l’archivio originale, come l’hai scaricato: un foglio di calcolo cambia date e nomi.",
        "Use the original archive, as you downloaded it: a spreadsheet changes dates and names.",
    ),
}
_DISK = {
    "disk_full": (
        "Non c’è più spazio sul disco<<: servono {need} MiB, liberi ce ne sono {free}>>.",
        "The disk is full<<: {need} MiB are needed, {free} are free>>.",
    ),
    "disk_full.remedy": (
        "Libera spazio e riprova; quello che era già letto è rimasto.",
        "Free some space and try again; what was read before is still there.",
    ),
    "circle_damaged": (
        "{why@damaged} in {path} non si leggono più: il file è danneggiato.",
        "{why@damaged} in {path} can no longer be read: the file is damaged.",
    ),
    "damaged.facts": ("I fatti", "The facts"),
    "damaged.decisions": ("Le decisioni", "The decisions"),
    "damaged.settings": ("Le impostazioni", "The settings"),
    "circle_damaged.remedy": (
        "Non ho toccato niente. Rimetti a posto la cerchia da una copia.",
        "Nothing was touched. Put the circle back from a backup.",
    ),
    "circle_damaged.facts.remedy": (
        "Non ho toccato niente. Rimetti a posto la cerchia da una copia; se non ne hai, sposta altrove la cartella che contiene quel file e rileggi l’archivio da cui veniva.",
        "Nothing was touched. Put the circle back from a backup; without one, move the folder that holds this file elsewhere and read the archive it came from again.",
    ),
    "circle_damaged.decisions.remedy": (
        "Non ho toccato niente. Rimetti a posto quel file da una copia; se non ne hai, spostalo altrove: i fatti restano, le decisioni si ridicono.",
        "Nothing was touched. Put this file back from a backup; without one, move it elsewhere: the facts stay, the decisions have to be said again.",
    ),
    "circle_damaged.settings.remedy": (
        "Non ho toccato niente. Togli quel file e ripeti il comando con il tuo fuso orario: --zone Europe/Rome",
        "Nothing was touched. Remove this file and repeat the command with your time zone: --zone Europe/Rome",
    ),
}
_MENDED = {
    "import_broke_off": (
        "L’ultima lettura<< di {seen}>> si è interrotta; niente di quel che era finito è andato perso.",
        "The last import<< of {seen}>> broke off; nothing that was finished is lost.",
    ),
    "import_broke_off.remedy": (
        "Leggi di nuovo l’archivio<<: cerchia read {hint}>>.",
        "Read the archive again<<: cerchia read {hint}>>.",
    ),
    "work_broke_off": (
        "L’ultima volta qualcosa si è interrotto; ho ripulito quel che era rimasto a metà.",
        "Something broke off last time; what it left half-done has been cleaned up.",
    ),
    "work_broke_off.remedy": (
        "Niente di quel che era finito è andato perso: si va avanti.",
        "Nothing that was finished is lost: just go on.",
    ),
    "findings_damaged": (
        "Quel che era stato ricavato era danneggiato<< ({seen})>>: l’ho rifatto da capo.",
        "What had been worked out was damaged<< ({seen})>>: it was made anew.",
    ),
    "findings_damaged.remedy": (
        "Fatti e decisioni sono intatti: non devi far niente.",
        "Facts and decisions are intact: there is nothing for you to do.",
    ),
}
HARDSHIP: dict[str, tuple[str, str]] = {**_ARCHIVE, **_LEFT_OUT, **_DISK, **_MENDED}
