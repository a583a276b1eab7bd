"""The command line: the group of all commands, and `build` itself."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from itasite import __version__, report
from itasite.cli.console import print_problems
from itasite.cli.options import CONFIG
from itasite.cli.thai_parser import ThaiGroup, in_thai, speak_thai
from itasite.findings import check
from itasite.problem import stops
from itasite.report.stop_reason import engine_stop_reason, stop_reason
from itasite.settings.site_settings import ABOUT_SETTINGS, read_settings

_LAST_STREAM = 2  # standard error
# Command → module in itasite/cli/. A module is imported only when its command is called: imports take time.
_MODULES = {
    "cache": "cache",
    "check": "check",
    "explain": "check",
    "export": "export",
    "framework": "framework",
    "links": "links",
    "new": "new",
    "new-year": "new_year",
}


speak_thai()


class _Commands(ThaiGroup):
    """Knows the names of all commands, and imports a command when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_MODULES})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _MODULES and cmd_name not in self.commands:
            module = import_module(f"itasite.cli.{_MODULES[cmd_name]}")
            self.add_command(getattr(module, cmd_name.replace("-", "_")))
        found = super().get_command(ctx, cmd_name)
        return in_thai(found) if found else None

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
        raise _Stopped("หยุดตามคำสั่งแล้ว") from None
    except Exception as stopped:
        if isinstance(stopped, OSError) and stopped.errno == errno.EPIPE:  # as with `itasite check | head`
            raise
        raise click.ClickException(stop_reason(stopped)) from None


class _Stopped(click.ClickException):
    exit_code = 130  # the usual exit code after Ctrl-C


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


@main.command(short_help="สร้างเว็บไซต์")
@CONFIG
@click.option("--strict", is_flag=True, help="ไม่สร้างเว็บไซต์หากมีคำเตือน")
@click.option("--offline", is_flag=True, help="สร้างสำเนาสำหรับ USB ที่เปิดได้โดยไม่ต้องต่ออินเทอร์เน็ต เป็นโฟลเดอร์และไฟล์ zip")
def build(config_file: Path, strict: bool, offline: bool) -> None:
    """สร้างเว็บไซต์: ทำในโฟลเดอร์ชั่วคราว แล้วสลับเข้าที่เมื่อครบถ้วนเท่านั้น"""
    from itasite.cli.placing import placing
    from itasite.hosts.offline_copy import NOTE, make_copy, zip_folder  # so that no other command waits for them
    from itasite.output import manifest
    from itasite.output.swap import new_in

    settings = read_settings(config_file)
    if not settings.has_plugin:
        raise click.UsageError(f"{config_file} ยังไม่ได้เรียกใช้ itasite ให้เพิ่ม  - itasite  ใต้ plugins:")
    site = settings.offline_site if offline else settings.site
    with placing(site, settings.project, archived=offline) as target:
        content, problems = check(settings.content, settings.levels)
        print_problems(problems, settings.content, content, err=True)
        if content is None or stops(problems):
            raise click.ClickException("ยังสร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมไม่ถูกแก้ไข")
        with target.work_folder() as work:
            made = new_in(work)
            told = [report.line(problem, settings.content.name) for problem in problems]
            _run_engine(config_file, made.resolve(), told, strict=strict, offline=offline, held=target.held)
            if offline:
                make_copy(content, made)
            manifest.write(made)
            if target.archive:
                zip_folder(made, work / target.archive.name, site.name)
            target.put(work)
    click.echo(f"สร้างเว็บไซต์แล้วที่ {site}")
    if target.archive:
        size = f"{target.archive.stat().st_size / 1e6:.1f} MB"
        click.echo(f"ไฟล์เดียวสำหรับส่งต่อ {target.archive} ({size}) วิธีเปิดอยู่ใน {NOTE}")


def _run_engine(
    config_file: Path, target: Path, told: list[str], *, strict: bool, offline: bool, held: int | None
) -> None:
    """Run MkDocs or ProperDocs, and print what it says, without the findings that are `told` already."""
    from itasite.hosts.engine import MISSING, QUIET, build_command, installed_engine

    engine = installed_engine()
    if engine is None:
        raise click.ClickException(f"{MISSING} เว็บไซต์เดิมไม่ถูกแก้ไข")
    command = build_command(engine, config_file, target, strict=strict, offline=offline)
    environment = {**os.environ, **QUIET, "PYTHONUTF8": "1"}
    shared = () if held is None or os.name == "nt" else (held,)  # if we are killed, it still holds the lock
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", env=environment, pass_fds=shared
    )
    if done.returncode:
        said = _without_told(done.stderr, told)
        if said.strip():
            click.echo(engine_stop_reason(said), err=True)
        because = " เพราะใช้ --strict และมีจุดที่ควรแก้ไข" if strict and told else ""
        raise click.ClickException(f"ยังสร้างเว็บไซต์ไม่ได้{because} เว็บไซต์เดิมไม่ถูกแก้ไข")
    for line in done.stderr.splitlines():
        _, found, message = line.partition(ABOUT_SETTINGS)
        if found:
            click.echo(f"{config_file.name}: {message}", err=True)


def _without_told(said: str, told: list[str]) -> str:
    """What MkDocs said, without its lines about progress and without the findings that are told already."""
    for problem in told:
        said = re.sub(rf"(?m)^(?:WARNING|ERROR|INFO) +- +itasite: {re.escape(problem)}$\n?", "", said)
    return re.sub(r"(?m)^(?:INFO +- .*|Aborted with \d+ warnings in strict mode!)\n?", "", said)
