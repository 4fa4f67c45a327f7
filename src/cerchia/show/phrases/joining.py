"""Who is one person and who is not: merging, taking apart, what somebody is made of, doubles."""

from __future__ import annotations

_HELP = {
    "help.person.merge": (
        "Fa di due persone una sola: resta la prima, con tutto quello che c’è dell’altra.",
        "Makes two persons one: the first is kept, with all there is of the other.",
    ),
    "example.person.merge": ('cerchia person merge "Marco Rossi" marco-rossi-7b21a5148',) * 2,
    "help.person.split": (
        "Toglie da una persona una sua parte, o dice che un’altra non è lei.",
        "Takes a part out of a person, or says that somebody else is not them.",
    ),
    "example.person.split": (
        'cerchia person parts "Marco Rossi"\ncerchia person split "Marco Rossi" 87fc972d09e9',
    )
    * 2,
    "help.person.parts": (
        "Di che cosa è fatta una persona: ogni nome e indirizzo, e perché è lei.",
        "What a person is made of: every name and address, and why it is them.",
    ),
    "example.person.parts": ('cerchia person parts "Marco Rossi"',) * 2,
    "help.person.doubles": (
        "Chi forse c’è due volte, e perché; da solo non si unisce nessuno.",
        "Who may be there twice, and why; nobody is joined by itself.",
    ),
    "example.person.doubles": ('cerchia person doubles\ncerchia person doubles "Marco Rossi"',) * 2,
    "help.person.merges": (
        "Chi hai unito e chi hai diviso, e che cosa ne è stato.",
        "Whom you made one and whom you took apart, and what came of it.",
    ),
    "example.person.merges": ("cerchia person merges",) * 2,
    "option.merge_one": (
        "Chi resta: nome, indirizzo del profilo o id.",
        "Who is kept: name, profile address or id.",
    ),
    "option.merge_other": (
        "Chi è la stessa persona: nome, indirizzo del profilo o id.",
        "Who is the same person: name, profile address or id.",
    ),
    "option.part": (
        "L’id di una parte, come lo dà «person parts», o un’altra persona.",
        "The id of a part, as “person parts” gives it, or another person.",
    ),
    "option.double_of": (
        "Solo chi può essere questa persona.",
        "Only who may be this person.",
    ),
}
_LIKENESS = {
    "match_field.profile": ("Profilo", "Profile"),
    "match_field.email": ("E-mail", "E-mail"),
    "match_field.phone": ("Telefono", "Phone"),
    "match_field.given": ("Nome", "Given name"),
    "match_field.family": ("Cognome", "Family name"),
    "match_field.employer": ("Azienda", "Employer"),
    "match_field.title": ("Titolo", "Title"),
    "match_field.place": ("Luogo", "Place"),
    "match_level.exact": ("è lo stesso", "the same"),
    "match_level.else": ("diversi", "different"),
    "match_level.house": ("due caselle della stessa azienda", "two boxes of one firm"),
    "match_level.local": ("uguale prima della @", "the same before the @"),
    "match_level.office": ("è di un ufficio, o di molti", "an office’s, or many people’s"),
    "match_level.shared": ("lo usano in più persone", "several people use it"),
    "match_level.odd": ("un po’ simili", "somewhat alike"),
    "match_level.initial": ("stessa iniziale", "the same initial"),
    "match_level.swapped": ("nome e cognome scambiati", "first and last name exchanged"),
    "match_level.close88": ("simili", "alike"),
    "match_level.close92": ("quasi uguali", "nearly the same"),
    "match_level.part": ("uno sta dentro l’altro", "one is within the other"),
    "match_level.familiar": ("uno è forma dell’altro", "one is a form of the other"),
    "match_level.short": ("uno è il diminutivo dell’altro", "one is short for the other"),
    "match_level.folded": ("uguali, scritti diversamente", "the same, spelt otherwise"),
    "match_level.domain": ("l’azienda è nell’e-mail", "the firm is in the e-mail"),
    "match_says.much": ("dice molto a favore", "says much for it"),
    "match_says.some": ("parla a favore", "speaks for it"),
    "match_says.little": ("dice poco", "says little"),
    "match_says.against": ("parla contro", "speaks against it"),
    "match_says.much_against": ("dice molto contro", "says much against it"),
}
_SAID = {
    "merge.joined": (
        "{one} e {other} adesso sono una persona sola: {person}.",
        "{one} and {other} are one person now: {person}.",
    ),
    "merge.refused": (
        "{one} e {other} restano due: lo impedisce qualcosa che hai detto dopo.",
        "{one} and {other} stay two: something you said later forbids it.",
    ),
    "merge.missing": (
        "{one} e {other}: uno dei due non è in nessun archivio, per ora non cambia niente.",
        "{one} and {other}: one of the two is in no archive, so nothing changes for now.",
    ),
    "merge.waiting": (
        "{one} e {other}: detto; sto rifacendo i conti.",
        "{one} and {other}: said; it is being worked out.",
    ),
    "merge.contacts": (
        "Nell’elenco dei contatti sono {n} voci: adesso contano come un contatto.",
        "The contact list has {n} entries for them: they count as one contact now.",
    ),
    "merge.apart": (
        "{one} non è la stessa persona di {others}.",
        "{one} is not the same person as {others}.",
    ),
    "merge.undo": ("Per tornare indietro:", "To take it back:"),
    "parts.lead": (
        "{person}: {n} {n|modo|modi} di nominarla.",
        "{person}: named in {n} {n|way|ways}.",
    ),
    "parts.nameless": ("(senza nome)", "(no name)"),
    "parts.talk": ("{n} {n|messaggio|messaggi}", "{n} {n|message|messages}"),
    "parts.fixed": ("non si può togliere", "cannot be taken out"),
    "parts.next": ("Per toglierne una parte:", "To take a part out:"),
    "part.list": ("nome nell’elenco dei contatti", "a name in the contact list"),
    "part.conversation": ("nome in una conversazione", "a name in a conversation"),
    "part.book": ("una scheda della tua rubrica", "an entry of your address book"),
    "part.elsewhere": (
        "nome in inviti, conferme o segnalazioni",
        "a name in invitations or praise",
    ),
    "evidence.address": ("è il suo indirizzo", "it is their address"),
    "evidence.renamed": (
        "ha cambiato indirizzo: stesso nome, stesso giorno o stessa conversazione",
        "the address was changed: same name, same day or same conversation",
    ),
    "evidence.name_and_date": (
        "stesso nome e stesso giorno di collegamento",
        "same name and same day of connection",
    ),
    "evidence.only_of_that_name": (
        "nessun altro si chiama così",
        "nobody else bears the name",
    ),
    "evidence.name": ("solo il nome", "the name alone"),
    "evidence.same_conversation": ("è nella stessa conversazione", "in the same conversation"),
    "evidence.nothing_known": ("non se ne sa altro", "nothing else is known"),
    "evidence.same_email": (
        "stessa e-mail, nella tua rubrica",
        "the same e-mail, in your address book",
    ),
    "evidence.own_card": ("è nella tua rubrica", "it is in your address book"),
    "evidence.said_apart": ("l’hai diviso tu", "you took it apart"),
    "evidence.matched": (
        "più dati concordano, da fonti diverse",
        "several things agree, in different sources",
    ),
    "evidence.merged": ("l’hai unito tu", "you made them one"),
    "doubles.none": (
        "Non vedo nessuno che potrebbe esserci due volte.",
        "I see nobody who may be there twice.",
    ),
    "doubles.lead": (
        "{n} {n|coppia che potrebbe|coppie che potrebbero} essere una persona sola. Decidi tu.",
        "{n} {n|pair|pairs} that may be one person. It is for you to say.",
    ),
    "doubles.since": ("dal {day}", "since {day}"),
    "doubles.talk": (
        "{n} {n|messaggio|messaggi}<<, l’ultimo il {day}>>",
        "{n} {n|message|messages}<<, the last on {day}>>",
    ),
    "doubles.merge": ("Se sono la stessa persona:", "If they are the same person:"),
    "doubles.split": ("Se sono due persone:", "If they are two:"),
    "twin.contact": ("contatto", "contact"),
    "twin.gone": ("non è più nell’elenco", "no longer in the list"),
    "twin.gone_or_hidden": ("via, o nascosto", "gone, or hidden"),
    "twin.met": ("non è un contatto", "no contact"),
    "double_email": ("Stessa e-mail: {email}.", "Same e-mail: {email}."),
    "double_gone": (
        "Stesso nome; uno è uscito dall’elenco e l’altro c’è: forse ha cambiato profilo.",
        "Same name; one left the list and the other is in it: perhaps a new profile.",
    ),
    "double_company": (
        "Stesso nome e stessa azienda: {company}.",
        "Same name and same company: {company}.",
    ),
    "double_match": (
        "Più dati concordano, da fonti diverse: {percent} su 100 che sia la stessa persona.",
        "Several things agree, in different sources: {percent} in 100 that it is one person.",
    ),
    "likeness.title": ("Che cosa concorda", "What agrees"),
    "likeness.line": (
        "{field}: «{said}» e «{other}» – {level}, {weight}",
        "{field}: “{said}” and “{other}” – {level}, {weight}",
    ),
    **_LIKENESS,
    "double_position": (
        "Stesso nome e stesso titolo: {position}.",
        "Same name and same title: {position}.",
    ),
    "double_bare": (
        "Stesso nome, ma di uno manca l’indirizzo.",
        "Same name, but one has no address.",
    ),
    "double_name": ("Solo lo stesso nome.", "Only the same name."),
    "merges.none": (
        "Finora non hai unito né diviso nessuno.",
        "So far you made nobody one and took nobody apart.",
    ),
    "merges.joined": ("{n} {n|unione|unioni}.", "{n} {n|merge|merges}."),
    "merges.fewer": (
        "Così la cerchia conta {n} {n|contatto|contatti} in meno.",
        "So the circle counts {n} {n|contact|contacts} less.",
    ),
    "merges.apart": ("{n} {n|divisione|divisioni}.", "{n} {n|split|splits}."),
    "held.joined": ("vale", "counts"),
    "held.apart": ("vale", "counts"),
    "held.refused": (
        "non vale: hai detto il contrario dopo",
        "does not count: you said otherwise later",
    ),
    "held.waiting": ("in arrivo: rifaccio i conti", "on its way: being worked out"),
    "held.missing": (
        "per ora senza effetto: uno dei due non c’è",
        "without effect for now: one of the two is not there",
    ),
    "decision.merge": ("due persone unite<< ({about})>>", "two persons made one<< ({about})>>"),
    "decision.split": ("persone divise<< ({about})>>", "persons taken apart<< ({about})>>"),
}
_ERRORS = {
    "already_one": (
        "«{one}» e «{other}» sono già la stessa persona.",
        "“{one}” and “{other}” are the same person already.",
    ),
    "already_one.remedy": (
        "Guarda di che cosa è fatta: cerchia person parts NOME",
        "See what they are made of: cerchia person parts NAME",
    ),
    "part_own": (
        "«{part}» è proprio {who}: non si può togliere da sé.",
        "“{part}” is {who}: it cannot be taken out of itself.",
    ),
    "part_own.remedy": (
        "Togli le altre parti. Quali sono: cerchia person parts NOME",
        "Take the other parts out. Which they are: cerchia person parts NAME",
    ),
    "part_fixed": (
        "«{part}» sta nella stessa conversazione a due dell’indirizzo: non può essere un altro.",
        "“{part}” stands in the same conversation of two as the address: it cannot be somebody else.",
    ),
    "part_fixed.remedy": (
        "Se è l’indirizzo a essere di un altro, togli quello. Le parti: cerchia person parts NOME",
        "If it is the address that is somebody else’s, take that out. The parts: cerchia person parts NAME",
    ),
}
JOINING: dict[str, tuple[str, str]] = {**_HELP, **_SAID, **_ERRORS}
