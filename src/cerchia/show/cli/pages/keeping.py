"""Pages of forget, undo, backup, restore and sources remove: what goes, what went, what remains."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path, PurePath

from rich.text import Text

from cerchia.model.forgetting import Farewell, Forgotten, Leaving
from cerchia.model.journal import Said, Undone
from cerchia.model.person_file import PersonFile
from cerchia.model.reading import Import
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import decision, figures

MEGA = 1_000_000


def farewell(paper: Paper, going: Farewell) -> None:
    """Print what would go with somebody."""
    paper.lead("forget.about", person=going.person or going.person_id, url=going.url)
    paper.lead("forget.counts", rows=going.rows, messages=going.messages, decisions=going.decisions)
    _imports(paper, going.leaving)
    if going.namesakes:
        paper.lead("forget.namesakes", ids=", ".join(going.namesakes))


def forgotten(paper: Paper, going: Farewell, done: Forgotten) -> None:
    """Print what went, and what remains where cerchia cannot go."""
    paper.lead("forget.done", person=going.person or going.person_id)
    rows, messages = (
        sum(getattr(one, name) for one in done.leaving) for name in ("rows", "messages")
    )
    paper.lead("forget.went", rows=rows, messages=messages, decisions=done.decisions)
    _imports(paper, done.leaving)
    if done.copies:
        paper.soft("forget.copies", n=len(done.copies))
    paper.soft("forget.again")
    if going.namesakes:
        paper.soft("forget.namesakes_stay", n=len(going.namesakes))
    paper.heading("forget.remains")
    for path in dict.fromkeys(one.path for one in done.leaving if one.rows):
        paper.put(paper.said("forget.archive", path=path), 2, 4, width=10_000)
    paper.soft("forget.backups", 2)
    paper.soft("forget.mentions", 2)


def _imports(paper: Paper, leaving: Sequence[Leaving]) -> None:
    for one in leaving:
        if one.rows:
            file = PurePath(one.path).name
            paper.soft("forget.import", 2, file=file, rows=one.rows, messages=one.messages)


def saved(paper: Paper, found: PersonFile, path: str) -> None:
    """Print where everything about one person lies now."""
    counts = {"rows": len(found.facts), "decisions": len(found.decisions)}
    paper.lead("person.saved", person=found.page.row.name, path=path, **counts)
    paper.lead("person.saved_care")


def undone(paper: Paper, done: Undone) -> None:
    """Print what no longer counts, and what counts now."""
    lang = paper.lang
    paper.lead("undo.done", number=str(done.was.number), what=decision(done.was, lang))
    if done.now is None:
        paper.lead("undo.none")
    else:
        paper.lead("undo.now", number=str(done.now.number), what=decision(done.now, lang))


def history(paper: Paper, said: Sequence[Said]) -> None:
    """Print every decision on a line: its number, its day, what it was, whether it counts."""
    paper.lead("undo.history", n=len(said))
    for one in said:
        text = Text(f"{one.number:>4}  ", SOFT)
        text.append(f"{figures.day(one.at.date(), paper.lang, short=True)}  ", SOFT)
        text.append(decision(one, paper.lang), SOFT if one.undone else "")
        if one.undone:
            text.append(f"  ({paper.say('undo.undone', day=one.undone.date())})", SOFT)
        elif one.fixed:
            text.append(f"  ({paper.say('undo.fixed')})", SOFT)
        paper.put(text, 0, 6)


def removing(paper: Paper, one: Import) -> None:
    """Print what would be taken out."""
    paper.lead("remove.about", file=_file(one), exported=one.exported, rows=_rows(one))


def removed(paper: Paper, one: Import) -> None:
    """Print what was taken out, and how to have it again."""
    paper.lead("remove.done", file=_file(one), rows=_rows(one))
    paper.lead("remove.decisions")
    if Path(one.path).exists():
        paper.command("remove.again", f"cerchia read {shlex.quote(one.path)}{paper.place}")


def backup(paper: Paper, path: str, size: int, quoted: str) -> None:
    """Print where the backup is, and how to have the circle again."""
    paper.lead("backup.done", path=path, size=round(size / MEGA, 1))
    paper.lead("backup.keep")
    paper.command("next.restore", f"cerchia restore {quoted} --circle DIR")


def restored(paper: Paper, folder: str, imports: int) -> None:
    """Print where the circle is again."""
    paper.lead("restore.done", circle=folder, n=imports)
    paper.command("next.audit", f"cerchia audit{paper.place}")


def _file(one: Import) -> str:
    return PurePath(one.path).name


def _rows(one: Import) -> int:
    return sum(file.read for file in one.files)
