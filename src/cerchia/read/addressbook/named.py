"""An entry as it is compared: whom it names, with e-mails, numbers and address in one spelling."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from cerchia.formats import profile_url
from cerchia.formats.reach import mails, numbers
from cerchia.language.fold import fold
from cerchia.model.forgetting import phone_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Named:
    """One entry of one import: where it stands and what it says of whom.

    folded: the name's words, plain. key, url: the profile address, "" without one.
    """

    import_: int
    kind: str
    record: int
    uid: str
    name: str
    folded: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    key: str
    url: str
    company: str
    title: str
    place: str

    @property
    def atom(self) -> str:
        """The natural key of somebody who is in the address book alone."""
        reach = [*self.emails, *self.phones, self.company]
        return f"card:{self.folded}|{reach[0]}"

    @property
    def reached(self) -> frozenset[str]:
        """The marks of what reaches them: e-mails, and numbers by their last digits."""
        return _reached(self.emails, self.phones)


_MEANT = 1 << 16
"""Entries whose marks are remembered: a newer export of a book mostly repeats the one before."""


@lru_cache(maxsize=_MEANT)
def _reached(emails: tuple[str, ...], phones: tuple[str, ...]) -> frozenset[str]:
    marks = [f"email:{one}" for one in emails]
    return frozenset(marks + [mark for one in phones if (mark := phone_mark(one))])


def named(row: Sequence[str], import_: int, record: int) -> Named:
    """Return an entry from its columns, as COLUMNS below lists them."""
    kind, uid, name, emails, phones, urls, company, title, place = row
    found = [url for url in urls.split() if "in/" in url.lower() and profile_url.address(url)]
    return Named(
        import_, kind, record, uid.strip().lower(), name, fold(name), mails(emails), numbers(phones),
        profile_url.key(found[0]) if found else "", profile_url.address(found[0]) if found else "",
        company, title.partition("\n")[0], place,
    )  # fmt: skip


COLUMNS = ("kind", "uid", "name", "emails", "phones", "urls", "company", "title", "place")


def alike(one: str, other: str) -> bool:
    """Say whether two folded names may be one person's: the words of one are among the other's."""
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a
