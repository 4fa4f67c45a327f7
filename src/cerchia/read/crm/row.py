"""One row of a CRM's table as it is kept: every column a text, several values one a line."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from typing import Literal

Thing = Literal["person", "company", "deal", "activity", "user", "role"]
"""What a table is about; user: who works in the CRM; role: who has a part in a deal."""
Product = Literal["hubspot", "salesforce", "pipedrive", "table"]
"""table: one of the owner's own, read by a mapping."""

TABLES: dict[Thing, str] = {
    "person": "crm_address",
    "company": "crm_company",
    "deal": "crm_deal",
    "activity": "crm_activity",
    "user": "crm_user",
    "role": "crm_role",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says, as it was exported; line: where it begins in the file.

    kind: the product. skipped: why nothing is read of it, "" where something is. left: why it names
    nobody by themselves, "" where it does: only then are name, emails, phones, urls somebody's. uid:
    product and record number of the person. number, company_id, contact_ids, deal_id: as the product
    numbers its records. contact: the names a deal or activity is with. currency: as written, else
    what the owner said. decimals, days: how the file writes amounts and days. rest: whatever has no
    column of its own, one a line with its name.
    """

    line: int
    kind: str
    thing: str
    skipped: str = ""
    left: str = ""
    uid: str = ""
    number: str = ""
    name: str = ""
    emails: str = ""
    phones: str = ""
    company: str = ""
    company_id: str = ""
    title: str = ""
    place: str = ""
    urls: str = ""
    note: str = ""
    owner: str = ""
    contact: str = ""
    contact_ids: str = ""
    deal: str = ""
    deal_id: str = ""
    stage: str = ""
    state: str = ""
    chance: str = ""
    amount: str = ""
    currency: str = ""
    made: str = ""
    closed: str = ""
    expected: str = ""
    subject: str = ""
    type: str = ""
    at: str = ""
    until: str = ""
    done: str = ""
    decimals: str = ""
    days: str = ""
    rest: str = ""


COLUMNS = {one.name: "varchar" for one in fields(Row)} | {"line": "bigint"}
_SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
_SALESFORCE = re.compile(r"[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?")
_FLOAT = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")


def number(product: str, text: str) -> str:
    """Return the number of a record in one spelling; "" for one whose digits are lost.

    Salesforce writes 15 letters whose case counts, or 18 where it does not: always those 18.
    """
    plain = text.strip()
    if _FLOAT.fullmatch(plain):
        return ""
    if product == "salesforce" and _SALESFORCE.fullmatch(plain):
        return plain[:15] + "".join(_check(plain[at : at + 5]) for at in (0, 5, 10))
    return plain


def lost(text: str) -> bool:
    """Say whether a spreadsheet has cut a record's number short: 1.23E+12."""
    return _FLOAT.fullmatch(text.strip()) is not None


def _check(part: str) -> str:
    return _SUFFIX[sum(1 << place for place, letter in enumerate(part) if letter.isupper())]


def uid(product: str, number_: str) -> str:
    """Return who a record is over all exports, "" without a number of its own."""
    return f"{product}:{number_}" if number_ and product != "table" else ""
