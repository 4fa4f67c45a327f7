"""One circle, several archives: nothing doubles, nothing is lost, what changed is kept."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from cerchia.circle import Circle
from cerchia.model.ask import Ask
from tests.conftest import JO, Exports, Who, contact, csv_text, message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ADA, BO, CY = (Who(f"{name} Prova", f"{name.lower()}-prova") for name in ("Ada", "Bo", "Cy"))
HIDDEN = Who("LinkedIn Member")
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
DAYS = (date(2026, 3, 1), date(2026, 6, 1), date(2026, 9, 1))
A1 = message("ta", JO, [ADA], "2026-02-01 08:00:00", "Ciao Ada")
A2 = message("ta", ADA, [JO], "2026-02-01 09:00:00", "Ciao")
A3 = message("ta", ADA, [JO], "2026-05-01 09:00:00", "Ancora qui?")
B1 = message("tb", BO, [JO], "2026-02-02 09:00:00", "Hello")
EVERYTHING = (
    "select id, name, url, company, position, contact, connected, gone, hidden from resolve_person order by id",
    "select t.id, p.id, messages, sent, received, is_group from resolve_thread t left join resolve_person p using (person) order by all",
    "select p.id, mine, m.sent, content, latency from resolve_message m join read_text using (message) left join resolve_person p using (person) order by all",
    "select p.id, kind, seen, before, after from resolve_change join resolve_person p using (person) order by all",
    "select i.id, p.id, sent, note, accepted from resolve_invitation i join resolve_person p using (person) order by all",
    "select as_of from resolve_as_of",
    "select name, key from read_owner",
)


def bring(exports: Exports, number: int, era: str = "2026", **files: Any) -> None:
    """Import one archive, the number-th export; talk and contacts by name of argument."""
    named = {
        "talk": "messages.csv",
        "contacts": "Connections.csv",
        "invitations": "Invitations.csv",
    }
    content = {named[name]: rows for name, rows in files.items()}
    path = exports.write({"Profile.csv": PROFILE, **content}, era=era, name=f"{number}.zip")
    exports.load(path, DAYS[number])


def rows(exports: Exports, sql: str) -> list[tuple[Any, ...]]:
    with exports.engine() as engine:
        return engine.rows(sql)


def all_of(exports: Exports) -> list[list[tuple[Any, ...]]]:
    with exports.engine() as engine:
        return [engine.rows(sql) for sql in EVERYTHING]


def said(exports: Exports) -> list[str]:
    return [text for (text,) in rows(exports, "select content from read_text order by message")]


def changes(exports: Exports) -> list[tuple[Any, ...]]:
    return rows(exports, "select p.name, kind, seen, before, after from resolve_change"
                         " join resolve_person p using (person) order by all")  # fmt: skip


def test_the_same_archive_twice_adds_nothing(tmp_path: Path) -> None:
    found = []
    for times in (1, 2, 3):
        exports = Exports(tmp_path / str(times))
        for number in range(times):
            files: dict[str, Any] = {
                "talk": [A1, A2, A2, B1],
                "contacts": [contact("Ada Prova", "ada-prova")],
            }
            bring(exports, number, **files)
        found.append(all_of(exports))
    assert found[0] == found[1] == found[2]
    assert len(found[0][2]) == 4  # two equal messages of one archive are two


def test_a_newer_archive_doubles_nothing_and_keeps_what_aged_out(exports: Exports) -> None:
    bring(exports, 0, talk=[A1, A2, B1])
    bring(exports, 1, talk=[A3, A2, A1])
    assert sorted(said(exports)) == ["Ancora qui?", "Ciao", "Ciao Ada", "Hello"]


def test_line_ends_and_margins_make_no_other_message(exports: Exports) -> None:
    text = "Ciao,\n\ncome stai?"
    bring(exports, 0, talk=[{**A2, "CONTENT": text}])
    bring(exports, 1, talk=[{**A2, "CONTENT": text.replace("\n", "\r\n") + " "}])
    assert len(said(exports)) == 1


def test_equal_messages_are_counted_by_the_archive_that_has_most(exports: Exports) -> None:
    bring(exports, 0, talk=[A2, A2])
    bring(exports, 1, talk=[A2, A2, A2])
    bring(exports, 2, talk=[A2])
    assert said(exports) == ["Ciao"] * 3


@pytest.mark.parametrize("eras", [("2021", "2026"), ("2021", "2022"), ("2023", "2025")])
def test_eras_mix_without_doubles(eras: Sequence[str], exports: Exports) -> None:
    listed = [contact("Ada Prova", "ada-prova"), contact("Bo Prova", "bo-prova", on="09 Feb 2023")]
    for number, era in enumerate(eras):
        bring(exports, number, era=era, talk=[A1, A2, B1], contacts=listed)
    assert sorted(said(exports)) == ["Ciao", "Ciao Ada", "Hello"]
    assert rows(exports, "select name, contact, gone from resolve_person order by name") == [
        ("Ada Prova", True, None), ("Bo Prova", True, None),
    ]  # fmt: skip
    assert rows(exports, "select count(*) from resolve_thread where is_group") == [(0,)]
    assert changes(exports) == []


def test_an_old_contact_is_joined_by_name_and_day(exports: Exports) -> None:
    bring(
        exports,
        0,
        era="2022",
        contacts=[contact("Ada Prova", on="08 Feb 2020"), contact("Ada Prova", on="09 Feb 2021")],
    )
    bring(
        exports,
        1,
        contacts=[
            contact("Ada Prova", "ada-1", on="08 Feb 2020"),
            contact("Ada Prova", "ada-2", on="09 Feb 2021"),
        ],
    )
    assert rows(exports, "select url, connected::varchar from resolve_person order by url") == [
        ("https://www.linkedin.com/in/ada-1", "2020-02-08"),
        ("https://www.linkedin.com/in/ada-2", "2021-02-09"),
    ]
    assert rows(exports, "select distinct evidence from resolve_handle order by all") == [
        ("address",),
        ("name_and_date",),
    ]
    assert changes(exports) == []


def test_another_day_is_another_person(exports: Exports) -> None:
    bring(exports, 0, era="2022", contacts=[contact("Ada Prova", on="08 Feb 2015")])
    bring(exports, 1, contacts=[contact("Ada Prova", "ada-2", on="09 Feb 2022")])
    assert rows(exports, "select contact, gone from resolve_person order by contact") == [
        (False, "gone"),
        (True, None),
    ]


def test_a_renamed_profile_is_one_person_with_a_stable_id(exports: Exports) -> None:
    bring(exports, 0, talk=[A1, A2], contacts=[contact("Ada Prova", "ada-prova")])
    before = rows(exports, "select id from resolve_person")
    new = Who("Ada Prova", "dr-ada")
    later = [
        message("ta", JO, [new], "2026-02-01 08:00:00", "Ciao Ada"),
        {**A2, "SENDER PROFILE URL": new.url},
    ]
    bring(exports, 1, talk=later, contacts=[contact("Ada Prova", "dr-ada")])
    newest = Who("Ada Prova", "ada-phd")
    bring(exports, 2, contacts=[contact("Ada Prova", "ada-phd")])
    assert rows(exports, "select id from resolve_person") == before
    assert rows(exports, "select url, contact, gone from resolve_person") == [
        (newest.url, True, None)
    ]
    assert sorted(said(exports)) == ["Ciao", "Ciao Ada"]
    assert changes(exports) == []


def test_a_renamed_profile_of_no_contact_is_told_by_the_conversation(exports: Exports) -> None:
    bring(exports, 0, talk=[A1, A2])
    new = Who("Ada Prova-Rossi", "ada-rossi")
    bring(
        exports,
        1,
        talk=[
            message("ta", JO, [new], "2026-02-01 08:00:00", "Ciao Ada"),
            message("ta", new, [JO], "2026-05-01 09:00:00", "ora Rossi"),
        ],
    )
    assert rows(exports, "select count(*) from resolve_person") == [(1,)]
    assert rows(exports, "select is_group, messages from resolve_thread") == [(False, 3)]


def test_a_namesake_beside_them_is_no_rename(exports: Exports) -> None:
    bring(exports, 0, contacts=[contact("Ada Prova", "ada-1")])
    bring(exports, 1, contacts=[contact("Ada Prova", "ada-1"), contact("Ada Prova", "ada-2")])
    assert rows(exports, "select count(*) from resolve_person where contact") == [(2,)]
    assert changes(exports) == [("Ada Prova", "new", DAYS[1], "", "")]


def test_somebody_who_hid_since_is_still_who_they_were(exports: Exports) -> None:
    bring(exports, 0, talk=[A1, A2])
    bring(
        exports,
        1,
        talk=[
            {**A1, "TO": HIDDEN.name, "RECIPIENT PROFILE URLS": ""},
            message("ta", HIDDEN, [JO], "2026-02-01 09:00:00", "Ciao"),
            message("ta", HIDDEN, [JO], "2026-05-01 09:00:00", "Ancora qui?"),
        ],
    )
    assert rows(exports, "select name, hidden from resolve_person") == [("Ada Prova", False)]
    assert said(exports) == ["Ciao Ada", "Ciao", "Ancora qui?"]
    assert rows(exports, "select is_group, messages, received from resolve_thread") == [
        (False, 3, 2)
    ]


def test_new_gone_and_moved_on_are_dated(exports: Exports) -> None:
    bring(
        exports,
        0,
        contacts=[
            contact("Ada Prova", "ada", company="Acme", position="Buyer"),
            contact("Bo Prova", "bo", company="Acme"),
        ],
    )
    bring(
        exports,
        1,
        contacts=[
            contact("Ada Prova", "ada", company="Woodgrove", position="CPO"),
            contact("Cy Prova", "cy"),
        ],
    )
    bring(
        exports,
        2,
        contacts=[
            contact("Ada Prova", "ada", company="", position="CPO"),
            contact("Cy Prova", "cy"),
            contact("Bo Prova", "bo"),
        ],
    )
    assert changes(exports) == [
        ("Ada Prova", "company", DAYS[1], "Acme", "Woodgrove"),
        ("Ada Prova", "position", DAYS[1], "Buyer", "CPO"),
        ("Bo Prova", "gone", DAYS[1], "", ""),
        ("Bo Prova", "new", DAYS[2], "", ""),
        ("Cy Prova", "new", DAYS[1], "", ""),
    ]
    assert rows(exports, "select name, contact, gone from resolve_person order by name") == [
        ("Ada Prova", True, None), ("Bo Prova", True, None), ("Cy Prova", True, None),
    ]  # fmt: skip


def test_gone_or_hidden_while_the_hidden_rows_grew(exports: Exports) -> None:
    hid = {**contact("", on="08 Feb 2023")}
    bring(
        exports,
        0,
        contacts=[
            contact("Ada Prova", "ada"),
            contact("Bo Prova", "bo"),
            contact("Cy Prova", "cy"),
        ],
    )
    bring(exports, 1, contacts=[contact("Bo Prova", "bo"), contact("Cy Prova", "cy"), hid])
    bring(exports, 2, contacts=[contact("Cy Prova", "cy"), hid])
    assert rows(exports, "select name, contact, gone from resolve_person order by name") == [
        ("Ada Prova", False, "gone_or_hidden"), ("Bo Prova", False, "gone"), ("Cy Prova", True, None),
    ]  # fmt: skip
    assert changes(exports) == [
        ("Ada Prova", "gone_or_hidden", DAYS[1], "", ""), ("Bo Prova", "gone", DAYS[2], "", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("empty", [{}, {"contacts": []}, {"contacts": "Notes:\n"}])
def test_an_archive_without_contacts_makes_nobody_gone(
    empty: dict[str, Any], exports: Exports
) -> None:
    bring(exports, 0, contacts=[contact("Ada Prova", "ada-prova")], talk=[A1])
    bring(exports, 1, talk=[A3], **empty)
    assert rows(exports, "select name, contact, gone from resolve_person") == [
        ("Ada Prova", True, None)
    ]
    assert changes(exports) == []


def test_the_order_of_importing_changes_nothing(tmp_path: Path) -> None:
    archives: list[dict[str, Any]] = [
        {
            "talk": [A1, A2, B1],
            "contacts": [
                contact("Ada Prova", "ada-prova", company="Acme"),
                contact("Bo Prova", "bo-prova"),
            ],
        },
        {
            "talk": [A3, A2, A1],
            "contacts": [contact("Ada Prova", "ada-prova", company="Woodgrove")],
        },
        {
            "talk": [A3],
            "contacts": [contact("Ada Prova", "dr-ada"), contact("Bo Prova", "bo-prova")],
        },
    ]
    found = []
    for order in ((0, 1, 2), (2, 0, 1), (1, 2, 0)):
        exports = Exports(tmp_path / str(order))
        for number in order:
            bring(exports, number, **archives[number])
        found.append(all_of(exports))
    assert found[0] == found[1] == found[2]
    assert len(found[0][0]) == 2


def test_a_post_that_ended_since_is_one_post(exports: Exports) -> None:
    for number, until in enumerate(("", "Jan 2026")):
        post = {
            "Company Name": "Acme",
            "Title": "Founder",
            "Started On": "Mar 2019",
            "Finished On": until,
        }
        exports.load(
            exports.write({"Profile.csv": PROFILE, "Positions.csv": [post]}, name=f"{number}.zip"),
            DAYS[number],
        )
    assert rows(
        exports, "select company, started::varchar, finished::varchar from read_position"
    ) == [("Acme", "2019-03-01", "2026-01-01")]


def test_an_endorsement_that_changed_its_status_is_one(exports: Exports) -> None:
    for number, status in enumerate(("PENDING", "ACCEPTED")):
        made = {"Endorsement Date": "2023/06/20 13:05:02 UTC", "Skill Name": "Tea", "Endorser First Name": "Ada",
                "Endorser Last Name": "Prova", "Endorser Public Url": "www.linkedin.com/in/ada-prova", "Endorsement Status": status}  # fmt: skip
        exports.load(
            exports.write(
                {"Profile.csv": PROFILE, "Endorsement_Received_Info.csv": [made]},
                name=f"{number}.zip",
            ),
            DAYS[number],
        )
    assert rows(exports, "select skill, status from read_endorsement") == [("Tea", "ACCEPTED")]


def test_of_two_archives_of_one_day_the_one_written_later_is_newer(tmp_path: Path) -> None:
    """A Basic archive of the morning that is imported after the Complete one of the evening."""
    known = contact("Ada Prova", "ada-prova")
    met_at_noon = contact("Bo Prova", "bo-prova", on="14 Nov 2026")
    exports = Exports(tmp_path)
    basic = exports.write(
        {"Profile.csv": PROFILE, "Connections.csv": [known]},
        name="Basic_LinkedInDataExport_11-15-2026",
    )
    complete = exports.write(
        {
            "Profile.csv": PROFILE,
            "Connections.csv": [known, met_at_noon],
            "messages.csv": [A1, A2],
            "Skills.csv": "Name\nTea\n",
        },
        name="Complete_LinkedInDataExport_11-15-2026",
    )
    for folder, hour in ((basic, 8), (complete, 20)):
        for file in folder.iterdir():
            os.utime(file, (1_794_700_000 + hour * 3600,) * 2)
    for order in ((basic, complete), (complete, basic)):
        circle = Circle.open(tmp_path / f"circle-{order[0].name}", "UTC")
        circle.add(order)
        found = circle.audit(Ask()).circle
        assert (found.contacts, found.people, found.messages, found.conversations) == (2, 2, 2, 1)
        assert {row.name for row in circle.people(Ask())} == {"Ada Prova", "Bo Prova"}
        assert [circle.person(Ask(), "Bo Prova").gone] == [None]


def test_a_damaged_list_makes_nobody_gone(exports: Exports) -> None:
    people = [contact(f"{name} Prova", f"{name.lower()}-prova") for name in ("Ada", "Bo", "Cy")]
    bring(exports, 0, contacts=people)
    whole = csv_text("Connections.csv", people, "2026")
    torn = whole[: whole.index("Bo,") + 10] + '"'
    path = exports.write({"Profile.csv": PROFILE, "Connections.csv": torn}, name="1.zip")
    done = exports.load(path, DAYS[1])
    assert [one.code for one in done.problems]
    standing = "select name, contact, gone from resolve_person where name <> '' order by name"
    names = ("Ada Prova", "Bo Prova", "Cy Prova")
    assert rows(exports, standing) == [(name, True, None) for name in names]
    assert rows(exports, "select kind from resolve_change") == []
    bring(exports, 2, contacts=people[:1])
    assert rows(exports, standing) == [
        ("Ada Prova", True, None), ("Bo Prova", False, "gone"), ("Cy Prova", False, "gone"),
    ]  # fmt: skip


def test_an_entry_of_an_address_book_is_who_bears_its_email(exports: Exports) -> None:
    listed = [
        contact("Marco Rossi", "marco-rossi-1", email="marco@example.org"),
        contact("Marco Rossi", "marco-rossi-2"),
    ]
    book = (
        "FirstName,MiddleName,LastName,Emails,PhoneNumbers,Title,Location,CreatedAt,UpdatedAt\n"
        'Marco,,R.,"m@home.example, MARCO@example.org",+39 000 1,,,,\n'
        "Bo,,Prova,bo@example.org,,,,,\n"
        ",,,x@example.org,,,,,\n"
    )
    path = exports.write(
        {"Profile.csv": PROFILE, "Connections.csv": listed, "ImportedContacts.csv": book},
        name="0.zip",
    )
    exports.load(path, DAYS[0])
    entries = """
        select a.name, p.url, by_email from read_address a left join resolve_handle using (handle)
        left join resolve_person p using (person) order by a.name
    """
    assert rows(exports, entries) == [
        ("", None, False),
        ("Bo Prova", "", False),
        ("Marco R.", "https://www.linkedin.com/in/marco-rossi-1", True),
    ]
