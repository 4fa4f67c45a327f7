"""What a command was asked, and how commands share their options.

A command is a function whose first parameter is `Wanted`; what it takes beside its own options is
named, and every help text is a code until the language is known.
"""

from __future__ import annotations

import inspect
import os
import shlex
import sys
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from typer.models import ArgumentInfo, OptionInfo

from cerchia.model.errors import DateInvalidError
from cerchia.show.phrases import say

Run = Callable[..., None]
Choice = TypeVar("Choice", bound=str)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options many commands share; None and () where they were not given."""

    lang: str
    json: bool = False
    paths: tuple[Path, ...] = ()
    circle: Path | None = None
    zone: str | None = None
    purpose: Path | None = None
    as_of: date | None = None

    def place(self) -> str:
        """Return the words that make another command speak of the same circle, a blank before."""
        if self.circle is not None:
            return f" --circle {shlex.quote(str(self.circle))}"
        return "".join(f" {shlex.quote(str(path))}" for path in self.paths)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it runs, and which shared options it takes."""

    name: str
    run: Run
    takes: tuple[str, ...] = ()
    group: str = ""
    shared: tuple[str, ...] = field(default=("json", "lang"))


class UsageError(Exception):
    """Wrong usage: the code of a sentence and its parameters."""

    def __init__(self, code: str, **params: str | int) -> None:
        """Take the code and what fills its sentence."""
        super().__init__(code, params)
        self.code = code
        self.params = params
        self.path = "cerchia"


def a_date(text: str) -> date:
    """Return a day written as 2026-11-15; DateInvalidError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DateInvalidError(seen=text) from error


def one_of(option: str, value: str, choices: tuple[Choice, ...]) -> Choice:
    """Return a value of a closed list, in any case; UsageError when it is none of it."""
    for choice in choices:
        if choice == value.lower():
            return choice
    raise UsageError("usage.choice", option=option, seen=value, choices=", ".join(choices))


def _shared(  # noqa: PLR0913, PLR0917 - one parameter an option
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="PATH…", help="option.paths")
    ] = None,
    circle: Annotated[Path | None, typer.Option(metavar="DIR", help="option.circle")] = None,
    zone: Annotated[str | None, typer.Option(metavar="ZONE", help="option.zone")] = None,
    purpose: Annotated[Path | None, typer.Option(metavar="FILE", help="option.purpose")] = None,
    as_of: Annotated[str | None, typer.Option(metavar="DATE", help="option.as_of")] = None,
    json: Annotated[bool, typer.Option("--json", help="option.json")] = False,
    lang: Annotated[str | None, typer.Option(metavar="it|en", help="option.lang")] = None,
) -> None:
    """Hold the options that commands share, for their signatures alone."""


_SHARED = inspect.signature(_shared, eval_str=True).parameters


def face(command: Command, lang: str) -> Callable[..., None]:
    """Return a command as typer wants it: its own and its shared options, help in `lang`."""
    own = list(inspect.signature(command.run, eval_str=True).parameters.values())[1:]
    names = [*command.takes, *command.shared]
    every = sorted([*own, *(_SHARED[name] for name in names)], key=lambda one: not _argument(one))

    def run(**given: Any) -> None:
        try:
            command.run(_wanted({name: given.pop(name) for name in names}, lang), **given)
        except UsageError as error:
            error.path = " ".join(filter(None, ("cerchia", command.group, command.name)))
            raise
        except BrokenPipeError as error:  # typer would call it a failure
            raise typer.Exit(pipe_closed()) from error

    run.__signature__ = inspect.Signature([_told(one, lang) for one in every])  # type: ignore[attr-defined]
    return run


def pipe_closed() -> int:
    """Let nothing more be written when the reader of our output has gone (`| head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141


def _wanted(given: dict[str, Any], lang: str) -> Wanted:
    chosen = given.pop("lang", None)
    if chosen is not None:
        one_of("--lang", chosen, ("it", "en"))
    if "paths" in given:
        given["paths"] = tuple(given["paths"] or ())
    if given.get("as_of") is not None:
        given["as_of"] = a_date(given["as_of"])
    return replace(Wanted(lang), **given)


def _info(parameter: inspect.Parameter) -> OptionInfo | ArgumentInfo:
    found: OptionInfo | ArgumentInfo = parameter.annotation.__metadata__[0]
    return found


def _argument(parameter: inspect.Parameter) -> bool:
    return isinstance(_info(parameter), ArgumentInfo)


def _told(parameter: inspect.Parameter, lang: str) -> inspect.Parameter:
    """Return a parameter with the sentence of its help instead of the code."""
    told = copy(_info(parameter))
    told.help = say(str(told.help), lang)
    return parameter.replace(
        annotation=Annotated[parameter.annotation.__origin__, told],
        kind=inspect.Parameter.KEYWORD_ONLY,
    )
