"""Requests: the invitations that wait, each with what to do, why, and which answer is ready."""

from __future__ import annotations

from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.language import talk
from cerchia.model.answers import Because, Request

POLICIES = ("open", "selective")
TOLD = 12
"""Words from which a note that nobody else sent is taken to give a reason of its own."""

_SQL = """
    select i.id, p.name as person, p.id as person_id, p.url, p.first_name, i.sent, i.note,
           f.in_line, f.persona, p.colleague,
           count(distinct i.person) over (partition by lower(trim(i.note))) as same_note,
           t.language,
           exists (select 1 from resolve_thread t where t.person = p.person) as talked,
           exists (select 1 from judge_outcome o
                   where o.person = p.person and o.outcome = 'spam') as spam
    from resolve_invitation i
    join resolve_person p using (person)
    left join judge_fit f using (person)
    left join judge_title t using (person)
    where i.direction = 'inbound' and not i.accepted
      and (i.sent is null or i.sent < (select as_of + 1 from resolve_as_of))
    qualify row_number() over (partition by i.person order by i.sent desc nulls last, i.id) = 1
    order by i.sent desc nulls last, i.id
"""


def requests(engine: Engine, policy: str = "open") -> list[Request]:
    """Return the open incoming invitations with a verdict under the policy: open or selective.

    open accepts everybody but spam; selective only who is in line, who is known already, and of
    whom too little is known but who gives a reason of their own; it asks the others why.
    """
    return [_row(row, policy) for row in engine.named(_SQL)]


def _row(row: dict[str, Any], policy: str) -> Request:
    note = row["note"] or ""
    kind = _note(note, row["same_note"])
    reasons = [Because(f"note_{kind}", row["sent"], note[:240])]
    if row["in_line"] is None:
        reasons.append(Because("fit_unknown"))
    else:
        reasons.append(
            Because("fits" if row["in_line"] else "fits_not", params={"persona": row["persona"]})
        )
    if row["colleague"]:
        reasons.append(Because("colleague"))
    if row["talked"]:
        reasons.append(Because("talked_before"))
    if row["spam"]:
        reasons.append(Because("spam_before"))
    verdict = _verdict(kind, row, policy)
    return Request(
        id=row["id"],
        person=row["person"],
        person_id=row["person_id"],
        url=row["url"],
        at=row["sent"],
        note=note,
        verdict=verdict,
        because=tuple(reasons),
        answer={"accept": "answer_accept", "ask": "answer_ask", "ignore": ""}[verdict],
        first_name=row["first_name"],
        language=_language(note, row["language"]),
    )


def _language(note: str, title: str | None) -> str:
    """Return the language to answer in: the note's, else the one of their title."""
    found = talk.language(note)
    return found if found != "unknown" else title or "unknown"


def _note(note: str, same: int) -> str:
    """Say what kind of note it is: empty, pitch, generic, or one that gives a reason."""
    if not note.strip():
        return "empty"
    acts = talk.acts(note)
    if acts.does(talk.Act.PITCHES):
        return "pitch"
    told = acts.asks or acts.does(talk.Act.RECALLS_PAST | talk.Act.ANNOUNCES)
    return "personal" if (told or acts.words >= TOLD) and same <= 1 else "generic"


def _verdict(kind: str, row: dict[str, Any], policy: str) -> str:
    if row["spam"]:
        return "ignore"
    if kind == "pitch":
        return "ask" if row["in_line"] else "ignore"
    if policy == "open" or row["in_line"] or row["colleague"] or row["talked"]:
        return "accept"
    return "accept" if kind == "personal" and row["in_line"] is None else "ask"
