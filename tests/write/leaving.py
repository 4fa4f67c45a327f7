"""People made up to go out, and what is said in the files."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from cerchia.model.answers import Fit, PersonRow
from cerchia.model.export import Followed, Head, Leaving, Part, Tie, Tied
from cerchia.model.people_table import Listed
from cerchia.model.plan import Whose
from cerchia.show.outgoing import spoken
from cerchia.write.export import Stock, Writer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cerchia.model.result import Booked

DAY = date(2026, 11, 15)
HEAD = Head("Jordan Sample", DAY, "Europe/Rome", "Clients")
TIE = Tie(3, 2, 4, 3, 2, date(2024, 1, 2), date(2026, 11, 1), 1.23456789, 0.5, True, 12.5, 14)
WORDS = st.text(st.characters(), max_size=60)
"""Anything a name or a note can be made of, half characters and control characters among it."""
HOSTILE = (
    "=HYPERLINK(x)", "+39 333 1234567", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "<script>alert(1)</script>",
    "]]>&lt;", "A\x00B\x1b[2J", "Zoë 🦊\u200d🔥", "half \ud83d", "a;b,c\\d\ne", "END:VCARD\r\nBEGIN:VCARD", "\ufffe",
    "line\u2028two\u0085three", "x" * 400, "ù" * 90,
)  # fmt: skip


def somebody(name: str = "Ada Rossi", known: str = "a1", **cells: Any) -> Leaving:
    """Return a person; cells of the row, of `Listed` or of `Leaving`."""
    row: dict[str, Any] = {
        "id": known, "name": name, "url": f"https://www.linkedin.com/in/{known}", "company": "Prova Srl",
        "position": "CEO", "functions": ("sales",), "seniority": "cxo", "language": "it",
        "fit": Fit("Chief", 0.75, 0.9, True, ()), "strength": 1.23456789, "mutuality": 0.5, "rhythm": "live",
        "last": date(2026, 11, 1), "standing": "core", "ambassador": False, "contact": True,
    }  # fmt: skip
    listed: dict[str, Any] = {
        "line": "in", "connected": date(2020, 1, 1), "ball": "mine", "outcome": "deepening", "topic": None,
    }  # fmt: skip
    out: dict[str, Any] = {
        "first": name.partition(" ")[0], "last": name.partition(" ")[2], "emails": (), "phones": (), "tie": TIE,
    }  # fmt: skip
    for kind in (row, listed, out):
        kind |= {key: value for key, value in cells.items() if key in kind}
    return Leaving(listed=Listed(row=PersonRow(**row), **listed), **out, tags=cells.get("tags", ()))


def stock(
    people: Sequence[Leaving], results: Sequence[Booked] = (), dates: Sequence[Followed] = ()
) -> Stock:
    """Return what there is to write."""
    ties = [
        Tied(one.id, one.listed.row.name, one.listed.row.url, one.tie) for one in people if one.tie
    ]
    emails = {one.id: one.emails[0] for one in people if one.emails}
    return Stock(
        HEAD, lambda _: iter(people), lambda: iter(ties), dates, results, emails, (b"", 0)
    )  # fmt: skip


def followed(words: str, **cells: Any) -> Followed:
    """Return a date of the owner's own."""
    return Followed("f1", Whose("a1", "Ada Rossi", ""), DAY, words, **cells)


def made(  # noqa: PLR0913 - what a file is made of
    part: Part,
    whole: Stock,
    aside: Path,
    lang: str = "en",
    *,
    notes: bool = False,
    every: bool = True,
) -> bytes:
    """Return one file."""
    stream = io.BytesIO()
    Writer(whole, spoken(lang, notes=notes), aside, every).write(part, stream)
    return stream.getvalue()
