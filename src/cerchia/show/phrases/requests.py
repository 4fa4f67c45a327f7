"""The request desk: help, reasons, verdicts, what was sent, what became of the accepted."""

from __future__ import annotations

_EXPORT = "Complete_LinkedInDataExport_11-15-2026.zip"


def _both(text: str) -> tuple[str, str]:
    return text, text


_HELP = {
    "help.requests": (
        "Quali richieste aspettano, che cosa fare di ciascuna e perché, con la risposta pronta.",
        "Which requests wait, what to do with each and why, with the answer ready.",
    ),
    "example.requests": _both(f"cerchia requests {_EXPORT}\ncerchia requests --policy selective"),
    "help.requests.policy": (
        "Mostra la regola delle richieste, o ne tiene un’altra.",
        "Shows the policy for requests, or keeps another one.",
    ),
    "example.requests.policy": _both("cerchia requests policy selective"),
    "help.requests.sent": (
        "Le richieste mandate: quali aspettano, quante accettate, quali ritirare.",
        "The requests you sent: which wait, how many were accepted, which to withdraw.",
    ),
    "example.requests.sent": _both("cerchia requests sent\ncerchia requests sent --days 30"),
    "help.requests.after": (
        "Che cosa è stato delle richieste accettate, secondo che cosa avrebbe detto la regola.",
        "What became of the requests you accepted, by what the policy would have said.",
    ),
    "example.requests.after": _both("cerchia requests after --policy selective"),
    "option.policy": (
        "La regola per questa volta. Aperta (open): tutti tranne spam e profili finti. Selettiva (selective): chi è in linea o dice perché.",
        "The policy for this run. open: everybody but spam and fake profiles. selective: who is in line or says why.",
    ),
    "option.new_policy": (
        "La regola da tenere; senza, mostra quella che vale.",
        "The policy to keep; without, shows the one that counts.",
    ),
    "option.withdraw": (
        "Da quanti giorni deve aspettare una richiesta per finire fra quelle da ritirare (60).",
        "How many days a request must have waited to be listed for withdrawing (60).",
    ),
}
_DESK = {
    "requests.sentence": (
        "{n} {n|richiesta aspetta|richieste aspettano}: {accept} da accettare, {ask} a cui chiedere perché, {ignore} da ignorare.",
        "{n} {n|request waits|requests wait}: {accept} to accept, {ask} to ask why, {ignore} to ignore.",
    ),
    "requests.none": ("Nessuna richiesta aspetta.", "No request waits."),
    "requests.open": (
        "Regola aperta: tutti, tranne spam e profili finti. L’altra: --policy selective",
        "The open policy: everybody but spam and fake profiles. The other one: --policy selective",
    ),
    "requests.selective": (
        "Regola selettiva: chi è in linea o dice perché. L’altra: --policy open",
        "The selective policy: who is in line or says why. The other one: --policy open",
    ),
    "requests.answer": ("Pronta: {answer}", "Ready: {answer}"),
    "requests.decline": ("Se vuoi dire di no: {answer}", "If you want to say no: {answer}"),
    "policy.open": ("aperta", "open"),
    "policy.selective": ("selettiva", "selective"),
    "decision.request_policy": (
        "la regola delle richieste<<: {about@policy}>>",
        "the policy for requests<<: {about@policy}>>",
    ),
    "policy.kept": (
        "Da adesso la regola delle richieste è {policy@policy}. Per tornare indietro: cerchia undo",
        "From now on the policy for requests is {policy@policy}. To take it back: cerchia undo",
    ),
    "policy.is": (
        "La regola delle richieste è {policy@policy}.",
        "The policy for requests is {policy@policy}.",
    ),
    "policy.open_is": (
        "Entra chiunque non sia spam o un profilo finto: ogni contatto allarga la cerchia, e ogni richiesta può avere una ragione.",
        "Everybody comes in who is not spam or a fake profile: each contact widens the circle, and every request may have a reason.",
    ),
    "policy.selective_is": (
        "Entra chi è in linea, chi già conosci, chi dà una ragione sua; agli altri si chiede perché.",
        "Who is in line, known to you already, or gives a reason of their own comes in; the others are asked why.",
    ),
    "next.policy": ("Per cambiarla:", "To change it:"),
    "next.after": (
        "Che cosa è stato di quelle accettate:",
        "What became of those you accepted:",
    ),
}
_REASONS = {
    "note_personal": ("La nota dà una ragione sua.", "The note gives a reason of its own."),
    "note_generic": ("La nota andrebbe bene per chiunque.", "The note would do for anybody."),
    "note_pitch": ("La nota vende qualcosa.", "The note sells something."),
    "note_empty": ("Nessuna nota.", "No note."),
    "note_bait": ("Promette guadagni facili: «{seen}».", "It promises easy money: “{seen}”."),
    "note_boasts": ("Si vanta: «{seen}».", "It boasts: “{seen}”."),
    "note_shared": (
        "Le stesse parole, nomi a parte, anche da {n} {n|altra persona|altre persone}.",
        "The same words, names aside, from {n} other {n|person|people} too.",
    ),
    "names_contact": (
        "La nota nomina {contact}, che è fra i tuoi contatti.",
        "The note names {contact}, a contact of yours.",
    ),
    "names_school": (
        "La nota nomina {named}, dove hai studiato.",
        "The note names {named}, where you studied.",
    ),
    "names_employer": (
        "La nota nomina {named}, dove lavori o hai lavorato.",
        "The note names {named}, where you work or worked.",
    ),
    "fits": ("In linea<<: {persona}>>.", "In line<<: {persona}>>."),
    "fits_not": (
        "Fuori linea<<; la più vicina è {persona}>>.",
        "Off line<<; the nearest is {persona}>>.",
    ),
    "fit_unknown": (
        "L’archivio non dice abbastanza per sapere se è in linea.",
        "The archive does not say enough to know whether they are in line.",
    ),
    "fit_no_purpose": (
        "Senza uno scopo non si può dire se è in linea.",
        "Without a purpose it cannot be said whether they are in line.",
    ),
    "colleague": ("Lavora o ha lavorato dove hai lavorato tu.", "Works or worked where you did."),
    "talked_before": ("Vi siete già scritti.", "You have written to each other before."),
    "wrote_before": ("Ti ha già scritto.", "Has written to you before."),
    "you_wrote_before": ("Hai già scritto tu.", "You have written to them before."),
    "address_book": ("È nella tua rubrica.", "Is in your address book."),
    "spam_before": ("Ti ha già mandato spam.", "Has sent you spam before."),
    "sign_blank": (
        "La nota è una lettera circolare con un vuoto non riempito: «{seen}».",
        "The note is a form letter with a blank left unfilled: “{seen}”.",
    ),
    "sign_name": (
        "«{seen}» non è il nome di una persona.",
        "“{seen}” is not a person’s name.",
    ),
    "sign_copies": (
        "Le stesse parole, nomi a parte, sono arrivate da altre {n} persone: è una macchina.",
        "The same words, names aside, came from {n} other people: a machine’s work.",
    ),
    "nothing_shown": (
        "E di chi sia l’archivio non dice altro.",
        "And the archive says nothing else of who it is.",
    ),
    "asked_long_ago": (
        "Aspetta da {days} giorni: dopo circa 180 la rete lascia cadere una richiesta, forse non c’è più.",
        "It has waited {days} days: after about 180 the network lets a request lapse, and it may be gone.",
    ),
}
_SENT = {
    "sent.none": (
        "Nell’archivio non c’è nessuna richiesta mandata da te.",
        "The archive holds no request you sent.",
    ),
    "sent.sentence": (
        "Hai mandato {n} {n|richiesta|richieste}: {accepted} {accepted|accettata|accettate}, {pending} in attesa<<, la più vecchia da {oldest} giorni>>.",
        "You sent {n} {n|request|requests}: {accepted} accepted, {pending} waiting<<, the oldest for {oldest} days>>.",
    ),
    "sent.since": (
        "L’archivio ne ricorda solo alcune<<, dal {first}>>: quelle accettate o cadute prima spesso non ci sono più, quindi le quote valgono per queste e non per tutte.",
        "The archive remembers only some<<, from {first}>>: those accepted or lapsed earlier are often gone, so the shares hold for these and not for all you ever sent.",
    ),
    "sent.elsewhere": (
        "Altre {n} si riconoscono solo dalla conversazione che ne è nata, e non contano qui.",
        "{n} more are known only by the conversation they began, and do not count here.",
    ),
    "sent.accepted": ("Quante sono state accettate", "How many were accepted"),
    "sent.row": (
        "{k} su {n}<< ({share}, {between})>><<; {young} ancora {young|nuova|nuove}>>",
        "{k} of {n}<< ({share}, {between})>><<; {young} still new>>",
    ),
    "sent.few": (
        "Sotto i 5 casi solo il conteggio.",
        "Below 5 cases the count alone.",
    ),
    "sent.young": (
        "Quelle in attesa da meno di {days} giorni non contano ancora.",
        "Those that have waited less than {days} days do not count yet.",
    ),
    "sent.chance": (
        "Con e senza nota: la differenza può essere un caso.",
        "With and without a note: the difference may be chance.",
    ),
    "sent.differs": (
        "Con e senza nota: la differenza è oltre il caso. La nota è andata insieme a quell’esito; che ne sia la causa non si può dire.",
        "With and without a note: beyond chance. The note went with that outcome; that it was the cause cannot be said.",
    ),
    "sent.pending": ("In attesa: {n}", "Waiting: {n}"),
    "sent.withdraw": (
        "Da ritirare: {n} in attesa da più di {days} giorni",
        "To withdraw: {n} waiting for more than {days} days",
    ),
    "sent.withdraw_how": (
        "Si ritirano a mano, sulla rete. Un altro limite: --days N",
        "You withdraw them by hand, on the network. Another limit: --days N",
    ),
    "sent.withdraw_none": (
        "Nessuna aspetta da più di {days} giorni. Un altro limite: --days N",
        "None has waited more than {days} days. Another limit: --days N",
    ),
    "sent.days": ("da {n} {n|giorno|giorni}", "for {n} {n|day|days}"),
    "sent.undated": ("senza data", "no date"),
    "sent.with_note": ("Con una nota", "With a note"),
    "sent.without_note": ("Senza nota", "Without a note"),
    "sent.all": ("Tutte", "All"),
    "sent.off_line": ("Fuori linea", "Off line"),
    "sent.unknown": ("Se in linea non si sa", "Whether in line is not known"),
    "sent.by_note": ("Nota", "Note"),
}
_AFTER = {
    "after.none": (
        "Nell’archivio non c’è nessuna richiesta accettata.",
        "The archive holds no request you accepted.",
    ),
    "after.sentence": (
        "Hai accettato {n} {n|richiesta|richieste} di cui resta il ricordo; con la regola {policy@policy} {accept} {accept|sarebbe|sarebbero} da accettare, {ask} a cui chiedere perché, {ignore} da ignorare.",
        "You accepted {n} {n|request|requests} still on record; by the {policy@policy} policy {accept} would be to accept, {ask} to ask why, {ignore} to ignore.",
    ),
    "after.recorded": (
        "Secondo la regola<<, dal {first}>>",
        "By the policy<<, since {first}>>",
    ),
    "after.inferred": (
        "Accettate prima: la nota non c’è più, resta se sono in linea",
        "Accepted earlier: the note is gone, whether they are in line is left",
    ),
    "after.group": (
        "{name}: {n} {n|accettata|accettate}",
        "{name}: {n} accepted",
    ),
    "after.first": (
        "Prima parola: {mine} {mine|tua|tue}, {theirs} {theirs|sua|sue}, {nobody} di nessuno<<; {unsettled} ancora {unsettled|aperta|aperte}>>.",
        "First word: {mine} yours, {theirs} theirs, {nobody} nobody’s<<; {unsettled} still open>>.",
    ),
    "after.came": (
        "Su {n} {n|conclusa|concluse}: {deep} approfondite<< ({deep_share}, {deep_between})>>, {spam} spam<< ({spam_share}, {spam_between})>>. {outcomes}.",
        "Of {n} settled: {deep} deepened<< ({deep_share}, {deep_between})>>, {spam} spam<< ({spam_share}, {spam_between})>>. {outcomes}.",
    ),
    "after.count": ("{outcome@outcome} {n}", "{outcome@outcome} {n}"),
    "after.differs": (
        "Fra quelle da accettare e le altre la differenza negli approfondimenti è oltre il caso: la regola le ha distinte.",
        "Between those to accept and the others the difference in deepening is beyond chance: the policy told them apart.",
    ),
    "after.chance": (
        "Fra quelle da accettare e le altre la differenza negli approfondimenti può essere un caso.",
        "Between those to accept and the others the difference in deepening may be chance.",
    ),
    "after.too_few": (
        "Per dire se la regola distingue servono almeno 5 concluse da ogni parte.",
        "To tell whether the policy tells them apart, at least 5 settled on each side are needed.",
    ),
    "after.mind": (
        "Vale quello che si sapeva quando hanno chiesto, tranne l’affinità, che è quella di oggi. È andato insieme al verdetto; che ne dipenda non si può dire.",
        "What was known when they asked counts, but for the fit, which is today’s. It went with the verdict; that it came of it cannot be said.",
    ),
    "after.in_line": ("In linea", "In line"),
    "after.off_line": ("Fuori linea", "Off line"),
    "after.unknown": ("Non si sa", "Not known"),
}
REQUESTS: dict[str, tuple[str, str]] = {**_HELP, **_DESK, **_REASONS, **_SENT, **_AFTER}
