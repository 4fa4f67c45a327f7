"""The app: which commands there are, in which language, and how everything that goes wrong is said."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import typer

from cerchia import __version__
from cerchia.model.errors import CerchiaError, DateInvalidError, ZoneUnknownError, of_disk
from cerchia.show import coded
from cerchia.show.cli import (
    agenda,
    audit,
    backup,
    cleanup,
    conversations,
    demo,
    draft,
    export,
    forget,
    joining,
    lint,
    people,
    person,
    personas,
    purpose,
    purpose_init,
    purpose_review,
    read,
    report,
    requests,
    results,
    search,
    serve,
    sources,
    study,
    title,
    undo,
    vocabulary,
    where,
)
from cerchia.show.cli.help import Group, Single
from cerchia.show.cli.wanted import Command, UsageError, face, pipe_closed
from cerchia.show.phrases import LANGS, advice, locale, say

COMMANDS: tuple[Command, ...] = (
    audit.COMMAND,
    read.COMMAND,
    study.COMMAND,
    people.COMMAND,
    person.COMMAND,
    joining.MERGE,
    joining.SPLIT,
    joining.PARTS,
    joining.DOUBLES,
    joining.MERGES,
    conversations.COMMAND,
    conversations.FIX,
    search.COMMAND,
    requests.COMMAND,
    cleanup.COMMAND,
    cleanup.START,
    cleanup.NEXT,
    cleanup.DONE,
    cleanup.KEEP,
    cleanup.SAFELIST,
    requests.POLICY,
    requests.SENT,
    requests.AFTER,
    agenda.COMMAND,
    agenda.DONE,
    agenda.LATER,
    agenda.NOT,
    agenda.FOLLOW,
    draft.COMMAND,
    lint.COMMAND,
    report.COMMAND,
    export.COMMAND,
    serve.COMMAND,
    purpose_init.INIT,
    purpose.CHECK,
    purpose.LOAD,
    purpose.SAVE,
    purpose.SHOW,
    purpose_review.LIST,
    purpose_review.USE,
    purpose_review.QUALITY,
    purpose_review.REVIEW,
    personas.SUGGEST,
    personas.IMPORT,
    personas.INTERVIEW,
    results.ADD,
    results.LIST,
    results.REMOVE,
    results.IMPORT,
    sources.COMMAND,
    sources.REMOVE,
    forget.COMMAND,
    undo.COMMAND,
    backup.COMMAND,
    backup.RESTORE,
    title.COMMAND,
    vocabulary.COMMAND,
    vocabulary.ADD,
    vocabulary.REMOVE,
    where.COMMAND,
    demo.COMMAND,
)
WRONG = (DateInvalidError, ZoneUnknownError)
"""Errors that are a wrong word on the command line: they exit with 2 as all wrong usage does."""


def language(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language to speak: --lang wherever it stands, else the system's."""
    words = list(argv)
    for place, one in enumerate(words):
        if one == "--":
            break
        following = words[place + 1] if place + 1 < len(words) else ""
        said = one.removeprefix("--lang=") if one.startswith("--lang=") else following
        if one.startswith("--lang") and said.lower() in LANGS:
            return said.lower()
    return locale(environ)


def build(lang: str) -> Any:
    """Return the whole command with its words in one language, the commands in our order."""
    app = _group("cerchia", lang)
    groups: dict[str, typer.Typer] = {}
    for command in COMMANDS:
        into = app
        if command.group:
            if command.group not in groups:
                bare = next((one for one in COMMANDS if one.group == command.group), None)
                groups[command.group] = _group(command.group, lang, bare)
                app.add_typer(groups[command.group], name=command.group)
            into = groups[command.group]
            if not command.name:
                continue
        code = f"{command.group}.{command.name}".removeprefix(".")
        told = say(f"help.{code}", lang)
        into.command(command.name, cls=Single, help=told, epilog=say(f"example.{code}", lang))(
            face(command, lang)
        )
    whole: Any = typer.main.get_command(app)
    order = dict.fromkeys(command.group or command.name for command in COMMANDS)
    whole.commands = {name: whole.commands[name] for name in order}  # typer puts groups last
    return whole


def _group(name: str, lang: str, bare: Command | None = None) -> typer.Typer:
    """Return a group; `bare`: its command without a name, which answers to the group's name alone."""
    app = typer.Typer(
        cls=Group,
        help=say(f"help.{name}", lang),
        epilog=say(f"example.{name}", lang),
        add_completion=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    answer = _bare if bare is None or bare.name else _alone(bare, lang)
    app.callback(invoke_without_command=True)(_root if name == "cerchia" else answer)
    return app


def _root(
    context: typer.Context,
    version: bool = typer.Option(False, "--version", help="option.version"),
    lang: str | None = typer.Option(None, metavar="it|en", help="option.lang"),
) -> None:
    """Answer to `cerchia` alone; --lang counts wherever it stands."""
    _checked(lang)
    if version:
        typer.echo(f"cerchia {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def _checked(lang: str | None) -> None:
    if lang is not None and lang.lower() not in LANGS:
        raise UsageError("usage.choice", option="--lang", seen=lang, choices=", ".join(LANGS))


def _bare(
    context: typer.Context,
    lang: str | None = typer.Option(None, metavar="it|en", help="option.lang"),
) -> None:
    """Answer to the name of a group alone."""
    _checked(lang)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def _alone(command: Command, lang: str) -> Callable[..., None]:
    """Return what a group does when it is called by its name alone, with options of its own."""
    run = face(command, lang)

    def answer(context: typer.Context, **given: Any) -> None:
        if context.invoked_subcommand is None:
            run(**given)
            return
        _checked(given.pop("lang", None))
        for name, value in given.items():
            if value:  # it would be lost, and another circle meant
                option = f"--{name.replace('_', '-')}"
                raise UsageError("usage.before", option=option, command=context.invoked_subcommand)

    place = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    own = inspect.signature(run).parameters.values()
    answer.__signature__ = inspect.Signature([place, *own])  # type: ignore[attr-defined]
    return answer


def run(argv: Sequence[str]) -> int:
    """Run one command line; return its exit code: 0 answered, 1 refused, 2 wrong usage."""
    lang = language(argv, os.environ)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = build(lang).main(list(argv), prog_name="cerchia", standalone_mode=False, obj=lang)
        sys.stdout.flush()
    except BrokenPipeError:
        return pipe_closed()
    except KeyboardInterrupt:
        return 130
    except typer.Abort:
        return 130
    except Exception as error:  # noqa: BLE001 - whatever it is, people get a sentence
        if os.environ.get("CERCHIA_DEBUG"):
            import traceback  # noqa: PLC0415

            traceback.print_exc()
        return _refused(error, lang)
    return code if isinstance(code, int) else 0


def _refused(error: Exception, lang: str) -> int:
    """Say on stderr what went wrong and what to do; return the exit code."""
    if isinstance(error, CerchiaError):
        _tell(error.code, lang, error.params)
        return 2 if isinstance(error, WRONG) else 1
    if isinstance(error, UsageError):
        return _misused(error.code, lang, error.params, error.path)
    if isinstance(error, typer.TyperException):
        from cerchia.show.cli.help import usage  # noqa: PLC0415

        code, params, path = usage(error)
        return _misused(code, lang, params, path)
    if isinstance(error, OSError) and (known := of_disk(error, str(error.filename or ""))):
        return _refused(known, lang)
    what = f"{type(error).__name__}: {error}".splitlines()[0][:200]
    _tell("bug", lang, {"what": what})
    return 1


def _misused(code: str, lang: str, params: Mapping[str, Any], path: str) -> int:
    sys.stderr.write(say(code, lang, **params) + "\n")
    sys.stderr.write(say("usage.remedy", lang, command=path) + "\n")
    return 2


def _tell(code: str, lang: str, params: Mapping[str, Any]) -> None:
    if os.environ.get(coded.ASKED):  # who runs us says it in the reader's language
        sys.stderr.write(coded.written(code, params) + "\n")
        return
    sys.stderr.write(say(code, lang, **params) + "\n")
    sys.stderr.write(advice(code, lang, **params) + "\n")
