"""What is wrong with files and rows: "<code>" says what, "<code>.remedy" what now."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str]] = {
    "header_missing": (
        "Manca la riga dei titoli delle colonne<< ({seen})>>: {count} {count|riga|righe} da parte.",
        "The row of column names<< ({seen})>> is missing: {count} {count|row|rows} left aside.",
    ),
    "header_missing.remedy": (
        "Rimetti il file com’era nell’archivio: qualcuno ne ha tolto l’inizio.",
        "Put the file back as it was in the archive: its beginning was taken off.",
    ),
    "quote_open": (
        "Una virgoletta si apre e non si chiude; la riga è rimasta fuori.",
        "A quote opens and never closes; the row was left out.",
    ),
    "quote_open.remedy": (
        "Di solito il download si è interrotto: scarica di nuovo l’archivio.",
        "Usually the download broke off: download the archive again.",
    ),
    "field_too_long": (
        "Una cella supera i 16 MB; la riga è rimasta fuori.",
        "A cell is larger than 16 MB; the row was left out.",
    ),
    "field_too_long.remedy": (
        "Nessun messaggio è così lungo: scarica di nuovo l’archivio.",
        "No message is that long: download the archive again.",
    ),
    "cells_count": (
        "La riga ha molte più celle del previsto, ed è rimasta fuori.",
        "The row has far more cells than it should, and was left out.",
    ),
    "cells_count.remedy": (
        "Un foglio di calcolo può averla rovinata: usa l’archivio originale.",
        "A spreadsheet may have spoilt it: use the original archive.",
    ),
    "row_long": (
        "La riga ha più celle che colonne, ed è rimasta fuori.",
        "The row has more cells than columns, and was left out.",
    ),
    "row_long.remedy": (
        "Un foglio di calcolo può averla rovinata: usa l’archivio originale.",
        "A spreadsheet may have spoilt it: use the original archive.",
    ),
    "row_short": (
        "La riga ha meno celle che colonne; quelle che mancano contano come vuote.",
        "The row has fewer cells than columns; the missing ones count as empty.",
    ),
    "row_short.remedy": (
        "Niente da fare, se è una sola; se sono molte, usa l’archivio originale.",
        "Nothing to do for a single one; if there are many, use the original archive.",
    ),
    "date_unreadable": (
        "«{seen}» non è una data che conosco; la riga conta senza data.",
        "“{seen}” is no date we know; the row counts without one.",
    ),
    "date_unreadable.remedy": (
        "Se il file è passato da un foglio di calcolo, usa l’archivio originale.",
        "If a spreadsheet has saved the file, use the original archive.",
    ),
    "encoding_resaved": (
        "Il file è stato salvato di nuovo in un altro formato di testo; l’ho letto lo stesso.",
        "The file was saved again in another text format; it was read all the same.",
    ),
    "encoding_resaved.remedy": (
        "Se qualche nome ha lettere sbagliate, usa l’archivio originale.",
        "If names show wrong letters, use the original archive.",
    ),
    "characters_damaged": (
        "Alcune lettere sono andate perse e si vedono come �.",
        "Some letters were lost and show as �.",
    ),
    "characters_damaged.remedy": (
        "Usa l’archivio originale, o scaricalo di nuovo.",
        "Use the original archive, or download it again.",
    ),
    "rows_unaccounted": (
        "I conti delle righe non tornano: {seen}.",
        "The rows do not add up: {seen}.",
    ),
    "rows_unaccounted.remedy": (
        "Scarica di nuovo l’archivio; se succede ancora è un errore nostro, e vorremmo saperlo.",
        "Download the archive again; if it happens still, the fault is ours and we would like to know.",
    ),
    "no_contacts": (
        "Nell’archivio manca l’elenco dei contatti (Connections.csv).",
        "The archive has no list of contacts (Connections.csv).",
    ),
    "no_contacts.remedy": (
        "Su LinkedIn chiedi l’archivio più grande: la prima parte spesso arriva senza.",
        "Ask LinkedIn for the larger archive: the first part often comes without it.",
    ),
    "after_as_of": (
        "{count} {count|messaggio è|messaggi sono} dopo il giorno scelto, e non {count|conta|contano}.",
        "{count} {count|message is|messages are} later than the day chosen and {count|does|do} not count.",
    ),
    "after_as_of.remedy": (
        "È giusto così con --as-of; altrimenti controlla la data di quei messaggi.",
        "That is right with --as-of; else check the dates of those messages.",
    ),
    "date_absurd": (
        "«{seen}» viene prima che LinkedIn esistesse; la riga conta senza data.",
        "“{seen}” lies before there was a LinkedIn; the row counts without a date.",
    ),
    "date_absurd.remedy": (
        "Se il file è passato da un foglio di calcolo, usa l’archivio originale.",
        "If a spreadsheet has saved the file, use the original archive.",
    ),
    "nul_bytes": (
        "Fra le lettere c’erano {count} {count|byte vuoto|byte vuoti}: {count|l’ho tolto|li ho tolti} e ho letto il resto.",
        "{count} empty {count|byte|bytes} stood among the letters: taken out, and the rest was read.",
    ),
    "nul_bytes.remedy": (
        "Di solito il disco o il download ha rovinato il file: scarica di nuovo l’archivio.",
        "Usually the disk or the download damaged the file: download the archive again.",
    ),
    "file_hopeless": (
        "Da qui in poi quasi nessuna riga è una riga: mi sono fermato, e il resto del file è rimasto fuori.",
        "From here on hardly any row is a row: reading stopped, and the rest of the file was left out.",
    ),
    "file_hopeless.remedy": (
        "Questo file è rovinato, o non viene da LinkedIn: scarica di nuovo l’archivio.",
        "This file is damaged, or not LinkedIn’s: download the archive again.",
    ),
    "card_open": (
        "La scheda comincia e non finisce: può essere a metà, ed è rimasta fuori.",
        "The card begins and never ends: it may be cut, and was left out.",
    ),
    "card_open.remedy": (
        "Di solito il download si è interrotto: esporta di nuovo la rubrica.",
        "Usually the download broke off: export the address book again.",
    ),
    "card_long": (
        "La scheda supera i 4 MB di testo, o ha una riga più lunga di 1 MB; è rimasta fuori.",
        "The card has more than 4 MB of text, or a line of more than 1 MB; it was left out.",
    ),
    "card_long.remedy": (
        "Nessuna scheda è così lunga: esporta di nuovo la rubrica.",
        "No card is that long: export the address book again.",
    ),
    "card_none": (
        "Da questa riga c’è del testo fuori da ogni scheda<< ({seen})>>; è rimasto fuori.",
        "From this line on there is text outside any card<< ({seen})>>; it was left out.",
    ),
    "card_none.remedy": (
        "Se manca qualcuno, esporta di nuovo la rubrica: lì si è perso l’inizio di una scheda.",
        "If somebody is missing, export the address book again: the beginning of a card was lost there.",
    ),
    "article_too_long": (
        "L’articolo supera i 16 MB ed è rimasto fuori.",
        "The article is larger than 16 MB and was left out.",
    ),
    "article_too_long.remedy": (
        "Nessun articolo è così lungo: scarica di nuovo l’archivio.",
        "No article is that long: download the archive again.",
    ),
    "list_incomplete": (
        "L’elenco dei contatti è rovinato: chi non c’è non conta come andato via.",
        "The list of contacts is damaged: whoever is missing does not count as gone.",
    ),
    "list_incomplete.remedy": (
        "Scarica di nuovo l’archivio per sapere chi non c’è più.",
        "Download the archive again to learn who is gone.",
    ),
}
