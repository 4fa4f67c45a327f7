"""Answers as JSON: the only place with the names that checks and users rely on (design.md §6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.model.vocabulary import RHYTHMS, STANDINGS
from cerchia.show import phrases

if TYPE_CHECKING:  # the records cost a tenth of `--help`
    from collections.abc import Sequence
    from datetime import date

    from cerchia.model.answers import (
        Activity,
        Alignment,
        Audit,
        Because,
        CircleFacts,
        ConversationRow,
        Machine,
        PersonPage,
        PersonRow,
        Proposal,
        PurposeLine,
        Request,
        Share,
        Study,
        Talk,
        Tie,
    )
    from cerchia.model.draft import Draft
    from cerchia.model.lint import Lint
    from cerchia.model.origin import Problem
    from cerchia.model.purpose import Persona, Purpose
    from cerchia.model.reading import FileReport, Import
    from cerchia.model.title import Title

Json = dict[str, object]


def audit(found: Audit, lang: str, more: Sequence[Problem] = ()) -> Json:
    """Return the audit; `more`: problems that do not come from the circle, as the purpose's."""
    return {
        "circle": circle(found.circle),
        "sources": [source(one) for one in found.sources],
        "problems": [problem(one, lang) for one in (*found.problems, *more)],
        "purpose": purpose_line(found.purpose) if found.purpose else None,
        "alignment": alignment(found.alignment) if found.alignment else None,
        "activity": activity(found.activity),
        "standing": {name: found.standing.get(name, 0) for name in STANDINGS},
        "study": study(found.study),
        "owed": {"mine": found.owed.get("mine", 0), "theirs": found.owed.get("theirs", 0)},
        "proposals": [proposal(one, lang) for one in found.proposals],
    }


def circle(found: CircleFacts) -> Json:
    """Return how large the circle is and which time it covers."""
    return {
        "owner": found.owner,
        "contacts": found.contacts,
        "people": found.people,
        "messages": found.messages,
        "conversations": found.conversations,
        "first": _day(found.first),
        "last": _day(found.last),
        "as_of": _day(found.as_of),
        "zone": found.zone,
    }


def source(one: Import) -> Json:
    """Return what was read of one export, file by file."""
    return {"path": one.path, "source": one.source, "files": [_file(file) for file in one.files]}


def _file(one: FileReport) -> Json:
    return {
        "file": one.file,
        "rows": one.rows,
        "read": one.read,
        "skipped": sum(one.skipped.values()),
        "problems": one.problems,
        "status": one.status,
        "reasons": dict(one.skipped),
        "noted": dict(one.noted),
    }


def imported(one: Import, lang: str, **more: object) -> Json:
    """Return one import with its problems: a line of `read` and `sources`."""
    return {
        "id": one.id,
        **source(one),
        "exported": _day(one.exported),
        "imported": one.imported,
        "problems": [problem(wrong, lang) for wrong in one.problems],
        **more,
    }


def problem(one: Problem, lang: str) -> Json:
    """Return what is wrong, where, and what to do."""
    return {
        "code": one.code,
        "file": one.file,
        "line": one.line,
        "what": phrases.what(one, lang),
        "remedy": phrases.remedy(one, lang),
        "count": one.count,
    }


def purpose_line(one: PurposeLine) -> Json:
    """Return the purpose in a few words."""
    return {"goal": one.goal, "stance": one.stance, "personas": list(one.personas)}


def alignment(one: Alignment) -> Json:
    """Return how many of the contacts that can be judged are in line."""
    return {
        **_share(one.share),
        "in_line": one.in_line,
        "known": one.known,
        "unknown": one.unknown,
    }


def activity(one: Activity) -> Json:
    """Return the contacts by rhythm."""
    by: Json = {name: one.by.get(name, 0) for name in RHYTHMS}
    return {**by, "active": one.active, "two_way": one.two_way}


def study(one: Study) -> Json:
    """Return what became of the conversations that began with a request."""
    return {
        "from": _day(one.first),
        "to": _day(one.last),
        "conversations": one.conversations,
        "per_day": rounded(one.per_day),
        "inferred": one.inferred,
        "outcomes": [
            {"outcome": row.outcome, "count": row.share.k, **_share(row.share)}
            for row in one.outcomes
        ],
        "lost": {"count": one.lost.k, **_share(one.lost)},
        "beside": {name: one.beside.get(name, 0) for name in ("silent", "ignored", "unsettled")},
    }


def proposal(one: Proposal, lang: str) -> Json:
    """Return one thing to do."""
    return {
        "id": one.id,
        "kind": one.kind,
        "person": one.person,
        "person_id": one.person_id,
        "url": one.url,
        "why": phrases.why(one, lang),
        "because": {**_because(one.because), "params": dict(one.because.params)},
        "minutes": one.minutes,
        "score": rounded(one.score),
    }


def agenda(one: Proposal, lang: str) -> Json:
    """Return one line of the agenda: a proposal, by when, and whether it fits this week."""
    return {**proposal(one, lang), "due": _day(one.due), "this_week": one.this_week}


def person_row(one: PersonRow, lang: str) -> Json:
    """Return one contact of the list."""
    fit = one.fit
    return {
        "id": one.id,
        "person": one.name,
        "url": one.url,
        "company": one.company,
        "position": one.position,
        "functions": list(one.functions),
        "seniority": one.seniority,
        "language": one.language,
        "fit": rounded(fit.fit) if fit else None,
        "fit_known": rounded(fit.known) if fit else None,
        "persona": fit.persona if fit else None,
        "fit_because": [_reason(reason, lang) for reason in fit.because] if fit else [],
        "strength": rounded(one.strength),
        "mutuality": rounded(one.mutuality),
        "rhythm": one.rhythm,
        "last": _day(one.last),
        "standing": one.standing,
        "ambassador": one.ambassador,
    }


def person(page: PersonPage, lang: str) -> Json:
    """Return everything about one person."""
    return {
        **person_row(page.row, lang),
        "contact": page.row.contact,
        "connected": _day(page.connected),
        "gone": page.gone,
        "email": page.email,
        "phones": list(page.phones),
        "notes": [{"at": _day(note.at), "text": note.text} for note in page.notes],
        "tie": _tie(page.tie) if page.tie else None,
        "ambassador_because": [_reason(reason, lang) for reason in page.ambassador_because],
        "conversations": [_talk(talk, lang) for talk in page.talks],
        "changes": [
            {"kind": one.kind, "seen": _day(one.seen), "before": one.before, "after": one.after}
            for one in page.changes
        ],
        "proposals": [agenda(one, lang) for one in page.proposals],
    }


def _tie(one: Tie) -> Json:
    return {
        "sent": one.sent,
        "received": one.received,
        "days": one.days,
        "days_out": one.days_out,
        "days_in": one.days_in,
        "first": _day(one.first),
        "last": _day(one.last),
        "strength": rounded(one.strength),
        "mutuality": rounded(one.mutuality),
        "balance": rounded(one.balance),
        "rank": one.rank,
        "layer": one.layer,
        "gap": rounded(one.gap),
        "since": one.since,
    }


def _talk(one: Talk, lang: str) -> Json:
    words = [
        {"at": _day(word.at), "mine": word.mine, "text": word.text, "decides": word.decides}
        for word in one.words
    ]
    return {**conversation(one.row, lang), "words": words}


def conversation(one: ConversationRow, lang: str) -> Json:
    """Return one conversation and on which message its outcome rests."""
    return {
        "id": one.id,
        "person": one.person,
        "person_id": one.person_id,
        "url": one.url,
        "channel": one.channel,
        "began": one.began,
        "began_basis": one.began_basis,
        "first": _day(one.first),
        "last": _day(one.last),
        "messages": one.messages,
        "outcome": one.outcome,
        "ball": one.ball,
        "topic": one.topic,
        "settled": one.settled,
        "confidence": rounded(one.confidence),
        "because": {**_because(one.because), "reason": phrases.because(one.because, lang)},
        **({"machine": _machine(one.machine)} if one.machine else {}),
    }


def _machine(one: Machine) -> Json:
    return {
        "outcome": one.outcome,
        "ball": one.ball,
        "topic": one.topic,
        "confidence": rounded(one.confidence),
    }


def request(one: Request, lang: str) -> Json:
    """Return one request that waits."""
    return {
        "id": one.id,
        "person": one.person,
        "person_id": one.person_id,
        "url": one.url,
        "at": _day(one.at),
        "note": one.note,
        "verdict": one.verdict,
        "because": [_reason(reason, lang) for reason in one.because],
        "answer": one.answer,
    }


def title(one: Title) -> Json:
    """Return the reading of one title."""
    return {
        "title": one.text,
        "functions": list(one.functions),
        "seniority": one.seniority,
        "owner": one.owner,
        "job_seeker": one.job_seeker,
        "language": one.language,
        "confidence": rounded(one.confidence),
    }


def lint(found: Lint, lang: str) -> Json:
    """Return what is to be said of a message."""
    return {
        "score": found.score,
        "verdict": found.verdict,
        "likely": rounded(found.likely),
        "language": found.language,
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity,
                "span": list(one.span),
                "why": phrases.wrong(one, lang),
                "better": phrases.better(one, lang),
            }
            for one in found.findings
        ],
    }


def draft(one: Draft, lang: str) -> Json:
    """Return one message made ready, and what it rests on."""
    return {
        "text": one.text,
        "evidence": [
            {**_because(found), "what": phrases.evidence(found, lang)} for found in one.evidence
        ],
        "language": one.language,
    }


def purpose(one: Purpose) -> Json:
    """Return a purpose whole."""
    return {
        "name": one.name,
        "goal": one.goal,
        "stance": one.stance,
        "way": one.way,
        "weekly_minutes": one.weekly_minutes,
        "by": _day(one.by),
        "personas": [_persona(persona) for persona in one.personas],
    }


def _persona(one: Persona) -> Json:
    lists = (
        "functions",
        "seniority",
        "trades",
        "companies",
        "places",
        "languages",
        "keywords",
        "avoid",
        "size",
    )
    texts = ("critical_points", "opportunities", "challenges", "habits", "found")
    return {
        "name": one.name,
        **{name: list(getattr(one, name)) for name in lists},
        **{name: getattr(one, name) for name in texts},
    }


def _because(one: Because) -> Json:
    return {"code": one.code, "at": _day(one.at), "text": one.text}


def _reason(one: Because, lang: str) -> Json:
    return {"code": one.code, "text": phrases.because(one, lang)}


def _share(one: Share) -> Json:
    return {"share": rounded(one.share), "low": rounded(one.low), "high": rounded(one.high)}


def rounded(value: float | None) -> float | None:
    """Return a number to 4 places, as all of the JSON has them."""
    return None if value is None else round(value, 4)


def _day(value: date | None) -> str | None:
    """Return a day or a moment as ISO; a moment to the second, in the owner's zone."""
    return value.isoformat() if value is not None else None
