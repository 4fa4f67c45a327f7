"""The other half of the desk for people: what the owner sent, and what became of the accepted."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from cerchia.model.answers import Share
from cerchia.model.requests import YOUNG, After, AfterGroup, Sent, SentGroup, SentRow
from cerchia.model.study import FEW
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import figures, plain, word


def sent(paper: Paper, found: Sent) -> None:
    """Print the owner's requests: the shares, those that wait, those to withdraw."""
    if not found.total:
        paper.lead("sent.none")
        _elsewhere(paper, found)
        return
    oldest = max((one.days for one in found.pending if one.days is not None), default=None)
    accepted = found.total - len(found.pending)
    paper.lead(
        "sent.sentence", n=found.total, accepted=accepted, pending=len(found.pending), oldest=oldest
    )
    first = figures.day(found.first, paper.lang) if found.first else ""
    paper.soft("sent.since", first=first)
    _elsewhere(paper, found)
    paper.heading("sent.accepted")
    groups = (found.whole, *found.by_note, *found.by_persona)
    for one in groups:
        _group(paper, one)
    if any(0 < one.accepted.n < FEW for one in groups):
        paper.soft("sent.few", 2)
    if any(one.young for one in groups):
        paper.soft("sent.young", 2, days=YOUNG)
    if all(one.accepted.n >= FEW for one in found.by_note):
        paper.soft("sent.differs" if found.differs else "sent.chance", 2)
    _pending(paper, found)


def _elsewhere(paper: Paper, found: Sent) -> None:
    if found.elsewhere:
        paper.soft("sent.elsewhere", n=found.elsewhere)


def _group(paper: Paper, one: SentGroup) -> None:
    label = word("sent", one.name, paper.lang) if one.coded else plain(one.name)
    told = paper.say(
        "sent.row",
        k=one.accepted.k,
        n=one.accepted.n,
        young=one.young or None,
        **_figures(one.accepted, paper.lang),
    )
    paper.entry(Text(label), Text(told))


def _figures(one: Share, lang: str, before: str = "") -> dict[str, str]:
    """Return share and interval as words; none below five cases."""
    enough = one.n >= FEW
    return {
        f"{before}share": figures.percent(one.share, lang) if enough else "",
        f"{before}between": figures.between(one.low, one.high, lang) if enough else "",
    }


def _pending(paper: Paper, found: Sent) -> None:
    stale = [one for one in found.pending if one.withdraw]
    fresh = [one for one in found.pending if not one.withdraw]
    if fresh:
        paper.heading("sent.pending", n=len(fresh))
        _people(paper, fresh)
    if not stale:
        paper.gap()
        paper.soft("sent.withdraw_none", days=found.days)
        return
    paper.heading("sent.withdraw", n=len(stale), days=found.days)
    _people(paper, stale)
    paper.soft("sent.withdraw_how", 2)


def _people(paper: Paper, rows: Sequence[SentRow]) -> None:
    for one in rows:
        told = paper.say("sent.undated" if one.days is None else "sent.days", n=one.days)
        label = "with_note" if one.note.strip() else "without_note"
        noted = word("sent", label, paper.lang).lower()
        paper.entry(paper.name(one.person, one.url), Text(f"{noted} · {told}", SOFT))


def after(paper: Paper, found: After) -> None:
    """Print what became of the accepted requests, a group a verdict, then the earlier ones."""
    total = sum(one.accepted for one in found.recorded)
    if not total and not found.inferred:
        paper.lead("after.none")
        return
    counted = {one.name: one.accepted for one in found.recorded}
    paper.lead("after.sentence", n=total, policy=found.policy, **counted)
    if total:
        first = figures.day(found.first, paper.lang) if found.first else ""
        paper.heading("after.recorded", first=first)
        _groups(paper, found.recorded, "verdict")
        told = {True: "differs", False: "chance", None: "too_few"}[found.differs]
        paper.soft(f"after.{told}", 2)
    if found.inferred:
        paper.heading("after.inferred")
        _groups(paper, found.inferred, "after")
    paper.gap()
    paper.soft("after.mind")


def _groups(paper: Paper, groups: Sequence[AfterGroup], listed: str) -> None:
    for one in groups:
        if not one.accepted:
            continue
        name = word(listed, one.name, paper.lang)
        paper.put(paper.said("after.group", name=name, n=one.accepted), 2)
        paper.soft(
            "after.first", 4, mine=one.mine, theirs=one.theirs, nobody=one.nobody,
            unsettled=one.unsettled or None,
        )  # fmt: skip
        if one.deepening.n:
            _came(paper, one)


def _came(paper: Paper, one: AfterGroup) -> None:
    shown = "; ".join(
        paper.say("after.count", outcome=outcome, n=n).lower()
        for outcome, n in one.outcomes.items()
        if n
    )
    paper.soft(
        "after.came",
        4,
        n=one.deepening.n,
        deep=one.deepening.k,
        spam=one.spam.k,
        outcomes=shown[:1].upper() + shown[1:],
        **_figures(one.deepening, paper.lang, "deep_"),
        **_figures(one.spam, paper.lang, "spam_"),
    )
