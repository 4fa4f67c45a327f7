"""The sentences of the rings with a filter: who stands out, and where they are listed."""

from __future__ import annotations

WEB_CHOSEN: dict[str, tuple[str, str]] = {
    "web.pick_out": (
        "Metti in evidenza solo alcuni",
        "Pick out only some",
    ),
    "web.picked": (
        "{n} {n|contatto|contatti} su {contacts} in evidenza: {what}",
        "{n} of {contacts} contacts {n|stands|stand} out: {what}",
    ),
    "web.picked_nobody": (
        "Nessuno dei {contacts} contatti è insieme {what}",
        "None of the {contacts} contacts is all of this: {what}",
    ),
    "web.picked_list": ("Vedili in un elenco", "See them as a list"),
    "web.pick_all": ("Di nuovo tutti", "Everybody again"),
    "web.rhythm": ("Ritmo", "Rhythm"),
}
