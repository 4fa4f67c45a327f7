"""The words for every value of a closed list: "<list>.<value>" -> Italian, English."""

from __future__ import annotations

_FUNCTION = {
    "accounting": ("contabilità", "accounting"),
    "administrative": ("amministrazione", "administration"),
    "arts_and_design": ("arte e design", "arts and design"),
    "business_development": ("sviluppo commerciale", "business development"),
    "community_and_social_services": ("servizi sociali", "community and social services"),
    "consulting": ("consulenza", "consulting"),
    "education": ("istruzione e formazione", "education"),
    "engineering": ("ingegneria", "engineering"),
    "entrepreneurship": ("imprenditoria", "entrepreneurship"),
    "finance": ("finanza", "finance"),
    "healthcare_services": ("sanità", "healthcare"),
    "human_resources": ("risorse umane", "human resources"),
    "information_technology": ("informatica", "information technology"),
    "legal": ("area legale", "legal"),
    "marketing": ("marketing", "marketing"),
    "media_and_communication": ("comunicazione", "media and communication"),
    "military_and_protective_services": ("sicurezza e difesa", "military and protective services"),
    "operations": ("produzione e operazioni", "operations"),
    "product_management": ("gestione del prodotto", "product management"),
    "program_and_project_management": ("gestione progetti", "project management"),
    "purchasing": ("acquisti", "purchasing"),
    "quality_assurance": ("qualità", "quality assurance"),
    "real_estate": ("immobiliare", "real estate"),
    "research": ("ricerca", "research"),
    "sales": ("vendite", "sales"),
    "customer_success_and_support": ("assistenza clienti", "customer success and support"),
    "unknown": ("non si sa", "not known"),
}
_SENIORITY = {
    "unpaid": ("volontariato", "unpaid"),
    "training": ("in formazione", "in training"),
    "entry": ("primo livello", "entry level"),
    "senior": ("esperti", "senior"),
    "manager": ("responsabili", "managers"),
    "director": ("direttori", "directors"),
    "vp": ("vicepresidenti", "vice presidents"),
    "cxo": ("vertici aziendali", "C-level"),
    "partner": ("soci", "partners"),
    "owner": ("titolari", "owners"),
    "unknown": ("non si sa", "not known"),
}
_LEVEL = {
    "unpaid": ("volontariato", "unpaid"),
    "training": ("in formazione", "in training"),
    "entry": ("primo livello", "entry level"),
    "senior": ("esperienza", "senior"),
    "manager": ("responsabile", "manager"),
    "director": ("direzione", "director"),
    "vp": ("vicepresidenza", "vice president"),
    "cxo": ("vertice aziendale", "C-level"),
    "partner": ("socio", "partner"),
    "owner": ("titolare", "owner"),
}
_GOAL = {
    "clients": ("trovare clienti", "win clients"),
    "job": ("trovare lavoro", "find a job"),
    "hire": ("assumere", "hire"),
    "funds": ("raccogliere fondi", "raise funds"),
    "partners": ("trovare partner", "find partners"),
    "suppliers": ("trovare fornitori", "find suppliers"),
    "teach": ("insegnare", "teach"),
    "advise": ("fare consulenza", "advise"),
    "learn": ("tenersi aggiornati", "keep up with a field"),
}
_STANCE = {"specific": ("mirata", "specific"), "varied": ("varia", "varied")}
_OUTCOME = {
    "silent": ("Mai una parola", "Never a word"),
    "ignored": ("Mai risposto da te", "Left unanswered by you"),
    "no_reply": ("Nessuna risposta", "No reply"),
    "spam": ("Spam", "Spam"),
    "courtesy": ("Cortesia, e basta", "Courtesy, and that’s it"),
    "courtesy_known": ("Cortesia, e va bene così", "Courtesy, and that’s fine"),
    "deepening": ("Approfondimento", "Deepening"),
}
_BALL = {
    "mine": ("Tocca a te", "Your turn"),
    "theirs": ("Tocca a loro", "Their turn"),
    "nobody": ("Non tocca a nessuno", "Nobody’s turn"),
}
_TOPIC = {
    "client": ("un possibile cliente", "a possible client"),
    "partner": ("una collaborazione", "a partnership"),
    "supplier": ("una fornitura", "a supply"),
    "funding": ("finanziamenti", "funding"),
    "job": ("un posto per te", "a post for you"),
    "hiring": ("una ricerca di personale", "hiring"),
    "training": ("la formazione", "training"),
    "advice": ("un consiglio", "advice"),
    "introduction": ("una presentazione", "an introduction"),
    "event": ("un evento", "an event"),
    "other": ("altro", "something else"),
}
_BEGAN = {
    "inbound_request": ("nati da una loro richiesta", "begun with a request of theirs"),
    "outbound_request": ("nati da una tua richiesta", "begun with a request of yours"),
    "they_wrote": ("la prima parola è stata loro", "they wrote first"),
    "i_wrote": ("la prima parola è stata tua", "you wrote first"),
    "unknown": ("nati non si sa come", "begun nobody knows how"),
}
_BASIS = {
    "recorded": ("l’invito è nell’archivio", "the invitation is in the archive"),
    "inferred": ("dedotto dai ringraziamenti", "inferred from the thanks"),
}
_RHYTHM = {
    "live": ("Vivo", "Live"),
    "slowing": ("In rallentamento", "Slowing"),
    "cooling": ("In raffreddamento", "Cooling"),
    "dormant": ("Dormiente", "Dormant"),
    "single": ("Troppo pochi giorni per un ritmo", "Too few days for a rhythm"),
    "never": ("Mai una parola", "Never a word"),
}
_STANDING = {
    "core": ("Nucleo", "Core"),
    "opportunity": ("Opportunità", "Opportunity"),
    "company": ("Compagnia", "Company"),
    "extra": ("Comparse", "Extra"),
    "unknown": ("Non si sa", "Not known"),
}
_KIND = {
    "reply": ("Tocca a te", "Your turn"),
    "welcome": ("Da accogliere", "Welcome"),
    "follow_up": ("Da riprendere", "Follow up"),
    "rekindle": ("Da risvegliare", "Rekindle"),
    "triage": ("Richiesta", "Request"),
    "thank": ("Da ringraziare", "Say thanks"),
}
_SIZE = {
    "micro": ("micro", "micro"),
    "small": ("piccola", "small"),
    "medium": ("media", "medium"),
    "large": ("grande", "large"),
}
_LANGUAGE = {
    "it": ("italiano", "Italian"),
    "en": ("inglese", "English"),
    "es": ("spagnolo", "Spanish"),
    "fr": ("francese", "French"),
    "de": ("tedesco", "German"),
    "unknown": ("non si sa", "not known"),
}
_VERDICT = {
    "accept": ("Accetta", "Accept"),
    "ask": ("Chiedi perché", "Ask why"),
    "ignore": ("Ignora", "Ignore"),
}
_TRADE = {
    "accounting": ("contabilità", "accounting"),
    "agriculture": ("agricoltura", "agriculture"),
    "automotive": ("automobili", "automotive"),
    "banking": ("banche", "banking"),
    "beauty_and_wellness": ("estetica e benessere", "beauty and wellness"),
    "building_services": ("impianti", "building services"),
    "construction": ("edilizia", "construction"),
    "consulting": ("consulenza", "consulting"),
    "culture": ("cultura", "culture"),
    "defence_and_security": ("difesa e sicurezza", "defence and security"),
    "design_and_architecture": ("design e architettura", "design and architecture"),
    "education": ("formazione", "education"),
    "electronics": ("elettronica", "electronics"),
    "energy": ("energia", "energy"),
    "engineering_services": ("studi di ingegneria", "engineering services"),
    "environment": ("ambiente", "environment"),
    "events_and_entertainment": ("eventi e spettacolo", "events and entertainment"),
    "eyewear": ("occhiali", "eyewear"),
    "fashion": ("moda", "fashion"),
    "food": ("alimentare", "food"),
    "furniture": ("arredamento", "furniture"),
    "healthcare": ("sanità", "healthcare"),
    "hospitality": ("ospitalità", "hospitality"),
    "human_resources": ("risorse umane", "human resources"),
    "insurance": ("assicurazioni", "insurance"),
    "jewellery": ("oreficeria", "jewellery"),
    "legal": ("studi legali", "legal"),
    "logistics": ("logistica", "logistics"),
    "manufacturing": ("manifattura", "manufacturing"),
    "marketing_agency": ("agenzie di marketing", "marketing agencies"),
    "mechanics": ("meccanica", "mechanics"),
    "media": ("media", "media"),
    "nonprofit": ("non profit", "non-profit"),
    "paper_and_printing": ("carta e stampa", "paper and printing"),
    "pharmaceuticals": ("farmaceutica", "pharmaceuticals"),
    "plastics_and_chemicals": ("plastica e chimica", "plastics and chemicals"),
    "public_administration": ("pubblica amministrazione", "public administration"),
    "real_estate": ("immobiliare", "real estate"),
    "research": ("ricerca", "research"),
    "retail": ("commercio", "retail"),
    "software": ("software", "software"),
    "sport": ("sport", "sport"),
    "telecommunications": ("telecomunicazioni", "telecommunications"),
    "tourism": ("turismo", "tourism"),
    "wholesale": ("ingrosso", "wholesale"),
    "wine": ("vino", "wine"),
}
_LISTS = {
    "function": _FUNCTION, "seniority": _SENIORITY, "level": _LEVEL,
    "goal": _GOAL, "stance": _STANCE,
    "outcome": _OUTCOME, "ball": _BALL, "topic": _TOPIC, "began": _BEGAN, "basis": _BASIS,
    "rhythm": _RHYTHM, "standing": _STANDING, "kind": _KIND, "size": _SIZE,
    "language": _LANGUAGE, "verdict": _VERDICT, "trade": _TRADE,
}  # fmt: skip
WORDS: dict[str, tuple[str, str]] = {
    f"{listed}.{value}": both for listed, values in _LISTS.items() for value, both in values.items()
}
