"""The people of the invented archive: names with homonyms, employers, titles of every kind."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from bench.texts import LANGUAGES

CONTACTS = 30_000
FIRST, END = date(2009, 3, 2), date(2026, 11, 14)
SITE = "https://www.linkedin.com/in/"

NAMES = {
    "it": (
        "Ada Achille Adele Agnese Aldo Alfio Amedeo Amerigo Angela Angelo Antonella Antonio Armando Aurora Barbara Benedetta Biagio Carla Carmela Cesare Clara Corrado Dalila Daniela Delia Domenico Edoardo Eleonora Ennio Ettore Eva Fiorella Flavia Franca Gabriele Gemma Germano Gino Gloria Guido Ida Igor Ines Lia Lidia Livio Loris Lucio Marcella Mariano Marina Mirko Nadia Nino Olga Orazio Oriana Ornella Patrizia Pia Raffaele Renato Rino Rita Rosa Samuele Sandra Sergio Tania Teresa Ugo Vanna Vera Viola Walter Zeno Alberto Alessandra Alessio Andrea Anna Arianna Beatrice Bruno Camilla Carlo Caterina Chiara Claudio Cristina Dario Davide Debora Diego Elena Elisa Emanuele Enrico Erica Fabio Federica Filippo Francesca Francesco Gaia Giacomo Giada Gianni Giorgia Giovanni Giulia Giuseppe Greta Ilaria Irene Ivan Jacopo Laura Lorenzo Luca Lucia Luigi Manuela Marco Maria Marta Matteo Michele Monica Nicola Noemi Paola Paolo Pietro Riccardo Roberta Sara Serena Silvia Simone Sofia Stefano Tommaso Valeria Vittoria",
        "Agnoli Amadori Baldan Ballarin Barbieri Basso Battistel Bellini Benetti Berti Bianchi Boato Bonomi Brunello Bruno Caldera Caruso Cattaneo Cecchin Colombo Conti Corradi Costa D'Angelo Dal_Santo De_Luca Donà Esposito Fabbri Farina Ferrari Fontana Furlan Gallo Gatti Giordano Grassi Greco Lombardi Longo Mancini Marchetti Mariani Marini Marino Martini Mazza Monti Moretti Neri Nicolò Pace Palumbo Parisi Pellegrini Piras Pozza Ricci Rinaldi Riva Rizzo Romano Rossi Ruggiero Russo Sala Sanna Santoro Serra Silvestri Tedesco Testa Toffanin Tonin Valente Ventura Villa Vitale Zanella Zorzi",
    ),
    "en": (
        "Abel Aisha Alan Alma Amos Astrid Aya Basil Bella Bruce Cecil Cleo Cora Dale Demi Dora Duncan Edgar Elif Elsa Esme Ewan Faye Femi Finn Freya Gus Hal Hilda Hugo Ivo Ivy Jade Joy Jude Karim Kurt Lina Lois Mabel Magda Marek Ned Nils Noor Olaf Otto Pearl Pia Rhea Rory Roy Sana Seth Silke Skye Tara Tina Tom Vik Wanda Yusuf Amelia Anton Bea Ben Björn Carla Chloé Colin Dana Dieter Edith Emma Erik Farah Fiona Gavin Grace Hana Harry Ian Inés Jack Jana Joan Jonas Kate Keira Lars Leo Lena Liam Maya Mark Mia Milo Nadia Nora Olga Oscar Owen Petra Priya Ralf Rosa Ruth Sam Sven Tess Theo Uma Vera Will Yara Zoë",
        "Abbott Adler Ahmed Archer Baker Bauer Becker Brandt Carter Castel Clarke Cohen Dalton Dubois Ellis Evans Farrow Fischer Fletcher García Gill Hahn Hart Hughes Ibarra Jansen Keller Khan Lambert Lewis Lindqvist Marsh Meyer Moreau Müller Nolan Novak Okafor O'Neill Palmer Park Pires Quinn Reed Roth Sato Schmidt Shaw Silva Singh Stone Tanaka Turner Vargas Vogel Walsh Weber Young Zhang Zimmer",
    ),
}
# Rarer surnames, put together from a beginning and an ending.
RARE = {
    "it": (
        "Bal Bar Bel Ber Bor Cal Cam Can Car Cas Cav Col Cor Fer Fran Gar Gal Ghir Lam Lor Mal Man Mar Mon Mor Pal Par Per Pol Ram Rav San Scar Sol Tam Tor Tra Val Ven Vis Zam Zan",
        "adin agno anello arin asso ato avese azzi ecco elli ello eno esani etti iani icelli ieri ina ini iso obon olin ollo on otto ucci",
    ),
    "en": (
        "Ald Ash Bar Black Brad Brook Carl Clay Copper Dun Earn El Farn Grind Hal Hart Hazel Hol Kel Lang Mal Mar New Nor Old Pem Rad Rush Sand Stan Thorn Wake Wal West Whit Win",
        "beck berry bridge by cliff combe croft den field ford gate ham hurst land ley man more ridge sen son stead stone ton well wick wood worth",
    ),
}
COMPANIES = (
    "Adria Alba Altura Arco Baltic Bora Brenta Brisa Cima Cobalto Corvo Delta Duna Elmo Etna Faro Fermo Fiume Gamma Golfo Grado Isola Kontor Lago Lama Largo Lima Lince Luna Mare Meta Molo Monte Nord Nova Onda Orso Palma Piave Pino Ponte Quarzo Rame Riva Rocca Sasso Sile Soave Sole Stella Terra Torre Valle Vela Vento Zeta",
    "Acciai Advisors Alimentari Arredi Assicurazioni Automazione Cantieri Carta Ceramiche Chimica Consulting Costruzioni Design Digital Energia Engineering Farma Finance Foods Formazione Freight Immobiliare Impianti Lab Legno Logistica Marketing Meccanica Media Moda Ottica Packaging Partners Plastics Recruiting Servizi Sistemi Software Studio Tessuti Textiles Tools Trasporti Vini",
    "|| S.r.l.| S.p.A.| & C.| Group| GmbH| Ltd|, Inc.",
)
PLAIN = "CEO|Founder|Consulente|Avvocato|Commercialista|Sales Manager|Libero professionista|HR Manager|Imprenditore|Student|Project Manager|Titolare|Freelance|Architetto"
TITLES = {
    "it": (
        "Responsabile|Direttore|Direttrice|Addetto|Addetta|Impiegata|Coordinatrice|Consulente|Resp.|Vice direttore|Tirocinante|Specialista|Quadro|Assistente",
        "acquisti|amministrazione|assistenza clienti|bilancio|comunicazione|contabilità fornitori|controllo di gestione|ufficio estero|formazione|gare e appalti|impianti|ufficio legale|logistica|magazzino|manutenzione|marketing|ufficio paghe|produzione|progettazione|qualità|relazioni esterne|ricerca e sviluppo|risorse umane|sicurezza|sistemi informativi|tesoreria|ufficio tecnico|vendite Italia",
        "Triveneto|area Nord|settore arredo|GDO|PMI|cooperative|food & beverage|oil & gas|moda|pubblica amministrazione|stampi plastica|farmaceutico|Export DACH|no profit",
    ),
    "en": (
        "Head of|Director of|Senior|Junior|Chief Officer,|VP|Manager,|Lead,|Intern,|Specialist,|Global Head of|Team Lead,|Associate,|Coordinator,",
        "Accounting|Brand Marketing|Business Development|Business Intelligence|Clinical Research|Cloud Engineering|Compliance|Content|Corporate Law|Customer Success|Data Platforms|Finance|Fleet Operations|Growth|Human Resources|IT Security|Legal Affairs|Maintenance|Media Relations|Partnerships|Procurement|Product Design|Product Management|Quality Assurance|Real Estate|Sales Operations|Supply Chain|Talent Acquisition",
        "EMEA|Retail|Healthcare|SaaS|Industrial|UK & Ireland|Nordics|Fintech|Public Sector|Energy|Start-ups|Automotive|Hospitality|Education",
    ),
}
JOINS = (", ", " - ", " | ", " – ")


@dataclass(frozen=True, slots=True)
class Contact:
    """One connection: how it is called, what it does, and since when (days after FIRST)."""

    first: str
    last: str
    url: str
    company: str
    title: str
    language: int
    since: int

    @property
    def name(self) -> str:
        """The name as shown in messages."""
        return f"{self.first} {self.last}"


def contacts(pick: random.Random) -> list[Contact]:
    """Return CONTACTS invented people, the newest connection first; homonyms differ in their URL."""
    span = (END - FIRST).days
    taken: dict[str, int] = {}
    found = []
    for day in sorted((int(span * pick.random() ** 0.6) for _ in range(CONTACTS)), reverse=True):
        language = int(pick.random() < 0.35)
        firsts, lasts = (names.split() for names in NAMES[LANGUAGES[language]])
        rare = "".join(pick.choice(part.split()) for part in RARE[LANGUAGES[language]])
        last = _often(pick, lasts).replace("_", " ") if pick.random() < 0.3 else rare
        first = pick.choice(firsts)
        if pick.random() < 0.1:
            last += f" {pick.choice(lasts).replace('_', ' ')}"
        slug = re.sub(r"[ ']", "-", f"{first}-{last}".lower())
        taken[slug] = taken.get(slug, 0) + 1
        more = f"-{taken[slug] * 7919:x}" if taken[slug] > 1 else ""
        url = SITE + quote(slug) + more
        found.append(
            Contact(first, last, url, _company(pick), _title(pick, language), language, day)
        )
    return found


def _often(pick: random.Random, words: Sequence[str]) -> str:
    """Choose a word, the early ones more often: some surnames and employers are everywhere."""
    return words[int(len(words) * pick.random() ** 1.5)]


def _company(pick: random.Random) -> str:
    if pick.random() < 0.04:
        return ""
    first, trade, form = COMPANIES
    return (
        f"{_often(pick, first.split())} {_often(pick, trade.split())}{pick.choice(form.split('|'))}"
    )


def _title(pick: random.Random, language: int) -> str:
    if pick.random() < 0.22:
        return pick.choice(PLAIN.split("|")) if pick.random() < 0.9 else ""
    level, area, market = (pick.choice(part.split("|")) for part in TITLES[LANGUAGES[language]])
    join = pick.choice(JOINS)
    return f"{level} {area}{join}{market}" if pick.random() < 0.85 else f"{level} {area}"
