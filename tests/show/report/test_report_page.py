"""The report as a file: whole in every state, harmless, asking for nothing, honest about what is few."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from bench.circles import circle
from cerchia.model.answers import Activity, Because, Figure, Study
from cerchia.model.origin import Problem
from cerchia.model.report import Growth, Report, Rings
from cerchia.show.phrases import BOOK
from cerchia.show.report import MARK, render
from cerchia.show.tongue import profile

if TYPE_CHECKING:
    from tests.show.conftest import Made

LANGS = ("it", "en")
BAD = '<script>alert(1)</script><img src="http://evil.example/x">\u202egnp.exe =HYPERLINK("http://evil.example")'
BAD_URLS = (
    "javascript:alert(1)", "data:text/html,x", "http://plain.example/", "https:", "https:///", "//evil.example",
    "https://[", "\u202ehttps://x", "HTTPS\n://x", "file:///etc/passwd", "ftp://x", "",
)  # fmt: skip


class Tags(HTMLParser):
    """Collects the tags of a page, and fails where they do not nest."""

    EMPTY = frozenset({"meta", "br", "img", "input", "link"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "title"}:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def values(self, name: str) -> list[str]:
        return [value for _, attrs in self.tags if (value := attrs.get(name)) is not None]


def nobody(made: Made) -> Report:
    """An export without its list of contacts."""
    audit = made.audit()
    circle = replace(audit.circle, contacts=0, owner="")
    bare = replace(
        audit, circle=circle, coverage=(), standing=dict.fromkeys(audit.standing, 0), made_of=(), seniority=()
    )  # fmt: skip
    return made.report(
        audit=bare, rings=Rings((), 0, ("Titolare di PMI",), judged=True), evidence=(), growth=Growth((), 0), funnels=(),
    )  # fmt: skip


def silent(made: Made) -> Report:
    """An export without a message."""
    audit = made.audit()
    study = made.study((0, 0, 0, 0, 0))
    never = Activity(
        {"live": 0, "slowing": 0, "cooling": 0, "dormant": 0, "single": 0, "never": 1204}, 0, 0
    )
    bare = replace(
        audit, study=study, figures=(), activity=never, proposals=(), owed={"mine": 0, "theirs": 0}
    )
    rings = replace(made.report().rings, ties=0)
    return made.report(audit=bare, rings=rings, strips=(), funnels=(), requests=())


def purposeless(made: Made) -> Report:
    audit = replace(made.audit(), purpose=None, alignment=None, coverage=())
    dots = tuple(
        replace(dot, persona="", line="unknown", standing="unknown") for dot in circle(300).dots
    )
    rings = Rings(dots, 100, (), judged=False)
    return made.report(audit=audit, rings=rings, evidence=(), way="", by=None)


def few(made: Made) -> Report:
    audit = made.audit()
    alignment = replace(audit.alignment, share=made.share(2, 4), unknown=1)  # type: ignore[type-var]
    study = made.study((1, 1, 0, 1, 0))
    rings = circle(5)
    small = replace(
        audit, alignment=alignment, study=study, circle=replace(audit.circle, contacts=5)
    )
    return made.report(audit=small, rings=rings, awake=made.share(1, 2))


def hostile(made: Made) -> Report:
    found = made.report()
    dots = tuple(
        replace(dot, name=BAD, url="javascript:alert(1)", company=BAD, position=BAD)
        for dot in found.rings.dots
    )
    audit = made.audit()
    because = Because("reply_question", None, BAD, {"days": 3, "persona": BAD})
    return replace(
        found,
        audit=replace(
            audit,
            circle=replace(audit.circle, owner=BAD),
            purpose=replace(audit.purpose, name=BAD),  # type: ignore[type-var]
            problems=(Problem("quote_open", BAD, 3, BAD),),
            proposals=(made.proposal(BAD, url="javascript:alert(1)", because=because),),
        ),
        rings=replace(found.rings, dots=dots),
        strips=tuple(replace(one, name=BAD, url="http://plain.example") for one in found.strips),
        requests=(made.request(BAD, url="data:text/html,x", note=BAD),),
        evidence=tuple(replace(one, persona=BAD) for one in found.evidence),
        way=BAD,
    )


STATES: dict[str, Callable[[Made], Report]] = {
    "whole": lambda made: made.report(),
    "nobody": nobody,
    "silent": silent,
    "purposeless": purposeless,
    "few": few,
    "hostile": hostile,
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("incognito", [False, True])
def test_a_report_is_whole_in_every_state_and_asks_for_nothing(
    state: str, lang: str, incognito: bool, made: Made
) -> None:
    html = render(STATES[state](made), lang, incognito=incognito)
    page = Tags(html)
    assert dict(page.tags)["html"] == {"lang": lang}
    for tag, attrs in page.tags:
        assert tag not in {"script", "link", "img", "iframe", "object", "form", "base", "embed"}, (
            tag
        )
        assert not {name for name in attrs if name.startswith("on") or name in {"src", "style"}}
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    for href in page.values("href"):
        assert href.startswith("https://") or href[1:] in ids, href
    for target in [one for value in page.values("aria-labelledby") for one in value.split()]:
        assert target in ids
    assert "url(" not in html
    assert "light-dark(" not in html  # a client's browser may be older than it
    assert "@import" not in html
    assert sum(tag == "h1" for tag, _ in page.tags) == 1
    assert MARK in html[:300]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("lang", LANGS)
def test_every_sentence_is_there_and_filled(state: str, lang: str, made: Made) -> None:
    text = Tags(render(STATES[state](made), lang)).text
    assert not re.search(
        r"\b(report|rings|line|heat|made|grown|study|funnel|rate|rhythm|how|week|read|audit)\.[a-z_]+\b",
        text,
    )
    assert not re.search(r"\{\w*[|@}]|<<|>>", text)
    assert "None" not in text
    assert text.count("undefined") == 0


def test_every_sentence_of_templates_and_pictures_is_in_the_book() -> None:
    from pathlib import Path  # noqa: PLC0415

    from cerchia import show  # noqa: PLC0415

    root = Path(show.__file__).parent
    texts = [
        *root.glob("report/templates/*.html"),
        *root.glob("report/*.py"),
        *root.glob("draw/*.py"),
    ]
    said = {
        code
        for file in texts
        for code in re.findall(
            r'\b(?:say|linked)\(\s*"([a-z_]+\.[a-z_.]+)"', file.read_text("utf-8")
        )
    }
    assert {"report.closing", "rings.desc", "grown.heading", "study.lost"} <= said
    assert sorted(said - set(BOOK)) == []
    from cerchia.show.report.proof import HOW  # noqa: PLC0415

    assert [name for name in HOW if f"how.{name}" not in BOOK or f"how.{name}.is" not in BOOK] == []


def test_the_style_is_the_one_the_policy_lets_through(made: Made) -> None:
    html = render(made.report(), "en")
    style = html[html.index("<style>") + 7 : html.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = next(attrs["content"] for tag, attrs in Tags(html).tags if attrs.get("http-equiv"))
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert f"'sha256-{digest}'" in policy


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_anybody_wrote_becomes_a_tag_a_link_or_a_turned_line(lang: str, made: Made) -> None:
    html = render(hostile(made), lang)
    assert "<script" not in html
    assert "<img" not in html
    assert "\u202e" not in html
    links = [href for href in Tags(html).values("href") if not href.startswith("#")]
    assert all(href.startswith("https://") for href in links)
    assert not any("evil" in href or "javascript" in href for href in links)


@pytest.mark.parametrize("url", BAD_URLS)
def test_no_link_leads_to_anything_but_https(url: str) -> None:
    assert profile(url) == "" or profile(url).startswith("https://")
    assert "\u202e" not in profile(url)
    assert (
        profile("https://www.linkedin.com/in/marco-riva")
        == "https://www.linkedin.com/in/marco-riva"
    )


def secrets(found: Report) -> set[str]:
    """Return every name, address, id and word of somebody that a report holds."""
    audit = found.audit
    held = {audit.circle.owner, found.way}
    for dot in found.rings.dots:
        held |= {dot.name, dot.id, dot.url, dot.company, dot.position}
    for one in audit.proposals:
        held |= {one.person, one.url, one.because.text}
    for strip in found.strips:
        held |= {strip.name, strip.url}
    for request in found.requests:
        held |= {request.person, request.url, request.note}
    for source in audit.sources:
        held |= {source.path, source.path.rpartition("/")[2], source.id}
        held |= {file.file for file in source.files}
    held |= {one.file for one in audit.problems} | {one.seen for one in audit.problems}
    return {one for one in held if len(one) > 3}


@pytest.mark.parametrize("lang", LANGS)
def test_incognito_holds_no_name_no_address_and_no_word_of_anybody(lang: str, made: Made) -> None:
    found = made.report()
    shown, hidden = (render(found, lang, incognito=flag) for flag in (False, True))
    held = secrets(found)
    assert len(held) > 2_000
    assert "Elena Marchetto" in shown
    assert sorted(one for one in held if one in hidden) == []
    assert "https://" not in hidden
    assert "linkedin.com" not in hidden


def test_every_number_comes_with_its_whole_and_its_interval(made: Made) -> None:
    text = Tags(render(made.report(), "en")).text
    assert "Of the 1,090 contacts we can judge, 311 (29\u00a0%, between 26 and 31)".replace(
        "\u00a0", " "
    ) in text.replace("\u00a0", " ").replace(" ,", ",")
    assert "between 26 and 31: 311 of 1,090" in text
    assert "15 % between 12 and 20: 48 of 311" in text.replace("\u00a0", " ")


def test_below_five_cases_there_are_counts_alone_and_below_twenty_shares_stand_back(
    made: Made,
) -> None:
    html = render(few(made), "en")
    text = Tags(html).text
    assert "too few for a share" in text
    assert "2 of 4" in text
    study = html[html.index('id="study"') : html.index("<h3>", html.index('id="study"'))]
    assert "%" not in re.sub(
        r"<svg.*?</svg>|<caption.*?</caption>|95.{1,6}%", "", study, flags=re.DOTALL
    )
    figures = (
        Figure("second_try", 0.2, 0.06, 0.5, 2, 10, "share"),
        Figure("reply_rate", 0.53, 0.49, 0.57, 211, 398, "share"),
    )
    html = render(made.report(audit=replace(made.audit(), figures=figures)), "en")
    row = next(one for one in re.findall(r"<tr class=.*?</tr>", html) if "second try" in one)
    assert re.match(r'<tr class=" ?few"', row)


def test_a_result_nobody_wrote_down_is_no_zero(made: Made) -> None:
    html = render(made.report(), "en")
    last = re.findall(r"<li>.*?</li>", html[html.index('class="funnel"') :])[4]
    assert "not recorded" in last
    assert "–" in last
    assert not re.search(r">0<", last)


def test_a_title_says_that_a_difference_is_within_chance(made: Made) -> None:
    for against, said in (
        ("same", "within chance"),
        ("less", "less here, beyond chance"),
        ("more", "more here"),
    ):
        assert said in Tags(render(made.report(against=against), "en")).text


def test_without_a_purpose_the_report_asks_for_one_with_the_command(made: Made) -> None:
    html = render(purposeless(made), "it")
    assert "cerchia purpose init --output purpose.toml" in html
    assert "A che cosa serve questa cerchia?" in html
    assert 'id="line"' not in html


def test_without_contacts_the_report_says_what_to_ask_for(made: Made) -> None:
    text = Tags(render(nobody(made), "en")).text
    assert "Connections.csv" in text
    assert "A circle" in text


def test_without_messages_nobody_stands_in_a_ring_of_rank(made: Made) -> None:
    html = render(silent(made), "en")
    assert '<text y="-305">150</text>' not in html
    assert "The circle holds" not in html
    assert "No settled conversation" in html


@pytest.mark.parametrize(("total", "rows"), [(1_500, 1_500), (30_000, 150)])
def test_the_table_behind_the_rings_is_bounded_and_so_is_the_file(
    total: int, rows: int, made: Made
) -> None:
    html = render(made.report(rings=circle(total)), "it")
    assert len(re.findall(r'<tr id="p\d+">', html)) == rows
    assert len(html.encode()) < 1_500_000


def test_a_report_is_the_same_every_time(made: Made) -> None:
    assert render(made.report(), "it") == render(made.report(), "it")


def test_a_name_longer_than_a_line_is_cut(made: Made) -> None:
    html = render(made.report(strips=(replace(made.report().strips[0], name="A" * 400),)), "en")
    assert "A" * 100 not in html
    assert "…" in html


def test_a_short_life_is_drawn_too(made: Made) -> None:
    study = replace(made.study(), first=date(2026, 11, 1), last=date(2026, 11, 1))
    assert isinstance(study, Study)
    one = made.report().growth.quarters[:2]
    assert render(
        made.report(growth=Growth(one, 0), audit=replace(made.audit(), study=study)), "it"
    )
    assert 'id="grown-h"' not in render(made.report(growth=Growth(one[:1], 0)), "it")
