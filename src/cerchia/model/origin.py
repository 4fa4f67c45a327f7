"""Where a record comes from, and what is wrong with a row we cannot use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with what we were given; show/phrases.py makes the sentence and the remedy.

    `line` is the line of the file, counted from 1; 0 means the file as a whole.
    `seen` is what stood there, cut short. `count` says how often it happened in this file.
    `hint` is what was probably meant, "" when nothing comes near.
    """

    code: str
    file: str = ""
    line: int = 0
    seen: str = ""
    count: int = 1
    hint: str = ""
