"""The files of a LinkedIn archive: how each is known, which columns it has, what is taken from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_IDENTITY = "coalesce(first_name, '') = '' and coalesce(last_name, '') = ''"
_DATED = r"'^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d( UTC)?$'"
_DRAFT = (
    "lower(coalesce(is_message_draft, '')) in ('yes', 'true', '1')"
    " or lower(coalesce(is_conversation_draft, '')) in ('yes', 'true', '1')"
)


@dataclass(frozen=True, slots=True)
class Spec:
    """One file we take rows from.

    keys: the columns that tell its header from a preamble. columns: every column of every era.
    skip: SQL conditions -> why a row is not taken, the first that holds. note: what is counted
    among the rows taken. date: the column that must hold a date, and the pattern of its era.
    """

    table: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    skip: tuple[tuple[str, str], ...] = ()
    note: tuple[tuple[str, str], ...] = ()
    date: str = ""
    pattern: str = ""


def _spec(table: str, keys: str, columns: str, **more: object) -> Spec:
    return Spec(
        f"linkedin_{table}",
        tuple(keys.split("|")),
        tuple(columns.split(",")),
        **more,  # type: ignore[arg-type]
    )


_ENDORSEMENT = "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status"
_RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"

SPECS: dict[str, Spec] = {
    "connections": _spec(
        "connection",
        "First Name|Connected On",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        skip=(("hidden", f"{_IDENTITY} and coalesce(url, '') = ''"),),
        date="connected_on",
        pattern=r"'^\d{1,2}[ -][A-Za-z]{3,9}[ -]\d{2,4}$|^\d{4}-\d\d-\d\d|^\d{1,2}/\d{1,2}/\d{2,4}$'",
    ),
    "messages": _spec(
        "message",
        "CONVERSATION ID|DATE",
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
        "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT",
        skip=(("draft", _DRAFT), ("undated", f"not regexp_matches(coalesce(date, ''), {_DATED})")),
        note=(
            ("spam", "lower(folder) = 'spam'"),
            ("hidden_senders", "\"from\" = 'LinkedIn Member'"),
            ("sponsored", "content like '%spinmail-quill-editor%'"),
        ),
        date="date",
        pattern=_DATED,
    ),
    "invitations": _spec(
        "invitation",
        "Direction|Sent At",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        date="sent_at",
        pattern=r"'^\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d|^\d{4}-\d\d-\d\d'",
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
        "endorsement_received", "Endorsement Date|Skill Name", _ENDORSEMENT.format("Endorser")
    ),
    "endorsementgiveninfo": _spec(
        "endorsement_given", "Endorsement Date|Skill Name", _ENDORSEMENT.format("Endorsee")
    ),
    "recommendationsreceived": _spec(
        "recommendation_received", "First Name|Creation Date", _RECOMMENDATION
    ),
    "recommendationsgiven": _spec(
        "recommendation_given", "First Name|Creation Date", _RECOMMENDATION
    ),
}

_UNUSED = """shares comments reactions instantreposts votes memberfollows saveditems searchqueries
    contacts notes companyfollows hashtagfollows richmedia events reviews profilesummary skills
    languages projects certifications volunteering volunteerexperiences publications honors courses
    testscores causesyoucareabout organizations patents guidemessages coachmessages
    learningcoachmessages learningroleplaymessages jobapplications savedjobs jobseekerpreferences
    jobapplicantsavedanswers savedjobalerts whatsappphonenumbers registration adsclicked
    lanadsengagement learning providers engagements opprtunities opportunities calendar groups
    groupposts namechanges savedpeoplesearches inferredcredibilityscores jobpostings
    accountstatushistory""".split()
_SENSITIVE = """logins securitychallenges phonenumbers privateidentityasset verifications receipts
    receiptsv2 adtargeting inferencesaboutyou importedcontacts
    jobapplicantsavedscreeningquestionresponses""".split()

RECOGNISED_BY = frozenset(SPECS) - {"profile", "positions", "education"}


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
    seen: dict[str, int] = {}
    out = []
    for place, name in enumerate(names, start=1):
        split = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
        clean = re.sub(r"[^a-z0-9]+", "_", split.lower()).strip("_") or f"column_{place}"
        seen[clean] = seen.get(clean, 0) + 1
        out.append(clean if seen[clean] == 1 else f"{clean}_{seen[clean]}")
    return out
