"""What a person may ask for: everything held about them as a file, and to be forgotten."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import PurePath

from cerchia.model.errors import PersonUnknownError
from cerchia.model.forgetting import Farewell
from cerchia.show.people_query import PATH
from cerchia.show.phrases import excerpt, plain
from cerchia.show.tongue import NAME
from cerchia.show.web.pages import person
from cerchia.show.web.visit import Page, Sent, Shown, Visit, Went, address
from cerchia.show.web.visit import person as page_of

CONFIRM = 24
"""Letters of a name that are to be typed; longer ones are an advertisement."""


@dataclass(frozen=True, slots=True)
class From:
    """What goes of one archive."""

    words: str


@dataclass(frozen=True, slots=True)
class Forget:
    """The typed context of person_forget.html; word: what is to be typed to confirm."""

    id: str
    href: str
    name: str
    title: str
    counts: str
    leaving: tuple[From, ...]
    namesakes: tuple[tuple[str, str], ...]
    word: str
    typed: str
    wrong: str


def file(visit: Visit) -> Sent | Shown:
    """Send everything about a person: JSON with every raw row, or Markdown to read."""
    readable = visit.query.get("as") == "md"
    try:
        text = visit.circle.person_text(visit.path["id"], readable=readable)
    except PersonUnknownError:
        return person.nobody(visit)
    name = f"cerchia-{visit.path['id']}.{'md' if readable else 'json'}"
    kind = "text/markdown; charset=utf-8" if readable else "application/json"
    return Sent(text.encode("utf-8", "replace"), kind, name)


def ask(visit: Visit) -> Shown:
    """Say what would go."""
    try:
        going = visit.circle.farewell(visit.path["id"])
    except PersonUnknownError:
        return person.nobody(visit)
    return _asked(visit, going, "", "")


def _asked(visit: Visit, going: Farewell, typed: str, wrong: str) -> Shown:
    say = visit.tongue.say
    name = excerpt(going.person, NAME) or going.person_id
    page = Forget(
        id=going.person_id,
        href=page_of(going.person_id),
        name=name,
        title=say("person.forget_title", person=name),
        counts=say("forget.counts", rows=going.rows, messages=going.messages, decisions=going.decisions),
        leaving=tuple(
            From(say("forget.import", file=PurePath(one.path).name, rows=one.rows, messages=one.messages))
            for one in going.leaving if one.rows
        ),
        namesakes=tuple((page_of(one), one) for one in going.namesakes),
        word=_word(going),
        typed=typed,
        wrong=wrong,
    )  # fmt: skip
    return Shown("person_forget.html", page, "people", page.title, 400 if wrong else 200)


def _word(going: Farewell) -> str:
    """Return what is to be typed: the name, where one can type it; else the id."""
    name = " ".join(plain(going.person).split())
    return name if 0 < len(name) <= CONFIRM and name.isprintable() else going.person_id


def forget(visit: Visit) -> Shown | Went:
    """Forget somebody, once the name was typed; then say what went."""
    try:
        going = visit.circle.farewell(visit.path["id"])
    except PersonUnknownError:
        return person.nobody(visit)
    typed = " ".join(visit.form.get("confirm", "").split())
    if not hmac.compare_digest(typed.casefold().encode(), _word(going).casefold().encode()):
        wrong = visit.tongue.say("person.forget_not", word=_word(going))
        return _asked(visit, going, typed[:NAME], wrong)
    done = visit.circle.forget(going)
    visit.circle.close_search()
    visit.circle.let_go()
    rows, messages = (sum(getattr(one, name) for one in done.leaving) for name in ("rows", "messages"))  # fmt: skip
    return Went(address(PATH, forgotten=f"{rows}.{messages}.{done.decisions}"))


PAGES = (
    Page("/people/{id}/file", get=file),
    Page("/people/{id}/forget", get=ask, post=forget),
)
