"""The words people write in a purpose.toml, in English and Italian, and what we call them."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Generic, TypeVar

from cerchia.model.vocabulary import Function, Goal, Language, Seniority, Size, Stance

W = TypeVar("W", bound=str)

LIKE = 0.7
"""difflib ratio from which a word is offered as what was meant."""


@cache
def fold(text: str) -> str:
    """Return words in lower case, without accents and signs; "and" and "&" are left out."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[\W_]+", " ", plain).split()
    return " ".join(word for word in words if word not in {"and", "e", "ed"})


class Words(Generic[W]):
    """A closed list of names, each with the other ways people write it."""

    def __init__(self, listed: Mapping[W, str], **more: tuple[W, ...]) -> None:
        """Take name -> other words, split by commas; `more`: words that mean several names."""
        self._names: dict[str, tuple[W, ...]] = {}
        self._shown: dict[str, str] = {}
        for name, others in listed.items():
            self._put(name, (name,))
            for word in others.split(","):
                self._put(word.strip(), (name,))
        for word, names in more.items():
            self._put(word, names)

    def _put(self, word: str, names: tuple[W, ...]) -> None:
        if folded := fold(word):
            self._names.setdefault(folded, names)
            self._shown.setdefault(folded, word)

    def find(self, text: str) -> tuple[W, ...]:
        """Return what a word means, empty when it is none of ours."""
        return self._names.get(fold(text[:200]), ())

    def near(self, text: str) -> str:
        """Return our word nearest to one that is not ours, "" when none comes near."""
        found = difflib.get_close_matches(fold(text[:80]), self._names, n=1, cutoff=LIKE)
        return self._shown[found[0]] if found else ""


PURPOSE_KEYS: Words[str] = Words(
    {
        "goal": "goals, aim, objective, purpose, scopo, obiettivo, obiettivi",
        "stance": "approach, taglio, atteggiamento, approccio, impostazione",
        "way": "how, modo, come, maniera, strada",
        "weekly_minutes": "minutes, minutes_per_week, minutes_a_week, weekly, minuti, "
        "minuti_settimanali, minuti_a_settimana, minuti_alla_settimana",
        "by": "until, deadline, date, entro, entro_il, data, scadenza",
        "name": "title, nome, titolo",
        "personas": "persona, people, persone",
    }
)
PERSONA_KEYS: Words[str] = Words(
    {
        "name": "title, nome, titolo",
        "functions": "function, job_functions, role, roles, funzione, funzioni, ruolo, ruoli",
        "seniority": "seniorities, level, levels, livello, livelli, anzianità",
        "trades": "trade, industry, industries, sector, sectors, settore, settori",
        "companies": "company, firm, firms, azienda, aziende, impresa, imprese, ditta, ditte",
        "places": "place, location, locations, city, cities, luogo, luoghi, zona, zone, città",
        "languages": "language, lingua, lingue",
        "keywords": "keyword, word, words, parola, parole, parola_chiave, parole_chiave",
        "avoid": "exclude, not, evita, evitare, da_evitare, escludi, escludere, esclusi",
        "size": "sizes, company_size, dimensione, dimensioni, grandezza",
        "critical_points": "critical_point, pain_points, pains, punti_critici, punto_critico, criticità",
        "opportunities": "opportunity, opportunità",
        "challenges": "challenge, sfida, sfide",
        "habits": "habit, abitudine, abitudini",
        "found": "where, found_at, where_found, dove, dove_si_trova, dove_si_trovano",
        "weights": "weight, peso, pesi",
    }
)
WEIGHT_KEYS: Words[str] = Words(
    {
        "function": "functions, funzione, funzioni, role, ruolo",
        "level": "levels, seniority, livello, livelli",
        "industry": "industries, trade, trades, sector, settore, settori",
        "size": "dimensione, dimensioni",
        "place": "places, luogo, luoghi",
        "language": "languages, lingua, lingue",
    }
)
GOALS: Words[Goal] = Words(
    {
        "clients": "client, customer, customers, sell, sales, win clients, find clients, cliente, "
        "clienti, trovare clienti, nuovi clienti, vendere, vendite",
        "job": "jobs, work, find a job, new job, lavoro, trovare lavoro, cercare lavoro, impiego",
        "hire": "hiring, recruit, recruiting, assumere, assunzione, assunzioni, selezionare, selezione",
        "funds": "fund, funding, raise funds, fundraising, investors, fondi, finanziamento, "
        "finanziamenti, raccogliere fondi, capitale, capitali, investitori",
        "partners": "partner, partnership, find partners, soci, collaborazioni, trovare partner",
        "suppliers": "supplier, vendors, find suppliers, fornitore, fornitori, trovare fornitori",
        "teach": "teaching, train, insegnare, insegnamento, formare",
        "advise": "advising, advice, consult, consulting, consigliare, consulenza, consulenze",
        "learn": "learning, keep up, keep up with a field, imparare, aggiornarsi, aggiornamento, "
        "restare aggiornato, restare aggiornati",
    }
)
STANCES: Words[Stance] = Words(
    {
        "specific": "narrow, focused, targeted, specifico, specifica, mirato, mirata",
        "varied": "various, diverse, wide, broad, vario, varia, variegato, variegata, ampio, ampia",
    }
)
FUNCTIONS: Words[Function] = Words(
    {
        "accounting": "accountant, contabilità, ragioneria",
        "administrative": "administration, admin, amministrazione, amministrativo, segreteria",
        "arts_and_design": "arts, art, design, arte, arti, arte e design, grafica",
        "business_development": "sviluppo commerciale, sviluppo del business, biz dev",
        "community_and_social_services": "community, social services, servizi sociali, sociale, "
        "comunità e servizi sociali",
        "consulting": "consultant, consulenza, consulente",
        "education": "teaching, training, istruzione, formazione, insegnamento, scuola",
        "engineering": "engineer, ingegneria, progettazione, tecnico, ufficio tecnico",
        "entrepreneurship": "entrepreneur, founder, imprenditoria, imprenditore, imprenditori, "
        "imprenditorialità",
        "finance": "finanza, banca, financial",
        "healthcare_services": "healthcare, health, sanità, salute, servizi sanitari",
        "human_resources": "hr, people, risorse umane, personale, ufficio personale",
        "information_technology": "it, ict, information technologies, informatica, software, "
        "tecnologie informatiche",
        "legal": "law, legale, diritto, avvocatura, ufficio legale",
        "marketing": "mktg, marketing e pubblicità",
        "media_and_communication": "media, communication, communications, comunicazione, "
        "media e comunicazione, giornalismo, ufficio stampa",
        "military_and_protective_services": "military, protective services, sicurezza, "
        "forze armate, militare, forze dell'ordine",
        "operations": "operation, produzione, logistica, operazioni, production, logistics",
        "product_management": "product, gestione prodotto, gestione del prodotto, prodotto",
        "program_and_project_management": "project management, program management, projects, "
        "gestione progetti, gestione dei progetti, progetti",
        "purchasing": "procurement, buying, acquisti, approvvigionamento, ufficio acquisti",
        "quality_assurance": "quality, qa, qualità, controllo qualità, assicurazione qualità",
        "real_estate": "property, immobiliare, immobili",
        "research": "r&d, research and development, ricerca, ricerca e sviluppo",
        "sales": "sale, selling, commercial, vendite, vendita, commerciale, commerciali",
        "customer_success_and_support": "customer success, customer support, customer service, "
        "support, assistenza, assistenza clienti, servizio clienti",
    }
)
SENIORITIES: Words[Seniority] = Words(
    {
        "unpaid": "volunteer, volunteers, volontario, volontari, volontaria, non retribuito",
        "training": "trainee, intern, interns, stagista, stagisti, tirocinante, tirocinanti, "
        "apprendista, in formazione",
        "entry": "entry level, junior, impiegato, impiegata, impiegati",
        "senior": "esperto, esperta, esperti, specialist, specialista",
        "manager": "managers, head, responsabile, responsabili, quadro, quadri, team leader",
        "director": "directors, direttore, direttrice, direttori, dirigente, dirigenti",
        "vp": "vice president, vicepresident, vice presidente, vicepresidente, vice direttore generale",
        "cxo": "c level, c-suite, clevel, ceo, chief, executive, amministratore delegato, ad, "
        "direttore generale, top management",
        "partner": "partners, socio, socia, soci, associato",
        "owner": "owners, founder, self employed, freelance, titolare, titolari, proprietario, "
        "proprietaria, proprietari, imprenditore, imprenditori, fondatore, libero professionista",
    }
)
LANGUAGES: Words[Language] = Words(
    {
        "it": "italian, italiano, italiana, ita",
        "en": "english, inglese, eng",
        "es": "spanish, spagnolo, spagnola, español",
        "fr": "french, francese, français",
        "de": "german, tedesco, tedesca, deutsch",
    }
)
SIZES: Words[Size] = Words(
    {
        "micro": "micro impresa, microimpresa, micro imprese, micro company",
        "small": "piccola, piccole, piccola impresa, piccole imprese, small company",
        "medium": "mid, media, medie, media impresa, medie imprese, medium company",
        "large": "big, grande, grandi, grande impresa, grandi imprese, enterprise, large company",
    },
    pmi=("small", "medium"),
    sme=("small", "medium"),
)
