"""The page: every section in its order, one template, the style within, and nothing from outside."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from cerchia import __version__
from cerchia.model.report import Report
from cerchia.show import templates
from cerchia.show.draw import styles
from cerchia.show.report import circle, cover, proof, talk, todo
from cerchia.show.report.incognito import anonymous
from cerchia.show.tongue import Tongue, drawn

MARK = "<!-- cerchia report -->"
"""What a file begins with after its doctype that cerchia may write over."""


@dataclass(frozen=True, slots=True)
class Page:
    """The typed context of the template."""

    lang: str
    version: str
    style: Markup
    policy: str
    incognito: bool
    cover: cover.Cover
    line: circle.InLine | None
    made: circle.MadeOf | None
    study: talk.Studied
    replies: talk.Answered | None
    requests: todo.Asked
    week: todo.Week
    read: proof.Read
    how: tuple[tuple[str, str], ...]


def render(found: Report, lang: str, *, incognito: bool = False) -> str:
    """Return the report as one HTML file that asks the network for nothing."""
    shown = anonymous(found) if incognito else found
    tongue = Tongue(lang)
    page = Page(
        lang=lang,
        version=__version__,
        style=drawn(style()),
        policy=policy(),
        incognito=incognito,
        cover=cover.cover(tongue, shown, incognito=incognito),
        line=circle.in_line(tongue, shown),
        made=circle.made_of(tongue, shown),
        study=talk.studied(tongue, shown),
        replies=talk.answered(tongue, shown),
        requests=todo.asked(tongue, shown, incognito=incognito),
        week=todo.week(tongue, shown, incognito=incognito),
        read=proof.was_read(tongue, shown, incognito=incognito),
        how=proof.how(tongue, shown),
    )
    return templates.of(__package__).get_template("report.html").render(page=page, say=tongue.say)


@cache
def style() -> str:
    """Return the whole style of the page."""
    own = files(__package__).joinpath("styles/report.css").read_text("utf-8")
    return styles.tokens() + styles.sheet("rings", "charts") + styles.tight(own)


@cache
def policy() -> str:
    """Return what the browser may load: this style, and nothing else from anywhere."""
    digest = b64encode(hashlib.sha256(style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
