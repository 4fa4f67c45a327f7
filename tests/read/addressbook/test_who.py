"""Who of an address book is who: by address and e-mail, never by a name alone; a newer export adds no doubles."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from tests.conftest import JO, Row, Who, contact, message
from tests.read.addressbook.books import card, people

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.conftest import Exports

ADA = Who("Ada Prova", "ada-prova")
_NUMBER = count(1)


def linkedin(exports: Exports, *rows: Row) -> None:
    files: dict[str, Sequence[Mapping[str, str]] | str | bytes] = {
        "Connections.csv": list(rows),
        "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample"}],
        "Email Addresses.csv": "Email Address,Confirmed,Primary,Updated On\njo@sample.example,Yes,Yes,\n",
        "messages.csv": [message("t", ADA, [JO], "2026-02-01 08:00:00", "ciao")],
    }
    exports.load(exports.write(files))


def book(exports: Exports, *cards: str, on: date = date(2026, 11, 16)) -> None:
    path = exports.folder / f"rubrica-{next(_NUMBER)}.vcf"
    path.write_text("".join(cards), "utf-8")
    exports.load(path, on)


def names(exports: Exports) -> list[tuple[str, bool]]:
    return [(row[0], row[4]) for row in people(exports)]


def test_an_e_mail_that_one_contact_shows_joins(exports: Exports) -> None:
    linkedin(exports, contact("Ada Prova", "ada-prova", email="Ada@Prova.example"))
    book(
        exports,
        card(
            "Zia Ada",
            "EMAIL:ada@prova.example",
            "TEL:+39 333 1234567",
            "TITLE:Maestra",
            "ORG:Scuola",
        ),
    )
    assert people(exports) == [
        ("Ada Prova", "ada@prova.example", "Scuola", "Maestra", True, ["+393331234567"])
    ]
    with exports.engine() as engine:
        found = engine.rows("select evidence from resolve_handle order by handle desc limit 1")
        assert found == [("same_email",)]


def test_what_linkedin_shows_stands_before_the_book(exports: Exports) -> None:
    linkedin(
        exports,
        contact("Ada Prova", "ada-prova", email="a@p.example", company="Nuova", position="CEO"),
    )
    book(exports, card("Ada Prova", "EMAIL:a@p.example", "TITLE:Stagista", "ORG:Vecchia"))
    assert [row[2:4] for row in people(exports)] == [("Nuova", "CEO")]


def test_a_name_alone_joins_nobody(exports: Exports) -> None:
    linkedin(exports, contact("Ada Prova", "ada-prova"))
    book(exports, card("Ada Prova", "TEL:+39 333 1234567"), card("Ada Prova", "EMAIL:x@y.example"))
    assert sorted(names(exports)) == [
        ("Ada Prova", False), ("Ada Prova", False), ("Ada Prova", True),
    ]  # fmt: skip


def test_an_entry_takes_no_name_from_linkedin_itself(exports: Exports) -> None:
    linkedin(exports, contact("Ada Prova", on="08 Feb 2023"))
    alone = people(exports)
    book(exports, card("Ada Prova", "URL:https://www.linkedin.com/in/another-ada"))
    assert alone[0] in people(exports)
    assert len(people(exports)) == len(alone) + 1


def test_a_profile_address_joins_before_an_e_mail(exports: Exports) -> None:
    linkedin(
        exports,
        contact("Ada Prova", "ada-prova"),
        contact("Bo Prova", "bo-prova", email="p@x.example"),
    )
    book(
        exports,
        card("Ada P.", "item1.URL:https\\://it.linkedin.com/in/Ada-Prova", "EMAIL:p@x.example"),
    )
    assert people(exports)[0][:2] == ("Ada Prova", "p@x.example")
    assert len(people(exports)) == 2


def test_an_e_mail_of_two_contacts_joins_whose_name_it_is(exports: Exports) -> None:
    linkedin(
        exports,
        contact("Ada Prova", "ada-prova", email="casa@p.example"),
        contact("Bo Prova", "bo-prova", email="casa@p.example"),
    )
    book(
        exports,
        card("Cy Prova", "EMAIL:casa@p.example"),
        card("Ada Prova", "TEL:+39 333 1234567", "EMAIL:casa@p.example"),
    )
    assert [(row[0], row[4], row[5]) for row in people(exports)] == [
        ("Ada Prova", True, ["+393331234567"]), ("Bo Prova", True, []), ("Cy Prova", False, []),
    ]  # fmt: skip


def test_an_office_or_a_household_joins_only_whose_name_agrees(exports: Exports) -> None:
    linkedin(
        exports,
        contact("Ada Prova", "ada-prova", email="info@p.example"),
        contact("Bo Neri", "bo-neri", email="bo@neri.example"),
    )
    book(
        exports,
        card("Segreteria Studio", "EMAIL:info@p.example"),
        card("Bo Neri", "EMAIL:bo@neri.example", "TEL:+39 333 0000001"),
        card("Cy Neri", "EMAIL:bo@neri.example", "TEL:+39 333 0000002"),
    )
    assert [(row[0], row[5]) for row in people(exports)] == [
        ("Ada Prova", []), ("Bo Neri", ["+393330000001"]), ("Cy Neri", ["+393330000002"]),
        ("Segreteria Studio", []),
    ]  # fmt: skip


def test_the_owner_is_nobody_they_know(exports: Exports) -> None:
    linkedin(exports, contact("Ada Prova", "ada-prova"))
    book(exports, card("Io", "EMAIL:jo@sample.example"))
    assert names(exports) == [("Ada Prova", True)]


def test_entries_of_one_person_in_two_books_are_one(exports: Exports) -> None:
    book(exports, card("Anna Finta", "EMAIL:a@f.example", "TEL:+39 333 1234567"))
    book(exports, card("Anna Maria Finta", "TEL:333 1234567"), card("Luc Finta", "TEL:333 1234567"))
    assert names(exports) == [("Anna Maria Finta", False), ("Luc Finta", False)]


def test_a_switchboard_joins_nobody_and_a_bare_surname_neither_of_two(exports: Exports) -> None:
    office = "TEL:+39 02 1234567"
    many = [card(f"{one} Rossi", office) for one in ("Ada", "Bo", "Cy")]
    book(exports, *many, card("Rossi", office))
    assert len(people(exports)) == 4
    book(exports, card("Ada Bianchi", "EMAIL:r@r.example"), card("Bo Bianchi", "EMAIL:r@r.example"),
         card("Bianchi", "EMAIL:r@r.example"))  # fmt: skip
    assert len(people(exports)) == 7


def test_a_newer_export_of_a_book_replaces_what_it_says_anew(exports: Exports) -> None:
    book(
        exports,
        card("Anna Finta", "TEL:+39 333 1111111", "UID:1"),
        card("Luc Esempio", "TEL:+39 333 2222222"),
        card("Kim Prova", "EMAIL:k@p.example"),
        card("Gone Prova", "TEL:+39 333 4444444"),
        on=date(2025, 1, 1),
    )
    book(
        exports,
        card("Anna Bianchi Finta", "TEL:+39 333 9999999", "UID:1"),
        card("Luc Esempio", "TEL:+39 333 8888888"),
        card("Kim Prova", "EMAIL:k@p.example", "TEL:+39 333 7777777"),
        on=date(2026, 1, 1),
    )
    assert [(row[0], row[5]) for row in people(exports)] == [
        ("Anna Finta", ["+393339999999"]), ("Gone Prova", ["+393334444444"]),
        ("Kim Prova", ["+393337777777"]), ("Luc Esempio", ["+393338888888"]),
    ]  # fmt: skip


def test_the_order_of_importing_does_not_matter_and_an_id_lasts(exports: Exports) -> None:
    old = card("Kim Prova", "EMAIL:k@p.example")
    book(exports, card("Kim Prova", "EMAIL:a@p.example", "EMAIL:k@p.example"), on=date(2026, 1, 1))
    with exports.engine() as engine:
        (before,) = engine.rows("select id from resolve_person")[0]
    book(exports, old, on=date(2025, 1, 1))
    with exports.engine() as engine:
        assert engine.value("select count(*) from resolve_person") == 1
        ids = engine.rows("select id from resolve_person union select id from resolve_alias")
        assert (before,) in ids
        assert engine.rows("select emails from read_address") == [(["a@p.example", "k@p.example"],)]


def test_an_e_mail_beside_another_name_altogether_is_for_the_owner_to_judge(
    exports: Exports,
) -> None:
    linkedin(exports, contact("Ada Prova", "ada-prova", email="ada@prova.example"))
    book(
        exports, card("Bo Verdi", "EMAIL:bo@verdi.example", "EMAIL:ada@prova.example", "TEL:+39 333 1234567")
    )  # fmt: skip
    assert names(exports) == [("Ada Prova", True), ("Bo Verdi", False)]
    with exports.engine() as engine:
        assert engine.rows("select reasons from resolve_double") == [(["email"],)]


def test_a_little_word_in_common_is_no_name_in_common(exports: Exports) -> None:
    linkedin(exports, contact("Ada de Prova", "ada-prova", email="ada@prova.example"))
    book(exports, card("Bo de Verdi", "EMAIL:ada@prova.example"))
    assert len(people(exports)) == 2


def test_an_e_mail_that_was_uploaded_to_linkedin_joins_too(exports: Exports) -> None:
    header = "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses"
    upload = f'{header}\nMOBILE,Ada,Prova,,,"ada@prova.example,ada@casa.example",,,\n'
    row = contact("Ada Prova", "ada-prova", email="ada@prova.example")
    exports.load(exports.write({"Connections.csv": [row], "ImportedContacts.csv": upload}))
    book(exports, card("Ada Prova", "EMAIL:ada@casa.example", "TEL:+39 333 1234567"))
    assert [(row[0], row[4]) for row in people(exports)] == [("Ada Prova", True)]
