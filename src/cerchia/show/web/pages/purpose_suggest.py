"""Suggestions: what the people of good results have in common, and personas made of it."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, replace

from cerchia.model.purpose import Persona
from cerchia.model.suggestion import LEAST, Lookalike, Suggestion, Trait
from cerchia.show.contract_results import proposed, trait
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.child import suggestion
from cerchia.show.web.pages.purpose_kept import current, decided, keep
from cerchia.show.web.visit import Page, Shown, Visit, Went, person

TRAITS = 12


@dataclass(frozen=True, slots=True)
class Shared:
    """One trait in words, with its counts; stands: beyond chance."""

    name: str
    counts: str
    stands: bool


@dataclass(frozen=True, slots=True)
class Proposed:
    """A persona that is proposed; number: its place."""

    number: int
    name: str
    rests: str
    exploratory: bool


@dataclass(frozen=True, slots=True)
class Alike:
    """Somebody who is like them."""

    name: str
    href: str
    does: str
    why: str


@dataclass(frozen=True, slots=True)
class Suggested:
    """The typed context of purpose_suggest.html."""

    lead: str
    under: str
    personas_title: str
    personas: tuple[Proposed, ...]
    traits_title: str
    traits: tuple[Shared, ...]
    how: str
    alike_title: str
    alike: tuple[Alike, ...]


WAIT, AGAIN = 0.8, 2
"""Seconds a page waits for its answer, and after which it asks again."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The typed context of purpose_waiting.html."""

    lead: str


def _asked(visit: Visit) -> Future[Suggestion]:
    return visit.circle.once(
        ("suggest", decided(visit)), lambda: suggestion(visit.circle.folder, visit.circle.zone)
    )


def _named(visit: Visit, found: Suggestion) -> tuple[Persona, ...]:
    every = [one.persona for one in found.personas]
    return proposed(every, visit.circle.purpose(), visit.lang).personas


def show(visit: Visit) -> Shown:
    """Show what sets them apart; while that is being worked out, say so and come again."""
    try:
        found = _asked(visit).result(timeout=WAIT)
    except TimeoutError:
        page = Waiting(visit.tongue.say("web.suggest_waiting"))
        title = visit.tongue.say("web.suggestions")
        return Shown("purpose_waiting.html", page, "purpose", title, refresh=AGAIN)
    return _shown(visit, found, _named(visit, found))


def _shown(visit: Visit, found: Suggestion, named: tuple[Persona, ...]) -> Shown:
    tongue = visit.tongue
    enough = found.good >= LEAST
    standing = [one for one in found.traits if one.stands]
    traits = (standing or found.traits)[:TRAITS] if enough else ()
    alike = found.lookalikes if enough and named else ()
    page = Suggested(
        lead=tongue.say(f"suggest.good_{found.source}", good=found.good, contacts=found.contacts,
                        results=found.results, deepenings=found.deepenings),
        under="" if enough else tongue.say("suggest.too_few", least=LEAST),
        personas_title=tongue.say("suggest.personas", n=len(named)) if enough and named else "",
        personas=tuple(_proposed(tongue, found, n, one) for n, one in enumerate(named)) if enough else (),
        traits_title=_traits_title(tongue, found, len(standing)) if enough else "",
        traits=tuple(_trait(tongue, one) for one in traits),
        how=tongue.say("suggest.how", compared=found.compared, few=found.few, least=LEAST) if enough else "",
        alike_title=tongue.say("suggest.alike", n=len(alike)) if alike else "",
        alike=tuple(_alike(tongue, one) for one in alike),
    )  # fmt: skip
    return Shown("purpose_suggest.html", page, "purpose", tongue.say("web.suggestions"))


def add(visit: Visit) -> Went:
    """Add a proposed persona to the purpose that counts."""
    purpose, _ = current(visit)
    named = _named(visit, _asked(visit).result())
    said = visit.form.get("number", "")
    if purpose is None or not said.isdecimal() or int(said) >= len(named):
        return Went("/purpose/suggestions")
    persona = named[int(said)]
    taken = {one.name for one in purpose.personas}
    name, number = persona.name, 2
    while name in taken:
        name, number = f"{persona.name} {number}", number + 1
    people = (*purpose.personas, replace(persona, name=name))
    return keep(visit, replace(purpose, personas=people), f"/purpose/persona/{len(people)}")


def _traits_title(tongue: Tongue, found: Suggestion, standing: int) -> str:
    if not found.traits:
        return tongue.say("suggest.nothing")
    code = "suggest.stand" if standing else "suggest.explore"
    return tongue.say(code, n=standing or len(found.traits))


def _proposed(tongue: Tongue, found: Suggestion, n: int, persona: Persona) -> Proposed:
    one = found.personas[n]
    told = one.share.n >= LEAST
    rests = tongue.say(
        "suggest.rests", persona=persona.name, rests=one.rests, k=one.share.k, n=one.share.n,
        share=figures.percent(one.share.share, tongue.lang) if told else "",
        range=figures.between(one.share.low, one.share.high, tongue.lang) if told else "",
    )  # fmt: skip
    return Proposed(n, persona.name, rests, one.exploratory)


def _trait(tongue: Tongue, one: Trait) -> Shared:
    name = tongue.say("suggest.trait", kind=one.kind, name=trait(one.kind, one.name, tongue.lang))
    lang = tongue.lang
    counts = tongue.say(
        "suggest.counts", k=one.good.k, n=one.good.n, share=figures.percent(one.good.share, lang),
        range=figures.between(one.good.low, one.good.high, lang), all_k=one.whole.k,
        all_n=one.whole.n, all_share=figures.percent(one.whole.share, lang),
        all_range=figures.between(one.whole.low, one.whole.high, lang), lift=round(one.lift, 1) + 0.0,
    )  # fmt: skip
    return Shared(name, counts, one.stands)


def _alike(tongue: Tongue, one: Lookalike) -> Alike:
    return Alike(
        excerpt(one.person, NAME),
        person(one.person_id),
        excerpt(", ".join(filter(None, (one.position, one.company))), 90),
        " ".join(because(each, tongue.lang) for each in one.because if "unknown" not in each.code),
    )


PAGES = (
    Page("/purpose/suggestions", get=show),
    Page("/purpose/suggestions/add", post=add),
)
