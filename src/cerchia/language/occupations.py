"""Which ISCO-08 unit group a title belongs to, by the labels of a vocabulary the owner added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cerchia.language import headline, roles
from cerchia.language.words import content, plain
from cerchia.model.vocabularies import Isco, Occupation

ALTERNATIVE = 0.9
"""What an alternative label is worth beside the preferred one."""
PARTIAL = 0.5
"""Share of a segment's words a label must cover."""


@dataclass(frozen=True, slots=True)
class _Hit:
    code: str
    occupation: str
    worth: float


class Occupations:
    """The labels of every vocabulary, folded as titles are, and the names of the groups."""

    def __init__(self, occupations: Iterable[Occupation], groups: Iterable[Occupation]) -> None:
        """Fold all labels; the first preferred label of a group's own row is its name."""
        self._groups: dict[str, str] = {}
        for group in groups:
            self._groups.setdefault(group.code, group.labels[0])
        found: dict[str, dict[str, _Hit]] = defaultdict(dict)
        self._longest: dict[str, int] = {}
        for one in occupations:
            for place, label in enumerate(one.labels):
                worth = ALTERNATIVE if place else 1.0
                for key in _keys(label):
                    known = found[key].get(one.code)
                    if known is None or known.worth < worth:
                        found[key][one.code] = _Hit(one.code, one.labels[0], worth)
                    first, count = key.split(" ", 1)[0], key.count(" ") + 1
                    self._longest[first] = max(self._longest.get(first, 0), count)
        self._found = {key: tuple(hits.values()) for key, hits in found.items()}

    def read(self, title: str) -> Isco | None:
        """Return the unit group of the first segment that names an occupation, None if none does."""
        for piece in headline.pieces(title):
            words = content(headline.segment(piece.text, piece.link).words)
            hit = self._hit(words) or self._hit(_mended(words))
            if hit is not None:
                return hit
        return None

    def _hit(self, words: Sequence[str]) -> Isco | None:
        """Return the group of the longest run of words that is a label, the first of equals."""
        best: tuple[int, int] | None = None
        for start, word in enumerate(words):
            most = min(self._longest.get(word, 0), len(words) - start)
            for length in range(most, 0, -1):
                if " ".join(words[start : start + length]) in self._found:
                    if best is None or length > best[1]:
                        best = (start, length)
                    break
        if best is None or best[1] < PARTIAL * len(words):
            return None
        start, length = best
        hits = self._found[" ".join(words[start : start + length])]
        chosen = min(hits, key=lambda hit: (-hit.worth, hit.code))
        rivals = sum(hit.worth == chosen.worth for hit in hits)
        sure = chosen.worth / rivals * (0.5 + 0.5 * length / len(words))
        return Isco(
            chosen.code, self._groups.get(chosen.code, ""), chosen.occupation, round(sure, 4)
        )


def _mended(words: Sequence[str]) -> list[str]:
    return [part for word in words for part in roles.mend(word)[0]]


def _keys(label: str) -> list[str]:
    """Return how a label is looked up: "saldatore/saldatrice" is two."""
    keys = {" ".join(content(plain(form))): None for form in _forms(label)}
    return [key for key in keys if key]


def _forms(label: str) -> list[str]:
    """Return the forms of a label with a stroke: word by word where one word has two forms."""
    if "/" not in label:
        return [label]
    words = [word.split("/") for word in label.replace(" / ", "/").split()]
    several = max(len(forms) for forms in words)
    return [
        " ".join(forms[min(place, len(forms) - 1)] for forms in words) for place in range(several)
    ]
