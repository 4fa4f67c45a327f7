"""Before and after: the rings of the circle as it is, beside those of the circle after a clean-up."""

from __future__ import annotations

import re
from collections import Counter

from cerchia.model.cleanup import TwoRings
from cerchia.model.report import Rings
from cerchia.show.draw import rings, styles
from cerchia.show.draw.pen import words
from cerchia.show.draw.places import Layout
from cerchia.show.phrases import say

SIDE = 1008
GAP = 40
HEAD, FOOT = 118, 46
_OPEN = '<svg class="rings"'
_NAME = re.compile(r'( id="| href="#)r')
_LABELLED = re.compile(r'( aria-labelledby=")r-t r-d')


def alone(found: TwoRings, lang: str, *, incognito: bool = False) -> str:
    """Return one SVG of its own with both, colours within, light and dark."""
    wide, high = 2 * SIDE + GAP, SIDE + HEAD + FOOT
    both = {"before": found.before, "after": found.after}
    gone = frozenset(dot.id for dot in found.before.dots) - {dot.id for dot in found.after.dots}
    at = rings.places(found.before, lang)
    pictures = {
        "before": with_ghosts(
            rings.draw(found.before, lang, incognito=incognito, to=None, at=at),
            rings.ghosts(found.before, at, gone),
        ),
        "after": rings.draw(found.after, lang, incognito=incognito, to=None),
    }
    drawn = [
        _head(both[when], when, lang, x) + _half(svg, when, x)
        for (when, svg), x in zip(pictures.items(), (0, SIDE + GAP), strict=True)
    ]
    caption = say("rings.caption" if found.before.judged else "rings.caption_unjudged", lang)
    foot = f'<text class="foot" x="{wide // 2}" y="{high - 14}">{words(caption)}</text>'
    title = words(
        say("cleanup.rings_title", lang, n=len(found.before.dots) - len(found.after.dots))
    )
    own = ".head,.line,.foot{font:34px Georgia,serif;text-anchor:middle}.line,.foot{font-size:23px}"
    return (
        f'{rings.MARK}<svg class="rings" viewBox="0 0 {wide} {high}" role="group"'
        f' aria-labelledby="t" xmlns="http://www.w3.org/2000/svg">'
        f"<style>{styles.alone('rings')}{own}</style>"
        f'<title id="t">{title}</title>{"".join(drawn)}{foot}</svg>\n'
    )


def with_ghosts(svg: str, ghosts: str) -> str:
    """Return a picture with those who would go as ghosts."""
    return f"{svg.removesuffix('</svg>')}{ghosts}</svg>"


def half(some: Rings, when: str, lang: str, at: Layout | None = None) -> str:
    """Return one of both for a page: without names and links; `when`: before or after."""
    svg = rings.draw(some, lang, incognito=True, to=None, at=at)
    return _apart(svg, when).replace(_OPEN, '<svg class="rings still"', 1)


def _head(some: Rings, when: str, lang: str, x: int) -> str:
    """Return how many contacts there are, and how many of those who can be judged are in line."""
    middle, lines = x + SIDE // 2, Counter(dot.line for dot in some.dots)
    told = say(f"cleanup.rings_{when}", lang, n=len(some.dots))
    head = f'<text class="head" x="{middle}" y="46">{words(told)}</text>'
    if not some.judged:
        return head
    known = lines["in"] + lines["off"]
    line = say("cleanup.rings_line", lang, in_line=lines["in"], known=known)
    return f'{head}<text class="line" x="{middle}" y="84">{words(line)}</text>'


def _half(svg: str, when: str, x: int) -> str:
    """Put one picture in its place; its names get a word before them, apart from the other's."""
    place = f'<svg x="{x}" y="{HEAD}" width="{SIDE}" height="{SIDE}" class="rings"'
    return _apart(svg, when).replace(_OPEN, place, 1)


def _apart(svg: str, when: str) -> str:
    return _NAME.sub(rf"\1{when}-r", _LABELLED.sub(rf"\1{when}-r-t {when}-r-d", svg))
