"""JSON of forget, undo, sources remove, backup, restore, vocabulary: what went, what remains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cerchia.show import phrases

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cerchia.model.forgetting import Farewell, Forgotten
    from cerchia.model.journal import Said, Undone
    from cerchia.model.person_file import PersonFile
    from cerchia.model.reading import Import
    from cerchia.model.vocabularies import Isco, Vocabulary
    from cerchia.show.contract import Json


def forgotten(going: Farewell, done: Forgotten) -> Json:
    """Return what went with somebody, and what remains where cerchia cannot go."""
    left = [one for one in done.leaving if one.rows]
    return {
        "person": going.person,
        "person_id": going.person_id,
        "rows": sum(one.rows for one in left),
        "messages": sum(one.messages for one in left),
        "decisions": done.decisions,
        "imports": [
            {"id": one.import_id, "path": one.path, "rows": one.rows, "messages": one.messages}
            for one in left
        ],
        "copies": list(done.copies),
        "namesakes": list(going.namesakes),
        "remain": {
            "archives": list(dict.fromkeys(one.path for one in left)),
            "backups": True,
            "mentions": True,
        },
    }


def saved(found: PersonFile, path: Path) -> Json:
    """Return where everything about one person was written, and how much it is."""
    row = found.page.row
    return {
        "person": row.name,
        "person_id": row.id,
        "path": str(path),
        "rows": len(found.facts),
        "decisions": len(found.decisions),
    }


def said(one: Said, lang: str) -> Json:
    """Return one decision."""
    return {
        "id": one.number,
        "at": one.at.isoformat(),
        "kind": one.kind,
        "subject": one.about,
        "what": phrases.decision(one, lang),
        "undone_at": one.undone.isoformat() if one.undone else None,
        "fixed": one.fixed,
    }


def undone(done: Undone, lang: str) -> Json:
    """Return the decision taken back, and the one that counts now."""
    return {"undone": said(done.was, lang), "now": said(done.now, lang) if done.now else None}


def removed(one: Import) -> Json:
    """Return the import that was taken out."""
    return {
        "removed": one.id,
        "path": one.path,
        "exported": one.exported.isoformat(),
        "rows": sum(file.read for file in one.files),
    }


def vocabulary(one: Vocabulary) -> Json:
    """Return a file of occupations that was added, or went."""
    return {
        "kind": one.kind,
        "language": one.language,
        "name": one.name,
        "rows": one.rows,
        "labels": one.labels,
        "skipped": one.skipped,
    }


def isco(one: Isco | None) -> Json:
    """Return the unit group of a title, null where the vocabulary does not answer."""
    if one is None:
        return {"isco": None}
    return {
        "isco": {
            "code": one.code,
            "label": one.label or one.occupation,
            "occupation": one.occupation,
            "confidence": round(one.confidence, 4),
        }
    }


def backup(path: Path, size: int, imports: Sequence[Import]) -> Json:
    """Return where a backup is, and what is in it."""
    return {"path": str(path), "bytes": size, "imports": [one.id for one in imports]}


def restored(folder: Path, imports: Sequence[Import]) -> Json:
    """Return where the circle is again, and what is in it."""
    return {"circle": str(folder), "imports": [one.id for one in imports]}
