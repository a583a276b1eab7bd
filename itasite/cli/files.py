"""What the commands that write files share: a site without an error, and a file that replaces nobody else's."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.findings import check
from itasite.model.site import Site
from itasite.output import file
from itasite.output.file import Sign
from itasite.output.trouble import refused
from itasite.problem import stops
from itasite.settings.site_settings import Settings


def sound_site(content: Path) -> Site:
    """The site of a content folder without an error; what is wrong is told otherwise."""
    site, problems = check(content)
    if site is None or stops(problems):
        print_problems(problems, content, err=True)
        raise click.ClickException("แก้ข้อผิดพลาดของเนื้อหาก่อน แล้วเรียกคำสั่งนี้ใหม่")
    return site


def check_out_path(out: Path | None, settings: Settings, *, note: str = "") -> None:
    """Raise a usage error where no command may write, before anything else is done; `note` begins its sentence."""
    if out is None:
        return
    try:
        said = file.refusal(out, settings.project, (settings.content, settings.site, settings.offline_site))
    except OSError as fault:
        said = refused(fault)
    if said:
        raise click.UsageError(note + said)


def print_or_write(content: bytes, out: Path | None, is_ours: Sign, *, force: bool) -> None:
    """Print what was made, or write it to `out`, in place of nothing but what the same command wrote before."""
    if out is None:
        sys.stdout.buffer.write(content)
        return
    try:
        if not force:
            check_replaceable(out, is_ours, note=" หรือใส่ --force หากต้องการทับจริง")
        file.write_whole(out, content)
    except OSError as fault:
        raise click.ClickException(f"เขียนไฟล์ {out} ไม่ได้ {refused(fault)}") from None


def check_replaceable(out: Path, is_ours: Sign, *, note: str = "") -> None:
    """Raise a usage error where something is at `out` that the command has not written; `note` ends its sentence."""
    try:
        said = file.foreign(out, is_ours)
    except OSError as fault:
        raise click.ClickException(f"อ่านไฟล์ {out} ไม่ได้ {refused(fault)}") from None
    if said:
        raise click.UsageError(said + note)
