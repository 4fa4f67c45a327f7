"""Results of a CRM on the desk: shown with their stage, not to be removed, open deals beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.served import served
from cerchia.circle import Circle
from tests.read.crm.exports_read import HERE

if TYPE_CHECKING:
    from pathlib import Path


def test_won_deals_stand_among_the_results_and_others_beside(tmp_path: Path) -> None:
    folder = tmp_path / "circle"
    Circle.open(folder, "Europe/Rome").add([HERE / "hubspot"])
    with served(folder) as desk:
        desk.ready()
        page = desk.ask("/purpose/results").text
        mine = desk.ask("/sources").text
    assert "HubSpot: Closed Won (Sales Pipeline)" in page
    assert "From the CRM, and no result: 2 deals" in page
    assert "HubSpot: Contract Sent (Sales Pipeline)" in page
    assert 'name="which"' not in page  # what a CRM says is not taken out here
    assert "3 contacts of the CRM" in mine
    assert "4 deals" in mine
