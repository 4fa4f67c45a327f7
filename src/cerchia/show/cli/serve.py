"""serve: open the desk in the browser, on this machine alone."""

from __future__ import annotations

from typing import Annotated

import typer

from cerchia.show.cli.wanted import Command, UsageError, Wanted
from cerchia.show.phrases import say

PORT = 8765
PORTS = range(1024, 65536)


def serve(
    wanted: Wanted,
    port: Annotated[int, typer.Option(metavar="PORT", help="option.port")] = PORT,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="option.no_browser")] = False,
) -> None:
    """Serve the circle until somebody stops it."""
    if port not in PORTS:
        raise UsageError("usage.port", seen=port)
    from cerchia.show.web.serve import Wish  # noqa: PLC0415 - the server loads here
    from cerchia.show.web.serve import serve as run  # noqa: PLC0415

    def tell(url: str) -> None:
        typer.echo(say("serve.open", wanted.lang, url=url))

    typer.echo(say("serve.how", wanted.lang))
    run(wanted.circle, wanted.zone, Wish(port, wanted.lang, not no_browser), tell)


COMMAND = Command("serve", serve, ("circle", "zone"), shared=("lang",))
