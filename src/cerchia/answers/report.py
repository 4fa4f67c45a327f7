"""Report: the audit and every picture beside it, in one answer."""

from __future__ import annotations

from collections.abc import Sequence

from cerchia.answers import pictures
from cerchia.answers.audit import audit
from cerchia.answers.requests import requests
from cerchia.answers.rings import rings
from cerchia.answers.share import differs, share
from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Share
from cerchia.model.purpose import Purpose
from cerchia.model.reading import Import
from cerchia.model.report import PUBLISHED, Against, Report
from cerchia.model.requests import Policy


def report(
    engine: Engine, imports: Sequence[Import], purpose: Purpose | None, policy: Policy = "open"
) -> Report:
    """Return all a report shows, from findings made for this purpose."""
    audited = audit(engine, imports, purpose)
    return Report(
        audit=audited,
        awake=share(
            audited.standing["core"], audited.standing["core"] + audited.standing["opportunity"]
        ),
        against=against(audited.study.lost),
        rings=rings(engine, purpose),
        evidence=pictures.evidence(engine, purpose),
        funnels=pictures.funnels(engine),
        strips=pictures.strips(engine),
        growth=pictures.growth(engine),
        requests=tuple(requests(engine, policy)),
        policy=policy,
        unclear=pictures.unclear(engine),
        way=purpose.way if purpose else "",
        by=purpose.by if purpose else None,
    )


def against(lost: Share) -> Against:
    """Hold the share that ended in silence or manners against the published study's."""
    published = share(PUBLISHED["no_reply"] + PUBLISHED["courtesy"], sum(PUBLISHED.values()))
    if not differs(lost, published):
        return "same"
    return "less" if (lost.share or 0.0) < (published.share or 0.0) else "more"
