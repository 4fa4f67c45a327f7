"""The floor under every reader: unpack messages.csv and let DuckDB write it as Parquet, no more.

`python -m bench.floor ARCHIVE` prints {"seconds", "rows"}: the work alone, without Python's start.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import duckdb

THREADS = 2
CHUNK = 1 << 20
COLUMNS = (
    "CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO",
    "RECIPIENT PROFILE URLS", "DATE", "SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS",
)  # fmt: skip


def floor(archive: Path) -> int:
    """Return how many rows messages.csv of the archive became; nothing is kept."""
    columns = dict.fromkeys(COLUMNS, "VARCHAR")
    with tempfile.TemporaryDirectory(prefix="floor-") as folder:
        text, table = Path(folder, "messages.csv"), Path(folder, "messages.parquet")
        with (
            zipfile.ZipFile(archive) as packed,
            packed.open("messages.csv") as member,
            text.open("wb") as stream,
        ):
            shutil.copyfileobj(member, stream, CHUNK)
        with duckdb.connect(config={"threads": THREADS, "temp_directory": folder}) as engine:
            done = engine.execute(
                f"""
                copy (
                    from read_csv(?, columns = {columns}, auto_detect = false, header = true,
                                  delim = ',', quote = '"', escape = '"')
                ) to '{table}' (format parquet, compression zstd)
                """,
                [str(text)],
            ).fetchone()
    return int(done[0]) if done else 0


def main() -> None:
    """Measure once and print the figures as JSON."""
    if len(sys.argv) != 2:
        sys.exit("Say which archive: python -m bench.floor ARCHIVE.zip")
    begun = time.perf_counter()
    rows = floor(Path(sys.argv[1]))
    print(json.dumps({"seconds": round(time.perf_counter() - begun, 3), "rows": rows}))


if __name__ == "__main__":
    main()
