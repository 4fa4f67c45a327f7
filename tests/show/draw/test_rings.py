"""The rings: everybody is drawn once, in ring and slice, none upon another; small, quick, harmless."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise
from math import hypot, pi, tau

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.circles import PERSONAS, circle
from cerchia.model.report import Dot, Rings
from cerchia.show.draw import rim, rings
from cerchia.show.draw.places import (
    EDGES,
    RANKS,
    Layout,
    Place,
    Sector,
    bands,
    layout,
    slices,
)

SVG = "{http://www.w3.org/2000/svg}"
SIZES = (1, 2, 5, 50, 160, 1_204, 1_500, 1_501, 30_000)
HOSTILE = '</svg><script>alert("1")</script>\u202egnirts & =HYPERLINK("http://x")'


@cache
def placed(total: int) -> tuple[Rings, list[Sector], Layout]:
    found = circle(total)
    parts = rings.sectors(found, "en")
    return found, parts, rings._placed(found, parts)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - our own picture


@pytest.mark.parametrize("total", SIZES)
def test_everybody_stands_once_in_the_ring_of_the_rank(total: int) -> None:
    found, _, layout = placed(total)
    places = (*layout.near, *layout.rest)
    assert sorted(place.dot.rank for place in places) == list(range(1, total + 1))
    for place in places:
        (band,) = [one for one in layout.bands if one.low < place.dot.rank <= one.high]
        assert band.inner <= place.r - place.size * 0.9
        assert place.r + place.size * 0.9 <= band.outer, place
        if place.dot.rank > found.ties:
            assert band.rest
    assert max(place.r + place.size for place in places) < rim.RIM


@pytest.mark.parametrize("total", [50, 160, 1_204, 1_500, 30_000])
def test_behind_the_second_ring_everybody_stands_in_the_own_slice(total: int) -> None:
    _, parts, layout = placed(total)
    names = {sector.name: i for i, sector in enumerate(parts)}
    lines = {"off": len(parts) - 2, "unknown": len(parts) - 1}
    for place in (*layout.near, *layout.rest):
        dot = place.dot
        start, end = layout.cut[names[dot.persona] if dot.line == "in" else lines[dot.line]]
        turn = (place.a + pi / 2) % tau - pi / 2
        if layout.bands[1].high < dot.rank:
            assert start - 1e-9 <= turn <= end + 1e-9, place


def overlapping(places: tuple[Place, ...]) -> list[tuple[int, int]]:
    """Return the ranks of marks that cover one another by more than a hair."""
    near = sorted(places, key=lambda place: place.x)
    found = []
    for i, one in enumerate(near):
        for other in near[i + 1 :]:
            if other.x - one.x > 40:
                break
            apart = hypot(one.x - other.x, one.y - other.y)
            if apart < (one.size + other.size) * 0.97:
                found.append((one.dot.rank, other.dot.rank))
    return found


@pytest.mark.parametrize("total", [50, 160, 1_204, 1_500])
def test_no_mark_lies_upon_another(total: int) -> None:
    _, _, layout = placed(total)
    assert overlapping((*layout.near, *layout.rest)) == []


@pytest.mark.parametrize("total", SIZES)
def test_the_picture_is_well_formed_small_and_the_same_every_time(total: int) -> None:
    found = circle(total)
    svg = rings.alone(found, "it")
    assert svg == rings.alone(circle(total), "it")
    assert len(svg.encode()) < 300_000
    assert len(rings.draw(found, "it").encode()) < 300_000
    root = parsed(svg)
    assert root.find(f"{SVG}title") is not None
    assert root.find(f"{SVG}desc") is not None
    ids = re.findall(r'id="([^"]+)"', svg)
    assert len(ids) == len(set(ids))


def test_the_title_says_the_finding_and_the_description_every_slice() -> None:
    root = parsed(rings.draw(circle(1_204), "en"))
    lines = Counter(dot.line for dot in circle(1_204).dots)
    core = circle(1_204).standing("core")
    title, desc = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")
    assert title == (
        f"{lines['in']} of the {lines['in'] + lines['off']} contacts we can judge are in line, {core} of them active"
    )
    assert desc is not None
    for name in (*PERSONAS, "Off line", "Not known"):
        assert name in desc


@pytest.mark.parametrize(
    ("total", "named"), [(50, 50), (1_500, 1_500), (1_501, 150), (30_000, 150)]
)
def test_a_mark_names_its_person_without_a_script(total: int, named: int) -> None:
    found = circle(total)
    root = parsed(rings.draw(found, "en"))
    links = root.findall(f".//{SVG}g[@class='hits']/{SVG}a")
    assert len(links) == named
    told = {link.get("href"): link.findtext(f"{SVG}text") for link in links}
    assert told == {f"#p{dot.rank}": dot.name for dot in found.dots[:named]} or total <= 1_500
    assert all(told[f"#p{dot.rank}"] == dot.name for dot in found.dots if f"#p{dot.rank}" in told)
    stops = [link for link in links if link.get("tabindex") is None]
    assert [link.get("href") for link in stops] == [f"#p{rank}" for rank in range(1, 16)]


def test_standing_is_said_by_shape_and_fill() -> None:
    found = circle(1_204)
    root = parsed(rings.draw(found, "en"))
    drawn: Counter[str] = Counter()
    shapes: dict[str, set[str]] = {}
    for group in root.iter(f"{SVG}g"):
        name = (group.get("class") or "").split(" ")[0]
        if name in {"core", "opportunity", "company", "extra", "unknown"}:
            drawn[name] += len(group)
            shapes.setdefault(name, set()).update(child.tag.removeprefix(SVG) for child in group)
    for name in ("core", "opportunity", "company", "extra", "unknown"):
        assert drawn[name] == sum(dot.standing == name for dot in found.dots)
        assert shapes[name] == ({"path"} if name in {"company", "extra"} else {"circle"})


def test_halos_and_ticks_are_counted() -> None:
    found = circle(1_204)
    root = parsed(rings.draw(found, "en"))
    (halos,) = root.findall(f"{SVG}g[@class='halo']")
    assert len(halos) == sum(dot.ambassador for dot in found.dots) > 0
    (mine,) = root.findall(f"{SVG}path[@class='mine']")
    assert (mine.get("d") or "").count("M") == sum(dot.mine for dot in found.dots) > 0


def test_the_texture_holds_a_point_for_each_of_thirty_thousand() -> None:
    found = circle(30_000)
    root = parsed(rings.draw(found, "en"))
    crowds = [one for one in root.findall(f"{SVG}path") if "crowd" in (one.get("class") or "")]
    assert sum((one.get("d") or "").count("h0") for one in crowds) == 30_000 - 150
    by = Counter(dot.standing for dot in found.dots[150:])
    for one in crowds:
        standing = (one.get("class") or "").split(" ")[1]
        assert (one.get("d") or "").count("h0") == by[standing]  # type: ignore[index]


def test_without_a_purpose_there_is_one_slice_that_says_so() -> None:
    found = circle(300)
    bare = Rings(
        tuple(replace(dot, persona="", line="unknown", standing="unknown") for dot in found.dots),
        found.ties,
        (),
        judged=False,
    )
    assert rings.sectors(bare, "en") == [Sector("Without a purpose", "unknown", 300)]
    root = parsed(rings.draw(bare, "en"))
    assert "without a purpose nobody is in line" in (root.findtext(f"{SVG}title") or "")
    awake = root.findall(f".//{SVG}g[@class='unknown awake']/{SVG}circle")
    assert len(awake) == sum(dot.active for dot in bare.dots)


def test_nobody_yet_is_a_picture_too() -> None:
    root = parsed(rings.alone(Rings((), 0, (), judged=False), "it"))
    assert root.findtext(f"{SVG}title") == "Una cerchia ancora senza contatti"
    (ghosts,) = root.findall(f"{SVG}g[@class='ring ghost']")
    assert len(ghosts) == 5


@pytest.mark.parametrize("total", [50, 1_204, 30_000])
def test_incognito_names_nobody_and_leads_nowhere(total: int) -> None:
    found = circle(total)
    for svg in (rings.draw(found, "en", incognito=True), rings.alone(found, "it", incognito=True)):
        text = svg.replace("http://www.w3.org/2000/svg", "")
        assert "<a " not in text
        assert "http" not in text
        for dot in found.dots[:300]:
            assert dot.name not in text
            assert dot.id not in text
        assert 'role="img"' in text


def test_what_people_call_themselves_cannot_leave_its_place() -> None:
    found = circle(60)
    dots = tuple(replace(dot, name=f"{HOSTILE} {dot.rank}") for dot in found.dots)
    personas = (HOSTILE, *found.personas[1:])
    changed = tuple(
        replace(dot, persona=HOSTILE) if dot.persona == found.personas[0] else dot for dot in dots
    )
    for svg in (
        rings.draw(replace(found, dots=changed, personas=personas), "en"),
        rings.alone(replace(found, dots=changed, personas=personas), "en"),
    ):
        parsed(svg)
        assert "<script" not in svg
        assert "\u202e" not in svg
        assert "javascript:" not in svg


def test_a_picture_alone_needs_nothing_that_an_old_reader_lacks() -> None:
    svg = rings.alone(circle(50), "en")
    style = svg[svg.index("<style>") : svg.index("</style>")]
    assert not re.search(r"var\(|light-dark|color-mix|@import|url\(", style)
    light, dark = style.split("@media screen and (prefers-color-scheme:dark)")
    assert "svg{background:#fcfcfa}" in light
    assert "svg{background:#14161a}" in dark
    assert rings.MARK in svg[:100]


@pytest.mark.parametrize("sectors", [1, 2, 7, 12, 30])
def test_names_along_the_rim_never_touch(sectors: int) -> None:
    parts = [
        Sector("A persona with quite a long name", "in", 1 + 40 * (i == 0)) for i in range(sectors)
    ]
    names = rim._names(parts)
    halves = [(len(name) + 3) * rim.LETTER / rim.LABEL / 2 + 0.03 for name in names]
    middles = rim._spread([(a + b) / 2 for a, b in slices(parts)], list(halves))
    for i in range(sectors):
        j = (i + 1) % sectors
        if sectors > 1:
            gap = (middles[j] - middles[i]) % tau
            assert gap >= (halves[i] + halves[j]) * 0.97 or not names[i]


@given(st.integers(0, 400), st.integers(1, 400))
def test_the_rings_are_cut_by_rank_and_fill_the_page(ties: int, total: int) -> None:
    ties = min(ties, total)
    found = bands(ties, total)
    assert found[0].low == 0
    assert found[-1].high == total
    assert found[0].inner == EDGES[0]
    assert found[-1].outer == pytest.approx(EDGES[-1])
    for one, following in pairwise(found):
        assert one.high == following.low
        assert one.outer == following.inner
        assert one.high in {*RANKS, ties}


def a_dot(rank: int) -> Dot:
    return Dot(
        rank, "", f"N{rank}", "", "", "", "", "off", "extra", active=False, ambassador=rank % 7 == 0,
        mine=False, last=None,
    )  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.integers(0, 5), min_size=1, max_size=260), st.integers(0, 260))
def test_any_circle_can_be_placed(which: list[int], ties: int) -> None:
    dots = tuple(a_dot(rank) for rank in range(1, len(which) + 1))
    count = Counter(which)
    parts = [Sector(str(i), "off", count[i]) for i in range(6)]
    found = Rings(dots, min(ties, len(dots)), (), judged=True)
    made = layout(found, parts, which)
    places = (*made.near, *made.rest)
    assert len(places) == len(dots)
    assert len({place.dot.rank for place in places}) == len(dots)
    for one, other in combinations(made.near[:40], 2):
        assert hypot(one.x - other.x, one.y - other.y) > 0.5
