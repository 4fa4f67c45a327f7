"""A chat export, read line by line: who wrote what when, and every line of the file accounted for."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from typing import IO, TYPE_CHECKING

from cerchia.model.origin import Problem, Problems
from cerchia.read.whatsapp import dates, titles
from cerchia.read.whatsapp.dates import Clock, Decided
from cerchia.read.whatsapp.heads import HEAD, LEFT, form_of, plain, unmarked
from cerchia.read.whatsapp.kinds import is_plain, of_nobody, of_person
from cerchia.read.whatsapp.record import NOT_SAID, Counted, Line, Sender, Summary
from cerchia.read.whatsapp.senders import Names, shape
from cerchia.read.whatsapp.survey import survey
from cerchia.read.whatsapp.text import Text, first_text
from cerchia.read.whatsapp.wording import fold, language_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator
    from datetime import date

    from cerchia.read.whatsapp.kinds import Sorted
    from cerchia.read.whatsapp.record import Shape

MOST_TEXT = 1 << 20
"""Characters of one message that are kept, many times what WhatsApp sends."""
_BACK = timedelta(days=1)
_SEEN = 60
_combine = datetime.combine


class Chat:
    """One export, ready to be read: iterate for its lines, then ask `summary` and `problems`.

    The stream must be seekable; each iteration reads it anew from its start, and holds a block of
    it at a time. `at` is naive, the phone's local time; with `local=False` the file's times are UTC.
    """

    def __init__(self, stream: IO[bytes], file: str, *, local: bool = True) -> None:
        self.file = file
        self.problems = Problems()
        self._text = Text(stream)
        self._found = survey(self._text)
        self._clocks = {
            form: Clock(decided.order, local=local) for form, decided in self._found.forms.items()
        }
        self._start()

    def _start(self) -> None:
        self.problems = Problems()
        self._kinds: Counter[str] = Counter()
        self._whats: set[str] = set()
        self._lines = self._continued = self._skipped_long = self._skipped_first = 0
        self._marks = False
        manner = self._found.manner
        self._wary = manner.iphone and not manner.marks  # any line may be WhatsApp's
        self._day: tuple[str, date | None] = ("", None)
        self._names = Names(self._found.names, iphone=self._found.manner.iphone)
        self._said: dict[str, int] = {}

    def __iter__(self) -> Iterator[Line]:
        """Yield each record of the file, in its order."""
        self._start()
        self._tell_file()
        main = self._found.main
        clock = self._clocks[main] if main else None
        for line, head, body in self._records():
            if not self._found.alone:
                form = self._found.heads.form(head)
                clock = self._clocks[form] if form else clock
            if clock:
                yield self._line(line, head, body, clock)
        self._tell_end()

    def _records(self) -> Iterator[tuple[int, re.Match[str], str]]:
        """Yield each head with its line and all that stands behind it, continuations joined."""
        pending: re.Match[str] | None = None
        line = 0
        parts: list[str] = []
        for block in self._text.blocks():
            heads = self._heads(block)
            self._marks = self._marks or unmarked(block) is not block
            ends = [head.start() for head in heads]
            self._go_on(block[: ends[0]] if ends else block, parts, started=pending is not None)
            if not heads:
                continue
            if pending:
                yield line, pending, "".join(parts)
            ends.append(len(block))
            for number, pending in enumerate(heads, start=1):
                line = self._lines = self._lines + 1
                body = block[pending.end() : ends[number]]
                if "\n" in body:
                    more = body.count("\n")
                    self._lines += more
                    self._continued += more
                if number < len(heads):
                    yield line, pending, body
            parts = [body]
        if pending:
            yield line, pending, "".join(parts)

    def _go_on(self, piece: str, parts: list[str], *, started: bool) -> None:
        """Take what follows a head up to the next; count its further lines."""
        more = piece.count("\n")
        self._lines += more
        if not started:
            self._before_first(piece, more)
        elif more and sum(map(len, parts)) > MOST_TEXT:
            self._skipped_long += more
            self.problems.add(Problem("chat_text_long", self.file, self._lines - more + 1))
        else:
            self._continued += more
            parts.append(piece)

    def _before_first(self, piece: str, lines: int) -> None:
        if lines and not self._skipped_first:
            number = self._lines - lines + 1
            self._first = number, next(filter(None, map(str.strip, piece.split("\n"))), "")
        self._skipped_first += lines

    def _heads(self, block: str) -> list[re.Match[str]]:
        """Return the heads of this file; one of another form is a line somebody pasted."""
        heads = self._found.heads
        found, alike = heads.find(block)
        if alike or self._found.alone:
            return found
        forms = list(map(heads.form, found))
        for head, form in zip(found, forms, strict=True):
            if form and form not in self._clocks:
                line = self._lines + block.count("\n", 0, head.start()) + 1
                seen = plain(head[0].strip("\n"))[:_SEEN]
                self.problems.add(Problem("chat_head_pasted", self.file, line, seen))
        return [head for head, form in zip(found, forms, strict=True) if form in self._clocks]

    def _line(self, line: int, head: re.Match[str], body: str, clock: Clock) -> Line:
        date_text, time_text, raw = head.group("date", "time", "name")
        day, time = self._day[1], clock.times.get(time_text)
        if date_text == self._day[0] and day and time:
            at: datetime | None = _combine(day, time)
        else:
            at = self._at(line, date_text, time_text, clock)
        sender = self._names.known.get(raw)
        if not sender:
            sender, body = self._names.part(raw or "", body)
        if not sender:
            return self._sorted(line, at, "", of_nobody(body, self._found.manner))
        body = body[1:] if body[:1] == " " else body
        if self._wary or not is_plain(body):
            return self._sorted(line, at, sender, of_person(body, self._found.manner))
        self._said[sender] = self._said.get(sender, 0) + 1
        if self._marks and not body.isascii():
            body = unmarked(body)
        return Line(line, at, sender, body.strip("\n"), "text")

    def _sorted(self, line: int, at: datetime | None, sender: str, found: Sorted) -> Line:
        """Count what is not plain text, and return it."""
        if found.kind not in NOT_SAID:
            self._said[sender] = self._said.get(sender, 0) + 1
        else:
            self._whats.add(found.what)
            if found.kind == "system" and not found.what:
                seen = found.text[:_SEEN]
                self.problems.add(Problem("chat_event_unknown", self.file, line, seen))
        if found.kind != "text":
            self._kinds[found.kind] += 1
        return Line(line, at, sender, found.text, found.kind, found.attachment, found.what)

    def _at(self, line: int, date_text: str, time_text: str, clock: Clock) -> datetime | None:
        day = clock.day(date_text)
        if date_text != self._day[0]:
            self._turn(line, date_text, day)
        at = clock.at(day, time_text) if day else None
        if at is None:
            seen = plain(f"{date_text} {time_text}")
            self.problems.add(Problem("date_unreadable", self.file, line, seen))
        return at

    def _turn(self, line: int, text: str, day: date | None) -> None:
        """Look at a new day: it should not be long before the one above it, nor before WhatsApp."""
        above = self._day[1]
        if day and dates.absurd(day):
            self.problems.add(Problem("chat_day_absurd", self.file, line, day.isoformat()))
        elif day and above and day < above - _BACK:
            self.problems.add(Problem("chat_back_in_time", self.file, line, day.isoformat()))
        if day:
            self._day = text, day

    def _tell_file(self) -> None:
        found = self._found
        if found.encoding.wide or found.encoding.codec == "cp1252":
            self.problems.add(Problem("encoding_resaved", self.file))
        if found.damage.lost:
            self.problems.add(Problem("characters_damaged", self.file, count=found.damage.lost))
        if found.damage.cut:
            first, count = found.damage.first_cut, found.damage.cut
            self.problems.add(Problem("chat_text_long", self.file, first, count=count))
        uncertain = {decided.order for decided in found.forms.values() if not decided.certain}
        if "dmy" in uncertain:
            self.problems.add(Problem("chat_day_first", self.file, seen=found.guessed[0]))
        if "mdy" in uncertain:
            self.problems.add(Problem("chat_month_first", self.file, seen=found.guessed[0]))

    def _tell_end(self) -> None:
        if not self._found.main:
            self.problems.add(Problem("chat_no_messages", self.file))
        elif self._skipped_first:
            line, seen = self._first
            count = self._skipped_first
            self.problems.add(Problem("chat_before_first", self.file, line, seen[:_SEEN], count))

    @property
    def counted(self) -> Counted:
        """What became of the lines read so far."""
        system = sum(self._kinds[kind] for kind in NOT_SAID)
        skipped = {"no_head": self._skipped_first, "too_long": self._skipped_long}
        return Counted(
            self._lines, sum(self._said.values()), system, self._continued,
            {why: lines for why, lines in skipped.items() if lines}, dict(self._kinds),
        )  # fmt: skip

    @property
    def senders(self) -> tuple[Sender, ...]:
        """Who wrote, the most messages first; the owner is one of them, which the file never says."""
        ranked = sorted(self._said.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(
            Sender(name, count, titles.phone(name), name in self._names.profiles)
            for name, count in ranked
        )

    @property
    def title(self) -> str:
        """The partner's or group's name by the file's, "" where that says none."""
        return titles.title(self.file)

    def summary(self) -> Summary:
        """Return what the file says of itself, by the lines read."""
        main = self._found.main
        order, certain = self._found.forms[main] if main else Decided("dmy", certain=False)
        return Summary(
            self.title, self._shape(), self.senders, order, certain,
            self._found.manner.language, self.counted,
        )  # fmt: skip

    def _shape(self) -> Shape:
        return shape(self.title, self._said, self._whats)


def read(stream: IO[bytes], file: str, *, zone_is_local: bool = True) -> Chat:
    """Return the export in a seekable stream as its lines, to iterate over; any bytes will do.

    file: its path, of an archive's member with the archive's name before it; the title is in it.
    """
    return Chat(stream, file, local=zone_is_local)


def senders(stream: IO[bytes], file: str) -> tuple[Sender, ...]:
    """Return who wrote in an export and how much, the most messages first."""
    chat = read(stream, file)
    for _ in chat:
        pass
    return chat.senders


def recognises(first_bytes: bytes, file_name: str) -> bool:
    """Say whether a file is a chat export, by how it begins; its name only helps where that is thin.

    Program logs have heads much like an iPhone's: what WhatsApp writes itself, or senders who come
    again, tell the two apart.
    """
    heads = [one for one in HEAD.finditer(first_text(first_bytes)) if form_of(one)]
    if not heads:
        return False
    forms = Counter(form_of(one) for one in heads)
    if forms.most_common(1)[0][1] * 2 < len(heads):
        return False
    return titles.is_named_so(file_name) or _telling(first_text(first_bytes), heads)


def _telling(text: str, heads: list[re.Match[str]]) -> bool:
    if language_of([fold(line[:400]) for line in text.split("\n")]) or f": {LEFT}" in text:
        return True
    form = form_of(heads[0])
    named = [one["name"] for one in heads if one["name"]]
    log = form is not None and (form.first or form.close == ":") and form.close != "-"
    return not log and len(named) >= 2 and len(named) * 2 >= len(heads)
