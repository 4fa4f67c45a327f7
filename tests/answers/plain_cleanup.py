"""Clean-up the plain way, a contact at a time in Python: what the pages of it are held against."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cerchia.judge.fit import IN_LINE
from cerchia.judge.standing import YOUNG
from cerchia.language import companies, names, talk
from cerchia.model.answers import Because
from cerchia.model.cleanup import STAYS, Ground, Parting, Stays

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine

DEAD_DAYS = 730
"""Days of silence that are enough for certainty; who never wrote is given as long from the connection."""
WARM = 10
"""Days with words from each side at which half of the certainty is gone: a tie may wake up again."""
FAKE = {"fake_empty": 0.4, "fake_name": 0.7, "fake_same_pitch": 0.85}
"""How certain each sign of a fake is by itself; several make 1 - product of (1 - sign)."""

_SQL = f"""
    with praised as (
        select distinct person from (
            select handle from read_endorsement union all select handle from read_recommendation
        ) join resolve_handle using (handle)
    ), booked as (
        select distinct person from read_address join resolve_handle using (handle)
    ), noted as (
        select distinct person from read_note join resolve_handle using (handle)
    ), listed as (
        select h.person, list(distinct c.company) as companies,
               min(i.exported) <= (select as_of - {YOUNG} from resolve_as_of) as old
        from read_contact c join resolve_handle h using (handle) join read_import i using (import)
        group by h.person
    ), talked as (
        select o.person, bool_or(outcome in ('courtesy_known', 'deepening')) as known,
               bool_or(outcome = 'courtesy') as talking,
               max(confidence) filter (outcome = 'spam') as spam,
               coalesce(bool_or(outcome = 'spam' and because = 'sent_to_many'), false) as to_many,
               max(timezone(zone, timezone('UTC', t.last))) filter (outcome = 'spam') as spam_at
        from judge_outcome o join resolve_thread t using (thread), resolve_as_of
        where o.person is not null group by o.person
    ), wrote as (
        select distinct person from resolve_thread where person is not null
        union select person from resolve_member where person is not null
        union select person from resolve_invitation where note <> ''
    )
    select p.person, p.id, p.name, p.url, p.company, p.position, p.email, p.colleague,
           coalesce(l.companies, []) as companies, f.in_line, f.persona, f.fit, f.known, f.because,
           coalesce(j.confidence, 0) as reading, coalesce(s.active, false) as active,
           coalesce(s.dead, true) as dead, coalesce(s.young, false) as young,
           p.connected is null and not coalesce(l.old, false) as undated,
           coalesce(k.known, false) or coalesce(s.ambassador, false)
               or p.person in (select person from praised) or p.person in (select person from booked)
               or p.person in (select person from noted) as known_outside,
           coalesce(k.talking, false) as talking, k.spam, k.to_many, k.spam_at,
           p.person in (select person from wrote) or t.person is not null as wrote, t.last,
           (select as_of from resolve_as_of) - coalesce(t.last, p.connected) as silent,
           least(coalesce(t.days_out, 0), coalesce(t.days_in, 0)) as both
    from resolve_person p
    left join judge_standing s using (person)
    left join judge_fit f using (person)
    left join judge_title j using (person)
    left join measure_tie t using (person)
    left join talked k using (person)
    left join listed l using (person)
    where p.contact
    order by p.person
"""
_SAME_NOTE = """
    select distinct person, note from resolve_invitation where direction = 'inbound' and note <> ''
    qualify count(distinct person) over (partition by lower(trim(note))) > 1
"""


@dataclass(frozen=True, slots=True)
class _Grounds:
    """What speaks for letting somebody go: each ground's certainty, and every reason."""

    certainty: dict[Ground, float]
    because: tuple[Because, ...]


def sorted_out(
    engine: Engine, safe: frozenset[str], least: float
) -> tuple[list[Parting], dict[Stays, int], int]:
    """Return who could go, why others stay, and of how many too little is known."""
    pitching, colleague = _same_pitch(engine), _colleague(engine)
    stays: Counter[Stays] = Counter()
    going, unknown = [], 0
    for row in engine.named(_SQL):
        grounds = _grounds(row, row["person"] in pitching)
        unknown += row["in_line"] is None and not grounds.certainty
        if row["in_line"] or (row["in_line"] is None and not grounds.certainty):
            continue
        reason = _stays(row, row["id"] in safe, colleague, grounds)
        if reason is None and max(grounds.certainty.values()) < least:
            reason = "doubt"
        if reason is not None:
            stays[reason] += 1
            continue
        going.append(_parting(row, grounds))
    going.sort(key=lambda one: (-one.certainty, -(one.days_silent or 0), one.id))
    return going, {name: stays[name] for name in STAYS}, unknown


def _parting(row: dict[str, Any], grounds: _Grounds) -> Parting:
    ground = max(grounds.certainty, key=lambda name: (grounds.certainty[name], name))
    certainty = round(grounds.certainty[ground], 4)
    silent = row["silent"]
    return Parting(
        row["id"], row["name"], row["url"], ground, grounds.because, certainty,
        None if silent is None else max(0, silent),
    )  # fmt: skip


def _stays(
    row: dict[str, Any], safe: bool, colleague: Callable[[dict[str, Any]], bool], grounds: _Grounds
) -> Stays | None:
    """Return why somebody stays whatever speaks against it; None for nobody of these."""
    if safe:
        return "safelisted"
    if row["active"]:
        return "company"
    if row["known_outside"] or row["colleague"] or colleague(row):
        return "known"
    if row["young"]:
        return "young"
    only_extra = not grounds.certainty.keys() - {"extra"}
    if only_extra and row["undated"]:
        return "undated"
    return "recent" if not grounds.certainty else None


def _grounds(row: dict[str, Any], pitching: bool) -> _Grounds:
    """Return the grounds there are, each with its reasons; none for who is only asleep."""
    certainty: dict[Ground, float] = {}
    because: list[Because] = []
    if row["in_line"] is False and row["dead"]:
        certainty["extra"] = _off_line(row) * _dead(row)
        because += _why_extra(row)
    if row["spam"] is not None and not row["talking"]:
        certainty["spam"] = row["spam"]
        because.append(Because("cleanup_spam", row["spam_at"]))
    if signs := list(_signs(row, pitching)):
        doubt = 1.0
        for sign in signs:
            doubt *= 1 - FAKE[sign]
        certainty["fake"] = 1 - doubt
        because += [Because(sign) for sign in signs]
    return _Grounds(certainty, tuple(because))


def _off_line(row: dict[str, Any]) -> float:
    """Return how certain it is that somebody is off line.

    What is not known could lift the fit by anything between nought and its whole weight, each as
    likely: the share of those that leave it below the line, times the confidence of the reading.
    """
    fit, known = row["fit"], row["known"]
    codes = {one["code"] for one in json.loads(row["because"])}
    reading = 1.0 if "fit_avoid" in codes else row["reading"]
    room = (IN_LINE - fit * known) / (1 - known) if known < 1 else 1.0
    return float(reading * min(1.0, max(0.0, room)))


def _dead(row: dict[str, Any]) -> float:
    """Return how certain it is that nothing will come: by the silence, and by what there once was."""
    silent = min(1.0, max(0, row["silent"] or 0) / DEAD_DAYS) if row["silent"] is not None else 1.0
    return float(silent / (1 + row["both"] / WARM))


def _why_extra(row: dict[str, Any]) -> Iterator[Because]:
    work = ", ".join(filter(None, (row["position"].strip(), row["company"].strip())))
    yield Because("cleanup_off_line", text=work, params={"work": work, "fit": row["fit"]})
    months = None if row["silent"] is None else max(0, row["silent"]) // 30
    if row["last"] is not None:
        yield Because("cleanup_silent", params={"months": months or 0})
    elif months is None:
        yield Because("cleanup_never")
    else:
        yield Because("cleanup_never_since", params={"months": months})


def _signs(row: dict[str, Any], pitching: bool) -> Iterator[str]:
    """Yield the signs of a fake an export can show; looks and origin are none."""
    if not (row["company"].strip() or row["position"].strip() or row["email"] or row["wrote"]):
        yield "fake_empty"
    if not names.is_name(row["name"]):
        yield "fake_name"
    if pitching or row["to_many"]:
        yield "fake_same_pitch"


def _same_pitch(engine: Engine) -> set[int]:
    """Return who asked to connect with a pitch that somebody else sent in the same words."""
    return {
        person for person, note in engine.rows(_SAME_NOTE) if talk.acts(note).does(talk.Act.PITCHES)
    }


def _colleague(engine: Engine) -> Callable[[dict[str, Any]], bool]:
    """Return what tells who works or worked where the owner did, in any export and any spelling."""
    own = {
        companies.fold(name or "") for (name,) in engine.rows("select company from read_position")
    }
    own.discard("")
    return lambda row: any(
        companies.fold(name) in own for name in (row["company"], *row["companies"]) if name
    )
