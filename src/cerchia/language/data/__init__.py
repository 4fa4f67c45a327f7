"""The word lists of language/, read once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import product

_CHOICE = re.compile(r"\[([^\]]+)\]|\(([^)]*\|[^)]*)\)")


def table(name: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a word list; lines that start with # are remarks."""
    for line in (files(__name__) / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def spellings(term: str) -> list[str]:
    """Return each form of a term: "impiegat[oa]" is two, "direttor(e|rice)" is two."""
    if "[" not in term and "(" not in term:
        return [term]
    parts: list[list[str]] = []
    start = 0
    for choice in _CHOICE.finditer(term):
        parts.append([term[start : choice.start()]])
        parts.append(list(choice[1]) if choice[1] else choice[2].split("|"))
        start = choice.end()
    parts.append([term[start:]])
    return ["".join(form) for form in product(*parts)]
