"""Notes, tags, cadences, levers, views, copied messages; conflicts; everything about one person as a file."""

from __future__ import annotations

_WORDS = {
    "mark.note": ("la nota", "the note"),
    "mark.tag": ("l’etichetta", "the tag"),
    "mark.tags": ("le etichette", "the tags"),
    "mark.cadence": ("la cadenza", "the cadence"),
    "mark.lever": ("la leva", "the lever"),
    "mark.view": ("la vista", "the view"),
    "mark.copied": ("il messaggio", "the message"),
    "lever_kind.discount": ("sconto", "discount"),
    "lever_kind.invitation": ("invito", "invitation"),
    "lever_kind.preview": ("anteprima", "preview"),
    "lever_kind.other": ("altro", "other"),
}
_DECISIONS = {
    "decision.note": ("una nota su una persona<< ({about})>>", "a note on a person<< ({about})>>"),
    "decision.note.gone": (
        "una nota tolta a una persona<< ({about})>>",
        "a note on a person taken out<< ({about})>>",
    ),
    "decision.tags": (
        "le etichette di una persona<< ({about})>>",
        "the tags of a person<< ({about})>>",
    ),
    "decision.tags.gone": (
        "una persona senza più etichette<< ({about})>>",
        "a person without tags any more<< ({about})>>",
    ),
    "decision.cadence": (
        "ogni quanto sentire una persona<< ({about})>>",
        "how often to be in touch with a person<< ({about})>>",
    ),
    "decision.cadence.gone": (
        "una persona senza più cadenza<< ({about})>>",
        "a person without a cadence any more<< ({about})>>",
    ),
    "decision.lever": ("una leva<<: «{about}»>>", "a lever<<: “{about}”>>"),
    "decision.lever.gone": ("una leva tolta", "a lever taken out"),
    "decision.view": ("la vista<< «{about}»>>", "the view<< “{about}”>>"),
    "decision.view.gone": ("una vista tolta", "a view taken out"),
    "decision.copied": (
        "un messaggio copiato per una persona<< ({about})>>",
        "a message copied for a person<< ({about})>>",
    ),
    "decision.drafted": (
        "le tue parole in una bozza<< per {about}>>",
        "your words in a draft<< for {about}>>",
    ),
}
_ERRORS = {
    "conflict": (
        "Nel frattempo è cambiato: <<vale la n. {number}. >>Quello che hai detto adesso non è stato scritto.",
        "It changed meanwhile: <<no. {number} counts. >>What you said just now was not written.",
    ),
    "conflict.remedy": (
        "Guarda com’è ora e, se lo vuoi ancora, ripetilo.",
        "See how it is now and say it again if you still mean it.",
    ),
    "words_missing": ("Qui non c’è scritto niente.", "Nothing is written here."),
    "words_missing.remedy": ("Scrivi {what@mark} e riprova.", "Write {what@mark} and try again."),
    "words_long": (
        "È troppo lungo: {count} caratteri, e per {what@mark} se ne possono tenere {most}.",
        "It is too long: {count} characters, and {what@mark} may have {most}.",
    ),
    "words_long.remedy": ("Accorcia e riprova.", "Make it shorter and try again."),
    "tags_many": (
        "Sono {count} etichette: una persona ne può avere {most}.",
        "These are {count} tags: one person may have {most}.",
    ),
    "tags_many.remedy": ("Togline qualcuna.", "Take some of them off."),
    "cadence_invalid": (
        "Ogni {seen} giorni non è una cadenza.",
        "Every {seen} days is no cadence.",
    ),
    "cadence_invalid.remedy": (
        "Indica un numero di giorni da 1 a {most}, o lascia vuoto per non averne.",
        "Give a number of days from 1 to {most}, or leave it empty for none.",
    ),
    "kind_unknown": ("«{seen}» non è fra i tipi che conosco.", "“{seen}” is no kind I know."),
    "kind_unknown.remedy": ("Uno fra: {known}.", "One of: {known}."),
    "mark_unknown": (
        "Non trovo {what@mark}<< ({seen})>>: forse è stata tolta.",
        "I do not find {what@mark}<< ({seen})>>: it may have been taken out.",
    ),
    "mark_unknown.remedy": (
        "Ricarica la pagina; quello che è stato tolto si riprende da: cerchia undo --list",
        "Load the page again; what was taken out comes back from: cerchia undo --list",
    ),
    "view_taken": (
        "Una vista «{name}» di questa pagina c’è già.",
        "There is a view “{name}” of this page already.",
    ),
    "view_taken.remedy": ("Dalle un altro nome.", "Give it another name."),
    "view_invalid": (
        "Questa non è una vista che si possa tenere<< (pagina {page})>>.",
        "This is no view that can be kept<< (page {page})>>.",
    ),
    "view_invalid.remedy": (
        "Torna alla pagina, scegli i filtri e salvala da lì.",
        "Go back to the page, choose its filters and save it from there.",
    ),
}
_FILE = {
    "option.person_save": (
        "Scrive in un file nuovo tutto quello che c’è su questa persona: JSON, o Markdown se finisce in .md.",
        "Writes everything there is about this person to a new file: JSON, or Markdown if it ends in .md.",
    ),
    "person.saved": (
        "Tutto quello che c’è su {person} è in {path}: {rows} {rows|riga letta|righe lette} e {decisions} {decisions|decisione|decisioni}.",
        "Everything there is about {person} is in {path}: {rows} {rows|row|rows} as read and {decisions} {decisions|decision|decisions}.",
    ),
    "person.saved_care": (
        "Il file lo leggi solo tu: contiene anche parole sue. Toglilo quando non serve più.",
        "Only you can read the file: it holds words of theirs too. Delete it when it is no longer needed.",
    ),
}
MARKS: dict[str, tuple[str, str]] = {**_WORDS, **_DECISIONS, **_ERRORS, **_FILE}
