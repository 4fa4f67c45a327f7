"""How fast mail is read: `python -m bench.mail --mb 300` makes an invented mailbox and reads it.

The mailbox is an mbox as Google Takeout writes it, always the same for a size: plain answers with
what they quote, HTML of a mail program, newsletters, and a few messages with large attachments,
which make most of its bytes as they do in real ones. Time is of the processor.
"""

from __future__ import annotations

import argparse
import base64
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cerchia.formats.archive import Archive
from cerchia.read.mail import files, mailbox

SEED = 20261124
START = datetime(2016, 1, 4, 8, tzinfo=UTC)
NAMES = ("Anna Finta", "Bruno Prova", "Carla Esempio", "Dino Inventato", "Elsa Campione")
WORDS = [
    "grazie",
    "per",
    "la",
    "risposta",
    "ci",
    "vediamo",
    "giovedì",
    "in",
    "ufficio",
    "con",
    "il",
    "preventivo",
    "nuovo",
    "e",
    "la",
    "presentazione",
    "che",
    "avevamo",
    "preparato",
    "per",
    "il",
    "cliente",
    "di",
    "Padova",
    "intanto",
    "ti",
    "mando",
    "qui",
    "sotto",
    "i",
    "numeri",
    "aggiornati",
]
NOISE = "".join(
    f"X-Passed-{number}: i=1; a=rsa-sha256; d=finta.example; s=k{number}; b={'Q29uY2Vyb' * 24}\n"
    for number in range(12)
)
"""Seals and stamps of servers, as much of them as there is in a real header."""


class Maker:
    """Writes messages; the same for a seed."""

    def __init__(self, seed: int = SEED) -> None:
        self._chance = random.Random(seed)
        self._number = 0
        self._file = base64.encodebytes(self._chance.randbytes(3 << 20)).decode()

    def messages(self) -> Iterator[str]:
        """Yield messages without end."""
        makers = (self._plain, self._html, self._newsletter, self._attached)
        while True:
            (make,) = self._chance.choices(makers, (50, 25, 17, 8))
            self._number += 1
            yield make()

    def _said(self, words: int) -> str:
        said = " ".join(self._chance.choice(WORDS) for _ in range(words))
        return "\n".join(said[at : at + 70] for at in range(0, len(said), 70))

    def _head(self, kind: str, more: str = "") -> str:
        one, two = self._chance.sample(NAMES, 2)
        when = START + timedelta(minutes=37 * self._number)
        thread = 1_500_000_000_000_000_000 + self._number // 4
        address = one.lower().replace(" ", ".")
        sent = "Posta inviata" if one == NAMES[0] else "Posta in arrivo,Aperti"
        return (
            f"From {thread}@xxx {when:%a %b %d %H:%M:%S +0000 %Y}\nX-GM-THRID: {thread}\n"
            f"X-Gmail-Labels: {sent}\nDelivered-To: anna.finta@finta.example\n{NOISE}"
            f"Received: from mx by finta.example; {when:%a, %d %b %Y %H:%M:%S +0000}\n{more}"
            f"Message-ID: <m{self._number}@finta.example>\nIn-Reply-To: <m{self._number - 1}@finta.example>\n"
            f"Date: {when:%a, %d %b %Y %H:%M:%S +0100}\nFrom: {one} <{address}@finta.example>\n"
            f"To: {two} <{two.lower().replace(' ', '.')}@finta.example>\nSubject: Re: =?utf-8?q?Perch=C3=A9_no?=\n"
            f"MIME-Version: 1.0\nContent-Type: {kind}\n"
        )

    def _answer(self) -> str:
        quoted = "\n".join(f"> {line}" for line in self._said(150).split("\n"))
        return (
            f"Ciao,\n\n{self._said(self._chance.randrange(10, 160))}\n\nCordiali saluti\nAnna Finta\nTel. +39 02 1234567\n\n"
            f"Il giorno lun 3 mar 2025 alle ore 10:15 Bruno Prova <\nbruno.prova@finta.example> ha scritto:\n\n{quoted}\n"
        )

    def _page(self, paragraphs: int) -> str:
        styled = '<p class="MsoNormal" style="margin:0cm;font-size:11.0pt;font-family:Calibri"><span lang="IT">{}</span></p>'
        body = "\n".join(styled.format(self._said(30)) for _ in range(paragraphs))
        css = "p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt;}\n" * 60
        return f"<html><head><style>{css}</style></head><body>{body}</body></html>\n"

    def _plain(self) -> str:
        return f"{self._head('text/plain; charset=utf-8')}\n{self._answer()}\n"

    def _two(self, paragraphs: int) -> str:
        return (
            f"--bb\nContent-Type: text/plain; charset=utf-8\n\n{self._answer()}\n"
            f"--bb\nContent-Type: text/html; charset=utf-8\n\n{self._page(paragraphs)}\n--bb--\n"
        )

    def _html(self) -> str:
        if self._chance.random() < 0.3:
            return f"{self._head('text/html; charset=utf-8')}\n{self._page(40)}\n"
        return f"{self._head('multipart/alternative; boundary=bb')}\n{self._two(60)}\n"

    def _newsletter(self) -> str:
        more = "List-Unsubscribe: <https://shop.example/u>\nPrecedence: bulk\n"
        return f"{self._head('multipart/alternative; boundary=bb', more)}\n{self._two(200)}\n"

    def _attached(self) -> str:
        size = int(min(len(self._file), self._chance.lognormvariate(13.2, 1.2)))
        return (
            f"{self._head('multipart/mixed; boundary=aa')}\n--aa\n"
            f"Content-Type: multipart/alternative; boundary=bb\n\n{self._two(20)}\n--aa\n"
            'Content-Type: application/pdf; name="preventivo.pdf"\nContent-Transfer-Encoding: base64\n'
            f'Content-Disposition: attachment; filename="preventivo.pdf"\n\n{self._file[:size]}\n--aa--\n\n'
        )


def make(path: Path, size: int) -> int:
    """Write a mailbox of at least so many bytes; return how many messages it has."""
    count = written = 0
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for message in Maker().messages():
            if written >= size:
                break
            written += stream.write(message)
            count += 1
    return count


def measure(path: Path) -> tuple[int, float]:
    """Read a mailbox; return how many events it gave and the seconds of processor it took."""
    start = time.process_time()
    archive = Archive(path)
    events = sum(1 for box in files.boxes(archive) for _ in mailbox.read(archive, box))
    archive.close()
    return events, time.process_time() - start


def main() -> None:
    """Make, read, and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mb", type=int, default=300, help="size of the mailbox in MB")
    size = parser.parse_args().mb * 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Tutti i messaggi.mbox"
        made = make(path, size)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        events, seconds = measure(path)
        whole = path.stat().st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{made} messages, {events} events, {whole:.0f} MB in {seconds:.1f} s of processor:"
        f" {whole / seconds:.0f} MB/s, peak {peak / 1024:.0f} MiB (made with {before / 1024:.0f})"
    )


if __name__ == "__main__":
    main()
