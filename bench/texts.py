"""The messages of the invented archive, put together from a grammar.

Sentences are put together from choices and slots into pools, one a language and act; a message is
a greeting, one to three sentences of acts that fit its conversation, and a closing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]

LANGUAGES = ("it", "en")
POOL = 8_000  # sentences a language and act

# One act a line: sentences between " / ", choices in [a|b], slots in {braces}.
ACTS = ("thanks", "how", "well", "wish", "ask", "answer", "offer", "pitch", "accept", "decline", "job", "course", "chat", "brief")  # fmt: skip
GRAMMAR = """
it thanks = Grazie [per il collegamento|del contatto|per aver accettato|di aver scritto], [mi fa piacere|piacere di conoscerti|piacere mio]. / [Ti ringrazio|La ringrazio|Grazie davvero] per {thing}, [lo guardo con calma|mi è servito|l'ho girato ai colleghi] [{day}|in settimana|appena posso]. / Grazie [mille|tante|di cuore] per [la disponibilità|il tempo|le parole] di {day}, [è stato utile|ne avevo bisogno|ci voleva].
it how = [Come va|Come stai|Tutto bene]? [Qui|Da noi|A {place}] [si lavora parecchio|è un periodo pieno|tutto tranquillo]. / [Spero che tutto proceda bene|Come procede] [lì a {place}|con {thing}|dopo {event}]? / E tu, [ancora in {company}|sempre tra {place} e {place}|come prosegue con {thing}]?
it well = Tutto bene, grazie, [un po' di corsa|finalmente respiro|si va avanti] [con {thing}|dopo {event}|qui a {place}]. / [Bene|Benone|Non mi lamento], {day} [torno a {place}|parto per {event}|chiudo {thing}] e poi [stacco|vediamo|si riparte]. / [Qui tutto bene|Si procede], siamo [in {num}|una squadra di {num}] e [cresciamo|teniamo duro] con {topic}.
it wish = [Buona giornata|Buon lavoro|Buona settimana] e [a presto|in bocca al lupo per {event}|un saluto da {place}]! / [Complimenti|Congratulazioni] per [il nuovo ruolo|{thing}|i {num} anni in {company}], [te li meriti|gran bel traguardo|avanti così]! / [Tanti auguri|Auguri di cuore] [a te e ai colleghi|per {event}|per la nuova sede di {place}].
it ask = [Volevo chiederti|Mi chiedevo|Posso chiederti] [se avete già|se da voi c'è|chi segue] {topic}, [perché stiamo rivedendo {thing}|un nostro cliente di {place} lo cerca|ci servirebbe entro {day}]. / [Quanto tempo ci vuole|Che budget serve|Quante persone servono] [di solito|secondo te] per {topic} in una realtà di {num} [persone|addetti|sedi]? / [Hai mai usato|Che ne pensi di|Conosci qualcuno che usa] {tool} per {topic}? [Noi siamo fermi da {num} settimane.|Ho letto pareri opposti.|Costa {num}00 euro l'anno.] / [Possiamo sentirci|Hai venti minuti|Ci vediamo] {day} [alle {hour}|verso le {hour}|dopo le {hour}] per [parlare di {thing}|capire {topic}|chiudere il punto su {thing}]?
it answer = [Sì, da noi|In {company}|Per quello che ho visto] {topic} [lo segue un gruppo di {num} persone|è partito {num} mesi fa|è ancora su {tool}], [i risultati si vedono|non è stato facile|lo rifarei]. / [Ti allego|Ti ho mandato|Trovi in allegato] {thing}: [a pagina {num}|nel secondo foglio|verso la fine] c'è [il preventivo|il confronto con {tool}|la parte su {topic}]. / [Dipende|Direi di no|Secondo me sì]: con {num} [sedi|clienti|ordini al giorno] {tool} [basta e avanza|non regge|va configurato bene], [meglio provarlo prima|l'abbiamo visto a {place}|parlane con {company}]. / [Abbiamo scelto|Alla fine usiamo|Abbiamo lasciato] {tool}, [tra licenze e formazione|tutto compreso] circa {num}00 euro, [in {num} settimane era attivo|e per {topic} va bene].
it offer = [Posso prepararti|Ti preparo|Potremmo farvi] un'offerta per {topic}: [{num} giornate|{num} settimane di lavoro|due fasi], [a {num}00 euro|prezzo da definire|si parte {day}]. / [Se ti fa comodo|Se vuoi] [ti presento|ti metto in contatto con] chi in {company} segue {topic}, [lavora a {place}|l'ho sentito {day}|è una persona seria]. / [Stiamo cercando|Ci manca] un [partner|fornitore] per {topic} [su {place}|da {day}|su {num} sedi] e [ho pensato a te|il tuo nome è uscito {day}].
it pitch = [Aiutiamo|Affianchiamo] [aziende|professionisti|imprenditori] come la tua a [triplicare|aumentare del {num}%] [i contatti|le vendite|i clienti] con {topic}, [senza costi fissi|in {num} giorni|soddisfatti o rimborsati]. / [Ti riservo|Solo per te fino a {day}] uno sconto del {num}% su {tool}: [prenota qui una demo|bastano {num} minuti|ultimi {num} posti]. / [Hai già visto|Ti invito a] il nostro webinar su {topic}, {day} alle {hour}? [Oltre {num}00 iscritti.|È gratuito.|Il link è nel profilo.] / Il metodo "{topic}" [ha già cambiato|sta cambiando] {num}00 [studi|imprese] tra {place} e {place}, [rispondi SÌ per saperne di più|quando facciamo due chiacchiere?]
it accept = [Perfetto|Va bene|Volentieri], [ci sentiamo|facciamo|segno] {day} alle {hour}, [ti mando l'invito|ti chiamo io|porto {thing}]. / [Mi interessa|Ne parlo volentieri], [mandami pure {thing}|quanto costerebbe per {num} persone?|coinvolgo chi segue {topic}]. / D'accordo [su tutto|sul prezzo|per {place}], [firmiamo {day}|ordine numero {num}{num} in arrivo|avvio {topic} lunedì].
it decline = [Ti ringrazio ma|Grazie, però] [per ora|quest'anno] {topic} [non è una priorità|è già coperto da {company}|è fermo per budget], [risentiamoci dopo {event}|tengo il tuo contatto]. / [Purtroppo|Mi dispiace], {day} [sono a {place}|non ci sono|ho {event}], [riusciamo la settimana dopo?|facciamo più avanti.]
it job = [Sto cercando|Sono in cerca di|Mi guardo intorno per] un nuovo [lavoro|incarico] come {role}, [ho {num} anni di esperienza|vengo da {company}|mi sposto anche a {place}]. / [In {company}|Da noi a {place}] [cercano|stiamo cercando] {role} [con esperienza di {tool}|per {topic}|da inserire entro {day}], [ti può interessare?|conosci qualcuno?|ti giro l'annuncio?] / [Ti invio|Allego] il [CV|curriculum] aggiornato: [{num} anni in {company}|molto {topic}|ultimo progetto su {tool}], [grazie se lo fai girare|resto a disposizione].
it course = [Al corso|Alla lezione|Nel modulo] di {day} [non ho capito|vorrei capire meglio] [come si applica|quando conviene] {topic}: [l'esercizio {num}|la slide {num}|il caso {company}] [mi dà un altro risultato|si ferma a metà]. / Per [l'esercizio|il compito] {num} [parti da|rileggi|prova con] {tool}, [poi confronta con {thing}|il resto viene da sé|lo rivediamo {day}]. / [Ci sono ancora posti per|Quando riparte] il corso su {topic} [a {place}|di {day}]? [Saremmo in {num}.|Va bene anche online alle {hour}.]
it chat = [Hai visto|Hai letto|Sei stato a] {event}? [A {place} ne parlano tutti.|Io ci vado {day}.|Mi ha colpito la parte su {topic}.] / [Ieri|{day}] ho incontrato [un collega di {company}|il vecchio gruppo di {place}], [ti salutano|abbiamo parlato di {topic}|non cambiano mai] 😀. / [Qui piove|Fa un caldo|Treno in ritardo di {num} minuti] a {place}, [ne approfitto per {thing}|arrivo verso le {hour}|ti racconto {day}].
it brief = Grazie! / Ok, {day} va bene. / Perfetto. / Va bene, grazie mille. / 👍 / Ricevuto, {hour} va bene. / Certo! / Ti chiamo dopo le {hour}. / A presto!
en thanks = Thanks for [connecting|accepting|reaching out|the note], [good to meet you|glad to be in touch|a pleasure]. / [Thank you|Many thanks|Thanks a lot] for {thing}, [I will read it|it helped|I passed it on to the team] [{day}|this week|as soon as I can]. / Thanks [again|so much] for [your time|the call|the kind words] on {day}, [it was useful|I needed that|it made a difference].
en how = [How are you|How are things|All well]? [Here|With us|In {place}] [it is a busy month|we are flat out|all is calm]. / [I hope all is well|How is it going] [in {place}|with {thing}|after {event}]? / And you, [still at {company}|still between {place} and {place}|any news on {thing}]?
en well = All well, thanks, [a bit of a rush|finally some air|keeping going] [with {thing}|after {event}|here in {place}]. / [Fine|Very well|Can't complain], on {day} I [am back in {place}|leave for {event}|close {thing}] and then [a break|we will see|off again]. / [All good here|Getting there], we are [{num} now|a team of {num}] and [growing|holding on] with {topic}.
en wish = Have a [great day|good week|nice weekend] and [see you soon|good luck with {event}|greetings from {place}]! / [Congratulations|Well done] on [the new role|{thing}|{num} years at {company}], [well deserved|quite a step|keep going]! / [Best wishes|All the best] [to you and the team|for {event}|for the new office in {place}].
en ask = [I wanted to ask|I was wondering|May I ask] [whether you already have|if your team does|who looks after] {topic}, [as we are reviewing {thing}|a client in {place} is looking for it|we would need it by {day}]. / [How long does it take|What budget does it need|How many people does it take] [usually|in your view] for {topic} in a place with {num} [people|staff|sites]? / [Have you ever used|What do you think of|Do you know anyone using] {tool} for {topic}? [We have been stuck for {num} weeks.|I read opposite views.|It is {num}00 a year.] / [Could we talk|Do you have twenty minutes|Shall we meet] on {day} [at {hour}|around {hour}|after {hour}] to [discuss {thing}|understand {topic}|settle {thing}]?
en answer = [Yes, with us|At {company}|From what I saw] {topic} [is run by {num} people|started {num} months ago|still sits on {tool}], [the results show|it was not easy|I would do it again]. / [I attach|I have sent you|You will find attached] {thing}: [on page {num}|in the second sheet|towards the end] there is [the quote|the comparison with {tool}|the part on {topic}]. / [It depends|I would say no|I think so]: with {num} [sites|clients|orders a day] {tool} [is plenty|does not hold|needs a careful setup], [try it first|we saw it in {place}|talk to {company}]. / We [chose|ended up with|left] {tool}, [with licences and training|all in] about {num}00 euros, [live in {num} weeks|and for {topic} it does the job].
en offer = I [can prepare|could draft|will send you] an offer for {topic}: [{num} days|{num} weeks of work|two phases], [at {num}00 euros|price to be agreed|starting on {day}]. / [If it helps|If you like] I [can introduce you to|will put you in touch with] whoever runs {topic} at {company}, [based in {place}|we spoke on {day}|a serious person]. / We [are looking for|lack] a [partner|supplier] for {topic} [around {place}|from {day}|on {num} sites] and [I thought of you|your name came up on {day}].
en pitch = We help [companies|professionals|founders] like yours [triple|grow by {num}%] their [leads|sales|pipeline] with {topic}, [no fixed costs|in {num} days|or your money back]. / [For you only, until {day}|This week only]: {num}% off {tool}, [book a demo here|it takes {num} minutes|last {num} seats]. / [Have you seen|Join us for] our webinar on {topic}, {day} at {hour}? [Over {num}00 signed up.|It is free.|Link in my profile.] / The "{topic}" method [changed|is changing] {num}00 [firms|practices] from {place} to {place}, [reply YES to hear more|when can we have a quick chat?]
en accept = [Perfect|Fine|Gladly], [let us speak|let us do it|noted] on {day} at {hour}, [I will send the invite|I will ring you|I bring {thing}]. / [I am interested|Happy to talk], [send me {thing}|what would it cost for {num} people?|I will involve whoever runs {topic}]. / Agreed [on all points|on the price|for {place}], [we sign on {day}|order number {num}{num} is coming|{topic} starts Monday].
en decline = [Thank you, but|Thanks, though] [for now|this year] {topic} [is no priority|is covered by {company}|is frozen for budget reasons], [let us speak after {event}|I keep your contact]. / [Unfortunately|I am sorry], on {day} I [am in {place}|am away|have {event}], [could we do the week after?|let us do it later.]
en job = I am [looking for|after|open to] a new [job|role] as {role}, [with {num} years of experience|coming from {company}|and could move to {place}]. / [At {company}|Here in {place}] [they look for|we are hiring] {role} [with {tool} experience|for {topic}|by {day}], [any interest?|do you know anyone?|shall I send the ad?] / [Here is|I attach] my updated [CV|résumé]: [{num} years at {company}|a lot of {topic}|last project on {tool}], [thanks for passing it on|happy to talk].
en course = [In the course|In the lesson|In the module] of {day} I [did not get|would like to understand] [how to apply|when to use] {topic}: [exercise {num}|slide {num}|the {company} case] [gives me another result|stops halfway]. / For [exercise|task] {num} [start from|read again|try] {tool}, [then compare with {thing}|the rest follows|we review it on {day}]. / [Are there seats left|When does it start again,] on the course about {topic} [in {place}|of {day}]? [We would be {num}.|Online at {hour} works too.]
en chat = [Did you see|Did you read about|Were you at] {event}? [In {place} everybody talks about it.|I go on {day}.|The part on {topic} struck me.] / [Yesterday|On {day}] I met [a colleague from {company}|the old group from {place}], [they say hello|we talked about {topic}|they never change] 😀. / [Rain|Heat|Train {num} minutes late] in {place}, [a chance for {thing}|I arrive around {hour}|I will tell you on {day}].
en brief = Thanks! / Ok, see you on {day}. / Perfect. / Great, thank you. / 👍 / Got it, {hour} works. / Sure! / I will ring after {hour}. / Talk soon!
"""
SLOTS = """
it topic = la gestione documentale | il controllo di gestione | la logistica di magazzino | la formazione dei venditori | il recupero crediti | la manutenzione predittiva | il bilancio di sostenibilità | la selezione del personale | la posta certificata | la fatturazione elettronica | il passaggio generazionale | l'export in Germania | la qualità in produzione | gli acquisti indiretti | la sicurezza dei dati | il sito multilingue | la rete vendita | il welfare aziendale | l'assistenza post vendita | il marchio R&D | la campagna per i soci | i bandi regionali
it thing = il documento | la bozza del contratto | il preventivo | il verbale | la presentazione | l'articolo sul modello | il capitolato | il piano dei turni | la scheda tecnica | il progetto pilota | il report del trimestre | la lista dei fornitori
it event = la fiera | il convegno dei controller | l'assemblea dei soci | il trasloco della sede | la giornata della logistica | l'audit di certificazione | il lancio del prodotto | la riunione di zona
it day = lunedì | martedì | mercoledì | giovedì | venerdì | il {num} marzo | il {num} giugno | il {num} ottobre | sabato mattina
it role = responsabile acquisti | contabile | addetta alla logistica | analista dati | capocantiere | grafica | sistemista | commerciale estero
en topic = document management | cost control | warehouse logistics | sales training | credit collection | predictive maintenance | sustainability reporting | hiring | payroll | electronic invoicing | succession planning | exports to Germany | production quality | indirect purchasing | data security | the multilingual site | the dealer network | employee benefits | after-sales service | R&D grants | the members' campaign | public tenders
en thing = the document | the draft contract | the quote | the minutes | the slides | the article on the model | the specification | the shift plan | the data sheet | the pilot project | the quarterly report | the list of suppliers
en event = the trade fair | the controllers' conference | the members' meeting | the office move | logistics day | the certification audit | the product launch | the regional meeting
en day = Monday | Tuesday | Wednesday | Thursday | Friday | {num} March | {num} June | {num} October | Saturday | the 5th | the 12th | the 24th
en role = purchasing lead | accountant | logistics officer | data analyst | site manager | designer | systems engineer | export sales rep
* place = Vicenza | Padova | Bari | Torino | Lecce | Udine | Milano | Perugia | Leeds | Lyon | Graz | Porto | Bologna | Trento | Cagliari | Ghent
* tool = Foglione | Magazzeno | Tabula Nova | Pianora | Ledgerly | Northgate Suite | Ordino | Kontorix | Brisa CRM | Velario
* company = Officine Piave | Studio Brenta | Northwind Mills | Cartiera Sile | Fabbrikam Tools | Molino Dauno | Adria Freight | Valsesia Seta | Woodgrove Ltd | Banco Murge
"""
# What is talked about: acts of my first message | their first | mine later | theirs later.
THEMES = {
    "courtesy": "thanks how | thanks how wish | well wish thanks | well wish how",
    "project": "thanks ask offer | thanks ask offer | answer accept ask offer chat | answer accept ask decline chat",
    "pitch": "thanks how | pitch thanks pitch | decline thanks well | pitch offer pitch wish",
    "job": "how ask job | job job thanks | answer wish job offer | job thanks accept answer",
    "course": "thanks course | course ask thanks | course answer wish | course thanks ask well",
    "chat": "chat how | chat wish how | chat well ask wish | chat answer how accept",
}
SHORT_THEMES, LONG_THEMES = (46, 12, 20, 10, 7, 5), (12, 36, 7, 9, 13, 23)
GREETINGS = {
    "it": "Ciao *, | Ciao *! | Buongiorno *, | Gentile *, | Salve *, | Carissima/o *, | * buongiorno,",
    "en": "Hi *, | Hello *! | Good morning *, | Dear *, | Hey *, | Hi again *, | *, hello,",
}
CLOSINGS = {
    "it": ("A presto.", "\n\nUn saluto e buon lavoro", "Buona giornata!", "\nGrazie ancora", "Un caro saluto.", "\n\nCordiali saluti"),
    "en": ("Talk soon.", "\n\nAll the best", "Have a good day!", "\nThanks again", "Kind regards.", "\n\nBest regards"),
}  # fmt: skip

# Italian joins a preposition and the article after it: su + il = sul, a + l' = all'.
_JOINED = {"a": "a", "di": "de", "da": "da", "su": "su"}
_ENDED = {"il ": "l ", "la ": "lla ", "le ": "lle ", "i ": "i ", "l'": "ll'"}


class Texts:
    """Every sentence there is, and messages drawn from them."""

    def __init__(self, pick: random.Random) -> None:
        self.sentences = [""]
        slots, grammar = _read(SLOTS), _read(GRAMMAR)
        for language in LANGUAGES:
            mine = {name: slots.get((language, name)) or slots["*", name] for _, name in slots}
            for act in ACTS:
                patterns = grammar[language, act]
                self.sentences += [_expand(pick, patterns, mine) for _ in range(POOL)]
        self.greetings = [("", "")]
        for language in LANGUAGES:
            for after in (" ", "\n", "\n\n"):
                for pattern in GREETINGS[language].split(" | "):
                    before, behind = pattern.split("*")
                    self.greetings.append((before, behind + after))
        self.closings = [""]
        for language in LANGUAGES:
            self.closings += [one if one[0] == "\n" else f" {one}" for one in CLOSINGS[language]]
        self.breaks = ["", *[" "] * 14, *["\n"] * 4, "\n\n", "\n\n", "\r\n"]
        rows = [[row.split() for row in theme.split("|")] for theme in THEMES.values()]
        self.acts = np.array(
            [[np.resize([ACTS.index(act) for act in row], 12) for row in theme] for theme in rows]
        )

    def draw(self, rng: np.random.Generator, row: Whole, language: Whole) -> list[list[int]]:
        """Return for messages what `say` puts together: greeting, three sentences, closing.

        row: theme * 4 + (0 my first, 1 their first, 2 mine later, 3 theirs later).
        """
        size, later = len(row), row % 4 >= 2
        brief = later & (rng.random(size) < 0.09)

        def some(share: float, count: int) -> Whole:
            there = ~brief & (rng.random(size) < share)
            return np.where(there, 1 + rng.integers(0, count, size), 0)

        def sentence(there: npt.NDArray[np.bool_]) -> Whole:
            act = self.acts.reshape(-1, 12)[row, rng.integers(0, 12, size)]
            act = np.where(brief, ACTS.index("brief"), act) + language * len(ACTS)
            return np.where(there, 1 + act * POOL + rng.integers(0, POOL, size), 0)

        kinds, ends = (len(self.greetings) - 1) // 2, (len(self.closings) - 1) // 2
        greeting = np.where(later & (rng.random(size) < 0.6), 0, some(0.9, kinds))
        closing = some(0.45, ends)
        second, third = some(0.95, len(self.breaks) - 1), some(0.82, len(self.breaks) - 1)
        greeting += np.where(greeting > 0, language * kinds, 0)
        closing += np.where(closing > 0, language * ends, 0)
        every = np.ones(size, dtype=bool)
        parts = (
            greeting,
            sentence(every),
            second,
            sentence(second > 0),
            third,
            sentence(third > 0),
        )
        return [part.tolist() for part in (*parts, closing)]

    def say(self, drawn: list[list[int]], names: Sequence[str]) -> list[str]:
        """Return the messages drawn, each to the name beside it."""
        say, hail, pause, end = self.sentences, self.greetings, self.breaks, self.closings
        return [
            f"{hail[g][0]}{name if g else ''}{hail[g][1]}{say[a]}{pause[i]}{say[b]}{pause[j]}{say[c]}{end[e]}"
            for g, a, i, b, j, c, e, name in zip(*drawn, names, strict=True)
        ]


def _read(lines: str) -> dict[tuple[str, str], list[str]]:
    parts = [line.split(" = ", 1) for line in lines.strip().splitlines()]
    apart = re.compile(r" [/|] ")
    return {(head.split()[0], head.split()[1]): apart.split(body) for head, body in parts}


def _expand(pick: random.Random, patterns: list[str], slots: dict[str, list[str]]) -> str:
    """Return one sentence, its quotes doubled as they stand in the file."""
    text = re.sub(r"\[([^]]*)\]", lambda m: pick.choice(m[1].split("|")), pick.choice(patterns))
    while "{" in text:
        text = re.sub(r"\{(\w+)\}", lambda m: _slot(pick, m[1], slots), text)
    text = re.sub(
        r"\b(a|di|da|su) (il |la |le |i |l')", lambda m: _JOINED[m[1]] + _ENDED[m[2]], text
    )
    text = text.replace("?.", "?")
    return text[0].upper() + text[1:].replace('"', '""')


def _slot(pick: random.Random, name: str, slots: dict[str, list[str]]) -> str:
    if name == "num":
        return str(pick.randint(2, 28))
    if name == "hour":
        return f"{pick.randint(8, 19)}:{pick.choice(('00', '15', '30', '45'))}"
    return pick.choice(slots[name])
