"""The filters of the people's table as chips, what they leave as a sentence, and the heads of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cerchia.model.mark import TagCount
from cerchia.model.people_table import PeopleTable, Wanted
from cerchia.show.people_query import KNOWN, LINES, Asked
from cerchia.show.phrases import excerpt
from cerchia.show.tongue import Tongue

NAMED = 40
"""Letters of a persona, an employer or a tag in a chip."""
HEADS = ("name", "standing", "fit", "rhythm", "last", "strength")
"""The columns of the table that sort."""
WORDS = {"seniority": "level"}
"""Filter -> the list its values are words of, where the names differ."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One value of a filter: its name, how many there are, where it leads, whether it is chosen."""

    name: str
    count: str
    href: str
    on: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter with its values."""

    name: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head: its name, where it sorts, and how it is sorted now ("" for not)."""

    column: str
    name: str
    href: str
    sorted: str
    right: bool


def filters(
    tongue: Tongue, of: Asked, table: PeopleTable, tags: Sequence[TagCount]
) -> tuple[Filter, ...]:
    """Return every filter there is something to choose of."""
    counted = {facet.name: facet.counts for facet in table.facets}
    made = [_listed(tongue, of, "standing", counted.get("standing", ()))]
    made.append(
        _made(tongue, of, "line", [(one, None) for one in LINES] if counted.get("persona") else [])
    )
    made += [
        _listed(tongue, of, name, counted.get(name, ()))
        for name in ("persona", "rhythm", "function", "seniority")
    ]
    made.append(Filter(tongue.say("people.more"), tuple(_flags(tongue, of))))
    if tags:
        chips = tuple(_tag(tongue, of, one) for one in tags)
        made.append(Filter(tongue.say("people.tags"), chips))
    return tuple(one for one in made if one.chips)


def _listed(tongue: Tongue, of: Asked, name: str, counts: Sequence[tuple[str, int]]) -> Filter:
    chosen = getattr(of.wanted, name)
    there = {value for value, _ in counts}
    missing = [(value, 0) for value in chosen if value not in there]
    return _made(tongue, of, name, [*counts, *missing])


def _made(tongue: Tongue, of: Asked, name: str, counts: Sequence[tuple[str, int | None]]) -> Filter:
    chosen: tuple[str, ...] = getattr(of.wanted, name)
    chips = tuple(
        Chip(
            value_name(tongue, name, value),
            "" if count is None else tongue.number(count),
            of.but(**{name: _toggled(chosen, value)}).address(),
            value in chosen,
        )
        for value, count in counts
    )
    return Filter(tongue.say(f"people.by_{name}"), chips)


def _toggled(chosen: tuple[str, ...], value: str) -> tuple[str, ...]:
    return tuple(one for one in chosen if one != value) if value in chosen else (*chosen, value)


def _flags(tongue: Tongue, of: Asked) -> list[Chip]:
    wanted = of.wanted
    return [
        Chip(tongue.say("people.mine"), "", of.but(mine=None if wanted.mine else True).address(), bool(wanted.mine)),
        Chip(tongue.say("people.ambassadors"), "", of.but(ambassador=None if wanted.ambassador else True).address(), bool(wanted.ambassador)),
        Chip(tongue.say("people.gone"), "", of.but(gone=not wanted.gone).address(), wanted.gone),
    ]  # fmt: skip


def _tag(tongue: Tongue, of: Asked, one: TagCount) -> Chip:
    on = of.tag.casefold() == one.tag.casefold()
    href = of.but(tag="" if on else one.tag).address()
    return Chip(excerpt(one.tag, NAMED), tongue.number(one.people), href, on)


def value_name(tongue: Tongue, name: str, value: str) -> str:
    """Return the word for a value of a filter."""
    if name == "persona":
        return excerpt(value, NAMED)
    if name == "line":
        return tongue.say(f"people.line_{value}")
    listed = "function" if value == "unknown" else WORDS.get(name, name)
    return tongue.word(listed, value)


def chosen(tongue: Tongue, of: Asked) -> tuple[Chip, ...]:
    """Return what narrows the list, each chip leading to the list without it."""
    wanted, made = of.wanted, []
    for name in ("standing", "line", "persona", "rhythm", "function", "seniority", "language"):
        said: tuple[str, ...] = getattr(wanted, name)
        made += [
            Chip(
                value_name(tongue, name, value),
                "",
                of.but(**{name: _toggled(said, value)}).address(),
            )
            for value in said
        ]
    texts = (
        ("letters", wanted.letters),
        ("company", wanted.company),
        ("words", of.words),
        ("tag", of.tag),
    )
    made += [
        Chip(tongue.say(f"people.said_{name}", text=excerpt(text, NAMED)), "", of.but(**{name: ""}).address())
        for name, text in texts if text
    ]  # fmt: skip
    made += [flag for flag in _flags(tongue, of) if flag.on]
    if wanted.ambassador is False:
        href = of.but(ambassador=None).address()
        made.append(Chip(tongue.say("people.no_ambassador"), "", href))
    return tuple(made)


def heads(tongue: Tongue, of: Asked, table: PeopleTable) -> tuple[Head, ...]:
    """Return the heads of the columns; a second press turns the order round."""
    made = []
    for column in HEADS:
        own = table.sort == column
        way = not table.descending if own else None
        href = of.but(sort=column, descending=way).address()
        how = ("descending" if table.descending else "ascending") if own else ""
        right = column == "strength"
        made.append(Head(column, tongue.say(f"people.head_{column}"), href, how, right))
    return tuple(made)


def sentence(tongue: Tongue, of: Asked, table: PeopleTable, contacts: int, judged: bool) -> Markup:
    """Return what the list finds: how many of all, how many of them in line and active."""
    standing = dict(next((one.counts for one in table.facets if one.name == "standing"), ()))
    active = standing.get("core", 0)
    in_line = active + standing.get("opportunity", 0)
    counts = {"n": table.total, "contacts": contacts, "in_line": in_line, "active": active}
    links = {
        "in_line": of.but(line=("in",)).address(),
        "active": of.but(line=(), standing=("core",)).address(),
        "contacts": "/people",
    }
    return tongue.linked(f"people.h1_{_finding(of, table, judged)}", links, **counts)


def _finding(of: Asked, table: PeopleTable, judged: bool) -> str:
    if not table.total:
        return "none" if of.filtered else "empty"
    return "gone" if of.wanted.gone else _alone(of) or _other(of, judged)


def _alone(of: Asked) -> str:
    """Return what is found where one filter stands alone, "" for anything else."""
    wanted = of.wanted
    alone = (
        Asked(Wanted(standing=wanted.standing, line=wanted.line)).filtered
        and not of.but(standing=(), line=()).filtered
    )
    if alone and not wanted.standing and wanted.line in {("in",), ("off",), ("unknown",), KNOWN}:
        return f"line_{'known' if wanted.line == KNOWN else wanted.line[0]}"
    if alone and not wanted.line and len(wanted.standing) == 1:
        return f"standing_{wanted.standing[0]}"
    return ""


def _other(of: Asked, judged: bool) -> str:
    if not judged:
        return "some_unjudged" if of.filtered else "unjudged"
    if not of.filtered:
        return "all"
    return "some_standing" if of.wanted.standing else "some"
