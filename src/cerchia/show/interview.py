"""The sheet for the sales people: a page of questions (method.md §2), and what the personas still lack."""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.model.purpose import Persona
from cerchia.show.phrases import plain, say

ASKED = ("functions", "seniority", "trades", "size", "places", "languages", "critical_points",
         "opportunities", "challenges", "habits", "found")  # fmt: skip
"""What a persona should say, in the order of the sheet."""
PARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("who", ("role", "trade", "place")),
    ("why", ("critical_points", "opportunities", "challenges")),
    ("where", ("habits", "found")),
    ("not", ("avoid",)),
)
MOST = 4
"""Personas that have room on the page."""
RULE = "_" * 76


def questions() -> list[str]:
    """Return the codes of the questions, in their order."""
    return [one for _, asked in PARTS for one in asked]


def missing(persona: Persona) -> list[str]:
    """Return what a persona does not say; a word to look for stands for a trade."""
    said = {name for name in ASKED if getattr(persona, name)}
    if persona.keywords or persona.companies:
        said.add("trades")
    return [name for name in ASKED if name not in said]


def sheet(personas: Sequence[Persona], goal: str, lang: str) -> str:
    """Return the page as plain text that is markdown too."""
    title = "interview.title" if goal in {"", "clients"} else "interview.title_goal"
    lines = [
        f"# {say(title, lang)}",
        "",
        say("interview.head", lang),
        "",
        say("interview.how", lang),
        "",
    ]
    lines += [f"## {say('interview.best', lang)}", ""]
    heads = say("interview.best_table", lang).split(" | ")
    lines += [f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines += [f"|{'   |' * len(heads)}"] * 3
    for part, asked in PARTS:
        lines += ["", f"## {say(f'interview.{part}', lang)}"]
        for one in asked:
            lines += ["", say(f"interview.q_{one}", lang), RULE]
    return "\n".join([*lines, *_gaps(personas, lang)]) + "\n"


def _gaps(personas: Sequence[Persona], lang: str) -> list[str]:
    """Return the personas there are, each with what it still lacks."""
    if not personas:
        return []
    lines = ["", f"## {say('interview.gaps', lang)}", "", say("interview.gaps_how", lang), ""]
    for one in personas[:MOST]:
        words = [say(f"missing.{name}", lang) for name in missing(one)]
        code = "interview.gap" if words else "interview.whole"
        lines.append(f"- {say(code, lang, persona=plain(one.name), missing=', '.join(words))}")
    if len(personas) > MOST:
        lines.append(f"- {say('interview.more', lang, n=len(personas) - MOST)}")
    return lines
