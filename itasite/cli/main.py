"""The command line: the group of all commands."""

from __future__ import annotations

import atexit
import errno
import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import IO, Any

import click

from itasite import __version__
from itasite.cli.ending import EXIT_CODE, STOPPED
from itasite.cli.thai_parser import ThaiGroup, in_thai, speak_thai

_LAST_STREAM = 2  # standard error
# Imports and records stay to the end: with 700, Python looks through them so often that it takes a fifth of a run.
_CLEARED = (10_000, 10, 10)
# Command → module in itasite/cli/. A module is imported only when its command is called: imports take time.
_MODULES = {
    "build": "build",
    "cache": "cache",
    "changes": "changes",
    "check": "check",
    "explain": "check",
    "edit": "edit",
    "export": "export",
    "framework": "framework",
    "import": "import_workbook",
    "links": "links",
    "new": "new",
    "new-year": "new_year",
    "paper": "paper",
    "schemas": "schemas",
    "serve": "serve",
    "stage": "stage",
}


speak_thai()
atexit.register(gc.freeze)  # at the end all goes: what is frozen is not looked through once more for it


class _Commands(ThaiGroup):
    """Knows the names of all commands, and imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_MODULES})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _MODULES and cmd_name not in self.commands:
            module = import_module(f"itasite.cli.{_MODULES[cmd_name]}")
            self.add_command(getattr(module, cmd_name.replace("-", "_") + "_" * iskeyword(cmd_name)))
        found = super().get_command(ctx, cmd_name)
        return in_thai(found) if found else None

    def main(self, *arguments: Any, **named: Any) -> Any:
        """Read the arguments and run the command."""
        gc.set_threshold(*_CLEARED)
        os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # it would look for some in all that is installed
        return super().main(*arguments, **named)

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """Read the arguments. --help and --version already print here."""
        with _as_sentences():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        with _as_sentences():
            return super().invoke(ctx)


@contextmanager
def _as_sentences() -> Iterator[None]:
    """Turn every exception that stops a command into a Thai sentence, so that no user sees a traceback."""
    try:
        yield
    except (click.exceptions.Exit, click.ClickException):
        raise
    except (KeyboardInterrupt, click.Abort, EOFError):
        raise _Stopped(STOPPED) from None
    except Exception as stopped:
        if isinstance(stopped, OSError) and stopped.errno == errno.EPIPE:  # as with `itasite check | head`
            raise
        from itasite.report.stop_reason import stop_reason  # so that no command waits for it

        raise click.ClickException(stop_reason(stopped)) from None


class _Stopped(click.ClickException):
    """What a person or the system asked for, and so no error."""

    exit_code = EXIT_CODE

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(self.message, file=file, err=True)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="itasite")
def main() -> None:
    """เครื่องมือทำเว็บไซต์ ITA จากไฟล์ข้อความ"""
    _with_streams()
    _with_thai_names()
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not be UTF-8
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _with_streams() -> None:
    """Open the standard streams that the caller closed (`>&-`), also for the programs that we start.

    Otherwise the next file that is opened would get the number of the stream, and output would be written into it.
    """
    while (number := os.open(os.devnull, os.O_RDWR)) <= _LAST_STREAM:
        os.set_inheritable(number, True)
    os.close(number)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115  # stays open to the end


def _with_thai_names() -> None:
    """Restart in UTF-8 mode if the settings of the system (LC_ALL=C) allow no Thai file names."""
    own = Path(sys.argv[0]).name in ("itasite", "itasite.exe", "__main__.py")
    if own and sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "itasite", *sys.argv[1:]])
