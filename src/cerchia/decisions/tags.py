"""Tags: short words on people, one decision a person holding all of theirs."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from cerchia.decisions import wording
from cerchia.decisions.store import Decision, Seen, Store
from cerchia.model.errors import ConflictError
from cerchia.model.mark import TAG_MOST, TAGS_MOST, TagCount
from cerchia.model.mark_errors import TagsManyError

KIND = "tags"
TRIES = 5
"""How often a tag is added to what somebody else said meanwhile."""


def save(
    store: Store, person: str, tags: Iterable[str], by: str = "owner", seen: int | None = None
) -> int:
    """Keep all tags of somebody; return the number of the decision that counts, 0 for none.

    Raises WordsLongError, TagsManyError, ConflictError.
    """
    typed = [one for one in tags if one.strip(" #\t\r\n")]
    clean = clear(typed, [one.tag for one in counts(store)]) if typed else ()
    if not clean and seen in {None, 0} and not store.latest(KIND, [person])[person]:
        return 0
    return store.settle(KIND, person, json.dumps(clean), by, seen)


def add(store: Store, person: str, tag: str, by: str = "owner") -> tuple[str, ...]:
    """Give somebody one tag more, beside whatever others say meanwhile; return all of theirs."""
    wording.line(tag.strip(" #"), "tag", TAG_MOST)
    return _anew(store, person, by, more=tag)


def add_all(store: Store, people: Collection[str], tag: str, by: str = "owner") -> list[int]:
    """Give several people one tag more, all in one step; return the numbers of what was said.

    Who has it already is left as it is. Raises those of `add`; ConflictError, and nothing is said,
    where somebody else spoke in between.
    """
    wording.line(tag.strip(" #"), "tag", TAG_MOST)
    used = [one.tag for one in counts(store)]
    had, numbers = of(store, people), store.latest(KIND, people)
    wanted = {one: clear([*had[one], tag], used) for one in dict.fromkeys(people)}
    said = [(one, json.dumps(tags)) for one, tags in wanted.items() if tags != had[one]]
    return store.say_all(KIND, said, by, [Seen(KIND, one, numbers[one]) for one, _ in said])


def drop(store: Store, person: str, tag: str, by: str = "owner") -> tuple[str, ...]:
    """Take one tag off somebody; return those that stay."""
    return _anew(store, person, by, less=tag.casefold())


def drop_of(store: Store, ids: Sequence[str], tag: str) -> tuple[str, ...]:
    """Take one tag off a person who goes by several ids, wherever it lies; return those that stay."""
    had = of(store, ids)
    for one in ids:
        if tag.casefold() in {each.casefold() for each in had[one]}:
            drop(store, one, tag)
    return of_all(store, {ids[0]: ids})[ids[0]]


def _anew(store: Store, person: str, by: str, more: str = "", less: str = "") -> tuple[str, ...]:
    for again in range(TRIES):
        current = store.now(KIND, person)
        had = tags(store, current[0]) if current else ()
        wanted = [one for one in had if one.casefold() != less] + [more]
        try:
            save(store, person, wanted, by, current[0].id if current else 0)
        except ConflictError:
            if again == TRIES - 1:
                raise
        else:
            break
    return tuple(one for said in store.now(KIND, person) for one in tags(store, said))


def clear(typed: Iterable[str], used: Iterable[str]) -> tuple[str, ...]:
    """Return tags without doubles, in the spelling already in use; WordsLongError, TagsManyError."""
    spelling = {one.casefold(): one for one in used}
    found = dict[str, str]()
    for one in typed:
        word = wording.line(one.strip(" #\t\r\n"), "tag", TAG_MOST)
        found.setdefault(word.casefold(), spelling.get(word.casefold(), word))
    if len(found) > TAGS_MOST:
        raise TagsManyError(most=TAGS_MOST, count=len(found))
    return tuple(found.values())


def counts(store: Store) -> list[TagCount]:
    """Return every tag in use with how many people have it, the most frequent first."""
    return [TagCount(tag, many) for tag, many in store.words(KIND)]


def people(store: Store, tag: str) -> list[str]:
    """Return the ids of the people who have a tag, in whatever spelling, as it was said."""
    spelt = [one for one, _ in store.words(KIND) if one.casefold() == tag.strip(" #").casefold()]
    return list(dict.fromkeys(person for each in spelt for person in store.having(KIND, each)))


def of(store: Store, people: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the tags of each of these people, and nothing else about them."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(people, ())
    return found | {one.subject: tags(store, one) for one in store.about([KIND], people)}


def of_all(store: Store, known: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the tags of people each of whom goes by several ids, each tag once."""
    had = of(store, [one for ids in known.values() for one in ids])
    found = {}
    for person, ids in known.items():
        own = dict[str, str]()
        for tag in (tag for one in ids for tag in had[one]):
            own.setdefault(tag.casefold(), tag)
        found[person] = tuple(own.values())
    return found


def tags(store: Store, decision: Decision) -> tuple[str, ...]:
    """Return the tags of one decision."""
    plain = json.loads(decision.body)
    if not isinstance(plain, list) or not all(isinstance(one, str) for one in plain):
        raise wording.broken(store, decision)
    return tuple(plain)
