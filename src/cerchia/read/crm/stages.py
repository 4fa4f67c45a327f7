"""What became of a deal, by whatever its product says: won, lost, or open; never guessed from a name nobody knows."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from cerchia.formats.purpose_words import fold

State = Literal["open", "won", "lost"]
Step = Literal[
    "prospect", "lead", "engaged", "mql", "sql", "opportunity", "customer", "lost", "former", ""
]
"""Where a stage stands on the one axis all products share; "" for one that is the owner's own."""

_STEPS: dict[Step, str] = {
    "prospect": "subscriber, cold, suspect, prospect, prospecting, nominativo, contatto freddo, target",
    "lead": "lead, new, open not contacted, raw, contatto, nuovo, da contattare, attempted to contact, neu, nouveau, nuevo",
    "engaged": "working contacted, connected, in progress, open, contact made, contattato, in corso, appointmentscheduled, "
    "appointment scheduled, aperta, aperto, offen, en cours, en curso, id decision makers, perception analysis",
    "mql": "marketing qualified lead, mql, marketingqualifiedlead",
    "sql": "sales qualified lead, sql, qualified, qualification, qualifiedtobuy, qualified to buy, qualificato, salesqualifiedlead, "
    "qualifiziert, qualifie, calificado",
    "opportunity": "opportunity, open deal, demo, demo scheduled, presentation, presentation scheduled, presentationscheduled, "
    "needs analysis, value proposition, proposal, proposal made, proposal price quote, contract sent, contractsent, "
    "decision maker bought in, decisionmakerboughtin, negotiation, negotiation review, negotiations started, trattativa, "
    "offerta, offerta inviata, preventivo, preventivo inviato, proposta, angebot, verhandlung, devis, negociation, presupuesto, negociacion",
    "customer": "customer, client, closed won, closedwon, won, closed converted, cliente, vinta, vinto, chiusa vinta, chiuso vinto, "
    "chiusa con successo, acquisito, acquisita, firmato, firmata, signed, gewonnen, abgeschlossen gewonnen, geschlossen und gewonnen, "
    "ganado, ganada, cerrado ganado, cerrada ganada, gagne, gagnee, ferme gagne, fermee gagnee, cloturee gagnee, conclu, conclue",
    "lost": "closed lost, closedlost, lost, unqualified, closed not converted, bad timing, persa, perso, chiusa persa, chiuso perso, "
    "rifiutato, rifiutata, verloren, abgeschlossen verloren, geschlossen und verloren, perdido, perdida, cerrado perdido, cerrada perdida, "
    "perdu, perdue, ferme perdu, fermee perdue, cloturee perdue, deleted, annullata, annullato, cancelled, canceled",
    "former": "churned, former customer, ex cliente, inactive",
}  # fmt: skip
_YES = frozenset({"true", "1", "yes", "si", "ja", "oui", "vero", "wahr", "vrai", "verdadero"})


@cache
def _steps() -> dict[str, Step]:
    found: dict[str, Step] = {}
    for step, listed in _STEPS.items():
        for word in listed.split(","):
            found.setdefault(fold(word), step)
    return found


def step(stage: str) -> Step:
    """Return where a stage stands; the pipeline that HubSpot writes behind it does not count."""
    steps = _steps()
    plain = re.sub(r"\s*\([^()]*\)\s*$", "", stage[:200])
    return steps.get(fold(stage[:200])) or steps.get(fold(plain)) or ""


def yes(text: str) -> bool:
    """Say whether a cell is a yes."""
    return fold(text[:20]) in _YES


def state(stage: str, status: str, won: str, over: str) -> State:
    """Return what became of a deal: by its own status, by what it says of won and over, else by its stage.

    A stage nobody knows is open: what is not said to be won is no result.
    """
    if (told := _state(step(status))) != "open" or (status and step(status)):
        return told
    if yes(won):
        return "won"
    if won and yes(over):
        return "lost"
    return _state(step(stage))


def _state(where: Step) -> State:
    return "won" if where == "customer" else "lost" if where == "lost" else "open"
