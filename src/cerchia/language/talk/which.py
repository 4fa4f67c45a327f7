"""Which language a text is in, by its most frequent small words."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cerchia.language.talk.fold import fold
from cerchia.model.vocabulary import Language

_SMALL_WORDS: Mapping[Language, str] = {
    "it": """il lo gli di da del della dei delle al alla nel nella che e è non un uno una mi ti ci si
        sono sei siamo ho hai ha abbiamo come con per tra fra ma anche io lei lui questo questa
        grazie tutto bene ciao buongiorno buona buon molto più piacere stai sta cosa quando se nn
        perché cmq grz xké tuo tua suo sua mio mia quello dove ancora sempre poi già così qui
        la le i a al o al ai agli alle dai dal dalla nei nelle sui sul sulla col coi lo ne né loro
        voi noi te me vi era sarà fatto fare giorno giorni lunedì martedì mercoledì giovedì venerdì
        sabato domenica oggi domani ieri adesso ora allora buone auguri presto volentieri prego
        figurati certo altrettanto giornata serata lavoro anni due tre primo prima dopo porto
        prossima ultimo chi quale quanto troppo niente nessun nessuno senza può puoi vuoi dei degli
        davvero proprio benissimo perfetto grz nn tt tutta tutti tutte""",
    "en": """the of and to is are am was were be been you your i my we our it its this that for with
        on at from not do does did have has had will would can could how what when where who all
        thanks thank hello hi well good great very but or if so me they there here just by an""",
    "es": """el los las de del que y en un una es son muy por para con pero como más mi tu su yo
        usted me te gracias hola buenos días todo bien qué cómo está estás estoy sí también cuando
        porque este esta nosotros saludos encantado al lo le se""",
    "fr": """le les des du de la et est sont je tu vous nous il elle un une en pour avec dans sur
        pas ne que qui mais ou où à au aux merci bonjour bonsoir votre vos mon ma mes très bien
        comment ça c'est j'ai ce cette plus aussi tout""",
    "de": """der die das den dem des und ist sind war ich du sie wir ihr es ein eine einen einem
        für mit auf von zu zum zur nicht auch aber wie was wann wo danke vielen guten tag hallo
        gut geht ihnen ihre ihren mir mich uns im am bei aus nach noch sehr alles""",
}


def _votes() -> Mapping[str, tuple[Language, ...]]:
    votes: dict[str, tuple[Language, ...]] = {}
    for language, words in _SMALL_WORDS.items():
        for word in set(fold(words).split()):
            votes[word] = (*votes.get(word, ()), language)
    return MappingProxyType(votes)


_VOTES = _votes()
_SHORT = 3
"""A text of fewer words than this must be clear: all of its words, and of one language only."""


def language(text: str) -> Language:
    """Return the language of `text`, "unknown" where its small words do not tell.

    A word shared by several languages gives each a part of its vote.
    """
    words = fold(text).replace(".", " ").replace("?", " ").split()
    tally: dict[Language, float] = {}
    for word in words:
        owners = _VOTES.get(word, ())
        for owner in owners:
            tally[owner] = tally.get(owner, 0.0) + 1 / len(owners)
    if not tally:
        return "unknown"
    ranked = sorted(tally, key=lambda name: -tally[name])
    first = tally[ranked[0]]
    second = tally[ranked[1]] if len(ranked) > 1 else 0.0
    clear = first == len(words) if len(words) < _SHORT else first > second
    return ranked[0] if clear else "unknown"
