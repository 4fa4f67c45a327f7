"""From a code and its parameters to the sentence, in Italian or English."""

from __future__ import annotations

from collections.abc import Mapping

from cerchia.show.phrases import (
    calendars,
    channels,
    chats,
    cleanup,
    crm,
    drafts,
    export,
    faults,
    hardship,
    helps,
    how,
    joining,
    keeping,
    lint,
    listing,
    lists,
    mails,
    marks,
    pages,
    personas,
    plan,
    purpose,
    quality,
    reasons,
    report,
    requests,
    results,
    rows,
    search,
    study,
    telegrams,
    vocabularies,
    vocabulary,
    web,
    web_agenda,
    web_chosen,
    web_cleanup,
    web_messages,
    web_people,
    web_person,
    web_purpose,
    web_requests,
    web_search,
    web_sources,
    web_start,
    web_talks,
)
from cerchia.show.phrases.fill import Part, fill

LANGS = ("it", "en")
BOOK: dict[str, tuple[str, str]] = {
    **vocabulary.WORDS,
    **reasons.REASONS,
    **faults.FAULTS,
    **rows.ROWS,
    **channels.CHANNELS,
    **calendars.CALENDARS,
    **chats.CHATS,
    **mails.MAILS,
    **crm.CRM,
    **hardship.HARDSHIP,
    **helps.HELPS,
    **pages.PAGES,
    **lists.LISTS,
    **listing.LISTING,
    **purpose.PURPOSE,
    **quality.QUALITY,
    **keeping.KEEPING,
    **marks.MARKS,
    **report.REPORT,
    **how.HOW,
    **study.STUDY,
    **telegrams.TELEGRAMS,
    **lint.LINT,
    **drafts.DRAFTS,
    **cleanup.CLEANUP,
    **results.RESULTS,
    **personas.PERSONAS,
    **requests.REQUESTS,
    **vocabularies.VOCABULARIES,
    **joining.JOINING,
    **export.EXPORT,
    **web.WEB,
    **web_messages.MESSAGES,
    **web_search.SEARCH,
    **web_sources.WEB_SOURCES,
    **web_start.WEB_START,
    **web_agenda.WEB_AGENDA,
    **web_requests.WEB_REQUESTS,
    **web_chosen.WEB_CHOSEN,
    **web_cleanup.WEB_CLEANUP,
    **web_talks.WEB_TALKS,
    **search.SEARCH,
    **plan.PLAN,
    **web_purpose.WEB_PURPOSE,
    **web_people.WEB_PEOPLE,
    **web_person.WEB_PERSON,
}
"""Code -> the sentence in Italian and in English."""


def say(code: str, lang: str = "en", **params: object) -> str:
    """Return the sentence of a code, its places filled; an unknown code comes back as it is."""
    return "".join(part.text for part in parts(code, lang, **params))


def parts(code: str, lang: str = "en", **params: object) -> list[Part]:
    """Return the sentence in pieces, so that a face can set what was filled in apart."""
    both = BOOK.get(code)
    if both is None:
        return [Part(code)]
    pattern = both[LANGS.index(lang) if lang in LANGS else 1]
    return list(fill(pattern, lang, params, lambda listed, value: word(listed, value, lang)))


def advice(code: str, lang: str = "en", **params: object) -> str:
    """Return what to do about an error: for its reason (`why`) where there is a word for that."""
    own = f"{code}.{params.get('why', '')}.remedy"
    return say(own if own in BOOK else f"{code}.remedy", lang, **params)


def word(listed: str, value: str, lang: str) -> str:
    """Return the word for a value of a closed list ("topic", "client"); else the value itself."""
    code = f"{listed}.{value}"
    return say(code, lang) if code in BOOK else value.replace("_", " ")


def locale(environ: Mapping[str, str]) -> str:
    """Return the language a system speaks, by LC_ALL, LC_MESSAGES and LANG; English if none of ours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if named := environ.get(name, ""):
            spoken = named[:2].lower()
            return spoken if spoken in LANGS else "en"
    return "en"
