"""The persona as a form: what stands in its fields, and the persona that is read from them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import cast

from markupsafe import Markup

from cerchia.model.purpose import Persona, Weights
from cerchia.model.vocabulary import (
    FUNCTIONS,
    SENIORITIES,
    SIZES,
    Function,
    Language,
    Seniority,
    Size,
)
from cerchia.show.tongue import Tongue
from cerchia.show.web.pages.purpose_kept import typed

SPOKEN: tuple[Language, ...] = ("it", "en", "es", "fr", "de")
WORDS = ("trades", "places", "companies", "keywords", "avoid")
FREE = ("critical_points", "opportunities", "challenges", "habits", "found")
LISTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "functions": ("function", FUNCTIONS),
    "seniority": ("level", SENIORITIES),
    "size": ("size", SIZES),
    "languages": ("language", SPOKEN),
}
MOST = 400
"""Letters of a name at most."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick."""

    value: str
    name: str
    on: bool


@dataclass(frozen=True, slots=True)
class Box:
    """Boxes of one closed list."""

    name: str
    label: str
    hint: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One field to write in."""

    name: str
    label: str
    hint: str
    value: Markup


@dataclass(frozen=True, slots=True)
class Form:
    """Everything a persona has, as fields."""

    name: str
    boxes: tuple[Box, ...]
    words: tuple[Line, ...]
    free: tuple[Line, ...]
    weights: tuple[Line, ...]


def form(tongue: Tongue, persona: Persona) -> Form:
    """Return the form of a persona."""
    say = tongue.say
    return Form(
        name=persona.name,
        boxes=tuple(_box(tongue, name, persona) for name in LISTED),
        words=tuple(
            Line(name, say(f"web.persona_{name}"), say(f"web.persona_{name}_hint"),
                 typed(_joiner(name).join(getattr(persona, name))))
            for name in WORDS
        ),
        free=tuple(
            Line(name, say(f"web.persona_{name}"), "", typed(getattr(persona, name))) for name in FREE
        ),
        weights=tuple(
            Line(f"weight_{one.name}", say(f"web.weight_{one.name}"), "",
                 typed(f"{getattr(persona.weights, one.name) * 100:.4g}"))
            for one in fields(Weights)
        ),
    )  # fmt: skip


def _box(tongue: Tongue, name: str, persona: Persona) -> Box:
    listed, values = LISTED[name]
    chosen = getattr(persona, name)
    choices = [Choice(f"{name}.{one}", tongue.word(listed, one), one in chosen) for one in values]
    hint = tongue.say(f"web.persona_{name}_hint")
    return Box(name, tongue.say(f"web.persona_{name}"), hint, tuple(choices))


def _joiner(name: str) -> str:
    return "; " if name == "companies" else ", "


def read(sent: Mapping[str, str], ticked: Sequence[str]) -> Persona:
    """Return the persona a form says; a weight that is no number stays as it was at first."""
    return Persona(
        name=" ".join(sent.get("name", "").split())[:MOST],
        functions=cast("tuple[Function, ...]", _ticked("functions", ticked)),
        seniority=cast("tuple[Seniority, ...]", _ticked("seniority", ticked)),
        size=cast("tuple[Size, ...]", _ticked("size", ticked)),
        languages=cast("tuple[Language, ...]", _ticked("languages", ticked)),
        trades=words(sent.get("trades", "")),
        places=words(sent.get("places", "")),
        companies=words(sent.get("companies", ""), commas=False),
        keywords=words(sent.get("keywords", "")),
        avoid=words(sent.get("avoid", "")),
        critical_points=_text(sent, "critical_points"),
        opportunities=_text(sent, "opportunities"),
        challenges=_text(sent, "challenges"),
        habits=_text(sent, "habits"),
        found=_text(sent, "found"),
        weights=_weights(sent),
    )


def words(text: str, *, commas: bool = True) -> tuple[str, ...]:
    """Return words written one beside the other; a company's name may hold a comma."""
    parts = re.split(r"[,;\n]" if commas else r"[;\n]", text.replace("\r", "\n"))
    return tuple(dict.fromkeys(" ".join(one.split()) for one in parts if one.strip()))


def _ticked(name: str, ticked: Sequence[str]) -> tuple[str, ...]:
    values = LISTED[name][1]
    return tuple(one for one in values if f"{name}.{one}" in ticked)


def _text(sent: Mapping[str, str], name: str) -> str:
    return sent.get(name, "").replace("\r\n", "\n").strip()


def _weights(sent: Mapping[str, str]) -> Weights:
    said = {one.name: _share(sent.get(f"weight_{one.name}", "")) for one in fields(Weights)}
    found = replace(Weights(), **{name: one for name, one in said.items() if one is not None})
    return found if any(getattr(found, one.name) for one in fields(Weights)) else Weights()


def _share(text: str) -> float | None:
    try:
        value = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return round(value / 100, 4) if 0 <= value <= 100 else None
