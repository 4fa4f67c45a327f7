"""Suggest: which traits good people have more often than the circle, personas made of them, lookalikes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from cerchia.answers import chance
from cerchia.answers.people import reasons
from cerchia.answers.results import Register
from cerchia.answers.share import share
from cerchia.engine.duckdb import Engine
from cerchia.judge import fit
from cerchia.language import companies
from cerchia.language.fold import fold
from cerchia.model.answers import Share
from cerchia.model.purpose import Persona
from cerchia.model.result import Result
from cerchia.model.suggestion import LEAST, From, Lookalike, Suggested, Suggestion, Trait, TraitKind
from cerchia.model.vocabulary import Function, Language, Seniority

MOST_PERSONAS, MOST_ALIKE, MOST_VALUES = 2, 10, 4
ANCHORS: tuple[TraitKind, ...] = ("function", "seniority", "trade", "company", "word")
"""What a persona is built around, the first kind that sets the good people apart."""
SIZE_WORDS = frozenset({
    "pmi", "sme", "startup", "studio", "ditta", "artigiana", "artigiano", "cooperativa", "srl", "srls", "snc",
    "sas", "spa", "gmbh", "ag", "kg", "ltd", "llc", "inc", "plc", "sarl", "sl", "sa", "gruppo", "group", "gruppe",
    "groupe", "grupo", "holding", "multinazionale", "multinational", "international", "global", "corporation",
})  # fmt: skip
"""Words of a firm's name or a title that go with its size. No export shows the size itself."""
MUTE = {"unknown", "en"}
"""Languages of a title that say little about its bearer: fit does not know them either."""

Key = tuple[TraitKind, str]


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact: the traits known of them, and the kinds of which anything is known."""

    person: int
    traits: frozenset[Key]
    known: frozenset[TraitKind]


def suggest(engine: Engine, results: Sequence[Result], source: From) -> Suggestion:
    """Return what sets the people with results, with deepenings or with either apart."""
    booked = _with_results(engine, results) if source != "deepenings" else set()
    deep = _deepened(engine) if source != "results" else set()
    circle = list(_contacts(engine))
    there = {one.person for one in circle}
    good = (booked | deep) & there
    traits, few = _compared(circle, good)
    personas = _personas(engine, [one for one in circle if one.person in good], traits)
    rated = list(_rated(engine, there, personas))
    return Suggestion(
        source=source,
        good=len(good),
        results=len(booked & there),
        deepenings=len(deep & there),
        beside=len((booked | deep) - there),
        contacts=len(circle),
        compared=len(traits),
        few=few,
        traits=tuple(one for one in traits if one.lift > 1),
        personas=tuple(
            replace(one, share=_in_line(place, rated)) for place, one in enumerate(personas)
        ),
        lookalikes=tuple(_alike(engine, rated, good, _borne(circle, traits))),
    )


def _with_results(engine: Engine, results: Sequence[Result]) -> set[int]:
    register = Register(engine)
    ids = {register.find(one).person_id for one in results} - {""}
    return {
        person
        for person, known in engine.rows("select person, id from resolve_person")
        if known in ids
    }


def _deepened(engine: Engine) -> set[int]:
    rows = engine.rows(
        "select distinct person from judge_outcome where outcome = 'deepening' and person is not null"
    )
    return {person for (person,) in rows}


def _contacts(engine: Engine) -> Iterator[Contact]:
    """Yield every contact with what an export shows of them; a place is not among it."""
    for person, functions, seniority, owner, trades, language, company, position in engine.rows(
        """
        select p.person, t.functions, t.seniority, t.owner, t.trades, t.language, p.company, p.position
        from resolve_person p join judge_title t using (person) where p.contact order by p.person
        """
    ):
        words = fold(f"{position} {company}").split()
        employer = companies.fold(company)
        said: dict[TraitKind, list[str]] = {
            "function": [*functions, *(["entrepreneurship"] if owner else [])],
            "seniority": [one for one in (seniority, "owner" if owner else None) if one],
            "trade": list(trades),
            "word": [word for word in words if word in SIZE_WORDS],
            "language": [] if language in MUTE else [language],
            "company": [employer] if employer else [],
        }
        known = {kind for kind, values in said.items() if values}
        known |= {"word"} if words else set()
        yield Contact(
            person,
            frozenset((kind, value) for kind, values in said.items() for value in values),
            frozenset(known),
        )


def _compared(circle: Sequence[Contact], good: set[int]) -> tuple[list[Trait], int]:
    """Return the traits with enough cases, the surest first, and how many have too few."""
    whole = Counter(trait for one in circle for trait in one.traits)
    ours = [one for one in circle if one.person in good]
    own = Counter(trait for one in ours for trait in one.traits)
    known = Counter(kind for one in circle for kind in one.known)
    known_own = Counter(kind for one in ours for kind in one.known)
    found = []
    for (kind, name), k in sorted(own.items()):
        all_k, n, all_n = whole[kind, name], known_own[kind], known[kind]
        if k >= LEAST and all_n > n:
            p = chance.fisher(k, n, all_k - k, all_n - n)
            lift = (k * all_n) / (n * all_k)
            found.append(Trait(kind, name, share(k, n), share(all_k, all_n), lift, p, stands=False))
    stands = chance.found([one.p for one in found])
    marked = [replace(one, stands=sure) for one, sure in zip(found, stands, strict=True)]
    marked.sort(key=lambda one: (not one.stands, one.p, one.kind, one.name))
    return marked, sum(k < LEAST for k in own.values())


def _personas(engine: Engine, good: Sequence[Contact], traits: Sequence[Trait]) -> list[Suggested]:
    """Return at most two personas, each around one trait of people the one before leaves out.

    What does not stand serves only where nothing does.
    """
    over = [one for one in traits if one.lift > 1]
    usable = [one for one in over if one.stands] or over
    made: list[Suggested] = []
    left = list(good)
    while len(made) < MOST_PERSONAS and (anchor := _anchor(usable, left)) is not None:
        members = [one for one in left if (anchor.kind, anchor.name) in one.traits]
        made.append(_persona(engine, anchor, members, usable))
        left = [one for one in left if one not in members]
    return made


def _anchor(usable: Sequence[Trait], left: Sequence[Contact]) -> Trait | None:
    """Return the surest trait of the first kind that enough of these people have."""
    for kind in ANCHORS:
        for one in usable:
            if one.kind == kind and _count(left, one) >= LEAST:
                return one
    return None


def _count(people: Iterable[Contact], trait: Trait) -> int:
    return sum((trait.kind, trait.name) in one.traits for one in people)


def _persona(
    engine: Engine, anchor: Trait, members: Sequence[Contact], usable: Sequence[Trait]
) -> Suggested:
    """Return the persona of an anchor: beside it, what enough of its people have and the circle has less of."""
    shared = [one for one in usable if one.kind != anchor.kind and _count(members, one) >= LEAST]
    values: dict[TraitKind, list[str]] = defaultdict(list)
    for one in (anchor, *shared):
        if len(values[one.kind]) < MOST_VALUES:
            values[one.kind].append(one.name)
    persona = Persona(
        name="",  # the face gives it one, in the reader's language
        functions=cast("tuple[Function, ...]", tuple(values["function"])),
        seniority=cast("tuple[Seniority, ...]", tuple(values["seniority"])),
        trades=tuple(values["trade"]),
        companies=tuple(_spelt(engine, name) for name in values["company"]),
        languages=cast("tuple[Language, ...]", tuple(values["language"])),
        keywords=tuple(values["word"]),
    )
    exploratory = not all(one.stands for one in (anchor, *shared))
    return Suggested(persona, len(members), share(0, 0), exploratory)


def _spelt(engine: Engine, folded: str) -> str:
    """Return an employer as most people write it."""
    spelt = Counter[str]()
    for company, n in engine.rows(
        "select company, count(*) from resolve_person where company <> '' group by all"
    ):
        if companies.fold(company) == folded:
            spelt[company] += n
    return min(spelt, key=lambda name: (-spelt[name], name), default=folded)


Rated = tuple[int, int, float | None, float, bool | None, str]
"""Which persona (its place), who, fit, known, in line, reasons."""


def _rated(engine: Engine, there: set[int], personas: Sequence[Suggested]) -> Iterator[Rated]:
    """Yield every contact against every persona made."""
    for place, one in enumerate(personas):
        for person, _, fits, known, in_line, because in fit.rated(engine, [one.persona]):
            if person in there:
                yield place, person, fits, known, in_line, because


def _in_line(place: int, rated: Sequence[Rated]) -> Share:
    """Return how many of those who say enough are in line with one persona."""
    judged = [line for number, _, _, _, line, _ in rated if number == place and line is not None]
    return share(sum(judged), len(judged))


def _borne(circle: Sequence[Contact], traits: Sequence[Trait]) -> dict[int, int]:
    """Return how many of the traits that stand each contact bears: it decides between equals."""
    telling = [(one.kind, one.name) for one in traits if one.stands and one.lift > 1]
    return {one.person: sum(trait in one.traits for trait in telling) for one in circle}


def _alike(
    engine: Engine, rated: Sequence[Rated], good: set[int], borne: Mapping[int, int]
) -> Iterator[Lookalike]:
    """Yield who fits best of those with whom not a word was exchanged, each with one persona."""
    quiet = {
        row["person"]: row
        for row in engine.named(
            """
            select person, id, name, coalesce(url, '') as url, company, position
            from resolve_person p where p.contact and p.gone is null
              and not exists (select 1 from measure_tie t where t.person = p.person)
            """
        )
    }
    best: dict[int, Rated] = {}
    for one in rated:
        _, person, fits, known, in_line, _ = one
        if in_line and person in quiet and person not in good and fits is not None:
            kept = best.get(person)
            if kept is None or (fits, known) > (kept[2] or 0.0, kept[3]):
                best[person] = one
    order = sorted(
        best.values(),
        key=lambda one: (
            -(one[2] or 0.0), -one[3], -borne.get(one[1], 0), fold(quiet[one[1]]["name"]), one[1]
        ),
    )  # fmt: skip
    for place, person, fits, known, _, because in order[:MOST_ALIKE]:
        row = quiet[person]
        yield Lookalike(
            row["name"], row["id"], row["url"], row["company"], row["position"], place,
            fits or 0.0, known, reasons(because),
        )  # fmt: skip
