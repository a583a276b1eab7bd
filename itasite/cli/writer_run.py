"""Writes a site with our own writer, and says what its settings do that its readers might not want."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import click

from itasite import report
from itasite.build import Build, build_checked
from itasite.checks import outside_request
from itasite.hosts.outside_settings import outside_settings
from itasite.hosts.replaced_files import overwritten, replaced
from itasite.hosts.template_texts import personal_numbers
from itasite.hosts.writer import theme
from itasite.hosts.writer.contents import ScriptError
from itasite.hosts.writer.folder import write
from itasite.hosts.writer.settings import WriterSettings
from itasite.hosts.writer.snapshot import Snapshot
from itasite.model.site import Site
from itasite.problem import Problem, Severity
from itasite.settings.site_settings import Settings

_UNCHANGED = "เว็บไซต์เดิมไม่ถูกแก้ไข"


def _write_site(build: Build, own: WriterSettings, content: Path, target: Path) -> None:
    write(Snapshot(build, own, content), target)


def run_writer(
    config_file: Path,
    target: Path,
    settings: Settings,
    own: WriterSettings,
    site: Site,
    problems: tuple[Problem, ...],
    write_files: Callable[[Build, WriterSettings, Path, Path], None] = _write_site,
) -> None:
    """Write the whole site into the folder `target`. Raises ClickException if it must not be published so.

    `write_files` fills the last folder that it gets; the other is that of the content.
    """
    built = build_checked(
        site, problems, directory_urls=own.directory_urls, site_url=None if own.offline else own.site_url
    )
    _stop_if(settings_refusal(own, built))
    warnings = list(settings_warnings(config_file, settings, built))
    for message in warnings:
        click.echo(f"{config_file.name}: {message}", err=True)
    if own.strict and (warnings or any(problem.severity is Severity.WARNING for problem in problems)):
        raise click.ClickException(f"ยังสร้างเว็บไซต์ไม่ได้ เพราะใช้ --strict และมีจุดที่ควรแก้ไข {_UNCHANGED}")
    try:
        write_files(built, own, settings.content, target)
    except ScriptError as found:
        _stop_if(report.line(found.problem, settings.content.name))
    changed = list(built.listing.changed(settings.content))
    if changed:
        said = f"ไฟล์ถูกแก้ไขขณะสร้างเว็บไซต์ จึงไม่ตรงกับที่ตรวจ ({', '.join(changed[:3])}) เรียกคำสั่งนี้ใหม่"
        _stop_if(said)


def settings_refusal(own: WriterSettings, built: Build) -> str | None:
    """Why a site must not be published with these settings; None if it may."""
    told = personal_numbers({**own.texts, "extra": own.extra})
    return next(told, None) or overwritten(built.listing.unchanged, theme.templates())


def settings_warnings(config_file: Path, settings: Settings, built: Build) -> Iterator[str]:
    """What the settings do that readers of the site might not want, in Thai."""
    if settings.levels.get(outside_request.ID) != "ignore":
        yield from outside_settings(config_file)
    if said := replaced(built.listing.published, theme.file_names()):
        yield said


def _stop_if(said: str | None) -> None:
    if said:
        click.echo(said, err=True)
        raise click.ClickException(f"ยังสร้างเว็บไซต์ไม่ได้ {_UNCHANGED}")
