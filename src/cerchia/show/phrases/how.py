"""How each number is made, and how sure it is: the last section of the report."""

from __future__ import annotations

HOW: dict[str, tuple[str, str]] = {
    "how.heading": (
        "Come è fatto ogni numero, e quanto è sicuro",
        "How each number is made, and how sure it is",
    ),
    "how.line": ("In linea", "In line"),
    "how.line.is": (
        "Affinità di almeno 0,6 con uno dei profili: mestiere, livello, settore, dimensione, luogo, lingua, pesati come dice lo scopo. Quota di chi si può giudicare.",
        "A fit of at least 0.6 with one of the personas: function, level, trade, size, place, language, weighed as the purpose says. A share of those who can be judged.",
    ),
    "how.unknown": ("Non si sa", "Not known"),
    "how.unknown.is": (
        "Chi rivela meno di metà di ciò che un profilo chiede. Resta a parte e non conta contro nessuno.",
        "Who reveals less than half of what a persona asks for. Kept apart, and counted against nobody.",
    ),
    "how.active": ("Attivo", "Active"),
    "how.active.is": (
        "Il silenzio non supera otto volte il ritmo abituale; con meno di quattro giorni attivi, parole da tutte e due le parti negli ultimi 90 giorni.",
        "The silence is no longer than eight times the usual gap; with fewer than four active days, words from both sides within 90 days.",
    ),
    "how.standing": ("Come sta un contatto", "Standing"),
    "how.standing.is": (
        "Nucleo: in linea e attivo. Opportunità: in linea e dormiente. Compagnia: fuori linea e attivo. Comparsa: fuori linea e dormiente.",
        "Core: in line and active. Opportunity: in line and asleep. Company: off line and active. Extra: off line and asleep.",
    ),
    "how.ties": ("Forza del legame", "Strength of a tie"),
    "how.ties.is": (
        "Giorni attivi, non messaggi; ognuno pesa la metà ogni 60 giorni, ogni 30 se è di sole chat e chiamate, un po’ di più se lo scambio è pari. Gli anelli a 5, 15, 50 e 150 sono ranghi e niente altro.",
        "Active days, not messages; each weighs half as much every 60 days, every 30 where there were chats and calls alone, a little more where the exchange is even. The rings at 5, 15, 50 and 150 are ranks and nothing else.",
    ),
    "how.study": ("Esiti", "Outcomes"),
    "how.study.is": (
        "Ogni conversazione a due ha un esito solo, letto da chi ha scritto, quando e che cosa, con il messaggio che lo decide. {n} {n|esito è|esiti sono} poco più di un’ipotesi (confidenza sotto 0,6).",
        "Each conversation of two has exactly one outcome, read from who wrote, when and what, with the message that decides it. {n} {n|outcome is|outcomes are} little more than a guess (confidence below 0.6).",
    ),
    "how.replies": ("Risposte", "Replies"),
    "how.replies.is": (
        "Prime parole di più di 30 giorni fa; una risposta automatica non è una risposta.",
        "First words older than 30 days; an automatic answer is no answer.",
    ),
    "how.requests": ("Richieste", "Requests"),
    "how.requests.is": (
        "Dagli inviti nell’archivio, che ricorda solo i recenti; dove mancano, dai ringraziamenti entro 30 giorni dal contatto.",
        "From the invitations in the export, which remembers recent ones only; where they lack, from thanks within 30 days of the connection.",
    ),
    "how.proposals": ("Proposte", "Proposals"),
    "how.proposals.is": (
        "Affinità per probabilità di risposta, dai tuoi stessi numeri, per urgenza, meno il tempo che costa. Una a persona, entro i tuoi minuti; un quinto è una prova, e lo dice.",
        "Fit times the chance of an answer, from your own numbers, times need, less the time it costs. One a person, within your minutes; a fifth are trials, and say so.",
    ),
    "how.intervals": ("Intervalli", "Intervals"),
    "how.intervals.is": (
        "Di Wilson, al 95\u00a0%. Sotto i 5 casi solo il conteggio, sotto i 20 la quota è attenuata.",
        "Wilson’s, at 95\u00a0%. Below 5 cases the count alone, below 20 the share stands back.",
    ),
    "how.ambassadors": ("Ambasciatori", "Ambassadors"),
    "how.ambassadors.is": (
        "Una raccomandazione scritta, o tre competenze confermate.",
        "A written recommendation, or three skills endorsed.",
    ),
    "how.not_shown": ("Quello che un archivio non mostra", "What an export does not show"),
    "how.not_shown.is": (
        "Che cosa vedi scorrendo, chi ha ripreso i tuoi post, chi si conosce fra i tuoi contatti, i risultati di cui nessuno ha preso nota. Non lo tiriamo a indovinare.",
        "What you see while scrolling, who passed your posts on, which of your contacts know each other, results that nobody wrote down. We do not guess them.",
    ),
}
