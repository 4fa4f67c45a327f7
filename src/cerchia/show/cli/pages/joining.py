"""Pages of person merge, split, parts, doubles, merges: who is one person and who is not."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.joining import Apart, Doubles, Joined, Likeness, Merges, Part, Parts, Side, Twin
from cerchia.show.cli.pages.paper import SOFT, Paper, joined
from cerchia.show.likeness import says
from cerchia.show.phrases import because, figures, word


def merged(paper: Paper, one: Joined) -> None:
    """Print that two are one now, and how to take it back."""
    paper.lead(f"merge.{one.held}", person=one.person, one=_named(one.one), other=_named(one.other))
    if one.contacts > 1:
        paper.lead("merge.contacts", n=one.contacts)
    paper.command("merge.undo", f"cerchia undo {one.number}{paper.place}")


def split(paper: Paper, one: Apart) -> None:
    """Print who is none of whom now, and how to take it back."""
    others = ", ".join(map(_named, one.others))
    paper.lead("merge.apart", one=_named(one.one), others=others)
    paper.command("merge.undo", f"cerchia undo {one.number}{paper.place}")


def parts(paper: Paper, found: Parts) -> None:
    """Print what a person is made of: each way they are named, where, and why it is them."""
    paper.lead("parts.lead", person=found.person or found.person_id, n=len(found.parts))
    for one in found.parts:
        _part(paper, one)
    out = next((one for one in found.parts if not one.own and not one.fixed), None)
    if out is not None:
        paper.command("parts.next", f"cerchia person split {found.person_id} {out.id}{paper.place}")


def _part(paper: Paper, one: Part) -> None:
    left = paper.name(", ".join(one.names) or paper.say("parts.nameless"), one.url)
    paper.entry(left + Text(f"  {one.id}", SOFT), Text(""))
    where = word("part", one.where, paper.lang) if one.where else one.url
    talk = paper.say("parts.talk", n=one.messages) if one.messages else ""
    why = "" if one.own else word("evidence", one.evidence, paper.lang)
    fixed = paper.say("parts.fixed") if one.fixed else ""
    paper.words(joined([where, talk, why, fixed]), 4, SOFT)
    _alike(paper, one.alike)


def doubles(paper: Paper, found: Doubles) -> None:
    """Print the pairs that may be one person, side by side with the reasons."""
    if not found.pairs:
        paper.lead("doubles.none")
        return
    paper.lead("doubles.lead", n=found.total)
    for pair in found.pairs:
        paper.gap()
        for one in (pair.one, pair.other):
            _twin(paper, one)
        paper.words(" ".join(because(why, paper.lang) for why in pair.because), 4, SOFT)
        _alike(paper, pair.alike)
    first = found.pairs[0]
    paper.gap()
    ids = f"{first.one.id} {first.other.id}{paper.place}"
    paper.command("doubles.merge", f"cerchia person merge {ids}")
    paper.command("doubles.split", f"cerchia person split {ids}")


def _alike(paper: Paper, fields: Sequence[Likeness]) -> None:
    """Print what each of two says in every field, how it agrees and what that says."""
    for one in fields:
        line = paper.say(
            "likeness.line", field=word("match_field", one.field, paper.lang), said=one.said,
            other=one.other_said, level=word("match_level", one.level, paper.lang),
            weight=word("match_says", says(one.weight), paper.lang),
        )  # fmt: skip
        paper.words(line, 6, SOFT)


def _twin(paper: Paper, one: Twin) -> None:
    left = paper.name(one.name, one.url) + Text(f"  {one.id}", SOFT)
    right = joined([one.position, one.company])
    paper.entry(left, Text(right, SOFT))
    since = paper.say("doubles.since", day=one.connected) if one.connected else ""
    talk = paper.say("doubles.talk", n=one.messages, day=one.last) if one.messages else ""
    known = word("twin", "contact" if one.contact else one.gone or "met", paper.lang)
    paper.words(joined([known, since, talk, one.email]), 4, SOFT)


def merges(paper: Paper, found: Merges) -> None:
    """Print everything that was said of who is who, and what came of it."""
    if not found.joined and not found.apart:
        paper.lead("merges.none")
        return
    if found.joined:
        paper.lead("merges.joined", n=len(found.joined))
    for one in found.joined:
        told = f"{_named(one.one)} = {_named(one.other)}"
        _row(paper, told, word("held", one.held, paper.lang), one)
    if found.fewer:
        paper.lead("merges.fewer", n=found.fewer)
    if found.apart:
        paper.lead("merges.apart", n=len(found.apart))
    for each in found.apart:
        others = ", ".join(map(_named, each.others))
        held = word("held", "apart" if each.held else "refused", paper.lang)
        _row(paper, f"{_named(each.one)} ≠ {others}", held, each)


def _row(paper: Paper, told: str, held: str, one: Joined | Apart) -> None:
    day = figures.day(one.day, paper.lang, short=True)
    back = paper.say("cleanup.safe_since", number=str(one.number), day=day)
    paper.words(told, 2)
    paper.words(joined([held, back]), 4, SOFT)


def _named(one: Side) -> str:
    return f"{one.name} ({one.id})" if one.name else one.id
