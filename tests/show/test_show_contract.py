"""JSON holds the names of design.md §6, in their order, and the numbers of the answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.model.answers import Alignment, Because, Share
from cerchia.model.origin import Problem
from cerchia.model.title import Title
from cerchia.show import contract
from cerchia.show.cli import out
from cerchia.show.phrases import escaped

if TYPE_CHECKING:
    from tests.show.conftest import Made

AUDIT = {
    "circle": "owner contacts people messages conversations first last as_of zone",
    "purpose": "goal stance personas",
    "alignment": "share low high in_line known unknown",
    "activity": "live slowing cooling dormant single never active two_way",
    "standing": "core opportunity company extra unknown",
    "study": "from to conversations per_day inferred outcomes lost beside",
    "owed": "mine theirs",
}
TOP = "circle sources problems purpose alignment activity standing study owed proposals"
PERSON = (
    "id person url company position functions seniority language fit fit_known persona fit_because "
    "strength mutuality rhythm last standing ambassador"
)
CONVERSATION = (
    "id person person_id url channel began began_basis first last messages outcome ball topic settled "
    "confidence because"
)
PROPOSAL = "id kind person person_id url why because minutes score"


def as_json(found: contract.Json) -> Any:
    """Return what a reader of the JSON gets."""
    return json.loads(json.dumps(found))


@pytest.fixture
def audit(made: Made) -> Any:
    return as_json(contract.audit(made.audit(), "en"))


def test_the_audit_has_its_names_in_their_order(audit: Any) -> None:
    assert list(audit) == TOP.split()
    for part, names in AUDIT.items():
        assert list(audit[part]) == names.split(), part
    assert list(audit["study"]["outcomes"][0]) == ["outcome", "count", "share", "low", "high"]
    assert list(audit["study"]["lost"]) == ["count", "share", "low", "high"]
    assert list(audit["study"]["beside"]) == ["silent", "ignored", "unsettled"]
    assert list(audit["problems"][0]) == ["code", "file", "line", "what", "remedy", "count"]
    assert list(audit["sources"][0]) == ["path", "source", "files"]
    assert list(audit["sources"][0]["files"][0])[:5] == [
        "file",
        "rows",
        "read",
        "skipped",
        "problems",
    ]
    assert list(audit["proposals"][0]) == PROPOSAL.split()


def test_the_audit_holds_the_numbers(audit: Any) -> None:
    assert audit["alignment"] == {
        "share": 0.2853,
        "low": 0.2593,
        "high": 0.3128,
        "in_line": 311,
        "known": 1090,
        "unknown": 114,
    }
    assert sum(audit["activity"][name] for name in AUDIT["activity"].split()[:6]) == 1204
    assert sum(audit["standing"].values()) == audit["circle"]["contacts"]
    assert [row["count"] for row in audit["study"]["outcomes"]] == [17, 87, 13, 135, 50]
    assert (audit["study"]["from"], audit["study"]["to"]) == ("2016-01-01", "2016-08-15")
    assert audit["study"]["lost"]["share"] == 0.7351
    assert audit["study"]["per_day"] == 1.3246
    first = audit["sources"][0]["files"][0]
    assert (first["rows"], first["read"], first["skipped"], first["reasons"]) == (
        1213,
        1204,
        9,
        {"hidden": 9},
    )


def test_what_is_missing_is_null_and_not_zero(made: Made) -> None:
    empty = made.audit()
    bare = replace(
        empty,
        purpose=None,
        alignment=None,
        study=made.study((0, 0, 0, 0, 0)),
        circle=replace(empty.circle, first=None, last=None),
    )
    found = as_json(contract.audit(bare, "it"))
    assert found["purpose"] is None
    assert found["alignment"] is None
    assert found["study"]["from"] is None
    assert found["study"]["outcomes"][0]["share"] is None
    assert found["circle"]["first"] is None
    unknown = replace(empty, alignment=Alignment(Share(0, 0, None, 0.0, 1.0), 4))
    assert as_json(contract.audit(unknown, "it"))["alignment"]["share"] is None


def test_the_problems_of_the_purpose_stand_with_those_of_the_files(made: Made) -> None:
    more = [Problem("purpose_key_unknown", "purpose.toml", 7, "golas", hint="goal")]
    found = as_json(contract.audit(made.audit(), "it", more))["problems"]
    assert [(one["code"], one["file"], one["line"]) for one in found] == [
        ("quote_open", "messages.csv", 120),
        ("purpose_key_unknown", "purpose.toml", 7),
    ]
    assert found[1]["what"] == "Non conosco la voce «golas»."
    assert found[1]["remedy"] == "Il resto vale; forse volevi goal."


def test_a_person_has_reasons_with_their_codes(made: Made) -> None:
    found = as_json(contract.person_row(made.person(), "en"))
    assert list(found) == PERSON.split()
    assert found["fit_because"] == [
        {"code": "fit_function", "text": "The area is right: sales."},
        {"code": "fit_place_unknown", "text": "The place is not in the archive."},
    ]
    assert (found["strength"], found["last"], found["persona"]) == (
        6.1235,
        "2026-11-12",
        "Titolare di PMI",
    )
    bare = as_json(contract.person_row(made.person(fit=None, last=None, seniority=None), "en"))
    assert [bare[name] for name in ("fit", "fit_known", "persona", "fit_because", "last", "seniority")] == [
        None, None, None, [], None, None,
    ]  # fmt: skip


def test_a_conversation_says_on_which_message_it_rests(made: Made) -> None:
    found = as_json(contract.conversation(made.conversation(), "it"))
    assert list(found) == CONVERSATION.split()
    assert found["because"] == {
        "code": "question_answered",
        "at": "2016-03-02T08:00:00",
        "text": "quanto costa una giornata?",
        "reason": "Una domanda vera ha avuto risposta.",
    }
    assert (found["first"], found["confidence"]) == ("2016-03-01T10:12:44", 0.9123)


def test_a_proposal_a_request_a_title(made: Made) -> None:
    proposal = as_json(contract.agenda(made.proposal(), "en"))
    assert list(proposal) == [*PROPOSAL.split(), "due", "this_week"]
    assert proposal["why"].endswith("12 days for your answer. In line: Titolare di PMI.")
    assert (proposal["because"]["code"], proposal["score"], proposal["due"]) == (
        "reply_question",
        0.7124,
        "2026-11-27",
    )
    request = as_json(contract.request(made.request(language="unknown"), "en"))
    assert list(request) == [
        "id",
        "person",
        "person_id",
        "url",
        "at",
        "note",
        "verdict",
        "because",
        "answer",
    ]
    assert request["answer"] == "Ciao Sara, grazie della richiesta. Come hai trovato il mio nome?"
    assert as_json(contract.request(made.request(answer=""), "en"))["answer"] == ""
    title = as_json(
        contract.title(Title("CEO", ("entrepreneurship",), "cxo", owner=True, confidence=0.91239))
    )
    assert title == {
        "title": "CEO", "functions": ["entrepreneurship"], "seniority": "cxo", "owner": True,
        "job_seeker": False, "language": "unknown", "confidence": 0.9124,
    }  # fmt: skip


def test_a_person_page_is_one_object(made: Made) -> None:
    found = as_json(contract.person(made.page(), "en"))
    assert list(found)[: len(PERSON.split())] == PERSON.split()
    assert found["conversations"][0]["words"][1]["decides"] is True
    assert found["tie"]["since"] == 3


def test_json_is_one_object_a_line_and_harmless(
    made: Made, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [made.person(made.hostile), made.person("Zoë \ud83d")]
    out.lines(contract.person_row(row, "en") for row in rows)
    lines = capsys.readouterr().out.split("\n")
    assert len(lines) == 3
    assert json.loads(lines[0])["person"] == made.hostile
    assert not any(sign in lines[0] for sign in "\x1b\x07\u202e\x9b")
    assert json.loads(lines[1])["person"] == "Zoë \ud83d"


def test_a_sentence_made_of_codes_alone_is_not_a_dict_of_words() -> None:
    reason = Because("fit_level", params={"heard": "director"})
    assert contract._reason(reason, "it") == {
        "code": "fit_level",
        "text": "Il livello è quello: direzione.",
    }
    assert escaped("a\u202eb") == "a\\u202eb"
