"""What a person wrote of a meeting, without what Meet, Teams, Zoom, Webex and Calendly put below it."""

from __future__ import annotations

import re

from cerchia.formats.html_text import bare

MOST_TEXT = 1 << 16
"""Characters of a description that are kept; an agenda has a thousandth of it."""
_FENCE = re.compile(
    r"^[ \t]*-::~:~::[~:]*:-.*?(?:^[ \t]*-::~:~::[~:]*:-[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_RULE = r"^[ \t]*[_─—=*-]{8,}[ \t]*$"
_IS_RULE = re.compile(_RULE)
_TEAMS = re.compile(r"\bMicrosoft Teams\b|\bTeams[- ](?:meeting|Besprechung)\b", re.IGNORECASE)
_TEAMS_LINK = re.compile(r"teams\.(?:microsoft|live)\.com|aka\.ms/", re.IGNORECASE)
_REST = re.compile(
    r"^[ \t]*(?:"
    r"[^\n]{0,120} is inviting you to a scheduled (?:Zoom|Webex|RingCentral|GoTo)[^\n]*$"
    r"|[^\n]{0,120} (?:ti|la|vi) (?:sta invitando|ha invitat[oa]) a (?:una|un) [^\n]{0,40}\bZoom\b[^\n]*$"
    r"|[^\n]{0,120}(?:lädt Sie zu einem|vous invite à une|le está invitando a una|está convidando você para uma)"
    r"[^\n]{0,40}\bZoom\b[^\n]*$"
    r"|(?:Join (?:the )?Zoom Meeting|Join from PC, Mac|Partecipa alla riunione (?:in )?Zoom|Entra nella riunione (?:in )?Zoom"
    r"|Zoom-Meeting beitreten|Rejoindre la réunion Zoom|Participer à la réunion Zoom"
    r"|Unirse a (?:la reunión (?:de )?)?Zoom|Ingressar na reunião Zoom|Entrar na reunião Zoom)\b[^\n]*$"
    r"|(?:Join with Google Meet|Join by phone|Partecipa con Google Meet|Partecipa tramite Google Meet"
    r"|Mit Google Meet teilnehmen|Participer avec Google Meet|Unirse con Google Meet|Participar com o Google Meet"
    r"|To join the video meeting, click this link|Per partecipare alla videochiamata)\b[^\n]*$"
    r"|-- ?(?:Do not delete or change any of the following text|Non eliminare o modificare il testo seguente)\.? ?--[ \t]*$"
    r"|(?:Need to make changes to this event\?|Devi apportare modifiche a questo evento\?|Powered by Calendly)[^\n]*$"
    r"|(?:View your event at|Visualizza il tuo evento (?:all'indirizzo|su)) https?://[^\n]*$"
    r")",
    re.MULTILINE | re.IGNORECASE,
)
"""Where one of these begins a line, the rest is a machine's."""
_LINK = re.compile(
    r"^[ \t]*<?https?://[^\s>]*(?:zoom\.us/[jw]/|meet\.google\.com/|teams\.(?:microsoft|live)\.com/|webex\.com/|calendly\.com/(?:cancellations|reschedulings)/)"
    r"[^\s>]*>?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+\n|\n[ \t]+\n")


def title(text: str) -> str:
    """Return a title in one line."""
    return " ".join(text[:MOST_TEXT].split())


def written(name: str, description: str) -> str:
    """Return the title and what a person wrote below it, plain."""
    said = cut(bare(description[:MOST_TEXT]))
    return "\n\n".join(part for part in (name, said) if part)


def cut(text: str) -> str:
    """Return a description without what conference programs put into it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    text = _FENCE.sub("", text)
    if "teams" in text.lower():
        text = _without_teams(text)
    if rest := _REST.search(text):
        text = text[: rest.start()]
    lines = _LINK.sub("", text).rstrip().split("\n")
    while lines and (not lines[-1].strip() or _IS_RULE.match(lines[-1])):
        lines.pop()
    return _BLANK.sub("\n\n", "\n".join(lines)).strip()


def _without_teams(text: str) -> str:
    """Leave out what Teams writes: from its name, up to the rule below it, if its link is there.

    A sentence of somebody that only names Teams has no such link behind it.
    """
    lines = text.split("\n")
    kept: list[str] = []
    place = 0
    while place < len(lines):
        end = _teams_end(lines, place) if _TEAMS.search(lines[place]) else place
        if end > place:
            while kept and (not kept[-1].strip() or _IS_RULE.match(kept[-1])):
                kept.pop()
            kept.append("")
            place = end
        else:
            kept.append(lines[place])
            place += 1
    return "\n".join(kept)


def _teams_end(lines: list[str], start: int) -> int:
    """Return the line behind what Teams wrote from `start` on, `start` where it wrote nothing."""
    linked = False
    for place in range(start, len(lines)):
        linked = linked or _TEAMS_LINK.search(lines[place]) is not None
        if place > start and _IS_RULE.match(lines[place]):
            return place + 1 if linked else start
    return len(lines) if linked else start
