"""Every sentence cerchia says, in Italian and English; a code that is not known is said as it is."""

from __future__ import annotations

from cerchia.show.phrases.clean import escaped, excerpt, lined, plain
from cerchia.show.phrases.fill import Part, places
from cerchia.show.phrases.say import BOOK, LANGS, advice, locale, parts, say, word
from cerchia.show.phrases.told import (
    because,
    better,
    decision,
    evidence,
    group,
    remedy,
    what,
    why,
    wrong,
)

__all__ = [
    "BOOK", "LANGS", "Part", "advice", "because", "better", "decision", "escaped", "evidence", "excerpt", "group", "lined", "locale", "parts", "places",
    "plain", "remedy", "say", "what", "why", "word", "wrong",
]  # fmt: skip
