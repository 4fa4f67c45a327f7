"""Who is who: what a person is made of, a part taken out, and who may be the same person."""

from __future__ import annotations

from dataclasses import dataclass

from cerchia.model.errors import PersonUnknownError
from cerchia.model.joining import Double, Likeness, Part, Twin
from cerchia.show.likeness import says, turned
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import NAME, Tongue, profile
from cerchia.show.web.pages import person
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went
from cerchia.show.web.visit import person as page_of


@dataclass(frozen=True, slots=True)
class Alike:
    """One field of two records: what each says, how they agree, what that says."""

    field: str
    said: str
    other: str
    level: str
    weight: str


@dataclass(frozen=True, slots=True)
class One:
    """One way a person is named; out: it can be taken out; alike: why it is them."""

    id: str
    names: str
    url: str
    told: str
    evidence: str
    out: bool
    own: bool
    alike: tuple[Alike, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who may be the same: what is known of them, and why they may be."""

    id: str
    name: str
    href: str
    url: str
    told: tuple[str, ...]
    why: tuple[str, ...]
    alike: tuple[Alike, ...]
    kept: str
    gone: str


@dataclass(frozen=True, slots=True)
class Same:
    """The typed context of person_same.html."""

    href: str
    name: str
    title: str
    parts: tuple[One, ...]
    parts_title: str
    others: tuple[Other, ...]
    others_title: str


def show(visit: Visit) -> Shown | Went:
    """Show what a person is made of, and who may be the same."""
    who = visit.path["id"]
    try:
        parts = visit.circle.parts(ASK, who)
        found = visit.circle.namesakes(ASK, who)
    except PersonUnknownError:
        return person.nobody(visit)
    if parts.person_id != who:
        return Went(f"{page_of(parts.person_id)}/same")
    tongue = visit.tongue
    name = excerpt(parts.person, NAME) or tongue.say("people.nameless")
    page = Same(
        href=page_of(who),
        name=name,
        title=tongue.say("person.same_title", person=name, n=len(parts.parts)),
        parts=tuple(_one(tongue, one) for one in parts.parts),
        parts_title=tongue.say("person.parts", n=len(parts.parts)),
        others=tuple(_other(tongue, who, one) for one in found.pairs),
        others_title=tongue.say("person.doubles", n=found.total) if found.total else tongue.say("person.doubles_none"),
    )  # fmt: skip
    return Shown("person_same.html", page, "people", page.title)


def _one(tongue: Tongue, one: Part) -> One:
    told = [
        tongue.word("part", one.where) if one.where else "",
        tongue.say("person.connected", day=one.connected) if one.connected else "",
        tongue.say("parts.talk", n=one.messages) if one.messages else "",
    ]
    names = ", ".join(excerpt(name, NAME) for name in one.names) or tongue.say("parts.nameless")
    return One(
        one.id, names, profile(one.url), "; ".join(filter(None, told)),
        tongue.word("evidence", one.evidence), not (one.own or one.fixed), one.own,
        tuple(_alike(tongue, each) for each in one.alike),
    )  # fmt: skip


def _other(tongue: Tongue, known: str, pair: Double) -> Other:
    """Return the other of a pair; who is kept is the one a merge would keep, whoever is asked for."""
    twin = pair.other if pair.one.id == known else pair.one
    return Other(
        id=twin.id,
        name=excerpt(twin.name, NAME) or tongue.say("people.nameless"),
        href=page_of(twin.id),
        url=profile(twin.url),
        told=_told(tongue, twin),
        why=tuple(because(one, tongue.lang) for one in pair.because),
        alike=tuple(
            _alike(tongue, each if pair.one.id == known else turned(each)) for each in pair.alike
        ),
        kept=pair.one.id,
        gone=pair.other.id,
    )


def _alike(tongue: Tongue, one: Likeness) -> Alike:
    return Alike(
        tongue.word("match_field", one.field), excerpt(one.said, NAME), excerpt(one.other_said, NAME),
        tongue.word("match_level", one.level), tongue.word("match_says", says(one.weight)),
    )  # fmt: skip


def _told(tongue: Tongue, twin: Twin) -> tuple[str, ...]:
    state = "contact" if twin.contact else twin.gone or "met"
    since = tongue.say("doubles.since", day=figures.day(twin.connected, tongue.lang)) if twin.connected else ""  # fmt: skip
    talk = tongue.say("doubles.talk", n=twin.messages, day=twin.last) if twin.messages else ""
    does = excerpt(", ".join(filter(None, (twin.position, twin.company))), 120)
    said = (does, " ".join(filter(None, (tongue.word("twin", state), since))), talk)
    return tuple(filter(None, said))


def merge(visit: Visit) -> Went:
    """Say that two are one person; the page of who is kept comes next."""
    kept, gone = visit.form.get("kept", ""), visit.form.get("gone", "")
    number = visit.circle.merge(kept, gone, seen=visit.seen)
    return Went(page_of(kept), said=number)


def split(visit: Visit) -> Went:
    """Say that a part, or another person, is not this one."""
    known = visit.path["id"]
    number = visit.circle.split(known, visit.form.get("part", ""), seen=visit.seen)
    return Went(f"{page_of(known)}/same", said=number)


PAGES = (
    Page("/people/{id}/same", get=show),
    Page("/people/{id}/merge", post=merge),
    Page("/people/{id}/split", post=split),
)
