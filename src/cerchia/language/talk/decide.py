"""The decision: what became of a conversation (outcomes.md), from who did what and who responded.

Structure first: nobody answered, an advertisement, a long exchange with substance. What is left the
model weighs (model.py), within what the law forbids whatever the weights say: no spam without
anything that sells or begs, no subject taken up with a thumb, colleagues are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cerchia.language.talk import ball, pitch, subject, topic, why
from cerchia.language.talk.ending import by_rule
from cerchia.language.talk.features import SELLING, features
from cerchia.language.talk.lexicon import Act
from cerchia.language.talk.line import Line, Thread, hear_all, most
from cerchia.language.talk.model import Model, Models, shipped
from cerchia.language.talk.pitch import Pitch
from cerchia.language.talk.subject import Subject
from cerchia.language.talk.why import Why
from cerchia.model.talk import Reading, Talk
from cerchia.model.vocabulary import OUTCOMES, Ball, Outcome, Topic

PLAIN, _PLAINLY = 1.6, 0.95
"""A subject taken up as strongly as this needs no weighing: 38 of 39 are deepenings in the corpus."""
LONG, VERY_LONG = 12, 24
"""From this many messages a two-way thread with substance deepens by structure; a very long one,
of which only the beginning and the end are read, needs to show less of it."""
_SHOWN, _SHOWN_BY_LENGTH = 0.6, 0.3
_FINE = 0.8
"""This share of a courtesy with a colleague, or with who looks for a job, is one that is fine."""
_TAKEN_UP = 0.7
"""This share of spam is none when I went into the pitch; of a courtesy, spam when they sell hard."""
_HEAVY = 2.5
"""Who sells this hard sells, whatever else was said."""
_MANY = 2
"""A pitch that so many others received too is spam, unless it was taken up."""
_SELLS = SELLING | Act.OFFERS | Act.INVITES | Act.MEETS | Act.SAYS_WHEN
_THANKS = Act.THANKS_FOR_ACCEPTING | Act.THANKS_FOR_CONNECTING


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome, how likely each outcome is, why, and the message that opened a subject."""

    outcome: Outcome
    likely: Mapping[Outcome, float]
    why: Why
    opening: Line | None = None


def read(talk: Talk, models: Models | None = None) -> Reading:
    """Return what became of `talk`, on which message that rests, and who owes the next word.

    thanked_by: the side that received the connection request, told by who thanks for it in their
    first words ("thanks for connecting"), or by the other's thanks for having accepted. models: others
    than those shipped, where they are being trained or judged.
    """
    return read_all([talk], models)[0]


def read_all(talks: Sequence[Talk], models: Models | None = None) -> list[Reading]:
    """Return the reading of each conversation, as `read` does, in a quarter less time.

    One step is taken for all of them before the next: what a step needs stays near the processor.
    """
    models = models or shipped()
    threads = hear_all(talks)
    verdicts = [decide(thread, models) for thread in threads]
    topics = _topics(threads, verdicts, models.topic)
    balls = [_ball(*pair, models.ball) for pair in zip(threads, verdicts, strict=True)]
    heard = [why.heard(verdict.why) for verdict in verdicts]
    return [_reading(*one) for one in zip(threads, verdicts, topics, balls, heard, strict=True)]


def _topics(
    threads: Sequence[Thread], verdicts: Sequence[Verdict], model: Model
) -> list[Topic | None]:
    """Return the topic of each deepening, None of each other conversation."""
    both = zip(threads, verdicts, strict=True)
    deepened = [(thread, one.opening) for thread, one in both if one.outcome == "deepening"]
    found = iter(topic.topics(deepened, model))
    return [next(found) if one.outcome == "deepening" else None for one in verdicts]


def _ball(thread: Thread, verdict: Verdict, model: Model) -> tuple[Ball, Line | None]:
    if verdict.why.because == "long_exchange":
        return by_rule(thread, verdict.outcome)
    return ball.ball(thread, verdict.outcome, model)


def _reading(
    thread: Thread,
    verdict: Verdict,
    about: Topic | None,
    owed: tuple[Ball, Line | None],
    heard: str,
) -> Reading:
    likely, line = verdict.likely, verdict.why.line
    who, on = owed
    return Reading(
        outcome=verdict.outcome,
        ball=who,
        topic=about,
        confidence=round(likely[verdict.outcome], 3),
        because=verdict.why.because,
        number=-1 if line is None else line.said.number,
        heard=heard,
        thanked_by=_thanked_by(thread),
        ball_number=-1 if on is None else on.said.number,
        scores=tuple([(name, round(likely[name], 3)) for name in OUTCOMES if name in likely]),
    )


def decide(thread: Thread, models: Models) -> Verdict:
    """Return the verdict on a conversation."""
    if not thread.theirs_total or not thread.lines:
        return _unanswered(thread)
    if thread.setting.sponsored and thread.theirs:
        return _sure("spam", 0.97, Why("advertisement", thread.theirs[0]))
    matter = subject.best(thread.lines)
    sold = pitch.strongest(thread)
    if _blast(sold):
        return _sure("spam", 0.97, why.of_spam(thread, sold))
    selling = sold is not None and not sold.taken_up and pitch.sells(thread, sold)
    if not selling and _long(thread, matter):
        return _at_length(matter)
    if matter is not None and matter.strength >= PLAIN and sold is None and thread.mine_total:
        reason = _why(thread, "deepening", matter, sold)
        return _sure("deepening", _PLAINLY, reason, matter.opening)
    likely = weighed(thread, models, sold, matter)
    outcome = max(likely, key=lambda name: likely[name])
    return Verdict(
        outcome,
        likely,
        _why(thread, outcome, matter, sold),
        matter.opening if matter is not None and outcome == "deepening" else None,
    )


def weighed(
    thread: Thread, models: Models, sold: Pitch | None, matter: Subject | None
) -> dict[Outcome, float]:
    """Return how likely each outcome is by the model, within what the law allows."""
    two_way = bool(thread.mine_total)
    found = (models.outcome if two_way else models.mail).likely(features(thread, sold, matter))
    likely = {name: found[name] for name in OUTCOMES if name in found}
    if not any(_begs(line) for line in thread.theirs):
        likely["spam"] = 0.0
    if two_way:
        if all(line.does(Act.ACKNOWLEDGES_ONLY) for line in thread.theirs):
            likely["deepening"] = 0.0
        if _fine(thread):
            _move(likely, "courtesy", "courtesy_known", _FINE)
        if sold is not None and sold.weight >= pitch.SPAM:
            if sold.taken_up:
                _move(likely, "spam", "deepening", _TAKEN_UP)
            elif sold.weight >= _HEAVY and pitch.sells(thread, sold):
                _move(likely, "courtesy", "spam", _TAKEN_UP)
                _move(likely, "courtesy_known", "spam", _TAKEN_UP)
    whole = sum(likely.values()) or 1.0
    return {name: share / whole for name, share in likely.items()}


def _move(likely: dict[Outcome, float], giver: Outcome, taker: Outcome, share: float) -> None:
    moved = share * likely[giver]
    likely[giver] -= moved
    likely[taker] += moved


def _begs(line: Line) -> bool:
    """Return whether a message shows anything that sells, begs or is sent round."""
    acts = line.acts
    if acts.did & _SELLS or acts.pitch > 0:
        return True
    return bool(acts.prices or acts.links or acts.phones or acts.loud)


def _fine(thread: Thread) -> bool:
    """Return whether the law makes a bare courtesy fine: one company, or they look for a job."""
    if _asks(thread.lines[-1]):
        return False
    if any(line.does(Act.LOOKS_FOR_JOB | Act.SENDS_CV) for line in thread.theirs):
        return True
    return thread.setting.colleague and most(thread.lines, Act.NEVER_MET) is None


def _asks(line: Line) -> bool:
    return line.acts.asks > 0 and not line.does(Act.NEEDS_NO_ANSWER)


def _blast(sold: Pitch | None) -> bool:
    if sold is None or sold.taken_up or sold.weight < pitch.SPAM:
        return False
    return sold.line.said.widely_sent >= _MANY


def _long(thread: Thread, matter: Subject | None) -> bool:
    total = thread.mine_total + thread.theirs_total
    if total < LONG or min(thread.mine_total, thread.theirs_total) < total / 4:
        return False
    strength = 0.0 if matter is None else matter.strength
    return strength >= (_SHOWN_BY_LENGTH if total >= VERY_LONG else _SHOWN)


def _at_length(matter: Subject | None) -> Verdict:
    if matter is None:
        return _sure("deepening", 0.75, Why("long_exchange"))
    sure = min(0.95, 0.7 + 0.15 * matter.strength)
    return _sure("deepening", sure, Why("long_exchange", matter.answer), matter.opening)


def _unanswered(thread: Thread) -> Verdict:
    if thread.automatic and not thread.mine_total:
        return _sure("ignored", 0.6, Why("they_wrote_you_did_not", thread.automatic[-1]))
    if thread.automatic:
        why_auto = Why("auto_reply_only", thread.automatic[-1], Act.AUTO_REPLY)
        return _sure("no_reply", 0.9, why_auto)
    if not thread.lines:
        return _sure("silent", 1.0, Why("nobody_wrote"))
    return _sure("no_reply", 0.99, Why("nobody_answered", thread.lines[-1]))


def _sure(outcome: Outcome, share: float, reason: Why, opening: Line | None = None) -> Verdict:
    return Verdict(outcome, {outcome: share}, reason, opening)


def _why(thread: Thread, outcome: Outcome, matter: Subject | None, sold: Pitch | None) -> Why:
    if outcome == "spam":
        return why.of_spam(thread, sold)
    if outcome == "deepening":
        return why.of_deepening(thread, matter, sold)
    if outcome == "courtesy_known":
        return why.of_known(thread)
    if outcome == "ignored":
        return Why("they_wrote_you_did_not", thread.theirs[-1])
    return why.of_courtesy(thread)


def _thanked_by(thread: Thread) -> str:
    if not any([side and side[0].acts.did & _THANKS for side in (thread.mine, thread.theirs)]):
        return ""
    first = {line.said.mine: line for line in reversed(thread.lines)}
    for mine, line in first.items():
        if line.does(Act.THANKS_FOR_ACCEPTING):
            return "them" if mine else "me"
    for line in thread.lines:
        if line.does(Act.THANKS_FOR_CONNECTING) and line is first[line.said.mine]:
            return "me" if line.said.mine else "them"
    return ""
