"""where, for people: each place with what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rich.text import Text

from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import plain, word


def show(paper: Paper, places: Mapping[str, Path], zone: str) -> None:
    """Print every path on a line of its own, whole, so that it can be copied."""
    paper.lead("where.sentence", zone=zone)
    for name, path in places.items():
        paper.gap()
        paper.put(Text(word("where", name, paper.lang), SOFT), 2)
        there = "" if path.exists() else f"  {paper.say('where.absent')}"
        paper.put(Text(plain(str(path)) + there), 2, width=10_000)
