"""What was said of the agenda, for people; and beside the proposals what is done, put off and dated."""

from __future__ import annotations

from rich.text import Text

from cerchia.model.plan import Dated, Did, Plan, PutOff
from cerchia.show.cli.pages.paper import SOFT, Paper
from cerchia.show.phrases import because, plain, word


def said(paper: Paper, found: Did | PutOff | Dated | None) -> None:
    """Print what was just said, and how to take it back."""
    if found is None:
        paper.lead("plan.dropped")
    elif isinstance(found, Did):
        paper.lead(
            "plan.done", person=_name(found), kind=word("thing", found.kind, paper.lang),
            minutes=found.minutes, why=because(found.because, paper.lang),
        )  # fmt: skip
    elif isinstance(found, Dated):
        paper.lead(
            "plan.dated", person=_name(found), day=found.day, words=plain(found.words) or None
        )
    else:
        _put_off(paper, found)
    paper.command("plan.undo", f"cerchia undo{paper.place}")


def _put_off(paper: Paper, found: PutOff) -> None:
    kind, person = word("thing", found.kind, paper.lang), _name(found)
    if found.until:
        paper.lead("plan.later", person=person, kind=kind, day=found.until)
    else:
        refusal = word("refusal", found.why or "other", paper.lang)
        paper.lead("plan.declined", person=person, kind=kind, refusal=refusal)


def beside(paper: Paper, week: Plan) -> None:
    """Print the dates of this week and what was done in it; nothing where nothing was said."""
    if week.due or week.coming:
        paper.gap()
        paper.heading("plan.due")
        for one in (*week.due, *week.coming):
            right = paper.say("plan.date_row", day=one.day, words=plain(one.words) or None)
            paper.entry(
                paper.name(one.person.name or one.person.id, one.person.url), Text(right, SOFT)
            )
    if week.done:
        paper.gap()
        paper.heading("plan.done_week")
        for did in week.done:
            kind = Text(f"  {word('thing', did.kind, paper.lang)}", SOFT)
            paper.entry(
                paper.name(did.person.name or did.person.id, did.person.url) + kind, Text("")
            )
            paper.words(because(did.because, paper.lang), 4)
    if week.booked:
        paper.gap()
        paper.soft("plan.booked", booked=week.booked, left=week.left)
    if week.later or week.declined:
        paper.gap()
        paper.soft("plan.put_off", n=len(week.later), off=len(week.declined))


def _name(found: Did | PutOff | Dated) -> str:
    return plain(found.person.name or found.person.id)
