"""A message with all that the rules look at, and how a rule says what it found."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from cerchia.language.lint.features import Read
from cerchia.language.lint.lexicon import Sign
from cerchia.language.lint.words import Word
from cerchia.model.lint import Addressee, Finding, Kind, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """A message, its kind, who will read it, and the verdict on it.

    names: the addressee's, folded. unusual: the words that are not everybody's.
    """

    kind: Kind
    found: Read
    to: Addressee
    verdict: Verdict
    chances: dict[str, float]
    names: frozenset[str]
    unusual: tuple[Word, ...]

    @property
    def whole(self) -> tuple[int, int]:
        """Return the span of the message without the blanks around it."""
        text = self.found.text.written
        start = len(text) - len(text.lstrip())
        return start, max(start, len(text.rstrip()))

    @property
    def opening(self) -> tuple[int, int]:
        """Return the span of the first word: where something is missing at the beginning."""
        words = self.found.text.words
        return (words[0].start, words[0].end) if words else self.whole

    @property
    def closing(self) -> tuple[int, int]:
        """Return the span of the last sentence."""
        start, words = self.whole[0], self.found.text.words
        for before, word in pairwise(words):
            if before.stop and not word.stop:
                start = word.start
        return start, self.whole[1]

    def at(self, signs: list[Sign]) -> tuple[int, int]:
        """Return the span of the longest of some phrases, the whole message where there is none."""
        if not signs:
            return self.whole
        longest = max(signs, key=lambda one: (one.end - one.start, -one.start))
        return longest.start, longest.end

    def says(self, start: int, end: int) -> str:
        """Return what is written at a span, on one line."""
        return " ".join(self.found.text.written[start:end].split())

    def finding(
        self, rule: str, severity: Severity, span: tuple[int, int], **params: str | int
    ) -> Finding:
        """Return a finding; the name and a true reason, where known, go with every one."""
        language = self.found.language
        known: dict[str, str | int] = {"name": self.to.first_name, "seen": self.says(*span)}
        if reason := self.to.reason.get(language, ""):
            known["reason"] = reason
        return Finding(rule, severity, span, {**known, **params})
