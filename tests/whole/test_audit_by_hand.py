"""An invented export small enough to count by hand, through the program a user runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SITE = "https://www.linkedin.com/in/"
CERCHIA = [sys.executable, "-m", "cerchia"]

CONNECTIONS = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Verdi,https://www.linkedin.com/in/ada-verdi,ada@example.org,Mobili Verdi Srl,Titolare,01 Oct 2025
Bo,Neri,https://www.linkedin.com/in/bo-neri,,Acme Spa,Sales Manager,10 Jan 2026
Cy,Bruni,https://www.linkedin.com/in/cy-bruni,,,,05 Mar 2024
Dee,Rossi,https://www.linkedin.com/in/dee-rossi,,Foo Ltd,HR Business Partner,20 Oct 2026
Eva,Galli,https://www.linkedin.com/in/eva-galli,,Officina Sample,Ragioniera,02 Feb 2020
Marco,Rossi,https://www.linkedin.com/in/marco-rossi-1,,Alfa Srl,Direttore commerciale,01 Sep 2025
Marco,Rossi,https://www.linkedin.com/in/marco-rossi-2,,Beta Srl,Impiegato,02 Sep 2025
,,,,,,21 Feb 2026"""

INVITATIONS = """\
From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Bo Neri,Jordan Sample,"1/9/26, 2:37 PM",,INCOMING,https://www.linkedin.com/in/bo-neri,https://www.linkedin.com/in/jordan-sample
Dee Rossi,Jordan Sample,"10/19/26, 9:00 AM","Buongiorno Jordan, possiamo sentirci per un corso interno?",INCOMING,https://www.linkedin.com/in/dee-rossi,https://www.linkedin.com/in/jordan-sample
Lia Aperta,Jordan Sample,"11/2/26, 8:05 AM",,INCOMING,https://www.linkedin.com/in/lia-aperta,https://www.linkedin.com/in/jordan-sample
"""

MESSAGES = (
    ("a", "me", "ada-verdi", "Ada Verdi", "2025-10-02 07:10:00", "Grazie per il collegamento, Ada. Come stai? Tutto bene?"),
    ("a", "them", "ada-verdi", "Ada Verdi", "2025-10-02 16:00:00", "Tutto bene, grazie. Buona giornata!"),
    ("b", "me", "bo-neri", "Bo Neri", "2026-01-11 10:00:00", "Grazie per il contatto, Bo. Come stai?"),
    ("e", "me", "eva-galli", "Eva Galli", "2020-02-03 09:00:00", "Grazie del collegamento, Eva. Come va?"),
    ("e", "them", "eva-galli", "Eva Galli", "2020-02-03 23:30:00", "Bene grazie, e tu?"),
    ("s", "them", "max-pitch", "Max Pitch", "2026-06-01 08:00:00", "Salve, siamo leader nella lead generation: 50 clienti nuovi al mese garantiti a soli 499 euro. Iscriviti al webinar gratuito: https://pitch.example/webinar"),
    ("s", "them", "max-pitch", "Max Pitch", "2026-06-05 08:00:00", "Ha visto la mia offerta? Solo per oggi sconto del 50% sul pacchetto lead generation, prenoti qui https://pitch.example/webinar"),
    ("m", "me", "marco-rossi-1", "Marco Rossi", "2026-10-10 08:00:00", "Ciao Marco, ho letto del vostro nuovo stabilimento. Avete già pensato alla formazione della rete vendita?"),
    ("m", "them", "marco-rossi-1", "Marco Rossi", "2026-10-14 08:00:00", "Ciao Jordan, sì, cerchiamo proprio un corso per i nostri otto venditori. Quanto costa una giornata?"),
    ("m", "me", "marco-rossi-1", "Marco Rossi", "2026-10-20 08:00:00", "Una giornata in azienda costa 1.200 euro più le spese. Ti mando il programma. Ci sentiamo mercoledì?"),
    ("m", "them", "marco-rossi-1", "Marco Rossi", "2026-11-01 08:00:00", "Perfetto, mercoledì alle 10 va bene, ti chiamo io."),
    ("m", "them", "marco-rossi-1", "Marco Rossi", "2026-11-10 08:00:00", "Il capo ha approvato il preventivo. Quando potresti iniziare?"),
)  # fmt: skip


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export") / "Complete_LinkedInDataExport_11-15-2026"
    folder.mkdir()
    head = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS"
    lines = [",".join(f'"{name}"' for name in head.split(","))]
    for thread, who, slug, name, at, text in reversed(MESSAGES):
        me, other = ("Jordan Sample", SITE + "jordan-sample"), (name, SITE + slug)
        (sender, url), (to, to_url) = (me, other) if who == "me" else (other, me)
        cells = ["2-" + thread, "", sender, url, to, to_url, f"{at} UTC", "", text, "INBOX", ""]
        lines.append(",".join(f'"{cell}"' for cell in cells))
    (folder / "messages.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "Connections.csv").write_text(CONNECTIONS, "utf-8")
    (folder / "Invitations.csv").write_text(INVITATIONS, "utf-8")
    (folder / "Profile.csv").write_text(
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
        "Geo Location,Twitter Handles,Websites,Instant Messengers\n"
        "Jordan,Sample,,,,Formatore,,,,,,,\n",
        "utf-8",
    )
    (folder / "Positions.csv").write_text(
        "Company Name,Title,Description,Location,Started On,Finished On\n"
        "Officina Sample,Responsabile marketing,,,Jan 2010,Dec 2018\n",
        "utf-8",
    )
    (folder / "Skills.csv").write_text("Name\nVendite\n", "utf-8")
    return folder


def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "CERCHIA_THREADS": "1", "LANG": "C.UTF-8"}
    return subprocess.run(
        [*CERCHIA, *map(str, words)], capture_output=True, text=True, env=env, check=False
    )


def answer(*words: str | Path) -> Any:
    done = run(*words, "--json", "--zone", "Europe/Rome")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def lines(*words: str | Path) -> list[dict[str, Any]]:
    done = run(*words, "--json", "--zone", "Europe/Rome")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def audit(export: Path) -> Any:
    return answer("audit", export)


def test_the_keys_stand_in_the_order_of_the_contract(audit: Any) -> None:
    assert list(audit) == [
        "circle", "sources", "problems", "purpose", "alignment", "activity", "standing", "study",
        "owed", "proposals",
    ]  # fmt: skip


def test_the_circle_is_counted(audit: Any) -> None:
    # 7 named contacts; Max Pitch and Lia Aperta were met beside them; 12 messages in 5 threads
    assert audit["circle"] == {
        "owner": "Jordan Sample",
        "contacts": 7,
        "people": 9,
        "messages": 12,
        "conversations": 5,
        "first": "2020-02-02",
        "last": "2026-11-10",
        "as_of": "2026-11-10",
        "zone": "Europe/Rome",
    }


def test_every_row_is_accounted_for(audit: Any) -> None:
    files = {file["file"]: file for file in audit["sources"][0]["files"]}
    assert (files["Connections.csv"]["rows"], files["Connections.csv"]["read"]) == (8, 7)
    assert files["Connections.csv"]["skipped"] == 1
    assert (files["messages.csv"]["rows"], files["messages.csv"]["read"]) == (12, 12)
    assert (files["Skills.csv"]["rows"], files["Skills.csv"]["read"]) == (1, 1)
    assert audit["problems"] == []


def test_without_a_purpose_alignment_is_null_and_standing_unknown(audit: Any) -> None:
    assert audit["purpose"] is None
    assert audit["alignment"] is None
    assert audit["standing"] == {
        "core": 0,
        "opportunity": 0,
        "company": 0,
        "extra": 0,
        "unknown": 7,
    }


def test_activity_sums_to_the_contacts(audit: Any) -> None:
    # Marco 1: days 10 Oct, 14 Oct, 20 Oct, 1 Nov, 10 Nov; mean gap 31/4, silent 0 days: live.
    # Ada, Bo, Eva: one active day each (Eva's evening answer is 00:30 of the next day in Rome).
    assert audit["activity"] == {
        "live": 1, "slowing": 0, "cooling": 0, "dormant": 0, "single": 3, "never": 3,
        "active": 1, "two_way": 3,
    }  # fmt: skip


def test_the_study_counts_requests_to_me_with_my_opener(audit: Any) -> None:
    study = audit["study"]
    counts = {row["outcome"]: row["count"] for row in study["outcomes"]}
    # Ada courtesy (inferred), Bo no reply (recorded), Eva a former colleague (inferred)
    assert counts == {"deepening": 0, "no_reply": 1, "spam": 0, "courtesy": 1, "courtesy_known": 1}
    assert (study["conversations"], study["inferred"]) == (3, 2)
    assert (study["from"], study["to"]) == ("2020-02-03", "2026-01-11")
    assert study["beside"] == {"silent": 1, "ignored": 0, "unsettled": 0}  # Dee
    courtesy = next(row for row in study["outcomes"] if row["outcome"] == "courtesy")
    # Wilson for 1 of 3: (1 + 1.9208 +- 1.96 sqrt(2/3 + 0.9604)) / 6.8416
    assert courtesy["share"] == pytest.approx(0.3333, abs=1e-4)
    assert (courtesy["low"], courtesy["high"]) == pytest.approx((0.0615, 0.7923), abs=1e-4)
    assert study["lost"]["count"] == 2


def test_who_owes_whom(audit: Any) -> None:
    # mine: Marco's question, Dee's question in her note, Eva's "e tu?"; theirs: Bo
    assert audit["owed"] == {"mine": 3, "theirs": 1}


def test_conversations_agree_with_the_audit(export: Path, audit: Any) -> None:
    rows = lines("conversations", export)
    talked = [row for row in rows if row["messages"]]
    assert len(talked) == audit["circle"]["conversations"]
    assert {row["person"]: row["outcome"] for row in talked} == {
        "Ada Verdi": "courtesy",
        "Bo Neri": "no_reply",
        "Eva Galli": "courtesy_known",
        "Max Pitch": "spam",
        "Marco Rossi": "deepening",
    }
    silent = {row["person"] for row in rows if row["outcome"] == "silent"}
    assert silent == {"Cy Bruni", "Dee Rossi", "Marco Rossi"}
    assert sum(row["ball"] == "mine" for row in rows) == audit["owed"]["mine"]
    marco = next(row for row in talked if row["person"] == "Marco Rossi")
    assert marco["url"] == SITE + "marco-rossi-1"
    assert marco["topic"] in {"client", "training"}
    assert set(marco["because"]) >= {"code", "at", "text", "reason"}


def test_two_people_with_one_name_are_two(export: Path) -> None:
    rows = lines("people", export)
    assert len(rows) == 7
    assert len({row["id"] for row in rows if row["person"] == "Marco Rossi"}) == 2
    best = rows[0]
    assert best["url"] == SITE + "marco-rossi-1"
    # ages 31 27 21 9 0: out on 31 and 21, in on 27, 9 and 0, half-life 60
    out, back = 2 ** (-31 / 60) + 2 ** (-21 / 60), 2 ** (-27 / 60) + 2 ** (-9 / 60) + 1
    balance = 2 * min(out, back) / (out + back)
    assert best["strength"] == pytest.approx((out + back) * (0.8 + 0.2 * balance), abs=1e-4)
    assert best["mutuality"] == pytest.approx((out * back) ** 0.5, abs=1e-4)


def test_what_to_do_first_is_the_answer_owed(audit: Any) -> None:
    first = audit["proposals"][0]
    assert (first["kind"], first["person"]) == ("reply", "Marco Rossi")
    assert {proposal["kind"] for proposal in audit["proposals"]} >= {"reply", "welcome", "triage"}
    assert sum(proposal["minutes"] for proposal in audit["proposals"]) <= 30
    assert all(proposal["why"] and proposal["because"]["code"] for proposal in audit["proposals"])


def test_requests_wait(export: Path) -> None:
    rows = lines("requests", export)
    assert [row["person"] for row in rows] == ["Lia Aperta"]
    assert rows[0]["verdict"] == "accept"


def test_a_purpose_gives_alignment(export: Path, tmp_path: Path) -> None:
    purpose = tmp_path / "purpose.toml"
    purpose.write_text(
        'goal = "clients"\nstance = "specific"\n\n[[persona]]\nname = "Vendite"\n'
        'functions = ["sales"]\nseniority = ["manager", "director"]\n',
        "utf-8",
    )
    audit = answer("audit", export, "--purpose", purpose)
    # Bo (Sales Manager) and Marco 1 (Direttore commerciale) are in line; Cy says nothing;
    # Ada, Dee, Eva and Marco 2 do something else
    assert audit["alignment"]["in_line"] == 2
    assert audit["alignment"]["known"] + audit["alignment"]["unknown"] == 7
    assert audit["alignment"]["unknown"] >= 1
    assert audit["standing"]["core"] == 1
    assert sum(audit["standing"].values()) == 7
    assert audit["purpose"]["personas"] == ["Vendite"]


def test_no_traceback_for_what_a_user_can_cause(tmp_path: Path) -> None:
    nothing = run("audit", tmp_path / "missing.zip")
    assert (nothing.returncode, "Traceback" in nothing.stderr) == (1, False)
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"PK\x03\x04 no zip at all")
    done = run("audit", broken)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    (tmp_path / "empty").mkdir()
    assert run("audit", tmp_path / "empty").returncode == 1
    assert run("audit", "--as-of", "yesterday", tmp_path).returncode in {1, 2}
