"""HubSpot's tables: labels in five languages, as far as they were seen, or the names inside.

Its own labels for "Record ID" and "Deal Stage" in Italian, German, French and Spanish were not all
verified: what is not known is read by a mapping, as any other table is.
"""

from __future__ import annotations

from cerchia.read.crm.form import Kind

_ID = (
    "Record ID, Record ID - Contact, Record ID - Company, Record ID - Deal, hs_object_id, vid, ID record, "
    "ID del record, ID record - Contatto, ID record - Azienda, ID record - Trattativa, Datensatz-ID, "
    "Datensatz-ID - Kontakt, ID de la fiche d'informations, ID d'enregistrement, ID de registro, "
    "ID de registro - Contacto"
)
_FIRST = "First Name, firstname, Nome, Vorname, Prénom, Nombre"
_LAST = "Last Name, lastname, Cognome, Nachname, Nom, Nom de famille, Apellidos, Apellido"
_EMAIL = "Email, E-mail, E-Mail, Adresse e-mail, E-Mail-Adresse, Correo, Correo electrónico, Indirizzo e-mail"
_OWNER = (
    "Contact owner, Company owner, Deal owner, hubspot_owner_id, Proprietario del contatto, "
    "Proprietario contatto, Proprietario azienda, Proprietario dell'azienda, Proprietario della trattativa, "
    "Proprietario trattativa, Für Kontakt zuständiger Mitarbeiter, Kontaktinhaber, Deal-Inhaber, "
    "Für Deal zuständiger Mitarbeiter, Propriétaire du contact, Propriétaire de la transaction, "
    "Propietario del contacto, Propietario del negocio"
)
_LIFE = "Lifecycle Stage, lifecyclestage, Fase del ciclo di vita, Lifecycle-Phase, Phase du cycle de vie, Etapa del ciclo de vida"
_DEAL = "Deal Name, dealname, Nome trattativa, Nome della trattativa, Nome affare, Deal-Name, Dealname, Nom de la transaction, Nombre del negocio"
_STAGE = "Deal Stage, dealstage, Fase trattativa, Fase della trattativa, Fase affare, Deal-Phase, Dealphase, Phase de la transaction, Etapa del negocio"
_FIRM = "Company Name, Company, Nome azienda, Nome dell'azienda, Unternehmensname, Nom de l'entreprise, Nombre de la empresa"
_DOMAIN = "Company Domain Name, Domain, Nome dominio dell'azienda, Dominio aziendale, Domainname des Unternehmens, Nom de domaine de l'entreprise, Nombre de dominio de la empresa"
_MADE = "Create Date, createdate, Data di creazione, Erstellungsdatum, Erstelldatum, Date de création, Fecha de creación"
_PHONES = (
    "Phone Number, Phone, Mobile Phone Number, mobilephone, Numero di telefono, Telefono, "
    "Numero di cellulare, Telefonnummer, Mobiltelefonnummer, Numéro de téléphone, "
    "Numéro de téléphone mobile, Número de teléfono, Número de teléfono móvil, WhatsApp Phone Number"
)
_PLACE = "City, Country/Region, Country, Città, Paese/Area geografica, Paese, Stadt, Land/Region, Ville, Pays/région, Ciudad, País/Región"
_WITH_FIRM = "Associated Company, Azienda associata, Azienda associate, Zugeordnetes Unternehmen, Entreprise associée, Empresa asociada, Associated Company (Primary)"
_FIRM_ID = "Associated Company IDs, ID azienda associata, ID aziende associate, Zugeordnete Unternehmens-IDs, ID des entreprises associées, ID de empresas asociadas, Associated Company IDs (Primary), associatedcompanyid"
_AMOUNT = "Amount, Importo, Betrag, Montant, Valor, Importe, Cantidad"

DEAL = Kind(
    "hubspot",
    "deal",
    (f"{_DEAL}, {_STAGE}", f"{_ID}, {_OWNER}, Pipeline, {_STAGE}", f"{_DEAL}, {_AMOUNT}"),
    {
        "id": _ID,
        "deal": _DEAL,
        "stage": _STAGE,
        "amount": _AMOUNT,
        "currency": "Currency, deal_currency_code, Valuta, Währung, Devise, Moneda, Divisa",
        "chance": "Deal probability, hs_deal_stage_probability, Probabilità trattativa, Deal-Wahrscheinlichkeit, Probabilité de la transaction, Probabilidad del negocio",
        "closed": "Close Date, closedate, Data di chiusura, Abschlussdatum, Schlussdatum, Date de fermeture, Date de clôture, Fecha de cierre",
        "made": _MADE,
        "owner": _OWNER,
        "contact": "Associated Contact, Contatto associato, Contatti associati, Zugeordneter Kontakt, Contact associé, Contacto asociado",
        "contact_ids": "Associated Contact IDs, ID contatto associato, ID contatti associati, Zugeordnete Kontakt-IDs, ID des contacts associés, ID de contactos asociados",
        "company": _WITH_FIRM,
        "company_id": _FIRM_ID,
        "note": "Associated Note, Deal Description, description, Descrizione trattativa",
    },
    never="Account Name, Opportunity Name, StageName",
)
PERSON = Kind(
    "hubspot",
    "person",
    (f"{_ID}, {_LIFE}", f"{_FIRST}, {_LAST}, {_EMAIL}"),
    {
        "id": _ID,
        "first": _FIRST,
        "last": _LAST,
        "email": f"{_EMAIL}, Work email, Additional email addresses",
        "phone": _PHONES,
        "title": "Job Title, jobtitle, Qualifica, Posizione lavorativa, Titolo professionale, Berufsbezeichnung, Position, Intitulé du poste, Cargo, Puesto",
        "company": f"{_FIRM}, {_WITH_FIRM}",
        "company_id": _FIRM_ID,
        "url": "LinkedIn URL, LinkedIn Profile URL, hs_linkedin_url, LinkedIn, URL LinkedIn, linkedinbio, LinkedIn Bio",
        "place": _PLACE,
        "owner": _OWNER,
        "stage": _LIFE,
        "note": "Associated Note",
    },
    never="Account Name, Deal Name, dealname, Deal Stage, dealstage, Call Title, Ticket name",
)
COMPANY = Kind(
    "hubspot",
    "company",
    (_ID, f"{_FIRM}, {_DOMAIN}, name, Nome, Name"),
    {
        "id": _ID,
        "company": f"{_FIRM}, name, Name",
        "place": _PLACE,
        "owner": _OWNER,
    },
    never=f"Account Name, Deal Name, dealname, Call Title, Ticket name, {_LAST}",
)
KINDS = (DEAL, PERSON, COMPANY)
