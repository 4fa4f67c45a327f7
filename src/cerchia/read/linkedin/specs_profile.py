"""The files about the owner: profile, path, skills, languages, what they look for."""

from __future__ import annotations

from cerchia.read.linkedin.spec import Spec, spec

_WANTED = (
    "Locations,Industries,Company Employee Count,Preferred Job Types,Job Titles,Open To Recruiters,"
    "Dream Companies,Profile Shared With Job Poster,Job Title For Searching Fast Growing Companies,"
    "Introduction Statement,Phone Number,Job Seeker Activity Level,Preferred Start Time Range,"
    "Commute Preference Starting Address,Commute Preference Starting Time,Mode Of Transportation,"
    "Maximum Commute Duration,Open Candidate Visibility,Job Seeking Urgency Level,"
    "Semantic Preferences"
)
_LEARNT = (
    "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),"
    "Content Completed At (if completed),Content Saved,Notes taken on videos (if taken)"
)


SPECS: dict[str, Spec] = {
    "profile": spec(
        "profile",
        "First Name|Headline",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
        "Geo Location,Twitter Handles,Websites,Instant Messengers",
    ),
    "profilesummary": spec("profile_summary", "Profile Summary", "Profile Summary"),
    "emailaddresses": spec(
        "email_address", "Email Address|Primary", "Email Address,Confirmed,Primary,Updated On"
    ),
    "positions": spec(
        "position",
        "Company Name|Title",
        "Company Name,Title,Description,Location,Started On,Finished On",
    ),
    "education": spec(
        "education",
        "School Name",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    ),
    "skills": spec("skill", "Name", "Name"),
    "languages": spec("language", "Name|Proficiency", "Name,Proficiency"),
    "projects": spec("project", "Title|Url", "Title,Description,Url,Started On,Finished On"),
    "certifications": spec(
        "certification", "Name|Authority", "Name,Url,Authority,Started On,Finished On,License Number"
    ),
    "volunteering": spec(
        "volunteering", "Company Name|Role",
        "Company Name,Role,Cause,Started On,Finished On,Description",
    ),
    "publications": spec(
        "publication", "Name|Publisher", "Name,Published On,Description,Publisher,Url"
    ),
    "honors": spec("honor", "Title|Issued On", "Title,Description,Issued On"),
    "courses": spec("course", "Name|Number", "Name,Number"),
    "testscores": spec("test_score", "Name|Score", "Tested On,Name,Description,Score"),
    "causesyoucareabout": spec("cause", "Supported Cause", "Supported Cause"),
    "organizations": spec(
        "organization", "", "Name,Title,Position,Description,Started On,Finished On"
    ),
    "patents": spec("patent", "", "Title,Name,Description,Issued On,Number,Url"),
    "groups": spec("group", "", "Group name,Name"),
    "learning": spec("learning", "Content Title|Content Type", _LEARNT),
    "jobseekerpreferences": spec("job_preference", "Locations|Job Titles", _WANTED),
}  # fmt: skip
SPECS["volunteerexperiences"] = SPECS["volunteering"]
