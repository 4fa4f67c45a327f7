"""What a signature says of its writer: title, company, telephone numbers; only where it is plain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cerchia.formats import phone
from cerchia.language import companies, titles
from cerchia.language.fold import fold
from cerchia.model.event import Signed

if TYPE_CHECKING:
    from collections.abc import Iterator

FREE = frozenset(
    [
        "gmail",
        "googlemail",
        "yahoo",
        "hotmail",
        "outlook",
        "live",
        "msn",
        "icloud",
        "me",
        "mac",
        "libero",
        "virgilio",
        "tiscali",
        "alice",
        "tin",
        "aruba",
        "fastwebnet",
        "gmx",
        "web",
        "t-online",
        "freenet",
        "orange",
        "wanadoo",
        "free",
        "laposte",
        "sfr",
        "protonmail",
        "proton",
        "aol",
        "mail",
        "email",
        "pec",
        "legalmail",
        "posteo",
        "fastmail",
        "hey",
        "zoho",
        "yandex",
        "inwind",
        "iol",
        "email.it",
        "kataweb",
    ]
)
"""Names of domains that give addresses to everybody: they name no company."""
_SURE = 0.95
_LINES = 8
_NUMBER = re.compile(r"(?<![\w/])(?:\+|00)?\(?\d[\d\s().\-/]{5,20}\d(?![\w/])")
_LABEL = re.compile(
    r"(?:^|[^\w])(tel|telefono|telefon|téléphone|teléfono|phone|ph|cell|cellulare|cel|mob|mobile|mobil|móvil|movil|portable|portatile|handy"
    r"|direct|diretto|office|ufficio|fisso|whatsapp|m|t|p|☎|📞|📱)\W*$",
    re.IGNORECASE,
)
_NO_PHONE = re.compile(
    r"(?:fax|f|p\.?\s?iva|iva|vat|c\.?\s?f|codice fiscale|iban|rea|cap|capitale|ust-?id|siret|siren|cif|nif|n)\W*$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s+[|–—•·-]\s+|\s*[|•·]\s*|,\s+|\s+(?:presso|at|bei|chez|@)\s+")
_HONORIFIC = re.compile(
    r"\b(?:dott(?:\.ssa|ssa|or|oressa)?|dr|ing|avv|arch|prof(?:\.ssa|ssa)?|geom|rag|mr|mrs|ms|mba|phd|msc|frau|herr|mme)\b\.?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


def facts(signature: str, name: str, address: str) -> Signed:
    """Return what a signature says of whom a header calls `name` at `address`."""
    lines = [line.strip(" *\t") for line in signature.split("\n") if line.strip()][: _LINES * 2]
    at = next((at for at, line in enumerate(lines) if _names(line, name)), None)
    if at is None:
        return Signed(phones=_phones(lines))
    rest = lines[at + 1 : at + 1 + _LINES]
    title, company = _post(_after_name(lines[at], name), rest, _domain(address))
    return Signed(title, company, _phones(lines))


def _names(line: str, name: str) -> bool:
    """Say whether a line begins with the writer's name, or is it with honours before it."""
    words = {fold(word) for word in _WORD.findall(name) if len(word) > 1}
    found = {fold(word) for word in _WORD.findall(_SPLIT.split(_HONORIFIC.sub(" ", line))[0])}
    return (
        len(words) >= 2
        and len(line) < 120
        and len(found & words) >= 2
        and len(found) <= len(words) + 1
    )


def _after_name(line: str, name: str) -> list[str]:
    """Return what stands behind the name on its line ("Anna Finta | Buyer")."""
    return [line] if not name else _SPLIT.split(line)[1:]


def _domain(address: str) -> str:
    """Return the company's part of an address, "" where it is a free one's."""
    parts = address.rpartition("@")[2].split(".")
    own = parts[-3] if len(parts) > 2 and parts[-2] in {"co", "com", "gov", "ac"} else parts[-2:][0]
    free = own in FREE or ".".join(parts) in FREE or "pec" in parts
    return "" if free or len(own) < 3 else own


def _post(beside: list[str], below: list[str], domain: str) -> tuple[str, str]:
    """Return title and company from what stands beside a name and on the lines below it."""
    title = company = ""
    pieces = beside + [piece for line in below[:4] for piece in (line, *_SPLIT.split(line)[:3])]
    for piece in (one.strip(" ,;") for one in pieces):
        if not 2 <= len(piece) <= 80 or re.search(r"[\d@]|www\.", piece):
            continue
        if not company and _is_company(piece, domain):
            company = piece
        elif not title and piece != company and _is_title(piece):
            title = piece
    return title, company


def _is_company(piece: str, domain: str) -> bool:
    """Say whether a piece names the firm: by its legal form alone, or as the domain is called."""
    if len(_SPLIT.split(piece)) > 1 or len(piece.split()) > 8:
        return False
    letters = "".join(_WORD.findall(fold(piece)))
    whole = "".join(_WORD.findall(domain))
    return companies.has_legal_form(piece) or (len(whole) >= 4 and letters == whole)


def _is_title(piece: str) -> bool:
    if len(piece.split()) > 8 or _SPLIT.search(piece) or piece.endswith((".", "!", "?", ":")):
        return False
    read = titles.read(piece)
    return read.confidence >= _SURE and bool(read.seniority or read.owner or read.functions)


def _phones(lines: list[str]) -> tuple[str, ...]:
    found = (phone.spelt(number) for line in lines for number in _numbers(line))
    return tuple(dict.fromkeys(found))


def _numbers(line: str) -> Iterator[str]:
    """Yield the numbers of a line that are labelled or name their country; no fax, no tax number."""
    before = 0
    for number in _NUMBER.finditer(line[:300]):
        label = line[before : number.start()]
        before = number.end()
        digits = sum(sign.isdigit() for sign in number[0])
        international = number[0].startswith(("+", "00"))
        if not 7 <= digits <= 15 or _NO_PHONE.search(label.rstrip(" .:+")):
            continue
        if international or _LABEL.search(label):
            yield number[0].strip()
