"""A fictional world for who-is-who: people over six sources, as messily as exports hold them, labelled.

Names are put together from the demo's and the language data's, and surnames from syllables; nobody
is real. The same seed gives the same world.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib.resources import files

from bench.world_mess import PLACES, TITLES, Mess, Mind, sources
from cerchia.language.fold import fold

PEOPLE = 5000
FREE = ("posta.example", "gmail.com", "libero.it", "outlook.it", "icloud.com")
_STARTS = ["Bar", "Bel", "Ber", "Bon", "Bram", "Bul", "Cal", "Can", "Cas", "Cav", "Cor", "Dal", "Del", "Fab", "Fal", "Fer", "Gal", "Gar", "Ghi", "Giu", "Gra", "Lam", "Lon", "Mal", "Man", "Mar", "Mor", "Nar", "Pag", "Pel", "Per", "Pia", "Pol", "Ran", "Riv", "Sal", "San", "Sca", "Sil", "Sol", "Spa", "Tar", "Tor", "Tra", "Val", "Ven", "Vis", "Zam", "Zan"]  # fmt: skip
_MIDDLES = ["ba", "be", "bi", "bo", "ca", "ce", "chi", "ci", "co", "da", "de", "di", "do", "fa", "fi", "ga", "ghe", "gi", "go", "la", "le", "li", "lo", "ma", "me", "mi", "mo", "na", "ne", "ni", "no", "pa", "pe", "ra", "re", "ri", "ro", "sa", "se", "si", "ta", "te", "ti", "to", "va", "ve", "vi", "za", "zo"]  # fmt: skip
_ENDS = ["bello", "cci", "della", "ghi", "llo", "lli", "lotto", "ni", "nini", "nello", "netti", "rdi", "retti", "ri", "rini", "ro", "scon", "schi", "sso", "sti", "tta", "ttini", "tto", "tti", "tz", "van", "zzi", "zzo", "lin", "gato", "rollo"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """One person as they are."""

    number: int
    given: str
    family: str
    woman: bool
    maiden: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    key: str = ""
    employer: str = ""
    before: str = ""
    title: str = ""
    place: str = ""
    home: tuple[str, ...] = ()
    """What the household shares: an e-mail or a number."""
    office: tuple[str, ...] = ()
    """What the firm shares: an e-mail and a number."""
    house: str = ""
    """What stands behind the @ of the firm's own e-mails."""


@dataclass(frozen=True, slots=True)
class Firm:
    """An employer: its name, its own house of e-mails ("" for none), what its people share."""

    name: str
    house: str
    shared: tuple[str, ...]


@dataclass(slots=True)
class _Making:
    draw: random.Random
    mess: Mess
    firms: list[Firm] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    boxes: set[str] = field(default_factory=set)


def world(seed: int, mess: Mess, people: int = PEOPLE) -> list[Mind]:
    """Return what six sources hold of so many people, each record with the number of its person."""
    making = _Making(random.Random(seed), mess)
    making.surnames = list(_surnames(making.draw, max(200, people // 3)))
    making.firms = list(_firms(making.draw, max(20, people // 9)))
    persons = [_reached(one, making) for one in _families(people, making)]
    persons += _namesakes(persons, making)
    found = [mind for one in persons for mind in sources(one, making.draw, mess)]
    making.draw.shuffle(found)
    return found


def _given() -> tuple[list[str], list[str]]:
    """Return men's and women's names of the demo."""
    men: list[str] = []
    women: list[str] = []
    text = (files("cerchia.demo") / "data/names.txt").read_text("utf-8")
    for head, body in re.findall(r"^\[(\w) \w+\]\n(.*)$", text, re.MULTILINE):
        (men if head == "m" else women).extend(body.replace("_", " ").split(" ") if "_" not in body else [one.replace("_", " ") for one in body.split()])  # fmt: skip
    return list(dict.fromkeys(men)), list(dict.fromkeys(women))


MEN, WOMEN = _given()


def _surnames(draw: random.Random, count: int) -> Iterator[str]:
    """Yield surnames, the demo's first: the earlier, the more bear it."""
    text = (files("cerchia.demo") / "data/names.txt").read_text("utf-8")
    known = re.findall(r"^\[(?:veneto|friuli|lombardia|emilia|south)\]\n(.*)$", text, re.MULTILINE)
    names = [one.replace("_", " ") for line in known for one in line.split()]
    draw.shuffle(names)
    made = ["Rossi", *names]
    while len(made) < count:
        made.append(draw.choice(_STARTS) + "".join(draw.choices(_MIDDLES, k=draw.randint(0, 1))) + draw.choice(_ENDS))  # fmt: skip
    yield from dict.fromkeys(made)


def _firms(draw: random.Random, count: int) -> Iterator[Firm]:
    kinds = ("Srl", "Spa", "Snc", "& Figli", "Studio", "Group", "Consulting", "Officine", "")
    stems = sorted({draw.choice(_STARTS) + draw.choice(_MIDDLES) + draw.choice(("tek", "mec", "plast", "vini", "legno", "print", "data", "form", "casa", "")) for _ in range(count)})  # fmt: skip
    for number, stem in enumerate(stems):
        kind = draw.choice(kinds)
        name = f"{kind} {stem}" if kind in ("Studio", "Officine") else f"{stem} {kind}".strip()
        own = draw.random()
        house = f"{fold(stem)}.it" if own < 0.5 else f"{fold(name).replace(' ', '')}.com" if own < 0.6 else f"gruppo{number}.example" if own < 0.75 else ""  # fmt: skip
        shared = (f"info@{house}" if house else f"studio.{fold(stem)}@posta.example", _phone(draw, "+3904"))  # fmt: skip
        yield Firm(name, house, shared)


def _phone(draw: random.Random, start: str = "+393") -> str:
    return start + "".join(draw.choices("0123456789", k=9 if start == "+393" else 8))


def _ranked(draw: random.Random, listed: list[str]) -> str:
    """Return one of a list, the earlier the likelier, as surnames are borne."""
    return listed[min(int(len(listed) * draw.random() ** 2.2), len(listed) - 1)]


def _families(people: int, making: _Making) -> Iterator[Person]:
    """Yield people, some of them in households: couples, father and son, sisters, the same firm."""
    draw, number = making.draw, 0
    while number < people:
        family = _ranked(draw, making.surnames)
        if draw.random() < making.mess.double_surname:
            family += f" {_ranked(draw, making.surnames)}"
        together = draw.random() < making.mess.households
        size = draw.choice((2, 2, 3, 4)) if together else 1
        home = (f"famiglia.{fold(family).replace(' ', '')}{number}@posta.example" if draw.random() < 0.3 else f"{fold(family).replace(' ', '')}{number}@libero.it", _phone(draw, "+3904"))  # fmt: skip
        firm = draw.choice(making.firms)
        taken: set[str] = set()
        for place in range(size):
            woman = draw.random() < 0.5
            given = draw.choice(WOMEN if woman else MEN)
            if given in taken:
                continue
            taken.add(given)
            wed = woman and draw.random() < making.mess.married
            maiden = _ranked(draw, making.surnames) if wed else ""
            own = firm if together and draw.random() < 0.4 else draw.choice(making.firms)
            one = Person(
                number, given, family, woman, maiden, employer=own.name, place=draw.choice(PLACES),
                title=draw.choice(TITLES), before=draw.choice(making.firms).name,
                home=home if together else (), office=own.shared, house=own.house,
            )  # fmt: skip
            yield replace(one, key=_key(one, draw))
            number += 1
            if place and number >= people:
                return


def _key(one: Person, draw: random.Random) -> str:
    slug = fold(f"{one.given} {one.family}").replace(" ", "-")
    return f"in/{slug}-{draw.randrange(16**8):08x}"


def _namesakes(persons: list[Person], making: _Making) -> list[Person]:
    """Return others of the same name in the same firm: two Marco Rossi in one."""
    draw = making.draw
    chosen = draw.sample(persons, int(len(persons) * making.mess.namesakes))
    start = len(persons) + 1
    return [
        _reached(
            replace(one, number=start + n, key=_key(one, draw), home=(), maiden="", emails=(), phones=(),
                    title=draw.choice(TITLES), place=draw.choice(PLACES)), making)
        for n, one in enumerate(chosen)
    ]  # fmt: skip


def _reached(one: Person, making: _Making) -> Person:
    """Return a person with e-mails and numbers of their own."""
    draw = making.draw
    given, family = (fold(name).replace(" ", "") for name in (one.given, one.family))
    private = _box(draw.choice((f"{given}.{family}", f"{given[0]}.{family}", f"{family}{given}", f"{given}{draw.randint(50, 99)}")), draw.choice(FREE), making)  # fmt: skip
    work = _box(draw.choice((f"{given}.{family}", f"{given[0]}{family}", f"{given}")), one.house, making) if one.house else ""  # fmt: skip
    emails = tuple(filter(None, (private, work)))
    return replace(one, emails=emails, phones=(_phone(draw),))


def _box(box: str, house: str, making: _Making) -> str:
    number, found = 1, f"{box}@{house}"
    while found in making.boxes:
        number += 1
        found = f"{box}{number}@{house}"
    making.boxes.add(found)
    return found
