"""The command line: `build` itself, and where the other commands are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import click

from itasite import __version__
from itasite.findings import check
from itasite.hosts.console import tell
from itasite.hosts.offline import NOTE, finish, pack
from itasite.hosts.settings import CONFIG, read_settings
from itasite.problem import stops

# The commands in modules of their own. Each is loaded when it is called: none shall wait for what another needs.
_MODULES = {
    "cache": "cli_cache",
    "check": "cli_check",
    "explain": "cli_check",
    "export": "cli_export",
    "framework": "cli_framework",
    "links": "cli_links",
    "new": "cli_new",
    "new-year": "cli_new",
}


class _Commands(click.Group):
    """Knows all commands by their names, and a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_MODULES})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in _MODULES and cmd_name not in self.commands:
            module = import_module(f"itasite.hosts.{_MODULES[cmd_name]}")
            self.add_command(getattr(module, cmd_name.replace("-", "_")))
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="itasite")
def main() -> None:
    """เครื่องมือทำเว็บไซต์ ITA จากไฟล์ข้อความ"""
    for stream in (sys.stdout, sys.stderr):  # a Windows console may not be UTF-8
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


@main.command(short_help="สร้างเว็บไซต์")
@CONFIG
@click.option("--strict", is_flag=True, help="ไม่สร้างเว็บไซต์หากมีคำเตือน")
@click.option("--offline", is_flag=True, help="สร้างสำเนาสำหรับ USB ที่เปิดได้โดยไม่ต้องต่ออินเทอร์เน็ต เป็นโฟลเดอร์และไฟล์ zip")
def build(config_file: Path, strict: bool, offline: bool) -> None:
    """สร้างเว็บไซต์: ทำในโฟลเดอร์ชั่วคราว แล้วสลับเข้าที่เมื่อครบถ้วนเท่านั้น"""
    settings = read_settings(config_file)
    folder, site = settings.content, settings.site
    if not settings.has_plugin:
        raise click.UsageError(f"{config_file} ยังไม่ได้เรียกใช้ itasite ให้เพิ่ม  - itasite  ใต้ plugins:")
    content, problems = check(folder, settings.levels)
    tell(problems, folder, err=True)
    if content is None or stops(problems):
        raise click.ClickException("ยังสร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมไม่ถูกแก้ไข")
    site = site.with_name(f"{site.name}-offline") if offline else site
    archive = site.with_name(f"{site.name}.zip")
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as work:
        made = Path(work) / "site"
        _run_mkdocs(config_file, made.resolve(), strict=strict, offline=offline)
        if offline:
            finish(content, made)
            pack(made, Path(work) / archive.name, site.name)
            _swap(Path(work), {made: site, Path(work) / archive.name: archive})
        else:
            _swap(Path(work), {made: site})
    click.echo(f"สร้างเว็บไซต์แล้วที่ {site}")
    if offline:
        click.echo(f"ไฟล์เดียวสำหรับส่งต่อ {archive} ({archive.stat().st_size / 1e6:.1f} MB) วิธีเปิดอยู่ใน {NOTE}")


def _run_mkdocs(config_file: Path, target: Path, *, strict: bool, offline: bool) -> None:
    if offline:
        command = [sys.executable, "-m", "itasite.hosts.mkdocs_offline", str(config_file), str(target)]
    else:
        command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config_file), "-d", str(target)]
    command += ["--strict"] if strict else []
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", env=environment)
    if done.returncode:
        click.echo(done.stderr.strip(), err=True)
        raise click.ClickException("ยังสร้างเว็บไซต์ไม่ได้ เว็บไซต์เดิมไม่ถูกแก้ไข")


def _swap(work: Path, made: dict[Path, Path]) -> None:
    """Put each new file or folder in the place of the old; where one cannot be, all old ones come back."""
    old: dict[Path, Path] = {}
    try:
        for number, (new, place) in enumerate(made.items()):
            if place.exists():
                kept = work / f"old-{number}"
                place.rename(kept)
                old[place] = kept
            shutil.move(new, place)
    except OSError as fault:
        for new, place in made.items():
            if place.exists() and not new.exists():  # the new one stands there already
                shutil.move(place, new)
        for place, kept in old.items():
            kept.rename(place)
        raise click.ClickException(f"วางผลงานใหม่ไม่ได้ อาจมีโปรแกรมเปิดไฟล์อยู่ ของเดิมไม่ถูกแก้ไข ({fault})") from fault
