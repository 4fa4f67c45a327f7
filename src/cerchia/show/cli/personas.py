"""persona suggest, import, interview: where personas come from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cerchia.model.errors import FileExistsAlreadyError, TableUnconfirmedError
from cerchia.model.sheet import SURVEY_FIELDS
from cerchia.show import contract_results
from cerchia.show import interview as sheets
from cerchia.show.cli import out
from cerchia.show.cli.desk import circle_of, hush, note, opened
from cerchia.show.cli.files import write
from cerchia.show.cli.tables import Map, sure, wish
from cerchia.show.cli.wanted import Command, Wanted, one_of
from cerchia.show.phrases import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.model.purpose import Purpose

Write = Annotated[Path | None, typer.Option("--write", metavar="FILE", help="option.persona_write")]


def suggest(
    wanted: Wanted,
    source: Annotated[
        str, typer.Option("--from", metavar="results|deepenings|both", help="option.suggest_from")
    ] = "both",
    target: Write = None,
) -> None:
    """Say what the people of good results have in common, and make personas of it."""
    from cerchia.model.suggestion import SOURCES  # noqa: PLC0415 - what --help does not need

    chosen = one_of("--from", source, SOURCES)
    _free(target)
    with opened(wanted) as desk:
        found = desk.circle.suggest(desk.ask, chosen)
        base = desk.ask.purpose or desk.circle.purpose()
        hush(desk)
    made = contract_results.proposed([one.persona for one in found.personas], base, wanted.lang)
    if wanted.json:
        out.one(contract_results.suggestion(found, base, wanted.lang))
    else:
        from cerchia.beside import short_purpose  # noqa: PLC0415
        from cerchia.show.cli.pages import personas as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        page.suggestion(Paper(wanted.lang, place=wanted.place()), found, made, short_purpose(made))
    head = [say("suggest.comment", wanted.lang, good=found.good)]
    for one, persona in zip(found.personas, made.personas, strict=True):
        head.append(
            say("suggest.comment_persona", wanted.lang, persona=persona.name, rests=one.rests)
        )
    _written(target, made, head, wanted.lang)


def _free(target: Path | None) -> None:
    """Raise FileExistsAlreadyError before any work is done for a file that cannot be written."""
    if target is not None and target.exists():
        raise FileExistsAlreadyError(path=str(target))


def _written(target: Path | None, made: Purpose, head: Sequence[str], lang: str) -> None:
    """Write a purpose with comments on what it rests on, and say where it is."""
    if target is None:
        return
    if not made.personas:
        note("suggest.not_written", lang, path=str(target))
        return
    from cerchia.beside import write_purpose  # noqa: PLC0415
    from cerchia.show.cli.pages.personas import comments  # noqa: PLC0415

    write(target, comments(head) + "\n" + write_purpose(made, lang))
    note("suggest.written", lang, path=str(target))


def imported(
    wanted: Wanted,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="option.table")],
    said: Map = None,
    target: Write = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="option.yes")] = False,
) -> None:
    """Show how a survey is read and the personas it gives; remember its columns once confirmed."""
    asked = wish(SURVEY_FIELDS, said, None, None)
    _free(target)
    circle = circle_of(wanted)
    found, base = circle.read_survey(file, asked), circle.purpose()
    made = contract_results.proposed([one.persona for one in found.personas], base, wanted.lang)
    if not wanted.json:
        from cerchia.beside import short_purpose  # noqa: PLC0415
        from cerchia.show.cli.pages import personas as page  # noqa: PLC0415
        from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

        page.survey(Paper(wanted.lang, place=wanted.place()), found, made, short_purpose(made))
        sure("survey.sure", wanted.lang, yes=yes)
    keep = yes or not wanted.json
    if keep:
        circle.keep_mapping(found.supposed.mapping("survey"))
    if wanted.json:
        out.one(contract_results.survey(found, base, wanted.lang, kept=keep))
        if not keep:
            raise TableUnconfirmedError
    head = [say("survey.comment", wanted.lang, rows=found.supposed.rows)]
    _written(target, made, head, wanted.lang)


def interview(
    wanted: Wanted,
    target: Annotated[
        Path | None, typer.Option("--write", metavar="FILE", help="option.interview_write")
    ] = None,
) -> None:
    """Write the sheet of questions; with the circle's personas where there is a purpose."""
    _free(target)
    purpose = circle_of(wanted).purpose()
    personas = purpose.personas if purpose else ()
    text = sheets.sheet(personas, purpose.goal if purpose else "", wanted.lang)
    if target is not None:
        write(target, text)
        note("interview.written", wanted.lang, path=str(target))
    if wanted.json:
        asked = [
            {"code": one, "text": say(f"interview.q_{one}", wanted.lang)}
            for one in sheets.questions()
        ]
        gaps = [{"name": one.name, "missing": sheets.missing(one)} for one in personas]
        out.one({"questions": asked, "personas": gaps, "text": text})
    elif target is None:
        sys.stdout.write(text)


SUGGEST = Command("suggest", suggest, ("paths", "purpose", "as_of", "circle", "zone"), "persona")
IMPORT = Command("import", imported, ("circle", "zone"), "persona")
INTERVIEW = Command("interview", interview, ("circle", "zone"), "persona")
