"""The entry: `cerchia`, and `python -m cerchia`."""

from __future__ import annotations

import gc
import os
import sys
from typing import TextIO


def main() -> None:
    """Run the command line and leave with its exit code; files are made readable by the owner alone."""
    os.umask(0o077)
    gc.disable()  # a command lives for seconds and makes many small records, none in a cycle
    sys.stdout = sys.stdout or _nowhere()  # a shell may close either: `cerchia audit >&-`
    sys.stderr = sys.stderr or _nowhere()
    try:
        from cerchia.show.cli.app import run  # noqa: PLC0415 - an interruption may come this early

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open to the end


if __name__ == "__main__":
    main()
