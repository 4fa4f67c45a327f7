"""The sentences of `cerchia vocabulary`: what was added, what is missing, what went wrong."""

from __future__ import annotations

VOCABULARIES: dict[str, tuple[str, str]] = {
    "help.vocabulary": (
        "I vocabolari delle professioni che hai aggiunto.",
        "The vocabularies of occupations you added.",
    ),
    "example.vocabulary": ("cerchia vocabulary",) * 2,
    "help.vocabulary.add": (
        "Aggiunge le professioni di ESCO, dal CSV che hai scaricato: i titoli avranno anche il codice ISCO-08.",
        "Adds ESCO’s occupations from the CSV you downloaded: titles then have their ISCO-08 code too.",
    ),
    "example.vocabulary.add": (
        "cerchia vocabulary add occupations_it.csv\ncerchia vocabulary add ISCOGroups_it.csv",
        "cerchia vocabulary add occupations_en.csv\ncerchia vocabulary add ISCOGroups_en.csv",
    ),
    "help.vocabulary.remove": (
        "Toglie i vocabolari di una lingua.",
        "Takes a language’s vocabularies out again.",
    ),
    "example.vocabulary.remove": ("cerchia vocabulary remove it",) * 2,
    "option.vocabulary": (
        "occupations_it.csv, o ISCOGroups_it.csv per i nomi dei gruppi.",
        "occupations_en.csv, or ISCOGroups_en.csv for the names of the groups.",
    ),
    "option.vocabulary_language": (
        "La lingua del file, se il nome non la dice: it, en, es, fr, de.",
        "The file’s language, if its name does not say: it, en, es, fr, de.",
    ),
    "option.vocabulary_which": (
        "La lingua: it, en, es, fr, de.",
        "The language: it, en, es, fr, de.",
    ),
    "vocabulary.none": (
        "Nessun vocabolario. Non serve per forza: con uno, i titoli hanno anche il codice ISCO-08.",
        "No vocabulary. None is needed: with one, titles have their ISCO-08 code too.",
    ),
    "vocabulary.get": (
        "Scarica le professioni da esco.ec.europa.eu (CSV, una lingua per volta), poi:",
        "Download the occupations from esco.ec.europa.eu (CSV, one language at a time), then:",
    ),
    "vocabulary.added": ("Ho aggiunto {name}.", "{name} is added."),
    "vocabulary.occupations": (
        "{spoken}: {rows} {rows|professione|professioni} con {labels} {labels|nome|nomi}, da {name}.",
        "{spoken}: {rows} {rows|occupation|occupations} with {labels} {labels|name|names}, from {name}.",
    ),
    "vocabulary.groups": (
        "{spoken}: i nomi di {rows} {rows|gruppo|gruppi} ISCO-08, da {name}.",
        "{spoken}: the names of {rows} ISCO-08 {rows|group|groups}, from {name}.",
    ),
    "vocabulary.skipped": (
        "{n} {n|riga lasciata|righe lasciate} fuori: senza un codice di quattro cifre o senza nome.",
        "{n} {n|row|rows} left out: without a code of four digits or without a name.",
    ),
    "vocabulary.next": (
        "Prova con un titolo per riga:",
        "Try it, one title a line:",
    ),
    "vocabulary.removed": ("Ho tolto {name}.", "{name} is removed."),
    "where.vocabulary": ("i vocabolari che hai aggiunto", "the vocabularies you added"),
    "damaged.vocabulary": ("Il vocabolario", "The vocabulary"),
    "circle_damaged.vocabulary.remedy": (
        "Non ho toccato niente. Togli quel file e aggiungi di nuovo il vocabolario: cerchia vocabulary add",
        "Nothing was touched. Remove this file and add the vocabulary again: cerchia vocabulary add",
    ),
    "vocabulary_strange": (
        "{path} non è un file di professioni: {why@vocabulary}<< ({seen})>>.",
        "{path} is no file of occupations: {why@vocabulary}<< ({seen})>>.",
    ),
    "vocabulary.columns": (
        "mancano le colonne iscoGroup (o code) e preferredLabel",
        "the columns iscoGroup (or code) and preferredLabel are missing",
    ),
    "vocabulary.rows": (
        "nessuna riga ha un codice di quattro cifre e un nome",
        "no row has a code of four digits and a name",
    ),
    "vocabulary.size": ("è troppo grande", "it is too large"),
    "vocabulary_strange.remedy": (
        "Serve occupations_it.csv (o ISCOGroups_it.csv) dello scarico CSV di ESCO, com’è.",
        "It takes occupations_en.csv (or ISCOGroups_en.csv) of ESCO’s CSV download, as it is.",
    ),
    "vocabulary_language": (
        "Dal nome di {path} non si capisce in che lingua è.",
        "The name of {path} does not say which language it is in.",
    ),
    "vocabulary_language.remedy": (
        "Dillo tu, con una di queste: {known}. Per esempio: --language it",
        "Say it, as one of these: {known}. For example: --language en",
    ),
    "vocabulary_unknown": (
        "Nessun vocabolario in {seen}<<; ci sono: {known}>>.",
        "No vocabulary in {seen}<<; there are: {known}>>.",
    ),
    "vocabulary_unknown.remedy": (
        "Guarda quali ci sono: cerchia vocabulary",
        "See which there are: cerchia vocabulary",
    ),
}
