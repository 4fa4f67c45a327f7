"""Rules on what everybody will read: posts and the profile."""

from __future__ import annotations

from collections.abc import Iterator

from cerchia.language.lint import weigh
from cerchia.language.lint.case import Case
from cerchia.language.lint.features import post_features
from cerchia.model.lint import Finding


def complaint(case: Case) -> Iterator[Finding]:
    """Find a complaint: of work, of customers, of life."""
    if weigh.post(post_features(case.found))[0] == "complaint":
        yield case.finding("complaint", "warning", case.at(case.found.of("vent")))


def self_centred(case: Case) -> Iterator[Finding]:
    """Find a post about whoever writes, from which nobody else takes anything home."""
    if weigh.post(post_features(case.found))[0] == "self_centred":
        yield case.finding("self_centred", "warning", case.at(case.found.of("brag")))


def advertisement(case: Case) -> Iterator[Finding]:
    """Find an advertisement."""
    if weigh.post(post_features(case.found))[0] == "advertisement":
        yield case.finding("advertisement", "warning", case.at(case.found.of("sell")))


def no_audience(case: Case) -> Iterator[Finding]:
    """Find that a profile does not say whom one helps."""
    if not case.found.of("you") and not case.found.of("serve"):
        yield case.finding("no_audience", "warning", case.opening)


def no_results(case: Case) -> Iterator[Finding]:
    """Find a profile without one result that can be counted."""
    if not any(word.number for word in case.found.text.spoken):
        yield case.finding("no_results", "hint", case.closing)
