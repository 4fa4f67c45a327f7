"""What is refused of a CRM's tables and deals: codes and parameters, no sentence."""

from __future__ import annotations

from cerchia.model.errors import CerchiaError


class MappingMissingError(CerchiaError):
    """A table of people whose columns the owner has not confirmed yet."""

    code = "mapping_missing"


class DealNotYoursError(CerchiaError):
    """A result that a CRM says cannot be taken out of the ledger: it is none of the owner's decisions."""

    code = "deal_of_crm"
