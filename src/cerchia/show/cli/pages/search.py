"""What was found, for people: the messages with what was looked for set apart, then the people."""

from __future__ import annotations

from rich.text import Text

from cerchia.model.search import MANY, Excerpt, Found, Hit, Order, People
from cerchia.show.cli.pages.paper import SOFT, STRONG, Paper, joined
from cerchia.show.phrases import figures, plain

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # code points that are no character


def show(paper: Paper, found: Found, people: People, wanted: Order) -> None:
    """Print how much was found and what is shown of it."""
    if not found.words:
        paper.lead("search.wordless")
        return
    _lead(paper, found, wanted)
    if found.cut:
        paper.soft("search.cut")
    for one in found.hits:
        paper.gap()
        _entry(paper, one)
    if found.hits and (rest := found.total - len(found.hits)):
        paper.gap()
        paper.soft("search.rest", n=rest)
    if people.total:
        _people(paper, people)


def _lead(paper: Paper, found: Found, wanted: Order) -> None:
    if found.more:
        paper.lead("search.too_many" if wanted == "ranked" else "search.many", n=MANY)
    elif not found.total:
        paper.lead("search.none")
    else:
        paper.lead("search.ranked" if found.order == "ranked" else "search.found", n=found.total)


def _entry(paper: Paper, one: Hit) -> None:
    where = paper.say("search.group") if one.group else ""
    left = paper.name(one.person, one.url) if one.person else Text(where, STRONG)
    told = joined([where if one.person else "", paper.say("search.yours") if one.mine else ""])
    if told:
        left.append(f"  {told}", SOFT)
    day = figures.day(one.at.date(), paper.lang, short=True)
    paper.entry(left, Text(joined([day, one.conversation]), SOFT))
    paper.put(_words(one.excerpt), 4)


def _words(words: Excerpt) -> Text:
    """Return an excerpt, what was looked for set apart; made harmless as a whole, so marks stay right."""
    marked, at = "", 0
    for start, end in words.marks:
        marked += f"{words.text[at:start]}{_OPEN}{words.text[start:end]}{_CLOSE}"
        at = end
    shown = Text("…" if words.before else "")
    for part in plain(marked + words.text[at:]).split(_OPEN):
        inside, closed, outside = part.rpartition(_CLOSE)
        shown.append(inside, STRONG if closed else "").append(outside)
    return shown.append("…" if words.after else "")


def _people(paper: Paper, people: People) -> None:
    paper.heading("search.people", n=people.total)
    for one in people.people:
        left = Text("  ") + paper.name(one.name, one.url)
        if told := joined([one.position, one.company]):
            left.append(f"  {plain(told)}", SOFT)
        paper.pair(left, Text())
    paper.command("next.said", f"cerchia person {people.people[0].id}{paper.place}")
