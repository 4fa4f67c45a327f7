"""Reading a conversation: what each turn does, how the other responded, what became of it."""

from __future__ import annotations

from cerchia.language.talk.act import Acts, acts, acts_of
from cerchia.language.talk.because import BECAUSE
from cerchia.language.talk.decide import read
from cerchia.language.talk.lexicon import ACTS, Act
from cerchia.language.talk.many import Plain, Readers
from cerchia.language.talk.which import language

__all__ = [
    "ACTS", "BECAUSE", "Act", "Acts", "Plain", "Readers", "acts", "acts_of", "language", "read",
]  # fmt: skip
