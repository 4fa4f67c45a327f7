"""With whom a conversation is: what they do, how they stand, how they fit, and why."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.answers import PersonRow
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import Tongue

DOES = 120


@dataclass(frozen=True, slots=True)
class With:
    """The other: fit and its reasons are empty where there is no purpose to hold them against."""

    does: str
    mark: str
    standing: str
    fit: str
    reasons: tuple[str, ...]


def with_whom(tongue: Tongue, one: PersonRow) -> With:
    """Return what there is to know about the other at a glance."""
    fit = one.fit
    reasons: tuple[str, ...] = ()
    told = ""
    if fit is not None:
        known = figures.percent(fit.known, tongue.lang)
        line = {True: "fits", False: "fits_not", None: "fit_unknown"}[fit.in_line]
        told = tongue.say(f"person.{line}", persona=fit.persona, known=known)
        reasons = tuple(because(reason, tongue.lang) for reason in fit.because)
    return With(
        does=excerpt(", ".join(filter(None, (one.position, one.company))), DOES),
        mark=one.standing,
        standing=tongue.word("standing", one.standing),
        fit=told,
        reasons=reasons,
    )
