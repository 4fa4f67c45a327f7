"""What a person's page tells: who, how it stands, what was said and when, from where it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from markupsafe import Markup

from cerchia.model.answers import Fit, PersonPage, Talk, Tie
from cerchia.model.timeline import Happened, Traced
from cerchia.show.draw import strip
from cerchia.show.parts import Bars, counts
from cerchia.show.phrases import because, excerpt, figures, plain
from cerchia.show.tongue import NAME, Tongue, drawn, profile

WORDS = 3
"""Last words of a conversation that stand on the page; all are a click away."""
TALKS, EVENTS = 8, 15
SAID = 400
"""Letters of a message on the page."""
FIELDS = {
    "fit_function": "position", "fit_level": "position", "fit_industry": "company", "fit_size": "company",
    "fit_language": "message",
}  # fmt: skip
"""Part of a fit -> the field it was read from."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in words, and where it comes from ("" where nothing says so)."""

    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Fitting:
    """How somebody fits one persona."""

    title: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Words said on a day."""

    day: str
    who: str
    text: str
    mine: bool
    decides: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """A conversation: how it began, what became of it and why, its last words."""

    href: str
    title: str
    outcome: str
    mine: bool
    why: str
    earlier: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened."""

    day: str
    words: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The section on the tie; bars None where nothing was ever said."""

    title: str
    strip: Markup
    ruler: Markup
    label: str
    told: str
    rank: str
    bars: Bars | None
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class From:
    """Where facts of one kind come from."""

    fact: str
    file: str
    archive: str


def name_of(tongue: Tongue, page: PersonPage) -> str:
    """Return what somebody is called on a page."""
    return excerpt(page.row.name, NAME) or tongue.say("people.nameless")


def context(tongue: Tongue, page: PersonPage) -> tuple[str, ...]:
    """Return what stands above the headline: post, since when a contact, what the network says."""
    row = page.row
    said = [excerpt(", ".join(filter(None, (row.position, row.company))), 120)]
    functions = ", ".join(tongue.word("function", one) for one in row.functions)
    level = tongue.word("level", row.seniority) if row.seniority else ""
    reads = ", ".join(filter(None, (functions, level)))
    said += [
        tongue.say(
            f"person.{'signed' if one.signed else 'book'}_{one.field}",
            file=one.file or None,
            day=one.exported,
        )
        for one in page.carried
    ]
    said.append(tongue.say("person.reads", what=reads) if reads else "")
    if page.gone:
        said.append(tongue.say(f"change.{page.gone}"))
    elif not row.contact:
        said.append(tongue.say("person.not_contact"))
    elif page.connected:
        said.append(tongue.say("person.connected", day=page.connected))
    return tuple(filter(None, said))


def reach(page: PersonPage) -> tuple[str, tuple[str, ...]]:
    """Return the address of the profile, "" for none that may be followed, and mail and phones."""
    return profile(page.row.url), tuple(map(plain, filter(None, (page.email, *page.phones))))


def fittings(tongue: Tongue, page: PersonPage) -> tuple[Fitting, ...]:
    """Return how somebody fits each persona, the nearest first."""
    near = page.row.fit
    if near is None:
        return ()
    others = [one for one in page.fits if one.persona != near.persona]
    return tuple(_fitting(tongue, page, one) for one in (near, *others))


def _fitting(tongue: Tongue, page: PersonPage, fit: Fit) -> Fitting:
    way = "unknown" if fit.in_line is None else "in" if fit.in_line else "off"
    title = tongue.say(
        f"person.held_{way}",
        persona=excerpt(fit.persona, NAME),
        fit=tongue.number(fit.fit, 2) if fit.fit is not None else "",
        known=figures.percent(fit.known, tongue.lang),
    )
    return Fitting(title, tuple(
        Reason(because(one, tongue.lang), _source(tongue, page, one.code) if one.text else "")
        for one in fit.because
    ))  # fmt: skip


def _source(tongue: Tongue, page: PersonPage, code: str) -> str:
    """Return the field a part of a fit was read from, and its file and record."""
    field = FIELDS.get(code.removesuffix("_not").removesuffix("_unknown"), "")
    said = {"position": page.row.position, "company": page.row.company}.get(field, "")
    book = next((one for one in page.carried if one.field == field), None)
    if book:
        where = "person.field_signed" if book.signed else "person.field_book"
        return tongue.say(where, said=excerpt(said, NAME), file=book.file or None, day=book.exported)  # fmt: skip
    fact = "message" if field == "message" else "connection"
    place = next((one for one in page.sources if one.fact == fact), None)
    if place is None:
        return ""
    if not said:
        return tongue.say("person.field_file", file=place.file, record=place.record or None)
    return tongue.say("person.field", said=excerpt(said, NAME), file=place.file, record=place.record or None)  # fmt: skip


def standing(tongue: Tongue, page: PersonPage, as_of: date, contacts: int) -> Standing:
    """Return how the tie stands: the strip of days, the parts of its strength."""
    tie, row = page.tie, page.row
    if tie is None:
        empty = tongue.say("person.no_tie")
        return Standing(empty, Markup(), Markup(), "", "", "", None, ())
    title = tongue.say(
        f"person.rhythm_{row.rhythm}", rank=tie.rank, since=tie.since, last=tie.last,
        gap=round(tie.gap or 0),
    )  # fmt: skip
    days = _days(page)
    shown = [one for one in days if one[0] >= strip.beginning(as_of)]
    told = tongue.say(
        "person.tie", sent=tie.sent, received=tie.received, out=tie.days_out, into=tie.days_in,
        first=tie.first, last=tie.last, rank=tie.rank,
    )  # fmt: skip
    return Standing(
        title=title,
        strip=drawn(strip.strip(shown, as_of)) if shown else Markup(),
        ruler=drawn(strip.ruler(as_of, tongue.lang)) if shown else Markup(),
        label=tongue.say("person.strip", mine=sum(one[1] for one in shown), theirs=sum(one[2] for one in shown)),
        told=told,
        rank=tongue.say("person.rank", rank=tie.rank, contacts=contacts) if row.contact else tongue.say("person.rank_met", rank=tie.rank),
        bars=_bars(tongue, tie),
        facts=_facts(tongue, tie),
    )  # fmt: skip


def _days(page: PersonPage) -> list[tuple[date, bool, bool]]:
    by: dict[date, set[bool]] = {}
    for day, mine in page.days:
        by.setdefault(day, set()).add(mine)
    return [(day, True in who, False in who) for day, who in sorted(by.items())]


def _bars(tongue: Tongue, tie: Tie) -> Bars:
    rows = [
        (tongue.say("person.days_out"), tie.days_out, ""),
        (tongue.say("person.days_in"), tie.days_in, ""),
    ]
    return counts(tongue, tongue.say("person.days", days=tie.days), rows)


def _facts(tongue: Tongue, tie: Tie) -> tuple[tuple[str, str], ...]:
    say = tongue.say
    made = [
        (say("person.since"), say("person.days_ago", n=tie.since)),
        (say("person.strength"), say("person.strength_of", n=tongue.number(tie.strength, 2))),
        (say("person.mutuality"), tongue.number(tie.mutuality, 2)),
        (say("person.balance"), figures.percent(tie.balance, tongue.lang)),
    ]
    if tie.gap is not None:
        made.append((say("person.gap"), say("person.gap_days", n=max(1, round(tie.gap)))))
    return tuple(made)


def spoken(tongue: Tongue, page: PersonPage) -> tuple[Spoken, ...]:
    """Return the conversations, the newest first, with the last words of each."""
    talks = [one for one in page.talks if one.row.messages]
    talks.sort(key=lambda one: (one.row.last is None, one.row.last), reverse=True)
    return tuple(_spoken(tongue, page, one) for one in talks[:TALKS])


def _spoken(tongue: Tongue, page: PersonPage, talk: Talk) -> Spoken:
    row = talk.row
    said = (
        tongue.word("outcome", row.outcome),
        tongue.word("topic", row.topic) if row.topic else "",
    )
    return Spoken(
        href=f"/conversations/{row.id}",
        title=tongue.say(
            "person.talk",
            n=row.messages,
            began=tongue.word("began_one", row.began),
            channel="" if row.channel == "linkedin" else tongue.word("source", row.channel),
        ),
        outcome=": ".join(filter(None, said)),
        mine=row.ball == "mine",
        why=because(row.because, tongue.lang),
        earlier=tongue.say("person.earlier", n=talk.earlier) if talk.earlier else "",
        lines=tuple(
            Line(
                figures.day(one.at.date(), tongue.lang, short=True),
                tongue.say("person.you") if one.mine else first_name(page),
                excerpt(one.text, SAID) or tongue.say("person.no_words"),
                one.mine,
                one.decides,
            )
            for one in talk.words
        ),
    )  # fmt: skip


def first_name(page: PersonPage) -> str:
    """Return what to call somebody for short."""
    return excerpt((page.row.name.split() or ["?"])[0], 20) or "?"


def events(tongue: Tongue, page: PersonPage) -> tuple[Event, ...]:
    """Return what happened, the newest first."""
    return tuple(_event(tongue, one) for one in page.timeline)


def _event(tongue: Tongue, one: Happened) -> Event:
    if one.kind == "changed":
        words = tongue.say(f"change.{one.what}", before=excerpt(one.before, NAME), after=excerpt(one.text, NAME))  # fmt: skip
        return Event(figures.day(one.day, tongue.lang, short=True), words, "", "")
    n = one.mine + one.theirs
    held = one.kind.startswith("endorsed")
    elsewhere = one.channel not in {"", "linkedin"}
    words = tongue.say(
        f"event.{one.kind}",
        n=n,
        mine=one.mine,
        theirs=one.theirs,
        text=excerpt(one.text, SAID),
        channel=tongue.word("source", one.channel) if elsewhere else "",
    )
    if one.group:
        words = tongue.say("person.in_group", words=words)
    href = f"/conversations/{one.conversation}" if one.conversation and not one.group else ""
    text = "" if held else excerpt(one.text, SAID)
    return Event(figures.day(one.day, tongue.lang, short=True), words, text, href)


def sources(tongue: Tongue, found: Sequence[Traced]) -> tuple[From, ...]:
    """Return where each kind of fact comes from."""
    return tuple(
        From(
            tongue.word("fact", one.fact),
            tongue.say("person.record", file=one.file, record=one.record or None),
            tongue.say("person.archive", archive=excerpt(PurePath(one.archive).name, 80), day=one.exported),
        )
        for one in found
    )  # fmt: skip
