"""Held: what was said of the agenda against what the facts show by now.

A proposal's id is a hash of its kind, the person and the conversation: it outlives a rebuild and not
the day on which the same debt goes by another kind (an answer owed for long is proposed as
rekindling). So what was said holds by person and cause, whatever the id; and only as long as nothing
new is on record: no word of the owner's to the person, and of the other none of what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from cerchia.engine.duckdb import Engine
from cerchia.model.answers import Because
from cerchia.model.plan import GRACE, Answered, FollowUp, Mark, Seen, Settled, Told, Whose
from cerchia.model.vocabulary import Kind

CAUSE = "case when kind = 'reply' or code = 'rekindle_owed' then 'owed' else kind end"
"""What a proposal is about: an answer owed is one thing however long it has waited."""
_BASIS = {"triage": "asked", "thank": "praised", "request": "asked"}
"""What of the other a cause rests on; all other causes rest on words."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is on record with one person; moments are UTC. last: the newest import with their request."""

    number: int
    whose: Whose
    contact: bool
    last: int | None = None
    mine: datetime | None = None
    words: datetime | None = None
    asked: datetime | None = None
    praised: datetime | None = None

    def mark(self, cause: str) -> Mark:
        """Return the mark of a thing of this cause."""
        basis = _BASIS.get(cause, "words")
        heard = {"words": self.words, "asked": self.asked, "praised": self.praised}[basis]
        return Mark(self.mine, heard)


@dataclass(frozen=True, slots=True)
class Ground:
    """What the facts can tell: how far they reach, and the newest import that lists requests."""

    as_of: date
    until: date
    zone: str
    requests: tuple[int, date] | None

    def local(self, moment: datetime | None) -> datetime | None:
        """Return a moment as the owner's clock showed it."""
        if moment is None:
            return None
        return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(self.zone)).replace(tzinfo=None)


@dataclass(frozen=True, slots=True)
class Stand:
    """A word of the owner's as it stands: it holds the thing back, or why the thing is here again."""

    said: Settled
    known: Known | None
    holds: bool
    seen: Seen
    because: Because


def ground(engine: Engine, *, whole: bool = True) -> Ground:
    """Return what the facts can tell; whole: of all imports, not as of an earlier day."""
    as_of, zone = engine.rows("select as_of, zone from resolve_as_of")[0]
    exported = engine.value("select max(exported) from read_import where whole") if whole else None
    found = engine.rows(
        """
        select import, exported from read_import
        where import = (select max(import) from read_invitation)
        """
    )
    until = max(as_of, exported) if exported else as_of
    return Ground(as_of, until, zone, found[0] if found else None)


def known(
    engine: Engine, ids: Iterable[str], since: Mapping[str, datetime | None] | None = None
) -> dict[str, Known]:
    """Return what is on record with each of these people, by the id a decision names them by.

    since: of those in it the words are read only where one is newer than that (None: in any case),
    else they stand as None: nothing new. Most of what was ever settled costs no message then.
    """
    numbers = _numbers(engine, sorted(set(ids)))
    if not numbers:
        return {}
    listed = ", ".join(map(str, sorted(set(numbers.values()))))
    people = {
        number: (Whose(known_as, name, url or ""), contact)
        for number, known_as, name, url, contact in engine.rows(
            f"""
            select person, id, name, url, contact or gone is not null from resolve_person
            where person in ({listed})
            """
        )
    }
    words = _words(engine, _quiet(numbers, since or {}), listed)
    asked, praised = _asked(engine, listed), _praised(engine, listed)
    nothing = (None, None)
    return {
        known_as: Known(
            number, *people[number], asked.get(number, nothing)[1], *words.get(number, nothing),
            asked.get(number, nothing)[0], praised.get(number),
        )
        for known_as, number in numbers.items()
    }  # fmt: skip


def _numbers(engine: Engine, ids: Sequence[str]) -> dict[str, int]:
    """Return the person each id stands for; an id of an older archive stands for whom it became."""
    if not ids:
        return {}
    found = dict(
        engine.rows(
            f"""
            select id, person from resolve_alias where id in ({_listed(ids)})
            union all select id, person from resolve_person where id in ({_listed(ids)})
            """
        )
    )
    if missing := [one for one in ids if one not in found]:
        found |= dict(
            engine.rows(
                f"""
                select left(md5(source || '|' || key), 12) as id, max(person)
                from read_handle join resolve_handle using (handle)
                where key <> '' and left(md5(source || '|' || key), 12) in ({_listed(missing)})
                group by 1
                """
            )
        )
    return found


def _listed(texts: Sequence[str]) -> str:
    return ", ".join("'" + one.replace("'", "''") + "'" for one in texts)


def _quiet(numbers: Mapping[str, int], since: Mapping[str, datetime | None]) -> dict[int, datetime]:
    """Return by person the moment up to which every word was on record when it was last looked at."""
    found: dict[int, datetime] = {}
    always = {number for one, number in numbers.items() if since.get(one) is None}
    for one, number in numbers.items():
        moment = since.get(one)
        if moment is not None and number not in always:
            found[number] = min(moment, found.get(number, moment))
    return found


def basis(said: Iterable[tuple[str, str, Mark]]) -> dict[str, datetime | None]:
    """Return by person the moment beyond which words are news; said: person, cause and mark of each."""
    found: dict[str, datetime | None] = {}
    for person, cause_, mark in said:
        moments = [mark.mine] if cause_ in _BASIS else [mark.mine, mark.heard]
        newest = max((one for one in moments if one is not None), default=None)
        before = found.get(person, newest)
        found[person] = None if newest is None or before is None else min(newest, before)
    return found


def _words(
    engine: Engine, quiet: Mapping[int, datetime], people: str
) -> dict[int, tuple[datetime | None, datetime | None]]:
    """Return the newest words each way; the conversations are named by number, so that few are read."""
    threads = engine.rows(
        f"select thread, person, last from resolve_thread where person in ({people}) and not is_group"
    )
    loud = {who for _, who, last in threads if who not in quiet or last > quiet[who]}
    listed = ", ".join(str(thread) for thread, who, _ in threads if who in loud)
    if not listed:
        return {}
    return {
        person: (mine, theirs)
        for person, mine, theirs in engine.rows(
            f"""
            select t.person, max(m.sent) filter (m.mine), max(m.sent) filter (not m.mine)
            from resolve_message m join resolve_thread t using (thread)
            where m.thread in ({listed}) group by t.person
            """
        )
    }


def _asked(engine: Engine, people: str) -> dict[int, tuple[datetime | None, int | None]]:
    return {
        person: (sent, last)
        for person, sent, last in engine.rows(
            f"""
            select h.person, max(sent), max(import) from read_invitation join resolve_handle h using (handle)
            where direction = 'inbound' and h.person in ({people}) group by h.person
            """
        )
    }


def _praised(engine: Engine, people: str) -> dict[int, datetime]:
    return dict(
        engine.rows(
            f"""
            with praise as (
                select handle, made from read_endorsement where direction = 'received'
                union all select handle, made from read_recommendation where direction = 'received'
            )
            select person, max(made) from praise join resolve_handle using (handle)
            where person in ({people}) and made is not null group by person
            """
        )
    )


def stands(told: Told, facts: Ground, people: Mapping[str, Known], today: date) -> list[Stand]:
    """Return what was said of each proposal as it stands."""
    return [_stand(said, facts, people.get(said.person), today) for said in told.proposals]


def _stand(said: Settled, facts: Ground, who: Known | None, today: date) -> Stand:
    if who is None:
        return Stand(said, None, holds=True, seen="waiting", because=Because("done_nobody"))
    if said.state == "done":
        seen, because = effect(said.cause, said.day, said.mark, facts, who)
        if seen == "waiting" and (news := _news(said, facts, who)):
            return Stand(said, who, holds=False, seen=seen, because=news)
        return Stand(said, who, holds=seen == "waiting", seen=seen, because=because)
    if news := _news(said, facts, who):
        return Stand(said, who, holds=False, seen="waiting", because=news)
    if said.until is not None and said.until <= today:
        back = Because("back_until", params={"day": said.until.isoformat()})
        return Stand(said, who, holds=False, seen="waiting", because=back)
    return Stand(said, who, holds=True, seen="waiting", because=Because(f"held_{said.state}"))


def _news(said: Settled, facts: Ground, who: Known) -> Because | None:
    """Return what is new since it was said; None where nothing is."""
    now = who.mark(said.cause)
    if newer(now.heard, said.mark.heard):
        basis = _BASIS.get(said.cause, "words")
        return Because(f"back_{basis}", facts.local(now.heard))
    if said.state != "done" and newer(now.mine, said.mark.mine):
        return Because("back_mine", facts.local(now.mine))
    return None


def effect(cause: str, day: date, mark: Mark, facts: Ground, who: Known) -> tuple[Seen, Because]:
    """Say whether the facts show that something was done, and by what; cause: "ignored" for a request.

    A word of the owner's that was not on record then is the sign, whatever its hour: the tick often
    comes after the message. A request is answered by a contact, and left alone by going away.
    """
    if cause != "ignored" and newer(who.mine, mark.mine):
        return "confirmed", Because("done_wrote", facts.local(who.mine))
    if cause in {"triage", "request"} and who.contact:
        return "confirmed", Because("done_contact")
    if cause in {"triage", "ignored"} and _withdrawn(day, facts, who):
        return "confirmed", Because("done_withdrawn")
    if facts.until > day + timedelta(days=GRACE):
        return "unseen", Because("done_unseen", params={"day": facts.until.isoformat()})
    return "waiting", Because("done_waiting", params={"day": facts.until.isoformat()})


def _withdrawn(day: date, facts: Ground, who: Known) -> bool:
    """Say whether a list of requests written after the day holds theirs no longer."""
    if facts.requests is None:
        return False
    newest, exported = facts.requests
    return exported > day and (who.last or 0) < newest


def of_follow_up(said: FollowUp, facts: Ground, who: Known | None) -> tuple[Seen, Because]:
    """Say whether the facts show a follow-up that was done."""
    if who is None:
        return "waiting", Because("done_nobody")
    return effect("date", said.done or said.day, said.mark, facts, who)


def of_answer(said: Answered, facts: Ground, who: Known | None) -> tuple[Seen, Because]:
    """Say whether the facts show a request that was answered."""
    if who is None:
        return "waiting", Because("done_nobody")
    cause = "ignored" if said.verdict == "ignore" else "request"
    return effect(cause, said.day, said.mark, facts, who)


def cause(kind: Kind, code: str) -> str:
    """Return what a proposal is about; as CAUSE does in SQL."""
    return "owed" if kind == "reply" or code == "rekindle_owed" else kind


def newer(now: datetime | None, then: datetime | None) -> bool:
    """Say whether a moment lies after another; None lies before all."""
    return now is not None and (then is None or now > then)
