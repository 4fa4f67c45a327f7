"""What labels and folders are for: sent, drafts, spam, trash, in the languages mail programs speak."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal

from cerchia.formats.mail_words import unfolded

if TYPE_CHECKING:
    from cerchia.formats.mime import Headers

Role = Literal["", "sent", "draft", "spam", "trash"]
_NAMES: dict[Role, str] = {
    "spam": (
        "spam|junk|junk e-mail|junk email|junk mail|bulk mail|posta indesiderata|indesiderata|correo no deseado|no deseado"
        "|courrier indésirable|indésirables|pourriel|junk-e-mail|unerwünscht|unerwünschte werbung"
    ),
    "trash": (
        "trash|bin|deleted|deleted items|deleted messages|cestino|posta eliminata|eliminati|papelera|elementos eliminados|corbeille"
        "|éléments supprimés|papierkorb|gelöscht|gelöschte elemente|gelöschte objekte|lixeira|lixo"
    ),
    "draft": (
        "draft|drafts|bozze|bozza|borradores|borrador|brouillons|brouillon|entwürfe|entwurf|rascunhos"
    ),
    "sent": (
        "sent|sent mail|sent items|sent messages|sent-mail|inviati|inviata|posta inviata|messaggi inviati|elementi inviati|inviate"
        "|enviados|correo enviado|mensajes enviados|elementos enviados|messages envoyés|envoyés|éléments envoyés|courrier envoyé"
        "|gesendet|gesendete|gesendete elemente|gesendete objekte|gesendete nachrichten|itens enviados"
    ),
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split("|")}
_ORDER: tuple[Role, ...] = ("spam", "trash", "draft", "sent")
_ENDING = re.compile(r"\.(?:mbox|mbx|sbd|mozmsgs|eml|emlx|txt)$", re.IGNORECASE)
_FLAGS = re.compile(r"[:;!]2,([A-Za-z]*)$")
_SHIFTED = re.compile(r"&([A-Za-z0-9+,]*)-")


def labels(headers: Headers) -> list[str]:
    """Return the labels Gmail gave a message, in the words of its owner's language."""
    value = unfolded(headers.first("x-gmail-labels"))
    if not value:
        return []
    try:
        found = next(csv.reader([value], skipinitialspace=True), [])
    except csv.Error:  # a label longer than any label is
        found = value.split(",")
    return [one.strip() for one in found]


def of_labels(found: list[str]) -> set[Role]:
    """Return what labels say of a message."""
    return {role for one in found if (role := _ROLES.get(one.casefold()))}


@lru_cache(maxsize=4096)
def of_folder(folder: str) -> Role:
    """Return what a path's folders and file say that lies there, "" for anything."""
    found = {_ROLES.get(name) for name in _parts(folder)}
    return next((role for role in _ORDER if role in found), "")


def _parts(folder: str) -> list[str]:
    """Return the names of a path, those of Maildir's ".INBOX.Sent" apart, without endings."""
    names: list[str] = []
    for part in PurePosixPath(folder).parts:
        plain = _SHIFTED.sub(_shifted, part) if "&" in part else part
        bare = _ENDING.sub("", plain).casefold().strip()
        names += [bare, *(one.strip() for one in bare.split(".")[1:] if part.startswith("."))]
    return names


def _shifted(found: re.Match[str]) -> str:
    """Return what IMAP's UTF-7 writes in a folder's name."""
    if not found[1]:
        return "&"
    try:
        return f"+{found[1].replace(',', '/')}-".encode("ascii").decode("utf-7")
    except UnicodeDecodeError:
        return found[0]


def flags(file: str) -> str:
    """Return the flags in the name of a file of a Maildir ("RS"), "" where it has none."""
    found = _FLAGS.search(file)
    return found[1] if found else ""
