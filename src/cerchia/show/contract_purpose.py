"""JSON of a purpose's quality, of its review, and of the purposes kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.show import contract, contract_results
from cerchia.show.contract import rounded

if TYPE_CHECKING:
    from cerchia.model.answers import Cover, Share
    from cerchia.model.quality import Kept, Part, Quality, Review
    from cerchia.show.contract import Json


def quality(found: Quality) -> Json:
    """Return the parts and the cells; never one number."""
    return {
        "purpose": found.purpose,
        "stance": found.stance,
        "as_of": found.as_of.isoformat(),
        "alignment": contract.alignment(found.alignment),
        "ties": found.ties,
        "parts": [_part(one) for one in found.parts],
        "cells": [
            {
                "persona": one.persona,
                "kind": one.kind,
                "name": one.name,
                "in_line": one.in_line,
                "active": one.active,
                "worth_counting": one.worth,
            }
            for one in found.cells
        ],
    }


def _part(one: Part) -> Json:
    return {
        "name": one.name,
        "value": rounded(one.value),
        "low": rounded(one.low),
        "high": rounded(one.high),
        "n": one.n,
        "wish": one.wish,
    }


def review(found: Review) -> Json:
    """Return what moved, what is stuck, what the time was for."""
    return {
        "purpose": found.purpose,
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "shares": [
            {
                "name": one.name,
                "then": _share(one.then),
                "now": _share(one.now),
                "differs": one.differs,
            }
            for one in found.shares
        ],
        "parts": [{"then": _part(then), "now": _part(now)} for then, now in found.parts],
        "coverage": [{"then": _cover(then), "now": _cover(now)} for then, now in found.covered],
        "moved": dict(found.moved),
        "movers": [
            {
                "person": one.person,
                "person_id": one.person_id,
                "url": one.url,
                "persona": one.persona,
                "how": one.how,
            }
            for one in found.movers
        ],
        "stuck": [
            {
                "person": one.person,
                "person_id": one.person_id,
                "url": one.url,
                "outcome": one.outcome,
                "ball": one.ball,
                "days": one.days,
            }
            for one in found.stuck
        ],
        "stuck_in_all": found.stuck_in_all,
        "written": found.written,
        "deepened": found.deepened,
        "planned_minutes": found.planned_minutes,
        "results": [contract_results.total(one) for one in found.came],
    }


def _share(one: Share) -> Json:
    return {
        "count": one.k,
        "of": one.n,
        "share": rounded(one.share),
        "low": rounded(one.low),
        "high": rounded(one.high),
    }


def _cover(one: Cover) -> Json:
    return {"persona": one.persona, "in_line": one.in_line, "active": one.active}


def kept(one: Kept) -> Json:
    """Return a purpose that is kept, with its versions."""
    return {
        **contract.purpose(one.purpose),
        "active": one.active,
        "versions": [
            {"number": each.number, "at": each.at.isoformat(), "counts": each.counts}
            for each in one.versions
        ],
    }
