"""One conversation, set like a letter: what decided it, whose turn it is, and the owner's own word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast, get_args

from cerchia.model.errors import ConversationUnknownError
from cerchia.model.talk_table import UNCLEAR, Said, Thread
from cerchia.model.vocabulary import TOPICS, Ball, Outcome, Topic
from cerchia.show.phrases import because, excerpt, figures, plain
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.pages.talks_asked import PLACE, Asked, read
from cerchia.show.web.pages.thread_person import With, with_whom
from cerchia.show.web.visit import ASK, Page, Shown, Visit, Went, address
from cerchia.show.web.wrong import Wrong

if TYPE_CHECKING:
    from cerchia.model.answers import ConversationRow

SAID: tuple[Outcome, ...] = (
    "deepening", "courtesy", "courtesy_known", "spam", "no_reply", "ignored",
)  # fmt: skip
"""What the owner may say became of a conversation, in the order of the keys 1 to 6."""
BALLS: tuple[Ball, ...] = get_args(Ball)
"""Whose turn it may be: the keys 7 to 9."""
LONG = 1500
"""Letters of one message that are shown at once."""
HEARD = 80
"""Letters of the words that decided; where there are more they are the message itself."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its lines, those folded away, and the reasons in the margin."""

    place: int
    who: str
    mine: bool
    when: str
    lines: tuple[str, ...]
    rest: tuple[str, ...]
    decides: bool
    label: str
    why: str
    heard: str
    turn: str
    yours: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing the owner may say with one key."""

    value: str
    word: str
    key: str
    now: bool


@dataclass(frozen=True, slots=True)
class Fix:
    """The forms of a correction. ball, topic: what a correction of the rest must not lose."""

    to: str
    back: str
    seen: int
    outcome: str
    ball: str
    topic: str
    outcomes: tuple[Choice, ...]
    balls: tuple[Choice, ...]
    topics: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The typed context of thread.html."""

    name: str
    person: str
    outcome: str
    topic: str
    told: tuple[str, ...]
    turn: str
    yours: bool
    sure: str
    whom: With | None
    machine: str
    why: str
    messages: tuple[Message, ...]
    span: str
    older: str
    newer: str
    decides: str
    waits: str
    fix: Fix | None
    previous: str
    next: str
    list: str
    last: bool
    answer: str


def show(visit: Visit) -> Shown:
    """Show a conversation with a page of its words."""
    asked, known = read(visit), visit.path["id"]
    before = visit.query.get("before", "")
    place = int(before) if before.isdecimal() and len(before) < 10 else None
    try:
        found = visit.circle.thread(ASK, known, place, asked.wanted)
    except ConversationUnknownError:
        return _unknown(visit)
    letter = _letter(visit, asked, found)
    return Shown("thread.html", letter, "conversations", f"{letter.name}: {letter.outcome.lower()}")


def fix(visit: Visit) -> Went | Shown:
    """Take the owner's word on what became of a conversation."""
    outcome, ball, topic = (visit.form.get(name, "") for name in ("outcome", "ball", "topic"))
    known = visit.path["id"]
    fits = outcome in SAID and ball in {"", *BALLS} and topic in {"", *TOPICS}
    if not fits:
        say = visit.tongue.say
        page = Wrong(say("talks.no_choice"), say("talks.no_choice_then"), f"{PLACE}/{known}")
        return Shown("wrong.html", page, "conversations", page.what, 400)
    about = cast("Topic", topic) if topic and outcome == "deepening" else None
    turn = cast("Ball", ball) if ball else None
    visit.circle.fix(known, cast("Outcome", outcome), turn, about, seen=visit.seen)
    number = visit.circle.latest("outcome", (known,))[known]
    return Went(visit.back(f"{PLACE}/{known}"), said=number)


def _unknown(visit: Visit) -> Shown:
    say = visit.tongue.say
    page = Wrong(say("talks.unknown"), say("talks.unknown_then"), PLACE)
    return Shown("wrong.html", page, "conversations", page.what, 404)


def _letter(visit: Visit, asked: Asked, found: Thread) -> Letter:
    tongue, row = visit.tongue, found.row
    here = _to(asked, row.id)
    outcome = tongue.word("outcome", row.outcome)
    unclear = row.confidence < UNCLEAR
    corrected = row.because.code == "corrected_by_you"
    return Letter(
        name=excerpt(row.person, NAME) or tongue.say("talks.nobody_known"),
        person=f"/people/{row.person_id}" if row.person_id else "",
        outcome=tongue.say("conversations.maybe", outcome=outcome.lower()) if unclear else outcome,
        topic=tongue.word("topic", row.topic) if row.topic else "",
        told=_told(tongue, row),
        turn=tongue.word("ball", row.ball),
        yours=row.ball == "mine",
        sure="" if corrected else _read(tongue, row.confidence),
        whom=with_whom(tongue, found.person) if found.person else None,
        machine=_machine(tongue, row),
        why=because(row.because, visit.lang),
        messages=tuple(_message(tongue, found, one) for one in found.said),
        span=_span(tongue, found),
        older=_page(here, found.older),
        newer=_page(here, found.newer),
        decides=_at(here, found, found.decides, found.decides_page),
        waits=_at(here, found, found.waits, found.waits_page),
        fix=_fix(visit, here, row) if row.messages else None,
        previous=_to(asked, found.previous),
        next=_to(asked, found.next),
        list=asked.to(replace(asked.wanted, ids=None)) + "#list",
        last=found.next is None and found.previous is not None,
        answer=address("/messages", to=row.person_id, kind="reply") if row.person_id and row.ball == "mine" else "",
    )  # fmt: skip


def _read(tongue: Tongue, confidence: float) -> str:
    return tongue.say("talks.read", sure=_whole(confidence))


def _whole(confidence: float) -> str:
    """Return a confidence in whole percent, rounded down: never surer than it is."""
    return f"{int(confidence * 100)}{figures.THIN}%"


def _to(asked: Asked, known: str | None) -> str:
    """Return the address of a conversation of the same list; "" for none."""
    of = replace(asked.wanted, ids=None, page=1)
    return asked.to(of, f"{PLACE}/{known}") if known else ""


def _page(here: str, before: int | None) -> str:
    return "" if before is None else f"{here}{'&' if '?' in here else '?'}before={before}"


def _at(here: str, found: Thread, place: int | None, page: int | None) -> str:
    """Return where a message stands that is not on this page; "" where it is, or there is none."""
    if place is None or found.start <= place < found.end:
        return ""
    return f"{_page(here, page)}#m{place}"


def _told(tongue: Tongue, row: ConversationRow) -> tuple[str, ...]:
    """Return where it was held, how it began, when, and how many messages it has."""
    told = [tongue.say("talks.channel", channel=tongue.word("source", row.channel))]
    told.append(tongue.word("began", row.began))
    if row.began_basis == "inferred" and row.began.endswith("_request"):
        told[-1] += f" ({tongue.word('basis', 'inferred')})"
    if row.first and row.last:
        first, last = row.first.date(), row.last.date()
        same = first == last
        told.append(
            figures.day(first, tongue.lang) if same else figures.span(first, last, tongue.lang)
        )
        told.append(tongue.say("talks.count", n=row.messages))
    if not row.settled:
        told.append(tongue.say("talks.open"))
    return tuple(told)


def _machine(tongue: Tongue, row: ConversationRow) -> str:
    """Return what was read, where something else counts."""
    if row.machine is None:
        return ""
    one = row.machine
    return tongue.say(
        "talks.machine",
        outcome=tongue.word("outcome", one.outcome),
        topic=tongue.word("topic", one.topic) if one.topic else "",
        ball=tongue.word("ball", one.ball).lower(),
        sure=_whole(one.confidence),
    )


def _message(tongue: Tongue, found: Thread, one: Said) -> Message:
    row = found.row
    lines = tuple(plain(line) for line in one.text.strip().splitlines())
    lines = lines or (tongue.say("person.no_words"),)
    shown, rest = _folded(lines)
    name = excerpt(row.person, NAME).split(" ")[0] or tongue.say("talks.other")
    corrected = row.because.code == "corrected_by_you"
    return Message(
        place=one.place,
        who=tongue.say("talks.you") if one.mine else name,
        mine=one.mine,
        when=f"{figures.day(one.at.date(), tongue.lang, short=True)}, {one.at:%H:%M}",
        lines=shown,
        rest=rest,
        decides=one.decides,
        label=tongue.say("talks.decided" if corrected else "talks.decides") if one.decides else "",
        why="" if not one.decides or corrected else because(row.because, tongue.lang),
        heard=excerpt(row.because.text, HEARD)
        if one.decides and len(row.because.text) < HEARD
        else "",
        turn=tongue.say(f"talks.turn_{row.ball}") if one.waits and row.ball != "nobody" else "",
        yours=row.ball == "mine",
    )


def _folded(lines: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lines of a message shown at once, and the rest of a very long one."""
    shown: list[str] = []
    left = LONG
    for n, line in enumerate(lines):
        if len(line) > left and left < LONG:
            return tuple(shown), lines[n:]
        if len(line) > left:
            return (line[:left],), (line[left:], *lines[n + 1 :])
        shown.append(line)
        left -= len(line) + 1
    return tuple(shown), ()


def _span(tongue: Tongue, found: Thread) -> str:
    if found.end - found.start == found.row.messages:
        return ""
    return tongue.say("talks.messages", first=found.start + 1, last=found.end, n=found.row.messages)


def _fix(visit: Visit, here: str, row: ConversationRow) -> Fix:
    """Return the forms; what the owner said of the turn stays until he says otherwise."""
    say = visit.tongue.word
    own = row.machine and row.because.code == "corrected_by_you" and row.ball != row.machine.ball
    return Fix(
        to=f"{PLACE}/{row.id}/fix",
        back=here,
        seen=visit.circle.latest("outcome", (row.id,))[row.id],
        outcome=row.outcome,
        ball=row.ball if own else "",
        topic=row.topic or "",
        outcomes=_choices([(one, say("outcome", one)) for one in SAID], 1, row.outcome),
        balls=_choices([(one, say("ball", one)) for one in BALLS], 1 + len(SAID), row.ball),
        topics=_choices([(one, say("topic", one)) for one in TOPICS], 0, row.topic or ""),
    )


def _choices(values: list[tuple[str, str]], key: int, now: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(value, word, str(key + n) if key else "", value == now)
        for n, (value, word) in enumerate(values)
    )


PAGES = (
    Page("/conversations/{id}", get=show),
    Page("/conversations/{id}/fix", post=fix),
)
