"""Which columns of LinkedIn's files say who somebody is: what `forget` looks at, kind by kind."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Who:
    """The columns of a row that name one person.

    names: each a few columns that make one name. urls, emails, phones: a cell may hold several.
    dated: a bare name counts only with the day beside it, for homonyms stand in one list.
    """

    names: tuple[tuple[str, ...], ...] = ()
    urls: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    dated: bool = False

    def columns(self) -> set[str]:
        """Return all of them."""
        return {
            *self.urls,
            *self.emails,
            *self.phones,
            *(one for name in self.names for one in name),
        }


_FULL = (("first_name", "last_name"),)
_BOOK = Who(
    (*_FULL, ("first_name", "middle_name", "last_name"), ("full_name",)),
    ("profiles", "sites"),
    ("emails",),
    ("phone_numbers", "instant_message_handles"),
)

WHO: dict[str, tuple[Who, ...]] = {
    "connections": (Who(_FULL, ("url",), ("email_address",), dated=True),),
    "messages": (
        Who((("from",),), ("sender_profile_url",)),
        Who((("to",),), ("recipient_profile_urls",)),
    ),
    "invitations": (
        Who((("from",),), ("inviter_profile_url",)),
        Who((("to",),), ("invitee_profile_url",)),
    ),
    "endorsementreceivedinfo": (
        Who((("endorser_first_name", "endorser_last_name"),), ("endorser_public_url",)),
    ),
    "endorsementgiveninfo": (
        Who((("endorsee_first_name", "endorsee_last_name"),), ("endorsee_public_url",)),
    ),
    "recommendationsreceived": (Who(_FULL),),
    "recommendationsgiven": (Who(_FULL),),
    "contacts": (_BOOK,),
    "importedcontacts": (_BOOK,),
    "notes": (
        Who((("connection_first_name", "connection_last_name"),), ("connection_profile_url",)),
    ),
    "memberfollows": (Who((("full_name",),)),),
    "reviews": (Who((("reviewer",),)), Who((("reviewee",),))),
}
"""Kind of file -> whom each of its rows names. A row goes when one of them is forgotten."""

_MACHINE = ("from", "sender_profile_url", "to", "recipient_profile_urls")
"""A guide or a coach talks with the owner alone."""
NOBODY: dict[str, tuple[str, ...]] = {
    "guidemessages": _MACHINE,
    "coachmessages": _MACHINE,
    "learningcoachmessages": _MACHINE,
    "learningroleplaymessages": _MACHINE,
    "profilesummary": ("profile_summary",),
    "patents": ("name", "url"),
    "groups": ("group_name", "name"),
    "jobseekerpreferences": ("profile_shared_with_job_poster", "phone_number"),
    "volunteerexperiences": ("company_name",),
    "profile": ("first_name", "last_name", "maiden_name", "twitter_handles", "websites", "instant_messengers"),
    "positions": ("company_name",),
    "education": ("school_name", "degree_name"),
    "emailaddresses": ("email_address",),
    "endorsementreceivedinfo": ("skill_name",),
    "endorsementgiveninfo": ("skill_name",),
    "shares": ("share_link", "shared_url", "media_url"),
    "comments": ("link",),
    "reactions": ("link",),
    "instantreposts": ("link",),
    "votes": ("link",),
    "saveditems": ("saved_item", "link", "url"),
    "events": ("event_name", "external_url", "url"),
    "richmedia": ("media_link", "link"),
    "certifications": ("name", "url", "authority"),
    "projects": ("url",),
    "publications": ("name", "url", "publisher_name"),
    "honors": ("name",),
    "courses": ("name",),
    "skills": ("name",),
    "languages": ("name",),
    "testscores": ("name",),
    "organizations": ("name",),
    "volunteering": ("company_name", "organization_name"),
    "namechanges": ("first_name", "last_name"),
    "phonenumbers": ("number", "phone_number"),
    "whatsappphonenumbers": ("number", "phone_number"),
    "jobapplications": ("company_name", "contact_email", "contact_phone_number", "job_url", "resume_name"),
    "savedjobs": ("company_name", "job_url"),
}  # fmt: skip
"""Columns that look like a name or an address and are the owner's own, a firm's, a thing's."""

LOOKS_LIKE_SOMEBODY = re.compile(
    r"name|url|link|mail|phone|profile|handle|website|messenger|^sites?$|^from$|^to$|review(er|ee)$|member|author"
)
"""A column called so must stand in one of the two tables above: a test sees to it."""

HIDDEN_NAME = "LinkedIn Member"
"""What LinkedIn itself writes in place of a name that is no longer shown."""


def plain(name: str) -> str:
    """Return a name without case, accents and spare blanks, as `names.folded` does in SQL."""
    if not name.isascii():
        taken_apart = unicodedata.normalize("NFD", name)
        name = "".join(one for one in taken_apart if not unicodedata.combining(one))
    return " ".join(name.lower().split())
