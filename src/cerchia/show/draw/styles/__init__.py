"""The colours and the look of the pictures, as files of style; for a picture alone, made plain."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"--([\w-]+):\s*((?:[^;()]|\([^()]*\))+);")
_PAIR = re.compile(r"light-dark\((#\w+), (#\w+)\)")
_USED = re.compile(r"var\(--([\w-]+)\)")


@cache
def sheet(*names: str) -> str:
    """Return style sheets of this folder as one, without comments and blanks."""
    texts = [files(__name__).joinpath(f"{name}.css").read_text("utf-8") for name in names]
    return tight("".join(texts))


def tight(text: str) -> str:
    """Return a style sheet without comments and line breaks."""
    return re.sub(r"\s*\n\s*", "", _COMMENT.sub("", text)).strip()


@cache
def alone(name: str) -> str:
    """Return the style of a picture alone: no variable and no function that an old reader lacks."""
    tokens = dict(reversed(_TOKEN.findall(sheet("tokens"))))  # the first counts, not that of print
    rules = sheet(name).partition("@media")[0] + "svg{background:var(--paper)}"

    def plain(dark: int) -> str:
        def value(found: re.Match[str]) -> str:
            return _PAIR.sub(lambda pair: pair[1 + dark], tokens[found[1]])

        return _USED.sub(value, rules)

    return f"{plain(0)}@media screen and (prefers-color-scheme:dark){{{plain(1)}}}"
