"""The composer: a text, what is said of it, the drafts beside it and on what each rests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from markupsafe import Markup, escape

from cerchia.model.answers import Because
from cerchia.model.compose import Correspondent
from cerchia.model.draft import DRAFT_KINDS, LINTED_AS, DraftKind, Drafts, Wish
from cerchia.model.errors import AboutMissingError, CerchiaError, ReasonMissingError
from cerchia.model.lint import Kind, Lint
from cerchia.model.mark import COPIED_MOST, MESSAGES, Lever
from cerchia.model.plan import Item
from cerchia.show.phrases import evidence, excerpt, figures, lined, why
from cerchia.show.tongue import NAME
from cerchia.show.web.pages.messages_checked import Checked, checked
from cerchia.show.web.pages.messages_taken import Taken, taken
from cerchia.show.web.visit import ASK, Visit, address, person
from cerchia.show.web.wrong import Wrong

MOST = 3
LANGUAGES = ("it", "en", "es", "fr", "de")
WORDS, DOES, LEVER = 180, 90, 80
SAID = frozenset({
    "ev_asked", "ev_said", "ev_wants", "ev_last", "ev_helped", "ev_unanswered", "ev_promise_mine",
    "ev_promise_theirs", "ev_target_named",
})  # fmt: skip
"""Evidence that stands in the conversation; the rest stands on the person's page."""
OWN = frozenset({"ev_reason", "ev_lever", "ev_target", "ev_model"})
"""Evidence that the owner gave on this very page."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the composer. text: None where nobody wrote yet; before: what stood there before.

    taken: the decision whose text is taken up again. whole: lint it against all that was ever sent.
    """

    to: str
    kind: str
    language: str = ""
    lever: str = ""
    reason: str = ""
    about: str = ""
    text: str | None = None
    before: str = ""
    taken: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list to choose from."""

    value: str
    name: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Rests:
    """One thing a draft rests on, and where it stands ("" for what was said here)."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """One draft, as it is shown and as it is sent back; here: it is what stands in the field."""

    text: Markup
    language: str
    rests: tuple[Rests, ...]
    here: bool


@dataclass(frozen=True, slots=True)
class Last:
    """A few words of the conversation: when, whose, what."""

    when: str
    mine: bool
    words: str


@dataclass(frozen=True, slots=True)
class Whom:
    """Who it goes to."""

    id: str
    name: str
    href: str
    does: str
    conversation: str
    last: tuple[Last, ...]


@dataclass(frozen=True, slots=True)
class Open:
    """Something the agenda proposes with them; seen: the decision about it that counts."""

    id: str
    kind: str
    why: str
    minutes: int
    seen: int
    href: str


@dataclass(frozen=True, slots=True)
class Composer:
    """The typed context of composer.html.

    missing: why there is no draft. copied: the text was just taken, so what the agenda has is asked for.
    """

    title: str
    whom: Whom | None
    kind: str
    kinds: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    levers: tuple[Choice, ...]
    reason: str
    about: str
    text: Markup
    before: Markup
    drafts: tuple[Alternative, ...]
    drafted: str
    missing: str
    lacks: str
    beside: tuple[str, ...]
    checked: Checked
    whole: bool
    open: tuple[Open, ...]
    copied: bool
    taken: tuple[Taken, ...]
    here: str
    wrong: Wrong | None


def composer(visit: Visit, typed: Typed, wrong: Wrong | None = None) -> Composer:
    """Return the composer. Raises PersonUnknownError, PersonAmbiguousError for nobody to write to."""
    to = visit.circle.correspondent(ASK, typed.to) if typed.to else None
    items = visit.circle.open_with(ASK, to.id) if to else []
    kind = typed.kind or _usual(to, items)
    levers = visit.circle.levers(visit.today) if to else []
    drafts, missing = _drafts(visit, to, kind, typed, levers)
    text, again = _text(visit, to, typed, drafts)
    found = lint(visit, to.id if to else "", kind, text, whole=typed.whole)
    say = visit.tongue.say
    marks = visit.circle.whole_marks(to.id).copied[:MOST] if to else ()
    return Composer(
        title=_title(visit, to, kind),
        whom=_whom(visit, to) if to else None,
        kind=kind,
        kinds=_kinds(visit, to, kind),
        languages=_languages(visit, typed.language),
        levers=tuple(
            Choice(one.id, excerpt(one.text, LEVER), one.id == typed.lever) for one in levers
        ),
        reason=typed.reason,
        about=typed.about,
        text=_shown(text),
        before=_shown(typed.before),
        drafts=_alternatives(visit, to, drafts, text),
        drafted=say("web.msg_drafts", n=min(MOST, len(drafts.drafts))) if drafts else "",
        missing=missing,
        lacks=say("draft.other_language", language=drafts.lacks) if drafts and drafts.lacks else "",
        beside=tuple(evidence(one, visit.lang) for one in drafts.beside) if drafts else (),
        checked=checked(visit.tongue, text, found),
        whole=typed.whole,
        open=tuple(_open(visit, item) for item in items),
        copied=again,
        taken=tuple(taken(visit, marks)),
        here=address("/messages", to=typed.to, kind=kind, again=typed.taken),
        wrong=wrong,
    )


def lint(visit: Visit, who: str, kind: str, text: str, *, whole: bool = False) -> Lint | None:
    """Return what is to be said of a text; None for no text, or one too long to be a message."""
    if not text.strip() or len(text) > COPIED_MOST:
        return None
    held = cast("Kind", LINTED_AS.get(cast("DraftKind", kind), kind) or "opener")
    if whole:
        return visit.circle.lint(ASK, text, held, who)
    if not who:
        return visit.circle.look_over(text, held)
    to = visit.circle.once(("reader", who, held), lambda: visit.circle.reader(ASK, who, held))
    return visit.circle.look_over(text, held, to)


def _usual(to: Correspondent | None, items: list[Item]) -> str:
    """Return which message it would be: what the agenda proposes, else what the conversation asks for."""
    proposed = [one.proposal.kind for one in items if one.proposal.kind in DRAFT_KINDS]
    if proposed:
        return proposed[0]
    if to is None or not to.last:
        return "opener"
    return "rekindle" if to.last[0].mine else "reply"


def _text(
    visit: Visit, to: Correspondent | None, typed: Typed, drafts: Drafts | None
) -> tuple[str, bool]:
    """Return what stands in the field, and whether it is a text that was copied already."""
    if typed.text is not None:
        return typed.text, False
    if to and typed.taken is not None:
        before = visit.circle.taken(typed.taken)
        if before and before.person == to.id:
            return before.text, True
    return (drafts.drafts[0].text if drafts else ""), False


def _drafts(
    visit: Visit, to: Correspondent | None, kind: str, typed: Typed, levers: list[Lever]
) -> tuple[Drafts | None, str]:
    """Return the drafts, else why there are none."""
    say = visit.tongue.say
    if to is None:
        return None, ""
    if kind not in DRAFT_KINDS:
        return None, say("web.msg_undrafted")
    lever = next((one.text for one in levers if one.id == typed.lever), "")
    language = typed.language if typed.language in LANGUAGES else ""
    wish = Wish(kind, typed.reason, lever, typed.about, language, visit.lang)
    try:
        made = visit.circle.once(
            ("draft", to.id, wish), lambda: visit.circle.draft(ASK, to.id, wish)
        )
    except ReasonMissingError:
        return None, say("web.msg_no_reason", person=excerpt(to.name, NAME), kind=kind)
    except AboutMissingError:
        return None, say("web.msg_no_about")
    except CerchiaError as error:  # whom they should introduce: nobody, or several
        return None, say(error.code, **error.params)
    return made, ""


def _alternatives(
    visit: Visit, to: Correspondent | None, drafts: Drafts | None, text: str
) -> tuple[Alternative, ...]:
    if drafts is None or to is None:
        return ()
    return tuple(
        Alternative(
            text=_shown(one.text),
            language=one.language,
            rests=tuple(_rests(visit, to, each) for each in one.evidence),
            here=one.text == text,
        )
        for one in drafts.drafts[:MOST]
    )


def _rests(visit: Visit, to: Correspondent, one: Because) -> Rests:
    talk = f"/conversations/{to.conversation}" if to.conversation else person(to.id)
    href = "" if one.code in OWN else talk if one.code in SAID else person(to.id)
    return Rests(evidence(one, visit.lang), href)


def _whom(visit: Visit, to: Correspondent) -> Whom:
    return Whom(
        id=to.id,
        name=excerpt(to.name, NAME),
        href=person(to.id),
        does=excerpt(", ".join(filter(None, (to.position, to.company))), DOES),
        conversation=f"/conversations/{to.conversation}" if to.conversation else "",
        last=tuple(
            Last(figures.day(one.at, visit.lang), one.mine, excerpt(one.text, WORDS))
            for one in reversed(to.last)
        ),
    )


def _open(visit: Visit, item: Item) -> Open:
    one = item.proposal
    kind = visit.tongue.word("kind", one.kind)
    return Open(one.id, kind, why(one, visit.lang), one.minutes, item.number, f"/agenda#{one.id}")


def _title(visit: Visit, to: Correspondent | None, kind: str) -> str:
    if to is None:
        return visit.tongue.say("web.msg_alone", kind=kind)
    return visit.tongue.say("web.msg_to", person=excerpt(to.name, NAME), kind=kind)


def _kinds(visit: Visit, to: Correspondent | None, kind: str) -> tuple[Choice, ...]:
    alone = ("post", "profile")
    listed = [one for one in MESSAGES if one not in alone] if to else alone
    return tuple(Choice(one, visit.tongue.word("message_kind", one), one == kind) for one in listed)


def _languages(visit: Visit, chosen: str) -> tuple[Choice, ...]:
    usual = Choice("", visit.tongue.say("web.msg_usual"), chosen not in LANGUAGES)
    named = (Choice(one, visit.tongue.word("language", one), one == chosen) for one in LANGUAGES)
    return (usual, *named)


def _shown(text: str) -> Markup:
    """Return a text on its own lines; a template would put plain words on one."""
    return escape(lined(text))
