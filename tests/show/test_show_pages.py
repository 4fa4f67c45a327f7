"""What the terminal shows: the sentence first, right at any width, harmless, few cases as counts."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from rich.console import Console

from cerchia.model.answers import Alignment, Share
from cerchia.model.origin import Problem
from cerchia.model.reading import Added
from cerchia.show.cli.pages import (
    agenda,
    audit,
    bars,
    conversations,
    people,
    person,
    purpose,
    reading,
    requests,
    study,
)
from cerchia.show.cli.pages.paper import Paper

if TYPE_CHECKING:
    from tests.show.conftest import Made

Page = Callable[[Paper, "Made"], None]
WIDTHS = (40, 52, 60, 80, 120, 200)
PAGES: dict[str, Page] = {
    "audit": lambda paper, made: audit.show(paper, made.audit(), kept=False),
    "demo": lambda paper, made: audit.demo(paper, made.audit(), None),
    "study": lambda paper, made: study.show(paper, made.study(), "inbound"),
    "people": lambda paper, made: people.show(
        paper,
        [made.person(), made.person(made.hostile, standing="extra", last=None)],
        1,
        made.purpose(),
    ),
    "person": lambda paper, made: person.show(paper, made.page()),
    "conversations": lambda paper, made: conversations.show(
        paper, [made.conversation(), made.conversation(made.hostile, confidence=0.4)], 20
    ),
    "requests": lambda paper, made: requests.show(
        paper, [made.request(), made.request(made.hostile, verdict="ignore", answer="")], "open"
    ),
    "agenda": lambda paper, made: agenda.show(
        paper,
        [made.proposal(), made.proposal(made.hostile, this_week=False)],
        made.purpose(),
        later=True,
    ),
    "reading": lambda paper, made: reading.show(
        paper, [Added(made.imported(), new=True)], told=True
    ),
    "sources": lambda paper, made: reading.sources(paper, [made.imported()]),
    "purpose": lambda paper, made: purpose.check(
        paper,
        made.purpose(),
        [Problem("purpose_by_past", "purpose.toml", 3, "2020-01-01")],
        "purpose.toml",
    ),
}


def printed(
    page: Page, made: Made, lang: str = "en", width: int = 80, *, terminal: bool = False
) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, markup=False, emoji=False, highlight=False,
        force_terminal=terminal or None, color_system="standard" if terminal else None,
    )  # fmt: skip
    page(Paper(lang, console), made)
    return stream.getvalue()


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_no_line_is_wider_than_the_terminal(made: Made, name: str, width: int, lang: str) -> None:
    text = printed(PAGES[name], made, lang, width)
    lines = [
        line for line in text.split("\n") if "cerchia " not in line
    ]  # commands stay whole to be copied
    assert [line for line in lines if cell_len(line) > width] == []
    assert "\n\n\n" not in text
    assert not text.startswith("\n")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_people_wrote_gets_through_to_the_terminal(made: Made, name: str) -> None:
    for lang in ("it", "en"):
        text = printed(PAGES[name], made, lang)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
        assert not re.search("[!╭╮│┌┐]", text)
    if name in {"people", "conversations", "requests", "agenda", "audit"}:
        shown = printed(PAGES[name], made) + printed(PAGES[name], made, width=132)
        assert "[bold red]Try[/]" in shown or name == "people"


def test_colours_are_there_for_a_terminal_and_gone_without(made: Made) -> None:
    assert "\x1b[" in printed(PAGES["audit"], made, terminal=True)
    assert "\x1b[" not in printed(PAGES["audit"], made)


def test_the_sentence_comes_first_in_both_languages(made: Made) -> None:
    english = " ".join(printed(PAGES["audit"], made).split())
    assert (
        "Of the 1,090 contacts we can judge, 311 (29 %, between 26 and 31) are in line with win clients; "
        "48 of them are active. 114 say too little."
    ) in english
    italian = " ".join(printed(PAGES["audit"], made, "it").split())
    assert (
        "Dei 1.090 contatti che si possono giudicare, 311 (29 %, fra 26 e 31) sono in linea con trovare "
        "clienti; 48 di questi sono attivi. 114 dicono troppo poco."
    ) in italian
    assert "Tocca a te" in italian
    assert "Nucleo" in italian
    assert english.index("Of the 1,090") < english.index("Core") < english.index("This week")


def test_without_a_purpose_it_says_what_the_circle_is_made_of_and_asks_for_one(made: Made) -> None:
    bare = replace(made.audit(), purpose=None, alignment=None, coverage=())
    text = printed(lambda paper, _: audit.show(paper, bare, kept=False), made)
    assert "cerchia purpose init --output purpose.toml" in text
    assert "entrepreneurship" in text
    assert "in line and active" not in text
    assert "%" not in text.split("The largest group")[0]


@pytest.mark.parametrize(
    ("k", "n", "percent", "pale"), [(2, 4, False, False), (3, 12, False, True), (9, 30, True, True)]
)
def test_few_cases_are_counts(made: Made, k: int, n: int, percent: bool, pale: bool) -> None:
    few = replace(made.audit(), alignment=Alignment(made.share(k, n), 3), proposals=(), figures=())
    top = printed(lambda paper, _: audit.show(paper, few, kept=False), made).split("persona")[0]
    assert (" %," in top.replace("\u00a0", " ")) is percent
    assert ("█" in top or "▒" in top) is pale


def test_an_empty_circle_says_what_is_missing(made: Made) -> None:
    one = made.audit()
    nothing = replace(
        one, circle=replace(one.circle, contacts=0, first=None, last=None), sources=(), problems=(Problem("no_contacts"),),
        study=made.study((0, 0, 0, 0, 0)), figures=(), proposals=(), owed={}, coverage=(),
        alignment=Alignment(Share(0, 0, None, 0.0, 1.0), 0),
    )  # fmt: skip
    for lang in ("it", "en"):
        text = printed(lambda paper, _: audit.show(paper, nothing, kept=False), made, lang)
        assert "Connections.csv" in text
    assert "Nobody" in printed(lambda paper, _: people.show(paper, [], 3, None), made)
    assert "No request waits." in printed(lambda paper, _: requests.show(paper, [], "open"), made)
    assert "Nothing to do" in printed(
        lambda paper, _: agenda.show(paper, [], None, later=False), made
    )
    assert "nothing to count" in printed(
        lambda paper, _: study.show(paper, made.study((0, 0, 0, 0, 0)), "all"), made
    )


def test_a_bar_is_solid_as_far_as_sure_and_marked_at_the_share() -> None:
    bar = bars.interval(Share(30, 100, 0.3, 0.2, 0.4), 20, 1.0, "blue").plain
    assert bar == "████" + "▒┃▒▒" + " " * 12
    assert bars.interval(Share(0, 50, 0.0, 0.0, 0.07), 20, 1.0, "blue").plain.rstrip() == "┃"
    assert bars.interval(Share(50, 50, 1.0, 0.93, 1.0), 20, 1.0, "blue").plain == "█" * 19 + "┃"


def test_the_study_shows_counts_without_shares_below_five(made: Made) -> None:
    text = printed(lambda paper, _: study.show(paper, made.study((1, 2, 0, 0, 0)), "inbound"), made)
    assert "%" not in text
    assert "Deepening" in text


def test_a_terminal_without_unicode_gets_plain_signs(made: Made) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="strict")
    paper = Paper("it", Console(file=stream, width=80, markup=False, emoji=False, highlight=False))
    audit.show(paper, replace(made.audit(), proposals=(made.proposal(),)), kept=False)
    stream.flush()
    stream.seek(0)
    text = stream.read()
    assert "###" in text
    assert "Opportunita'" in text


def test_a_long_word_is_cut_and_a_no_break_space_holds() -> None:
    from rich.text import Text  # noqa: PLC0415

    from cerchia.show.cli.pages.paper import fold  # noqa: PLC0415

    assert [line.plain for line in fold(Text("x" * 25), 10, 10)] == ["x" * 10, "x" * 10, "x" * 5]
    assert [line.plain for line in fold(Text("about 29\u00a0% of it"), 10, 10)] == [
        "about 29\u00a0%",
        "of it",
    ]
