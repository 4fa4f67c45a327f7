"""JSON of the study: the table of the audit, and beside it groups, openers and trend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.show import contract

if TYPE_CHECKING:
    from cerchia.model.answers import Study
    from cerchia.model.study import Compared, Group, Opener, Rate, Trend, Versus
    from cerchia.model.vocabulary import Dimension
    from cerchia.show.contract import Json


def study(table: Study, more: Compared, by: Dimension | None) -> Json:
    """Return the study whole; `by`: the dimension asked for."""
    return {
        **contract.study(table),
        "trend": [_trend(one) for one in more.trends],
        "by": _by(more, by) if by else None,
        "openers": {
            "groups": [_opener(one) for one in more.openers],
            "once": _group(more.once),
            "versus": [_versus(one) for one in more.versus],
        },
    }


def _by(more: Compared, by: Dimension) -> Json:
    if more.by is not None:
        return {"by": by, "groups": [_group(one) for one in more.by.groups]}
    groups = [*(one.group for one in more.openers), more.once]
    return {"by": by, "groups": [_group(one) for one in groups]}


def _group(one: Group) -> Json:
    return {
        "group": one.name,
        "coded": one.coded,
        "conversations": one.conversations,
        "outcomes": dict(one.outcomes),
        "deepening": _rate(one.deepening),
        "answered": _rate(one.answered),
    }


def _rate(one: Rate) -> Json:
    return {
        "count": one.share.k,
        "share": _float(one.share.share),
        "low": _float(one.share.low),
        "high": _float(one.share.high),
        "shrunk": _float(one.shrunk),
        "p": _float(one.p),
        "differs": one.differs,
    }


def _opener(one: Opener) -> Json:
    return {"id": one.id, "text": one.text, **_group(one.group)}


def _versus(one: Versus) -> Json:
    return {
        "of": one.of,
        "leader": one.leader,
        "rival": one.rival,
        "better": _float(one.better),
        "loss": _float(one.loss),
        "needed": one.needed,
        "more": list(one.more) if one.more else None,
        "winner": one.winner,
    }


def _trend(one: Trend) -> Json:
    return {
        "of": one.of,
        "verdict": one.verdict,
        "months": one.months,
        "slope": _float(one.slope),
        "low": _float(one.low),
        "high": _float(one.high),
        "p": _float(one.p),
    }


def _float(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
