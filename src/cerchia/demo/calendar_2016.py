"""When the 302 conversations of the study began: 1 January to 15 August 2016, 1.3 a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

from cerchia.demo import chance
from cerchia.demo.source import Told

FIRST, LAST = date(2016, 1, 1), date(2016, 8, 15)
HOLIDAYS = frozenset(
    {FIRST, date(2016, 1, 6), date(2016, 3, 27), date(2016, 3, 28), date(2016, 4, 25)}
    | {date(2016, 6, 2), LAST}
)
WORKDAY, REST, AUGUST, HOLIDAY = 100, 35, 40, 20
"""How many requests come in on a day, beside each other; August in percent of the rest."""
SATURDAY = 5


def starts(told: Sequence[Told]) -> list[date]:
    """Return the day of the first message of each conversation; outside the study as written.

    The first and the last day of the study go to conversations of a single message, which say
    nothing of the season. Raises ValueError where neither the writer nor the study gives a day.
    """
    free = [place for place, one in enumerate(told) if one.study and one.start is None]
    single = [place for place in free if len(told[place].lines) == 1]
    ends = chance.shuffled(single, "ends of the study")[:2]
    order = chance.shuffled([place for place in free if place not in ends], "study")
    days = dict(zip(ends, (FIRST, LAST), strict=True))
    days |= dict(zip(order, _spread(len(order)), strict=True))
    found = [one.start or days.get(place) for place, one in enumerate(told)]
    if missing := [one.last for one, day in zip(told, found, strict=True) if day is None]:
        raise ValueError(missing)
    return [day for day in found if day is not None]


def _spread(count: int) -> list[date]:
    """Return so many days, as thick as requests come in: fewer at weekends and in August."""
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    ends = list(accumulate(_weight(day) for day in days))
    found, place = [], 0
    for number in range(count):
        while ends[place] * count <= (number + 0.5) * ends[-1]:
            place += 1
        found.append(days[place])
    return found


def _weight(day: date) -> int:
    weight = REST if day.weekday() >= SATURDAY else WORKDAY
    weight = HOLIDAY if day in HOLIDAYS else weight
    return weight * AUGUST // 100 if day.month == LAST.month else weight
