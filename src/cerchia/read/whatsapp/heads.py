"""The head of a record: date, time and who, in every form that phones write; and which form."""

from __future__ import annotations

import re
from dataclasses import dataclass

MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\0"
"""Invisible: direction marks, the byte-order mark, and the zero byte of damaged files."""
LEFT = "\u200e"
"""Stands before what WhatsApp wrote itself: media lines and events."""

_SPACES = " \u00a0\u202f\u2009\u2007\u3000"
_EACH = tuple(MARKS)
_UNMARK = dict.fromkeys(map(ord, MARKS))
_CLEAN = _UNMARK | dict.fromkeys(map(ord, _SPACES), " ")

_S = f"[{_SPACES}]"
_M = "[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]*+"
_MORNING = ("凌晨", "清晨", "早上", "上午", "午前", "오전", "ص", "ق.ظ")
_AFTERNOON = ("中午", "下午", "午後", "晚上", "오후", "م", "ب.ظ")
_HALF = rf"(?:[aApP]\.?{_S}?[mM]\.?|{'|'.join(map(re.escape, _MORNING + _AFTERNOON))})"

HEAD = re.compile(
    rf"\n{_M}(?P<bracket>\[?){_M}"
    rf"(?P<date>\d{{1,4}}+{_M}(?P<sign>[-/.]){_S}?{_M}\d{{1,2}}+{_M}(?P=sign){_S}?{_M}\d{{1,4}}+\.?){_M}"
    rf"(?P<joined>[,،]?{_S}(?:[^\W\d]{{1,5}}+\.?{_S})??|,){_M}"
    rf"(?P<time>(?:{_HALF}{_S}?)?\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:{_S}?{_M}{_HALF})?){_M}"
    rf"(?P<close>\]{_S}?|{_S}[-–—](?:{_S}|(?=\n|\Z))|:{_S})"
    r"(?:(?P<name>[^:\n]{1,120}):(?=[ \n]|\Z))?"
)
"""It begins at the newline before it, for the text handed to it always does."""

_MAYBE = re.compile(rf"\n(?:{_M}\[)?{_M}\d{{1,4}}+{_M}[-/.]")
"""How every head begins; cheap, and true of few other lines."""

_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d]+")
_HALVES = re.compile("[aApP]")


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


def form_of(head: re.Match[str]) -> Form | None:
    """Return the form of a head, or None if it only looks like one."""
    date, joined, time, close = head.group("date", "joined", "time", "close")
    if bool(head["bracket"]) != close.startswith("]"):
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
    return Form(close.strip(_SPACES)[0], head["sign"], years, first, word, seconds, half)


class Heads:
    """Finds the heads of one file.

    All are written alike, so once one is known the others are found by a pattern made after it,
    five times as quickly; lines that begin like a head but do not fit it are looked at one by one.
    """

    def __init__(self, form: Form | None = None, like: re.Match[str] | None = None) -> None:
        self.main = form
        self._narrow = _narrow(like) if like else None

    def find(self, block: str) -> tuple[list[re.Match[str]], bool]:
        """Return all that looks like a head, in order, and whether all surely have the main form."""
        if not self._narrow:
            return list(HEAD.finditer(block)), False
        found = list(self._narrow.finditer(block))
        begun = _MAYBE.findall(block)
        if len(begun) == len(found):
            return found, True
        starts = {head.start() for head in found}
        others = [one.start() for one in _MAYBE.finditer(block) if one.start() not in starts]
        more = [head for start in others if (head := HEAD.match(block, start))]
        return (
            (sorted(found + more, key=lambda head: head.start()), False) if more else (found, True)
        )

    def form(self, head: re.Match[str]) -> Form | None:
        """Return the form of what was found."""
        return self.main if head.re is self._narrow else form_of(head)


def _narrow(like: re.Match[str]) -> re.Pattern[str] | None:
    """Return a pattern of all heads written just like one, or None if that one is intricate."""
    whole = like[0][: like.end("close") - like.start()]
    date, time = like["date"], like["time"]
    if unmarked(whole).strip("\n") != whole.strip("\n").lstrip(LEFT):
        return None
    if not (plain(date) + plain(time)).isascii():
        return None
    numbers = [len(one) for one in _NUMBER.findall(date)]
    last = "[0-9]{1,2}" if numbers[0] == 4 else f"[0-9]{{{numbers[2]}}}"
    first = "[0-9]{4}" if numbers[0] == 4 else "[0-9]{1,2}"
    days = _with_digits(date, (first, "[0-9]{1,2}", last))
    hours = _with_digits(time, ("[0-9]{1,2}", "[0-9][0-9]", "[0-9][0-9]"))
    bracket, joined, close = map(re.escape, like.group("bracket", "joined", "close"))
    return re.compile(
        rf"\n{LEFT}?{bracket}(?P<date>{days}){joined}(?P<time>{hours}){close}"
        r"(?:(?P<name>[^:\n]{1,120}+):(?=[ \n]|\Z))?+"
    )


def _with_digits(text: str, digits: tuple[str, ...]) -> str:
    """Return a pattern of a date or time: its numbers as given, either half of the day, else as it is."""
    parts = [
        _HALVES.sub(lambda one: "[ap]" if one[0].islower() else "[AP]", re.escape(part), count=1)
        for part in _NUMBER.split(text)
    ]
    numbers = (*digits[: len(parts) - 1], "")
    return "".join(part + number for part, number in zip(parts, numbers, strict=True))


def plain(text: str) -> str:
    """Return a name or a date without marks, its spaces ordinary ones."""
    return text if text.isascii() and "\0" not in text else text.translate(_CLEAN)


def unmarked(text: str) -> str:
    """Return a text without invisible marks."""
    for mark in _EACH:  # quicker than looking for any of them
        if mark in text:
            return text.translate(_UNMARK)
    return text


def afternoon(time: str) -> bool | None:
    """Say which half of the day a time names; None if it counts to twenty-four."""
    letters = _LETTERS.findall(time)
    if not letters:
        return None
    if any(one in time for one in _AFTERNOON):
        return True
    return letters[0][0] in "pP"
