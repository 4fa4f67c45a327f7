"""The rings: a circle of contacts drawn as a circle, in one SVG.

You are in the centre. Distance is the rank of tie strength (rings at 5, 15, 50, 150, the rest),
angle is the persona, as wide as its share, so that the rim is a scale of 100 %. Round is in line,
a lozenge is off line, a point is not known; full is awake, hollow is asleep.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import cos, sin

from cerchia.model.report import Dot, Rings
from cerchia.model.vocabulary import STANDINGS
from cerchia.show.draw import styles
from cerchia.show.draw.pen import number, point, words
from cerchia.show.draw.places import EDGES, Band, Layout, Place, Sector, layout
from cerchia.show.draw.rim import rim
from cerchia.show.phrases import figures, say

NAMED = 1_500
"""Up to so many contacts every dot says its name; beyond, the last ring is a texture."""
MARK = "<!-- cerchia rings -->"
"""What a file begins with that cerchia may write over."""
STOPS = 15
"""The nearest ones are stops of the tab key."""
HALF = 504
TICK = 9
LETTER = 9.8
"""Width of a letter of a name beside a dot, in the widest of the families asked for."""
LOZENGES = ("company", "extra")
CROWD = {"core": 4.6, "company": 4.4, "opportunity": 3.4, "extra": 2.5, "unknown": 2.0}
"""Ink is weighted by meaning: core heaviest, not known lightest."""


To = Callable[[Dot], str]


def sectors(rings: Rings, lang: str) -> list[Sector]:
    """Return the slices: the personas by size, off line, not known; one where nothing is judged."""
    if not rings.judged:
        return [Sector(say("rings.unjudged", lang), "unknown", len(rings.dots))]
    lines = Counter(dot.line for dot in rings.dots)
    by = Counter(dot.persona for dot in rings.dots if dot.line == "in")
    personas = sorted(dict.fromkeys(rings.personas), key=lambda name: -by[name])
    return [
        *(Sector(name, "in", by[name]) for name in personas),
        Sector(say("rings.off", lang), "off", lines["off"]),
        Sector(say("rings.unknown", lang), "unknown", lines["unknown"]),
    ]


def row_of(dot: Dot) -> str:
    """Return where the row of a person stands on the same page: #p and the rank."""
    return f"#p{dot.rank}"


def places(rings: Rings, lang: str) -> Layout:
    """Return where everybody stands, for whoever draws the same circle more than once."""
    return _placed(rings, sectors(rings, lang))


def draw(
    rings: Rings,
    lang: str,
    *,
    incognito: bool = False,
    to: To | None = row_of,
    at: Layout | None = None,
) -> str:
    """Return the picture; to: where each dot leads, None for nowhere. at: their places, if known."""
    parts = sectors(rings, lang)
    placed = at or _placed(rings, parts)
    named = () if incognito else placed.near + (() if is_crowd(rings) else placed.rest)
    told = [_edge(parts, placed, lang), _circles(placed.bands)]
    crowd = is_crowd(rings)  # signs on points would hide the points
    told.append(_texture(placed.rest) if crowd else _marks(placed.rest))
    signed = placed.near if crowd else (*placed.near, *placed.rest)
    told += [_axis(placed.bands, lang), _marks(placed.near), _signs(signed)]
    if named:
        told += [_beside(placed), _hits(named, to)]
    role = "group" if named else "img"
    title, desc = title_of(rings, lang), desc_of(parts, lang)
    return (
        f'<svg class="rings" viewBox="-{HALF} -{HALF} {2 * HALF} {2 * HALF}" role="{role}"'
        f' aria-labelledby="r-t r-d" xmlns="http://www.w3.org/2000/svg"><title id="r-t">{title}</title>'
        f'<desc id="r-d">{desc}</desc>{"".join(told)}<circle class="me" r="17"/></svg>'
    )


def over(rings: Rings, at: Layout, chosen: frozenset[str], title: str) -> str:
    """Return the marks of those chosen alone, to be laid over the picture in which all stand back."""
    near, rest = (
        tuple(place for place in some if place.dot.id in chosen) for some in (at.near, at.rest)
    )
    crowd = is_crowd(rings)
    told = [_texture(rest) if crowd else _marks(rest), _marks(near)]
    told += [_signs(near if crowd else (*near, *rest)), _beside(at, chosen)]
    return (
        f'<svg class="rings over" viewBox="-{HALF} -{HALF} {2 * HALF} {2 * HALF}" role="img"'
        f' aria-labelledby="o-t" xmlns="http://www.w3.org/2000/svg"><title id="o-t">{words(title)}</title>'
        f"{''.join(told)}</svg>"
    )


def ghosts(rings: Rings, at: Layout, gone: frozenset[str]) -> str:
    """Return what is laid over the marks of those who would go, so that they stand there as ghosts."""
    near, rest = (tuple(p for p in some if p.dot.id in gone) for some in (at.near, at.rest))
    faded = ""
    if is_crowd(rings):
        faded, rest = _path(rest, "gone", CROWD["core"]), ()
    marks = "".join(
        f'<circle cx="{number(p.x)}" cy="{number(p.y)}" r="{number(p.edge * 1.12 + 0.6)}"/>'
        for p in (*rest, *near)
    )
    return f'{faded}<g class="gone">{marks}</g>' if gone else ""


def is_crowd(rings: Rings) -> bool:
    """Say whether the last ring is a texture rather than somebody by somebody."""
    return len(rings.dots) > NAMED


def alone(rings: Rings, lang: str, *, incognito: bool = False) -> str:
    """Return the picture as a file of its own, colours within, light and dark."""
    svg = draw(rings, lang, incognito=incognito, to=None)
    return MARK + svg.replace("><title", f"><style>{styles.alone('rings')}</style><title", 1) + "\n"


def title_of(rings: Rings, lang: str) -> str:
    """Return the finding of the picture."""
    lines = Counter(dot.line for dot in rings.dots)
    code = "rings.title" if rings.judged else "rings.title_unjudged"
    code = code if rings.dots else "rings.title_nobody"
    known = lines["in"] + lines["off"]
    core = rings.standing("core")
    active = sum(dot.active for dot in rings.dots)
    return words(
        say(
            code,
            lang,
            contacts=len(rings.dots),
            known=known,
            n=lines["in"],
            core=core,
            active=active,
        )
    )


def desc_of(parts: Sequence[Sector], lang: str) -> str:
    """Return what the picture shows, in words, for who cannot see it."""
    listed = ", ".join(f"{one.name} {figures.number(one.count, lang)}" for one in parts)
    return words(say("rings.desc", lang, sectors=listed))


def _placed(rings: Rings, parts: Sequence[Sector]) -> Layout:
    if not rings.dots:
        return Layout((), (), (), ())
    if not rings.judged:
        return layout(rings, parts, [0] * len(rings.dots))
    at = {part.name: i for i, part in enumerate(parts) if part.line == "in"}
    others = {"off": len(parts) - 2, "unknown": len(parts) - 1}
    which = [at[d.persona] if d.line == "in" else others[d.line] for d in rings.dots]
    return layout(rings, parts, which)


def _edge(parts: Sequence[Sector], placed: Layout, lang: str) -> str:
    return rim(parts, placed.cut, lang, "r", placed.bands[0].outer) if placed.bands else ""


def _circles(bands: Sequence[Band]) -> str:
    if not bands:
        ghosts = "".join(f'<circle r="{number(r)}"/>' for r in EDGES[1:])
        return f'<g class="ring ghost">{ghosts}</g>'
    return f'<g class="ring">{"".join(f"""<circle r="{number(b.outer)}"/>""" for b in bands)}</g>'


def _axis(bands: Sequence[Band], lang: str) -> str:
    told = "".join(
        f'<text y="{number(5 - b.outer)}">{figures.number(b.high, lang)}</text>' for b in bands
    )
    return f'<g class="axis" aria-hidden="true">{told}</g>'


def _marks(places: Iterable[Place]) -> str:
    """Draw a mark each, those of one standing together, the core last and on top."""
    heaps: dict[str, list[str]] = defaultdict(list)
    for place in places:
        awake = place.dot.standing == "unknown" and place.dot.active
        heaps[place.dot.standing + (" awake" if awake else "")].append(_mark(place))
    order = sorted(heaps, key=(*STANDINGS, "unknown awake").index, reverse=True)
    return "".join(f'<g class="{name}">{"".join(heaps[name])}</g>' for name in order)


def _mark(place: Place) -> str:
    x, y = number(place.x), number(place.y)
    if place.dot.standing in LOZENGES:
        k = number(place.size * 1.12)
        return f'<path d="M{x} {number(place.y - place.size * 1.12)}l{k} {k}-{k} {k}-{k}-{k}z"/>'
    return f'<circle cx="{x}" cy="{y}" r="{number(_body(place))}"/>'


def _body(place: Place) -> float:
    """Return the radius of a mark: who is not known is a point, larger when awake."""
    if place.dot.standing == "unknown":
        return place.size * (0.66 if place.dot.active else 0.42)
    return place.size


def _signs(places: Iterable[Place]) -> str:
    """Draw a halo for each ambassador, a tick where the ball is mine."""
    halos, ticks = [], []
    for place in places:
        if place.dot.ambassador:
            halos.append(
                f'<circle cx="{number(place.x)}" cy="{number(place.y)}" r="{number(place.size + 3.5)}"/>'
            )
        if place.dot.mine:
            foot = place.r + (place.edge if place.dot.ambassador else _body(place) + 1)
            ticks.append(f"M{point(foot, place.a)}L{point(foot + TICK, place.a)}")
    mine = f'<path class="mine" d="{"".join(ticks)}"/>' if ticks else ""
    return f'<g class="halo">{"".join(halos)}</g>{mine}'


def _texture(places: Sequence[Place]) -> str:
    """Draw a crowd as one path per standing: each contact is a point of seven bytes."""
    heaps: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        heaps[place.dot.standing].append(place)
    return "".join(
        _path(heap, standing, CROWD[standing]) for standing, heap in sorted(heaps.items())
    )


def _path(places: Sequence[Place], name: str, weight: float) -> str:
    if not places:
        return ""
    steps, x, y = [], 0, 0
    for place in places:
        to, down = round(place.x * 2), round(place.y * 2)
        steps.append(f"m{to - x}{' ' if down >= y else ''}{down - y}h0")
        x, y = to, down
    width = number(places[0].size * weight)
    return f'<path class="crowd {name}" transform="scale(.5)" stroke-width="{width}" d="{"".join(steps)}"/>'


def _beside(placed: Layout, only: frozenset[str] | None = None) -> str:
    """Write the nearest names where there is room, core first, and leave out those without."""
    taken = [(-30.0, -EDGES[-1], 30.0, 24.0)]
    for p in (*placed.near, *placed.rest[:NAMED]):
        if only is not None and p.dot.id not in only:
            continue  # who stands back may be written over
        taken.append((p.x - p.edge, p.y - p.edge, p.x + p.edge, p.y + p.edge))
        if p.dot.mine:
            x, y = (p.r + p.edge + 6) * cos(p.a), (p.r + p.edge + 6) * sin(p.a)
            taken.append((x - 5, y - 5, x + 5, y + 5))
    told = []
    near = [p for p in placed.near[:50] if only is None or p.dot.id in only]
    for p in sorted(near, key=lambda p: p.dot.standing != "core"):
        wide, gap = len(p.dot.name) * LETTER, p.edge + 7
        sides = ((p.x + gap, p.y), (p.x - gap - wide, p.y))
        over = ((p.x - wide / 2, p.y - gap - 7), (p.x - wide / 2, p.y + gap + 8))
        for x, y in (*sides, *over):
            air = (
                2 if y == p.y else 14
            )  # beside another dot a name above would be taken for its own
            box = (x - air, y - 9, x + wide + air, y + 9)
            if all(box[2] < t[0] or t[2] < box[0] or box[3] < t[1] or t[3] < box[1] for t in taken):
                taken.append(box)
                told.append(f'<text x="{number(x)}" y="{number(y + 5)}">{words(p.dot.name)}</text>')
                break
    return f'<g class="names" aria-hidden="true">{"".join(told)}</g>'


def _hits(places: Sequence[Place], to: To | None) -> str:
    """Lay over each dot what names it under the pointer and in focus; labels run inwards."""
    told = []
    for place in sorted(places, key=lambda place: place.dot.rank):
        stop = "" if place.dot.rank <= STOPS else ' tabindex="-1"'
        head = f'<a href="{words(to(place.dot))}"{stop}' if to else "<g"
        west = ' class="w"' if place.x > 0 else ""
        at = f'transform="translate({number(place.x)} {number(place.y)})"'
        told.append(
            f'{head}{west} {at}><circle r="{number(max(place.size, 4) + 1.5)}"/>'
            f"<text>{words(place.dot.name)}</text></{'a' if to else 'g'}>"
        )
    return f'<g class="hits">{"".join(told)}</g>'
