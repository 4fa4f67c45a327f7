"""Mail, chats and calendars: how they are called, and why something in them makes no tie."""

from __future__ import annotations

CHANNELS: dict[str, tuple[str, str]] = {
    "source.whatsapp": ("WhatsApp", "WhatsApp"),
    "source.mail": ("Posta", "Mail"),
    "source.calendar": ("Calendario", "Calendar"),
    "source.telegram": ("Telegram", "Telegram"),
    "skipped.system": ("{n} {n|scritta|scritte} dal programma", "{n} written by the program"),
    "skipped.mailing_list": ("{n} di mailing list", "{n} from mailing lists"),
    "skipped.junk": ("{n} nella posta indesiderata", "{n} in junk mail"),
    "skipped.alone": ("{n} senza altre persone", "{n} with nobody else"),
    "skipped.all_day": ("{n} di un giorno intero", "{n} all-day"),
    "skipped.free": ("{n} che non {n|occupa|occupano} tempo", "{n} that {n|takes|take} no time"),
    "skipped.saved": ("{n} {n|appunto|appunti} a sé", "{n} {n|note|notes} to oneself"),
    "skipped.cancelled": ("{n} {n|annullato|annullati}", "{n} cancelled"),
    "skipped.declined": ("{n} {n|rifiutato|rifiutati}", "{n} declined"),
    "skipped.future": ("{n} ancora da venire", "{n} still to come"),
    "skipped.missed": ("{n} {n|chiamata persa|chiamate perse}", "{n} missed {n|call|calls}"),
    "noted.media": ("{n} con un allegato", "{n} with an attachment"),
    "noted.edited": ("{n} {n|modificato|modificati}", "{n} edited"),
    "noted.location": ("{n} {n|posizione|posizioni}", "{n} {n|place|places}"),
    "noted.poll": ("{n} {n|sondaggio|sondaggi}", "{n} {n|poll|polls}"),
    "noted.call": ("{n} {n|chiamata|chiamate}", "{n} {n|call|calls}"),
    "noted.deleted": ("{n} {n|cancellato|cancellati} da chi scriveva", "{n} deleted by the writer"),
    "noted.empty": ("{n} senza testo", "{n} without text"),
    "noted.html": ("{n} in HTML", "{n} in HTML"),
    "noted.no_text": ("{n} senza testo", "{n} without text"),
    "noted.quoted": ("{n} con citazioni tolte", "{n} with quotes cut"),
    "noted.forwarded": ("{n} {n|inoltrato|inoltrati}", "{n} forwarded"),
    "noted.signed": ("{n} con firma", "{n} signed"),
    "noted.cut": ("{n} {n|tagliato|tagliati}", "{n} cut"),
    "noted.received_date": ("{n} con la data del server", "{n} dated by the server"),
    "noted.certified": ("{n} {n|PEC|PEC}", "{n} certified"),
    "export_refused": (
        "Non si è potuto leggere questo file, che stava nella stessa cartella.",
        "This file, which lay in the same folder, could not be read.",
    ),
    "export_refused.remedy": (
        "Leggilo da solo per sapere perché: cerchia read FILE.",
        "Read it by itself to learn why: cerchia read FILE.",
    ),
}
