"""JSON on standard output: one object, or one object a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from cerchia.show.contract import Json
from cerchia.show.phrases import escaped


def one(found: Json) -> None:
    """Write one object, indented."""
    sys.stdout.write(_text(found, indent=1) + "\n")


def lines(found: Iterable[Json]) -> None:
    """Write one object a line (NDJSON)."""
    for row in found:
        sys.stdout.write(_text(row, indent=None) + "\n")


def _text(found: Json, indent: int | None) -> str:
    plain = (sys.stdout.encoding or "utf-8").lower().replace("-", "") != "utf8"
    text = json.dumps(found, ensure_ascii=plain, indent=indent)
    return text if plain else "\n".join(escaped(line) for line in text.split("\n"))
