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
def tokens() -> str:
    """Return the tokens for the system's theme, plain enough for browsers of some years ago."""
    found = _tokens()
    light = "".join(f"--{name}:{_theme(value, 0)};" for name, value in found.items())
    dark = "".join(
        f"--{name}:{_theme(value, 1)};" for name, value in found.items() if _PAIR.search(value)
    )
    return (
        f":root{{color-scheme:light dark;{light}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"
        "@media print{:root{color-scheme:light;--paper:#fff}}"
    )


@cache
def alone(name: str) -> str:
    """Return the style of a picture alone: no variable and no function that an old reader lacks."""
    found = _tokens()
    rules = sheet(name).partition("@media")[0] + "svg{background:var(--paper)}"
    light, dark = (
        _USED.sub(lambda used: _theme(found[used[1]], theme), rules)  # noqa: B023 - used at once
        for theme in (0, 1)
    )
    return f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}"


def _tokens() -> dict[str, str]:
    return dict(reversed(_TOKEN.findall(sheet("tokens"))))  # the first counts, not that of print


def _theme(value: str, theme: int) -> str:
    """Return a token's value in the light theme (0) or the dark one (1)."""
    return _PAIR.sub(lambda pair: pair[1 + theme], value)
