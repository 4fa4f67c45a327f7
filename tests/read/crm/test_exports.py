"""Each product's export, file by file: what is read of it, whom it joins, which deals there are."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from tests.read.crm.exports_read import HERE, PRODUCTS, confirmed, made

if TYPE_CHECKING:
    from tests.conftest import Exports


@pytest.mark.parametrize("product", PRODUCTS)
def test_an_export_is_read_as_it_stands_beside_it(product: str, exports: Exports) -> None:
    path = HERE / product
    exports.mapped = confirmed(path).get
    done = exports.load(path)
    found = made(exports, done)
    for file in done.files:
        assert file.rows == file.read + sum(file.skipped.values())
    expected = HERE / f"{product}.json"
    if os.environ.get("CERCHIA_ANEW"):  # then read by a human in the diff
        expected.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert json.loads(json.dumps(found)) == json.loads(expected.read_text("utf-8"))


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_zip_of_it_is_read_the_same(product: str, exports: Exports) -> None:
    files = {one.name: one.read_bytes() for one in sorted((HERE / product).iterdir())}
    path = exports.write(files, name="export.zip")
    exports.mapped = confirmed(path).get
    found = made(exports, exports.load(path))
    assert json.loads(json.dumps(found)) == json.loads(
        (HERE / f"{product}.json").read_text("utf-8")
    )
