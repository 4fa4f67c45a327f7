"""Two tabs, or the desk and the command line: neither voice is lost, both are shown."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from cerchia.circle import Circle
from tests.show.web.conftest import PHONE, WIDE, Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def talks(folder: Path) -> list[str]:
    """The ids of conversations, asked for by a process of its own as the desk holds the findings."""
    script = (
        "import sys; from pathlib import Path; from cerchia.circle import Circle; from cerchia.model.ask import Ask\n"
        "for one in Circle.open(Path(sys.argv[1])).conversations(Ask()):\n"
        "    if one.outcome == 'courtesy': print(one.id)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_what_another_tab_said_meanwhile_is_shown_beside_mine(tab: Open, talks: list[str]) -> None:
    first, second = tab().go(f"/conversations/{talks[0]}"), tab().go(f"/conversations/{talks[0]}")
    first.keyboard.press("4")
    first.wait_for_url("**said=*")
    second.keyboard.press("1")
    second.get_by_role("heading", name="Meanwhile you said something else").wait_for()
    told = second.locator("main").inner_text()
    assert "Spam" in told
    assert "Deepening" in told
    second.get_by_role("button", name="Mine counts all the same").click()
    second.wait_for_url("**said=*")
    assert "deepening" in second.locator("h1").inner_text().lower()


def test_leaving_it_so_changes_nothing(tab: Open, talks: list[str]) -> None:
    first, second = tab().go(f"/conversations/{talks[1]}"), tab().go(f"/conversations/{talks[1]}")
    first.keyboard.press("4")
    first.wait_for_url("**said=*")
    second.keyboard.press("1")
    second.get_by_role("link", name="Leave it so").click()
    assert "spam" in tab().go(f"/conversations/{talks[1]}").locator("h1").inner_text().lower()


def test_the_command_line_is_a_voice_too(tab: Open, talks: list[str], folder: Path) -> None:
    page = tab(script=False).go(f"/conversations/{talks[2]}")
    words = ["conversations", "fix", talks[2], "--outcome", "spam", "--circle", str(folder)]
    subprocess.run([sys.executable, "-m", "cerchia", *words], check=True, capture_output=True)
    page.get_by_role("button", name="Deepening").click()
    assert "Meanwhile you said something else" in page.locator("h1").inner_text()


@pytest.mark.parametrize(
    ("size", "theme", "lang"), [*product([WIDE, PHONE], ["light", "dark"], ["it", "en"])]
)
def test_no_axe_violation(
    tab: Open, talks: list[str], size: tuple[int, int], theme: str, lang: str
) -> None:
    one, other = tab(size, theme, lang), tab()
    page = one.go(f"/conversations/{talks[3]}")
    behind = other.go(f"/conversations/{talks[3]}")
    behind.keyboard.press("5" if theme == "dark" else "4")
    behind.wait_for_url("**said=*")
    page.keyboard.press("1")
    page.locator(".conflict").wait_for()
    assert one.violations() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    behind.keyboard.press("u")
    behind.wait_for_url("**undone=*")


def test_what_was_said_is_in_the_journal_both_times(folder: Path, talks: list[str]) -> None:
    said = [one for one in Circle.open(folder).history() if one.about == talks[0]]
    assert len(said) == 2
