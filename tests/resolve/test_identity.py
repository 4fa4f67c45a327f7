"""Who is who within one archive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import JO, Who, contact, invitation, message

if TYPE_CHECKING:
    from tests.conftest import Exports

ADA, BO, CY = (Who(f"{name} Prova", f"{name.lower()}-prova") for name in ("Ada", "Bo", "Cy"))
HIDDEN = Who("LinkedIn Member")
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample"}]
Files = dict[str, list[dict[str, str]]]
MINE = message("t0", JO, [Who("Zed Prova", "zed-prova")], "2026-01-01 08:00:00", "ciao")


def rows(exports: Exports, sql: str) -> list[tuple[Any, ...]]:
    with exports.engine() as engine:
        return engine.rows(sql)


def people(exports: Exports) -> list[str]:
    return [
        name
        for (name,) in rows(
            exports, "select name from resolve_person where name <> 'Zed Prova' order by name"
        )
    ]


def talk(
    exports: Exports, *messages: dict[str, str], era: str = "2026", files: Files | None = None
) -> None:
    exports.load(
        exports.write(
            {"messages.csv": [MINE, *messages], "Profile.csv": PROFILE, **(files or {})}, era=era
        )
    )


def test_one_person_in_all_spellings_of_an_address(exports: Exports) -> None:
    spellings = [
        "https://www.linkedin.com/in/zo%C3%AB-brandt",
        "https://de.linkedin.com/in/Zo%c3%ab-Brandt/",
        "www.linkedin.com/in/zoë-brandt?trk=x",
    ]
    said = [
        {
            **message("t1", ADA, [JO], f"2026-02-0{n} 08:00:00", "ciao"),
            "FROM": "Zoë Brandt",
            "SENDER PROFILE URL": url,
        }
        for n, url in enumerate(spellings, start=1)
    ]
    endorsed = {
        "Endorsement Date": "2026/02/01 08:00:00 UTC", "Skill Name": "Tea", "Endorser First Name": "Zoe",
        "Endorser Last Name": "B.", "Endorser Public Url": "www.linkedin.com/in/ZO%C3%AB-brandt",
    }  # fmt: skip
    files: Files = {
        "Connections.csv": [contact("Zoë Brandt", "zo%C3%AB-brandt/")],
        "Endorsement_Received_Info.csv": [endorsed],
    }
    talk(exports, *said, files=files)
    assert people(exports) == ["Zoë Brandt"]
    assert rows(exports, "select messages, is_group from resolve_thread where messages > 1") == [
        (3, False)
    ]


def test_two_with_the_same_name_stay_two(exports: Exports) -> None:
    twins = [
        contact("Ada Prova", "ada-1", company="Acme"),
        contact("Ada Prova", "ada-2", company="Woodgrove"),
    ]
    talk(exports, message("t1", Who("Ada Prova", "ada-2"), [JO], "2026-02-01 08:00:00", "ciao"),
         files={"Connections.csv": twins})  # fmt: skip
    assert people(exports) == ["Ada Prova", "Ada Prova"]
    assert rows(
        exports, "select url from resolve_message join resolve_person using (person) where not mine"
    ) == [("https://www.linkedin.com/in/ada-2",)]


def test_a_bare_name_two_bear_is_neither_of_them(exports: Exports) -> None:
    twins = [contact("Ada Prova", "ada-1"), contact("Ada Prova", "ada-2")]
    recommended = [
        {
            "First Name": "Ada",
            "Last Name": "Prova",
            "Text": "Good",
            "Creation Date": "08/19/24, 11:04 PM",
        }
    ]
    talk(exports, files={"Connections.csv": twins, "Recommendations_Received.csv": recommended})
    assert people(exports) == ["Ada Prova"] * 3
    assert rows(exports, "select contact from read_recommendation join resolve_handle using (handle)"
                         " join resolve_person using (person)") == [(False,)]  # fmt: skip


def test_a_bare_name_one_alone_bears_is_theirs(exports: Exports) -> None:
    recommended = [
        {
            "First Name": "ada ",
            "Last Name": "PROVA",
            "Text": "Good",
            "Creation Date": "08/19/24, 11:04 PM",
        }
    ]
    bare = {**invitation(Who("Adà Prova"), JO, "2/7/23, 2:37 PM")}
    talk(exports, files={
        "Connections.csv": [contact("Ada Prova", "ada-1")],
        "Recommendations_Received.csv": recommended,
        "Invitations.csv": [bare],
    })  # fmt: skip
    assert people(exports) == ["Ada Prova"]
    assert rows(exports, "select accepted from resolve_invitation") == [(True,)]


def test_namesakes_of_the_old_list_stay_two(exports: Exports) -> None:
    twins = [contact("Ada Prova", on="08 Feb 2020"), contact("Ada Prova", on="09 Feb 2020")]
    talk(exports, era="2021", files={"Connections.csv": twins})
    assert people(exports) == ["Ada Prova", "Ada Prova"]


def test_an_old_contact_is_the_sender_of_their_name(exports: Exports) -> None:
    talk(exports, message("t1", ADA, [JO], "2026-02-01 08:00:00", "ciao"),
         message("t2", JO, [BO], "2026-02-02 08:00:00", "ciao"), era="2021",
         files={"Connections.csv": [contact("Ada Prova"), contact("Bo Prova", on="09 Feb 2020")]})  # fmt: skip
    assert people(exports) == ["Ada Prova", "Bo Prova"]
    assert rows(exports, "select count(*) from resolve_person where contact") == [(2,)]


def test_hidden_members_are_one_per_conversation(exports: Exports) -> None:
    said = [
        message(f"t{n % 3}x", HIDDEN, [JO], f"2026-02-0{n + 1} 08:00:00", "ciao") for n in range(6)
    ]
    said.append(message("t1x", JO, [HIDDEN], "2026-02-08 08:00:00", "ciao"))
    talk(exports, *said)
    assert people(exports) == ["", "", ""]
    assert rows(exports, "select messages from resolve_thread join resolve_person using (person)"
                         " where hidden order by messages") == [(2,), (2,), (3,)]  # fmt: skip


def test_a_hidden_member_beside_somebody_is_somebody_else(exports: Exports) -> None:
    talk(exports, message("t1", ADA, [JO], "2026-02-01 08:00:00", "ciao"),
         message("t1", HIDDEN, [JO, ADA], "2026-02-02 08:00:00", "ciao"))  # fmt: skip
    assert people(exports) == ["", "Ada Prova"]
    assert rows(exports, "select is_group from resolve_thread where messages = 2") == [(True,)]


def test_a_hidden_recipient_makes_a_group_and_names_nobody(exports: Exports) -> None:
    talk(exports, message("t1", JO, [HIDDEN, ADA], "2026-02-02 08:00:00", "ciao"))
    assert people(exports) == ["", "Ada Prova"]
    assert rows(exports, "select is_group from resolve_thread where is_group") == [(True,)]


@pytest.mark.parametrize("era", ["2021", "2026"])
def test_a_group_is_one_by_its_members(era: str, exports: Exports) -> None:
    talk(exports, message("t1", JO, [ADA, BO], "2026-02-01 08:00:00", "ciao"),
         message("t1", ADA, [JO, BO], "2026-02-02 08:00:00", "ciao"),
         message("t2", BO, [JO], "2026-02-03 08:00:00", "solo noi"), era=era)  # fmt: skip
    assert rows(exports, "select n_recipients, mine, p.name from resolve_message m"
                         " left join resolve_person p using (person) where day > date '2026-01-15'"
                         " order by sent") == [
        (2, True, None), (2, False, "Ada Prova"), (1, False, "Bo Prova"),
    ]  # fmt: skip
    assert rows(
        exports, "select is_group, person is null from resolve_thread where messages = 2"
    ) == [(True, True)]
    assert people(exports) == ["Ada Prova", "Bo Prova"]


def test_commas_in_names_make_no_group(exports: Exports) -> None:
    jane = Who("Jane Doe, Ph.D.", "jane")
    ines = Who("Ines Okafor, CFA, MBA", "ines")
    talk(exports, message("t1", JO, [jane], "2026-02-01 08:00:00", "ciao"),
         message("t2", JO, [ines], "2026-02-02 08:00:00", "ciao"), era="2021")  # fmt: skip
    assert people(exports) == ["Ines Okafor, CFA, MBA", "Jane Doe, Ph.D."]
    assert rows(exports, "select count(*) from resolve_thread where is_group") == [(0,)]


def test_a_recipient_without_a_name_is_somebody(exports: Exports) -> None:
    talk(exports, message("t1", JO, [Who("")], "2026-02-01 08:00:00", "anybody?"))
    assert people(exports) == [""]
    assert rows(exports, "select p.hidden, messages from resolve_thread join resolve_person p using (person)"
                         " where p.name = ''") == [(True, 1)]  # fmt: skip


def test_a_recipient_without_a_name_is_whoever_answers(exports: Exports) -> None:
    talk(exports, message("t1", JO, [Who("")], "2026-02-01 08:00:00", "anybody?"),
         message("t1", ADA, [JO], "2026-02-02 08:00:00", "me"))  # fmt: skip
    assert people(exports) == ["Ada Prova"]
    assert rows(exports, "select mine, p.name from resolve_message join resolve_person p using (person)"
                         " where p.name = 'Ada Prova' order by sent") == [
        (True, "Ada Prova"), (False, "Ada Prova"),
    ]  # fmt: skip


def test_the_newest_message_of_the_day_counts_in_the_owners_zone(exports: Exports) -> None:
    talk(exports, message("t1", ADA, [JO], "2026-02-01 23:30:00", "late"))
    assert rows(exports, "select as_of::varchar from resolve_as_of") == [("2026-02-02",)]
    assert rows(exports, "select day::varchar from resolve_message order by sent desc limit 1") == [
        ("2026-02-02",)
    ]


def test_what_lies_behind_the_archive_is_not_the_newest_day(exports: Exports) -> None:
    talk(exports, message("t1", ADA, [JO], "2036-02-01 23:30:00", "from the future"))
    assert rows(exports, "select as_of::varchar from resolve_as_of") == [("2026-01-01",)]


def test_latency_is_counted_where_the_turn_goes_over(exports: Exports) -> None:
    talk(exports, message("t1", JO, [ADA], "2026-02-01 08:00:00", "1"),
         message("t1", JO, [ADA], "2026-02-01 08:05:00", "2"),
         message("t1", ADA, [JO], "2026-02-01 09:05:00", "3"))  # fmt: skip
    assert rows(exports, "select latency from resolve_message where day > date '2026-01-15' order by sent") == [
        (None,), (None,), (3600,),
    ]  # fmt: skip


def test_a_colleague_is_of_an_employer_of_the_owner(exports: Exports) -> None:
    listed = [contact("Ada Prova", "ada", company=" northwind, inc."), contact("Bo Prova", "bo", company="Acme"),
              contact("Cy Prova", "cy"), contact("Di Prova", "di", company="Ex Northwind")]  # fmt: skip
    talk(
        exports,
        files={
            "Connections.csv": listed,
            "Positions.csv": [{"Company Name": "Northwind, Inc.", "Title": "x"}, {"Title": "y"}],
        },
    )
    assert rows(exports, "select name from resolve_person where colleague order by name") == [
        ("Ada Prova",), ("Di Prova",),
    ]  # fmt: skip
