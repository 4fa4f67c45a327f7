"""The smaller pictures: a bar ends where its interval ends, a tick stands on its day, areas stack."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from cerchia.model.answers import Share
from cerchia.model.report import Growth, Quarter
from cerchia.show.draw import area, bars, strip, study
from cerchia.show.draw.pen import arc, number, percent, words

if TYPE_CHECKING:
    from tests.show.conftest import Made

SVG = "{http://www.w3.org/2000/svg}"


def test_a_bar_is_sure_up_to_the_low_end_and_pale_up_to_the_high_one() -> None:
    svg = ET.fromstring(bars.interval(Share(20, 100, 0.2, 0.1, 0.3), 0.5, 0.4))  # noqa: S314
    sure, maybe = (svg.find(f"rect[@class='{name}']") for name in ("sure", "maybe"))
    assert sure is not None
    assert maybe is not None
    assert (sure.get("x"), sure.get("width")) == ("0", "20%")
    assert (maybe.get("x"), maybe.get("width")) == ("20%", "40%")
    line, other = svg.find("line[@class='share']"), svg.find("circle")
    assert line is not None
    assert line.get("x1") == "40%"
    assert other is not None
    assert other.get("cx") == "80%"


def test_a_bar_never_leaves_the_picture() -> None:
    svg = bars.interval(Share(1, 2, 0.5, 0.1, 0.9), 0.3, 2.0)
    assert max(float(one) for one in re.findall(r'"([\d.]+)%"', svg)) <= 100


@pytest.mark.parametrize(("value", "top", "wide"), [(5, 10, "50%"), (0, 10, "0%"), (0, 0, "0%")])
def test_a_count_is_as_long_as_its_part_of_the_largest(value: int, top: int, wide: str) -> None:
    assert f'width="{wide}" height="10"' in bars.count(value, top)


def test_the_ruler_names_every_tenth_or_fifth() -> None:
    assert re.findall(r">(\d+)", bars.scale(0.5)) == ["0", "10", "20", "30", "40", "50"]
    assert re.findall(r">(\d+)", bars.scale(1.0)) == ["0", "20", "40", "60", "80", "100"]


def test_a_tick_stands_on_its_day_above_for_you_and_below_for_them() -> None:
    end = date(2026, 11, 14)
    assert strip.beginning(end) == date(2024, 11, 1)
    middle = date(2024, 11, 1) + (end - date(2024, 11, 1)) / 2
    svg = ET.fromstring(strip.strip([(middle, True, False), (end, True, True)], end))  # noqa: S314
    ticks = {one.get("class"): one.get("d") for one in svg.findall("path")}
    assert svg.get("viewBox") == "0 0 743 30"  # a unit a day
    assert ticks == {"axis": "M0 15h743", "me": "M371 4v10M743 4v10", "them": "M743 16v10"}
    assert re.findall(r">(\w+)<", strip.ruler(end, "it")) == ["2025", "lug", "2026", "lug"]


def quarter(year: int, core: int, extra: int) -> Quarter:
    return Quarter(
        date(year, 12, 31),
        {"core": core, "opportunity": 0, "company": 0, "extra": extra, "unknown": 0},
    )


def test_areas_stack_to_the_whole_and_nobody_has_no_band() -> None:
    growth = Growth((quarter(2020, 1, 3), quarter(2021, 2, 8)), 0)
    drawn = area.area(growth, "en")
    paths = dict(re.findall(r'<path class="(\w+)" d="([^"]+)"', drawn.bands))
    assert set(paths) == {"core", "extra"}
    assert "L1000 0L1000 52" in paths["core"]  # 10 of 10 down to 8 of 10
    assert "L1000 52L1000 260" in paths["extra"]
    assert "Core</tspan> 2" in drawn.names
    assert "Opportunity" not in drawn.names


def test_names_of_thin_bands_stand_one_below_the_other() -> None:
    by = {"core": 1, "opportunity": 1, "company": 1, "extra": 1, "unknown": 996}
    last = Quarter(date(2026, 12, 31), by)  # type: ignore[arg-type]
    first = Quarter(date(2025, 12, 31), dict.fromkeys(by, 0))  # type: ignore[arg-type]
    names = area.area(Growth((first, last), 0), "en").names
    heights = [float(one) for one in re.findall(r'y="([\d.]+)"', names)]
    assert len(heights) == 5
    assert all(b - a >= area.LINE - 0.2 for a, b in pairwise(heights))
    assert max(heights) <= area.HEIGHT


def test_the_pen_is_short_and_words_are_harmless() -> None:
    assert [number(one) for one in (1.0, 0.25, -0.04, 12.34)] == ["1", "0.2", "0", "12.3"]
    assert percent(0.125) == "12.5%"
    assert arc(10, 0, 1) == "M10 0A10 10 0 0 1 5.4 8.4"
    assert arc(10, 4, 0, "L").startswith("L-6.5 -7.6A10 10 0 1 0 ")
    assert words('<b>"A"\u202e') == "&lt;b&gt;&quot;A&quot;"


def test_the_study_alone_draws_each_share_and_says_it_in_figures(made: Made) -> None:
    svg = study.alone(made.study(), "it")
    root = ET.fromstring(svg)  # noqa: S314
    assert svg == study.alone(made.study(), "it")
    assert svg.startswith(study.MARK)
    assert not re.search(r"var\(|light-dark|url\(|<script", svg)
    told = [text.text for text in root.iter(f"{SVG}text")]
    assert {"Approfondimento", "17", "5,6\u00a0%", "44,7\u00a0%"} <= set(told)
    widths = [float(one.get("width") or 0) for one in root.iter(f"{SVG}rect")]
    longest = max(a + b for a, b in zip(widths[::2], widths[1::2], strict=True))
    assert longest == pytest.approx(study.ROOM, abs=0.2)
    title = root.findtext(f"{SVG}title") or ""
    assert "17 sono diventate qualcosa" in title
    assert " ".join(filter(None, told)).startswith(title)  # on one line or two


@pytest.mark.parametrize(
    ("counts", "shares"), [((1, 2, 0, 1, 0), 0), ((2, 5, 0, 3, 0), 5), ((0, 0, 0, 0, 0), 0)]
)
def test_a_study_of_few_draws_no_share_and_of_none_says_so(
    counts: tuple[int, ...], shares: int, made: Made
) -> None:
    svg = study.alone(made.study(counts), "en")
    ET.fromstring(svg)  # noqa: S314
    assert svg.count('class="share"') == shares
    if sum(counts):
        assert "few" in svg
    else:
        assert "No settled conversation" in svg
