"""What was found, on paper: nothing harmful gets through, marks stay right, every width fits."""

# ruff: noqa: DTZ001 - answers hold naive times in the owner’s zone
from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import datetime

import pytest
from rich.cells import cell_len
from rich.console import Console

from cerchia.model.search import MANY, Excerpt, Found, Hit, Order, People, Somebody
from cerchia.show import contract_search
from cerchia.show.cli.pages import search as page
from cerchia.show.cli.pages.paper import Paper
from tests.show.conftest import HOSTILE

TEXT = f"{HOSTILE} quanto costa il listino?"
AT = TEXT.index("listino")
HIT = Hit(
    7, "9566e2e8790c", HOSTILE, "p1", "javascript:alert(1)", datetime(2026, 7, 2, 0, 30), mine=True, group=True,
    excerpt=Excerpt(TEXT, ((0, 4), (AT, AT + 7)), before=True, after=False),
)  # fmt: skip
FOUND = Found((HIT, replace(HIT, person="")), 12, more=False, order="newest", first=0, words=True, cut=True)  # fmt: skip
PEOPLE = People((Somebody("p1", HOSTILE, "", HOSTILE, "CEO", contact=True),), 3)
NOBODY = People((), 0)


def paged(width: int, *, colours: bool = False) -> Console:
    return Console(
        file=io.StringIO(), width=width, markup=False, emoji=False, highlight=False,
        force_terminal=colours or None, color_system="standard" if colours else None,
    )  # fmt: skip


def printed(
    found: Found, people: People, lang: str, order: Order = "newest", console: Console | None = None
) -> str:
    sheet = console or paged(80)
    page.show(Paper(lang, sheet), found, people, order)
    assert isinstance(sheet.file, io.StringIO)
    return sheet.file.getvalue()


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("width", [40, 52, 80, 200])
def test_no_line_is_too_wide_and_nothing_harmful_gets_through(width: int, lang: str) -> None:
    text = printed(FOUND, PEOPLE, lang, console=paged(width))
    lines = [line for line in text.split("\n") if "cerchia " not in line]
    assert [line for line in lines if cell_len(line) > width] == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ufdd0\ufdd1]", text)
    assert "\n\n\n" not in text


def test_what_was_looked_for_is_set_apart() -> None:
    assert "\x1b[1mlistino\x1b[0m" in printed(FOUND, NOBODY, "en", console=paged(80, colours=True))


def test_how_many_and_in_which_order_is_said() -> None:
    assert printed(FOUND, NOBODY, "it").startswith("12 messaggi, dal più recente.")
    ranked = replace(FOUND, order="ranked")
    assert printed(ranked, NOBODY, "en", "ranked").startswith("12 messages, the closest first.")
    many = replace(FOUND, total=MANY, more=True)
    assert "too many to say which are the closest" in printed(many, NOBODY, "en", "ranked")
    assert printed(many, NOBODY, "en").startswith("More than 20,000 messages, the newest first.")
    nothing = replace(FOUND, hits=(), total=0)
    assert printed(nothing, NOBODY, "en").startswith("No message with these words.")
    assert "at least one word" in printed(replace(nothing, words=False), PEOPLE, "en")
    assert "And 10 more" in printed(FOUND, NOBODY, "en")
    assert "3 people by name, company or title." in printed(FOUND, PEOPLE, "en")


def test_the_json_says_all_of_it() -> None:
    hit = contract_search.hit(HIT)
    assert list(hit) == ["conversation", "person", "person_id", "url", "at", "mine", "group", "text", "marks", "before", "after"]  # fmt: skip
    assert hit["marks"] == [[0, 4], [AT, AT + 7]]
    found = contract_search.found(FOUND, PEOPLE)
    assert list(found) == ["messages", "more", "order", "persons", "people"]
    assert found["persons"] == 3
