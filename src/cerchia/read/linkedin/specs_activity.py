"""The files about what the owner did: posts, comments, reactions, searches, events, jobs."""

from __future__ import annotations

from cerchia.read.linkedin.spec import Spec, half, moment, sentence, slashed, spec, stamp

_APPLICATION = (
    "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
    "Resume Name,Question And Answers"
)


def _done(name: str, keys: str, columns: str) -> Spec:
    """Return the spec of something dated `2026-04-01 09:48:27`."""
    return spec(name, keys, columns, "date", moment("date"))


SPECS: dict[str, Spec] = {
    "shares": _done(
        "share",
        "Date|ShareLink",
        "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility",
    ),
    "comments": _done("comment", "Date|Message", "Date,Link,Message"),
    "reactions": _done("reaction", "Date|Type", "Date,Type,Link"),
    "instantreposts": _done("repost", "Date|Link", "Date,Link"),
    "votes": _done("vote", "Date|OptionText", "Date,Link,OptionText"),
    "saveditems": spec(
        "saved_item",
        "savedItem|CreatedTime",
        "savedItem,CreatedTime",
        "created_time",
        f"coalesce({moment('created_time')}, {slashed('created_time')}, {stamp('created_time')})",
    ),
    "searchqueries": spec(
        "search", "Time|Search Query", "Time,Search Query", "time", slashed("time")
    ),
    "events": spec(
        "event",
        "Event Name|Event Time",
        "Event Name,Event Time,Status,External Url",
        "event_time",
        half("event_time", 1),
    ),
    "richmedia": spec(
        "rich_media",
        "",  # the old file has other columns, `Type` and `Link`
        "Date/Time,Media Description,Media Link,Type,Link",
        "date_time",
        sentence("date_time"),
    ),
    "jobapplications": spec(
        "job_application", "Application Date|Job Title", _APPLICATION,
        "application_date", stamp("application_date"),
    ),
    "savedjobs": spec(
        "saved_job", "Saved Date|Job Title", "Saved Date,Job Url,Job Title,Company Name",
        "saved_date", stamp("saved_date"),
    ),
    "providers": spec(
        "service_offer",
        "Creation Time|Marketplace Type",
        "Creation Time,Marketplace Type,ProFinder Service Category,Top Level Service Category,"
        "Secondary Service Category,Available to Work Remotely,Status,Media",
    ),
    "engagements": spec(
        "service_engagement",
        "Creation Time|Marketplace Type",
        "Creation Time,Marketplace Type,Body,Currency Code,Currency Amount,Billing Time Unit,"
        "Free Consultation included",
    ),
    "opportunities": spec(
        "service_request",
        "Creation Time|Marketplace Type",
        "Creation Time,Marketplace Type,Service Category,Location,Questions and Answers,"
        "Preferred Providers,Status",
    ),
}  # fmt: skip
SPECS["opprtunities"] = SPECS["opportunities"]  # the typo is LinkedIn's
