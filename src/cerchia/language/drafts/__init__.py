"""Drafting: sentences that only true evidence fills, put together as a courteous colleague would."""

from __future__ import annotations

from cerchia.language.drafts.compose import SPOKEN, compose, reasons
from cerchia.language.drafts.quote import quote
from cerchia.language.drafts.register import near

__all__ = ["SPOKEN", "compose", "near", "quote", "reasons"]
