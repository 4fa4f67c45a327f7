"""Records as sentences: problems, reasons, proposals, decisions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cerchia.show.phrases import figures
from cerchia.show.phrases.clean import excerpt, plain
from cerchia.show.phrases.say import BOOK, say, word

if TYPE_CHECKING:
    from cerchia.model.answers import Because, Proposal
    from cerchia.model.journal import Said
    from cerchia.model.lint import Finding
    from cerchia.model.origin import Problem
    from cerchia.model.study import Group
    from cerchia.model.vocabulary import Dimension

TRIALS = frozenset({"follow_up", "rekindle", "welcome"})
"""Kinds that are proposed to learn who responds; a question is answered whoever asks."""
LISTED = {"seniority": "level", "language": "language"}
"""Dimensions of the study whose groups are words of a closed list."""
DAYS = frozenset({"done_waiting", "done_unseen", "back_until"})
"""Reasons that name a day."""
NOTE = 120
"""How much of a note stands within a sentence, in characters."""


def what(problem: Problem, lang: str) -> str:
    """Return what is wrong, in words."""
    return say(
        problem.code, lang, seen=excerpt(problem.seen, 80), count=problem.count, hint=problem.hint
    )


def remedy(problem: Problem, lang: str) -> str:
    """Return what to do about a problem, "" when nothing is known for it."""
    code = f"{problem.code}.remedy"
    seen = excerpt(problem.seen, 80)
    return (
        say(code, lang, seen=seen, count=problem.count, hint=problem.hint) if code in BOOK else ""
    )


def because(reason: Because, lang: str) -> str:
    """Return a reason as a sentence."""
    params = dict[str, object](reason.params)
    if "note" in params:
        params["note"] = excerpt(str(params["note"]), NOTE)
    if reason.at is not None:
        params.setdefault("at", reason.at)
    if reason.code in DAYS:
        params["day"] = date.fromisoformat(str(params["day"]))
    if isinstance(months := params.get("months"), int):
        params["time"] = figures.months(months, lang)
    return say(reason.code, lang, **params)


def why(proposal: Proposal, lang: str) -> str:
    """Return why something is proposed: the reason, whom they fit, and whether it is a trial."""
    params = proposal.because.params
    said = [because(proposal.because, lang)]
    if params.get("persona"):
        said.append(say("why.persona", lang, persona=params["persona"]))
    if params.get("explore") and proposal.kind in TRIALS:
        said.append(say("why.explore", lang))
    return " ".join(said)


def wrong(found: Finding, lang: str) -> str:
    """Return why a rule of the lint speaks up."""
    return say(f"lint.{found.rule}", lang, **_quoted(found, lang))


def better(found: Finding, lang: str) -> str:
    """Return what would be better, with the person's own facts where they are known."""
    return say(f"lint.{found.rule}.better", lang, **_quoted(found, lang))


def _quoted(found: Finding, lang: str) -> dict[str, object]:
    """Return what fills a finding's sentences; a quote within a quote takes the inner marks."""
    params = dict[str, object](found.params)
    inner = str.maketrans("«»", "“”") if lang == "it" else str.maketrans("«»“”", "‘’‘’")
    for name in ("reason", "asked", "seen"):
        if name in params:
            params[name] = excerpt(str(params[name]).translate(inner), 240).removesuffix(".")
    return params


def evidence(one: Because, lang: str) -> str:
    """Return what a draft rests on, in words."""
    at = figures.day(one.at, lang) if one.at else ""
    return say(one.code, lang, **one.params, at=at, text=excerpt(one.text, 90))


def decision(one: Said, lang: str) -> str:
    """Return what a decision was about, in words."""
    code = f"decision.{one.kind}{'.gone' if one.gone else ''}"
    if code in BOOK:
        return say(code, lang, about=excerpt(one.about, 80))
    return " ".join(filter(None, (one.kind.replace("_", " "), excerpt(one.about, 80))))


def group(one: Group, by: Dimension, lang: str) -> str:
    """Return what a group of the study is called: our words, the owner's own, or a month."""
    if not one.coded:
        return figures.year_month(one.name, lang) if by == "month" else plain(one.name)
    listed = LISTED.get(by, "group") if one.name not in {"unknown", "once"} else "group"
    return word(listed, one.name, lang)
