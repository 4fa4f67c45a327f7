"""What went wrong in a child process, as a code: whoever reads of it reads it in their own language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from cerchia.show.phrases import BOOK, advice, say

ASKED = "CERCHIA_ERRORS_AS_CODES"
"""Set in the environment of a child of ours."""


def written(code: str, params: Mapping[str, Any]) -> str:
    """Return an error as one line."""
    return json.dumps({"code": code, "params": params}, default=str)


def sentences(told: str, lang: str) -> tuple[str, str] | None:
    """Return what a line of `written` says, and what to do; None where it is none."""
    try:
        plain = json.loads(told)
        code, params = str(plain["code"]), dict(plain["params"])
    except (ValueError, KeyError, TypeError):
        return None
    if code not in BOOK:
        return None
    return say(code, lang, **params), advice(code, lang, **params)


def remedy(code: str, lang: str, **params: Any) -> str:
    """Return what to do about an error on a page: where one clicks, rather than which command to type."""
    here = f"web.instead_{code}"
    return say(here, lang, **params) if here in BOOK else advice(code, lang, **params)


def told(said: str, lang: str) -> str:
    """Return what a child said as it ended, in the reader's language where it gave a code."""
    found = sentences(said, lang)
    return " ".join(found) if found else said
