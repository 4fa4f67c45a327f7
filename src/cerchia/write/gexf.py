"""GEXF 1.3: the owner, the people, and the ties between, for Gephi and whatever else draws graphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from cerchia.write.letters import one_line

if TYPE_CHECKING:
    from cerchia.model.export import Head, Leaving, Tied

OWNER = "owner"
"""The node in the middle."""
NODE = {
    "role": "string", "company": "string", "position": "string", "standing": "string", "persona": "string",
    "fit": "double", "function": "string", "seniority": "string", "rhythm": "string",
}  # fmt: skip
EDGE = {"sent": "integer", "received": "integer", "days": "integer", "mutuality": "double"}
"""Attributes with their types. A tie's weight is its strength; it begins and ends with its words."""


def graph(head: Head, people: Iterable[Leaving], ties: Iterable[Tied]) -> Iterator[bytes]:
    """Yield the file: the owner and the people, and behind all of them the ties."""
    yield from (line.encode() for line in _lines(head, people, ties))


def _lines(head: Head, people: Iterable[Leaving], ties: Iterable[Tied]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield f"<meta lastmodifieddate={_text(head.as_of.isoformat())}><creator>cerchia</creator></meta>\n"
    yield '<graph defaultedgetype="undirected" mode="dynamic" timeformat="date">\n'
    yield from _declared("node", NODE)
    yield from _declared("edge", EDGE)
    yield f"<nodes>\n<node id={_text(OWNER)} label={_text(head.owner)}>{_values({'role': OWNER})}</node>\n"
    for one in people:
        yield f"<node id={_text(one.id)} label={_text(one.listed.row.name)}>{_values(_node(one))}</node>\n"
    yield "</nodes>\n<edges>\n"
    yield from map(_edge, ties)
    yield "</edges>\n</graph>\n</gexf>\n"


def _declared(what: str, attributes: Mapping[str, str]) -> Iterator[str]:
    yield f'<attributes class="{what}" mode="static">\n'
    for name, kind in attributes.items():
        yield f'<attribute id="{name}" title="{name}" type="{kind}"/>\n'
    yield "</attributes>\n"


def _node(one: Leaving) -> dict[str, object]:
    row = one.listed.row
    return {
        "role": "person",
        "company": row.company,
        "position": row.position,
        "standing": row.standing,
        "persona": one.persona,
        "fit": None if row.fit is None or row.fit.fit is None else round(row.fit.fit, 4),
        "function": row.functions[0] if row.functions else None,
        "seniority": row.seniority,
        "rhythm": row.rhythm,
    }


def _edge(one: Tied) -> str:
    tie = one.tie
    said = _values(
        {"sent": tie.sent, "received": tie.received, "days": tie.days, "mutuality": _figure(tie.mutuality)}
    )  # fmt: skip
    return (
        f"<edge id={_text(f'tie-{one.id}')} source={_text(OWNER)} target={_text(one.id)}"
        f' weight="{_figure(tie.strength)}" start="{tie.first}" end="{tie.last}">{said}</edge>\n'
    )


def _values(said: Mapping[str, object]) -> str:
    """Return what is known of somebody; what is not is left out."""
    known = (f'<attvalue for="{name}" value={_text(str(value))}/>'
             for name, value in said.items() if value not in {None, ""})  # fmt: skip
    return f"<attvalues>{''.join(known)}</attvalues>"


def _figure(value: float) -> str:
    return f"{value:.6g}"


def _text(text: str) -> str:
    return quoteattr(one_line(text))
