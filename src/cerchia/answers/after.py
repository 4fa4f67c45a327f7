"""After: what became of the requests the owner accepted, by the verdict they would have had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cerchia.answers.asked import asked, verdict
from cerchia.answers.share import differs, share
from cerchia.engine.duckdb import Engine
from cerchia.model.requests import VERDICTS, YOUNG, After, AfterGroup, Policy
from cerchia.model.study import FEW
from cerchia.model.vocabulary import OUTCOMES, Outcome

LINES = ("in_line", "off_line", "unknown")
"""Groups of the requests whose note is gone."""

# the conversation that came of it: the first one with words after the request, or after the contact
_CAME = """
    with words as (
        select m.person, m.thread, m.sent, m.mine from resolve_message m
        join resolve_thread t using (thread)
        where not t.is_group and not t.sponsored and m.person is not null
    ), asked as (
        select person, max(sent) as sent from resolve_invitation
        where direction = 'inbound' and accepted group by person
    ), following as (
        select w.person, arg_min(w.thread, w.sent) as thread, arg_min(w.mine, w.sent) as mine
        from words w left join asked a using (person)
        where a.sent is null or w.sent >= a.sent group by w.person
    )
    select p.person, f.mine, o.outcome, coalesce(o.settled, as_of - p.connected >= $1) as settled,
           o.began, o.began_basis, j.in_line
    from resolve_person p left join following f using (person)
    left join judge_outcome o on o.thread = f.thread
    left join judge_fit j on j.person = p.person, resolve_as_of
"""


@dataclass(frozen=True, slots=True)
class Came:
    """What came after one request: whose the first word was (None: no word), and the outcome."""

    mine: bool | None
    outcome: Outcome
    settled: bool


def after(engine: Engine, policy: Policy = "open") -> After:
    """Return what became of the accepted requests under a policy.

    Only what was there before they asked counts for the verdict, but for the fit, which is today's.
    Requests the list no longer holds are known by the conversation they began; their note is gone,
    so they stand by fit.
    """
    return engine.once(("after", policy), lambda: _after(engine, policy))


def _after(engine: Engine, policy: Policy) -> After:
    came: dict[int, Came] = {}
    inferred: dict[str, list[Came]] = {name: [] for name in LINES}
    for person, mine, outcome, settled, began, basis, line in engine.rows(_CAME, YOUNG):
        one = Came(mine, outcome or "silent", bool(settled) if settled is not None else True)
        came[person] = one
        if began == "inbound_request" and basis == "inferred":
            inferred[_line(line)].append(one)
    recorded: dict[str, list[Came]] = {name: [] for name in VERDICTS}
    days: list[date] = []
    for request in asked(engine, accepted=True):
        recorded[verdict(request, policy)].append(came[request.row["person"]])
        if request.row["sent"]:
            days.append(request.row["sent"].date())
    groups = tuple(_groups(recorded))
    return After(
        policy=policy,
        first=min(days, default=None),
        recorded=groups,
        inferred=tuple(_groups(inferred)) if any(inferred.values()) else (),
        differs=_differs(groups),
    )


def _line(line: bool | None) -> str:
    return "unknown" if line is None else "in_line" if line else "off_line"


def _groups(by: dict[str, list[Came]]) -> Iterator[AfterGroup]:
    return (_group(name, found) for name, found in by.items())


def _group(name: str, found: Sequence[Came]) -> AfterGroup:
    settled = Counter(one.outcome for one in found if one.settled)
    return AfterGroup(
        name=name,
        accepted=len(found),
        mine=sum(one.mine is True for one in found),
        theirs=sum(one.mine is False for one in found),
        nobody=sum(one.mine is None for one in found),
        unsettled=sum(not one.settled for one in found),
        outcomes={outcome: settled[outcome] for outcome in OUTCOMES},
        deepening=share(settled["deepening"], settled.total()),
        spam=share(settled["spam"], settled.total()),
    )


def _differs(groups: Iterable[AfterGroup]) -> bool | None:
    """Say whether those to accept and all the others differ in deepening; None where too few."""
    accept, *others = groups
    k, n = (sum(getattr(one.deepening, name) for one in others) for name in ("k", "n"))
    if min(accept.deepening.n, n) < FEW:
        return None
    return differs(accept.deepening, share(k, n))
