"""Answers written by hand, for the faces: one invented circle, large and small."""

# ruff: noqa: DTZ001 - answers hold naive times in the owner’s zone
from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from math import sqrt

import pytest
from playwright.sync_api import Browser, sync_playwright

from bench.circles import circle
from bench.screenshots import NAMES, QUIET
from cerchia.model.answers import (
    Activity,
    Alignment,
    Audit,
    Because,
    Change,
    CircleFacts,
    ConversationRow,
    Count,
    Cover,
    Figure,
    Fit,
    OutcomeShare,
    PersonPage,
    PersonRow,
    Proposal,
    PurposeLine,
    Request,
    Share,
    Study,
    Talk,
    Tie,
    Words,
)
from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.reading import FileReport, Import
from cerchia.model.report import (
    Evidence,
    Funnel,
    Growth,
    Quarter,
    Report,
    Rings,
    Step,
    Strip,
)
from cerchia.model.vocabulary import STUDIED

URL = "https://www.linkedin.com/in/marco-riva"
HOSTILE = "Nice\x1b[2J\x07[bold red]Try[/] \u202egnirts\nnew"
"""A name that would clear the screen, ring, colour, turn and break the line."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Open a real browser, one for all tests of a process: there cannot be two of its drivers."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("The browser tests need chromium. Install it: sudo apt-get install chromium")
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=found, args=QUIET)
        yield opened
        opened.close()


def a_share(k: int, n: int) -> Share:
    if n == 0:
        return Share(0, 0, None, 0.0, 1.0)
    middle, spread = k + 1.92, 1.96 * sqrt(k * (n - k) / n + 0.96)
    return Share(
        k,
        n,
        k / n,
        max(0.0, (middle - spread) / (n + 3.84)),
        min(1.0, (middle + spread) / (n + 3.84)),
    )


def a_study(counts: tuple[int, ...] = (17, 87, 13, 135, 50)) -> Study:
    total = sum(counts)
    rows = zip(STUDIED, counts, strict=True)
    return Study(
        first=date(2016, 1, 1) if total else None,
        last=date(2016, 8, 15) if total else None,
        conversations=total,
        per_day=total / 228,
        inferred=total,
        outcomes=tuple(OutcomeShare(name, a_share(k, total)) for name, k in rows),
        lost=a_share(counts[1] + counts[3], total),
        beside={"silent": 9, "ignored": 1, "unsettled": 0},
    )


def a_proposal(
    person: str = "Marco Riva", code: str = "reply_question", **more: object
) -> Proposal:
    made = Proposal(
        id="p1",
        kind="reply",
        person=person,
        person_id="m1",
        url=URL,
        because=Because(
            code,
            datetime(2026, 11, 3, 9, 30),
            "Senti, ma voi fate anche formazione per i venditori? Da noi sono in otto.",
            {"days": 12, "persona": "Titolare di PMI"},
        ),
        minutes=5,
        score=0.71239,
        due=date(2026, 11, 27),
        this_week=True,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def an_import() -> Import:
    files = (
        FileReport(
            "Connections.csv", "read", "linkedin_connection", "c.parquet", 1213, 1204, {"hidden": 9}
        ),
        FileReport(
            "messages.csv",
            "read",
            "linkedin_message",
            "m.parquet",
            4310,
            4309,
            {"draft": 1},
            {"spam": 1},
            1,
        ),
        FileReport("Skills.csv", "unused"),
        FileReport("Logins.csv", "sensitive"),
        FileReport("weird\x1b.bin", "unknown"),
    )
    return Import(
        id="linkedin-2026-11-15-abcd",
        source="linkedin",
        path="/home/elena/Complete_LinkedInDataExport_11-15-2026.zip",
        digest="00",
        exported=date(2026, 11, 15),
        imported="2026-11-16T08:00:00+00:00",
        version="0.1.0",
        files=files,
        problems=(Problem("quote_open", "messages.csv", 120, "x,y"),),
        members={},
    )


def an_audit() -> Audit:
    return Audit(
        circle=CircleFacts(
            "Elena Marchetto", 1204, 1251, 4309, 397, date(2009, 3, 2), date(2026, 11, 14),
            date(2026, 11, 14), "Europe/Rome",
        ),
        sources=(an_import(),),
        problems=(Problem("quote_open", "messages.csv", 120, "x,y"),),
        purpose=PurposeLine("clients", "clients", "specific", ("Titolare di PMI", "Direttore commerciale"), 150),
        alignment=Alignment(a_share(311, 1090), 114),
        coverage=(Cover("Titolare di PMI", 211, 40), Cover("Direttore commerciale", 100, 8)),
        activity=Activity(
            {"live": 20, "slowing": 12, "cooling": 30, "dormant": 90, "single": 300, "never": 752}, 61, 320
        ),
        standing={"core": 48, "opportunity": 263, "company": 31, "extra": 748, "unknown": 114},
        made_of=(
            Count("entrepreneurship", 214), Count("sales", 180), Count("marketing", 120), Count("unknown", 114),
            Count("engineering", 96), Count("education", 60), Count("finance", 40), Count("legal", 31), Count("research", 4),
        ),
        seniority=(Count("owner", 200), Count("manager", 180), Count("unknown", 300)),
        study=a_study(),
        figures=(
            Figure("reply_rate", 0.53, 0.49, 0.57, 211, 398, "share"),
            Figure("your_reply_rate", 0.81, 0.7, 0.88, 60, 74, "share"),
            Figure("reply_hours", 9.4, 2.0, 30.0, 211, 211, "hours"),
            Figure("diversity", 0.93, 0.92, 0.94, 350, 1100, "index"),
            Figure("reciprocity", 0.5, 0.1, 0.9, 2, 4, "share"),
        ),
        owed={"mine": 14, "theirs": 9},
        proposals=(
            a_proposal(),
            a_proposal(HOSTILE, "rekindle_deep", kind="rekindle", because=Because("rekindle_deep", None, "", {"months": 7, "topic": "training"})),
        ),
    )  # fmt: skip


def a_person(name: str = "Marco Riva", **more: object) -> PersonRow:
    fit = Fit("Titolare di PMI", 0.8, 0.75, in_line=True, because=(
        Because("fit_function", text="sales", params={"heard": "sales", "weight": 0.3}),
        Because("fit_place_unknown", params={"heard": "", "weight": 0.1}),
    ))  # fmt: skip
    row = PersonRow(
        "m1", name, URL, "Officine Piave Srl", "Direttore commerciale", ("sales",), "director", "it", fit,
        6.12345, 4.98765, "live", date(2026, 11, 12), "core", ambassador=True, contact=True,
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def a_conversation(person: str = "Marco Riva", **more: object) -> ConversationRow:
    row = ConversationRow(
        "c1", person, "m1", URL, "linkedin", "inbound_request", "inferred", datetime(2016, 3, 1, 10, 12, 44),
        datetime(2016, 3, 5, 9, 0), 6, "deepening", "mine", "training", settled=True, confidence=0.91234,
        because=Because("question_answered", datetime(2016, 3, 2, 8, 0), "quanto costa una giornata?"),
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def a_page() -> PersonPage:
    said = (
        Words(
            datetime(2016, 3, 1, 10, 12),
            mine=True,
            text="Grazie del contatto, Marco. Come stai?",
            decides=False,
        ),
        Words(
            datetime(2016, 3, 2, 8, 0),
            mine=False,
            text=f"Bene. {HOSTILE} Quanto costa una giornata?",
            decides=True,
        ),
    )
    return PersonPage(
        row=a_person(),
        connected=date(2016, 2, 28),
        gone=None,
        email="marco@officine.example",
        tie=Tie(
            12, 10, 9, 6, 5, date(2016, 3, 1), date(2026, 11, 12), 6.1, 4.9, 0.1, 3, 5, 0.9, 12.0, 3
        ),
        talks=(Talk(a_conversation(), said),),
        changes=(Change("position", date(2026, 10, 1), "Venditore", "Direttore commerciale"),),
        ambassador_because=(Because("endorsements", params={"n": 3}),),
        proposals=(a_proposal(),),
        days=((date(2016, 3, 1), True), (date(2016, 3, 2), False), (date(2026, 11, 12), True)),
    )


def a_request(person: str = "Sara Pagani", **more: object) -> Request:
    row = Request(
        "r1", person, "s1", "", datetime(2026, 11, 10, 8, 5), "Buongiorno, possiamo sentirci?", "accept",
        (Because("note_personal"), Because("fits", params={"persona": "Titolare di PMI"})),
        "Ciao Sara, grazie della richiesta. Come hai trovato il mio nome?", "it",
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def a_purpose() -> Purpose:
    return Purpose(
        "Clienti 2027", "clients", "specific",
        (Persona("Titolare di PMI", ("entrepreneurship",), ("owner", "cxo"), ("arredamento",), places=("Treviso",)),),
        way="Consulenza alla rete vendita", weekly_minutes=150, by=date(2027, 6, 30),
    )  # fmt: skip


def a_report(**more: object) -> Report:
    """A report of 1,204 invented contacts; more: parts put in place of what stands there."""
    audit = an_audit()
    named = {"Titolare di PMI": 0, "Direttore commerciale": 1}
    names = list(named)
    dots = tuple(
        replace(dot, persona=names[dot.rank % 2]) if dot.line == "in" else dot
        for dot in circle(1_204).dots
    )
    quarters = tuple(
        Quarter(date(2009 + n, 12, 31), {"core": n, "opportunity": 14 * n, "company": 2 * n,
                                         "extra": 40 * n, "unknown": 7 * n})
        for n in range(1, 18)
    )  # fmt: skip
    made = Report(
        audit=audit,
        awake=a_share(48, 311),
        against="same",
        rings=Rings(dots, 420, tuple(names), judged=True),
        evidence=(Evidence("Titolare di PMI", 211, 40, 31, 6, 4), Evidence("Direttore commerciale", 100, 8, 0, 0, 1)),
        funnels=(
            Funnel("inbound", (Step("request", 342, None), Step("accepted", 286, a_share(286, 342)),
                               Step("conversation", 214, a_share(214, 286)), Step("deepening", 19, a_share(19, 214)),
                               Step("result", None, None)), 0),
        ),
        strips=(
            Strip(3, "Marco Riva", URL, "core", "live", date(2026, 11, 12),
                  ((date(2026, 3, 1), True, False), (date(2026, 11, 12), False, True))),
        ),
        growth=Growth(quarters, 3),
        requests=(a_request(), a_request(HOSTILE, url="javascript:alert(1)", verdict="ignore")),
        unclear=5,
        way="Consulenza alla rete vendita",
        by=date(2027, 6, 30),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


class Made:
    """Makes the answers; what is given is put in place of what stands there."""

    share = staticmethod(a_share)
    study = staticmethod(a_study)
    proposal = staticmethod(a_proposal)
    imported = staticmethod(an_import)
    audit = staticmethod(an_audit)
    person = staticmethod(a_person)
    conversation = staticmethod(a_conversation)
    page = staticmethod(a_page)
    request = staticmethod(a_request)
    purpose = staticmethod(a_purpose)
    report = staticmethod(a_report)
    hostile = HOSTILE


@pytest.fixture
def made() -> Made:
    """Answers of an invented circle."""
    return Made()
