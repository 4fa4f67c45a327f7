"""The fictional circle as a LinkedIn archive: the same bytes on every machine, at every run."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

from cerchia.demo import source
from cerchia.demo.circle import EXPORTED, circle
from cerchia.demo.messages import messages
from cerchia.demo.network import connections, invitations
from cerchia.demo.praise import endorsements, recommendations

NAME = "Complete_LinkedInDataExport_11-15-2026.zip"
"""How LinkedIn names such an archive: the day of the request, month first."""
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def write(path: Path) -> None:
    """Write the archive to `path`: a zip, or a folder where the name does not end in .zip.

    Missing folders are made, files of the same names replaced. Raises OSError as writing does.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix.lower() == ".zip":
        _zip(path)
    else:
        _folder(path)


def contents() -> dict[str, bytes]:
    """Return every file of the archive: its path inside and its bytes, sorted by path."""
    whole = circle()
    made = {
        "Connections.csv": connections(whole),
        "messages.csv": messages(whole),
        "Invitations.csv": invitations(whole),
        "Endorsement_Received_Info.csv": endorsements(whole, "received"),
        "Endorsement_Given_Info.csv": endorsements(whole, "given"),
        "Recommendations_Received.csv": recommendations(whole, "received"),
        "Recommendations_Given.csv": recommendations(whole, "given"),
    }
    return dict(sorted((source.ready_made() | made).items()))


def _zip(path: Path) -> None:
    """Write the zip uncompressed: what a compressor makes of it changes with its version."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as out:
        for name, content in contents().items():
            info = zipfile.ZipInfo(name, EXPORTED.timetuple()[:6])
            info.create_system = _UNIX
            info.external_attr = _PLAIN_FILE
            out.writestr(info, content)


def _folder(path: Path) -> None:
    """Write the files with the day of the export, which is what a reader takes for its date."""
    stamp = int(EXPORTED.timestamp())
    for name, content in contents().items():
        file = path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        os.utime(file, (stamp, stamp))
