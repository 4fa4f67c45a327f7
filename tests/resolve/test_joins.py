"""What the owner says of who is who, held against sums done by hand."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from cerchia.engine.duckdb import Engine
from cerchia.model.joining import Joins, Merge, Split
from cerchia.read import read
from cerchia.resolve import joins as door
from cerchia.resolve import resolve
from tests.conftest import JO, Who, contact, invitation, message

if TYPE_CHECKING:
    from tests.conftest import Exports

ADA, ADA2, BO = Who("Ada Prova", "ada-1"), Who("Ada Prova", "ada-2"), Who("Bo Prova", "bo-prova")
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
AT = datetime(2026, 11, 20, tzinfo=UTC)
PEOPLE = "select name, url, company, contact, connected from resolve_person order by name, url"


def known(key: str) -> str:
    """Return the id of a natural key, worked out apart from the program's SQL."""
    return hashlib.md5(f"linkedin|{key}".encode(), usedforsecurity=False).hexdigest()[:12]


A, A2, B = known("in/ada-1"), known("in/ada-2"), known("in/bo-prova")


def said(*words: tuple[str, ...]) -> Joins:
    """Return what was said, in this order: ("=", a, b) or ("≠", a, b, …)."""
    merges = [Merge(n, AT, *ids) for n, (kind, *ids) in enumerate(words, 1) if kind == "="]
    splits = [
        Split(n, AT, ids[0], tuple(ids[1:]))
        for n, (kind, *ids) in enumerate(words, 1) if kind == "≠"
    ]  # fmt: skip
    return Joins(tuple(merges), tuple(splits))


def rows(exports: Exports, joins: Joins, *sqls: str) -> list[list[tuple[Any, ...]]]:
    with Engine.open(exports.circle) as engine:
        read(engine, exports.facts.imports(), exports.facts.segment, "Europe/Rome")
        resolve(engine, "Europe/Rome", None, joins)
        return [engine.rows(sql) for sql in sqls]


def twins(exports: Exports) -> None:
    """Ada twice in one list, both written with, one invited and one endorsing; and Bo."""
    endorsed = {
        "Endorsement Date": "2026/02/01 08:00:00 UTC", "Skill Name": "Tea", "Endorser First Name": "Ada",
        "Endorser Last Name": "Prova", "Endorser Public Url": ADA2.url,
    }  # fmt: skip
    exports.load(exports.write({
        "Profile.csv": PROFILE,
        "Connections.csv": [
            contact(ADA.name, ADA.slug, "08 Feb 2019", company="Acme", email="ada@acme.example"),
            contact(ADA2.name, ADA2.slug, "03 Mar 2025", company="Woodgrove"),
            contact(BO.name, BO.slug, "04 Mar 2025"),
        ],
        "messages.csv": [
            message("t1", ADA, [JO], "2026-02-01 08:00:00", "ciao"),
            message("t1", JO, [ADA], "2026-02-02 08:00:00", "ciao a te"),
            message("t2", ADA2, [JO], "2026-03-01 08:00:00", "eccomi di qua"),
            message("t3", ADA2, [JO, ADA], "2026-03-02 08:00:00", "a tutte e due"),
            message("t4", BO, [JO], "2026-03-03 08:00:00", "ciao"),
        ],
        "Invitations.csv": [invitation(ADA2, JO, "3/1/25, 2:37 PM", "Sono Ada, ho un profilo nuovo")],
        "Endorsement_Received_Info.csv": [endorsed],
    }))  # fmt: skip


def test_two_contacts_made_one_are_one_contact_with_everything(exports: Exports) -> None:
    twins(exports)
    people, threads, counted, aliases, held = rows(
        exports, said(("=", A, A2)), PEOPLE,
        "select t.key, p.id, messages, is_group from resolve_thread join read_thread t using (thread)"
        " left join resolve_person p using (person) order by t.key",
        "select (select count(*) from resolve_invitation join resolve_person p using (person) where p.id = '" + A + "'),"
        " (select count(*) from read_endorsement join resolve_handle using (handle) join resolve_person p using (person) where p.id = '" + A + "'),"
        " (select count(*) from resolve_message join resolve_person p using (person) where p.id = '" + A + "')",
        "select a.id, p.id from resolve_alias a join resolve_person p using (person)",
        "select number, held from decided_merge",
    )  # fmt: skip
    assert people == [
        ("Ada Prova", ADA.url, "Acme", True, date(2019, 2, 8)),  # of two, since the first
        ("Bo Prova", BO.url, "", True, date(2025, 3, 4)),
    ]
    # the three of t3 are the owner and one other now
    assert threads == [("t1", A, 2, False), ("t2", A, 1, False), ("t3", A, 1, False),
                       ("t4", B, 1, False)]  # fmt: skip
    assert counted == [(1, 1, 4)]
    assert aliases == [(A2, A)]
    assert held == [(1, "joined")]


def test_the_one_kept_is_the_one_named_first(exports: Exports) -> None:
    twins(exports)
    people, ids = rows(
        exports, said(("=", A2, A)), PEOPLE, "select id from resolve_person order by name"
    )
    assert people[0] == ("Ada Prova", ADA2.url, "Woodgrove", True, date(2019, 2, 8))
    assert ids == [(A2,), (B,)]


def test_without_a_word_nothing_is_joined(exports: Exports) -> None:
    twins(exports)
    people, aliases = rows(exports, said(), "select id from resolve_person", "from resolve_alias")
    assert {one for (one,) in people} == {A, A2, B}
    assert aliases == []


def test_a_chain_is_one_person_kept_by_the_last_word(exports: Exports) -> None:
    twins(exports)
    sql = "select id from resolve_person"
    for words in ([("=", A, A2), ("=", B, A)], [("=", A, A2), ("=", B, A2)]):
        assert rows(exports, said(*words), sql) == [[(B,)]]
    assert rows(exports, said(("=", A, A2), ("=", A2, B)), sql) == [[(A,)]]


def test_of_words_that_contradict_the_later_holds(exports: Exports) -> None:
    twins(exports)
    sql = "select id from resolve_person order by name, id"
    held = "select held from decided_merge order by number"
    both = [(one,) for one in sorted([A, A2])]
    assert rows(exports, said(("=", A, A2), ("≠", A, A2)), sql, held) == [
        [*both, (B,)], [("refused",)],
    ]  # fmt: skip
    assert rows(exports, said(("≠", A, A2), ("=", A, A2)), sql, held) == [
        [(A,), (B,)], [("joined",)],
    ]  # fmt: skip
    # Ada is Ada, the second is Bo, and Ada is not Bo: the oldest gives way
    found = rows(exports, said(("=", A, A2), ("=", A2, B), ("≠", A, B)), sql, held)
    assert found == [both, [("refused",), ("joined",)]]


def test_who_is_in_no_archive_does_no_harm_and_still_ties_the_others(exports: Exports) -> None:
    twins(exports)
    sql = "select id from resolve_person order by name, id"
    held = "select held from decided_merge order by number"
    gone = known("in/nobody")
    before = rows(exports, said(), sql)[0]
    assert rows(exports, said(("=", gone, A)), sql, held) == [before, [("missing",)]]
    assert rows(exports, said(("=", A, gone)), sql, held) == [before, [("missing",)]]
    # both were said to be one with somebody who has left: the first named is kept
    found = rows(exports, said(("=", gone, A), ("=", gone, A2)), sql)
    assert found == [[(A,), (B,)]]


def test_a_contact_and_a_bare_name_made_one_are_a_contact(exports: Exports) -> None:
    """Two of the name, so that an old invitation without an address is nobody's."""
    exports.load(exports.write({
        "Profile.csv": PROFILE,
        "Connections.csv": [contact(ADA.name, ADA.slug), contact(ADA2.name, ADA2.slug)],
        "Invitations.csv": [invitation(Who(ADA.name), JO, "3/1/25, 2:37 PM", "Ciao")],
    }))  # fmt: skip
    bare = known("name:ada prova")
    sql = "select id, contact from resolve_person order by contact desc, id"
    asked = "select p.id, accepted from resolve_invitation i join resolve_person p using (person)"
    before, invited = rows(exports, said(), sql, asked)
    assert before[-1] == (bare, False)
    assert invited == [(bare, False)]
    for words, kept in ((("=", A2, bare), A2), (("=", bare, A2), bare)):
        people, invited = rows(exports, said(words), sql, asked)
        assert people == sorted([(A, True), (kept, True)])
        assert invited == [(kept, True)]


def renamed(exports: Exports) -> None:
    """Ada's address changed between two archives; an older one knows a bare name in her thread."""
    rows_ = [message("t1", ADA, [JO], "2026-02-01 08:00:00", "ciao")]
    exports.load(exports.write({"Profile.csv": PROFILE, "messages.csv": rows_,
                                "Connections.csv": [contact(ADA.name, ADA.slug)]}), date(2026, 3, 1))  # fmt: skip
    later = [message("t2", ADA2, [JO], "2026-05-01 08:00:00", "profilo nuovo")]
    exports.load(exports.write({"Profile.csv": PROFILE, "messages.csv": [*rows_, *later],
                                "Connections.csv": [contact(ADA.name, ADA2.slug)]}, name="b.zip"))  # fmt: skip


def test_an_address_taken_out_is_a_person_by_itself(exports: Exports) -> None:
    renamed(exports)
    sql = "select id, contact, gone from resolve_person order by contact"
    talk = "select t.key, p.id from resolve_thread join read_thread t using (thread) join resolve_person p using (person) order by t.key"
    assert rows(exports, said(), sql, talk) == [[(A, True, None)], [("t1", A), ("t2", A)]]
    assert rows(exports, said(("≠", A2, A)), sql, talk) == [
        [(A, False, "gone"), (A2, True, None)], [("t1", A), ("t2", A2)],
    ]  # fmt: skip
    assert rows(exports, said(("≠", A2, A), ("=", A, A2)), sql, talk) == [
        [(A, True, None)], [("t1", A), ("t2", A)],
    ]  # fmt: skip


def test_a_bare_name_taken_out_leaves_with_its_conversation(exports: Exports) -> None:
    """An archive without addresses of recipients: only the name says that t9 is Bo's."""
    exports.load(exports.write({
        "Profile.csv": PROFILE, "Connections.csv": [contact(BO.name, BO.slug)],
        "messages.csv": [message("t9", JO, [Who(BO.name)], "2026-02-01 08:00:00", "ciao")],
        "Invitations.csv": [invitation(Who(BO.name), JO, "3/1/25, 2:37 PM", "Ciao")],
    }))  # fmt: skip
    talk = "select p.id, evidence, part from resolve_thread join resolve_person p using (person) join read_handle h using (thread) join resolve_handle r using (handle)"
    invited = "select p.id from resolve_invitation i join resolve_person p using (person)"
    part = known("thread:t9")
    assert rows(exports, said(), talk, invited) == [[(B, "only_of_that_name", part)], [(B,)]]
    assert rows(exports, said(("≠", part, B)), talk, invited) == [
        [(part, "said_apart", part)], [(B,)],
    ]  # fmt: skip
    # it is put to somebody else by a merge
    assert rows(exports, said(("≠", part, B), ("=", A, part)), talk) == [
        [(part, "said_apart", part)],  # Ada is in no archive here
    ]


IDS = st.sampled_from("abcdef")
WORDS = st.lists(
    st.tuples(st.sampled_from(["=", "≠"]), IDS, IDS).filter(lambda one: one[1] != one[2]),
    max_size=12,
)


@given(WORDS)
def test_whatever_is_said_the_newest_holds_and_nobody_is_torn(
    words: list[tuple[str, str, str]],
) -> None:
    every = [
        door._Said(n, "merge" if kind == "=" else "split", one, other)
        for n, (kind, one, other) in enumerate(words, 1)
    ]
    entities = {one: one for one in "abcde"}  # f is in no archive
    held = door._held(every, entities)
    assert not every or every[-1] in held
    goes = dict(door._kept([one for one in every if one in held and one.kind == "merge"], entities))
    assert set(goes) <= set(entities)
    assert not set(goes) & set(goes.values())  # whoever is kept goes nowhere
    now = {one: goes.get(one, one) for one in entities}
    for one in every:
        if one in held and {one.one, one.other} <= set(entities):
            assert (now[one.one] == now[one.other]) == (one.kind == "merge")
