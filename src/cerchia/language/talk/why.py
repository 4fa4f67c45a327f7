"""Why: the reason of an outcome, the message it rests on, and the words in it that decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cerchia.language.talk import known, pitch
from cerchia.language.talk.features import ACQUAINTED, SELLING
from cerchia.language.talk.fold import excerpt, unquoted
from cerchia.language.talk.lexicon import Act, lexicon
from cerchia.language.talk.line import Line, Thread, most
from cerchia.language.talk.pitch import Pitch
from cerchia.language.talk.subject import Subject

_TELLS_KNOWN = Act.RECALLS_PAST | Act.LOOKS_FOR_JOB | Act.SENDS_CV | ACQUAINTED
_TELLS_SPAM = Act.PITCHES | SELLING


@dataclass(frozen=True, slots=True)
class Why:
    """A code of show/phrases, the message it rests on, and which acts in it tell."""

    because: str
    line: Line | None = None
    telling: int = 0


def of_spam(thread: Thread, sold: Pitch | None) -> Why:
    """Return why it is spam: their message that sells most."""
    line = _strongest(thread.theirs, SELLING) if sold is None else sold.line
    many = line.said.widely_sent >= 2
    return Why("sent_to_many" if many else "pitch_not_taken_up", line, _TELLS_SPAM)


def of_deepening(thread: Thread, matter: Subject | None, sold: Pitch | None) -> Why:
    """Return why it deepened: how the other met what one opened."""
    if matter is None:
        longest = max(thread.lines, key=lambda line: line.acts.words)
        return Why("proposal_taken_up", longest)
    if sold is not None and sold.weight >= pitch.SPAM and sold.taken_up:
        return Why("pitch_taken_up", matter.answer, Act.ACCEPTS)
    return _met(matter)


def _met(matter: Subject) -> Why:
    opening, answer = matter.opening, matter.answer
    if answer.does(Act.DECLINES):
        return Why("terms_discussed", answer, Act.DECLINES)
    meeting = Act.MEETS | Act.SAYS_WHEN
    if answer.does(Act.ACCEPTS) and (opening.does(meeting) or answer.does(meeting)):
        return Why("meeting_agreed", answer, Act.ACCEPTS | meeting)
    if answer.does(Act.ANSWERS | Act.OFFERS) and opening.does(Act.REQUESTS):
        return Why("help_given", answer, Act.ANSWERS | Act.OFFERS)
    if opening.acts.asks:
        return Why("question_answered", answer, Act.ANSWERS)
    return Why("proposal_taken_up", answer, Act.ACCEPTS)


def of_known(thread: Thread) -> Why:
    """Return why mere courtesy is fine here."""
    fine = known.known(thread)
    if fine is not None:
        return Why(fine.because, fine.line, _TELLS_KNOWN)
    return Why("known_from_outside", _strongest(thread.lines, ACQUAINTED), _TELLS_KNOWN)


def of_courtesy(thread: Thread) -> Why:
    """Return why nobody went past politeness."""
    last = thread.lines[-1]
    if last.acts.asks or last.does(Act.REQUESTS):
        return Why("question_left_open", last, Act.REQUESTS)
    for line in thread.lines[1:]:
        if line.does(Act.DEFERS):
            return Why("offer_put_off", line, Act.DEFERS)
        if line.does(Act.DECLINES):
            return Why("offer_declined", line, Act.DECLINES)
    theirs = thread.theirs or thread.lines
    if all(line.does(Act.ACKNOWLEDGES_ONLY) for line in theirs):
        return Why("only_acknowledged", theirs[0], Act.ACKS)
    polite = Act.SAYS_FINE | Act.TAKES_LEAVE
    return Why("only_courtesies", most(theirs, polite) or theirs[0], polite)


def _strongest(lines: Sequence[Line], acts: int) -> Line:
    """Return the first message that does most of `acts`."""
    return max(lines, key=lambda line: (line.acts.did & acts).bit_count())


def heard(why: Why) -> str:
    """Return the words that decided, as written: the telling phrase, else how the text begins."""
    if why.line is None:
        return ""
    text, acts, book = why.line.said.text, why.line.acts, lexicon()
    telling, selling = why.telling, why.telling & Act.PITCHES
    places: list[tuple[int, int]] = []
    for entry, start, end in acts.found if telling else ():
        weights = book.weights[entry]
        if book.acts[entry] & telling or (selling and weights is not None and weights[2] > 0):
            places.append((start, end))
    if places:
        start, end = max(places, key=lambda place: place[1] - place[0])
        return excerpt(text, acts.folded, start, end)
    return " ".join(unquoted(text).split())[:80].strip()
