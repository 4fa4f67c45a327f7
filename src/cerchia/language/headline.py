"""A headline cut to pieces: its segments, the employer's tail, and what is past, sought or boasted."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from cerchia.language.words import plain

_CUTS = re.compile(
    r"[|•·●▪►▶»«,;:()\[\]\n\r\t!?~✓✔★☆→⇒…\"“”–—"
    "\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d]+"
    r"|\s[-/\\>]+\s|\.\s(?<!\.\w\.\s)(?<!niv\.\s)(?<!oop\.\s)(?<!Dip\.\s)(?<!Ist\.\s)(?<!lli\.\s)"
)
"""Where one segment ends and the next begins; emoji separate too."""
_GENDERED = re.compile(r"(?<=\w)[(·:](?:e|a|o|in|ne|rice|trice|innen)\b\)?")
_KEPT = {"(": "/", "·": "/", ":": "/"}
_EDGES = " .-_*#'/\\"
_EMPLOYER = re.compile(
    r"(?:^|\s)(?:@\s*|(?:presso|c/o|c\\o|at|bei|beim|chez)\s+"
    r"(?!law\b|scale\b|large\b|heart\b|home\b|night\b|work\b)(?:(?:lo|la|il|gli|le|the|der|dem)\s+|l['’])?)"
    r"(?P<name>\S.*)$",
    re.IGNORECASE,
)
_EMPLOYER_ES = re.compile(r"\sen\s+(?P<name>(?:el |la |los )?[A-Z]\w.*)$")
_SUBJECTS_ES = re.compile(
    r"(?:licenciad|graduad|t[eé]cnic|especialist|ingenier|m[aá]ster|expert)\w*$", re.IGNORECASE
)
_BOSS = re.compile(
    r"\b(?:(?:executive |personal )?assistant|assistente|assistentin|asistente|assistante|secretary"
    r"|segretari[oa]|secretari[oa]|pa|ea) (?:to|of|del|della|dell|der|du) (?:the )?\w.*"
)
"""Who assists a boss does not have the boss's level."""
_PAST = re.compile(
    r"(?:^|\s)(?:ex|former|formerly|past|gia|ehemals|ehemalige[rn]?|ancien|ancienne|antigu[oa]"
    r"|pensionat[oaie]|in pensione|retired|jubilad[oa]|retraitee?|rentner|rentnerin|in quiescenza|aspirant[ei]|aspiring|future|futur[oa])\b.*"
)
_SOUGHT = re.compile(
    r"\b(?:open ?to ?work|valuto (?:nuove )?(?:proposte|offerte|opportunita)|hire me|laid off|furloughed|actively interviewing"
    r"|immediate joiner|cerco (?:full|part) time|open to (?:new )?(?:opportunit|role|position|job|offer)\w*|disoccupat[oa]"
    r"|inoccupat[oa]|in mobilita|in cassa integrazione|unemployed|between jobs|job ?seek(?:er|ing)"
    r"|available immediately|immediately available|disponibil[ei] da subito|desemplead[oa]|en paro"
    r"|demandeu(?:r|se) d emploi|arbeits(?:los|suchend)\w*|(?:auf )?(?:der )?(?:job|arbeits|stellen)suche"
    r"|(?:in cerca|alla ricerca|in ricerca|ricerca attiva|cerco|cercando|looking|seeking|searching"
    r"|in search|on the lookout|en busqueda|en busca|busco|buscando|a la recherche|en recherche"
    r"|recherche|suche|auf der suche|open|aperto|aperta|disponibile|offen)\b(?: \w+){0,5}? "
    r"(?:lavor[oi]|occupazione|impiego|opportunit\w*|sfid[ae]|collocazione|posizione|ruolo|stage"
    r"|tirocinio|job|jobs|roles?|positions?|work|employment|challenges?|internship|empleo|trabajo"
    r"|oportunidad\w*|retos?|emploi|poste|travail|alternance|job|stelle|herausforderung\w*"
    r"|praktikum|anstellung))\b"
)
_HIRES = re.compile(
    r"\b(?:hiring|we re hiring|cerchiamo|assumiamo|in cerca di|alla ricerca di|looking for|cerco)\b.*"
)
_FANCIES = re.compile(
    r"^(?:appassionat|passionate|passione|passion|amante|amo|lover|mi piace|i love|fan |tifos|curios"
    r"|sognat|dream|(?:mamma|papa|dad|mum|mom|husband|wife)\b|autodidatta)"
    r"|\b(?:lover|enthusiast|addict|addicted|geek|nerd)\b"
)
_PITCHES = re.compile(
    r"^(?:aiut[oi] (?:l[ae]|il|i|gli|a|chi|imprend\w+|aziend\w+|profession\w+|person\w+|pmi|impres\w+)\b"
    r"|aiutiamo|aiutare|supporto (?:l|i|il|gli)|affianco|accompagno|trasformo|help(?:s|ing)?\b|i help|we help"
    r"|i support|empower\w*|enabl\w+|transform\w+|ayud(?:o|amos|ando)\b|j aide|accompagne|ich helfe"
    r"|ich unterstutze|turning|bringing|building|making|over \d|oltre \d|\d)"
)
_DEGREE = re.compile(
    r"\b(neolaureat[oa]|laureat[oa]|laurea|diplomat[oa]|diploma|degree|graduated?|licenciad[oa]|graduad[oa]"
    r"|egresad[oa]|diplome|master|bsc|msc|ba|absolvent(?:in)?)"
    r"(?: magistrale| triennale| specialistica)? (?:in|en|of|di|der)\b.*"
)
"""What somebody has studied is not yet what they do."""
_STUDIES = re.compile(
    r"^(?:student|studente|studentessa|alunn[oa]|undergraduate|freshman|sophomore|schuler(?:in)?|lyceen(?:ne)?|estudiante|etudiante?|eleve|laureand[oaie]"
    r"|universitari[oa]|studierende|universitarian)\b"
    r"(?! (?:success|support|services|affairs|recruit|advis|counsel|engagement|experience))"
    r"|\b(?:student|studentin|laureand[oaie]|dottorand[oaie]|doctorand[oa]|doctorante?|doktorand(?:in)?"
    r"|phd candidate|mba candidate|werkstudent|werkstudentin)\b"
    r"(?! (?:success|support|services|affairs|recruit|advis|counsel|engagement|experience))"
)
_WORKS_TOO = re.compile(
    r"\b(?:werkstudent|dottorand|doctorand|doctorant|doktorand|phd|doctora[ld]|promotionsstud)"
)
_REMARKABLE = re.compile(
    r"^(?:appass|passion|am[ao]|lover|mi pia|i |fan|tifos|curio|sogna|dream|mamma|papa|dad|mum|mom"
    r"|husb|wife|autod|aiut|support|affianc|accomp|trasf|help|we |emp|ena|trans|ayud|j aid|ich|turn"
    r"|bring|build|making|over|oltre|\d|stud|under|est|etud|eleve|laurean|univ)"
    r"|\b(?:ex|form|past|gia|ehem|ancien|antig|pens|in |ret|jubil|rentn|open|disoc|inoc|unem|betw|job"
    r"|avail|immed|valuto|hire|laid|furl|actively|alunn|fresh|soph|schul|lyce|undergrad|pre med|diplomand|disp|desem|en |demand|arbeit|stellen|auf|alla|ricerca|cerc|look|seek|search|on the"
    r"|busc|a la|rech|such|apert|offen|hiri|we re|assum|student|laurean|dott|doct|dokt|phd|mba|werks"
    r"|assist|asist|secr|segr|pa|ea|neol|laur|dipl|degr|grad|licenc|egres|master|bsc|msc|ba|absol|aspir|futur|lover|enthus|addict|geek|nerd)"
)
"""Whether a segment can hold any of the above at all: most do not, and are spared the search."""


class Piece(NamedTuple):
    """One piece of a headline as written: its text, and the employer behind a link ("presso", "@").

    Tuples here, not dataclasses: a hundred thousand titles are read in a few seconds.
    """

    text: str
    link: str = ""
    employer: str = ""


class Segment(NamedTuple):
    """What one piece says of its bearer.

    words: its folded words, past jobs and wishes cut away.
    heard: all its folded words, for the language alone.
    pitch: it boasts of what it does for others, and is heard last.
    """

    words: str
    heard: str
    sought: bool = False
    student: bool = False
    pitch: bool = False


def pieces(text: str) -> list[Piece]:
    """Return the pieces of a headline, without the signs between them."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("’", "'")
    if "(" in text or "·" in text or ":" in text:
        text = _GENDERED.sub(lambda end: _KEPT[end[0][0]] + end[0][1:].rstrip(")"), text)
    return [_employed(piece) for part in _CUTS.split(text) if (piece := part.strip(_EDGES))]


def _employed(piece: str) -> Piece:
    """Return a piece with its employer's tail cut off."""
    tail = _EMPLOYER.search(piece)
    if tail is None and " en " in piece:
        tail = _EMPLOYER_ES.search(piece)
        if tail and _SUBJECTS_ES.search(piece[: tail.start()]):
            tail = None
    if tail is None:
        return Piece(piece)
    return Piece(
        piece[: tail.start()], tail[0].split(None, 1)[0].lower(), tail["name"].strip(_EDGES)
    )


def segment(text: str, link: str) -> Segment:
    """Return what one piece of a headline says, cut down to the role it names today."""
    words = plain(text)
    heard = f"{words} {link}" if link else words
    return _remarks(words, heard) if _REMARKABLE.search(words) else Segment(words, heard)


def _remarks(words: str, heard: str) -> Segment:
    """Return the segment with what is past, sought or liked cut off, and said."""
    student = bool(_STUDIES.search(words))
    words = _BOSS.sub("executive assistant", words)
    wish = _SOUGHT.search(words)
    if wish:
        words = words[: wish.start()]
    words = _DEGREE.sub(r"\1", _PAST.sub("", _HIRES.sub("", words))).strip()
    if _FANCIES.search(words) or (student and not _WORKS_TOO.search(words)):
        words = ""
    return Segment(words, heard, bool(wish), student, bool(_PITCHES.search(words)))
