"""The option parser in Thai: what it says of wrong options, its headings and its questions.

Click looks its sentences up with gettext under the names `_` and `ngettext` of its modules. A catalogue of gettext
would be found only where the system's language is Thai, so these names lead to our own words. What is not among them,
in a version of click that has more, stays English.
"""

from __future__ import annotations

import sys

import click

from itasite.cli.click_words import FORMS, USAGE, WORDS
from itasite.spelling import nearest

# What stands for a value in the list of options; IntRange is a kind of these.
_VALUES: tuple[tuple[type, str], ...] = (
    (click.Path, "ไฟล์"),
    (type(click.INT), "จำนวน"),
    (type(click.STRING), "ข้อความ"),
)


def _translated(message: str) -> str:
    return WORDS.get(message, message)


def _translated_form(one: str, many: str, number: int) -> str:
    said = one if number == 1 else many
    return FORMS.get(said, said)


def speak_thai() -> None:
    """Let all modules of click that are loaded look up their sentences in our words."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for looked_up, ours in (("_", _translated), ("ngettext", _translated_form)):
                if hasattr(module, looked_up):
                    setattr(module, looked_up, ours)


def in_thai(command: click.Command) -> click.Command:
    """The command with the words of its usage in Thai, and those of the commands in it."""
    for option in command.params:
        if isinstance(option, click.Option) and not option.is_flag and not option.metavar:
            option.metavar = next((word for kind, word in _VALUES if isinstance(option.type, kind)), None)
    command.options_metavar = USAGE.get(command.options_metavar or "", command.options_metavar)
    if isinstance(command, click.Group):
        command.subcommand_metavar = USAGE.get(command.subcommand_metavar, command.subcommand_metavar)
        for inner in command.commands.values():
            in_thai(inner)
    return command


def no_such_command(name: str, known: list[str], context: click.Context) -> click.UsageError:
    """What is said of a command that does not exist, with the one that was probably meant."""
    near = nearest(name, known)
    meant = f"น่าจะหมายถึง {near} พิมพ์  {context.command_path} {near}" if near else f"ที่มี: {', '.join(known)}"
    return click.UsageError(f"ไม่มีคำสั่ง “{name}” {meant}", context)


class ThaiGroup(click.Group):
    """A group of commands that says in Thai which command was probably meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments name. Raises UsageError if there is none."""
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            raise no_such_command(args[0], self.list_commands(ctx), ctx)
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line of usage, with its words in Thai."""
        in_thai(self)
        super().format_usage(ctx, formatter)
