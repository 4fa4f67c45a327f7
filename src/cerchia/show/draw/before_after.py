"""Before and after: the rings of the circle as it is, beside those of the circle after a clean-up."""

from __future__ import annotations

import re

from cerchia.model.cleanup import TwoRings
from cerchia.show.draw import rings, styles
from cerchia.show.draw.pen import words
from cerchia.show.phrases import say

SIDE = 1008
GAP = 40
HEAD = 90
_OPEN = '<svg class="rings"'
_NAME = re.compile(r'( id="| href="#)r')
_LABELLED = re.compile(r'( aria-labelledby=")r-t r-d')


def alone(found: TwoRings, lang: str, *, incognito: bool = False) -> str:
    """Return one SVG of its own with both, colours within, light and dark."""
    wide, high = 2 * SIDE + GAP, SIDE + HEAD
    pictures = {
        when: rings.draw(some, lang, incognito=incognito, linked=False)
        for when, some in (("before", found.before), ("after", found.after))
    }
    heads = {"before": len(found.before.dots), "after": len(found.after.dots)}
    drawn = [
        _head(say(f"cleanup.rings_{when}", lang, n=heads[when]), x) + _half(svg, when, x)
        for (when, svg), x in zip(pictures.items(), (0, SIDE + GAP), strict=True)
    ]
    title = words(
        say("cleanup.rings_title", lang, n=len(found.before.dots) - len(found.after.dots))
    )
    head = ".head{font:34px Georgia,serif;text-anchor:middle}"
    return (
        f'{rings.MARK}<svg class="rings" viewBox="0 0 {wide} {high}" role="group"'
        f' aria-labelledby="t" xmlns="http://www.w3.org/2000/svg">'
        f"<style>{styles.alone('rings')}{head}</style>"
        f'<title id="t">{title}</title>{"".join(drawn)}</svg>\n'
    )


def _head(told: str, x: int) -> str:
    return f'<text class="head" x="{x + SIDE // 2}" y="52">{words(told)}</text>'


def _half(svg: str, when: str, x: int) -> str:
    """Put one picture in its place; its names get a word before them, apart from the other's."""
    apart = _NAME.sub(rf"\1{when}-r", _LABELLED.sub(rf"\1{when}-r-t {when}-r-d", svg))
    place = f'<svg x="{x}" y="{HEAD}" width="{SIDE}" height="{SIDE}" class="rings"'
    return apart.replace(_OPEN, place, 1)
