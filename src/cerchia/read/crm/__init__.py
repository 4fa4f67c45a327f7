"""CRM exports: contacts, companies, deals and activities of HubSpot, Salesforce, Pipedrive, or a table of one's own."""
