"""What WhatsApp writes itself, in six languages: media left out, deleted, events, calls.

Each wording is folded: lower case, no marks, plain spaces and apostrophes, no full stop at the end.
Where versions or countries differ all are listed, with "|" between.
"""

from __future__ import annotations

import re

from cerchia.read.whatsapp.heads import plain

LANGUAGES = ("en", "it", "de", "fr", "es", "pt")
_Row = tuple[str, str, str, str, str, str]


def fold(text: str) -> str:
    """Return a text as the wordings below are written."""
    return plain(text).strip().casefold().replace("’", "'").rstrip(". ")


_OMITTED: dict[str, _Row] = {
    "image": (
        "image omitted", "immagine omessa", "bild weggelassen", "image absente", "imagen omitida",
        "imagem ocultada|imagem omitida|imagem não revelada",
    ),
    "video": (
        "video omitted", "video omesso", "video weggelassen", "vidéo absente|vidéo omise",
        "video omitido", "vídeo ocultado|vídeo omitido|vídeo não revelado",
    ),
    "audio": (
        "audio omitted", "audio omesso", "audio weggelassen", "audio omis", "audio omitido",
        "áudio ocultado|áudio omitido|ficheiro de áudio não revelado",
    ),
    "gif": (
        "gif omitted", "gif esclusa|gif omessa", "gif weggelassen", "gif retiré", "gif omitido",
        "gif omitido|gif não revelada",
    ),
    "sticker": (
        "sticker omitted", "sticker non incluso|sticker omesso", "sticker weggelassen",
        "sticker omis", "sticker omitido", "figurinha omitida|sticker não revelado",
    ),
    "document": (
        "document omitted", "documento omesso", "dokument weggelassen",
        "document manquant|document omis", "documento omitido",
        "documento omitido|documento não revelado",
    ),
    "contact": (
        "contact card omitted", "scheda contatto omessa",
        "kontaktkarte ausgelassen|kontaktkarte weggelassen", "fiche contact manquante",
        "tarjeta de contacto omitida", "cartão do contato omitido|contacto não revelado",
    ),
    "note": ("video note omitted", "videomessaggio omesso", "videonachricht weggelassen", "", "", ""),
}  # fmt: skip
"""On an iPhone, at the end of the body and behind a mark; a document's name stands before."""

_ANY: _Row = (
    "<media omitted>", "<media omessi>|<media omesso>",
    "<medien ausgeschlossen>|<medien weggelassen>", "<médias omis>|<fichier omis>",
    "<multimedia omitido>|<archivo omitido>",
    "<mídia oculta>|<mídia omitida>|<arquivo de mídia oculto>|<ficheiro não revelado>",
)  # fmt: skip
"""On Android, for a file of any kind."""

_DELETED: _Row = (
    "this message was deleted|you deleted this message|this message was deleted by admin",
    "questo messaggio è stato eliminato|hai eliminato questo messaggio",
    "diese nachricht wurde gelöscht|du hast diese nachricht gelöscht",
    "ce message a été supprimé|vous avez supprimé ce message",
    "se eliminó este mensaje|este mensaje fue eliminado|eliminaste este mensaje",
    "esta mensagem foi apagada|mensagem apagada|você apagou esta mensagem|apagou esta mensagem",
)
_EDITED: _Row = (
    "<this message was edited>", "<questo messaggio è stato modificato>",
    "<diese nachricht wurde bearbeitet>", "<ce message a été modifié>",
    "<se editó este mensaje>|<este mensaje fue editado>",
    "<mensagem editada>|<esta mensagem foi editada>",
)  # fmt: skip
_ATTACHED: _Row = (
    "file attached", "file allegato", "datei angehängt", "fichier joint", "archivo adjunto",
    "arquivo anexado|ficheiro anexado",
)  # fmt: skip
_ENCLOSED: _Row = ("attached", "allegato", "anhang", "pièce jointe", "adjunto", "anexado")
_POLL: _Row = (
    "poll:", "sondaggio:", "umfrage:", "sondage:|sondage :", "encuesta:", "enquete:|sondagem:",
)  # fmt: skip
_PLACE: _Row = (
    "location:", "posizione:", "standort:", "position:|localisation:|localisation :",
    "ubicación:", "localização:",
)  # fmt: skip
_LIVE: _Row = (
    "live location shared", "posizione in tempo reale condivisa|posizione attuale condivisa",
    "live-standort wird geteilt|live-standort geteilt", "localisation en direct partagée",
    "ubicación en tiempo real compartida", "localização em tempo real compartilhada",
)  # fmt: skip
_CALL: _Row = (
    "(?:missed )?(?:group )?(?:voice|video) call|silenced (?:voice|video) call",
    (
        "(?:video)?chiamata (?:vocale |di gruppo )?persa|(?:video)?chiamata vocale|videochiamata"
        "|chiamata persa"
    ),
    "(?:verpasster )?(?:sprach|video)anruf",
    "appel (?:vocal|vidéo)(?: manqué)?",
    "(?:video)?llamada (?:de voz |de video )?perdida|llamada de voz|videollamada",
    "chamada de (?:voz|vídeo)(?: perdida)?|(?:chamada|ligação) (?:de voz |de vídeo )?perdida",
)
_NOT_A_CALL = re.compile(r".{61,}|.*[?!]", re.DOTALL)

_EVENTS: dict[str, _Row] = {
    "encrypted": (
        (r"^messages and calls are end-to-end encrypted|^messages to this (?:chat|group).*encrypt"
        r"|^messages you send to this (?:chat|group).*encrypt"),
        r"^i messaggi e le chiamate sono crittografati end-to-end|^i messaggi (?:che invii|inviati).*crittografia",
        r"^nachrichten und anrufe sind ende-zu-ende-verschlüsselt|^nachrichten.*ende-zu-ende",
        r"^les messages et les appels sont chiffrés de bout en bout|^les messages.*chiffré",
        r"^los mensajes y las llamadas están cifrados de extremo a extremo|^los mensajes.*cifrado",
        r"^as mensagens e (?:as )?(?:chamadas|ligações) são (?:protegidas com a criptografia|encriptadas)",
    ),
    "created": (
        r" created (?:this )?group| created this community", r" ha creato (?:il|questo) gruppo|^hai creato (?:il|questo) gruppo",
        r" (?:hat|hast) (?:die|diese) gruppe .*erstellt", r" (?:a|avez) créé (?:le|ce) groupe", r" creó (?:el|este) grupo|^creaste (?:el|este) grupo",
        r" criou (?:o|este) grupo",
    ),
    "subject": (
        r" changed the (?:subject|group name)", r" ha (?:cambiato|modificato) (?:l'oggetto|il nome del gruppo)|^hai (?:cambiato|modificato) (?:l'oggetto|il nome del gruppo)",
        r" (?:hat|hast) den (?:betreff|gruppennamen) .*geändert", r" (?:a|avez) (?:modifié|changé) (?:le sujet|le nom du groupe)",
        r" cambió el (?:asunto|nombre del grupo)|^cambiaste el (?:asunto|nombre)", r" (?:mudou|alterou) o (?:assunto|nome do grupo)",
    ),
    "icon": (
        r" (?:changed|deleted) this group's icon", r" ha (?:cambiato|modificato|eliminato) l'(?:immagine|icona)|^hai (?:cambiato|modificato|eliminato) l'(?:immagine|icona)",
        r" (?:hat|hast) das gruppenbild", r" a (?:changé|modifié|supprimé) (?:la photo|l'image|l'icône) d[eu]",
        r" (?:cambió|eliminó) (?:la foto|el ícono|el icono|la imagen) de", r" (?:mudou|alterou|apagou) a (?:imagem|foto) d",
    ),
    "description": (
        r" (?:changed|deleted) the group description", r" (?:ha|hai) (?:cambiato|modificato|eliminato) la descrizione del gruppo",
        r" (?:hat|hast) die gruppenbeschreibung", r" a (?:changé|modifié|supprimé) la description d",
        r" (?:cambió|eliminó) la descripción del grupo", r" (?:mudou|alterou|apagou) a descrição do grupo",
    ),
    "number": (
        r" changed (?:their phone number|to \+)| (?:has )?changed their number", r" ha cambiato (?:il )?(?:suo )?numero",
        r" hat .*(?:telefonnummer|nummer) (?:geändert|gewechselt)| hat zu \+.* gewechselt", r" a changé de numéro| a changé pour le \+", r" cambió su número| cambió a \+",
        r" mudou (?:de|o seu|seu) número| mudou para \+",
    ),
    "security": (
        r"your security code with .* changed", r"il tuo codice di sicurezza con .* è cambiato",
        r"sicherheitsnummer .*geändert", r"votre code de sécurité avec .* a changé",
        r"tu código de seguridad con .* (?:cambió|ha cambiado)", r"seu código de segurança com .* mudou",
    ),
    "joined": (
        r" joined using (?:this group's invite link|a group link|your invite)| joined from the community| joined this group",
        r" (?:è entrat[oa]|si è unit[oa]|sei entrat[oa]|ti sei unit[oa]) .*link|è entrat[oa] nel gruppo",
        r" (?:ist|bist) .*einladungslink .*beigetreten|ist der gruppe beigetreten| ist .*beigetreten",
        r" a rejoint .*lien d'invitation| a rejoint (?:le|ce) groupe",
        r" se unió (?:usando|con|mediante|al grupo)|^te uniste", r" entrou (?:usando|com|através)|^você entrou",
    ),
    "left": (
        r" left$", r" (?:ha|hai) (?:abbandonato|lasciato)(?: il gruppo)?$| è uscit[oa](?: dal gruppo)?$|^hai (?:abbandonato|lasciato)",
        r" (?:hat|hast) die gruppe verlassen", r" (?:a|avez) quitté(?: le groupe)?$|^vous avez quitté|^vous êtes parti",
        r" salió(?: del grupo)?$|^saliste", r" saiu(?: do grupo)?$",
    ),
    "added": (
        r" added .|^you were added|were added$| was added$", r" (?:ha|hai) aggiunto .| ti ha aggiunto| è stat[oa] aggiunt[oa]|^hai aggiunto .|^sei stat[oa] aggiunt[oa]",
        r" (?:hat|hast) .*hinzugefügt| wurden? hinzugefügt", r" (?:a|avez) ajouté .| vous a ajouté|^vous avez été ajouté",
        r" (?:añadió|agregó) (?:a )?.|^(?:añadiste|agregaste) a| te (?:añadió|agregó)|^te (?:añadieron|agregaron)", r" (?:adicionou|acrescentou) .",
    ),
    "removed": (
        r" removed .|^you were removed| was removed$", r" (?:ha|hai) rimosso .| ti ha rimosso|^hai rimosso .|^sei stat[oa] rimoss[oa]",
        r" (?:hat|hast) .*entfernt| wurden? entfernt", r" (?:a|avez) (?:retiré|supprimé) .| vous a retiré", r" eliminó a .|^eliminaste a| te eliminó",
        r" removeu .",
    ),
    "admin": (
        r"(?:you're now|you are now|is now|no longer) an? (?:group |community )?admin", r"(?:sei|è) (?:ora|diventat[oa]) (?:un )?amministrat",
        r"(?:bist|ist) (?:jetzt|nun) (?:ein )?(?:gruppen)?admin", r"(?:êtes|est) (?:désormais|maintenant) (?:un )?admin",
        r"ahora (?:eres|es) (?:un )?admin|(?:eres|es) (?:ahora )?admin", r"(?:agora é|é agora|tornou-se|agora você é) (?:um )?admin",
    ),
    "settings": (
        r" changed (?:this group's|the group) settings|disappearing messages|advanced chat privacy|message timer", r"messaggi effimeri|messaggi temporanei|impostazioni (?:di questo|del) gruppo|privacy avanzata",
        r"selbstlöschende nachrichten|gruppeneinstellungen|gruppen-einstellungen|erweiterte[rn]? chat", r"messages éphémères|paramètres d[eu] (?:ce )?groupe|confidentialité avancée",
        r"mensajes temporales|(?:ajustes|configuración) de(?:l| este) grupo|privacidad avanzada", r"mensagens temporárias|configurações deste grupo|definições do grupo|privacidade avançada",
    ),
    "blocked": (
        r"^you (?:un)?blocked this (?:contact|business)", r"^hai (?:s?bloccato) (?:questo contatto|quest)", r"^du hast diesen kontakt .*(?:blockiert|freigegeben)",
        r"^vous avez (?:dé)?bloqué ce", r"^(?:des)?bloqueaste (?:a )?este", r"^você (?:des)?bloqueou este",
    ),
    "contact": (
        r" is a contact$", r" è un contatto$", r" ist ein kontakt$", r" est un contact$", r" es un contacto$", r" é um contato$| é um contacto$",
    ),
    "business": (
        r"business account|works with other companies to manage this chat|official business", r"account business|account commerciale|profilo business", r"unternehmenskonto|business-account",
        r"compte professionnel|compte business", r"cuenta de empresa|cuenta comercial", r"conta comercial|conta empresarial",
    ),
    "pinned": (
        r" pinned a message", r" (?:ha|hai) fissato un messaggio|^hai fissato un messaggio", r" (?:hat|hast) eine nachricht angepinnt|nachricht fixiert", r" (?:a|avez) épinglé un message",
        r" fijó un mensaje|^fijaste un mensaje", r" fixou uma mensagem",
    ),
}  # fmt: skip
"""Parts of an event line; "^" and "$" where the whole line begins or ends there."""


def _listed(row: _Row) -> dict[str, str]:
    """Return wording -> language, the first language where two share it."""
    found: dict[str, str] = {}
    for language, cell in zip(LANGUAGES, row, strict=True):
        for wording in filter(None, cell.split("|")):
            found.setdefault(wording, language)
    return found


OMITTED = {one: what for what, row in _OMITTED.items() for one in _listed(row)}
OMITTED = {one: "video" if what == "note" else what for one, what in OMITTED.items()}
ANY_OMITTED = frozenset(_listed(_ANY))
DELETED = frozenset(_listed(_DELETED))
EDITED = frozenset(_listed(_EDITED))
ATTACHED = frozenset(_listed(_ATTACHED))
ENCLOSED = frozenset(_listed(_ENCLOSED))
LIVE = frozenset(_listed(_LIVE))
POLL = tuple(_listed(_POLL))
PLACE = tuple(_listed(_PLACE))
CALL = re.compile("|".join(f"(?:{cell})" for cell in _CALL))

_EACH = tuple(
    (what, language, re.compile(cell))
    for what, row in _EVENTS.items()
    for language, cell in zip(LANGUAGES, row, strict=True)
)
_TELLING = {
    wording: language
    for row in (*_OMITTED.values(), _ANY, _DELETED, _EDITED)
    for wording, language in _listed(row).items()
}
_SHARED = {"gif omitido", "documento omitido"}  # Spanish and Portuguese alike


def event(text: str, language: str = "") -> str:
    """Return what an event line says happened, by its folded text; "" if the wording is not known.

    The chat's own language is tried first.
    """
    for likely in (True, False):
        for what, of, known in _EACH:
            if (of == language) is likely and known.search(text):
                return what
    return ""


def is_call(text: str) -> bool:
    """Say whether a folded text is the note of a call."""
    return CALL.match(text) is not None and _NOT_A_CALL.match(text) is None


def language_of(lines: list[str]) -> str:
    """Return the language most of the folded lines were written in by WhatsApp, "" if none was."""
    votes = dict.fromkeys(LANGUAGES, 0)
    for line in lines:
        for wording, language in _TELLING.items():
            votes[language] += wording not in _SHARED and line.endswith(wording)
        for _, language, known in _EACH:
            votes[language] += known.search(line) is not None
    best = max(votes, key=votes.__getitem__)
    return best if votes[best] else ""
