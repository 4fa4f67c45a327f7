"""One circle, one owner: another person's export is refused, a doubtful one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from cerchia.model.errors import OtherOwnerError
from cerchia.model.reading import Owner
from cerchia.resolve.owners import same_owner
from tests.conftest import Exports, Who, contact, invitation

if TYPE_CHECKING:
    from pathlib import Path

JO = Owner("Jordan Sample", ("jordan@example.org",), "in/jordan-sample")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (Owner("Ada Prova", ("ada@example.org",), "in/ada-prova"), False),
        (Owner("Ada Prova"), False),
        (Owner("Ada Prova", ("jordan@example.org",)), True),  # a name that changed
        (Owner("Ada Prova", (), "in/jordan-sample"), True),
        (Owner("jordan SAMPLE, PhD"), True),
        (Owner("Jórdan Sample-Test"), True),
        (Owner("", (), "in/ada-prova"), True),  # says too little to refuse it
        (Owner(), True),
    ],
)
def test_two_exports_are_one_owners_unless_all_speaks_against_it(other: Owner, same: bool) -> None:
    assert same_owner(JO, other) is same
    assert same_owner(other, JO) is same


def written(exports: Exports, first: str, last: str, name: str) -> Path:
    slug = f"{first}-{last}".lower()
    me, ada = Who(f"{first} {last}", slug), Who("Ama Invented", "ama-invented")
    return exports.write(
        {
            "Profile.csv": [{"First Name": first, "Last Name": last}],
            "Email Addresses.csv": [{"Email Address": f"{slug}@example.org", "Primary": "Yes"}],
            "Invitations.csv": [invitation(me, ada, "2/7/23, 2:37 PM", owner=me)],
            "Connections.csv": [contact("Ama Invented", "ama-invented")],
        },
        name=name,
    )


def test_another_persons_export_is_refused_and_nothing_of_it_stays(exports: Exports) -> None:
    mine = written(exports, "Jordan", "Sample", "Complete_LinkedInDataExport_01-15-2026.zip")
    other = written(exports, "Ines", "Okafor", "Complete_LinkedInDataExport_02-15-2026.zip")
    circle = Circle.open(exports.folder / "kept", "UTC")
    (added,) = circle.add([mine])
    assert added.import_.owner == Owner(
        "Jordan Sample", ("jordan-sample@example.org",), "in/jordan-sample"
    )
    with pytest.raises(OtherOwnerError) as refused:
        circle.add([other])
    assert refused.value.params["owner"] == "Ines Okafor"
    assert refused.value.params["known"] == "Jordan Sample"
    assert [one.id for one in circle.sources()] == [added.import_.id]
    assert list((exports.folder / "kept" / "facts").glob(".*")) == []
    assert circle.audit(Ask()).circle.owner == "Jordan Sample"
