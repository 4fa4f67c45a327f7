"""Drafts: true to the evidence, clean to the lint, in every kind and language; or said to be none."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from cerchia.answers.draft import addressee, draft
from cerchia.answers.evidence import evidence
from cerchia.answers.lint import lint
from cerchia.engine.duckdb import Engine
from cerchia.language.lint import lint as linted
from cerchia.model.answers import Because
from cerchia.model.draft import DRAFT_KINDS, LINTED_AS, DraftKind, Drafts, Wish
from cerchia.model.errors import AboutMissingError, PersonUnknownError, ReasonMissingError
from cerchia.show.phrases import evidence as told
from tests.rooms import Rooms, ago, stamp


def nothing(rooms: Rooms) -> None:
    rooms.person("Gino Bortot")


def asked_near(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot", connected=date(2024, 1, 1))
    rooms.talk(
        who,
        ("me", ago(60), "Ciao Gino, come va il forno?"),
        ("them", ago(58), "Ciao! Bene. Senti, tu che farina usi per il pane di segale da 2 chili?"),
    )


def asked_far(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        (
            "them",
            ago(4),
            "Gentile dottore, le chiedo un parere: la caldaia del condominio va sostituita prima di ottobre?",
        ),
    )


def asked_english(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        ("them", ago(40), "Hi, thanks for connecting. Which clamp do you use on 40 mm oak boards?"),
    )


def offered(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        (
            "them",
            ago(12),
            "Buongiorno, le presento la nostra agenzia: le offriamo 10 articoli al mese a 300 euro. Le interessa?",
        ),
    )


def noted(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot", connected=date(2026, 11, 12))
    rooms.asks(
        who,
        ago(4),
        "Ciao, ero alla tua lezione di Schio: la pressa 4 l’ho fermata anch’io, e adesso?",
    )


def noted_english(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot", connected=date(2026, 11, 12))
    rooms.asks(
        who,
        ago(4),
        "I was at your Leeds talk about kiln 3. Ours cracks every third tile as well, and I would like to know why.",
    )


def requested(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot", contact=False, connected=None)
    rooms.asks(who, ago(9), "", accepted=False)


def promised(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        ("them", ago(300), "Mi servirebbe la tabella dei tempi di attrezzaggio, ce l’hai ancora?"),
        ("me", ago(299), "Sì, ti mando la tabella dei tempi di attrezzaggio entro venerdì."),
    )


def unanswered(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        (
            "me",
            ago(40),
            "Ciao Gino, grazie del contatto. A Bolzano parlavi di abeti del 1890: dove li hai trovati?",
        ),
    )


def worked(rooms: Rooms) -> None:
    rooms.person("Gino Bortot", company="Officine Zanolla", position="Montatore", colleague=True)
    rooms.add(
        "read_position",
        company="Officine Zanolla",
        title="Tecnico",
        started=date(2003, 2, 1),
        finished=date(2007, 9, 1),
    )


def studied(rooms: Rooms) -> None:
    rooms.person("Gino Bortot", company="Università di Vallenera", position="Ricercatore")
    rooms.add(
        "read_school",
        school="Università di Vallenera",
        started=date(1991, 9, 1),
        finished=date(1997, 7, 1),
    )


def praised(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.add(
        "read_endorsement",
        handle=who,
        direction="received",
        skill="Saldatura TIG",
        made=stamp(ago(30)),
        status="ACCEPTED",
    )
    rooms.add(
        "read_recommendation",
        handle=who,
        direction="received",
        content="Ha trovato la perdita del forno 6 in mezz’ora, dopo che tre ditte l’avevano cercata per un mese.",
        made=stamp(ago(50)),
        status="VISIBLE",
    )


def moved(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot", company="Fonderia Cavarzan")
    rooms.add(
        "resolve_change",
        person=who,
        kind="company",
        seen=date(2026, 11, 1),
        before="Officine Zanolla",
        after="Fonderia Cavarzan",
    )


def spoke(rooms: Rooms) -> None:
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        ("me", ago(901), "Ciao Gino, che novità?"),
        (
            "them",
            ago(900),
            "Ho rilevato la segheria di mio zio a Forno di Zoldo, 14 macchine e due gatti.",
        ),
        ("me", ago(899), "Bella notizia, auguri."),
    )


SITUATIONS = (
    nothing, asked_near, asked_far, asked_english, offered, noted, noted_english, requested, promised,
    unanswered, worked, studied, praised, moved, spoke,
)  # fmt: skip
WANTED: dict[str, set[DraftKind]] = {
    "nothing": set(),
    "asked_near": {"opener", "reply", "rekindle", "decline", "welcome"},
    "asked_far": {"opener", "reply", "rekindle", "decline", "welcome"},
    "asked_english": {"opener", "reply", "rekindle", "decline", "welcome"},
    "offered": {"reply", "decline"},
    "noted": {"welcome", "opener", "rekindle", "ask_why", "decline"},
    "noted_english": {"welcome", "opener", "rekindle", "ask_why", "decline"},
    "requested": {"ask_why", "decline"},
    "promised": {"reply", "rekindle"},
    "unanswered": {"follow_up"},
    "worked": {"welcome", "opener", "rekindle"},
    "studied": {"welcome", "opener", "rekindle"},
    "praised": {"welcome", "opener", "rekindle", "thank"},
    "moved": {"opener", "rekindle"},
    "spoke": {"opener", "rekindle"},
}
"""In each situation, the kinds there is a reason for."""


def made(engine: Engine, wish: Wish) -> Drafts | None:
    try:
        return draft(engine, "Gino Bortot", wish)
    except ReasonMissingError:
        return None


@pytest.mark.parametrize("situation", SITUATIONS, ids=lambda one: one.__name__)
def test_every_kind_in_every_situation_is_clean_true_and_told(
    engine: Engine, situation: object
) -> None:
    rooms = Rooms(engine)
    situation(rooms)  # type: ignore[operator]
    rooms.build()
    known = evidence(engine, 1)
    there: set[DraftKind] = set()
    for kind in DRAFT_KINDS:
        for wish in (Wish(kind), Wish(kind, language="it"), Wish(kind, language="en")):
            if kind == "intro_request":
                continue
            found = made(engine, wish)
            if found is None:
                continue
            there.add(kind)
            assert 2 <= len(found.drafts) <= 3, (kind, wish)
            assert len({one.text for one in found.drafts}) == len(found.drafts)
            for one in found.drafts:
                assert one.language == wish.language or not wish.language
                judged = linted(one.text, LINTED_AS[kind], addressee(known, kind))
                assert [f.rule for f in judged.findings if f.severity != "hint"] == [], one.text
                assert len(one.text) <= 400, one.text
                assert "Gino" in one.text
                _true(one.text, one.evidence)
    assert there == WANTED[situation.__name__]  # type: ignore[attr-defined]


def _true(text: str, rests: tuple[Because, ...]) -> None:
    """Every quote stands in the evidence as it was written, every figure stands in it somewhere."""
    assert rests
    whole = " ".join(
        f"{one.text} {one.params} {one.at and one.at.strftime('%-d %Y')}" for one in rests
    )
    quotes = re.findall(r"[«“]([^»”]+)[»”]", text)
    for quote in quotes:
        assert quote.rstrip("…") in whole, (quote, whole)
    for figure in re.findall(r"\d+", text):
        assert figure in whole, (figure, whole)
    for one in rests:
        assert told(one, "it")
        assert told(one, "en") != one.code


def test_the_register_follows_the_two_of_them(engine: Engine) -> None:
    rooms = Rooms(engine)
    asked_near(rooms)
    rooms.build()
    near = draft(engine, "Gino Bortot", Wish("reply"))
    assert all(re.search(r"\b(ti|hai|tua)\b", one.text) for one in near.drafts)
    assert near.drafts[0].text.startswith("Ciao Gino")


def test_to_who_says_lei_one_says_lei(engine: Engine) -> None:
    rooms = Rooms(engine)
    asked_far(rooms)
    rooms.build()
    far = draft(engine, "Gino Bortot", Wish("reply"))
    for one in far.drafts:
        outside = re.sub(r"«[^»]*»", "", one.text)
        assert one.text.startswith("Buongiorno Gino")
        assert not re.search(r"\b(ti|tu|tuo|tua|hai)\b", outside), one.text


@pytest.mark.parametrize(
    ("words", "language", "kinds"),
    [("¿Qué cola usas para la pizarra mojada de 12 kilos?", "es", ("reply", "decline")),
     ("Quelle colle utilises-tu pour l’ardoise mouillée de 12 kilos ?", "fr", ("reply", "decline")),
     ("Welchen Kleber nimmst du für nassen Schiefer mit 12 Kilo?", "de", ("reply", "decline"))],
)  # fmt: skip
def test_the_conversations_language_where_there_are_sentences_and_said_where_not(
    engine: Engine, words: str, language: str, kinds: tuple[DraftKind, ...]
) -> None:
    rooms = Rooms(engine)
    rooms.talk(rooms.person("Gino Bortot"), ("them", ago(40), words))
    rooms.build()
    for kind in kinds:
        found = draft(engine, "Gino Bortot", Wish(kind))
        assert (found.drafts[0].language, found.lacks) == (language, "")
        assert len(found.drafts) >= 2
    other = draft(
        engine,
        "Gino Bortot",
        Wish("opener", reason="Il forno 6 di Feltre perde ancora.", fallback="it"),
    )
    assert (other.drafts[0].language, other.lacks) == ("it", language)


def test_the_owners_own_reason_and_lever_stand_word_for_word(engine: Engine) -> None:
    rooms = Rooms(engine)
    nothing(rooms)
    rooms.build()
    wish = Wish(
        "opener",
        reason="ho visto il forno 6 che hai montato a Feltre",
        lever="Ti mando le foto del nostro.",
        fallback="it",
    )
    found = draft(engine, "Gino Bortot", wish)
    for one in found.drafts:
        assert "Ho visto il forno 6 che hai montato a Feltre." in one.text
        assert "Ti mando le foto del nostro." in one.text
        assert [because.code for because in one.evidence] == ["ev_reason", "ev_lever"]


def test_a_private_note_is_told_to_the_owner_and_quoted_to_nobody(engine: Engine) -> None:
    rooms = Rooms(engine)
    spoke(rooms)
    rooms.add(
        "read_note", handle=1, note="Paga sempre tardi, attenzione al forno 9.", made=stamp(ago(3))
    )
    rooms.build()
    found = draft(engine, "Gino Bortot", Wish("rekindle"))
    assert [one.code for one in found.beside] == ["ev_private"]
    assert all("tardi" not in one.text and "forno" not in one.text for one in found.drafts)


def test_courtesies_and_what_many_wrote_are_no_reason(engine: Engine) -> None:
    rooms = Rooms(engine)
    who = rooms.person("Gino Bortot")
    rooms.talk(
        who,
        ("me", ago(30), "Ciao Gino, come stai?"),
        ("them", ago(29), "Tutto bene grazie, buona giornata!"),
    )
    same = "Ero alla lezione di Schio sulla pressa 4 e vorrei parlarne."
    rooms.asks(who, ago(31), same)
    rooms.asks(rooms.person("Ada Prova"), ago(31), same)
    rooms.build()
    for kind in ("opener", "rekindle", "thank", "reply"):
        with pytest.raises(ReasonMissingError):
            draft(engine, "Gino Bortot", Wish(kind))


# introductions


def test_an_introduction_rests_on_what_ties_the_two_and_says_what_is_not_known(
    engine: Engine,
) -> None:
    rooms = Rooms(engine)
    gino = rooms.person("Gino Bortot", company="Fonderia Cavarzan")
    rooms.person("Loredana Fregona", company="Fonderia Cavarzan")
    rooms.talk(
        gino,
        ("them", ago(80), "Ieri ho visto Loredana Fregona, cerca due tornitori per marzo."),
        ("me", ago(79), "Bene."),
    )
    rooms.build()
    found = draft(engine, "Gino Bortot", Wish("intro_request", about="Loredana Fregona"))
    assert [one.evidence[0].code for one in found.drafts][:2] == [
        "ev_target_named",
        "ev_target_company",
    ]
    assert all("Loredana Fregona" in one.text for one in found.drafts)
    _true(found.drafts[0].text, found.drafts[0].evidence)


def test_an_introduction_to_a_stranger_needs_a_reason_and_to_nobody_a_name(engine: Engine) -> None:
    rooms = Rooms(engine)
    nothing(rooms)
    rooms.person("Loredana Fregona")
    rooms.build()
    with pytest.raises(AboutMissingError):
        draft(engine, "Gino Bortot", Wish("intro_request"))
    with pytest.raises(ReasonMissingError):
        draft(engine, "Gino Bortot", Wish("intro_request", about="Loredana Fregona"))
    with pytest.raises(PersonUnknownError):
        draft(engine, "Gino Bortot", Wish("intro_request", about="Nobody Prova"))
    why = Wish(
        "intro_request",
        about="Loredana Fregona",
        reason="Cerca un tornio del 1960 e io ne ho uno a Feltre.",
        fallback="it",
    )
    assert (
        "Loredana Fregona. Cerca un tornio del 1960"
        in draft(engine, "Gino Bortot", why).drafts[0].text
    )


# the lint with a circle behind it


def test_the_lint_knows_what_they_asked_who_they_are_and_what_went_to_others(
    engine: Engine,
) -> None:
    rooms = Rooms(engine)
    asked_near(rooms)
    circular = (
        "Gentile {}, la invito alla mia serata sul pane: posti liberi, si porta da casa il lievito."
    )
    for name in ("Ada Prova", "Bea Prova", "Cleo Prova"):
        rooms.talk(rooms.person(name), ("me", ago(90), circular.format(name)))
    rooms.build()
    rules = {
        one.rule: one
        for one in lint(
            engine, "Grazie mille Gino, buona giornata.", "reply", "Gino Bortot"
        ).findings
    }
    assert "farina" in str(rules["ignores_question"].params["asked"])
    assert "reason" in rules["ignores_question"].params
    assert "no_name" in {
        one.rule for one in lint(engine, "Ciao Luca, come va?", "reply", "Gino Bortot").findings
    }
    many = {
        one.rule: one
        for one in lint(engine, circular.format("Gino Bortot"), "note", "Gino Bortot").findings
    }
    assert many["sent_to_many"].params["n"] == 3
    own = {
        one.rule: one
        for one in lint(engine, circular.format("Ada Prova"), "note", "Ada Prova").findings
    }
    assert own["sent_to_many"].params["n"] == 2


def test_the_examples_of_the_guide_are_what_is_drafted(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    guide = (Path(__file__).parent.parent.parent / "docs/drafts.md").read_text("utf-8")
    examples = dict(re.findall(r"^> (.+)\n\n\*(\w+)", guide, re.MULTILINE))
    assert len(examples) >= 8
    texts: set[str] = set()
    for situation in SITUATIONS:
        with Engine.open(tmp_path_factory.mktemp("one")) as engine:
            rooms = Rooms(engine)
            situation(rooms)
            rooms.build()
            for kind in WANTED[situation.__name__]:
                for language in ("it", "en"):
                    found = made(engine, Wish(kind, language=language))
                    texts |= {f"{kind}: {one.text}" for one in found.drafts} if found else set()
    assert [text for text, kind in examples.items() if f"{kind}: {text}" not in texts] == []
