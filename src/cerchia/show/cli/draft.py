"""draft: two or three messages made ready for one person, each with its evidence."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated, cast

import typer

from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.cli.desk import Teller, circle_of, confirmed, note
from cerchia.show.cli.wanted import Command, UsageError, Wanted, one_of
from cerchia.show.phrases import plain, say

if TYPE_CHECKING:
    from cerchia.model.draft import DraftKind, Drafts

KINDS = (
    "welcome", "opener", "reply", "follow_up", "rekindle", "intro_request", "thank", "ask_why",
    "decline",
)  # fmt: skip
LANGUAGES = ("it", "en", "es", "fr", "de")
KEY = "CERCHIA_MODEL_KEY"


def draft(  # noqa: PLR0913, PLR0917 - one parameter an option
    wanted: Wanted,
    who: Annotated[str, typer.Argument(metavar="WHO", help="option.who")],
    kind: Annotated[str, typer.Option(metavar="KIND", help="option.draft_kind")],
    because: Annotated[str, typer.Option(metavar="TEXT", help="option.because")] = "",
    lever: Annotated[str, typer.Option(metavar="TEXT", help="option.lever")] = "",
    about: Annotated[str, typer.Option(metavar="WHO", help="option.about")] = "",
    into: Annotated[str, typer.Option("--in", metavar="LANG", help="option.in")] = "",
    model: Annotated[str, typer.Option(metavar="NAME", help="option.model")] = "",
    endpoint: Annotated[str, typer.Option(metavar="URL", help="option.endpoint")] = "",
) -> None:
    """Draft messages to one person on a true personal reason; nothing is sent to them."""
    chosen = cast("DraftKind", one_of("--kind", kind.replace("-", "_"), KINDS))
    spoken = one_of("--in", into, LANGUAGES) if into else ""
    if bool(model) != bool(endpoint):
        raise UsageError("usage.together")
    from cerchia.model.ask import Ask  # noqa: PLC0415
    from cerchia.model.draft import Wish  # noqa: PLC0415

    wish = Wish(chosen, because.strip(), lever.strip(), about.strip(), spoken, wanted.lang)
    teller = Teller(wanted.lang)
    try:
        found = circle_of(wanted, teller).draft(Ask(None, wanted.as_of), who, wish)
    finally:
        teller.done()
    if model:
        found = _reworded(found, endpoint, model, wanted.lang)
    _show(found, wanted)


def _show(found: Drafts, wanted: Wanted) -> None:
    if found.lacks:
        note("draft.other_language", wanted.lang, language=found.lacks)
    if wanted.json:
        out.lines(contract.draft(one, wanted.lang) for one in found.drafts)
        return
    from cerchia.show.cli.pages import draft as page  # noqa: PLC0415
    from cerchia.show.cli.pages.paper import Paper  # noqa: PLC0415

    page.show(Paper(wanted.lang, place=wanted.place()), found)


def _reworded(found: Drafts, endpoint: str, model: str, lang: str) -> Drafts:
    """Show every word that would leave, have it confirmed, and return what came back of use."""
    from cerchia.beside import reword  # noqa: PLC0415

    def seen(text: str) -> bool:
        sys.stderr.write(say("model.leaves", lang, endpoint=endpoint, model=model) + "\n\n")
        sys.stderr.write("\n".join(plain(line) for line in text.split("\n")) + "\n\n")
        return confirmed("model.send", lang)

    made = reword(found, endpoint, model, os.environ.get(KEY, ""), seen)
    if made.drafts:
        return made
    note("model.nothing", lang)
    return found


COMMAND = Command("draft", draft, ("as_of", "circle", "zone"))
