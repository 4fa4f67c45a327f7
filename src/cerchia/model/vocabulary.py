"""The closed lists of the method: functions, seniorities, goals, outcomes and the rest."""

from __future__ import annotations

from typing import Literal, get_args

Function = Literal[
    "accounting",
    "administrative",
    "arts_and_design",
    "business_development",
    "community_and_social_services",
    "consulting",
    "education",
    "engineering",
    "entrepreneurship",
    "finance",
    "healthcare_services",
    "human_resources",
    "information_technology",
    "legal",
    "marketing",
    "media_and_communication",
    "military_and_protective_services",
    "operations",
    "product_management",
    "program_and_project_management",
    "purchasing",
    "quality_assurance",
    "real_estate",
    "research",
    "sales",
    "customer_success_and_support",
]
Seniority = Literal[
    "unpaid", "training", "entry", "senior", "manager", "director", "vp", "cxo", "partner", "owner"
]
Goal = Literal[
    "clients", "job", "hire", "funds", "partners", "suppliers", "teach", "advise", "learn"
]
Stance = Literal["specific", "varied"]
Outcome = Literal[
    "silent", "ignored", "no_reply", "spam", "courtesy", "courtesy_known", "deepening"
]
Ball = Literal["mine", "theirs", "nobody"]
Topic = Literal[
    "client",
    "partner",
    "supplier",
    "funding",
    "job",
    "hiring",
    "training",
    "advice",
    "introduction",
    "event",
    "other",
]
Began = Literal["inbound_request", "outbound_request", "they_wrote", "i_wrote", "unknown"]
Basis = Literal["recorded", "inferred"]
Rhythm = Literal["live", "slowing", "cooling", "dormant", "single", "never"]
Standing = Literal["core", "opportunity", "company", "extra", "unknown"]
Event = Literal[
    "connected",
    "asked_me",
    "asked_by_me",
    "messages",
    "endorsed_me",
    "endorsed_by_me",
    "recommended_me",
    "recommended_by_me",
    "noted",
    "changed",
    "met",
    "called",
]
Kind = Literal["reply", "welcome", "follow_up", "rekindle", "triage", "thank"]
Dimension = Literal["month", "persona", "opener", "note", "language", "seniority"]
Size = Literal["micro", "small", "medium", "large"]
Language = Literal["it", "en", "es", "fr", "de", "unknown"]

FUNCTIONS: tuple[Function, ...] = get_args(Function)
SENIORITIES: tuple[Seniority, ...] = get_args(Seniority)
GOALS: tuple[Goal, ...] = get_args(Goal)
STANCES: tuple[Stance, ...] = get_args(Stance)
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
TOPICS: tuple[Topic, ...] = get_args(Topic)
RHYTHMS: tuple[Rhythm, ...] = get_args(Rhythm)
STANDINGS: tuple[Standing, ...] = get_args(Standing)
EVENTS: tuple[Event, ...] = get_args(Event)
KINDS: tuple[Kind, ...] = get_args(Kind)
LANGUAGES: tuple[Language, ...] = get_args(Language)
SIZES: tuple[Size, ...] = get_args(Size)
DIMENSIONS: tuple[Dimension, ...] = get_args(Dimension)

STUDIED: tuple[Outcome, ...] = ("deepening", "no_reply", "spam", "courtesy", "courtesy_known")
"""The five classes of the published study (method.md §5), in its order."""
