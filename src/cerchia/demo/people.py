"""The contacts nobody wrote with: names, firms and titles that go together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import quote

from cerchia.demo import chance, source

SITE = "https://www.linkedin.com/in/"
AGES = (("old", 22), ("middle", 50), ("young", 28))
REGIONS = (("veneto", 62), ("friuli", 12), ("lombardia", 9), ("emilia", 8), ("south", 9))
FREELANCE, NOTHING, ADDRESS = 13, 8, 12
"""Percent who work for themselves, who say nothing of their work, who show their e-mail; the
first two of the invented ones, which makes 8 and 5 of all."""
ALONE = ("Libero professionista", "Freelance", "Self-employed", "Lavoro in proprio", "Partita IVA")
WIDE = 80
"""Percent of those in industry with a title found in any trade of it: sales, purchasing, the owner."""
MOVED_NORTH = 60
"""Percent of those from the South whose first name shows it too."""
_CLEAN = re.compile(r"[^a-z0-9]+")
_LEGAL = re.compile(
    r"\b(srl|spa|snc|sas|gmbh|ltd|soc|coop|agr|fratelli|studio)\b\.?", re.IGNORECASE
)
_JOBLESS = re.compile(
    "cerca|attesa|disponibil|disoccup|pension|laurea|open to|freelance", re.IGNORECASE
)
_MARK = re.compile(r"(?: @(\S+))?(?: \|([mf]))?$")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the network shows them; slug as in the address, percent-encoded."""

    first: str
    last: str
    slug: str
    email: str = ""
    company: str = ""
    position: str = ""

    @property
    def name(self) -> str:
        """First and last name as shown beside a message."""
        return f"{self.first} {self.last}".strip()

    @property
    def url(self) -> str:
        """The address of the profile."""
        return SITE + self.slug


class Names:
    """Who has been named already; gives each their own address."""

    def __init__(self, taken: Collection[tuple[str, str]]) -> None:
        """Take the names that nobody may be given by chance."""
        self.taken = {(plain(first), plain(last)) for first, last in taken}
        self.slugs: set[str] = set()

    def person(self, first: str, last: str, slug: str = "", encoded: bool = False) -> Person:
        """Return somebody of this name, with this address or one made from the name."""
        shown = "-".join(part for part in (first, last) if part)
        base = quote(shown.lower().replace(" ", "-")) if encoded else plain(shown)
        found = slug or base
        while found in self.slugs:
            found = f"{base}-{chance.number('slug', found) % (1 << 32):08x}"
        self.slugs.add(found)
        return Person(first, last, found)

    def free(self, first: str, last: str) -> bool:
        """Say whether nobody has this name; from now on somebody has."""
        key = plain(first), plain(last)
        fresh = key not in self.taken
        self.taken.add(key)
        return fresh


def plain(text: str) -> str:
    """Return letters and figures in lower case without accents, all else as single dashes."""
    bare = unicodedata.normalize("NFKD", text.lower().replace("ø", "o").replace("ł", "l"))
    return _CLEAN.sub("-", bare.encode("ascii", "ignore").decode()).strip("-")


def written(names: Names) -> Iterator[Person]:
    """Yield the contacts that were written by hand: homonyms, odd names, people abroad."""
    for first, last, slug, email, company, position in source.rows("special.tsv", 6):
        person = names.person(first, last, slug)
        yield replace(person, email=email, company=company, position=position)
    for first, last, company, position in source.rows("foreign.tsv", 4):
        person = names.person(first, last, encoded=chance.happens(40, "encoded", first, last))
        yield replace(person, company=company, position=position)


def invented(names: Names) -> Iterator[Person]:
    """Yield people without end, no two of one name."""
    number = 0
    while True:
        number += 1
        sex = chance.pick("mf", "sex", number)
        first, last = _name(sex, number)
        if not names.free(first, last):
            continue
        slugged = chance.happens(30, "numbered", number)
        tail = f"-{chance.number('tail', number) % (1 << 36):09x}" if slugged else ""
        person = names.person(first, last, plain(f"{first}-{last}") + tail if tail else "")
        company, position = _work(sex, number)
        yield replace(person, company=company, position=position)


def with_email(person: Person) -> Person:
    """Return a person with an e-mail address, where it is one of those who show it."""
    if person.email or not chance.happens(ADDRESS, "email", person.slug):
        return person
    host = plain(_LEGAL.sub("", person.company)).replace("-", "")[:24]
    private = not host or person.company in ALONE or bool(_JOBLESS.search(person.company))
    private = private or chance.happens(35, "private", person.slug)
    user = ".".join(filter(None, (plain(person.first), plain(person.last))))
    return replace(person, email=f"{user}@{'posta' if private else host}.example")


def _name(sex: str, number: int) -> tuple[str, str]:
    names = _names()
    region, age = chance.weighed(REGIONS, "region", number), chance.weighed(AGES, "age", number)
    southern = region == "south" and chance.happens(MOVED_NORTH, "north", number)
    first = chance.pick(names[f"{sex} {'south' if southern else age}"], "first", number)
    return first, chance.pick(names[region], "last", number)


def _work(sex: str, number: int) -> tuple[str, str]:
    """Return a firm and a title of its trade, as this person would write it."""
    kind = chance.weighed(
        (("nothing", NOTHING), ("alone", FREELANCE), ("firm", 100 - NOTHING - FREELANCE)),
        "work",
        number,
    )
    if kind == "nothing":
        return "", ""
    if kind == "alone":
        title = chance.pick(_titles("freelance", sex), "title", number)
        return chance.pick(ALONE, "alone", number), title
    company, trades = chance.pick(_companies(), "company", number)
    trade = trades[-1] if chance.happens(WIDE, "wide", number) else trades[0]
    title = chance.pick(_titles(trade, sex, company), "title", number)
    return company, title.replace("{company}", _LEGAL.sub("", company).strip())


@cache
def _names() -> dict[str, list[str]]:
    found = source.sections("names.txt")
    return {
        head: [name.replace("_", " ") for line in lines for name in line.split()]
        for head, lines in found.items()
    }


@cache
def _companies() -> list[tuple[str, tuple[str, ...]]]:
    return [
        (company, tuple(heading.split(" + ")))
        for heading, companies in source.sections("companies.txt").items()
        for company in companies
    ]


@cache
def _titles(trade: str, sex: str, company: str = "") -> Sequence[str]:
    """Return the titles that a woman ("f") or a man ("m") writes who works there in this trade."""
    found = []
    for line in source.sections("titles.txt")[trade]:
        mark = _MARK.search(line)
        words, whose = mark.groups() if mark else (None, None)
        fits = not words or any(word in company for word in words.split("|"))
        if fits and whose in {None, sex}:
            found.append(_MARK.sub("", line))
    return found
