"""What somebody wrote anew in a mail, without the mail that is answered or sent on."""

from __future__ import annotations

import re
from typing import NamedTuple

_WRAPPED = 4
"""Lines over which "Il giorno … ha scritto:" is broken at most."""
_HEADERS = 8
_LONGEST = 500
_WROTE = re.compile(
    r"\b(?:ha scritto|scrive|wrote|writes|schrieb|hat geschrieben|a [ée]crit|écrivait|escribi[óo]|escreveu)\b",
    re.IGNORECASE,
)
_STARTER = re.compile(
    r"\W{0,3}(?:Il|In data|On|Am|Le|El|Em|A|No dia|Op|Da|From|\d{4}-\d\d-\d\d)\b", re.IGNORECASE
)
_DATED = re.compile(
    r"\W{0,3}(?:Il|In data|On|Am|Le|El|Em|A|No dia)\s.{2,400}?"
    r"(?:ha scritto|wrote|schrieb|hat geschrieben|a [ée]crit|escribi[óo]|escreveu)\b[^:]{0,120}:\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r".{2,200}?\b(?:ha scritto|wrote|schrieb|hat geschrieben|a [ée]crit|escribi[óo]|escreveu)\b"
    r"(?:\s(?:il|on|am|le|el|em)\b[^:]{0,60}(?:\d:\d\d[^:]{0,40})?)?\s?:\W*",
    re.IGNORECASE,
)
_GMAIL = re.compile(r"\d{4}-\d\d-\d\d \d\d?:\d\d .{2,200}\S@\S+>?\s?:\W*")
"""How Gmail once wrote it: the day, the zone, the name and the address."""
_SURE = re.compile(r"@|\d\d?[:.h]\d\d|<")
_FROM = re.compile(r"[\s*]*(?:From|Da|Von|De|Van|Från|Fra)\s?:\*?\s*\S", re.IGNORECASE)
_FIELD = re.compile(
    r"[\s*]*(?:Sent|Date|Inviato|Data|Gesendet|Datum|Envoy[ée](?:\sle)?|Enviado(?:\sel)?|Fecha"
    r"|Enviada?(?:\sem)?|To|A|An|À|Para|Cc|Reply-To|Rispondi a)\s?:\*?(?:\s|\Z)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"[\s*]*(?:Subject|Oggetto|Betreff|Objet|Asunto|Assunto)\s?:", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"\s*-{2,}\s*(?:original message|messaggio originale|ursprüngliche nachricht|message d.origine"
    r"|mensaje original|mensagem original|original appointment|appuntamento originale)\s*-{2,}",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"\s*-{2,}\s*(?:forwarded (?:message|by)|messaggio inoltrato|weitergeleitete nachricht|message (?:transféré|réexpédié)"
    r"|mensaje reenviado|mensagem encaminhada)|\s*(?:begin forwarded message|inizio messaggio inoltrato"
    r"|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:transféré|réexpédié)"
    r"|inicio del mensaje reenviado|início da mensagem (?:encaminhada|reencaminhada))\s?:",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*[-_]{5,}\s*")
_BLANKS = re.compile(r"\n(?:[ \t]*\n){2,}")


class Own(NamedTuple):
    """What is left of a text, and whether it quoted or sent on what somebody else wrote."""

    text: str
    quoted: bool
    forwarded: bool


def own(text: str) -> Own:
    """Return what the writer wrote anew: answers between the quoted lines stay, in their order.

    What stands behind a header block or an attribution without ">" is all somebody else's.
    """
    lines = text.split("\n")
    kept: list[str] = []
    quoted = forwarded = False
    at = 0
    while at < len(lines):
        line = lines[at]
        if line.startswith((">", "| ")):
            quoted, at = True, at + 1
            continue
        forwarded = _FORWARDED.match(line) is not None
        if forwarded or _ORIGINAL.match(line) or _is_block(lines, at):
            quoted = quoted or not forwarded
            _drop_rule(kept)
            break
        if wrapped := _attribution(lines, at):
            quoted, at = True, at + wrapped
            if not _quotes_next(lines, at):
                break
            continue
        kept.append(line)
        at += 1
    return Own(_BLANKS.sub("\n\n", "\n".join(kept)).strip(), quoted, forwarded)


def _drop_rule(kept: list[str]) -> None:
    """Take back the line that Outlook draws above what it quotes."""
    while kept and (not kept[-1].strip() or _RULE.fullmatch(kept[-1])):
        kept.pop()


def _is_block(lines: list[str], at: int) -> bool:
    """Say whether the headers of another message begin here, as Outlook writes them.

    Of "Da:", "A:" and "Data:" somebody may make a list; a subject or an address is among headers.
    """
    if not _FROM.match(lines[at]) or len(lines[at]) > _LONGEST:
        return False
    fields, subject = 0, False
    left = _HEADERS
    for line in lines[at + 1 : at + 2 * _HEADERS]:
        if not line.strip():
            continue
        left -= 1
        subject = subject or _SUBJECT.match(line[:40]) is not None
        fields += _FIELD.match(line[:40]) is not None
        if not left:
            break
    return fields + subject >= 2 and (subject or "@" in lines[at])


def _attribution(lines: list[str], at: int) -> int:
    """Return over how many lines an attribution stands here, 0 if there is none."""
    first = lines[at]
    if len(first) > _LONGEST or not (_STARTER.match(first) or "@" in first or _WROTE.search(first)):
        return 0
    joined = ""
    for wrapped, line in enumerate(lines[at : at + _WRAPPED], start=1):
        if not line.strip() or len(joined) > _LONGEST:
            return 0
        joined = f"{joined} {line.strip()}".strip()
        if joined.rstrip("* _").endswith(":"):
            return wrapped if _attributes(joined, lines, at + wrapped) else 0
    return 0


def _attributes(joined: str, lines: list[str], behind: int) -> bool:
    """Say whether a line names who wrote what follows; a sentence about somebody does not."""
    if _GMAIL.fullmatch(joined):
        return True
    dated = _DATED.fullmatch(joined) is not None and re.search(r"\d", joined) is not None
    if not dated and not _NAMED.fullmatch(joined):
        return False
    return _SURE.search(joined) is not None or _quotes_next(lines, behind)


def _quotes_next(lines: list[str], at: int) -> bool:
    """Say whether the next line that is not blank is quoted."""
    following = next((line for line in lines[at : at + _HEADERS] if line.strip()), "")
    return following.startswith((">", "| "))


def unflowed(text: str, *, delsp: bool) -> str:
    """Return a text of format=flowed (RFC 3676) with its paragraphs joined again."""
    out: list[str] = []
    open_ = False
    depth = 0
    for line in text.split("\n"):
        deep = len(line) - len(line.lstrip(">"))
        bare = line[deep:]
        bare = bare.removeprefix(" ") if deep or line.startswith((" ", " >", " From ")) else bare
        if open_ and deep == depth and bare != "-- ":
            out[-1] = (out[-1][:-1] if delsp else out[-1]) + bare
        else:
            out.append(f"{'>' * deep} {bare}" if deep else bare)
        open_, depth = bare.endswith(" ") and bare != "-- ", deep
    return "\n".join(out)
