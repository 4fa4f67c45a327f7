"""Conversations: every number of the study leads to that many; filters, order, pages; one thread by keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bench.served import Served, served
from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.talk_table import Wanted
from cerchia.model.vocabulary import DIMENSIONS
from tests.conftest import JO, Exports, Who, contact, message
from tests.show.web.conftest import PHONE, WIDE, Open, Tab

pytestmark = pytest.mark.slow

ADA, BEA, CLEO = (Who(f"{name} Prova", name.lower()) for name in ("Ada", "Bea", "Cleo"))
EVIL = Who('<script>alert(1)</script> =HYPERLINK("http://evil.example","x")', "evil")
LONG = Who("Dora Prova", "dora")
HARM = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> seen?",
    "javascript:alert(1) [x](javascript:alert(1))",
    "donaudampfschiff" * 60,
)
ANSWERS = (
    "oddio scusa ho visto solo ora!! tutto bene, sotto esami come al solito 😅",
    "solito caos in ufficio come al solito, ma tutto ok!! 😅",
    "scusami!! caos come al solito 😅 bene bene",
)
"""Read as courtesy, with little confidence."""


def numbers(page: Page, within: str) -> list[tuple[int, str]]:
    """Return each number that is a link, and where it leads."""
    links = page.locator(f"{within} a").all()
    found = [(one.inner_text().replace(",", ""), str(one.get_attribute("href"))) for one in links]
    return [(int(text), href) for text, href in found if text.isdecimal()]


def listed(desk: Served, href: str) -> int:
    """Return how many conversations an address lists, by its own title."""
    title = re.search(
        r'<h2 id="list-h">([\d,]+) conversation', desk.ask(href.split("#", maxsplit=1)[0]).text
    )
    assert title, href
    return int(title[1].replace(",", ""))


@pytest.mark.parametrize(
    "where", ["", "?cohort=all", "?cohort=inbound&from=2016-01-01&to=2016-03-31"]
)
def test_every_number_of_the_study_leads_to_exactly_that_many(
    tab: Open, desk: Served, where: str
) -> None:
    page = tab().go(f"/conversations{where}")
    found = [*numbers(page, "h1"), *numbers(page, "#study")]
    assert len(found) >= 9  # three in the headline, five outcomes, the inferred
    assert [n for n, _ in found] == [listed(desk, href) for _, href in found]


@pytest.mark.parametrize("by", DIMENSIONS)
def test_every_number_of_the_groups_leads_to_exactly_that_many(
    tab: Open, desk: Served, by: str
) -> None:
    page = tab().go(f"/conversations?by={by}")
    found = numbers(page, "#groups")[:60]
    assert found
    assert [n for n, _ in found] == [listed(desk, href) for _, href in found]


def test_the_headline_is_the_study_of_the_fictional_circle(tab: Open) -> None:
    page = tab().go("/conversations")
    told = page.locator("h1").inner_text()
    assert told.startswith("Of 333 conversations that began with a request to you, 33 became")
    assert "230 ended in silence" in told
    assert "as in the published study" in page.locator("#study-h").inner_text()


def test_filters_stand_in_the_address_and_back_takes_them_off(tab: Open) -> None:
    page = tab().go("/conversations")
    page.locator("#list .chips").get_by_role("link", name="Your turn 28").click()
    assert "ball=mine" in page.url
    assert page.locator("#list-h").inner_text() == "28 conversations"
    page.locator("#list .chips").get_by_role("link", name="Deepening 4").click()
    assert page.locator("#list-h").inner_text() == "4 conversations"
    expect(page.locator("tr[data-row]")).to_have_count(4)
    page.go_back()
    assert page.locator("#list-h").inner_text() == "28 conversations"
    page.go_back()
    assert page.locator("#list-h").inner_text().startswith("440 conversations")


def test_every_chip_gives_as_many_as_it_says(tab: Open, desk: Served) -> None:
    page = tab().go("/conversations?ball=mine")
    for chip in page.locator("#list .chips a:has(.num):not([aria-current])").all():
        count = int(str(chip.locator(".num").text_content()).replace(",", ""))
        assert listed(desk, str(chip.get_attribute("href"))) == count


def test_fifty_a_page_in_the_order_wanted_and_all_as_csv(tab: Open, desk: Served) -> None:
    page = tab(script=False).go("/conversations")
    expect(page.locator("tr[data-row]")).to_have_count(50)
    page.get_by_role("link", name="Next page").click()
    assert "51–100 of 440" in page.locator("#list").inner_text()
    page.locator("thead").get_by_role("link", name="Messages").click()
    counts = [int(one) for one in page.locator("tr[data-row] td:nth-child(3)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    answer = desk.ask("/conversations.csv?ball=mine&outcome=deepening")
    assert answer.headers["content-type"].startswith("text/csv")
    assert len(answer.text.splitlines()) == 5


def test_what_the_address_says_in_vain_is_told(tab: Open) -> None:
    page = tab().go("/conversations?outcome=marvellous&by=moon&group=x&ball=mine")
    note = page.locator("#list .note").inner_text()
    assert all(one in note for one in ("outcome=marvellous", "by=moon", "group=x"))
    assert page.locator("#list-h").inner_text() == "28 conversations"


def test_two_values_of_a_filter_survive_language_and_undo(tab: Open) -> None:
    page = tab(lang="en").go("/conversations?outcome=no_reply&outcome=courtesy")
    before = page.locator("tr[data-row]").count(), page.locator("#list-h").inner_text()
    page.locator(".rail .end").get_by_role("link", name="Italiano").click()
    assert page.url.count("outcome=") == 2
    assert page.locator("tr[data-row]").count() == before[0]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a circle with unclear conversations, a harmful one and a very long one."""
    place = tmp_path_factory.mktemp("talks")
    people = (ADA, BEA, CLEO, EVIL, LONG)
    words = []
    for n, who in enumerate((ADA, BEA, CLEO)):
        hello = f"Grazie per il contatto, {who.name.split()[0]}! Come va? Tutto bene?"
        words += [
            message(f"t{n}", JO, [who], f"2016-01-1{n} 17:05:38", hello),
            message(f"t{n}", who, [JO], f"2016-02-1{n} 23:58:08", ANSWERS[n]),
            message(
                f"t{n}", JO, [who], f"2016-02-2{n} 10:12:47", "Nessun problema! In bocca al lupo."
            ),
            message(f"t{n}", who, [JO], f"2016-02-2{n} 11:30:53", "crepiii" * (1, 4, 4)[n]),
        ]
    words += [
        message("e", EVIL, [JO], f"2026-11-0{n + 1} 10:00:00", text) for n, text in enumerate(HARM)
    ]
    for n in range(3000):
        who, other = (JO, LONG) if n % 2 else (LONG, JO)
        when = f"20{10 + n // 300}-{1 + n // 30 % 10:02d}-{1 + n % 28:02d} 10:{n % 60:02d}:{n // 60:02d}"
        words.append(message("long", who, [other], when, f"word {n}"))
    archive = Exports(place).write(
        {"Connections.csv": [contact(one.name, one.slug) for one in people], "messages.csv": words}
    )
    circle = Circle.open(place / "circle", "Europe/Rome")
    circle.add([archive])
    circle.audit(Ask())
    with served(place / "circle") as one:
        one.ready()
        yield one


@pytest.fixture
def at(browser: Browser, small: Served, request: pytest.FixtureRequest) -> Iterator[Tab]:
    """Return a tab at the small circle; `request.param`: size and whether script runs."""
    size, script = getattr(request, "param", (WIDE, True))
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, java_script_enabled=script
    )
    small.enter(context)
    context.add_cookies([{"name": "cerchia-lang", "value": "en", "url": small.url}])
    wrong: list[str] = []
    page = context.new_page()
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("dialog", lambda asked: wrong.append(asked.message))
    yield Tab(page, small, wrong)
    context.close()


def press(page: Page, key: str) -> None:
    """Press a key that leads to another page, and wait for it."""
    with page.expect_navigation():
        page.keyboard.press(key)


def test_the_unclear_ones_one_after_the_other_by_keys_with_undo(at: Tab) -> None:
    page = at.go("/conversations")
    found = re.search(r"unclear ones: (\d)", page.locator("#list").inner_text())
    assert found
    count = int(found[1])
    assert count >= 2
    page.get_by_role("link", name="Walk through").click()
    first = page.locator("h1").inner_text()
    assert "perhaps" in first
    press(page, "4")
    assert page.locator("h1").inner_text().endswith(": spam")
    assert "The machine had read" in page.locator("main > header").inner_text()
    assert "unclear=yes" in page.url
    press(page, "u")
    assert page.locator("h1").inner_text() == first
    press(page, "1")
    assert page.locator("h1").inner_text().endswith(": deepening, something else")
    press(page, "7")
    assert page.locator("main > header .mine").inner_text() == "Your turn"
    assert ": deepening" in page.locator("h1").inner_text()
    press(page, "2")
    assert page.locator("main > header .mine").count() == 1  # what was said of the turn stays
    seen = {page.locator("h1 a").inner_text()}
    for _ in range(count - 1):
        press(page, "n")
        seen.add(page.locator("h1 a").inner_text())
        assert "perhaps" in page.locator("h1").inner_text()
    assert len(seen) == count
    assert "This is the last of this list." in page.locator("main").inner_text()
    press(page, "p")
    assert page.locator("h1 a").inner_text() in seen
    assert at.wrong == []


@pytest.mark.parametrize("at", [(WIDE, False)], indirect=True)
def test_a_correction_is_made_and_undone_without_script(at: Tab) -> None:
    page = at.go("/conversations?name=Cleo")
    page.get_by_role("link", name=CLEO.name, exact=True).click()
    before = page.locator("h1").inner_text()
    page.get_by_role("button", name="Deepening").click()
    assert page.locator("h1").inner_text() == f"{CLEO.name}: deepening, something else"
    page.get_by_label("What it was about").select_option("advice")
    page.get_by_role("button", name="Save").click()
    assert page.locator("h1").inner_text() == f"{CLEO.name}: deepening, advice"
    page.get_by_role("button", name="Undo").click()
    page.goto(page.url.split("?")[0])
    assert page.locator("h1").inner_text() == f"{CLEO.name}: deepening, something else"
    assert before != page.locator("h1").inner_text()


def test_two_tabs_do_not_overwrite_each_other(small: Served) -> None:
    found = small.ask("/conversations?name=Bea").text
    known = re.findall(r'data-row><th scope="row"><a href="/conversations/(\w{12})', found)[0]
    first = small.ask(f"/conversations/{known}/fix", {"outcome": "spam", "seen": "0"})
    assert first.status == 303
    second = small.ask(f"/conversations/{known}/fix", {"outcome": "deepening", "seen": "0"})
    assert second.status == 409
    strange = small.ask(f"/conversations/{known}/fix", {"outcome": "marvellous", "seen": "0"})
    assert strange.status == 400
    assert "nothing was noted" in strange.text


@pytest.mark.parametrize("at", [(PHONE, True)], indirect=True)
def test_harmful_words_are_words_and_long_ones_break(at: Tab) -> None:
    page = at.go("/conversations?name=HYPERLINK")
    assert page.locator("tr[data-row] th").inner_text().startswith("<script>alert(1)</script> =HYP")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    page.get_by_role("link", name=re.compile("script")).first.click()
    expect(page.locator(".thread li")).to_have_count(4)
    assert "javascript:alert(1)" in page.locator(".thread").inner_text()
    expect(page.locator(".thread :is(script, img, a)")).to_have_count(0)
    expect(page.locator("a[href^='javascript']")).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
    assert at.wrong == []
    assert at.violations() == []


def test_three_thousand_messages_fifty_at_a_time_and_back(at: Tab, small: Served) -> None:
    page = at.go("/conversations?name=Dora")
    page.get_by_role("link", name=LONG.name, exact=True).click()
    assert "Messages 2,951–3,000 of 3,000" in page.locator("main").inner_text()
    last = page.locator(".thread .says").last.inner_text()
    page.get_by_role("link", name="Older").first.click()
    assert "Messages 2,901–2,950" in page.locator("main").inner_text()
    page.get_by_role("link", name="Newer").first.click()
    assert page.locator(".thread .says").last.inner_text() == last
    away = page.get_by_role("link", name="To the message that decides")
    if away.count():
        away.click()
        expect(page.locator(".thread .decides")).to_have_count(1)
    assert len(small.ask(page.url.removeprefix(small.url)).text) < 100_000


def test_who_does_not_exist_and_who_never_wrote(desk: Served) -> None:
    assert desk.ask("/conversations/nobody").status == 404
    silent = desk.ask("/conversations?outcome=silent").text
    known = re.findall(r'data-row><th scope="row"><a href="/conversations/(\w{12})', silent)[0]
    answer = desk.ask(f"/conversations/{known}")
    assert answer.status == 200
    assert "Not a word was ever written" in answer.text
    refused = desk.ask(f"/conversations/{known}/fix", {"outcome": "spam", "seen": "0"})
    assert refused.status == 400


PATHS = ("/conversations", "/conversations?ball=mine&by=opener", "thread")


@pytest.fixture(scope="module")
def deep(folder: Path) -> str:
    """The address of a conversation that went deep and waits for the owner."""
    wanted = Wanted(outcomes=("deepening",), balls=("mine",))
    row = Circle.open(folder).talk_table(Ask(), wanted).rows[0]
    return f"/conversations/{row.id}?outcome=deepening"


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
@pytest.mark.parametrize("path", PATHS)
def test_no_axe_violation_and_nothing_goes_wrong(  # noqa: PLR0913, PLR0917
    tab: Open, deep: str, path: str, size: tuple[int, int], theme: str, lang: str
) -> None:
    one = tab(size, theme, lang)
    page = one.go(deep if path == "thread" else path)
    assert one.violations() == []
    assert one.wrong == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
