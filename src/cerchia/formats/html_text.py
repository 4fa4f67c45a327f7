"""HTML to plain words: title, the link in the first heading, paragraphs; nothing is run or fetched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

_SILENT = frozenset({"script", "style", "head", "template", "noscript"})
_BREAKS = frozenset(
    {"p", "br", "li", "div", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote"}
)
_DATED = re.compile(r"\b(?:created|published) on\s+(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says: its title, the address its heading links to, its words, its date if any."""

    title: str
    url: str
    text: str
    made: str


class _Words(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._inside: list[str] = []
        self.title = ""
        self.heading = ""
        self.url = ""
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where we are; take the address of a link in the first heading."""
        if tag in _BREAKS:
            self.pieces.append("\n")
        if tag == "a" and "h1" in self._inside and not self.url:
            self.url = dict(attrs).get("href") or ""
        if tag in _SILENT | {"title", "h1"}:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note that we left; a tag that closes what it did not open changes nothing."""
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass
        if tag in _BREAKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Take words where they can be seen."""
        if "title" in self._inside:
            self.title += data
        elif "h1" in self._inside:
            self.heading += data
        elif not _SILENT & set(self._inside):
            self.pieces.append(data)


def read(text: str) -> Page:
    """Return what a page says, however broken its HTML."""
    words = _Words()
    words.feed(text)
    words.close()
    lines = ("".join(words.pieces)).splitlines()
    body = "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
    dated = _DATED.search(body[:2000])
    title = " ".join((words.heading or words.title).split())
    return Page(title, words.url.strip(), body, dated[1] if dated else "")
