"""Templates of a face: escaped, complete, and with no word that could harm what stands beside it."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from cerchia.show.phrases import plain


@cache
def of(package: str) -> Environment:
    """Return the templates of a package; a name that is not there is an error, not a blank."""
    return Environment(
        loader=PackageLoader(package),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
        auto_reload=False,
    )


def _harmless(value: object) -> object:
    """Let no word of anybody's turn, colour or hide what stands beside it."""
    return plain(value) if type(value) is str else value
