"""What cerchia says in the files that go out: headings, words, the note beneath a card, labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.model.export import Spoken
from cerchia.show import calendar, contract_export
from cerchia.show.phrases import figures, plain, say, word

if TYPE_CHECKING:
    from cerchia.model.export import Leaving


def spoken(lang: str, *, notes: bool = False) -> Spoken:
    """Return what is said in a language; notes: also what cerchia makes of somebody, on their card."""
    return Spoken(
        heading=lambda code: say(code, lang),
        word=lambda listed, value: word(listed, value, lang),
        note=(lambda one: _note(one, lang)) if notes else _nothing,
        labels=_labels if notes else _none,
        entries=lambda week: calendar.entries(week, lang),
        calendar=calendar.name(lang),
        plainly=contract_export.plainly(lang),
    )


def _note(one: Leaving, lang: str) -> str:
    row = one.listed.row
    last = figures.day(row.last, lang) if row.last else ""
    lines = (
        ("standing", word("standing", row.standing, lang)),
        ("persona", plain(one.persona)),
        ("last", last),
    )
    return "\n".join(say(f"export_note.{name}", lang, said=said) for name, said in lines if said)


def _labels(one: Leaving) -> tuple[str, ...]:
    return (*filter(None, (one.persona,)), *one.tags)


def _nothing(_: Leaving) -> str:
    return ""


def _none(_: Leaving) -> tuple[str, ...]:
    return ()
