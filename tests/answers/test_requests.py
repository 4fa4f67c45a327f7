"""Requests: accept, ask or ignore, under the policy; with the reason for each (method.md §4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cerchia.answers.draft import addressee
from cerchia.answers.evidence import stranger
from cerchia.answers.requests import ANSWERS, requests
from cerchia.language.lint import lint
from cerchia.model.answers import Because
from cerchia.model.draft import LINTED_AS
from cerchia.model.requests import POLICIES
from tests.rooms import AS_OF, Rooms, ago

if TYPE_CHECKING:
    from cerchia.engine.duckdb import Engine
    from cerchia.model.answers import Request
    from cerchia.model.requests import Policy, Verdict

PITCH = (
    "Buongiorno, siamo leader nella lead generation: prenota una demo gratuita e scopri la nostra"
    " offerta, sconto del 50 % solo fino a venerdì! www.example.com"
)
POLITE = "Hi Jordan, I help companies like yours cut their energy costs. Happy to show you a demo."
HEADLINE = (
    "Aiuto le piccole e medie imprese del Nordest a trovare clienti | Docente alla Scuola d'Impresa"
)
REASON = (
    "Ho seguito il suo intervento alla fiera di Verona: come si calcola il prezzo di una etichetta?"
)


@pytest.fixture
def rooms(engine: Engine) -> Rooms:
    return Rooms(engine)


def asking(
    rooms: Rooms, note: str = "", in_line: bool | None = None, days: int = 5, **cells: object
) -> int:
    person = rooms.person(f"P{len(rooms.rows['resolve_person'])} Prova", contact=False, **cells)
    rooms.asks(person, ago(days), note, accepted=False)
    if in_line is not None:
        rooms.add("judge_fit", person=person, persona="Buyer", in_line=in_line, because="[]")
    return person


def one(rooms: Rooms, policy: Policy = "open") -> Request:
    (found,) = requests(rooms.build(), policy)
    return found


def codes(request: Request) -> list[str]:
    return [because.code for because in request.because]


@pytest.mark.parametrize(
    ("note", "in_line", "open_", "selective"),
    [
        ("", None, "accept", "ask"),
        ("", True, "accept", "accept"),
        ("", False, "accept", "ask"),
        (REASON, None, "accept", "accept"),
        (REASON, False, "accept", "accept"),
        (POLITE, None, "ignore", "ignore"),
        (POLITE, True, "ask", "ask"),
        (PITCH, None, "ignore", "ignore"),
        (PITCH, True, "ask", "ask"),
    ],
)
def test_verdicts(
    rooms: Rooms, note: str, in_line: bool | None, open_: str, selective: str
) -> None:
    asking(rooms, note, in_line)
    engine = rooms.build()
    assert [requests(engine, policy)[0].verdict for policy in POLICIES] == [
        open_,
        selective,
    ]


def test_who_advertised_before_is_ignored_whatever_the_note(rooms: Rooms) -> None:
    person = asking(rooms, REASON, in_line=True)
    rooms.outcome(rooms.talk(person, ("them", ago(50), "buy")), "spam")
    found = one(rooms)
    assert (found.verdict, found.answer) == ("ignore", "")
    assert "spam_before" in codes(found)


def test_who_is_known_already_is_let_in_and_it_is_said_how(rooms: Rooms) -> None:
    asking(rooms, in_line=False, colleague=True, days=1)
    wrote = asking(rooms, in_line=False, days=2)
    rooms.outcome(rooms.talk(wrote, ("them", ago(50), "hello")), "ignored")
    both = asking(rooms, in_line=False, days=3)
    rooms.outcome(rooms.talk(both, ("them", ago(50), "hello"), ("me", ago(49), "hello")))
    mine = asking(rooms, in_line=False, days=4)
    rooms.outcome(rooms.talk(mine, ("me", ago(49), "hello")), "no_reply")
    book = asking(rooms, in_line=False, days=5)
    rooms.add("read_address", handle=book, name="P")
    found = requests(rooms.build(), "selective")
    assert {request.verdict for request in found} == {"accept"}
    assert [codes(request)[-1] for request in found] == [
        "colleague", "wrote_before", "talked_before", "you_wrote_before", "address_book",
    ]  # fmt: skip


def test_a_note_sent_by_several_is_no_reason(rooms: Rooms) -> None:
    for _ in range(2):
        asking(rooms, REASON)
    assert [codes(request)[0] for request in requests(rooms.build())] == ["note_generic"] * 2


def test_who_asked_twice_with_the_same_note_stands_once_with_the_newest(rooms: Rooms) -> None:
    person = asking(rooms, REASON, days=40)
    rooms.asks(person, ago(3), REASON, accepted=False)
    found = one(rooms)
    assert (found.id, codes(found)[0]) == ("i2", "note_personal")


def test_the_same_words_by_three_are_a_machine_s_but_not_what_the_network_proposes(
    rooms: Rooms,
) -> None:
    for name in ("Anna", "Bruno", "Carla"):
        asking(
            rooms, f"Hello, I am {name} and I came across what you do, let us talk about it soon"
        )
    for _ in range(3):
        asking(rooms, "I'd like to add you to my professional network.", days=9)
    copied, proposed = requests(rooms.build())[0], requests(rooms.build())[-1]
    assert (copied.verdict, copied.answer) == ("ignore", "")
    assert [one.params["n"] for one in copied.because if one.code == "sign_copies"] == [2]
    assert codes(copied)[-1] == "nothing_shown"
    assert proposed.verdict == "accept"


@pytest.mark.parametrize(
    ("name", "machine"),
    [
        ("Crediti 24h 3331234567", True),
        ("www.leads.example", True),
        ("Impianti Bassi Srl", True),
        ("***", True),
        ("Sukarno", False),
        ("李", False),
        ("Nguyễn Thị Minh Khai", False),
        ("X Æ", False),
    ],
)
def test_a_name_that_is_none_is_a_sign_and_a_rare_one_is_not(
    rooms: Rooms, name: str, machine: bool
) -> None:
    person = rooms.person(name, contact=False)
    rooms.asks(person, ago(2), accepted=False)
    found = one(rooms)
    assert ("sign_name" in codes(found), found.verdict == "ignore") == (machine, machine)


def test_a_form_letter_left_unfilled_is_a_sign_in_line_one_asks(rooms: Rooms) -> None:
    asking(rooms, "Hi {{first_name}}, I would love to add you to my network", days=1)
    asking(rooms, "Hi {{first_name}}, I am so glad we share the same passion", in_line=True, days=2)
    off, line = requests(rooms.build())
    assert (off.verdict, line.verdict) == ("ignore", "ask")
    assert "sign_blank" in codes(off)


def test_easy_money_and_boasting_are_told(rooms: Rooms) -> None:
    asking(rooms, "Ciao! Cerco 5 persone motivate per un progetto con entrate automatiche", days=1)
    asking(rooms, "Over 12,000 followers! Let's connect and grow together", days=2)
    money, boast = requests(rooms.build())
    assert (money.verdict, codes(money)[:2]) == ("ignore", ["note_pitch", "note_bait"])
    assert (boast.verdict, codes(boast)[:2]) == ("accept", ["note_generic", "note_boasts"])


def test_a_contact_or_a_school_named_is_a_reason_an_employer_alone_is_none(rooms: Rooms) -> None:
    rooms.person("Chiara Muraro")
    rooms.add("read_school", school="Università di Padova")
    rooms.add("read_position", company="Officine Piave")
    for days, name in enumerate(("Chiara Muraro", "Università di Padova", "Officine Piave"), 1):
        asking(rooms, f"Buongiorno, mi piacerebbe entrare in contatto: {name}", days=days)
    contact, school, employer = requests(rooms.build(), "selective")
    assert [one.verdict for one in (contact, school, employer)] == ["accept", "accept", "ask"]
    assert [codes(one)[1] for one in (contact, school, employer)] == [
        "names_contact", "names_school", "names_employer",
    ]  # fmt: skip


def test_the_fit_says_the_persona_and_the_parts_it_rests_on(rooms: Rooms) -> None:
    person = rooms.person("Ada Prova", contact=False)
    rooms.asks(person, ago(1), accepted=False)
    parts = (
        '[{"code": "fit_function", "heard": "sales", "weight": 0.3},'
        ' {"code": "fit_place_unknown", "heard": "", "weight": 0.1}]'
    )
    rooms.add("judge_fit", person=person, persona="Buyer", in_line=True, because=parts)
    found = one(rooms)
    assert codes(found) == ["note_empty", "fits", "fit_function"]
    assert found.because[1].params == {"persona": "Buyer"}


def test_without_a_purpose_and_with_one_what_is_not_known_is_told_apart(rooms: Rooms) -> None:
    asking(rooms)
    assert codes(one(rooms))[-1] == "fit_no_purpose"
    rooms.add("judge_fit", person=99, persona="Buyer", in_line=True, because="[]")
    assert codes(one(rooms))[-1] == "fit_unknown"


def test_one_that_waits_longer_than_the_network_keeps_it_says_so(rooms: Rooms) -> None:
    asking(rooms, days=180)
    asking(rooms, days=181)
    kept, lapsed = requests(rooms.build())
    assert ("asked_long_ago" in codes(kept), codes(lapsed)[-1]) == (False, "asked_long_ago")


NOTES = {
    "it": "Buongiorno, ho letto il suo articolo sulle etichette del miele di castagno: come si calcola il prezzo?",
    "en": "Hello, I read your article on chestnut honey labels: how do you work out the price of one?",
    "es": "Buenos días, he leído su artículo sobre las etiquetas de miel de castaño: ¿cómo se calcula el precio?",
    "fr": "Bonjour, j'ai lu votre article sur les étiquettes du miel de châtaignier : comment calcule-t-on le prix ?",
    "de": "Guten Tag, ich habe Ihren Artikel über Etiketten für Kastanienhonig gelesen: Wie lange halten sie im feuchten Keller?",
}


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("language", NOTES)
@pytest.mark.parametrize("said", ["reason", "nothing", "sale"])
def test_every_answer_is_in_their_language_and_clean_under_our_own_lint(
    rooms: Rooms, policy: Policy, language: str, said: str
) -> None:
    sale = {"sale": f"{NOTES[language]} bit.ly {PITCH}"}
    note = {"reason": NOTES[language], "nothing": ""}.get(said, sale.get(said, ""))
    person = asking(rooms, note)
    rooms.add("judge_title", person=person, language=language)
    found = one(rooms, policy)
    verdict: Verdict = "ignore" if said == "sale" else "accept"
    if said == "nothing" and policy == "selective":
        verdict = "ask"
    assert found.verdict == verdict
    assert found.answer
    assert "P0" in found.answer
    if said != "sale":
        assert found.language == language
    code = {"reason": "ev_note", "nothing": "ev_request", "sale": "ev_offer"}[said]
    rests = Because(code, found.at, note)
    known = stranger("P0 Prova", "P0", AS_OF, rests)
    kind = ANSWERS[verdict]
    judged = lint(found.answer, LINTED_AS[kind], addressee(known, kind))
    assert [one.rule for one in judged.findings if one.severity != "hint"] == [], found.answer


def test_where_nothing_tells_the_language_it_is_the_owner_s_then_ours(rooms: Rooms) -> None:
    asking(rooms)
    assert requests(rooms.build(), "open", "de")[0].language == "de"
    rooms.rows["read_owner"] = [("Jordan Sample", "", "", [], HEADLINE)]
    assert requests(rooms.build(), "open", "de")[0].language == "it"


def test_the_newest_first_and_only_what_waits(rooms: Rooms) -> None:
    old, new = asking(rooms, days=50), asking(rooms, days=5)
    rooms.asks(rooms.person("Contact Prova"), ago(3))  # accepted
    rooms.asks(rooms.person("Outbound Prova"), ago(3), accepted=False, direction="outbound")
    found = requests(rooms.build())
    names = {row[0]: row[2] for row in rooms.rows["resolve_person"]}
    assert [request.person for request in found] == [names[new], names[old]]
