"""HubSpot: contacts, and deals of the results, as its import takes them: CSV in UTF-8 with a comma.

Its own headings are recognised by themselves; stages and pipelines go by their internal names, which
are the same in every language of an account.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from cerchia.write.letters import web
from cerchia.write.people_csv import dialled

if TYPE_CHECKING:
    from cerchia.model.export import Leaving
    from cerchia.model.result import Booked, Gain
    from cerchia.write.sheets import Cells, Word

CONTACT = (
    "First Name", "Last Name", "Email", "Additional Email Addresses", "Phone Number", "Job Title",
    "Company Name", "LinkedIn URL", "Lifecycle Stage",
)  # fmt: skip
DEAL = (
    "Deal Name", "Pipeline", "Deal Stage", "Amount", "Currency", "Close Date", "Deal Description",
    "Result", "Hours", "Contact Name", "Email",
)  # fmt: skip
"""Result, Hours and Contact Name are of no use to HubSpot; `cerchia result import` reads them back."""
PIPELINE = "default"
STAGES: dict[Gain, str] = {"offer": "contractsent", "contract": "closedwon"}
"""A meeting is no deal."""
LIFE: dict[Gain, str] = {"offer": "opportunity", "contract": "customer"}


def contacts(people: Iterable[Leaving], stages: Mapping[str, str]) -> Iterator[Cells]:
    """Yield the cells of CONTACT; stages: person id -> the lifecycle stage that results say.

    Where nothing says a stage the cell is empty, and HubSpot leaves what it has.
    """
    for one in people:
        row = one.listed.row
        email, *more = (*one.emails, "")
        first, last = (one.first, one.last) if one.last else (row.name, "")
        yield (
            first, last, email, ";".join(filter(None, more)), dialled(one.phones[0]) if one.phones else "",
            row.position, row.company, web(row.url), stages.get(one.id, ""),
        )  # fmt: skip


def stages(results: Iterable[Booked]) -> dict[str, str]:
    """Return how far it went with each person, by id: a contract counts before an offer."""
    found: dict[str, str] = {}
    for one in results:
        kind = one.result.kind
        if one.person_id and kind in LIFE and found.get(one.person_id) != LIFE["contract"]:
            found[one.person_id] = LIFE[kind]
    return found


def deals(results: Iterable[Booked], emails: Mapping[str, str], word: Word) -> Iterator[Cells]:
    """Yield the cells of DEAL; emails: person id -> what ties a deal to its contact."""
    for one in results:
        found = one.result
        if found.kind in STAGES:
            kind = word("gain", found.kind)
            yield (
                f"{one.name} - {kind} {found.day}", PIPELINE, STAGES[found.kind], found.amount,
                found.currency, found.day, found.note, kind, found.hours, one.name,
                emails.get(one.person_id, found.whom.email),
            )  # fmt: skip
