"""Linting: what is to be said of a message before it is sent (method.md §6-7), and by which rule."""

from __future__ import annotations

from cerchia.language.lint import weigh, words
from cerchia.language.lint.case import Case
from cerchia.language.lint.features import features, odd, post_features, read
from cerchia.language.lint.rules import RULES, Rule
from cerchia.model.lint import NOBODY, Addressee, Kind, Lint, Verdict

__all__ = ["COSTS", "RULES", "Rule", "lint"]

COSTS = {"error": 30, "warning": 12, "hint": 3}
"""What a finding takes from the score."""
_POSTS: dict[str, Verdict] = {
    "useful": "personal",
    "complaint": "generic",
    "self_centred": "generic",
    "advertisement": "pitch",
}
"""A post that serves its readers has something of its own to say; an advertisement is a pitch."""


def lint(message: str, kind: Kind, to: Addressee = NOBODY) -> Lint:
    """Return what is to be said of a message of this kind to this person."""
    found = read(message)
    names = frozenset(
        words.fold(part)
        for name in (to.first_name, to.last_name)
        for part in name.split()
        if len(part) > 1
    )
    if kind == "post":
        told, by = weigh.post(post_features(found))
        verdict, chances = _POSTS[told], dict.fromkeys(("personal", "generic", "pitch"), 0.0)
        for name, chance in by.items():
            chances[_POSTS[name]] += chance
    else:
        verdict, chances = weigh.verdict(features(found, names))
        if verdict == "generic" and _takes_up(found.text.folded, to.facts):
            verdict = "personal"
    case = Case(kind, found, to, verdict, chances, names, tuple(odd(found, names)))
    findings = tuple(one for rule in RULES if kind in rule.kinds for one in rule.check(case))
    lost = sum(COSTS[one.severity] for one in findings)
    return Lint(max(0, 100 - lost), verdict, chances[verdict], findings, found.language)


def _takes_up(folded: str, facts: tuple[str, ...]) -> bool:
    """Return whether a message says something that is on record of this person alone."""
    return any(words.read(fact).folded.rstrip(" .") in folded for fact in facts)
