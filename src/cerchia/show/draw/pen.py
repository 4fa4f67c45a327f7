"""How a picture is written: short numbers, points on a circle, arcs, and text made harmless."""

from __future__ import annotations

from html import escape
from math import cos, pi, sin

from cerchia.show.phrases import plain


def number(value: float) -> str:
    """Return a coordinate with at most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def percent(value: float) -> str:
    """Return a place between 0 and 1 as a percentage of the picture's width."""
    return f"{number(value * 100)}%"


def point(r: float, a: float) -> str:
    """Return the point at radius r and angle a."""
    return f"{number(r * cos(a))} {number(r * sin(a))}"


def arc(r: float, a: float, b: float, pen: str = "M") -> str:
    """Draw along the circle from angle a to b, either way round."""
    large, sweep = int(abs(b - a) > pi), int(b > a)
    return f"{pen}{point(r, a)}A{number(r)} {number(r)} 0 {large} {sweep} {point(r, b)}"


def words(text: str) -> str:
    """Return people's own words as they may stand in a picture: plain and escaped."""
    return escape(plain(text))
