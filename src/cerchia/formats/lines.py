"""Lines of bytes out of chunks: numbered, whatever ends them, and none of them without bound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 1 << 20
"""Bytes of a line; of a longer one the beginning is kept. Pictures are folded, or are left out."""
_END = re.compile(rb"\r\n|\n|\r")


def lines(chunks: Iterable[bytes]) -> Iterator[tuple[int, bytes, bool]]:
    """Yield the number of each line (from 1), its bytes without the end, and whether it is whole."""
    number, rest, cut = 0, b"", False
    for chunk in chunks:
        data = rest + chunk
        held = b"\r" if data.endswith(b"\r") else b""  # its \n may come with the next
        parts = _END.split(data[: len(data) - len(held)])
        for part in parts[:-1]:
            number += 1
            yield number, part[:LONGEST], not (cut or len(part) > LONGEST)
            cut = False
        cut = cut or len(parts[-1]) > LONGEST
        rest = parts[-1][:LONGEST] + held
    if rest:
        yield number + 1, rest.removesuffix(b"\r"), not cut
