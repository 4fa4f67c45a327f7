"""Asked: who asked to connect, what was known of them that day, and the verdict under a policy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from cerchia.answers.people import reasons as fit_reasons
from cerchia.engine.duckdb import Engine
from cerchia.language import notes
from cerchia.language.alike import TELLING, VARIES
from cerchia.language.fold import fold
from cerchia.language.notes import Note
from cerchia.model.answers import Because
from cerchia.model.lint import Addressee
from cerchia.model.requests import Policy, Verdict

LAPSES = 180
"""Days after which the network lets an open request lapse."""
COPIES = 3
"""People who sent the same words, names and numbers aside, from which they are a machine's."""
LONGEST = 4
"""Words of a name looked for in a note."""
_SHORTEST = 4
"""Letters from which the name of a company or school is looked for in a note."""

# for requests accepted since, only what was there before they asked counts
_SQL = f"""
    with bare as (
        select *, regexp_replace(coalesce(note, ''), '{VARIES}', '', 'g') as words
        from resolve_invitation where direction = 'inbound'
    ), counted as (
        select words, count(distinct person) as copies from bare
        where length(words) >= {TELLING} group by words
    )
    select i.id, p.person, p.name, p.id as person_id, p.url, p.first_name, i.sent,
           coalesce(i.note, '') as note, i.accepted, p.connected,
           f.in_line, f.persona, f.because as fit, coalesce(p.colleague, false) as colleague,
           p.company <> '' or p.position <> '' as shown, t.language,
           coalesce(c.copies, 1) as copies, as_of,
           exists (select 1 from resolve_thread t where t.person = p.person and not t.is_group
                   and not t.sponsored and t.received > 0
                   and (not i.accepted or t.first < i.sent)) as wrote,
           exists (select 1 from resolve_thread t where t.person = p.person and not t.is_group
                   and not t.sponsored and t.sent > 0
                   and (not i.accepted or t.first < i.sent)) as written,
           exists (select 1 from judge_outcome o join resolve_thread t using (thread)
                   where o.person = p.person and o.outcome = 'spam'
                   and (not i.accepted or t.first < i.sent)) as spam,
           exists (select 1 from read_address join resolve_handle h using (handle)
                   where h.person = p.person) as book
    from bare i
    join resolve_person p using (person)
    left join counted c using (words)
    left join judge_fit f using (person)
    left join judge_title t using (person), resolve_as_of
    where i.accepted = $1 and (i.sent is null or i.sent < as_of + 1)
    qualify row_number() over (partition by i.person order by i.sent desc nulls last, i.id) = 1
    order by i.sent desc nulls last, i.id
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """One incoming request with what is known of who asks.

    row: as the query gives it. note: as it was read. names: the contact, school, employer of the
    owner's that the note names. signs: what shows an account that is no person's.
    """

    row: dict[str, Any]
    note: Note
    names: tuple[Because, ...]
    signs: tuple[Because, ...]

    @property
    def known(self) -> bool:
        """Whether the two knew of each other before."""
        row = self.row
        return bool(row["colleague"] or row["wrote"] or row["written"] or row["book"])


@dataclass(frozen=True, slots=True)
class Own:
    """What the owner has in common with people who write: names, employers, schools, contacts."""

    first_name: str
    last_name: str
    headline: str
    employers: dict[str, str]
    schools: dict[str, str]
    contacts: dict[str, str]


def asked(engine: Engine, *, accepted: bool) -> Iterator[Asked]:
    """Yield the incoming requests that wait, or those the owner accepted, one a person, newest first."""
    own = engine.once("owner", lambda: owner(engine), beneath=True)
    for row in engine.named(_SQL, accepted):
        names = tuple(_names(row["note"], row["name"], own))
        facts = tuple(one.text for one in names if one.code != "names_employer")
        reader = Addressee(own.first_name, own.last_name, facts=facts)
        note = notes.read(row["note"], reader)
        if note.kind == "personal" and row["copies"] > 1 and not names:
            note = replace(note, kind="generic")  # what another sent as well is nobody's own
        yield Asked(row, note, names, tuple(_signs(row, note)))


def owner(engine: Engine) -> Own:
    """Return what the notes are searched for."""
    name, headline = engine.rows("select name, headline from read_owner")[0]
    words = (name or "").split()
    contacts = engine.rows("select name from resolve_person where contact and name <> ''")
    return Own(
        first_name=words[0] if words else "",
        last_name=" ".join(words[1:]),
        headline=headline or "",
        employers=_listed(engine.rows("select distinct company from read_position order by 1")),
        schools=_listed(engine.rows("select distinct school from read_school order by 1")),
        contacts={fold(one): one for (one,) in contacts if " " in fold(one)},
    )


def _listed(rows: Sequence[tuple[Any, ...]]) -> dict[str, str]:
    found = {fold(name): name.strip() for (name,) in rows if name}
    return {plain: name for plain, name in found.items() if len(plain) >= _SHORTEST}


def _names(note: str, sender: str, own: Own) -> Iterator[Because]:
    """Yield whom and what a note names that is the owner's: a contact, a school, an employer."""
    if not note:
        return
    folded = fold(note)
    words, padded = folded.split(), f" {folded} "
    aside = {fold(sender), fold(f"{own.first_name} {own.last_name}")}
    for size in range(2, LONGEST + 1):
        for start in range(len(words) - size + 1):
            name = " ".join(words[start : start + size])
            if name in own.contacts and name not in aside:
                told = own.contacts[name]
                yield Because("names_contact", None, told, {"contact": told})
    for code, listed in (("names_school", own.schools), ("names_employer", own.employers)):
        for plain, told in listed.items():
            if f" {plain} " in padded:
                yield Because(code, None, told, {"named": told})


def _signs(row: dict[str, Any], note: Note) -> Iterator[Because]:
    """Yield the signs of an account that is no person's, as far as an export shows any."""
    if note.blank:
        yield Because("sign_blank", row["sent"], note.blank, {"seen": note.blank})
    if not notes.is_name(row["name"]):
        yield Because("sign_name", None, row["name"], {"seen": row["name"]})
    if row["copies"] >= COPIES and not notes.stock(row["note"]):
        yield Because("sign_copies", None, "", {"n": row["copies"] - 1})


def verdict(one: Asked, policy: Policy) -> Verdict:
    """Return what to do with a request under a policy.

    open lets everybody in but spam and accounts that are no person's; selective only who is in line,
    known, or gives a reason of their own, and asks the others why. A sale, or a sign of a machine, by
    somebody in line or known is asked about rather than ignored, and so is one that may be none.
    """
    row = one.row
    near = bool(row["in_line"]) or one.known
    if row["spam"]:
        return "ignore"
    if one.note.kind == "pitch" or one.signs:
        return "ask" if near or not (one.note.sure or one.signs) else "ignore"
    if policy == "open" or near or one.note.kind == "personal":
        return "accept"
    return "ask"


def reasons(one: Asked, *, judged: bool) -> Iterator[Because]:
    """Yield the reasons of a verdict, the note first; judged: whether there is a purpose."""
    row, note = one.row, one.note
    yield Because(f"note_{note.kind}", row["sent"], row["note"][:240])
    if note.bait:
        yield Because("note_bait", None, note.bait, {"seen": note.bait})
    if note.boasts:
        yield Because("note_boasts", None, note.boasts, {"seen": note.boasts})
    if 1 < row["copies"] < COPIES and not notes.stock(row["note"]):
        yield Because("note_shared", None, "", {"n": row["copies"] - 1})
    yield from one.names
    yield from _fit(row, judged=judged)
    yield from _before(row)
    yield from one.signs
    if one.signs and not row["shown"]:
        yield Because("nothing_shown")
    if row["sent"] and not row["accepted"] and days(row) > LAPSES:
        yield Because("asked_long_ago", row["sent"], "", {"days": days(row)})


def days(row: dict[str, Any]) -> int:
    """Return for how many days a request has been there."""
    sent: datetime = row["sent"]
    today: date = row["as_of"]
    return (today - sent.date()).days


def _fit(row: dict[str, Any], *, judged: bool) -> Iterator[Because]:
    """Yield whether they are in line and the parts that are known, or that it is not known."""
    if row["in_line"] is None:
        yield Because("fit_unknown" if judged else "fit_no_purpose")
        return
    code = "fits" if row["in_line"] else "fits_not"
    yield Because(code, params={"persona": row["persona"]})
    parts = fit_reasons(row["fit"] or "[]")
    yield from (part for part in parts if not part.code.endswith("_unknown"))


def _before(row: dict[str, Any]) -> Iterator[Because]:
    """Yield what there was between the two before."""
    if row["colleague"]:
        yield Because("colleague")
    if row["spam"]:
        yield Because("spam_before")
    elif row["wrote"] and row["written"]:
        yield Because("talked_before")
    elif row["wrote"]:
        yield Because("wrote_before")
    elif row["written"]:
        yield Because("you_wrote_before")
    if row["book"]:
        yield Because("address_book")
