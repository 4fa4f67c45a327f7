"""The desk's style, script and mark: files from this machine, named after what is in them."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from cerchia.show.draw import styles

KINDS = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
WHOLE = {"js": "desk.js", "svg": "mark.svg"}


@cache
def content(kind: str) -> str:
    """Return the whole style ("css"), script ("js") or mark ("svg")."""
    here = files(__package__).joinpath("static")
    if kind in WHOLE:
        return here.joinpath(WHOLE[kind]).read_text("utf-8")
    own = here.joinpath("app.css").read_text("utf-8")
    desk = here.joinpath("desk.css").read_text("utf-8")
    return styles.sheet("tokens", "rings", "charts", "study") + styles.tight(own + desk)


@cache
def address(kind: str) -> str:
    """Return where a browser finds it; a change gives another address, so it may be kept."""
    return f"/static/{hashlib.sha256(content(kind).encode()).hexdigest()[:12]}.{kind}"


async def serve(request: Request) -> Response:
    """Answer with one of them."""
    kind = request.path_params["file"].rpartition(".")[2]
    if kind not in KINDS or request.url.path != address(kind):
        return PlainTextResponse("not here", 404)
    return Response(content(kind), media_type=KINDS[kind])
