"""The sentences of the first run, and of the fictional circle."""

from __future__ import annotations

WEB_START: dict[str, tuple[str, str]] = {
    "web.start": ("Si comincia", "First run"),
    "web.fiction": (
        "Questa è una cerchia inventata: nessuna di queste persone esiste, e quello che decidi qui sparisce quando chiudi la scrivania.",
        "This is a fictional circle: none of these people exists, and what you decide here is gone when the desk closes.",
    ),
    "web.fiction_leave": ("Torna alla tua", "Back to yours"),
    "start.head": (
        "Qui non c’è ancora nessuno. Dieci minuti tuoi, un giorno di attesa, e vedi chi hai intorno.",
        "Nobody here yet. Ten minutes of yours and a day of waiting, and you will see who is around you.",
    ),
    "start.head_under": (
        "Tutto resta su questo computer. cerchia non manda mai un messaggio e non apre mai il sito di una rete.",
        "Everything stays on this machine. cerchia never sends a message and never opens a network’s site.",
    ),
    "start.ready": (
        "Lette {rows} righe: la cerchia c’è",
        "{rows} rows are read: the circle is there",
    ),
    "start.ready_under": (
        "Senza uno scopo nessuno è in linea. Tre domande, due minuti, e ogni numero prende un senso.",
        "Without a purpose nobody is in line with it. Three questions, two minutes, and every number gets its meaning.",
    ),
    "start.purpose": ("Rispondi alle tre domande", "Answer the three questions"),
    "start.see": ("Guarda la tua cerchia", "See your circle"),
    "start.see_without": ("Guardala prima senza scopo", "See it first without a purpose"),
    "start.ask": ("Chiedi i tuoi dati", "Ask for your data"),
    "start.ask_under": (
        "Su LinkedIn: Impostazioni, Privacy dei dati, «Ottieni una copia dei tuoi dati», l’archivio più grande. Arriva per posta entro un giorno.",
        "On LinkedIn: Settings, Data privacy, “Get a copy of your data”, the larger archive. It comes by mail within a day.",
    ),
    "start.give": ("Da’ il file a cerchia", "Give cerchia the file"),
    "start.give_under": ("Com’è arrivato, ancora compresso.", "As it came, still zipped."),
    "start.terminal": ("oppure, nel terminale:", "or, in a terminal:"),
    "start.say": ("Di’ a che cosa serve la cerchia", "Say what the circle is for"),
    "start.say_under": (
        "Trovare clienti, un lavoro, chi assumere, fondi, imparare. Tre domande, appena il file è letto.",
        "Win clients, find a job, hire, raise funds, learn. Three questions, as soon as the file is read.",
    ),
    "start.you": (
        "Questo sei tu. Gli altri arrivano con il file.",
        "This is you. The others come with the file.",
    ),
    "start.look_under": (
        "Intanto puoi guardarti intorno in una cerchia inventata di 1.204 persone. Non si mescola con la tua.",
        "Meanwhile you can look round in a fictional circle of 1,204 people. It never mixes with yours.",
    ),
    "start.look": ("Apri la cerchia inventata", "Open the fictional circle"),
}
