"""The files about people and talk: contacts, messages, requests, praise, notes, follows."""

from __future__ import annotations

from cerchia.read.linkedin.spec import Spec, day, moment, sane, slashed, spec, stamp, weekday

_IDENTITY = "coalesce(first_name, '') = '' and coalesce(last_name, '') = ''"
DRAFT = (
    "(lower(coalesce(is_message_draft, '')) in ('yes', 'true', '1')"
    " or lower(coalesce(is_conversation_draft, '')) in ('yes', 'true', '1'))"
)
NO_THREAD = "coalesce(conversation_id, '') = ''"
SPAM = "lower(folder) = 'spam'"
SPONSORED = "coalesce(sender_profile_url, '') = '' and contains(content, 'spinmail-quill-editor')"
_MESSAGE = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
)
_ENDORSEMENT = (
    "Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status"
)
_RECOMMENDATION = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
_ADDRESS = (
    "Source,FirstName,MiddleName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,"
    "Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles"
)


def sent(column: str = "date") -> str:
    """Return the SQL for the moment of a message; null for none, and for what cannot be."""
    return sane(moment(column))


def _endorsement(direction: str, whose: str) -> Spec:
    return spec(
        f"endorsement_{direction}", "Endorsement Date|Skill Name", _ENDORSEMENT.format(whose),
        "endorsement_date", slashed("endorsement_date"),
    )  # fmt: skip


def _recommendation(direction: str) -> Spec:
    return spec(
        f"recommendation_{direction}", "First Name|Creation Date", _RECOMMENDATION,
        "creation_date", stamp("creation_date"),
    )  # fmt: skip


def _feed(name: str) -> Spec:
    """Return a feed of a machine that talks: kept apart from what people say."""
    drafts = (("draft", DRAFT),)
    return spec(name, "CONVERSATION ID|DATE", _MESSAGE, "date", moment("date"), skip=drafts)


def _address(name: str) -> Spec:
    return spec(name, "FirstName|LastName", _ADDRESS, "created_at", stamp("created_at"))


SPECS: dict[str, Spec] = {
    "connections": spec(
        "connection",
        "First Name|Connected On",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "connected_on",
        day("connected_on"),
        skip=(("hidden", f"{_IDENTITY} and coalesce(url, '') = ''"),),
    ),
    "messages": spec(
        "message",
        "CONVERSATION ID|DATE",
        _MESSAGE,
        "date",
        moment("date"),
        skip=(
            ("draft", DRAFT),
            ("undated", f"{sent()} is null"),
            ("no_conversation", NO_THREAD),
        ),
        note=(
            ("spam", SPAM),
            ("hidden_senders", "\"from\" = 'LinkedIn Member'"),
            ("sponsored", SPONSORED),
        ),
    ),
    "invitations": spec(
        "invitation",
        "Direction|Sent At",
        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
        "sent_at",
        stamp("sent_at"),
    ),
    "endorsementreceivedinfo": _endorsement("received", "Endorser"),
    "endorsementgiveninfo": _endorsement("given", "Endorsee"),
    "recommendationsreceived": _recommendation("received"),
    "recommendationsgiven": _recommendation("given"),
    "notes": spec(
        "note",
        "Connection Profile URL|Note",
        "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,"
        "Edited On",
        "created_on",
        moment("created_on"),
    ),
    "contacts": _address("address"),
    "importedcontacts": _address("imported_address"),
    "memberfollows": spec(
        "member_follow", "Date|Status", "Date,Status,FullName", "date", moment("date")
    ),
    "companyfollows": spec(
        "company_follow", "Organization|Followed On", "Organization,Followed On",
        "followed_on", weekday("followed_on"),
    ),
    "hashtagfollows": spec(
        "hashtag_follow", "HashTag|State", "HashTag,State,LastModifiedTime",
        "last_modified_time",
        f"coalesce({moment('last_modified_time')}, {slashed('last_modified_time')},"
        f" {stamp('last_modified_time')})",
    ),
    "reviews": spec(
        "review",
        "Reviewee|Review Text",
        "Reviewee,Review Type,Review Section,Creation Date,Rating,Review Text,Reviewer,Review Tags",
        "creation_date",
        f"coalesce({stamp('creation_date')}, {moment('creation_date')})",
    ),
    "guidemessages": _feed("guide_message"),
    "coachmessages": _feed("coach_message"),
    "learningcoachmessages": _feed("learning_coach_message"),
    "learningroleplaymessages": _feed("learning_role_play_message"),
}  # fmt: skip
