"""Salesforce's tables: the names of Data Export and Data Loader, and the labels of reports and lists.

Labels beside the English ones were not all verified: a report in another language that is not known
here is read by a mapping, as any other table is.
"""

from __future__ import annotations

from cerchia.read.crm.form import Kind

_OPPORTUNITY = "Opportunity Name, Nome opportunità, Name der Opportunity, Opportunity-Name, Nom de l'opportunité, Nombre de la oportunidad"
_ACCOUNT = "Account Name, Nome account, Accountname, Account-Name, Nom du compte, Nombre de la cuenta, Company / Account, Società/Account, Firma/Account, Société/Compte, Compañía/Cuenta"
_FIRST = "First Name, Nome, Vorname, Prénom, Nombre"
_LAST = "Last Name, Cognome, Nachname, Nom, Apellidos"
_EMAIL = "Email, E-mail, Email Address, Correo electrónico, Indirizzo email, Adresse e-mail"
_PHONE = "Phone, Mobile, Telefono, Cellulare, Telefon, Mobiltelefon, Téléphone, Mobile phone, Téléphone mobile, Teléfono, Móvil, Home Phone, Other Phone"
_TITLE = "Title, Titolo, Titel, Position, Fonction, Cargo, Qualifica"
_PLACE = "City, Country, Mailing City, Mailing Country, Città, Paese, Stadt, Land, Ville, Pays, Ciudad, País"
_OWNERS = "Opportunity Owner, Lead Owner, Contact Owner, Account Owner, Assigned, Titolare opportunità, Titolare lead, Titolare contatto, Opportunity-Inhaber, Lead-Inhaber, Kontaktinhaber, Propriétaire de l'opportunité, Propriétaire du contact, Propietario de la oportunidad, Propietario del contacto"
_STAGE = "Stage, Fase, Phase, Étape, Etapa"
_AMOUNT = "Amount, Importo, Ammontare, Betrag, Montant, Importe"
_CLOSE = "Close Date, Data di chiusura, Data chiusura, Schlusstermin, Abschlussdatum, Date de clôture, Date de fermeture, Fecha de cierre"
_MADE = "Created Date, Data creazione, Data di creazione, Erstelldatum, Date de création, Fecha de creación"
_API_PHONE = "Phone, MobilePhone, HomePhone, OtherPhone"
_API_PLACE = "MailingCity, MailingCountry, City, Country"

_API = (
    Kind(
        "salesforce",
        "role",
        ("OpportunityId", "ContactId", "Role, IsPrimary"),
        {
            "id": "Id",
            "deal_id": "OpportunityId",
            "contact_ids": "ContactId",
            "done": "IsPrimary",
            "type": "Role",
        },
    ),
    Kind(
        "salesforce",
        "activity",
        ("WhoId, WhatId", "Subject", "ActivityDate, ActivityDateTime, StartDateTime, Status"),
        {
            "id": "Id",
            "subject": "Subject",
            "type": "TaskSubtype, EventSubtype, Type, CallType",
            "at": "StartDateTime, ActivityDateTime, ActivityDate, CompletedDateTime",
            "until": "EndDateTime",
            "done": "Status",
            "contact_ids": "WhoId",
            "deal_id": "WhatId",
            "company_id": "AccountId",
            "owner": "OwnerId",
            "note": "Description",
        },
    ),
    Kind(
        "salesforce",
        "deal",
        ("StageName", "CloseDate, Amount, IsWon", "Id, Name"),
        {
            "id": "Id",
            "deal": "Name",
            "stage": "StageName",
            "won": "IsWon",
            "over": "IsClosed",
            "chance": "Probability",
            "amount": "Amount",
            "currency": "CurrencyIsoCode",
            "closed": "CloseDate",
            "made": "CreatedDate",
            "contact_ids": "ContactId",
            "company_id": "AccountId",
            "owner": "OwnerId",
            "note": "Description",
        },
    ),
    Kind(
        "salesforce",
        "user",
        ("Id", "Username", "Email, Alias, ProfileId"),
        {"id": "Id", "name": "Name", "first": "FirstName", "last": "LastName", "email": "Email"},
    ),
    Kind(
        "salesforce",
        "person",
        ("Id", "LastName", "AccountId, ReportsToId, IsConverted, LeadSource, OwnerId, Company"),
        {
            "id": "Id",
            "joined": "ConvertedContactId",
            "first": "FirstName",
            "last": "LastName",
            "email": "Email",
            "phone": _API_PHONE,
            "title": "Title",
            "company": "Company",
            "company_id": "AccountId",
            "place": _API_PLACE,
            "owner": "OwnerId",
            "stage": "Status",
            "note": "Description",
        },
    ),
    Kind(
        "salesforce",
        "company",
        ("Id", "Name", "BillingCity, BillingStreet, BillingCountry, ParentId, AccountNumber, Industry, AccountSource"),
        {"id": "Id", "company": "Name", "owner": "OwnerId", "place": "BillingCity, BillingCountry"},
        never="CampaignMemberRecordTypeId, StartDate, ProductCode",
    ),
)  # fmt: skip
_REPORTS = (
    Kind(
        "salesforce",
        "deal",
        (_OPPORTUNITY, f"{_STAGE}, {_AMOUNT}, {_CLOSE}"),
        {
            "id": "Opportunity ID, ID opportunità, Opportunity-ID",
            "deal": _OPPORTUNITY,
            "stage": _STAGE,
            "won": "Won",
            "over": "Closed",
            "chance": "Probability (%), Probabilità (%), Wahrscheinlichkeit (%), Probabilité (%), Probabilidad (%)",
            "amount": _AMOUNT,
            "currency": "Amount Currency, Opportunity Currency, Valuta importo, Betrag Währung, Devise du montant, Divisa de importe",
            "closed": _CLOSE,
            "made": _MADE,
            "contact": "Contact Name, Primary Contact, Full Name, Contact: Full Name, Nome contatto",
            "contact_ids": "Contact ID, Primary Contact ID",
            "email": _EMAIL,
            "company": _ACCOUNT,
            "company_id": "Account ID",
            "owner": _OWNERS,
            "note": "Next Step, Description",
        },
        never="Record ID, Record Id, Subject",
    ),
    Kind(
        "salesforce",
        "activity",
        ("Subject, Oggetto, Betreff, Objet, Asunto", "Assigned, Assigned To, Assegnato a, Zugewiesen zu", "Contact, Lead, Opportunity, Company / Account, Contatto, Kontakt, Account"),
        {
            "id": "Activity ID",
            "subject": "Subject, Oggetto, Betreff, Objet, Asunto",
            "type": "Activity Type, Task Subtype, Call Type, Type, Tipo",
            "at": "Date, Due Date, Start, Start Date Time, Data, Data di scadenza, Datum, Fälligkeitsdatum",
            "until": "End, End Date Time",
            "done": "Status, Stato",
            "contact": "Contact, Lead, Contatto, Kontakt",
            "company": "Company / Account, Account, Account Name",
            "deal": "Opportunity, Opportunity Name",
            "owner": "Assigned, Assigned To, Assegnato a, Zugewiesen zu",
            "email": _EMAIL,
            "note": "Comments, Full Comments, Commenti, Kommentare",
        },
    ),
    Kind(
        "salesforce",
        "person",
        (_ACCOUNT, f"{_FIRST}, {_LAST}, {_EMAIL}, Contact Name", f"{_OWNERS}, {_LAST}, Lead Status, Contact ID, Mailing City, Salutation"),
        {
            "id": "Contact ID, Lead ID, ID contatto, ID lead",
            "first": _FIRST,
            "last": _LAST,
            "name": "Contact Name, Full Name, Name, Nome completo",
            "email": _EMAIL,
            "phone": _PHONE,
            "title": _TITLE,
            "company": _ACCOUNT,
            "company_id": "Account ID",
            "place": _PLACE,
            "url": "LinkedIn, LinkedIn URL, LinkedIn Profile",
            "owner": _OWNERS,
            "stage": "Lead Status",
            "note": "Description",
        },
        never="Record ID, Record Id, Deal Name, Closing Date",
    ),
)  # fmt: skip
KINDS = (*_API, *_REPORTS)
