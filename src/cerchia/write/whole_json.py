"""The circle as one JSON document, written as it comes: a record a line, so that it can be read so too."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cerchia.model.export import SCHEMA, VERSION

Json = dict[str, Any]
_HALF = re.compile("[\ud800-\udfff]")


def document(head: Json, lists: Mapping[str, Iterable[Json]]) -> Iterator[bytes]:
    """Yield the document: `schema` and `version` first, then the head, then each list by its name."""
    first = {"schema": SCHEMA, "version": VERSION, **head}
    yield b"{" + b",\n ".join(_text(name) + b": " + _text(value) for name, value in first.items())
    for name, rows in lists.items():
        yield b",\n " + _text(name) + b": ["
        between = b"\n  "
        for row in rows:
            yield between + _text(row)
            between = b",\n  "
        yield b"]"
    yield b"}\n"


def _text(value: object) -> bytes:
    return _HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False)).encode()
