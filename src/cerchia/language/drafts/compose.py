"""Composition: greeting, reason, request; each a sentence of data/*.tsv whose places evidence fills.

A table's columns: part (open, why, offer, ask), kinds (or * for all), evidence (or -), register
(near, far, or - for both), sentence. `open` and `why` go with one piece of evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from cerchia.language.drafts.quote import quote
from cerchia.model.answers import Because
from cerchia.model.draft import Draft, DraftKind

SPOKEN = ("it", "en", "es", "fr", "de")
ALTERNATIVES = 3
OLD = 30
"""Days after which one asks whether something still holds."""
_PLACE = re.compile(r"\{(\w+)\}")
_QUOTED = frozenset(
    {
        "note",
        "said",
        "asked",
        "promise_mine",
        "promise_theirs",
        "unanswered",
        "recommended",
        "wants",
        "helped",
        "last",
        "offer",
    }
)
"""Evidence whose words are taken up as a quote."""
_BEFORE_VOWEL = {"Il": "L’", "il": "l’", "del": "dell’", "dal": "dall’", "al": "all’"}
_ARTICLE = re.compile(r"\b(Il|il|del|dal|al) \{day\}")
_OWN = frozenset({"reason", "target"})
"""Evidence in the owner's own words, which stand as they are."""
_YEARS = {
    "it": ("dal {since} al {until}", "nel {until}", "fino al {until}"),
    "en": ("from {since} to {until}", "in {until}", "until {until}"),
    "es": ("de {since} a {until}", "en {until}", "hasta {until}"),
    "fr": ("de {since} à {until}", "en {until}", "jusqu’en {until}"),
    "de": ("von {since} bis {until}", "im Jahr {until}", "bis {until}"),
}
"""From one year to another, within one year, up to one: as they follow "I worked there"."""
_MONTHS = {
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence of a table."""

    part: str
    kinds: frozenset[str]
    evidence: str
    register: str
    text: str

    def fits(self, part: str, kind: str, evidence: str, register: str) -> bool:
        """Return whether it may stand there."""
        return (
            self.part == part
            and (kind in self.kinds or "*" in self.kinds)
            and self.evidence == evidence
            and self.register in {"-", register}
        )


@dataclass(frozen=True, slots=True)
class Speech:
    """To whom, in which language and register."""

    name: str
    language: str
    near: bool
    today: date | None = None
    fresh: bool = True

    def old(self, one: Because) -> bool:
        """Return whether something was said so long ago that it may no longer hold."""
        if one.at is None or self.today is None:
            return False
        return (self.today - date(one.at.year, one.at.month, one.at.day)).days >= OLD

    @property
    def register(self) -> str:
        """The register as the tables call it."""
        return "near" if self.near else "far"


@cache
def _table(language: str) -> tuple[Row, ...]:
    table = files("cerchia.language.drafts").joinpath("data", f"{language}.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return tuple(Row(r[0], frozenset(r[1].split()), r[2], r[3], r[4]) for r in rows)


@cache
def _able(
    language: str, part: str, kind: str, evidence: str, register: str
) -> tuple[tuple[Row, frozenset[str]], ...]:
    """Return the sentences that may stand there, each with the places to fill."""
    return tuple(
        (row, frozenset(_PLACE.findall(row.text)))
        for row in _table(language)
        if row.fits(part, kind, evidence, register)
    )


def compose(
    speech: Speech, kind: DraftKind, found: Sequence[Because], lever: Because | None = None
) -> list[Draft]:
    """Return up to three drafts, each on the best evidence not yet used, then in other words."""
    drafts: list[Draft] = []
    ways = [list(_ways(speech, kind, one, lever)) for one in found]
    for turn in range(ALTERNATIVES):
        for each in ways:
            if turn < len(each) and len(drafts) < ALTERNATIVES:
                drafts.append(each[turn])
    return drafts


def _ways(speech: Speech, kind: DraftKind, one: Because, lever: Because | None) -> Iterator[Draft]:
    """Yield the drafts that rest on one piece of evidence, in other words each time."""
    slots = _slots(speech, one)
    opens = _fitting(speech, "open", kind, slots, one.code) or _fitting(
        speech, "open", kind, slots, "-"
    )
    whys = _fitting(speech, "why", kind, slots, one.code)
    asks = _fitting(speech, "ask", kind, slots, one.code) or _fitting(
        speech, "ask", kind, slots, "-"
    )
    if not opens or not whys or not asks:
        return
    for turn in range(max(len(whys), len(asks))):
        pieces = [opens[turn % len(opens)], whys[turn % len(whys)]]
        pieces += [_sentence(lever.text)] if lever else []
        pieces.append(asks[turn % len(asks)])
        yield Draft(" ".join(pieces), (one, lever) if lever else (one,), speech.language)


def _fitting(
    speech: Speech, part: str, kind: str, slots: dict[str, str], evidence: str
) -> list[str]:
    """Return the sentences that may stand there and all of whose places are filled."""
    texts = []
    for row, places in _able(
        speech.language, part, kind, evidence.removeprefix("ev_"), speech.register
    ):
        if places <= slots.keys():
            text = _elided(row.text, slots.get("day", ""))
            texts.append(_PLACE.sub(lambda place: slots[place[1]], text))
    return texts


def _elided(text: str, told: str) -> str:
    """Return an Italian sentence with "l'8" and "dell'11" where a day begins with a vowel."""
    if told.partition(" ")[0] not in {"8", "11"}:
        return text
    return _ARTICLE.sub(lambda found: f"{_BEFORE_VOWEL[found[1]]}{{day}}", text)


def _slots(speech: Speech, one: Because) -> dict[str, str]:
    """Return what a piece of evidence has to fill places with."""
    code = one.code.removeprefix("ev_")
    slots = {name: str(value) for name, value in one.params.items() if value}
    if speech.old(one):
        slots["old"] = ""
    if speech.fresh:
        slots["fresh"] = ""
    slots["name"] = speech.name
    if code in _QUOTED and not slots.get("quote"):
        asking, promising = code in {"asked", "wants"}, code.startswith("promise")
        if said := quote(one.text, asking, promising):
            slots["quote"] = said
    elif one.text and code in _OWN:
        slots["words"] = _sentence(one.text)
    if until := one.params.get("until"):
        since = one.params.get("since")
        way = 2 if not since else 1 if since == until else 0
        slots["years"] = " " + _YEARS[speech.language][way].format(since=since, until=until)
    if one.at is not None:
        slots["day"] = day(one.at, speech.language)
        slots["month"] = f"{_month(one.at, speech.language)} {one.at.year}"
    return slots


def _month(at: date, language: str) -> str:
    return _MONTHS[language].split()[at.month - 1]


def day(at: date, language: str) -> str:
    """Return a day as people write it within a sentence, with its year: it may be long past."""
    month = _month(at, language)
    if language == "en":
        return f"{at.day} {month} {at.year}"
    if language == "de":
        return f"{at.day}. {month} {at.year}"
    first = {"it": "1º", "fr": "1er"}.get(language, "1")
    number = first if at.day == 1 else str(at.day)
    return (
        f"{number} de {month} de {at.year}" if language == "es" else f"{number} {month} {at.year}"
    )


def _sentence(text: str) -> str:
    """Return the owner's own words as a sentence."""
    words = " ".join(text.split())
    words = words[:1].upper() + words[1:]
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."


def reasons(name: str, found: Sequence[Because], near: dict[str, bool]) -> dict[str, str]:
    """Return, by language, a sentence with the best reason there is, for the lint's better wording."""
    told: dict[str, str] = {}
    for language in SPOKEN:
        speech = Speech(name, language, near.get(language, True))
        for one in found:
            if whys := _fitting(speech, "why", "opener", _slots(speech, one), one.code):
                told[language] = whys[0]
                break
    return told
