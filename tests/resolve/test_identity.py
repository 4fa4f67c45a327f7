from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import JO, Who, contact, message

if TYPE_CHECKING:
    from tests.conftest import Exports


def test_probe(exports: Exports) -> None:
    ada = Who("Ada Prova", "ada-prova")
    done = exports.load(exports.write({
        "Connections.csv": [contact("Ada Prova", "ada-prova")],
        "messages.csv": [message("t", ada, [JO], "2026-02-01 08:00:00", "hi")],
        "Profile.csv": [{"First Name": "Jordan", "Last Name": "Sample"}],
    }))
    print(done)
    with exports.engine() as engine:
        print(engine.named("from resolve_person"))
        print(engine.named("from resolve_message"))
        print(engine.named("from read_owner"))
        print(engine.named("from read_handle"))
