"""Rewording: drafts put before a language model the owner named, and what comes back of use.

What leaves is one text, shown before; the name stays here. What comes back is words and nothing
else: linted, held against the facts, never acted on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from cerchia.connect import llm
from cerchia.language.lint import lint
from cerchia.model.answers import Because
from cerchia.model.draft import LINTED_AS, Draft, Drafts
from cerchia.model.lint import Addressee

NAME = "[NAME]"
BETWEEN = "---"
LONGEST = 900
_ASK = (
    "Reword each message below the way a courteous, frank colleague writes: short, plain, warm.",
    "Keep its language, its form of address, its facts and its quotations; add no fact, number, date,",
    f"offer or promise. Write {NAME} where the name stands. No comments: only the messages, a line",
    f"{BETWEEN} between them.",
)
_FIGURE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Letter:
    """What would leave this machine: to whom, and its whole text, as it is shown and as it is sent."""

    endpoint: str
    model: str
    text: str


def letter(found: Drafts, endpoint: str, model: str) -> Letter:
    """Return what would leave for a model; EndpointInvalidError for an address that will not do."""
    llm.endpoint(endpoint)
    messages = f"\n{BETWEEN}\n".join(_plain(_hidden(one.text, found.to)) for one in found.drafts)
    return Letter(endpoint, model, "\n".join((*_ASK, "", messages)))


def reword(found: Drafts, sent: Letter, key: str) -> Drafts:
    """Send the letter and return the drafts that came back fit to be shown; maybe none.

    Raises ModelUnreachableError, ModelRefusedError.
    """
    said = llm.complete(sent.endpoint, sent.model, sent.text, key)
    evidence = dict.fromkeys(one.code for draft in found.drafts for one in draft.evidence)
    rests = [
        next(one for draft in found.drafts for one in draft.evidence if one.code == code)
        for code in evidence
    ]
    by = Because("ev_model", None, "", {"model": sent.model})
    language = found.drafts[0].language
    texts = [_plain(one).replace(NAME, found.to) for one in re.split(r"(?m)^\s*-{3,}\s*$", said)]
    made = [Draft(one, (*rests, by), language) for one in texts if _fit(one, found, sent)]
    return replace(found, drafts=tuple(made[: len(found.drafts)]))


def _fit(text: str, found: Drafts, sent: Letter) -> bool:
    """Return whether a text is a message, invents no figure, and passes the lint."""
    if not text or len(text) > LONGEST or found.to not in text:
        return False
    if set(_FIGURE.findall(text)) - set(_FIGURE.findall(sent.text)):
        return False
    to = Addressee(first_name=found.to)
    findings = lint(text, LINTED_AS[found.kind], to).findings
    return all(one.severity != "error" for one in findings)


def _hidden(text: str, name: str) -> str:
    return re.sub(rf"\b{re.escape(name)}\b", NAME, text) if name else text


def _plain(text: str) -> str:
    """Return words on one line, nothing in them that a terminal would not show as it is."""
    return "".join(one if one.isprintable() else " " for one in " ".join(text.split())).strip()
