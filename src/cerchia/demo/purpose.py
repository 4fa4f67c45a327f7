"""What Elena Marchetto's circle is for: clients among the small manufacturers of the Nordest."""

from __future__ import annotations

from cerchia.demo import source
from cerchia.formats import purpose_toml
from cerchia.model.purpose import Purpose

FILE = "purpose.toml"


def text() -> str:
    """Return the owner's purpose.toml."""
    return source.text(FILE)


def purpose() -> Purpose:
    """Return the owner's purpose; ValueError with the problems if the file does not hold one."""
    found, problems = purpose_toml.read(text(), FILE)
    if found is None:
        raise ValueError(FILE, problems)
    return found
