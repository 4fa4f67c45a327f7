"""What is wrong with a mailbox: "<code>" says what, "<code>.remedy" what now."""

from __future__ import annotations

MAILS: dict[str, tuple[str, str]] = {
    "mail_no_messages": (
        "In questa casella non c’è nessun messaggio che so leggere.",
        "There is no message in this mailbox that can be read.",
    ),
    "mail_no_messages.remedy": (
        "Se nel programma di posta i messaggi ci sono, esporta di nuovo la casella.",
        "If your mail program shows messages in it, export the mailbox again.",
    ),
    "mail_unreadable": (
        "Questo messaggio non si lascia leggere; gli altri sì.",
        "This message cannot be read; the others were.",
    ),
    "mail_unreadable.remedy": (
        "Chiudi il programma di posta, o copia la casella altrove, e leggila di nuovo.",
        "Close the mail program, or copy the mailbox elsewhere, and read it again.",
    ),
    "mail_too_large": (
        "Un messaggio è più grande di quanto la posta permetta; ne ho lasciato fuori la fine ({seen}).",
        "A message is larger than mail allows; its end was left out ({seen}).",
    ),
    "mail_too_large.remedy": (
        "Niente da fare, se è un allegato enorme; se no, il file è rovinato da lì in poi: esportalo di nuovo.",
        "Nothing to do if it is a huge attachment; if not, the file is damaged from there on: export it again.",
    ),
    "mail_no_header": (
        "Qui dovrebbe esserci un messaggio, ma senza mittente, data e oggetto non lo è<< («{seen}»)>>.",
        "There should be a message here, but without sender, date and subject it is none<< (“{seen}”)>>.",
    ),
    "mail_no_header.remedy": (
        "Se nel programma di posta il messaggio si vede, esporta di nuovo la casella.",
        "If your mail program shows the message, export the mailbox again.",
    ),
    "mail_empty": (
        "Qui comincia un messaggio, ma dentro non c’è niente.",
        "A message begins here, but there is nothing in it.",
    ),
    "mail_empty.remedy": (
        "Se nel programma di posta il messaggio si vede intero, esporta di nuovo la casella.",
        "If your mail program shows the whole message, export the mailbox again.",
    ),
    "mail_nested": (
        "Un messaggio ha più parti, una dentro l’altra, di quante ne abbia la posta vera; ho letto solo le prime.",
        "A message has more parts, one within another, than real mail has; only the first were read.",
    ),
    "mail_nested.remedy": (
        "Niente da fare: di solito è spam o un messaggio rovinato.",
        "Nothing to do: it is usually spam or a damaged message.",
    ),
    "mail_text_long": (
        "Il testo di un messaggio è lungo come un libro; ne ho letto l’inizio.",
        "The text of a message is as long as a book; its beginning was read.",
    ),
    "mail_text_long.remedy": (
        "Niente da fare: il messaggio conta come gli altri.",
        "Nothing to do: the message counts like the others.",
    ),
    "mail_no_sender": (
        "Un messaggio non dice chi lo manda<< («{seen}»)>>; non conta per nessuno.",
        "A message does not say who sent it<< (“{seen}”)>>; it counts for nobody.",
    ),
    "mail_no_sender.remedy": (
        "Se nel programma di posta il mittente si vede, esporta di nuovo la casella.",
        "If your mail program shows the sender, export the mailbox again.",
    ),
    "mail_date_of_server": (
        "La data di un messaggio manca o è impossibile; vale quella del server che lo ha ricevuto.",
        "A message’s date is missing or impossible; the date of the server that received it is taken.",
    ),
    "mail_date_of_server.remedy": (
        "Niente da fare: lo scarto è di solito di pochi secondi.",
        "Nothing to do: the difference is usually a few seconds.",
    ),
    "mail_no_date": (
        "Un messaggio non ha una data leggibile<< («{seen}»)>>; conta senza data.",
        "A message has no readable date<< (“{seen}”)>>; it counts without one.",
    ),
    "mail_no_date.remedy": (
        "Se nel programma di posta la data si vede, esporta di nuovo la casella.",
        "If your mail program shows the date, export the mailbox again.",
    ),
    "skipped.bulk": (
        "{n} a molti: newsletter e simili",
        "{n} sent to many: newsletters and the like",
    ),
    "skipped.spam": ("{n} nello spam", "{n} in the spam folder"),
    "skipped.trash": ("{n} nel cestino", "{n} in the trash"),
    "skipped.no_reply": (
        "{n} da indirizzi che non leggono le risposte",
        "{n} from addresses that read no answers",
    ),
    "skipped.automatic": ("{n} {n|automatica|automatiche}", "{n} written by machines"),
    "skipped.failure": (
        "{n} {n|avviso|avvisi} di mancata consegna",
        "{n} {n|notice|notices} of failed delivery",
    ),
    "skipped.invitation": (
        "{n} {n|invito|inviti} a riunioni",
        "{n} {n|invitation|invitations} to meetings",
    ),
    "skipped.self": ("{n} {n|scritta|scritte} a se stessi", "{n} written to oneself"),
    "skipped.no_sender": ("{n} senza mittente", "{n} without a sender"),
    "skipped.deleted": ("{n} {n|già eliminata|già eliminate}", "{n} deleted before"),
    "skipped.headless": ("{n} che non sono messaggi", "{n} that {n|is no message|are no messages}"),
    "skipped.blank": ("{n} {n|vuota|vuote}", "{n} with nothing in {n|it|them}"),
    "skipped.unreadable": ("{n} che non si {n|lascia|lasciano} leggere", "{n} that cannot be read"),
}
