"""What is wrong with a Telegram export: "<code>" says what, "<code>.remedy" what now."""

from __future__ import annotations

TELEGRAMS: dict[str, tuple[str, str]] = {
    "telegram_page": (
        "Questa esportazione di Telegram è fatta di pagine HTML, che non si leggono bene come i dati.",
        "This Telegram export is made of HTML pages, which cannot be read as exactly as the data.",
    ),
    "telegram_page.remedy": (
        "In Telegram Desktop esporta di nuovo e come formato scegli «JSON leggibile dalle macchine».",
        "In Telegram Desktop export again and choose the format “Machine-readable JSON”.",
    ),
    "telegram_nothing": (
        "In questo file non c’è nessun messaggio di Telegram.",
        "There is no Telegram message in this file.",
    ),
    "telegram_nothing.remedy": (
        "Esporta di nuovo da Telegram Desktop con le chat spuntate, e prendi result.json.",
        "Export again from Telegram Desktop with the chats ticked, and take result.json.",
    ),
    "telegram_cut": (
        "Il file finisce prima del dovuto; quello che sta sopra è letto.",
        "The file ends before it should; what stands above was read.",
    ),
    "telegram_cut.remedy": (
        "L’esportazione si è interrotta: libera spazio sul disco e rifalla da capo.",
        "The export was interrupted: make room on the disk and run it again.",
    ),
    "telegram_damaged": (
        "Qui il file è rovinato («{seen}»); si è ripreso dalla chat seguente.",
        "The file is damaged here (“{seen}”); reading went on with the next chat.",
    ),
    "telegram_damaged.remedy": (
        "Esporta di nuovo da Telegram Desktop e non modificare result.json.",
        "Export again from Telegram Desktop and leave result.json as it is.",
    ),
    "telegram_message_damaged": (
        "Un messaggio è rovinato («{seen}»); si è ripreso da quello dopo.",
        "A message is damaged (“{seen}”); reading went on with the next.",
    ),
    "telegram_message_damaged.remedy": (
        "Se sono molti, esporta di nuovo da Telegram Desktop.",
        "If there are many, export again from Telegram Desktop.",
    ),
    "telegram_type_late": (
        "Questa chat dice di che tipo è solo dopo i messaggi: non si sa se è un gruppo o una persona.",
        "This chat says of which type it is only after its messages: whether it is a group or a person is unknown.",
    ),
    "telegram_type_late.remedy": (
        "Dai il result.json come l’ha scritto Telegram, senza passarlo da altri programmi.",
        "Give result.json as Telegram wrote it, without passing it through other programs.",
    ),
}
