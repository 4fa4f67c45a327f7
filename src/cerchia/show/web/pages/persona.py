"""A persona of the purpose: every field it has, and who fits while one writes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cerchia.model.live import Fitting, WouldFit
from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona, Purpose
from cerchia.show.phrases import because, excerpt
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.pages import purpose_form as forms
from cerchia.show.web.pages.purpose_kept import Told, checked, current, keep, problems
from cerchia.show.web.visit import ASK, Page, Piece, Shown, Visit, Went, person

DOES = 90
REASONS = 3
"""Reasons given for each of a few who fit; all stand on the person's page."""


@dataclass(frozen=True, slots=True)
class Somebody:
    """One who fits or nearly does."""

    name: str
    href: str
    does: str
    active: bool
    why: str


@dataclass(frozen=True, slots=True)
class Counted:
    """The typed context of persona_fit.html."""

    lead: str
    sure: str
    active: str
    unknown: str
    nearest: str
    whole: str
    fits: tuple[Somebody, ...]
    nearly: tuple[Somebody, ...]
    problems: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Editor:
    """The typed context of persona.html."""

    title: str
    purpose: str
    action: str
    live: str
    seen: int
    form: forms.Form
    fit: Counted
    again: bool
    remove: bool


def show(visit: Visit) -> Shown | Went:
    """Show the persona's fields and who fits."""
    purpose, number = current(visit)
    if purpose is None:
        return Went("/purpose/start")
    place = _place(visit, purpose)
    if place is None:
        return Went("/purpose")
    purpose = _with(purpose, place, None)
    return _shown(visit, purpose, place, number)


def live(visit: Visit) -> Piece | Went:
    """Count who would fit what stands in the fields."""
    purpose, _ = current(visit)
    place = _place(visit, purpose) if purpose else None
    if purpose is None or place is None:
        return Went("/purpose")
    purpose = _with(purpose, place, forms.read(visit.form, visit.ticked))
    return Piece(
        "persona_fit.html", PieceOf(counted(visit, purpose, place, _wrong(purpose, place)))
    )


@dataclass(frozen=True, slots=True)
class PieceOf:
    """The part of the page that follows what one writes."""

    fit: Counted


def save(visit: Visit) -> Shown | Went:
    """Keep the purpose with this persona; another wording kept meanwhile is shown, not overwritten."""
    purpose, number = current(visit)
    place = _place(visit, purpose) if purpose else None
    if purpose is None or place is None:
        return Went("/purpose")
    changed = _with(purpose, place, forms.read(visit.form, visit.ticked))
    changed = _with(changed, place, _named(visit.tongue, changed, place))
    if visit.seen is not None and visit.seen != number:
        return _shown(visit, changed, place, number, again=True)
    if _wrong(changed, place):
        return _shown(visit, changed, place, number)
    return keep(visit, changed, f"/purpose/persona/{place + 1}")


def remove(visit: Visit) -> Shown | Went:
    """Take a persona out; the last one stays, for a purpose looks for somebody."""
    purpose, number = current(visit)
    place = _place(visit, purpose) if purpose else None
    if (
        purpose is None
        or place is None
        or place >= len(purpose.personas)
        or len(purpose.personas) < 2
    ):
        return Went("/purpose")
    if visit.seen is not None and visit.seen != number:
        return _shown(visit, purpose, place, number, again=True)
    left = purpose.personas[:place] + purpose.personas[place + 1 :]
    return keep(visit, replace(purpose, personas=left), "/purpose")


def _place(visit: Visit, purpose: Purpose | None) -> int | None:
    """Return the persona's place among the personas; the next free one for a new one."""
    said, most = visit.path.get("place", ""), len(purpose.personas) if purpose else 0
    if said == "new":
        return most
    return int(said) - 1 if said.isdecimal() and 0 < int(said[:6]) <= most else None


def _with(purpose: Purpose, place: int, persona: Persona | None) -> Purpose:
    """Return the purpose with a persona at a place; without one, with what stands there."""
    people = list(purpose.personas)
    if place == len(people):
        people.append(persona or Persona(""))
    elif persona is not None:
        people[place] = persona
    return replace(purpose, personas=tuple(people))


def _named(tongue: Tongue, purpose: Purpose, place: int) -> Persona:
    """Return the persona under a name of its own: coverage is counted by name."""
    persona = purpose.personas[place]
    taken = {one.name.casefold() for n, one in enumerate(purpose.personas) if n != place}
    base = name = persona.name or tongue.say("web.persona_nameless", n=place + 1)
    number = 2
    while name.casefold() in taken:
        name, number = f"{base} {number}", number + 1
    return replace(persona, name=name)


def _wrong(purpose: Purpose, place: int) -> list[Problem]:
    """Return what is wrong with the persona alone."""
    return checked(
        replace(purpose, personas=(replace(purpose.personas[place], name="P"),), stance="specific")
    )


def _shown(
    visit: Visit, purpose: Purpose, place: int, number: int, *, again: bool = False
) -> Shown:
    persona, tongue = purpose.personas[place], visit.tongue
    fresh = visit.path.get("place") == "new"
    where = "new" if fresh else str(place + 1)
    wrong = [] if fresh and not visit.form else _wrong(purpose, place)
    fit = counted(visit, purpose, place, wrong)
    title = tongue.say("web.persona_new") if fresh else persona.name
    page = Editor(
        title=title,
        purpose=purpose.name,
        action=f"/purpose/persona/{where}",
        live=f"/purpose/persona/{where}/fit",
        seen=number,
        form=forms.form(tongue, persona),
        fit=fit,
        again=again,
        remove=not fresh and len(purpose.personas) > 1,
    )
    return Shown(
        "persona.html",
        page,
        "purpose",
        title,
        409 if again else 400 if visit.form and wrong else 200,
    )


def counted(visit: Visit, purpose: Purpose, place: int, wrong: Sequence[Problem] = ()) -> Counted:
    """Return who would fit a persona, in words."""
    tongue = visit.tongue
    told = problems(tongue, wrong)
    if wrong or not asks(purpose.personas[place]):
        lead = tongue.say("web.fit_wrong" if wrong else "web.fit_nothing")
        return Counted(lead, "", "", "", "", "", (), (), told)
    found = visit.circle.would_fit(ASK, purpose, place)
    return _counted(tongue, found)


def asks(persona: Persona) -> bool:
    """Say whether a persona asks for anything."""
    return any(
        getattr(persona, name)
        for name in ("functions", "seniority", "trades", "companies", "places", "languages", "keywords", "size")
    )  # fmt: skip


def _counted(tongue: Tongue, found: WouldFit) -> Counted:
    say, alone = tongue.say, found.alone
    return Counted(
        lead=say("web.fit_lead", k=alone.k, n=alone.n) if alone.n else say("web.fit_nobody"),
        sure=tongue.sure(alone),
        active=say("web.fit_active", n=found.active, k=alone.k) if alone.k else "",
        unknown=say("web.fit_unknown", n=found.unknown) if found.unknown else "",
        nearest=say("web.fit_nearest", n=found.nearest, active=found.nearest_active),
        whole=say("web.fit_whole", now=found.whole.k, n=found.whole.n, before=found.before.k)
        if found.before.n
        else say("web.fit_whole_first", now=found.whole.k, n=found.whole.n),
        fits=tuple(_somebody(tongue, one) for one in found.fits),
        nearly=tuple(_somebody(tongue, one) for one in found.nearly),
        problems=(),
    )


def _somebody(tongue: Tongue, one: Fitting) -> Somebody:
    said = [each for each in one.because if not each.code.endswith("_unknown")]
    return Somebody(
        name=excerpt(one.person, NAME),
        href=person(one.person_id),
        does=excerpt(", ".join(filter(None, (one.position, one.company))), DOES),
        active=one.active,
        why=" ".join(because(each, tongue.lang) for each in said[:REASONS]),
    )


PAGES = (
    Page("/purpose/persona/{place}", get=show, post=save),
    Page("/purpose/persona/{place}/fit", post=live),
    Page("/purpose/persona/{place}/remove", post=remove),
)
