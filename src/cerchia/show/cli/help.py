"""Help and wrong usage: a sentence, an example that works, the options; no boxes, in both languages."""

from __future__ import annotations

import shutil
import textwrap
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from cerchia.show.cli.wanted import UsageError
from cerchia.show.phrases import say


class Single(TyperCommand):
    """A command that shows our help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the sentence, the example and the options."""
        formatter.write(_page(self, ctx, []))


class Group(TyperGroup):
    """A group of commands that shows our help."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the sentence, the example, the commands and the options."""
        commands = [self.get_command(ctx, name) for name in self.list_commands(ctx)]
        formatter.write(_page(self, ctx, [one for one in commands if one is not None]))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command named; UsageError when there is none."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise UsageError("usage.command", seen=args[0])
        return super().resolve_command(ctx, args)


def _page(command: Any, ctx: Any, commands: list[Any]) -> str:
    lang = ctx.obj if isinstance(ctx.obj, str) else "en"
    width = max(40, min(96, shutil.get_terminal_size().columns))
    lines = [*textwrap.wrap(command.help, width), ""]
    lines += [f"  {one}" for one in command.epilog.splitlines()]
    lines += ["", *textwrap.wrap(_usage(command, ctx, lang), width, subsequent_indent="    ")]
    if commands:
        lines += ["", say("help.commands", lang)]
        lines += _table([(one.name, one.help) for one in commands], width)
    lines += ["", say("help.options", lang), *_table(_options(command, ctx, lang), width)]
    return "\n".join(lines) + "\n"


def _usage(command: Any, ctx: Any, lang: str) -> str:
    pieces = [one.metavar or one.name.upper() for one in command.params if _is_argument(one)]
    shown = [
        piece if one.required else f"[{piece}]"
        for piece, one in zip(pieces, filter(_is_argument, command.params), strict=True)
    ]
    if isinstance(command, Group):
        alone = any(one.name == "json" for one in command.params)  # it answers by itself as well
        command_word = say("help.command", lang)
        shown.append(f"[{command_word}]" if alone else command_word)
    return " ".join(
        [f"{say('help.usage', lang)}:", ctx.command_path, *shown, say("help.some", lang)]
    )


def _is_argument(one: Any) -> bool:
    return bool(one.param_type_name == "argument")


def _options(command: Any, ctx: Any, lang: str) -> list[tuple[str, str]]:
    rows = []
    for one in command.get_params(ctx):
        if _is_argument(one):
            rows.append((one.metavar or one.name.upper(), one.help or ""))
        elif one.name == "help":
            rows.append((", ".join(sorted(one.opts, reverse=True)), say("option.help", lang)))
        else:
            names = " / ".join([", ".join(one.opts), *one.secondary_opts])
            told = one.help or ""
            rows.append((f"{names} {one.metavar}" if one.metavar else names, say(told, lang)))
    return rows


def _table(rows: list[tuple[str, str]], width: int) -> list[str]:
    left = min(max(len(name) for name, _ in rows) + 2, 26)
    lines = []
    for name, told in rows:
        wrapped = textwrap.wrap(told, max(20, width - left - 2)) or [""]
        if len(name) + 2 > left:
            lines.append(f"  {name}")
        else:
            lines.append(f"  {name:<{left}}{wrapped.pop(0)}")
        lines += [f"  {'':<{left}}{line}" for line in wrapped]
    return lines


def usage(error: typer.TyperException) -> tuple[str, dict[str, str], str]:
    """Return the code of a sentence for what typer refused, its parameters, and the command's path."""
    ctx = getattr(error, "ctx", None)
    path = ctx.command_path if ctx else "cerchia"
    kind, param = type(error).__name__, getattr(error, "param", None)
    name = _name(param)
    if kind == "NoSuchOption":
        near = getattr(error, "possibilities", None) or []
        return "usage.option", {"seen": _plain(error, "option_name"), "hint": ", ".join(near)}, path
    if kind == "MissingParameter":
        return "usage.missing", {"seen": name}, path
    if kind == "BadOptionUsage":
        return "usage.argument", {"option": _plain(error, "option_name")}, path
    if kind == "BadParameter" and param is not None:
        seen = _quoted(error.message)
        return ("usage.value" if seen else "usage.unfit"), {"option": name, "seen": seen}, path
    return "usage.extra", {"seen": _extra(error.message)}, path


def _name(param: Any) -> str:
    if param is None:
        return ""
    return str(param.metavar or param.name.upper()) if _is_argument(param) else str(param.opts[0])


def _plain(error: object, name: str) -> str:
    return str(getattr(error, name, ""))


def _quoted(message: str) -> str:
    """Return the value typer names between quotes in its own sentence, "" when it names none."""
    parts = message.split("'")
    return parts[1] if len(parts) > 2 else ""


def _extra(message: str) -> str:
    return message.rpartition("(")[2].rstrip(")") or message
