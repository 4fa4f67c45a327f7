"""The head of a record: date, time and who, in every form that phones write; and which form."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = (
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\0"
)
"""Invisible: direction marks, the byte-order mark, and the zero byte of damaged files."""
LEFT = "\u200e"
"""Stands before what WhatsApp wrote itself: media lines and events."""

_SPACES = " \u00a0\u202f\u2009\u2007\u3000"
_UNMARK = dict.fromkeys(map(ord, MARKS))
_CLEAN = _UNMARK | dict.fromkeys(map(ord, _SPACES), " ")

_S = f"[{_SPACES}]"
_M = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*+"
_MORNING = ("凌晨", "清晨", "早上", "上午", "午前", "오전", "ص", "ق.ظ")
_AFTERNOON = ("中午", "下午", "午後", "晚上", "오후", "م", "ب.ظ")
_HALF = rf"(?:[aApP]\.?{_S}?[mM]\.?|{'|'.join(map(re.escape, _MORNING + _AFTERNOON))})"

HEAD = re.compile(
    rf"\n{_M}(\[?){_M}"
    rf"(\d{{1,4}}+{_M}([-/.]){_S}?{_M}\d{{1,2}}+{_M}\3{_S}?{_M}\d{{1,4}}+\.?){_M}"
    rf"([,،]?{_S}(?:[^\W\d]{{1,5}}+\.?{_S})??|,){_M}"
    rf"((?:{_HALF}{_S}?)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:{_S}?{_M}{_HALF})?){_M}"
    rf"(\]{_S}?|{_S}[-–—](?:{_S}|(?=\n|\Z))|:{_S})"
    rf"(?:([^:\n]{{1,120}}):(?=[ \n]|\Z))?"
)
"""Groups: bracket, date, its sign, what joins date and time, time, what closes the head, sender.

It begins at the newline before it, for the text handed to it always does.
"""

Groups = tuple[str, str, str, str, str, str, str]

_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d]+")


@dataclass(frozen=True, slots=True)
class Form:
    """How the heads of one file are written; a phone writes all in one form.

    close: what ends the head, "]", "-" or ":". sign: what parts the date. years: digits of the year. first: whether the year stands first.
    joined: the word between date and time. half: "", "AM" or "am": the clock of twelve hours.
    """

    close: str
    sign: str
    years: int
    first: bool
    joined: str
    seconds: bool
    half: str


def form_of(groups: Groups) -> Form | None:
    """Return the form of a head, or None if it only looks like one."""
    bracket, date, sign, joined, time, close, _ = groups
    if bool(bracket) != close.startswith("]"):
        return None
    fields = [len(one) for one in _NUMBER.findall(date)]
    first = fields[0] == 4
    years = fields[0] if first else fields[2]
    if fields[0] == 3 or years not in {2, 4} or (first and fields[2] > 2):
        return None
    seconds = len(_NUMBER.findall(time)) == 3
    if close.startswith(":") and not seconds:
        return None
    letters = _LETTERS.findall(time)
    word = "".join(_LETTERS.findall(joined))
    half = "" if not letters else "AM" if letters[0].isupper() else "am"
    return Form(close.strip(_SPACES)[0], sign, years, first, word, seconds, half)


def plain(text: str) -> str:
    """Return a name or a date without marks, its spaces ordinary ones."""
    return text if text.isascii() and "\0" not in text else text.translate(_CLEAN)


def unmarked(text: str) -> str:
    """Return a text without invisible marks."""
    return text.translate(_UNMARK)


def afternoon(time: str) -> bool | None:
    """Say which half of the day a time names; None if it counts to twenty-four."""
    letters = _LETTERS.findall(time)
    if not letters:
        return None
    if any(one in time for one in _AFTERNOON):
        return True
    return letters[0][0] in "pP"
