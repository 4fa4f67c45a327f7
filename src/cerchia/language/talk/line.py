"""A message with what it does: the pieces a decision is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cerchia.language.talk.act import Acts, acts_of
from cerchia.language.talk.lexicon import Act
from cerchia.model.talk import Said, Setting, Talk


class Line(NamedTuple):
    """One message and its acts. A tuple, as `Acts` is: there is one for every message."""

    said: Said
    acts: Acts

    @property
    def mine(self) -> bool:
        """Whether the owner wrote it."""
        return self.said.mine

    def does(self, act: int) -> bool:
        """Return whether the message does any of `act`."""
        return self.acts.did & act != 0


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation read message by message; automatic answers stand apart.

    mine, theirs: the messages of each side among `lines`. title, headline: what theirs and the
    owner's say, read as a message is.
    mine_total, theirs_total: how many messages each wrote in the whole thread, left-out ones too.
    """

    lines: tuple[Line, ...]
    automatic: tuple[Line, ...]
    setting: Setting
    mine_total: int
    theirs_total: int
    mine: tuple[Line, ...]
    theirs: tuple[Line, ...]
    title: Acts
    headline: Acts


def hear(talk: Talk) -> Thread:
    """Return `talk` with the acts of each message."""
    return hear_all([talk])[0]


def hear_all(talks: Sequence[Talk]) -> list[Thread]:
    """Return each conversation with the acts of each message.

    A text is read once: people say the same again and again, thanks, wishes, an opener of their own.
    """
    texts = dict.fromkeys([said.text for talk in talks for said in talk.said])
    for talk in talks:
        texts[talk.setting.title] = texts[talk.setting.headline] = None
    did = dict(zip(texts, acts_of(texts), strict=True))
    return [_heard(talk, did) for talk in talks]


def _heard(talk: Talk, did: Mapping[str, Acts]) -> Thread:
    lines, setting = tuple([Line(said, did[said.text]) for said in talk.said]), talk.setting
    mine = tuple([line for line in lines if line.said.mine])
    theirs = tuple([line for line in lines if not line.said.mine])
    automatic = tuple([line for line in theirs if line.acts.did & Act.AUTO_REPLY])
    if automatic:
        lines = tuple([line for line in lines if line not in automatic])
        theirs = tuple([line for line in theirs if line not in automatic])
    left_out = max(0, setting.total - len(talk.said))
    mine_left_out = max(0, min(left_out, setting.mine_total - len(mine)))
    return Thread(
        lines,
        automatic,
        setting,
        len(mine) + mine_left_out,
        len(theirs) + left_out - mine_left_out,
        mine,
        theirs,
        did[setting.title],
        did[setting.headline],
    )


def most(lines: Sequence[Line], act: int) -> Line | None:
    """Return the first of `lines` that does `act`, None if none does."""
    return next((line for line in lines if line.does(act)), None)
