"""The entry: `cerchia`, and `python -m cerchia`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code; files are made readable by the owner alone."""
    os.umask(0o077)
    try:
        from cerchia.show.cli.app import run  # noqa: PLC0415 - an interruption may come this early

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
