"""Invented circles of any size, ready to be drawn; the same every time."""

from __future__ import annotations

import random
from collections import Counter

from bench.people import NAMES
from cerchia.model.report import Dot, Line, Rings
from cerchia.model.vocabulary import Standing

PERSONAS = (
    "Marketing directors",
    "Owners of small firms",
    "Heads of sales",
    "Communication",
    "E-commerce",
)
IN_LINE = ((19, 93), (13, 71), (10, 57), (4, 27), (2, 15))
"""Core and opportunities of each persona, among 1,204."""
QUOTA: Counter[tuple[str, Line, Standing]] = Counter({
    ("", "off", "company"): 61, ("", "off", "extra"): 540, ("", "unknown", "unknown"): 292,
})  # fmt: skip
for persona, (core, opportunity) in zip(PERSONAS, IN_LINE, strict=True):
    QUOTA[persona, "in", "core"] = core
    QUOTA[persona, "in", "opportunity"] = opportunity
STRENGTH = {"core": 2.3, "company": 1.6, "opportunity": 0.9, "unknown": 0.3, "extra": 0.0}
SPREAD = 0.62
TIED = 0.35
"""Part of a circle that ever exchanged a word."""


def circle(total: int, seed: int = 7) -> Rings:
    """Return an invented circle of so many contacts."""
    pick = random.Random(seed)
    even = 0.6 if total < 200 else 1.0  # a small circle is less uneven
    kinds = pick.choices(list(QUOTA), [n**even for n in QUOTA.values()], k=total)
    order = [(pick.gauss(STRENGTH[kind[2]], SPREAD), number) for number, kind in enumerate(kinds)]
    kinds = [kinds[number] for _, number in sorted(order, reverse=True)]
    firsts, lasts = (text.split() for text in NAMES["it"])
    names = [f"{first} {last.replace('_', ' ')}" for first in firsts for last in lasts]
    pick.shuffle(names)
    dots = [
        _dot(rank, names[rank % len(names)], kinds[rank - 1], pick) for rank in range(1, total + 1)
    ]
    return Rings(tuple(dots), round(total * TIED), PERSONAS if total else (), judged=bool(total))


def _dot(rank: int, name: str, kind: tuple[str, Line, Standing], pick: random.Random) -> Dot:
    persona, line, standing = kind
    slug = name.lower().replace(" ", "-")
    awake = standing in {"core", "company"} or (standing == "unknown" and pick.random() < 0.05)
    return Dot(
        rank=rank,
        id=f"id{rank:06}",
        name=name,
        url=f"https://www.linkedin.com/in/{slug}-{rank}",
        company="Acme Srl",
        position="",
        persona=persona,
        line=line,
        standing=standing,
        active=awake,
        ambassador=standing == "core" and rank < 150 and pick.random() < 0.15,
        mine=rank < 200 and pick.random() < 0.08,
        last=None,
    )
