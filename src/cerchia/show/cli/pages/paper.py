"""The sheet pages are printed on: sentences, headings, rows and rules, right at any width."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.style import Style
from rich.text import Text

from cerchia.show.phrases import parts, plain, say

READING = 88
"""Columns of running text; a longer line is hard to read."""
WIDEST = 132
"""Columns of lists."""
SOFT, STRONG, YOURS = "dim", "bold", "red"
STANDING = {
    "core": ("●", "blue"),
    "opportunity": ("○", "yellow"),
    "company": ("◆", "magenta"),
    "extra": ("◇", "dim"),
    "unknown": ("·", "dim"),
}
"""Round is in line, a lozenge is off line, a point is not known; full is awake, hollow is asleep."""
_SIMPLE = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "…": "...",
    "→": "->", "·": "-", "º": "o", "\u00a0": " ", "●": "*", "○": "o", "◆": "#", "◇": "+",
    "█": "#", "▒": "-", "┃": "|", "─": "-", "à": "a'", "è": "e'", "é": "e'", "ì": "i'", "ò": "o'",
    "ù": "u'", "À": "A'", "È": "E'",
})  # fmt: skip
"""For terminals that write no Unicode."""


class Sheet(Console):
    """A console that leaves it to the caller when the reader of its output has gone."""

    def on_broken_pipe(self) -> None:
        """Let the error through; Rich would leave with 1."""
        raise BrokenPipeError


class Paper:
    """Prints in one language to standard output; colours only where a terminal shows them."""

    def __init__(self, lang: str, console: Console | None = None, place: str = "") -> None:
        """Print on `console`, else on standard output; place: what makes a command speak of this circle."""
        self.lang = lang
        self.place = place
        self.console = console or Sheet(
            file=sys.stdout, markup=False, emoji=False, highlight=False, soft_wrap=True
        )
        self.width = max(30, min(self.console.width, READING))
        self.wide = max(30, min(self.console.width, WIDEST))
        self.started = False
        self.simple = not (self.console.encoding or "utf-8").lower().startswith("utf")

    def put(self, text: Text, indent: int = 0, hang: int | None = None, width: int = 0) -> None:
        """Print a text broken at blanks, `indent` before its first line and `hang` before the others."""
        later = indent if hang is None else hang
        lines = fold(text, (width or self.width) - indent, (width or self.width) - later)
        for number, line in enumerate(lines):
            self._line(Text(" " * (later if number else indent)) + line)

    def _line(self, text: Text) -> None:
        self.started = True
        text.rstrip()
        if self.simple:
            text = _simple(text)
        self.console.print(text, soft_wrap=True)

    def gap(self) -> None:
        """Leave a line white."""
        self.console.print()

    def said(self, code: str, style: str = "", strong: str = STRONG, **params: object) -> Text:
        """Return a sentence, what was filled in set apart."""
        text = Text(style=style)
        for part in parts(code, self.lang, **params):
            text.append(part.text, _style(part.name, strong))
        return text

    def lead(self, code: str, **params: object) -> None:
        """Print a sentence of the page."""
        self.put(self.said(code, "", STRONG, **params))

    def heading(self, code: str, **params: object) -> None:
        """Print the finding a section begins with, white space before it."""
        if self.started:
            self.gap()
        self.put(self.said(code, STRONG, strong="", **params))

    def soft(self, code: str, indent: int = 0, **params: object) -> None:
        """Print a sentence that stands back."""
        self.put(self.said(code, SOFT, strong="", **params), indent)

    def words(self, text: str, indent: int = 0, style: str = "") -> None:
        """Print words of ours or of people's, made harmless."""
        self.put(Text(plain(text), style), indent)

    def quote(self, text: str, indent: int = 2, lines: int = 2, who: str = "") -> None:
        """Print what somebody wrote, in italics, on at most so many lines; who: named before it."""
        room = (self.width - indent) * lines - 4 - len(who)
        words = " ".join(plain(text).split())
        if not words:
            return
        cut = words if cell_len(words) <= room else clipped(words, room)
        marks = "«»" if self.lang == "it" else "“”"
        said = Text(f"{who}: " if who else "", SOFT)
        self.put(said.append(f"{marks[0]}{cut}{marks[1]}", "italic"), indent, indent + 1)

    def entry(self, left: Text, right: Text, indent: int = 2) -> None:
        """Print the head of an entry: on one line where it fits, else on two, nothing cut."""
        if indent + left.cell_len + 2 + right.cell_len <= self.width:
            self.pair(left, right, indent)
            return
        self.put(left, indent, indent + 2)
        self.put(right, indent + 2)

    def pair(self, left: Text, right: Text, indent: int = 0, width: int = 0) -> None:
        """Print one line: `left` cut to the room there is, `right` at the right edge."""
        whole = (width or self.width) - indent
        room = whole - right.cell_len - (2 if right.cell_len else 0)
        if room < min(14, left.cell_len):
            self.put(left, indent, width=width)
            self.put(right, indent + 2, width=width)
            return
        kept = left.copy()
        if kept.cell_len > room:
            kept.truncate(room, overflow="ellipsis")
        blanks = whole - kept.cell_len - right.cell_len
        self._line(Text(" " * indent) + kept + Text(" " * blanks) + right)

    def command(self, code: str, command: str) -> None:
        """Print what to do and the command that does it."""
        self.put(self.said(code), 2, 4)
        self.put(Text(command, "cyan"), 4, 6, width=10_000)

    def say(self, code: str, **params: object) -> str:
        """Return a sentence as plain words."""
        return say(code, self.lang, **params)

    def mark(self, standing: str) -> Text:
        """Return the mark of a standing in its colour."""
        sign, colour = STANDING[standing]
        return Text(sign, colour)

    def name(self, name: str, url: str = "") -> Text:
        """Return somebody's name, a link where a terminal can follow one."""
        link = url if url.startswith("https://") and url.isascii() and url.isprintable() else None
        return Text(plain(name) or "?", Style(bold=True, link=link))


def _style(name: str, strong: str) -> str | None:
    """Return how a filled place is set: the owner's own names in italics."""
    return (
        f"{strong} italic".strip()
        if name in {"purpose", "persona", "personas"}
        else strong
        if name
        else None
    )


def clipped(text: str, room: int) -> str:
    """Return words cut to so many columns, with an ellipsis."""
    while text and cell_len(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def joined(pieces: Iterable[str], sign: str = " · ") -> str:
    """Return the pieces there are, a sign between them."""
    return sign.join(piece for piece in pieces if piece)


def fold(text: Text, first: int, later: int) -> list[Text]:
    """Break a text at its blanks, never at no-break spaces; a word too long is cut."""
    lines: list[tuple[int, int]] = []
    room, longest = max(8, first), max(8, min(first, later))
    for start, end in _words(text.plain, longest):
        begun = lines[-1][0] if lines else start
        if lines and cell_len(text.plain[begun:end]) <= room:
            lines[-1] = (begun, end)
        else:
            room = max(8, later) if lines else room
            lines.append((start, end))
    return [text[start:end] for start, end in lines] or [Text()]


def _words(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield where each word stands; one too long for a line comes in pieces."""
    for found in re.finditer("[^ ]+", text):
        start, end = found.span()
        while cell_len(text[start:end]) > longest:
            cut = start + len(set_cell_size(text[start:end], longest).rstrip(" "))
            yield start, cut
            start = cut
        yield start, end


def _simple(text: Text) -> Text:
    plainly = Text()
    for segment in text.divide(range(1, len(text.plain))):
        plainly.append(segment.plain.translate(_SIMPLE), segment.style)
    return plainly
