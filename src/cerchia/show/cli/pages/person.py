"""One person for people: who, how they fit, how the tie stands, what was said, what next."""

from __future__ import annotations

from rich.text import Text

from cerchia.model.answers import PersonPage, Talk, Tie
from cerchia.show.cli.pages import agenda, conversations
from cerchia.show.cli.pages.paper import SOFT, YOURS, Paper, joined
from cerchia.show.phrases import because, excerpt, figures, plain, say, word

LAST_WORDS = 6


def show(paper: Paper, page: PersonPage) -> None:
    """Print everything about one person."""
    _who(paper, page)
    _fit(paper, page)
    _tie(paper, page.tie, page)
    for note in page.notes:
        paper.heading("person.note", day=note.at.date() if note.at else None)
        paper.words(" ".join(plain(note.text).split()), 2)
    if page.proposals:
        paper.heading("person.next")
        agenda.entries(paper, page.proposals)
    for talk in page.talks:
        _talk(paper, talk, _first(page))
    if page.changes:
        paper.heading("person.changes")
        for change in page.changes:
            text = say(
                f"change.{change.kind}", paper.lang, before=change.before, after=change.after
            )
            paper.words(f"{figures.day(change.seen, paper.lang)}: {text}", 2)


def _who(paper: Paper, page: PersonPage) -> None:
    row = page.row
    head = paper.name(row.name, row.url)
    paper.put(paper.mark(row.standing) + Text(" ") + head if row.fit else head)
    if told := joined([row.position, row.company]):
        paper.words(told)
    for one in page.carried:
        where = "signed" if one.signed else "book"
        paper.soft(f"person.{where}_{one.field}", file=one.file or None, day=one.exported)
    functions = ", ".join(word("function", name, paper.lang) for name in row.functions)
    level = word("level", row.seniority, paper.lang) if row.seniority else ""
    if functions or level:
        paper.words(paper.say("person.reads", what=joined([functions, level])), 0, SOFT)
    paper.words(joined([row.url, page.email, *page.phones]), 0, SOFT)
    if page.gone:
        paper.words(say(f"change.{page.gone}", paper.lang), 0, SOFT)
    elif not row.contact:
        paper.soft("person.not_contact")
    elif page.connected:
        paper.soft("person.connected", day=page.connected)


def _fit(paper: Paper, page: PersonPage) -> None:
    fit = page.row.fit
    if fit is None:
        return
    known = figures.percent(fit.known, paper.lang)
    if fit.in_line is None:
        paper.heading("person.fit_unknown", known=known)
    else:
        code = "person.fits" if fit.in_line else "person.fits_not"
        paper.heading(code, persona=fit.persona, known=known)
    for reason in fit.because:
        paper.words(because(reason, paper.lang), 2)
    for reason in page.ambassador_because:
        paper.words(because(reason, paper.lang), 2)


def _tie(paper: Paper, tie: Tie | None, page: PersonPage) -> None:
    row = page.row
    if tie is None:
        paper.heading("person.no_tie")
        return
    paper.heading(
        f"person.rhythm_{row.rhythm}",
        rank=tie.rank,
        since=tie.since,
        last=tie.last,
        gap=round(tie.gap or 0),
    )
    paper.put(
        paper.said(
            "person.tie", sent=tie.sent, received=tie.received, out=tie.days_out, into=tie.days_in,
            first=tie.first, last=tie.last, rank=tie.rank,
        ),
        2,
    )  # fmt: skip
    _strip(paper, page)


def _strip(paper: Paper, page: PersonPage) -> None:
    """Print a strip of the time together: a tick a stretch, the owner's above, theirs below."""
    days = page.days
    if len({day for day, _ in days}) < 2:
        return
    first, last = days[0][0], days[-1][0]
    room = min(paper.width - 12, 60)
    whole = max((last - first).days, 1)
    names = {mine: paper.say("person.you") if mine else _first(page) for mine in (True, False)}
    left = max(map(len, names.values())) + 1
    for mine, label in names.items():
        places = {
            round((day - first).days / whole * (room - 1)) for day, own in days if own is mine
        }
        line = "".join("|" if place in places else "·" for place in range(room))
        paper.put(
            Text(f"{label:<{left}}", SOFT) + Text(line, "blue" if mine else ""), 2, width=10_000
        )


def _talk(paper: Paper, talk: Talk, name: str) -> None:
    row = talk.row
    began = word("began", row.began, paper.lang)
    channel = "" if row.channel == "linkedin" else word("source", row.channel, paper.lang)
    paper.heading("person.talk", n=row.messages, began=began, channel=channel)
    conversations.entry(paper, row, named=False)
    paper.gap()
    left_out = len(talk.words) - LAST_WORDS
    if left_out > 0:
        paper.soft("person.earlier", 2, n=left_out)
    for words in talk.words[-LAST_WORDS:]:
        who = paper.say("person.you") if words.mine else name
        text = Text(f"{figures.day(words.at.date(), paper.lang, short=True)}  ", SOFT)
        text.append(f"{who}: ", "bold" if words.mine else YOURS if words.decides else "bold")
        text.append(" ".join(plain(words.text).split()) or paper.say("person.no_words"))
        paper.put(text, 2, 4)


def _first(page: PersonPage) -> str:
    """Return what to call somebody for short, at most 12 characters."""
    return excerpt((page.row.name.split() or ["?"])[0], 12) or "?"
