"""The files of a LinkedIn archive: how each is known, and what is done with it."""

from __future__ import annotations

import itertools
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from cerchia.read.linkedin import specs_activity, specs_network, specs_profile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cerchia.read.linkedin.spec import Spec

SPECS: dict[str, Spec] = {**specs_network.SPECS, **specs_profile.SPECS, **specs_activity.SPECS}
"""What a file is called, folded -> what we take from it."""
UNUSED = {
    "registration": "when the account was opened, and from which address",
    "accountstatushistory": "when the account was open or closed",
    "adsclicked": "which advertisements were clicked",
    "lanadsengagement": "which advertisements elsewhere were met",
    "savedjobalerts": "searches as the site writes them, unreadable",
    "calendar": "no header was ever verified",
    "groupposts": "no header was ever verified",
    "namechanges": "no header was ever verified",
    "savedpeoplesearches": "no header was ever verified",
    "inferredcredibilityscores": "what the site guesses",
    "jobpostings": "no header was ever verified",
}
"""Files we know and take nothing from, and why."""
SENSITIVE = {
    "logins": "addresses and devices",
    "securitychallenges": "addresses and devices",
    "phonenumbers": "the owner's numbers",
    "whatsappphonenumbers": "the owner's numbers",
    "privateidentityasset": "documents of identity",
    "verifications": "documents of identity",
    "receipts": "payments",
    "receiptsv2": "payments",
    "adtargeting": "what the site guesses of age, sex and income",
    "inferencesaboutyou": "what the site guesses of age, sex and income",
    "jobapplicantsavedanswers": "answers given to employers in confidence",
    "jobapplicantsavedscreeningquestionresponses": "answers given to employers in confidence",
}
"""Files left alone because they are private and say nothing about the circle."""

_TELLING = frozenset(
    {"connections", "messages", "invitations", "endorsementreceivedinfo", "endorsementgiveninfo",
     "recommendationsreceived", "recommendationsgiven", "memberfollows", "instantreposts",
     "emailaddresses", "guidemessages", "learningcoachmessages", "learningroleplaymessages"}
)  # fmt: skip
_LIKELY = frozenset(
    {"profile", "positions", "education", "shares", "comments", "reactions", "votes", "saveditems",
     "searchqueries", "companyfollows", "hashtagfollows", "richmedia", "jobapplications",
     "savedjobs", "jobseekerpreferences", "profilesummary", "certifications", "causesyoucareabout"}
)  # fmt: skip
"""Names that hardly anybody else gives a file; contacts, notes or events are anybody's."""
_LINKEDIN = frozenset(SPECS) | frozenset(UNUSED) | frozenset(SENSITIVE)
RESERVED = frozenset({"import", "file", "record", "line"})


def recognised(names: Sequence[str]) -> bool:
    """Say whether one file is known that only LinkedIn writes, or two of which one is likely its.

    A quick selection can hold a handful of small files and no contacts.
    """
    kinds = {kind(name) for name in names if name.lower().endswith(".csv")}
    return bool(kinds & _TELLING) or (len(kinds & _LINKEDIN) > 1 and bool(kinds & _LIKELY))


def kind(name: str) -> str:
    """Return the file's name without folder, case, blanks, underscores, ending and part number."""
    base = PurePosixPath(name).name
    stem = re.sub(r"\.csv$", "", base, flags=re.IGNORECASE)
    stem = re.sub(r"[ _]\d+$", "", re.sub(r" \(\d+\)$", "", stem))
    return re.sub(r"[ _]", "", stem).lower()


def article(name: str) -> bool:
    """Say whether a file is one of the owner's articles."""
    return name.lower().endswith((".html", ".htm")) and "articles" in name.lower().split("/")


def status(name: str) -> str:
    """Say what is done with a file: "read", "unused", "sensitive" or "unknown"."""
    if not name.lower().endswith(".csv"):
        return "read" if article(name) else "unknown"
    found = kind(name)
    if found in SPECS:
        return "read"
    if found in SENSITIVE:
        return "sensitive"
    return "unused" if found in UNUSED else "unknown"


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
