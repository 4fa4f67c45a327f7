"""The reading report for people: every file accounted for, what stood out, what was wrong."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath

from rich.text import Text

from cerchia.model.origin import Problem
from cerchia.model.reading import Added, FileReport, Import
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import plain, remedy, say, what, word

MOST_PROBLEMS = 3


def brief(paper: Paper, sources: Sequence[Import], problems: Sequence[Problem]) -> None:
    """Print what was read in a few lines, as a section of the audit."""
    files = [file for one in sources for file in one.files]
    used = [file for file in files if file.status == "read"]
    rows, read = sum(file.rows for file in used), sum(file.read for file in used)
    paper.heading("reading.heading", rows=rows, read=read, files=len(used))
    for one in sources:
        paper.soft(
            "reading.source",
            2,
            file=PurePath(one.path).name,
            source=one.source,
            exported=one.exported,
        )
    aside = _reasons("skipped", (file.skipped for file in used), paper.lang)
    noted = _reasons("noted", (file.noted for file in used), paper.lang)
    if aside:
        paper.soft("reading.aside", 2, what=aside)
    if noted:
        paper.soft("reading.noted", 2, what=noted)
    unused = sum(file.status == "unused" for file in files)
    if unused:
        paper.soft("reading.unused", 2, n=unused)
    _problems(paper, problems, MOST_PROBLEMS)


def show(paper: Paper, found: Sequence[Added], *, told: bool) -> None:
    """Print the whole reading report; told: of paths just handed over."""
    if not found:
        paper.lead("reading.nothing")
        paper.command("next.read", "cerchia read Complete_LinkedInDataExport_….zip")
        return
    for number, one in enumerate(found):
        if number:
            paper.gap()
        _import(paper, one.import_, again=told and not one.new)
    if refused := [each for one in found for each in one.refused]:
        paper.gap()
        _problems(paper, refused, len(refused))
    if told:
        paper.heading("next.heading")
        paper.command("next.audit", f"cerchia audit{paper.place}")


def _import(paper: Paper, one: Import, *, again: bool) -> None:
    used = [file for file in one.files if file.status == "read"]
    rows, read = sum(file.rows for file in used), sum(file.read for file in used)
    paper.soft("reading.source", file=one.path, source=one.source, exported=one.exported)
    paper.lead(
        "reading.again" if again else "reading.sentence", rows=rows, read=read, files=len(used)
    )
    paper.gap()
    for file in used:
        _file(paper, file)
    for status in ("unused", "sensitive", "unknown"):
        names = sorted(file.file for file in one.files if file.status == status)
        if names:
            paper.gap()
            paper.lead(f"reading.{status}_files", n=len(names))
            paper.words(", ".join(names), 2, SOFT)
    if one.problems:
        _problems(paper, one.problems, len(one.problems))
    else:
        paper.gap()
        paper.soft("reading.no_problems")


def _file(paper: Paper, file: FileReport) -> None:
    right = Text(paper.say("reading.rows", rows=file.rows, read=file.read))
    paper.pair(Text(plain(file.file), "bold"), right, 2)
    aside = _reasons("skipped", [file.skipped], paper.lang)
    noted = _reasons("noted", [file.noted], paper.lang)
    if aside:
        paper.soft("reading.aside", 4, what=aside)
    if noted:
        paper.soft("reading.noted", 4, what=noted)


def _reasons(kind: str, counted: Iterable[dict[str, int]], lang: str) -> str:
    """Return "9 hidden members, 2 drafts" for reasons and how often each was met."""
    total: Counter[str] = Counter()
    for one in counted:
        total.update(one)
    return ", ".join(say(f"{kind}.{name}", lang, n=n) for name, n in total.most_common() if n)


def _problems(paper: Paper, problems: Sequence[Problem], most: int) -> None:
    if not problems:
        return
    paper.heading("reading.problems", n=sum(one.count for one in problems))
    for one in problems[:most]:
        place = f"{one.file}:{one.line}" if one.line else one.file
        text = Text(f"{plain(place)}  " if place else "", "bold")
        text.append(what(one, paper.lang))
        if one.count > 1 and not one.line:
            text.append(" " + paper.say("reading.times", n=one.count))
        paper.put(text, 2, 4)
        paper.words(remedy(one, paper.lang), 4, SOFT)
    if len(problems) > most:
        paper.soft("reading.more", 2, n=len(problems) - most)


def sources(paper: Paper, found: Sequence[Import]) -> None:
    """Print each import: what, when exported, when read."""
    newest = max(one.exported for one in found)
    paper.lead("sources.sentence", n=len(found), newest=newest)
    for one in found:
        paper.gap()
        left = Text(plain(PurePath(one.path).name), "bold")
        paper.pair(left, Text(word("source", one.source, paper.lang), SOFT), 2)
        rows = sum(file.read for file in one.files)
        paper.soft(
            "sources.line",
            4,
            exported=one.exported,
            imported=date.fromisoformat(one.imported[:10]),
            rows=rows,
            problems=sum(wrong.count for wrong in one.problems),
        )
        paper.words(one.id, 4, SOFT)
    paper.heading("next.heading")
    paper.command("next.newer", f"cerchia read {shlex.quote('Complete_LinkedInDataExport_….zip')}")
