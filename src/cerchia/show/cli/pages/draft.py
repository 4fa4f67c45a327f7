"""Drafts for people: each as it would be sent, and under it what it rests on."""

from __future__ import annotations

from cerchia.model.draft import Drafts
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import evidence, say


def show(paper: Paper, found: Drafts) -> None:
    """Print the alternatives, ready to copy."""
    for number, one in enumerate(found.drafts):
        if number:
            paper.gap()
        paper.words(one.text)
        rests = "; ".join(evidence(each, paper.lang) for each in one.evidence)
        paper.words(say("draft.rests", paper.lang, evidence=rests), 2, SOFT)
    for private in found.beside:
        paper.gap()
        paper.words(evidence(private, paper.lang), 0, SOFT)
