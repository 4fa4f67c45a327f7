"""Purpose: what the circle is for, its personas and who fits, what it is worth, the others kept, its file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from cerchia.beside import read_purpose_text, write_purpose
from cerchia.model.answers import Audit
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.quality import Kept, Part, Quality
from cerchia.show.phrases import figures
from cerchia.show.tongue import SMALL, Tongue
from cerchia.show.web.pages.purpose_kept import Told, current, keep, last, problems, settle, typed
from cerchia.show.web.visit import ASK, Page, Sent, Shown, Visit, Went

TIGHT = 0.03
"""An interval this narrow needs a decimal to be seen."""


@dataclass(frozen=True, slots=True)
class Who:
    """One persona: what it asks for in words, and how many fit; None while that is being counted."""

    name: str
    number: int
    asks: str
    in_line: int | None
    active: int | None


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a purpose; counts: the present one."""

    number: int
    told: str
    counts: bool


@dataclass(frozen=True, slots=True)
class Other:
    """A purpose that is kept."""

    name: str
    goal: str
    active: bool
    versions: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Here:
    """The typed context of purpose.html."""

    sentence: str
    way: str
    stance: str
    minutes: int
    by: str
    seen: int
    people: tuple[Who, ...]
    people_title: str
    quality_title: str
    parts: tuple[str, ...]
    bare: str
    others: tuple[Other, ...]
    toml: Markup
    problems: tuple[Told, ...]


def show(visit: Visit) -> Shown | Went:
    """Show the purpose that counts; without one, ask the three questions."""
    if visit.circle.purpose() is None and not visit.circle.kept_purposes():
        return Went("/purpose/start")
    return _shown(visit)


def _shown(visit: Visit, toml: str = "", told: tuple[Told, ...] = ()) -> Shown:
    tongue = visit.tongue
    purpose, number = current(visit)
    audit = visit.circle.once("audit", lambda: visit.circle.audit(ASK)) if purpose else None
    quality = _quality(visit, purpose)
    page = Here(
        sentence=_sentence(tongue, purpose),
        way=purpose.way if purpose else "",
        stance=tongue.say(f"purpose.{purpose.stance}") if purpose else "",
        minutes=purpose.weekly_minutes if purpose else 0,
        by=purpose.by.isoformat() if purpose and purpose.by else "",
        seen=number,
        people=_people(tongue, purpose, audit) if purpose else (),
        people_title=_people_title(tongue, purpose, audit) if purpose else "",
        quality_title=tongue.say("quality.lead", purpose=quality.purpose, ties=quality.ties)
        if quality else "",
        parts=tuple(_part(tongue, one) for one in quality.parts) if quality else (),
        bare=_bare(tongue, quality) if quality else "",
        others=tuple(_other(tongue, one) for one in visit.circle.kept_purposes()),
        toml=typed(toml),
        problems=told,
    )  # fmt: skip
    return Shown("purpose.html", page, "purpose", tongue.say("web.purpose"), 400 if told else 200)


def _quality(visit: Visit, purpose: Purpose | None) -> Quality | None:
    """Return the quality of the findings that stand; None where they know no purpose yet."""
    if purpose is None or not visit.circle.once("audit", lambda: visit.circle.audit(ASK)).coverage:
        return None
    return visit.circle.once("quality", lambda: visit.circle.quality(ASK))


def _sentence(tongue: Tongue, purpose: Purpose | None) -> str:
    if purpose is None:
        return tongue.say("web.purpose_none")
    goal = tongue.word("goal", purpose.goal)
    name = purpose.name if purpose.name not in {"", purpose.goal, goal} else ""
    return tongue.say(
        "purpose.sentence", name=name, goal=goal, by=purpose.by, minutes=purpose.weekly_minutes
    )


def _people(tongue: Tongue, purpose: Purpose, audit: Audit | None) -> tuple[Who, ...]:
    counted = {one.persona: one for one in audit.coverage} if audit else {}
    found = []
    for number, one in enumerate(purpose.personas, start=1):
        cover = counted.get(one.name)
        line, active = (cover.in_line, cover.active) if cover else (None, None)
        found.append(Who(one.name, number, _asks(tongue, one), line, active))
    return tuple(found)


def _asks(tongue: Tongue, one: Persona) -> str:
    """Return what a persona asks for in a line."""
    asked = [
        ("functions", [tongue.word("function", name) for name in one.functions]),
        ("seniority", [tongue.word("level", name) for name in one.seniority]),
        ("trades", list(one.trades)),
        ("keywords", list(one.keywords)),
        ("companies", list(one.companies)),
        ("places", list(one.places)),
        ("languages", [tongue.word("language", name) for name in one.languages]),
        ("size", [tongue.word("size", name) for name in one.size]),
        ("avoid", list(one.avoid)),
    ]
    told = (tongue.say(f"persona.{key}", values=", ".join(some)) for key, some in asked if some)
    return "; ".join(told)


def _people_title(tongue: Tongue, purpose: Purpose, audit: Audit | None) -> str:
    share = audit.alignment.share if audit and audit.alignment else None
    if share is None or not share.n:
        return tongue.say("purpose.people", n=len(purpose.personas))
    return tongue.say(
        "web.purpose_people", k=share.k, n=share.n, personas=len(purpose.personas),
        sure=tongue.sure(share),
    )  # fmt: skip


def _part(tongue: Tongue, one: Part) -> str:
    """Return one part of the quality with its interval, as the command line says it."""
    if one.value is None:
        code = "quality.redundancy" if one.name == "redundancy" else "quality.few"
        return tongue.say(code, part=tongue.word("part", one.name).capitalize(), n=one.n)
    low, high = one.low or 0.0, one.high or 0.0
    if one.name == "diversity":
        sure = "–".join(tongue.number(end, 2) for end in (low, high))
    else:
        sure = figures.between(low, high, tongue.lang, 1 if high - low < TIGHT else 0)
    told = tongue.say(
        f"quality.{one.name}", share=figures.percent(one.value, tongue.lang),
        value=tongue.number(one.value, 2), k=round(one.value * one.n), n=one.n, sure=sure,
    )  # fmt: skip
    few = f" {tongue.say('web.few_cases', n=one.n)}" if one.n < SMALL else ""
    wish = "" if one.wish == "high" else f" {tongue.say(f'quality.wish_{one.wish}')}"
    return told + wish + few


def _bare(tongue: Tongue, found: Quality) -> str:
    bare = [one for one in found.cells if not one.in_line]
    asleep = [one for one in found.cells if one.in_line and not one.active]
    return tongue.say("quality.cells", n=len(found.cells), bare=len(bare), asleep=len(asleep)) + "."


def _other(tongue: Tongue, one: Kept) -> Other:
    versions = tuple(
        Wording(
            each.number,
            tongue.say(
                "purpose.version_now" if each.counts else "purpose.version",
                number=each.number, at=each.at.date(),
            ),
            each.counts,
        )
        for each in reversed(one.versions)
    )  # fmt: skip
    goal = tongue.word("goal", one.purpose.goal)
    return Other(one.purpose.name or goal, goal, one.active, versions)


def use(visit: Visit) -> Went:
    """Make a kept purpose, or an earlier wording, the one that counts."""
    version = visit.form.get("version", "")
    visit.circle.use_purpose(
        visit.form.get("name", ""), int(version) if version.isdecimal() else None
    )
    settle(visit.circle)
    return Went("/purpose", said=last(visit))


def time(visit: Visit) -> Went | Shown:
    """Keep the purpose with another way, other minutes or another day."""
    purpose, number = current(visit)
    if purpose is None:
        return Went("/purpose/start")
    if visit.seen is not None and visit.seen != number:
        return _shown(visit, told=(Told(0, visit.tongue.say("web.changed_meanwhile"), ""),))
    minutes, by = visit.form.get("weekly_minutes", ""), visit.form.get("by", "").strip()
    try:
        day = date.fromisoformat(by) if by else None
    except ValueError:
        return _shown(visit, told=(Told(0, visit.tongue.say("web.day_unread", seen=by), ""),))
    changed = replace(
        purpose,
        way=" ".join(visit.form.get("way", "").split()),
        by=day,
        weekly_minutes=int(minutes) if minutes.isdecimal() and 0 < int(minutes[:6]) <= 10080 else purpose.weekly_minutes,
    )  # fmt: skip
    return keep(visit, changed, "/purpose")


def download(visit: Visit) -> Sent | Went:
    """Send the purpose as the file it can be read from again."""
    purpose, _ = current(visit)
    if purpose is None:
        return Went("/purpose/start")
    text = write_purpose(purpose, visit.lang)
    return Sent(text.encode(), "application/toml; charset=utf-8", "purpose.toml")


def load(visit: Visit) -> Shown | Went:
    """Read a purpose's file and keep it; what is wrong is listed with its line, and nothing is lost."""
    text = visit.form.get("toml", "")
    purpose, found = read_purpose_text(text)
    if purpose is None:
        return _shown(visit, text, problems(visit.tongue, found))
    return keep(visit, purpose, "/purpose")


PAGES = (
    Page("/purpose", get=show),
    Page("/purpose/use", post=use),
    Page("/purpose/time", post=time),
    Page("/purpose/purpose.toml", get=download),
    Page("/purpose/load", post=load),
)
