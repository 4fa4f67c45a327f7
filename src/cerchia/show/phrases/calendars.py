"""What is wrong with a calendar file: "<code>" says what, "<code>.remedy" what now."""

from __future__ import annotations

CALENDARS: dict[str, tuple[str, str]] = {
    "calendar_no_meetings": (
        "In questo calendario non c’è nessun appuntamento.",
        "There is no appointment in this calendar.",
    ),
    "calendar_no_meetings.remedy": (
        "Se nel programma ne vedi, esportalo di nuovo, con tutti i dettagli.",
        "If the program shows some, export it again, with full details.",
    ),
    "component_open": (
        "Qui comincia un elemento («{seen}») che non finisce; è da parte.",
        "An item (“{seen}”) begins here and does not end; it was left aside.",
    ),
    "component_open.remedy": (
        "Il file è tagliato o rovinato in quel punto: esporta di nuovo il calendario.",
        "The file is cut or damaged there: export the calendar again.",
    ),
    "component_long": (
        "Un elemento («{seen}») è più lungo di qualunque appuntamento; è da parte.",
        "An item (“{seen}”) is longer than any appointment; it was left aside.",
    ),
    "component_long.remedy": (
        "Guarda quella riga: forse un allegato è finito dentro il testo. Se serve, esporta di nuovo.",
        "Look at that line: perhaps an attachment slipped into the text. Export again if it matters.",
    ),
    "component_none": (
        "Da «{seen}» in poi ci sono righe fuori da ogni calendario; non contano.",
        "From “{seen}” on there are lines outside any calendar; they do not count.",
    ),
    "component_none.remedy": (
        "Niente da fare, se non le riconosci; se sono appuntamenti, esporta di nuovo il calendario.",
        "Nothing to do if you do not know them; if they are appointments, export the calendar again.",
    ),
    "calendar_zone_unknown": (
        "Il fuso orario «{seen}» non lo conosco e il file non lo descrive: le ore restano come sono scritte.",
        "The time zone “{seen}” is unknown and the file does not describe it: times stay as they are written.",
    ),
    "calendar_zone_unknown.remedy": (
        "Se il giorno di un incontro ti risulta sbagliato, esporta di nuovo dal programma che l’ha creato.",
        "If the day of a meeting looks wrong, export again from the program that made it.",
    ),
    "recurrence_unreadable": (
        "La regola «{seen}» dice male quando si ripete l’appuntamento; conta solo la prima volta.",
        "The rule “{seen}” does not say when the appointment recurs; only its first time counts.",
    ),
    "recurrence_unreadable.remedy": (
        "Apri l’appuntamento nel calendario, salva di nuovo la ripetizione ed esporta.",
        "Open the appointment in the calendar, save its repetition again and export.",
    ),
    "recurrence_too_often": (
        "La regola «{seen}» ripete l’appuntamento più volte di quante ci si incontri; conta solo la prima.",
        "The rule “{seen}” repeats the appointment more often than anybody meets; only its first time counts.",
    ),
    "recurrence_too_often.remedy": (
        "Se non l’hai scritta tu, togli quell’invito dal calendario.",
        "If you did not write it, remove that invitation from the calendar.",
    ),
    "recurrence_long": (
        "La regola «{seen}» dà più di ventimila volte; le altre sono da parte.",
        "The rule “{seen}” gives more than twenty thousand times; the others were left aside.",
    ),
    "recurrence_long.remedy": (
        "Guarda quando comincia: forse l’anno è sbagliato.",
        "Look at when it begins: perhaps the year is wrong.",
    ),
    "skipped.task": ("{n} {n|attività|attività}", "{n} {n|task|tasks}"),
    "skipped.journal": ("{n} {n|nota|note} di diario", "{n} journal {n|entry|entries}"),
    "skipped.busy": (
        "{n} {n|elenco|elenchi} di ore occupate",
        "{n} {n|list|lists} of busy hours",
    ),
    "skipped.zone": (
        "{n} {n|descrizione|descrizioni} di fusi orari",
        "{n} {n|description|descriptions} of time zones",
    ),
    "skipped.damaged": (
        "{n} {n|elemento rovinato|elementi rovinati}",
        "{n} damaged {n|item|items}",
    ),
    "skipped.no_instance": (
        "{n} {n|serie|serie} senza più nessuna data",
        "{n} series left without any date",
    ),
    "skipped.other_kind": (
        "{n} {n|elemento|elementi} di altro genere",
        "{n} {n|item|items} of another kind",
    ),
}
