"""Whose archive it is, by each rule of linkedin.md §9, and what is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import ERAS, JO, Who, contact, invitation, message

if TYPE_CHECKING:
    from tests.conftest import Exports

ADA, BO, CY, DI = (
    Who(f"{name} Prova", f"{name.lower()}-prova") for name in ("Ada", "Bo", "Cy", "Di")
)
PROFILE = [{"First Name": "Jordan", "Last Name": "Sample", "Headline": "Advisor"}]
TALK = [
    message("t1", ADA, [JO], "2026-02-01 08:00:00", "Ciao Jordan"),
    message("t1", JO, [ADA], "2026-02-01 09:00:00", "Ciao Ada"),
]
OWNER = ("Jordan Sample", "in/jordan-sample")


def owner(exports: Exports) -> tuple[str, str]:
    with exports.engine() as engine:
        ((name, key),) = engine.rows("select name, key from read_owner")
    return name, key


def whose(exports: Exports) -> list[tuple[bool, str]]:
    with exports.engine() as engine:
        return engine.rows(
            "select mine, p.name from resolve_message left join resolve_person p using (person)"
            " order by sent, message"
        )


def test_invitations_tell_by_majority(exports: Exports) -> None:
    wrong = {**invitation(ADA, JO, "2/7/23, 2:37 PM"), "Direction": "OUTGOING"}
    rows = [invitation(JO, ADA, "2/7/23, 2:37 PM"), invitation(BO, JO, "2/8/23, 2:37 PM"), wrong]
    exports.load(exports.write({"Invitations.csv": rows, "messages.csv": TALK}))
    assert owner(exports) == OWNER


def test_messages_of_the_profiles_name_tell(exports: Exports) -> None:
    exports.load(exports.write({"messages.csv": TALK, "Profile.csv": PROFILE}))
    assert owner(exports) == OWNER
    assert whose(exports) == [(False, "Ada Prova"), (True, "Ada Prova")]


def test_somebody_who_never_wrote_is_told_by_what_was_written_to_them(exports: Exports) -> None:
    exports.load(exports.write({"messages.csv": TALK[:1], "Profile.csv": PROFILE}))
    assert owner(exports) == OWNER
    with exports.engine() as engine:
        assert engine.rows("select name from resolve_person") == [("Ada Prova",)]
        assert engine.rows("select is_group from resolve_thread") == [(False,)]


@pytest.mark.parametrize("era", ERAS)
def test_presence_in_nearly_all_conversations_tells(era: str, exports: Exports) -> None:
    talk = [message(f"t{n}", who, [JO], f"2021-02-0{n} 08:00:00", "ciao") for n, who in
            enumerate((ADA, BO, CY, DI), start=1)]  # fmt: skip
    talk.append(message("t1", JO, [ADA], "2021-02-05 08:00:00", "ciao"))
    talk.append(message("t2", JO, [BO], "2021-02-06 08:00:00", "ciao"))
    exports.load(exports.write({"messages.csv": talk}, era=era))
    assert owner(exports) == OWNER
    assert [mine for mine, _ in whose(exports)] == [False] * 4 + [True] * 2


@pytest.mark.parametrize("count", [1, 2, 5])
def test_where_nothing_tells_the_owner_is_unknown(count: int, exports: Exports) -> None:
    # two people in every conversation: either may be the owner
    talk = [message(f"t{n}", ADA, [JO], "2026-02-01 08:00:00", "ciao") for n in range(count)]
    exports.load(
        exports.write({"messages.csv": talk, "Connections.csv": [contact("Bo Prova", "bo")]})
    )
    assert owner(exports) == ("", "")
    with exports.engine() as engine:
        assert engine.value("select count(*) from resolve_message where mine") == 0
        assert engine.value("select count(*) from resolve_message") == count


def test_an_empty_archive_has_no_owner(exports: Exports) -> None:
    exports.load(exports.write({"Connections.csv": []}))
    assert owner(exports) == ("", "")


def test_the_name_comes_from_the_address_when_no_profile_says_it(exports: Exports) -> None:
    rows = [invitation(JO, ADA, "2/7/23, 2:37 PM")]
    exports.load(exports.write({"Invitations.csv": rows}))
    assert owner(exports) == OWNER


@pytest.mark.parametrize("era", ["2021", "2022"])
def test_mine_in_the_era_without_recipient_addresses(era: str, exports: Exports) -> None:
    ines = Who("Ines Okafor, PhD", "ines")
    talk = [
        *TALK,
        message("t2", JO, [ines], "2026-02-02 08:00:00", "no answer ever came"),
        message("t3", ADA, [JO, BO], "2026-02-03 08:00:00", "to both"),
        message("t3", JO, [ADA, BO], "2026-02-04 08:00:00", "hello"),
    ]
    files = {
        "messages.csv": talk,
        "Profile.csv": PROFILE,
        "Connections.csv": [contact("Ines Okafor, PhD"), contact("Ada Prova", on="09 Feb 2023")],
    }
    exports.load(exports.write(files, era=era))
    assert owner(exports) == OWNER
    assert whose(exports) == [
        (False, "Ada Prova"),
        (True, "Ada Prova"),
        (True, "Ines Okafor, PhD"),
        (False, "Ada Prova"),
        (True, None),
    ]
    with exports.engine() as engine:
        assert engine.rows("select name from resolve_person where contact order by name") == [
            ("Ada Prova",), ("Ines Okafor, PhD",),
        ]  # fmt: skip
        assert engine.value("select count(*) from resolve_thread where is_group") == 1


def test_a_contact_who_bears_the_owners_name_is_somebody_else(exports: Exports) -> None:
    double = Who("Jordan Sample", "jordan-sample-2")
    files = {
        "Connections.csv": [contact("Jordan Sample", "jordan-sample-2")],
        "messages.csv": [*TALK, message("t2", double, [JO], "2026-02-02 08:00:00", "same name!")],
        "Invitations.csv": [invitation(JO, ADA, "2/7/23, 2:37 PM")],
        "Profile.csv": PROFILE,
    }
    exports.load(exports.write(files))
    assert owner(exports) == OWNER
    assert whose(exports)[2] == (False, "Jordan Sample")


def test_an_old_contact_who_bears_the_owners_name_is_kept(exports: Exports) -> None:
    files = {
        "Connections.csv": [contact("Jordan Sample")],
        "messages.csv": TALK,
        "Profile.csv": PROFILE,
    }
    exports.load(exports.write(files, era="2021"))
    with exports.engine() as engine:
        assert engine.rows("select name from resolve_person where contact") == [("Jordan Sample",)]


def test_an_owner_who_renamed_their_profile_doubles_nothing(exports: Exports) -> None:
    from datetime import date  # noqa: PLC0415

    new = Who("Jordan Sample", "jordan-the-sample")
    later = [
        message("t1", ADA, [new], "2026-02-01 08:00:00", "Ciao Jordan"),
        message("t1", new, [ADA], "2026-02-01 09:00:00", "Ciao Ada"),
        message("t1", ADA, [new], "2026-03-01 09:00:00", "e allora?"),
    ]
    for number, talk in enumerate((TALK, later)):
        path = exports.write({"messages.csv": talk, "Profile.csv": PROFILE}, name=f"{number}.zip")
        exports.load(path, date(2026, 4, number + 1))
    assert owner(exports) == ("Jordan Sample", "in/jordan-the-sample")
    assert [mine for mine, _ in whose(exports)] == [False, True, False]
    with exports.engine() as engine:
        assert engine.rows("select name from resolve_person") == [("Ada Prova",)]
