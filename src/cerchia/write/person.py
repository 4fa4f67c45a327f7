"""Everything about one person as a file: JSON with every raw row, or Markdown to read and print."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path

from cerchia.model.person_file import PersonFile, Raw, Table, Word
from cerchia.write.new_file import new_file

FORMAT = "cerchia person 1"


def write(file: Path, found: PersonFile) -> int:
    """Write it to a new file, private; return its bytes.

    Raises FileExistsAlreadyError, FileUnwritableError.
    """
    text = markdown(found) if file.suffix.lower() == ".md" else as_json(found)
    plain = text.encode("utf-8", "replace")
    with new_file(file) as stream:
        stream.write(plain)
    return len(plain)


def as_json(found: PersonFile) -> str:
    """Return everything as JSON: the page, the raw rows, the findings, the decisions."""
    row = found.page.row
    plain = {
        "format": FORMAT,
        "person": row.name,
        "person_id": row.id,
        "url": row.url,
        "as_of": found.as_of,
        "ids": found.ids,
        "page": asdict(found.page),
        "facts": [_raw(one) for one in found.facts],
        "findings": {one.name: _table(one) for one in found.findings},
        "decisions": [_word(one) for one in found.decisions],
    }
    return json.dumps(plain, ensure_ascii=False, indent=2, default=_plain) + "\n"


def _raw(one: Raw) -> dict[str, object]:
    return {
        "import": one.import_id,
        "archive": one.archive,
        "file": one.file,
        "record": one.record,
        "theirs": one.whole,
        "row": dict(one.cells),
    }


def _table(one: Table) -> list[dict[str, object]]:
    return [dict(zip(one.columns, row, strict=True)) for row in one.rows]


def _word(one: Word) -> dict[str, object]:
    return {
        "number": one.number,
        "at": one.at,
        "kind": one.kind,
        "subject": one.subject,
        "said": json.loads(one.body),
        "by": one.by,
        "undone_at": one.undone,
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def markdown(found: PersonFile) -> str:
    """Return the raw rows and the decisions to read: names of files, columns and kinds are as they are."""
    row = found.page.row
    parts = [f"# {_inline(row.name)}", _inline(f"{row.url} · {row.id} · {found.as_of}")]
    for name in dict.fromkeys((one.archive, one.file) for one in found.facts):
        parts.append(f"## {_inline(Path(name[0]).name)} · {_inline(name[1])}")
        parts += [_listed(one) for one in found.facts if (one.archive, one.file) == name]
    if found.decisions:
        parts.append("## decisions")
    for word in found.decisions:
        undone = f" · undone {word.undone:%Y-%m-%d}" if word.undone else ""
        said = _inline(json.dumps(json.loads(word.body), ensure_ascii=False))
        parts.append(f"- {word.at:%Y-%m-%d} · {_inline(word.kind)}{undone}: {said}")
    return "\n\n".join(parts) + "\n"


def _listed(one: Raw) -> str:
    return f"{one.record}.\n" + "\n".join(
        f"    - {_inline(name)}: {_inline(text)}" for name, text in one.cells
    )


def _inline(text: str) -> str:
    """Return words on one line in which nothing is markup: a message may hold anything."""
    plain = " ".join(text.split())
    return "".join(f"\\{one}" if one in r"\`*_{}[]<>#|!" else one for one in plain)
