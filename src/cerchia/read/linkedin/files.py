"""The files of a LinkedIn archive: how each is known, which columns it has, what is taken from it."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_IDENTITY = "coalesce(first_name, '') = '' and coalesce(last_name, '') = ''"
_DAYS = "['%d %b %Y', '%d-%b-%y', '%d %B %Y', '%d-%b-%Y', '%b %d, %Y', '%Y-%m-%d', '%m/%d/%Y', '%m/%d/%y']"
_STAMPS = (
    "['%m/%d/%y, %I:%M %p', '%m/%d/%Y, %I:%M %p', '%m/%d/%y %I:%M %p', '%m/%d/%Y %I:%M %p',"
    " '%m/%d/%y %H:%M', '%m/%d/%Y %H:%M', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d %H:%M:%S UTC']"
)
DRAFT = (
    "(lower(coalesce(is_message_draft, '')) in ('yes', 'true', '1')"
    " or lower(coalesce(is_conversation_draft, '')) in ('yes', 'true', '1'))"
)
NO_THREAD = "coalesce(conversation_id, '') = ''"


def day(column: str) -> str:
    """Return the SQL that reads a day, `05 Mar 2024`, as a spreadsheet may have rewritten it."""
    return f"try_strptime(trim({column}), {_DAYS})::date"


def stamp(column: str) -> str:
    """Return the SQL that reads `1/29/26, 2:37 PM`, US order, whatever blank precedes the PM."""
    spaced = f"trim(regexp_replace({column}, '[\\s\u202f\u00a0]+', ' ', 'g'))"
    return f"try_strptime({spaced}, {_STAMPS})"


def moment(column: str) -> str:
    """Return the SQL that reads `2025-06-01 14:03:22 UTC`."""
    written = f"{column} like '____-__-__%'"  # the cast alone takes 'epoch' and 'infinity' as well
    return f"case when {written} then try_cast(left({column}, 19) as timestamp) end"


def slashed(column: str) -> str:
    """Return the SQL that reads `2023/06/20 13:05:02 UTC`."""
    return f"try_strptime(left(replace({column}, '-', '/'), 19), '%Y/%m/%d %H:%M:%S')"


@dataclass(frozen=True, slots=True)
class Spec:
    """One file we take rows from.

    keys: the columns that tell its header from a preamble. columns: every column of every era.
    skip: SQL conditions -> why a row is not taken, the first that holds. note: what is counted
    among the rows taken. date: the column that holds a date, when: the SQL that reads it.
    """

    table: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    skip: tuple[tuple[str, str], ...] = ()
    note: tuple[tuple[str, str], ...] = ()
    date: str = ""
    when: str = ""


def _spec(table: str, keys: str, columns: str, **more: object) -> Spec:
    return Spec(
        f"linkedin_{table}",
        tuple(keys.split("|")),
        tuple(columns.split(",")),
        **more,  # type: ignore[arg-type]
    )


_ENDORSEMENT = (
    "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status"
)
_RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"

SPECS: dict[str, Spec] = {
    "connections": _spec(
        "connection",
        "First Name|Connected On",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        skip=(("hidden", f"{_IDENTITY} and coalesce(url, '') = ''"),),
        date="connected_on",
        when=day("connected_on"),
    ),
    "messages": _spec(
        "message",
        "CONVERSATION ID|DATE",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
        "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        skip=(
            ("draft", DRAFT),
            ("undated", f"{moment('date')} is null"),
            ("no_conversation", NO_THREAD),
        ),
        note=(
            ("spam", "folder in ('SPAM', 'Spam', 'spam')"),
            ("hidden_senders", "\"from\" = 'LinkedIn Member'"),
            (
                "sponsored",
                "coalesce(sender_profile_url, '') = '' and contains(content, 'spinmail-quill-editor')",
            ),
        ),
        date="date",
        when=moment("date"),
    ),
    "invitations": _spec(
        "invitation",
        "Direction|Sent At",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        date="sent_at",
        when=stamp("sent_at"),
    ),
    "profile": _spec(
        "profile",
        "First Name|Headline",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
        "Geo Location,Twitter Handles,Websites,Instant Messengers",
    ),
    "positions": _spec(
        "position",
        "Company Name|Title",
        "Company Name,Title,Description,Location,Started On,Finished On",
    ),
    "education": _spec(
        "education",
        "School Name",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    ),
    "emailaddresses": _spec(
        "email_address", "Email Address|Primary", "Email Address,Confirmed,Primary,Updated On"
    ),
    "endorsementreceivedinfo": _spec(
        "endorsement_received",
        "Endorsement Date|Skill Name",
        _ENDORSEMENT.format("Endorser"),
        date="endorsement_date",
        when=slashed("endorsement_date"),
    ),
    "endorsementgiveninfo": _spec(
        "endorsement_given",
        "Endorsement Date|Skill Name",
        _ENDORSEMENT.format("Endorsee"),
        date="endorsement_date",
        when=slashed("endorsement_date"),
    ),
    "recommendationsreceived": _spec(
        "recommendation_received",
        "First Name|Creation Date",
        _RECOMMENDATION,
        date="creation_date",
        when=stamp("creation_date"),
    ),
    "recommendationsgiven": _spec(
        "recommendation_given",
        "First Name|Creation Date",
        _RECOMMENDATION,
        date="creation_date",
        when=stamp("creation_date"),
    ),
}

_UNUSED = [
    "shares",
    "comments",
    "reactions",
    "instantreposts",
    "votes",
    "memberfollows",
    "saveditems",
    "searchqueries",
    "contacts",
    "notes",
    "companyfollows",
    "hashtagfollows",
    "richmedia",
    "events",
    "reviews",
    "profilesummary",
    "skills",
    "languages",
    "projects",
    "certifications",
    "volunteering",
    "volunteerexperiences",
    "publications",
    "honors",
    "courses",
    "testscores",
    "causesyoucareabout",
    "organizations",
    "patents",
    "guidemessages",
    "coachmessages",
    "learningcoachmessages",
    "learningroleplaymessages",
    "jobapplications",
    "savedjobs",
    "jobseekerpreferences",
    "jobapplicantsavedanswers",
    "savedjobalerts",
    "whatsappphonenumbers",
    "registration",
    "adsclicked",
    "lanadsengagement",
    "learning",
    "providers",
    "engagements",
    "opprtunities",
    "opportunities",
    "calendar",
    "groups",
    "groupposts",
    "namechanges",
    "savedpeoplesearches",
    "inferredcredibilityscores",
    "jobpostings",
    "accountstatushistory",
]
_SENSITIVE = [
    "logins",
    "securitychallenges",
    "phonenumbers",
    "privateidentityasset",
    "verifications",
    "receipts",
    "receiptsv2",
    "adtargeting",
    "inferencesaboutyou",
    "importedcontacts",
    "jobapplicantsavedscreeningquestionresponses",
]

_TELLING = frozenset(SPECS) - {"profile", "positions", "education"}
_LINKEDIN = frozenset(SPECS) | frozenset(_UNUSED) | frozenset(_SENSITIVE)
RESERVED = frozenset({"import", "file", "record", "line"})


def recognised(names: Sequence[str]) -> bool:
    """Say whether one file is known that only LinkedIn writes, or two that it writes too.

    A quick selection can hold a handful of small files and no contacts.
    """
    kinds = {kind(name) for name in names if name.lower().endswith(".csv")}
    return bool(kinds & _TELLING) or (len(kinds & _LINKEDIN) > 1 and bool(kinds & frozenset(SPECS)))


def kind(name: str) -> str:
    """Return the file's name without folder, case, blanks, underscores, ending and part number."""
    base = PurePosixPath(name).name
    stem = re.sub(r"\.csv$", "", base, flags=re.IGNORECASE)
    stem = re.sub(r"[ _]\d+$", "", re.sub(r" \(\d+\)$", "", stem))
    return re.sub(r"[ _]", "", stem).lower()


def status(name: str) -> str:
    """Say what is done with a file: "read", "unused", "sensitive" or "unknown"."""
    if not name.lower().endswith(".csv"):
        article = name.lower().endswith((".html", ".htm")) and "articles" in name.lower()
        return "unused" if article else "unknown"
    found = kind(name)
    if found in SPECS:
        return "read"
    if found in _SENSITIVE:
        return "sensitive"
    return "unused" if found in _UNUSED else "unknown"


def columns(names: tuple[str, ...]) -> list[str]:
    """Return SQL names for header cells: lower case, blanks to `_`, doubles and nameless numbered."""
    out: list[str] = []
    for place, name in enumerate(names, start=1):
        split = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
        clean = re.sub(r"[^a-z0-9]+", "_", split.lower()).strip("_") or f"column_{place}"
        again = (f"{clean}_{number}" for number in itertools.count(2))
        taken = clean in out or clean in RESERVED
        out.append(next(other for other in again if other not in out) if taken else clean)
    return out
