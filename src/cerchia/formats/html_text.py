"""HTML to plain words: title, the link in the first heading, paragraphs; nothing is run or fetched."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser

import nh3

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


_MARKED = re.compile(
    r"</?(?:a|abbr|article|b|big|blockquote|body|br|center|code|div|em|font|form|h[1-6]|head|hr|html|i|iframe"
    r"|img|input|li|link|meta|object|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup"
    r"|svg|table|tbody|td|th|thead|title|tr|u|ul|video)\b[^<>]*/?>",
    re.IGNORECASE,
)
"""A tag of HTML; "a < b", "<3" and "List<String>" are words."""
_ENDS = re.compile(r"<(?:br\b[^<>]*|/(?:p|li|div|h[1-6]|tr|blockquote))>", re.IGNORECASE)
_UNSEEN = {"script", "style", "head", "template", "noscript", "iframe", "object", "svg"}


def bare(text: str) -> str:
    """Return the words of a message; where it holds HTML, without tags and what they hide."""
    if "<" not in text or not _MARKED.search(text):
        return text
    ended = _ENDS.sub(lambda end: "\n" + end[0], text)
    cleaned = nh3.clean(ended, tags=set(), clean_content_tags=_UNSEEN)
    return html.unescape(cleaned).strip()


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
