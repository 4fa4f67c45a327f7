"""What is wrong with an exported chat: "<code>" says what, "<code>.remedy" what now."""

from __future__ import annotations

CHATS: dict[str, tuple[str, str]] = {
    "chat_no_messages": (
        "In questo file non c’è nessun messaggio che so leggere.",
        "There is no message in this file that can be read.",
    ),
    "chat_no_messages.remedy": (
        "Esporta di nuovo la chat dal telefono e lascia il file com’è.",
        "Export the chat again from the phone and leave the file as it is.",
    ),
    "chat_before_first": (
        "{count} {count|riga|righe} prima del primo messaggio<< («{seen}»)>>: da parte.",
        "{count} {count|line|lines} before the first message<< (“{seen}”)>>: left aside.",
    ),
    "chat_before_first.remedy": (
        "Se lì c’erano messaggi, esporta di nuovo la chat.",
        "If there were messages, export the chat again.",
    ),
    "chat_day_first": (
        "Da «{seen}» e dalle altre date non si capisce se viene prima il giorno o il mese; ho letto prima il giorno.",
        "“{seen}” and the other dates do not tell whether the day or the month comes first; they were read day first.",
    ),
    "chat_day_first.remedy": (
        "Controlla la data di un messaggio che ricordi; se è sbagliata, esporta di nuovo la chat quando ha altri giorni.",
        "Check the date of a message you remember; if it is wrong, export the chat again once it has further days.",
    ),
    "chat_month_first": (
        "Da «{seen}» e dalle altre date non si capisce se viene prima il giorno o il mese; ho letto prima il mese, come scrivono i telefoni americani.",
        "“{seen}” and the other dates do not tell whether the day or the month comes first; they were read month first, as American phones write.",
    ),
    "chat_month_first.remedy": (
        "Controlla la data di un messaggio che ricordi; se è sbagliata, esporta di nuovo la chat quando ha altri giorni.",
        "Check the date of a message you remember; if it is wrong, export the chat again once it has further days.",
    ),
    "chat_head_pasted": (
        "«{seen}» sembra l’inizio di un messaggio, ma non è scritto come gli altri; conta come testo di quello sopra.",
        "“{seen}” looks like the start of a message, but is not written like the others; it counts as text of the one above.",
    ),
    "chat_head_pasted.remedy": (
        "Niente da fare, se qualcuno ha incollato un’altra chat; se no, esporta quella per conto suo.",
        "Nothing to do if somebody pasted another chat; if not, export that one by itself.",
    ),
    "chat_back_in_time": (
        "Qui le date tornano indietro, al {seen}.",
        "Here the dates go back, to {seen}.",
    ),
    "chat_back_in_time.remedy": (
        "Forse qualcuno ha incollato un’altra chat, o il file ne unisce due: in quel caso esportale una per una.",
        "Perhaps somebody pasted another chat, or the file joins two: then export them one by one.",
    ),
    "chat_day_absurd": (
        "Il {seen} WhatsApp non c’era ancora, o deve ancora venire; il messaggio tiene quella data.",
        "On {seen} there was no WhatsApp, or it is yet to come; the message keeps that date.",
    ),
    "chat_day_absurd.remedy": (
        "Guarda il calendario e l’orologio del telefono, poi esporta di nuovo la chat.",
        "Look at the phone’s calendar and clock, then export the chat again.",
    ),
    "chat_event_unknown": (
        "«{seen}» è una riga di WhatsApp che non conosco; non conta come messaggio.",
        "“{seen}” is a line of WhatsApp’s that is not known; it does not count as a message.",
    ),
    "chat_event_unknown.remedy": (
        "Niente da fare, se nessuno l’ha scritta; se è un messaggio, segnalacelo.",
        "Nothing to do if nobody wrote it; if it is a message, tell us.",
    ),
    "chat_text_long": (
        "Un messaggio è più lungo di quanto WhatsApp permetta; ne ho tenuto l’inizio.",
        "A message is longer than WhatsApp allows; its beginning was kept.",
    ),
    "chat_text_long.remedy": (
        "Il file è rovinato da lì in poi: esporta di nuovo la chat.",
        "The file is damaged from there on: export the chat again.",
    ),
    "skipped.no_head": (
        "{n} {n|riga|righe} prima del primo messaggio",
        "{n} {n|line|lines} before the first message",
    ),
    "skipped.too_long": (
        "{n} {n|riga|righe} di messaggi troppo lunghi",
        "{n} {n|line|lines} of messages too long",
    ),
}
