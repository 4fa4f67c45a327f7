"""From a row of a table to what it says: each column in its place, lists apart, what is wrong with it told."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cerchia.formats import table_values
from cerchia.model.origin import Problem
from cerchia.model.sheet import Mark, Order
from cerchia.read.crm import stages
from cerchia.read.crm.form import Form
from cerchia.read.crm.row import Row, lost, number, uid

_TEXT = re.compile(r'="((?:[^"]|"")*)"')
_QUOTED = re.compile(r"'(?=[=+\-@\d])")
_HELD = re.compile(r"\s*;\s*")
_DAYS = ("made", "closed", "expected", "at")


@dataclass(frozen=True, slots=True)
class How:
    """How one file is read: its columns, amounts and days, and the currency of amounts that show none."""

    file: str
    names: tuple[str, ...]
    form: Form
    decimals: Mark = "."
    days: Order = "dmy"
    currency: str = ""


Tell = Callable[[Problem], None]


def clean(cell: str) -> str:
    """Return a cell without what a spreadsheet puts round a text: `="00123"`, `'+39 …`; formulas stay text."""
    if found := _TEXT.fullmatch(cell):
        return found[1].replace('""', '"')
    return _QUOTED.sub("", cell, count=1) if cell.startswith("'") else cell


def row(line: int, cells: Sequence[str], how: How, tell: Tell) -> Row:
    """Return what a row says; `tell` hears of each thing in it that cannot be read."""
    said: dict[str, list[str]] = defaultdict(list)
    rest = []
    for name, field, cell in zip(how.names, how.form.fields, cells, strict=True):
        if text := clean(cell):
            if field:
                said[field].append(text)
            else:
                rest.append(f"{name}: {' '.join(text.split())}")
    one = {field: texts[0] for field, texts in said.items()}
    _ids(line, one, how, tell)
    many = {field: _listed(said[field]) for field in ("email", "phone", "url", "note")}
    names, contact_ids = _held(one.get("contact", ""), one.get("contact_ids", ""))
    firms, firm_ids = _held(one.get("company", ""), one.get("company_id", ""))
    if len(firms) > 1:
        rest.append("; ".join(firms))
    product, thing = how.form.product, how.form.thing
    ids = [known for each in contact_ids if (known := number(product, each))]
    name = _name(one)
    if thing in {"deal", "activity"} and not name and len(names) == 1:
        name = _as_name(names[0])
    if name and not names and thing in {"deal", "activity"}:
        names = (name,)
    own = number(product, one.get("joined", "") or one.get("id", "")) if thing == "person" else ""
    own = own or (ids[0] if len(ids) == 1 and thing != "role" else "")
    left = _left(how, name, many)
    found = Row(
        line=line, kind=product, thing=thing, left=left, uid=uid(product, own) if not left else "",
        number=number(product, one.get("id", "")), name=name,
        emails=many["email"], phones=many["phone"], urls=many["url"], note=many["note"],
        company=firms[0] if firms else "", company_id=number(product, firm_ids[0]) if firm_ids else "",
        title=one.get("title", ""), place=", ".join(dict.fromkeys(said["place"])),
        owner=one.get("owner", ""), contact="\n".join(names), contact_ids="\n".join(ids),
        rest="\n".join(rest),
        **_deal(line, one, how, tell), **_activity(one), **_numbers(how),
    )  # fmt: skip
    _days(found, how, tell)
    return found


def _numbers(how: How) -> dict[str, str]:
    return {"decimals": how.decimals, "days": how.days}


def _ids(line: int, one: Mapping[str, str], how: How, tell: Tell) -> None:
    for field in ("id", "contact_ids", "company_id", "deal_id"):
        if lost(one.get(field, "")):
            tell(Problem("crm_id_lost", how.file, line, one[field][:80]))


def _listed(cells: Sequence[str]) -> str:
    """Return values one a line, doubles gone."""
    lines = (" ".join(line.split()) for cell in cells for line in cell.splitlines())
    return "\n".join(dict.fromkeys(filter(None, lines)))


def _held(text: str, ids: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return names and numbers in one cell each, apart; one number has one name, whatever is in it."""
    numbers = tuple(filter(None, _HELD.split(ids.strip())))
    plain = " ".join(text.split())
    if len(numbers) == 1:
        return ((plain,) if plain else ()), numbers
    return tuple(filter(None, _HELD.split(plain))), numbers


def _as_name(text: str) -> str:
    """Return a text that can be somebody's name, "" for an e-mail or a number."""
    plain = " ".join(text.split())
    return plain if "@" not in plain and re.search(r"[^\W\d_]", plain) else ""


def _name(one: Mapping[str, str]) -> str:
    both = f"{one.get('first', '')} {one.get('last', '')}"
    return _as_name(one.get("name", "")) or _as_name(both)


def _left(how: How, name: str, many: Mapping[str, str]) -> str:
    """Say why a row names nobody by themselves: a firm, a deal whose contact has no address in it."""
    thing = how.form.thing
    reached = many["email"] or many["phone"] or many["url"]
    if thing in {"company", "user", "role"}:
        return thing
    if thing in {"deal", "activity"}:
        return "" if reached else thing
    return "" if name or reached else "empty"


def _deal(line: int, one: Mapping[str, str], how: How, tell: Tell) -> dict[str, str]:
    """Return the columns of a deal; those of a person's table only where the row has one."""
    product, thing = how.form.product, how.form.thing
    linked = number(product, one.get("deal_id", ""))
    if thing == "person" and product == "table" and not (one.get("deal") or one.get("amount")):
        return {"stage": one.get("stage", "")}
    if thing not in {"deal", "person"} or (thing == "person" and product != "table"):
        return {
            "deal": one.get("deal", ""),
            "deal_id": linked,
            "stage": one.get("stage", "") if thing == "person" else "",
        }
    amount = one.get("amount", "")
    money = _currency(line, one, how, tell)
    if amount and table_values.sole(amount, how.decimals) is None:
        tell(Problem("crm_amount_unread", how.file, line, amount[:80]))
    status, stage = one.get("state", ""), one.get("stage", "")
    return {
        "deal": one.get("deal", ""),
        "deal_id": linked,
        "stage": stage or status,
        "state": stages.state(stage, status, one.get("won", ""), one.get("over", "")),
        "chance": one.get("chance", ""),
        "amount": amount,
        "currency": money,
        "made": one.get("made", ""),
        "closed": one.get("closed", "") or one.get("date", "") or one.get("lost_at", ""),
        "expected": one.get("expected", ""),
    }


def _currency(line: int, one: Mapping[str, str], how: How, tell: Tell) -> str:
    """Return the code of a deal's currency: by its column, its sign, else as the owner said."""
    amount, told = one.get("amount", ""), one.get("currency", "")
    if told and not table_values.currency(told):
        tell(Problem("crm_currency_unknown", how.file, line, told[:80]))
    beside = re.sub(r"[\d.,'’\s\u00a0\u202f()+-]", "", amount)
    found = (
        table_values.currency(told) or (beside and table_values.currency(beside)) or how.currency
    )
    if amount and not told and not found and table_values.sole(amount, how.decimals) is not None:
        tell(Problem("crm_currency_missing", how.file, line, amount[:80]))
    return found


def _activity(one: Mapping[str, str]) -> dict[str, str]:
    at = " ".join(filter(None, (one.get("at", ""), one.get("hour", ""))))
    return {
        "subject": one.get("subject", ""),
        "type": one.get("type", ""),
        "at": at,
        "until": one.get("until", ""),
        "done": one.get("done", ""),
    }


def _days(found: Row, how: How, tell: Tell) -> None:
    for field in _DAYS:
        text = getattr(found, field)
        if text and table_values.day(text, how.days) is None:
            tell(Problem("date_unreadable", how.file, found.line, text[:80]))
