"""What the lines are: people's, WhatsApp's own, media, and what only looks like it."""

from __future__ import annotations

import io

import pytest

from cerchia.read.whatsapp import titles, wording
from cerchia.read.whatsapp.chat import Chat, read, senders

L = "\u200e"
NB = "\u00a0"
OPEN, CLOSE = "\u202a", "\u202c"

GROUP = f"""\
12/03/23, 09:14 - I messaggi e le chiamate sono crittografati end-to-end. Nessuno al di fuori di questa chat, nemmeno WhatsApp, può leggerne il contenuto.
12/03/23, 09:14 - Anna Finta ha creato il gruppo "Calcetto: lunedì"
12/03/23, 09:15 - Anna Finta: Ciao a tutti
chi viene?

porto: acqua
14/03/23, 21:02 - {OPEN}+39{NB}333{NB}000{NB}0002{CLOSE}: <Media omessi>
14/03/23, 21:05 - Luc Exemple: Questo messaggio è stato eliminato
14/03/23, 21:06 - Luc Exemple: {L}IMG-20230314-WA0001.jpg (file allegato)
la squadra
14/03/23, 21:07 - Anna Finta: alle 9{L}<Questo messaggio è stato modificato>
14/03/23, 21:08 - Luc Exemple: Marco ha abbandonato
14/03/23, 21:09 - Luc Exemple ha abbandonato
14/03/23, 21:10 - Anna Finta ha cambiato l'oggetto da "Calcetto: lunedì" in "Calcetto: martedì"
14/03/23, 21:11 - Anna Finta: Posizione: https://maps.google.com/?q=45.0,9.0
14/03/23, 21:12 - Anna Finta: null
14/03/23, 21:13 - ~{NB}Bea Prova: PTT-20230314-WA0002.opus (file allegato)
"""


def chat(text: str, file: str = "chat.txt") -> Chat:
    return read(io.BytesIO(text.encode()), file)


def test_a_group_of_an_android_phone() -> None:
    found = chat(GROUP, "Chat WhatsApp con Calcetto.txt")
    assert [
        (one.line, one.sender, one.text[:22], one.kind, one.attachment, one.what) for one in found
    ] == [
        (1, "", "I messaggi e le chiama", "system", "", "encrypted"),
        (2, "", "Anna Finta ha creato i", "system", "", "created"),
        (3, "Anna Finta", "Ciao a tutti\nchi viene", "text", "", ""),
        (7, "+39 333 000 0002", "", "media", "", ""),
        (8, "Luc Exemple", "", "deleted", "", ""),
        (9, "Luc Exemple", "la squadra", "media", "IMG-20230314-WA0001.jpg", "image"),
        (11, "Anna Finta", "alle 9", "edited", "", ""),
        (12, "Luc Exemple", "Marco ha abbandonato", "text", "", ""),
        (13, "", "Luc Exemple ha abbando", "system", "", "left"),
        (14, "", "Anna Finta ha cambiato", "system", "", "subject"),
        (15, "Anna Finta", "Posizione: https://map", "location", "", ""),
        (16, "Anna Finta", "", "empty", "", ""),
        (17, "Bea Prova", "", "media", "PTT-20230314-WA0002.opus", "voice"),
    ]  # fmt: skip
    counted = found.counted
    assert (counted.lines, counted.messages, counted.system, counted.continuations) == (17, 9, 4, 4)
    summary = found.summary()
    assert (summary.title, summary.shape, summary.language) == ("Calcetto", "group", "it")
    assert [(one.name, one.messages, one.phone, one.profile) for one in summary.senders] == [
        ("Anna Finta", 4, "", False), ("Luc Exemple", 3, "", False),
        ("+39 333 000 0002", 1, "+393330000002", False), ("Bea Prova", 1, "", True),
    ]  # fmt: skip
    assert found.problems.all() == []
    assert senders(io.BytesIO(GROUP.encode()), "") == summary.senders


def test_a_group_of_an_iphone() -> None:
    found = chat(
        f"[12/03/23, 09:14:00] Calcetto: {L}I messaggi e le chiamate sono crittografati end-to-end. Nessuno può leggerli.\r\n"
        "[12/03/23, 09:15:30] Anna Finta: Ciao a tutti\r\nchi viene?\r\n"
        f"{L}[13/03/23, 09:16:02] Luc Exemple: {L}immagine omessa\r\n"
        f"[13/03/23, 09:17:10] ~ Bea Prova: ok {L}<Questo messaggio è stato modificato>\r\n"
        f"{L}[13/03/23, 09:18:00] Luc Exemple: Offerta.pdf • {L}2 pagine {L}documento omesso\r\n"
        f"{L}[13/03/23, 09:19:00] Anna Finta: {L}<allegato: 00000012-PHOTO-2023-03-13-09-19-00.jpg>\r\n"
        f"[13/03/23, 09:20:00] Anna Finta: {L}Chiamata vocale persa\r\n"
        f"[13/03/23, 09:21:00] Luc Exemple: immagine omessa\r\n"
        f"[13/03/23, 09:22:00] Luc Exemple: {L}Hai eliminato questo messaggio.\r\n"
        f"[13/03/23, 09:23:00] Luc Exemple: {L}SONDAGGIO:\r\nQuando?\r\n{L}OPZIONE: lunedì ({L}1 voto)\r\n"
        f"[13/03/23, 09:24:00] Calcetto: {L}Qualcosa di mai visto\r\n"
    )
    assert [(one.line, one.sender, one.text, one.kind, one.attachment, one.what) for one in found][
        1:
    ] == [
        (2, "Anna Finta", "Ciao a tutti\nchi viene?", "text", "", ""),
        (4, "Luc Exemple", "", "media", "", "image"),
        (5, "Bea Prova", "ok", "edited", "", ""),
        (6, "Luc Exemple", "", "media", "Offerta.pdf", "document"),
        (7, "Anna Finta", "", "media", "00000012-PHOTO-2023-03-13-09-19-00.jpg", "image"),
        (8, "Anna Finta", "Chiamata vocale persa", "call", "", ""),
        (9, "Luc Exemple", "immagine omessa", "text", "", ""),  # somebody wrote it: no mark
        (10, "Luc Exemple", "", "deleted", "", ""),
        (11, "Luc Exemple", "SONDAGGIO:\nQuando?\nOPZIONE: lunedì (1 voto)", "poll", "", ""),
        (14, "Calcetto", "Qualcosa di mai visto", "system", "", ""),
    ]
    assert "Calcetto" not in [one.name for one in found.senders]
    assert [(one.code, one.line) for one in found.problems.all()] == [("chat_event_unknown", 14)]


EVENTS = [
    ("en", 'Ann created group "G"', "created"), ("en", "Ann added Bo", "added"),
    ("en", "You were added", "added"), ("en", "Ann removed Bo", "removed"), ("en", "Ann left", "left"),
    ("en", "Ann joined using this group's invite link", "joined"),
    ("en", 'Ann changed the subject from "A" to "B"', "subject"),
    ("en", "Ann changed this group's icon", "icon"),
    ("en", "Ann changed their phone number to a new number.", "number"),
    ("en", "Your security code with Ann changed. Tap to learn more.", "security"),
    ("it", 'Hai creato il gruppo "G"', "created"), ("it", "Anna ti ha aggiunto", "added"),
    ("it", "Anna è entrata usando il link d'invito", "joined"), ("it", "Anna ha rimosso Leo", "removed"),
    ("it", "Il tuo codice di sicurezza con Leo è cambiato. Tocca per saperne di più.", "security"),
    ("de", "Anna hat die Gruppe „G“ erstellt", "created"), ("de", "Anna hat Leo hinzugefügt", "added"),
    ("de", "Anna hat Leo entfernt", "removed"), ("de", "Anna hat die Gruppe verlassen", "left"),
    ("de", "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.", "encrypted"),
    ("fr", "Anna a créé le groupe « G »", "created"), ("fr", "Anna a ajouté Leo", "added"),
    ("fr", "Anna a retiré Leo", "removed"), ("fr", "Anna a quitté", "left"),
    ("es", 'Ana creó el grupo "G"', "created"), ("es", "Ana añadió a Leo", "added"),
    ("es", "Ana eliminó a Leo", "removed"), ("es", "Ana salió del grupo", "left"),
    ("es", "Ana cambió su número de teléfono", "number"),
    ("pt", 'Ana criou o grupo "G"', "created"), ("pt", "Ana adicionou Leo", "added"),
    ("pt", "Ana removeu Leo", "removed"), ("pt", "Ana saiu", "left"), ("pt", "Ana mudou de número", "number"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "what"), EVENTS)
def test_events_of_each_language_are_known_and_are_nobodys(
    language: str, text: str, what: str
) -> None:
    assert wording.event(wording.fold(text), language) == what
    android = list(chat(f"14/03/23, 09:15 - {text}\n14/03/23, 09:16 - Anna: {text}\n"))
    assert [(one.kind, one.sender, one.what) for one in android] == [
        ("system", "", what),
        ("text", "Anna", ""),
    ]
    iphone = list(chat(f"[14/03/23, 09:15:00] Leo: {L}{text}\n[14/03/23, 09:16:00] Leo: {text}\n"))
    assert [one.kind for one in iphone] == ["system", "text"]


@pytest.mark.parametrize("body", sorted(wording.ANY_OMITTED))
def test_media_left_out_on_android_in_each_language(body: str) -> None:
    assert [one.kind for one in chat(f"14/03/23, 09:15 - Anna: {body}\n")] == ["media"]


@pytest.mark.parametrize(("body", "what"), sorted(wording.OMITTED.items()))
def test_media_left_out_on_an_iphone_in_each_language(body: str, what: str) -> None:
    lines = list(chat(f"[14/03/23, 09:15:00] Anna: {L}{body}\n[14/03/23, 09:15:00] Anna: {body}\n"))
    assert [(one.kind, one.what) for one in lines] == [("media", what), ("text", "")]


@pytest.mark.parametrize("body", sorted(wording.DELETED))
def test_deleted_in_each_language(body: str) -> None:
    shown = body[0].upper() + body[1:]
    assert [one.kind for one in chat(f"14/03/23, 09:15 - Anna: {shown}\n")] == ["deleted"]
    marked = chat(f"[14/03/23, 09:15:00] Anna: {L}{shown}.\n")
    assert [one.kind for one in marked] == ["deleted"]


@pytest.mark.parametrize("word", sorted(wording.ENCLOSED))
def test_attachments_of_an_iphone_in_each_language(word: str) -> None:
    (one,) = chat(f"[14/03/23, 09:15:00] Anna: {L}<{word}{NB}: 3-VIDEO-1.mp4>\n")
    assert (one.kind, one.attachment, one.what) == ("media", "3-VIDEO-1.mp4", "video")


def test_an_unknown_language_says_media_the_same_way_for_all() -> None:
    text = "14/03/23, 09:15 - Anna: <Nieznane media>\n14/03/23, 09:16 - Leo: <Nieznane media>\n"
    assert [one.kind for one in chat(text)] == ["media", "media"]
    assert [one.kind for one in chat(text.split("\n", maxsplit=1)[0])] == [
        "text"
    ]  # one alone may have typed it


def test_names_that_look_like_events_or_hold_signs() -> None:
    found = chat(
        "14/03/23, 09:15 - Anna: a\n14/03/23, 09:15 - Anna: a\n14/03/23, 09:15 - Anna Rossi: b\n"
        "14/03/23, 09:15 - Anna di Prova: c\n14/03/23, 09:16 - Anna ha detto cose: strane\n"
        "14/03/23, 09:17 - Luca:lavoro: d\n14/03/23, 09:18 - 😀: e\n14/03/23, 09:19 - Vuoto:\n"
    )
    assert [(one.sender, one.text) for one in found] == [
        ("Anna", "a"), ("Anna", "a"), ("Anna Rossi", "b"), ("Anna di Prova", "c"),
        ("", "Anna ha detto cose: strane"), ("Luca:lavoro", "d"), ("😀", "e"), ("Vuoto", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("WhatsApp Chat with Jane Sample.txt", "Jane Sample"),
        ("WhatsApp Chat - Anna Finta.zip/_chat.txt", "Anna Finta"),
        ("Chat WhatsApp con Anna Finta (1).txt", "Anna Finta"),
        ("Chat_WhatsApp_con_Anna_Finta.txt", "Anna Finta"),
        ("Chat de WhatsApp con Ana.txt", "Ana"), ("Discussion WhatsApp avec Luc Exemple.txt", "Luc Exemple"),
        ("WhatsApp Chat mit Bea Prova.txt", "Bea Prova"), ("WhatsApp-Chat mit Bea.zip", "Bea"),
        ("Conversa do WhatsApp com Ana.txt", "Ana"), ("_chat.txt", ""), ("notes.txt", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_title_stands_in_the_files_name(path: str, name: str) -> None:
    assert titles.title(path) == name


@pytest.mark.parametrize(
    ("file", "people", "shape"),
    [
        ("WhatsApp Chat with Bo.txt", ("Ann", "Bo"), "one"), ("x.txt", ("Ann", "Bo"), "unknown"),
        ("WhatsApp Chat with Hiking.txt", ("Ann", "Bo"), "group"), ("x.txt", ("A", "B", "C"), "group"),
    ],
)  # fmt: skip
def test_a_group_or_not(file: str, people: tuple[str, ...], shape: str) -> None:
    found = chat("".join(f"14/03/23, 09:15 - {one}: x\n" for one in people), file)
    list(found)
    assert found.summary().shape == shape
