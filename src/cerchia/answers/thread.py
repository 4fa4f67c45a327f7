"""Thread: one conversation with a page of its words, and its neighbours in a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cerchia.answers.conversations import of_row, silent
from cerchia.answers.people import people
from cerchia.answers.talk_table import neighbours
from cerchia.engine.duckdb import Engine
from cerchia.formats.html_text import bare
from cerchia.model.answers import ConversationRow, PersonRow
from cerchia.model.errors import ConversationUnknownError
from cerchia.model.talk_table import MOST, Said, Thread, Wanted

_ROW = """
    select t.thread, t.id, p.name as person, p.id as person_id, p.url, p.person as number, t.channel,
           o.began, o.began_basis, timezone(zone, timezone('UTC', t.first)) as first,
           timezone(zone, timezone('UTC', t.last)) as last, t.messages, o.outcome, o.ball, o.topic,
           o.settled, o.confidence, o.because, o.message, o.ball_message,
           nullif(o.heard, '') as heard, d.by_owner, d.since, d.machine_outcome, d.machine_ball,
           d.machine_topic, d.machine_confidence
    from judge_outcome o join resolve_thread t using (thread)
    left join resolve_person p on p.person = o.person
    left join decided_outcome d on d.thread = o.thread, resolve_as_of
    where o.thread = $1 and t.thread = $1
"""
_NUMBER = "select thread from resolve_thread where id = $1 and not is_group"
_MESSAGES = """
    select message, mine, timezone(zone, timezone('UTC', sent)) as at
    from resolve_message, resolve_as_of where thread = $1 order by message
"""
_MUTE = "select person from resolve_person where contact and left(md5('silent|' || id), 12) = $1"


@dataclass(frozen=True, slots=True)
class _Span:
    """The part of a conversation that is shown, and where the messages that matter stand in it."""

    start: int
    end: int
    count: int
    most: int

    def page(self, place: int | None) -> int | None:
        """Return the `before` of the page that holds a place: pages are counted from the newest."""
        if place is None:
            return None
        return self.count - (self.count - 1 - place) // self.most * self.most

    @property
    def older(self) -> int | None:
        """The `before` of the page before this one."""
        return self.start or None

    @property
    def newer(self) -> int | None:
        """The `before` of the page after this one."""
        return min(self.end + self.most, self.count) if self.end < self.count else None


def thread(
    engine: Engine,
    known: str,
    before: int | None = None,
    wanted: Wanted | None = None,
    most: int = MOST,
) -> Thread:
    """Return one conversation by its id, with the newest words, or those before a place.

    wanted: the list it was opened from; without one it has no neighbours. A contact nothing was
    written with has a row and no words. Raises ConversationUnknownError.
    """
    number = engine.value(_NUMBER, known)
    beside = neighbours(engine, wanted, known) if wanted else (None, None)
    if number is None:
        return _mute(engine, known, beside)
    (row,) = engine.named(_ROW, number)
    messages = engine.rows(_MESSAGES, row["thread"])
    places = {message: place for place, (message, _, _) in enumerate(messages)}
    marks = places.get(row["message"]), places.get(row["ball_message"])
    count = len(messages)
    end = count if before is None else min(max(before, 1), count)
    span = _Span(max(0, end - most), end, count, most)
    return Thread(
        row=_row(engine, row, messages, marks[0]),
        person=_person(engine, row["number"]),
        said=_said(engine, messages, span, marks),
        start=span.start,
        end=span.end,
        older=span.older,
        newer=span.newer,
        decides=marks[0],
        decides_page=span.page(marks[0]),
        waits=marks[1],
        waits_page=span.page(marks[1]),
        previous=beside[0],
        next=beside[1],
    )


def _mute(engine: Engine, known: str, beside: tuple[str | None, str | None]) -> Thread:
    number = engine.value(_MUTE, known)
    if number is None:
        raise ConversationUnknownError(which=known)
    (row,) = silent(engine, f"p.person = {number}")
    who = _person(engine, number)
    return Thread(row, who, (), 0, 0, None, None, None, None, None, None, *beside)


def _person(engine: Engine, number: int | None) -> PersonRow | None:
    found = people(engine, "p.person = $1", number) if number is not None else []
    return found[0] if found else None


def _row(
    engine: Engine, row: dict[str, Any], messages: list[tuple[Any, ...]], decides: int | None
) -> ConversationRow:
    said = None if decides is None else messages[decides][2]
    heard = row["heard"]
    if heard is None and row["message"]:
        heard = engine.value(
            "select left(content, 80) from read_text where message = $1", row["message"]
        )
    return of_row(row | {"said": said, "heard": heard})


def _said(
    engine: Engine,
    messages: list[tuple[Any, ...]],
    span: _Span,
    marks: tuple[int | None, int | None],
) -> tuple[Said, ...]:
    """Return messages with their words, asked for by number: the other texts are not unpacked."""
    shown = messages[span.start : span.end]
    if not shown:
        return ()
    listed = ", ".join(str(message) for message, _, _ in shown)
    texts = dict(engine.rows(f"select message, content from read_text where message in ({listed})"))
    return tuple(
        Said(place, at, mine, bare(texts.get(message) or ""), place == marks[0], place == marks[1])
        for place, (message, mine, at) in enumerate(shown, span.start)
    )
