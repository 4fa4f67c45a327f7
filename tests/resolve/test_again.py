"""The same export handed over again, in whatever wrapping, through the front door."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cerchia.circle import Circle
from cerchia.model.errors import CerchiaError, NotAnExportError

if TYPE_CHECKING:
    from tests.conftest import Exports

EXPORTS = Path(__file__).parents[1] / "read" / "linkedin" / "exports"


def test_an_export_packed_anew_adds_nothing(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXPORTS / "2026", tmp_path / "folder"))
    name = tmp_path / "Complete_LinkedInDataExport_11-15-2026"
    packed = Path(shutil.make_archive(str(name), "zip", folder))
    again = Path(shutil.copy(packed, tmp_path / "renamed (1).zip"))
    circle = Circle.open(tmp_path / "circle", "Europe/Rome")
    first = circle.add([packed])[0]
    assert first.new
    assert str(first.import_.exported) == "2026-11-15"
    assert [(added.new, added.import_.id) for added in circle.add([again, folder, packed])] == [
        (False, first.import_.id)
    ] * 3
    assert len(circle.sources()) == 1


def test_what_came_before_a_failing_path_stays(tmp_path: Path, exports: Exports) -> None:
    circle = Circle.open(tmp_path / "circle", "Europe/Rome")
    other = exports.write({"notes.txt": "nothing"}, name="other.zip")
    with pytest.raises(NotAnExportError):
        circle.add([EXPORTS / "2026", other, EXPORTS / "2022"])
    with pytest.raises(CerchiaError):
        circle.add([tmp_path / "none.zip"])
    assert len(circle.sources()) == 1
    assert [path.name for path in (circle.folder / "facts").iterdir()] == [circle.sources()[0].id]
