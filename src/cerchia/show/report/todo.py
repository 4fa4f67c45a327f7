"""What waits: the requests, and the week with its reasons."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cerchia.model.answers import Request
from cerchia.model.report import Report
from cerchia.show.phrases import because, excerpt, figures, why
from cerchia.show.tongue import NAME, Tongue, profile

REQUESTS, THINGS = 10, 25
NOTE = 160


@dataclass(frozen=True, slots=True)
class Waiting:
    """One request that waits."""

    person: str
    url: str
    since: str
    note: str
    verdict: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The section on requests."""

    heading: str
    rows: tuple[Waiting, ...]
    more: int
    policy: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing to do."""

    person: str
    url: str
    kind: str
    mine: bool
    why: str
    quote: str
    due: str
    minutes: str


@dataclass(frozen=True, slots=True)
class Week:
    """The section on the week; kinds: how many of each, where nobody may be named."""

    heading: str
    owed: str
    rows: tuple[Thing, ...]
    kinds: tuple[str, ...]
    note: str


def asked(tongue: Tongue, found: Report, *, incognito: bool) -> Asked:
    """Return the section on the requests that wait."""
    verdicts = Counter(one.verdict for one in found.requests)
    heading = tongue.say("requests.none")
    if found.requests:
        counted = {name: verdicts[name] for name in ("accept", "ask", "ignore")}
        heading = tongue.say("requests.sentence", n=len(found.requests), **counted)
    rows = () if incognito else found.requests[:REQUESTS]
    more = 0 if incognito else len(found.requests) - len(rows)
    waiting = tuple(_waiting(tongue, one) for one in rows)
    told = tongue.say(f"requests.{found.policy}_policy")
    return Asked(heading.rstrip("."), waiting, more, told)


def _waiting(tongue: Tongue, one: Request) -> Waiting:
    return Waiting(
        person=excerpt(one.person, NAME),
        url=profile(one.url),
        since=figures.day(one.at.date(), tongue.lang, short=True) if one.at else "",
        note=excerpt(one.note, NOTE),
        verdict=tongue.word("verdict", one.verdict),
        because=tuple(because(reason, tongue.lang) for reason in one.because),
    )


def week(tongue: Tongue, found: Report, *, incognito: bool) -> Week:
    """Return the section on what to do this week."""
    audit = found.audit
    things = audit.proposals
    minutes = sum(one.minutes for one in things)
    budget = audit.purpose.weekly_minutes if audit.purpose else None
    heading = tongue.say("agenda.nothing")
    if things:
        heading = tongue.say("agenda.week", n=len(things), minutes=minutes, budget=budget)
    mine, theirs = audit.owed.get("mine", 0), audit.owed.get("theirs", 0)
    kinds = Counter(one.kind for one in things)
    return Week(
        heading=heading,
        owed=tongue.say("audit.owed", mine=mine, theirs=theirs) if mine or theirs else "",
        rows=() if incognito else tuple(_things(tongue, found)),
        kinds=tuple(
            f"{tongue.word('kind', kind)}: {tongue.number(n)}" for kind, n in kinds.most_common()
        )
        if incognito
        else (),
        note=tongue.say("agenda.never_sends"),
    )


def _things(tongue: Tongue, found: Report) -> list[Thing]:
    return [
        Thing(
            person=excerpt(one.person, NAME),
            url=profile(one.url),
            kind=tongue.word("kind", one.kind),
            mine=one.kind == "reply",
            why=why(one, tongue.lang),
            quote=excerpt(one.because.text, NOTE),
            due=figures.weekday(one.due, tongue.lang),
            minutes=tongue.number(one.minutes),
        )
        for one in found.audit.proposals[:THINGS]
    ]
