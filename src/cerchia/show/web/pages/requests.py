"""Requests: who asks, what to do with each and why, the answer ready; what was answered lately."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup
from starlette.exceptions import HTTPException

from cerchia.model.plan import RequestUnknownError
from cerchia.model.requests import POLICIES, VERDICTS, DeskWanted
from cerchia.show.phrases import because, excerpt, figures
from cerchia.show.tongue import NAME, profile
from cerchia.show.web.pages.keys import keys
from cerchia.show.web.pages.requests_beside import Beside, beside
from cerchia.show.web.visit import ASK, Page, Piece, Shown, Visit, Went, address, person

if TYPE_CHECKING:
    from cerchia.model.answers import Request
    from cerchia.model.draft import DraftKind
    from cerchia.model.plan import Did
    from cerchia.model.requests import Desk, Policy, Verdict

HERE = "/requests"
NOTE = 1200
DRAFTS: dict[Verdict, DraftKind] = {"accept": "welcome", "ask": "ask_why", "ignore": "decline"}
"""What an answer of each verdict is kept as."""

ROWS = 25
"""Each comes with its answer made ready, which takes a millisecond."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The form of one request: the answer for a verdict, ready to copy. seen: what was said of it.

    asks: asking why is another answer than this one, to be had at `ask`, put in from `load`.
    """

    id: str
    person: str
    verdict: str
    text: str
    seen: int
    back: str
    asks: bool
    ask: str
    load: str


@dataclass(frozen=True, slots=True)
class Row:
    """One request. again: why it is here though the owner answered it."""

    person: str
    href: str
    profile: str
    at: str
    note: str
    verdict: str
    title: str
    reasons: tuple[str, ...]
    again: str
    form: Answer


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter by verdict."""

    word: str
    count: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """One policy to choose."""

    value: str
    word: str
    told: str
    here: bool


@dataclass(frozen=True, slots=True)
class Requests:
    """The typed context of requests.html."""

    head: Markup
    judged: bool
    rules: tuple[Rule, ...]
    rule_seen: int
    chips: tuple[Chip, ...]
    rows: tuple[Row, ...]
    paged: str
    before: str
    after: str
    keys: Markup
    beside: Beside


@dataclass(frozen=True, slots=True)
class Put:
    """The typed context of an answer that is put into a page."""

    form: Answer


def show(visit: Visit) -> Shown:
    """Show a page of the requests that wait."""
    circle = visit.circle
    answered = circle.for_now(("answered", visit.today), lambda: circle.answered(ASK, visit.today))
    chosen = _verdict(visit.query.get("verdict", ""))
    page = visit.query.get("page", "")
    wanted = DeskWanted(
        (chosen,) if chosen else (),
        int(page[:6]) if page.isdecimal() else 1,
        most=ROWS,
        but=frozenset(one.id for one in answered if not one.again),
    )
    desk = circle.for_now(
        ("desk", wanted, visit.lang), lambda: circle.desk(ASK, wanted, fallback=visit.lang)
    )
    again = {one.id: one for one in answered if one.again}
    shown = Requests(
        head=_head(visit, desk),
        judged=visit.circle.purpose() is not None,
        rules=_rules(visit, desk.policy),
        rule_seen=visit.circle.latest("request_policy").get("", 0),
        chips=_chips(visit, desk, chosen),
        rows=tuple(_row(visit, one, desk, again) for one in desk.rows),
        paged=visit.tongue.say("web.agenda_page", page=desk.page, pages=desk.pages)
        if desk.pages > 1
        else "",
        before=_here(chosen, desk.page - 1) if desk.page > 1 else "",
        after=_here(chosen, desk.page + 1) if desk.page < desk.pages else "",
        keys=keys("web.requests_keys", visit.lang, "cawiu"),
        beside=beside(visit, answered),
    )
    return Shown("requests.html", shown, "requests", visit.tongue.say("web.requests"))


def _verdict(said: str) -> Verdict | None:
    return next((one for one in VERDICTS if one == said), None)


def _here(verdict: str | None, page: int = 1) -> str:
    return address(HERE, verdict=verdict, page=page if page > 1 else None)


def _head(visit: Visit, desk: Desk) -> Markup:
    counts = desk.by_verdict
    total = sum(counts.values())
    if not total:
        return Markup("{}").format(visit.tongue.say("requests.none"))
    links: dict[str, str] = {one: _here(one) for one in VERDICTS}
    return visit.tongue.linked(
        "requests.sentence", links, n=total, accept=counts["accept"], ask=counts["ask"],
        ignore=counts["ignore"],
    )  # fmt: skip


def _rules(visit: Visit, policy: Policy) -> tuple[Rule, ...]:
    say = visit.tongue.say
    return tuple(
        Rule(one, say(f"web.policy_{one}"), say(f"policy.{one}_is"), one == policy)
        for one in POLICIES
    )


def _chips(visit: Visit, desk: Desk, chosen: Verdict | None) -> tuple[Chip, ...]:
    number = visit.tongue.number
    every = sum(desk.by_verdict.values())
    return (
        Chip(visit.tongue.say("web.requests_all"), number(every), HERE, chosen is None),
        *(
            Chip(visit.tongue.word("verdict", one), number(desk.by_verdict[one]), _here(one), one == chosen)
            for one in VERDICTS
        ),
    )  # fmt: skip


def _row(visit: Visit, one: Request, desk: Desk, again: dict[str, Did]) -> Row:
    back = _here(_verdict(visit.query.get("verdict", "")), desk.page)
    before = again.get(one.id)
    verdict, text = one.verdict, one.answer
    if visit.query.get("ask") == one.id:
        verdict, text = "ask", _asking(visit, one.id).answer
    return Row(
        person=excerpt(one.person, NAME),
        href=person(one.person_id),
        profile=profile(one.url),
        at=figures.weekday(one.at.date(), visit.lang)
        if one.at
        else visit.tongue.say("sent.undated"),
        note=excerpt(one.note, NOTE),
        verdict=one.verdict,
        title=visit.tongue.say(f"web.requests_{one.verdict}_{'answer' if one.answer else 'only'}"),
        reasons=tuple(because(each, visit.lang) for each in one.because if each.code != "note_empty"),
        again=because(before.because, visit.lang) if before else "",
        form=_form(one.id, one.person, verdict, text, before.number if before else 0, back),
    )  # fmt: skip


def _form(known: str, name: str, verdict: str, text: str, seen: int, back: str) -> Answer:  # noqa: PLR0913, PLR0917 - a form's fields
    return Answer(
        id=known,
        person=excerpt(name, NAME),
        verdict=verdict,
        text=text,
        seen=seen,
        back=back,
        asks=verdict != "ask",
        ask=f"{back}{'&' if '?' in back else '?'}ask={known}#ask-{known}",
        load=address(f"{HERE}/{known}/ask", back=back, seen=seen),
    )


def ask(visit: Visit) -> Piece:
    """Return the form with an answer that asks why, for a page that is open."""
    known = visit.path["which"]
    one = _asking(visit, known)
    seen = visit.query.get("seen", "")
    number = int(seen[:9]) if seen.isdecimal() else 0
    back = visit.query.get("back", "")
    form = _form(known, one.person, "ask", one.answer, number, back if back.startswith(HERE) else HERE)  # fmt: skip
    return Piece("requests_form.html", Put(form))


def _asking(visit: Visit, known: str) -> Request:
    """Return one request that waits, with the answer that asks why."""
    desk = visit.circle.desk(ASK, DeskWanted(only=known, answer="ask"), fallback=visit.lang)
    if not desk.rows:
        raise RequestUnknownError(seen=known[:40])
    return desk.rows[0]


def answer(visit: Visit) -> Went:
    """Keep a verdict; where the answer was copied, its words too."""
    return _answered(visit, "")


def copied(visit: Visit) -> Went:
    """Keep a verdict and the answer that was copied."""
    return _answered(visit, visit.form.get("text", "").strip())


def _answered(visit: Visit, text: str) -> Went:
    known = visit.path["which"]
    verdict = _verdict(visit.form.get("verdict", ""))
    if verdict is None:
        raise HTTPException(400)
    text = visit.circle.copyable(text) if text else ""  # before anything is said
    did = visit.circle.answer_request(known, verdict, text, seen=visit.seen)
    if text:
        visit.circle.keep_copied(did.person.id, DRAFTS[verdict], text, did.number)
    return Went(visit.back(HERE), said=did.number)


def policy(visit: Visit) -> Went:
    """Keep the policy chosen."""
    said = next((one for one in POLICIES if one == visit.form.get("policy")), None)
    if said is None:
        raise HTTPException(400)
    visit.circle.keep_policy(said, seen=visit.seen)
    return Went(visit.back(HERE), said=visit.circle.latest("request_policy").get(""))


PAGES = (
    Page(HERE, get=show),
    Page(f"{HERE}/policy", post=policy),
    Page(f"{HERE}/{{which}}", post=answer),
    Page(f"{HERE}/{{which}}/copied", post=copied),
    Page(f"{HERE}/{{which}}/ask", get=ask),
)
