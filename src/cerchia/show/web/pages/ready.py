"""A message made ready: its words, what they rest on, what the lint says of them, live as one edits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.model.draft import LINTED_AS, Wish
from cerchia.model.errors import ReasonMissingError
from cerchia.show.phrases import better, evidence, excerpt, wrong
from cerchia.show.tongue import NAME
from cerchia.show.web.visit import ASK, Visit, address

if TYPE_CHECKING:
    from cerchia.model.answers import Because
    from cerchia.model.draft import Draft, DraftKind, Drafts
    from cerchia.model.lint import Kind
    from cerchia.model.plan import Item


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing the lint says: how grave, why, what would be better."""

    severity: str
    why: str
    better: str


@dataclass(frozen=True, slots=True)
class Linted:
    """What the lint says of a message; verdict "" for an empty one."""

    verdict: str
    score: str
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Another wording: its number, where it stands, whether it is this one."""

    number: int
    href: str
    load: str
    here: bool


@dataclass(frozen=True, slots=True)
class Ready:
    """A draft for one thing of the agenda; missing: why there is none. kept: the owner's own words."""

    id: str
    person: str
    text: str
    rests: tuple[str, ...]
    linted: Linted
    others: tuple[Other, ...]
    lacks: str
    beside: tuple[str, ...]
    missing: str
    kept: bool


def kind(item: Item) -> DraftKind:
    """Return as what a thing of the agenda is written."""
    one = item.proposal
    if one.kind == "triage":
        return "decline" if one.because.code == "triage_sells" else "welcome"
    return one.kind


def ready(visit: Visit, item: Item) -> Ready:
    """Return the draft for one thing of the agenda: the wording asked for, else as the owner left it."""
    one, say = item.proposal, visit.tongue.say
    drafts: tuple[Draft, ...] = ()
    beside: tuple[Because, ...] = ()
    lacks, missing = "", ""
    try:
        found = _drafts(visit, one.person_id, Wish(kind(item), fallback=visit.lang))
        drafts, lacks, beside = found.drafts, found.lacks, found.beside
    except ReasonMissingError:
        missing = say("web.draft_missing", person=excerpt(one.person, NAME))
    asked = visit.query.get("wording", "")
    kept = "" if asked else visit.circle.kept_draft(one.person_id, one.id)
    number = 0 if kept else _number(asked, len(drafts))
    chosen = drafts[number - 1] if number and drafts else None
    text = chosen.text if chosen else kept
    return Ready(
        id=one.id,
        person=excerpt(one.person, NAME),
        text=text,
        rests=tuple(evidence(each, visit.lang) for each in chosen.evidence) if chosen else (),
        linted=linted(visit, text, item),
        others=_others(one.id, number, len(drafts)),
        kept=bool(kept),
        lacks=say("draft.other_language", language=lacks) if lacks else "",
        beside=tuple(evidence(each, visit.lang) for each in beside),
        missing="" if kept else missing,
    )  # fmt: skip


def _drafts(visit: Visit, who: str, wish: Wish) -> Drafts:
    """Return the drafts, made once for the findings that stand."""
    circle = visit.circle
    return circle.once(("drafts", who, repr(wish)), lambda: circle.draft(ASK, who, wish))


def leave(visit: Visit, item: Item) -> None:
    """Keep what stands in the field of a draft, unless it is the draft as it was made.

    Raises WordsLongError.
    """
    one, text = item.proposal, visit.form.get("text", "").replace("\r\n", "\n").strip()
    if text and text != ready(visit, item).text.strip():
        visit.circle.keep_draft(one.person_id, one.id, text)


def linted(visit: Visit, text: str, item: Item) -> Linted:
    """Return what the lint says of a message of this kind to this person."""
    return read(visit, text, LINTED_AS[kind(item)], item.proposal.person_id)


def read(visit: Visit, text: str, linted_as: Kind, who: str) -> Linted:
    """Return what the lint says of a message to somebody."""
    if not text.strip():
        return Linted("", "", ())
    circle = visit.circle
    to = circle.once(("reader", who, linted_as), lambda: circle.reader(ASK, who, linted_as))
    found = circle.look_over(text, linted_as, to)
    say, lang = visit.tongue.say, visit.lang
    remarks = tuple(
        Remark(say(f"lint.{one.severity}"), wrong(one, lang), better(one, lang))
        for one in found.findings
    )
    return Linted(
        say(f"lint.verdict.{found.verdict}"), say("lint.score", score=found.score), remarks
    )


def _number(said: str, most: int) -> int:
    wanted = int(said) if said.isdecimal() and len(said) < 3 else 1
    return min(max(1, wanted), max(1, most))


def _others(which: str, number: int, most: int) -> tuple[Other, ...]:
    if most < (2 if number else 1):
        return ()
    return tuple(
        Other(
            n,
            address(f"/agenda/{which}", wording=n),
            address(f"/agenda/{which}/draft", wording=n),
            n == number,
        )
        for n in range(1, most + 1)
    )
