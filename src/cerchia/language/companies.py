"""Company names: one key for the spellings of one employer, and who works on their own account."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cerchia.language import fold as folding
from cerchia.language.data import table

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LETTERS = re.compile(r"(?<!\w)(?:\w\s?\.\s?){1,}\w?(?!\w)")
_LEGAL = re.compile(
    r"(?<=\w[\s,])\s?(?:s\.?\s?r\.?\s?l\.?s?|s\.?p\.?a|s\.?n\.?c|s\.?a\.?s\.?u?|gmbh|ltda?|llc|l\.?l\.?p|sarl|inc|eurl"
    r"|soc\.?\s?coop|s\.?c\.?a\.?\s?r\.?l|e\.\s?k\.|kgaa|s\.l\.u?\.?|s\.a\.|b\.v\.|(?-i:AG|KG|OHG|UG|SA|SL|SLU|BV|NV|PLC))(?!\w)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^(?:ex|già|formerly|former|ehemals|anciennement|antigua)\b[\s\-]+(?!novo\b|libris\b|machina\b|aequo\b)"
    r"|(?<=\w)[\s,]+(?:ex|già|formerly|ehemals|anciennement)[\s\-]+\S.*$"
    r"|[,\-–|]?\s+(?:a )?(?:part of|member of|parte (?:del|di)|una società (?:del|di)|ein unternehmen der|une filiale d[eu])\s.*$"
    r"|,\s+an?\s[^,]+\s(?:company|brand|business)$"
    r"|\b(?:a|con) socio unico\b|(?<=\w)[\s.]*(?:&|\be|\bet|\by)\s*c(?:ie|ia|omp)?\.?(?=\s|$)"
    r"|(?<=\bs\.a\.s\.)\s+di\s.*$|(?<=\bsas)\s+di\s.*$|(?<=\bs\.n\.c\.)\s+di\s.*$|(?<=\bsnc)\s+di\s.*$",
    re.IGNORECASE,
)
"""What is cut before letters are joined: former names, the group a firm is part of, "& C.", "sas di …"."""
_HOUSE = re.compile(
    r"^(?:studio (?!manager)|gruppo |comune di |provincia (?:di|autonoma) |regione |universita |univ |ospedale |azienda (?:ospedaliera|sanitaria|agricola)"
    r"|ministero |ministerio |ministry of |arma dei |cantin[ae] |credito cooperativo |assicurazioni |resort |rsa |asl |ulss |ausl |banca |cassa di risparmio|istituto |liceo |cooperativa |consorzio |fondazione |grand hotel|hotel (?!manager)|ristorante "
    r"|trattoria |osteria |officin[ae] |grupo |ayuntamiento |universidad |banco |bodegas? |groupe |mairie |universite |banque |lycee |clinique "
    r"|stadt |gemeinde |universitat |bank of |university of |royal |city of )\w"
    r"|\w (?:group|university|university hospital|hospital|college|council|city council|bank|trust|foundation|institute|hotel|agency|brothers"
    r"|partners|holdings?|holding|academy|primary school|high school|studios|labs|systems|verlag|werke|stiftung|klinik|sparkasse|gruppe)$"
)
_PHRASES = re.compile(
    r"\b(?:societa (?:a responsabilita limitata(?: semplificata)?|per azioni|in nome collettivo"
    r"|in accomandita semplice|cooperativa(?: sociale)?(?: agricola)?|benefit|tra professionisti"
    r"|agricola|semplice|unipersonale)|(?:a |con )?socio unico|ditta individuale|in liquidazione"
    r"|unipersonale|gmbh (?:und |and )?co kg|se (?:und |and )?co kgaa|sociedad (?:limitada|anonima)|aktiengesellschaft"
    r"|soc coop(?: sociale| agricola| sociale onlus)?(?: a rl| arl)?|sca rl|s coop|s de rl de cv|s de rl|sa de cv|sapi de cv"
    r"|partg mbb|sp z oo|a s$|haftungsbeschrankt|(?<=gmbh )il$)\b"
)


@cache
def _nobody() -> dict[str, str]:
    """Return what people write who have no company -> "own" or "none"."""
    return {row[0]: row[2] for row in table("freelance.tsv")}


@cache
def _words(*kinds: str) -> frozenset[str]:
    """Return the words of firms' names that go anywhere, at the end, or are noise."""
    return frozenset(word for word, kind in table("legal_forms.tsv") if kind in kinds)


def _plain(name: str) -> str:
    """Return the folded words of a name, initials and dotted legal forms in one ("S. r. l.", "srl")."""
    name = _BEFORE.sub(" ", name).strip() or name
    joined = _LETTERS.sub(lambda found: re.sub(r"[\s.]", "", found[0]) + " ", name)
    return folding.fold(joined.replace("c/o", " ").replace("C/O", " "))


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return one key for all spellings of an employer, "" for none or for work on one's own account.

    "ROSSI S.r.l.", "Rossi Srl" and "c/o Rossi S. R. L. unipersonale" are all "rossi".
    """
    plain = _plain(name)
    if not plain or plain in _nobody() or is_freelance(name):
        return ""
    words = _plain(_ASIDE.sub(" ", name)).split() or plain.split()
    words = _PHRASES.sub(" ", " ".join(words)).split() or words
    words = [*words[:1], *(word for word in words[1:] if word not in _words("anywhere"))]
    while len(words) > 1 and words[-1] in _words("anywhere", "end"):
        words.pop()
    own = [word for word in words if word not in _words("noise")]
    return " ".join(own or words)


@lru_cache(maxsize=1 << 16)
def is_freelance(name: str) -> bool:
    """Return whether a company's name says that its bearer works on their own account."""
    plain = _plain(name)
    if _nobody().get(plain) == "own":
        return True
    first = re.split(r"\s[-–|]\s|[(,/|]", name.strip(), maxsplit=1)[0]
    return first != name and _nobody().get(_plain(first)) == "own"


def has_legal_form(text: str) -> bool:
    """Return whether a text names a firm by its legal form ("Rossi Srl", "Kern GmbH & Co. KG")."""
    return _LEGAL.search(text) is not None


@lru_cache(maxsize=1 << 16)
def is_firm(text: str, *, named_a_role: bool) -> bool:
    """Return whether a piece of a title is a firm: by its legal form, or by its words if no role is among them."""
    return has_legal_form(text) or (not named_a_role and is_house(text))


def is_house(text: str) -> bool:
    """Return whether a text is the name of a firm or office by its words ("Studio Brenta", "Holt Group").

    A name is written with capitals: "county council" and "packaging group" are none.
    """
    return (
        text[:1].isupper()
        and text.rsplit(maxsplit=1)[-1][:1].isupper()
        and not any(letter.isdigit() for letter in text)
        and _HOUSE.search(folding.fold(text)) is not None
    )
