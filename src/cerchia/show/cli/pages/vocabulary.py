"""Pages of vocabulary: what was added, what is there, what went."""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.model.vocabularies import Vocabulary
from cerchia.show.cli.pages.paper import Paper


def kept(paper: Paper, found: Sequence[Vocabulary]) -> None:
    """Print a line for each file, or how to have one."""
    if not found:
        paper.lead("vocabulary.none")
        paper.command("vocabulary.get", "cerchia vocabulary add occupations_it.csv" + paper.place)
        return
    for one in found:
        paper.lead(f"vocabulary.{one.kind}", **_figures(one))


def added(paper: Paper, one: Vocabulary) -> None:
    """Print what a file gave, and what to do with it."""
    paper.lead("vocabulary.added", name=one.name)
    paper.lead(f"vocabulary.{one.kind}", **_figures(one))
    if one.skipped:
        paper.soft("vocabulary.skipped", n=one.skipped)
    if one.kind == "occupations":
        paper.command("vocabulary.next", "cerchia title" + paper.place)


def removed(paper: Paper, gone: Sequence[Vocabulary]) -> None:
    """Print what went."""
    for one in gone:
        paper.lead("vocabulary.removed", name=one.name)


def _figures(one: Vocabulary) -> dict[str, str | int]:
    return {"spoken": one.language, "name": one.name, "rows": one.rows, "labels": one.labels}
