"""The same tables as a good analyst would write them with pandas: ties, rhythm, outcomes, replies.

`python -m bench.pandas_tables ARCHIVE` prints the figures of the tables as JSON. Texts are not
looked at, so what a conversation became is told from who wrote, not from what was said.
Formulas: science.md, sections 2 and 3, with the same constants as cerchia.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

HALF_LIFE = 60
ZONE = "Europe/Rome"
MESSAGE = ["CONVERSATION ID", "SENDER PROFILE URL", "RECIPIENT PROFILE URLS", "DATE", "FOLDER"]


@dataclass(frozen=True, slots=True)
class Tables:
    """What came out: a row a contact with a tie, a thread, and a turn that answers another."""

    as_of: pd.Timestamp
    ties: pd.DataFrame
    threads: pd.DataFrame
    latencies: pd.DataFrame
    silent: int


def tables(archive: Path) -> Tables:
    """Compute everything from one archive of today's form."""
    with zipfile.ZipFile(archive) as packed:
        invitations = _invitations(packed)
        connections = _connections(packed)
        messages = _messages(packed, _owner(invitations))
    newest = (messages["sent"].max(), connections["connected"].max(), invitations["sent"].max())
    as_of = max(newest).normalize()
    single = messages[~messages["group"]]
    threads, latencies = _threads(single)
    silent = ~connections["URL"].isin(threads["contact"].unique())
    return Tables(as_of, _ties(_events(messages), as_of), threads, latencies, int(silent.sum()))


def _invitations(packed: zipfile.ZipFile) -> pd.DataFrame:
    with packed.open("Invitations.csv") as member:
        found = pd.read_csv(member, dtype=str, keep_default_na=False)
    found["sent"] = pd.to_datetime(found["Sent At"], format="%m/%d/%y, %I:%M %p")
    return found


def _owner(invitations: pd.DataFrame) -> str:
    """Return the owner's URL: who is on the owner's side of most invitations."""
    outgoing = invitations["Direction"] == "OUTGOING"
    mine = invitations["inviterProfileUrl"].where(outgoing, invitations["inviteeProfileUrl"])
    return str(mine.mode().iloc[0])


def _connections(packed: zipfile.ZipFile) -> pd.DataFrame:
    text = packed.read("Connections.csv").decode()
    table = io.StringIO(text[text.index("First Name,") :])
    found = pd.read_csv(
        table, dtype=str, keep_default_na=False, usecols=["First Name", "URL", "Connected On"]
    )
    found["connected"] = pd.to_datetime(found["Connected On"], format="%d %b %Y")
    return found[found["First Name"] != ""]


def _messages(packed: zipfile.ZipFile, owner: str) -> pd.DataFrame:
    """Return the messages oldest first, each with its thread, side, group, others and moments."""
    with packed.open("messages.csv") as member:
        raw = pd.read_csv(member, dtype=str, keep_default_na=False, usecols=MESSAGE)
    raw = raw.iloc[::-1].reset_index(drop=True)  # newest first in the file: equal seconds turn too
    sender, recipients = raw["SENDER PROFILE URL"], raw["RECIPIENT PROFILE URLS"]
    sent = pd.to_datetime(raw["DATE"], format="%Y-%m-%d %H:%M:%S UTC")
    local = sent.dt.tz_localize("UTC").dt.tz_convert(ZONE).dt.tz_localize(None)
    thread = pd.Series(pd.factorize(raw["CONVERSATION ID"])[0])
    mine = sender == owner
    several = recipients.str.contains(",", regex=False)
    found = pd.DataFrame(
        {
            "thread": thread,
            "mine": mine,
            "group": several.groupby(thread).transform("any"),
            "others": recipients.where(mine, sender),
            "sent": sent,
            "day": local.dt.normalize(),
            "spam": raw["FOLDER"] == "SPAM",
        }
    )
    return found.sort_values(["thread", "sent"], kind="stable", ignore_index=True)


def _events(messages: pd.DataFrame) -> pd.DataFrame:
    """Return one row a message and contact; a group message is an event with each member."""
    events = messages.loc[~messages["spam"], ["others", "mine", "group", "day"]]
    wide = events["group"] & events["mine"]
    shared = events[wide].assign(others=events.loc[wide, "others"].str.split(",")).explode("others")
    return pd.concat([events[~wide], shared], ignore_index=True)


def _ties(events: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    """Return per contact: counts, active days, decayed sums, strength, gap and rhythm."""
    code, contacts = pd.factorize(events["others"])
    daily = (
        pd.DataFrame({"contact": code, "day": events["day"], "sent": events["mine"]})
        .groupby(["contact", "day"], sort=False)["sent"]
        .agg(["sum", "count"])
        .reset_index()
    )
    daily["received"] = daily["count"] - daily["sum"]
    daily["activity"] = 2.0 ** (-(as_of - daily["day"]).dt.days / HALF_LIFE)
    daily["outflow"] = daily["activity"] * (daily["sum"] > 0)
    daily["inflow"] = daily["activity"] * (daily["received"] > 0)
    tie = daily.groupby("contact").agg(
        sent=("sum", "sum"),
        received=("received", "sum"),
        days=("day", "size"),
        first=("day", "min"),
        last=("day", "max"),
        activity=("activity", "sum"),
        outflow=("outflow", "sum"),
        inflow=("inflow", "sum"),
    )
    tie.index = pd.Index(contacts[tie.index], name="contact")
    return _rhythm(_strength(tie), as_of)


def _strength(tie: pd.DataFrame) -> pd.DataFrame:
    both = tie["outflow"] + tie["inflow"]
    balance = 2 * tie[["outflow", "inflow"]].min(axis=1) / both
    return tie.assign(
        balance=balance,
        strength=tie["activity"] * (0.8 + 0.2 * balance),
        mutuality=np.sqrt(tie["outflow"] * tie["inflow"]),
    )


def _rhythm(tie: pd.DataFrame, as_of: pd.Timestamp) -> pd.DataFrame:
    since = (as_of - tie["last"]).dt.days
    gap = ((tie["last"] - tie["first"]).dt.days / (tie["days"] - 1).clip(lower=1)).clip(lower=1)
    gap = gap.where(tie["days"] > 1)
    r = since / gap
    state = np.select(
        [tie["days"] < 4, (since >= 365) | (r > 16), r <= 4, r <= 8],
        ["single", "dormant", "live", "slowing"],
        "cooling",
    )
    return tie.assign(since=since, gap=gap, r=r.where(tie["days"] >= 4), state=state)


def _threads(single: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the 1:1 threads with their outcome by structure, and how long each answer took."""
    same = single["thread"] == single["thread"].shift()
    turned = same & (single["mine"] != single["mine"].shift())
    latency = (single["sent"] - single["sent"].shift()).dt.total_seconds() / 3600
    latencies = pd.DataFrame(
        {"contact": single["others"], "mine": single["mine"], "hours": latency}
    )[turned]
    thread = (
        single.assign(turns=~same | turned)
        .groupby("thread")
        .agg(
            contact=("others", "first"),
            messages=("mine", "size"),
            sent=("mine", "sum"),
            turns=("turns", "sum"),
            first=("sent", "min"),
            last=("sent", "max"),
        )
    )
    thread["received"] = thread["messages"] - thread["sent"]
    thread["outcome"] = np.select(
        [thread["sent"] == 0, thread["received"] == 0], ["ignored", "no_reply"], "two_way"
    )
    return thread, latencies


def figures(found: Tables) -> dict[str, Any]:
    """Return what the tables hold in a few numbers, to be held against another program's."""
    ties, hours = found.ties, found.latencies.groupby("mine")["hours"].median()
    return {
        "as_of": str(found.as_of.date()),
        "ties": len(ties),
        "sent": int(ties["sent"].sum()),
        "received": int(ties["received"].sum()),
        "strength": round(float(ties["strength"].sum()), 4),
        "mutuality": round(float(ties["mutuality"].sum()), 4),
        "rhythm": {str(key): int(n) for key, n in ties["state"].value_counts().items()},
        "outcomes": {
            "silent": found.silent,
            **{str(key): int(n) for key, n in found.threads["outcome"].value_counts().items()},
        },
        "turns": int(found.threads["turns"].sum()),
        "median_hours": {
            "mine": round(float(hours[True]), 4),
            "theirs": round(float(hours[False]), 4),
        },
    }


def main() -> None:
    """Compute the tables and print their figures as JSON."""
    if len(sys.argv) != 2:
        sys.exit("Say which archive: python -m bench.pandas_tables ARCHIVE.zip")
    print(json.dumps(figures(tables(Path(sys.argv[1])))))


if __name__ == "__main__":
    main()
