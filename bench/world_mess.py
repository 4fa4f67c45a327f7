"""How six sources hold one person: nicknames, swapped order, slips, what is missing, what is shared."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cerchia.language.data import table
from cerchia.language.fold import fold

if TYPE_CHECKING:
    from bench.world import Person


@dataclass(frozen=True, slots=True)
class Mess:
    """Shares of each mess: of people (the first five), of records, of what a record holds."""

    households: float = 0.25
    double_surname: float = 0.04
    married: float = 0.12
    namesakes: float = 0.004
    twice: float = 0.05
    nickname: float = 0.20
    swapped: float = 0.12
    slip: float = 0.04
    accents: float = 0.5
    initial: float = 0.05
    half: float = 0.06
    aside: float = 0.08
    nameless: float = 0.15
    moved: float = 0.20
    retold: float = 0.5
    away: float = 0.2
    household_mark: float = 0.25
    office_mark: float = 0.08
    missing: float = 0.35


LEARNED_ON = Mess()
CAREFUL = Mess(households=0.3, namesakes=0.006, household_mark=0.3, slip=0.05, initial=0.06)
"""Thresholds are found where more people are easily taken for each other than was learned on."""
HELD_OUT = Mess(
    households=0.32, double_surname=0.06, married=0.18, namesakes=0.008, twice=0.07, nickname=0.27,
    swapped=0.18, slip=0.07, accents=0.6, initial=0.08, half=0.09, aside=0.12, nameless=0.2, moved=0.28, retold=0.6, away=0.25,
    household_mark=0.33, office_mark=0.12, missing=0.42,
)  # fmt: skip
"""The world that is reported on has more of every mess than the one that was learned on."""


@dataclass(frozen=True, slots=True)
class Mind:
    """One record of one source, and whose it is."""

    person: int
    source: str
    given: str = ""
    family: str = ""
    name: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    key: str = ""
    employer: str = ""
    title: str = ""
    place: str = ""


TITLES = (
    "titolare", "responsabile commerciale", "direttore generale", "impiegata", "impiegato",
    "responsabile acquisti", "consulente", "avvocato", "architetto", "commercialista", "ingegnere",
    "sales manager", "marketing manager", "project manager", "account manager", "insegnante", "HR manager",
    "responsabile qualità", "designer", "sviluppatore", "giornalista", "agente", "buyer",
)  # fmt: skip
PLACES = (
    "Treviso", "Padova", "Milano", "Bologna", "Napoli", "Roma", "Torino", "Udine", "Verona", "Bari",
    "Firenze", "Graz", "Mestre", "Bergamo", "Palermo", "Vicenza",
)  # fmt: skip
_FORMS = {full: " ".join(forms).split() for full, *forms in table("given_names.tsv")}
_SHOWN = {"linkedin": 0.7, "mail": 0.55, "calendar": 0.3, "addressbook": 0.5, "whatsapp": 0.4, "crm": 0.35}  # fmt: skip
_ASIDES = ("lavoro", "cell", "(casa)", "Dott.", "Avv.", "Ing.", "ufficio")


def sources(one: Person, draw: random.Random, mess: Mess) -> Iterator[Mind]:
    """Yield what each source that holds a person holds of them, some twice."""
    for source, shown in _SHOWN.items():
        if draw.random() < shown:
            yield _record(one, source, draw, mess)
            if source not in ("linkedin", "whatsapp") and draw.random() < mess.twice:
                yield _record(one, source, draw, mess)


def _record(one: Person, source: str, draw: random.Random, mess: Mess) -> Mind:
    given, family = _spelt(one, draw, mess, formal=source in ("linkedin", "crm"))
    employer = one.before if draw.random() < mess.moved else one.employer
    title = draw.choice(TITLES) if draw.random() < mess.retold else one.title
    place = draw.choice(PLACES) if draw.random() < mess.away else one.place
    email, phone = _mail(one, draw, mess), _number(one, draw, mess)
    if source == "linkedin":
        shown = (email,) if draw.random() < 0.08 else ()
        return Mind(one.number, source, given, family, "", shown, (), one.key, _firm(employer, draw, mess), title)  # fmt: skip
    if source in ("mail", "calendar"):
        own = email in one.emails  # of a nameless household's address nobody can say whose it is
        name = (
            "" if own and draw.random() < mess.nameless else _bare(one, (given, family), draw, mess)
        )
        return Mind(one.number, source, name=name, emails=(email,))
    if source == "whatsapp":
        name = _saved(one, (given, family), draw, mess)
        return Mind(one.number, source, name=name, phones=(phone,))
    if source == "crm":
        return Mind(
            one.number, source, given, family, "", _kept((email,), draw, mess),
            _kept((phone,), draw, mess), "", _firm(employer, draw, mess), title if draw.random() < 0.5 else "",
            place if draw.random() < 0.5 else "",
        )  # fmt: skip
    work = _firm(employer, draw, mess) if draw.random() < 0.5 else ""
    return Mind(
        one.number, source, name=_saved(one, (given, family), draw, mess), emails=_kept(tuple(dict.fromkeys((email, _mail(one, draw, mess)))), draw, mess),
        phones=_kept((phone,), draw, mess), key=one.key if draw.random() < 0.04 else "", employer=work,
        place=place if draw.random() < 0.4 else "",
    )  # fmt: skip


def _kept(said: tuple[str, ...], draw: random.Random, mess: Mess) -> tuple[str, ...]:
    return () if draw.random() < mess.missing else said


def _mail(one: Person, draw: random.Random, mess: Mess) -> str:
    if one.home and draw.random() < mess.household_mark:
        return one.home[0]
    if draw.random() < mess.office_mark:
        return one.office[0]
    return draw.choice(one.emails)


def _number(one: Person, draw: random.Random, mess: Mess) -> str:
    if one.home and draw.random() < mess.household_mark:
        return one.home[1]
    if draw.random() < mess.office_mark:
        return one.office[1]
    phone = draw.choice(one.phones)
    return phone.removeprefix("+39") if draw.random() < 0.2 else phone


def _spelt(one: Person, draw: random.Random, mess: Mess, *, formal: bool) -> tuple[str, str]:
    """Return a person's names as somebody wrote them."""
    given, family = one.given, one.family
    if one.maiden and draw.random() < 0.4:
        family = one.maiden
    elif one.maiden and draw.random() < 0.25:
        family = f"{one.maiden} {one.family}"
    if " " in family and draw.random() < 0.3:
        family = family.split()[0] if len(family.split()[0]) > 3 else family.replace(" ", "")
    forms = _FORMS.get(fold(given), [])
    if forms and draw.random() < mess.nickname * (0.4 if formal else 1):
        given = draw.choice(forms).capitalize()
    if draw.random() < mess.accents:
        given, family = (_plain(text, draw) for text in (given, family))
    if draw.random() < mess.slip:
        given = _slipped(given, draw)
    if draw.random() < mess.slip:
        family = _slipped(family, draw)
    return given, family


def _plain(text: str, draw: random.Random) -> str:
    """Return a text without accents, a final one as an apostrophe, D'Angelo in another way."""
    bare = "".join(
        one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)
    )
    if bare != text and text[-1] not in "aeiou" and draw.random() < 0.5:
        bare += "'"
    return bare.replace("'", draw.choice(("", " ", "’"))) if "'" in bare[:3] else bare


def _slipped(text: str, draw: random.Random) -> str:
    """Return a text with one slip of the keys: a letter lost, doubled, changed, or two swapped."""
    if len(text) < 4:
        return text
    at = draw.randrange(1, len(text) - 1)
    kind = draw.randrange(4)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    if kind == 2:
        return text[:at] + draw.choice("aeiorstnl") + text[at + 1 :]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _bare(one: Person, said: tuple[str, str], draw: random.Random, mess: Mess) -> str:
    given, family = said
    if draw.random() < mess.initial:
        given = f"{one.given[0]}."
    if draw.random() < mess.swapped:
        return f"{family}, {given}" if draw.random() < 0.4 else f"{family} {given}"
    return f"{given} {family}".upper() if draw.random() < 0.05 else f"{given} {family}"


def _saved(one: Person, said: tuple[str, str], draw: random.Random, mess: Mess) -> str:
    """Return a name as one saves it in a telephone."""
    if draw.random() < mess.half:
        return said[0]
    name = _bare(one, said, draw, mess)
    if draw.random() < mess.aside:
        aside = draw.choice(_ASIDES)
        return f"{aside} {name}" if aside[-1] == "." else f"{name} {aside}"
    return name


def _firm(name: str, draw: random.Random, mess: Mess) -> str:
    """Return an employer as somebody writes it, "" where nobody did."""
    if draw.random() < mess.missing / 3:
        return ""
    way = draw.random()
    return name.upper() if way < 0.1 else name.removesuffix(" Srl").removesuffix(" Spa") if way < 0.35 else name  # fmt: skip
