"""The words of a mail: its plain text, or its HTML as text; attachments are never looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cerchia.formats import html_mail, mail_words, mbox, mime
from cerchia.read.mail.quotes import own, unflowed
from cerchia.read.mail.signature import parted

if TYPE_CHECKING:
    from cerchia.formats.mime import Message, Part

MOST_PART = 2 << 20
"""Bytes of a part's body that are looked at."""
MOST_TEXT = 1 << 18
"""Characters of a text that are kept, a book of a hundred pages."""
_TOGETHER = 10
"""Plain parts between pictures that are read as one text."""


class Words(NamedTuple):
    """What somebody wrote: the text, the signature below it, what was noted of it, if it was cut."""

    text: str
    signature: str
    noted: tuple[str, ...]
    cut: bool


def words(message: Message, data: bytes, writer: str, *, quoted: bool) -> Words:
    """Return what the writer of a message wrote anew. quoted: whether an mbox may have marked lines."""
    plain, html = _chosen(message)
    found, cut = _plain(plain, data, quoted=quoted)
    by_html = html is not None and not found.strip()
    if html is not None and by_html:
        found, cut = _html(html, data, quoted=quoted)
    cut = cut or len(found) > MOST_TEXT
    new = own(found[:MOST_TEXT])
    text, signature = parted(new.text, writer)
    noted = {
        "html": by_html,
        "no_text": not found.strip(),
        "quoted": new.quoted,
        "forwarded": new.forwarded,
        "signed": bool(signature),
    }
    return Words(text, signature, tuple(name for name, holds in noted.items() if holds), cut)


def _chosen(message: Message) -> tuple[list[Part], Part | None]:
    """Return the plain parts and the HTML part that are the message's words.

    A list's footer is plain too: it must not stand for HTML that comes before it.
    """
    shown = [
        part
        for part in message.parts
        if part.type in {"text/plain", "text/html"} and not part.attached and not part.name
    ]
    html = next((part for part in shown if part.type == "text/html"), None)
    plain = [part for part in shown if part.type == "text/plain"]
    if html and plain and shown[0] is html:
        plain = [one for one in plain if one.within == html.within and one.alternative]
    return plain[:_TOGETHER], html


def _plain(parts: list[Part], data: bytes, *, quoted: bool) -> tuple[str, bool]:
    texts: list[str] = []
    cut = False
    for part in parts:
        text, short = _decoded(part, data, quoted=quoted)
        cut = cut or short
        if part.params.get("format", "").lower() == "flowed":
            text = unflowed(text, delsp=part.params.get("delsp", "").lower() == "yes")
        texts.append(text)
    return "\n".join(texts), cut


def _html(part: Part, data: bytes, *, quoted: bool) -> tuple[str, bool]:
    source, cut = _decoded(part, data, quoted=quoted)
    return html_mail.words(source), cut


def _decoded(part: Part, data: bytes, *, quoted: bool) -> tuple[str, bool]:
    raw, cut = mime.decoded(data, part, MOST_PART)
    if quoted:
        raw = mbox.unquoted(raw)
    text = mail_words.text(raw, part.params.get("charset", ""))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    return mail_words.seen(text), cut
