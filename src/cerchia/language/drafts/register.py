"""Register: whether two people are on first-name terms, by how they speak to each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_NEAR: Mapping[str, str] = {
    "it": r"tu|ti|te|tuo|tua|tuoi|tue|hai|sei|puoi|vuoi|stai|dimmi|fammi|vieni|senti|scrivimi|ciao",
    "es": r"tú|te|ti|tu|tus|contigo|eres|tienes|puedes|quieres|estás|dime|hola",
    "fr": r"tu|te|toi|ton|ta|tes|t'as|salut|coucou",
    "de": r"du|dir|dich|dein|deine|deinen|deiner|hast|bist|kannst|willst",
}
_FAR: Mapping[str, str] = {
    "it": r"lei|suo|sua|suoi|sue|vorrebbe|potrebbe|gentile|egregio|egregia|dottor|dottoressa|buongiorno"
    r"|La ringrazio|Le scrivo|la ringrazio|le scrivo|mi dica|si ricorda|cordiali",
    "es": r"usted|ustedes|su|sus|le|estimado|estimada",
    "fr": r"vous|votre|vos|monsieur|madame|cordialement",
    "de": r"Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Herr|Frau|geehrte|geehrter",
}


def near(texts: Iterable[str], language: str) -> bool:
    """Return whether these texts are between people who call each other by "tu" or "du".

    English has one form; where nothing tells, people are not.
    """
    if language not in _NEAR:
        return True
    case = 0 if language == "de" else re.IGNORECASE  # "Sie" and "sie" are two words in German
    one = re.compile(rf"\b(?:{_NEAR[language]})\b", case)
    two = re.compile(rf"\b(?:{_FAR[language]})\b", case)
    whole = " ".join(texts)
    return len(one.findall(whole)) > len(two.findall(whole))
