"""What an import read, file by file: the reading report, and the manifest that keeps it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import date

from cerchia.model.origin import Problem


@dataclass(frozen=True, slots=True)
class FileReport:
    """One file of an export, accounted for to the last row: rows = read + sum(skipped).

    status: "read", "unused" (known, nothing is taken from it yet), "sensitive" (known, left alone),
    "unknown". skipped: reason -> rows not taken. noted: what stands out among the rows that were
    (undated, spam, group, sponsored …). segment: the Parquet file the rows went to.
    """

    file: str
    status: str
    table: str = ""
    segment: str = ""
    rows: int = 0
    read: int = 0
    skipped: dict[str, int] = field(default_factory=dict)
    noted: dict[str, int] = field(default_factory=dict)
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose export it is, by its own files: name, e-mails, profile key; empty where none tells."""

    name: str = ""
    emails: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Import:
    """One committed import: where it came from, what was in it, what was wrong with it.

    digest: SHA-256 of the archive. members: file -> size and CRC, to know an archive packed anew.
    exported: the day the archive speaks for; written: when its newest file was, to tell two of one
    day apart.
    """

    id: str
    source: str
    path: str
    digest: str
    exported: date
    imported: str
    version: str
    files: tuple[FileReport, ...]
    problems: tuple[Problem, ...]
    members: dict[str, str]
    written: str = ""
    owner: Owner = Owner()

    def to_json(self) -> str:
        """Return the manifest's text."""
        plain = asdict(self)
        plain["exported"] = self.exported.isoformat()
        return json.dumps(plain, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Import:
        """Read a manifest; ValueError, KeyError or TypeError if it is none."""
        plain = json.loads(text)
        plain["exported"] = date.fromisoformat(plain["exported"])
        plain["files"] = tuple(FileReport(**file) for file in plain["files"])
        plain["problems"] = tuple(Problem(**problem) for problem in plain["problems"])
        owner = plain.pop("owner", {})
        owner["emails"] = tuple(owner.get("emails", ()))
        return cls(**plain, owner=Owner(**owner))


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a path handed over: a new import, or one that was there already.

    refused: what lay beside it in the same folder and could not be read.
    """

    import_: Import
    new: bool
    refused: tuple[Problem, ...] = ()
