"""Evidence: what is on record about one person that could be said to nobody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from cerchia.engine.duckdb import Engine
from cerchia.language import drafts, talk
from cerchia.language.lint import lint
from cerchia.model.answers import Because

FRESH = 90
"""Days from a connection in which thanks for it are still in place."""
NEWEST = 60
"""Messages with somebody that are read for it, the newest: each takes half a millisecond."""
_WHO = """
    select p.first_name, p.last_name, p.name, p.company, p.position, p.colleague, p.connected, as_of
    from resolve_person p, resolve_as_of where p.person = $1
"""
_WORDS = """
    select timezone(zone, timezone('UTC', m.sent)) as at, m.mine, x.content as text,
           o.ball_message = m.message as ball, o.ball as whose, o.outcome
    from resolve_thread t join resolve_message m using (thread) join read_text x using (message)
    left join judge_outcome o using (thread), resolve_as_of
    where t.person = $1 and not t.is_group and not t.sponsored and m.sent::date <= as_of
    order by m.sent desc, m.message desc limit $2
"""
_NOTES = """
    select timezone(zone, timezone('UTC', i.sent)) as at, i.note, i.direction, i.accepted,
           count(distinct o.person) filter (where o.note <> '') as same
    from resolve_invitation i left join resolve_invitation o
      on lower(trim(o.note)) = lower(trim(i.note)) and o.person <> i.person, resolve_as_of
    where i.person = $1 group by all order by 1 desc nulls last
"""
_WORKED = """
    select company, extract(year from started) as since, extract(year from finished) as until
    from read_position where company is not null and length(trim(company)) > 1
    order by started desc nulls last
"""
_STUDIED = """
    select school, extract(year from started) as since, extract(year from finished) as until
    from read_school where length(trim(school)) > 3 order by started desc nulls last
"""
_PRAISE = """
    select made as at, skill, '' as text from read_endorsement join resolve_handle using (handle)
    where person = $1 and direction = 'received'
    union all
    select made, '', content from read_recommendation join resolve_handle using (handle)
    where person = $1 and direction = 'received' order by 1 desc nulls last
"""
_MOVED = """
    select before, after, seen from resolve_change
    where person = $1 and kind = 'company' and before <> '' and after <> '' order by seen desc limit 1
"""
_PRIVATE = """
    select made as at, note from read_note join resolve_handle using (handle)
    where person = $1 order by made desc nulls last
"""

_WANTS = talk.Act.OFFERS | talk.Act.PITCHES | talk.Act.INVITES
"""What one may say no to that is no question."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is on record about one person, and how the two of them speak.

    found: by code, the newest first. asked: their words that wait for an answer, "" for none.
    near: by language, whether they are on first-name terms. private: the owner's notes, not to be
    quoted. today: the day everything is computed for. fresh: connected not long ago. texts: what was written
    between the two, the newest `NEWEST` of it, for languages and names.
    """

    first_name: str
    last_name: str
    name: str
    company: str
    today: date
    fresh: bool
    found: dict[str, tuple[Because, ...]]
    asked: str
    language: str
    near: dict[str, bool]
    private: tuple[Because, ...]
    texts: tuple[Because, ...]

    def best(self, codes: Iterable[str]) -> list[Because]:
        """Return the newest piece of evidence of each code, in the order of the codes."""
        return [self.found[code][0] for code in codes if self.found.get(code)]


def evidence(engine: Engine, person: int) -> Known:
    """Return what is on record about one person; draft and lint ask for the same."""
    return engine.once(("evidence", person), lambda: _evidence(engine, person))


def _evidence(engine: Engine, person: int) -> Known:
    who = engine.named(_WHO, person)[0]
    words = engine.named(_WORDS, person, NEWEST)[::-1]
    notes = engine.named(_NOTES, person)
    texts = tuple(
        Because("ev_said" if not one["mine"] else "ev_mine", one["at"], one["text"] or "")
        for one in words
    )
    spoken = [one.text for one in texts] + [one["note"] for one in notes if one["note"]]
    found = [*_noted(notes), *_talked(words), *_shared(engine, who), *_praised(engine, person)]
    found += [
        Because("ev_new_job", None, "", {"before": before, "company": after})
        for before, after, _ in engine.rows(_MOVED, person)
    ]
    by: dict[str, tuple[Because, ...]] = {}
    for one in found:
        by[one.code] = (*by.get(one.code, ()), one)
    asked = (*by.get("ev_asked", ()), *by.get("ev_wants", ()))
    return Known(
        first_name=who["first_name"] or "",
        last_name=who["last_name"] or "",
        name=who["name"] or "",
        company=who["company"] or "",
        today=who["as_of"],
        fresh=who["connected"] is not None and (who["as_of"] - who["connected"]).days <= FRESH,
        found=by,
        asked=asked[0].text if asked else "",
        language=_language(spoken),
        near={one: drafts.near(spoken, one) for one in drafts.SPOKEN},
        private=tuple(
            Because("ev_private", row[0], row[1]) for row in engine.rows(_PRIVATE, person)
        ),
        texts=texts,
    )


def stranger(name: str, first_name: str, today: date, note: Because) -> Known:
    """Return what is on record about somebody of whom there is a request and nothing else.

    As `evidence`, without asking the engine: a desk may hold a thousand of them.
    """
    spoken = [note.text] if note.text else []
    return Known(
        first_name=first_name,
        last_name=name.rpartition(" ")[2],
        name=name,
        company="",
        today=today,
        fresh=False,
        found={note.code: (note,)},
        asked="",
        language=_language(spoken),
        near={one: drafts.near(spoken, one) for one in drafts.SPOKEN},
        private=(),
        texts=(),
    )


def _language(texts: list[str]) -> str:
    """Return the language two people write in: the one of most of their words."""
    tally: dict[str, int] = {}
    for text in texts:
        found = talk.language(text)
        tally[found] = tally.get(found, 0) + len(text)
    tally.pop("unknown", None)
    return max(tally, key=lambda one: tally[one]) if tally else "unknown"


def _noted(notes: list[dict[str, Any]]) -> list[Because]:
    """Return what their request says; a note that others sent as well says nothing."""
    found = []
    for one in notes:
        if one["direction"] != "inbound":
            continue
        note = one["note"] or ""
        verdict = lint(note, "note").verdict if note and drafts.quote(note) else "generic"
        if verdict == "pitch":
            found.append(Because("ev_offer", one["at"], note))
        elif verdict == "personal" and one["same"] == 0:
            found.append(Because("ev_note", one["at"], note))
        elif not note or not one["accepted"]:
            found.append(Because("ev_request", one["at"], note))
    return found


def _talked(words: list[dict[str, Any]]) -> list[Because]:
    """Return what was said, the newest first; each message is one piece of evidence, the weightiest."""
    found: list[Because] = []
    answered = heard = False
    read = talk.acts_of([one["text"] or "" for one in words])
    for place in range(len(words) - 1, -1, -1):
        one, acts = words[place], read[place]
        text = one["text"] or ""
        if one["mine"]:
            code = _mine(acts, answered, heard)
        else:
            asked = place > 0 and words[place - 1]["mine"] and read[place - 1].asks > 0
            code = _theirs(acts, answered, heard) or _told(acts, asked)
        asking, promising = code in {"ev_asked", "ev_wants"}, code.startswith("ev_promise")
        if code and drafts.quote(text, asking, promising):
            found.append(Because(code, one["at"], text))
        answered, heard = answered or one["mine"], heard or not one["mine"]
    return found


def _told(acts: talk.Acts, asked: bool) -> str:
    """Return whether a message answers what the owner had `asked`, or just tells; "" if it sells."""
    if acts.does(talk.Act.PITCHES) or acts.asks:  # a question answered is no reason any more
        return ""
    return "ev_helped" if asked and acts.does(talk.Act.ANSWERS) else "ev_said"


def _mine(acts: talk.Acts, answered: bool, heard: bool) -> str:
    """Return what a message of the owner's is evidence of: a promise, or words left unanswered."""
    if acts.does(talk.Act.PROMISES) and not answered:
        return "ev_promise_mine"
    calls = acts.asks or acts.does(talk.Act.REQUESTS | talk.Act.OFFERS | talk.Act.INVITES)
    return "ev_unanswered" if calls and not answered and not heard else ""


def _theirs(acts: talk.Acts, answered: bool, heard: bool) -> str:
    """Return what a message of theirs calls for, "" where it calls for nothing any more."""
    if not answered:
        if acts.does(_WANTS):
            return "ev_wants"
        return "ev_asked" if acts.asks else "ev_last"
    return "ev_promise_theirs" if acts.does(talk.Act.PROMISES) and not heard else ""


def _shared(engine: Engine, who: dict[str, Any]) -> list[Because]:
    """Return the company and the school the two have in common."""
    found = []
    company, position = _plain(who["company"]), _plain(who["position"])
    for name, since, until in engine.rows(_WORKED):
        if (
            who["colleague"]
            and company
            and (_plain(name) == company or _head(name) == _head(company))
        ):
            code = "ev_company" if until else "ev_colleague"
            found.append(Because(code, None, "", _years(name, since, until, "company")))
    for name, since, until in engine.rows(_STUDIED):
        if _plain(name) in f"{company} | {position}":
            found.append(Because("ev_school", None, "", _years(name, since, until, "school")))
    return found


def _plain(text: str | None) -> str:
    return " ".join((text or "").lower().split())


def _head(text: str) -> str:
    return (_plain(text).split() or [""])[0]


def _years(
    name: str, since: int | None, until: int | None, what: str
) -> dict[str, str | int | float]:
    made: dict[str, str | int | float] = {what: name.strip()}
    if since:
        made["since"] = int(since)
    if until:
        made["until"] = int(until)
    return made


def _praised(engine: Engine, person: int) -> list[Because]:
    found = []
    for at, skill, text in engine.rows(_PRAISE, person):
        if skill:
            found.append(Because("ev_endorsed", at, "", {"skill": skill}))
        elif text and drafts.quote(text):
            found.append(Because("ev_recommended", at, text))
    return found
