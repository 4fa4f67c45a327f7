"""A message with what it does: the pieces a decision is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cerchia.language.talk.act import Acts, acts
from cerchia.language.talk.lexicon import Act
from cerchia.model.talk import Said, Setting, Talk


@dataclass(frozen=True, slots=True)
class Line:
    """One message and its acts."""

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

    mine_total, theirs_total: how many messages each wrote in the whole thread, left-out ones too.
    """

    lines: tuple[Line, ...]
    automatic: tuple[Line, ...]
    setting: Setting
    mine_total: int
    theirs_total: int

    @property
    def mine(self) -> tuple[Line, ...]:
        """The owner's messages."""
        return tuple(line for line in self.lines if line.said.mine)

    @property
    def theirs(self) -> tuple[Line, ...]:
        """The other's messages."""
        return tuple(line for line in self.lines if not line.said.mine)


_acts = lru_cache(maxsize=1 << 14)(acts)
"""People say the same again and again: thanks, wishes, an opener of their own."""


def hear(talk: Talk) -> Thread:
    """Return `talk` with the acts of each message."""
    heard = [Line(said, _acts(said.text)) for said in talk.said]
    automatic = tuple(line for line in heard if not line.said.mine and line.does(Act.AUTO_REPLY))
    lines = tuple(line for line in heard if line not in automatic) if automatic else tuple(heard)
    mine = sum(line.said.mine for line in lines)
    setting = talk.setting
    left_out = max(0, setting.total - len(talk.said))
    mine_left_out = max(0, min(left_out, setting.mine_total - mine))
    return Thread(
        lines,
        automatic,
        setting,
        mine + mine_left_out,
        len(lines) - mine + left_out - mine_left_out,
    )


def most(lines: Sequence[Line], act: int) -> Line | None:
    """Return the first of `lines` that does `act`, None if none does."""
    return next((line for line in lines if line.does(act)), None)
