"""The words of the people's table: its columns as a sheet, the events of a timeline."""

from __future__ import annotations

_SHEET = {
    "people_csv.name": ("Nome", "Name"),
    "people_csv.company": ("Azienda", "Company"),
    "people_csv.position": ("Ruolo", "Position"),
    "people_csv.standing": ("Posizione nella cerchia", "Standing"),
    "people_csv.persona": ("In linea con", "In line with"),
    "people_csv.fit": ("Affinità (0-1)", "Fit (0-1)"),
    "people_csv.function": ("Funzione", "Function"),
    "people_csv.seniority": ("Livello", "Seniority"),
    "people_csv.rhythm": ("Ritmo", "Rhythm"),
    "people_csv.strength": ("Forza del legame (giorni attivi)", "Strength (active days)"),
    "people_csv.last": ("Ultimo scambio", "Last word"),
    "people_csv.connected": ("Collegati dal", "Connected since"),
    "people_csv.ball": ("A chi tocca", "Whose turn"),
    "people_csv.outcome": ("Esito", "Outcome"),
    "people_csv.ambassador": ("Ambasciatore", "Ambassador"),
    "people_csv.language": ("Lingua", "Language"),
    "people_csv.url": ("Profilo", "Profile"),
    "people_csv.id": ("Codice", "Id"),
}
_YES_NO = {
    "yes_no.yes": ("sì", "yes"),
    "yes_no.no": ("no", "no"),
}
_EVENTS = {
    "event.connected": ("Vi siete collegati", "You connected"),
    "event.asked_me": ("Ti ha chiesto il collegamento", "Asked to connect with you"),
    "event.asked_by_me": ("Hai chiesto il collegamento", "You asked to connect"),
    "event.messages": (
        "{n} {n|messaggio|messaggi}: {mine} {mine|tuo|tuoi}, {theirs} {theirs|suo|suoi}<< ({channel})>>",
        "{n} {n|message|messages}: {mine} of yours, {theirs} of theirs<< ({channel})>>",
    ),
    "event.endorsed_me": ("Ha confermato tue competenze: {text}", "Endorsed you for: {text}"),
    "event.endorsed_by_me": (
        "Hai confermato sue competenze: {text}",
        "You endorsed them for: {text}",
    ),
    "event.recommended_me": ("Ti ha scritto una segnalazione", "Wrote you a recommendation"),
    "event.recommended_by_me": (
        "Hai scritto una segnalazione per questa persona",
        "You wrote them a recommendation",
    ),
    "event.met": ("Un incontro", "A meeting"),
    "event.called": ("Una chiamata", "A call"),
    "event.noted": ("Hai preso una nota", "You took a note"),
}
LISTING: dict[str, tuple[str, str]] = {**_SHEET, **_YES_NO, **_EVENTS}
