"""The lint: what each rule says, why it matters, and what would be better."""

from __future__ import annotations

_LINES = {
    "lint.verdict.personal": (
        "Personale: si vede che è per una persona sola.",
        "Personal: it can only be for one person.",
    ),
    "lint.verdict.generic": (
        "Generico: andrebbe bene per cento altri.",
        "Generic: it would fit a hundred others.",
    ),
    "lint.verdict.pitch": (
        "Vendita: offre prima che qualcuno abbia chiesto.",
        "A pitch: it offers before anybody asked.",
    ),
    "lint.score": ("{score} su 100", "{score} of 100"),
    "lint.clean": ("Niente da dire.", "Nothing to say."),
    "lint.error": ("da rifare", "rewrite"),
    "lint.warning": ("da rivedere", "reconsider"),
    "lint.hint": ("consiglio", "hint"),
    "lint.at": ("«{seen}»", "“{seen}”"),
    "lint.better": ("Meglio: {better}", "Better: {better}"),
    "note.message": (
        "Scrivi o incolla il messaggio; finisci con Ctrl-D.",
        "Write or paste the message; end with Ctrl-D.",
    ),
    "help.lint": (
        "Che cosa non va in un messaggio prima di mandarlo, perché, e come dirlo meglio; il messaggio in ingresso.",
        "What is wrong with a message before it is sent, why, and a better wording; the message on standard input.",
    ),
    "example.lint": (
        "echo 'Ciao, ho visto il tuo profilo.' | cerchia lint --kind note\ncat messaggio.txt | cerchia lint --kind opener --to \"Marco Rossi\"",
        "echo 'Hi, I saw your profile.' | cerchia lint --kind note\ncat message.txt | cerchia lint --kind opener --to \"Marco Rossi\"",
    ),
    "option.lint_kind": (
        "Che messaggio è: note (di una richiesta), opener (il primo), reply, post, profile.",
        "What it is: note (of a request), opener (the first), reply, post, profile.",
    ),
    "option.lint_to": (
        "A chi va: nome, indirizzo o id; la cerchia dice allora che cosa vi lega.",
        "Whom it goes to: name, address or id; the circle then says what ties you.",
    ),
    "option.asked": (
        "Che cosa ti hanno chiesto, se la cerchia non lo sa.",
        "What they asked you, if the circle does not know.",
    ),
    "message_missing": ("Non c’è nessun messaggio.", "There is no message."),
    "message_missing.remedy": (
        "Passalo in ingresso: cerchia lint --kind note < messaggio.txt",
        "Give it on standard input: cerchia lint --kind note < message.txt",
    ),
}
_RULES = {
    "lint.merge_field": (
        "«{seen}» è uno spazio rimasto vuoto: chi lo legge sa di essere una riga di un elenco.",
        "“{seen}” is a blank left unfilled: whoever reads it knows they are a line of a list.",
    ),
    "lint.merge_field.better": (
        "scrivi a mano quello che andava lì<<, per esempio {name}>>.",
        "write by hand what belonged there<<, for instance {name}>>.",
    ),
    "lint.no_name": (
        "Non chiama nessuno per nome: sembra una circolare.",
        "It calls nobody by name: it reads like a circular.",
    ),
    "lint.no_name.better": (
        "comincia dal nome<<: «{name}, …»>>.",
        "begin with the name<<: “{name}, …”>>.",
    ),
    "lint.no_reason": (
        "Non dice perché scrivi: chi sei, perché proprio a questa persona, che cosa potreste fare insieme.",
        "It does not say why you write: who you are, why this person, what you could do together.",
    ),
    "lint.no_reason.better": (
        "una riga con il motivo vero<<: «{reason}»>>.",
        "one line with the true reason<<: “{reason}”>>.",
    ),
    "lint.fits_a_hundred": (
        "Andrebbe bene così com’è per altri cento: nome, azienda e profilo non bastano a renderlo loro.",
        "It could go to a hundred others as it stands: a name, an employer or a profile do not make it theirs.",
    ),
    "lint.fits_a_hundred.better": (
        "metti un fatto che vale solo per questa persona (qualcosa che ha scritto, un luogo, una data, chi conoscete entrambi)<<: «{reason}»>>.",
        "put in one fact that is true of this person alone (something they wrote, a place, a date, somebody you both know)<<: “{reason}”>>.",
    ),
    "lint.pitch_first": (
        "Vende al primo messaggio: nessuno è lì per comprare i tuoi servizi.",
        "It sells in the first message: nobody is there to buy your services.",
    ),
    "lint.pitch_first.better": (
        "togli l’offerta e fai una domanda sul loro lavoro<<: «{reason}»>>; l’offerta quando la chiedono.",
        "leave the offer out and ask about their work<<: “{reason}”>>; make the offer when they ask.",
    ),
    "lint.pressure": (
        "Mette fretta: chi si sente spinto si ferma.",
        "It hurries: whoever feels pushed stops.",
    ),
    "lint.pressure.better": (
        "«quando ti è comodo, anche fra un mese», e una data tua in agenda per tornarci.",
        "“whenever it suits you, next month is fine too”, and a date in your own agenda to come back to it.",
    ),
    "lint.about_me": (
        "Parla di te; chi legge si interessa a sé.",
        "It is about you; whoever reads cares about themselves.",
    ),
    "lint.about_me.better": (
        "gira la frase verso di loro: che cosa fanno, che cosa gli serve<<: «{reason}»>>.",
        "turn the sentence towards them: what they do, what they need<<: “{reason}”>>.",
    ),
    "lint.boasting": (
        "Si vanta: numeri, premi e primati non sono un motivo per risponderti.",
        "It boasts: numbers, prizes and firsts are no reason to answer you.",
    ),
    "lint.boasting.better": (
        "toglilo, o dì che cosa ne viene a chi legge: un caso come il suo, con il risultato.",
        "leave it out, or say what is in it for the reader: one case like theirs, with its result.",
    ),
    "lint.no_lever": (
        "Chiede e non offre niente in cambio del loro tempo.",
        "It asks and gives nothing for their time.",
    ),
    "lint.no_lever.better": (
        "una leva piccola e vera: «ti mando la tabella che abbiamo usato», un invito, un’anteprima, una presentazione.",
        "a small, true lever: “I can send you the sheet we used”, an invitation, a preview, an introduction.",
    ),
    "lint.no_question": (
        "Non c’è niente a cui rispondere.",
        "There is nothing to answer.",
    ),
    "lint.no_question.better": (
        "chiudi con una domanda sola, a cui si risponde in una riga.",
        "close with one question that takes a line to answer.",
    ),
    "lint.several_asks": (
        "Chiede più cose insieme: ognuna in più è un motivo per rimandare.",
        "It asks for several things at once: each one more is a reason to put it off.",
    ),
    "lint.several_asks.better": (
        "tieni la domanda più facile e lascia le altre alla risposta.",
        "keep the easiest question and leave the others for the answer.",
    ),
    "lint.too_long": (
        "È lungo {n} caratteri: per questo tipo il limite è {limit}.",
        "It is {n} characters long: for this kind the limit is {limit}.",
    ),
    "lint.too_long.better": (
        "chi sei, il motivo, una domanda: il resto alla prossima.",
        "who you are, the reason, one question: the rest next time.",
    ),
    "lint.no_thanks": (
        "Hanno appena accettato e non c’è un grazie.",
        "They have just accepted, and there is no thank you.",
    ),
    "lint.no_thanks.better": (
        "comincia con «grazie<< {name}>>, …».",
        "begin with “thank you<< {name}>>, …”.",
    ),
    "lint.ignores_question": (
        "Ti hanno chiesto «{asked}» e il messaggio non ci entra: chiedere un contatto e poi non rispondere è la cosa più scortese.",
        "They asked “{asked}” and the message does not go into it: to ask for a contact and then not answer is the rudest thing.",
    ),
    "lint.ignores_question.better": (
        "rispondi prima a «{asked}», anche solo «non lo so, te lo dico venerdì».",
        "answer “{asked}” first, even with “I do not know, I will tell you on Friday”.",
    ),
    "lint.sent_to_many": (
        "Le stesse parole sono già andate a {n} {n|altra persona|altre persone}: da uno a molti, non da uno a uno.",
        "The same words went to {n} {n|other person|other people} before: one to many, not one to one.",
    ),
    "lint.sent_to_many.better": (
        "cambia la parte che fa il messaggio<<: «{reason}»>>.",
        "change the part that makes the message<<: “{reason}”>>.",
    ),
    "lint.complaint": (
        "È una lamentela: su una rete di lavoro resta attaccata a chi la scrive.",
        "It is a complaint: on a network for work it sticks to whoever writes it.",
    ),
    "lint.complaint.better": (
        "che cosa ne può fare chi legge? Scrivi quello: che cosa hai provato, con quale risultato.",
        "what can a reader do with it? Write that: what you tried, and what came of it.",
    ),
    "lint.self_centred": (
        "Parla di chi scrive; chi legge non porta a casa niente.",
        "It is about whoever writes; a reader takes nothing home.",
    ),
    "lint.self_centred.better": (
        "tieni l’esperienza e aggiungi quello che un altro può rifare domani.",
        "keep the experience and add what somebody else can do tomorrow.",
    ),
    "lint.advertisement": (
        "È una pubblicità: nessuno la passa ad altri.",
        "It is an advertisement: nobody passes it on.",
    ),
    "lint.advertisement.better": (
        "regala prima una cosa che serve anche a chi non compra; l’offerta in una riga, in fondo, o altrove.",
        "give away something useful to those who do not buy as well; the offer in one line at the end, or elsewhere.",
    ),
    "lint.no_audience": (
        "Non dice per chi lavori: chi arriva non sa se è nel posto giusto.",
        "It does not say whom you work for: a visitor cannot tell whether this is the right place.",
    ),
    "lint.no_audience.better": (
        "«aiuto [chi] a [risolvere che cosa]», con le parole che usano loro.",
        "“I help [whom] to [solve what]”, in the words they use.",
    ),
    "lint.no_results": (
        "Nessun risultato che si possa contare.",
        "Not one result that can be counted.",
    ),
    "lint.no_results.better": (
        "un caso con il prima e il dopo: da quanto a quanto, in quanto tempo.",
        "one case with before and after: from how much to how much, in what time.",
    ),
}
LINT: dict[str, tuple[str, str]] = {**_LINES, **_RULES}
