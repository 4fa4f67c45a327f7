"""Rules of recurrence (RFC 5545 RRULE, and those of vCalendar 1.0): the local times they give.

dateutil counts; here is what it is given, for a rule can come from anybody who sends an invitation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateutil import rrule

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

_FREQ = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WITHIN = {
    "BYSETPOS": (-366, 366), "BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31), "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53), "BYHOUR": (0, 23), "BYMINUTE": (0, 59), "BYSECOND": (0, 60),
}  # fmt: skip
_SIGNED = frozenset({"BYSETPOS", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"})
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,5}")
_MOST_A_DAY = 48
_CYCLE = 400
"""Years after which the Gregorian calendar is the same again, to the day of the week."""
_LAST_YEAR = 9999
_OLD = re.compile(r"(D|W|MP|MD|YM|YD)(\d{1,4})\b\s*(.*)")
_OLD_FREQ = {
    "D": "DAILY",
    "W": "WEEKLY",
    "MP": "MONTHLY",
    "MD": "MONTHLY",
    "YM": "YEARLY",
    "YD": "YEARLY",
}
_OLD_PARTS = {"MD": "BYMONTHDAY", "YM": "BYMONTH", "YD": "BYYEARDAY"}
_OLD_TIMES = 2  # a rule of 1.0 without end means twice
_OLD_PLACE = re.compile(r"([1-5])([+-])")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule whose parts are all possible.

    count: how many times, 0 for without end. until: the last moment as written, "" for none.
    parts: the lists of numbers by their names; days: (which, weekday from 0), which is 0 for each.
    """

    freq: int
    interval: int = 1
    count: int = 0
    until: str = ""
    week_start: int = 0
    parts: tuple[tuple[str, tuple[int, ...]], ...] = ()
    days: tuple[tuple[int, int], ...] = ()

    @property
    def too_often(self) -> bool:
        """Whether it comes more often than any meeting: by the hour, or dozens of times a day."""
        each = 1
        for name, values in self.parts:
            each *= len(set(values)) if name in {"BYHOUR", "BYMINUTE", "BYSECOND"} else 1
        return self.freq >= rrule.HOURLY or each > _MOST_A_DAY


def rule(text: str) -> Rule | None:
    """Return the rule a text writes, None where it is none."""
    if "=" not in text:
        return _old(" ".join(text.upper().split()))
    pairs = dict(part.split("=", 1) for part in text.upper().split(";") if "=" in part)
    pairs = {key.strip(): value.strip() for key, value in pairs.items()}
    interval, count = _count(pairs.get("INTERVAL", "1")), _count(pairs.get("COUNT", "1"))
    days, starts = _days(pairs.get("BYDAY", "")), pairs.get("WKST", "MO")
    lists = {name: _numbers(name, pairs[name]) for name in _WITHIN if pairs.get(name)}
    known = pairs.get("FREQ", "") in _FREQ and starts in _DAYS
    if not known or not interval or not count or days is None or not all(lists.values()):
        return None
    return Rule(
        _FREQ.index(pairs["FREQ"]), interval, count if "COUNT" in pairs else 0,
        pairs.get("UNTIL", ""), _DAYS.index(starts), tuple(sorted(lists.items())), days,
    )  # fmt: skip


def walls(known: Rule, start: datetime, last: datetime) -> Iterator[datetime]:
    """Yield the local times a rule gives from `start` to `last`, both naive, in their order.

    The first is `start` itself, whether the rule meets it or not. dateutil looks for what never
    comes until the year 9999; so the years are counted that stand just before it, in which every
    day falls as it does in ours, and a rule that never comes costs a moment.
    """
    if start > last:
        return
    ahead = (_LAST_YEAR - last.year) // _CYCLE * _CYCLE
    parts = {name.lower(): values for name, values in known.parts}
    if "bysecond" in parts:
        parts["bysecond"] = tuple(min(one, 59) for one in parts["bysecond"])
    days = [rrule.weekday(day, which) if which else rrule.weekday(day) for which, day in known.days]
    found = rrule.rrule(
        known.freq, start.replace(year=start.year + ahead, microsecond=0), known.interval,
        known.week_start, known.count or None,  # dateutil takes a number or an end, not both
        None if known.count else last.replace(year=last.year + ahead),
        byweekday=days or None, **parts,
    )  # fmt: skip
    yield start
    for one in found:
        wall = one.replace(year=one.year - ahead)
        if wall > last:
            return
        if wall != start:
            yield wall


def _count(text: str) -> int:
    """Return a number from 1, 0 where it is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else 0


def _numbers(name: str, text: str) -> tuple[int, ...]:
    """Return the numbers of a list, none where one of them is impossible."""
    low, high = _WITHIN[name]
    words = [one.strip() for one in text.split(",")]
    if not all(map(_NUMBER.fullmatch, words)):
        return ()
    found = [int(one) for one in words]
    if not all(low <= one <= high for one in found) or (name in _SIGNED and 0 in found):
        return ()
    return tuple(found)


def _days(text: str) -> tuple[tuple[int, int], ...] | None:
    """Return the weekdays of a list, None where one of them is none."""
    found = [_DAY.fullmatch(one.strip()) for one in text.split(",") if one.strip()]
    days = [(int(one[1] or 0), _DAYS.index(one[2])) for one in found if one]
    possible = len(days) == len(found) and all(abs(which) <= 53 for which, _ in days)
    return tuple(days) if possible else None


def _old(text: str) -> Rule | None:
    """Return a rule of vCalendar 1.0: `W1 MO TU #5`, `MP1 1+ MO #0`, `D1 19970101T000000Z`."""
    found = _OLD.fullmatch(text)
    if not found or not int(found[2]):
        return None
    count, until, days, numbers, place = _OLD_TIMES, "", list[tuple[int, int]](), list[int](), 0
    for word in found[3].split():
        at = _OLD_PLACE.fullmatch(word)
        if word.startswith("#") and word[1:].isdigit():
            count = int(word[1:4])  # 0 is without end
        elif re.fullmatch(r"\d{8}(?:T\d{6}Z?)?", word):
            until, count = word, 0
        elif at:
            place = int(at[1]) * (1 if at[2] == "+" else -1)
        elif word in _DAYS:
            days.append((place, _DAYS.index(word)))
        elif word.strip("+-").isdigit() and found[1] in _OLD_PARTS:
            numbers.append(int(word.strip("+-")[:3]) * (-1 if word.endswith("-") else 1))
    name = _OLD_PARTS.get(found[1], "")
    kept = _numbers(name, ",".join(map(str, numbers))) if numbers else ()
    if numbers and not kept:
        return None
    return Rule(
        _FREQ.index(_OLD_FREQ[found[1]]), int(found[2]), count, until, 0,
        ((name, kept),) if kept else (), tuple(days),
    )  # fmt: skip
