"""The study's groups, openers and trend, and corrected conversations, as people and programs see them."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len
from rich.console import Console

from cerchia.answers.openers import versus
from cerchia.answers.rates import compared, group
from cerchia.model.answers import Because, Machine
from cerchia.model.study import Compared, Grouping, Opener, Trend, Versus
from cerchia.show import contract, contract_study
from cerchia.show.cli import app
from cerchia.show.cli.pages import conversations, study
from cerchia.show.cli.pages.paper import Paper
from cerchia.show.draw import compared as picture
from cerchia.show.draw.study import MARK

if TYPE_CHECKING:
    from collections.abc import Callable

    from cerchia.model.study import Group
    from cerchia.model.vocabulary import Dimension, Outcome
    from tests.show.conftest import Made

Counts = dict["Outcome", int]
WHOLE: Counter[Outcome] = Counter({"deepening": 12, "courtesy": 30, "no_reply": 20})
WIDTHS = (40, 52, 60, 80, 120, 200)


def a_group(name: str, *, coded: bool = False, **counts: int) -> Group:
    made: Counter[Outcome] = Counter()
    for outcome in ("deepening", "courtesy", "no_reply"):
        made[outcome] = counts.get(outcome, 0)
    return group(name, made, WHOLE, coded=coded)


def a_comparison(text: str = "Thanks for connecting, …. How are you?") -> Compared:
    """Two openers of 22 and 20, one of 3, 17 texts sent once; by persona, one of them small."""
    once, first, second, few = compared([
        a_group("once", coded=True, deepening=1, courtesy=10, no_reply=6),
        a_group("aa", deepening=8, courtesy=12, no_reply=2),
        a_group("bb", deepening=2, courtesy=6, no_reply=12),
        a_group("cc", deepening=1, courtesy=2),
    ])  # fmt: skip
    persona = compared([
        a_group("Titolare di PMI", deepening=10, courtesy=20, no_reply=5),
        a_group("off_line", coded=True, deepening=1, courtesy=9, no_reply=14),
        a_group("unknown", coded=True, deepening=1, courtesy=1, no_reply=1),
    ])  # fmt: skip
    return Compared(
        by=Grouping("persona", persona),
        trends=(
            Trend("deepening", "within_chance", 8, -0.0017, -0.0141, 0.0106, 0.79),
            Trend("answered", "rises", 8, 0.02, 0.01, 0.03, 0.001),
        ),
        openers=(Opener("aa", text, first), Opener("bb", "Hello …, what are you working on?", second), Opener("cc", "Hi", few)),
        once=once,
        versus=versus([once, first, second, few]),
    )  # fmt: skip


def printed(
    made: Made, found: Compared, by: Dimension | None = "persona", lang: str = "en", width: int = 80
) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, markup=False, emoji=False, highlight=False)
    study.show(Paper(lang, console), made.study(), "inbound", found, by)
    return stream.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("by", ["persona", "opener", None])
def test_it_fits_and_nothing_gets_through(
    made: Made, lang: str, width: int, by: Dimension | None
) -> None:
    found = a_comparison(made.hostile)
    text = printed(made, replace(found, by=found.by if by == "persona" else None), by, lang, width)
    lines = [line for line in text.split("\n") if "cerchia " not in line]
    assert [line for line in lines if cell_len(line) > width] == []
    assert "\n\n\n" not in text
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert "{" not in text


def test_groups_with_their_intervals_and_few_as_counts(made: Made) -> None:
    text = flat(printed(made, a_comparison(), width=120))
    # 10 of 35: Wilson 0.163-0.451
    assert (
        "Titolare di PMI 35: 10 deepened (29\u00a0%, 16–45), 30 answered (86\u00a0%)".replace(
            "\u00a0", " "
        )
        in text
    )
    assert "Not known 3: 1 deepened, 2 answered" in text
    assert "Beyond chance for replies: Titolare di PMI; Off line." in text
    assert "not causes" in text
    assert "caused" not in text


def test_the_trend_says_within_chance(made: Made) -> None:
    text = flat(printed(made, a_comparison()))
    assert (
        "over 8 months, deepening: within chance (−0.2 points a month, between −1.4 and +1.1)."
        in text
    )
    assert "over 8 months, replies: rising, +2.0 points a month (between +1.0 and +3.0)." in text
    few = replace(
        a_comparison(), trends=(Trend("deepening", "too_few", 3, None, None, None, None),)
    )
    assert "Too few cases to tell how it moves" in flat(printed(made, few))


def test_openers_and_who_is_ahead(made: Made) -> None:
    text = flat(printed(made, a_comparison()))
    assert "You opened with the same text more than once: 3 texts" in text
    assert "Texts sent only once 17: 1 deepened" in text
    assert "Further texts: 1." in text  # the one sent three times
    assert "“Hi”" not in text
    assert "“Hi”" in flat(printed(made, replace(a_comparison(), by=None), "opener"))
    won = replace(a_comparison(), versus=(Versus("answered", "aa", "bb", 0.987, 0.0021, 90, (68, 70), winner=True),))  # fmt: skip
    told = flat(printed(made, won))
    assert "went with more replies than" in told
    assert "probability 99 %, 0.2 points lost on average if not." in told
    assert "are needed" not in told
    open_ = replace(won, versus=(replace(won.versus[0], better=0.885, winner=False),))
    assert "To tell, 90 of each are needed: 68 and 70 are missing." in flat(printed(made, open_))


def test_without_a_purpose_personas_say_what_is_missing(made: Made) -> None:
    bare = replace(a_comparison(), by=Grouping("persona", (a_group("unknown", coded=True, courtesy=5),)))  # fmt: skip
    assert "cerchia purpose init" in printed(made, bare)


def test_json_holds_the_table_of_the_audit_and_more(made: Made) -> None:
    found = json.loads(json.dumps(contract_study.study(made.study(), a_comparison(), "persona")))
    table = json.loads(json.dumps(contract.study(made.study())))
    assert {key: found[key] for key in table} == table
    assert list(found)[len(table) :] == ["trend", "by", "openers"]
    group = found["by"]["groups"][0]
    assert list(group) == ["group", "coded", "conversations", "outcomes", "deepening", "answered"]
    assert list(group["deepening"]) == ["count", "share", "low", "high", "shrunk", "p", "differs"]
    assert sum(group["outcomes"].values()) == group["conversations"] == 35
    assert [one["id"] for one in found["openers"]["groups"]] == ["aa", "bb", "cc"]
    assert {one["of"] for one in found["openers"]["versus"]} == {"deepening", "answered"}
    assert found["trend"][0] == {"of": "deepening", "verdict": "within_chance", "months": 8, "slope": -0.0017,
                                 "low": -0.0141, "high": 0.0106, "p": 0.79}  # fmt: skip
    by_opener = contract_study.study(made.study(), replace(a_comparison(), by=None), "opener")["by"]
    assert isinstance(by_opener, dict)
    assert [one["group"] for one in by_opener["groups"]] == ["aa", "bb", "cc", "once"]
    assert contract_study.study(made.study(), a_comparison(), None)["by"] is None


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("by", ["persona", "opener"])
def test_the_groups_as_a_picture(made: Made, lang: str, by: Dimension) -> None:
    found = a_comparison(f"<script>{made.hostile}")
    drawn = picture.alone(replace(found, by=found.by if by == "persona" else None), by, lang)
    assert drawn.startswith(MARK)
    tree = ET.fromstring(drawn.removeprefix(MARK))  # noqa: S314 - our own
    texts = ["".join(one.itertext()) for one in tree.iter("{http://www.w3.org/2000/svg}text")]
    groups = list(tree.iter("{http://www.w3.org/2000/svg}g"))
    assert len(groups) == 3
    # below five cases no bar: "Not known" of three; the opener sent three times is not drawn
    bars = [len(one.findall("{http://www.w3.org/2000/svg}rect")) for one in groups]
    assert sorted(bars) == ([0, 2, 2] if by == "persona" else [2, 2, 2])
    assert ("10 / 35" in texts) == (by == "persona")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", drawn)
    assert "<script>" not in drawn
    if (
        by == "persona"
    ):  # 10 of 35 is 0.286, Wilson 0.163-0.451; the widest interval is the whole bar
        wide = [
            float(one.get("width", ""))
            for one in groups[0].findall("{http://www.w3.org/2000/svg}rect")
        ]
        assert sum(wide) == pytest.approx(picture.ROOM, abs=0.2)
        assert wide[0] == pytest.approx(picture.ROOM * 0.1633 / 0.4505, abs=0.3)


def a_list(lang: str, show: Callable[[Paper], None]) -> str:
    stream = io.StringIO()
    show(Paper(lang, Console(file=stream, width=100, markup=False, highlight=False)))
    return flat(stream.getvalue())


def test_a_corrected_conversation_shows_both_verdicts(made: Made) -> None:
    row = made.conversation(
        confidence=1.0,
        because=Because("corrected_by_you", None, "…", {"machine": "courtesy", "since": 2}),
        machine=Machine("courtesy", "nobody", None, 0.71239),
    )
    taught = made.conversation(because=Because("taught_by_you", None, "", {"machine": "spam"}), machine=Machine("spam", "nobody", None, 0.55))  # fmt: skip
    text = a_list("en", lambda paper: conversations.show(paper, [row, taught], 9))
    assert "1 outcome corrected by you; 1 more read anew after them." in text
    assert "Corrected by you; read as: Courtesy, and that’s it. Messages since: 2." in text
    assert "Read anew after your corrections; before: Spam." in text
    assert "· c1" in text  # the id that `fix` wants
    italian = a_list("it", lambda paper: conversations.fixed(paper, row))
    assert "L’hai corretto tu; alla lettura: Cortesia, e basta. Messaggi venuti dopo: 2." in italian
    assert "cerchia undo" in italian
    found = json.loads(json.dumps(contract.conversation(row, "en")))
    assert found["machine"] == {
        "outcome": "courtesy",
        "ball": "nobody",
        "topic": None,
        "confidence": 0.7124,
    }
    assert "machine" not in contract.conversation(made.conversation(), "en")


def test_study_by_at_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = tmp_path / "demo.zip"
    assert app.run(["demo", "--archive", str(archive)]) == 0
    capsys.readouterr()
    period = ["--from", "2016-01-01", "--to", "2016-08-15"]
    assert app.run(["study", str(archive), *period, "--by", "Month", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["conversations"] == 302
    groups = found["by"]["groups"]
    assert [one["group"] for one in groups] == [f"2016-0{month}" for month in range(1, 9)]
    assert sum(one["conversations"] for one in groups) == 302
    assert sum(one["deepening"]["count"] for one in groups) == 17
    sent = sum(one["conversations"] for one in found["openers"]["groups"])
    assert sent + found["openers"]["once"]["conversations"] == 302
    assert {one["verdict"] for one in found["trend"]} == {"within_chance"}
    assert app.run(["study", str(archive), "--by", "mood", "--lang", "en"]) == 2
    assert (
        "--by can be month, persona, opener, note, language, seniority" in capsys.readouterr().err
    )
