"""Shared by commands that write a file: a site without errors, and writing that overwrites no foreign file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from itasite.cli.console import print_problems
from itasite.facts.hidden_parts import to_show
from itasite.facts.sitemap import YearPage
from itasite.findings import check
from itasite.model.site import Site, Year
from itasite.output import file
from itasite.output.file import Sign
from itasite.output.system_error import explain
from itasite.problem import stops
from itasite.settings.site_settings import Settings


def sound_site(content: Path) -> Site:
    """The site of a content folder. Prints the problems and raises ClickException if there are errors."""
    site, problems = check(content)
    if site is None or stops(problems):
        print_problems(problems, content, site, err=True)
        raise click.ClickException("แก้ข้อผิดพลาดของเนื้อหาก่อน แล้วเรียกคำสั่งนี้ใหม่")
    return site


def year_of(site: Site, number: int | None) -> Year:
    """The year of that number, the latest for None. Raises a usage error if there is none."""
    found = next((year for year in site.years if number in (None, year.number)), None)
    if found is None:
        known = ", ".join(str(year.number) for year in site.years)
        raise click.UsageError(f"ไม่มีปี {number} ในเว็บไซต์นี้ (มี {known})")
    return found


def no_such_year(site: Site, number: int | None, what: str, kinds: tuple[YearPage, ...]) -> str:
    """Why there is nothing to export of a year, or of no year if `number` is None; `what` is shown by these pages."""
    shown = [year.number for year in site.years if any(kind.is_in(year) for kind in kinds)]
    message = f"ปี {number} ไม่มี{what} ในเว็บไซต์นี้" if number else f"ไม่มีปีใดที่แสดง{what}"
    hidden = next((year for year in site.years if number in (None, year.number)), None)
    if hidden and kinds[0].part:
        message += f" {to_show(hidden, kinds[0].part)}"
    return message + (f" (มี {', '.join(map(str, shown))})" if shown else "")


def check_out_path(out: Path | None, settings: Settings, *, note: str = "") -> None:
    """Raise a usage error if no command may write to `out` (None is standard output). `note` begins the message."""
    if out is None:
        return
    try:
        said = file.refusal(out, settings.project, (settings.content, settings.site, settings.offline_site))
    except OSError as error:
        said = explain(error)
    if said:
        raise click.UsageError(note + said)


def print_or_write(content: bytes, out: Path | None, is_ours: Sign, *, force: bool) -> None:
    """Write `content` to the file `out`, or to standard output if `out` is None.

    An existing file is replaced only if `is_ours` says that this command wrote it before, or with `force`; otherwise a
    usage error is raised.
    """
    if out is None:
        sys.stdout.buffer.write(content)
        return
    try:
        if not force:
            check_replaceable(out, is_ours, note=" หรือใส่ --force หากต้องการทับจริง")
        file.write_whole(out, content)
    except OSError as error:
        raise click.ClickException(f"เขียนไฟล์ {out} ไม่ได้ {explain(error)}") from None


def check_replaceable(out: Path, is_ours: Sign, *, note: str = "") -> None:
    """Raise a usage error if a file at `out` was not written by this command. `note` ends the message."""
    try:
        said = file.foreign(out, is_ours)
    except OSError as error:
        raise click.ClickException(f"อ่านไฟล์ {out} ไม่ได้ {explain(error)}") from None
    if said:
        raise click.UsageError(said + note)
