"""JSON of cleanup: who could go, what would change, how far the list is, who always stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.show import phrases
from cerchia.show.contract import alignment

if TYPE_CHECKING:
    from cerchia.model.answers import Figure
    from cerchia.model.cleanup import Checklist, CleanUp, Covered, Named, Parting, Safe, Whole
    from cerchia.show.contract import Json


def parting(one: Parting, lang: str) -> Json:
    """Return one contact who could go."""
    return {
        "id": one.id,
        "person": one.person,
        "url": one.url,
        "ground": one.ground,
        "why": [{"code": why.code, "text": phrases.because(why, lang)} for why in one.because],
        "certainty": one.certainty,
        "days_silent": one.days_silent,
    }


def what_if(found: CleanUp) -> Json:
    """Return what would change, and why others stay."""
    before, after = found.what_if.before, found.what_if.after
    changed: Json = {
        "alignment": alignment(before.alignment) if before.alignment else None,
        "after": alignment(after.alignment) if after.alignment else None,
        "coverage": {"before": _coverage(before), "after": _coverage(after)},
        "diversity": {"before": _figure(before.diversity), "after": _figure(after.diversity)},
        "contacts": {"before": before.contacts, "after": after.contacts},
        "gone": found.what_if.gone,
    }
    stays: Json = {"unknown": found.unknown}
    for name, n in found.stays.items():
        stays[name] = n
    return {
        "what_if": changed,
        "least": found.least,
        "more": found.more,
        "judged": found.judged,
        "stays": stays,
    }


def checklist(found: Checklist) -> Json:
    """Return how far the owner is with a list."""
    return {
        "checklist": {
            "as_of": found.as_of.isoformat(),
            "export": found.export.isoformat() if found.export else None,
            "total": found.total,
            "open": found.left,
            "waiting": [_named(one) for one in found.waiting],
            "gone": [_named(one) for one in found.gone],
            "maybe_hidden": found.hidden,
            "still": [_named(one) for one in found.still],
            "spared": found.spared,
            "alignment": alignment(found.before),
            "after": alignment(found.after),
        }
    }


def safe(one: Safe) -> Json:
    """Return one person on the safelist, and the decision that put them there."""
    return {
        "id": one.id,
        "person": one.person,
        "url": one.url,
        "decision": one.number,
        "at": one.day.isoformat(),
    }


def _named(one: Named) -> Json:
    day = one.day.isoformat() if one.day else None
    return {"id": one.id, "person": one.person, "url": one.url, "ticked": day}


def _coverage(found: Whole) -> list[Json]:
    return [_covered(one) for one in found.coverage]


def _covered(one: Covered) -> Json:
    share = None if one.share.share is None else round(one.share.share, 4)
    return {
        "persona": one.persona,
        "in_line": one.share.k,
        "active": one.active,
        "share": share,
        "low": round(one.share.low, 4),
        "high": round(one.share.high, 4),
    }


def _figure(one: Figure | None) -> Json | None:
    if one is None or one.value is None:
        return None
    return {
        "value": round(one.value, 4),
        "low": None if one.low is None else round(one.low, 4),
        "high": None if one.high is None else round(one.high, 4),
        "employers": one.k,
        "contacts": one.n,
    }
