"""The page of an export: each file with what is in it, and what there was nothing for."""

from __future__ import annotations

from cerchia.model.export import FILES, Exported
from cerchia.show.cli.pages.paper import Paper
from cerchia.show.phrases import say


def show(paper: Paper, found: Exported) -> None:
    """Print what was written."""
    if not found.written:
        paper.lead("export.nothing" if found.people else "export.nobody")
        return
    for one in found.written:
        records = say(f"export.{one.part}", paper.lang, n=one.records)
        paper.put(paper.said("export.line", path=str(one.path), records=records), width=10_000)
    if found.empty:
        paper.soft("export.empty", files=", ".join(FILES[one] for one in found.empty))
    paper.soft("export.keep")
