from __future__ import annotations

import pytest

from cerchia.formats.profile_url import address, key
from cerchia.read.linkedin import files


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/zo%C3%AB-brandt",
        "http://www.linkedin.com/in/zo%c3%ab-brandt/",
        "www.linkedin.com/in/zoë-brandt",
        "linkedin.com/in/ZOË-Brandt",
        "https://de.linkedin.com/in/zo%C3%AB-brandt?trk=x#y",
        "HTTPS://WWW.LINKEDIN.COM/in/zo%C3%AB-brandt/it",
        "https://www.linkedin.com/mwlite/in/zo%C3%AB-brandt",
        "https://www.linkedin.com/in/zoe%CC%88-brandt",
        "  https://www.linkedin.com/in/zo%C3%AB-brandt\n",
    ],
)
def test_an_address_in_all_its_spellings_is_one_key(url: str) -> None:
    assert key(url) == "in/zoë-brandt"
    assert address(url).lower().startswith("https://www.linkedin.com/in/zo")


@pytest.mark.parametrize(
    "url", ["", " ", "N/A", "null", "Ada Prova", "https://example.org/in/ada", "linkedin.com"]
)
def test_what_is_no_address_names_nobody(url: str) -> None:
    assert key(url) == ""
    assert address(url) == ""


def test_other_forms_are_kept_whole() -> None:
    assert key("https://www.linkedin.com/company/Acme/") == "linkedin.com/company/acme"
    ids = [key(f"https://www.linkedin.com/profile/view?id={n}") for n in (1, 2)]
    assert len(set(ids)) == 2
    assert address("https://www.linkedin.com/company/acme") == ""


@pytest.mark.parametrize(
    ("name", "want"),
    [
        ("Connections.csv", "read"),
        ("x/y/messages (1).CSV", "read"),
        ("Email_Addresses.csv", "read"),
        ("Recommendations_Given_2.csv", "read"),
        ("Profile.csv", "read"),
        ("Profile Summary.csv", "read"),
        ("Shares_123456789.csv", "read"),
        ("Shares_backup.csv", "unknown"),
        ("Connections_backup.csv", "unknown"),
        ("Company_Follows.csv", "read"),
        ("Company Follows.csv", "read"),
        ("Security Challenges.csv", "sensitive"),
        ("Receipts_v2.csv", "sensitive"),
        ("Articles/Articles/a.html", "read"),
        ("a.html", "unknown"),
        ("Jobs/Job Applications_2.csv", "read"),
        ("Job Applicant Saved Screening Question Responses_1.csv", "sensitive"),
        ("Services Marketplace/Opprtunities.csv", "read"),
        ("Volunteer Experiences.csv", "read"),
        ("TestScores.csv", "read"),
        ("Search Queries.csv", "read"),
        ("Rich Media.csv", "read"),
        ("ImportedContacts.csv", "read"),
        ("Calendar.csv", "unused"),
        ("photo.jpg", "unknown"),
        ("guide_messages.csv", "read"),
    ],
)
def test_every_file_has_its_treatment(name: str, want: str) -> None:
    assert files.status(name) == want


def test_column_names_are_unique_and_leave_ours_alone() -> None:
    header = ("Line", "X", "x", "X_2", "", "inviterProfileUrl", "", "import", "Città")
    names = files.columns(header)
    assert names == [
        "line_2",
        "x",
        "x_2",
        "x_2_2",
        "column_5",
        "inviter_profile_url",
        "column_7",
        "import_2",
        "citt",
    ]
    assert len(set(names) | files.RESERVED) == len(header) + len(files.RESERVED)


def test_every_spec_finds_its_own_columns() -> None:
    for spec in files.SPECS.values():
        names = files.columns(spec.columns)
        assert set(spec.keys) <= set(spec.columns)
        assert spec.date == "" or spec.date in names
