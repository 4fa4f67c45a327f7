"""What a record is: something a person wrote or sent, or a line WhatsApp wrote itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from cerchia.read.whatsapp import wording
from cerchia.read.whatsapp.heads import LEFT, unmarked
from cerchia.read.whatsapp.record import Kind
from cerchia.read.whatsapp.wording import fold

_ATTACHED = re.compile(r"(.+\.\w{1,6}) \(([^()\n]{3,40})\)")
_ENCLOSED = re.compile(r"<([^<>:\n]{2,40}?)\s?: ?([^<>\n]+)>")
_OWN_NAME = re.compile(r"(?:IMG|VID|AUD|PTT|STK|DOC)-\d{8}-WA\d+", re.IGNORECASE)
_PAGES = re.compile(r"\s*•.*")
_POLL = re.compile(r"[^\W\d_]{4,14}\s?:")
_MAP = re.compile(r"https?://(?:maps\.|(?:www\.)?google\.[a-z.]+/maps|\w*\.?foursquare\.)")
_LONGEST_EVENT = 400
_WHOLE = 160  # a folded wording is never longer
_FILES = (
    ("voice", ("ptt-", ".opus")), ("sticker", ("stk-", "-sticker-", ".webp")),
    ("gif", ("-gif-",)), ("image", ("img-", "-photo-", ".jpg", ".jpeg", ".png", ".heic")),
    ("video", ("vid-", "-video-", ".mp4", ".mov", ".3gp")),
    ("audio", ("aud-", "-audio-", ".m4a", ".mp3", ".aac", ".ogg")), ("contact", (".vcf",)),
)  # fmt: skip
_BEGINNINGS = frozenset(
    form
    for text in (*wording.DELETED, *wording.PLACE, *wording.POLL)
    for word in (text.split(" ", 1)[0],)
    for form in (word.capitalize(), word.upper())
) | {"null"}
_INITIALS = frozenset(word[0] for word in _BEGINNINGS)


class Sorted(NamedTuple):
    """What a body is, and what of it is text."""

    kind: Kind
    text: str
    attachment: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How this file writes: whether it has the marks, by which phone, in which language.

    omitted: further wordings for media left out, in a language not listed.
    """

    marks: bool
    iphone: bool
    language: str
    omitted: frozenset[str] = frozenset()


def is_plain(body: str) -> bool:
    """Say at a glance that a body can be nothing but text; most are."""
    return (
        body[-1:] not in "<>)"  # "" is in it too
        and LEFT not in body
        and (body[0] not in _INITIALS or body.partition(" ")[0] not in _BEGINNINGS)
        and body[0] != "<"
    )


def of_person(body: str, manner: Manner) -> Sorted:
    """Sort a body behind a sender's name: media, deleted, edited, event, else text."""
    marked = body.lstrip().startswith(LEFT)
    told = marked or not manner.marks  # what only WhatsApp writes has the mark, if the file has any
    found = (
        _omitted(body, manner)
        or _attached(body, told=told)
        or _enclosed(body, manner)
        or _deleted(body, told=told or not manner.iphone)
        or _edited(body)
        or _poll_or_place(body, told=told)
    )
    if found:
        return found
    text = unmarked(body).strip("\n")
    folded = fold(text[:_LONGEST_EVENT])
    if folded in {"", "null"}:
        return Sorted("empty", "")
    if marked and len(text) < _LONGEST_EVENT and "\n" not in text:
        return of_nobody(text, manner)
    if not manner.marks and manner.iphone and len(text) < _LONGEST_EVENT:
        return _unmarked(text, folded, manner)
    return Sorted("text", text)


def of_nobody(text: str, manner: Manner) -> Sorted:
    """Sort a line that no person wrote: a call, or an event of known or unknown wording."""
    text = unmarked(text).strip()
    folded = fold(text[:_LONGEST_EVENT])
    if wording.is_call(folded):
        return Sorted("call", text)
    return Sorted("system", text, what=wording.event(folded, manner.language))


def _unmarked(text: str, folded: str, manner: Manner) -> Sorted:
    """In a file that lost its marks only what is said to nobody in particular is surely an event."""
    if wording.is_call(folded):
        return Sorted("call", text)
    if wording.event(folded, manner.language) in {"encrypted", "security"}:
        return Sorted("system", text, what=wording.event(folded, manner.language))
    return Sorted("text", text)


def _omitted(body: str, manner: Manner) -> Sorted | None:
    first, _, rest = body.partition("\n")
    whole = fold(first) if len(first) < _WHOLE else ""
    if whole in wording.ANY_OMITTED or whole in manner.omitted:
        return Sorted("media", unmarked(rest).strip("\n"))
    if LEFT not in first and (manner.marks or not manner.iphone):
        return None
    before, _, tail = first.rpartition(LEFT)
    what = wording.OMITTED.get(fold(tail)) if len(tail) < _WHOLE else None
    if what is None:
        return None
    before = unmarked(before).strip()
    if what == "document":
        return Sorted("media", unmarked(rest).strip("\n"), _PAGES.sub("", before), what)
    return Sorted("media", "\n".join(filter(None, (before, unmarked(rest).strip("\n")))), "", what)


def _attached(body: str, *, told: bool) -> Sorted | None:
    first, _, rest = body.partition("\n")
    found = _ATTACHED.fullmatch(unmarked(first).strip())
    if not found or not (told or _OWN_NAME.match(found[1])):
        return None
    if fold(found[2]) not in wording.ATTACHED and not _OWN_NAME.match(found[1]):
        return None
    return Sorted("media", unmarked(rest).strip("\n"), found[1], _of_file(found[1]))


def _enclosed(body: str, manner: Manner) -> Sorted | None:
    if "<" not in body:
        return None
    for found in _ENCLOSED.finditer(body):
        marked = body[: found.start()].endswith(LEFT)
        if not marked and (manner.marks or fold(found[1]) not in wording.ENCLOSED):
            continue
        if marked and fold(found[1]) not in wording.ENCLOSED and "." not in found[2]:
            continue
        name = unmarked(found[2]).strip()
        before = _PAGES.sub("", unmarked(body[: found.start()])).strip()
        after = unmarked(body[found.end() :]).strip("\n ")
        caption = "" if "•" in body[: found.start()] else before
        return Sorted("media", "\n".join(filter(None, (caption, after))), name, _of_file(name))
    return None


def _of_file(name: str) -> str:
    """Return the kind of media by a file's name."""
    lower = name.lower()
    for what, signs in _FILES:
        if any(
            lower.endswith(sign) if sign[0] == "." else lower.startswith(sign) or sign in lower
            for sign in signs
        ):
            return what
    return "document"


def _deleted(body: str, *, told: bool) -> Sorted | None:
    if told and len(body) < _WHOLE and fold(body) in wording.DELETED:
        return Sorted("deleted", "")
    return None


def _edited(body: str) -> Sorted | None:
    before, sign, tail = body.rpartition("<")
    if not sign or fold((sign + tail).replace(".>", ">")) not in wording.EDITED:
        return None
    return Sorted("edited", unmarked(before).strip())


def _poll_or_place(body: str, *, told: bool) -> Sorted | None:
    text = unmarked(body).strip("\n ")
    first, newline, _ = text.partition("\n")
    start = fold(first[:_WHOLE])
    if (
        told
        and newline
        and (start in wording.POLL or (LEFT in body[:2] and _POLL.fullmatch(first)))
    ):
        return Sorted("poll", text)
    if start.startswith(wording.PLACE) and _MAP.search(first):
        return Sorted("location", text)
    if told and start.startswith(tuple(wording.LIVE)):
        return Sorted("location", text, what="live")
    return None
