"""The list of conversations: filters with their counts, an order, fifty rows a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

from cerchia.model.answers import ConversationRow
from cerchia.model.talk_table import MOST, UNCLEAR, Facet, Sort, TalkTable, Wanted
from cerchia.show.phrases import because, excerpt, figures, group, word
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.pages.talks_asked import PLACE, Asked, compared, groups, link, token
from cerchia.show.web.pages.talks_study import Chip
from cerchia.show.web.visit import ASK, Visit, person

if TYPE_CHECKING:
    from cerchia.model.vocabulary import Dimension

WAITED = (7, 30, 90)
"""Days for which it may have been somebody's turn."""
PERSONAS = 12
QUOTE, HEARD, WORD = 90, 80, 60
"""Letters shown of the words that decided, kept of them, and of a value."""
SORTS: tuple[tuple[str, Sort, str], ...] = (
    ("person", "person", ""), ("last", "newest", "r"), ("messages", "longest", "r"),
    ("outcome", "unclear", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One conversation of the list."""

    name: str
    href: str
    person: str
    first: str
    last: str
    messages: str
    outcome: str
    sure: str
    topic: str
    corrected: bool
    ball: str
    mine: bool
    nobody: bool
    why: str
    quote: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of filters: its name and its values."""

    name: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """One column: its word, where it sorts to, how it is sorted now ("" for not by it)."""

    word: str
    href: str
    sorted: str
    kind: str


@dataclass(frozen=True, slots=True)
class Listed:
    """The section with the list. walk: the first of the unclear ones, to go through them by key."""

    heading: str
    narrowed: tuple[str, ...]
    clear: str
    ignored: str
    filters: tuple[Row, ...]
    more: tuple[Row, ...]
    more_open: bool
    kept: tuple[tuple[str, str], ...]
    name: str
    heads: tuple[Head, ...]
    lines: tuple[Line, ...]
    span: str
    before: str
    after: str
    csv: str
    walk: str
    unclear: str
    empty: bool


def listed(visit: Visit, asked: Asked) -> Listed:
    """Return the list an address asks for."""
    tongue, wanted = visit.tongue, asked.wanted
    table = visit.circle.talk_table(ASK, wanted)
    facets = table.facets
    more = tuple(one for one in _more(tongue, asked, table) if len(one.chips) > 1)
    unclear = _many(visit, Wanted(unclear=True))
    mine = next((one.count for one in facets.balls if one.value == "mine"), 0)
    narrowed = _narrowed(visit, asked)
    return Listed(
        heading=tongue.say("talks.found", n=table.total, mine=min(mine, table.total) or None)
        if not wanted.balls
        else tongue.say("talks.found", n=table.total),
        narrowed=narrowed,
        clear=link(Wanted(), asked.by) + "#list" if _chosen(wanted) else "",
        ignored="; ".join(f"{name}={excerpt(value, WORD)}" for name, value in asked.ignored),
        filters=_filters(visit, asked, table),
        more=more,
        more_open=bool(wanted.topics or wanted.lines or wanted.persona),
        kept=tuple(_kept(asked)),
        name=wanted.name,
        heads=_heads(tongue, asked),
        lines=tuple(_line(tongue, asked, one) for one in table.rows),
        span=_span(tongue, table),
        before=asked.with_(page=table.page - 1) + "#list" if table.page > 1 else "",
        after=asked.with_(page=table.page + 1) + "#list" if table.page < table.pages else "",
        csv=asked.to(asked.changed(), f"{PLACE}.csv"),
        walk=_walk(visit) if unclear else "",
        unclear=tongue.say("talks.walk", n=unclear),
        empty=not table.total and not _chosen(wanted),
    )


def _chosen(wanted: Wanted) -> bool:
    """Say whether anything narrows the list."""
    return replace(wanted, sort="newest", page=1) != Wanted()


def _many(visit: Visit, wanted: Wanted) -> int:
    return visit.circle.once(("talks", wanted), lambda: visit.circle.talk_count(ASK, wanted))


def _walk(visit: Visit) -> str:
    """Return the address of the least clear conversation, in the list of all that are unclear."""
    wanted = Wanted(unclear=True, sort="unclear")
    first = visit.circle.once(
        "talks_unclear", lambda: visit.circle.talk_table(ASK, wanted).rows[0].id
    )
    return link(wanted, None, "", f"{PLACE}/{first}")


def _kept(asked: Asked) -> Iterable[tuple[str, str]]:
    """Yield what a form that asks for a name must hand on."""
    return parse_qsl(urlsplit(asked.with_(name="")).query)


def _filters(visit: Visit, asked: Asked, table: TalkTable) -> tuple[Row, ...]:
    tongue, wanted, facets = visit.tongue, asked.wanted, table.facets
    outcomes = _chips(tongue, asked, "outcome", "outcomes", facets.outcomes)
    balls = _chips(tongue, asked, "ball", "balls", facets.balls)
    return (
        Row(tongue.say("talks.by_outcome"), outcomes),
        Row(tongue.say("talks.by_ball"), (*balls, *_waited(visit, asked))),
        Row(
            tongue.say("talks.by_reading"),
            tuple(_flag(visit, asked, name) for name in ("unclear", "corrected")),
        ),
    ) if table.total or _chosen(wanted) else ()  # fmt: skip


def _more(tongue: Tongue, asked: Asked, table: TalkTable) -> Iterable[Row]:
    facets = table.facets
    yield Row(tongue.say("talks.by_topic"), _chips(tongue, asked, "topic", "topics", facets.topics))
    yield Row(tongue.say("talks.by_line"), _chips(tongue, asked, "line", "lines", facets.lines))
    every = Chip(
        tongue.say("talks.every"), "", asked.with_(persona="") + "#list", not asked.wanted.persona
    )
    chips = (
        Chip(
            excerpt(one.value, WORD),
            tongue.number(one.count),
            asked.with_(persona="" if one.chosen else one.value) + "#list",
            one.chosen,
        )
        for one in facets.personas[:PERSONAS]
    )
    yield Row(tongue.say("talks.by_persona"), (every, *chips))


def _chips(
    tongue: Tongue, asked: Asked, words: str, field: str, facets: tuple[Facet, ...]
) -> tuple[Chip, ...]:
    """Return a chip a value: one that is not chosen becomes the only one, one that is is left out."""
    chosen = getattr(asked.wanted, field)
    every = Chip(tongue.say("talks.every"), "", asked.with_(**{field: ()}) + "#list", not chosen)
    made = []
    for one in facets:
        values = tuple(v for v in chosen if v != one.value) if one.chosen else (one.value,)
        href = asked.with_(**{field: values}) + "#list"
        name = (
            tongue.say(f"talks.line_{one.value}")
            if words == "line"
            else tongue.word(words, one.value)
        )
        mine = words == "ball" and one.value == "mine"
        made.append(Chip(name, tongue.number(one.count), href, one.chosen, mine))
    return (every, *made)


def _waited(visit: Visit, asked: Asked) -> Iterable[Chip]:
    """Yield for how long it may have been somebody's turn, once a turn is asked for."""
    if not asked.wanted.balls and asked.wanted.waiting is None:
        return
    days = asked.wanted.waiting
    every = dict.fromkeys((*WAITED, *(() if days is None else (days,))))
    for wait in sorted(every):
        n = _many(visit, replace(asked.wanted, waiting=wait, page=1))
        here = wait == days
        href = asked.with_(waiting=None if here else wait) + "#list"
        word = visit.tongue.say("talks.waited", n=wait)
        yield Chip(word, visit.tongue.number(n), href, here)


def _flag(visit: Visit, asked: Asked, name: str) -> Chip:
    here = bool(getattr(asked.wanted, name))
    wanted = replace(asked.wanted, page=1)
    wanted = replace(wanted, unclear=True) if name == "unclear" else replace(wanted, corrected=True)
    n = _many(visit, wanted)
    sort = "unclear" if name == "unclear" and not here else asked.wanted.sort
    href = asked.with_(sort=sort, **{name: not here}) + "#list"
    return Chip(visit.tongue.say(f"talks.{name}"), visit.tongue.number(n), href, here)


def _narrowed(visit: Visit, asked: Asked) -> tuple[str, ...]:
    """Return in words what narrows the list and is no chip."""
    say, wanted, told = visit.tongue.say, asked.wanted, []
    if wanted.behind is not None:
        told.append(say(f"talks.part_{wanted.behind.part}"))
        told.append(say(f"study.cohort_{wanted.behind.cohort}"))
        first, last = wanted.behind.first, wanted.behind.last
        if first or last:
            told.append(say("talks.days", first=first, last=last))
    if asked.group and asked.by:
        name = _group(visit, asked, asked.by)
        told.append(say("talks.group", dimension=asked.by, name=name))
    told += [visit.tongue.word("began", one) for one in wanted.began]
    if wanted.settled is not None:
        told.append(say("talks.settled" if wanted.settled else "talks.unsettled_only"))
    if wanted.name:
        told.append(say("talks.named", name=excerpt(wanted.name, WORD)))
    return tuple(told)


def _group(visit: Visit, asked: Asked, by: Dimension) -> str:
    found = compared(visit, asked, by)
    one = next(one for one in groups(found, by) if token(one) == asked.group)
    sent = next((sent.text for sent in found.openers if sent.id == one.name), "")
    return excerpt(sent, WORD) if sent else group(one, by, visit.lang)


def _heads(tongue: Tongue, asked: Asked) -> tuple[Head, ...]:
    now, made = asked.wanted.sort, []
    for name, sort, kind in SORTS:
        by: Sort = "oldest" if sort == "newest" and now == "newest" else sort
        state = "ascending" if now in {"person", "oldest", "unclear"} else "descending"
        here = now == sort or (sort == "newest" and now == "oldest")
        made.append(
            Head(
                tongue.say(f"talks.head_{name}"),
                asked.with_(sort=by) + "#list",
                state if here else "",
                kind,
            )
        )
    return tuple(made)


def _line(tongue: Tongue, asked: Asked, one: ConversationRow) -> Line:
    lang = tongue.lang
    outcome = tongue.word("outcome", one.outcome)
    unclear = one.confidence < UNCLEAR
    first, last = (
        figures.day(at.date(), lang, short=True) if at else "" for at in (one.first, one.last)
    )
    corrected = one.because.code == "corrected_by_you"
    return Line(
        name=excerpt(one.person, NAME) or tongue.say("talks.nobody_known"),
        href=asked.to(replace(asked.wanted, ids=None), f"{PLACE}/{one.id}"),
        person=person(one.person_id) if one.person_id else "",
        first=first if one.messages > 1 and first != last else "",
        last=last,
        messages=tongue.number(one.messages),
        outcome=tongue.say("conversations.maybe", outcome=outcome.lower()) if unclear else outcome,
        sure="" if corrected else f"{int(one.confidence * 100)}{figures.THIN}%",
        topic=word("topic", one.topic, lang) if one.topic else "",
        corrected=corrected,
        ball=tongue.say(f"talks.turn_now_{one.ball}"),
        mine=one.ball == "mine",
        nobody=one.ball == "nobody",
        why=because(one.because, lang),
        quote=quoted(one),
    )


def quoted(one: ConversationRow) -> str:
    """Return the words an outcome rests on; what was kept of a long message goes on."""
    words = excerpt(one.because.text, QUOTE)
    return f"{words}…" if len(one.because.text) >= HEARD else words


def _span(tongue: Tongue, table: TalkTable) -> str:
    first = (table.page - 1) * MOST + 1
    last = first + len(table.rows) - 1
    return tongue.say("talks.span", first=first, last=last, n=table.total) if table.rows else ""
