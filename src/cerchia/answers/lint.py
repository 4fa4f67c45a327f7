"""Lint: a message held against what the circle knows of who will read it."""

from __future__ import annotations

from dataclasses import replace

from cerchia.answers.draft import addressee
from cerchia.answers.evidence import evidence
from cerchia.answers.person import find
from cerchia.engine.duckdb import Engine
from cerchia.language import lint as language
from cerchia.language.alike import TELLING, VARIES
from cerchia.model.lint import NOBODY, Kind, Lint

_BARE = f"regexp_replace({{text}}, '{VARIES}', '', 'g')"
_WIDELY = f"""
    with bare as (
        select {_BARE.format(text="$1::varchar")} as text
    ), sent as (
        select m.person, x.content as text from resolve_message m join read_text x using (message)
        where m.mine and m.person is not null
        union all
        select person, note from resolve_invitation where direction = 'outbound' and note <> ''
    )
    select count(distinct s.person) from sent s, bare b
    where length(b.text) >= {TELLING} and s.person is distinct from $2
      and {_BARE.format(text="s.text")} = b.text
"""


def lint(engine: Engine, message: str, kind: Kind, who: str = "") -> Lint:
    """Return what is to be said of a message to `who`, or to nobody named ("").

    Raises PersonUnknownError and PersonAmbiguousError.
    """
    person = find(engine, who) if who else None
    widely = engine.value(_WIDELY, message.strip(), person) or 0
    to = addressee(evidence(engine, person), kind) if person is not None else NOBODY
    return language.lint(message, kind, replace(to, widely=widely))
