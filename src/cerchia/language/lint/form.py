"""Rules on the form of a message: a name, thanks, a question, one request, its length, no blanks."""

from __future__ import annotations

from collections.abc import Iterator

from cerchia.language.lint.case import Case
from cerchia.language.lint.features import MERGE, is_ordinary
from cerchia.language.lint.words import Word
from cerchia.language.talk import Act
from cerchia.model.lint import Finding, Kind, Severity

LONGEST: dict[Kind, tuple[tuple[int, Severity], ...]] = {
    "note": ((300, "error"), (200, "hint")),
    "opener": ((800, "error"), (400, "warning")),
    "reply": ((1_900, "error"), (900, "hint")),
    "post": ((3_000, "error"), (1_500, "hint")),
    "profile": ((2_600, "error"),),
}
"""Characters (science.md §6): a note 200 on a free account, 300 at most; under 400 answers best."""
SEVERAL = 3
"""Questions in one message from which they become a questionnaire."""
LISTING = 12
"""Words of a question from which commas and an "and" make a list of it."""
_AND = frozenset({"e", "and", "y", "et", "und", "o", "or", "ou", "oder"})
_ASKING = frozenset({
    "puo", "puoi", "potrebbe", "potresti", "posso", "mi", "can", "could", "would", "will",
    "puede", "puedes", "podria", "podrias", "me", "pourriez", "pouvez", "peux", "kannst",
    "konnen", "konnten", "konntest",
})  # fmt: skip
_BEGINNING = 14
"""Words within which somebody is called by name."""
_TITLES = frozenset({
    "dottore", "dottoressa", "dott", "dottssa", "avvocato", "avv", "ingegnere", "ing",
    "professore", "professoressa", "prof", "presidente", "direttore", "direttrice", "sindaco",
    "gentile", "egregio", "egregia", "spettabile", "signor", "signora", "dear", "sir", "madam",
    "doctor", "dr", "professor", "mr", "mrs", "ms", "mayor", "chair", "captain", "estimado",
    "estimada", "señor", "señora", "senor", "senora", "doctora", "profesor", "profesora",
    "director", "alcalde", "letrada", "monsieur", "madame", "docteur", "professeur", "maitre",
    "maire", "proviseur", "cher", "chere", "herr", "frau", "doktor", "burgermeister",
    "burgermeisterin", "sehr", "geehrter", "geehrte", "lieber", "liebe", "junger", "mann",
    "ciao", "buongiorno", "buonasera", "salve", "hello", "hi", "hey", "good", "morning",
    "afternoon", "evening", "hola", "buenos", "buenas", "bonjour", "bonsoir", "salut",
    "coucou", "hallo", "guten", "tag", "moin", "servus", "gruezi", "linkedin",
})  # fmt: skip


def no_name(case: Case) -> Iterator[Finding]:
    """Find that nobody is called by name."""
    if case.names:
        named = any(word.folded in case.names for word in case.found.text.spoken)
    else:
        named = any(
            word.written[0].isupper()
            and len(word.written) > 2
            and word.folded not in _TITLES
            and (not is_ordinary(word, case.found.language) or _called(case, word))
            for word in case.found.text.spoken[:_BEGINNING]
            if not MERGE.search(case.found.text.written, max(0, word.start - 2), word.end + 2)
        )
    if not named:
        yield case.finding("no_name", "warning", case.opening)


def _called(case: Case, word: Word) -> bool:
    """Return whether a message begins with this word and a comma, as people call each other."""
    first = case.found.text.words[0] is word
    return first and case.found.text.written[word.end : word.end + 1] in {",", "!"}


def merge_field(case: Case) -> Iterator[Finding]:
    """Find the blanks of a form letter that were left unfilled."""
    for found in MERGE.finditer(case.found.text.written):
        yield case.finding("merge_field", "error", found.span())


def too_long(case: Case) -> Iterator[Finding]:
    """Find more than its kind allows, or than people answer."""
    start, end = case.whole
    for limit, severity in LONGEST[case.kind]:
        if end - start > limit:
            over = (start + limit, end)
            yield case.finding("too_long", severity, over, n=end - start, limit=limit, seen="")
            return


def several_asks(case: Case) -> Iterator[Finding]:
    """Find more than one request."""
    written = case.found.own
    asked = [
        place
        for place, letter in enumerate(written)
        if letter == "?" and written[place + 1 : place + 2] != "?"
    ]
    listed = asked and any(_lists(case, place) for place in asked)
    if len(asked) >= SEVERAL or listed:
        yield case.finding("several_asks", "warning", (asked[-1], asked[-1] + 1), n=len(asked))


def _lists(case: Case, mark: int) -> bool:
    """Return whether the question that ends at `mark` asks one thing, another and a third."""
    text = case.found.text
    start = max((one.end for one in text.words if one.stop and one.end <= mark), default=0)
    inside = [one for one in text.words if start <= one.start < mark]
    comma = case.found.own.rfind(",", start, mark)
    joined = any(one.folded in _AND and one.start > comma for one in inside)
    asking = any(one.folded in _ASKING for one in inside)
    return comma > start and joined and asking and len(inside) >= LISTING


def no_question(case: Case) -> Iterator[Finding]:
    """Find that nothing invites an answer."""
    if "?" in case.found.own or case.found.acts.does(Act.REQUESTS | Act.ASKS):
        return
    severity: Severity = "hint" if case.verdict == "personal" else "warning"
    yield case.finding("no_question", severity, case.closing)


def no_thanks(case: Case) -> Iterator[Finding]:
    """Find that they accepted and are not thanked."""
    if not case.found.acts.does(Act.THANKS):
        yield case.finding("no_thanks", "hint", case.opening)
