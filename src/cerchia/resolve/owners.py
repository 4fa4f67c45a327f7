"""Whether two exports are of one owner: refused only when everything they say speaks against it."""

from __future__ import annotations

import re
import unicodedata

from cerchia.model.reading import Owner


def same_owner(one: Owner, other: Owner) -> bool:
    """Say whether two exports may be one person's.

    One thing in common is enough, for names change with a marriage and addresses with a whim; an
    export that says nothing of its owner may be anybody's.
    """
    names = _words(one.name), _words(other.name)
    if not all(names):
        return True
    alike = names[0] <= names[1] or names[1] <= names[0]
    shared = set(one.emails) & set(other.emails) or (one.key and one.key == other.key)
    return bool(alike or shared)


def _words(name: str) -> set[str]:
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return set(re.findall(r"[a-z]{2,}", bare)) or set(name.lower().split())
