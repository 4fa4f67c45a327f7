"""Where a mail's words end and its signature begins; cut only where it is plainly one."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_LINES = 25
"""Lines below "-- " that are a signature; more are a text that has such a line in it."""
MOST = 2_000
"""Characters of a signature that are kept."""
_BLOCK = 10
_TAIL = 12
_SHORT = 60
_DELIMITER = re.compile(r"--\s*|[_—–-]{8,}\s*")
_CLIENT = re.compile(
    r"\s*(?:(?:messaggio )?inviat[oa] (?:da|dal|con|tramite)\b|sent (?:from|via|with)\b|get outlook for|scarica outlook|ottieni outlook"
    r"|von mein\w+ .{2,40} gesendet|gesendet (?:von|mit)\b|envoyé (?:de(?:puis)?|à partir|avec)\b|enviado (?:desde|do|a partir|con)\b"
    r"|outlook für|obtener outlook|télécharger outlook|obtenez outlook|holen sie sich outlook|yahoo mail:|virus-?free\."
    r"|privo di virus|mail priva di virus|libre de virus|garanti sans virus|virenfrei)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"\W*(?:le informazioni (?:contenute|trasmesse)|questo messaggio|questa (?:e-?mail|comunicazione)|il (?:presente messaggio|contenuto di quest)"
    r"|la presente (?:comunicazione|e-?mail)|ai sensi d|avvert(?:enza|enze)|riservatezza|informativa|this (?:e-?mail|message|communication)"
    r"|the (?:information|contents?) (?:contained |in |of |transmitted )|confidential|disclaimer|privacy|please consider the environment"
    r"|before printing|prima di stampare|rispetta l.ambiente|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|cet e-?mail"
    r"|este (?:mensaje|correo|e-?mail)|antes de imprimir|aviso legal)",
    re.IGNORECASE,
)
_LEGAL = re.compile(
    r"confiden[tz]|riservat|vertraulich|privacy|gdpr|679/2016|196/2003|destinatari|intended|recipient|empfänger|ambiente|environment"
    r"|stampare|printing|imprim",
    re.IGNORECASE,
)
_CLOSING_WORDS = (
    r"(?:un |i (?:nostri |miei |più )*)?(?:(?:più |molto )?(?:cordiali|distinti|cari|carissimi|affettuosi|migliori)\s*)?(?:salut[io])(?: a tutti| cordiali)?"
    r"|cordialmente|a presto|grazie(?: mille| ancora| infinite)?|buon(?:a giornata|a serata|a settimana| lavoro| weekend)|un abbraccio|ti ringrazio|la ringrazio"
    r"|(?:with )?(?:my |our )?(?:best|kind|warm|kindest|warmest)?\s*regards|(?:all the )?best(?: wishes)?|(?:many )?thanks(?: again| a lot)?|thank you|cheers"
    r"|(?:yours )?(?:sincerely|faithfully|truly)|speak soon|talk soon"
    r"|(?:un )?(?:cordial |atento )?saludos?(?: cordiales)?|atentamente|(?:muchas )?gracias|un abrazo"
    r"|(?:bien )?(?:cordialement|amicalement|sincèrement)|(?:meilleures |sincères )?salutations(?: distinguées)?|bien à (?:vous|toi)|merci(?: beaucoup)?|bonne journée"
    r"|mit (?:freundlichen|besten|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|freundliche|herzliche|schöne)\s?gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|mfg|vielen dank|danke|vg|lg"
    r"|atenciosamente|cumprimentos|(?:um )?abraço|obrigad[oa]"
)
_CLOSING = re.compile(
    rf"\W*(?:{_CLOSING_WORDS})(?:[ ,;&+/!.]+(?:(?:e|ed|and|und|et|y)\s+)?(?:{_CLOSING_WORDS}))*\W*",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*(?:\s+|\Z)){1,5}")
_POSTSCRIPT = re.compile(r"\s*p\.?\s?s\.?\b", re.IGNORECASE)
_REACHED = re.compile(r"@|\bwww\.|https?://|\+?\d[\d\s().\-/]{6,}\d")
_BESIDE = re.compile(r"\s*[|–—•·,]\s*|\s-\s")
_WORD = re.compile(r"[^\W\d_]+")


class Parted(NamedTuple):
    """A text and the signature that stood below it, "" where none is plain."""

    text: str
    signature: str


def parted(text: str, name: str) -> Parted:
    """Return a text without its signature. name: who writes, as the header says.

    A closing ("Cordiali saluti") is still the writer's words.
    """
    lines = text.rstrip().split("\n")
    below: list[str] = []
    for find in (_disclaimer, _client, _delimiter, _client):
        at = find(lines)
        if at is not None:
            below = lines[at:] + below
            lines = _trimmed(lines[:at])
    at, until = _signed(lines, {word.casefold() for word in _WORD.findall(name)})
    below = lines[at:until] + below
    lines = lines[:at] + lines[until:]
    signature = "\n".join(line.strip() for line in below if line.strip().strip("-_— "))
    return Parted("\n".join(lines).strip(), signature[:MOST])


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _filled(lines: list[str], most: int) -> list[int]:
    """Return where the last lines that are not blank stand, the last of them first."""
    found: list[int] = []
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - 4 * most), -1):
        if lines[at].strip():
            found.append(at)
        if len(found) == most:
            break
    return found


def _disclaimer(lines: list[str]) -> int | None:
    """Return where the legal notes at the end begin; at the top of a mail they are a banner."""
    for at in reversed(_filled(lines, 40)):
        if at and _DISCLAIMER.match(lines[at]):
            rest = " ".join(lines[at:])
            long = len(lines[at]) >= 80 or len(rest) >= 160 or _LEGAL.search(lines[at])
            if long and _LEGAL.search(rest) and any(line.strip() for line in lines[:at]):
                return at
    return None


def _client(lines: list[str]) -> int | None:
    """Return where a line stands that a telephone or a scanner of viruses adds."""
    for at in reversed(_filled(lines, 4)):
        if _CLIENT.match(lines[at]) and len(lines[at]) < 100:
            return at
    return None


def _delimiter(lines: list[str]) -> int | None:
    filled = list(reversed(_filled(lines, MOST_LINES + 1)))
    for place, at in enumerate(filled, start=1):
        if lines[at][0] in "-_—–" and _DELIMITER.fullmatch(lines[at][:200]):
            following = len(filled) - place
            if 0 < following <= (MOST_LINES if lines[at].rstrip() == "--" else _TAIL):
                return at
    return None


def _signed(lines: list[str], name: set[str]) -> tuple[int, int]:
    """Return where a signature without a delimiter begins and ends: behind a closing, or a name."""
    end = len(lines)
    for at in reversed(_filled(lines, _TAIL)):
        if _POSTSCRIPT.match(lines[at]):
            end = at
            break
    head = lines[:end]
    filled = list(reversed(_filled(head, _TAIL)))
    for place, at in enumerate(filled):
        behind = filled[place + 1 :]
        closes = len(head[at]) <= _SHORT and _CLOSING.fullmatch(head[at])
        if behind and closes and _looks_signed(head, behind, name):
            return behind[0], end
    for place, at in enumerate(filled):
        if at and _is_name(head[at], name) and _ends_as_signature(head, filled[place + 1 :]):
            return at, end
    return end, end


def _looks_signed(lines: list[str], behind: list[int], name: set[str]) -> bool:
    """Say whether what stands behind a closing is a signature and no further sentence."""
    first = lines[behind[0]].strip(" ,.-*")
    if len(behind) > _BLOCK or any(len(lines[at]) > 120 for at in behind):
        return False
    if any(lines[at].rstrip().endswith(("?", "!")) for at in behind):
        return False
    known = any(word.casefold() in name for word in _WORD.findall(first))
    return (known and len(first) < 60) or (
        _NAME.fullmatch(first) is not None and not lines[behind[0]].rstrip().endswith(".")
    )


def _is_name(line: str, name: set[str]) -> bool:
    """Say whether a line is the writer's name, or the whole name and what they are beside it."""
    if len(line) > 2 * _SHORT:
        return False
    first = _BESIDE.split(line, maxsplit=1)[0]
    found = [word.casefold() for word in _WORD.findall(first)]
    least = 1 if first == line else 2
    return len(found) >= least and len(first) < _SHORT and name.issuperset(found)


def _ends_as_signature(lines: list[str], behind: list[int]) -> bool:
    """Say whether nothing follows a name, or a few short lines of which one says how to reach them."""
    rest = [lines[at] for at in behind]
    if not rest:
        return True
    short = all(len(line) <= 120 and not line.rstrip().endswith(("?", "!")) for line in rest)
    return short and len(rest) <= _BLOCK and any(map(_REACHED.search, rest))
