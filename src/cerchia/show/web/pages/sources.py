"""Sources: what was read and how fresh it is; a new export, the reading report, taking out, a backup."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from cerchia.model.errors import CircleEmptyError, PassphraseMissingError
from cerchia.model.origin import Problem
from cerchia.model.reading import FileReport, Import
from cerchia.show.phrases import excerpt, figures, plain, remedy, what
from cerchia.show.tongue import NAME, Tongue
from cerchia.show.web.arrivals import most
from cerchia.show.web.pages.arriving import Arriving, arriving
from cerchia.show.web.pieces import pieces
from cerchia.show.web.visit import Page, Sent, Shown, Visit, Went, address

FRESH, AGEING = 31, 92
"""Days to which an export is fresh, and to which it will do."""
WEEKS = 90
"""Days beyond which an age is told in months."""
ROWS = 50
TOLD = ("linkedin_connection", "linkedin_message", "linkedin_invitation", "addressbook_address",
        "crm_address", "crm_deal", "crm_activity", "mail_message", "whatsapp_message", "telegram_message",
        "calendar_meeting")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One import in the list."""

    href: str
    file: str
    kind: str
    read_on: str
    told: str
    holds: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the disk."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The typed context of sources.html; own: the owner's circle, not the fictional one."""

    arriving: Arriving | None
    head: str
    under: str
    synced: str
    sources: tuple[Source, ...]
    places: tuple[Place, ...]
    own: bool
    most: int
    back: str
    ask: bool


def show(visit: Visit) -> Shown:
    """Show what was read."""
    found = visit.circle.sources()
    if not found:
        raise CircleEmptyError(circle=str(visit.circle.folder))
    tongue, say = visit.tongue, visit.tongue.say
    age = max(0, (visit.today - found[-1].exported).days)
    files = [file for one in found for file in one.files]
    page = Sources(
        arriving=arriving(visit),
        head=say(f"sources.{_freshness(age)}", age=_age(tongue, age)),
        under=say(
            "sources.under", n=len(found), newest=found[-1].exported,
            read=sum(file.read for file in files), rows=sum(file.rows for file in files),
        ),
        synced=_synced(visit),
        sources=tuple(_source(tongue, one, visit.today) for one in reversed(found)),
        places=tuple(
            Place(tongue.word("where", name), plain(str(path)))
            for name, path in visit.circle.where().items()
        ),
        own=visit.circle is not visit.fiction.shown,
        most=most(),
        back="/sources",
        ask=age > FRESH,
    )  # fmt: skip
    return Shown("sources.html", page, "sources", say("web.sources"))


def _freshness(age: int) -> str:
    return "fresh" if age <= FRESH else "ageing" if age <= AGEING else "old"


def _age(tongue: Tongue, days: int) -> str:
    if days > WEEKS:
        return figures.months(days // 30, tongue.lang)
    return tongue.say("sources.days", n=days)


def _synced(visit: Visit) -> str:
    service = visit.circle.synced()
    return visit.tongue.say("sources.synced", service=service) if service else ""


def _source(tongue: Tongue, one: Import, today: date) -> Source:
    wrong = sum(problem.count for problem in one.problems)
    age = max(0, (today - one.exported).days)
    return Source(
        href=f"/sources/{one.id}",
        file=excerpt(PurePath(one.path).name, 2 * NAME),
        kind=tongue.word("source", one.source),
        read_on=tongue.say("sources.read_on", day=date.fromisoformat(one.imported[:10])),
        told=tongue.say(
            "sources.told", exported=one.exported, age=_age(tongue, age),
            read=sum(file.read for file in one.files), rows=sum(file.rows for file in one.files),
            files=sum(file.status == "read" for file in one.files),
        ),
        holds=_holds(tongue, one),
        wrong=tongue.say("reading.problems", n=wrong) if wrong else "",
    )  # fmt: skip


def _holds(tongue: Tongue, one: Import) -> str:
    """Return "1,204 contacts, 1,737 messages, 33 requests; 147 rows in 23 other files"."""
    by: Counter[str] = Counter()
    for file in one.files:
        by[file.table] += file.read
    told = [tongue.say(f"sources.{table}", n=by[table]) for table in TOLD if by[table]]
    others = [file for file in one.files if file.read and file.table not in TOLD]
    rows = sum(file.read for file in others)
    return tongue.say(
        "sources.holds" if told else "sources.holds_else",
        what=", ".join(told), rows=rows, files=len(others) or "",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class File:
    """One file of the reading report."""

    name: str
    rows: int
    read: int
    skipped: int
    noted: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: where, what, what now."""

    where: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Aside:
    """Files nothing was taken from, and why."""

    why: str
    names: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The typed context of reading.html; before, after: the pages of problems beside this one."""

    id: str
    file: str
    head: str
    under: str
    files: tuple[File, ...]
    asides: tuple[Aside, ...]
    faults_head: str
    faults: tuple[Fault, ...]
    before: str
    after: str
    own: bool
    going: str
    unsure: bool


def report(visit: Visit) -> Shown:
    """Show the reading report of one import; ImportUnknownError."""
    return _report(visit, unsure=False)


def _report(visit: Visit, *, unsure: bool) -> Shown:
    one = visit.circle.source(visit.path["id"])
    tongue, say = visit.tongue, visit.tongue.say
    used = [file for file in one.files if file.status == "read"]
    rows, read = sum(file.rows for file in used), sum(file.read for file in used)
    first = int(said) if (said := visit.query.get("from", "")).isdecimal() and len(said) < 9 else 0
    here = f"/sources/{one.id}"
    faults = one.problems[first : first + ROWS]
    page = Reading(
        id=one.id,
        file=excerpt(PurePath(one.path).name, 2 * NAME),
        head=say("reading.sentence", read=read, rows=rows, files=len(used)),
        under=say("reading.source", file=PurePath(one.path).name, source=one.source,
                  exported=one.exported),
        files=tuple(_file(tongue, file) for file in sorted(used, key=lambda file: -file.rows)),
        asides=tuple(_asides(tongue, one)),
        faults_head=_faults_head(tongue, one),
        faults=tuple(_fault(tongue, wrong) for wrong in faults),
        before=address(here, **{"from": max(0, first - ROWS) or None}) if first else "",
        after=address(here, **{"from": first + ROWS}) if len(one.problems) > first + ROWS else "",
        own=visit.circle is not visit.fiction.shown,
        going=say("sources.going", rows=read, file=PurePath(one.path).name),
        unsure=unsure,
    )  # fmt: skip
    return Shown("reading.html", page, "sources", say("web.sources"), 400 if unsure else 200)


def _faults_head(tongue: Tongue, one: Import) -> str:
    wrong = sum(problem.count for problem in one.problems)
    return tongue.say("reading.problems" if wrong else "reading.no_problems", n=wrong)


def _file(tongue: Tongue, one: FileReport) -> File:
    told = []
    if aside := _reasons(tongue, "skipped", one.skipped):
        told.append(tongue.say("reading.aside", what=aside))
    if noted := _reasons(tongue, "noted", one.noted):
        told.append(tongue.say("reading.noted", what=noted))
    name = excerpt(one.file, 2 * NAME)
    return File(name, one.rows, one.read, one.rows - one.read, " ".join(told))


def _reasons(tongue: Tongue, kind: str, counted: dict[str, int]) -> str:
    found = sorted(counted.items(), key=lambda one: -one[1])
    return ", ".join(tongue.say(f"{kind}.{name}", n=n) for name, n in found if n)


def _asides(tongue: Tongue, one: Import) -> Iterable[Aside]:
    for status in ("unused", "sensitive", "unknown"):
        names = sorted(file.file for file in one.files if file.status == status)
        if names:
            shown = excerpt(", ".join(names), 1200)
            yield Aside(tongue.say(f"reading.{status}_files", n=len(names)), shown)


def _fault(tongue: Tongue, wrong: Problem) -> Fault:
    said = what(wrong, tongue.lang)
    if wrong.count > 1 and not wrong.line:
        said += " " + tongue.say("reading.times", n=wrong.count)
    where = f"{excerpt(wrong.file, NAME)}:{wrong.line}" if wrong.line else excerpt(wrong.file, NAME)
    return Fault(where, said, remedy(wrong, tongue.lang))


def remove(visit: Visit) -> Went | Shown:
    """Take an import out, once the owner ticked that he means it."""
    if visit.circle is visit.fiction.shown:
        return Went("/sources")
    if visit.form.get("sure") != "yes":
        return _report(visit, unsure=True)
    visit.circle.remove(visit.circle.source(visit.path["id"]).id)
    return Went("/sources")


def backup(visit: Visit) -> Sent | Went:
    """Send the circle as one encrypted file; PassphraseMissingError."""
    if visit.circle is visit.fiction.shown:
        return Went("/sources")
    words = visit.form.get("words", "")
    if not words or words != visit.form.get("again"):
        raise PassphraseMissingError
    name = f"cerchia-{visit.today}.backup"
    return Sent(pieces(visit.circle.packed(words)), "application/octet-stream", name)


PAGES = (
    Page("/sources", get=show),
    Page("/sources/backup", post=backup),
    Page("/sources/{id}", get=report),
    Page("/sources/{id}/remove", post=remove),
)
