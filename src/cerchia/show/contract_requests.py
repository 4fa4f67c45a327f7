"""JSON of the request desk beside its list: the policy, what was sent, what became of the accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.model.study import FEW

if TYPE_CHECKING:
    from cerchia.model.answers import Share
    from cerchia.model.requests import After, AfterGroup, Sent, SentGroup, SentRow
    from cerchia.show.contract import Json


def policy(name: str) -> Json:
    """Return the policy that counts."""
    return {"policy": name}


def sent(found: Sent) -> Json:
    """Return the owner's requests: counts, groups, those that wait, the oldest first."""
    return {
        "from": found.first.isoformat() if found.first else None,
        "to": found.last.isoformat(),
        "sent": found.total,
        "elsewhere": found.elsewhere,
        "accepted": _group(found.whole),
        "by_note": [_group(one) for one in found.by_note],
        "differs": found.differs,
        "by_persona": [_group(one) for one in found.by_persona],
        "withdraw_after": found.days,
        "pending": [_pending(one) for one in found.pending],
    }


def _group(one: SentGroup) -> Json:
    return {
        "group": one.name,
        "coded": one.coded,
        **_share(one.accepted),
        "young": one.young,
    }


def _pending(one: SentRow) -> Json:
    return {
        "id": one.id,
        "person": one.person,
        "person_id": one.person_id,
        "url": one.url,
        "at": one.at.isoformat() if one.at else None,
        "days": one.days,
        "note": one.note,
        "in_line": one.line,
        "persona": one.persona or None,
        "withdraw": one.withdraw,
    }


def after(found: After) -> Json:
    """Return what became of the accepted, by verdict; earlier ones by fit."""
    return {
        "policy": found.policy,
        "from": found.first.isoformat() if found.first else None,
        "recorded": [_came(one) for one in found.recorded],
        "inferred": [_came(one) for one in found.inferred],
        "differs": found.differs,
    }


def _came(one: AfterGroup) -> Json:
    return {
        "group": one.name,
        "accepted": one.accepted,
        "first_word": {"mine": one.mine, "theirs": one.theirs, "nobody": one.nobody},
        "unsettled": one.unsettled,
        "outcomes": dict(one.outcomes),
        "deepening": _share(one.deepening),
        "spam": _share(one.spam),
    }


def _share(one: Share) -> Json:
    """Return count and share with its interval; below five cases the count alone."""
    few = one.n < FEW or one.share is None
    return {
        "count": one.k,
        "of": one.n,
        "share": None if few else round(one.share or 0.0, 4),
        "low": None if few else round(one.low, 4),
        "high": None if few else round(one.high, 4),
    }
