"""CRM exports: what is read of them, how a table of one's own is read, the deals beside the results."""

from __future__ import annotations

_WORDS = {
    "source.crm": ("CRM", "CRM"),
    "product.hubspot": ("HubSpot", "HubSpot"),
    "product.salesforce": ("Salesforce", "Salesforce"),
    "product.pipedrive": ("Pipedrive", "Pipedrive"),
    "product.table": ("tabella tua", "your own table"),
    "beside.open": ("aperta", "open"),
    "beside.lost": ("persa", "lost"),
    "beside.same": ("già fra i tuoi risultati", "among your results already"),
    "beside.colleague": ("di un collega", "a colleague’s"),
    "beside.undated": ("vinta, senza data", "won, without a day"),
    "field.phone": ("telefono", "phone"),
    "field.company": ("azienda", "company"),
    "field.title": ("ruolo in azienda", "job title"),
    "field.deal": ("trattativa", "deal"),
    "field.stage": ("fase", "stage"),
    "field.owner": ("chi la segue", "who looks after it"),
    "field.id": ("numero della scheda", "record number"),
    "field.closed": ("chiusa il", "closed on"),
    "field.expected": ("chiusura prevista", "expected to close"),
    "field.made": ("creata il", "created on"),
    "field.contact": ("con chi", "with whom"),
    "field.contact_ids": ("numero del contatto", "contact’s number"),
    "field.company_id": ("numero dell’azienda", "company’s number"),
    "field.deal_id": ("numero della trattativa", "deal’s number"),
    "field.won": ("vinta sì o no", "won or not"),
    "field.over": ("chiusa sì o no", "closed or not"),
    "field.chance": ("probabilità", "probability"),
    "field.state": ("esito", "status"),
    "field.lost_at": ("persa il", "lost on"),
    "field.joined": ("contatto che ne è nato", "contact it became"),
    "field.subject": ("oggetto", "subject"),
    "field.type": ("che attività", "kind of activity"),
    "field.at": ("quando", "when"),
    "field.hour": ("a che ora", "at what time"),
    "field.until": ("fino a", "until"),
    "field.done": ("fatta sì o no", "done or not"),
    "table_why.other": ("è un archivio che si legge da solo, senza indicare colonne", "it is an export that is read as it is, without naming columns"),
    "table_why.no_people": ("non ci sono persone con un nome e un recapito", "there are no people with a name and a way to reach them"),
    "skipped.footer": ("{n} {n|riga|righe} in calce", "{n} {n|line|lines} below the table"),
    "skipped.heading": ("{n} {n|intestazione ripetuta|intestazioni ripetute}", "{n} repeated {n|heading|headings}"),
    "noted.deal_won": ("{n} {n|trattativa vinta|trattative vinte}", "{n} {n|deal|deals} won"),
    "noted.deal_open": ("{n} {n|trattativa aperta|trattative aperte}", "{n} open {n|deal|deals}"),
    "noted.deal_lost": ("{n} {n|trattativa persa|trattative perse}", "{n} lost {n|deal|deals}"),
    "sources.crm_address": ("{n} {n|contatto del CRM|contatti del CRM}", "{n} {n|contact|contacts} of the CRM"),
    "sources.crm_deal": ("{n} {n|trattativa|trattative}", "{n} {n|deal|deals}"),
    "sources.crm_activity": ("{n} {n|attività|attività}", "{n} {n|activity|activities}"),
}  # fmt: skip
_PAGE = {
    "option.crm_currency": (
        "La valuta degli importi di un CRM che non la dicono.",
        "The currency of a CRM’s amounts that show none.",
    ),
    "read.sure": (
        'È giusto così? Leggo la tabella e ricordo le colonne; se una è sbagliata, rispondi n e ripeti con --map "Colonna=campo". [s/N] ',
        'Is this right? The table is read and its columns remembered; if one is wrong, answer n and repeat with --map "Column=field". [y/N] ',
    ),
    "table.currency": ("Valuta degli importi: {currency}.", "Currency of the amounts: {currency}."),
    "table.currency_none": (
        "Gli importi che non dicono la valuta restano senza: se è una sola, aggiungi --currency EUR.",
        "Amounts that show no currency stay without one: if it is always the same, add --currency EUR.",
    ),
    "result.of_crm": ("{product@product}<<: {stage}>>", "{product@product}<<: {stage}>>"),
    "result.no_currency": ("{amount} senza valuta", "{amount} without a currency"),
    "result.deals": (
        "Dal CRM, senza essere un risultato: {n} {n|trattativa|trattative}",
        "From the CRM, and no result: {n} {n|deal|deals}",
    ),
    "result.deals_sum": (
        "{beside@beside}: {n}<<, {amounts}>>",
        "{beside@beside}: {n}<<, {amounts}>>",
    ),
    "result.deal_owner": ("la segue {owner}", "looked after by {owner}"),
    "result.deal_same": ("come {id}", "as {id}"),
}
_FAULTS = {
    "mapping_missing": (
        "In {path} c’è una tabella di persone le cui colonne non hai ancora confermato<< ({seen})>>.",
        "There is a table of people in {path} whose columns you have not confirmed yet<< ({seen})>>.",
    ),
    "mapping_missing.remedy": (
        'Con cerchia read la vedi come la leggo e la confermi in un terminale; oppure ripeti con --yes, e con --map "Colonna=email" dove una colonna è altro.',
        'With cerchia read you see how it would be read and confirm it in a terminal; or repeat with --yes, and --map "Column=email" where a column is something else.',
    ),
    "deal_of_crm": (
        "«{seen}» lo dice il CRM ({file}), non tu: qui non si toglie.",
        "“{seen}” is what the CRM says ({file}), not you: it cannot be taken out here.",
    ),
    "deal_of_crm.remedy": (
        "Correggilo nel CRM e leggi l’esportazione nuova, o togli la fonte con cerchia sources remove.",
        "Put it right in the CRM and read the new export, or take the source out with cerchia sources remove.",
    ),
    "crm_id_lost": (
        "Il numero della scheda è stato troncato da un foglio di calcolo ({seen}); la riga è letta senza.",
        "A spreadsheet has cut the record’s number short ({seen}); the row is read without it.",
    ),
    "crm_id_lost.remedy": (
        "Leggi il file come l’ha scritto il CRM, senza salvarlo prima con Excel.",
        "Read the file as the CRM wrote it, without saving it in Excel first.",
    ),
    "crm_amount_unread": (
        "«{seen}» non è un importo che si legge in un solo modo; la trattativa resta senza importo.",
        "“{seen}” is no amount that can be read in one way only; the deal stays without one.",
    ),
    "crm_amount_unread.remedy": (
        "Scrivilo per intero nel CRM, per esempio 12000.50, e leggi l’esportazione nuova.",
        "Write it out in the CRM, as in 12000.50, and read the new export.",
    ),
    "crm_amount_doubt": (
        "Importi come «{seen}» vanno bene in due modi; ho preso «{hint}» come segno dei decimali.",
        "Amounts like “{seen}” fit two readings; “{hint}” was taken as the sign before decimals.",
    ),
    "crm_amount_doubt.remedy": (
        "Se è al contrario, rileggi il file con --decimal e l’altro segno.",
        "If it is the other way round, read the file again with --decimal and the other sign.",
    ),
    "crm_days_doubt": (
        "Date come «{seen}» vanno bene in due modi; ho letto {hint@order}.",
        "Days like “{seen}” fit two readings; they were read {hint@order}.",
    ),
    "crm_days_doubt.remedy": (
        "Se è al contrario, rileggi il file con --dates dmy o --dates mdy.",
        "If it is the other way round, read the file again with --dates dmy or --dates mdy.",
    ),
    "crm_currency_unknown": (
        "«{seen}» non è una valuta che conosco; l’importo conta senza valuta.",
        "“{seen}” is no currency we know; the amount counts without one.",
    ),
    "crm_currency_unknown.remedy": (
        "Usa il codice di tre lettere, per esempio EUR.",
        "Use the code of three letters, as in EUR.",
    ),
    "crm_currency_missing": (
        "L’importo {seen} non dice la valuta.",
        "The amount {seen} does not say its currency.",
    ),
    "crm_currency_missing.remedy": (
        "Se è sempre la stessa, rileggi il file con --currency EUR --yes: me la ricordo per la prossima volta.",
        "If it is always the same, read the file again with --currency EUR --yes: it is remembered for next time.",
    ),
}
CRM: dict[str, tuple[str, str]] = {**_WORDS, **_PAGE, **_FAULTS}
