"""What is asked beside any circle: purposes as files, titles, a message, the fictional circle, a restore."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path

from cerchia import home
from cerchia.engine import owned
from cerchia.model.awake import Awake, Woken
from cerchia.model.draft import Drafts
from cerchia.model.errors import NotConfirmedError, PathMissingError, UnreadableError
from cerchia.model.lint import Addressee, Kind, Lint
from cerchia.model.origin import Problem
from cerchia.model.purpose import Persona, Purpose
from cerchia.model.title import Title
from cerchia.model.vocabularies import Isco


def restore(file: Path, folder: Path | None, passphrase: Callable[[], str]) -> Path:
    """Make a circle of a backup in a missing or empty folder; return the folder. See write.backup."""
    from cerchia.write import backup  # noqa: PLC0415

    where = (folder or home.default()).expanduser().absolute()
    backup.restore(file, where, lambda locked: locked.identity(passphrase()))
    return where


def read_purpose(path: Path) -> tuple[Purpose | None, list[Problem]]:
    """Read a purpose file; None when a problem is fatal. Raises PathMissingError, UnreadableError."""
    from cerchia.formats import purpose_toml  # noqa: PLC0415 - only where a file is named

    if not path.is_file():
        raise PathMissingError(path=str(path))
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(path=str(path), why=str(error)) from error
    return purpose_toml.read(text, str(path))


def read_purpose_text(text: str) -> tuple[Purpose | None, list[Problem]]:
    """Read the text of a purpose file; None when a problem is fatal."""
    from cerchia.formats import purpose_toml  # noqa: PLC0415

    return purpose_toml.read(text)


def read_persona(words: str) -> Persona:
    """Return what plain words say of somebody looked for; what they do not say is left open."""
    from cerchia.answers.plain_persona import plain_persona  # noqa: PLC0415

    return plain_persona(words)


def write_purpose(purpose: Purpose, lang: str) -> str:
    """Return the file of a purpose, with comments in `lang` (it or en)."""
    from cerchia.formats import purpose_toml  # noqa: PLC0415

    return purpose_toml.write(purpose, lang="it" if lang == "it" else "en")


def short_purpose(purpose: Purpose) -> str:
    """Return the file of a purpose without comments: what it says, ready to be copied."""
    from cerchia.formats import purpose_text  # noqa: PLC0415

    return purpose_text.short(purpose)


def read_amount(text: str, *, hours: bool = False) -> Decimal | None:
    """Return an amount, or hours, that can be read in one way only; None for any other."""
    from cerchia.formats import table_values  # noqa: PLC0415

    mark, known = table_values.mark_of([text], small=hours)
    if hours:
        return table_values.hours(text, mark)
    return table_values.number(text, mark) if known else None


def read_titles(texts: Sequence[str]) -> list[Title]:
    """Return what each job title says, in the order given."""
    from cerchia.language import titles  # noqa: PLC0415 - the lexicon is loaded on the way

    return titles.read_many(texts)


def read_occupations(
    texts: Sequence[str], folder: Path | None = None
) -> dict[str, Isco | None] | None:
    """Return the ISCO-08 unit group of each title, None where the circle has no vocabulary.

    No circle is opened, nor made. Raises CircleDamagedError.
    """
    where = (folder or home.default()).expanduser()
    if not (where / "vocabulary").is_dir():
        return None
    from cerchia import vocabulary  # noqa: PLC0415

    return vocabulary.read(where, texts)


def read_message(text: str, kind: Kind, asked: str = "") -> Lint:
    """Return what is to be said of a message to nobody known; asked: what it answers."""
    from cerchia.language.lint import lint  # noqa: PLC0415 - its lexicon is loaded on the way

    return lint(text, kind, Addressee(asked=asked))


def reword(
    found: Drafts, endpoint: str, model: str, key: str, confirmed: Callable[[str], bool]
) -> Drafts:
    """Have a language model reword drafts, once `confirmed` has seen every word that leaves.

    Raises EndpointInvalidError, NotConfirmedError, ModelUnreachableError, ModelRefusedError.
    """
    from cerchia.answers.reword import letter, reword  # noqa: PLC0415 - the one way to the net

    sent = letter(found, endpoint, model)
    if not confirmed(sent.text):
        raise NotConfirmedError
    return reword(found, sent, key)


def write_demo(path: Path) -> None:
    """Write the fictional circle as a LinkedIn archive: a zip, or a folder without that ending."""
    from cerchia.demo import archive  # noqa: PLC0415

    archive.write(path)


def write_demo_others(folder: Path) -> None:
    """Write what the owner of the fictional circle has beside LinkedIn into a folder: see demo.elsewhere."""
    from cerchia.demo import elsewhere  # noqa: PLC0415

    elsewhere.write(folder)


@contextmanager
def demo_others() -> Iterator[Path]:
    """Give that folder, gone afterwards however the program ends."""
    with owned.taken(home.temporary(), home.TEMPORARY) as folder:
        write_demo_others(folder / "elsewhere")
        yield folder / "elsewhere"


def woken(before: Sequence[Awake], after: Sequence[Awake], leaving: Collection[str]) -> Woken:
    """Hold the active ties of two moments against each other: see answers.awake."""
    from cerchia.answers import awake  # noqa: PLC0415

    return awake.woken(before, after, leaving)


@contextmanager
def demo_archive(name: str) -> Iterator[Path]:
    """Give the fictional archive under a name, gone afterwards however the program ends."""
    with owned.taken(home.temporary(), home.TEMPORARY) as folder:
        write_demo(folder / name)
        yield folder / name


def demo_purpose() -> Purpose:
    """Return the purpose of the fictional circle's owner."""
    from cerchia.demo.purpose import purpose  # noqa: PLC0415

    return purpose()
