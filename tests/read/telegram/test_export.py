"""Telegram exports of each kind, message by message."""

from __future__ import annotations

import io
import json
from datetime import date, datetime
from typing import Any

import pytest

from cerchia.formats import json_stream
from cerchia.model.event import NOBODY, Party
from cerchia.read.telegram import export
from cerchia.read.telegram.export import Export, read, recognises
from cerchia.read.telegram.record import Contact


def at(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - naive, as events keep it


JO, LUC = Party("telegram:user100001", "Jo Sample"), Party("telegram:user200002", "Luc Exemple")
OWNER = {
    "user_id": 100001,
    "first_name": "Jo",
    "last_name": "Sample",
    "phone_number": "+39 333 000 0001",
}


def message(number: int, who: int = 200002, **more: Any) -> dict[str, Any]:
    names = {100001: "Jo Sample", 200002: "Luc Exemple", 3: "Bea", 4: None}
    return {
        "id": number, "type": "message", "date": "2024-03-05T10:15:00", "date_unixtime": "1709630100",
        "from": names.get(who, f"P{who}"), "from_id": f"user{who}", "text": f"t{number}",
        "text_entities": [{"type": "plain", "text": f"t{number}"}], **more,
    }  # fmt: skip


def chat(
    *messages: dict[str, Any], kind: str = "personal_chat", number: int = 200002
) -> dict[str, Any]:
    return {"name": "Luc Exemple", "type": kind, "id": number, "messages": list(messages)}


def account(*chats: dict[str, Any]) -> dict[str, Any]:
    contacts = [
        {"user_id": 200002, "first_name": "Luc", "last_name": "Exemple", "phone_number": "0039 333 000 0002",
         "date": "2020-01-02T10:00:00", "date_unixtime": "1577955600"},
        {"first_name": "Senza", "last_name": "", "phone_number": ""},
    ]  # fmt: skip
    return {
        "about": "Here is the data you requested.", "personal_information": OWNER,
        "contacts": {"about": "", "list": contacts}, "frequent_contacts": {"about": "", "list": []},
        "chats": {"about": "", "list": list(chats)}, "left_chats": {"about": "", "list": []},
    }  # fmt: skip


def of(said: object) -> Export:
    return read(io.BytesIO(json.dumps(said, indent=1, ensure_ascii=False).encode()), "result.json")


def test_a_chat_of_two() -> None:
    found = of(account(chat(message(1, 100001), message(2))))
    one, two = found
    assert (one.id, one.thread, one.title) == (
        "telegram:user200002/1",
        "telegram:user200002",
        "Luc Exemple",
    )
    assert (one.sender, one.to, one.mine) == (JO, (LUC,), True)
    assert (one.sent, one.offset, one.text) == (at(2024, 3, 5, 9, 15), 60, "t1")
    assert (two.sender, two.to, two.mine, two.kind, two.out) == (LUC, (JO,), False, "message", "")
    assert found.contacts == (
        Contact(12, "telegram:user200002", "Luc Exemple", "0039 333 000 0002", date(2020, 1, 2)),
        Contact(20, "", "Senza", "", None),
    )
    summary = found.summary()
    assert (summary.owner, summary.whole, summary.cut) == (JO, True, False)
    assert (summary.counted.begun, summary.counted.read, summary.counted.chats) == (
        2,
        2,
        {"personal_chat": 1},
    )
    assert found.problems.all() == []


def test_lines_are_where_messages_begin() -> None:
    data = json.dumps(account(chat(message(1), message(2))), indent=1)
    lines = [n for n, line in enumerate(data.split("\n"), 1) if '"id": ' in line and n > 30]
    found = read(io.BytesIO(data.encode()), "r.json")
    assert [one.line for one in found] == [lines[-2] - 1, lines[-1] - 1]


def test_one_chat_alone_tells_who_is_not_the_partner() -> None:
    found = of(chat(message(1, 100001), message(2)))
    assert [(one.sender, one.mine, one.to) for one in found] == [
        (JO, True, (LUC,)),
        (LUC, False, ()),
    ]
    assert (found.summary().owner, found.summary().whole) == (NOBODY, False)


def test_the_owner_may_stand_behind_the_chats() -> None:
    said = account(chat(message(1, 100001)))
    said["personal_information"] = said.pop("personal_information")
    assert [one.mine for one in of(dict(reversed(said.items())))] == [True]


@pytest.mark.parametrize(
    ("kind", "out"),
    [
        ("personal_chat", ""), ("bot_chat", "automatic"), ("saved_messages", "saved"), ("replies", "automatic"),
        ("verification_codes", "automatic"), ("private_group", ""), ("private_supergroup", ""),
        ("public_supergroup", ""), ("private_channel", "bulk"), ("public_channel", "bulk"),
    ],
)  # fmt: skip
def test_what_a_chat_is(kind: str, out: str) -> None:
    assert [one.out for one in of(account(chat(message(1, 5), kind=kind, number=7)))] == [out]


def test_groups_name_who_wrote_and_no_more_than_a_crowd() -> None:
    few = list(
        of(
            account(
                chat(message(1, 3), message(2), message(3, 100001), kind="private_group", number=7)
            )
        )
    )
    bea = Party("telegram:user3", "Bea")
    assert [one.to for one in few] == [(), (bea,), (bea, LUC)]
    assert {one.thread for one in few} == {"telegram:chat7"}
    many = [message(n, 1000 + n) for n in range(50)]
    crowd = list(of(account(chat(*many, kind="public_supergroup", number=7))))
    assert [len(one.to) for one in crowd] == [*range(20), *[20] * 30]
    assert crowd[-1].to[-1].key == "telegram:user1048"


def test_a_bot_is_one_in_a_group_too() -> None:
    group = chat(message(2, 9), message(3), kind="private_group", number=7)
    found = of(account(chat(message(1, 9), kind="bot_chat", number=9), group))
    assert [one.out for one in found] == ["automatic", "automatic", ""]


@pytest.mark.parametrize(
    ("more", "kind", "out"),
    [
        ({"action": "phone_call", "duration_seconds": 62}, "call", ""),
        ({"action": "phone_call", "discard_reason": "missed"}, "call", "missed"),
        ({"action": "group_call", "duration": 60}, "call", ""), ({"action": "group_call"}, "message", "system"),
        ({"action": "joined_telegram"}, "message", "system"), ({"action": "of_next_year"}, "message", "system"),
        ({}, "message", "system"), ({"action": ["x"]}, "message", "system"),
    ],
)  # fmt: skip
def test_what_telegram_writes_itself(more: dict[str, Any], kind: str, out: str) -> None:
    service = {
        "id": 3, "type": "service", "date": "2024-03-06T09:00:00", "date_unixtime": "1709712000",
        "actor": "Luc Exemple", "actor_id": "user200002", "text": "", **more,
    }  # fmt: skip
    found = of(account(chat(service)))
    (one,) = found
    assert (one.kind, one.out, one.sender, one.to, one.text) == (kind, out, LUC, (JO,), "")
    assert sum(found.counted.actions.values()) == 1


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"text": ["vedi ", {"type": "link", "text": "https://example.org"}, "!"]}, "vedi https://example.org!"),
        ({"text": "", "text_entities": [], "photo": "photos/a.jpg"}, ""), ({"forwarded_from": "Altri"}, ""),
        ({"text": "", "text_entities": [{"type": "bold", "text": "sì"}]}, "sì"), ({"text": 5, "text_entities": 3}, ""),
        ({"text": "", "text_entities": [], "poll": {"question": "Quando?", "answers": []}}, "Quando?"),
        ({"text": [5, None, {"text": 7}, {"x": 1}, "a"]}, "a"), ({"edited": "2024-03-05T11:00:00", "text": "dopo"}, "dopo"),
    ],
)  # fmt: skip
def test_what_somebody_wrote(more: dict[str, Any], text: str) -> None:
    (one,) = of(account(chat(message(1, **more))))
    assert (one.text, one.out) == (text, "")


def test_older_exports_and_deleted_accounts() -> None:
    old = {
        "id": 1,
        "type": "message",
        "date": "2019-03-05T10:15:00",
        "from": None,
        "from_id": 200002,
        "text": "x",
    }
    (one,) = of(account(chat(old)))
    assert (one.sent, one.offset, one.sender) == (
        at(2019, 3, 5, 10, 15),
        None,
        Party(LUC.key, ""),
    )
    (two,) = of(account(chat(message(1, date="ieri", date_unixtime="x"))))
    assert (two.sent, two.offset) == (None, None)
    (three,) = of(account(chat(message(1, date="1999-01-01T00:00:00"))))
    assert (three.sent, three.offset) == (at(2024, 3, 5, 9, 15), 0)


def test_the_escapes_of_2018_are_mended() -> None:
    text = json.dumps(chat(message(1), message(2, text=r"a\x41b")), indent=1)
    text = text.replace('"t1"', r'"u\x1fno\x0b"')
    found = read(io.BytesIO(text.encode()), "r.json")
    assert [one.text for one in found] == ["u\x1fno\x0b", r"a\x41b"]
    assert found.problems.all() == []


def test_pages_are_told_to_be_exported_anew() -> None:
    page = b'<!DOCTYPE html>\n<html>\n <head><title>Exported Data</title></head><body><div class="page_wrap">'
    assert recognises(page, "messages.html")
    found = read(io.BytesIO(page), "messages.html")
    assert list(found) == []
    assert [one.code for one in found.problems.all()] == ["telegram_page"]


def test_what_is_no_export_is_not_taken_for_one() -> None:
    for other in (
        b"",
        b"[]",
        b'{"type": "FeatureCollection"}',
        b'{"messages": []}',
        b"<html>x</html>",
        b"\xff\xfe",
    ):
        assert not recognises(other, "result.json")
    assert recognises(json.dumps(chat(message(1))).encode(), "x")
    assert recognises(json.dumps(account(), indent=1).encode(), "x")


def test_a_damaged_message_costs_that_message() -> None:
    first, second = (
        chat(message(1), message(2), message(3)),
        chat(message(4), kind="private_group", number=7),
    )
    text = json.dumps(account(first, second), indent=1)
    for broken, left in (("t2", [1, 3, 4]), ("t3", [1, 2, 4]), ("t4", [1, 2, 3])):
        data = text.replace(f'"text": "{broken}",', f'"text": {broken},', 1).encode()
        found = read(io.BytesIO(data), "r.json")
        assert [int(one.id.rpartition("/")[2]) for one in found] == left
        assert found.counted.skipped == {"damaged": 1}
        assert found.counted.begun == 4
        assert [one.code for one in found.problems.all()] == ["telegram_message_damaged"]


def test_a_cut_file_is_read_to_the_cut() -> None:
    data = json.dumps(account(chat(message(1), message(2), message(3))), indent=1)
    found = read(io.BytesIO(data[: data.index('"t3"')].encode()), "r.json")
    assert [one.text for one in found] == ["t1", "t2"]
    assert [one.code for one in found.problems.all()] == ["telegram_cut"]
    assert (found.summary().cut, found.counted.skipped, found.counted.begun) == (
        True,
        {"damaged": 1},
        3,
    )


def test_blocks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    said = account(chat(*(message(n, text='è 😀 \\ "x" \n' * n) for n in range(30))))
    data = json.dumps(said, indent=1, ensure_ascii=False).encode()
    whole = list(read(io.BytesIO(data), "r.json"))
    assert len(whole) == 30
    for size in (1, 7, 100, 1000):
        monkeypatch.setattr(export, "CHUNK", size)
        assert list(read(io.BytesIO(data), "r.json")) == whole


def test_a_value_beyond_all_measure_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_stream, "MOST_VALUE", 1 << 16)
    monkeypatch.setattr(export, "CHUNK", 1 << 12)
    found = of(account(chat(message(1, text="x" * (1 << 18)), message(2))))
    assert [one.text for one in found] == ["t2"]
    assert found.counted.skipped == {"damaged": 1}


def test_a_type_behind_the_messages_is_told() -> None:
    found = of(account(dict(sorted(chat(message(1)).items()))))
    assert [(one.thread, one.out) for one in found] == [("telegram:200002", "")]
    assert [one.code for one in found.problems.all()] == ["telegram_type_late"]
