"""The line at the foot of a page that says its keys."""

from __future__ import annotations

from markupsafe import Markup, escape

from cerchia.show.phrases import parts


def keys(code: str, lang: str, names: str) -> Markup:
    """Return the sentence of a code, its keys set as keys; j and k come before it."""
    told = Markup("<kbd>j</kbd> <kbd>k</kbd> ")
    for part in parts(code, lang, **dict(zip(names, names, strict=True))):
        told += Markup("<kbd>{}</kbd>").format(part.text) if part.name else escape(part.text)
    return told
