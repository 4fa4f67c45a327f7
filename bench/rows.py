"""Python's csv module reading the rows of messages.csv and doing nothing with them.

`python -m bench.rows ARCHIVE` prints {"rows"}.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from pathlib import Path


def rows(archive: Path) -> int:
    """Return how many rows stand behind the header of messages.csv."""
    csv.field_size_limit(16 << 20)
    with zipfile.ZipFile(archive) as packed, packed.open("messages.csv") as member:
        text = io.TextIOWrapper(member, "utf-8", newline="")
        return sum(1 for _ in csv.reader(text)) - 1


def main() -> None:
    """Read once and print the figure as JSON."""
    if len(sys.argv) != 2:
        sys.exit("Say which archive: python -m bench.rows ARCHIVE.zip")
    print(json.dumps({"rows": rows(Path(sys.argv[1]))}))


if __name__ == "__main__":
    main()
