"""A purpose as TOML text, each key explained to somebody who never saw such a file."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date

from cerchia.model.purpose import Persona, Purpose, Weights
from cerchia.model.vocabulary import FUNCTIONS, GOALS, SENIORITIES, SIZES

WIDTH = 96


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of the file: an example for where it is not said, what it means in each language.

    listed: the closed list its values come from.
    """

    name: str
    example: str
    it: str
    en: str
    listed: tuple[str, ...] = ()

    def comment(self, lang: str) -> Iterator[str]:
        yield from _wrapped(self.it if lang == "it" else self.en)
        yield from _wrapped(", ".join(self.listed), "#   ") if self.listed else ()


_HEAD = {
    "it": "A che cosa serve la tua cerchia. Le righe che iniziano con # sono spiegazioni; per usare "
    "un esempio togli il # davanti. Controlla il file con: cerchia purpose check purpose.toml",
    "en": "What your circle is for. Lines that begin with # explain; to use an example take the # "
    "away. Check the file with: cerchia purpose check purpose.toml",
}
_PERSONA = {
    "it": "Una persona ideale. Chiede solo ciò che scrivi: il resto non conta. Per un'altra "
    "aggiungi più sotto un nuovo blocco [[persona]].",
    "en": "One ideal person. It asks only for what you write; the rest does not count. For another "
    "one add a new [[persona]] block below.",
}
_PURPOSE_KEYS = (
    _Key("name", '"Clienti 2027"', "Il nome dello scopo.", "The name of the purpose."),
    _Key(
        "goal",
        '"clients"',
        "L'obiettivo, uno fra questi (vale anche in italiano: clienti, lavoro …):",
        "The goal, one of:",
        GOALS,
    ),
    _Key(
        "stance",
        '"specific"',
        'Come deve essere la cerchia: "specific" gente mirata, "varied" gente molto diversa.',
        'What the circle should be like: "specific" the same kind of people, "varied" many kinds.',
    ),
    _Key(
        "way",
        '"…"',
        "Come conti di arrivarci, con parole tue.",
        "How you mean to get there, in your own words.",
    ),
    _Key(
        "weekly_minutes",
        "30",
        "Quanti minuti a settimana ci dedichi.",
        "How many minutes a week you give it.",
    ),
    _Key("by", "2027-06-30", "Entro quando: anno-mese-giorno.", "By when: year-month-day."),
)
_PERSONA_KEYS = (
    _Key("name", '"…"', "Un nome per riconoscerla.", "A name to know it by."),
    _Key(
        "functions",
        '["sales", "marketing"]',
        'Che lavoro fa, una o più funzioni fra queste (vale anche in italiano: "risorse umane"):',
        "What they do, one or more functions of:",
        FUNCTIONS,
    ),
    _Key(
        "seniority",
        '["owner", "cxo"]',
        "A che livello, uno o più fra questi (vale anche in italiano: titolare, dirigente …):",
        "At which level, one or more of:",
        SENIORITIES,
    ),
    _Key(
        "trades",
        '["arredamento", "meccanica"]',
        "In quali settori, con parole tue.",
        "In which trades, in your own words.",
    ),
    _Key(
        "companies",
        '["Arredi Esempio Srl"]',
        "Aziende precise: chi ci lavora ha un punto in più.",
        "Companies by name: working there speaks for somebody.",
    ),
    _Key("places", '["Treviso", "Padova"]', "Dove: città o zone.", "Where: towns or areas."),
    _Key(
        "languages",
        '["it", "en"]',
        "Che lingua parla, una o più fra:",
        "Which language they speak, one or more of:",
        ("it", "en", "es", "fr", "de"),
    ),
    _Key(
        "keywords",
        '["export"]',
        "Parole che vuoi trovare nel suo titolo o nella sua azienda.",
        "Words you hope for in their title or company.",
    ),
    _Key("avoid", '["stage"]', "Parole che la escludono.", "Words that rule somebody out."),
    _Key(
        "size",
        '["small", "medium"]',
        "Quanto è grande l'azienda, una o più fra:",
        "How large the company is, one or more of:",
        SIZES,
    ),
    _Key("critical_points", '"…"', "Che cosa non le funziona.", "What does not work for them."),
    _Key("opportunities", '"…"', "Che cosa potrebbe guadagnarci.", "What they could gain."),
    _Key("challenges", '"…"', "Che cosa deve affrontare.", "What they have to face."),
    _Key("habits", '"…"', "Che abitudini ha.", "What their habits are."),
    _Key(
        "found",
        '"…"',
        "Dove si trova: fiere, gruppi, associazioni.",
        "Where they are found: fairs, groups, associations.",
    ),
    _Key(
        "weights",
        "{ function = 0.30, level = 0.25, industry = 0.20, size = 0.10, place = 0.10, language = 0.05 }",
        "Quanto pesa ogni aspetto; questi sono i pesi di partenza.",
        "How much each side counts; these are the weights to start from.",
    ),
)


def write(purpose: Purpose, lang: str) -> str:
    """Return the text; lang: it or en, for the comments alone."""
    lines = [*_wrapped(_HEAD["it" if lang == "it" else "en"]), ""]
    lines += _block(purpose, _PURPOSE_KEYS, lang)
    for number, persona in enumerate(purpose.personas):
        if number:
            lines += ["[[persona]]", *_said(persona), ""]
        else:
            lines += [*_wrapped(_PERSONA["it" if lang == "it" else "en"]), "[[persona]]"]
            lines += _block(persona, _PERSONA_KEYS, lang)
    return "\n".join(lines)


def short(purpose: Purpose) -> str:
    """Return what a purpose says and nothing else: a file without its explanations."""
    lines = list(_said(purpose, _PURPOSE_KEYS))
    for persona in purpose.personas:
        lines += ["", "[[persona]]", *_said(persona)]
    return "\n".join(lines) + "\n"


def _block(record: Purpose | Persona, keys: Iterable[_Key], lang: str) -> Iterator[str]:
    """Yield each key under its comment; one that is not said stands there as an example."""
    for key in keys:
        yield from key.comment(lang)
        value = getattr(record, key.name)
        yield f"{key.name} = {_toml(value)}" if _is_said(value) else f"# {key.name} = {key.example}"
        yield ""


def _said(record: Purpose | Persona, keys: Iterable[_Key] = _PERSONA_KEYS) -> Iterator[str]:
    for key in keys:
        value = getattr(record, key.name)
        if _is_said(value):
            yield f"{key.name} = {_toml(value)}"


def _is_said(value: object) -> bool:
    return value not in ("", (), None) and value != Weights()


def _toml(value: object) -> str:
    """Return a value of a purpose in TOML."""
    if isinstance(value, str):
        # JSON's escapes are TOML's; DEL alone may stand in JSON as it is and not in TOML
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    if isinstance(value, Weights):
        pairs = (f"{field.name} = {getattr(value, field.name)!r}" for field in fields(value))
        return f"{{ {', '.join(pairs)} }}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _wrapped(text: str, indent: str = "# ") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent)
