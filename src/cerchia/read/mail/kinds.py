"""Why a mail makes no tie: bulk, lists, machines, invitations, failures; by its headers alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cerchia.formats import mime

if TYPE_CHECKING:
    from cerchia.formats.mime import Headers, Message

_NO_REPLY = re.compile(
    r"^(?:notifications?|notifiche|notify|mailer-daemon|postmaster|bounces?|newsletters?|info-news|alerts?)(?:$|[-_.+\d])"
    r"|(?:^|[-_.+])(?:no|do[-_.]?not|non|ne[-_.]?pas)[-_.]?(?:reply|respond|rispondere|repondre|responder|responda)"
    r"|(?:^|[-_.+])nicht[-_.]?antworten|noreply"
)
_ANSWERED = re.compile(
    r"\W*(?:(?:re|r|aw|rif)\s?:\s*)?(?:risposta automatica|risponditore automatico|autorisposta|fuori (?:sede|ufficio)|messaggio di assenza"
    r"|automatic(?: e-?mail)? repl(?:y|ies)|auto[- ]?(?:reply|response|respond)|out of (?:the )?office|ooo\s?:|absence notice|away from (?:the )?office"
    r"|respuesta automática|fuera de (?:la )?oficina|réponse automatique|absence du bureau|absent du bureau|message d.absence"
    r"|automatische antwort|abwesenheits(?:notiz|nachricht|assistent)|abwesend|resposta automática)",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"\W*(?:undeliver(?:ed|able)|delivery (?:status notification|failure|has failed|incomplete)|mail delivery (?:failed|system|subsystem)|returned mail"
    r"|failure notice|message (?:not|could not be) delivered|mancato recapito|non (?:recapitabile|recapitato)|impossibile recapitare|messaggio non recapitato"
    r"|unzustellbar|zustellung fehlgeschlagen|non remis|échec de (?:la )?remise|non distribuable|no se (?:pudo|puede) entregar|no entregado)",
    re.IGNORECASE,
)
_DAEMON = re.compile(r"^(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange[0-9a-f]+)@")
_INVITING = frozenset({"request", "reply", "cancel", "counter", "declinecounter", "refresh", "add"})
_METHOD = re.compile(rb"^METHOD:[ \t]*([A-Za-z]+)", re.IGNORECASE | re.MULTILINE)
_CALENDAR = 1 << 14
_BULK = (
    "list-unsubscribe",
    "feedback-id",
    "x-campaign",
    "x-campaignid",
    "x-mailchimp-id",
    "x-csa-complaints",
)
_AUTO_HEADERS = ("x-autoreply", "x-autorespond", "x-auto-reply", "x-autoresponder")


def _said(headers: Headers, name: str) -> str:
    return headers.first(name).decode("latin-1").strip().lower()


def reason(message: Message, data: bytes, sender: str, subject: str) -> str:
    """Return why a message makes no tie, "" where a person wrote to persons."""
    if invites(message, data):
        return "invitation"
    if _failed(message, sender, subject):
        return "failure"
    headers = message.headers
    if _answered(headers, subject) or headers.first("x-ricevuta"):
        return "automatic"
    if bulk := _bulk(headers):
        return bulk
    if _NO_REPLY.search(sender.partition("@")[0]):
        return "no_reply"
    return "automatic" if _by_machine(message) else ""


def invites(message: Message, data: bytes) -> bool:
    """Say whether this is an invitation to a meeting, or an answer to one."""
    if b"calendarmessage" in message.headers.first("content-class").lower():
        return True
    for part in message.parts:
        if part.type != "text/calendar":
            continue
        method = part.params.get("method", "").lower()
        if not method:
            raw, _ = mime.decoded(data, part, _CALENDAR)
            found = _METHOD.search(raw)
            method = found[1].decode("ascii").lower() if found else ""
        if method in _INVITING:
            return True
    return False


def _failed(message: Message, sender: str, subject: str) -> bool:
    kind = message.content
    if kind.type == "multipart/report":
        report = kind.params.get("report-type", "").lower()
        if report in {"delivery-status", ""}:
            return True
    if message.headers.first("x-failed-recipients"):
        return True
    return bool(_DAEMON.match(sender)) or (
        _FAILED.match(subject) is not None and _said(message.headers, "return-path") == "<>"
    )


def _answered(headers: Headers, subject: str) -> bool:
    auto = _said(headers, "auto-submitted")
    told = auto.startswith(("auto-replied", "auto-notified")) or any(
        map(headers.first, _AUTO_HEADERS)
    )
    return told or "auto" in _said(headers, "precedence") or _ANSWERED.match(subject) is not None


def _bulk(headers: Headers) -> str:
    """Return "list" for what people write to a discussion list, "bulk" for what is sent to many."""
    precedence = _said(headers, "precedence")
    listed = bool(headers.first("list-id")) or precedence == "list"
    if headers.first("feedback-id") or any(map(headers.first, _BULK[2:])):
        return "bulk"
    posts = _said(headers, "list-post")
    if listed and (
        (posts and posts != "no") or headers.first("in-reply-to") or precedence == "list"
    ):
        return "list"
    many = listed or precedence in {"bulk", "junk"} or any(map(headers.first, _BULK))
    return "bulk" if many else ""


def _by_machine(message: Message) -> bool:
    headers = message.headers
    auto = _said(headers, "auto-submitted")
    return (
        (bool(auto) and not auto.startswith("no"))
        or bool(headers.first("x-auto-response-suppress"))
        or _said(headers, "return-path") == "<>"
        or message.content.type == "multipart/report"
    )
