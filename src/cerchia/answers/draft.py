"""Draft: two or three short messages to one person, each on a true personal reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cerchia.answers.evidence import Known, evidence
from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.language import drafts
from cerchia.language.drafts.compose import Speech, day
from cerchia.language.fold import fold
from cerchia.language.lint import lint
from cerchia.model.answers import Because
from cerchia.model.draft import LINTED_AS, Draft, DraftKind, Drafts, Wish
from cerchia.model.errors import AboutMissingError, ReasonMissingError
from cerchia.model.lint import Addressee

_RESTS_ON: dict[DraftKind, tuple[str, ...]] = {
    "welcome": ("ev_note", "ev_asked", "ev_company", "ev_colleague", "ev_school", "ev_endorsed"),
    "opener": (
        "ev_asked", "ev_last", "ev_said", "ev_helped", "ev_note", "ev_recommended", "ev_company",
        "ev_colleague", "ev_school", "ev_endorsed", "ev_new_job",
    ),
    "reply": ("ev_asked", "ev_wants", "ev_promise_mine", "ev_last"),
    "follow_up": ("ev_unanswered", "ev_promise_theirs"),
    "rekindle": (
        "ev_promise_mine", "ev_asked", "ev_promise_theirs", "ev_last", "ev_said", "ev_helped",
        "ev_new_job", "ev_recommended", "ev_company", "ev_colleague", "ev_school", "ev_endorsed",
        "ev_note",
    ),
    "intro_request": ("ev_target_named", "ev_target_company", "ev_target"),
    "thank": ("ev_recommended", "ev_helped", "ev_endorsed"),
    "ask_why": ("ev_request", "ev_note"),
    "decline": ("ev_wants", "ev_asked", "ev_offer", "ev_note", "ev_request"),
}  # fmt: skip
"""What each kind may rest on, the best first."""
_PASSES = "hint"
"""The gravest finding a draft may have."""


def draft(engine: Engine, who: str, wish: Wish) -> Drafts:
    """Return the drafts of a kind to the person who answers to `who`.

    Raises PersonUnknownError, PersonAmbiguousError, AboutMissingError for an introduction to nobody,
    and ReasonMissingError when nothing on record is a personal reason.
    """
    known = evidence(engine, find(engine, who))
    if wish.kind == "intro_request":
        known = replace(known, found=known.found | _target(engine, known, wish))
    found = known.best(_RESTS_ON[wish.kind])
    if wish.reason and wish.kind != "intro_request":
        found = [Because("ev_reason", None, wish.reason), *found]
    lever = Because("ev_lever", None, wish.lever) if wish.lever else None
    spoken = known.language if known.language in drafts.SPOKEN else wish.fallback
    wanted = wish.language or spoken
    for language in dict.fromkeys((wanted, wish.fallback, "en")):
        made = list(_composed(known, wish.kind, language, found, lever))
        if made:
            lacks = wanted if language != wanted else ""
            return Drafts(known.first_name, wish.kind, tuple(made), lacks, known.private)
    raise ReasonMissingError(person=known.name, kind=wish.kind)


def answer(known: Known, kind: DraftKind, languages: Sequence[str]) -> Draft | None:
    """Return the best draft that answers a request, in the first of these languages that has one.

    Where nothing else is on record, it rests on the request itself.
    """
    found = known.best(dict.fromkeys((*_RESTS_ON[kind], "ev_offer", "ev_request")))
    for language in dict.fromkeys((*languages, "en")):
        if language in drafts.SPOKEN and (
            made := next(_composed(known, kind, language, found), None)
        ):
            return made
    return None


def _composed(
    known: Known,
    kind: DraftKind,
    language: str,
    found: list[Because],
    lever: Because | None = None,
) -> Iterator[Draft]:
    near = known.near.get(language, True)
    speech = Speech(known.first_name, language, near, known.today, known.fresh)
    return _clean(known, kind, drafts.compose(speech, kind, found, lever))


def _clean(known: Known, kind: DraftKind, made: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts in which the lint finds nothing worse than a hint; none is read in vain."""
    to = addressee(known, kind)
    for one in made:
        found = lint(one.text, LINTED_AS[kind], to).findings
        if all(finding.severity == _PASSES for finding in found):
            yield one


def addressee(known: Known, kind: str) -> Addressee:
    """Return what the lint should know of who will read a message."""
    every = [one for found in known.found.values() for one in found]
    return Addressee(
        first_name=known.first_name,
        last_name=known.last_name,
        asked=known.asked if kind in {"reply", "rekindle", "opener"} else "",
        reason=drafts.reasons(known.first_name, known.best(_RESTS_ON["opener"]), known.near),
        facts=tuple(_facts(every)),
    )


def _facts(found: list[Because]) -> list[str]:
    """Return the words of the evidence that are about them and nobody else."""
    quotes = [
        drafts.quote(one.text, asking, promising)
        for one in found
        if one.text
        for asking, promising in ((False, False), (True, False), (False, True))
    ]
    facts = [one.rstrip("…?!. ") for one in quotes]
    facts += [str(one.params["skill"]) for one in found if one.params.get("skill")]
    facts += [str(one.params["before"]) for one in found if one.params.get("before")]
    facts += [
        str(one.params[name])
        for one in found
        for name in ("company", "school")
        if one.code in {"ev_company", "ev_colleague", "ev_school"} and name in one.params
    ]
    days = [one.at for one in found if one.at is not None]
    facts += [day(at, language) for at in days for language in drafts.SPOKEN]
    return [one for one in facts if one]


def _naming(text: str, name: str) -> str:
    """Return the sentence of a message that names somebody, as a quote."""
    sentences = (one for one in re.split(r"(?<=[.!?])\s+|\n", text) if name in fold(one))
    return drafts.quote(next(sentences, text))


def _target(engine: Engine, known: Known, wish: Wish) -> dict[str, tuple[Because, ...]]:
    """Return what ties the introducer to whom they should introduce."""
    if not wish.about:
        raise AboutMissingError
    row = engine.named(
        "select name, first_name, last_name, company from resolve_person where person = $1",
        find(engine, wish.about),
    )[0]
    made: dict[str, tuple[Because, ...]] = {}
    whole, last = fold(row["name"]), fold(row["last_name"] or "")
    for one in reversed(known.texts):
        if one.code == "ev_said" and drafts.quote(one.text):
            said = fold(one.text)
            if whole in said or (len(last) > 3 and f" {last} " in f" {said} "):
                named = {"target": row["name"], "quote": _naming(one.text, last or whole)}
                made["ev_target_named"] = (replace(one, code="ev_target_named", params=named),)
                break
    if row["company"] and fold(row["company"]) == fold(known.company):
        params: dict[str, str | int | float] = {"target": row["name"], "company": row["company"]}
        made["ev_target_company"] = (Because("ev_target_company", None, "", params),)
    if wish.reason:
        made["ev_target"] = (Because("ev_target", None, wish.reason, {"target": row["name"]}),)
    return made
