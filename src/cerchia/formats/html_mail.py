"""HTML of mail to plain words: what was quoted from earlier mail left out, one line a paragraph.

Every mail program marks what it quotes; what it does not mark is found in the text by its reader.
Nothing is run or fetched, and broken HTML gives what can be seen of it.
"""

from __future__ import annotations

import html
import re
from typing import NamedTuple

MARK = "> […]"
"""The line left where a quotation stood: a reader of plain text takes it for one."""
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>|<[!?][^<>]*>")
_SILENT = frozenset({"script", "style", "head", "title", "template", "noscript", "svg", "object"})
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_CELLS = frozenset({"td", "th"})
_VOID = frozenset(["br", "hr", "img", "input", "meta", "link", "wbr", "area", "base", "col"])
_INDENTED = re.compile(r"border:\s*none|border-left:\s*(?:none|0)", re.IGNORECASE)
_QUOTING = re.compile(
    r"class\s*=\s*[\"']?[^\"'>]*\b(?:yahoo_quoted|protonmail_quote|moz-cite-prefix)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"id\s*=\s*[\"']?(?:\w+_)?(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION)\b"
    r"|data-marker\s*=\s*[\"']?__DIVIDER__"
    r"|border:\s*none;\s*border-top:\s*solid\s*#(?:E1E1E1|B5C4DF)\s*1\.0pt",
    re.IGNORECASE,
)
"""From here on all is the message that is answered or sent on (Outlook, Zimbra)."""
_SIGNED = re.compile(
    r"gmail_signature(?!_prefix)|ms-outlook-mobile-signature|AppleMailSignature|moz-signature"
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANKS = re.compile(r"\n{3,}")


class _Skip(NamedTuple):
    """An element that is being left out: its tag, and how many of the same are open in it."""

    tag: str
    depth: int


class _Page:
    """The lines that were seen so far."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._fresh = True

    def text(self, text: str) -> None:
        """Take text, with its white space as a browser shows it."""
        shown = _SPACE.sub(" ", text)
        if self._fresh:
            shown = shown.lstrip(" ")
        if shown:
            self._pieces.append(shown)
            self._fresh = False

    def tag(self, name: str) -> None:
        """Take a tag that is shown: a line break, the edge of a block, a cell."""
        if name == "br":
            self._pieces.append("\n")
            self._fresh = True
        elif name in _BLOCKS:
            self.line()
        elif name in _CELLS and not self._fresh:
            self._pieces.append(" ")

    def line(self, mark: str = "") -> None:
        """Begin a line, and put a mark on one of its own."""
        if not self._fresh:
            self._pieces.append("\n")
            self._fresh = True
        if mark:
            self._pieces.append(f"{mark}\n")

    def finished(self) -> str:
        """Return all of it."""
        text = html.unescape("".join(self._pieces)).replace("\r", "\n")
        lines = (" ".join(line.split()) for line in text.split("\n"))
        return _BLANKS.sub("\n\n", "\n".join(lines)).strip("\n")


def words(source: str) -> str:
    """Return what the writer of an HTML message wrote, with MARK where a quotation stood.

    A signature that the mail program marks stands behind the line "--".
    """
    source = _COMMENT.sub("", source) if "<!--" in source else source
    page = _Page()
    skip: _Skip | None = None
    at = 0
    for tag in _TAG.finditer(source):
        closing, name, attributes = tag[1], (tag[2] or "").lower(), tag[3] or ""
        if skip is not None:
            skip = _within(skip, name, closing=bool(closing))
            at = tag.end()
            continue
        page.text(source[at : tag.start()])
        at = tag.end()
        if not closing and len(attributes) > 8 and _END.search(attributes):
            page.line(MARK)
            return page.finished()
        if closing or name in _VOID:
            page.tag(name)
        elif name in _SILENT or _quotes(name, attributes):
            skip = _Skip(name, 1)
            page.line("" if name in _SILENT else MARK)
        else:
            page.tag(name)
            if _SIGNED.search(attributes):
                page.line("--")
    if skip is None:
        page.text(source[at:])
    return page.finished()


def _within(skip: _Skip, name: str, *, closing: bool) -> _Skip | None:
    """Return what is still left out behind a tag; a head that nobody closed ends with the body."""
    if name != skip.tag:
        ended = name in {"body", "html"} and (closing or skip.tag == "head")
        return None if ended else skip
    depth = skip.depth - 1 if closing else skip.depth + (skip.tag not in _SILENT)
    return _Skip(skip.tag, depth) if depth else None


def _quotes(name: str, attributes: str) -> bool:
    if name == "blockquote":
        return not _INDENTED.search(attributes)
    return name == "div" and "class" in attributes and _QUOTING.search(attributes) is not None
