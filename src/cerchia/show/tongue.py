"""How pages speak: sentences in one language, numbers that lead to what is behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from cerchia.model.answers import Share
from cerchia.show.phrases import figures, parts, plain, say, word

NAME = 60
"""Letters of a name at most; some hold an advertisement."""
TIGHT = 0.03
"""An interval this narrow needs a decimal to be seen."""
FEW, SMALL = 5, 20
"""Below 5 cases counts alone; below 20 the share stands back, with its interval (science.md §5)."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """Speaks one language."""

    lang: str

    def say(self, code: str, **params: object) -> str:
        """Return a sentence."""
        return say(code, self.lang, **params)

    def linked(self, code: str, links: Mapping[str, str], **params: object) -> Markup:
        """Return a sentence in which the places named lead to these addresses."""
        told = Markup()
        for part in parts(code, self.lang, **params):
            if part.name in links and part.text:
                told += Markup('<a href="{}">{}</a>').format(links[part.name], part.text)
            elif part.name == "purpose":
                told += Markup("<em>{}</em>").format(part.text)
            else:
                told += escape(part.text)
        return told

    def word(self, listed: str, value: str) -> str:
        """Return the word for a value of a closed list."""
        return word(listed, value, self.lang)

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number as the language writes it."""
        return figures.number(value, self.lang, digits)

    def sure(self, share: Share) -> str:
        """Return "52 %, between 49 and 55", "" below five cases."""
        if share.n < FEW or share.share is None:
            return ""
        low, high = self.edges(share)
        return self.say("figure.sure", share=self.percent(share), low=low, high=high)

    def edges(self, share: Share) -> tuple[str, str]:
        """Return both ends of the interval in percent, as fine as the share is given."""
        digits = _digits(share)
        return self.number(share.low * 100, digits), self.number(share.high * 100, digits)

    def percent(self, share: Share, digits: int | None = None) -> str:
        """Return the share alone; with a decimal where the interval is too narrow without."""
        return figures.percent(share.share, self.lang, _digits(share) if digits is None else digits)

    def of(self, share: Share) -> str:
        """Return a count with its whole: "15 of 92"."""
        return self.say("report.of", k=share.k, n=share.n)


def _digits(share: Share) -> int:
    return int(share.high - share.low < TIGHT)


def profile(url: str) -> str:
    """Return an address a link may lead to: https and somewhere, "" for any other."""
    try:
        found = urlsplit(plain(url))
    except ValueError:
        return ""
    return found.geturl() if found.scheme == "https" and found.hostname else ""


def drawn(svg: str) -> Markup:
    """Return a picture as it may stand in a template: show/draw escapes what people wrote."""
    return Markup(svg)  # noqa: S704 - see above
