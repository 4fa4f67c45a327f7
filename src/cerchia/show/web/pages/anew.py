"""Anew: whether the answers that are being worked out are ready, asked by a page that waits for them."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.show import coded
from cerchia.show.phrases import excerpt
from cerchia.show.web.frame import SAID
from cerchia.show.web.visit import Page, Piece, Visit


@dataclass(frozen=True, slots=True)
class Anew:
    """The typed context of anew.html; ready: what there was to wait for is there."""

    ready: bool
    failed: str


def show(visit: Visit) -> Piece:
    """Answer how far it is."""
    ready = visit.circle.current()
    return Piece(
        "anew.html", Anew(ready, excerpt(coded.told(visit.circle.failed, visit.lang), SAID))
    )


PAGES = (Page("/anew", get=show),)
