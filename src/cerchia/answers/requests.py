"""Requests: the invitations that wait, each with what to do, why, and the answer made ready."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cerchia.answers.asked import Asked, asked, reasons, verdict
from cerchia.answers.draft import answer
from cerchia.answers.evidence import Known, evidence, stranger
from cerchia.engine.duckdb import Engine
from cerchia.language import drafts, talk
from cerchia.model.answers import Because, Request
from cerchia.model.draft import Draft, DraftKind
from cerchia.model.requests import VERDICTS, Desk, DeskWanted, Policy, Verdict

ANSWERS: dict[Verdict, DraftKind] = {"accept": "welcome", "ask": "ask_why", "ignore": "decline"}
_NOTED = ("ev_note", "ev_offer", "ev_request")
_SPEAKS = {
    "personal": "ev_note",
    "generic": "ev_request",
    "empty": "ev_request",
    "pitch": "ev_offer",
}
"""What each kind of note is evidence of, so that verdict and answer rest on the same reading."""


def requests(engine: Engine, policy: Policy = "open", fallback: str = "en") -> list[Request]:
    """Return the open incoming invitations, the newest first, with a verdict under the policy.

    fallback: the language of answers where neither the note, nor a title, nor the owner's own
    profile tells one.
    """
    return _made_ready(engine, _waiting(engine), policy, fallback)


def desk(engine: Engine, policy: Policy, wanted: DeskWanted, fallback: str = "en") -> Desk:
    """Return one page of the requests that wait, as `requests` gives them, and how many of each verdict."""
    waiting = [
        one
        for one in _waiting(engine)
        if one.row["id"] not in wanted.but and wanted.only in {"", one.row["id"]}
    ]
    every = [(one, verdict(one, policy)) for one in waiting]
    counts = Counter(said for _, said in every)
    chosen = [one for one, said in every if said in (wanted.verdicts or VERDICTS)]
    pages = max(1, -(-len(chosen) // wanted.most))
    page = min(max(1, wanted.page), pages)
    shown = chosen[(page - 1) * wanted.most : page * wanted.most]
    return Desk(
        policy=policy,
        rows=tuple(_made_ready(engine, shown, policy, fallback, wanted.answer)),
        total=len(chosen),
        page=page,
        pages=pages,
        by_verdict={one: counts[one] for one in VERDICTS},
    )


def _waiting(engine: Engine) -> tuple[Asked, ...]:
    return engine.once("waiting", lambda: tuple(asked(engine, accepted=False)))


def _made_ready(
    engine: Engine,
    some: Sequence[Asked],
    policy: Policy,
    fallback: str,
    answered: Verdict | None = None,
) -> list[Request]:
    """Return these requests with their verdict, its reasons and the answer, to it or to another."""
    judged = bool(engine.value("select count(*) from judge_fit"))
    own = talk.language(engine.value("select headline from read_owner") or "")
    on_record = engine.once("on_record", lambda: _on_record(engine), beneath=True)
    return [
        _request(
            one,
            policy,
            _made(engine, one, answered or verdict(one, policy), on_record, (own, fallback)),
            judged=judged,
        )
        for one in some
    ]


def _on_record(engine: Engine) -> set[int]:
    """Return the persons on record with more than a request."""
    rows = engine.rows(
        """
        select person from resolve_thread where person is not null
        union select person from resolve_person where company <> '' or position <> ''
        union select person from read_endorsement join resolve_handle using (handle)
        union select person from read_recommendation join resolve_handle using (handle)
        """
    )
    return {person for (person,) in rows}


def _request(one: Asked, policy: Policy, made: Draft | None, *, judged: bool) -> Request:
    row = one.row
    return Request(
        id=row["id"],
        person=row["name"],
        person_id=row["person_id"],
        url=row["url"],
        at=row["sent"],
        note=row["note"],
        verdict=verdict(one, policy),
        because=tuple(reasons(one, judged=judged)),
        answer=made.text if made else "",
        language=made.language if made else "",
    )


def _made(
    engine: Engine, one: Asked, said: Verdict, on_record: set[int], fallbacks: tuple[str, str]
) -> Draft | None:
    """Return the answer; none for a machine, and none for who sent spam: it would only tell them more."""
    row = one.row
    if one.signs or row["spam"] or not row["first_name"]:
        return None
    kind = ANSWERS[said]
    noted = talk.language(row["note"])
    languages = (noted, row["language"] or "", *fallbacks)
    return answer(_known(engine, one, on_record), kind, languages)


def _known(engine: Engine, one: Asked, on_record: set[int]) -> Known:
    """Return what is on record, the note among it as the verdict reads it."""
    row, code = one.row, _SPEAKS[one.note.kind]
    if code != "ev_request" and not drafts.quote(row["note"]):
        code = "ev_request"
    note = Because(code, row["sent"], row["note"])
    if row["person"] not in on_record:
        return stranger(row["name"], row["first_name"], row["as_of"], note)
    known = evidence(engine, row["person"])
    others = {name: told for name, told in known.found.items() if name not in _NOTED}
    return replace(known, found={**others, code: (note,)})
