"""A word's other number and gender: what "fresatori", "nurses" and "soldadoras" may be a form of."""

from __future__ import annotations

from collections.abc import Iterator

SHORTEST = 5
"""Letters from which an ending is changed: in shorter words little else would be left."""
STEM = 3
"""Letters that stay before an ending."""
_ENDINGS = (
    ("trice", "tore"), ("trici", "tore"), ("trici", "trice"), ("tori", "tore"), ("isti", "ista"), ("iste", "ista"),
    ("chi", "co"), ("ghi", "go"), ("ieri", "iere"), ("iere", "iera"), ("ici", "ico"), ("ogi", "ogo"),
    ("ai", "aio"), ("ari", "ario"), ("anti", "ante"), ("enti", "ente"),
    ("ices", "ice"), ("eurs", "eur"), ("euses", "eur"), ("euse", "eur"), ("eres", "er"), ("ieres", "ier"),
    ("iere", "ier"), ("ennes", "en"), ("enne", "en"), ("aux", "al"),
    ("adoras", "ador"), ("edoras", "edor"), ("ores", "or"), ("oras", "or"), ("ora", "or"), ("eras", "ero"),
    ("men", "man"), ("women", "man"), ("ies", "y"), ("woman", "man"), ("persons", "person"), ("person", "man"),
    ("innen", "in"), ("innen", ""), ("in", ""), ("leute", "mann"), ("kraefte", "kraft"), ("krafte", "kraft"),
    ("es", ""), ("s", ""), ("en", ""), ("e", ""),
    ("i", "o"), ("i", "e"), ("i", "a"), ("e", "a"), ("a", "o"), ("o", "a"), ("os", "o"), ("as", "o"),
)  # fmt: skip
"""An ending and what it may stand for, in the five languages: the longer and surer ones first."""


_BY_LETTER = {
    letter: tuple([(one, other) for one, other in _ENDINGS if one[-1] == letter])
    for letter in {ending[-1] for ending, _ in _ENDINGS}
}


def others(word: str) -> Iterator[str]:
    """Yield what a folded word may be the plural or the other gender of, the likeliest first."""
    for ending, other in _BY_LETTER.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            yield word[: len(word) - len(ending)] + other
