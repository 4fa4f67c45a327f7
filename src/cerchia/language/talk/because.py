"""The reasons of a reading: one code each, with what it means; phrases.py makes the sentence."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BECAUSE: Mapping[str, str] = MappingProxyType(
    {
        "nobody_wrote": "No message was ever exchanged.",
        "nobody_answered": "I wrote and nothing came back.",
        "auto_reply_only": "Only an automatic answer came back.",
        "they_wrote_you_did_not": "They wrote and I never did.",
        "advertisement": "The network itself marks it as an advertisement or as spam.",
        "sent_to_many": "The same promotional text was sent to several people.",
        "pitch_not_taken_up": "They sell or invite out of context, and I did not take it up.",
        "pitch_taken_up": "They offered something and I took it up with real interest.",
        "question_answered": "A real question was asked and answered.",
        "meeting_agreed": "A meeting or a call was proposed and accepted.",
        "help_given": "Help or advice was asked for and given.",
        "proposal_taken_up": "A proposal was made and the other went into it.",
        "terms_discussed": "The terms of an offer were discussed before it was declined.",
        "long_exchange": "A long exchange with substance from both sides.",
        "moved_elsewhere": "Another way to talk was named, and soon after we were in touch there.",
        "known_from_outside": "The words show that we know each other from outside.",
        "same_employer": "They work or worked where I work or worked.",
        "looks_for_work": "They are looking for a job and only said so or sent a CV.",
        "only_courtesies": "Both were polite and nothing more.",
        "only_acknowledged": "Nothing came back but an emoji, an “ok” or a “thanks”.",
        "question_left_open": "A real question was asked and nobody answered it.",
        "offer_declined": "A question or an offer met a short no.",
        "offer_put_off": "A question or an offer met an “I will let you know”.",
    }
)
