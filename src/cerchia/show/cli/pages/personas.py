"""Where personas come from, for people: what sets good people apart, a survey's groups, lookalikes."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Share
from cerchia.model.purpose import Purpose
from cerchia.model.suggestion import LEAST, Suggestion, Surveyed, SurveyRead, Trait
from cerchia.show.cli.pages import tables
from cerchia.show.cli.pages.paper import SOFT, Paper, joined
from cerchia.show.contract_results import trait
from cerchia.show.phrases import because, figures, plain

SHOWN = 12
"""Traits that are printed; JSON has all."""


def suggestion(paper: Paper, found: Suggestion, made: Purpose, text: str) -> None:
    """Print the traits, the personas as purpose.toml, and the lookalikes; `text`: the file."""
    paper.lead(
        f"suggest.good_{found.source}", good=found.good, contacts=found.contacts,
        results=found.results, deepenings=found.deepenings,
    )  # fmt: skip
    if found.beside:
        paper.soft("suggest.beside", n=found.beside)
    if found.good < LEAST:
        paper.lead("suggest.too_few", least=LEAST)
        paper.command("next.result_more", f"cerchia result add … --kind contract{paper.place}")
        return
    _traits(paper, found)
    if not found.personas:
        return
    _made(paper, found, made, text)
    _alike(paper, found, made)
    paper.gap()
    source = "" if found.source == "both" else f" --from {found.source}"
    paper.command(
        "next.suggest_write", f"cerchia persona suggest{source} --write personas.toml{paper.place}"
    )


def _traits(paper: Paper, found: Suggestion) -> None:
    standing = [one for one in found.traits if one.stands]
    shown = standing or found.traits
    if not shown:
        paper.lead("suggest.nothing")
    else:
        paper.heading("suggest.stand" if standing else "suggest.explore", n=len(shown))
    for one in shown[:SHOWN]:
        _trait(paper, one)
    if len(shown) > SHOWN:
        paper.soft("list.more", 2, n=len(shown) - SHOWN)
    paper.soft("suggest.how", compared=found.compared, few=found.few, least=LEAST)


def _trait(paper: Paper, one: Trait) -> None:
    name = trait(one.kind, one.name, paper.lang)
    paper.put(paper.said("suggest.trait", kind=one.kind, name=name), 2)
    paper.soft(
        "suggest.counts", 4, k=one.good.k, n=one.good.n, share=_percent(one.good, paper.lang),
        range=_range(one.good, paper.lang), all_k=one.whole.k, all_n=one.whole.n,
        all_share=_percent(one.whole, paper.lang), all_range=_range(one.whole, paper.lang),
        lift=round(one.lift, 1) + 0.0,
    )  # fmt: skip


def _percent(one: Share, lang: str) -> str:
    return figures.percent(one.share, lang)


def _range(one: Share, lang: str) -> str:
    return figures.between(one.low, one.high, lang)


def _made(paper: Paper, found: Suggestion, made: Purpose, text: str) -> None:
    paper.heading("suggest.personas", n=len(found.personas))
    for one, persona in zip(found.personas, made.personas, strict=True):
        told = one.share.n >= LEAST
        paper.put(
            paper.said(
                "suggest.rests", persona=persona.name, rests=one.rests, k=one.share.k,
                n=one.share.n, share=_percent(one.share, paper.lang) if told else "",
                range=_range(one.share, paper.lang) if told else "",
            ), 2, 4,
        )  # fmt: skip
        if one.exploratory:
            paper.soft("suggest.rests_explore", 4)
    paper.gap()
    toml(paper, text)


def toml(paper: Paper, text: str) -> None:
    """Print a purpose as it stands in a file."""
    for line in text.rstrip("\n").split("\n"):
        if line:
            paper.put(Text(plain(line), "cyan"), 4, 6, width=10_000)
        else:
            paper.gap()


def _alike(paper: Paper, found: Suggestion, made: Purpose) -> None:
    if not found.lookalikes:
        paper.gap()
        paper.lead("suggest.no_alike")
        return
    paper.heading("suggest.alike", n=len(found.lookalikes))
    for one in found.lookalikes:
        left = Text("  ") + paper.name(one.person, one.url)
        if told := joined([one.position, one.company]):
            left.append(f"  {plain(told)}", SOFT)
        right = paper.say(
            "suggest.fit",
            fit=figures.percent(one.fit, paper.lang),
            known=figures.percent(one.known, paper.lang),
        )
        paper.pair(left, Text(right, SOFT), width=paper.wide)
        name = f"{made.personas[one.persona].name}: " if len(made.personas) > 1 else ""
        paper.words(name + " ".join(because(reason, paper.lang) for reason in one.because), 4, SOFT)


def survey(paper: Paper, found: SurveyRead, made: Purpose, text: str) -> None:
    """Print how a survey is read, and its personas with how many rows each answer rests on."""
    tables.supposed(paper, found.supposed)
    tables.problems(paper, found.problems)
    if not found.personas:
        paper.gap()
        paper.lead("survey.none")
    else:
        paper.heading("survey.sentence", n=len(found.personas), rows=found.supposed.rows)
    for one, persona in zip(found.personas, made.personas, strict=True):
        paper.put(paper.said("survey.rests", persona=persona.name, rests=one.rests), 2)
        if one.rests < LEAST:
            paper.soft("survey.few", 4, least=LEAST)
        _answers(paper, one)
    paper.soft("survey.left", roleless=found.roleless, left=found.left)
    if found.personas:
        paper.gap()
        toml(paper, text)


def _answers(paper: Paper, one: Surveyed) -> None:
    for field in dict.fromkeys(each.field for each in one.answers):
        own = [each for each in one.answers if each.field == field]
        listed = ", ".join(
            paper.say(
                "survey.answer", answer=_word(field, each.answer, paper.lang),
                count=each.count, of=each.of,
            ) for each in own
        )  # fmt: skip
        paper.put(paper.said("survey.answers", "", "", field=field, answers=listed), 4, 6)


def _word(field: str, answer: str, lang: str) -> str:
    return trait(field, answer, lang) if field in {"level", "size", "language"} else answer


def comments(lines: Sequence[str]) -> str:
    """Return lines as comments of a TOML file."""
    return "".join(f"# {plain(line)}\n" for line in lines)
