"""What happened with one person, in order of time, and from which files that is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cerchia.model.vocabulary import Event


@dataclass(frozen=True, slots=True)
class Happened:
    """Something that happened with somebody, for the timeline.

    messages: those of one month in one conversation (its id), `day` being the last of them. text: a
    note, a skill, what was recommended, or what it is now; before: what it was until then. what: of
    a change, its kind.
    """

    kind: Event
    day: date
    mine: int = 0
    theirs: int = 0
    text: str = ""
    before: str = ""
    what: str = ""
    channel: str = ""
    conversation: str = ""
    group: bool = False


@dataclass(frozen=True, slots=True)
class Traced:
    """Where facts of one kind come from: the file, in which archive, of which day.

    record: the record of the file, 0 where there are several or it is not kept.
    """

    fact: str
    file: str
    archive: str
    exported: date
    record: int = 0


@dataclass(frozen=True, slots=True)
class Carried:
    """A field that the owner's address book, or a mail's signature, fills where the network says nothing.

    field: `company` or `position`. exported: the day of the newest book that may say it; file: its
    name, "" where several may. signed: it is a signature's, and `exported` the day of the mail.
    """

    field: str
    exported: date
    file: str = ""
    signed: bool = False
