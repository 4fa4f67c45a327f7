"""JSON of results and of where personas come from; a purpose made of proposed personas, named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cerchia.model.purpose import Persona, Purpose
from cerchia.model.sheet import RESULT_FIELDS, SURVEY_FIELDS
from cerchia.show import contract, phrases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from cerchia.model.answers import Share
    from cerchia.model.result import Booked, Dealt, ResultsRead, Total
    from cerchia.model.sheet import Supposed
    from cerchia.model.suggestion import Lookalike, Suggestion, SurveyRead, Trait
    from cerchia.show.contract import Json

FIELDS = {"results": RESULT_FIELDS, "survey": SURVEY_FIELDS}


def result(one: Booked) -> Json:
    """Return one result; amount and hours are text, so that no cent is lost."""
    found = one.result
    return {
        "id": found.id,
        "kind": found.kind,
        "date": found.day.isoformat(),
        "person": one.name,
        "person_id": one.person_id or None,
        "url": one.url,
        "matched": one.known,
        "amount": _exact(found.amount),
        "currency": found.currency or None,
        "hours": _exact(found.hours),
        "purpose": found.purpose,
        "note": found.note,
        "file": found.file,
        "line": found.line,
        "source": found.source or None,
        "stage": found.stage or None,
    }


def deal(one: Dealt) -> Json:
    """Return a deal of a CRM that counts in no sum: `beside` says why, `same` which result it is."""
    return {
        "id": one.id,
        "kind": None,
        "date": one.day.isoformat() if one.day else None,
        "person": one.person,
        "person_id": one.person_id or None,
        "url": one.url,
        "amount": _exact(one.amount),
        "currency": one.currency or None,
        "note": one.name,
        "file": one.file,
        "line": one.line,
        "source": one.source,
        "stage": one.stage or None,
        "beside": one.beside,
        "same": one.same or None,
        "owner": one.owner or None,
    }


def _exact(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def total(one: Total) -> Json:
    """Return the sum of one kind of result."""
    return {
        "kind": one.kind,
        "count": one.count,
        "people": one.people,
        "amounts": {currency: _exact(amount) for currency, amount in one.amounts},
        "hours": _exact(one.hours),
    }


def removed(gone: Sequence[Booked]) -> Json:
    """Return the results taken out."""
    return {"removed": [result(one) for one in gone]}


def supposed(found: Supposed) -> Json:
    """Return how a table is read."""
    return {
        "file": found.file,
        "delimiter": found.delimiter,
        "rows": found.rows,
        "columns": [
            {"column": one.header, "field": one.field or None, "basis": one.basis}
            for one in found.columns
        ],
        "dates": found.order,
        "dates_sure": found.order_sure,
        "decimal": found.mark,
        "decimal_sure": found.mark_sure,
    }


def results_read(found: ResultsRead, kept: int | None, lang: str) -> Json:
    """Return a file of results as it is read; kept: how many were, None before it is confirmed."""
    return {
        "table": supposed(found.supposed),
        "new": found.count("new"),
        "known": found.count("known"),
        "forgotten": found.count("forgotten"),
        "rows": [
            {"state": one.state, **result(one.booked)}
            for one in found.lines
            if one.state != "forgotten"
        ],
        "problems": [contract.problem(one, lang) for one in found.problems],
        "kept": kept,
    }


def suggestion(found: Suggestion, base: Purpose | None, lang: str) -> Json:
    """Return what sets good people apart, the personas made of it, and who is like them."""
    names = [one.name for one in proposed(_personas(found), base, lang).personas]
    written = contract.purpose(proposed(_personas(found), base, lang))
    return {
        "from": found.source,
        "good": found.good,
        "results": found.results,
        "deepenings": found.deepenings,
        "beside": found.beside,
        "contacts": found.contacts,
        "compared": found.compared,
        "too_few": found.few,
        "traits": [_trait(one, lang) for one in found.traits],
        "purpose": written if names else None,
        "personas": [
            {
                "name": name,
                "rests_on": one.rests,
                "exploratory": one.exploratory,
                "in_line": _share(one.share),
            }
            for one, name in zip(found.personas, names, strict=True)
        ],
        "lookalikes": [_alike(one, names, lang) for one in found.lookalikes],
    }


def _personas(found: Suggestion) -> list[Persona]:
    return [one.persona for one in found.personas]


def _trait(one: Trait, lang: str) -> Json:
    return {
        "kind": one.kind,
        "name": one.name,
        "what": trait(one.kind, one.name, lang),
        "good": _share(one.good),
        "circle": _share(one.whole),
        "lift": round(one.lift, 4),
        "p": round(one.p, 4),
        "exploratory": not one.stands,
    }


def _share(one: Share) -> Json:
    """Return a share with its counts; none of a few (science.md §5)."""
    told = one.n >= 5
    return {
        "k": one.k,
        "n": one.n,
        "share": round(one.share, 4) if told and one.share is not None else None,
        "low": round(one.low, 4) if told else None,
        "high": round(one.high, 4) if told else None,
    }


def _alike(one: Lookalike, names: Sequence[str], lang: str) -> Json:
    return {
        "person": one.person,
        "id": one.person_id,
        "url": one.url,
        "company": one.company,
        "position": one.position,
        "persona": names[one.persona],
        "fit": round(one.fit, 4),
        "fit_known": round(one.known, 4),
        "fit_because": [
            {"code": reason.code, "text": phrases.because(reason, lang)} for reason in one.because
        ],
    }


def survey(found: SurveyRead, base: Purpose | None, lang: str, *, kept: bool) -> Json:
    """Return a survey as it is read; kept: whether its columns are remembered."""
    made = proposed([one.persona for one in found.personas], base, lang)
    return {
        "table": supposed(found.supposed),
        "purpose": contract.purpose(made) if made.personas else None,
        "personas": [
            {
                "name": persona.name,
                "rests_on": one.rests,
                "answers": [
                    {"field": each.field, "answer": each.answer, "count": each.count, "of": each.of}
                    for each in one.answers
                ],
            }
            for one, persona in zip(found.personas, made.personas, strict=True)
        ],
        "without_role": found.roleless,
        "left": found.left,
        "problems": [contract.problem(one, lang) for one in found.problems],
        "kept": kept,
    }


def proposed(personas: Sequence[Persona], base: Purpose | None, lang: str) -> Purpose:
    """Return a purpose of its own name with these personas, each named; the rest is the owner's own."""
    own = base or Purpose("", "clients", "specific", ())
    name = phrases.say("suggest.name_alone", lang)
    if base is not None:
        name = phrases.say("suggest.name", lang, purpose=base.name)
    people = tuple(replace(one, name=_named(one, lang)) for one in personas)
    return replace(own, name=name, personas=people)


def _named(one: Persona, lang: str) -> str:
    """Return what a persona is called: what they do, at which level, in which trade."""
    words = [
        *(phrases.word("function", name, lang) for name in one.functions[:1]),
        *(phrases.word("level", name, lang) for name in one.seniority[:1]),
        *(phrases.word("trade", name, lang) for name in one.trades[:1]),
    ]
    words = (
        words or [*one.companies[:1], *one.keywords[:1], phrases.say("suggest.nobody", lang)][:1]
    )
    name = ", ".join(words)
    return name[:1].upper() + name[1:]


def trait(kind: str, name: str, lang: str) -> str:
    """Return the word for a trait."""
    listed = {"seniority": "level"}.get(kind, kind)
    return phrases.word(listed, name, lang) if kind not in {"word", "company"} else name
