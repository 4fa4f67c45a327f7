"""The decision: what became of a conversation (outcomes.md), from who did what and who responded.

Structure first (nobody answered, a long exchange), then what each turn does. Every step has the
rulings' order: spam wins over courtesy, a pitch taken up deepens, acquaintance excuses courtesy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cerchia.language.talk import ball, known, pitch, subject, topic
from cerchia.language.talk.act import phrases
from cerchia.language.talk.fold import excerpt, unquoted
from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread, hear
from cerchia.model.talk import Reading, Talk
from cerchia.model.vocabulary import Outcome

DEEP = 0.92
"""From this strength on a subject was opened and taken up; courtesies stay below 0.87 so far."""
FIRM = 1.2
"""A subject of this strength, apart from what sells, stands against the suspicion of spam."""
LONG, VERY_LONG = 12, 24
"""From this many messages a two-way thread with substance deepens by structure; a very long one,
of which only the beginning and the end are read, needs to show less of it."""
_SHOWN, _SHOWN_BY_LENGTH = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome, why, on which message, and how sure (0-1)."""

    outcome: Outcome
    because: str
    sure: float
    line: Line | None = None
    telling: int = 0
    opening: Line | None = None


def read(talk: Talk) -> Reading:
    """Return what became of `talk`, on which message that rests, and who owes the next word.

    thanked_by: the side that received the connection request, told by who thanks for it in their
    first words ("thanks for connecting"), or by the other's thanks for having accepted.
    """
    thread = hear(talk)
    verdict = _decide(thread)
    who, on = ball.ball(thread, verdict.outcome)
    return Reading(
        outcome=verdict.outcome,
        ball=who,
        topic=topic.topic(thread, verdict.opening) if verdict.outcome == "deepening" else None,
        confidence=round(verdict.sure, 3),
        because=verdict.because,
        number=-1 if verdict.line is None else verdict.line.said.number,
        heard=_heard(verdict),
        thanked_by=_thanked_by(thread),
        ball_number=-1 if on is None else on.said.number,
    )


def _decide(thread: Thread) -> Verdict:
    if not thread.theirs_total or not thread.lines:
        return _unanswered(thread)
    if thread.setting.sponsored:
        return Verdict("spam", "advertisement", 0.97, thread.theirs[0] if thread.theirs else None)
    sold = pitch.strongest(thread)
    matter = subject.best(thread.lines)
    if sold is not None and sold.weight >= pitch.SPAM and not sold.taken_up:
        # Between people who really work on something, a word of the trade is no pitch.
        matter = subject.best(tuple(line for line in thread.lines if not _sells(line)))
        if matter is None or matter.strength < FIRM:
            return _spam(sold)
    if not thread.mine_total:
        return Verdict("ignored", "they_wrote_you_did_not", 0.9, thread.theirs[-1])
    return _deepening(thread, matter, sold) or _courtesy(thread, matter)


def _sells(line: Line) -> bool:
    return not line.said.mine and pitch.weigh(line) >= pitch.SPAM


def _unanswered(thread: Thread) -> Verdict:
    if thread.automatic and not thread.mine_total:
        return Verdict("ignored", "they_wrote_you_did_not", 0.6, thread.automatic[-1])
    if thread.automatic:
        return Verdict("no_reply", "auto_reply_only", 0.9, thread.automatic[-1], Act.AUTO_REPLY)
    if not thread.lines:
        return Verdict("silent", "nobody_wrote", 1.0)
    return Verdict("no_reply", "nobody_answered", 0.99, thread.lines[-1])


def _spam(sold: pitch.Pitch) -> Verdict:
    many = sold.line.said.widely_sent >= 2
    sure = min(0.97, 0.55 + 0.14 * (sold.weight - pitch.SPAM) + 0.2 * many)
    because = "sent_to_many" if many else "pitch_not_taken_up"
    return Verdict("spam", because, sure, sold.line, Act.PITCHES)


def _deepening(
    thread: Thread, matter: subject.Subject | None, sold: pitch.Pitch | None
) -> Verdict | None:
    strength = 0.0 if matter is None else matter.strength
    total = thread.mine_total + thread.theirs_total
    both = min(thread.mine_total, thread.theirs_total) >= total / 4
    shown = _SHOWN_BY_LENGTH if total >= VERY_LONG else _SHOWN
    if both and total >= LONG and strength >= shown:
        sure = min(0.95, 0.7 + 0.15 * strength)
        answer, opening = (None, None) if matter is None else (matter.answer, matter.opening)
        return Verdict("deepening", "long_exchange", sure, answer, 0, opening)
    if matter is None or strength < DEEP:
        return None
    sure = min(0.97, 0.58 + 0.45 * (strength - DEEP))
    because, telling = _why(matter)
    if sold is not None and sold.weight >= pitch.SPAM:
        because = "pitch_taken_up"
    return Verdict("deepening", because, sure, matter.answer, telling, matter.opening)


def _why(matter: subject.Subject) -> tuple[str, int]:
    opening, answer = matter.opening, matter.answer
    if answer.does(Act.DECLINES):
        return "terms_discussed", Act.DECLINES
    meeting = Act.MEETS | Act.SAYS_WHEN
    if answer.does(Act.ACCEPTS) and (opening.does(meeting) or answer.does(meeting)):
        return "meeting_agreed", Act.ACCEPTS | meeting
    if answer.does(Act.ANSWERS | Act.OFFERS) and opening.does(Act.REQUESTS):
        return "help_given", Act.ANSWERS | Act.OFFERS
    if opening.acts.asks:
        return "question_answered", Act.ANSWERS
    return "proposal_taken_up", Act.ACCEPTS


def _courtesy(thread: Thread, matter: subject.Subject | None) -> Verdict:
    strength = 0.0 if matter is None else max(0.0, matter.strength)
    doubt = 0.45 * min(1.0, strength)
    fine = known.known(thread)
    if fine is not None:
        return Verdict(
            "courtesy_known", fine.because, max(0.4, fine.sure - doubt / 2), fine.line, _TELLS_KNOWN
        )
    because, line, telling = _why_courtesy(thread)
    untold = max((_untold(line) for line in thread.theirs), default=0)
    sure = 0.95 - doubt - min(max(0, untold - 4) * 0.025, 0.4)
    return Verdict("courtesy", because, max(0.4, sure), line, telling)


def _untold(line: Line) -> int:
    """Count the words no phrase of the lexicon covers: what we cannot tell to be mere courtesy."""
    covered: set[int] = set()
    for _, start, end in phrases(line.acts):
        covered.update(range(start + 1, end))
    folded = line.acts.folded
    return sum(1 for word in _WORDS.finditer(folded) if word.start() not in covered)


_WORDS = re.compile("[a-z0]+")
_TELLS_KNOWN = Act.RECALLS_PAST | Act.LOOKS_FOR_JOB | Act.SENDS_CV


def _why_courtesy(thread: Thread) -> tuple[str, Line, int]:
    last = thread.lines[-1]
    if last.acts.asks or last.does(Act.REQUESTS):
        return "question_left_open", last, Act.REQUESTS
    for line in thread.lines:
        if line.does(Act.DEFERS) and line is not thread.lines[0]:
            return "offer_put_off", line, Act.DEFERS
        if line.does(Act.DECLINES) and line is not thread.lines[0]:
            return "offer_declined", line, Act.DECLINES
    theirs = thread.theirs or thread.lines
    if all(line.does(Act.ACKNOWLEDGES_ONLY) for line in theirs):
        return "only_acknowledged", theirs[0], Act.ACKS
    return "only_courtesies", theirs[0], Act.SAYS_FINE | Act.TAKES_LEAVE


def _heard(verdict: Verdict) -> str:
    """Return the words that decided, as written: the telling phrase, else how the text begins."""
    if verdict.line is None:
        return ""
    text, folded = verdict.line.said.text, verdict.line.acts.folded
    places: list[tuple[int, int]] = []
    for phrase, start, end in phrases(verdict.line.acts) if verdict.telling else ():
        heavy = phrase.weights is not None and phrase.weights[2] > 0
        if phrase.acts & verdict.telling or (verdict.telling & Act.PITCHES and heavy):
            places.append((start, end))
    if places:
        start, end = max(places, key=lambda place: place[1] - place[0])
        return excerpt(text, folded, start, end)
    return " ".join(unquoted(text).split())[:80].strip()


def _thanked_by(thread: Thread) -> str:
    first = {line.said.mine: line for line in reversed(thread.lines)}
    for mine, line in first.items():
        if line.does(Act.THANKS_FOR_ACCEPTING):
            return "them" if mine else "me"
    for line in thread.lines:
        if line.does(Act.THANKS_FOR_CONNECTING) and line is first[line.said.mine]:
            return "me" if line.said.mine else "them"
    return ""
