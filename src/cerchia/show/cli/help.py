"""Help and wrong usage: a sentence, an example that works, the options; no boxes, in both languages."""

from __future__ import annotations

import shutil
import textwrap
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from cerchia.show.cli.wanted import UsageError
from cerchia.show.phrases import say

NAMED = "cerchia.named"
"""Where a context keeps whether the words of a group name one of its commands."""


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

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Tell the words of a group that answers to paths by itself from those of its commands.

        The first plain word decides: a command's name, or a path (`./fix` for a folder called so).
        """
        if any(_is_argument(one) for one in self.params):
            ctx.meta[NAMED] = self._names_a_command(args)
            ctx.allow_interspersed_args = not ctx.meta[NAMED]
        return super().parse_args(ctx, args)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return what the group takes; no paths where one of its commands was named."""
        params = super().get_params(ctx)
        return [one for one in params if not (ctx.meta.get(NAMED) and _is_argument(one))]

    def _names_a_command(self, args: list[str]) -> bool:
        valued = {
            name for one in self.params for name in one.opts
            if not _is_argument(one) and not getattr(one, "is_flag", False)
        }  # fmt: skip
        value = False
        for word in args:
            if not value and not word.startswith("-"):
                return word in self.commands
            value = not value and word in valued
        return False

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
    return " ".join([f"{say('help.usage', lang)}:", _path(ctx), *shown, say("help.some", lang)])


def _path(ctx: Any) -> str:
    """Return the words that call a command; typer puts the paths of its group among them."""
    above = _path(ctx.parent) + " " if ctx.parent else ""
    return f"{above}{ctx.info_name}"


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
    path = _path(ctx) if ctx else "cerchia"
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
