"""The answer in one sentence: how many are in line with the purpose, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from cerchia.model.answers import Audit
from cerchia.show.tongue import SMALL, Tongue


def sentence(tongue: Tongue, audit: Audit, to: Mapping[str, str]) -> Markup:
    """Return the answer in one sentence; `to`: where each of its numbers leads."""
    alignment, contacts = audit.alignment, audit.circle.contacts
    if not contacts:
        return tongue.linked("audit.no_contacts", {})
    if alignment is None:
        made = tongue.linked(
            "audit.made",
            to,
            contacts=contacts,
            active=audit.activity.active,
            two_way=audit.activity.two_way,
        )
        return made + " " + tongue.linked("audit.no_purpose", {})
    share = alignment.share
    code = "audit.unknown" if not share.n else "audit.few" if share.n < SMALL else "audit.lead"
    return tongue.linked(
        code,
        to,
        known=share.n,
        in_line=share.k,
        share=tongue.percent(share),
        low=tongue.edges(share)[0],
        high=tongue.edges(share)[1],
        purpose=purpose_name(tongue, audit),
        active=audit.standing.get("core", 0),
        unknown=alignment.unknown,
        contacts=contacts,
    )


def purpose_name(tongue: Tongue, audit: Audit) -> str:
    """Return the purpose's name, or its goal in words where it has none of its own."""
    line = audit.purpose
    if line is None:
        return ""
    return tongue.word("goal", line.goal) if line.name in {"", line.goal} else line.name
