"""What the lint says of a text, as a part of the composer that changes while one types."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from cerchia.model.lint import Finding, Lint
from cerchia.model.mark import COPIED_MOST
from cerchia.show.phrases import better, excerpt, lined, wrong
from cerchia.show.tongue import Tongue

GRAVE = ("error", "warning", "hint")
SEEN = 60
"""Letters of the words a finding speaks of."""


@dataclass(frozen=True, slots=True)
class Line:
    """One finding: how grave, which rule, the words it speaks of, why, and what would be better."""

    severity: str
    how: str
    rule: str
    seen: str
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The typed context of message_checked.html; twin: the text with what is found marked, if anything."""

    verdict: str
    score: str
    sure: str
    lines: tuple[Line, ...]
    twin: Markup


def checked(tongue: Tongue, text: str, found: Lint | None) -> Checked:
    """Return what is to be said of a text; None where nothing was looked at."""
    if found is None:
        code = "web.msg_long" if len(text) > COPIED_MOST else "web.msg_empty"
        told = tongue.say(code, n=len(text), most=COPIED_MOST)
        return Checked(told, "", "", (), Markup())
    order = sorted(found.findings, key=lambda one: GRAVE.index(one.severity))
    return Checked(
        verdict=tongue.say(f"lint.verdict.{found.verdict}"),
        score=tongue.say("lint.score", score=found.score),
        sure=tongue.say(
            "web.msg_sure",
            share=tongue.number(found.likely * 100),
            n=len(order) or None,
            language=found.language,
        ),
        lines=tuple(_line(tongue, one) for one in order),
        twin=_twin(text, found.findings),
    )


def _line(tongue: Tongue, one: Finding) -> Line:
    return Line(
        severity=one.severity,
        how=tongue.say(f"lint.{one.severity}"),
        rule=one.rule.replace("_", " "),
        seen=excerpt(str(one.params.get("seen", "")), SEEN),
        why=wrong(one, tongue.lang),
        better=better(one, tongue.lang),
    )


def _twin(text: str, findings: Iterable[Finding]) -> Markup:
    """Return the text with each place marked that a finding speaks of; "" where none speaks of one."""
    shown, made, at = lined(text), Markup(), 0
    whole = len(text.strip())
    spans = sorted(one.span for one in findings if 0 < one.span[1] - one.span[0] < whole)
    for start, end in spans:
        if end <= at:
            continue
        first = max(start, at)
        made += Markup("{}<mark>{}</mark>").format(shown[at:first], shown[first:end])
        at = end
    return made + escape(shown[at:]) if spans else Markup()
