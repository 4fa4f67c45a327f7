"""JSON of search: the messages found, and what was found in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cerchia.model.search import Found, Hit, People, Somebody
    from cerchia.show.contract import Json


def hit(one: Hit) -> Json:
    """Return one message: an excerpt, and from where to where in it stands what was looked for."""
    words = one.excerpt
    return {
        "conversation": one.conversation,
        "person": one.person,
        "person_id": one.person_id,
        "url": one.url,
        "at": one.at.isoformat(),
        "mine": one.mine,
        "group": one.group,
        "text": words.text,
        "marks": [list(mark) for mark in words.marks],
        "before": words.before,
        "after": words.after,
    }


def found(one: Found, people: People) -> Json:
    """Return how many there are, in which order they came, and the people."""
    return {
        "messages": one.total,
        "more": one.more,
        "order": one.order,
        "persons": people.total,
        "people": [_somebody(each) for each in people.people],
    }


def _somebody(one: Somebody) -> Json:
    return {
        "id": one.id,
        "name": one.name,
        "url": one.url,
        "company": one.company,
        "position": one.position,
        "contact": one.contact,
    }
