"""Rules on what a message is for: a reason, a lever, no sale at the door, one to one."""

from __future__ import annotations

from collections.abc import Iterator

from cerchia.language.lint import words
from cerchia.language.lint.case import Case
from cerchia.language.lint.features import is_ordinary
from cerchia.language.talk import Act
from cerchia.model.lint import Finding, Severity

MANY, CIRCULAR = 2, 10
"""The same words sent to so many others are no longer one to one; to so many, a circular."""
OWN = 5
"""Times "I" and "my" may stand in a message before it is about whoever writes."""
_LETTERS = 4
"""Letters from which a word they used is a word of theirs, not of grammar."""


def no_reason(case: Case) -> Iterator[Finding]:
    """Find that no word says why one writes."""
    says_why = case.found.of("reason") or case.found.of("seen")
    if case.verdict == "generic" and not says_why:
        yield case.finding("no_reason", "warning", case.opening)


def fits_a_hundred(case: Case) -> Iterator[Finding]:
    """Find that nothing in it could not be sent to a hundred others."""
    if case.verdict == "generic":
        yield case.finding("fits_a_hundred", "error", case.at(case.found.of("stock")))
    elif case.verdict == "pitch" and not case.found.of("seen"):
        yield case.finding("fits_a_hundred", "warning", case.at(case.found.of("stock")))


def pitch_first(case: Case) -> Iterator[Finding]:
    """Find an offer before anything was asked."""
    if case.verdict == "pitch":
        prices = case.found.prices
        yield case.finding(
            "pitch_first", "error", prices[0] if prices else case.at(case.found.of("sell"))
        )


def pressure(case: Case) -> Iterator[Finding]:
    """Find hurry and pressure."""
    urging = case.found.of("urge")
    pressing = [one for one in urging if " " in case.says(one.start, one.end)]
    if (case.verdict == "pitch" and urging) or (case.verdict == "generic" and pressing):
        yield case.finding("pressure", "warning", case.at(urging))
    elif len(pressing) > 1:
        yield case.finding("pressure", "hint", case.at(pressing))


def about_me(case: Case) -> Iterator[Finding]:
    """Find what speaks of whoever writes, not of whoever reads."""
    mine, own, yours = case.found.of("me"), case.found.of("i"), case.found.of("you")
    if (mine or len(own) > OWN) and len(mine) + len(own) > len(yours) + 2:
        severity: Severity = "hint" if case.verdict == "personal" else "warning"
        yield case.finding("about_me", severity, case.at(mine or own))


def boasting(case: Case) -> Iterator[Finding]:
    """Find followers, prizes, countries counted."""
    boasts = case.found.of("boast")
    counted = [one for one in boasts if any(map(str.isdigit, case.says(one.start, one.end)))]
    if counted or len(boasts) > 1 or (boasts and case.verdict != "personal"):
        yield case.finding("boasting", "warning", case.at(counted or boasts))


def no_lever(case: Case) -> Iterator[Finding]:
    """Find a wish that gives nothing in return."""
    asks = case.found.acts.does(Act.MEETS | Act.REQUESTS | Act.LOOKS_FOR_JOB | Act.SENDS_CV)
    wants = case.verdict == "pitch" or (asks and case.verdict == "generic")
    if wants and not case.found.of("lever"):
        yield case.finding("no_lever", "hint", case.closing)


def sent_to_many(case: Case) -> Iterator[Finding]:
    """Find that the same text, names and numbers aside, went to others before."""
    if case.to.widely is not None and case.to.widely >= MANY:
        severity: Severity = "error" if case.to.widely >= CIRCULAR else "warning"
        yield case.finding("sent_to_many", severity, case.whole, n=case.to.widely)


def ignores_question(case: Case) -> Iterator[Finding]:
    """Find a question of theirs that the message does not go into."""
    if "?" not in case.to.asked:
        return
    asked = case.to.asked[: case.to.asked.rindex("?") + 1]
    question = asked.replace("!", ".").replace("\n", ".").split(".")[-1].strip()
    told = words.read(question).folded.strip(" .")
    beginnings = {word.folded[:6] for word in case.found.text.spoken}
    takes_up = told in case.found.text.folded or _content(case.to.asked, case) & beginnings
    answers = case.found.acts.does(
        Act.ANSWERS | Act.DECLINES | Act.DEFERS | Act.PROMISES | Act.SAYS_WHEN
    )
    if not takes_up and (case.verdict != "personal" or not (answers or len(case.unusual) > 1)):
        yield case.finding("ignores_question", "error", case.whole, asked=question)


def _content(text: str, case: Case) -> set[str]:
    """Return the beginnings of the words that carry a text: names and everybody's words aside."""
    language = case.found.language
    return {
        word.folded[:6]
        for word in words.read(text).spoken
        if word.folded not in case.names
        and len(word.folded) > _LETTERS
        and not is_ordinary(word, language)
    }
